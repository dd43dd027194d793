"""The churn review (成败分析), warnings before it, the win-back list, and what is kept: retention, repeat rates."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from kamdesk.models.terms import ChurnReason, SleepState
from kamdesk.rules import churn, dormancy, profit
from kamdesk.rules.churn import Leaver, Review
from kamdesk.rules.window import months_before, trailing_days, year_earlier
from kamdesk.services.desk import Desk
from kamdesk.services.insight_values import CustomerInsight, Insight
from kamdesk.store import insight_orders, insight_sums

PERIODS = 3
KINDS = ("industry", "region", "source", "kind", "value_type")
"""What leavers are looked at by; the segment and the tier tell only that they left."""


@dataclass(frozen=True, slots=True)
class PartialLoss:
    """A customer whose last 90 days fell below 60 % of the same days a year before; money e4."""

    customer: CustomerInsight
    recent_e4: int
    year_before_e4: int


@dataclass(frozen=True, slots=True)
class Period:
    """One window: retention (of the buyers before it), repeat rate and mean satisfaction, None where nobody counts."""

    start: date
    end: date
    retention: float | None
    repeat_rate: float | None
    satisfaction: float | None
    answers: int


@dataclass(frozen=True, slots=True)
class Churn:
    """The churn page. `review.winnable` is the win-back list, the most to win first; periods newest first.

    `leavers` are all the review was made of.
    """

    review: Review
    leavers: Sequence[Leaver]
    by_uid: Mapping[str, CustomerInsight]
    partial_losses: Sequence[PartialLoss]
    periods: Sequence[Period]


def churn_page(desk: Desk, found: Insight) -> Churn:
    """Who left, which kind, when and why; who is leaving; who could be won back. [slow]"""
    buyers = [each for each in found.customers if each.facts.orders_ever > 0 and not each.facts.out_of_market]
    leavers = _leavers(desk, buyers)
    review = churn.review(leavers, _population(buyers), len(buyers))
    by_uid = {each.facts.uid: each for each in buyers}
    return Churn(review, leavers, by_uid, partial_losses(desk, found), periods(desk, found))


def partial_losses(desk: Desk, found: Insight) -> tuple[PartialLoss, ...]:
    """Everybody who orders much less than a year ago but still orders; the biggest loss first. [slow]"""
    recent = trailing_days(found.on, churn.PARTIAL_LOSS_DAYS)
    revenues = insight_orders.revenue_then_and_now(desk.book.read, recent, year_earlier(recent))
    losses = []
    for each in found.customers:
        then, now = revenues.get(each.id, (0, 0))
        lost = each.sleep is not None and each.sleep.state is SleepState.LOST
        if each.is_listed and not lost and churn.is_partial_loss(now, then):
            losses.append(PartialLoss(each, now, then))
    return tuple(sorted(losses, key=lambda row: (row.recent_e4 - row.year_before_e4, row.customer.id)))


def periods(desk: Desk, found: Insight) -> tuple[Period, ...]:
    """Retention, repeat rate and satisfaction of the last windows (requirement I10), newest first. [slow]"""
    months, read = desk.settings.window_months, desk.book.read
    made = []
    for back in range(PERIODS):
        end, middle, start = (months_before(found.on, (back + step) * months) for step in range(3))
        before, stayed, bought, again = insight_sums.buyers(read, start, middle, end)
        score, answers = insight_sums.satisfaction(read, middle, end)
        row = Period(middle, end, profit.rate(stayed, before), profit.rate(again, bought), score, answers)
        made.append(row)
    return tuple(made)


def next_order(each: CustomerInsight) -> date | None:
    """The day the next order is expected (requirement B8): one usual gap after the last; None for who is lost."""
    if each.sleep is None or each.facts.last_order is None or each.sleep.state is SleepState.LOST:
        return None
    return dormancy.next_order(each.facts.last_order, each.sleep.gap)


def expected_orders(found: Insight, days: int = 30) -> list[tuple[date, CustomerInsight]]:
    """The orders expected within so many days from the day on, soonest first."""
    until = found.on + timedelta(days=days)
    rows = [(due, each) for each in found.customers if each.is_listed and (due := next_order(each))]
    return sorted((row for row in rows if found.on <= row[0] <= until), key=lambda row: (row[0], row[1].id))


def _leavers(desk: Desk, buyers: Sequence[CustomerInsight]) -> list[Leaver]:
    margins = insight_sums.lost_margins(desk.book.read, desk.settings.window_months)
    reasons = insight_sums.lost_reasons(desk.book.read)
    leavers = []
    for each in buyers:
        if each.sleep is None or each.sleep.state is not SleepState.LOST:
            continue
        reason = ChurnReason(reasons[each.id]) if each.sleep.marked and each.id in reasons else None
        chance = each.sleep.come_back
        leavers.append(Leaver(each.facts.uid, _lost_on(each), reason, _kinds(each), margins.get(each.id, 0), chance))
    return leavers


def _lost_on(each: CustomerInsight) -> date:
    """The day the rep said, else the day it became dormant."""
    assert each.sleep is not None
    if each.sleep.marked and each.facts.lost_on:
        return each.facts.lost_on
    return dormancy.dormant_on(each.facts, each.sleep.gap, 1)


def _kinds(each: CustomerInsight) -> dict[str, str]:
    values = {name: str(getattr(each.facts, name) or "") for name in KINDS}
    return {name: value for name, value in values.items() if value}


def _population(buyers: Sequence[CustomerInsight]) -> dict[str, dict[str, int]]:
    counts: dict[str, Counter[str]] = {name: Counter() for name in KINDS}
    for each in buyers:
        for name, value in _kinds(each).items():
            counts[name][value] += 1
    return {name: dict(counter) for name, counter in counts.items()}
