"""Taking back an older step: only its own fields, never over what came later; big steps in reasonable time."""

from __future__ import annotations

from pathlib import Path

import pytest

from kamdesk.models.refusals import Refusal
from kamdesk.rules import pinyin
from kamdesk.services import contacts, customers, day_layout, groups, history, talks
from kamdesk.services.desk import Desk, set_setting, setting
from kamdesk.store import checking
from kamdesk.store.reverting import Conflict
from tests.store.books import quick_desk


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A desk with one customer whose making is history."""
    desk = quick_desk(tmp_path / "book.kamdesk")
    customers.save(desk, None, {"name": "杭州绿洲", "note": "要发票", "industry": "纺织"})
    desk.book.forget_history()
    return desk


def test_an_older_edit_is_taken_back_and_later_ones_of_other_fields_stay(desk: Desk) -> None:
    step = customers.save(desk, 1, {"note": "错的"}).changes.operation_id
    customers.save(desk, 1, {"industry": "茶叶"})
    talks.log(desk, 1, {"summary": "谈价"})
    done = history.revert(desk, step)
    assert done.conflicts == ()
    assert done.changes is not None
    assert done.changes.customers() == {1}
    assert _of(desk, "note", "industry") == ("要发票", "茶叶")
    assert [each.state for each in history.steps(desk) if each.id == step] == ["reverted"]


def test_a_field_changed_again_stands_against_it(desk: Desk) -> None:
    step = customers.save(desk, 1, {"note": "错的", "industry": "茶叶"}).changes.operation_id
    later = customers.save(desk, 1, {"note": "更错的", "website": "x.cn"}).changes.operation_id
    done = history.revert(desk, step)
    assert done.changes is None
    assert done.conflicts == (Conflict("customer", 1, ("note",), later),)
    assert _of(desk, "note", "industry") == ("更错的", "茶叶")


def test_a_later_step_that_was_undone_stands_against_nothing(desk: Desk) -> None:
    step = customers.save(desk, 1, {"note": "错的"}).changes.operation_id
    customers.save(desk, 1, {"note": "更错的"})
    history.undo(desk)
    assert history.revert(desk, step).conflicts == ()
    assert _of(desk, "note") == ("要发票",)


def test_undo_brings_back_what_a_revert_took_and_redo_takes_it_again(desk: Desk) -> None:
    step = customers.save(desk, 1, {"note": "错的"}).changes.operation_id
    customers.save(desk, 1, {"industry": "茶叶"})
    history.revert(desk, step)
    history.undo(desk)
    assert _of(desk, "note", "industry") == ("错的", "茶叶")
    history.redo(desk)
    assert _of(desk, "note", "industry") == ("要发票", "茶叶")
    for expected in (("错的", "茶叶"), ("错的", "纺织"), ("要发票", "纺织")):
        history.undo(desk)
        assert _of(desk, "note", "industry") == expected
    assert history.undo(desk) is None


def test_what_hangs_on_a_made_record_stands_against_unmaking_it(desk: Desk) -> None:
    made = customers.save(desk, None, {"name": "新客户"})
    talks.log(desk, made.id, {"summary": "谈价"})
    done = history.revert(desk, made.changes.operation_id)
    assert done.changes is None
    assert Conflict("interaction", 1, (), 0) in done.conflicts
    assert desk.book.record("customer", made.id)


def test_a_made_record_nobody_touched_is_unmade(desk: Desk) -> None:
    made = customers.save(desk, None, {"name": "新客户", "kind": "person"})
    customers.save(desk, 1, {"note": "别的"})
    assert history.revert(desk, made.changes.operation_id).conflicts == ()
    assert desk.book.read("SELECT name FROM customer") == [("杭州绿洲",)]
    assert desk.book.read("SELECT count(*) FROM contact") == [(0,)]


def test_a_removed_record_comes_back_with_its_channels(desk: Desk) -> None:
    contact = contacts.save(desk, None, 1, {"name": "欧阳修"}, [("mobile", "13812345678", None)]).id
    step = contacts.delete(desk, contact).operation_id
    customers.save(desk, 1, {"note": "别的"})
    assert history.revert(desk, step).conflicts == ()
    assert desk.book.read("SELECT p.name, h.value FROM contact p JOIN channel h ON h.contact_id = p.id") == [
        ("欧阳修", "13812345678")
    ]


def test_the_newest_step_is_reverted_as_well(desk: Desk) -> None:
    step = groups.put(desk, 2, [1]).operation_id
    assert history.revert(desk, step).conflicts == ()
    assert desk.book.read("SELECT * FROM membership") == []


def test_only_standing_steps_can_be_taken_back(desk: Desk) -> None:
    step = customers.save(desk, 1, {"note": "错的"}).changes.operation_id
    history.undo(desk)
    with pytest.raises(Refusal, match="not_revertible"):
        history.revert(desk, step)
    with pytest.raises(Refusal, match="step_gone"):
        history.revert(desk, 999)


def test_a_big_step_is_taken_back_whole(desk: Desk) -> None:
    with desk.book.writing("import", count=3000) as work:
        for number in range(1500):
            made = customers.insert(work, {"name": f"客户{number}", "kind": "person"})
            if number % 3 == 0:
                work.update("customer", made, {"note": "改过"})
        work.update("customer", 1, {"note": "导入改的"})
    assert history.undo(desk) is not None
    assert desk.book.read("SELECT count(*) FROM customer") == [(1,)]
    assert _of(desk, "note") == ("要发票",)
    history.redo(desk)
    assert desk.book.read("SELECT count(*), sum(note = '改过') FROM customer") == [(1501, 500)]
    assert checking.faults_of_book(desk.path, desk.book.key, pinyin.sort_key) == []
    step = history.steps(desk)[0]
    assert history.revert(desk, step.id).conflicts == ()
    assert desk.book.read("SELECT count(*) FROM customer") == [(1,)]


@pytest.fixture(autouse=True)
def _close(desk: Desk) -> object:
    yield
    desk.close()


def _of(desk: Desk, *columns: str) -> tuple[object, ...]:
    return desk.book.read(f"SELECT {', '.join(columns)} FROM customer WHERE id = 1")[0]


def test_pins_and_order_are_undone_and_done_again_and_no_other_setting_is(desk: Desk) -> None:
    day_layout.pin(desk, "a", True)
    set_setting(desk, "author", "小赵")
    day_layout.lay_out(desk, ["b", "a"])
    day_layout.pin(desk, "b", True)
    assert [step.name for step in history.steps(desk)] == ["pin", "lay_out_day", "pin"]
    seen = [day_layout.layout(desk)]
    while history.undo(desk):
        seen.append(day_layout.layout(desk))
    assert seen == [
        {"pinned": ["a", "b"], "order": ["b", "a"]},
        {"pinned": ["a"], "order": ["b", "a"]},
        {"pinned": ["a"], "order": []},
        {"pinned": [], "order": []},
    ]
    set_setting(desk, "another", 1)
    for expected in reversed(seen[:-1]):
        assert history.redo(desk) is not None
        assert day_layout.layout(desk) == expected
    assert (setting(desk, "author"), setting(desk, "another")) == ("小赵", 1)
    assert checking.faults_of_book(desk.path, desk.book.key, pinyin.sort_key) == []


def test_a_later_pin_stands_against_taking_back_an_older_one(desk: Desk) -> None:
    step = day_layout.pin(desk, "a", True).operation_id
    later = day_layout.pin(desk, "b", True).operation_id
    found = history.revert(desk, step).conflicts
    assert [(each.noun, each.step) for each in found] == [("setting", later)]
