"""Days in words: weekdays, the lunar day, birthdays in both calendars."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from kamdesk.rules import lunar
from kamdesk.rules.birthdays import Birthday, Calendar

_MONTHS = "正二三四五六七八九十冬腊"
_UNITS = "一二三四五六七八九十"
_TENS = {1: "初", 2: "十", 3: "廿"}


def day_text(day: date, today: date | None = None) -> str:
    """A day with its weekday; with the year where it is not this year's (or `today` is not given)."""
    if today is not None and day.year == today.year:
        pattern = QCoreApplication.translate("Days", "ddd d MMM", "a day of this year, Qt date format")
    else:
        pattern = QCoreApplication.translate("Days", "ddd d MMM yyyy", "a day, Qt date format")
    return QLocale().toString(QDate(day.year, day.month, day.day), pattern)


def short_day(day: date, today: date) -> str:
    """A day in a list: without its weekday, without the year where it is this year's."""
    if day.year == today.year:
        pattern = QCoreApplication.translate("Days", "d MMM", "a day of this year in a list, Qt date format")
    else:
        pattern = QCoreApplication.translate("Days", "d MMM yyyy", "a day in a list, Qt date format")
    return QLocale().toString(QDate(day.year, day.month, day.day), pattern)


def lunar_text(day: date) -> str:
    """The lunar day of a calendar day as it is written; empty outside the table."""
    found = lunar.lunar_of(day)
    if found is None:
        return ""
    return QCoreApplication.translate("Days", "lunar {day}").format(day=_lunar_day(found.month, found.day, found.leap))


def lunar_short(day: date) -> str:
    """The lunar day as a calendar prints it: 初三, and on the first of a month the month's name."""
    found = lunar.lunar_of(day)
    if found is None:
        return ""
    return _lunar_day(found.month, None, found.leap) if found.day == 1 else _lunar_number(found.day)


def birthday_text(birthday: Birthday) -> str:
    """A birthday as people write it: 1987年6月3日, 农历闰六月初三, lunar leap 6-3 of 1987."""
    if birthday.calendar is Calendar.LUNAR:
        day = _lunar_day(birthday.month, birthday.day, birthday.leap)
        words = QCoreApplication.translate("Days", "lunar {day}").format(day=day)
        if birthday.year is None:
            return words
        return QCoreApplication.translate("Days", "lunar {day} of {year}").format(day=day, year=birthday.year)
    if birthday.day is None:
        return QLocale().standaloneMonthName(birthday.month)
    day_of = date(birthday.year or 2000, birthday.month, birthday.day)
    return short_day(day_of, day_of if birthday.year is None else date.min)


def is_chinese() -> bool:
    """Whether Chinese is spoken: only there a calendar prints lunar days and solar terms, and figures count in 万."""
    return QLocale().language() is QLocale.Language.Chinese


def _lunar_day(month: int, day: int | None, leap: bool) -> str:
    """A lunar day as it is written in Chinese: 闰六月初三, elsewhere leap 6-3. Without day it is the month alone."""
    if is_chinese():
        name = f"{'闰' if leap else ''}{_MONTHS[month - 1]}月"
        return name if day is None else name + _lunar_number(day)
    return f"{'leap ' if leap else ''}{f'month {month}' if day is None else f'{month}-{day}'}"


def _lunar_number(day: int) -> str:
    if day in (10, 20, 30):
        return {10: "初十", 20: "二十", 30: "三十"}[day]
    return _TENS[day // 10 + 1] + _UNITS[day % 10 - 1]
