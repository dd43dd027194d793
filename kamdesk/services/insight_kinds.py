"""Which kind of customer is worth what: traits of the best fifth, matrices, where key accounts began."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from math import inf

from kamdesk.models.terms import Band, Tier
from kamdesk.rules import profit
from kamdesk.rules.window import months_before
from kamdesk.services import insight
from kamdesk.services.desk import Desk
from kamdesk.services.insight_values import CustomerInsight, Insight
from kamdesk.store import insight_sums

FEWEST_ALIKE = 5
"""A trait fewer customers share says nothing and is marked so."""

MIDDLE = 50.0
YEARS_BACK = (1, 2, 3)


@dataclass(frozen=True, slots=True)
class Trait:
    """How often a trait stands among the vital fifth and among the rest; `lift` is the one rate over the other."""

    by: str
    value: str
    vital: int
    vital_total: int
    rest: int
    rest_total: int

    @property
    def lift(self) -> float | None:
        vital, rest = profit.rate(self.vital, self.vital_total), profit.rate(self.rest, self.rest_total)
        return vital / rest if vital is not None and rest else None

    @property
    def is_thin(self) -> bool:
        """Too few customers to conclude from."""
        return self.vital + self.rest < FEWEST_ALIKE


class Advice(StrEnum):
    """What a field of a matrix advises (requirements D12, D13)."""

    KEEP_CLOSE = "keep_close"
    WIN_LOYALTY = "win_loyalty"
    CUT_COST = "cut_cost"
    LET_BE = "let_be"
    GROW = "grow"
    DEVELOP = "develop"


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a two by two: which halves, what it advises, who stands there (ids)."""

    high_first: bool
    high_second: bool
    advice: Advice
    customers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a key account of today stood on the same day of earlier years, nearest first; the day it first bought."""

    customer: CustomerInsight
    first_order: date | None
    tiers: Sequence[Tier]


def traits(desk: Desk, found: Insight) -> list[Trait]:
    """What the vital fifth has in common against the rest (requirement D11), the strongest sign first. [slow]"""
    first = insight_sums.first_products(desk.book.read)
    looks = {**_LOOKS, "first_product": lambda each: first.get(each.id, "")}
    vital = [each for each in found.customers if each.band is Band.VITAL and each.is_listed]
    rest = [each for each in found.customers if each.band not in (Band.VITAL, None) and each.is_listed]
    made = []
    for by, look in looks.items():
        ours, theirs = Counter(map(look, vital)), Counter(map(look, rest))
        known, others = len(vital) - ours[""], len(rest) - theirs[""]
        made += [Trait(by, value, ours[value], known, theirs[value], others) for value in {*ours, *theirs} - {""}]
    return sorted(made, key=_strength)


def loyalty_matrix(found: Insight) -> tuple[Field, ...]:
    """Loyalty against value of the existing customers: raise loyalty where value is, spend less where it is not."""
    rows = [(each.id, each.loyalty, each.value) for each in found.customers if each.is_listed and each.rank is not None]
    advice = {
        (True, True): Advice.KEEP_CLOSE,
        (False, True): Advice.WIN_LOYALTY,
        (True, False): Advice.CUT_COST,
        (False, False): Advice.LET_BE,
    }
    return _matrix(rows, advice)


def potential_matrix(found: Insight) -> tuple[Field, ...]:
    """Value against potential (requirement C19) of everybody whose potential is known."""
    rows = [
        (each.id, each.value if each.value is not None else 0.0, each.facts.potential)
        for each in found.customers
        if each.is_listed
    ]
    advice = {
        (True, True): Advice.GROW,
        (True, False): Advice.KEEP_CLOSE,
        (False, True): Advice.DEVELOP,
        (False, False): Advice.LET_BE,
    }
    return _matrix(rows, advice)


def by_value_and_potential(found: Insight) -> list[CustomerInsight]:
    """Everybody on the list by the sum of value and potential, best first (requirement C19)."""
    listed = [each for each in found.customers if each.is_listed]
    return sorted(listed, key=lambda each: (-((each.value or 0.0) + (each.facts.potential or 0.0)), each.id))


def origins(desk: Desk, found: Insight) -> list[Origin]:
    """Where today's key accounts stood one, two and three years ago (requirement D17). [slow]"""
    keys = [each for each in found.customers if each.is_key and each.is_listed]
    if not keys:
        return []
    days = [months_before(found.on, 12 * years) for years in YEARS_BACK]
    past = [insight.tiers_on(desk, day) for day in days]
    return [Origin(each, each.facts.first_order, [tiers[each.id] for tiers in past]) for each in keys]


def tier_matrix(found: Insight) -> Mapping[tuple[Tier, Tier], int]:
    """How many moved from each tier to each other one since the end of the month before."""
    return Counter((move.before, move.now) for move in found.moves)


_LOOKS: Mapping[str, Callable[[CustomerInsight], str]] = {
    "industry": lambda each: each.facts.industry,
    "region": lambda each: each.facts.region,
    "source": lambda each: each.facts.source,
    "kind": lambda each: each.facts.kind.value,
    "value_type": lambda each: each.facts.value_type.value if each.facts.value_type else "",
}


def _strength(trait: Trait) -> tuple[bool, float, int, str, str]:
    only_vital = inf if trait.vital else 0.0
    return trait.is_thin, -(only_vital if trait.lift is None else trait.lift), -trait.vital, trait.by, trait.value


def _matrix(
    rows: Sequence[tuple[int, float | None, float | None]], advice: Mapping[tuple[bool, bool], Advice]
) -> tuple[Field, ...]:
    fields: dict[tuple[bool, bool], list[int]] = {place: [] for place in advice}
    for customer, first, second in rows:
        if first is not None and second is not None:
            fields[first >= MIDDLE, second >= MIDDLE].append(customer)
    return tuple(Field(*place, advice[place], tuple(ids)) for place, ids in fields.items())
