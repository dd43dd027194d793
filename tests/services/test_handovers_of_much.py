"""Of what has many records each is still judged by its own past, and whoever waits sees how far it is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

import pytest

from kamdesk.models.receipts import Choices, Side
from kamdesk.services import customers, handovers, merging
from kamdesk.services.desk import Desk
from kamdesk.store import past_rows
from tests.services.generated import SECRET
from tests.services.test_handovers import PlainWords, hand_over

TALKS = past_rows.MANY + 50


def talk(desk: Desk, customer_id: int, count: int) -> None:
    with desk.book.writing("talks") as work:
        for number in range(count):
            said = {"kind": "call", "happened_on": "2026-11-20", "summary": f"{customer_id}第{number}次"}
            work.insert("interaction", {"customer_id": customer_id, **said})


def change(desk: Desk, noun: str, names: Iterable[str], values: Mapping[str, object]) -> None:
    with desk.book.writing("change") as work:
        for name in names:
            column = "summary" if noun == "interaction" else "name"
            ((found,),) = work.rows(f"SELECT id FROM {noun} WHERE {column} = ?", (name,))
            work.update(noun, found, values)


def receive(desk: Desk, file: Path) -> handovers.Receipt:
    return handovers.receive(desk, file, passphrase=SECRET, choices=Choices(Side.OURS))


def test_of_a_customer_with_a_long_history_only_what_both_changed_is_asked_about(
    desk: Desk, other_desk: Desk, tmp_path: Path
) -> None:
    talk(desk, customers.save(desk, None, {"name": "申达"}).id, TALKS)
    receive(other_desk, hand_over(desk, tmp_path / "a.kamhandover").paths[0])
    both, theirs, ours = (f"1第{number}次" for number in range(3))
    change(other_desk, "interaction", [both, theirs], {"need": "他们的"})
    change(desk, "interaction", [both, ours], {"need": "我们的"})
    told = receive(desk, hand_over(other_desk, tmp_path / "b.kamhandover").paths[0])
    assert [(each.name, each.fields) for each in told.conflicts] == [(both, ("need",))]
    needs = dict(desk.book.read("SELECT summary, need FROM interaction WHERE need IS NOT NULL"))
    assert needs == {both: "我们的", theirs: "他们的", ours: "我们的"}


def test_of_many_products_only_what_both_changed_is_asked_about(desk: Desk, other_desk: Desk, tmp_path: Path) -> None:
    customers.save(desk, None, {"name": "申达"})
    with desk.book.writing("products") as work:
        for number in range(TALKS):
            work.insert("product", {"name": f"产品{number}"})
    receive(other_desk, hand_over(desk, tmp_path / "a.kamhandover").paths[0])
    change(other_desk, "product", ["产品0", "产品1"], {"number": "T"})
    change(desk, "product", ["产品0", "产品2"], {"number": "O"})
    told = receive(desk, hand_over(other_desk, tmp_path / "b.kamhandover").paths[0])
    assert [each.name for each in told.conflicts] == ["产品0"]
    assert dict(desk.book.read("SELECT name, number FROM product WHERE number IS NOT NULL")) == {
        "产品0": "O",
        "产品1": "T",
        "产品2": "O",
    }


def test_what_was_laid_out_of_a_long_past_is_cleared_away(desk: Desk, other_desk: Desk, tmp_path: Path) -> None:
    """So that whoever lays it out next on the same connection, in the middle of another's work, meets nobody's rows."""
    talk(desk, customers.save(desk, None, {"name": "申达"}).id, TALKS)
    receive(other_desk, hand_over(desk, tmp_path / "a.kamhandover").paths[0])
    change(other_desk, "interaction", ["1第0次"], {"need": "他们的"})
    receive(desk, hand_over(other_desk, tmp_path / "b.kamhandover").paths[0])
    left = "SELECT count(*) FROM temp.past"
    assert other_desk.book.read(left) == [(0,)]
    with desk.book.writing("look") as work:
        assert work.rows(left) == [(0,)]


@pytest.mark.parametrize("count", [3, TALKS])
def test_what_came_from_one_merged_into_another_and_that_into_a_third_keeps_its_past(
    desk: Desk, other_desk: Desk, tmp_path: Path, count: int
) -> None:
    first, second, third = (customers.save(desk, None, {"name": name}).id for name in ("申达", "恒泰", "大成"))
    talk(desk, first, count)
    receive(other_desk, hand_over(desk, tmp_path / "a.kamhandover").paths[0])
    both, theirs = (f"{first}第{number}次" for number in range(2))
    change(other_desk, "interaction", [both, theirs], {"need": "他们的"})
    change(desk, "interaction", [both], {"need": "我们的"})
    merging.merge(desk, second, first)
    merging.merge(desk, third, second)
    told = receive(desk, hand_over(other_desk, tmp_path / "b.kamhandover").paths[0])
    assert [(each.name, each.fields) for each in told.conflicts if each.kind == "interaction"] == [(both, ("need",))]
    assert dict(desk.book.read("SELECT summary, need FROM interaction WHERE need IS NOT NULL")) == {
        both: "我们的",
        theirs: "他们的",
    }


def test_a_handover_tells_how_far_it_is_while_it_goes_through_what_changed(desk: Desk, tmp_path: Path) -> None:
    made = customers.save(desk, None, {"name": "申达"}).id
    talk(desk, made, TALKS)
    hand_over(desk, tmp_path / "a.kamhandover")
    with desk.book.writing("change") as work:
        for (each,) in work.rows("SELECT id FROM interaction"):
            work.update("interaction", each, {"need": "新"})
    told: list[tuple[int, int]] = []
    counts = handovers.hand_over(
        desk,
        tmp_path / "b.kamhandover",
        PlainWords(),
        passphrase=SECRET,
        progress=lambda done, known: told.append((done, known)),
    ).counts
    assert {known for _, known in told} == {TALKS + sum(counts.values())}
    assert told[0][0] < TALKS
    assert told[-1][0] == told[-1][1]
