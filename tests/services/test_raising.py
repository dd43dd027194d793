"""Telling the rep: each occurrence once, a snoozed one once more, and undo forgets none of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from kamdesk.services import contacts, customers, day, history, raising, tasks
from kamdesk.services.desk import Desk, Secret, bring_to_today, create

TODAY = date(2026, 11, 23)


class Standing:
    """A clock that stands until it is moved."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Standing:
    return Standing()


@pytest.fixture
def desk(tmp_path: Path, clock: Standing) -> Iterator[Desk]:
    made = create(tmp_path / "book.kamdesk", Secret("eins zwei drei", keychain=False), clock)
    yield made
    made.close()


def with_callback(desk: Desk) -> tuple[int, int]:
    customer = customers.save(desk, None, {"name": "申达"}).id
    due = {"customer_id": customer, "kind": "callback", "title": "报价", "due_on": TODAY - timedelta(days=1)}
    return customer, tasks.add(desk, due).id


def test_what_is_late_is_counted_and_told_once(desk: Desk) -> None:
    with_callback(desk)
    told = raising.raise_day(desk)
    assert (told.on, told.customers, told.overdue, len(told.keys)) == (TODAY, 1, 1, 1)
    again = raising.raise_day(desk)
    assert (again.customers, again.keys) == (1, ())


def test_a_snoozed_promise_is_told_once_more(desk: Desk, clock: Standing) -> None:
    _, task = with_callback(desk)
    raising.raise_day(desk)
    tasks.snooze(desk, task, TODAY + timedelta(days=2))
    assert raising.raise_day(desk).customers == 0
    clock.now += timedelta(days=2)
    bring_to_today(desk)
    assert len(raising.raise_day(desk).keys) == 1
    assert raising.raise_day(desk).keys == ()


def test_telling_is_no_step_of_the_history(desk: Desk) -> None:
    customer, _ = with_callback(desk)
    before = history.next_undo(desk)
    raising.raise_day(desk)
    assert history.next_undo(desk) == before
    history.undo(desk)
    history.redo(desk)
    assert raising.raise_day(desk).keys == (), "undone and done again, it is still told of"
    assert customer


def test_through_a_year_each_occurrence_is_told_once(desk: Desk, clock: Standing) -> None:
    """A birthday, a callback of each month and the rhythm of contact, looked at on every day but some slept through."""
    customer = customers.save(desk, None, {"name": "申达"}).id
    contacts.save(desk, None, customer, {"name": "王建国", "birthday": "1980-03-05", "is_main": True})
    for month in range(12):
        due = TODAY + timedelta(days=30 * month + 5)
        tasks.add(desk, {"customer_id": customer, "kind": "callback", "title": "报价", "due_on": due})
    told: Counter[str] = Counter()
    for step in range(365):
        clock.now += timedelta(days=1)
        if step % 7 in (5, 6):
            continue
        if step % 50 == 10:
            clock.now -= timedelta(hours=20)  # set back
        bring_to_today(desk)
        told.update(raising.raise_day(desk).keys)
        if step % 11 == 0:
            _answer_everything(desk)
    kinds = Counter(key.partition(":")[0] for key in told)
    assert set(told.values()) == {1}
    assert (kinds["callback"], kinds["birthday"]) == (12, 1)


def _answer_everything(desk: Desk) -> None:
    listed = day.today(desk)
    for item in (*listed.items, *listed.later):
        for reason in item.reasons:
            if reason.kind != "birthday":
                day.done(desk, reason, item.row.id)
