"""Promises, birthdays and contract ends as entries of a calendar that ring, under names that stay the same."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from itertools import islice
from typing import Any

from kamdesk.exchange.write_calendar import CalendarEvent
from kamdesk.models.terms import Grade, ReasonKind
from kamdesk.models.words import Words
from kamdesk.rules import recurrence, workdays
from kamdesk.rules.birthday_text import parse_birthday
from kamdesk.rules.birthdays import Birthday, Calendar, next_occurrence
from kamdesk.services.desk import Desk
from kamdesk.store import exporting, listing

Record = dict[str, Any]
LUNAR_YEARS = 10
"""A lunar birthday falls on another day every year: so many of them are written."""

COMING = 24
"""How many days of a recurring step are written one by one where no rule of a calendar says them."""

RING_BEFORE = timedelta(minutes=15)
PHRASES = {"callback": "callback_with", "visit": "visit_to"}


def events_of(desk: Desk, ids: Sequence[int], words: Words) -> Iterator[CalendarEvent]:
    """The entries of these customers: promises first, then contract ends and birthdays from today on."""
    for task in exporting.open_tasks(desk.book, ids):
        yield from _promises(desk, task, words)
    for some in exporting.parts(ids):
        rows = {row.id: row for row in listing.rows_of(desk.book, some)}
        for contract in exporting.records_of(desk.book, "contract", some):
            if contract["status"] == "running" and contract["ends_on"]:
                yield _contract(desk, contract, rows[contract["customer_id"]].name, words)
        for person in exporting.records_of(desk.book, "contact", some):
            if not person["birthday_muted"] and not person["do_not_contact"]:
                row = rows[person["customer_id"]]
                yield from _birthdays(desk, person, row.fixed_grade or row.grade, words)


def _promises(desk: Desk, task: Record, words: Words) -> Iterator[CalendarEvent]:
    """A step; one that comes back by its rule where a calendar follows it as the desk does, else day by day."""
    day = date.fromisoformat(task["snoozed_until"] or task["due_on"])
    rule = task["rrule"] or ""
    if not rule or _is_followed(task, day):
        yield _promise(desk, task, day, words, task["uid"], rule)
        return
    start = date.fromisoformat(task["repeat_from"] or task["due_on"])
    moves = workdays.next_working_day if task["skip_days_off"] else None
    for each in (day, *islice(recurrence.coming(rule, start, day, moves), COMING - 1)):
        yield _promise(desk, task, each, words, f"{task['uid']}-{each:%Y%m%d}", "")


def _is_followed(task: Record, day: date) -> bool:
    """Whether the rule, counted from the day the step is due on, gives the days it comes back on."""
    rule = task["rrule"]
    if task["skip_days_off"] or "COUNT=" in rule.upper():
        return False
    return recurrence.due_between(rule, date.fromisoformat(task["repeat_from"] or task["due_on"]), day, day) == [day]


def _promise(desk: Desk, task: Record, day: date, words: Words, uid: str, rule: str) -> CalendarEvent:
    start: date | datetime = day
    end = None
    if task["due_time"]:
        start = datetime.combine(day, time.fromisoformat(task["due_time"]))
        end = start + timedelta(minutes=task["minutes"]) if task["minutes"] else None
    figures = {"name": task["customer_name"], "title": task["title"]}
    code = PHRASES.get(task["kind"], "task_for" if task["title"] else "callback_with")
    return CalendarEvent(
        uid=uid,
        summary=words.phrase(code, figures),
        start=start,
        end=end,
        alarms=(RING_BEFORE if task["due_time"] else _at_digest(desk, 0),),
        description=task["note"] or "",
        rrule=rule,
    )


def _contract(desk: Desk, contract: Record, customer: str, words: Words) -> CalendarEvent:
    """The last day of a contract; it rings when notice is to be given, and a week ahead."""
    figures = {"name": customer, "title": contract["name"] or contract["number"] or ""}
    return CalendarEvent(
        uid=f"{contract['uid']}-end",
        summary=words.phrase("contract_ends", figures),
        start=date.fromisoformat(contract["ends_on"]),
        alarms=tuple(_at_digest(desk, days) for days in sorted({contract["notice_days"], 7}, reverse=True)),
    )


def _birthdays(desk: Desk, person: Record, grade: str | None, words: Words) -> Iterator[CalendarEvent]:
    """A Gregorian birthday every year, a lunar one on its days of the next ten; a bare month is due on its first."""
    today, summary = desk.today(), words.phrase("birthday_of", {"name": person["name"]})
    lead = person["birthday_lead"]
    if lead is None:
        lead = desk.settings.lead(ReasonKind.BIRTHDAY, Grade(grade) if grade else None)
    alarms = tuple(_at_digest(desk, days) for days in dict.fromkeys((lead, 0)))
    solar = _parsed(person["birthday"], Calendar.GREGORIAN)
    first = next_occurrence(solar, today) if solar else None
    if solar and first:
        start = first.replace(day=29, year=_leap_before(first.year)) if (solar.month, solar.day) == (2, 29) else first
        yield CalendarEvent(f"{person['uid']}-birthday", summary, start, yearly=True, alarms=alarms)
    lunar = _parsed(person["lunar_birthday"], Calendar.LUNAR)
    days = list(_next_days(lunar, today)) if lunar else []
    if days:
        yield CalendarEvent(f"{person['uid']}-lunar", summary, days[0], also_on=tuple(days[1:]), alarms=alarms)


def _at_digest(desk: Desk, days: int) -> timedelta:
    """So many days ahead at the hour of the digest, as the time before the start of a whole day."""
    return timedelta(days=days) - timedelta(hours=desk.settings.digest.hour, minutes=desk.settings.digest.minute)


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
