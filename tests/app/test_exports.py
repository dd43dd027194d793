"""What is printed and exported of a list is what one sees of it: its words, order, columns, and the day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from kamdesk.app import exports
from kamdesk.services import audit, contacts, customers, importing
from kamdesk.services.demo import make_demo
from kamdesk.services.desk import Desk, Secret, create
from kamdesk.services.exporting import How
from kamdesk.store.intake import Outcome

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
    page = exports.paper_of(desk, "all", how, ("demand", "name", "custom.gone"))
    assert "恒泰" not in page
    assert page.index("化工") < page.index("精密")
    assert "<b>化工" not in page
    assert page.index("30") < page.index("化工"), "the columns stand as they are in the list"
    assert "王芳" in page
    assert "申达”" in page
    assert "2026" in page


def test_a_pdf_is_written_and_told_of(desk: Desk, tmp_path: Path) -> None:
    out = tmp_path / "list.pdf"
    assert exports.export(desk, out, "all", How(search="申达"), ("name",)) == 2
    assert out.read_bytes().startswith(b"%PDF")
    newest = audit.lines(desk)[0]
    assert (newest.act, newest.scope) == ("export", ".pdf")


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
