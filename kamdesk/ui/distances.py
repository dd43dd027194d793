"""How far away a day is, and when a birthday comes round next."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from kamdesk.rules.birthdays import Birthday, age_on, next_occurrence
from kamdesk.ui.day_words import day_text, short_day
from kamdesk.ui.wording_figures import counted


def distance(day: date, today: date) -> str:
    """How far a day is: yesterday, today, tomorrow, in 5 days, 5 days ago."""
    days = (day - today).days
    if abs(days) <= 1:
        return (
            QCoreApplication.translate("Days", "yesterday"),
            QCoreApplication.translate("Days", "today"),
            QCoreApplication.translate("Days", "tomorrow"),
        )[days + 1]
    if days > 0:
        return QCoreApplication.translate("Days", "in {days}").format(days=counted("days", days))
    return QCoreApplication.translate("Days", "{days} ago").format(days=counted("days", -days))


def next_birthday(birthday: Birthday, today: date, is_short: bool = False) -> str:
    """The next day it falls on, how far that is (unless it is to be short), and the age reached."""
    day = next_occurrence(birthday, today)
    if day is None:
        return ""
    words = short_day(day, today) if is_short else f"{day_text(day, today)} ({distance(day, today)})"
    age = age_on(birthday, day)
    if age:
        words += " · " + QCoreApplication.translate("Days", "turns {age}").format(age=age)
    return words
