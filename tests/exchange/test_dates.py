"""Dates as people and programs write them."""

import contextlib
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamdesk.exchange.dates import day_of, day_of_serial, orders_allowed
from kamdesk.exchange.numbers import Unreadable

MARCH_5 = date(2024, 3, 5)


@pytest.mark.parametrize(
    "text",
    [
        "2024-03-05",
        "2024/3/5",
        "2024.3.5",
        "2024年3月5日",
        "2024年03月05号",
        "24年3月5日",
        "二〇二四年三月五日",
        "２０２４－０３－０５",
        "20240305",
        "20240305103000",
        "2024-03-05 10:30:00",
        "2024-03-05T23:30:00Z",
        "2024-3-5 1:01 上午",
        "2024年3月5日 星期二",
        "5 Mar 2024",
        "5-Mar-24",
        "March 5, 2024",
        "Tue, 5 Mar 2024 10:00:00",
        "2024-Mar-05",
        "45356",
        "45356.4375",
        " 2024-03-05 ",
    ],
)
def test_one_day_in_many_ways(text: str) -> None:
    assert day_of(text) == MARCH_5


def test_chinese_numerals_with_ten() -> None:
    assert day_of("二〇二四年十一月二十三日") == date(2024, 11, 23)
    assert day_of("二零二四年十月三十日") == date(2024, 10, 30)


@pytest.mark.parametrize(("order", "expected"), [("mdy", date(2024, 3, 5)), ("dmy", date(2024, 5, 3))])
def test_the_order_settles_what_is_ambiguous(order: str, expected: date) -> None:
    assert day_of("03/05/2024", order) == expected
    assert day_of("3.5.24", order) == expected


def test_years_of_two_digits() -> None:
    assert day_of("24-3-5", "ymd") == MARCH_5
    assert day_of("3/5/69", "mdy").year == 2069
    assert day_of("3/5/70", "mdy").year == 1970


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2023-02-29",
        "2024-13-01",
        "13/13/2024",
        "2024年3月",
        "1/2",
        "hello",
        "0024-01-01",
        "9999-01-01",
        "99999",
        "12",
    ],
)
def test_what_is_no_day_is_refused(text: str) -> None:
    with pytest.raises(Unreadable):
        day_of(text)


def test_excel_s_two_beginnings_lie_1462_days_apart() -> None:
    assert day_of_serial(36526) == date(2000, 1, 1) == day_of_serial(36526 - 1462, from_1904=True)
    with pytest.raises(Unreadable):
        day_of_serial(60)  # the 29 February 1900 that never was


@pytest.mark.parametrize(
    ("text", "orders"),
    [
        ("3/25/2024", "mdy"),
        ("25.3.2024", "dmy"),
        ("24-3-5", "ymd"),
        ("24-12-31", "ymd dmy"),
        ("3/5/2024", "mdy dmy"),
        ("3/5/45", "mdy dmy"),
        ("3/5/24", "ymd mdy dmy"),
        ("2024-03-05", ""),
        ("x", ""),
    ],
)
def test_the_orders_a_day_allows(text: str, orders: str) -> None:
    assert orders_allowed(text) == tuple(orders.split())


@given(st.dates(date(1900, 1, 1), date(2100, 12, 31)))
def test_each_way_of_writing_gives_the_day_back(day: date) -> None:
    for text in (day.isoformat(), f"{day:%Y%m%d}", f"{day.year}年{day.month}月{day.day}日", f"{day:%d %b %Y}"):
        assert day_of(text) == day
    assert day_of(f"{day:%d.%m.%Y}", "dmy") == day == day_of(f"{day:%m/%d/%Y}", "mdy")


@given(st.text(max_size=40))
def test_any_text_is_a_day_or_unreadable(text: str) -> None:
    with contextlib.suppress(Unreadable):
        assert 1900 <= day_of(text).year <= 2100
