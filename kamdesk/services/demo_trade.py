"""What the demo book's rep sells, and the orders, quotes and contracts it was sold by. Prices in whole yuan here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, NamedTuple

from kamdesk.models.terms import CostSource, OrderKind
from kamdesk.rules.profit import ONE, line_cost, line_revenue
from kamdesk.services.demo_scribe import Known, Scribe

PRICES: dict[str, tuple[int, int, int | None]] = {
    "printer": (9_800, 8_600, 6_900),
    "desktop": (2_680, 2_300, 1_850),
    "handheld": (3_600, 3_150, 2_500),
    "scanner": (980, 820, 640),
    "portal": (26_000, 22_800, 17_500),
    "software": (48_000, 38_000, None),
    "ribbon": (42, 34, 24),
    "labels": (36, 28, 21),
    "tags": (2, 1, 1),
    "head": (2_600, 2_200, 1_600),
    "install": (1_500, 1_200, 600),
    "care": (9_800, 8_000, None),
    "newlabel": (52, 45, 33),
}
"""List price, floor price, unit cost; the cost of software and care is not known, so theirs is estimated."""

CONSUMABLES = ("ribbon", "labels", "head", "newlabel")


class Ware(NamedTuple):
    """A product as it stands in the book; money e4."""

    id: int
    name: str
    price: int
    cost: int | None


class Sold(NamedTuple):
    """One line to be: how many of what, discount in 1/10,000, and a price or unit cost (e4) other than the list's."""

    key: str
    quantity: int
    discount: int = 0
    price: int | None = None
    cost: int | None = None


@dataclass(frozen=True, slots=True)
class Shelf:
    """The products of the book by key, and how they are sold."""

    scribe: Scribe
    wares: dict[str, Ware]

    def order(
        self, known: Known, on: date, sold: Sequence[Sold], kind: OrderKind = OrderKind.SALE, **more: object
    ) -> int:
        """Store one order with its lines and their sums."""
        lines = [self._line(position, each) for position, each in enumerate(sold)]
        values: dict[str, object] = {
            "customer_id": known.id,
            "number": self.scribe.number(f"SO{on:%y%m%d}-"),
            "ordered_on": on,
            "kind": kind,
            "status": "paid" if on < self.scribe.today - timedelta(days=60) else "confirmed",
            **more,
            "counts": any(line["quantity"] > 0 for line in lines),
            "cost_known": all(line["cost_source"] is not CostSource.ESTIMATED for line in lines),
            **_sums(lines),
        }
        order_id = self.scribe.put("orders", on, values)
        for line in lines:
            self.scribe.part("order_line", {"order_id": order_id, **line})
        return order_id

    def quote(self, known: Known, on: date, sold: Sequence[Sold], valid_days: int = 30, **more: object) -> int:
        """Store one quote with its lines."""
        lines = [self._line(position, each) for position, each in enumerate(sold)]
        values: dict[str, object] = {
            "customer_id": known.id,
            "number": self.scribe.number("Q"),
            "quoted_on": on,
            "valid_until": on + timedelta(days=valid_days),
            "status": "sent",
            "author": self.scribe.words["author"],
        }
        quote_id = self.scribe.put("quote", on, {**values, **more, **_sums(lines)})
        for line in lines:
            self.scribe.part("quote_line", {"quote_id": quote_id, **line})
        return quote_id

    def rhythm(self, gap: int, last: int, first: int, jitter: int = 3) -> list[date]:
        """Order days from `first` days ago to `last` days ago, about `gap` days apart, oldest first."""
        days, back = [], last
        while back <= first:
            days.append(self.scribe.ago(back))
            back += max(1, gap + self.scribe.dice.randint(-jitter, jitter))
        return sorted(set(days))

    def buy(
        self,
        known: Known,
        days: Sequence[date],
        amount: int,
        basket: Sequence[str],
        discounts: tuple[int, int] = (0, 600),
        cost_share: float | None = None,
    ) -> None:
        """Orders of about `amount` yuan on these days; the first of the basket is bought most.

        `cost_share` makes every line cost that share of what is paid (0.98: volume without profit).
        """
        for on in days:
            self.order(known, on, self._basket(amount, basket, discounts, cost_share), self._kind(basket))

    def _basket(
        self, amount: int, basket: Sequence[str], discounts: tuple[int, int], cost_share: float | None
    ) -> list[Sold]:
        dice = self.scribe.dice
        wanted = amount * dice.uniform(0.8, 1.2)
        sold: list[Sold] = []
        for key, share in zip(basket, (0.62, 0.28, 0.1), strict=False):
            price = PRICES[key][0]
            discount = 100 * dice.randint(discounts[0] // 100, discounts[1] // 100)
            quantity = round(wanted * share / price)
            if quantity or not sold:
                cost = None if cost_share is None else int(price * (ONE - discount) * cost_share)
                sold.append(Sold(key, max(1, quantity), discount, cost=cost))
        return sold

    def _kind(self, basket: Sequence[str]) -> OrderKind:
        if basket[0] in ("install", "care"):
            return OrderKind.SERVICE
        return OrderKind.CONSUMABLE if all(key in CONSUMABLES for key in basket) else OrderKind.SALE

    def _line(self, position: int, sold: Sold) -> dict[str, Any]:
        ware = self.wares[sold.key]
        quantity, price = sold.quantity * ONE, ware.price if sold.price is None else sold.price
        amount = line_revenue(quantity, price, sold.discount)
        cost = line_cost(amount, quantity, unit_e4=sold.cost, product_e4=ware.cost)
        return {
            "position": position,
            "product_id": ware.id,
            "product_name": ware.name,
            "quantity": quantity,
            "unit_price": price,
            "discount": sold.discount,
            "amount": amount,
            "unit_cost": sold.cost,
            "cost": cost.cost_e4,
            "cost_source": cost.source,
        }


def put_products(scribe: Scribe) -> Shelf:
    """Store what is sold; one product was launched three weeks ago, one price holds till the end of the month."""
    wares = {}
    for key, (price, floor, cost) in PRICES.items():
        name, category, unit = scribe.words["products"][key]
        is_new = key == "newlabel"
        launched = scribe.ago(20 if is_new else 1_100)
        values = {
            "name": name,
            "number": scribe.number("P"),
            "category": category,
            "unit": unit,
            "list_price": price * ONE,
            "floor_price": floor * ONE,
            "unit_cost": None if cost is None else cost * ONE,
            "launched_on": launched,
            "price_from": scribe.ago(20) if is_new else None,
            "price_until": scribe.today + timedelta(days=40) if is_new else None,
        }
        ware_id = scribe.put("product", launched, values)
        wares[key] = Ware(ware_id, name, price * ONE, None if cost is None else cost * ONE)
    return Shelf(scribe, wares)


def _sums(lines: Sequence[dict[str, Any]]) -> dict[str, object]:
    """Revenue, cost and the sum before discounts, as they stand beside an order or a quote."""
    return {
        "revenue": sum(line["amount"] for line in lines),
        "cost": sum(line["cost"] for line in lines),
        "discount_base": sum(line_revenue(line["quantity"], line["unit_price"]) for line in lines),
    }
