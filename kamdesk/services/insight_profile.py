"""What makes one customer worth its time: the four ways to identify a key account (C15), and who is like it.

Buying history, profit, standing and potential, each filled or not known; quick, from the kept numbers.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from kamdesk.models.facts import potential_of
from kamdesk.models.refusals import Refusal
from kamdesk.rules import profit
from kamdesk.services import insight_habits
from kamdesk.services.desk import Desk
from kamdesk.services.insight_habits import Habits
from kamdesk.store import insight_sums

NEWCOMER = 2
"""With fewer orders than so many a customer has no traits of its own, and is looked at beside others (B10)."""

POINTS = 8
"""What a customer alike in everything would get: two for industry and region, one for each of four other signs."""

LOOKED_AT = 40


class Alike(NamedTuple):
    """An existing customer, its revenue in the window (e4), and how alike it is, 0-1."""

    id: int
    name: str
    revenue_e4: int
    likeness: float


@dataclass(frozen=True, slots=True)
class Worth:
    """What the customer brings in the window, e4 and minutes; `share` is its part of all positive net contribution."""

    revenue_e4: int
    margin_e4: int
    cost_to_serve_e4: int
    minutes: int
    share: float | None

    @property
    def contribution_e4(self) -> int:
        return self.margin_e4 - self.cost_to_serve_e4


@dataclass(frozen=True, slots=True)
class Profile:
    """The four ways: `habits` with `stats` (history), `worth` (profit), `record` (standing and potential).

    `record` and `stats` are columns as stored; `brought` are (customers, margin e4) of its referrals, `alike` stays
    empty for who has orders enough to be judged by.
    """

    customer_id: int
    record: Mapping[str, Any]
    stats: Mapping[str, Any]
    habits: Habits
    worth: Worth
    potential: float | None
    brought: tuple[int, int]
    alike: Sequence[Alike]


def profile(desk: Desk, customer_id: int) -> Profile:
    """The profile of one customer; Refusal(record_gone) where it is gone."""
    stats, record = desk.book.stats(customer_id), desk.book.record("customer", customer_id)
    if stats is None or record is None:
        raise Refusal("record_gone", noun="customer")
    ratings = (record["growth"], record["expansion"], record["innovation"])
    return Profile(
        customer_id,
        record,
        stats,
        insight_habits.habits(desk, customer_id),
        _worth(desk, stats),
        potential_of(ratings, record["potential"]),
        insight_sums.brought(desk.book.read, customer_id, desk.today()),
        similar(desk, customer_id) if stats["orders_ever"] < NEWCOMER else (),
    )


def similar(desk: Desk, customer_id: int, limit: int = 5) -> list[Alike]:
    """The existing customers most like one (requirement B10), likest first.

    Industry and region count double; source, kind, first product and demand within a factor of two count once.
    """
    rows = insight_sums.alike(desk.book.read, customer_id, LOOKED_AT)
    first = insight_sums.first_products(desk.book.read, [customer_id, *(row[0] for row in rows)])
    own = first.get(customer_id)
    made = [
        Alike(who, name, revenue, (points + (own is not None and first.get(who) == own)) / POINTS)
        for who, name, revenue, points in rows
    ]
    return sorted(made, key=lambda each: -each.likeness)[:limit]


def average_order(stats: Mapping[str, Any]) -> int | None:
    """What an order brought on the whole, e4; None without orders."""
    return profit.half_up(stats["revenue_ever"], stats["orders_ever"]) if stats["orders_ever"] else None


def is_protected(record: Mapping[str, Any], on: date) -> bool:
    """Whether the customer is under cultivation."""
    until = record["cultivated_until"]
    return until is not None and date.fromisoformat(until) >= on


def _worth(desk: Desk, stats: Mapping[str, Any]) -> Worth:
    hourly = desk.settings.hourly_cost_e4
    cost = profit.cost_to_serve(stats["served_cost"], stats["minutes"], hourly)
    total = insight_sums.positive_contribution(desk.book.read, hourly)
    share = profit.rate(stats["margin"] - cost, total)
    return Worth(stats["revenue"], stats["margin"], cost, stats["minutes"], None if stats["private"] else share)
