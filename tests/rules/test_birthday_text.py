"""Birthdays as written by people, phones and spreadsheets."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamdesk.rules.birthday_text import format_birthday, parse_birthday
from kamdesk.rules.birthdays import Birthday, Calendar

G, L = Calendar.GREGORIAN, Calendar.LUNAR


@pytest.mark.parametrize(
    ("text", "calendar", "kept"),
    [
        ("1987-06-03", G, "1987-06-03"),
        ("1987-L06-03", L, "1987-L06-03"),
        ("--06-03", G, "--06-03"),
        ("--06", G, "--06"),
        ("1987-06", G, "1987-06"),
        ("--L06-03", L, "--L06-03"),
        ("1987年闰六月初三", L, "1987-L06-03"),
        ("一九八七年閏六月初三", L, "1987-L06-03"),
        ("农历八月初九", L, "--08-09"),
        ("lunar 8-9", L, "--08-09"),
        ("Lunar leap 6-3", L, "--L06-03"),
        ("農曆1987年6月3日", L, "1987-06-03"),
        ("正月初一", L, "--01-01"),
        ("大年初一", L, "--01-01"),
        ("腊月三十", L, "--12-30"),
        ("除夕", L, "--12-30"),
        ("冬月十五", L, "--11-15"),
        ("八月十五", L, "--08-15"),
        ("八月廿三", L, "--08-23"),
        ("十二月卅", L, "--12-30"),
        ("六月三日", G, "--06-03"),
        ("公历六月十五", G, "--06-15"),
        ("6月3日", G, "--06-03"),
        ("87年6月3日", G, "1987-06-03"),
        ("1987年06月03日生", G, "1987-06-03"),
        ("1987/6/3", G, "1987-06-03"),
        ("1987.6.3", G, "1987-06-03"),
        ("１９８７－０６－０３", G, "1987-06-03"),
        ("19870603", G, "1987-06-03"),
        ("--0603", G, "--06-03"),
        ("1987-06-03T00:00:00", G, "1987-06-03"),
        ("1987-06-03 00:00:00", G, "1987-06-03"),
        ("1604-06-03", G, "--06-03"),
        ("25/12/1980", G, "1980-12-25"),
        ("June 3, 1987", G, "1987-06-03"),
        ("3rd June 1987", G, "1987-06-03"),
        ("Jun 3", G, "--06-03"),
        ("June 1987", G, "1987-06"),
        ("1988-02-29", G, "1988-02-29"),
        ("--02-29", G, "--02-29"),
    ],
)
def test_written_forms(text: str, calendar: Calendar, kept: str) -> None:
    found = parse_birthday(text)
    assert found is not None
    assert (found.calendar, format_birthday(found)) == (calendar, kept)


def test_the_lunar_column_makes_plain_dates_lunar() -> None:
    assert parse_birthday("1987-06-03", L) == Birthday(L, 6, 3, 1987)
    assert parse_birthday("6月30日", L) == Birthday(L, 6, 30)
    assert parse_birthday("六月三日", L) == Birthday(L, 6, 3)
    assert parse_birthday("公历1987-06-03", L) == Birthday(G, 6, 3, 1987)


def test_day_first() -> None:
    assert parse_birthday("3/6/1987") == Birthday(G, 3, 6, 1987)
    assert parse_birthday("3/6/1987", day_first=True) == Birthday(G, 6, 3, 1987)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "hello",
        "1987",
        "1987-02-29",
        "2-30",
        "13-13",
        "0000-00-00",
        "99999",
        "农历13月1日",
        "八月三十一",
        "2999-01-01",
        "闰",
        "月",
        "--",
    ],
)
def test_what_is_no_birthday(text: str) -> None:
    assert parse_birthday(text) is None


@given(
    st.sampled_from(list(Calendar)),
    st.integers(1, 12),
    st.one_of(st.none(), st.integers(1, 28)),
    st.one_of(st.none(), st.integers(1901, 2100)),
    st.booleans(),
)
def test_what_is_kept_reads_back(calendar: Calendar, month: int, day: int | None, year: int | None, leap: bool) -> None:
    birthday = Birthday(calendar, month, day, year, leap and calendar is L)
    assert parse_birthday(format_birthday(birthday), calendar) == birthday


@given(st.text(max_size=40))
def test_any_text_is_answered(text: str) -> None:
    parse_birthday(text)
    parse_birthday(text, L, day_first=True)
