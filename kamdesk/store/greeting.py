"""Whom a greeting or a letter goes to: contacts with their channels and what a text may say of them, read in bulk."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from kamdesk.store.book import Book
from kamdesk.store.due import PRESENT

Row = tuple[Any, ...]
AT_ONCE = 1000
GREETED = f"{PRESENT} AND s.private = 0 AND s.grade IN ({{grades}})"
ANSWERED = (
    "EXISTS (SELECT 1 FROM customer c JOIN reminder_state r ON r.key = 'festival:' || c.uid || ':' || ?"
    " WHERE c.id = s.customer_id AND r.answer IN ('done', 'dismissed'))"
)
CUSTOMERS = """
SELECT c.id, c.uid, c.name, coalesce(c.short_name, c.name), c.city, c.address, c.kind, s.first_order, s.last_order,
       s.private
FROM customer c JOIN customer_stats s ON s.customer_id = c.id WHERE s.hidden < 2 AND c.id IN ({marks})
"""
CONTACTS = """
SELECT p.customer_id, p.id, p.uid, p.name, p.title, p.nickname, p.do_not_contact, p.closed_channels, p.home_address,
       p.is_main
FROM contact p WHERE p.customer_id IN ({marks})
ORDER BY p.customer_id, p.is_main DESC, p.role = 'decision_maker' DESC, p.created_at, p.id
"""
CHANNELS = """
SELECT customer_id, contact_id, kind, value FROM channel WHERE customer_id IN ({marks}) ORDER BY position, id
"""
LAST_BOUGHT = """
SELECT o.customer_id, l.product_name FROM orders o JOIN order_line l ON l.order_id = o.id
WHERE o.counts = 1 AND o.customer_id IN ({marks}) AND l.product_name IS NOT NULL AND l.quantity > 0
ORDER BY o.ordered_on, o.id, l.amount
"""


def greeted(book: Book, grades: Sequence[str], day: date, limit: int | None = None) -> list[int]:
    """Customers greeted on a festival and not answered for yet, the most valuable first."""
    if not grades:
        return []
    cut = f" LIMIT {limit}" if limit else ""
    where = GREETED.format(grades=_marks(grades))
    rows = book.read(
        f"SELECT s.customer_id FROM customer_stats s WHERE {where} AND NOT {ANSWERED}"
        f" ORDER BY s.grade, s.margin DESC, s.customer_id{cut}",
        (*grades, day.isoformat()),
    )
    return [row[0] for row in rows]


def greeted_counts(book: Book, grades: Sequence[str], day: date) -> tuple[int, int]:
    """How many are greeted on a festival, and for how many of them that was answered."""
    if not grades:
        return 0, 0
    row = book.read_one(
        f"SELECT count(*), coalesce(sum({ANSWERED}), 0) FROM customer_stats s"
        f" WHERE {GREETED.format(grades=_marks(grades))}",
        (day.isoformat(), *grades),
    )
    return (int(row[0]), int(row[1])) if row else (0, 0)


def greeted_all(book: Book, grades: Sequence[str]) -> list[int]:
    """Customers greeted on festivals, answered for or not, the most valuable first."""
    if not grades:
        return []
    where = GREETED.format(grades=_marks(grades))
    sql = f"SELECT s.customer_id FROM customer_stats s WHERE {where} ORDER BY s.grade, s.margin DESC, s.customer_id"
    return [row[0] for row in book.read(sql, tuple(grades))]


def customers(book: Book, ids: Iterable[int]) -> list[Row]:
    """(id, uid, name, short name, city, address, kind, first order, last order, private)."""
    return _by_customer(book, CUSTOMERS, ids)


def entered(book: Book, ids: Iterable[int]) -> dict[int, str]:
    """The day each customer came into the book, as ISO text."""
    sql = "SELECT customer_id, entered FROM customer_stats WHERE customer_id IN ({marks})"
    return dict(_by_customer(book, sql, ids))


def contacts(book: Book, ids: Iterable[int]) -> list[Row]:
    """(customer, id, uid, name, title, called, do not contact, closed channels, home address, main), main first."""
    return _by_customer(book, CONTACTS, ids)


def channels(book: Book, ids: Iterable[int]) -> list[Row]:
    """(customer, contact or None, kind, value), preferred ones first."""
    return _by_customer(book, CHANNELS, ids)


def last_bought(book: Book, ids: Iterable[int]) -> dict[int, str]:
    """The dearest product of each customer's last order."""
    return {row[0]: row[1] for row in _by_customer(book, LAST_BOUGHT, ids)}


def _by_customer(book: Book, sql: str, ids: Iterable[int]) -> list[Row]:
    wanted = list(ids)
    found: list[Row] = []
    for start in range(0, len(wanted), AT_ONCE):
        some = tuple(wanted[start : start + AT_ONCE])
        found += book.read(sql.format(marks=_marks(some)), some)
    return found


def _marks(values: Sequence[object]) -> str:
    return ", ".join("?" * len(values))
