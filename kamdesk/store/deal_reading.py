"""Reading what deals need around them: whom and what a form may choose, what was conceded, what is planned and done."""

from __future__ import annotations

from datetime import date
from typing import Any

from kamdesk.store.book import Book

Choice = tuple[int, str]


def links(book: Book, customer_id: int) -> dict[str, list[Choice]]:
    """What a record of a customer may point at, by column: (id, words), the newest first."""
    asked = {
        "contact_id": "SELECT id, name FROM contact WHERE customer_id = ? ORDER BY is_main DESC, created_at, id",
        "opportunity_id": "SELECT id, name FROM opportunity WHERE customer_id = ? ORDER BY status != 'open', id DESC",
        "quote_id": "SELECT id, coalesce(number, quoted_on) FROM quote WHERE customer_id = ? ORDER BY id DESC",
        "contract_id": "SELECT id, coalesce(name, number, starts_on) FROM contract WHERE customer_id = ?"
        " ORDER BY status != 'running', id DESC",
        "issue_id": "SELECT id, title FROM issue WHERE customer_id = ? ORDER BY id DESC",
    }
    return {column: [(row[0], row[1]) for row in book.read(sql, (customer_id,))] for column, sql in asked.items()}


def competitors(book: Book) -> list[str]:
    """The names of competitors the book knows, ourselves left out."""
    return [row[0] for row in book.read("SELECT name FROM competitor WHERE ours = 0 ORDER BY name")]


def products(book: Book, only_active: bool = True) -> list[tuple[Any, ...]]:
    """(id, name, number, unit, list price, floor price, unit cost, price from, price until, category)."""
    test = "WHERE active = 1" if only_active else ""
    return book.read(
        "SELECT id, name, number, unit, list_price, floor_price, unit_cost, price_from, price_until, category"
        f" FROM product {test} ORDER BY name LIMIT 5000"
    )


def concessions(book: Book, customer_id: int) -> list[tuple[Any, ...]]:
    """(noun, id, day, number, at list price, paid, cost, why below cost, why beyond the limit), oldest first.

    Orders that count, and quotes still open: once ordered, a quote has become its order.
    """
    return book.read(
        "SELECT 'order', id, ordered_on, number, discount_base, revenue, cost, below_cost_reason, concession"
        " FROM orders WHERE customer_id = ?1 AND status != 'void' AND discount_base > 0"
        " AND (discount_base != revenue OR cost > revenue)"
        " UNION ALL SELECT 'quote', id, quoted_on, number, discount_base, revenue, cost, below_cost_reason, concession"
        " FROM quote WHERE customer_id = ?1 AND status IN ('draft', 'open', 'sent') AND discount_base > 0"
        " AND (discount_base != revenue OR cost > revenue) AND id NOT IN (SELECT quote_id FROM orders"
        " WHERE customer_id = ?1 AND quote_id IS NOT NULL) ORDER BY 3, 1, 2",
        (customer_id,),
    )


def policies(book: Book, on: date) -> list[tuple[str, str]]:
    """(title, text) of the policy notes in force on a day (requirements E10, E12)."""
    return [
        (row[0], row[1])
        for row in book.read(
            "SELECT title, body FROM article WHERE kind = 'policy' AND coalesce(valid_from, '') <= ?1"
            " AND coalesce(valid_until, '9999') >= ?1 ORDER BY title",
            (on.isoformat(),),
        )
    ]


def activities(book: Book, opportunity_id: int) -> list[tuple[Any, ...]]:
    """(noun, id, kind, text, planned day, day it happened) of what was planned and done for a deal (F19, F20)."""
    rows = book.read(
        "SELECT 'task', t.id, t.kind, t.title, t.due_on, t.done_on FROM task t"
        " WHERE t.opportunity_id = ?1 AND NOT t.dropped"
        " UNION ALL SELECT 'interaction', i.id, i.kind, i.summary, NULL, i.happened_on FROM interaction i"
        " WHERE i.opportunity_id = ?1",
        (opportunity_id,),
    )
    return sorted(rows, key=lambda row: (row[5] or row[4], row[0], row[1]))


def stages_in_use(book: Book) -> list[tuple[str, int]]:
    """(stage, number of deals) over all deals."""
    return [(row[0], row[1]) for row in book.read("SELECT stage, count(*) FROM opportunity GROUP BY stage")]
