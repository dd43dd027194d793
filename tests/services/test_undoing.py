"""Whatever a rep does can be undone and done again: every record, number and searched word as it was."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from kamdesk.models.refusals import Refusal
from kamdesk.rules import pinyin
from kamdesk.services import contacts, customers, groups, history, talks, tasks
from kamdesk.services.desk import Desk
from kamdesk.store import checking
from kamdesk.store.book import Writing
from tests.store.books import TODAY, a_desk, quick_desk, words_of

EXAMPLES = int(os.environ.get("KAMDESK_EXAMPLES", "20"))
DESK_S_OWN = ("operation", "journal", "sqlite_sequence", "book_state")
NAMES = ("杭州绿洲纺织有限公司", "张伟", "西湖茶叶", "Müller GmbH", "欧阳修")
PHONES = ("13812345678", "0571-8765 4321", "+86 139 0000 1111")


def a_new_customer(desk: Desk, pick: Callable[[int], int]) -> None:
    kind = ("organisation", "person")[pick(2)]
    values = {"name": NAMES[pick(len(NAMES))], "kind": kind, "industry": ("纺织", "茶叶", None)[pick(3)]}
    customers.save(desk, None, values)


def an_edit(desk: Desk, pick: Callable[[int], int]) -> None:
    texts = ({"name": NAMES[pick(5)]}, {"note": f"第{pick(9)}次"})
    marks = ({"fixed_grade": "ABCDE"[pick(5)]}, {"kind": "person"})
    customers.save(desk, _one(desk, "customer", pick), (*texts, *marks)[pick(4)])


def many_edited(desk: Desk, pick: Callable[[int], int]) -> None:
    customers.set_fields(desk, _all(desk, "customer"), {"industry": ("纺织", "茶叶")[pick(2)]})


def trashed(desk: Desk, pick: Callable[[int], int]) -> None:
    customers.trash(desk, [_one(desk, "customer", pick)])


def restored(desk: Desk, pick: Callable[[int], int]) -> None:
    customers.restore(desk, [_one(desk, "customer", pick)])


def a_contact(desk: Desk, pick: Callable[[int], int]) -> None:
    values = {"name": NAMES[pick(5)], "birthday": "1987-06-03", "role": "decision_maker"}
    contacts.save(desk, None, _one(desk, "customer", pick), values, [("mobile", PHONES[pick(3)], None)])


def a_contact_gone(desk: Desk, pick: Callable[[int], int]) -> None:
    contacts.delete(desk, _one(desk, "contact", pick))


def a_talk(desk: Desk, pick: Callable[[int], int]) -> None:
    values = {"kind": "visit", "summary": "谈价", "happened_on": TODAY - timedelta(days=pick(90)), "attitude": "warm"}
    talks.log(desk, _one(desk, "customer", pick), values, TODAY + timedelta(days=pick(9)) if pick(2) else None)


def a_talk_gone(desk: Desk, pick: Callable[[int], int]) -> None:
    talks.delete(desk, _one(desk, "interaction", pick))


def a_task(desk: Desk, pick: Callable[[int], int]) -> None:
    tasks.add(desk, {"customer_id": _one(desk, "customer", pick), "title": "寄样品", "due_on": TODAY})


def a_task_done(desk: Desk, pick: Callable[[int], int]) -> None:
    tasks.done(desk, _one(desk, "task", pick))


def in_a_group(desk: Desk, pick: Callable[[int], int]) -> None:
    groups.put(desk, _one(desk, "customer_group", pick), [_one(desk, "customer", pick)])


def a_group_gone(desk: Desk, pick: Callable[[int], int]) -> None:
    groups.delete(desk, _one(desk, "customer_group", pick))


def a_group_private(desk: Desk, pick: Callable[[int], int]) -> None:
    groups.set_private(desk, _one(desk, "customer_group", pick), bool(pick(2)))


def a_group_named(desk: Desk, pick: Callable[[int], int]) -> None:
    groups.rename(desk, _one(desk, "customer_group", pick), f"组{pick(9)}")


def an_order(desk: Desk, pick: Callable[[int], int]) -> None:
    with desk.book.writing("order") as work:
        add_order(work, _one(desk, "customer", pick), TODAY - timedelta(days=pick(500)), 10_000 * (pick(50) + 1))


def an_order_void(desk: Desk, pick: Callable[[int], int]) -> None:
    with desk.book.writing("void") as work:
        sums = {"status": "void", "counts": 0, "revenue": 0, "cost": 0, "discount_base": 0}
        work.update("orders", _one(desk, "orders", pick), sums)


def a_customer_gone(desk: Desk, pick: Callable[[int], int]) -> None:
    with desk.book.writing("remove") as work:
        work.delete("customer", _one(desk, "customer", pick))


def add_order(work: Writing, customer_id: int, on: date, amount: int) -> None:
    """An order of one line."""
    sums = {"counts": 1, "revenue": amount, "cost": amount // 2, "cost_known": 1, "discount_base": amount}
    order = {"customer_id": customer_id, "ordered_on": on, "kind": "sale", "status": "confirmed", **sums}
    line = {"position": 0, "quantity": 10_000, "discount": 0, "amount": amount, "cost": amount // 2}
    work.insert("order_line", {"order_id": work.insert("orders", order), **line, "cost_source": "line"})


DEEDS = (
    *(a_new_customer, a_new_customer, an_edit, many_edited, trashed, restored, a_contact, a_contact_gone, a_talk),
    *(a_talk, a_talk_gone, a_task, a_task_done, in_a_group, in_a_group, a_group_gone, a_group_private),
    *(a_group_named, an_order, an_order, an_order, an_order_void, a_customer_gone),
)
dice = st.lists(st.integers(0, 10_000), min_size=8, max_size=8)
deeds = st.lists(st.tuples(st.sampled_from(DEEDS), dice), min_size=1, max_size=15)
PHASES = (Phase.explicit, Phase.generate)  # shrinking would take minutes; what was done is printed
SLOW = settings(max_examples=EXAMPLES, suppress_health_check=[HealthCheck.too_slow], phases=PHASES)


@SLOW
@given(deeds)
def test_undo_brings_back_every_state_and_redo_every_next_one(done: list[tuple[Any, list[int]]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        desk = _peopled(Path(folder, "book.kamdesk"))
        states = [_state(desk)]
        for deed, dice in done:
            if _do(desk, deed, dice):
                states.append(_state(desk))
        for state in reversed(states[:-1]):
            assert history.undo(desk) is not None
            assert _state(desk) == state
        assert history.undo(desk) is None
        for state in states[1:]:
            assert history.redo(desk) is not None
            assert _state(desk) == state
        assert history.redo(desk) is None
        desk.close()


@SLOW
@given(deeds)
def test_numbers_and_index_kept_in_step_are_those_computed_anew(done: list[tuple[Any, list[int]]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        desk = _peopled(Path(folder, "book.kamdesk"))
        for deed, dice in done:
            _do(desk, deed, dice)
        assert checking.faults_of_book(desk.path, desk.book.key, pinyin.sort_key) == []
        desk.close()


def test_a_new_step_overtakes_what_could_be_redone(tmp_path: Path) -> None:
    desk = a_desk(tmp_path / "book.kamdesk")
    customers.save(desk, None, {"name": "甲"})
    history.undo(desk)
    customers.save(desk, None, {"name": "乙"})
    assert history.redo(desk) is None
    assert [name for (name,) in desk.book.read("SELECT name FROM customer")] == ["乙"]
    desk.close()


def _peopled(path: Path) -> Desk:
    """A desk with three customers, two of whom bought before; nothing of that can be undone."""
    desk = quick_desk(path)
    with desk.book.writing("fill") as work:
        for number in range(3):
            customer = customers.insert(work, {"name": NAMES[number], "kind": "person", "industry": "茶叶"})
            for order in range(2 * number):
                add_order(work, customer, TODAY - timedelta(days=40 * order + number), 50_000 * (order + 1))
    desk.book.forget_history()
    return desk


def _do(desk: Desk, deed: Callable[[Desk, Callable[[int], int]], None], dice: list[int]) -> bool:
    """Do it; False where there was nothing to do it to, or nothing changed."""
    before = history.next_undo(desk)
    throws = iter(dice)
    try:
        deed(desk, lambda sides: next(throws) % sides)
    except (Refusal, NothingThere):
        return False
    after = history.next_undo(desk)
    return after is not None and (before is None or after.id != before.id)


class NothingThere(Exception):
    """There is no such record to take."""


def _all(desk: Desk, noun: str) -> list[int]:
    return [row[0] for row in desk.book.read(f"SELECT id FROM {noun} ORDER BY id")]


def _one(desk: Desk, noun: str, pick: Callable[[int], int]) -> int:
    found = _all(desk, noun)
    if not found:
        raise NothingThere
    return found[pick(len(found))]


def _state(desk: Desk) -> dict[str, Any]:
    """Every record, every number, every searched word; not the history itself."""
    connection = desk.book.reader()
    tables = [
        row[0]
        for row in connection.execute(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'"
            " AND name NOT LIKE 'search_grams%' AND name NOT LIKE 'search_pinyin%' ORDER BY name"
        )
        if row[0] not in DESK_S_OWN
    ]
    state = {table: list(connection.execute(f"SELECT * FROM {table} ORDER BY 1")) for table in tables}
    return {**state, "words": words_of(desk.book)}
