"""Birthdays in the book's way of writing (domain 3.7)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamdesk.exchange.birthdays import from_parts, gregorian, looks_lunar, lunar
from kamdesk.exchange.numbers import Unreadable


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("1987-06-03", "1987-06-03"),
        ("19870603", "1987-06-03"),
        ("1987年6月3日", "1987-06-03"),
        ("1987/6/3 00:00", "1987-06-03"),
        ("--06-03", "--06-03"),
        ("--0603", "--06-03"),
        ("06-03", "--06-03"),
        ("6月3日", "--06-03"),
        ("6/3", "--06-03"),
        ("0000-06-03", "--06-03"),
        ("1604-06-03", "--06-03"),
        ("--06", "--06"),
        ("6月", "--06"),
        ("2月29日", "--02-29"),
    ],
)
def test_gregorian(text: str, written: str) -> None:
    assert not looks_lunar(text)
    assert gregorian(text) == written


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("1987-L06-03", "1987-L06-03"),
        ("农历1987年闰六月初三", "1987-L06-03"),
        ("1987年闰六月初三", "1987-L06-03"),
        ("农历八月十五", "--08-15"),
        ("正月初一", "--01-01"),
        ("腊月廿三", "--12-23"),
        ("冬月三十", "--11-30"),
        ("农历二〇〇一年腊月三十", "2001-12-30"),
        ("农历1990-12-30", "1990-12-30"),
        ("农历（1990年12月30日）", "1990-12-30"),
        ("闰二月廿", "--L02-20"),
        ("--L06-03", "--L06-03"),
    ],
)
def test_lunar(text: str, written: str) -> None:
    assert looks_lunar(text)
    assert lunar(text) == written


@pytest.mark.parametrize(
    ("text", "written"), [("1990-12-30", "1990-12-30"), ("1990-02-30", "1990-02-30"), ("八月", "--08")]
)
def test_a_lunar_column_needs_no_sign(text: str, written: str) -> None:
    assert lunar(text) == written


@pytest.mark.parametrize("text", ["1987", "1987-06", "--13-01", "--02-30", "2023-02-29", "3 June", "x", "--00"])
def test_no_birthday(text: str) -> None:
    with pytest.raises(Unreadable):
        gregorian(text)


@pytest.mark.parametrize("text", ["13月1日", "1990-06-31", "初三", "闰", "x"])
def test_no_lunar_birthday(text: str) -> None:
    with pytest.raises(Unreadable):
        lunar(text)


def test_three_columns() -> None:
    assert from_parts(1987, 6, 3) == "1987-06-03"
    assert from_parts(None, 6, 3) == "--06-03"
    assert from_parts(0, 6, 3) == "--06-03"
    assert from_parts(1987, 6, None) == "--06"
    with pytest.raises(Unreadable):
        from_parts(1987, None, None)


@given(st.text("0123456789-L年月日初十廿闰农历 /", max_size=14))
def test_what_is_read_is_read_the_same_again(text: str) -> None:
    for read in (gregorian, lunar):
        try:
            written = read(text)
        except Unreadable:
            continue
        assert read(written) == written
