"""Tasks that come back: done moves on, a count ends, days off give way, and a drag moves one occurrence only."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from kamdesk.models.refusals import Invalid
from kamdesk.services import customers, history, sheets, talks, tasks
from kamdesk.services.desk import Desk

if TYPE_CHECKING:
    from tests.services.conftest import HandClock

TODAY = date(2026, 11, 23)


def planned(desk: Desk, **values: object) -> tuple[int, int]:
    customer = customers.save(desk, None, {"name": "申达"}).id
    return customer, tasks.add(desk, {"customer_id": customer, "kind": "task", "title": "对账", **values}).id


def due(desk: Desk, task_id: int) -> str | None:
    record = desk.book.record("task", task_id)
    assert record is not None
    return None if record["done_on"] else str(record["due_on"])


def test_done_moves_on_and_leaves_a_trace_and_undo_takes_both_back(desk: Desk) -> None:
    customer, task = planned(desk, due_on=TODAY, rrule="FREQ=WEEKLY")
    tasks.done(desk, task)
    assert due(desk, task) == "2026-11-30"
    done = [entry for entry in sheets.sheet(desk, customer).timeline if entry.noun == "task"]
    assert [(entry.on, entry.text) for entry in done] == [(TODAY, "对账")]
    history.undo(desk)
    assert due(desk, task) == "2026-11-23"
    assert sheets.sheet(desk, customer).timeline == ()


def test_a_count_of_occurrences_comes_to_its_end(desk: Desk, clock: HandClock) -> None:
    _, task = planned(desk, due_on=TODAY, rrule="FREQ=DAILY;COUNT=3")
    seen = []
    while (day := due(desk, task)) is not None:
        seen.append(day)
        clock.move_to(date.fromisoformat(day))
        tasks.done(desk, task)
    assert seen == ["2026-11-23", "2026-11-24", "2026-11-25"]


def test_monthly_from_a_31st_keeps_to_the_end_of_the_month(desk: Desk, clock: HandClock) -> None:
    clock.move_to(date(2027, 1, 31))
    _, task = planned(desk, due_on=date(2027, 1, 31), rrule="FREQ=MONTHLY")
    seen = []
    for _ in range(3):
        day = due(desk, task)
        assert day is not None
        seen.append(day)
        clock.move_to(date.fromisoformat(day))
        tasks.done(desk, task)
    assert seen == ["2027-01-31", "2027-02-28", "2027-03-31"]


def test_days_off_give_way_where_asked(desk: Desk) -> None:
    _, task = planned(desk, due_on=date(2026, 11, 28), rrule="FREQ=WEEKLY", skip_days_off=True)
    assert due(desk, task) == "2026-11-30", "Saturday gives way to Monday"
    _, kept = planned(desk, due_on=date(2026, 11, 28), rrule="FREQ=WEEKLY")
    assert due(desk, kept) == "2026-11-28"


def test_a_drag_moves_one_occurrence_and_the_rhythm_stays(desk: Desk) -> None:
    _, task = planned(desk, due_on=TODAY, rrule="FREQ=WEEKLY")
    tasks.move(desk, task, date(2026, 11, 25))
    assert due(desk, task) == "2026-11-25"
    tasks.done(desk, task)
    assert due(desk, task) == "2026-11-30"
    history.undo(desk)
    history.undo(desk)
    assert due(desk, task) == "2026-11-23"


def test_a_recurring_callback_is_kept_by_a_talk(desk: Desk) -> None:
    customer, task = planned(desk, kind="callback", due_on=TODAY, rrule="FREQ=MONTHLY")
    talks.log(desk, customer, {"kind": "call", "reached": False})
    assert due(desk, task) == "2026-11-23"
    talks.log(desk, customer, {"kind": "call"})
    assert due(desk, task) == "2026-12-23"


def test_a_rule_nobody_can_follow_is_refused_at_its_field(desk: Desk) -> None:
    with pytest.raises(Invalid) as refused:
        planned(desk, due_on=TODAY, rrule="FREQ=HOURLY")
    assert [(each.at, each.code) for each in refused.value.problems] == [("rrule", "repeat_too_often")]


@pytest.mark.parametrize(("kind", "keeps"), [("call", True), ("dinner", True), ("gift", False), ("letter", False)])
def test_a_promise_to_call_back_is_kept_by_speaking_and_not_by_sending(desk: Desk, kind: str, keeps: bool) -> None:
    customer = customers.save(desk, None, {"name": "东陵"}).id
    tasks.add(desk, {"customer_id": customer, "kind": "callback", "title": "问清", "due_on": date(2026, 11, 20)})
    talks.log(desk, customer, {"kind": kind, "summary": "x", "happened_on": desk.today()})
    assert desk.book.read("SELECT done_on IS NOT NULL FROM task") == [(int(keeps),)]
