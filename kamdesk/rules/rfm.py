"""RFM (domain 3.2): how recently, how often and for how much the existing customers bought, and their segment."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import accumulate, pairwise
from typing import NamedTuple

from kamdesk.models.facts import OrderFact
from kamdesk.models.terms import Segment
from kamdesk.rules.dormancy import median_half_days
from kamdesk.rules.quantile import MANY, standings
from kamdesk.rules.window import month_windows, months_before

FEWEST = 5
"""Fewer existing customers make no segments."""

GONE_AFTER_MONTHS = 24


class Rfm(NamedTuple):
    """Three scores 1-5 and the segment; none of it where fewer than five customers exist or none is ranked."""

    r: int
    f: int
    m: int
    segment: Segment | None

    @property
    def fm(self) -> int:
        return (self.f + self.m + 1) // 2


@dataclass(frozen=True, slots=True)
class Purchases:
    """What is shown of a customer's orders, oldest amount first; gaps in days, money in e4.

    `months` are the orders and amounts of each month of the window, newest first; `average_e4` is rounded half up.
    """

    first: date
    last: date
    tenure_days: int
    amounts: tuple[tuple[date, int], ...]
    total_e4: int
    average_e4: int
    longest_gap: int | None
    median_gap: float | None
    months: tuple[tuple[date, int, int], ...]


def scores(values: Sequence[int]) -> list[int]:
    """Scores 1-5 of values where more is better: min(5, 1 + floor(5 (2 worse + equal) / 2n)), exact integers."""
    n = len(values)
    if n >= MANY:
        worse, equal = standings(values)
        return list((1 + 5 * (2 * worse + equal) // (2 * n)).tolist())
    counts = Counter(values)
    rising = sorted(counts)
    equals = [counts[value] for value in rising]
    below = accumulate(equals, initial=0)
    whole = 2 * n  # 2 worse + equal stays below it, so the formula's min(5, …) never bites
    found = [1 + 5 * (2 * worse + equal) // whole for worse, equal in zip(below, equals, strict=False)]
    score_of = dict(zip(rising, found, strict=True))
    return [score_of[value] for value in values]


def frequency_scores(orders: Sequence[int]) -> list[int]:
    """As `scores`, but one order in the window always scores 1."""
    return [1 if count == 1 else score for count, score in zip(orders, scores(orders), strict=True)]


def book(
    last_orders: Sequence[int], orders: Sequence[int], revenues: Sequence[int], first_in_window: Sequence[bool]
) -> list[Rfm]:
    """The scores of all existing customers from parallel columns; last orders as day ordinals (later is better)."""
    enough = len(orders) >= FEWEST
    rows = zip(scores(last_orders), frequency_scores(orders), scores(revenues), first_in_window, strict=True)
    return [Rfm(r, f, m, segment(r, f, m, first) if enough else None) for r, f, m, first in rows]


def segment(r: int, f: int, m: int, first_in_window: bool) -> Segment:
    """The table of domain 3.2; FM = floor((F + M + 1) / 2)."""
    fm = (f + m + 1) // 2
    if (r, fm) == (5, 1) and not first_in_window:
        return Segment.PROMISING
    return _TABLE[r][fm - 1]


def segment_outside(last_order: date | None, asof: date) -> Segment | None:
    """The segment of a customer whose last order lies before the window: hibernating up to 24 months, then gone."""
    if last_order is None:
        return None
    return Segment.HIBERNATING if last_order > months_before(asof, GONE_AFTER_MONTHS) else Segment.GONE


def purchases(orders: Sequence[OrderFact], asof: date, months: int = 12) -> Purchases | None:
    """Everything shown beside the scores; None without orders. Orders of one day make no gap."""
    if not orders:
        return None
    ordered = sorted(orders, key=lambda order: (order.day, order.uid))
    days = sorted({order.day.toordinal() for order in ordered})
    gaps = [later - earlier for earlier, later in pairwise(days)]
    total = sum(order.amount_e4 for order in ordered)
    return Purchases(
        ordered[0].day,
        ordered[-1].day,
        (asof - ordered[0].day).days,
        tuple((order.day, order.amount_e4) for order in ordered),
        total,
        (2 * total + len(ordered)) // (2 * len(ordered)),
        max(gaps, default=None),
        median_half_days(gaps) / 2 if gaps else None,
        tuple(_month(ordered, window.start, window.end) for window in month_windows(asof, months)),
    )


def _month(orders: Sequence[OrderFact], start: date, end: date) -> tuple[date, int, int]:
    amounts = [order.amount_e4 for order in orders if start < order.day <= end]
    return end, len(amounts), sum(amounts)


_TABLE: Mapping[int, tuple[Segment, ...]] = {
    5: (Segment.NEW, *[Segment.POTENTIAL_LOYALIST] * 2, *[Segment.CHAMPION] * 2),
    4: (Segment.PROMISING, *[Segment.POTENTIAL_LOYALIST] * 2, Segment.LOYAL, Segment.CHAMPION),
    3: (*[Segment.ABOUT_TO_SLEEP] * 2, Segment.NEEDS_ATTENTION, *[Segment.LOYAL] * 2),
    2: (*[Segment.HIBERNATING] * 2, *[Segment.AT_RISK] * 3),
    1: (*[Segment.HIBERNATING] * 2, Segment.AT_RISK, *[Segment.CANNOT_LOSE] * 2),
}
