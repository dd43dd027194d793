"""The calendar for a phone: what stands in it, that it rings, and that its names stay the same year after year."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

import icalendar
import pytest
from dateutil.rrule import rrulestr
from PySide6.QtWidgets import QApplication

from kamdesk.services import contacts, customers, exporting, nouns, tasks
from kamdesk.services.desk import Desk
from kamdesk.ui.wording import Wording

if TYPE_CHECKING:
    from tests.services.conftest import HandClock

TODAY = date(2026, 11, 23)
Entries = Callable[[], dict[str, Any]]


@pytest.fixture
def entries(desk: Desk, tmp_path: Path, qapp: QApplication) -> Entries:  # noqa: ARG001  the words are Qt's
    """The entries of everybody by their names, read by the library."""

    def read() -> dict[str, Any]:
        out = tmp_path / "a.ics"
        exporting.export(desk, out, "all", Wording("CNY", TODAY))
        events = list(icalendar.Calendar.from_ical(out.read_bytes()).walk("VEVENT"))
        found = {str(event["uid"]): event for event in events}
        assert len(found) == len(events)
        return found

    return read


def rings(event: Any) -> list[timedelta]:
    """How long before its start (after it, if below 0) an entry rings."""
    return [-alarm.decoded("trigger") for alarm in event.walk("VALARM")]


def test_birthdays_ring_at_the_digests_hour_ahead_and_on_the_day(desk: Desk, entries: Entries) -> None:
    made = customers.save(desk, None, {"name": "申达", "fixed_grade": "A", "fixed_grade_reason": "战略"}).id
    contacts.save(desk, None, made, {"name": "王", "birthday": "1980-06-03", "lunar_birthday": "--L06"}, [])
    contacts.save(desk, None, made, {"name": "李", "birthday": "--09", "birthday_lead": 0}, [])
    contacts.save(desk, None, made, {"name": "勿扰", "birthday": "1980-01-01", "do_not_contact": True}, [])
    found = entries()
    solar = next(event for uid, event in found.items() if uid.endswith("-birthday") and "王" in event["summary"])
    assert solar.decoded("dtstart") == date(2027, 6, 3)
    assert rings(solar) == [timedelta(days=9, hours=15), timedelta(hours=-9)], "ten days ahead at nine, and at nine"
    month = next(event for event in found.values() if "李" in event["summary"])
    assert month.decoded("dtstart") == date(2027, 9, 1)
    assert rings(month) == [timedelta(hours=-9)]
    lunar = [event.decoded("dtstart") for uid, event in found.items() if "-lunar" in uid]
    assert (len(lunar), min(lunar)) == (10, date(2027, 7, 4)), "the first of the plain sixth month"
    assert not any("勿扰" in event["summary"] for event in found.values())


def test_contracts_end_with_notice(desk: Desk, entries: Entries) -> None:
    made = customers.save(desk, None, {"name": "申达"}).id
    dates = {"customer_id": made, "starts_on": TODAY, "notice_days": 60}
    nouns.save(desk, "contract", None, {**dates, "name": "年框", "ends_on": "2027-11-22"})
    nouns.save(desk, "contract", None, {**dates, "name": "完了", "ends_on": "2027-01-01", "status": "ended"})
    (event,) = entries().values()
    assert "申达" in event["summary"]
    assert "年框" in event["summary"]
    assert event.decoded("dtstart") == date(2027, 11, 22)
    assert rings(event) == [timedelta(days=59, hours=15), timedelta(days=6, hours=15)]


def test_steps_ring_and_come_back_on_the_days_the_desk_means(desk: Desk, clock: HandClock, entries: Entries) -> None:
    made = customers.save(desk, None, {"name": "申达"}).id
    timed = {"customer_id": made, "kind": "callback", "title": "定时", "due_on": TODAY, "due_time": "15:00"}
    tasks.add(desk, timed)
    tasks.add(desk, {"customer_id": made, "kind": "task", "title": "每周", "due_on": TODAY, "rrule": "FREQ=WEEKLY"})
    counted = {"customer_id": made, "kind": "task", "title": "三次", "due_on": TODAY, "due_time": "10:00"}
    task = tasks.add(desk, {**counted, "rrule": "FREQ=DAILY;COUNT=3"}).id
    rests = {"customer_id": made, "kind": "task", "title": "工作日", "due_on": "2026-11-28", "rrule": "FREQ=WEEKLY"}
    tasks.add(desk, {**rests, "skip_days_off": True})
    tasks.done(desk, task)
    named = {
        title: [e for e in entries().values() if title in e["summary"]] for title in ("定时", "每周", "三次", "工作日")
    }
    assert rings(named["定时"][0]) == [timedelta(minutes=15)]
    (weekly,) = named["每周"]
    rule = rrulestr(weekly["rrule"].to_ical().decode(), dtstart=datetime(2026, 11, 23))  # noqa: DTZ001 whole days
    assert [each.date() for each in islice(rule, 2)] == [TODAY, TODAY + timedelta(days=7)]
    starts = [event.decoded("dtstart") for event in named["三次"]]
    assert starts == [datetime(2026, 11, 24, 10), datetime(2026, 11, 25, 10)], "one of three is done"  # noqa: DTZ001
    assert [event.decoded("dtstart").weekday() for event in named["工作日"][:3]] == [0, 0, 0]
    before = set(entries())
    clock.move_to(TODAY + timedelta(days=1))
    assert {uid for uid in entries() if "20261125" in uid} <= before, "the same day keeps its name"
