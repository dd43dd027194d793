"""After receiving: whom to introduce oneself to, the most valuable and most at risk first, as tasks on wish."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from kamdesk.models.changes import Changes
from kamdesk.models.rows import CustomerRow
from kamdesk.rules import workdays
from kamdesk.rules.introducing import Risk, risks_of, urgency
from kamdesk.services import lists
from kamdesk.services.desk import Desk
from kamdesk.store import first_calls, handing, listing

MOST = 500
"""So many at most: of a whole book the most valuable ones."""

SOON_DAYS = 14
"""A promise due within so many days, or overdue, is at risk of being forgotten on the way."""


@dataclass(frozen=True, slots=True)
class Introduction:
    """A customer that came in, what puts it at risk, and the next day something was promised to it."""

    row: CustomerRow
    risks: tuple[Risk, ...]
    promised_on: date | None


def introductions(desk: Desk, step: int) -> tuple[Introduction, ...]:
    """The customers a receipt (its step) brought or changed, whom to call first on top.

    Whoever knows the rep already is left out (`first_calls.to_introduce`), and whoever is not to be contacted.
    """
    ids = first_calls.to_introduce(desk.book, lists.lens_ids(desk, f"step:{step}"), desk.author)
    best = sorted(listing.rows_of(desk.book, ids), key=_value, reverse=True)[:MOST]
    found = [_introduction(desk, row) for row in best]
    return tuple(sorted(found, key=lambda each: (-_urgency(each), each.row.id)))


def introduce(desk: Desk, ids: Sequence[int], title: str, a_day: int = 5) -> Changes:
    """Make a task for each customer in this order, so many a working day from the next one on; one step."""
    day, left, made = workdays.next_working_day(desk.today()), a_day, []
    with desk.book.writing("introduce", count=len(ids)) as work:
        for customer_id in ids:
            if not left:
                day, left = workdays.add_working_days(day, 1), a_day
            left -= 1
            task = {"customer_id": customer_id, "kind": "callback", "title": title, "due_on": day}
            made.append(work.insert("task", {**task, "author": desk.author or None}))
        first_calls.remember(work, title, made)
    return work.changes


def _introduction(desk: Desk, row: CustomerRow) -> Introduction:
    has_issue, has_threat, promised = handing.risks(desk.book, row.id)
    is_soon = promised is not None and (promised - desk.today()).days <= SOON_DAYS
    return Introduction(row, _sorted(risks_of(row.sleep, has_issue, has_threat, is_soon)), promised)


def _sorted(risks: Iterable[Risk]) -> tuple[Risk, ...]:
    order = list(Risk)
    return tuple(sorted(risks, key=order.index))


def _value(row: CustomerRow, risks: Iterable[Risk] = ()) -> float:
    return urgency(row.fixed_grade or row.grade, row.tier, row.key_account is not None, frozenset(risks))


def _urgency(each: Introduction) -> float:
    return _value(each.row, each.risks)
