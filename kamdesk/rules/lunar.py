"""The lunar calendar and the solar terms of 1901 to 2100, by table look-up (domain 3.7)."""

from __future__ import annotations

from bisect import bisect_right
from datetime import date
from enum import IntEnum
from functools import cache
from typing import NamedTuple

from kamdesk.rules.tables import moons, terms

FIRST_YEAR = moons.FIRST_YEAR
LAST_YEAR = moons.FIRST_YEAR + len(moons.MOONS) - 1


class LunarDay(NamedTuple):
    """A day of the lunar calendar; `year` is the Gregorian year in which the lunar one begins."""

    year: int
    month: int
    day: int
    leap: bool = False


class SolarTerm(IntEnum):
    """The 24 terms in the order in which they fall in a Gregorian year, two a month."""

    XIAOHAN = 0
    DAHAN = 1
    LICHUN = 2
    YUSHUI = 3
    JINGZHE = 4
    CHUNFEN = 5
    QINGMING = 6
    GUYU = 7
    LIXIA = 8
    XIAOMAN = 9
    MANGZHONG = 10
    XIAZHI = 11
    XIAOSHU = 12
    DASHU = 13
    LIQIU = 14
    CHUSHU = 15
    BAILU = 16
    QIUFEN = 17
    HANLU = 18
    SHUANGJIANG = 19
    LIDONG = 20
    XIAOXUE = 21
    DAXUE = 22
    DONGZHI = 23


def lunar_of(day: date) -> LunarDay | None:
    """The lunar day of a calendar day; None outside the table (1900-01-31 to the end of lunar 2101)."""
    calendar = _calendar()
    ordinal = day.toordinal()
    at = bisect_right(calendar.starts, ordinal) - 1
    if at < 0 or ordinal >= calendar.end:
        return None
    year, month, leap = calendar.months[at]
    return LunarDay(year, month, ordinal - calendar.starts[at] + 1, leap)


def day_of(year: int, month: int, day: int, leap: bool = False) -> date | None:
    """The calendar day of a lunar one; None where the year has no such month, the month no such day."""
    calendar = _calendar()
    at = calendar.places.get((year, month, leap))
    if at is None or not 1 <= day <= calendar.length(at):
        return None
    return date.fromordinal(calendar.starts[at] + day - 1)


def leap_month(year: int) -> int:
    """The month that is doubled in a lunar year, 0 for none (and outside the table)."""
    return moons.MOONS[year - FIRST_YEAR] >> 13 if FIRST_YEAR <= year <= LAST_YEAR else 0


def month_days(year: int, month: int, leap: bool = False) -> int:
    """29 or 30; 0 where the year has no such month."""
    calendar = _calendar()
    at = calendar.places.get((year, month, leap))
    return 0 if at is None else calendar.length(at)


def term_day(year: int, term: SolarTerm) -> date | None:
    """The day a solar term begins in a Gregorian year, by Beijing time; None outside 1901 to 2101."""
    if not 0 <= year - terms.FIRST_YEAR < len(terms.TERMS):
        return None
    later = terms.TERMS[year - terms.FIRST_YEAR] >> (2 * term) & 3
    return date(year, term // 2 + 1, terms.BASE[term] + later)


def term_on(day: date) -> SolarTerm | None:
    """The solar term that begins on a day, if one does."""
    for term in (SolarTerm(2 * day.month - 2), SolarTerm(2 * day.month - 1)):
        if term_day(day.year, term) == day:
            return term
    return None


class _Calendar(NamedTuple):
    """All lunar months in order: first days as ordinals, (year, month, leap) of each, and where to find them."""

    starts: list[int]
    months: list[tuple[int, int, bool]]
    places: dict[tuple[int, int, bool], int]
    end: int

    def length(self, at: int) -> int:
        return (self.starts[at + 1] if at + 1 < len(self.starts) else self.end) - self.starts[at]


@cache
def _calendar() -> _Calendar:
    starts: list[int] = []
    months: list[tuple[int, int, bool]] = []
    ordinal = moons.FIRST_ORDINAL
    for year, bits in enumerate(moons.MOONS, start=FIRST_YEAR):
        for at, (month, leap) in enumerate(_months_of_year(bits >> 13)):
            starts.append(ordinal)
            months.append((year, month, leap))
            ordinal += 30 if bits >> at & 1 else 29
    return _Calendar(starts, months, {month: at for at, month in enumerate(months)}, ordinal)


def _months_of_year(leap: int) -> list[tuple[int, bool]]:
    plain = [(month, False) for month in range(1, 13)]
    return [*plain[:leap], (leap, True), *plain[leap:]] if leap else plain
