"""Profit and the 80/20 rule (domain 3.3): what a line brings, what a customer costs, and who makes the money.

Money is in e4, quantity and discount have four decimals (10,000 = 1). Rounding is half up by size, away from zero for
negative amounts, so that a return takes back exactly what its sale brought.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import NamedTuple

from kamdesk.models.terms import Band, CostSource

ONE = 10_000
"""1.0 in four decimals."""
LARGEST_E4 = 2**62
"""The book keeps money in 64 bits; sums of a few such amounts must still fit."""


class LineCost(NamedTuple):
    """A line's cost and where it comes from; only `estimated` is not known."""

    cost_e4: int
    source: CostSource

    @property
    def is_known(self) -> bool:
        return self.source is not CostSource.ESTIMATED


@dataclass(frozen=True, slots=True)
class Pareto:
    """The smallest set of customers making 80 % of what all positive ones make; shares are 0-1.

    `share_of_customers` is `making` / `n`, None where nothing is positive; `reached` is what the set really makes, and
    `first_fifth` what the first ceil(n/5) make ("your data: the first 20 % make x %").
    """

    n: int
    making: int
    total_e4: int
    share_of_customers: float | None
    reached: float | None
    first_fifth: float | None
    for_share: float = 0.8
    rule: str = "3.3"


@dataclass(frozen=True, slots=True)
class Concentration:
    """How much hangs on few: shares 0-1 of the positive total, None where nothing is positive."""

    first: float | None
    first_three: float | None
    herfindahl: float | None


def line_revenue(quantity: int, price_e4: int, discount: int = 0, stated_e4: int | None = None) -> int:
    """quantity x price x (1 - discount) in e4, or the stated amount."""
    if stated_e4 is not None:
        return stated_e4
    return half_up(quantity * price_e4 * (ONE - discount), ONE * ONE)


def line_cost(
    revenue_e4: int,
    quantity: int,
    *,
    line_e4: int | None = None,
    unit_e4: int | None = None,
    product_e4: int | None = None,
    default_margin: int = 2000,
) -> LineCost:
    """The line's cost, else quantity x its unit cost, else x the product's, else revenue x (1 - default margin)."""
    if line_e4 is not None:
        return LineCost(line_e4, CostSource.LINE)
    if unit_e4 is not None:
        return LineCost(half_up(quantity * unit_e4, ONE), CostSource.UNIT)
    if product_e4 is not None:
        return LineCost(half_up(quantity * product_e4, ONE), CostSource.PRODUCT)
    return LineCost(half_up(revenue_e4 * (ONE - default_margin), ONE), CostSource.ESTIMATED)


def cost_to_serve(costs_e4: int, minutes: int, hourly_cost_e4: int) -> int:
    """Interaction costs + minutes x the rep's hourly cost, e4."""
    return costs_e4 + half_up(minutes * hourly_cost_e4, 60)


def rate(part: int, whole: int) -> float | None:
    """A part of a positive whole: margin rate, contribution rate; None (blank, no error) where the whole is <= 0."""
    return part / whole if whole > 0 else None


def return_on_upkeep(margin_e4: int, upkeep_e4: int) -> float | None:
    """(profit - upkeep) / upkeep (requirement E14); None without upkeep."""
    return rate(margin_e4 - upkeep_e4, upkeep_e4)


def pareto(amounts: Sequence[int]) -> Pareto:
    """From the population's amounts, highest first; shares count the positive ones, n counts everybody."""
    n, total = len(amounts), _positive_total(amounts)
    if total == 0:
        return Pareto(n, 0, 0, None, None, None)
    making = next(rank for rank, made in enumerate(accumulate(amounts), start=1) if 10 * made >= 8 * total)
    reached = sum(amounts[:making])
    fifth = sum(amount for amount in amounts[: -(-n // 5)] if amount > 0)
    return Pareto(n, making, total, making / n, reached / total, fifth / total)


def curve(amounts: Sequence[int], points: int = 101) -> list[tuple[float, float]]:
    """The Pareto curve at evenly spaced shares of customers: (share of customers, share of the positive total)."""
    n, total = len(amounts), _positive_total(amounts)
    if total == 0:
        return []
    sums = list(accumulate((max(amount, 0) for amount in amounts), initial=0))
    places = sorted({round(step * n / (points - 1)) for step in range(points)})
    return [(place / n, sums[place] / total) for place in places]


def bands(amounts: Sequence[int]) -> list[Band]:
    """vital: of the first ceil(n/5) those > 0; drain: of the last floor(n/5) those <= 0; the rest middle."""
    n = len(amounts)
    vital_to, drain_from = -(-n // 5), n - n // 5
    return [
        Band.VITAL
        if place < vital_to and amount > 0
        else Band.DRAIN
        if place >= drain_from and amount <= 0
        else Band.MIDDLE
        for place, amount in enumerate(amounts)
    ]


def concentration(amounts: Sequence[int]) -> Concentration:
    """Over the positive amounts, highest first; Herfindahl is the sum of squared shares, 1 where one makes all."""
    positive = [amount for amount in amounts if amount > 0]
    total = sum(positive)
    if total == 0:
        return Concentration(None, None, None)
    squares = sum(amount * amount for amount in positive) / (total * total)
    return Concentration(positive[0] / total, sum(positive[:3]) / total, squares)


def half_up(numerator: int, denominator: int) -> int:
    """A fraction with a positive denominator rounded to a whole, halves away from zero."""
    size = (2 * abs(numerator) + denominator) // (2 * denominator)
    return size if numerator >= 0 else -size


def _positive_total(amounts: Sequence[int]) -> int:
    return sum(amount for amount in amounts if amount > 0)
