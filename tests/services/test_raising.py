"""Telling the rep once: also in a book in which nothing was ever changed."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

from kamdesk.services import contacts, customers, day, lists, raising
from kamdesk.services.desk import Secret, create
from tests.ui.desks import NOON, TODAY, new_desk, promised


def test_a_book_without_any_history_remembers_what_it_told(tmp_path: Path) -> None:
    desk = new_desk(tmp_path)
    promised(desk, "申达精密机械", TODAY - timedelta(days=1))
    desk.book.forget_history()
    assert len(raising.raise_day(desk).keys) == 1
    assert raising.raise_day(desk).keys == ()
    assert desk.book.read("SELECT count(*) FROM journal") == [(0,)]
    desk.close()


def test_each_is_told_once_whatever_the_clock_does_and_once_more_where_it_was_put_off(tmp_path: Path) -> None:
    """The clock leaps days ahead (sleep) and is set back."""
    clock = Clock()
    desk = create(tmp_path / "book.kamdesk", Secret(passphrase="a long passphrase"), clock=clock)
    for ahead in range(8):
        promised(desk, f"客户{ahead}", TODAY + timedelta(days=ahead))
    told: list[str] = []
    for step in (0, 0, 3, -3, 2, 3, -6, 1):
        clock.day += step
        told += raising.raise_day(desk).keys
    assert len(told) == len(set(told)) == 6
    clock.day = 5
    (reason, who) = next((each.reasons[0], each.row.id) for each in day.today(desk).items)
    day.snooze(desk, reason, who, desk.today() + timedelta(days=1))
    assert raising.raise_day(desk).keys == ()
    clock.day = 6
    assert reason.key in raising.raise_day(desk).keys
    assert raising.raise_day(desk).keys == ()
    desk.close()


class Clock:
    """Noon, so many days from today."""

    day = 0

    def __call__(self) -> datetime:
        return NOON + timedelta(days=self.day)


def test_the_late_are_those_of_the_lens_overdue(tmp_path: Path) -> None:
    """The number on the icon and the one in the tree are the same; a birthday that passed is no broken promise."""
    desk = new_desk(tmp_path)
    promised(desk, "申达精密机械", TODAY - timedelta(days=1))
    promised(desk, "启明光伏", TODAY)
    customer = customers.save(desk, None, {"name": "华信"}).id
    contacts.save(desk, None, customer, {"name": "李敏", "birthday": f"--{TODAY - timedelta(days=2):%m-%d}"})
    with desk.book.writing("edit_customer", name="华信") as work:
        work.update("customer", customer, {"created_at": f"{TODAY - timedelta(days=40)}T01:00:00Z"})
    told = raising.raise_day(desk)
    attention = next(node for node in lists.tree(desk) if node.id == "section:attention")
    assert told.customers == 3
    assert told.overdue == next(node.count for node in attention.children if node.id == "overdue") == 1
    desk.close()
