"""How often a task comes back, in words: every 2 weeks on Mon, Thu; until, or how many times."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QCoreApplication, QLocale

from kamdesk.ui.day_words import short_day
from kamdesk.ui.wording_figures import listed

_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_WORKING = "MO,TU,WE,TH,FR"


def repeat_words(rule: str, today: date | None = None) -> str:
    """A rule in words; one the words do not know stands as it is written."""
    parts = dict(piece.split("=", 1) for piece in rule.upper().removeprefix("RRULE:").split(";") if "=" in piece)
    words = _rhythm(parts)
    if not words:
        return rule
    if "COUNT" in parts:
        return QCoreApplication.translate("Repeat", "{rhythm}, {count} times in all").format(
            rhythm=words, count=parts["COUNT"]
        )
    if "UNTIL" in parts:
        last = date.fromisoformat(f"{parts['UNTIL'][:4]}-{parts['UNTIL'][4:6]}-{parts['UNTIL'][6:8]}")
        return QCoreApplication.translate("Repeat", "{rhythm}, until {day}").format(
            rhythm=words, day=short_day(last, today or date.min)
        )
    return words


def _rhythm(parts: Mapping[str, str]) -> str:
    """The words of a rule without its end; empty where they do not know it."""
    told = parts.keys() - {"COUNT", "UNTIL", "WKST", "INTERVAL", "FREQ"}
    every, count = parts.get("INTERVAL", "1"), parts.get("FREQ", "")
    if not told:
        return _plain(count, every)
    if told == {"BYDAY"} and count == "WEEKLY" and all(day in _DAYS for day in parts["BYDAY"].split(",")):
        return _weekdays(parts["BYDAY"], every)
    if count == "MONTHLY" and "BYMONTHDAY" in told and told <= {"BYMONTHDAY", "BYSETPOS"}:
        return _month_day(parts, every)
    if count == "YEARLY" and told == {"BYMONTH", "BYMONTHDAY"} and every == "1":
        return _year_day(parts)
    return ""


def _plain(freq: str, every: str) -> str:
    once, often = {
        "DAILY": (
            QCoreApplication.translate("Repeat", "every day"),
            QCoreApplication.translate("Repeat", "every {count} days"),
        ),
        "WEEKLY": (
            QCoreApplication.translate("Repeat", "every week"),
            QCoreApplication.translate("Repeat", "every {count} weeks"),
        ),
        "MONTHLY": (
            QCoreApplication.translate("Repeat", "every month"),
            QCoreApplication.translate("Repeat", "every {count} months"),
        ),
        "YEARLY": (
            QCoreApplication.translate("Repeat", "every year"),
            QCoreApplication.translate("Repeat", "every {count} years"),
        ),
    }.get(freq, ("", ""))
    return once if every == "1" else often.format(count=every)


def _weekdays(days: str, every: str) -> str:
    if days == _WORKING and every == "1":
        return QCoreApplication.translate("Repeat", "every weekday")
    locale, short = QLocale(), QLocale.FormatType.ShortFormat
    names = listed(locale.dayName(_DAYS.index(day) + 1, short) for day in days.split(","))
    if every == "1":
        return QCoreApplication.translate("Repeat", "every {days}").format(days=names)
    return QCoreApplication.translate("Repeat", "every {count} weeks on {days}").format(count=every, days=names)


def _month_day(parts: Mapping[str, str], every: str) -> str:
    """A day of the month; `28,29,30;BYSETPOS=-1` is the 30th, and the last day of shorter months."""
    days = parts["BYMONTHDAY"].split(",")
    if len(days) > 1 and (parts.get("BYSETPOS") != "-1" or days[0] != "28"):
        return ""
    if days == ["-1"]:
        return QCoreApplication.translate("Repeat", "at the end of every month") if every == "1" else ""
    words = (
        QCoreApplication.translate("Repeat", "every month on day {day}")
        if every == "1"
        else QCoreApplication.translate("Repeat", "every {count} months on day {day}")
    )
    return words.format(day=days[-1], count=every) if not days[-1].startswith("-") else ""


def _year_day(parts: Mapping[str, str]) -> str:
    month, day = parts["BYMONTH"], parts["BYMONTHDAY"]
    if not month.isdigit() or not day.lstrip("-").isdigit():
        return ""
    name = QLocale().standaloneMonthName(int(month))
    if day == "-1":
        return QCoreApplication.translate("Repeat", "every year at the end of {month}").format(month=name)
    return QCoreApplication.translate("Repeat", "every year on day {day} of {month}").format(month=name, day=day)
