"""What stands on the days of a calendar: steps open and done, contracts that end, names of customers."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from kamdesk.store.book import Book

Row = tuple[Any, ...]
SHOWN = "(t.customer_id IS NULL OR (s.hidden = 0 AND s.tier IS NOT 'other'))"
STEP = (
    "SELECT t.id, t.customer_id, t.kind, t.title, coalesce(t.snoozed_until, t.due_on), t.due_time, t.minutes, t.rrule,"
    " coalesce(t.repeat_from, t.due_on), t.skip_days_off, t.done_on, c.name, p.name"
    " FROM task t LEFT JOIN customer c ON c.id = t.customer_id"
    " LEFT JOIN customer_stats s ON s.customer_id = t.customer_id"
    f" LEFT JOIN contact p ON p.id = t.contact_id WHERE t.dropped = 0 AND {SHOWN}"
)


def steps_between(book: Book, first: date, last: date) -> list[Row]:
    """Open steps from first to last, those that come back whatever their day, and those done in these days."""
    days = {"first": first.isoformat(), "last": last.isoformat()}
    return [
        *book.read(
            f"{STEP} AND t.done_on IS NULL AND t.due_on <= :last"
            " AND (coalesce(t.snoozed_until, t.due_on) BETWEEN :first AND :last OR t.rrule IS NOT NULL)",
            days,
        ),
        *book.read(f"{STEP} AND t.done_on BETWEEN :first AND :last", days),
    ]


def left_over(book: Book, today: date) -> list[Row]:
    """(id, kind, title, day, time, minutes, rule) of open steps of no customer that were due before a day."""
    return book.read(
        "SELECT t.id, t.kind, t.title, coalesce(t.snoozed_until, t.due_on) AS day, t.due_time, t.minutes, t.rrule"
        " FROM task t WHERE t.customer_id IS NULL AND t.done_on IS NULL AND t.due_on < :today AND day < :today"
        " ORDER BY day, t.id",
        {"today": today.isoformat()},
    )


def contracts_between(book: Book, first: date, last: date) -> list[Row]:
    """(customer, name of the customer, what the contract is called, its last day) of running contracts."""
    return book.read(
        "SELECT k.customer_id, c.name, coalesce(k.name, k.number, ''), k.ends_on FROM contract k"
        " JOIN customer c ON c.id = k.customer_id JOIN customer_stats s ON s.customer_id = k.customer_id"
        " WHERE k.status = 'running' AND k.ends_on BETWEEN ? AND ? AND s.hidden = 0 AND s.private = 0"
        " AND s.tier IS NOT 'other'",
        (first.isoformat(), last.isoformat()),
    )


def names_of(book: Book, ids: Iterable[int]) -> dict[int, str]:
    """What some customers are called."""
    wanted = sorted(set(ids))
    found: dict[int, str] = {}
    for start in range(0, len(wanted), 1000):
        some = tuple(wanted[start : start + 1000])
        marks = ", ".join("?" * len(some))
        found |= dict(book.read(f"SELECT id, name FROM customer WHERE id IN ({marks})", some))
    return found
