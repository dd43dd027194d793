"""The lists beside the rank (domain 3.6), the funnel and the screening of who is no customer yet."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from kamdesk.models.terms import Attitude, Band, Tier
from kamdesk.rules import lists, profit, quantile
from kamdesk.rules.window import months_before
from kamdesk.services import insight_book
from kamdesk.services.desk import Desk
from kamdesk.services.insight_values import CustomerInsight, Insight
from kamdesk.store import insight_dealings, insight_facts, insight_sums

FEWEST_PRICED = 3
"""So many orders with a list price tell whether somebody buys on discount only."""

RANK_GAP_PERCENT = 20
"""Ranks by revenue and by profit that differ by this part of the existing customers are marked (requirement E2)."""


class Beside(StrEnum):
    """The lists beside the rank."""

    STRONG_NEED = "strong_need"
    NO_NEXT_STEP = "no_next_step"
    NO_SHEET = "no_sheet"
    MISSING_PERSONAL = "missing_personal"
    GIVE_UP = "give_up"
    LOW_TOUCH = "low_touch"
    DISCOUNT_ONLY = "discount_only"
    RANK_GAP = "rank_gap"


class Screening(StrEnum):
    """What to do with somebody who is no customer yet (requirement B11)."""

    KEEP = "keep"
    PARK = "park"
    DROP = "drop"
    LOOK_INTO = "look_into"


@dataclass(frozen=True, slots=True)
class Stage:
    """One step of the funnel: how many stand there, and for open opportunities what they are worth, e4."""

    name: str
    count: int
    amount_e4: int = 0


@dataclass(frozen=True, slots=True)
class Funnel:
    """From suspects to key accounts, and the open opportunities stage by stage."""

    people: Sequence[Stage]
    opportunities: Sequence[Stage]


def beside(desk: Desk, found: Insight) -> Mapping[Beside, tuple[int, ...]]:
    """The customers (ids) of every list beside the rank, all on the list themselves. [slow]"""
    listed = [each for each in found.customers if lists.is_listed(each.facts)]
    tests = _tests(desk, found)
    return {name: tuple(each.id for each in listed if test(each)) for name, test in tests.items()}


def funnel(desk: Desk, found: Insight) -> Funnel:
    """How many stand at each step (requirement K12)."""
    counts, key = found.tiers, sum(each.is_key and each.is_listed for each in found.customers)
    existing = sum(counts[tier] for tier in (Tier.SUPER, Tier.LARGE, Tier.MEDIUM, Tier.SMALL))
    people = (
        Stage("suspect", counts[Tier.SUSPECT]),
        Stage("prospect", counts[Tier.PROSPECT]),
        Stage("quoted", insight_sums.quoted(desk.book.read, found.on)),
        Stage("existing", existing),
        Stage("key_account", key),
    )
    stages = insight_sums.open_stages(desk.book.read, found.on)
    return Funnel(people, tuple(Stage(name, count, int(amount)) for name, count, amount, _ in stages))


def screening(found: Insight) -> list[tuple[CustomerInsight, Screening]]:
    """Everybody without an order in the window with what the facts advise, in order of id."""
    line = _demand_line(found)
    open_tiers = (Tier.SUSPECT, Tier.PROSPECT, Tier.INACTIVE)
    return [(each, _advice(each, line)) for each in found.customers if each.tier in open_tiers and each.is_listed]


def _tests(desk: Desk, found: Insight) -> dict[Beside, Callable[[CustomerInsight], bool]]:
    read, asof = desk.book.read, found.on
    existing = [each for each in found.customers if each.rank is not None]
    middle, line = quantile.lower_half_line([each.facts.revenue_e4 for each in existing]), _demand_line(found)
    plans, personal = insight_dealings.plans(read, asof), insight_facts.personal(read)
    sheets = insight_facts.completeness(read)
    year_ago = _bands_year_ago(desk, found)
    discounted = frozenset(insight_sums.discount_buyers(read, *found.window, FEWEST_PRICED))
    gaps = _rank_gaps(existing)
    low = desk.settings.low_touch_e4
    waiting = (Tier.OTHER, Tier.SUSPECT)
    return {
        Beside.STRONG_NEED: lambda each: lists.strong_need_small_deals(each.facts, line, middle),
        Beside.NO_NEXT_STEP: lambda each: each.tier not in waiting and each.id not in plans,
        Beside.NO_SHEET: lambda each: lists.visited_without_sheet(each.facts, sheets.get(each.id, 0)),
        Beside.MISSING_PERSONAL: lambda each: (
            each.key is not None and lists.missing_personal(each.key, *personal.get(each.id, (False, False)))
        ),
        Beside.GIVE_UP: lambda each: lists.may_give_up(each.facts, each.band, year_ago.get(each.id), asof),
        Beside.LOW_TOUCH: lambda each: each.rank is not None and lists.is_low_touch(each.facts, each.grade, low),
        Beside.DISCOUNT_ONLY: lambda each: each.id in discounted,
        Beside.RANK_GAP: lambda each: each.id in gaps,
    }


def _bands_year_ago(desk: Desk, found: Insight) -> dict[int, Band]:
    if not any(each.band is Band.DRAIN for each in found.customers):
        return {}
    then = insight_book.contributions_on(desk.book.read, months_before(found.on, 12), desk.settings)
    bands = profit.bands([amount for _, amount in then])
    return {customer: band for (customer, _), band in zip(then, bands, strict=True)}


def _rank_gaps(existing: Sequence[CustomerInsight]) -> frozenset[int]:
    """Who stands much further up by revenue than by profit, or the other way round."""
    volume = sorted(existing, key=lambda each: (-each.facts.revenue_e4, each.id))
    earnings = sorted(existing, key=lambda each: (-each.contribution_e4, each.id))
    places = {each.id: place for place, each in enumerate(earnings)}
    least = RANK_GAP_PERCENT * len(existing)
    return frozenset(each.id for place, each in enumerate(volume) if 100 * abs(place - places[each.id]) > least)


def _demand_line(found: Insight) -> int | None:
    listed = (each.facts for each in found.customers if lists.is_listed(each.facts))
    return quantile.top_fifth_line([facts.demand_e4 for facts in listed if facts.demand_e4 is not None])


def _advice(each: CustomerInsight, line: int | None) -> Screening:
    """Keep who wants something or is cultivated, drop who refused, park little potential; else look into it."""
    facts = each.facts
    wants = (facts.need_level or 0) >= lists.STRONG_NEED or quantile.is_top_fifth(facts.demand_e4, line)
    if wants or facts.cultivated_until or facts.last_attitude in (Attitude.HOT, Attitude.WARM):
        return Screening.KEEP
    if facts.last_attitude is Attitude.REFUSED and (facts.need_level or 1) == 1:
        return Screening.DROP
    if facts.potential is None:
        return Screening.LOOK_INTO
    return Screening.KEEP if facts.potential >= 50 else Screening.PARK
