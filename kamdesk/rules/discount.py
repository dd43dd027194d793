"""The discount check (优惠尺度, domain 3.6): what a concession costs before it is granted.

Money in e4, discounts in 1/10,000 (1500 = 15 % off).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kamdesk.rules.profit import ONE, half_up, rate
from kamdesk.rules.quantile import Quartiles, quartiles

LEAST = 4
"""Customers of a tier from which on its quarters mean something."""


@dataclass(frozen=True, slots=True)
class DiscountCheck:
    """Margin before and after, and the room there is.

    `extra_volume` is the share more that must be sold to keep the profit (0.5 = half as much again), None where no
    volume helps; `zero_profit_discount` may be negative where the list price itself loses money, None at list price 0.
    """

    margin_before_e4: int
    margin_after_e4: int
    rate_before: float | None
    rate_after: float | None
    extra_volume: float | None
    zero_profit_discount: int | None
    usual: Quartiles | None
    limit: int | None
    rule: str = "3.6"

    @property
    def sells_at_loss(self) -> bool:
        """Selling at a loss to win an order is wrong (requirement E9): the screen asks before it goes on."""
        return self.margin_after_e4 < 0


def check(
    list_e4: int,
    cost_e4: int,
    proposed: int,
    current: int = 0,
    tier_discounts: Sequence[int] = (),
    limit: int | None = None,
) -> DiscountCheck:
    """The check of a deal worth `list_e4` at list price: today's discount against the proposed one."""
    before, after = _net(list_e4, current), _net(list_e4, proposed)
    margin_before, margin_after = before - cost_e4, after - cost_e4
    return DiscountCheck(
        margin_before,
        margin_after,
        rate(margin_before, before),
        rate(margin_after, after),
        _extra_volume(margin_before, margin_after),
        half_up((list_e4 - cost_e4) * ONE, list_e4) if list_e4 > 0 else None,
        usual(tier_discounts),
        limit,
    )


def usual(tier_discounts: Sequence[int]) -> Quartiles | None:
    """What a tier usually gets; nothing can be said of so few that a quarter of them is nobody."""
    return quartiles(tier_discounts) if len(tier_discounts) >= LEAST else None


def exceeds(check: DiscountCheck, proposed: int) -> bool:
    """Whether a proposal goes beyond the tier's limit, or where none is set beyond what its upper quarter gets."""
    if check.limit is not None:
        return proposed > check.limit
    return check.usual is not None and proposed > check.usual.upper


def average_discount(list_e4: int, revenue_e4: int) -> int | None:
    """What a customer's lines were discounted by on the whole, weighted by value; None without list value."""
    return half_up((list_e4 - revenue_e4) * ONE, list_e4) if list_e4 > 0 else None


def _net(list_e4: int, discount: int) -> int:
    return half_up(list_e4 * (ONE - discount), ONE)


def _extra_volume(margin_before: int, margin_after: int) -> float | None:
    if margin_before <= margin_after:
        return 0.0
    return margin_before / margin_after - 1 if margin_after > 0 else None
