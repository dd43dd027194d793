"""The calendar of a span: every kind on its day, what comes back on each of its days, and thousands at once."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from kamdesk.services import agenda, contacts, customers, nouns, tasks
from kamdesk.services.desk import Desk

if TYPE_CHECKING:
    from tests.services.conftest import HandClock

TODAY = date(2026, 11, 23)


def seen(desk: Desk, first: date, last: date) -> list[tuple[str, str, str, bool]]:
    """(day, kind, title, still to come) of everything in a span."""
    span = agenda.between(desk, first, last)
    return [
        (each.day.isoformat(), each.kind, each.title, each.is_coming)
        for day in sorted(span.days)
        for each in span.days[day]
    ]


def test_every_kind_stands_on_its_day_in_the_order_of_the_day(desk: Desk) -> None:
    made = customers.save(desk, None, {"name": "申达"}).id
    contacts.save(desk, None, made, {"name": "王", "birthday": "1980-12-25", "lunar_birthday": "1980-11-17"}, [])
    tasks.add(
        desk, {"customer_id": made, "kind": "appointment", "title": "面谈", "due_on": "2026-12-25", "due_time": "15:00"}
    )
    tasks.add(desk, {"customer_id": made, "kind": "task", "title": "寄样", "due_on": "2026-12-25", "due_time": "09:00"})
    nouns.save(
        desk,
        "contract",
        None,
        {"customer_id": made, "name": "年约", "starts_on": "2026-01-01", "ends_on": "2026-12-25"},
    )
    assert seen(desk, date(2026, 12, 25), date(2026, 12, 25)) == [
        ("2026-12-25", "festival", "christmas", False),
        ("2026-12-25", "birthday", "", False),
        ("2026-12-25", "birthday", "lunar", False),
        ("2026-12-25", "contract", "年约", False),
        ("2026-12-25", "task", "寄样", False),
        ("2026-12-25", "appointment", "面谈", False),
    ]


def test_what_comes_back_stands_on_each_of_its_days_until_it_ends(desk: Desk) -> None:
    made = customers.save(desk, None, {"name": "申达"}).id
    task = tasks.add(desk, {"customer_id": made, "title": "对账", "due_on": TODAY, "rrule": "FREQ=WEEKLY;COUNT=3"}).id
    days = [(each[0], each[3]) for each in seen(desk, TODAY, TODAY + timedelta(days=60)) if each[1] == "callback"]
    assert days == [("2026-11-23", False), ("2026-11-30", True), ("2026-12-07", True)]
    tasks.done(desk, task)
    days = [(each[0], each[3]) for each in seen(desk, TODAY, TODAY + timedelta(days=60)) if each[1] == "callback"]
    assert days == [("2026-11-23", False), ("2026-11-30", False), ("2026-12-07", True)]


def test_only_open_steps_may_be_moved(desk: Desk) -> None:
    made = customers.save(desk, None, {"name": "申达"}).id
    task = tasks.add(desk, {"customer_id": made, "due_on": TODAY, "rrule": "FREQ=DAILY"}).id
    tasks.done(desk, task)
    span = agenda.between(desk, TODAY, TODAY + timedelta(days=2))
    assert [each.can_move for day in sorted(span.days) for each in span.days[day]] == [False, True, False]


def test_trashed_and_parked_customers_leave_the_calendar_and_loose_steps_stay(desk: Desk) -> None:
    made = customers.save(desk, None, {"name": "申达"}).id
    tasks.add(desk, {"customer_id": made, "title": "走", "due_on": TODAY})
    tasks.add(desk, {"customer_id": None, "kind": "task", "title": "报销", "due_on": TODAY})
    customers.trash(desk, [made])
    assert [each[2] for each in seen(desk, TODAY, TODAY)] == ["报销"]


def test_a_put_off_step_stands_where_it_was_put(desk: Desk, clock: HandClock) -> None:
    made = customers.save(desk, None, {"name": "申达"}).id
    task = tasks.add(desk, {"customer_id": made, "title": "走", "due_on": TODAY}).id
    tasks.snooze(desk, task, TODAY + timedelta(days=3))
    assert [each[0] for each in seen(desk, TODAY, TODAY + timedelta(days=9)) if each[1] == "callback"] == ["2026-11-26"]
    clock.move_to(TODAY + timedelta(days=5))
    tasks.move(desk, task, TODAY + timedelta(days=1))
    assert [each[0] for each in seen(desk, TODAY, TODAY + timedelta(days=9)) if each[1] == "callback"] == ["2026-11-24"]


def test_the_reps_own_steps_wait_on_today_until_they_are_done(desk: Desk, clock: HandClock) -> None:
    task = tasks.add(desk, {"customer_id": None, "kind": "task", "title": "报销", "due_on": TODAY}).id
    clock.move_to(TODAY + timedelta(days=3))
    assert seen(desk, TODAY, TODAY + timedelta(days=9)) == [("2026-11-26", "task", "报销", False)]
    (entry,) = agenda.between(desk, TODAY, TODAY + timedelta(days=9)).days[TODAY + timedelta(days=3)]
    assert entry.late_since == TODAY
    assert entry.can_move
    tasks.done(desk, task)
    assert seen(desk, TODAY, TODAY + timedelta(days=9)) == [("2026-11-26", "task", "报销", False)]
