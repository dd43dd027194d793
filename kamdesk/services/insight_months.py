"""The book over time and the rep's own performance: months of money, new against kept and lost, win rates."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from statistics import median

from kamdesk.rules import profit
from kamdesk.rules.window import months_before
from kamdesk.services.desk import Desk
from kamdesk.services.insight_values import Insight
from kamdesk.store import insight_sums

MONTHS = 24


@dataclass(frozen=True, slots=True)
class Month:
    """One month, by its first day. `new`, `back`, `lost` came and went in it; `kept` were customers before and stayed.

    A customer is one with an order in the trailing window (domain 3.1); money e4, `answer_hours` the median.
    """

    first: date
    orders: int = 0
    revenue_e4: int = 0
    margin_e4: int = 0
    new: int = 0
    back: int = 0
    kept: int = 0
    lost: int = 0
    talks: int = 0
    reached: int = 0
    visits: int = 0
    minutes: int = 0
    cost_e4: int = 0
    answer_hours: float | None = None


@dataclass(frozen=True, slots=True)
class WinRate:
    """Won against lost (requirement E15) of all, of one tier or of one product; None where nothing was decided."""

    by: str
    value: str
    won: int
    lost: int

    @property
    def rate(self) -> float | None:
        return profit.rate(self.won, self.won + self.lost)


@dataclass(frozen=True, slots=True)
class PerOrder:
    """Orders of a window and what they bring each, e4; None without orders."""

    orders: int
    revenue_e4: int
    margin_e4: int

    @property
    def margin_per_order_e4(self) -> int | None:
        return profit.half_up(self.margin_e4, self.orders) if self.orders else None


@dataclass(frozen=True, slots=True)
class Performance:
    """The rep's own page (requirement L15): months oldest first, win rates, new against old customers (D20)."""

    months: Sequence[Month]
    wins: Sequence[WinRate]
    new_customers: PerOrder
    old_customers: PerOrder


def performance(desk: Desk, found: Insight) -> Performance:
    """Everything of the window and the two years behind it. [slow]"""
    start, end = found.window
    sides = {row[0]: PerOrder(*row[1:]) for row in insight_sums.margin_per_order(desk.book.read, start, end)}
    nothing = PerOrder(0, 0, 0)
    return Performance(months(desk, found), win_rates(desk, start, end), sides.get(1, nothing), sides.get(0, nothing))


def months(desk: Desk, found: Insight, count: int = MONTHS) -> tuple[Month, ...]:
    """The last months up to the one of the day asked for, oldest first. [slow]"""
    firsts = [months_before(found.on.replace(day=1), back) for back in reversed(range(count))]
    start = date.fromordinal(firsts[0].toordinal() - 1)
    read = desk.book.read
    money = {row[0]: row[1:] for row in insight_sums.months(read, start, found.on)}
    moves = insight_sums.comings_and_goings(read, found.on, desk.settings.window_months)
    people = _people(moves)
    talks: dict[str, list[tuple[str, int, int, int, int]]] = {}
    for month, *row in insight_sums.talks(read, start, found.on):
        talks.setdefault(month, []).append((row[0], row[1], row[2] or 0, int(row[3]), int(row[4])))
    hours: dict[str, list[float]] = {}
    for month, taken in insight_sums.answer_hours(read, start, found.on):
        hours.setdefault(month, []).append(taken)
    return tuple(
        _month(first, money, people, talks.get(f"{first:%Y-%m}", []), hours.get(f"{first:%Y-%m}", []))
        for first in firsts
    )


def win_rates(desk: Desk, start: date, end: date) -> tuple[WinRate, ...]:
    """Won against lost of a span: of all, by tier, by product."""
    sums: dict[tuple[str, str], list[int]] = {("all", ""): [0, 0]}
    for status, tier, product, _, _, count, _ in insight_sums.opportunities(desk.book.read, start, end):
        for key in (("all", ""), ("tier", tier), ("product", product)):
            sums.setdefault(key, [0, 0])[status == "lost"] += count
    return tuple(WinRate(by, value, won, lost) for (by, value), (won, lost) in sorted(sums.items()))


def _people(moves: Sequence[tuple[str, int, int, int]]) -> list[tuple[str, int, int, int, int]]:
    """(month, new, back, kept, lost) with kept counted along from the beginning of the book."""
    standing, made = 0, []
    for month, new, back, lost in moves:
        made.append((month, new, back, standing, lost))
        standing += new + back - lost
    return made


def _month(
    first: date,
    money: dict[str, tuple[int, int, int]],
    people: Sequence[tuple[str, int, int, int, int]],
    talks: Sequence[tuple[str, int, int, int, int]],
    hours: Sequence[float],
) -> Month:
    name = f"{first:%Y-%m}"
    orders, revenue, cost = money.get(name, (0, 0, 0))
    new, back, before, lost = _in_month(people, name)
    return Month(
        first,
        orders,
        revenue,
        revenue - cost,
        new,
        back,
        max(before - lost, 0),
        lost,
        talks=sum(row[1] for row in talks),
        reached=sum(row[2] for row in talks),
        visits=sum(row[1] for row in talks if row[0] == "visit"),
        minutes=sum(row[3] for row in talks),
        cost_e4=sum(row[4] for row in talks),
        answer_hours=median(hours) if hours else None,
    )


def _in_month(people: Sequence[tuple[str, int, int, int, int]], name: str) -> tuple[int, int, int, int]:
    """(new, back, customers at its beginning, lost) of a month, also of one in which nobody came or went."""
    for month, new, back, before, lost in people:
        if month == name:
            return new, back, before, lost
        if month > name:
            return 0, 0, before, 0
    if not people:
        return 0, 0, 0, 0
    _, new, back, before, lost = people[-1]
    return 0, 0, before + new + back - lost, 0
