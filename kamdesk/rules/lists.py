"""The lists beside the rank, and the guards of parking and cultivating (domain 3.6)."""

from __future__ import annotations

from datetime import date

from kamdesk.models.facts import CustomerFacts
from kamdesk.models.terms import Band, Grade
from kamdesk.rules.key_accounts import KeyAccount
from kamdesk.rules.quantile import is_top_fifth

STRONG_NEED = 4
HALF_COMPLETE = 50


def is_listed(facts: CustomerFacts) -> bool:
    """Whether a customer appears in counts, lists and pitfalls at all."""
    gone = facts.out_of_market or facts.invalid or facts.archived or facts.parked
    return not gone and not facts.private


def strong_need_small_deals(facts: CustomerFacts, demand_line: int | None, revenue_median: float) -> bool:
    """Need >= 4 or demand in the top fifth, revenue in the lower half of the existing customers' (none counts as 0)."""
    wants = (facts.need_level or 0) >= STRONG_NEED or is_top_fifth(facts.demand_e4, demand_line)
    return wants and (facts.orders == 0 or facts.revenue_e4 < revenue_median)


def visited_without_sheet(facts: CustomerFacts, completeness: int) -> bool:
    """Visited, but under half of the profile sheet is filled (percent)."""
    return facts.last_visit is not None and completeness < HALF_COMPLETE


def missing_personal(account: KeyAccount, has_birthday: bool, has_home_address: bool) -> bool:
    """A key account without a contact's birthday or home address (requirement H6)."""
    return account.confirmed and not (has_birthday and has_home_address)


def may_give_up(facts: CustomerFacts, now: Band | None, year_ago: Band | None, asof: date) -> bool:
    """A drain now and twelve months ago, not under cultivation."""
    cultivated = facts.cultivated_until is not None and facts.cultivated_until >= asof
    return now is Band.DRAIN and year_ago is Band.DRAIN and not cultivated


def may_park(facts: CustomerFacts, reason: str) -> bool:
    """Parking needs the potential filled in and a reason (requirement D7)."""
    return facts.potential is not None and bool(reason.strip())


def is_low_touch(facts: CustomerFacts, grade: Grade | None, low_touch_e4: int) -> bool:
    """Below the rep's minimum-value line (requirement A13): no visits are suggested; grades A and B stay above it."""
    return facts.revenue_e4 < low_touch_e4 and grade not in (Grade.A, Grade.B)
