"""Birthdays that fall on a wanted day, for people of the demo book."""

from __future__ import annotations

from calendar import isleap
from datetime import date

from kamdesk.rules import lunar


def birthday_on(day: date, year: int) -> str:
    """A Gregorian birthday of about that year which falls on the day; 29 February moves to a leap year."""
    while (day.month, day.day) == (2, 29) and not isleap(year):
        year += 1
    return f"{year}-{day:%m-%d}"


def lunar_birthday_on(day: date, year: int = 1962) -> str:
    """A lunar birthday which falls on the day, born in the first fitting year from `year` on; none fitting: no year."""
    at = lunar.lunar_of(day)
    if at is None:
        return f"{year}-01-01"
    month = f"{'L' if at.leap else ''}{at.month:02d}-{at.day:02d}"
    born = (each for each in range(year, day.year - 18) if at.day <= lunar.month_days(each, at.month, at.leap))
    found = next(born, None)
    return f"--{month}" if found is None else f"{found}-{month}"
