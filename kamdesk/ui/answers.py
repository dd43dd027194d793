"""What the rep answers to a customer on the day's list, loaded when first answered: the rules come with it."""

from __future__ import annotations

from datetime import date

from kamdesk.models.changes import Changes
from kamdesk.models.rows import DayItem
from kamdesk.services.desk import Desk


def done_all(desk: Desk, item: DayItem) -> Changes:
    """Every reason is settled. For the writer's thread."""
    from kamdesk.services import day

    return day.done_all(desk, item)


def dismiss_all(desk: Desk, item: DayItem) -> Changes:
    """No reason is to be shown again. For the writer's thread."""
    from kamdesk.services import day

    return day.dismiss_all(desk, item)


def snooze_all(desk: Desk, item: DayItem, until: date) -> Changes:
    """Every reason waits until a day. For the writer's thread."""
    from kamdesk.services import day

    return day.snooze_all(desk, item, until)
