"""Checking finds whatever was tampered with behind the desk's back, and says nothing of a sound book."""

from __future__ import annotations

import random
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from kamdesk.models.refusals import CannotOpen, Refusal
from kamdesk.services import backups, checking, contacts, customers, history, talks
from kamdesk.services.desk import Desk, Secret, open_desk
from kamdesk.store import cipher, header
from tests.services.test_undoing import add_order
from tests.store.books import NOON, PASSPHRASE, TODAY, a_desk, files_in, looking, quick_desk

SECRET = Secret(passphrase=PASSPHRASE)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """An open desk with a bit of everything."""
    desk = quick_desk(tmp_path / "book.kamdesk")
    fill(desk)
    return desk


def fill(desk: Desk, customers_made: int = 6) -> None:
    """Some customers with a contact, a talk, orders, a file."""
    for number in range(customers_made):
        made = customers.save(desk, None, {"name": f"样品{number}号厂", "industry": "纺织"}).id
        contacts.save(desk, None, made, {"name": "欧阳修"}, [("mobile", f"1381234{number:04d}", None)])
        talks.log(desk, made, {"summary": f"谈了{number}"}, next_on=TODAY)
        with desk.book.writing("order") as work:
            add_order(work, made, TODAY, 1_000_000 * (number + 1))
    with desk.book.silently() as connection:
        connection.execute("INSERT INTO file_content VALUES (?, ?)", (SHA, b"Vertrag"))
    with desk.book.writing("file") as work:
        work.insert("file", {"customer_id": 1, "name": "合同.pdf", "kind": "other", "size": 7, "sha256": SHA})


SHA = sha256(b"Vertrag").hexdigest()


def test_a_sound_book_has_no_problems_and_stays_untouched(tmp_path: Path) -> None:
    desk = a_desk(tmp_path / "book.kamdesk")
    fill(desk)
    assert checking.check_desk(desk).ok
    assert checking.look_over(desk).ok
    desk.close()
    before = files_in(tmp_path)
    assert checking.check(desk.path, SECRET).problems == ()
    assert files_in(tmp_path) == before


TAMPERED = {
    "numbers": "UPDATE customer_stats SET revenue = revenue + 1 WHERE customer_id = 2",
    "numbers gone": "DELETE FROM customer_stats WHERE customer_id = 2",
    "numbers tier": "UPDATE customer_stats SET tier = 'small' WHERE tier = 'super'",
    "search_text": "UPDATE search_text SET name = '别的' WHERE customer_id = 3",
    "search_text gone": "DELETE FROM search_text WHERE customer_id = 3",
    "search_index": "DELETE FROM search_grams WHERE rowid = 3",
    "search_index more": "INSERT INTO search_grams (rowid, grams) VALUES (77, '妖')",
    "search_index sound": "DELETE FROM search_pinyin WHERE rowid = 1",
    "references": "DELETE FROM customer WHERE id = 4",
    "journal": "UPDATE journal SET before = '{' WHERE id = (SELECT max(id) FROM journal WHERE before IS NOT NULL)",
    "journal stray": "DELETE FROM operation WHERE id = 2",
    "journal word": "UPDATE journal SET action = 'X' WHERE id = (SELECT min(id) FROM journal)",
    "files_missing": "DELETE FROM file_content",
    "files_changed": "UPDATE file_content SET content = x'00'",
    "order_sums": "UPDATE orders SET cost = cost + 1 WHERE id = 1",
    "tables_missing": "DROP TABLE satisfaction",
}


@pytest.mark.parametrize("what", TAMPERED)
def test_what_was_tampered_with_is_found(desk: Desk, what: str) -> None:
    talks.edit(desk, 1, {"summary": "谈了别的"})
    desk.close()
    _tamper(desk, TAMPERED[what])
    assert {problem.code for problem in checking._check(desk.path, desk.book.key).problems} >= {what.split()[0]}


def test_mending_makes_what_is_derived_anew(desk: Desk) -> None:
    for what in ("numbers", "numbers gone", "search_text", "search_index", "search_index more"):
        _tamper(desk, TAMPERED[what])
        assert not checking.check_desk(desk).ok
        checking.mend(desk)
        assert checking.check_desk(desk).ok, what
    desk.close()


def test_a_book_whose_parts_point_astray_is_found(desk: Desk) -> None:
    """Every page is as it was written, and yet the structure is broken."""
    desk.close()
    with looking(desk.path, desk.book.key) as look:
        root = look.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'ix_customer_name'").fetchone()[0]
        other = look.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'ix_customer_number'").fetchone()[0]
    connection = cipher.connect_blank(desk.path, desk.book.key)
    connection.execute("PRAGMA writable_schema = ON")
    connection.execute("UPDATE sqlite_schema SET rootpage = ? WHERE name = 'ix_customer_name'", (other,))
    connection.close()
    assert root != other
    assert {problem.code for problem in checking._check(desk.path, desk.book.key).problems} & {
        "integrity",
        "unreadable",
    }


def test_a_damaged_page_is_counted_and_the_file_left_alone(tmp_path: Path) -> None:
    desk = a_desk(tmp_path / "book.kamdesk")
    fill(desk)
    desk.close()
    damaged = bytearray(desk.path.read_bytes())
    damaged[9 * header.PAGE + 5] ^= 4
    desk.path.write_bytes(damaged)
    before = files_in(tmp_path)
    (problem,) = checking.check(desk.path, SECRET).problems
    assert (problem.code, problem.figures) == ("damaged_pages", {"count": 1, "first": 10})
    assert files_in(tmp_path) == before


def test_the_look_after_the_start_sees_damage_under_an_open_book(desk: Desk) -> None:
    desk.book.fold_log()
    talks.edit(desk, 1, {"summary": "im Protokoll"})
    assert header.has_log(desk.path)
    assert checking.look_over(desk).ok
    with desk.path.open("r+b") as file:
        file.seek(-3000, 2)
        old = file.read(1)
        file.seek(-3000, 2)
        file.write(bytes([old[0] ^ 1]))
    assert [problem.code for problem in checking.look_over(desk).problems] == ["damaged_pages"]
    desk.close()


def test_a_check_that_cannot_be_tried_is_refused(tmp_path: Path) -> None:
    desk = a_desk(tmp_path / "book.kamdesk")
    desk.close()
    with pytest.raises(CannotOpen, match="wrong_passphrase"):
        checking.check(desk.path, Secret(passphrase="falsch"))
    with pytest.raises(CannotOpen, match="missing"):
        checking.check(tmp_path / "none.kamdesk", SECRET)


def test_a_rescued_book_holds_what_lay_outside_the_damage(tmp_path: Path) -> None:
    desk = a_desk(tmp_path / "book.kamdesk")
    fill(desk, 60)
    desk.close()
    with looking(desk.path, desk.book.key) as look:
        sound = {table: _by_id(look, table) for table in RESCUED}
    untouched = desk.path.read_bytes()
    dice, damaged, lost = random.Random(5), bytearray(untouched), 0
    for page in dice.sample(_pages_of_data(desk), 6):
        damaged[(page - 1) * header.PAGE + dice.randrange(header.PAGE)] ^= 1
    desk.path.write_bytes(damaged)
    with pytest.raises(CannotOpen, match="damaged"):
        open_desk(desk.path, SECRET)
    rescued = checking.rescue(desk.path, SECRET, tmp_path / "rescued.kamdesk", lambda: NOON)
    assert desk.path.read_bytes() == damaged
    again = open_desk(tmp_path / "rescued.kamdesk", SECRET, lambda: NOON)
    for table, rows in sound.items():
        found = _by_id(again.book.reader(), table)
        lost += len(rows) - len(found)
        for number, row in found.items():
            assert _own_words(again, table, row) == _own_words(again, table, rows[number]), "never a changed word"
    assert rescued.gaps
    assert 0 < lost < sum(map(len, sound.values())) / 2
    assert checking.check_desk(again).ok
    customers.save(again, None, {"name": "又能做生意了"})
    again.close()


RESCUED = ("customer", "contact", "channel", "interaction", "task", "orders", "order_line")
SUMS = {"orders": {"counts", "revenue", "cost", "cost_known", "discount_base"}}
"""What is kept of an order's lines; checked against those that are left."""


def test_a_cut_off_book_gives_up_what_is_left(tmp_path: Path) -> None:
    desk = a_desk(tmp_path / "book.kamdesk")
    fill(desk, 80)
    desk.close()
    desk.path.write_bytes(desk.path.read_bytes()[: -40 * header.PAGE - 99])
    checking.rescue(desk.path, SECRET, tmp_path / "rescued.kamdesk", lambda: NOON)
    again = open_desk(tmp_path / "rescued.kamdesk", SECRET, lambda: NOON)
    assert again.book.read("SELECT count(*) FROM customer")[0][0] > 0
    assert checking.check_desk(again).ok
    again.close()


def test_a_sound_book_is_rescued_whole(tmp_path: Path) -> None:
    desk = a_desk(tmp_path / "book.kamdesk")
    fill(desk)
    before = {table: desk.book.read(f"SELECT * FROM {table}") for table in (*RESCUED, "file", "file_content")}
    rescued = checking.rescue(desk.path, SECRET, tmp_path / "rescued.kamdesk", lambda: NOON)
    desk.close()
    assert (rescued.gaps, rescued.orphans) == ({}, {})
    again = open_desk(tmp_path / "rescued.kamdesk", SECRET, lambda: NOON)
    assert {table: again.book.read(f"SELECT * FROM {table}") for table in before} == before
    assert history.next_undo(again) is None, "a step with holes in it is never undone"
    again.close()


def test_a_rescue_never_writes_over_a_file_and_needs_the_key(tmp_path: Path) -> None:
    desk = a_desk(tmp_path / "book.kamdesk")
    desk.close()
    before = files_in(tmp_path)
    with pytest.raises(Refusal, match="exists"):
        checking.rescue(desk.path, SECRET, desk.path)
    with pytest.raises(CannotOpen, match="wrong_passphrase"):
        checking.rescue(desk.path, Secret(passphrase="falsch"), tmp_path / "out.kamdesk")
    assert files_in(tmp_path) == before


def test_a_book_without_its_first_page_is_beyond_rescue(tmp_path: Path) -> None:
    desk = a_desk(tmp_path / "book.kamdesk")
    backups.backup(desk, tmp_path / "copy.kamdesk")
    desk.close()
    damaged = bytearray(desk.path.read_bytes())
    damaged[200] ^= 1
    desk.path.write_bytes(damaged)
    with pytest.raises(CannotOpen, match="beyond_rescue"):
        checking.rescue(desk.path, SECRET, tmp_path / "out.kamdesk")
    assert sorted(each.name for each in tmp_path.iterdir()) == ["book.kamdesk", "copy.kamdesk"]


def _tamper(desk: Desk, sql: str) -> None:
    """Write behind the desk's back: no journal, no foreign keys, nothing brought along."""
    connection = cipher.connect_blank(desk.path, desk.book.key)
    connection.execute(sql)
    connection.close()


def _pages_of_data(desk: Desk) -> list[int]:
    """Pages after the list of tables: those of a fresh book are roots and that list."""
    with looking(desk.path, desk.book.key) as look:
        roots = [row[0] for row in look.execute("SELECT rootpage FROM sqlite_schema")]
        pages = look.execute("PRAGMA page_count").fetchone()[0]
    return list(range(max(roots) + 1, pages + 1))


def _by_id(connection: Any, table: str) -> dict[int, tuple[Any, ...]]:
    """Whole rows of a table by their id, which need not be the first column."""
    return {row[0]: row[1:] for row in connection.execute(f"SELECT id, * FROM {table}")}


def _own_words(desk: Desk, table: str, row: tuple[Any, ...]) -> list[Any]:
    """The row without what may rightly differ: pointers to lost records, sums over lines some of which are lost."""
    keys = desk.book.read(f"PRAGMA foreign_key_list({table})")
    pointers = {key[3] for key in keys if key[6] == "SET NULL"}
    names = [column[1] for column in desk.book.read(f"PRAGMA table_info({table})")]
    return [value for name, value in zip(names, row, strict=True) if name not in pointers | SUMS.get(table, set())]
