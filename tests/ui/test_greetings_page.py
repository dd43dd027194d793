"""Greetings on screen: queues, a text for each, who is left out and why, handing over, marking as sent."""

from __future__ import annotations

import csv
import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtPrintSupport import QPrintPreviewDialog
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from kamdesk.models.terms import Channel
from kamdesk.rules.address_labels import SHEETS
from kamdesk.rules.letter_fields import LetterField, says_today
from kamdesk.services import contacts, customers, history, nouns, sheets, texts
from kamdesk.services.desk import Desk, Secret, create
from kamdesk.services.greetings import Recipient
from kamdesk.ui import wording_figures
from kamdesk.ui.code_dialog import CodeDialog
from kamdesk.ui.greeting_words import letter_values
from kamdesk.ui.greetings_page import GreetingsPage
from kamdesk.ui.jobs import Jobs
from kamdesk.ui.label_dialog import LabelDialog
from kamdesk.ui.letter_paper import letters_html, paint_labels
from kamdesk.ui.paper import painted_pdf, write_pdf
from kamdesk.ui.recipient_model import NAME, STATE
from kamdesk.ui.texts_dialog import TextsDialog
from tests.ui.dictation import toggle
from tests.ui.noting import noting

AUTUMN = datetime(2026, 9, 23, 9, 0, tzinfo=timezone(timedelta(hours=8)))


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """Two days before Mid-Autumn: two who may be greeted, one who wants no contact."""
    made = create(tmp_path / "book.kamdesk", Secret(passphrase="tea"), lambda: AUTUMN)
    for name, title, extra in (
        ("Smith", "Dr.", {}),
        ("Jones", "Buyer", {}),
        ("Quiet", "Buyer", {"do_not_contact": True}),
    ):
        values = {"name": f"{name} Ltd", "short_name": name, "fixed_grade": "A", "address": f"{name} Road 1"}
        customer = customers.save(made, None, values).id
        person = {"name": f"John {name}", "title": title, "is_main": True, **extra}
        ways = [("mobile", "138 0013 8000", None), ("email", f"john@{name.lower()}.example", None)]
        contacts.save(made, None, customer, person, ways)
    made.author = "Alice"
    yield made
    made.close()


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, jobs: Jobs) -> GreetingsPage:
    """The page on the queue of Mid-Autumn, with the ready-made texts."""
    texts.seed(desk, "en")
    made = GreetingsPage(desk, jobs)
    qtbot.addWidget(made)
    made.resize(1100, 700)
    made.show()
    QAbstractItemModelTester(made.model, QAbstractItemModelTester.FailureReportingMode.Fatal, made)
    made.show_screen("")
    qtbot.waitUntil(lambda: made.queues.list.count() >= 3)
    made.queues.list.setCurrentRow(
        next(at for at, each in enumerate(made.queues.queues) if each.codes == ("mid_autumn",))
    )
    qtbot.waitUntil(lambda: made.model.rowCount() == 3)
    return made


def test_the_text_is_made_for_each_and_the_silent_one_is_left_out(page: GreetingsPage) -> None:
    assert page.template.currentText() == "Season's greetings (text message)"
    rows = {page.model.person(row).company: row for row in range(3)}  # type: ignore[union-attr]
    assert page.model.text(rows["Smith"]).text.startswith("Dear Dr Smith, Mid-Autumn Festival is near")
    assert page.model.text(rows["Jones"]).text.endswith("Alice")
    quiet = rows["Quiet"]
    assert page.model.index(quiet, STATE).data() == "Does not want to be contacted"
    assert page.model.index(quiet, NAME).data(Qt.ItemDataRole.CheckStateRole) is None
    assert len(page.model.ticked_rows()) == 2
    assert "1 left out" in page._counted.text()


def test_enter_copies_one_after_the_other(page: GreetingsPage) -> None:
    page.table.setFocus()
    page._go_to(page.model.ticked_rows()[0])
    first = page.model.text(page.table.currentIndex().row()).text
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    assert QGuiApplication.clipboard().text() == first
    assert page.table.currentIndex().row() == page.model.ticked_rows()[1]
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    assert QGuiApplication.clipboard().text() != first
    assert [page.model.index(row, STATE).data() for row in page.model.ticked_rows()] == ["Copied", "Copied"]


def test_one_text_is_edited_by_hand_and_space_unticks(page: GreetingsPage) -> None:
    row = page.model.ticked_rows()[0]
    page._go_to(row)
    page.card.text.setPlainText("Only for you.")
    assert page.model.text(row).text == "Only for you."
    assert "Edited" in page.model.index(row, STATE).data()
    QTest.keyClick(page.table, Qt.Key.Key_Space)
    assert row not in page.model.ticked_rows()


def test_marked_as_sent_they_leave_the_queue_and_stand_in_the_timeline(qtbot: QtBot, page: GreetingsPage) -> None:
    people = [page.model.person(row) for row in page.model.ticked_rows()]
    with qtbot.waitSignal(page.jobs.changed):
        page.sending.mark_sent()
    page.reload()
    page._read_people()
    qtbot.waitUntil(lambda: not page.model.open_rows())
    for who in people:
        assert who is not None
        (entry,) = sheets.sheet(page.desk, who.customer_id).timeline
        assert entry.kind == "message"
    assert page.model.index(0, STATE).data() in ("✓ Sent", "Does not want to be contacted")


def test_the_table_for_a_text_tool_holds_those_ticked(qtbot: QtBot, page: GreetingsPage, tmp_path: Path) -> None:
    page.sending.write_table(str(tmp_path / "sms.csv"))
    qtbot.waitUntil(lambda: "2 text" in page.sending.said.text())
    with (tmp_path / "sms.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert [row[1] for row in rows[1:]] == ["John Smith", "John Jones"]
    assert rows[1][2] == "Dr Smith"


def test_too_many_letters_are_not_painted_while_the_window_waits(
    page: GreetingsPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kamdesk.ui.sending_bar.MOST_PREVIEWED", 1)
    page.channel.setCurrentIndex(page.channel.findData(Channel.LETTER))
    for act in (page.sending.print_letters, lambda: page.sending.print_labels(SHEETS[0], 0)):
        act()
        assert "too many for the preview" in page.sending.said.text()
        assert page.findChildren(QPrintPreviewDialog) == []


def test_letters_and_labels_go_to_paper(page: GreetingsPage, tmp_path: Path) -> None:
    page.channel.setCurrentIndex(page.channel.findData(Channel.LETTER))
    assert len(page.sending.letters()) == 2
    assert page.sending.labels()[0].splitlines() == ["John Smith, Dr.", "Smith Ltd", "Smith Road 1"]
    assert write_pdf(tmp_path / "letters.pdf", letters_html(page.sending.letters()), numbered=False) == 2
    labels = page.sending.labels() * 20
    pages = painted_pdf(tmp_path / "labels.pdf", lambda device: paint_labels(device, labels, SHEETS[0], 3))
    assert pages == 2


def test_codes_text_dial_and_save(qtbot: QtBot, page: GreetingsPage) -> None:
    codes = page.sending.codes(page.model.ticked_rows()[0])
    assert list(codes) == ["Text", "Dial", "Save the contact"]
    dialog = CodeDialog("John", codes, page)
    qtbot.addWidget(dialog)
    shown = dialog.view.squares()
    toggle(next(each for each in dialog.findChildren(QPushButton) if each.text() == "Dial"))
    assert dialog.view.squares()
    assert dialog.view.squares() != shown


def test_paper_offers_no_code_for_the_phone(page: GreetingsPage) -> None:
    offered = {}
    for way in (Channel.SMS, Channel.LETTER, Channel.PHONE):
        page.channel.setCurrentIndex(page.channel.findData(way))
        buttons = page.card.findChildren(QPushButton)
        offered[way] = "Code for the phone…" in [each.text() for each in buttons if each.isVisible()]
    assert offered == {Channel.SMS: True, Channel.LETTER: False, Channel.PHONE: True}


def test_picked_customers_are_written_to(qtbot: QtBot, page: GreetingsPage) -> None:
    first = page.model.person(0)
    assert first is not None
    page.show_screen(f"picked:{first.customer_id}")
    qtbot.waitUntil(lambda: page.model.rowCount() == 1)
    assert page._title.text() == "Picked customers"


def test_passing_the_queues_keeps_the_picked_customers_and_an_arrow_chooses_a_queue(
    qtbot: QtBot, page: GreetingsPage
) -> None:
    first = page.model.person(0)
    assert first is not None
    page.table.setFocus()
    page.show_screen(f"picked:{first.customer_id}")
    qtbot.waitUntil(lambda: page.model.rowCount() == 1)
    page.queues.list.setFocus()
    assert page._title.text() == "Picked customers"
    assert page._target is not None
    assert page._target.queue is None
    QTest.keyClick(page.queues.list, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: page._title.text() != "Picked customers")
    assert page.queues.list.currentRow() == 0


def test_a_template_shows_what_it_makes_and_what_is_no_field(qtbot: QtBot, page: GreetingsPage, desk: Desk) -> None:
    dialog = TextsDialog(desk, page.jobs, "en", page.model.person(0), page)
    qtbot.addWidget(dialog)
    qtbot.waitUntil(lambda: dialog.list.count() >= 12)
    dialog.begin_new()
    dialog.title.setText("Mine")
    dialog.body.setPlainText("{称呼}, {nmae}")
    dialog.fill_preview()
    assert dialog.preview.toPlainText() == "Dr Smith, {nmae}"
    assert "{nmae}" in dialog.trouble.text()
    with qtbot.waitSignal(dialog.changed):
        dialog.save()
    qtbot.waitUntil(lambda: dialog.list.currentItem() is not None and dialog.list.currentItem().text() == "Mine")
    assert "Mine" in [each.title for each in texts.templates(desk)]
    with qtbot.waitSignal(dialog.changed):
        dialog.remove()
    assert "Mine" not in [each.title for each in texts.templates(desk)]
    assert nouns.NOUNS["article"].label == "title"


def test_labels_that_do_not_fit_are_refused(qtbot: QtBot) -> None:
    dialog = LabelDialog()
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.show_more()
    dialog.field("width").set_value(120)
    dialog.save()
    assert dialog.isVisible()
    assert "fit" in dialog._banner.text()
    dialog.field("width").set_value(70)
    with qtbot.waitSignal(dialog.chosen):
        dialog.save()


def test_what_was_edited_stays_when_something_else_is_written(qtbot: QtBot, page: GreetingsPage, desk: Desk) -> None:
    row = page.model.ticked_rows()[1]
    page._go_to(row)
    page.card.text.setPlainText("Only for you.")
    page.model.setData(page.model.index(0, NAME), Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
    with qtbot.waitSignal(page.model.modelReset):
        page.refresh(customers.save(desk, None, {"name": "Another"}).changes)
    assert page.model.text(row).text == "Only for you."
    assert 0 not in page.model.ticked_rows()
    assert page.card.text.toPlainText() == "Only for you."


def test_a_text_left_for_another_is_stored_first(qtbot: QtBot, page: GreetingsPage, desk: Desk) -> None:
    dialog = TextsDialog(desk, page.jobs, "en", None, page)
    qtbot.addWidget(dialog)
    qtbot.waitUntil(lambda: dialog.list.count() >= 12)
    first = dialog.title.text()
    dialog.body.setPlainText("Changed.")
    with qtbot.waitSignal(dialog.changed):
        dialog.list.setCurrentRow(1)
    qtbot.waitUntil(lambda: any(each.body == "Changed." for each in dialog._known))
    dialog.choose(first)
    assert dialog.body.toPlainText() == "Changed."


def test_without_a_text_nothing_is_sent(page: GreetingsPage) -> None:
    page.template.setCurrentIndex(page.template.count() - 1)
    assert page.model.sendable_rows() == []
    assert not page.sending.sent.isEnabled()
    page.channel.setCurrentIndex(page.channel.findData(Channel.LETTER))
    page.template.setCurrentIndex(page.template.count() - 1)
    assert page.sending.labels(), "an envelope needs no text"
    row = page.model.open_rows()[0]
    assert "No text yet" in page.model.index(row, STATE).data()
    page._go_to(row)
    page.card.text.setPlainText("Only for you.")
    assert page.model.sendable_rows() == [row]
    assert page.sending.sent.isEnabled()


def test_who_is_called_needs_no_text(qtbot: QtBot, page: GreetingsPage, desk: Desk) -> None:
    page.channel.setCurrentIndex(page.channel.findData(Channel.PHONE))
    page.template.setCurrentIndex(page.template.count() - 1)
    row = page.model.open_rows()[0]
    who = page.model.person(row)
    assert who is not None
    assert "No text yet" not in page.model.index(row, STATE).data()
    assert (page.sending.sent.text(), page.sending.sent.isEnabled()) == ("Mark 2 as spoken to", True)
    with qtbot.waitSignal(page.jobs.changed):
        page.sending.sent.click()
    talk = sheets.sheet(desk, who.customer_id).timeline[0]
    assert (talk.kind, talk.text, talk.fields["reached"]) == ("call", "Mid-Autumn Festival", 1)


def test_an_envelope_bears_the_company_s_full_name(page: GreetingsPage) -> None:
    page.channel.setCurrentIndex(page.channel.findData(Channel.LETTER))
    assert page.sending.labels()[0] == "John Smith, Dr.\nSmith Ltd\nSmith Road 1"
    assert page.sending.letters()[0].address == page.sending.labels()[0]
    assert "trust Smith has placed" in page.sending.letters()[0].body, "the text keeps to the short name"


def test_a_late_letter_bears_the_day_it_is_written(page: GreetingsPage) -> None:
    who = page.model.person(0)
    assert who is not None
    late = replace(who, day=AUTUMN.date() - timedelta(days=5))
    page.model.show([late], lambda each: letter_values(each, (), "Alice", AUTUMN.date()))
    page.model.write(Channel.LETTER, "", "Yours\n{day}\n{occasion_day}")
    assert page.sending.letters()[0].body.splitlines() == [
        "Yours",
        *map(wording_figures.day, (AUTUMN.date(), late.day)),
    ]


def days_apart(page: GreetingsPage, *days: int) -> None:
    """Show the three of the page with their day so many days from today."""
    people = [page.model.person(row) for row in range(3)]
    today = AUTUMN.date()
    moved = [replace(who, day=today + timedelta(days=at)) for who, at in zip(people, days, strict=True) if who]
    page.model.show(moved, lambda _who: {}, today)


def test_whose_day_is_another_begins_without_a_tick(page: GreetingsPage) -> None:
    first, second = page.model.open_rows()
    silent = ({0, 1, 2} - {first, second}).pop()
    for day in (-1, 1, 5):
        days_apart(page, *({first: 0, second: day, silent: 0}[row] for row in range(3)))
        assert page.model.ticked_rows() == [first]


def test_what_is_written_for_today_goes_to_nobody_of_another_day_with_all(page: GreetingsPage) -> None:
    first, second = page.model.open_rows()
    days_apart(page, *(0 if row == first else -3 for row in range(3)))
    page.model.write(Channel.SMS, "", "今天是您的生日，祝您快乐！")
    page.model.tick_all(True)
    assert page.model.ticked_rows() == [first]
    assert "The text says today" in page.model.index(second, STATE).data()
    assert "The text says today" not in page.model.index(first, STATE).data()
    page.model.write(Channel.SMS, "", "祝您生日快乐！")
    page.model.tick_all(True)
    assert page.model.ticked_rows() == [first, second]


def test_a_tick_among_thousands_is_counted_without_looking_through_them_all(
    page: GreetingsPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    who = page.model.person(page.model.open_rows()[0])
    assert who is not None
    page.model.show([who] * 5_000, lambda _who: {})
    asked: list[tuple[object, ...]] = []
    monkeypatch.setattr(Recipient, "bar", noting(asked, Recipient.bar))
    page.model.setData(page.model.index(7, NAME), Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
    assert "4999" in page.sending.sent.text().replace(",", "")
    assert len(asked) < 500


def test_keys_are_taken_while_many_texts_are_made(qtbot: QtBot, page: GreetingsPage, tmp_path: Path) -> None:
    """A hundred thousand texts take seconds to make: that is no work for where keys are heard."""
    places: set[str] = set()

    def values(_who: Recipient) -> dict[LetterField, str]:
        places.add(threading.current_thread().name)
        return {}

    first = page.model.person(page.model.open_rows()[0])
    assert first is not None
    page.model.show([first] * 3, values)
    page.sending.write_table(str(tmp_path / "texts.csv"))
    qtbot.waitUntil((tmp_path / "texts.csv").exists)
    with qtbot.waitSignal(page.jobs.changed):
        page.sending.mark_sent()
    assert places >= {"kamdesk-reader", "kamdesk-writer"}


def test_no_shipped_birthday_text_is_untrue_on_another_day() -> None:
    for language in ("zh_CN", "en"):
        told = [each["body"] for each in texts.shipped_texts(language) if each.get("occasion") == texts.BIRTHDAY]
        assert told
        assert not any(says_today(body) for body in told)


def test_after_sending_the_table_has_the_keyboard_and_undo_takes_the_word_back(
    qtbot: QtBot, page: GreetingsPage
) -> None:
    page.jobs.changed.connect(page.refresh)
    page.sending.sent.setFocus()
    QTest.keyClick(page.sending.sent, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: not page.model.open_rows())
    assert page.table.hasFocus()
    assert "Noted in the timeline" in page.sending.said.text()
    page.jobs.write(history.undo, page.desk)
    qtbot.waitUntil(lambda: len(page.model.open_rows()) == 2)
    assert page.sending.said.text() == ""
