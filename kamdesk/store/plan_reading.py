"""What the plan of a key account is read from beside its own record: steps, goals, rivals."""

from __future__ import annotations

from typing import Any

from kamdesk.store.book import Book
from kamdesk.store.writing import Writer


def goals(reader: Book | Writer, plan_id: int) -> list[tuple[Any, ...]]:
    """(id, parent, metric, unit, target, actual, period, due, reached, note) of a plan's goals in their order."""
    sql = (
        "SELECT id, parent_id, metric, unit, target, actual, period, due_on, reached_on, note FROM plan_goal"
        " WHERE plan_id = ? ORDER BY position, period, id"
    )
    return reader.read(sql, (plan_id,)) if isinstance(reader, Book) else reader.rows(sql, (plan_id,))


def steps(book: Book, plan_id: int) -> list[tuple[Any, ...]]:
    """(id, kind, title, due, done, dropped, who) of a plan's steps: open ones by day, then those that are done."""
    return book.read(
        "SELECT k.id, k.kind, k.title, k.due_on, k.done_on, k.dropped, p.name FROM task k"
        " LEFT JOIN contact p ON p.id = k.contact_id WHERE k.plan_id = ?"
        " ORDER BY k.done_on IS NOT NULL, CASE WHEN k.done_on IS NULL THEN k.due_on END, k.done_on DESC, k.id",
        (plan_id,),
    )


def competitor_named(work: Writer, name: str) -> int | None:
    """The competitor of this name."""
    row = work.one("SELECT id FROM competitor WHERE lower(name) = lower(?) AND NOT ours ORDER BY id", (name,))
    return int(row[0]) if row else None


def met(book: Book) -> list[tuple[int, int, int | None]]:
    """(competitor, at how many customers it is met now, its gravest threat)."""
    return [
        tuple(row)
        for row in book.read(
            "SELECT r.competitor_id, count(DISTINCT r.customer_id), max(r.threat) FROM rivalry r"
            " JOIN customer_stats s ON s.customer_id = r.customer_id"
            " WHERE r.ended_on IS NULL AND s.hidden = 0 AND s.private = 0 GROUP BY 1"
        )
    ]


def lost_to(book: Book) -> dict[str, int]:
    """How many opportunities were lost while a competitor of this name stood in them."""
    return dict(
        book.read(
            "SELECT lower(competitor), count(*) FROM opportunity WHERE status = 'lost' AND competitor <> '' GROUP BY 1"
        )
    )


def accounts_met(book: Book, competitor_id: int) -> list[int]:
    """Where a competitor is met now."""
    rows = book.read(
        "SELECT r.customer_id FROM rivalry r JOIN customer_stats s ON s.customer_id = r.customer_id"
        " WHERE r.competitor_id = ? AND r.ended_on IS NULL AND s.hidden < 2 AND s.private = 0 ORDER BY s.name_key",
        (competitor_id,),
    )
    return [row[0] for row in rows]
