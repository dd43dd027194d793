"""Whom a successor introduces themselves to: everybody who came and is new to them, once; and nobody who knows them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from datetime import timedelta
from pathlib import Path

import pytest

from kamdesk.exchange.handover_reading import open_handover
from kamdesk.services import customers, exporting, handovers, history, leaving, sheets, tasks
from kamdesk.services.author import set_author
from kamdesk.services.desk import Desk
from kamdesk.services.introductions import introduce, introductions
from tests.services.test_handovers import SECRET, PlainWords, hand_over, records_in
from tests.services.test_handovers_back import Round, id_of
from tests.services.test_undoing import add_order

HELLO = "自我介绍"
NAMES = ("申达", "恒泰")


class Chain(Round):
    """Reps who hand their books on, and introduce themselves to whom they are offered."""

    def rep(self, name: str = "") -> Desk:
        made = self.desk()
        set_author(made, name)
        return made

    def come_in(self, desk: Desk, file: Path) -> list[str]:
        """Receive a file; the names of those it offers."""
        step = self.take(desk, file).changes.operation_id
        return sorted(each.row.name for each in introductions(desk, step))

    def introduce(self, desk: Desk, *names: str) -> None:
        introduce(desk, [id_of(desk, name) for name in names], HELLO)


@pytest.fixture
def books(tmp_path: Path) -> Iterator[Chain]:
    with ExitStack() as stack:
        yield Chain(tmp_path, stack)


@pytest.fixture
def giver(books: Chain) -> Desk:
    made = books.rep("林悦")
    for name in NAMES:
        customers.save(made, None, {"name": name})
    return made


def promised(desk: Desk, name: str) -> list[str]:
    return [task.title for task in sheets.sheet(desk, id_of(desk, name)).tasks]


def test_nobody_is_called_twice_because_a_newer_file_came(books: Chain, giver: Desk) -> None:
    successor = books.rep("周凯")
    assert books.come_in(successor, books.handed(giver)) == sorted(NAMES)
    books.introduce(successor, "申达")
    for name in NAMES:
        books.edit(giver, name, website="new.cn")
    assert books.come_in(successor, books.handed(giver)) == ["恒泰"], "申达 has such a call already"
    history.undo(successor)
    history.undo(successor)
    assert promised(successor, "申达") == []
    assert books.come_in(successor, books.handed(giver)) == sorted(NAMES), "the call was taken back"


def test_who_was_called_already_is_not_new_any_more(books: Chain, giver: Desk) -> None:
    successor = books.rep("周凯")
    books.come_in(successor, books.handed(giver))
    books.introduce(successor, "申达")
    (call,) = sheets.sheet(successor, id_of(successor, "申达")).tasks
    tasks.done(successor, call.id)
    for name in NAMES:
        books.edit(giver, name, website="new.cn")
    assert books.come_in(successor, books.handed(giver)) == ["恒泰"]


@pytest.mark.parametrize("name", ["林悦", ""])
def test_who_gets_their_own_customers_back_need_not_introduce_themselves(books: Chain, name: str) -> None:
    giver, second, third = books.rep(name), books.rep("周凯"), books.rep("孙莉")
    for each in NAMES:
        customers.save(giver, None, {"name": each})
    assert books.come_in(second, books.handed(giver)) == sorted(NAMES)
    books.introduce(second, "申达")
    customers.save(second, None, {"name": "瑞丰"})
    books.edit(second, website="second.cn")
    assert books.come_in(third, books.handed(second)) == sorted([*NAMES, "瑞丰"])
    books.introduce(third, "申达", "瑞丰")
    for each in (*NAMES, "瑞丰"):
        books.edit(third, each, website="third.cn")
    back = books.handed(third)
    assert books.come_in(giver, back) == ["瑞丰"], "only who began elsewhere is new"
    assert promised(giver, "申达") == [], "nobody's introduction of their own travels"
    assert books.come_in(second, back) == [], "who was handed over comes back known"


def test_a_book_that_comes_back_tells_what_began_where(books: Chain, giver: Desk) -> None:
    successor = books.rep("周凯")
    books.take(successor, books.handed(giver))
    customers.save(successor, None, {"name": "瑞丰"})
    books.edit(successor, "恒泰", website="new.cn")
    told = books.take(giver, books.handed(successor))
    assert [kinds.get("customer", 0) for kinds in (told.created, told.updated, told.unchanged)] == [1, 1, 1]
    assert told.conflicts == ()
    assert origins(giver) == {"申达": None, "恒泰": None, "瑞丰": "周凯"}
    assert origins(successor) == {"申达": "林悦", "恒泰": "林悦", "瑞丰": None}
    assert [each.row.name for each in introductions(giver, told.changes.operation_id)] == ["瑞丰"]


def origins(desk: Desk) -> dict[str, str | None]:
    return dict(desk.book.read("SELECT name, origin FROM customer"))


def test_who_left_and_gets_their_own_customers_back_knows_them(books: Chain, giver: Desk, tmp_path: Path) -> None:
    successor = books.rep("周凯")
    made = hand_over(giver, tmp_path / "left.kamhandover")
    leaving.leave(giver, made)
    books.take(successor, made.paths[0])
    customers.save(successor, None, {"name": "瑞丰"})
    assert books.come_in(giver, books.handed(successor)) == ["瑞丰"]


def test_a_customer_of_ours_that_is_found_in_the_file_knows_us(books: Chain, giver: Desk) -> None:
    other = books.rep("周凯")
    customers.save(other, None, {"name": "申达"})
    books.edit(giver, website="new.cn")
    assert books.come_in(other, books.handed(giver)) == ["恒泰"]


def test_an_introduction_stays_with_whoever_makes_it(books: Chain, giver: Desk) -> None:
    with giver.book.writing("order") as work:
        for name in NAMES:
            add_order(work, id_of(giver, name), giver.today(), 90_0000 if name == "申达" else 1_0000)
    successor = books.rep("周凯")
    books.come_in(successor, books.handed(giver))
    books.introduce(successor, *NAMES)
    assert [gap.row.name for gap in handovers.gaps(successor) if "next_step" in gap.missing] == ["申达"]
    later = successor.today() + timedelta(days=20)
    tasks.add(successor, {"customer_id": id_of(successor, "申达"), "title": "送样品", "due_on": later})
    assert [gap.row.name for gap in handovers.gaps(successor) if "next_step" in gap.missing] == []
    file = books.handed(successor)
    assert [task["title"] for task in records_in(file)["task"]] == ["送样品"]
    with open_handover(file, passphrase=SECRET) as handover:
        told = handover.briefing_html()
    assert "送样品" in told
    assert HELLO not in told
    assert promised(successor, "恒泰") == [HELLO], "in the book itself it stands as before"


def test_a_copy_for_the_rep_has_all_promises(books: Chain, giver: Desk, tmp_path: Path) -> None:
    successor, new_book = books.rep("周凯"), books.rep("周凯")
    books.come_in(successor, books.handed(giver))
    books.introduce(successor, "申达")
    exporting.export(successor, tmp_path / "all.json", "all", PlainWords())
    books.take(new_book, tmp_path / "all.json")
    assert promised(new_book, "申达") == [HELLO]


@pytest.mark.parametrize("change", [{"title": "谈合同"}, {"note": "问合同"}])
def test_an_introduction_that_became_a_promise_is_handed_over(
    books: Chain, giver: Desk, change: dict[str, object]
) -> None:
    successor = books.rep("周凯")
    books.come_in(successor, books.handed(giver))
    books.introduce(successor, "申达")
    (call,) = sheets.sheet(successor, id_of(successor, "申达")).tasks
    tasks.edit(successor, call.id, change)
    assert len(records_in(books.handed(successor))["task"]) == 1
