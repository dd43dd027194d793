"""Gifts and dinners: what was given to whom, and what it cost in a year."""

from __future__ import annotations

from typing import Any

from kamdesk.store.book import Book

GIVEN = "i.kind IN ('gift', 'dinner') AND i.direction = 'outgoing'"


def given_to(book: Book, customer_id: int) -> list[tuple[Any, ...]]:
    """(day, kind, contact id, contact, what, cost e4) given at a customer, newest first."""
    return book.read(
        "SELECT i.happened_on, i.kind, i.contact_id, coalesce(p.name, i.who), i.summary, i.cost FROM interaction i"
        f" LEFT JOIN contact p ON p.id = i.contact_id WHERE i.customer_id = ? AND {GIVEN}"
        " ORDER BY i.happened_on DESC, i.id DESC LIMIT 100",
        (customer_id,),
    )


def spent(book: Book, first: str, last: str) -> list[tuple[Any, ...]]:
    """(customer, name, grade, times, cost e4, last day, last gift) of those who were given anything in these days.

    Private customers are in no count.
    """
    return book.read(
        "SELECT i.customer_id, c.name, s.grade, count(*), coalesce(sum(i.cost), 0), max(i.happened_on), i.summary"
        " FROM interaction i JOIN customer_stats s ON s.customer_id = i.customer_id"
        f" JOIN customer c ON c.id = i.customer_id WHERE {GIVEN} AND i.happened_on BETWEEN ? AND ?"
        " AND s.hidden < 2 AND s.private = 0 GROUP BY i.customer_id ORDER BY 5 DESC, c.name",
        (first, last),
    )


def grade_of(book: Book, customer_id: int) -> str | None:
    """The grade in force."""
    row = book.read_one("SELECT grade FROM customer_stats WHERE customer_id = ?", (customer_id,))
    return row[0] if row else None
