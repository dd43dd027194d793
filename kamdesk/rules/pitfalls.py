"""The known mistakes of key account work the book shows signs of (domain 3.6), each with its figures.

Every rule is asked about one customer or about the book, and answers with figures or None. Customers who are out of
market, invalid, parked, archived or private are left out by the caller (`lists.is_listed`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from kamdesk.models.facts import CustomerFacts
from kamdesk.models.terms import Band, Grade, PitfallCode, SleepState, Tier
from kamdesk.rules.cadence import ContactDue
from kamdesk.rules.one_off import OneOff
from kamdesk.rules.profit import Concentration
from kamdesk.rules.quantile import Quartiles, is_top_fifth

Figures = Mapping[str, object]

HIGH_POTENTIAL = 70
TEN_POINTS = 1_000
"""Ten points of discount, in 1/10,000."""

DISCOUNT_TIER_FROM = 8
CONCENTRATION_FROM = 10
MEASURED_DAYS = 90
"""Days over which contacts with key accounts are held against their standard."""


@dataclass(frozen=True, slots=True)
class Pitfall:
    """One warning; `customer` None where it is about the whole book."""

    code: PitfallCode
    customer: str | None
    figures: Figures
    rule: str = "3.6"


class Quarter(NamedTuple):
    """One quarter of a customer: average discount (1/10,000, None without list value), revenue and margin e4."""

    discount: int | None
    revenue_e4: int
    margin_e4: int


class Dangers(NamedTuple):
    """What else threatens a key account: days an issue is late, satisfaction now and before, rivals by name."""

    partial_loss: bool = False
    late_issues: int = 0
    satisfaction: int | None = None
    satisfaction_before: int | None = None
    competitors: Sequence[str] = ()


_TIER_STEPS: Mapping[Tier, int] = {Tier.SUPER: 0, Tier.LARGE: 1, Tier.MEDIUM: 2, Tier.SMALL: 3}
_GRADE_STEPS: Mapping[Grade, int] = {Grade.A: 0, Grade.B: 1, Grade.C: 2, Grade.D: 3, Grade.E: 3}


def single_indicator(tier: Tier | None, grade: Grade | None) -> Figures | None:
    """Tier and grade differ by two steps or more; only existing customers with a grade can be judged."""
    if tier is None or tier not in _TIER_STEPS or grade is None:
        return None
    steps = abs(_TIER_STEPS[tier] - _GRADE_STEPS[grade])
    return {"tier": tier, "grade": grade, "steps": steps} if steps >= 2 else None


def one_off_big(found: OneOff) -> Figures:
    """The figures of a one-off found by `one_off.one_off_big`."""
    return {
        "day": found.day,
        "amount_e4": found.amount_e4,
        "median_e4": found.median_e4,
        "times": found.amount_e4 / found.median_e4 if found.median_e4 > 0 else None,
        "tier": found.tier,
        "silent_days": found.silent_days,
    }


def volume_no_profit(facts: CustomerFacts, rank: int, n: int, book_margin: int, book_revenue: int) -> Figures | None:
    """Of the first ceil(n/5) by revenue, but bringing nothing, or at less than half the book's margin rate."""
    if rank > -(-n // 5) or facts.revenue_e4 <= 0:
        return None
    thin = book_margin > 0 and 2 * facts.margin_e4 * book_revenue < book_margin * facts.revenue_e4
    if facts.contribution_e4 > 0 and not thin:
        return None
    return {
        "rank": rank,
        "n": n,
        "revenue_e4": facts.revenue_e4,
        "contribution_e4": facts.contribution_e4,
        "margin_rate": facts.margin_e4 / facts.revenue_e4,
        "book_margin_rate": book_margin / book_revenue if book_revenue > 0 else None,
    }


def over_discount(
    discount: int | None, tier: Quartiles | None, tier_size: int, quarters: Sequence[Quarter]
) -> Figures | None:
    """Above the tier's upper quartile and ten points above its median, or rising while margin falls.

    `quarters` run oldest first. "Three quarters in a row" are three rises, so four quarters are looked at; margin falls
    when the last quarter's rate is below that of the quarter before the rises.
    """
    beside = tier if tier_size >= DISCOUNT_TIER_FROM else None
    if beside and discount is not None and discount > beside.upper and discount >= beside.median + TEN_POINTS:
        return {"discount": discount, "tier_median": beside.median, "tier_upper": beside.upper, "rising": False}
    last = quarters[-4:]
    steps = [quarter.discount for quarter in last if quarter.discount is not None]
    if len(steps) < 4 or not all(now > before for before, now in pairwise(steps)):
        return None
    if not _margin_fell(last[0], last[-1]):
        return None
    return {"discount": steps[-1], "before": steps[0], "quarters": tuple(steps), "rising": True}


def concentration(found: Concentration, existing: int) -> Figures | None:
    """One customer above 30 %, or three above 60 % of positive contribution, from ten existing customers on."""
    if existing < CONCENTRATION_FROM or found.first is None or found.first_three is None:
        return None
    if found.first <= 0.3 and found.first_three <= 0.6:
        return None
    return {"first": found.first, "first_three": found.first_three, "existing": existing}


def neglected_potential(
    facts: CustomerFacts, tier: Tier, demand_line: int | None, contact: ContactDue, asof: date
) -> Figures | None:
    """Small, inactive or prospect, with potential >= 70 or demand in the top fifth, past its maximum interval."""
    promising = (facts.potential or 0) >= HIGH_POTENTIAL or is_top_fifth(facts.demand_e4, demand_line)
    if tier not in (Tier.SMALL, Tier.INACTIVE, Tier.PROSPECT) or not promising or not contact.is_overdue(asof):
        return None
    return {
        "tier": tier,
        "potential": facts.potential,
        "demand_e4": facts.demand_e4,
        "since_days": (asof - contact.counted_from).days,
        "maximum": contact.cadence.maximum,
    }


def neglected_small(small: int, overdue: int, key_contacts: int, key_ideals: Sequence[int]) -> Figures | None:
    """Half of medium and small past their maximum while key accounts had > 1.5 x their standard's contacts in 90 days.

    `key_ideals` are the ideal intervals of the key accounts: each is owed 90 / ideal contacts.
    """
    owed = sum(MEASURED_DAYS / ideal for ideal in key_ideals)
    if small == 0 or 2 * overdue < small or owed == 0 or key_contacts <= 1.5 * owed:
        return None
    return {"small": small, "overdue": overdue, "key_contacts": key_contacts, "owed": owed}


def time_drain(band: Band | None, minutes: int, rank: int, n: int) -> Figures | None:
    """In the drain band and of the first ceil(n/5) by hours; `rank` by minutes, most first, in profit's population."""
    if band is not Band.DRAIN or minutes <= 0 or rank > -(-n // 5):
        return None
    return {"minutes": minutes, "rank": rank, "n": n}


def key_at_risk(sleep: SleepState | None, dangers: Dangers) -> Figures | None:
    """A key account with any danger sign; asked about key accounts only."""
    signs: dict[str, object] = {}
    if sleep in (SleepState.SLIPPING, SleepState.DORMANT, SleepState.LOST):
        signs["sleep"] = sleep
    if dangers.partial_loss:
        signs["partial_loss"] = True
    if dangers.late_issues:
        signs["late_issues"] = dangers.late_issues
    now, before = dangers.satisfaction, dangers.satisfaction_before
    if now is not None and before is not None and now < before:
        signs["satisfaction"], signs["satisfaction_before"] = now, before
    if dangers.competitors:
        signs["competitors"] = tuple(dangers.competitors)
    return signs or None


def _margin_fell(before: Quarter, now: Quarter) -> bool:
    """Whether the margin rate fell; compared across, so nothing is divided."""
    if before.revenue_e4 <= 0 or now.revenue_e4 <= 0:
        return False
    return now.margin_e4 * before.revenue_e4 < before.margin_e4 * now.revenue_e4
