"""What a file must not decide for the receiver: who is private, archived or parked here, and what a field is."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from kamdesk.models.receipts import Choices, Side
from kamdesk.services import contacts, customers, exporting, groups, handovers, lists
from kamdesk.services.desk import Desk
from tests.services.conftest import HandClock
from tests.services.generated import SECRET
from tests.services.test_handovers import PlainWords, hand_over

FAMILY = "SELECT id FROM customer_group WHERE name = '家人'"


@pytest.mark.parametrize("choices", [Choices(), Choices(default=Side.THEIRS)])
def test_no_file_makes_the_receivers_family_public_unasked(
    desk: Desk, other_desk: Desk, tmp_path: Path, choices: Choices
) -> None:
    (theirs,), (ours,) = desk.book.read(FAMILY)[0], other_desk.book.read(FAMILY)[0]
    groups.put(desk, theirs, [customers.save(desk, None, {"name": "表姐公司"}).id])
    groups.put(other_desk, ours, [customers.save(other_desk, None, {"name": "妈妈", "kind": "person"}).id])
    groups.set_private(desk, theirs, private=False)
    made = hand_over(desk, tmp_path / "a.kamhandover")
    told = handovers.receive(other_desk, made.paths[0], passphrase=SECRET, choices=choices)
    (asked,) = [each for each in told.conflicts if each.kind == "group"]
    assert (asked.ours["private"], asked.theirs["private"]) == (1, 0)
    is_private = choices.default is not Side.THEIRS
    assert other_desk.book.read("SELECT private FROM customer_group WHERE id = ?", (ours,)) == [(is_private,)]
    names = {row.name for row in lists.rows(other_desk, lists.lens_ids(other_desk, "all"))}
    assert ("妈妈" in names) is not is_private
    again = handovers.receive(other_desk, made.paths[0], passphrase=SECRET)
    assert again.conflicts == ()


@pytest.mark.parametrize("is_theirs", [False, True])
def test_the_rest_of_a_private_group_goes_as_it_usually_does(
    desk: Desk, other_desk: Desk, tmp_path: Path, clock: HandClock, is_theirs: bool
) -> None:
    """Both changed the strategy, they later: theirs is usual there, while the mark is asked about by itself."""
    (theirs,), (ours,) = desk.book.read(FAMILY)[0], other_desk.book.read(FAMILY)[0]
    groups.put(desk, theirs, [customers.save(desk, None, {"name": "表姐公司"}).id])
    groups.set_private(desk, theirs, private=False)
    clock.now += timedelta(hours=1)
    groups.edit(other_desk, ours, {"strategy": "过年拜访"})
    clock.now += timedelta(hours=1)
    groups.edit(desk, theirs, {"strategy": "每月上门"})
    made = hand_over(desk, tmp_path / "a.kamhandover")
    look = handovers.look_into(other_desk, made.paths[0], passphrase=SECRET)
    asked = {each.fields: each for each in look.conflicts if each.kind == "group"}
    assert {fields: each.usual for fields, each in asked.items()} == {
        ("strategy",): Side.THEIRS,
        ("private",): Side.OURS,
    }
    chosen = {asked[("private",)].uid: Side.THEIRS, asked[("strategy",)].uid: Side.OURS} if is_theirs else {}
    handovers.receive(other_desk, made.paths[0], passphrase=SECRET, choices=Choices(by_uid=chosen))
    found = groups.details(other_desk, ours)
    assert (found["private"], found["strategy"]) == ((0, "过年拜访") if is_theirs else (1, "每月上门"))
    assert handovers.receive(other_desk, made.paths[0], passphrase=SECRET).conflicts == ()


def test_the_mark_stays_also_where_both_sides_changed_it(
    desk: Desk, other_desk: Desk, tmp_path: Path, clock: HandClock
) -> None:
    (theirs,), (ours,) = desk.book.read(FAMILY)[0], other_desk.book.read(FAMILY)[0]
    groups.put(desk, theirs, [customers.save(desk, None, {"name": "表姐公司"}).id])
    groups.set_private(desk, theirs, private=False)

    def sent(strategy: str) -> handovers.Receipt:
        clock.now += timedelta(hours=1)
        groups.edit(desk, theirs, {"strategy": strategy})
        exporting.export(desk, tmp_path / f"{strategy}.json", "all", PlainWords())
        clock.now += timedelta(hours=1)
        return handovers.receive(other_desk, tmp_path / f"{strategy}.json")

    sent("每月上门")
    for private in (False, True):
        clock.now += timedelta(hours=1)
        groups.set_private(other_desk, ours, private=private)
    (asked,) = sent("每周上门").conflicts
    assert (asked.fields, asked.usual) == (("private",), Side.OURS)
    found = groups.details(other_desk, ours)
    assert (found["private"], found["strategy"]) == (1, "每周上门")


def test_who_is_found_by_likeness_stays_in_the_list(desk: Desk, other_desk: Desk, tmp_path: Path) -> None:
    gone = {"archived": True, "invalid": True, "out_of_market": True, "industry": "机床"}
    theirs = customers.save(desk, None, {"name": "申达", **gone}).id
    with desk.book.writing("test") as work:
        work.update("customer", theirs, {"parked_on": "2026-01-01", "parked_reason": "不要"})
    ours = customers.save(other_desk, None, {"name": "申达"}).id
    made = hand_over(desk, tmp_path / "a.kamhandover")
    told = handovers.receive(other_desk, made.paths[0], passphrase=SECRET)
    assert list(lists.lens_ids(other_desk, "all")) == [ours]
    found = customers.columns_of(other_desk, ours)
    assert (found["industry"], found["parked_on"], found["archived"]) == ("机床", None, 0)
    (asked,) = told.conflicts
    assert asked.taken is Side.OURS
    assert {"archived", "invalid", "out_of_market", "parked_on"} <= asked.theirs.keys()


def test_a_field_of_the_receivers_keeps_its_type(desk: Desk, other_desk: Desk, tmp_path: Path) -> None:
    for book, kind in ((desk, "number"), (other_desk, "text")):
        with book.book.writing("test") as work:
            work.insert("field_definition", {"noun": "customer", "name": "评分", "type": kind, "position": 0})
        customers.save(book, None, {"name": f"{kind}公司"})
    made = hand_over(desk, tmp_path / "a.kamhandover")
    told = handovers.receive(other_desk, made.paths[0], passphrase=SECRET)
    assert [(each.kind, each.ours, each.theirs) for each in told.conflicts] == [
        ("field_definition", {"type": "text"}, {"type": "number"})
    ]
    assert other_desk.book.read("SELECT type FROM field_definition WHERE name = '评分'") == [("text",)]


def test_nobody_reports_to_themselves_through_a_file(desk: Desk, other_desk: Desk, tmp_path: Path) -> None:
    """Each side has a line of reports of its own; together they would close."""
    firm = customers.save(desk, None, {"name": "申达"}).id
    people = [contacts.save(desk, None, firm, {"name": name}, []).id for name in ("张三", "李四")]
    first = hand_over(desk, tmp_path / "a.kamhandover")
    handovers.receive(other_desk, first.paths[0], passphrase=SECRET)
    with desk.book.writing("test") as work:
        work.update("contact", people[0], {"reports_to_id": people[1]})
    with other_desk.book.writing("test") as work:
        work.update("contact", 2, {"reports_to_id": 1})
    handovers.receive(other_desk, hand_over(desk, tmp_path / "b.kamhandover").paths[0], passphrase=SECRET)
    above = dict(other_desk.book.read("SELECT id, reports_to_id FROM contact"))
    assert not (above[1] == 2 and above[2] == 1)


def test_a_group_takes_its_archived_and_parked_customers_along(desk: Desk, tmp_path: Path) -> None:
    group = groups.add(desk, "华东").id
    ids = [customers.save(desk, None, {"name": name}).id for name in ("活跃", "归档", "停放", "删除", "别处")]
    groups.put(desk, group, ids[:4])
    customers.save(desk, ids[1], {"archived": True})
    with desk.book.writing("test") as work:
        work.update("customer", ids[2], {"parked_on": "2026-11-01", "parked_reason": "x"})
    customers.trash(desk, [ids[3]])
    assert set(hand_over(desk, tmp_path / "a.kamhandover", lens="group:华东").customers) == set(ids[:3])
