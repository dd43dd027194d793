"""What the rep answers to a customer on the day's list: all its reasons are done, put off or dismissed together."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from kamdesk.models.changes import Changes
from kamdesk.models.rows import DayItem, DayReason
from kamdesk.services.desk import Desk


def done_all(desk: Desk, item: DayItem) -> Changes:
    """Every reason is settled. For the writer's thread."""
    from kamdesk.services import day

    return _each(item, lambda reason: day.done(desk, reason, item.row.id))


def dismiss_all(desk: Desk, item: DayItem) -> Changes:
    """No reason is to be shown again. For the writer's thread."""
    from kamdesk.services import day

    return _each(item, lambda reason: day.dismiss(desk, reason, item.row.id))


def snooze_all(desk: Desk, item: DayItem, until: date) -> Changes:
    """Every reason waits until a day. For the writer's thread."""
    from kamdesk.services import day

    return _each(item, lambda reason: day.snooze(desk, reason, item.row.id, until))


def _each(item: DayItem, answer: Callable[[DayReason], Changes]) -> Changes:
    """The changes of all answers as one, so that views refresh once."""
    touched: dict[str, frozenset[int]] = {}
    everything, last = False, Changes()
    for reason in item.reasons:
        last = answer(reason)
        everything = everything or last.everything
        for noun, ids in last.touched.items():
            touched[noun] = touched.get(noun, frozenset()) | ids
    return Changes(last.operation, last.operation_id, touched, everything)
