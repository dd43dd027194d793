"""Erasing for good: nothing of the person is left in any table, index, journal or the file; the rest still works."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path

import pytest

from kamdesk.models.identity import utc_text
from kamdesk.models.refusals import Refusal
from kamdesk.models.terms import PitfallCode
from kamdesk.rules import pinyin
from kamdesk.services import (
    audit,
    backups,
    contacts,
    customers,
    day_layout,
    erasing,
    groups,
    history,
    housekeeping,
    importing,
    merging,
    nouns,
    talks,
    warning_log,
)
from kamdesk.services.desk import Desk
from kamdesk.store import checking, copying
from tests.services.test_undoing import add_order
from tests.store.books import NOON, TODAY, looking, quick_desk, whole, words_of

NAME, PERSON, PHONE, NOTE = "杭州绿洲纺织有限公司", "欧阳修远", "13812345678", "喜欢龙井"

GREEN = "洲".encode()[1:]  # the index writes only what differs from the word before
SHA = sha256(PERSON.encode()).hexdigest()


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A desk with two customers; the first was made, edited, talked to, and lost a contact and an order again."""
    desk = quick_desk(tmp_path / "book.kamdesk")
    customers.save(desk, None, {"name": NAME})
    customers.save(desk, None, {"name": "西湖茶叶", "parent_id": 1})
    customers.save(desk, 1, {"note": NOTE})
    customers.save(desk, 2, {"note": "母公司换了", "parent_id": None})
    contact = contacts.save(desk, None, 1, {"name": PERSON}, [("mobile", PHONE, None)]).id
    gone = contacts.save(desk, None, 1, {"name": PERSON + "二"}, [("mobile", "13912345678", None)]).id
    contacts.delete(desk, gone)
    talks.log(desk, 1, {"summary": "谈了龙井", "contact_id": contact, "who": PERSON}, next_on=TODAY)
    groups.put(desk, 2, [1, 2])
    with desk.book.writing("order") as work:
        add_order(work, 1, TODAY, 7_770_000)
    with desk.book.writing("void") as work:
        work.delete("orders", 1)
    with desk.book.writing("relation") as work:
        work.insert("relation", {"customer_id": 2, "other_id": 1, "kind": "supplier", "note": "供应" + NAME})
    with desk.book.silently() as connection:
        connection.execute("INSERT INTO file_content VALUES (?, ?)", (SHA, PERSON.encode()))
    with desk.book.writing("receive") as work:
        work.insert("alias", {"uid": "fremde-uid-4711", "noun": "contact", "record_id": contact})
    with desk.book.writing("file") as work:
        file = {"customer_id": 1, "contact_id": contact, "name": PERSON + ".jpg", "size": 12, "sha256": SHA}
        work.insert("file", {**file, "kind": "photo"})
    return desk


def test_nothing_of_an_erased_customer_is_left_in_the_book(desk: Desk) -> None:
    assert _mentions(desk, NAME, PERSON, PHONE, NOTE, "龙井", "7770000", "13912345678"), "the scan finds what is there"
    assert GREEN in _index_bytes(desk)
    done = erasing.erase_customer(desk, 1)
    assert done.backups == done.unknown == ()
    assert _mentions(desk, NAME, PERSON, PHONE, NOTE, "龙井", "7770000", "13912345678") == set()
    assert {doc for _, doc in _words(desk)} == {2}
    assert GREEN not in _index_bytes(desk)
    assert desk.book.read("SELECT act, scope, count FROM audit") == [("erase", "customer", 1)]
    assert checking.faults_of_book(desk.path, desk.book.key, pinyin.sort_key) == []


def test_the_history_of_others_still_undoes_after_an_erasure(desk: Desk) -> None:
    erasing.erase_customer(desk, 1)
    undone = []
    while (step := history.next_undo(desk)) is not None:
        history.undo(desk)
        undone.append(step.name)
    assert undone == ["put_in_group", "edit_customer", "new_customer"]
    assert desk.book.read("SELECT * FROM customer") == []
    for _ in undone:
        history.redo(desk)
    assert desk.book.read("SELECT name, note, parent_id FROM customer") == [("西湖茶叶", "母公司换了", None)]
    assert checking.faults_of_book(desk.path, desk.book.key, pinyin.sort_key) == []


def test_an_erased_contact_leaves_its_talks_without_the_person(desk: Desk) -> None:
    talk = desk.book.read("SELECT contact_id FROM interaction")
    assert talk == [(1,)]
    erasing.erase_contact(desk, 1)
    assert _mentions(desk, PHONE, PERSON + ".jpg", "fremde-uid-4711") == set()
    assert desk.book.read("SELECT summary, contact_id, who FROM interaction") == [("谈了龙井", None, None)]
    assert desk.book.read("SELECT count(*) FROM file_content") == [(0,)]
    assert desk.book.read("SELECT name FROM customer WHERE id = 1") == [(NAME,)]
    while history.undo(desk):
        pass
    assert checking.faults_of_book(desk.path, desk.book.key, pinyin.sort_key) == []


def test_backups_that_still_hold_the_person_are_named(desk: Desk) -> None:
    held = backups.backup(desk).path
    (desk.backups / "book-20200101T000000Z-daily.kamdesk").write_bytes(held.read_bytes()[:-4096])
    (desk.backups / "book-20200102T000000Z-daily.kamdesk").write_bytes(bytes(range(256)) * 64)
    done = erasing.erase_customer(desk, 1)
    assert done.backups == (held,)
    assert [path.name[5:13] for path in done.unknown] == ["20200102", "20200101"]
    desk.clock = lambda: NOON + timedelta(hours=1)
    clean = backups.backup(desk).path
    with looking(clean, desk.book.key) as copy:
        assert NAME not in str(whole(copy))


@pytest.mark.parametrize("noun", ["customer", "contact"])
def test_backups_that_hold_whoever_was_merged_into_the_person_are_named_too(desk: Desk, noun: str) -> None:
    old = customers.save(desk, None, {"name": "钱多多商行"}).id
    contacts.save(desk, None, old, {"name": "钱多多"}, [("mobile", "13700001111", None)])
    path = backups.backup(desk).path
    new = customers.save(desk, None, {"name": "钱多多贸易商行"}).id
    person = contacts.save(desk, None, new, {"name": "钱多多"}, [("mobile", "13700001111", None)]).id
    merging.merge(desk, new, old)
    erased = erasing.erase_customer(desk, new) if noun == "customer" else erasing.erase_contact(desk, person)
    assert erased.backups == (path,)


def test_who_is_not_there_cannot_be_erased(desk: Desk) -> None:
    with pytest.raises(Refusal, match="record_gone"):
        erasing.erase_customer(desk, 99)


def test_the_log_beside_the_book_is_emptied(desk: Desk) -> None:
    erasing.erase_customer(desk, 1)
    log = Path(f"{desk.path}-wal")
    desk.book.fold_log()
    assert log.stat().st_size == 0


def test_purging_from_the_trash_is_for_good(desk: Desk) -> None:
    customers.trash(desk, [1])
    customers.purge(desk, [1])
    assert _mentions(desk, NAME, PERSON, PHONE, NOTE, "龙井") == set()
    assert history.next_undo(desk) is not None
    assert checking.faults_of_book(desk.path, desk.book.key, pinyin.sort_key) == []


def test_trash_goes_after_thirty_days(desk: Desk) -> None:
    customers.trash(desk, [1])
    moment = datetime.fromisoformat(desk.book.read("SELECT deleted_at FROM customer WHERE id = 1")[0][0])
    for days, left in ((29, 2), (31, 1)):
        desk.clock = lambda moment=moment, days=days: moment + timedelta(days=days)  # type: ignore[misc]
        tidied = housekeeping.tidy(desk)
        assert tidied.trashed == 2 - left
        assert desk.book.read("SELECT count(*) FROM customer") == [(left,)]
    assert NAME not in str(desk.book.read("SELECT * FROM journal"))


def test_what_killed_copies_left_is_swept_away_after_a_day(desk: Desk) -> None:
    backups.backup(desk)
    left = copying.name_beside(desk.backups / "book-20261123T120000Z-daily.kamdesk", "0a1b2c3d")
    for path in (left, copying.name_beside(desk.path, "00ff")):
        path.write_bytes(b"half a copy")
    before = sorted(each.name for each in desk.path.parent.rglob("*.kamdesk"))
    for hours, there in ((1, True), (25, False)):
        moment = datetime.now(UTC) + timedelta(hours=hours)
        desk.clock = lambda moment=moment: moment  # type: ignore[misc]
        housekeeping.tidy(desk)
        assert left.exists() is there
    assert not list(desk.path.parent.rglob("*.part"))
    assert sorted(each.name for each in desk.path.parent.rglob("*.kamdesk")) == before


def test_history_ends_after_its_steps_and_days_but_field_history_stays(desk: Desk) -> None:
    for number in range(6):
        customers.save(desk, 2, {"note": f"第{number}次"})
    assert desk.book.prune_history(steps=4, before="2000") > 0
    undone = 0
    while history.undo(desk):
        undone += 1
    assert undone == 4
    assert desk.book.read("SELECT note FROM customer WHERE id = 2") == [("第1次",)]
    assert "母公司换了" in str(desk.book.read("SELECT before FROM journal WHERE noun = 'customer' AND action = 'U'"))
    assert desk.book.prune_history(steps=500, before="2999") >= 0
    assert (history.next_undo(desk), history.next_redo(desk)) == (None, None)
    assert desk.book.read("SELECT count(*) FROM journal WHERE noun <> 'customer' OR action <> 'U'") == [(0,)]
    assert checking.faults_of_book(desk.path, desk.book.key, pinyin.sort_key) == []


def test_contents_nothing_names_are_removed_once_undo_cannot_bring_them_back(desk: Desk) -> None:
    with desk.book.writing("remove_file") as work:
        work.delete("file", 1)
    assert desk.book.drop_orphan_contents() == 0, "undo would still bring the file back"
    desk.book.prune_history(steps=0, before="2999")
    assert desk.book.read("SELECT count(*) FROM file_content") == [(1,)]
    assert desk.book.drop_orphan_contents() == 1


@pytest.fixture(autouse=True)
def _close(desk: Desk) -> object:
    yield
    desk.close()


def _mentions(desk: Desk, *words: str) -> set[str]:
    """The tables in which any of these words still stands, bytes of files included."""
    with looking(desk.path, desk.book.key) as look:
        tables = whole(look)
    return {
        table
        for table, rows in tables.items()
        for row in rows
        for cell in row
        for word in words
        if (word.encode() in cell if isinstance(cell, bytes) else word in str(cell))
    }


def _words(desk: Desk) -> list[tuple[str, int]]:
    return [pair for pairs in words_of(desk.book).values() for pair in pairs]


def _index_bytes(desk: Desk) -> bytes:
    with looking(desk.path, desk.book.key) as look:
        return b"".join(row[0] for row in look.execute("SELECT block FROM search_grams_data"))


def test_a_record_merged_into_an_erased_one_goes_from_the_history_too(desk: Desk) -> None:
    twin = customers.save(desk, None, {"name": NAME + "（旧）", "note": NOTE}).id
    contacts.save(desk, None, twin, {"name": PERSON + "三"}, [("mobile", "13712345678", None)])
    merging.merge(desk, 1, twin)
    merging.not_the_same(desk, 1, 2)
    assert _mentions(desk, NAME, "13712345678")
    erasing.erase_customer(desk, 1)
    assert _mentions(desk, NAME, PERSON, NOTE, "13712345678") == set()
    assert desk.book.read("SELECT * FROM distinct_pair") == []


def test_what_a_talk_once_said_of_whom_it_was_with_goes_with_the_person(desk: Desk) -> None:
    (talk,) = desk.book.read("SELECT id, contact_id FROM interaction")
    with desk.book.writing("edit_talk") as work:
        work.update("interaction", talk[0], {"who": "另一写法"})
    erasing.erase_contact(desk, talk[1])
    images = "SELECT json_extract(before, '$.who') FROM journal WHERE noun = 'interaction' AND before IS NOT NULL"
    assert {row[0] for row in desk.book.read(images)} == {None}


def test_the_files_that_came_in_with_the_person_are_named_no_more(desk: Desk, tmp_path: Path) -> None:
    for name, person in (("赵铁柱.vcf", "赵铁柱"), ("钱多多.vcf", "钱多多")):
        (tmp_path / name).write_text(f"BEGIN:VCARD\nVERSION:3.0\nFN:{person}\nTEL:13812340000\nEND:VCARD\n")
    importing.run(desk, importing.recognise(desk, sorted(tmp_path.glob("*.vcf"))))
    (made,) = desk.book.read("SELECT id FROM customer WHERE name = '赵铁柱'")[0]
    assert _mentions(desk, "赵铁柱")
    erasing.erase_customer(desk, made)
    assert not _mentions(desk, "赵铁柱")
    assert any(step.name == "import" and step.figures["rows"] == 2 for step in history.steps(desk))


def test_neither_todays_list_nor_the_warnings_remember_the_person(desk: Desk) -> None:
    uids = dict(desk.book.read("SELECT id, uid FROM customer"))
    old = customers.save(desk, None, {"name": "绿洲旧号"}).id
    former = str(customers.columns_of(desk, old)["uid"])
    day_layout.lay_out(desk, [uids[2], former, uids[1]])
    day_layout.pin(desk, uids[1], is_pinned=True)
    day_layout.pin(desk, uids[2], is_pinned=True)
    day_layout.pin(desk, former, is_pinned=True)
    warning_log.handle(desk, (PitfallCode.KEY_AT_RISK, uids[1]), "请" + PERSON + "吃饭", None, "", is_false_alarm=False)
    warning_log.handle(desk, (PitfallCode.KEY_AT_RISK, uids[2]), "降价", None, "", is_false_alarm=False)
    merging.merge(desk, 1, old)
    erasing.erase_customer(desk, 1)
    assert _mentions(desk, uids[1], former, PERSON) == set()
    assert day_layout.layout(desk) == {"pinned": [uids[2]], "order": [uids[2]]}
    assert [(uid, each.measure) for (_, uid), each in warning_log.log(desk).items()] == [(uids[2], "降价")]
    while history.undo(desk):
        assert _mentions(desk, uids[1], former) == set()
    assert day_layout.layout(desk)["pinned"] == []


def test_the_rep_is_told_what_goes_and_which_texts_still_name_the_person(desk: Desk) -> None:
    customers.save(desk, 2, {"note": f"{NAME}介绍来的"})
    held = erasing.held_of_customer(desk, 1)
    assert held.counts["contact"] == 1
    assert held.counts["channel"] == 1
    assert held.named == ({"customer": 1}, (2,))
    done = erasing.erase_customer(desk, 1)
    assert (done.counts, done.named) == (held.counts, held.named)


def test_texts_that_name_an_erased_contact_are_told_of(desk: Desk) -> None:
    ((person,),) = desk.book.read("SELECT id FROM contact WHERE name = ?", (PERSON,))
    talks.log(desk, 1, {"kind": "call", "summary": f"今天见到{PERSON}", "happened_on": TODAY})
    nouns.save(desk, "article", None, {"kind": "article", "title": "经验", "body": f"{PERSON}喜欢喝茶"})
    contacts.save(desk, person, 1, {"name": PERSON, "note": f"{PERSON}，左撇子"})
    with desk.book.writing("file") as work:
        work.insert("file", {"customer_id": 2, "name": f"{PERSON}.jpg", "kind": "photo", "sha256": SHA, "size": 1})
    held = erasing.held_of_contact(desk, person)
    assert "contact" not in held.named.counts, "its own note goes with it"
    assert held.named.counts["file"] == 1
    customers.save(desk, 2, {"lost_note": f"{PERSON}走了"})
    done = erasing.erase_contact(desk, person)
    assert done.named.counts == {"interaction": 1, "article": 1, "file": 1, "customer": 1}
    assert done.named.customers == (1, 2)


def test_what_is_noted_of_ties_between_others_is_told_of_and_of_its_own_is_not(desk: Desk) -> None:
    other = customers.save(desk, None, {"name": "远山电子"}).id
    for one, two in ((other, 2), (other, 1)):
        nouns.save(desk, "relation", None, {"customer_id": one, "other_id": two, "kind": "supplier", "note": NAME})
        nouns.save(desk, "referral", None, {"customer_id": one, "referrer_id": two, "reward": f"{NAME}请客"})
    held = erasing.held_of_customer(desk, 1)
    assert held.named == ({"relation": 1, "referral": 1}, (other,))
    assert erasing.erase_customer(desk, 1).named == held.named


def test_the_audit_tells_the_moment_of_the_desk(other_desk: Desk) -> None:
    erasing.erase_customer(other_desk, customers.save(other_desk, None, {"name": NAME}).id)
    backups.backup(other_desk)
    now = utc_text(other_desk.now())
    assert [(line.act, line.at) for line in audit.lines(other_desk)] == [("backup", now), ("erase", now)]


def test_backups_that_hold_the_person_are_dropped_after_a_new_one(desk: Desk) -> None:
    old = backups.backup(desk).path
    done = erasing.erase_customer(desk, 1)
    assert done.backups == (old,)
    assert erasing.drop_backups(desk, done.backups) == 1
    assert not old.exists()
    assert len(backups.list_backups(desk)) == 1
