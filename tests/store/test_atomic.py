"""All or nothing: whatever statement of a change fails, the book is as it was, and works on."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any, cast

import pytest

from kamdesk.models.refusals import Refusal
from kamdesk.rules import pinyin
from kamdesk.services import contacts, customers, erasing, groups, history, housekeeping, talks
from kamdesk.services.desk import Desk, bring_to_today
from kamdesk.store import checking
from kamdesk.store.behind import Behind
from kamdesk.store.book import Book, Writing
from tests.services.test_undoing import add_order
from tests.store.books import TODAY, looking, quick_desk, whole
from tests.store.breaking import Breaking, Interrupted


def fill(desk: Desk) -> None:
    for number in range(3):
        made = customers.save(desk, None, {"name": f"样品{number}号厂", "kind": "person"}).id
        with desk.book.writing("order") as work:
            add_order(work, made, TODAY, 1_000_000 * (number + 1))
    talks.log(desk, 1, {"summary": "谈价"}, next_on=TODAY)
    groups.put(desk, 1, [2])
    customers.trash(desk, [3])
    history.undo(desk)


def many_at_once(desk: Desk) -> None:
    with desk.book.writing("import", count=4) as work:
        for number in range(4):
            made = customers.insert(work, {"name": f"导入{number}", "kind": "person"})
            add_order(work, made, TODAY, 9_000_000)
        work.update("customer", 1, {"note": "导入改的"})


def older_step(desk: Desk) -> None:
    desk.book.take_back(history.steps(desk)[1])


def settings_changed(desk: Desk) -> None:
    desk.settings = replace(desk.settings, window_months=6)
    bring_to_today(desk)


DEEDS: dict[str, Callable[[Desk], Any]] = {
    "new": lambda desk: customers.save(desk, None, {"name": "新客户", "kind": "person"}),
    "edit": lambda desk: customers.save(desk, 1, {"name": "改名"}),
    "contact": lambda desk: contacts.save(desk, None, 1, {"name": "欧阳修"}, [("mobile", "13812345678", None)]),
    "talk": lambda desk: talks.log(desk, 1, {"summary": "又谈"}, next_on=TODAY),
    "import": many_at_once,
    "undo": history.undo,
    "redo": history.redo,
    "older step": older_step,
    "purge": lambda desk: customers.purge(desk, [1]),
    "erase": lambda desk: erasing.erase_contact(desk, 1),
    "prune": lambda desk: desk.book.prune_history(1, "2000"),
    "tidy": housekeeping.tidy,
    "settings": settings_changed,
}


@pytest.mark.parametrize("deed", DEEDS)
def test_a_failure_at_any_statement_leaves_the_old_state(deed: str, tmp_path: Path) -> None:
    desk = quick_desk(tmp_path / "book.kamdesk")
    fill(desk)
    rules = desk.settings
    before = _everything(desk.book)
    for after in range(3000):
        desk.settings = desk.numbers.settings = rules
        desk.numbers.rhythm = None
        with _breaking(desk.book, after):
            try:
                DEEDS[deed](desk)
                break
            except Interrupted as stopped:
                assert not desk.book._writer.in_transaction
                if "wal_checkpoint" in str(stopped):  # done: only the log was not folded yet
                    break
        assert _everything(desk.book) == before
    assert after > 3, "every statement was tried"
    assert checking.faults_of_book(desk.path, desk.book.key, pinyin.sort_key) == []
    customers.save(desk, None, {"name": "weiter"})
    desk.close()


def test_a_bug_in_the_middle_of_a_change_takes_all_of_it_back(tmp_path: Path) -> None:
    desk = quick_desk(tmp_path / "book.kamdesk")
    fill(desk)
    before = _everything(desk.book)
    with pytest.raises(ZeroDivisionError):
        _edit(desk, lambda _: 1 // 0)
    with pytest.raises(Refusal, match="record_gone"):
        _edit(desk, lambda work: work.update("customer", 77, {"note": "halb"}))
    assert _everything(desk.book) == before
    desk.close()


def _edit(desk: Desk, then: Callable[[Writing], object]) -> None:
    with desk.book.writing("edit") as work:
        work.update("customer", 1, {"note": "halb"})
        then(work)


@contextmanager
def _breaking(book: Book, after: int) -> Iterator[None]:
    """Let the book's writing connection break inside the block."""
    real = book._writer
    book._writer = cast(Behind, Breaking(real, after))
    try:
        yield
    finally:
        book._writer = real


def _everything(book: Book) -> dict[str, Any]:
    with looking(book.path, book.key) as look:
        return whole(look, without=("sqlite_sequence", "book_state"))


def test_only_a_number_no_book_can_hold_is_refused_as_too_much(tmp_path: Path) -> None:
    """Any other number out of bounds is a fault of the program, and told as one; either way nothing is written."""
    desk = quick_desk(tmp_path / "book.kamdesk")
    with pytest.raises(Refusal, match="too_much_together"), desk.book.writing("test") as work:
        work.insert("product", {"name": "样品", "list_price": 10**30})
    with pytest.raises(OverflowError), desk.book.writing("test") as work:
        work.insert("product", {"name": "样品", "list_price": int(float("inf"))})
    assert desk.book.read("SELECT * FROM product") == []
