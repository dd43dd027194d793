"""Pitfalls: each of the known mistakes, raised on its edge and silent beside it."""

from datetime import date, timedelta

import pytest

from kamdesk.models.facts import CustomerFacts
from kamdesk.models.terms import Band, CadenceSource, Grade, SleepState, Tier
from kamdesk.rules import pitfalls
from kamdesk.rules.cadence import Cadence, contact_due
from kamdesk.rules.pitfalls import Dangers, Quarter
from kamdesk.rules.profit import Concentration
from kamdesk.rules.quantile import Quartiles

ASOF = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("tier", "grade", "steps"),
    [
        (Tier.SUPER, Grade.C, 2),
        (Tier.SUPER, Grade.B, None),
        (Tier.SMALL, Grade.B, 2),
        (Tier.SMALL, Grade.A, 3),
        (Tier.MEDIUM, Grade.E, None),
        (Tier.LARGE, Grade.E, 2),
        (Tier.SUPER, Grade.E, 3),
        (Tier.SUPER, None, None),
        (Tier.PROSPECT, Grade.A, None),
    ],
)
def test_tier_and_grade_that_disagree(tier: Tier, grade: Grade | None, steps: int | None) -> None:
    found = pitfalls.single_indicator(tier, grade)
    assert (found and found["steps"]) == steps


@pytest.mark.parametrize(
    ("revenue", "margin", "served", "rank", "raised"),
    [
        (1000, 200, 0, 1, False),
        (1000, 99, 0, 1, True),
        (1000, 100, 0, 1, False),
        (1000, 200, 200, 2, True),
        (1000, -5, 0, 2, True),
        (1000, -5, 0, 3, False),
        (0, -5, 0, 1, False),
    ],
)
def test_volume_without_profit(revenue: int, margin: int, served: int, rank: int, raised: bool) -> None:
    facts = CustomerFacts("u", revenue_e4=revenue, margin_e4=margin, cost_to_serve_e4=served)
    assert bool(pitfalls.volume_no_profit(facts, rank, 10, book_margin=2000, book_revenue=10_000)) == raised


def test_a_book_without_margin_has_no_half_of_it() -> None:
    facts = CustomerFacts("u", revenue_e4=1000, margin_e4=1)
    assert pitfalls.volume_no_profit(facts, 1, 10, book_margin=-50, book_revenue=10_000) is None


TIER = Quartiles(500, 1000, 1500)


@pytest.mark.parametrize(
    ("discount", "size", "raised"), [(2000, 8, True), (1999, 8, False), (2000, 7, False), (None, 8, False)]
)
def test_more_discount_than_the_tier(discount: int | None, size: int, raised: bool) -> None:
    assert bool(pitfalls.over_discount(discount, TIER, size, [])) == raised


def test_ten_points_above_the_median_is_not_enough_below_the_upper_quartile() -> None:
    assert pitfalls.over_discount(2000, Quartiles(500, 1000, 2000), 20, []) is None


@pytest.mark.parametrize(
    ("discounts", "margins", "raised"),
    [
        ([100, 200, 300, 400], [30, 30, 30, 29], True),
        ([100, 200, 300, 400], [30, 20, 10, 30], False),
        ([100, 200, 200, 400], [30, 20, 10, 5], False),
        ([200, 300, 400], [30, 20, 10], False),
        ([9, 100, 200, 300, 400], [1, 30, 30, 30, 10], True),
        ([100, None, 300, 400], [30, 20, 10, 5], False),
    ],
)
def test_discount_rising_while_margin_falls(discounts: list[int | None], margins: list[int], raised: bool) -> None:
    quarters = [Quarter(discount, 100, margin) for discount, margin in zip(discounts, margins, strict=True)]
    assert bool(pitfalls.over_discount(None, None, 0, quarters)) == raised


@pytest.mark.parametrize(
    ("first", "three", "existing", "raised"),
    [
        (0.31, 0.5, 10, True),
        (0.3, 0.6, 10, False),
        (0.2, 0.601, 10, True),
        (0.9, 1.0, 9, False),
        (None, None, 20, False),
    ],
)
def test_concentration(first: float | None, three: float | None, existing: int, raised: bool) -> None:
    assert bool(pitfalls.concentration(Concentration(first, three, None), existing)) == raised


@pytest.mark.parametrize(
    ("tier", "potential", "demand", "days", "raised"),
    [
        (Tier.SMALL, 70.0, None, 91, True),
        (Tier.SMALL, 69.9, None, 91, False),
        (Tier.PROSPECT, None, 500, 91, True),
        (Tier.INACTIVE, None, 499, 91, False),
        (Tier.INACTIVE, 90.0, None, 90, False),
        (Tier.MEDIUM, 90.0, None, 91, False),
        (Tier.SUSPECT, 90.0, None, 91, False),
    ],
)
def test_neglected_potential(tier: Tier, potential: float | None, demand: int | None, days: int, raised: bool) -> None:
    facts = CustomerFacts("u", potential=potential, demand_e4=demand)
    talked = ASOF - timedelta(days=days)
    contact = contact_due(Cadence(60, 90, CadenceSource.GRADE), talked, talked, ASOF)
    assert bool(pitfalls.neglected_potential(facts, tier, 500, contact, ASOF)) == raised


@pytest.mark.parametrize(
    ("small", "overdue", "contacts", "raised"),
    [(10, 5, 10, True), (10, 4, 10, False), (10, 5, 9, False), (0, 0, 99, False)],
)
def test_the_small_neglected_for_the_big(small: int, overdue: int, contacts: int, raised: bool) -> None:
    """Two key accounts at 30 days are owed three contacts each in 90 days; one and a half times that is nine."""
    assert bool(pitfalls.neglected_small(small, overdue, contacts, [30, 30])) == raised
    assert pitfalls.neglected_small(small, overdue, contacts, []) is None


@pytest.mark.parametrize(
    ("band", "minutes", "rank", "raised"),
    [
        (Band.DRAIN, 60, 2, True),
        (Band.DRAIN, 60, 3, False),
        (Band.MIDDLE, 60, 1, False),
        (Band.DRAIN, 0, 1, False),
        (None, 60, 1, False),
    ],
)
def test_time_drain(band: Band | None, minutes: int, rank: int, raised: bool) -> None:
    assert bool(pitfalls.time_drain(band, minutes, rank, 10)) == raised


@pytest.mark.parametrize(
    ("sleep", "dangers", "signs"),
    [
        (SleepState.DUE, Dangers(), set()),
        (SleepState.SLIPPING, Dangers(), {"sleep"}),
        (SleepState.LOST, Dangers(partial_loss=True), {"sleep", "partial_loss"}),
        (None, Dangers(late_issues=2), {"late_issues"}),
        (None, Dangers(satisfaction=3, satisfaction_before=4), {"satisfaction", "satisfaction_before"}),
        (None, Dangers(satisfaction=4, satisfaction_before=4), set()),
        (None, Dangers(satisfaction=1), set()),
        (None, Dangers(competitors=["Acme"]), {"competitors"}),
    ],
)
def test_a_key_account_at_risk(sleep: SleepState | None, dangers: Dangers, signs: set[str]) -> None:
    assert set(pitfalls.key_at_risk(sleep, dangers) or {}) == signs
