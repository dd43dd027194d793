"""Calendar files, read back by the library and by dateutil's recurrence."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, timedelta, timezone
from itertools import islice
from pathlib import Path
from typing import Any

import icalendar
import vobject
from dateutil.rrule import rrulestr

from kamdesk.exchange.write_calendar import CalendarEvent, write_calendar

NOW = datetime(2026, 11, 23, 7, 0, tzinfo=UTC)


def _entries(path: Path) -> list[Any]:
    return list(icalendar.Calendar.from_ical(path.read_bytes()).walk("VEVENT"))


def test_a_callback_is_timed_and_rings(tmp_path: Path) -> None:
    path = tmp_path / "out.ics"
    start = datetime(2026, 11, 24, 9, 30, tzinfo=timezone(timedelta(hours=8)))
    event = CalendarEvent(
        "0190-abc", "回访 张三; 报价, 第二次", start, start + timedelta(hours=1), alarms=(timedelta(minutes=15),),
        description="行一\n行二", location="上海", categories=("KamDesk", "重点"),
    )  # fmt: skip
    assert write_calendar(path, [event], name="KamDesk 回访", written=NOW) == 1
    calendar = icalendar.Calendar.from_ical(path.read_bytes())
    assert calendar["X-WR-CALNAME"] == "KamDesk 回访"
    (entry,) = _entries(path)
    assert entry["UID"] == "0190-abc"
    assert entry["SUMMARY"] == "回访 张三; 报价, 第二次"
    assert entry["DESCRIPTION"] == "行一\n行二"
    assert entry["DTSTART"].dt == datetime(2026, 11, 24, 1, 30, tzinfo=UTC)
    assert entry["DTEND"].dt == datetime(2026, 11, 24, 2, 30, tzinfo=UTC)
    assert entry["DTSTAMP"].dt == NOW
    (alarm,) = entry.walk("VALARM")
    assert alarm["TRIGGER"].dt == timedelta(minutes=-15)
    assert b"\r\n" in path.read_bytes()


def test_a_birthday_repeats_and_29_february_falls_on_the_28th(tmp_path: Path) -> None:
    path = tmp_path / "out.ics"
    events = [
        CalendarEvent("a", "生日", date(1987, 6, 3), yearly=True),
        CalendarEvent("b", "生日", date(1992, 2, 29), yearly=True),
    ]
    write_calendar(path, events, name="x", written=NOW)
    plain, leap = _entries(path)
    assert plain["DTSTART"].dt == date(1987, 6, 3)
    assert plain["DTEND"].dt == date(1987, 6, 4)
    assert plain["RRULE"].to_ical() == b"FREQ=YEARLY"
    rule = rrulestr(leap["RRULE"].to_ical().decode(), dtstart=datetime(1992, 2, 29))  # noqa: DTZ001 whole days
    days = [moment.date() for moment in rule.between(datetime(2026, 1, 1), datetime(2029, 1, 1))]  # noqa: DTZ001
    assert days == [date(2026, 2, 28), date(2027, 2, 28), date(2028, 2, 29)]


def test_a_lunar_birthday_is_one_entry_a_year_with_a_name_that_stays(tmp_path: Path) -> None:
    path = tmp_path / "out.ics"
    days = (date(2025, 7, 27), date(2026, 7, 16))
    event = CalendarEvent("uid", "农历生日", days[0], also_on=days, alarms=(timedelta(days=3),))
    assert write_calendar(path, [event], name="x", written=NOW) == 2
    assert [(entry["UID"], entry["DTSTART"].dt) for entry in _entries(path)] == [
        ("uid-20250727", days[0]), ("uid-20260716", days[1])
    ]  # fmt: skip
    first = path.read_bytes()
    write_calendar(path, [event], name="x", written=NOW)
    assert path.read_bytes() == first


def test_another_recurrence_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "out.ics"
    event = CalendarEvent("a", "x", date(2026, 1, 5), rrule="FREQ=WEEKLY;BYDAY=MO,TH")
    write_calendar(path, [event], name="x", written=NOW)
    rule = rrulestr(_entries(path)[0]["RRULE"].to_ical().decode(), dtstart=datetime(2026, 1, 5))  # noqa: DTZ001
    assert [moment.day for moment in islice(rule, 4)] == [5, 8, 12, 15]


def test_the_last_day_there_is_has_an_entry_too(tmp_path: Path) -> None:
    path = tmp_path / "last.ics"
    event = CalendarEvent("last", "回访", date(9999, 12, 31))
    assert write_calendar(path, [event], name="x", written=NOW) == 1
    assert [entry["DTSTART"].dt for entry in _entries(path)] == [date(9999, 12, 31)]


def test_an_empty_calendar_is_a_calendar(tmp_path: Path) -> None:
    path = tmp_path / "out.ics"
    assert write_calendar(path, [], name="x", written=NOW) == 0
    assert _entries(path) == []


def test_naughty_strings_come_back(tmp_path: Path, shared_data: Path) -> None:
    texts = json.loads((shared_data / "06-malformed/naughty-strings/blns.json").read_text("utf-8"))
    path = tmp_path / "out.ics"
    events = [CalendarEvent(str(n), text, date(2026, 1, 1), description=text) for n, text in enumerate(texts)]
    write_calendar(path, events, name="x", written=NOW)
    others = vobject.readOne(path.read_bytes().decode()).vevent_list
    assert [other.summary.value for other in others] == texts
    assert [str(entry["SUMMARY"]) for entry in _entries(path)] == texts
    assert [str(entry.get("DESCRIPTION", "")) for entry in _entries(path)] == texts
