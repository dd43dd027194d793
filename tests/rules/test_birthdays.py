"""On which days birthdays fall: the worked examples, and every birthday there is over two centuries."""

from calendar import isleap
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamdesk.rules import lunar
from kamdesk.rules.birthdays import (
    Birthday,
    Calendar,
    age_on,
    birthday_days,
    birthday_key,
    birthday_keys,
    keys_due,
    next_occurrence,
    occurrence_in,
    occurrences,
)

G, L = Calendar.GREGORIAN, Calendar.LUNAR


@pytest.mark.parametrize(
    ("birthday", "year", "expected"),
    [
        (Birthday(L, 12, 30, 1990), 2025, ["2025-01-28"]),
        (Birthday(L, 6, 3, 1987, leap=True), 2025, ["2025-07-27"]),
        (Birthday(L, 6, 3, 1987, leap=True), 2026, ["2026-07-16"]),
        (Birthday(L, 6, 3, 1987), 2025, ["2025-06-27"]),
        (Birthday(G, 2, 29, 1992), 2026, ["2026-02-28"]),
        (Birthday(G, 2, 29, 1992), 2024, ["2024-02-29"]),
        (Birthday(G, 6), 2026, ["2026-06-01"]),
        (Birthday(L, 1, 1), 2026, ["2026-02-17"]),
        (Birthday(L, 1), 2026, ["2026-02-17"]),
        (Birthday(L, 11, 1, leap=True), 2033, ["2033-12-22"]),
        (Birthday(L, 12, 10), 2024, ["2024-01-20"]),
        (Birthday(L, 12, 1), 2024, ["2024-01-11", "2024-12-31"]),
        (Birthday(L, 12, 1), 2025, []),
    ],
)
def test_days_in_a_calendar_year(birthday: Birthday, year: int, expected: list[str]) -> None:
    days = occurrences(birthday, date(year, 1, 1), date(year, 12, 31))
    assert [day.isoformat() for day in days] == expected


def test_gregorian_once_a_year_on_every_day_for_two_centuries() -> None:
    every_day = [date(2000, 1, 1) + timedelta(days=n) for n in range(366)]
    for day in every_day:
        birthday = Birthday(G, day.month, day.day)
        for year in range(1901, 2101):
            is_missing = (day.month, day.day) == (2, 29) and not isleap(year)
            assert occurrence_in(birthday, year) == (date(year, 2, 28) if is_missing else day.replace(year=year))


@pytest.mark.parametrize("leap", [False, True])
def test_lunar_once_a_lunar_year_on_every_day_for_two_centuries(leap: bool) -> None:
    for month in range(1, 13):
        for day in range(1, 31):
            birthday = Birthday(L, month, day, leap=leap)
            for year in range(1901, 2101):
                found = occurrence_in(birthday, year)
                assert found is not None
                at = lunar.lunar_of(found)
                assert at is not None
                assert (at.year, at.month) == (year, month)
                assert at.leap == (leap and lunar.leap_month(year) == month)
                assert at.day == day or (at.day == 29 == lunar.month_days(year, month, at.leap) and day == 30)


def test_keys_of_a_day_find_exactly_the_birthdays_that_fall_on_it() -> None:
    """Looking keys up by the day must equal converting every birthday: all of both calendars, twelve years."""
    leap_year = [date(2024, 1, 1) + timedelta(days=n) for n in range(366)]
    everyone = [Birthday(G, day.month, day.day) for day in leap_year]
    everyone += [Birthday(L, m, d, leap=leap) for m in range(1, 13) for d in range(1, 31) for leap in (False, True)]
    everyone += [Birthday(calendar, m) for m in range(1, 13) for calendar in (G, L)]
    everyone += [Birthday(L, m, leap=True) for m in range(1, 13)]
    first, last = date(2023, 1, 1), date(2034, 12, 31)
    expected = {(birthday_key(b), day) for b in everyone for day in occurrences(b, first, last)}
    found = {(key, day) for key, days in birthday_days(first, last).items() for day in days}
    assert found == expected


def test_keys_of_hard_days() -> None:
    assert keys_due(date(2026, 2, 28)) == {"G02-28", "G02-29", "L01-12", "LL01-12"}
    assert keys_due(date(2024, 2, 28)) == {"G02-28", "L01-19", "LL01-19"}
    assert {"L12-29", "L12-30", "LL12-30"} <= keys_due(date(2025, 1, 28))
    assert keys_due(date(2025, 7, 27)) == {"G07-27", "LL06-03"}
    assert {"LL06", "LL06-01"} <= keys_due(date(2025, 7, 25))
    assert keys_due(date(1800, 5, 1)) == {"G05-01", "G05"}
    assert birthday_keys(date(2026, 2, 28), date(2026, 2, 28)) == keys_due(date(2026, 2, 28))
    assert birthday_keys(date(2026, 2, 28), date(2026, 2, 27)) == frozenset()


@pytest.mark.parametrize(
    ("birthday", "on", "age"),
    [
        (Birthday(G, 6, 3, 1987), date(2026, 6, 3), 39),
        (Birthday(L, 12, 30, 1990), date(2025, 1, 28), 34),
        (Birthday(L, 6, 3, 1987, leap=True), date(2026, 7, 16), 39),
        (Birthday(G, 6, 3), date(2026, 6, 3), None),
        (Birthday(G, 6, 3, 2030), date(2026, 6, 3), None),
    ],
)
def test_age(birthday: Birthday, on: date, age: int | None) -> None:
    assert age_on(birthday, on) == age


def test_impossible_days_are_refused() -> None:
    for calendar, month, day in ((G, 2, 30), (L, 2, 31), (G, 13, 1), (G, 4, 0), (L, 0, 1)):
        with pytest.raises(ValueError, match="no year"):
            Birthday(calendar, month, day)
    with pytest.raises(ValueError, match="lunar"):
        Birthday(G, 6, 3, leap=True)


birthdays = st.builds(
    lambda lunar_one, month, day, leap: Birthday(L if lunar_one else G, month, day, leap=leap and lunar_one),
    st.booleans(),
    st.integers(1, 12),
    st.one_of(st.none(), st.integers(1, 28)),
    st.booleans(),
)


@given(birthdays, st.dates(date(1901, 1, 1), date(2100, 12, 31)))
def test_the_next_one_is_never_far_and_nothing_lies_between(birthday: Birthday, day: date) -> None:
    found = next_occurrence(birthday, day)
    assert found is not None
    assert day <= found <= day + timedelta(days=414)
    assert occurrences(birthday, day, found) == [found]


def test_past_the_tables_nothing_breaks() -> None:
    assert next_occurrence(Birthday(L, 12, 30), date(2150, 1, 1)) is None
    assert next_occurrence(Birthday(G, 1, 1), date(9999, 6, 1)) is None
    assert occurrences(Birthday(L, 1, 1), date(1700, 1, 1), date(1800, 1, 1)) == []
