"""How often a customer is contacted and visited, and when the next contact is due (domain 3.8)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import NamedTuple

from kamdesk.models.settings import Settings
from kamdesk.models.terms import CadenceSource, Grade


class Interval(NamedTuple):
    """A cadence as somebody entered it, in days; without a maximum it is one and a half times the ideal.

    (Every cadence the domain gives has that proportion.)
    """

    ideal: int
    maximum: int | None = None


class Cadence(NamedTuple):
    """The cadence in force and whose it is. The word alone means `ideal`."""

    ideal: int
    maximum: int
    source: CadenceSource


class ContactDue(NamedTuple):
    """When a customer is to be contacted next; `counted_from` is the last real contact, else the day it entered.

    `planned` is the nearest contact planned from the day asked for on: it honours the cadence, so nothing is due.
    """

    counted_from: date
    due: date
    maximum_on: date
    cadence: Cadence
    planned: date | None = None

    def is_due(self, asof: date) -> bool:
        return self.planned is None and asof >= self.due

    def is_overdue(self, asof: date) -> bool:
        """Past the maximum interval with nothing planned."""
        return self.planned is None and asof > self.maximum_on

    def overdue_days(self, asof: date) -> int:
        """Days since the ideal day; below 0 it lies ahead."""
        return (asof - self.due).days


def cadence_of(own: Interval | None, groups: Iterable[Interval], grade: Grade | None, settings: Settings) -> Cadence:
    """The customer's own cadence, else the shortest of its groups', else its grade's."""
    if own is not None:
        return Cadence(own.ideal, _maximum(own), CadenceSource.CUSTOMER)
    shortest = min(((group.ideal, _maximum(group)) for group in groups), default=None)
    if shortest is not None:
        return Cadence(*shortest, CadenceSource.GROUP)
    standard = settings.standard(grade)
    return Cadence(standard.ideal_days, standard.maximum_days, CadenceSource.GRADE)


def contact_due(
    cadence: Cadence, last_contact: date | None, entered: date, asof: date, planned: Iterable[date] = ()
) -> ContactDue:
    """The next contact: only a real contact resets the count; plans before `asof` were not kept and honour nothing."""
    start = last_contact or entered
    return ContactDue(
        start,
        _later(start, cadence.ideal),
        _later(start, cadence.maximum),
        cadence,
        min((day for day in planned if day >= asof), default=None),
    )


def visit_due(last_visit: date | None, entered: date, grade: Grade | None, settings: Settings) -> date | None:
    """The day the next visit is due, None for grades without visits; never visited counts from the day it entered."""
    days = settings.standard(grade).visit_days
    return None if days is None else _later(last_visit or entered, days)


def _maximum(interval: Interval) -> int:
    return interval.maximum if interval.maximum is not None else -(-3 * interval.ideal // 2)


def _later(day: date, days: int) -> date:
    return day + timedelta(days=days)
