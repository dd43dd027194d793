"""Working days: the State Council's holidays and make-up days, beyond the table weekends only (domain 3.7)."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache

from kamdesk.rules.tables.holidays import FIRST_YEAR, HOLIDAYS, LAST_YEAR

SATURDAY = 5


def is_working_day(day: date) -> bool:
    """Whether people work on a day; for a year beyond the table (`is_beyond_table`) weekends alone decide."""
    off, made_up = _tables()
    return day not in off if day in off or day in made_up else day.weekday() < SATURDAY


def is_beyond_table(day: date) -> bool:
    """Whether the holidays of a day's year are unknown, which the screen has to say."""
    return not FIRST_YEAR <= day.year <= LAST_YEAR


def holiday_on(day: date) -> str | None:
    """The code (a `Festival` value) of the public holiday a day is off for; None else and beyond the table."""
    return _tables()[0].get(day)


def is_made_up(day: date) -> bool:
    """Whether a day of a weekend is worked (调休)."""
    return day in _tables()[1]


def next_working_day(day: date) -> date:
    """The day itself if it is worked, else the first working day after it."""
    return _step(day, 1)


def last_working_day(day: date) -> date:
    """The day itself if it is worked, else the last working day before it."""
    return _step(day, -1)


def add_working_days(day: date, count: int) -> date:
    """The count-th working day after a day (before it, if negative); 0 gives the day itself."""
    for _ in range(abs(count)):
        one = timedelta(days=1 if count > 0 else -1)
        if not date.min < day < date.max:
            break
        day = _step(day + one, one.days)
    return day


@cache
def _tables() -> tuple[dict[date, str], frozenset[date]]:
    """Days off with their holiday, and days made up."""
    off: dict[date, str] = {}
    made_up: list[date] = []
    for code, first, last, worked in HOLIDAYS:
        start = date.fromisoformat(first)
        length = (date.fromisoformat(last) - start).days + 1
        off.update((start + timedelta(days=n), code) for n in range(length))
        made_up += map(date.fromisoformat, worked.split())
    return off, frozenset(made_up)


def _step(day: date, step: int) -> date:
    while not is_working_day(day) and date.min < day < date.max:
        day += timedelta(days=step)
    return day
