"""Goals: periods and their parts, targets spread without losing a cent, and how far along they are (E16, E17)."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamdesk.rules.goals import Goal, Standing, ends, is_long, parts, shares, standings


@pytest.mark.parametrize(
    ("period", "within", "last"),
    [
        ("2026-2028", ("2026", "2027", "2028"), date(2028, 12, 31)),
        ("2026至2027", ("2026", "2027"), date(2027, 12, 31)),
        ("2026", ("2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4"), date(2026, 12, 31)),
        ("2026年", ("2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4"), date(2026, 12, 31)),
        ("2026-Q1", ("2026-01", "2026-02", "2026-03"), date(2026, 3, 31)),
        ("2026Q4", ("2026-10", "2026-11", "2026-12"), date(2026, 12, 31)),
        ("2028-02", (), date(2028, 2, 29)),
        ("2026-13", (), None),
        ("2028-2026", (), date(2026, 12, 31)),
        ("someday", (), None),
        ("", (), None),
    ],
)
def test_a_period_and_its_parts(period: str, within: tuple[str, ...], last: date | None) -> None:
    assert (parts(period), ends(period)) == (within, last)


def test_only_several_years_are_long() -> None:
    assert [is_long(period) for period in ("2026-2028", "2026", "2026-Q1")] == [True, False, False]


@given(st.integers(0, 10**15), st.integers(1, 20))
def test_a_target_is_spread_exactly(target: int, count: int) -> None:
    spread = shares(target, "元", count)
    assert sum(each for each in spread if each is not None) == target
    assert len(spread) == count


def test_a_rate_is_the_same_for_each_part() -> None:
    assert shares(180_000, "%", 3) == [180_000] * 3
    assert shares(None, "元", 2) == [None, None]


def test_parts_roll_up_and_what_is_owed_is_named() -> None:
    found = standings(
        [
            Goal(1, None, "2026-2028", "元", 300, None),
            Goal(2, 1, "2026", "元", 100, 80),
            Goal(3, 1, "2027", "元", 90, None),
            Goal(4, 3, "2027-Q1", "元", 45, 40),
            Goal(5, 3, "2027-Q2", "元", 45, 50),
        ]
    )
    assert found[3] == Standing(90, 100, (), None)
    assert found[1] == Standing(170, 57, ("2028",), -110)


def test_an_own_actual_goes_before_the_parts_and_a_rate_takes_the_latest() -> None:
    found = standings(
        [
            Goal(1, None, "2026", "%", 400, None),
            Goal(2, 1, "2026-Q1", "%", 400, 300),
            Goal(3, 1, "2026-Q2", "%", 400, 350),
            Goal(4, None, "2026", "家", 10, 12),
            Goal(5, 4, "2026-Q1", "家", 10, 1),
        ]
    )
    assert (found[1].actual, found[1].percent, found[1].gap) == (350, 88, None)
    assert (found[4].actual, found[4].percent) == (12, 120)


def test_a_goal_without_a_target_has_no_percent() -> None:
    assert standings([Goal(1, None, "", "", None, 5), Goal(2, None, "", "", 0, 5)]) == {
        1: Standing(5, None, (), None),
        2: Standing(5, None, (), None),
    }
