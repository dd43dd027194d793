"""Who a file would add although the book knows them: told before, joined where ticked, proposed again, undone whole."""

from __future__ import annotations

from pathlib import Path

from kamdesk.services import contacts, customers, erasing, history, import_steps, importing, merging
from kamdesk.services.desk import Desk
from kamdesk.services.import_choices import Choices
from tests.services.imports import counts, one, state

ROWS = "客户名称,行业,联系人,手机\n恒泰机械集团,机床,王建国,138 0013 8000\n申达,机械,李敏,13900139000\n"
CARDS = (
    "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:王建国\r\nORG:恒泰机械集团\r\nTITLE:总经理\r\nTEL:13800138000\r\nEND:VCARD\r\n"
)


def known(desk: Desk) -> int:
    made = customers.save(desk, None, {"name": "大连恒泰机械有限公司", "city": "大连市"}).id
    contacts.save(desk, None, made, {"name": "王建国", "is_main": True}, [("mobile", "13800138000", None)])
    return made


def written(folder: Path, text: str = ROWS, name: str = "rows.csv") -> Path:
    path = folder / name
    path.write_bytes(text.encode())
    return path


def test_the_preview_tells_who_is_like_somebody_and_changes_nothing(desk: Desk, tmp_path: Path) -> None:
    there = known(desk)
    before = state(desk)
    report = import_steps.try_out(desk, importing.recognise(desk, [written(tmp_path)]))
    (twin,) = report.twins
    assert (twin.name, twin.known_id, twin.known_name) == ("恒泰机械集团", there, "大连恒泰机械有限公司")
    assert {"firm", "mobile", "contact"} <= {each.code for each in twin.likeness.evidence}
    assert not twin.was_joined
    assert state(desk) == before


def test_kept_apart_unless_ticked_and_filled_where_ticked(desk: Desk, tmp_path: Path) -> None:
    there = known(desk)
    sources = importing.recognise(desk, [written(tmp_path)])
    (twin,) = import_steps.try_out(desk, sources).twins
    before = state(desk)
    report = import_steps.take_in(desk, sources, [Choices()], same={twin.key: there})
    assert counts(report.files[0]) == {"created": 1, "merged": 1}
    found = customers.columns_of(desk, there)
    assert (found["name"], found["industry"], found["city"]) == ("大连恒泰机械有限公司", "机床", "大连市")
    assert one(desk, "SELECT count(*) FROM customer") == (2,)
    assert one(desk, "SELECT count(*) FROM contact WHERE name = '王建国'") == (1,)
    assert one(desk, "SELECT count(*) FROM channel WHERE match = '13800138000'") == (1,)
    (again,) = import_steps.try_out(desk, sources).twins
    assert again.was_joined
    assert again.known_id == there
    history.undo(desk)
    assert desk.book.read("SELECT value FROM setting WHERE key = 'import.same'") != [("{}",)]
    after = state(desk)
    assert {name: rows for name, rows in after.items() if name != "setting"} == {
        name: rows for name, rows in before.items() if name != "setting"
    }
    erasing.erase_customer(desk, there)
    assert desk.book.read("SELECT value FROM setting WHERE key = 'import.same'") == [("{}",)]


def test_cards_are_joined_in_the_same_way(desk: Desk, tmp_path: Path) -> None:
    there = known(desk)
    sources = importing.recognise(desk, [written(tmp_path, CARDS, "cards.vcf")])
    (twin,) = import_steps.try_out(desk, sources).twins
    import_steps.take_in(desk, sources, [Choices()], same={twin.key: there})
    assert one(desk, "SELECT name, title FROM contact") == ("王建国", "总经理")
    assert one(desk, "SELECT count(*) FROM customer") == (1,)


def test_who_was_told_apart_is_not_asked_about_and_an_empty_book_asks_nothing(desk: Desk, tmp_path: Path) -> None:
    path = written(tmp_path)
    assert import_steps.try_out(desk, importing.recognise(desk, [path])).twins == ()
    there = known(desk)
    report = importing.run(desk, importing.recognise(desk, [path]))
    assert report.twins == ()
    (made,) = desk.book.read("SELECT id FROM customer WHERE name = '恒泰机械集团'")
    merging.not_the_same(desk, there, made[0])
    assert import_steps.try_out(desk, importing.recognise(desk, [path])).twins == ()


def test_a_company_that_is_joined_brings_nobody_of_its_own_name(desk: Desk, tmp_path: Path) -> None:
    there = customers.save(desk, None, {"name": "苏州东陵精密制造有限公司"}).id
    contacts.save_channels(desk, there, [("phone", "0512-66660000", "总机")])
    rows = "客户名称,联系人,电话\n苏州东陵精密制造,,0512-6666 0000\n"
    sources = importing.recognise(desk, [written(tmp_path, rows)])
    (twin,) = import_steps.try_out(desk, sources).twins
    import_steps.take_in(desk, sources, [Choices()], same={twin.key: there})
    assert one(desk, "SELECT count(*) FROM contact") == (0,)
    assert one(desk, "SELECT value, label FROM channel") == ("0512-66660000", "总机")
