"""The trailing window: the edges the domain spells out, leap years among them."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamdesk.rules import window


@pytest.mark.parametrize(
    ("asof", "first"),
    [
        (date(2024, 2, 29), date(2023, 3, 1)),
        (date(2025, 2, 28), date(2024, 2, 29)),
        (date(2025, 3, 1), date(2024, 3, 2)),
        (date(1998, 6, 30), date(1997, 7, 1)),
    ],
)
def test_first_and_last_day_of_the_window(asof: date, first: date) -> None:
    year = window.trailing(asof)
    assert year.holds(first)
    assert not year.holds(first - timedelta(days=1))
    assert year.holds(asof)
    assert not year.holds(asof + timedelta(days=1))


@given(st.dates(date(1902, 1, 1), date(2099, 12, 31)), st.integers(1, 36))
def test_the_months_of_a_window_cover_it_without_gap_or_overlap(asof: date, months: int) -> None:
    parts = window.month_windows(asof, months)
    assert len(parts) == months
    assert parts[0].end == asof
    assert parts[-1].start == window.trailing(asof, months).start
    assert all(newer.start == older.end for newer, older in pairwise(parts))


def test_before_the_first_year_there_is_the_first_day() -> None:
    assert window.trailing(date(1, 5, 1)).start == date.min


def test_the_same_days_a_year_earlier() -> None:
    ninety = window.trailing_days(date(2024, 2, 29), 90)
    assert ninety == (date(2023, 12, 1), date(2024, 2, 29))
    assert window.year_earlier(ninety) == (date(2022, 12, 1), date(2023, 2, 28))


def test_month_ends_run_back_from_the_month_before() -> None:
    assert window.month_ends(date(2024, 3, 31), 3) == [date(2024, 2, 29), date(2024, 1, 31), date(2023, 12, 31)]
    assert window.month_ends(date(2024, 3, 1), 0) == []
    assert window.last_month_end(date(2024, 1, 1)) == date(2023, 12, 31)
