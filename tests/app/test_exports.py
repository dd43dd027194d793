"""What is printed and exported of a list is what one sees of it: its words, order, columns, and the day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from kamdesk.app import exports
from kamdesk.exchange.write_cards import Version, write_cards
from kamdesk.models.refusals import Refusal
from kamdesk.services import audit, contacts, customers, exporting_cards, groups, importing
from kamdesk.services.demo import make_demo
from kamdesk.services.desk import Desk, Secret, create
from kamdesk.services.exporting import How
from kamdesk.store.intake import Outcome
from kamdesk.ui.wording_refusals import refusal_text

NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Iterator[Desk]:
    """Three customers, one with a name that is markup."""
    del qapp
    made = create(tmp_path / "book.kamdesk", Secret("eins zwei drei", keychain=False), lambda: NOON)
    made.author = "王芳"
    for name, demand in (("申达精密", 10), ("申达<b>化工", 30), ("恒泰", 20)):
        customers.save(made, None, {"name": name, "demand": demand * 10_000})
    yield made
    made.close()


def test_the_paper_has_the_words_the_order_and_the_columns_of_the_list(desk: Desk) -> None:
    how = How(search="申达", sort=(("demand", True),))
    page = exports.list_paper(desk, "all", how, ("demand", "name", "custom.gone")).html()
    assert "恒泰" not in page
    assert page.index("化工") < page.index("精密")
    assert "<b>化工" not in page
    assert page.index("30") < page.index("化工"), "the columns stand as they are in the list"
    assert "王芳" in page
    assert "申达”" in page
    assert "2026" in page
    assert len(exports.list_paper(desk, "all", how).rows) == 2


def test_a_pdf_is_written_and_told_of(desk: Desk, tmp_path: Path) -> None:
    out = tmp_path / "list.pdf"
    assert exports.export(desk, out, "all", How(search="申达"), ("name",)).rows == 2
    assert out.read_bytes().startswith(b"%PDF")
    exports.export(desk, tmp_path / "list.csv", "tier:suspect")
    exports.export(desk, tmp_path / "list.xlsx", "picked:1,2")
    told = [(line.act, line.scope, line.records) for line in audit.lines(desk)]
    pdf = ("export", ".pdf:found:all", 2)
    assert told == [("export", ".xlsx:picked", 2), ("export", ".csv:tier:suspect", 3), pdf]


def test_paper_with_private_customers_says_so(desk: Desk, tmp_path: Path) -> None:
    (one,) = desk.book.read("SELECT id FROM customer WHERE name = '恒泰'")
    groups.put(desk, groups.add(desk, "自家", private=True).id, one)
    exports.export(desk, tmp_path / "list.pdf", "all", How(private=True), ("name",))
    assert [line.scope for line in audit.lines(desk)] == [".pdf:private:book"]
    assert exports.list_to_print(desk, "state:private", How(as_listed=True), ("name",)).is_private
    listed = exports.list_to_print(desk, "all", How(as_listed=True), ("name",))
    assert not listed.is_private
    assert listed.title == "All customers"
    assert exports.list_paper(desk, "all", How(private=True), ("name",)).title == "Whole book"


def test_too_long_a_list_is_not_painted_while_the_window_waits(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(exports, "MOST_PREVIEWED", 2)
    assert len(exports.list_to_print(desk, "all", How(search="申达"), ("name",)).rows) == 2
    with pytest.raises(Refusal) as refused:
        exports.list_to_print(desk, "all", How(), ("name",))
    assert "3 customers are too many" in refusal_text(refused.value)


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_our_own_cards_come_back_without_making_anybody_twice(
    qapp: QApplication, tmp_path: Path, language: str
) -> None:
    del qapp
    book = create(tmp_path / "demo.kamdesk", Secret("eins zwei drei", keychain=False), lambda: NOON)
    make_demo(book, language, customers=60)
    nobody = customers.save(book, None, {"name": "没有联系人的公司", "website": "www.firm.example"}).id
    contacts.save_channels(book, nobody, [("phone", "0571-88886666", None)])
    held = {noun: book.book.read(f"SELECT * FROM {noun} ORDER BY id") for noun in ("customer", "channel", "membership")}
    people = book.book.read("SELECT id, name, card_uid FROM contact ORDER BY id")
    exports.export(book, tmp_path / "all.vcf", "all")
    (report,) = importing.run(book, importing.recognise(book, [tmp_path / "all.vcf"])).files
    assert report.counts[Outcome.SKIPPED] > 0.95 * sum(report.counts.values())
    assert {noun: book.book.read(f"SELECT * FROM {noun} ORDER BY id") for noun in held} == held
    assert book.book.read("SELECT id, name, card_uid FROM contact ORDER BY id") == people
    book.close()


@pytest.mark.parametrize("version", ["3.0", "4.0"])
def test_our_own_cards_make_the_same_customers_in_an_empty_book(
    qapp: QApplication, desk: Desk, tmp_path: Path, version: Version
) -> None:
    del qapp
    firm = {"name": "恒泰机械有限公司", "address": "长江路1号", "city": "大连市", "province": "辽宁省", "note": "总机"}
    alone = customers.save(desk, None, firm).id
    contacts.save_channels(desk, alone, [("phone", "0411-88886666", None), ("website", "hengtai.example", None)])
    where = {"address": "浙江省杭州市余杭区文一西路9号", "city": "杭州市", "province": "浙江省", "district": "余杭区"}
    mother = customers.save(desk, None, {"name": "妈妈", "kind": "person", **where}).id
    ways = [("mobile", "13800138000", None), ("dingtalk", "guilan", None), ("address", "老宅", "乡下")]
    ((herself,),) = desk.book.read("SELECT id FROM contact")
    contacts.save(desk, herself, mother, {"name": "沈桂兰"}, ways)
    ids = [alone, mother]
    assert write_cards(tmp_path / "all.vcf", exporting_cards.cards_of(desk, ids), version) == 2
    there = create(tmp_path / "empty.kamdesk", Secret("eins zwei drei", keychain=False), lambda: NOON)
    importing.run(there, importing.recognise(there, [tmp_path / "all.vcf"]))
    columns = "name, kind, address, city, province, district, note, website"
    assert there.book.read(f"SELECT {columns} FROM customer ORDER BY id") == [
        ("恒泰机械有限公司", "organisation", "长江路1号", "大连市", "辽宁省", None, "总机", None),
        ("沈桂兰", "person", *(where[name] for name in ("address", "city", "province", "district")), None, None),
    ]
    assert there.book.read("SELECT name, nickname, home_address FROM contact") == [("沈桂兰", "妈妈", None)]
    assert there.book.read("SELECT contact_id, kind, value, label FROM channel ORDER BY id") == [
        (None, "phone", "0411-88886666", None),
        (None, "website", "hengtai.example", None),
        *((1, *way) for way in ways),
    ]
    there.close()
    counts = importing.run(desk, importing.recognise(desk, [tmp_path / "all.vcf"])).files[0].counts
    assert counts[Outcome.SKIPPED] == 2, "and change nothing where they come from"
