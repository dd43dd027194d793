"""Goals of an account plan: periods and their parts, and how far along a goal is (requirements E16, E17, K5).

A long-term goal must be broken into yearly ones; a year falls into quarters, a quarter into months.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

_YEARS = re.compile(r"(\d{4})\s*[-–~至]\s*(\d{4})")
_YEAR = re.compile(r"(\d{4})年?")
_QUARTER = re.compile(r"(\d{4})-?[Qq]([1-4])")
_MONTH = re.compile(r"(\d{4})-(\d{2})")
MOST_YEARS = 20
RATE = frozenset({"%", "％", "‰"})
"""Units that are not added up: a rate of a year is not the sum of its quarters."""


@dataclass(frozen=True, slots=True)
class Goal:
    """One goal as the rules need it; target and actual with four decimals."""

    id: int
    parent_id: int | None
    period: str
    unit: str
    target: int | None
    actual: int | None


@dataclass(frozen=True, slots=True)
class Standing:
    """How a goal stands: the actual in force (its own, else from its parts), percent of target, missing parts.

    `gap` is by how much the targets of the parts together go beyond its own; None where they agree.
    """

    actual: int | None
    percent: int | None
    missing: tuple[str, ...]
    gap: int | None


def parts(period: str) -> tuple[str, ...]:
    """The next smaller periods of one: years of a span, quarters of a year, months of a quarter; else none."""
    text = period.strip()
    if found := _YEARS.fullmatch(text):
        first, last = int(found[1]), int(found[2])
        return tuple(str(year) for year in range(first, last + 1)) if first < last < first + MOST_YEARS else ()
    if found := _YEAR.fullmatch(text):
        return tuple(f"{found[1]}-Q{quarter}" for quarter in range(1, 5))
    if found := _QUARTER.fullmatch(text):
        first = 3 * int(found[2]) - 2
        return tuple(f"{found[1]}-{month:02d}" for month in range(first, first + 3))
    return ()


def ends(period: str) -> date | None:
    """The last day of a period; None where it is none."""
    text = period.strip()
    if found := _YEARS.fullmatch(text):
        return date(int(found[2]), 12, 31)
    if found := _YEAR.fullmatch(text):
        return date(int(found[1]), 12, 31)
    if found := _QUARTER.fullmatch(text):
        return _month_end(int(found[1]), 3 * int(found[2]))
    if (found := _MONTH.fullmatch(text)) and 1 <= int(found[2]) <= 12:
        return _month_end(int(found[1]), int(found[2]))
    return None


def is_long(period: str) -> bool:
    """Whether a period spans several years, so that yearly goals are owed."""
    return len(parts(period)) > 1 and _YEARS.fullmatch(period.strip()) is not None


def shares(target: int | None, unit: str, count: int) -> list[int | None]:
    """A target spread over its parts: equal ones whose sum is exact, or for a rate the same for each."""
    if target is None or unit.strip() in RATE:
        return [target] * count
    each, rest = divmod(target, count)
    return [*[each] * (count - 1), each + rest]


def standings(goals: Sequence[Goal]) -> dict[int, Standing]:
    """How every goal of a plan stands."""
    below: dict[int | None, list[Goal]] = {}
    for goal in goals:
        below.setdefault(goal.parent_id, []).append(goal)
    found: dict[int, Standing] = {}
    known = {goal.id for goal in goals}
    for goal in goals:
        if goal.parent_id is None or goal.parent_id not in known:
            _stand(goal, below, found, frozenset())
    return found


def _stand(
    goal: Goal, below: Mapping[int | None, Sequence[Goal]], found: dict[int, Standing], above: frozenset[int]
) -> Standing:
    children = [each for each in below.get(goal.id, ()) if each.id not in above]
    stood = [(each, _stand(each, below, found, above | {goal.id})) for each in children]
    actual = goal.actual if goal.actual is not None else _rolled(goal.unit, stood)
    percent = round(100 * actual / goal.target) if actual is not None and goal.target else None
    targets = [each.target for each in children if each.target is not None]
    is_sum = goal.unit.strip() not in RATE and goal.target is not None and len(targets) == len(children) > 0
    gap = sum(targets) - goal.target if is_sum and goal.target is not None else None
    there = {each.period.strip() for each in children}
    owed = parts(goal.period) if is_long(goal.period) else ()
    found[goal.id] = Standing(actual, percent, tuple(each for each in owed if each not in there), gap or None)
    return found[goal.id]


def _rolled(unit: str, stood: Sequence[tuple[Goal, Standing]]) -> int | None:
    """What the parts came to: their sum, for a rate the latest."""
    said = sorted((each.period, standing.actual) for each, standing in stood if standing.actual is not None)
    if not said:
        return None
    return said[-1][1] if unit.strip() in RATE else sum(actual for _, actual in said if actual is not None)


def _month_end(year: int, month: int) -> date:
    return date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
