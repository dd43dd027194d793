"""Birthdays in both calendars: on which days they fall (domain 3.7); how they are written is in birthday_text."""

from __future__ import annotations

from calendar import isleap
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache

from kamdesk.rules import lunar


class Calendar(StrEnum):
    GREGORIAN = "gregorian"
    LUNAR = "lunar"


@dataclass(frozen=True, slots=True)
class Birthday:
    """A day that comes back every year. Without `day` only the month is known, and it is due on the 1st.

    Raises ValueError for a month or day no year has.
    """

    calendar: Calendar
    month: int
    day: int | None = None
    year: int | None = None
    leap: bool = False

    def __post_init__(self) -> None:
        longest = 30 if self.calendar is Calendar.LUNAR else _longest_month(self.month)
        if not 1 <= self.month <= 12 or not 1 <= (1 if self.day is None else self.day) <= longest:
            raise ValueError("no year has such a day")
        if self.leap and self.calendar is not Calendar.LUNAR:
            raise ValueError("only lunar months are leap months")


def occurrence_in(birthday: Birthday, year: int) -> date | None:
    """The one day in `year` of the birthday's own calendar (a lunar birthday: the lunar year); None outside the table.

    29 February falls on the 28th in common years. A leap month the year lacks is the plain month; day 30 of a month of
    29 days is the 29th.
    """
    day = birthday.day or 1
    if birthday.calendar is Calendar.GREGORIAN:
        if (birthday.month, day) == (2, 29) and not isleap(year):
            day = 28
        return date(year, birthday.month, day) if date.min.year <= year <= date.max.year else None
    leap = birthday.leap and lunar.leap_month(year) == birthday.month
    return lunar.day_of(year, birthday.month, min(day, lunar.month_days(year, birthday.month, leap)), leap)


def occurrences(birthday: Birthday, first: date, last: date) -> list[date]:
    """Every day from first to last, both included, on which the birthday falls, in order."""
    days = (occurrence_in(birthday, year) for year in range(_own_year(birthday, first), last.year + 1))
    return [day for day in days if day is not None and first <= day <= last]


def next_occurrence(birthday: Birthday, on_or_after: date) -> date | None:
    """The next day the birthday falls on; None only past the end of the lunar table (2101) or of dates (9999)."""
    year = _own_year(birthday, on_or_after)
    days = (occurrence_in(birthday, candidate) for candidate in (year, year + 1))
    return next((day for day in days if day is not None and day >= on_or_after), None)


def age_on(birthday: Birthday, occurrence: date) -> int | None:
    """The age (周岁) reached on an occurrence, counted in years of the birthday's own calendar; None if unknown."""
    if birthday.year is None:
        return None
    age = _own_year(birthday, occurrence) - birthday.year
    return age if age >= 0 else None


def birthday_key(birthday: Birthday) -> str:
    """What the book keeps beside a birthday to find it by the day: G06-03, L06-03, leap LL06-03, month only G06."""
    mark = "G" if birthday.calendar is Calendar.GREGORIAN else "LL" if birthday.leap else "L"
    return f"{mark}{birthday.month:02d}" + ("" if birthday.day is None else f"-{birthday.day:02d}")


def keys_due(day: date) -> frozenset[str]:
    """The keys of all birthdays that fall on a day, a handful."""
    return frozenset(_gregorian_keys(day)) | frozenset(_lunar_keys(day))


@lru_cache(maxsize=8)  # asked for the same days again and again until midnight
def birthday_days(first: date, last: date) -> Mapping[str, Sequence[date]]:
    """For every key due from first to last, both included, the days on which it is."""
    found: defaultdict[str, list[date]] = defaultdict(list)
    for ahead in range((last - first).days + 1):
        day = first + timedelta(days=ahead)
        for key in keys_due(day):
            found[key].append(day)
    return dict(found)


def birthday_keys(first: date, last: date) -> frozenset[str]:
    """Every key due from first to last, both included: days are converted, never customers."""
    return frozenset(birthday_days(first, last))


def _longest_month(month: int) -> int:
    return 29 if month == 2 else 30 if month in (4, 6, 9, 11) else 31


def _own_year(birthday: Birthday, day: date) -> int:
    """The year of the birthday's own calendar that a day belongs to."""
    if birthday.calendar is Calendar.GREGORIAN:
        return day.year
    lunar_day = lunar.lunar_of(day)
    return day.year if lunar_day is None else lunar_day.year


def _gregorian_keys(day: date) -> Iterator[str]:
    yield f"G{day:%m-%d}"
    if (day.month, day.day) == (2, 28) and not isleap(day.year):
        yield "G02-29"
    if day.day == 1:
        yield f"G{day:%m}"


def _lunar_keys(day: date) -> Iterator[str]:
    at = lunar.lunar_of(day)
    if at is None:
        return
    month = f"{at.month:02d}"
    days = [f"-{at.day:02d}"]
    if at.day == 29 and lunar.month_days(at.year, at.month, at.leap) == 29:
        days.append("-30")
    if at.day == 1:
        days.append("")
    marks = ["LL"] if at.leap else ["L"] if lunar.leap_month(at.year) == at.month else ["L", "LL"]
    yield from (mark + month + tail for mark in marks for tail in days)
