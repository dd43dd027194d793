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

    customers, days = np.asarray(orders.customers, np.int64), np.asarray(orders.days, np.int64)
    amounts = np.asarray(orders.amounts, np.int64)
    found = []
    for day, positions in candidates.items():
        start, stop = np.searchsorted(days, [trailing(date.fromordinal(day)).start.toordinal(), day], "right")
        found += _of_one_day(positions, customers[start:stop], amounts[start:stop], orders, amounts, asof)
    return found


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


def _of_one_day(
    positions: Sequence[int],
    customers: NDArray[np.int64],
    window: NDArray[np.int64],
    orders: BookOrders,
    book: NDArray[np.int64],
    asof: date,
) -> list[OneOff]:
    """The one-offs of one day; `customers` and `window` are the twelve months' columns, `book` all amounts."""
    import numpy as np

    ids, places = np.unique(customers, return_inverse=True)
    totals = np.sort(np.bincount(places, weights=window))  # floats are exact here up to 9 * 10^15
    limits, n, found = cuts(len(ids)), len(ids), []
    for position in positions:
        amount = orders.amounts[position]
        rank = n - int(np.searchsorted(totals, amount, "left"))
        others = window if len(window) > FEWEST_OTHERS else book
        twice = _twice_median_without(others, amount)
        if rank > limits.medium or twice is None or 2 * amount < TIMES_MEDIAN * twice:
            continue
        tier = EXISTING[bisect_right([limits.super, limits.large], rank - 1)]
        day = date.fromordinal(orders.days[position])
        silent = (asof - day).days
        found.append(OneOff(orders.customers[position], day, amount, twice / 2, len(others) - 1, tier, rank, n, silent))
    return found


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
