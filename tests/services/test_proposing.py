"""The next contact that is proposed after one: by the rhythm in force, on a working day, and never over a plan."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from kamdesk.services import contacts, customers, proposing, sheets, talks
from kamdesk.services.desk import Desk

if TYPE_CHECKING:
    from tests.services.conftest import HandClock

TODAY = date(2026, 11, 23)


def test_by_its_own_rhythm_its_grades_or_its_groups(desk: Desk) -> None:
    own = customers.save(desk, None, {"name": "自己的", "cadence_ideal": 10, "cadence_max": 15}).id
    grade = customers.save(desk, None, {"name": "等级", "fixed_grade": "A", "fixed_grade_reason": "战略"}).id
    for each, day, ideal in ((own, date(2026, 12, 3), 10), (grade, date(2026, 12, 7), 14)):
        talks.log(desk, each, {"kind": "call"})
        found = proposing.propose(desk, each)
        assert found is not None
        assert (found.day, found.ideal_days) == (day, ideal)


def test_a_day_off_gives_way_and_a_rhythm_that_is_past_means_tomorrow(desk: Desk, clock: HandClock) -> None:
    made = customers.save(desk, None, {"name": "申达", "cadence_ideal": 5, "cadence_max": 9}).id
    talks.log(desk, made, {"kind": "call"})
    found = proposing.propose(desk, made)
    assert found is not None
    assert found.day == date(2026, 11, 30), "Saturday the 28th gives way"
    clock.move_to(TODAY + timedelta(days=60))
    talks.log(desk, made, {"kind": "call", "reached": False})
    found = proposing.propose(desk, made)
    assert found is not None
    assert found.day == TODAY + timedelta(days=63), "Friday to Monday: nobody was reached, the rhythm is long past"


def test_nothing_where_a_step_is_planned_or_nobody_is_to_be_contacted(desk: Desk) -> None:
    planned = customers.save(desk, None, {"name": "有约"}).id
    talks.log(desk, planned, {"kind": "call"}, next_on=TODAY + timedelta(days=2))
    assert proposing.propose(desk, planned) is None
    closed = customers.save(desk, None, {"name": "勿扰"}).id
    contacts.save(desk, None, closed, {"name": "王", "do_not_contact": True}, [])
    parked = customers.save(desk, None, {"name": "放弃", "parked_on": TODAY}).id
    assert proposing.propose(desk, closed) is None
    assert proposing.propose(desk, parked) is None


def test_planned_it_is_a_callback_of_that_day(desk: Desk) -> None:
    made = customers.save(desk, None, {"name": "申达"}).id
    talks.log(desk, made, {"kind": "call"})
    found = proposing.propose(desk, made)
    assert found is not None
    proposing.plan(desk, found)
    (task,) = sheets.sheet(desk, made).tasks
    assert (task.kind, task.due_on) == ("callback", found.day)
    assert proposing.propose(desk, made) is None
