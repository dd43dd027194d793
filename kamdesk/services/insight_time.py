"""Where the rep's time goes: the 80/20 meter, the slice for new business, group budgets, hours to give."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from kamdesk.models.terms import Tier
from kamdesk.rules import lists, profit
from kamdesk.rules.window import trailing_days
from kamdesk.services.desk import Desk
from kamdesk.services.insight_values import CustomerInsight, Insight
from kamdesk.store import insight_sums

WEEKS = 12
MONTH_DAYS = 30
FIRST_FIFTH = (Tier.SUPER, Tier.LARGE, Tier.MEDIUM)
"""1 + 4 + 15 % of the existing customers: the fifth most worth of one's time (requirement D3)."""

NEW_BUSINESS = (Tier.PROSPECT, Tier.SUSPECT)


@dataclass(frozen=True, slots=True)
class Meter:
    """Minutes of a span: on the first fifth, on the other customers, on new business; `share` of the first, 0-1."""

    first_fifth: int
    others: int
    new_business: int

    @property
    def total(self) -> int:
        return self.first_fifth + self.others + self.new_business

    @property
    def share(self) -> float | None:
        """The first fifth's part of the time spent on customers, new business left aside (requirement D15)."""
        return profit.rate(self.first_fifth, self.first_fifth + self.others)


@dataclass(frozen=True, slots=True)
class GroupTime:
    """What a group may take and took of the last thirty days, in minutes; `budget` None where none is set."""

    group_id: int
    name: str
    budget: int | None
    minutes: int


@dataclass(frozen=True, slots=True)
class TimeUse:
    """The time page: the whole window, the last weeks (newest first, by their last day), groups, the target 0-1."""

    whole: Meter
    weeks: Sequence[tuple[date, Meter]]
    groups: Sequence[GroupTime]
    target: float


@dataclass(frozen=True, slots=True)
class HoursToGive:
    """What one customer would get of the logged time by size, potential and importance, beside what it got."""

    customer: CustomerInsight
    minutes: int
    suggested: int


def time_use(desk: Desk, found: Insight) -> TimeUse:
    """The meter of the window and of the last twelve weeks, and the groups' budgets. [slow]"""
    start = found.on - timedelta(days=7 * WEEKS)
    by_week: dict[int, dict[str, int]] = {}
    for week, tier, minutes in insight_sums.weeks(desk.book.read, start, found.on):
        by_week.setdefault(week, {})[tier] = minutes
    whole: dict[str, int] = {}
    for each in found.customers:
        whole[each.tier] = whole.get(each.tier, 0) + each.facts.minutes
    month = trailing_days(found.on, MONTH_DAYS)
    groups = [GroupTime(*row) for row in insight_sums.group_minutes(desk.book.read, month.start, month.end)]
    weeks = [(found.on - timedelta(days=7 * week), _meter(by_week.get(week, {}))) for week in range(WEEKS)]
    return TimeUse(_meter(whole), tuple(weeks), tuple(groups), desk.settings.time_target_percent / 100)


def hours_to_give(found: Insight, limit: int = 50) -> list[HoursToGive]:
    """The logged time of the window shared out anew (requirement C20), most first.

    Each customer's part is the mean of its parts of positive net contribution, of potential, and of importance
    (a confirmed key account counts 2, a nominated one 1).
    """
    listed = [each for each in found.customers if lists.is_listed(each.facts)]
    total = sum(each.facts.minutes for each in listed)
    columns = [_parts([rank(each) for each in listed]) for rank in (_size, _potential, _importance)]
    used = [column for column in columns if column is not None]
    if not used or not total:
        return []
    shares = [sum(parts) / len(used) for parts in zip(*used, strict=True)]
    rows = [
        HoursToGive(each, each.facts.minutes, round(total * share)) for each, share in zip(listed, shares, strict=True)
    ]
    return sorted(rows, key=lambda row: (-row.suggested, row.customer.id))[:limit]


def _meter(minutes: dict[str, int]) -> Meter:
    first = sum(minutes.get(tier, 0) for tier in FIRST_FIFTH)
    new = sum(minutes.get(tier, 0) for tier in NEW_BUSINESS)
    return Meter(first, sum(minutes.values()) - first - new, new)


def _size(each: CustomerInsight) -> float:
    return float(max(each.contribution_e4, 0))


def _potential(each: CustomerInsight) -> float:
    return each.facts.potential or 0.0


def _importance(each: CustomerInsight) -> float:
    return 2.0 if each.is_key else 1.0 if each.key and each.key.nominated else 0.0


def _parts(values: Sequence[float]) -> list[float] | None:
    """Each value's part of their sum; None where nobody has anything of it."""
    whole = sum(values)
    return [value / whole for value in values] if whole else None
