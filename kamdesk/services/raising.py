"""Telling the rep: each occurrence is raised exactly once, a snoozed one once more (domain 3.8)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from kamdesk.models.rows import DayList
from kamdesk.services import day
from kamdesk.services.desk import Desk
from kamdesk.store import due, raising


@dataclass(frozen=True, slots=True)
class Raised:
    """What the one notice of a day says: how many customers are on the list, how many of them late, and what is new.

    `keys` are the reminders nobody was told of before.
    """

    on: date
    customers: int
    overdue: int
    keys: tuple[str, ...]


def raise_day(desk: Desk) -> Raised:
    """Everything open today that the rep was not told of yet; from now on it was told. [slow]"""
    listed = day.today(desk)
    new = list(_untold(desk, listed))
    if new:
        raising.remember_raised(desk.book, new, listed.on)
    return Raised(listed.on, len(listed.items), overdue(desk), tuple(key for key, _ in new))


def overdue(desk: Desk) -> int:
    """How many customers a promise to them was broken, as in the tree. [slow]"""
    return due.broken(desk.book, desk.today())


def _untold(desk: Desk, listed: DayList) -> Iterator[tuple[str, int]]:
    reasons = [(reason, item.row.id) for item in (*listed.items, *listed.later) for reason in item.reasons]
    known = {row[0]: row for row in due.memories(desk.book, [reason.key for reason, _ in reasons])}
    put_off = raising.snoozed_until(desk.book, [reason.task_id for reason, _ in reasons if reason.task_id is not None])
    seen: set[str] = set()
    for reason, customer_id in reasons:
        memory = known.get(reason.key)
        raised = _day(memory[1]) if memory else None
        until = put_off.get(reason.task_id or 0) or (_day(memory[3]) if memory else None)
        if reason.key not in seen and _is_new(raised, until):
            seen.add(reason.key)
            yield reason.key, customer_id


def _is_new(raised: date | None, until: date | None) -> bool:
    """Never told of, or put off since."""
    return raised is None or (until is not None and raised < until)


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
