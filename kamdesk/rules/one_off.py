"""The false key account (伪大客户, domain 3.6): one huge order, and nothing since.

An order is huge beside the orders of its own twelve months, so each candidate is held against the window that ends on
its day. Books of a million orders are looked through with numpy, one window a day.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from kamdesk.models.terms import Tier
from kamdesk.rules.pyramid import EXISTING, cuts
from kamdesk.rules.window import trailing

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

SILENT_DAYS = 180
TIMES_MEDIAN = 5
FEWEST_OTHERS = 5


class BookOrders(NamedTuple):
    """All orders of the book up to the day asked for, as parallel columns in order of day.

    Customers are small numbers from 0, days ordinals, amounts e4.
    """

    customers: Sequence[int]
    days: Sequence[int]
    amounts: Sequence[int]


@dataclass(frozen=True, slots=True)
class OneOff:
    """Why an order is a one-off: its size beside the median of the others, its place, and the silence since."""

    customer: int
    day: date
    amount_e4: int
    median_e4: float
    others: int
    tier: Tier
    rank: int
    n: int
    silent_days: int


def one_off_big(orders: BookOrders, asof: date, served_since: Collection[int] = ()) -> list[OneOff]:
    """Every customer with one order ever, huge in its time, and 180 days without a second one.

    `served_since` are customers who had a service or consumable after it that is no order (a logged service).
    The median is that of the other orders of the twelve months, with fewer than five of all the book's others; with
    fewer than five there too nothing is raised. Ranks count equals before it: a doubtful order is not called huge.
    """
    candidates = _single_orders(orders, asof, served_since)
    if not candidates:
        return []
    import numpy as np

    amounts = np.asarray(orders.amounts, np.int64)
    months = _TwelveMonths(orders, amounts)
    found = []
    for day, positions in candidates.items():
        months.slide_to(day)
        found += [_judged(orders, position, months, amounts, asof) for position in positions]
    return [each for each in found if each]


def _single_orders(orders: BookOrders, asof: date, served_since: Collection[int]) -> dict[int, list[int]]:
    """The positions of the only orders of customers, silent long enough, by day."""
    latest = asof.toordinal() - SILENT_DAYS
    seen: dict[int, int] = {}
    for position, customer in enumerate(orders.customers):
        seen[customer] = -1 if customer in seen else position
    served = frozenset(served_since)
    by_day: dict[int, list[int]] = defaultdict(list)
    for position in sorted(seen[customer] for customer in seen if customer not in served):
        if position >= 0 and orders.amounts[position] > 0 and orders.days[position] <= latest:
            by_day[orders.days[position]].append(position)
    return by_day


class _TwelveMonths:
    """The twelve months ending on a day that only moves on: every customer's total and number of orders in them."""

    def __init__(self, orders: BookOrders, amounts: NDArray[np.int64]) -> None:
        import numpy as np

        customers = max(orders.customers) + 1
        self._days, self._amounts = np.asarray(orders.days, np.int64), amounts
        self._customers = np.asarray(orders.customers, np.int64)
        self._start = self._stop = 0
        self._totals, self._counts = np.zeros(customers, np.int64), np.zeros(customers, np.int64)

    def slide_to(self, day: int) -> None:
        first = trailing(date.fromordinal(day)).start.toordinal()
        start, stop = (int(place) for place in self._days.searchsorted([first, day], "right"))
        self._count(self._stop, stop, 1)
        self._count(self._start, start, -1)
        self._start, self._stop = start, stop

    def place_of(self, amount: int) -> tuple[int, int]:
        """(rank among the customers of the months, equals before it; how many they are)"""
        bought = self._counts > 0
        return int((bought & (self._totals >= amount)).sum()), int(bought.sum())

    def amounts(self) -> NDArray[np.int64]:
        return self._amounts[self._start : self._stop]

    def _count(self, start: int, stop: int, sign: int) -> None:
        import numpy as np

        who = self._customers[start:stop]
        np.add.at(self._totals, who, sign * self._amounts[start:stop])
        np.add.at(self._counts, who, sign)


def _judged(
    orders: BookOrders, position: int, months: _TwelveMonths, book: NDArray[np.int64], asof: date
) -> OneOff | None:
    amount, day = orders.amounts[position], date.fromordinal(orders.days[position])
    rank, n = months.place_of(amount)
    limits = cuts(n)
    if rank > limits.medium:
        return None
    others = months.amounts() if len(months.amounts()) > FEWEST_OTHERS else book
    twice = _twice_median_without(others, amount)
    if twice is None or 2 * amount < TIMES_MEDIAN * twice:
        return None
    tier = EXISTING[bisect_right([limits.super, limits.large], rank - 1)]
    silent = (asof - day).days
    return OneOff(orders.customers[position], day, amount, twice / 2, len(others) - 1, tier, rank, n, silent)


def _twice_median_without(values: NDArray[np.int64], amount: int) -> int | None:
    """Twice the median of the values but one equal to `amount`; None with fewer than five left.

    Leaving out a value above the middle moves nothing below it; one that is not above it cannot be huge, and the
    middle found then is no lower than the true one.
    """
    import numpy as np

    left = len(values) - 1
    if left < FEWEST_OTHERS:
        return None
    middle = np.partition(values, [(left - 1) // 2, left // 2])
    lower, upper = int(middle[(left - 1) // 2]), int(middle[left // 2])
    return lower + upper if amount > upper else 2 * amount
