"""Dormancy: usual gaps, the exact edges of the states, and who is lost."""

from datetime import date, timedelta
from statistics import median

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamdesk.models.facts import CustomerFacts
from kamdesk.models.terms import GapSource, SleepState
from kamdesk.rules import dormancy
from kamdesk.rules.dormancy import Rhythm, UsualGap

ASOF = date(2026, 11, 23)
BOOK = Rhythm(120, likes={"dairy": 60})


def monthly(orders: int, since: int) -> CustomerFacts:
    last = ASOF - timedelta(days=since)
    return CustomerFacts("u", orders_ever=orders, order_days=orders, last_order=last)


@pytest.mark.parametrize(
    ("since", "gap_days", "state"),
    [
        (30, 31, SleepState.ACTIVE),
        (31, 31, SleepState.DUE),
        (46, 31, SleepState.DUE),
        (47, 31, SleepState.SLIPPING),
        (77, 31, SleepState.SLIPPING),
        (78, 31, SleepState.DORMANT),
        (15, 10, SleepState.SLIPPING),
        (25, 10, SleepState.DORMANT),
        (24, 10, SleepState.SLIPPING),
        (0, 7, SleepState.ACTIVE),
    ],
)
def test_the_edges_of_lateness(since: int, gap_days: int, state: SleepState) -> None:
    assert dormancy.lateness(since, 2 * gap_days) is state


@given(st.lists(st.integers(1, 400), min_size=1, max_size=30))
def test_the_own_gap_is_the_median_between_order_days(gaps: list[int]) -> None:
    days = [700_000]
    for gap in gaps:
        days.append(days[-1] + gap)
    own = dormancy.own_gap(days)
    assert own is not None
    assert own / 2 == median(gaps)


@given(st.integers(14, 800))
def test_the_day_a_customer_becomes_dormant_is_the_first_dormant_day(half_days: int) -> None:
    after = UsualGap(half_days, GapSource.OWN).dormant_after
    assert dormancy.lateness(after, half_days) is SleepState.DORMANT
    assert dormancy.lateness(after - 1, half_days) is not SleepState.DORMANT


@pytest.mark.parametrize(
    ("order_days", "own", "like", "half_days", "source"),
    [
        (4, 40, "dairy", 40, GapSource.OWN),
        (9, 4, "", 14, GapSource.OWN),
        (1, None, "dairy", 60, GapSource.LIKE),
        (1, None, "steel", 120, GapSource.BOOK),
        (2, 30, "dairy", 50, GapSource.BLENDED_LIKE),
        (3, 30, "dairy", 40, GapSource.BLENDED_LIKE),
        (3, 30, "steel", 60, GapSource.BLENDED_BOOK),
        (2, 1, "", 80, GapSource.BLENDED_BOOK),
    ],
)
def test_whose_rhythm_counts(order_days: int, own: int | None, like: str, half_days: int, source: GapSource) -> None:
    gap = dormancy.usual_gap(order_days, own, like, BOOK)
    assert (gap.half_days, gap.source) == (half_days, source)


def test_the_book_learns_from_settled_rhythms_and_likes_need_five() -> None:
    settled = [("dairy", 6, gap) for gap in (20, 30, 40, 50, 60)] + [("steel", 6, 400)]
    known = dormancy.rhythm([*settled, ("dairy", 2, 999), ("", 1, None)], 60)
    assert known == Rhythm(45, likes={"dairy": 40})


def test_a_young_book_takes_the_gaps_it_has_and_a_newborn_the_cadence() -> None:
    assert dormancy.rhythm([("a", 2, 50), ("b", 3, 70), ("c", 1, None)], 60).book == 60
    assert dormancy.rhythm([("a", 1, None)], 60) == Rhythm(120, GapSource.CADENCE)


def test_the_worked_reason_usual_gap_31_days_over_12_orders_75_since() -> None:
    gap = dormancy.usual_gap(12, 62, "", BOOK)
    sleep = dormancy.judge(monthly(12, 78), gap, 60, ASOF, come_back=0.22)
    assert (sleep.state, sleep.gap.days, sleep.gap.order_days, sleep.since_days) == (SleepState.DORMANT, 31, 12, 78)
    assert sleep.come_back == 0.22
    assert dormancy.judge(monthly(12, 75), gap, 60, ASOF, 0.22).state is SleepState.SLIPPING


@pytest.mark.parametrize(
    ("since", "come_back", "state"),
    [
        (300, 0.0999, SleepState.LOST),
        (300, 0.10, SleepState.DORMANT),
        (300, None, SleepState.DORMANT),
        (20, 0.01, SleepState.ACTIVE),
    ],
)
def test_lost_is_dormant_and_unlikely_to_come_back(since: int, come_back: float | None, state: SleepState) -> None:
    assert dormancy.judge(monthly(5, since), UsualGap(60, GapSource.OWN), 60, ASOF, come_back).state is state


def test_marked_as_lost_until_it_orders_again() -> None:
    gap = UsualGap(60, GapSource.OWN)
    lost = CustomerFacts("u", last_order=ASOF - timedelta(days=10), lost_on=ASOF - timedelta(days=5))
    back = CustomerFacts("u", last_order=ASOF - timedelta(days=4), lost_on=ASOF - timedelta(days=5))
    assert dormancy.judge(lost, gap, 60, ASOF).state is SleepState.LOST
    assert dormancy.judge(back, gap, 60, ASOF).state is SleepState.ACTIVE
    same_day = CustomerFacts("u", last_order=ASOF - timedelta(days=5), lost_on=ASOF - timedelta(days=5))
    assert dormancy.judge(same_day, gap, 60, ASOF).state is SleepState.LOST


@pytest.mark.parametrize(
    ("days_ago", "state"),
    [(59, SleepState.ACTIVE), (60, SleepState.DUE), (119, SleepState.DUE), (120, SleepState.DORMANT)],
)
def test_without_orders_contact_is_the_rhythm(days_ago: int, state: SleepState) -> None:
    gap = UsualGap(60, GapSource.OWN)
    met = CustomerFacts("u", entered=date(2000, 1, 1), last_contact=ASOF - timedelta(days=days_ago))
    never_met = CustomerFacts("u", entered=ASOF - timedelta(days=days_ago))
    for facts in (met, never_met):
        assert dormancy.judge(facts, gap, 60, ASOF).state is state
        assert (dormancy.dormant_on(facts, gap, 60) <= ASOF) == (state is SleepState.DORMANT)


@given(st.integers(0, 2000), st.integers(14, 400), st.booleans())
def test_four_years_later_nothing_moves(since: int, half_days: int, bought: bool) -> None:
    def at(asof: date) -> tuple[SleepState, int, int]:
        day = asof - timedelta(days=since)
        facts = CustomerFacts("u", entered=day, last_order=day if bought else None)
        gap = UsualGap(half_days, GapSource.OWN)
        sleep = dormancy.judge(facts, gap, 45, asof)
        return sleep.state, sleep.since_days, (dormancy.dormant_on(facts, gap, 45) - asof).days

    assert at(ASOF) == at(ASOF + timedelta(days=1461))


def test_the_next_order_is_expected_one_gap_later() -> None:
    assert dormancy.next_order(date(2026, 1, 1), UsualGap(61, GapSource.OWN)) == date(2026, 2, 1)
