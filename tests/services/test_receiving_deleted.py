"""What was deleted here stays deleted, whichever file still has it, until the deletion is undone."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from kamdesk.services import (
    contacts,
    customers,
    erasing,
    groups,
    handovers,
    history,
    housekeeping,
    leaving,
    talks,
)
from kamdesk.services.desk import Desk
from kamdesk.services.handovers import HandedOver, Receipt
from tests.services.conftest import HandClock
from tests.services.generated import SECRET
from tests.services.test_handovers import hand_over


@pytest.fixture
def made(desk: Desk, tmp_path: Path) -> HandedOver:
    """申达 with 张三 (two numbers) and 李四 in a group, and 赵铁柱; the successor has all of it."""
    firm = customers.save(desk, None, {"name": "申达"}).id
    customers.save(desk, None, {"name": "赵铁柱", "kind": "person"})
    contacts.save(
        desk, None, firm, {"name": "张三"}, [("mobile", "13800000001", None), ("mobile", "13800000009", None)]
    )
    contacts.save(desk, None, firm, {"name": "李四"}, [("mobile", "13800000002", None)])
    groups.put(desk, groups.add(desk, "华东").id, [firm])
    return hand_over(desk, tmp_path / "1.kamhandover")


def receive(desk: Desk, made: HandedOver) -> Receipt:
    return handovers.receive(desk, made.paths[0], passphrase=SECRET)


def ids(desk: Desk, noun: str) -> dict[str, int]:
    return dict(desk.book.read(f"SELECT name, id FROM {noun}"))


def all_of(desk: Desk) -> dict[str, object]:
    return {
        noun: desk.book.read(f"SELECT * FROM {noun} ORDER BY id")
        for noun in ("customer", "contact", "channel", "membership", "customer_group")
    }


@pytest.mark.parametrize("forgets", [False, True])
def test_a_file_received_again_brings_back_nothing_that_was_deleted(
    desk: Desk, other_desk: Desk, made: HandedOver, tmp_path: Path, forgets: bool
) -> None:
    receive(other_desk, made)
    people, firms = ids(other_desk, "contact"), ids(other_desk, "customer")
    contacts.delete(other_desk, people["李四"])
    contacts.save(other_desk, people["张三"], firms["申达"], {"name": "张三"}, [("mobile", "13800000001", None)])
    with other_desk.book.writing("test") as work:
        for (each,) in work.rows("SELECT id FROM membership"):
            work.delete("membership", each)
    erasing.erase_customer(other_desk, firms["赵铁柱"])
    if forgets:
        other_desk.book.prune_history(0, "9999")
    left = all_of(other_desk)
    again = receive(other_desk, made)
    assert (sum(again.created.values()), sum(again.updated.values())) == (0, 0)
    assert again.gone["contact"] == 1
    assert all_of(other_desk) == left
    customers.save(desk, ids(desk, "customer")["申达"], {"note": "新"})
    newer = receive(other_desk, hand_over(desk, tmp_path / "2.kamhandover"))
    assert (newer.created, newer.updated) == ({}, {"customer": 1})


def test_what_was_joined_to_one_of_ours_and_deleted_since_stays_out(
    desk: Desk, other_desk: Desk, tmp_path: Path
) -> None:
    for each in (desk, other_desk):
        firm = customers.save(each, None, {"name": "申达"}).id
        contacts.save(each, None, firm, {"name": "张三"}, [("mobile", "13800000001", None)])
    theirs, firm = ids(desk, "contact")["张三"], ids(desk, "customer")["申达"]
    talks.log(desk, firm, {"kind": "call", "summary": "谈价", "happened_on": desk.today(), "contact_id": theirs})
    made = hand_over(desk, tmp_path / "1.kamhandover")
    receive(other_desk, made)
    contacts.delete(other_desk, ids(other_desk, "contact")["张三"])
    talks.log(desk, firm, {"kind": "call", "summary": "再谈", "happened_on": desk.today(), "contact_id": theirs})
    again = receive(other_desk, hand_over(desk, tmp_path / "2.kamhandover"))
    assert (again.created, again.gone["contact"], again.gone["channel"]) == ({"interaction": 1}, 1, 1)
    assert ids(other_desk, "contact") == {}


def test_an_undone_deletion_and_an_undone_receipt_are_none(other_desk: Desk, made: HandedOver) -> None:
    receive(other_desk, made)
    contacts.delete(other_desk, ids(other_desk, "contact")["李四"])
    history.undo(other_desk)
    history.undo(other_desk)
    assert ids(other_desk, "customer") == {}
    receive(other_desk, made)
    assert set(ids(other_desk, "contact")) >= {"张三", "李四"}


@pytest.mark.parametrize("forgets", [False, True])
def test_a_receipt_that_was_taken_back_may_come_again(other_desk: Desk, made: HandedOver, forgets: bool) -> None:
    receive(other_desk, made)
    step = other_desk.book.last_of("receive")
    customers.save(other_desk, None, {"name": "另一家"})
    assert step is not None
    assert history.revert(other_desk, step.id).changes
    assert set(ids(other_desk, "customer")) == {"另一家"}
    if forgets:
        other_desk.book.prune_history(0, "9999")
    again = receive(other_desk, made)
    assert (again.created["customer"], again.created["contact"], sum(again.gone.values())) == (2, 3, 0)


def take_back_later(desk: Desk, name: str) -> None:
    """Take back the newest step of a name after something else was done."""
    step = desk.book.last_of(name)
    customers.save(desk, None, {"name": f"后来{desk.book.last_of(name)}"})
    assert step is not None
    assert history.revert(desk, step.id).changes


def test_a_deletion_taken_back_and_done_after_all_is_one(other_desk: Desk, made: HandedOver) -> None:
    receive(other_desk, made)
    contacts.delete(other_desk, ids(other_desk, "contact")["李四"])
    step = next(each.name for each in history.steps(other_desk))
    take_back_later(other_desk, step)
    assert "李四" in ids(other_desk, "contact")
    take_back_later(other_desk, "revert")
    assert "李四" not in ids(other_desk, "contact")
    assert receive(other_desk, made).created == {}
    history.undo(other_desk)
    assert "李四" in ids(other_desk, "contact")
    history.redo(other_desk)
    assert receive(other_desk, made).created == {}


def test_a_deletion_taken_back_that_the_history_forgot_may_still_be_done_after_all(
    other_desk: Desk, made: HandedOver, clock: HandClock
) -> None:
    receive(other_desk, made)
    contacts.delete(other_desk, ids(other_desk, "contact")["李四"])
    clock.now += timedelta(days=20)
    take_back_later(other_desk, next(each.name for each in history.steps(other_desk)))
    clock.now += timedelta(days=20)
    housekeeping.tidy(other_desk)
    history.undo(other_desk)
    assert "李四" not in ids(other_desk, "contact")
    assert receive(other_desk, made).created == {}


def test_who_is_in_the_trash_stays_there_untouched(
    desk: Desk, other_desk: Desk, made: HandedOver, tmp_path: Path
) -> None:
    receive(other_desk, made)
    customers.trash(other_desk, [ids(other_desk, "customer")["申达"]])
    left = all_of(other_desk)
    firm = ids(desk, "customer")["申达"]
    customers.save(desk, firm, {"note": "新"})
    contacts.save(desk, None, firm, {"name": "王五"}, [])
    told = receive(other_desk, hand_over(desk, tmp_path / "2.kamhandover"))
    assert (sum(told.created.values()), sum(told.updated.values()), sum(told.gone.values())) == (0, 0, 1 + 3 + 3 + 1)
    assert all_of(other_desk) == left


def test_what_the_giver_deleted_does_not_come_back_from_the_successor(
    desk: Desk, other_desk: Desk, made: HandedOver, tmp_path: Path
) -> None:
    receive(other_desk, made)
    contacts.delete(desk, ids(desk, "contact")["李四"])
    receive(desk, hand_over(other_desk, tmp_path / "back.kamhandover"))
    assert "李四" not in ids(desk, "contact")


def test_what_was_left_behind_may_come_home(desk: Desk, other_desk: Desk, made: HandedOver, tmp_path: Path) -> None:
    receive(other_desk, made)
    leaving.leave(desk, made)
    assert ids(desk, "customer") == {}
    receive(desk, hand_over(other_desk, tmp_path / "back.kamhandover"))
    assert set(ids(desk, "customer")) == {"申达", "赵铁柱"}
