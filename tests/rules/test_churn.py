"""Churn review and discount check, worked by hand."""

from datetime import date

import pytest

from kamdesk.models.terms import ChurnReason
from kamdesk.rules import churn, discount
from kamdesk.rules.churn import Cause, Leaver

LEAVERS = [
    Leaver("a", date(2026, 3, 5), ChurnReason.PRICE, {"industry": "dairy", "tier": "small"}, 100, 0.05),
    Leaver("b", date(2026, 3, 31), ChurnReason.SERVICE, {"industry": "dairy", "tier": "large"}, 900, 0.01),
    Leaver("c", date(2026, 5, 1), ChurnReason.SERVICE, {"industry": "steel", "tier": "small"}, 50, None),
    Leaver("d", date(2026, 5, 1), None, {"industry": "steel", "tier": "small"}, -20),
    Leaver("e", date(2026, 5, 2), None, {"industry": "steel", "tier": "small"}, 0),
    Leaver("f", date(2026, 5, 2), ChurnReason.NEED_GONE, {"industry": "steel", "tier": "small"}, 9999, 0.09),
]
POPULATION = {"industry": {"dairy": 4, "steel": 36}, "tier": {"small": 35, "large": 5}}


def test_why_which_and_when() -> None:
    found = churn.review(LEAVERS, POPULATION, 40)
    assert (found.lost, found.rate) == (6, 0.15)
    assert found.largest_cause == Cause(ChurnReason.SERVICE, 2, 950)
    assert [cause.count for cause in found.causes] == [2, 2, 1, 1]
    worst = found.groups[0]
    assert (worst.by, worst.value, worst.lost, worst.total, worst.rate) == ("industry", "dairy", 2, 4, 0.5)
    assert worst.lift == pytest.approx(0.5 / 0.15)
    assert found.months == ((date(2026, 3, 1), 2), (date(2026, 5, 1), 4))
    assert [leaver.uid for leaver in found.winnable] == ["b", "a", "c"]


def test_a_review_of_nothing() -> None:
    found = churn.review([], {"tier": {"small": 3, "large": 0}}, 3)
    assert (found.lost, found.rate, found.largest_cause, found.winnable) == (0, 0.0, None, ())
    assert [(group.value, group.rate, group.lift) for group in found.groups] == [("small", 0.0, None)]
    assert churn.review([], {}, 0).rate is None


@pytest.mark.parametrize(
    ("recent", "before", "partial"), [(59, 100, True), (60, 100, False), (0, 1, True), (0, 0, False), (-5, -9, False)]
)
def test_partial_loss(recent: int, before: int, partial: bool) -> None:
    assert churn.is_partial_loss(recent, before) == partial


def test_loyalty_in_numbers() -> None:
    assert churn.retention(frozenset("abcd"), frozenset("bcx")) == 0.5
    assert churn.retention(frozenset(), frozenset("b")) is None
    assert churn.repeat_rate([1, 2, 0, 5]) == pytest.approx(2 / 3)
    assert churn.repeat_rate([0]) is None


def test_what_a_discount_costs() -> None:
    """Goods of 1,000 that cost 700: at 10 % off a third of the profit is gone, half as much again must be sold."""
    found = discount.check(1000_0000, 700_0000, 1000, tier_discounts=[0, 250, 500, 650, 800])
    assert (found.margin_before_e4, found.margin_after_e4) == (300_0000, 200_0000)
    assert found.rate_before == 0.3
    assert found.rate_after == pytest.approx(2 / 9)
    assert found.extra_volume == 0.5
    assert found.zero_profit_discount == 3000
    assert found.usual is not None
    assert [*found.usual] == [250, 500, 650]
    assert found.sells_at_loss is False
    assert discount.exceeds(found, 1000)
    assert not discount.exceeds(found, 650)


def test_no_volume_makes_up_for_selling_at_cost() -> None:
    at_cost = discount.check(1000_0000, 700_0000, 3000)
    assert (at_cost.extra_volume, at_cost.sells_at_loss) == (None, False)
    below = discount.check(1000_0000, 700_0000, 3001)
    assert below.sells_at_loss


def test_taking_a_discount_back_needs_no_volume() -> None:
    assert discount.check(1000_0000, 700_0000, 500, current=1000).extra_volume == 0.0


def test_limits_and_nothing_to_compare_with() -> None:
    limited = discount.check(100, 50, 1500, limit=1200)
    assert discount.exceeds(limited, 1500)
    free = discount.check(0, 50, 1500)
    assert (free.zero_profit_discount, free.rate_after) == (None, None)
    assert not discount.exceeds(free, 9000)


@pytest.mark.parametrize(
    ("listed", "revenue", "average"), [(1000, 850, 1500), (1000, 1000, 0), (3, 2, 3333), (0, 0, None)]
)
def test_average_discount(listed: int, revenue: int, average: int | None) -> None:
    assert discount.average_discount(listed, revenue) == average
