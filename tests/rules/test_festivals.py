"""Festival days against the Observatory's list and known years."""

import re
from datetime import date
from pathlib import Path

import pytest

from kamdesk.rules.birthdays import Birthday, Calendar
from kamdesk.rules.festivals import (
    Festival,
    OwnDay,
    festival_day,
    festivals_between,
    greeted_between,
    own_days,
    written_day,
)

KNOWN = {
    2025: {
        Festival.NEW_YEARS_EVE: "2025-01-28",
        Festival.SPRING_FESTIVAL: "2025-01-29",
        Festival.LANTERN: "2025-02-12",
        Festival.QINGMING: "2025-04-04",
        Festival.DRAGON_BOAT: "2025-05-31",
        Festival.QIXI: "2025-08-29",
        Festival.MID_AUTUMN: "2025-10-06",
        Festival.DOUBLE_NINTH: "2025-10-29",
        Festival.WINTER_SOLSTICE: "2025-12-21",
    },
    2026: {
        Festival.NEW_YEAR: "2026-01-01",
        Festival.NEW_YEARS_EVE: "2026-02-16",
        Festival.SPRING_FESTIVAL: "2026-02-17",
        Festival.WOMEN: "2026-03-08",
        Festival.QINGMING: "2026-04-05",
        Festival.LABOUR: "2026-05-01",
        Festival.TEACHERS: "2026-09-10",
        Festival.MID_AUTUMN: "2026-09-25",
        Festival.NATIONAL: "2026-10-01",
        Festival.CHRISTMAS: "2026-12-25",
    },
    1978: {Festival.MID_AUTUMN: "1978-09-17"},
}


@pytest.mark.parametrize(("year", "festival"), [(year, festival) for year in KNOWN for festival in KNOWN[year]])
def test_known_days(year: int, festival: Festival) -> None:
    assert festival_day(festival, year) == date.fromisoformat(KNOWN[year][festival])


def test_twelve_years_of_the_observatory(shared_data: Path) -> None:
    names = {
        "春节": Festival.SPRING_FESTIVAL,
        "元宵": Festival.LANTERN,
        "端午": Festival.DRAGON_BOAT,
        "七夕": Festival.QIXI,
        "中秋": Festival.MID_AUTUMN,
        "重阳": Festival.DOUBLE_NINTH,
        "除夕": Festival.NEW_YEARS_EVE,
        "清明": Festival.QINGMING,
        "冬至": Festival.WINTER_SOLSTICE,
    }
    text = (shared_data / "04-lunar" / "hko-solar-terms-2017-2028.ics").read_text(encoding="utf-8")
    seen = 0
    for start, summary in re.findall(r"DTSTART;VALUE=DATE:(\d{8}).*?SUMMARY:([^\r\n]+)", text, re.DOTALL):
        day = date(int(start[:4]), int(start[4:6]), int(start[6:]))
        for word in summary.split():
            if word in names:
                assert festival_day(names[word], day.year) == day, word
                seen += 1
    assert seen == 9 * 12


def test_each_once_a_year_for_two_centuries() -> None:
    for year in range(1901, 2101):
        days = [festival_day(festival, year) for festival in Festival]
        assert None not in days
        assert {day.year for day in days if day} == {year}


def test_a_span_with_days_of_the_reps_own() -> None:
    own = [
        OwnDay("founding", Birthday(Calendar.GREGORIAN, 2, 29)),
        OwnDay("laba", Birthday(Calendar.LUNAR, 12, 8)),
    ]
    found = festivals_between(date(2026, 1, 20), date(2026, 2, 28), own)
    assert [(day.isoformat(), code) for day, code in found] == [
        ("2026-01-26", "laba"),
        ("2026-02-16", "new_years_eve"),
        ("2026-02-17", "spring_festival"),
        ("2026-02-28", "founding"),
    ]


def test_outside_the_tables() -> None:
    assert festival_day(Festival.SPRING_FESTIVAL, 1800) is None
    assert festival_day(Festival.QINGMING, 1800) is None
    assert [code for _, code in festivals_between(date(1800, 1, 1), date(1800, 12, 31))] == [
        *("new_year", "women", "labour", "teachers", "national", "christmas")
    ]


def test_own_days_come_back_every_year_in_their_calendar() -> None:
    own = own_days({"厂庆": "--08-18", "庙会": "lunar --03-03", "broken": "some day"})
    assert [each.code for each in own] == ["厂庆", "庙会"]
    assert own_days({each.code: written_day(each.day) for each in own}) == own
    days = greeted_between(date(2026, 1, 1), date(2026, 12, 31), ("mid_autumn", "new_year"), own)
    assert days == {
        date(2026, 1, 1): ("new_year",),
        date(2026, 4, 19): ("庙会",),
        date(2026, 8, 18): ("厂庆",),
        date(2026, 9, 25): ("mid_autumn",),
    }
