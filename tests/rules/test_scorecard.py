"""The scorecard: ranks, missing indicators, grades, presets and the parts a score opens into."""

from bisect import bisect_left, bisect_right
from datetime import date, timedelta
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamdesk.models.facts import CustomerFacts, potential_of
from kamdesk.models.settings import Settings, with_preset
from kamdesk.models.terms import Grade, MarkWhen, Preset, Standing
from kamdesk.rules import scorecard

ASOF = date(2026, 11, 23)


@given(st.lists(st.none() | st.integers(-9, 9), max_size=60))
def test_percent_ranks_are_the_formula(values: list[int | None]) -> None:
    known = [value for value in values if value is not None]
    for value, rank in zip(values, scorecard.percent_ranks(values), strict=True):
        if value is None:
            assert rank is None
        else:
            worse = sum(other < value for other in known)
            assert rank == pytest.approx(100 * (worse + known.count(value) / 2) / len(known))


@pytest.mark.parametrize(
    ("score", "coverage", "grade"),
    [
        (80, 100, Grade.A),
        (79.99, 100, Grade.B),
        (65, 50, Grade.B),
        (50, 100, Grade.C),
        (35, 100, Grade.D),
        (34.9, 100, Grade.E),
        (0, 100, Grade.E),
        (99, 49.9, None),
        (None, 0, None),
    ],
)
def test_grades(score: float | None, coverage: float, grade: Grade | None) -> None:
    assert scorecard.grade(score, coverage) is grade


def test_one_customer_worked_by_hand() -> None:
    """Two existing customers; the better one is a leader with a contract, one order a month for half the year."""
    better = CustomerFacts(
        "a",
        standing=Standing.LEADER,
        potential=potential_of((5, 4, None)),
        first_order=ASOF - timedelta(days=900),
        orders=6,
        months_with_order=6,
        revenue_e4=200,
        margin_e4=100,
        contract_running=True,
    )
    other = CustomerFacts("b", first_order=ASOF - timedelta(days=90), orders=1, revenue_e4=10, margin_e4=5)
    score, lesser = scorecard.book([better, other], Settings(), ASOF)
    values = {part.indicator: part.value for part in score.parts}
    assert values == {
        "margin": 75,
        "revenue": 75,
        "frequency": 75,
        "potential": 90,
        "standing": 100,
        "influence": None,
        "loyalty": pytest.approx((75 + 50 + 100) / 3),
    }
    assert score.coverage == 90
    expected = (25 * 75 + 20 * 75 + 15 * 90 + 10 * 75 + 10 * 75 + 10 * 100) / 90
    assert score.score == pytest.approx(expected)
    assert score.grade is Grade.A
    assert sum(part.points for part in score.parts if part.points is not None) == pytest.approx(expected)
    assert (lesser.coverage, lesser.grade) == (65, Grade.E)


def test_who_is_not_existing_has_too_little_known_for_a_grade() -> None:
    known = CustomerFacts("p", standing=Standing.LEADER, potential=100.0, benchmark=MarkWhen.NOW)
    (score,) = scorecard.book([known], Settings(), ASOF)
    assert (score.score, score.coverage, score.grade) == (100, 35, None)
    (nothing,) = scorecard.book([CustomerFacts("n")], Settings(), ASOF)
    assert (nothing.score, nothing.coverage, nothing.grade) == (None, 0, None)


def test_influence_is_the_mark_else_the_rank_of_what_referrals_brought() -> None:
    assert scorecard.influence([True, False, False, False], [None, 10, 30, None]) == [100, 25, 75, None]


def test_custom_fields_and_products_weigh_in_the_finance_preset() -> None:
    rich = CustomerFacts("r", custom={"loans": 9e6}, products_held=4, orders=1, margin_e4=9)
    poor = CustomerFacts("p", custom={"loans": 1e6}, products_held=1, orders=1, margin_e4=1)
    blank = CustomerFacts("b")
    first, second, third = scorecard.book([rich, poor, blank], with_preset(Settings(), Preset.FINANCE), ASOF)
    assert (first.score, second.score, third.score) == (75, 25, None)


def test_an_industry_has_its_own_yardstick() -> None:
    settings = Settings(industry_weights={"bank": {"standing": 100}})
    facts = CustomerFacts("a", industry="bank", standing=Standing.MAJOR)
    bank, shop = scorecard.book([facts, facts._replace(uid="b", industry="retail")], settings, ASOF)
    assert (bank.score, bank.coverage, bank.grade) == (75, 100, Grade.B)
    assert (shop.coverage, shop.grade) == (10, None)


def test_the_grade_the_rep_fixed_stands_beside_the_computed_one() -> None:
    assert scorecard.effective_grade(CustomerFacts("a", fixed_grade=Grade.A), Grade.E) is Grade.A
    assert scorecard.effective_grade(CustomerFacts("a"), Grade.E) is Grade.E


@pytest.mark.parametrize(
    ("ratings", "entered", "potential"),
    [
        ((5, 5, 5), None, 100),
        ((1, 2, 3), None, 40),
        ((None, 3, None), None, 60),
        ((1, 1, 1), 90, 90),
        ((None,) * 3, None, None),
    ],
)
def test_potential(ratings: tuple[int | None, int | None, int | None], entered: float | None, potential: float) -> None:
    assert potential_of(ratings, entered) == potential


facts = st.builds(  # not of the class itself, whose other fields would be drawn too
    lambda uid, **known: CustomerFacts(uid, **known),
    st.uuids().map(str),
    orders=st.integers(0, 3),
    margin_e4=st.integers(-50, 50),
    revenue_e4=st.integers(0, 99),
    months_with_order=st.integers(0, 3),
    potential=st.none() | st.floats(0, 100),
    standing=st.sampled_from(Standing),
    first_order=st.none() | st.dates(date(2020, 1, 1), ASOF),
    referral_margin_e4=st.none() | st.integers(0, 9),
)


@given(st.lists(facts, max_size=30, unique_by=lambda each: each.uid))
def test_scores_stay_in_bounds_and_do_not_depend_on_the_order_of_customers(customers: list[CustomerFacts]) -> None:
    scores = scorecard.book(customers, Settings(), ASOF)
    assert all(score.score is None or 0 <= score.score <= 100 for score in scores)
    assert scorecard.book(customers[::-1], Settings(), ASOF) == scores[::-1]


@given(st.lists(facts, min_size=1, max_size=20, unique_by=lambda each: each.uid))
def test_more_margin_never_lowers_a_score(customers: list[CustomerFacts]) -> None:
    first = customers[0]._replace(orders=1)
    before = scorecard.book([first, *customers[1:]], Settings(), ASOF)[0].score
    after = scorecard.book([first._replace(margin_e4=first.margin_e4 + 7), *customers[1:]], Settings(), ASOF)[0].score
    assert before is not None
    assert after is not None
    assert after >= before


@pytest.mark.parametrize("missing", [0, 3])
def test_very_many_are_ranked_as_few_are(missing: int) -> None:
    dice = Random(7)
    values = [None if missing and at % missing == 0 else dice.choice((-5, 0, 7, 10**12, at)) for at in range(21_000)]
    known = sorted(value for value in values if value is not None)

    ranks = scorecard.percent_ranks(values)

    for at in range(0, 21_000, 1_501):
        value = values[at]
        if value is None:
            assert ranks[at] is None
        else:
            worse, equal = bisect_left(known, value), bisect_right(known, value) - bisect_left(known, value)
            assert ranks[at] == 100 * (worse + equal / 2) / len(known)
