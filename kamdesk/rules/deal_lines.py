"""Lines of quotes and orders: what each comes to, what is left of it, and what must be confirmed before it is given.

Money e4, quantity and discount in four decimals (10,000 = 1 or 100 %), as in domain 3.3.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kamdesk.models.terms import CostSource
from kamdesk.rules.profit import ONE, half_up, line_cost, line_revenue


@dataclass(frozen=True, slots=True)
class DealLine:
    """One line as typed; `product_cost` and `floor_price` are the product's for one unit, `unit_cost` the line's own.

    `stated` is an amount that was agreed on whatever quantity and price come to.
    """

    product_id: int | None = None
    product_name: str | None = None
    quantity: int = ONE
    unit_price: int | None = None
    discount: int = 0
    unit_cost: int | None = None
    product_cost: int | None = None
    floor_price: int | None = None
    stated: int | None = None

    @property
    def listed(self) -> int:
        """What it would cost without the discount."""
        return line_revenue(self.quantity, self.unit_price or 0)

    @property
    def amount(self) -> int:
        return line_revenue(self.quantity, self.unit_price or 0, self.discount, self.stated)

    @property
    def net_price(self) -> int:
        """One unit after the discount."""
        return half_up(self.amount * ONE, self.quantity) if self.quantity > 0 else self.unit_price or 0

    @property
    def is_below_floor(self) -> bool:
        """Whether it is sold under the product's floor price."""
        return self.floor_price is not None and self.quantity > 0 and self.net_price < self.floor_price

    def columns(self, default_margin: int) -> dict[str, object]:
        """The columns of an order's or quote's line."""
        cost = line_cost(
            self.amount,
            self.quantity,
            unit_e4=self.unit_cost,
            product_e4=self.product_cost,
            default_margin=default_margin,
        )
        return {
            "product_id": self.product_id,
            "product_name": self.product_name,
            "quantity": self.quantity,
            "unit_price": self.unit_price,
            "discount": self.discount,
            "amount": self.amount,
            "unit_cost": self.unit_cost,
            "cost": cost.cost_e4,
            "cost_source": cost.source,
        }


@dataclass(frozen=True, slots=True)
class DealSums:
    """A whole deal: at list price, after discounts, its cost, and whether every cost is known."""

    listed: int
    revenue: int
    cost: int
    cost_known: bool
    counts: bool

    @property
    def margin(self) -> int:
        return self.revenue - self.cost

    @property
    def given(self) -> int:
        """What was conceded against the list price."""
        return self.listed - self.revenue

    @property
    def discount(self) -> int:
        """The discount on the whole, 1/10,000 of the list value; 0 without list value."""
        return half_up(self.given * ONE, self.listed) if self.listed > 0 else 0

    @property
    def is_below_cost(self) -> bool:
        """Selling at a loss to win an order is wrong (requirement E9)."""
        return self.revenue > 0 and self.margin < 0


def sums(lines: Iterable[DealLine], default_margin: int) -> DealSums:
    """The sums kept beside an order or quote."""
    told = [(line, line.columns(default_margin)) for line in lines]
    return DealSums(
        sum(line.listed for line, _ in told),
        sum(line.amount for line, _ in told),
        sum(int(str(columns["cost"])) for _, columns in told),
        all(columns["cost_source"] != CostSource.ESTIMATED for _, columns in told),
        any(line.quantity > 0 for line, _ in told),
    )


def confirmations(found: DealSums, lines: Sequence[DealLine], limit: int | None) -> tuple[str, ...]:
    """What the rep must give a reason for: `below_cost` (E9), `over_limit` of the tier (E7), `below_floor` (E10)."""
    asked = []
    if found.is_below_cost:
        asked.append("below_cost")
    if limit is not None and found.discount > limit:
        asked.append("over_limit")
    if any(line.is_below_floor for line in lines):
        asked.append("below_floor")
    return tuple(asked)
