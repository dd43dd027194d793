"""Visits: who is due for one by the standard of its grade, who lives nearby, and what is open before going there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from kamdesk.store.book import Book
from kamdesk.store.due import PRESENT

MOST = 400
"""Customers due whose places are looked at, those with the biggest demand first; nobody visits more in a month."""

MOST_NEARBY = 200


class VisitRow(NamedTuple):
    """What a visit list needs of a customer; days as ISO text, money e4."""

    id: int
    uid: str
    name: str
    province: str | None
    city: str | None
    district: str | None
    street: str | None
    address: str | None
    grade: str | None
    entered: str
    last_visit: str | None
    attitude: str | None
    visit_chance: str | None
    demand: int | None
    contact: str | None
    phone: str | None


COLUMNS = (
    "s.customer_id, c.uid, c.name, c.province, c.city, c.district, c.street, c.address, s.grade, s.entered,"
    " s.last_visit, s.last_attitude, s.last_visit_chance, c.demand, s.main_contact, s.main_phone"
)
OPEN_TO_VISITS = (
    f"{PRESENT} AND s.private = 0 AND (NOT EXISTS (SELECT 1 FROM contact p WHERE p.customer_id = c.id)"
    " OR EXISTS (SELECT 1 FROM contact p WHERE p.customer_id = c.id AND NOT p.do_not_contact))"
)
FROM = "FROM customer_stats s JOIN customer c ON c.id = s.customer_id"


def due(book: Book, visited_by: Mapping[str, date]) -> list[VisitRow]:
    """Customers whose last visit (without one: whose entering) was on or before their grade's day."""
    if not visited_by:
        return []
    case = " ".join("WHEN ? THEN ?" for _ in visited_by)
    values = [part for grade, day in visited_by.items() for part in (grade, day.isoformat())]
    rows = book.read(
        f"SELECT {COLUMNS} {FROM} WHERE {OPEN_TO_VISITS}"
        f" AND coalesce(s.last_visit, s.entered) <= CASE coalesce(s.grade, 'none') {case} END"
        f" ORDER BY c.demand DESC, s.customer_id LIMIT {MOST}",
        values,
    )
    return [VisitRow(*row) for row in rows]


def planned(book: Book) -> dict[int, str]:
    """The next day a visit or appointment is planned for, by customer."""
    rows = book.read(
        "SELECT customer_id, min(coalesce(snoozed_until, due_on)) FROM task"
        " WHERE done_on IS NULL AND kind IN ('visit', 'appointment') AND customer_id IS NOT NULL GROUP BY customer_id"
    )
    return dict(rows)


def planned_on(book: Book, day: date) -> set[int]:
    """The customers whom a visit or appointment on a day is planned with."""
    rows = book.read(
        "SELECT DISTINCT customer_id FROM task WHERE done_on IS NULL AND kind IN ('visit', 'appointment')"
        " AND customer_id IS NOT NULL AND coalesce(snoozed_until, due_on) = ?",
        (day.isoformat(),),
    )
    return {row[0] for row in rows}


def of_customers(book: Book, ids: Sequence[int]) -> list[VisitRow]:
    """These customers, whether a visit is due or not."""
    marks = ", ".join("?" * len(ids))
    return [VisitRow(*row) for row in book.read(f"SELECT {COLUMNS} {FROM} WHERE s.customer_id IN ({marks})", ids)]


def nearby(book: Book, places: Sequence[tuple[str, str]]) -> list[VisitRow]:
    """Customers whose fields say one of these (city, district)."""
    if not places:
        return []
    marks = ", ".join("(?, ?)" for _ in places)
    values = [part for place in places for part in place]
    rows = book.read(
        f"SELECT {COLUMNS} {FROM} WHERE {OPEN_TO_VISITS} AND (coalesce(c.city, ''), coalesce(c.district, '')) IN"
        f" (VALUES {marks}) AND coalesce(c.address, '') <> ''"
        f" ORDER BY c.demand DESC, s.customer_id LIMIT {MOST_NEARBY}",
        values,
    )
    return [VisitRow(*row) for row in rows]


def open_issues(book: Book, customer_id: int) -> list[tuple[Any, ...]]:
    """(opened, title, answered) of what is not solved."""
    return book.read(
        "SELECT substr(opened_at, 1, 10), title, answered_at IS NOT NULL FROM issue"
        " WHERE customer_id = ? AND solved_at IS NULL ORDER BY opened_at",
        (customer_id,),
    )


def open_deals(book: Book, customer_id: int) -> list[tuple[Any, ...]]:
    """(name, amount, expected) of the opportunities on their way."""
    return book.read(
        "SELECT name, amount, expected_on FROM opportunity WHERE customer_id = ? AND status = 'open'"
        " ORDER BY expected_on IS NULL, expected_on, id",
        (customer_id,),
    )
