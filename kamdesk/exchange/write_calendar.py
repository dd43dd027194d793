"""Write a calendar file (ICS): callbacks, visits and birthdays, under names that stay the same at every export."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from kamdesk.exchange.safe_files import replacing

if TYPE_CHECKING:
    from icalendar import Alarm, Event


@dataclass(frozen=True, slots=True)
class CalendarEvent:
    """One entry.

    `uid` is the same at every export. `start` as a date fills whole days; as a moment it is timed (aware: written in
    UTC; naive: the reader's local time). `end` is exclusive, none: one day, or no length. `yearly` repeats a Gregorian
    day for ever, the last day of February for the 29th; any other repetition stands in `rrule` (RFC 5545). `also_on`
    are further days of the same thing, each written as an entry of its own: a lunar birthday falls on another day
    every year. `alarms` are the times before the start.
    """

    uid: str
    summary: str
    start: date | datetime
    end: date | datetime | None = None
    yearly: bool = False
    also_on: tuple[date, ...] = ()
    alarms: tuple[timedelta, ...] = ()
    description: str = ""
    location: str = ""
    categories: tuple[str, ...] = ()
    rrule: str = ""


def write_calendar(path: Path, events: Iterable[CalendarEvent], *, name: str, written: datetime) -> int:
    """Write the events under the calendar's name, stamped with the moment `written`; returns the number of entries.

    An event with `also_on` counts once for each day. Raises CannotWrite.
    """
    head, end, tail = _frame(name).rpartition(b"END:VCALENDAR")
    entries = 0
    with replacing(path) as file:
        file.write(head)
        for event in events:
            for occurrence in _occurrences(event):
                file.write(_entry(occurrence, written).to_ical())
                entries += 1
        file.write(end + tail)
    return entries


def _frame(name: str) -> bytes:
    from icalendar import Calendar

    frame = Calendar()
    frame.add("prodid", "-//KamDesk//KamDesk//EN")
    frame.add("version", "2.0")
    frame.add("x-wr-calname", name)
    return bytes(frame.to_ical())


def _occurrences(event: CalendarEvent) -> Iterable[CalendarEvent]:
    if not event.also_on:
        return [event]
    days = sorted({_day(event.start), *event.also_on})
    return [
        CalendarEvent(
            uid=f"{event.uid}-{day:%Y%m%d}",
            summary=event.summary,
            start=day,
            alarms=event.alarms,
            description=event.description,
            location=event.location,
            categories=event.categories,
        )
        for day in days
    ]


def _entry(event: CalendarEvent, written: datetime) -> Event:
    from icalendar import Event

    entry = Event()
    entry.add("uid", event.uid)
    entry.add("dtstamp", written.astimezone(UTC))
    entry.add("summary", _kept(event.summary))
    _add_time(entry, event)
    for key in ("description", "location"):
        if getattr(event, key):
            entry.add(key, _kept(getattr(event, key)))
    if event.categories:
        entry.add("categories", list(map(_kept, event.categories)))
    for before in event.alarms:
        entry.add_component(_alarm(before, event.summary))
    return entry


def _add_time(entry: Event, event: CalendarEvent) -> None:
    all_day = not isinstance(event.start, datetime)
    entry.add("dtstart", _written(event.start))
    if event.end is not None:
        entry.add("dtend", _written(event.end))
    elif all_day and event.start < date.max:  # the last day there is has no day after it; without an end it is one day
        entry.add("dtend", event.start + timedelta(days=1))
    if all_day:
        entry.add("transp", "TRANSPARENT")
    if event.rrule:
        from icalendar import vRecur

        entry.add("rrule", vRecur.from_ical(event.rrule))
    elif event.yearly:
        entry.add("rrule", _every_year(_day(event.start)))


def _every_year(day: date) -> dict[str, object]:
    if (day.month, day.day) == (2, 29):  # domain 3.7: 28 February in common years
        return {"FREQ": "YEARLY", "BYMONTH": 2, "BYMONTHDAY": -1}
    return {"FREQ": "YEARLY"}


def _alarm(before: timedelta, summary: str) -> Alarm:
    from icalendar import Alarm

    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", _kept(summary))
    alarm.add("trigger", -before)
    return alarm


def _kept(text: str) -> str:
    """The text as the library has to get it: it takes a byte order mark off the start of every value."""
    return "\ufeff" + text if text.startswith("\ufeff") else text


def _written(moment: date | datetime) -> date | datetime:
    return moment.astimezone(UTC) if isinstance(moment, datetime) and moment.tzinfo else moment


def _day(moment: date | datetime) -> date:
    return moment.date() if isinstance(moment, datetime) else moment
