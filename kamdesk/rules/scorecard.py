"""The value scorecard (domain 3.4): weighted indicators 0-100, a grade, and every part it was made of.

Works on columns: one list per indicator, all in the same order of customers, None where a value is missing.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import accumulate

from kamdesk.models.facts import CustomerFacts
from kamdesk.models.settings import CUSTOM, Settings
from kamdesk.models.terms import Grade, Indicator, Standing
from kamdesk.rules.quantile import MANY, standings


@dataclass(frozen=True, slots=True)
class Scored:
    """What the scorecard looks at, a column for each figure, a place for each customer; money e4.

    `existing` are those in the pyramid. `held` and `custom` may be left empty where no weight asks for them.
    """

    existing: Sequence[bool]
    margin_e4: Sequence[int]
    revenue_e4: Sequence[int]
    orders: Sequence[int]
    tenure_days: Sequence[int | None]
    months_with_order: Sequence[int]
    contract_running: Sequence[bool]
    benchmark: Sequence[bool]
    referral_margin_e4: Sequence[int | None]
    potential: Sequence[float | None]
    standing: Sequence[Standing]
    demand_e4: Sequence[int | None]
    products_held: Sequence[int] = ()
    custom: Sequence[Mapping[str, float]] = ()


Column = Sequence[float | None]
Columns = Mapping[str, Column]
"""Indicator (or `custom.NAME`) -> its column."""

LEAST_COVERAGE = 50
"""Below this percentage of known weight there is no grade."""

_LEAST = (35, 50, 65, 80)
_GRADES = (Grade.E, Grade.D, Grade.C, Grade.B, Grade.A)
_STANDINGS: Mapping[Standing, float | None] = {
    Standing.LEADER: 100.0,
    Standing.MAJOR: 75.0,
    Standing.ORDINARY: 50.0,
    Standing.SMALL: 25.0,
    Standing.UNKNOWN: None,
}


@dataclass(frozen=True, slots=True)
class Part:
    """One indicator of a score; `points` = value x its renormalised weight, both None where the value is missing."""

    indicator: str
    weight: int
    value: float | None
    points: float | None


@dataclass(frozen=True, slots=True)
class Score:
    """A customer's score 0-100 over the known indicators, how much weight is known (%), the grade and the parts."""

    score: float | None
    coverage: float
    grade: Grade | None
    parts: tuple[Part, ...]
    rule: str = "3.4"


def percent_ranks(values: Sequence[float | None]) -> list[float | None]:
    """100 (worse + equal / 2) / n among the known values, more being better; missing stays missing."""
    if len(values) >= MANY:
        return _many_ranks(values)
    counts = Counter(values)
    counts.pop(None, None)
    known: list[float] = sorted(value for value in counts if value is not None)
    n, equals = counts.total(), [counts[value] for value in known]
    below = accumulate(equals, initial=0)
    ranks = [50 * (2 * worse + equal) / n for worse, equal in zip(below, equals, strict=False)]
    rank_of: dict[float | None, float | None] = {None: None}
    rank_of.update(zip(known, ranks, strict=True))
    return [rank_of[value] for value in values]


def _many_ranks(values: Sequence[float | None]) -> list[float | None]:
    """The same where they are many; the figures are equal to the last bit."""
    known = [value for value in values if value is not None]
    if not known:
        return [None] * len(values)
    worse, equal = standings(known)
    ranks = (50 * (2 * worse + equal) / len(known)).tolist()
    if len(known) == len(values):
        return list(ranks)
    following = iter(ranks)
    return [None if value is None else next(following) for value in values]


def loyalty(
    tenure_days: Sequence[int | None], months_with_order: Sequence[int], months: int, contract: Sequence[bool]
) -> list[float | None]:
    """The mean of tenure's rank, the percentage of months with an order, and contract in force (100/0)."""
    ranks = percent_ranks(tenure_days)
    rows = zip(ranks, months_with_order, contract, strict=True)
    return [
        None if rank is None else (rank + 100 * min(bought, months) / months + (100 if runs else 0)) / 3
        for rank, bought, runs in rows
    ]


def influence(benchmark: Sequence[bool], referral_margins: Sequence[int | None]) -> list[float | None]:
    """100 for a benchmark, else the rank of the margin its referrals brought among all with referrals."""
    ranks = percent_ranks(referral_margins)
    return [100.0 if is_mark else rank for is_mark, rank in zip(benchmark, ranks, strict=True)]


def scored_of(customers: Sequence[CustomerFacts], asof: date) -> Scored:
    """The facts turned into columns."""
    return Scored(
        [each.orders > 0 and not each.out_of_market for each in customers],
        [each.margin_e4 for each in customers],
        [each.revenue_e4 for each in customers],
        [each.orders for each in customers],
        [(asof - each.first_order).days if each.first_order else None for each in customers],
        [each.months_with_order for each in customers],
        [each.contract_running for each in customers],
        [each.benchmark is not None for each in customers],
        [each.referral_margin_e4 for each in customers],
        [each.potential for each in customers],
        [each.standing for each in customers],
        [each.demand_e4 for each in customers],
        [each.products_held for each in customers],
        [each.custom for each in customers],
    )


def columns_of(scored: Scored, wanted: Iterable[str], months: int) -> Columns:
    """The wanted columns of a book. Margin, revenue, frequency and loyalty rank existing customers only and are missing
    for the others; demand, products and custom fields rank whoever has a value.
    """
    return {name: _column(name, scored, months) for name in wanted}


def totals(columns: Columns, weights: Mapping[str, int]) -> tuple[list[float | None], list[float]]:
    """(score, coverage %) columns: missing indicators are left out and the weights renormalised."""
    n = len(next(iter(columns.values()), ()))
    points, known, everywhere = [0.0] * n, [0] * n, 0
    for name, weight in weights.items():
        column = columns[name]
        if None not in column:
            points = [have + weight * value for have, value in zip(points, column, strict=True) if value is not None]
            everywhere += weight
        elif column.count(None) < n:
            points = [have + weight * (value or 0) for have, value in zip(points, column, strict=True)]
            known = [have if value is None else have + weight for have, value in zip(known, column, strict=True)]
    known = [have + everywhere for have in known]
    whole = sum(weights.values())
    scores = [round(have / weight, 9) if weight else None for have, weight in zip(points, known, strict=True)]
    return scores, [100 * weight / whole for weight in known]


def grade(score: float | None, coverage: float) -> Grade | None:
    """A from 80, B from 65, C from 50, D from 35, else E; no grade while less than half the weight is known."""
    if score is None or coverage < LEAST_COVERAGE:
        return None
    return _GRADES[bisect_right(_LEAST, score)]


def grades(scores: Sequence[float | None], coverages: Sequence[float]) -> list[Grade | None]:
    """The same for a whole book."""
    place, least, named = bisect_right, _LEAST, _GRADES
    return [
        None if score is None or coverage < LEAST_COVERAGE else named[place(least, score)]
        for score, coverage in zip(scores, coverages, strict=True)
    ]


def opened(columns: Columns, weights: Mapping[str, int], position: int) -> Score:
    """The score of one customer with its parts."""
    values = {name: columns[name][position] for name in weights}
    known = sum(weight for name, weight in weights.items() if values[name] is not None)
    parts = tuple(_part(name, weight, values[name], known) for name, weight in weights.items())
    (score,), (coverage,) = totals({name: [value] for name, value in values.items()}, weights)
    return Score(score, coverage, grade(score, coverage), parts)


def book(customers: Sequence[CustomerFacts], settings: Settings, asof: date) -> list[Score]:
    """The scores of a whole book, each by the weights of its industry (requirement C4)."""
    used = [settings.weights_for(each.industry) for each in customers]
    names = {name for weights in used for name in weights}
    columns = columns_of(scored_of(customers, asof), names, settings.window_months)
    return [opened(columns, weights, position) for position, weights in enumerate(used)]


def effective_grade(facts: CustomerFacts, computed: Grade | None) -> Grade | None:
    """The grade the rep fixed, else the computed one; both are shown."""
    return facts.fixed_grade or computed


def _part(name: str, weight: int, value: float | None, known: int) -> Part:
    return Part(name, weight, value, None if value is None else value * weight / known if known else 0.0)


def _column(name: str, scored: Scored, months: int) -> Column:
    match name:
        case Indicator.MARGIN:
            return percent_ranks(_of_existing(scored, scored.margin_e4))
        case Indicator.REVENUE:
            return percent_ranks(_of_existing(scored, scored.revenue_e4))
        case Indicator.FREQUENCY:
            return percent_ranks(_of_existing(scored, scored.orders))
        case Indicator.LOYALTY:
            tenures = _of_existing(scored, scored.tenure_days)
            return loyalty(tenures, scored.months_with_order, months, scored.contract_running)
        case Indicator.INFLUENCE:
            return influence(scored.benchmark, scored.referral_margin_e4)
        case Indicator.POTENTIAL:
            return scored.potential
        case Indicator.STANDING:
            return [_STANDINGS[each] for each in scored.standing]
        case Indicator.DEMAND:
            return percent_ranks(scored.demand_e4)
        case Indicator.PRODUCTS_HELD:
            return percent_ranks([each or None for each in scored.products_held])
    return percent_ranks([each.get(name.removeprefix(CUSTOM)) for each in scored.custom])


def _of_existing(scored: Scored, column: Sequence[int | None]) -> list[int | None]:
    return [value if exists else None for exists, value in zip(scored.existing, column, strict=True)]
