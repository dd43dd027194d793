"""Date phrases as typed, seen from Monday 2026-11-23."""

from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamdesk.rules.date_phrases import find_date, find_dates

MONDAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("今天", "2026-11-23"),
        ("明天", "2026-11-24"),
        ("后天", "2026-11-25"),
        ("大后天", "2026-11-26"),
        ("本周五", "2026-11-27"),
        ("这周五", "2026-11-27"),
        ("周五", "2026-11-27"),
        ("周一", "2026-11-30"),
        ("星期天", "2026-11-29"),
        ("礼拜二", "2026-11-24"),
        ("下周三", "2026-12-02"),
        ("下星期三", "2026-12-02"),
        ("下下周一", "2026-12-07"),
        ("下周", "2026-11-30"),
        ("周末", "2026-11-28"),
        ("下周末", "2026-12-05"),
        ("3天后", "2026-11-26"),
        ("三天后", "2026-11-26"),
        ("十天之后", "2026-12-03"),
        ("再过两天", "2026-11-25"),
        ("两周后", "2026-12-07"),
        ("两个星期后", "2026-12-07"),
        ("半个月后", "2026-12-08"),
        ("一个月后", "2026-12-23"),
        ("一个半月后", "2027-01-07"),
        ("半年后", "2027-05-23"),
        ("月底", "2026-11-30"),
        ("月中", "2026-12-15"),
        ("下月初", "2026-12-01"),
        ("下月5号", "2026-12-05"),
        ("下个月15日", "2026-12-15"),
        ("下个月", "2026-12-01"),
        ("11月底", "2026-11-30"),
        ("季度末", "2026-12-31"),
        ("年底", "2026-12-31"),
        ("明年初", "2027-01-01"),
        ("15号", "2026-12-15"),
        ("25号", "2026-11-25"),
        ("31号", "2026-12-31"),
        ("12月5日", "2026-12-05"),
        ("十二月五号", "2026-12-05"),
        ("11月22日", "2027-11-22"),
        ("2月29日", "2028-02-29"),
        ("明年3月1日", "2027-03-01"),
        ("2027年2月1日", "2027-02-01"),
        ("12/5", "2026-12-05"),
        ("12-5", "2026-12-05"),
        ("30/12", "2026-12-30"),
        ("2026-12-05", "2026-12-05"),
        ("2026/12/5", "2026-12-05"),
        ("today", "2026-11-23"),
        ("tomorrow", "2026-11-24"),
        ("the day after tomorrow", "2026-11-25"),
        ("Friday", "2026-11-27"),
        ("this Friday", "2026-11-27"),
        ("next Friday", "2026-12-04"),
        ("Monday", "2026-11-30"),
        ("by thursday", "2026-11-26"),
        ("in 3 days", "2026-11-26"),
        ("in two weeks", "2026-12-07"),
        ("in a month", "2026-12-23"),
        ("two weeks later", "2026-12-07"),
        ("next week", "2026-11-30"),
        ("next month", "2026-12-01"),
        ("end of week", "2026-11-27"),
        ("end of month", "2026-11-30"),
        ("end of next month", "2026-12-31"),
        ("end of the year", "2026-12-31"),
        ("this weekend", "2026-11-28"),
        ("Dec 5", "2026-12-05"),
        ("5 Dec", "2026-12-05"),
        ("5th of December", "2026-12-05"),
        ("December 5th, 2027", "2027-12-05"),
        ("the 5th", "2026-12-05"),
    ],
)
def test_days(text: str, day: str) -> None:
    found = find_date(f"样品 {text} 送", MONDAY)
    assert found is not None
    assert (found.day.isoformat(), found.time) == (day, None)
    assert f"样品 {text} 送"[found.start : found.end] == text


@pytest.mark.parametrize(
    ("text", "day", "clock"),
    [
        ("下午3点", "2026-11-23", time(15)),
        ("3点", "2026-11-23", time(15)),
        ("03:30", "2026-11-23", time(3, 30)),
        ("10:30", "2026-11-23", time(10, 30)),
        ("明天下午3点半", "2026-11-24", time(15, 30)),
        ("周三 10:30", "2026-11-25", time(10, 30)),
        ("今晚8点", "2026-11-23", time(20)),
        ("明早9点一刻", "2026-11-24", time(9, 15)),
        ("中午12点", "2026-11-23", time(12)),
        ("12月5日 14:00", "2026-12-05", time(14)),
        ("monday 3pm", "2026-11-30", time(15)),
        ("friday at 10:30", "2026-11-27", time(10, 30)),
        ("tomorrow noon", "2026-11-24", time(12)),
        ("12:15 am", "2026-11-23", time(0, 15)),
    ],
)
def test_times(text: str, day: str, clock: time) -> None:
    found = find_date(text, MONDAY)
    assert found is not None
    assert (found.day.isoformat(), found.time) == (day, clock)
    assert (found.start, found.end) == (0, len(text))


@pytest.mark.parametrize(
    "text",
    [
        *(
            "上周三",
            "上个月5号",
            "昨天",
            "三天前",
            "去年12月5日",
            "2025-01-01",
            "last Friday",
            "3 days ago",
            "yesterday",
        ),
        *("0411-88888888", "3-5台", "3号楼", "第3号", "3点意见", "日后再说", "以后天天联系", "31/4", "13-13", "1.5"),
        *("sat with him", "may", "", "王总", "2027-02-30"),
    ],
)
def test_what_names_no_day_to_come(text: str) -> None:
    assert find_date(text, MONDAY) is None


def test_day_first_is_asked_for() -> None:
    found = find_date("5/12", MONDAY, day_first=True)
    assert found is not None
    assert found.day == date(2026, 12, 5)
    plain = find_date("5/12", MONDAY)
    assert plain is not None
    assert plain.day == date(2027, 5, 12)


def test_on_the_weekend_this_week_is_over() -> None:
    sunday = date(2026, 11, 29)
    for text, day in (
        ("本周五", "2026-12-04"),
        ("周末", "2026-12-05"),
        ("下周一", "2026-11-30"),
        ("周日", "2026-12-06"),
    ):
        found = find_date(text, sunday)
        assert found is not None
        assert found.day.isoformat() == day


def test_all_days_of_a_line_in_order() -> None:
    found = find_dates("昨天已寄样品,12月5日交货,下周三下午2点回访", MONDAY)
    assert [(one.day.isoformat(), one.time) for one in found] == [("2026-12-05", None), ("2026-12-02", time(14))]


PIECES = [
    "今天",
    "下",
    "周",
    "三",
    "月",
    "底",
    "5",
    "号",
    "日",
    "后",
    "天",
    "半",
    "个",
    "/",
    "-",
    ":",
    "点",
    "next",
    " ",
    "in",
    "年",
    "30",
    "12",
    "Feb",
]


@given(
    st.text(max_size=30) | st.lists(st.sampled_from(PIECES), max_size=8).map("".join),
    st.dates(date(1950, 1, 1), date(2150, 12, 31)),
)
def test_nothing_is_ever_in_the_past(text: str, today: date) -> None:
    for found in find_dates(text, today):
        assert found.day >= today
        assert 0 <= found.start < found.end <= len(text)


def test_a_long_text_does_not_hang() -> None:
    assert len(find_dates("下周三" * 100_000, MONDAY)) < 2000
    assert find_date("1" * 100_000, MONDAY) is None


@given(
    st.dates(date(2000, 1, 1), date(2099, 12, 31)),
    st.sampled_from(["下周{}", "周{}"]),
    st.sampled_from("一二三四五六日"),
)
def test_weekdays(today: date, form: str, name: str) -> None:
    found = find_date(form.format(name), today)
    assert found is not None
    assert found.day.weekday() == "一二三四五六日".index(name)
    monday = today - timedelta(days=today.weekday())
    if form.startswith("下"):
        assert timedelta(7) <= found.day - monday < timedelta(14)
    else:
        assert timedelta(1) <= found.day - today <= timedelta(7)
