"""What one customer buys, when, and what may be next; every guess says the rule it rests on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import pairwise

from kamdesk.models.refusals import Refusal
from kamdesk.models.terms import GapSource, SleepState
from kamdesk.rules import dormancy, profit
from kamdesk.rules.window import months_before
from kamdesk.services.desk import Desk
from kamdesk.store import insight_sums

BUSY_MONTHS = 3


class NextBy(StrEnum):
    """What a next product is guessed by."""

    OWN_USUAL = "own_usual"
    OTHERS_AFTER = "others_after"


@dataclass(frozen=True, slots=True)
class Bought:
    """A product a customer bought: on how many orders, how much in all (four decimals), when last."""

    product: str
    orders: int
    quantity: int
    last: date


@dataclass(frozen=True, slots=True)
class Habits:
    """The habits of one customer (requirements B5-B9, I12); money e4.

    `busy_months` are months of the year, the busiest first. `next_on` is None without orders and for who is lost;
    `next_product` comes with the rule behind it. `stability` is the part of the window's months with an order, 0-1,
    `profit_quarters` how many quarters in a row up to now brought profit, `growth_room_e4` demand less revenue.
    """

    products: Sequence[Bought]
    busy_months: Sequence[int]
    usual_gap_days: float | None
    next_on: date | None
    next_product: str | None
    next_by: NextBy | None
    stability: float
    profit_quarters: int
    growth_room_e4: int | None


def habits(desk: Desk, customer_id: int) -> Habits:
    """What is known of one customer's buying; Refusal(record_gone) where it is gone."""
    stats, record = desk.book.stats(customer_id), desk.book.record("customer", customer_id)
    if stats is None or record is None:
        raise Refusal("record_gone", noun="customer")
    asof, read = desk.today(), desk.book.read
    products = [_bought(row) for row in insight_sums.habits(read, customer_id, asof)]
    days = [(date.fromisoformat(day), margin) for day, margin in insight_sums.margins_by_day(read, customer_id, asof)]
    product, by = _next_product(desk, products, int(stats["orders_ever"]))
    bought = stats["last_order"] is not None
    room = max(record["demand"] - stats["revenue"], 0) if record["demand"] is not None else None
    return Habits(
        products,
        [row[0] for row in insight_sums.season(read, customer_id, asof)][:BUSY_MONTHS],
        stats["usual_gap"] / 2 if bought and stats["usual_gap"] else None,
        _next_on(stats) if bought else None,
        product,
        by,
        _stability(desk, customer_id),
        _profit_quarters(days, asof),
        room,
    )


def _bought(row: tuple[str, int, int, str]) -> Bought:
    return Bought(row[0], row[1], row[2], date.fromisoformat(row[3]))


def _next_on(stats: dict[str, object]) -> date | None:
    if stats["sleep"] == SleepState.LOST.value:
        return None
    gap = dormancy.UsualGap(int(str(stats["usual_gap"])), GapSource(str(stats["gap_source"])))
    return dormancy.next_order(date.fromisoformat(str(stats["last_order"])), gap)


def _next_product(desk: Desk, products: Sequence[Bought], orders: int) -> tuple[str | None, NextBy | None]:
    """What stands on half of the customer's own orders, else what most buyers of its first product bought later."""
    if not products:
        return None, None
    if orders >= 2 and 2 * products[0].orders >= orders:
        return products[0].product, NextBy.OWN_USUAL
    had = {each.product for each in products}
    later = insight_sums.next_products(desk.book.read, products[0].product, desk.today())
    found = next((name for name, _ in later if name not in had), None)
    return (found, NextBy.OTHERS_AFTER) if found else (products[0].product, NextBy.OWN_USUAL)


def _stability(desk: Desk, customer_id: int) -> float:
    months = desk.settings.window_months
    edges = [months_before(desk.today(), back) for back in range(months + 1)]
    rows = insight_sums.order_days(desk.book.read, customer_id, edges[-1], edges[0])
    days = [date.fromisoformat(row[0]) for row in rows]
    held = sum(any(start < day <= end for day in days) for end, start in pairwise(edges))
    return profit.rate(held, months) or 0.0


def _profit_quarters(days: Sequence[tuple[date, int]], asof: date) -> int:
    """Quarters back from the day, each with more margin than none, until one without."""
    count, first = 0, days[-1][0] if days else asof
    while True:
        end, start = months_before(asof, 3 * count), months_before(asof, 3 * count + 3)
        if end < first or sum(margin for day, margin in days if start < day <= end) <= 0:
            return count
        count += 1
