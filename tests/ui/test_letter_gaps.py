"""A text with a gap goes to nobody unseen: who lacks a field of it is left out, by whatever way it goes."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from kamdesk.models.terms import Channel
from kamdesk.rules.letter_fields import LetterField, fields_in
from kamdesk.services import contacts, customers, nouns, texts
from kamdesk.services.author import set_author
from kamdesk.services.desk import Desk
from kamdesk.services.greetings import Recipient
from kamdesk.ui.greeting_words import letter_gaps, letter_values
from kamdesk.ui.greetings_page import GreetingsPage
from kamdesk.ui.jobs import Jobs
from kamdesk.ui.recipient_model import NAME, STATE
from kamdesk.ui.settings_dialog import SettingsDialog
from tests.ui.noting import noting
from tests.ui.test_settings_dialog import DESK_VALUES

TODAY = date(2026, 11, 22)
WAYS = (Channel.SMS, Channel.WECHAT, Channel.EMAIL, Channel.LETTER)


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, jobs: Jobs) -> Iterator[GreetingsPage]:
    """Letters to two picked customers; the city is known of the first only."""
    set_author(desk, "Alice")
    picked = []
    for name, city in (("Smith", "Leeds"), ("Jones", None)):
        values = {"name": f"{name} Ltd", "address": f"{name} Road 1", "city": city}
        picked.append(customers.save(desk, None, values).id)
        ways = [("mobile", "138 0013 8000", None), ("email", f"john@{name}.example", None), ("wechat", name, None)]
        contacts.save(desk, None, picked[-1], {"name": f"John {name}", "is_main": True}, ways)
    texts.seed(desk, "en")
    made = GreetingsPage(desk, jobs)
    qtbot.addWidget(made)
    jobs.changed.connect(made.refresh)
    made.show()
    made.show_screen("picked:" + ",".join(map(str, picked)))
    qtbot.waitUntil(lambda: made.model.rowCount() == 2 and made.template.count() > 1)
    yield made
    made.hide()


def write(qtbot: QtBot, page: GreetingsPage, body: str, way: Channel = Channel.SMS, subject: str = "") -> None:
    """Choose a way and a text of the rep's own."""
    page.channel.setCurrentIndex(page.channel.findData(way))
    known = next((each.id for each in texts.templates(page.desk) if each.title == "Mine"), None)
    nouns.save(page.desk, "article", known, texts.values_of({"title": "Mine", "body": body, "subject": subject}))
    page.reload()
    qtbot.waitUntil(lambda: page.model._body == body and page.model._subject == subject)


def state(page: GreetingsPage, row: int) -> str:
    return str(page.model.index(row, STATE).data())


@pytest.mark.parametrize("way", WAYS)
def test_who_lacks_a_field_of_the_text_is_left_out(qtbot: QtBot, page: GreetingsPage, way: Channel) -> None:
    write(qtbot, page, "Happy {festival} to all in {city}! {rep}", way)
    assert [state(page, row) for row in (0, 1)] == ["Not known: The festival", "Not known: The city, The festival"]
    assert page._counted.text() == "0 of 0 ticked · 2 left out, see why at the right"
    sending = page.sending
    for button in (sending.sent, sending._copy, sending._mail, sending._eml, sending._csv, sending._letters):
        assert not button.isEnabled()
    assert not sending._labels.isEnabled(), "no envelope without a letter"

    write(qtbot, page, "Good news for all in {city}! {rep}", way)
    assert page._counted.text() == "1 of 1 ticked · 1 left out, see why at the right"
    assert page.model.index(1, NAME).data(Qt.ItemDataRole.CheckStateRole) is None
    page.model.tick_all(True)
    assert sending.sent.text() == "Mark 1 as sent"
    assert [each.body for each in sending.letters()] == ["Good news for all in Leeds! Alice"]
    assert sending.labels() == ["John Smith\nSmith Ltd\nSmith Road 1"]


def test_the_table_for_a_text_tool_has_whom_the_text_fits(qtbot: QtBot, page: GreetingsPage, tmp_path: Path) -> None:
    write(qtbot, page, "Good news for {city}!")
    page.sending.write_table(str(tmp_path / "sms.csv"))
    qtbot.waitUntil(lambda: "1 text" in page.sending.said.text())
    with (tmp_path / "sms.csv").open(encoding="utf-8-sig", newline="") as file:
        assert [row[3] for row in csv.reader(file)][1:] == ["Good news for Leeds!"]


def test_a_gap_is_neither_copied_nor_mailed_and_it_is_said_why(
    qtbot: QtBot, page: GreetingsPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[tuple[object, ...]] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", noting(opened, lambda _url: True))
    write(qtbot, page, "Good news for {city}!", Channel.EMAIL)
    QGuiApplication.clipboard().setText("mine")
    page._go_to(1)
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    assert QGuiApplication.clipboard().text() == "mine"
    assert "not known: The city" in page.sending.said.text()
    page.sending.open_mail()
    assert opened == []
    assert "Text" not in page.sending.codes(1)
    assert "Dial" in page.sending.codes(1)


def test_written_by_hand_it_goes(qtbot: QtBot, page: GreetingsPage) -> None:
    write(qtbot, page, "Good news for {city}!")
    page._go_to(1)
    page.card.text.setPlainText("Good news for you!")
    assert (page.sending.sent.text(), state(page, 1)) == ("Mark 2 as sent", "Edited")
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    assert QGuiApplication.clipboard().text() == "Good news for you!"
    page.card.text.setPlainText("Good news for !")
    assert page.sending.sent.text() == "Mark 1 as sent", "the gap is there again"


def test_a_gap_in_the_subject_counts_where_there_is_one(qtbot: QtBot, page: GreetingsPage) -> None:
    write(qtbot, page, "Good news!", Channel.EMAIL, "For {city}")
    assert page.model.sendable_rows() == [0]
    write(qtbot, page, "Good news!", Channel.SMS, "For {city}")
    assert page.model.sendable_rows() == [0, 1]


def test_who_is_called_may_be_told_the_rest(qtbot: QtBot, page: GreetingsPage) -> None:
    write(qtbot, page, "Good news for {city}!", Channel.PHONE)
    assert page.sending.sent.text() == "Mark 2 as spoken to"
    assert state(page, 1) == "Not known: The city"


def test_where_the_own_name_is_missing_the_way_to_it_is_offered(
    qtbot: QtBot, page: GreetingsPage, desk: Desk, jobs: Jobs
) -> None:
    write(qtbot, page, "Yours, {rep}")
    offer = next(each for each in page.findChildren(QPushButton) if each.text() == "Your name…")
    assert not offer.isVisible()
    set_author(desk, "")
    page._show_people()
    assert offer.isVisible()
    assert not page.sending.sent.isEnabled()
    with qtbot.waitSignal(page.action_asked) as asked:
        offer.click()
    assert asked.args == ["settings:look"]
    dialog = SettingsDialog(desk, jobs, DESK_VALUES)
    dialog.field("author").set_value("Bob")
    dialog.save()
    qtbot.waitUntil(lambda: page.sending.sent.text() == "Mark 2 as sent")
    assert not offer.isVisible()
    assert page.model.text(0).text == "Yours, Bob"


@pytest.mark.parametrize("codes", [(), ("mid_autumn",)])
@pytest.mark.parametrize("rep", ["", "Alice"])
def test_a_gap_is_what_has_no_words(codes: tuple[str, ...], rep: str) -> None:
    known = Recipient(1, 1, "John Smith", "Smith", {}, title="Buyer", city="Leeds", product="Glue")
    dated = replace(known, first_order=date(2020, 1, 1), last_order=date(2026, 1, 1), day=TODAY, age=50)
    for who in (known, dated, replace(dated, first_order=date(2026, 1, 1)), Recipient(1, None, "", "", {})):
        values = letter_values(who, codes, rep, TODAY)
        assert set(values) == set(LetterField)
        assert letter_gaps(who, codes, rep, TODAY) == {field for field, words in values.items() if not words}


def test_fields_go_by_names_of_either_language() -> None:
    assert fields_in("{称呼}, {{city}} {Last order} {nmae}") == {LetterField.SALUTATION, LetterField.LAST_ORDER}
