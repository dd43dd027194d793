"""What writing deals asks of the book inside the transaction: lines there, orders of a quote, where it stands."""

from __future__ import annotations

from kamdesk.store.writing import Writer


def clear_lines(work: Writer, table: str, owner: str, owner_id: int) -> None:
    """Take away the lines of a quote or order; they have no life of their own."""
    for (line_id,) in work.rows(f"SELECT id FROM {table} WHERE {owner} = ?", (owner_id,)):
        work.delete(table, line_id)


def orders_of_quote(work: Writer, quote_id: object) -> list[int]:
    """The orders that were made from a quote."""
    return [row[0] for row in work.rows("SELECT id FROM orders WHERE quote_id = ?", (quote_id,))]


def quote_status(work: Writer, quote_id: object) -> str | None:
    """Where a quote stands; None where it is gone."""
    found = work.one("SELECT status FROM quote WHERE id = ?", (quote_id,))
    return str(found[0]) if found else None


def stages(work: Writer) -> list[tuple[int, str]]:
    """(deal, its stage) of every deal."""
    return [(row[0], row[1]) for row in work.rows("SELECT id, stage FROM opportunity")]
