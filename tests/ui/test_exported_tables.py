"""The tables of the export, in both languages: the import takes of them what it would write, and nothing else."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication

from kamdesk.exchange.fields import FIELDS, Noun
from kamdesk.exchange.headings import guess_columns, guess_noun
from kamdesk.services import exporting, exporting_nouns, importing
from kamdesk.services.desk import Desk
from kamdesk.store.intake import Outcome
from kamdesk.ui.language import Language
from kamdesk.ui.wording import Wording

in_both = pytest.mark.parametrize("language", ["en", "zh_CN"])


@in_both
def test_only_what_a_customer_is_comes_in_again(qapp: QCoreApplication, demo: Desk, language: str) -> None:
    """A title of what is computed (a tier, a state) must not be taken for a field of the customer."""
    speaking = Language(language, qapp)
    try:
        words = Wording(demo.currency, demo.today())
        titles = {words.title(title): title for title, *_ in exporting.COLUMNS}
        assert len(titles) == len(exporting.COLUMNS)
        assert guess_noun(list(titles)) is Noun.CUSTOMERS
        known = {title: field for title, field in titles.items() if field in FIELDS}
        assert guess_columns(list(titles), Noun.CUSTOMERS) == known
    finally:
        speaking.remove()


@in_both
@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_what_a_book_exports_changes_nothing_in_it(
    qapp: QCoreApplication, demo: Desk, tmp_path: Path, language: str, ending: str
) -> None:
    speaking, out = Language(language, qapp), tmp_path / f"out.{ending}"
    try:
        count = exporting.export(demo, out, "all", Wording(demo.currency, demo.today())).rows
        report = importing.run(demo, importing.recognise(demo, [out]), backup=False).files[0]
    finally:
        speaking.remove()
    assert (report.rejected, report.warnings) == ([], [])
    assert {outcome: found for outcome, found in report.counts.items() if found} == {Outcome.SKIPPED: count}


FACTS = ("contact", "order", "interaction")


@in_both
@pytest.mark.parametrize("ending", ["csv", "xlsx"])
@pytest.mark.parametrize("noun", FACTS)
def test_tables_of_contacts_orders_and_talks_change_nothing_in_their_book(
    qapp: QCoreApplication, demo: Desk, tmp_path: Path, language: str, ending: str, noun: str
) -> None:
    speaking, out = Language(language, qapp), tmp_path / f"out.{ending}"
    try:
        count = exporting_nouns.export(demo, out, noun, Wording(demo.currency, demo.today())).rows
        report = importing.run(demo, importing.recognise(demo, [out]), backup=False)
    finally:
        speaking.remove()
    (file,) = report.files
    assert count > 40
    assert (file.rejected, file.warnings) == ([], [])
    assert {outcome: found for outcome, found in file.counts.items() if found} == {Outcome.SKIPPED: count}
    assert not report.changes.touched


WHAT_CAME = (
    "SELECT c.uid, p.name, p.title, p.birthday, p.note FROM contact p JOIN customer c ON c.id = p.customer_id",
    "SELECT c.uid, n.contact_id IS NULL, n.kind, n.value FROM channel n JOIN customer c ON c.id = n.customer_id"
    " WHERE n.kind IN ('mobile', 'phone', 'fax', 'email', 'wechat', 'qq')",
    "SELECT c.uid, p.name, p.do_not_contact FROM contact p JOIN customer c ON c.id = p.customer_id",
    "SELECT uid, invalid, archived, parked_on IS NULL FROM customer WHERE deleted_at IS NULL",
    "SELECT o.uid, c.uid, o.number, o.ordered_on, o.status, o.kind, o.revenue, o.counts, o.discount_base FROM orders o"
    " JOIN customer c ON c.id = o.customer_id",
    "SELECT o.uid, l.position, l.product_name, l.quantity, l.unit_price, l.discount, l.amount, l.unit_cost"
    " FROM order_line l JOIN orders o ON o.id = l.order_id",
    "SELECT c.uid, i.happened_on, i.kind, i.summary, i.need, i.concern, i.attitude, i.minutes, i.cost, i.author"
    " FROM interaction i JOIN customer c ON c.id = i.customer_id",
)


@in_both
@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_the_tables_of_a_book_make_its_contacts_orders_and_talks_in_an_empty_one(
    qapp: QCoreApplication, demo: Desk, desk: Desk, tmp_path: Path, language: str, ending: str
) -> None:
    speaking, words = Language(language, qapp), Wording(demo.currency, demo.today())
    files = [tmp_path / f"{name}.{ending}" for name in ("customers", *FACTS)]
    try:
        exporting.export(demo, files[0], "all", words)
        for noun, file in zip(FACTS, files[1:], strict=True):
            exporting_nouns.export(demo, file, noun, words)
        (first, again) = (importing.run(desk, importing.recognise(desk, files), backup=False) for _ in range(2))
    finally:
        speaking.remove()
    assert [file.rejected for file in (*first.files, *again.files)] == [[]] * 8
    stays = "SELECT c.uid FROM customer c JOIN customer_stats s ON s.customer_id = c.id WHERE s.private OR s.hidden = 2"
    left_out = {uid for (uid,) in demo.book.read(stays)}
    for question in WHAT_CAME:
        expected = [row for row in demo.book.read(question) if left_out.isdisjoint(row)]
        assert Counter(desk.book.read(question)) == Counter(expected)
    assert not again.changes.touched
