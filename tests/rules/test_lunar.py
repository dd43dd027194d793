"""The lunar table against the Observatory's files and against other libraries."""

import csv
import re
from datetime import date, timedelta
from pathlib import Path

import pytest

from kamdesk.rules import lunar
from kamdesk.rules.lunar import LunarDay, SolarTerm

TERMS = (
    "小寒 大寒 立春 雨水 驚蟄 春分 清明 穀雨 立夏 小滿 芒種 夏至 "
    "小暑 大暑 立秋 處暑 白露 秋分 寒露 霜降 立冬 小雪 大雪 冬至"
)
TERM_NAMES = TERMS.split()
SIMPLIFIED = {"惊蛰": "驚蟄", "谷雨": "穀雨", "小满": "小滿", "芒种": "芒種", "处暑": "處暑"}


def _ics_days(path: Path) -> dict[date, list[str]]:
    text = path.read_text(encoding="utf-8")
    found: dict[date, list[str]] = {}
    for start, summary in re.findall(r"DTSTART;VALUE=DATE:(\d{8}).*?SUMMARY:([^\r\n]+)", text, re.DOTALL):
        day = date(int(start[:4]), int(start[4:6]), int(start[6:]))
        found.setdefault(day, []).extend(summary.split())
    return found


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2025, 1, 28), LunarDay(2024, 12, 29)),
        (date(2025, 7, 27), LunarDay(2025, 6, 3, leap=True)),
        (date(2026, 7, 16), LunarDay(2026, 6, 3)),
        (date(2033, 12, 22), LunarDay(2033, 11, 1, leap=True)),
        (date(2100, 12, 31), LunarDay(2100, 12, 1)),
        (date(1901, 1, 1), LunarDay(1900, 11, 11)),
        (date(1900, 1, 31), LunarDay(1900, 1, 1)),
        (date(1900, 1, 30), None),
        (date(2150, 1, 1), None),
    ],
)
def test_known_days(day: date, expected: LunarDay | None) -> None:
    assert lunar.lunar_of(day) == expected


def test_there_and_back_on_every_day_of_two_centuries() -> None:
    day, before = date(1901, 1, 1), lunar.lunar_of(date(1900, 12, 31))
    while day <= date(2100, 12, 31):
        at = lunar.lunar_of(day)
        assert at is not None
        assert lunar.day_of(at.year, at.month, at.day, at.leap) == day
        assert before is not None
        assert at.day == before.day + 1 or (at.day == 1 and before.day in (29, 30))
        day, before = day + timedelta(days=1), at


def test_months_of_the_observatory(shared_data: Path) -> None:
    with (shared_data / "expected" / "lunar-months-1950-2049.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) > 1200
    for row in rows:
        year, month, leap = int(row["lunar_year"]), int(row["month"]), row["leap"] == "1"
        assert lunar.day_of(year, month, 1, leap) == date.fromisoformat(row["first_day"])
        assert lunar.month_days(year, month, leap) == int(row["days"])


def test_every_day_of_the_observatory_calendar(shared_data: Path) -> None:
    numbers = {name: day for day, name in enumerate(_day_names(), start=1)}
    days = _ics_days(shared_data / "04-lunar" / "hko-lunar-prev-this-next-year.ics")
    assert len(days) == 1096
    for day, words in days.items():
        at = lunar.lunar_of(day)
        assert at is not None
        named = [numbers[word] for word in words if word in numbers]
        assert named == [at.day] or (at.day == 1 and not named), (day, words)
        if at.day == 1:
            assert ("闰" in words[0] or "閏" in words[0]) == at.leap, (day, words)


def _day_names() -> list[str]:
    tens = ["初", "十", "廿"]
    names = [tens[n // 10] + "一二三四五六七八九"[n % 10 - 1] if n % 10 else "" for n in range(1, 30)]
    names[9], names[19] = "初十", "二十"
    return [*names, "三十"]


def test_all_solar_terms_of_the_observatory(shared_data: Path) -> None:
    days = _ics_days(shared_data / "04-lunar" / "hko-solar-terms-2017-2028.ics")
    seen = 0
    for day, words in days.items():
        for word in words:
            name = SIMPLIFIED.get(word, word)
            if name in TERM_NAMES:
                assert lunar.term_day(day.year, SolarTerm(TERM_NAMES.index(name))) == day
                assert lunar.term_on(day) == SolarTerm(TERM_NAMES.index(name))
                seen += 1
    assert seen == 288


def test_no_term_on_other_days() -> None:
    found = [day for n in range(365) if lunar.term_on(day := date(2025, 1, 1) + timedelta(days=n)) is not None]
    assert len(found) == 24


def test_every_month_agrees_with_lunar_python_but_the_disputed_one() -> None:
    from lunar_python import LunarYear, Solar

    differ = []
    for year in range(1901, 2101):
        for month in LunarYear.fromYear(year).getMonthsInYear():
            solar = Solar.fromJulianDay(month.getFirstJulianDay())
            first = date(solar.getYear(), solar.getMonth(), solar.getDay())
            ours = lunar.day_of(year, abs(month.getMonth()), 1, month.isLeap())
            if ours != first:
                differ.append((ours, first))
    assert differ == [(date(2057, 9, 28), date(2057, 9, 29))]


def test_no_such_month_or_day() -> None:
    assert lunar.day_of(2026, 6, 1, leap=True) is None
    assert lunar.day_of(2024, 12, 30) is None
    assert lunar.day_of(2024, 13, 1) is None
    assert lunar.day_of(2024, 1, 0) is None
    assert lunar.leap_month(2033) == 11
    assert lunar.leap_month(1850) == 0
    assert lunar.month_days(2026, 6, leap=True) == 0
    assert lunar.term_day(1850, SolarTerm.DONGZHI) is None
