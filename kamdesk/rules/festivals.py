"""The days on which customers are greeted: the festivals shipped and the rep's own (domain 3.7)."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

from kamdesk.rules import lunar
from kamdesk.rules.birthday_text import format_birthday, parse_birthday
from kamdesk.rules.birthdays import Birthday, Calendar, occurrences
from kamdesk.rules.lunar import SolarTerm


class Festival(StrEnum):
    """The festivals shipped, in the order of the year."""

    NEW_YEAR = "new_year"
    NEW_YEARS_EVE = "new_years_eve"
    SPRING_FESTIVAL = "spring_festival"
    LANTERN = "lantern"
    WOMEN = "women"
    QINGMING = "qingming"
    LABOUR = "labour"
    DRAGON_BOAT = "dragon_boat"
    QIXI = "qixi"
    TEACHERS = "teachers"
    MID_AUTUMN = "mid_autumn"
    NATIONAL = "national"
    DOUBLE_NINTH = "double_ninth"
    WINTER_SOLSTICE = "winter_solstice"
    CHRISTMAS = "christmas"


class OwnDay(NamedTuple):
    """A day of the rep's own that comes back every year, in either calendar, under the same rules as a birthday."""

    code: str
    day: Birthday


class FestivalDay(NamedTuple):
    day: date
    code: str


def festival_day(festival: Festival, year: int) -> date | None:
    """The one day of a Gregorian year on which a shipped festival falls (除夕: the day before that year's 春节).

    None where the year is outside the tables (lunar 1900 to 2101, solar terms 1901 to 2101).
    """
    return _DAYS[festival](year)


def festivals_between(first: date, last: date, own: Sequence[OwnDay] = ()) -> list[FestivalDay]:
    """Every festival from first to last, both included, in order."""
    years = range(first.year, last.year + 1)
    shipped = ((festival_day(festival, year), str(festival)) for year in years for festival in Festival)
    found = [FestivalDay(day, code) for day, code in shipped if day is not None and first <= day <= last]
    found += [FestivalDay(day, mine.code) for mine in own for day in occurrences(mine.day, first, last)]
    return sorted(found)


def own_days(written: Mapping[str, str]) -> tuple[OwnDay, ...]:
    """The rep's own days from the settings, name to day ("--08-18", "lunar --08-15"); unreadable ones are left out."""
    read = ((name, parse_birthday(text)) for name, text in written.items())
    return tuple(OwnDay(name, day) for name, day in read if day is not None)


def written_day(day: Birthday) -> str:
    """A day as the settings keep it; `own_days` reads it back."""
    return ("lunar " if day.calendar is Calendar.LUNAR else "") + format_birthday(day)


def greeted_between(
    first: date, last: date, codes: Sequence[str], own: Sequence[OwnDay]
) -> dict[date, tuple[str, ...]]:
    """The days of greeting from first to last, both included: those of the rep's choice and all of its own."""
    found: dict[date, tuple[str, ...]] = {}
    wanted = {*codes, *(mine.code for mine in own)}
    for day, code in festivals_between(first, last, own):
        if code in wanted:
            found[day] = (*found.get(day, ()), code)
    return found


def _fixed(month: int, day: int) -> Callable[[int], date]:
    return lambda year: date(year, month, day)


def _lunar(month: int, day: int) -> Callable[[int], date | None]:
    return lambda year: lunar.day_of(year, month, day)


def _term(term: SolarTerm) -> Callable[[int], date | None]:
    return lambda year: lunar.term_day(year, term)


def _eve(year: int) -> date | None:
    new_year = lunar.day_of(year, 1, 1)
    return new_year - timedelta(days=1) if new_year else None


_DAYS: dict[Festival, Callable[[int], date | None]] = {
    Festival.NEW_YEAR: _fixed(1, 1),
    Festival.NEW_YEARS_EVE: _eve,
    Festival.SPRING_FESTIVAL: _lunar(1, 1),
    Festival.LANTERN: _lunar(1, 15),
    Festival.WOMEN: _fixed(3, 8),
    Festival.QINGMING: _term(SolarTerm.QINGMING),
    Festival.LABOUR: _fixed(5, 1),
    Festival.DRAGON_BOAT: _lunar(5, 5),
    Festival.QIXI: _lunar(7, 7),
    Festival.TEACHERS: _fixed(9, 10),
    Festival.MID_AUTUMN: _lunar(8, 15),
    Festival.NATIONAL: _fixed(10, 1),
    Festival.DOUBLE_NINTH: _lunar(9, 9),
    Festival.WINTER_SOLSTICE: _term(SolarTerm.DONGZHI),
    Festival.CHRISTMAS: _fixed(12, 25),
}
