"""Handing over and receiving: nothing lost, nothing private told, nothing twice."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Mapping
from datetime import date, timedelta
from enum import StrEnum
from pathlib import Path

import pytest

from kamdesk.exchange.handover import HandoverFacts, write_handover
from kamdesk.exchange.handover_reading import BadHandover, open_handover
from kamdesk.exchange.sealed_stream import CannotUnseal
from kamdesk.models.refusals import Refusal
from kamdesk.models.rows import Channel, DayReason, Problem
from kamdesk.services import audit, contacts, customers, demo, groups, handovers, history, lists, sheets, talks
from kamdesk.services.desk import Desk
from kamdesk.store import deal_reading
from tests.services.conftest import HandClock

SECRET = "交接口令 2026"


class PlainWords:
    """Words for tests: codes and figures as they are."""

    def title(self, field: str) -> str:
        return field

    def term(self, _words: type[StrEnum], value: object) -> str:
        return str(value or "")

    def channel(self, channel: Channel) -> str:
        return channel.label or channel.kind

    def money(self, e4: int) -> str:
        return f"{e4 / 10_000:.2f}"

    def quantity(self, e4: int | None, unit: str) -> str:
        return f"{(e4 or 0) / 10_000:.2f} {unit}"

    def day(self, on: date) -> str:
        return on.isoformat()

    def reason(self, reason: DayReason) -> str:
        return reason.kind

    def labelled(self, name: str, value: object) -> str:
        return f"{name}: {value}"

    def problem(self, problem: Problem) -> str:
        return problem.code

    def phrase(self, code: str, figures: Mapping[str, object] | None = None) -> str:
        return f"{code} {dict(figures or {})}"


def hand_over(desk: Desk, out: Path, lens: str = "all", include: tuple[int, ...] = ()) -> handovers.HandedOver:
    return handovers.hand_over(desk, out, PlainWords(), lens=lens, passphrase=SECRET, include=include)


def records_in(file: Path) -> dict[str, list[dict[str, object]]]:
    with open_handover(file, passphrase=SECRET) as handover:
        return {kind: list(handover.records(kind)) for kind in handover.counts}


def test_a_book_handed_on_and_on_is_the_same_record_by_record(desk: Desk, other_desk: Desk, tmp_path: Path) -> None:
    demo.make_demo(desk)
    first = hand_over(desk, tmp_path / "a.kamhandover")
    receipt = handovers.receive(other_desk, first.paths[0], passphrase=SECRET)
    met = Counter(receipt.created) + Counter(receipt.updated) + Counter(receipt.unchanged)
    assert met == Counter({kind: count for kind, count in first.counts.items() if count})
    there = {*receipt.updated, *receipt.unchanged}
    assert there <= {"group", "smart_group"}, "the groups every book begins with are there already"
    assert not receipt.conflicts
    second = hand_over(other_desk, tmp_path / "b.kamhandover")
    assert records_in(second.paths[0]) == records_in(first.paths[0])
    assert lists.totals(other_desk, "all") == lists.totals(desk, "all")
    tiers = [{node.id: node.count for node in lists.tree(each)[2].children} for each in (desk, other_desk)]
    assert tiers[0] == tiers[1]


def test_both_sides_remember_the_fingerprint_of_every_file(desk: Desk, other_desk: Desk, tmp_path: Path) -> None:
    contacts.save(desk, None, customers.save(desk, None, {"name": "申达"}).id, {"name": "王"}, [])
    key = "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p"
    out = tmp_path / "a.kamhandover"
    made = handovers.hand_over(desk, out, PlainWords(), passphrase=SECRET, recipients=[key])
    hashes = [hashlib.sha256(path.read_bytes()).hexdigest() for path in made.paths]
    given = [(line.records, line.fingerprint) for line in audit.lines(desk) if line.act == "handover"]
    assert sorted(given) == sorted((1, each) for each in hashes)
    table = tmp_path / "audit.csv"
    audit.save(desk, table, audit.AuditLine._fields, lambda line: [str(each) for each in line])
    assert all(each in table.read_text("utf-8-sig") for each in hashes)

    looked = handovers.look_into(other_desk, made.paths[0], passphrase=SECRET)
    assert looked.fingerprint == hashes[0]
    handovers.receive(other_desk, made.paths[0], passphrase=SECRET)
    received = [line[2:] for line in audit.lines(other_desk) if line.act == "receive"]
    assert received == [("a.kamhandover", 1, hashes[0])], "one customer, as the giver's says"


def test_a_second_receipt_changes_nothing_and_undo_takes_all_of_it_back(
    desk: Desk, other_desk: Desk, tmp_path: Path
) -> None:
    demo.make_demo(desk, customers=30)
    file = hand_over(desk, tmp_path / "a.kamhandover").paths[0]
    handovers.receive(other_desk, file, passphrase=SECRET)
    again = handovers.receive(other_desk, file, passphrase=SECRET)
    assert (again.created, again.updated, again.conflicts) == ({}, {}, ())
    assert not again.changes.touched
    history.undo(other_desk)
    assert other_desk.book.read("SELECT count(*) FROM customer") == [(0,)]
    history.redo(other_desk)
    assert hand_over(other_desk, tmp_path / "b.kamhandover").counts == {
        **dict.fromkeys(records_in(file), 0),
        **{kind: len(found) for kind, found in records_in(file).items()},
    }


def test_looking_changes_nothing(desk: Desk, other_desk: Desk, tmp_path: Path) -> None:
    customers.save(desk, None, {"name": "申达"})
    file = hand_over(desk, tmp_path / "a.kamhandover").paths[0]
    seen = handovers.look_into(other_desk, file, passphrase=SECRET)
    assert seen.created["customer"] == 1
    assert other_desk.book.read("SELECT count(*) FROM customer") == [(0,)]
    assert history.next_undo(other_desk) is None


def test_private_people_private_notes_and_kept_customers_stay_out(desk: Desk, tmp_path: Path) -> None:
    told = customers.save(desk, None, {"name": "申达", "note": "公开", "private_note": "他离婚了"}).id
    contacts.save(desk, None, told, {"name": "王", "private_note": "欠我人情"}, [])
    customers.save(desk, None, {"name": "留给自己", "keep_from_handover": True})
    family = customers.save(desk, None, {"name": "表姐", "kind": "person"}).id
    groups.put(desk, desk.book.read("SELECT id FROM customer_group WHERE name = '家人'")[0][0], [family])
    done = hand_over(desk, tmp_path / "a.kamhandover")
    text = json.dumps(records_in(done.paths[0]), ensure_ascii=False)
    for secret in ("离婚", "人情", "留给自己", "表姐", "家人"):
        assert secret not in text
    assert done.left_out == 2
    assert [row.name for row in handovers.left_out(desk)] == ["表姐", "留给自己"]
    ticked = hand_over(desk, tmp_path / "b.kamhandover", include=(family,))
    text = json.dumps(records_in(ticked.paths[0]), ensure_ascii=False)
    assert "表姐" in text
    assert "家人" not in text, "the private group itself is nobody's business"


def test_the_briefing_and_the_workbook_tell_no_private_word(desk: Desk, tmp_path: Path) -> None:
    customers.save(desk, None, {"name": "申达<script>", "how_to_treat": "先聊茶", "private_note": "秘密"})
    file = hand_over(desk, tmp_path / "a.kamhandover").paths[0]
    with open_handover(file, passphrase=SECRET) as handover:
        page = handover.briefing_html()
    assert "先聊茶" in page
    assert "秘密" not in page
    assert "<script>" not in page


def test_likeness_fills_blanks_keeps_ours_and_tells_the_difference(
    desk: Desk, other_desk: Desk, tmp_path: Path
) -> None:
    theirs = customers.save(desk, None, {"name": "申达精密", "industry": "机械", "note": "他们的话"}).id
    talks.log(desk, theirs, {"kind": "call", "summary": "问价"})
    ours = customers.save(other_desk, None, {"name": "申达精密", "note": "我们的话"}).id
    file = hand_over(desk, tmp_path / "a.kamhandover").paths[0]
    receipt = handovers.receive(other_desk, file, passphrase=SECRET)
    merged = other_desk.book.record("customer", ours)
    assert merged is not None
    assert (merged["industry"], merged["note"]) == ("机械", "我们的话")
    assert [(each.kind, each.fields) for each in receipt.conflicts] == [("customer", ("note",))]
    assert other_desk.book.read("SELECT count(*) FROM customer") == [(1,)]
    assert other_desk.book.read("SELECT summary, customer_id FROM interaction") == [("问价", ours)]
    customers.save(other_desk, ours, {"name": "申达精密机械"})
    again = handovers.receive(other_desk, file, passphrase=SECRET)
    assert again.created == {}, "the other uid is remembered, whatever the customer is called by now"


def test_the_later_version_of_a_record_wins_and_an_older_file_changes_nothing(
    desk: Desk, other_desk: Desk, tmp_path: Path
) -> None:
    made = customers.save(desk, None, {"name": "申达"}).id
    file = hand_over(desk, tmp_path / "a.kamhandover").paths[0]
    handovers.receive(other_desk, file, passphrase=SECRET)
    with desk.book.writing("edit") as work:
        work.update("customer", made, {"note": "新消息", "updated_at": "2030-01-01T00:00:00Z"})
    newer = hand_over(desk, tmp_path / "b.kamhandover").paths[0]
    assert handovers.receive(other_desk, newer, passphrase=SECRET).updated == {"customer": 1}
    older = handovers.receive(other_desk, file, passphrase=SECRET)
    assert (older.created, older.updated, older.conflicts) == ({}, {}, ())
    assert other_desk.book.read("SELECT note FROM customer") == [("新消息",)]


def test_a_lens_hands_over_its_customers_alone(desk: Desk, tmp_path: Path) -> None:
    for name in ("机械甲", "机械乙"):
        customers.save(desk, None, {"name": name, "industry": "机械"})
    customers.save(desk, None, {"name": "食品", "industry": "食品"})
    done = hand_over(desk, tmp_path / "a.kamhandover", lens="industry:机械")
    assert {str(each["name"]) for each in records_in(done.paths[0])["customer"]} == {"机械甲", "机械乙"}
    with pytest.raises(Refusal, match="nobody_to_hand_over"):
        hand_over(desk, tmp_path / "b.kamhandover", lens="tier:super")
    assert not (tmp_path / "b.kamhandover").exists()


def test_a_wrong_passphrase_or_one_flipped_byte_writes_nothing(desk: Desk, other_desk: Desk, tmp_path: Path) -> None:
    customers.save(desk, None, {"name": "申达"})
    file = hand_over(desk, tmp_path / "a.kamhandover").paths[0]
    with pytest.raises(CannotUnseal):
        handovers.receive(other_desk, file, passphrase="falsch")
    whole = file.read_bytes()
    for at in (10, len(whole) // 2, len(whole) - 3):
        file.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
        with pytest.raises((CannotUnseal, BadHandover)):
            handovers.receive(other_desk, file, passphrase=SECRET)
    assert other_desk.book.read("SELECT count(*) FROM customer") == [(0,)]


def test_another_currency_is_refused(desk: Desk, other_desk: Desk, tmp_path: Path) -> None:
    customers.save(desk, None, {"name": "申达"})
    file = hand_over(desk, tmp_path / "a.kamhandover").paths[0]
    other_desk.currency = "EUR"
    with pytest.raises(Refusal, match="other_currency"):
        handovers.receive(other_desk, file, passphrase=SECRET)


def test_every_record_has_its_published_shape(desk: Desk, tmp_path: Path) -> None:
    import jsonschema

    demo.make_demo(desk, customers=40)
    file = hand_over(desk, tmp_path / "a.kamhandover").paths[0]
    with open_handover(file, passphrase=SECRET) as handover:
        schemas = handover.manifest["schemas"]
        assert isinstance(schemas, dict)
        for kind in handover.counts:
            validator = jsonschema.Draft202012Validator(schemas[kind])
            for record in handover.records(kind):
                validator.validate(record)


def test_the_groups_of_every_book_stay_one(desk: Desk, other_desk: Desk, tmp_path: Path) -> None:
    made = customers.save(desk, None, {"name": "申达"}).id
    major = desk.book.read("SELECT id FROM customer_group WHERE name = '重要客户'")[0][0]
    inside = groups.add(desk, "江浙", major).id
    groups.put(desk, inside, [made])
    mine = groups.add(other_desk, "江浙", groups_named(other_desk, "重要客户")[0]).id
    handovers.receive(other_desk, hand_over(desk, tmp_path / "a.kamhandover").paths[0], passphrase=SECRET)
    assert groups_named(other_desk, "江浙") == [mine]
    assert len(groups_named(other_desk, "重要客户")) == 1
    assert other_desk.book.read("SELECT group_id FROM membership") == [(mine,)]


def groups_named(desk: Desk, name: str) -> list[int]:
    return [row[0] for row in desk.book.read("SELECT id FROM customer_group WHERE name = ?", (name,))]


def test_people_stand_in_the_order_in_which_the_giver_entered_them(
    desk: Desk, other_desk: Desk, tmp_path: Path, clock: HandClock
) -> None:
    made = customers.save(desk, None, {"name": "申达"}).id
    names = ["单国栋", "顾晓", "解文博"]
    for at, name in enumerate(names):
        person = contacts.save(desk, None, made, {"name": name}, []).id
        clock.now += timedelta(minutes=1)
        with desk.book.writing("uid") as work:
            work.update("contact", person, {"uid": f"019ab000-0000-7000-8000-00000000000{9 - at}"})
            work.update("contact", person, {"is_main": False})
    handovers.receive(other_desk, hand_over(desk, tmp_path / "a.kamhandover").paths[0], passphrase=SECRET)
    for each in (desk, other_desk):
        (row,) = lists.rows(each, lists.lens_ids(each, "all"))
        assert [card.name for card in sheets.sheet(each, row.id).contacts] == names
        assert [name for _, name in deal_reading.links(each.book, row.id)["contact_id"]] == names
        assert row.main_contact == names[0]


def test_two_equal_calls_stay_two(desk: Desk, other_desk: Desk, tmp_path: Path) -> None:
    made = customers.save(desk, None, {"name": "申达"}).id
    for _ in range(2):
        talks.log(desk, made, {"kind": "call", "summary": "没人接"})
    ours = customers.save(other_desk, None, {"name": "申达"}).id
    talks.log(other_desk, ours, {"kind": "call", "summary": "没人接"})
    file = hand_over(desk, tmp_path / "a.kamhandover").paths[0]
    handovers.receive(other_desk, file, passphrase=SECRET)
    assert other_desk.book.read("SELECT count(*) FROM interaction") == [(2,)], "one was there already, one is new"
    handovers.receive(other_desk, file, passphrase=SECRET)
    assert other_desk.book.read("SELECT count(*) FROM interaction") == [(2,)]


@pytest.mark.parametrize(
    ("theirs", "ours", "is_one"),
    [
        ({"name": "大连恒泰机械有限公司", "number": "C7"}, {"name": "恒泰机械", "number": "C7"}, True),
        ({"name": "恒泰机械", "number": "C7"}, {"name": "申达精密", "number": "C7"}, False),
        ({"name": "恒泰机械", "number": "C7"}, {"name": "恒泰机械", "number": "C8"}, False),
        ({"name": "恒泰机械"}, {"name": "恒泰机械", "number": "C8"}, True),
        ({"name": "王伟", "kind": "person"}, {"name": "王伟", "kind": "person"}, False),
        ({"name": "王伟", "kind": "person", "number": "P1"}, {"name": "王伟", "kind": "person", "number": "P1"}, True),
    ],
)
def test_who_is_one_customer_under_two_uids(
    desk: Desk, other_desk: Desk, tmp_path: Path, theirs: dict[str, object], ours: dict[str, object], is_one: bool
) -> None:
    customers.save(desk, None, theirs)
    customers.save(other_desk, None, ours)
    handovers.receive(other_desk, hand_over(desk, tmp_path / "a.kamhandover").paths[0], passphrase=SECRET)
    assert other_desk.book.read("SELECT count(*) FROM customer") == [(1 if is_one else 2,)]


def test_two_of_one_name_stay_two_though_they_are_handed_over_one_after_the_other(
    desk: Desk, other_desk: Desk, tmp_path: Path
) -> None:
    for branch in ("江北", "江南"):
        made = customers.save(desk, None, {"name": "申达", "address": branch}).id
        file = hand_over(desk, tmp_path / f"{branch}.kamhandover", f"picked:{made}").paths[0]
        receipt = handovers.receive(other_desk, file, passphrase=SECRET)
        assert (receipt.created["customer"], receipt.conflicts) == (1, ())
    branches = other_desk.book.read("SELECT name, address FROM customer ORDER BY address")
    assert sorted(branches) == [("申达", "江北"), ("申达", "江南")]


def test_a_person_is_known_by_a_number_in_common(desk: Desk, other_desk: Desk, tmp_path: Path) -> None:
    for each, number in ((desk, "13812345678"), (other_desk, "+86 138 1234 5678")):
        made = customers.save(each, None, {"name": "王伟", "kind": "person"}).id
        contacts.save(each, None, made, {"name": "王伟"}, [("mobile", number, None)])
    handovers.receive(other_desk, hand_over(desk, tmp_path / "a.kamhandover").paths[0], passphrase=SECRET)
    assert other_desk.book.read("SELECT count(*) FROM customer") == [(1,)]
    assert contacts_of(other_desk) == contacts_of(desk)


def contacts_of(desk: Desk) -> list[tuple[str, int]]:
    return [(row[0], row[1]) for row in desk.book.read("SELECT name, count(*) FROM contact GROUP BY name")]


def test_who_lies_in_the_trash_is_nobody_to_join(desk: Desk, other_desk: Desk, tmp_path: Path) -> None:
    customers.save(desk, None, {"name": "申达"})
    gone = customers.save(other_desk, None, {"name": "申达"}).id
    customers.trash(other_desk, [gone])
    handovers.receive(other_desk, hand_over(desk, tmp_path / "a.kamhandover").paths[0], passphrase=SECRET)
    assert list(lists.lens_ids(other_desk, "all")) != []


def test_what_ties_two_customers_comes_once_both_are_there(desk: Desk, other_desk: Desk, tmp_path: Path) -> None:
    one = customers.save(desk, None, {"name": "甲", "industry": "机械"}).id
    other = customers.save(desk, None, {"name": "乙", "industry": "食品"}).id
    hidden = customers.save(desk, None, {"name": "私", "keep_from_handover": True}).id
    with desk.book.writing("edit") as work:
        work.insert("relation", {"customer_id": one, "other_id": other, "kind": "supplier", "note": "供货"})
        work.insert("relation", {"customer_id": one, "other_id": hidden, "kind": "supplier", "note": "秘密"})
    for at, industry in enumerate(("机械", "食品")):
        file = hand_over(desk, tmp_path / f"{at}.kamhandover", lens=f"industry:{industry}").paths[0]
        assert "秘密" not in json.dumps(records_in(file), ensure_ascii=False)
        handovers.receive(other_desk, file, passphrase=SECRET)
    assert other_desk.book.read("SELECT note FROM relation") == [("供货",)]


def test_a_file_that_is_not_what_its_name_says_is_refused(desk: Desk, tmp_path: Path) -> None:
    """Its hash is its name: another content under it would be shown in its place."""
    facts = HandoverFacts("王芳", desk.now(), {"lens": "all"})
    out = tmp_path / "a.kamhandover"
    files = [("0" * 64, b"something else")]
    write_handover(out, facts, {}, files=files, briefing_html="", customers_xlsx=b"", passphrase=SECRET)
    with pytest.raises(BadHandover, match="changed"):
        handovers.receive(desk, out, passphrase=SECRET)
    assert desk.book.read("SELECT count(*) FROM file_content") == [(0,)]


@pytest.mark.parametrize(
    "wrong",
    [{"kind": "spaceship"}, {"parked_on": "2026-02-30"}, {"need_level": "five"}, {"uid": None}, {"custom": "{oops"}],
)
def test_a_record_out_of_shape_is_refused_before_anything_is_written(
    desk: Desk, tmp_path: Path, wrong: dict[str, object]
) -> None:
    good = {
        "uid": "019ab000-0000-7000-8000-000000000000",
        "created_at": "2026-01-01T00:00:00Z",
        "updated_at": "2026-01-01T00:00:00Z",
        "name": "申达",
        "kind": "organisation",
        "standing": "unknown",
        **dict.fromkeys(("may_reference", "out_of_market", "invalid", "archived", "keep_from_handover"), False),
    }
    facts = HandoverFacts("王芳", desk.now(), {"lens": "all"})
    out = tmp_path / "a.kamhandover"
    for record, is_good in ((good, True), ({**good, **wrong}, False)):
        write_handover(out, facts, {"customer": [record]}, briefing_html="", customers_xlsx=b"", passphrase=SECRET)
        if is_good:
            handovers.look_into(desk, out, passphrase=SECRET)
            continue
        with pytest.raises(BadHandover, match="bad_record"):
            handovers.receive(desk, out, passphrase=SECRET)
    assert desk.book.read("SELECT count(*) FROM customer") == [(0,)]
