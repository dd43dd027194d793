"""Duplicates found, told apart and merged: nothing that hangs on a customer stays behind, and undo brings it back."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

from kamdesk.models.identity import utc_text
from kamdesk.models.refusals import BadRequest, Cancelled
from kamdesk.services import contacts, customers, duplicates, groups, handovers, history, merging, nouns, talks
from kamdesk.services.desk import Desk
from kamdesk.store import journal
from tests.services.imports import one, state
from tests.services.test_handovers import SECRET, hand_over


def add(desk: Desk, name: str, *channels: tuple[str, str], who: str = "", **values: object) -> int:
    made = customers.save(desk, None, {"name": name, **values}).id
    told = [(kind, value, None) for kind, value in channels]
    if who:
        contacts.save(desk, None, made, {"name": who, "is_main": True}, told)
    elif told:
        contacts.save_channels(desk, made, told)
    return made


def hung_on(desk: Desk, customer_id: int) -> dict[str, int]:
    """One record of every noun that points to a customer by any column, made by the database's own description."""
    made: dict[str, int] = {}
    with desk.book.writing("demo") as work:
        for noun in journal.NOUNS:
            links = work.rows(f"PRAGMA foreign_key_list({noun})")
            columns = [key[3] for key in links if key[2] == "customer" and noun != "customer"]
            if columns:
                made[noun] = work.insert(noun, _filled(work, noun, {columns[0]: customer_id}))
    return made


def _filled(work: object, noun: str, values: Mapping[str, object]) -> dict[str, object]:
    """A row with whatever the table requires."""
    rows = work.rows  # type: ignore[attr-defined]
    targets = {key[3]: key[2] for key in rows(f"PRAGMA foreign_key_list({noun})")}
    row = dict(values)
    for _, column, kind, is_required, default, _ in rows(f"PRAGMA table_info({noun})"):
        if (
            column in ("id", "uid", "created_at", "updated_at")
            or column in row
            or not is_required
            or default is not None
        ):
            continue
        if column in targets:
            row[column] = _parent(work, targets[column])
        else:
            row[column] = 1 if "INT" in kind or "BOOL" in kind else "2026-01-02" if kind == "DATE" else f"a {column}"
    return row


def _parent(work: object, noun: str) -> int:
    found = work.one(f"SELECT min(id) FROM {noun}")  # type: ignore[attr-defined]
    if found[0] is not None:
        return int(found[0])
    return int(work.insert(noun, _filled(work, noun, {})))  # type: ignore[attr-defined]


def test_everything_that_points_to_a_customer_moves_with_the_merge(desk: Desk) -> None:
    third = add(desk, "第三家")
    keep, gone = add(desk, "恒泰机械"), add(desk, "恒泰机械有限公司")
    with desk.book.writing("demo") as work:
        work.update("customer", third, {"parent_id": gone})
    made = hung_on(desk, gone)
    assert {"contact", "orders", "interaction", "task", "file", "quote", "account_plan", "membership"} <= set(made)
    before = state(desk)
    merging.merge(desk, keep, gone)
    for noun, record_id in made.items():
        links = [key[3] for key in desk.book.read(f"PRAGMA foreign_key_list({noun})") if key[2] == "customer"]
        owners = desk.book.read(f"SELECT {', '.join(links)} FROM {noun} WHERE id = ?", (record_id,))
        assert owners, f"{noun} was lost"
        assert gone not in owners[0], noun
        assert keep in owners[0], noun
    assert one(desk, "SELECT parent_id FROM customer WHERE id = ?", third) == (keep,)
    assert desk.book.read("PRAGMA foreign_key_check") == []
    history.undo(desk)
    assert state(desk) == before


@pytest.mark.parametrize("depth", [1, 2, 3])
@pytest.mark.parametrize("keeps_lowest", [True, False])
def test_a_merge_puts_no_company_and_no_person_above_itself(
    desk: Desk, other_desk: Desk, tmp_path: Path, depth: int, keeps_lowest: bool
) -> None:
    firms = [add(desk, f"公司{at}") for at in range(depth + 2)]
    people = [contacts.save(desk, None, each, {"name": "王建国"}, []).id for each in firms]
    with desk.book.writing("demo") as work:
        for above, below in pairwise(firms):
            work.update("customer", below, {"parent_id": above})
        for above, below in pairwise(people):
            work.update("contact", below, {"reports_to_id": above})
    ends = firms[1], firms[-1]
    keep, gone = reversed(ends) if keeps_lowest else ends
    merging.merge(desk, keep, gone)
    assert one(desk, "SELECT parent_id FROM customer WHERE id = ?", keep) == (firms[0],)
    who = one(desk, "SELECT id, reports_to_id FROM contact WHERE customer_id = ?", keep)
    assert who[1] == people[0]
    between = firms[2:-1]
    for at, each in enumerate(between):
        above = keep if at == 0 else between[at - 1]
        assert one(desk, "SELECT parent_id FROM customer WHERE id = ?", each) == (above,)
    file = hand_over(desk, tmp_path / "a.kamhandover").paths[0]
    assert handovers.receive(other_desk, file, passphrase=SECRET).created["customer"] == depth + 1


def test_what_a_merge_moves_was_changed_at_the_moment_of_the_desk(desk: Desk) -> None:
    keep, gone = add(desk, "申达机械"), add(desk, "申达机械有限公司")
    talks.log(desk, gone, {"kind": "call", "summary": "谈价"})
    with desk.book.writing("an older talk") as work:
        work.update("interaction", 1, {"updated_at": "2026-01-02T03:04:05Z"})
    merging.merge(desk, keep, gone)
    assert one(desk, "SELECT customer_id, updated_at FROM interaction") == (keep, utc_text(desk.now()))


def test_the_one_that_goes_stays_known_by_its_uid(desk: Desk) -> None:
    keep, gone, older = add(desk, "恒泰机械"), add(desk, "恒泰机械有限公司"), add(desk, "恒泰机械集团")
    uids = dict(desk.book.read("SELECT id, uid FROM customer"))
    merging.merge(desk, gone, older)
    merging.merge(desk, keep, gone)
    known = desk.book.read("SELECT uid FROM alias WHERE noun = 'customer' AND record_id = ?", (keep,))
    assert {row[0] for row in known} == {uids[gone], uids[older]}
    assert one(desk, "SELECT count(*) FROM customer") == (1,)


def test_contacts_of_one_name_are_united_with_all_their_numbers(desk: Desk) -> None:
    keep = add(desk, "恒泰机械", ("mobile", "13800138000"), who="王建国")
    gone = add(desk, "恒泰机械有限公司", ("mobile", "+86 138 0013 8000"), ("email", "wang@ht.cn"), who="王建国")
    other = contacts.save(desk, None, gone, {"name": "李敏", "do_not_contact": True}, []).id
    promise = {"kind": "call", "summary": "报价", "happened_on": date(2026, 11, 2)}
    talks.log(desk, gone, promise, None, None, "")
    talk = one(desk, "SELECT id FROM interaction")[0]
    person = one(desk, "SELECT id FROM contact WHERE customer_id = ? AND name = '王建国'", gone)[0]
    with desk.book.writing("demo") as work:
        work.update("interaction", talk, {"contact_id": person})
    merging.merge(desk, keep, gone)
    names = desk.book.read("SELECT name, is_main FROM contact WHERE customer_id = ? ORDER BY id", (keep,))
    assert names == [("王建国", 1), ("李敏", 0)]
    kept = one(desk, "SELECT id FROM contact WHERE name = '王建国'")[0]
    assert one(desk, "SELECT contact_id, customer_id FROM interaction") == (kept, keep)
    ways = desk.book.read("SELECT kind, value FROM channel WHERE contact_id = ? ORDER BY id", (kept,))
    assert ways == [("mobile", "13800138000"), ("email", "wang@ht.cn")]
    assert one(desk, "SELECT do_not_contact FROM contact WHERE id = ?", other) == (1,)
    assert one(desk, "SELECT count(*) FROM alias WHERE noun = 'contact'") == (1,)


@pytest.mark.parametrize(
    ("ours", "theirs", "left"),
    [
        ("李雷", "李娜", [("李雷", None), ("李娜", None)]),
        ("李雷", "李总", [("李雷", "李总")]),
        ("李经理", "李娜", [("李娜", "李经理")]),
        ("李经理", "李总", [("李经理", None)]),
        ("John Smith", "Ann Smith", [("John Smith", None), ("Ann Smith", None)]),
        ("Ms. Smith", "Ann Smith", [("Ann Smith", "Ms. Smith")]),
    ],
)
def test_two_given_names_are_two_people_at_one_switchboard(
    desk: Desk, ours: str, theirs: str, left: list[tuple[str, str | None]]
) -> None:
    keep = add(desk, "恒泰机械", ("phone", "0411-88886666"), who=ours)
    gone = add(desk, "恒泰机械有限公司", ("phone", "0411-88886666"), ("mobile", "13900139000"), who=theirs)
    merging.merge(desk, keep, gone)
    people = desk.book.read("SELECT name, nickname, id FROM contact WHERE customer_id = ? ORDER BY id", (keep,))
    assert [tuple(said) for *said, _ in people] == left
    assert one(desk, "SELECT contact_id FROM channel WHERE value = '13900139000'") == (people[-1][2],)


def test_fields_are_proposed_fuller_and_newer_and_the_rep_decides(desk: Desk) -> None:
    keep = add(desk, "恒泰机械", number="K-1", industry="机械", note="喜欢喝茶")
    gone = add(desk, "恒泰机械有限公司", number="K-2", industry="机床", city="大连市", note="下午好找")
    with desk.book.writing("demo") as work:
        work.update("customer", gone, {"updated_at": "2027-01-01T00:00:00Z"})
    beside = merging.beside(desk, keep, gone, keep)
    proposed = {pair.name: pair.proposed for pair in beside.fields if pair.differs}
    assert proposed == {"name": "keep", "number": "keep", "industry": "gone", "city": "gone", "note": "both"}
    merging.merge(desk, keep, gone, {"name": "gone", "industry": "keep"})
    found = customers.columns_of(desk, keep)
    assert (found["name"], found["number"], found["industry"], found["city"]) == (
        "恒泰机械有限公司", "K-1", "机械", "大连市",
    )  # fmt: skip
    assert found["note"] == "喜欢喝茶\n下午好找"


def test_own_fields_of_both_are_kept(desk: Desk) -> None:
    keep, gone = (
        add(desk, "恒泰机械", custom='{"车牌": "辽B1"}'),
        add(desk, "恒泰", custom='{"车牌": "辽B2", "开户行": "工行"}'),
    )
    merging.merge(desk, keep, gone)
    assert customers.columns_of(desk, keep)["custom"] == '{"车牌": "辽B1", "开户行": "工行"}'


def test_a_bond_between_the_two_goes_and_bonds_with_others_stay_once(desk: Desk) -> None:
    keep, gone, third = add(desk, "恒泰机械"), add(desk, "恒泰机械有限公司"), add(desk, "申达")
    for one_, other in ((keep, gone), (keep, third), (gone, third)):
        nouns.save(desk, "relation", None, {"customer_id": one_, "other_id": other, "kind": "supplier"})
    nouns.save(desk, "referral", None, {"referrer_id": gone, "customer_id": keep})
    groups.put(desk, groups.add(desk, "重点").id, [keep, gone])
    merging.merge(desk, keep, gone)
    assert desk.book.read("SELECT customer_id, other_id FROM relation") == [(keep, third)]
    assert desk.book.read("SELECT * FROM referral") == []
    assert one(desk, "SELECT count(*) FROM membership WHERE customer_id = ?", keep) == (1,)


def test_a_merge_is_taken_back_later_while_nothing_touched_the_same(desk: Desk) -> None:
    keep = add(desk, "恒泰机械", who="王建国")
    gone = add(desk, "恒泰机械有限公司", ("mobile", "13800138000"), who="李敏")
    step = merging.merge(desk, keep, gone).operation_id
    customers.save(desk, keep, {"taboos": "不谈价格"})
    add(desk, "申达")
    assert history.revert(desk, step).changes is not None
    found = {row[0]: row[1] for row in desk.book.read("SELECT name, taboos FROM customer")}
    assert found == {"恒泰机械": "不谈价格", "恒泰机械有限公司": None, "申达": None}
    assert one(desk, "SELECT customer_id FROM contact WHERE name = '李敏'") == (gone,)
    assert desk.book.read("SELECT * FROM alias") == []


def test_pairs_are_found_and_those_told_apart_are_not_asked_again(desk: Desk) -> None:
    first, second = add(desk, "大连恒泰机械有限公司"), add(desk, "恒泰机械集团")
    add(desk, "申达", ("mobile", "13900139000"))
    (twins,) = duplicates.find(desk).twins
    assert twins.ids == (first, second)
    assert twins.likeness.evidence[0].code == "firm"
    merging.not_the_same(desk, first, second)
    assert duplicates.find(desk).twins == ()
    assert duplicates.judge(desk, [(first, second)]).twins == ()
    third = add(desk, "恒泰机械")
    merging.merge(desk, third, first)
    assert duplicates.find(desk).twins == ()  # who was told apart from the one that went stays so
    history.undo(desk)
    assert [twins.ids for twins in duplicates.find(desk).twins] == [(first, third), (second, third)]
    history.undo(desk), history.undo(desk)
    assert [twins.ids for twins in duplicates.find(desk).twins] == [(first, second)]


def test_trash_and_private_groups_are_not_asked_about(desk: Desk) -> None:
    first, second, third = add(desk, "恒泰机械"), add(desk, "恒泰机械"), add(desk, "恒泰机械")
    customers.trash(desk, [first])
    (friends,) = desk.book.read("SELECT id FROM customer_group WHERE name = '朋友'")
    groups.put(desk, friends[0], [second])
    assert duplicates.find(desk).twins == ()
    customers.restore(desk, [first])
    assert [twins.ids for twins in duplicates.find(desk).twins] == [(first, third)]


def test_somebody_being_typed_is_compared_by_name_and_by_number(desk: Desk) -> None:
    known = add(desk, "大连恒泰机械有限公司", ("mobile", "138 0013 8000"), who="王建国")
    (by_name,) = duplicates.alike(desk, {"name": "恒泰机械集团"})
    (by_phone,) = duplicates.alike(desk, {"name": "无名"}, [("phone", "+86 13800138000")])
    assert by_name.row.id == by_phone.row.id == known
    assert by_name.likeness.evidence[0].code == "firm"
    assert by_phone.likeness.evidence[0].code == "mobile" or by_phone.likeness.evidence[0].code == "phone"
    assert duplicates.alike(desk, {"name": "申达"}) == []
    assert duplicates.alike(desk, {"name": ""}) == []


def test_the_search_can_be_stopped_and_a_customer_is_not_merged_with_itself(desk: Desk) -> None:
    made = add(desk, "恒泰机械")
    with pytest.raises(Cancelled):
        duplicates.find(desk, cancelled=lambda: True)
    with pytest.raises(BadRequest):
        merging.merge(desk, made, made)


def test_a_handover_of_the_record_that_went_lands_on_the_one_that_stayed(
    desk: Desk, other_desk: Desk, tmp_path: Path
) -> None:
    first, second = add(desk, "大连恒泰机械有限公司"), add(desk, "恒泰机械集团", who="李敏")
    file = hand_over(desk, tmp_path / "a.kamhandover").paths[0]
    handovers.receive(other_desk, file, passphrase=SECRET)
    merging.merge(other_desk, first, second)
    merged = state(other_desk)
    again = handovers.receive(other_desk, file, passphrase=SECRET)
    assert not again.created
    assert one(other_desk, "SELECT count(*) FROM customer") == (1,)
    assert one(other_desk, "SELECT customer_id FROM contact WHERE name = '李敏'") == (first,)
    assert {name: rows for name, rows in state(other_desk).items() if name == "contact"} == {
        "contact": merged["contact"]
    }


def test_who_was_told_apart_is_not_asked_about_by_whoever_takes_over(
    desk: Desk, other_desk: Desk, tmp_path: Path
) -> None:
    first, second = add(desk, "恒泰机械", number="K1"), add(desk, "恒泰机械有限公司", number="K2")
    hand_over(desk, tmp_path / "a.kamhandover")
    handovers.receive(other_desk, tmp_path / "a.kamhandover", passphrase=SECRET)
    assert len(duplicates.find(other_desk).twins) == 1
    merging.not_the_same(desk, first, second)
    hand_over(desk, tmp_path / "b.kamhandover")
    receipt = handovers.receive(other_desk, tmp_path / "b.kamhandover", passphrase=SECRET)
    assert (receipt.created, receipt.updated) == ({"distinct_pair": 1}, {})
    assert duplicates.find(other_desk).twins == ()
    assert not handovers.receive(other_desk, tmp_path / "b.kamhandover", passphrase=SECRET).changes.touched
    history.undo(other_desk)
    assert len(duplicates.find(other_desk).twins) == 1
    keep, gone = (row[0] for row in other_desk.book.read("SELECT id FROM customer ORDER BY number"))
    merging.merge(other_desk, keep, gone)
    receipt = handovers.receive(other_desk, tmp_path / "b.kamhandover", passphrase=SECRET)
    assert receipt.unchanged["distinct_pair"] == 1, "here they have become one since"


def test_a_pair_told_apart_tells_nothing_of_who_stays_out(desk: Desk, tmp_path: Path) -> None:
    first, second = add(desk, "恒泰机械"), add(desk, "恒泰机械有限公司", keep_from_handover=True)
    merging.not_the_same(desk, first, second)
    made = hand_over(desk, tmp_path / "a.kamhandover")
    assert made.counts["distinct_pair"] == 0
