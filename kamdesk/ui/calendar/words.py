"""The calendar in words: what a day is, what stands on it, and what a span of days is called."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from kamdesk.rules import lunar, workdays
from kamdesk.services.agenda import Entry
from kamdesk.ui.day_words import day_text, is_chinese, lunar_short, lunar_text, short_day
from kamdesk.ui.festival_words import festival_name
from kamdesk.ui.field_names import task_kind
from kamdesk.ui.repeat_words import repeat_words
from kamdesk.ui.wording_figures import clauses, counted

_TERMS = (
    "小寒 大寒 立春 雨水 惊蛰 春分 清明 谷雨 立夏 小满 芒种 夏至 "
    "小暑 大暑 立秋 处暑 白露 秋分 寒露 霜降 立冬 小雪 大雪 冬至"
).split()
_ROLES: Mapping[str, str] = MappingProxyType(
    {
        "appointment": "accent",
        "visit": "medium",
        "callback": "large",
        "task": "small",
        "birthday": "soon",
        "festival": "ok",
        "contract": "late",
    }
)


def kind_role(kind: str) -> str:
    """The colour role of a kind of entry."""
    return _ROLES.get(kind, "small")


def kind_name(entry: Entry) -> str:
    """What kind of entry it is."""
    if entry.kind == "birthday":
        is_lunar = entry.title == "lunar"
        return (
            QCoreApplication.translate("Calendar", "Lunar birthday")
            if is_lunar
            else QCoreApplication.translate("Calendar", "Birthday")
        )
    if entry.kind == "festival":
        return QCoreApplication.translate("Calendar", "Festival")
    if entry.kind == "contract":
        return QCoreApplication.translate("Calendar", "Contract ends")
    return task_kind(entry.kind)


def entry_words(entry: Entry) -> str:
    """An entry in one short line: when, whose, what."""
    if entry.kind == "festival":
        return festival_name(entry.title)
    if entry.kind == "birthday":
        parts: tuple[str, ...] = (entry.who or entry.customer, kind_name(entry))
    elif entry.kind == "contract":
        parts = (entry.customer, f"{kind_name(entry)} {entry.title}".strip())
    else:
        parts = (entry.time or "", entry.customer, entry.title)
    words = "  ".join(part for part in parts if part) or task_kind(entry.kind)
    return f"✓ {words}" if entry.is_done else words


def entry_facts(entry: Entry) -> str:
    """What else there is to say of an entry: with whom, how long, how often."""
    is_birthday = entry.kind == "birthday"
    parts = [entry.customer if is_birthday and entry.who else "" if is_birthday else entry.who]
    if entry.minutes:
        parts.append(counted("minutes", entry.minutes))
    if entry.rrule:
        parts.append(f"↻ {repeat_words(entry.rrule)}")
    if entry.late_since is not None:
        words = QCoreApplication.translate("Calendar", "late since {day}")
        parts.append(words.format(day=short_day(entry.late_since, entry.day)))
    if entry.is_coming:
        parts.append(QCoreApplication.translate("Calendar", "comes back then"))
    return "  ·  ".join(part for part in parts if part)


def entry_aloud(entry: Entry) -> str:
    """An entry as it is read aloud."""
    done = QCoreApplication.translate("Calendar", "done") if entry.is_done else ""
    parts = (kind_name(entry), entry_words(entry).removeprefix("✓ "), entry_facts(entry), done)
    return clauses(*parts)


def day_mark(day: date) -> str:
    """The sign of a public holiday or of a weekend that is worked (调休); empty on other days."""
    if workdays.holiday_on(day):
        return QCoreApplication.translate("Calendar", "off", "the sign of a public holiday in a calendar")
    if workdays.is_made_up(day):
        return QCoreApplication.translate("Calendar", "work", "the sign of a weekend day that is worked")
    return ""


def day_off_words(day: date) -> str:
    """Why a day is free or worked, in full."""
    if (holiday := workdays.holiday_on(day)) is not None:
        return QCoreApplication.translate("Calendar", "Day off: {holiday}").format(holiday=festival_name(holiday))
    if workdays.is_made_up(day):
        return QCoreApplication.translate("Calendar", "Worked, made up for a holiday")
    return ""


def lunar_label(day: date) -> str:
    """The solar term that begins, else the lunar day (the month on its first); only where Chinese is spoken."""
    if not is_chinese():
        return ""
    term = lunar.term_on(day)
    return _TERMS[term] if term is not None else lunar_short(day)


def day_title(day: date, today: date) -> str:
    """A day in full, over its entries."""
    return day_text(day, today)


def day_facts(day: date) -> str:
    """The lunar day, the solar term and whether it is worked."""
    term = lunar.term_on(day)
    parts = (lunar_text(day), _TERMS[term] if term is not None and is_chinese() else "", day_off_words(day))
    return " · ".join(part for part in parts if part)


def cell_aloud(day: date, entries: tuple[Entry, ...], today: date) -> str:
    """A day of the grid as it is read aloud."""
    parts = [day_text(day, today), day_off_words(day)]
    if day == today:
        parts.insert(1, QCoreApplication.translate("Calendar", "today"))
    parts.append(counted("entries", len(entries)))
    return clauses(*parts)


def slot_aloud(day: date, hour: str | None, entries: Sequence[Entry], today: date) -> str:
    """A cell of the hours as it is read aloud; what begins earlier is said again."""
    at = hour or QCoreApplication.translate("Calendar", "All day")
    return clauses(day_text(day, today), at, *(entry_words(entry) for entry in entries))


def span_title(first: date, last: date, month: date | None, today: date) -> str:
    """What a span is called: a month by its name, a day by itself, a week by its ends."""
    if month is not None:
        pattern = QCoreApplication.translate("Calendar", "MMMM yyyy", "a month, Qt date format")
        return QLocale().toString(QDate(month.year, month.month, 1), pattern)
    if first == last:
        return day_text(first, today)
    return QCoreApplication.translate("Calendar", "{first} to {last}").format(
        first=day_text(first, today), last=day_text(last, today)
    )
