"""Open promises and birthdays as entries of a calendar, under names that stay the same at every export."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from typing import Any

from kamdesk.exchange.write_calendar import CalendarEvent
from kamdesk.models.words import Words
from kamdesk.rules.birthday_text import parse_birthday
from kamdesk.rules.birthdays import Birthday, Calendar, next_occurrence
from kamdesk.services.desk import Desk
from kamdesk.store import exporting

Record = dict[str, Any]
LUNAR_YEARS = 10
"""A lunar birthday falls on another day every year: so many of them are written."""

PHRASES = {"callback": "callback_with", "visit": "visit_to"}


def events_of(desk: Desk, ids: Sequence[int], words: Words) -> Iterator[CalendarEvent]:
    """The entries of these customers: promises first, then birthdays from today on."""
    for task in exporting.open_tasks(desk.book, ids):
        yield _promise(task, words)
    for some in exporting.parts(ids):
        for person in exporting.records_of(desk.book, "contact", some):
            if not person["birthday_muted"]:
                yield from _birthdays(person, desk.today(), words)


def _promise(task: Record, words: Words) -> CalendarEvent:
    day = date.fromisoformat(task["snoozed_until"] or task["due_on"])
    start: date | datetime = day
    end = None
    if task["due_time"]:
        start = datetime.combine(day, time.fromisoformat(task["due_time"]))
        end = start + timedelta(minutes=task["minutes"]) if task["minutes"] else None
    figures = {"name": task["customer_name"], "title": task["title"]}
    code = PHRASES.get(task["kind"], "task_for" if task["title"] else "callback_with")
    return CalendarEvent(
        uid=task["uid"],
        summary=words.phrase(code, figures),
        start=start,
        end=end,
        description=task["note"] or "",
        rrule=task["rrule"] or "",
    )


def _birthdays(person: Record, today: date, words: Words) -> Iterator[CalendarEvent]:
    summary = words.phrase("birthday_of", {"name": person["name"]})
    solar = _parsed(person["birthday"], Calendar.GREGORIAN)
    first = next_occurrence(solar, today) if solar and solar.day else None
    if solar and first:
        start = first.replace(day=29, year=_leap_before(first.year)) if (solar.month, solar.day) == (2, 29) else first
        yield CalendarEvent(uid=f"{person['uid']}-birthday", summary=summary, start=start, yearly=True)
    lunar = _parsed(person["lunar_birthday"], Calendar.LUNAR)
    days = list(_next_days(lunar, today)) if lunar and lunar.day else []
    if days:
        yield CalendarEvent(uid=f"{person['uid']}-lunar", summary=summary, start=days[0], also_on=tuple(days[1:]))


def _next_days(birthday: Birthday, today: date) -> Iterator[date]:
    at = today
    for _ in range(LUNAR_YEARS):
        day = next_occurrence(birthday, at)
        if day is None:
            return
        yield day
        at = day + timedelta(days=1)


def _parsed(text: str | None, calendar: Calendar) -> Birthday | None:
    return parse_birthday(text, calendar) if text else None


def _leap_before(year: int) -> int:
    """The last leap year up to a year: an entry for 29 February needs one to begin in."""
    return next(each for each in range(year, year - 9, -1) if each % 4 == 0 and (each % 100 or each % 400 == 0))
