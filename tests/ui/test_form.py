"""Forms by keyboard: what saves, what leaves, what an input method's Enter does, and where problems stand."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from kamdesk.models.refusals import Invalid, Refusal
from kamdesk.models.rows import Problem
from kamdesk.ui.field import AreaField, LineField, NumberField
from kamdesk.ui.form import Form


class NoteForm(Form):
    """A form of three fields that remembers what it was asked to store."""

    def __init__(self) -> None:
        super().__init__("Note")
        self.stored: list[dict[str, object]] = []
        self.refusal: Refusal | None = None
        self.add("name", "Name", LineField("Name"))
        self.add("note", "Note", AreaField("Note"))
        self.add("days", "Days", NumberField("Days", 1, 30), more=True)
        self.settle()

    def write(self, values: dict[str, object], done: Callable[[object], object]) -> None:
        self.stored.append(values)
        if self.refusal:
            self.failed(self.refusal)
        else:
            done(None)

    def line(self, name: str = "name") -> QWidget:
        proxy = self.field(name).focusProxy()
        assert proxy is not None
        return proxy


def shown(qtbot: QtBot) -> NoteForm:
    form = NoteForm()
    form.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(form)
    form.open()
    qtbot.waitExposed(form)
    form.field("name").setFocus()
    return form


def compose(editor: QWidget, preedit: str, commit: str = "") -> None:
    event = QInputMethodEvent(preedit, [])
    if commit:
        event.setCommitString(commit)
    QApplication.sendEvent(editor, event)


def test_a_form_begins_with_its_first_field(qtbot: QtBot) -> None:
    form = NoteForm()
    form.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(form)
    form.open()
    qtbot.waitExposed(form)
    assert form.focusWidget() is form.line()


def test_a_form_grows_by_what_it_tells_later(qtbot: QtBot) -> None:
    form = NoteForm()
    form.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(form)
    told = QLabel()
    told.setWordWrap(True)
    form.add_wide(told)
    form.open()
    qtbot.waitExposed(form)
    qtbot.wait(50)
    told.setText("Given before: a box of tea. " * 20)
    qtbot.waitUntil(lambda: told.height() >= told.heightForWidth(told.width()) > 60)
    qtbot.waitUntil(lambda: form._area.verticalScrollBar().maximum() == 0)


def test_ctrl_enter_saves_from_several_lines(qtbot: QtBot) -> None:
    form = shown(qtbot)
    QTest.keyClicks(form.line("note"), "hello")
    QTest.keyClick(form.line("note"), Qt.Key.Key_Return)
    assert form.stored == [], "Enter makes a line here"
    QTest.keyClick(form.line("note"), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert [values["note"] for values in form.stored] == ["hello"]


def test_enter_in_a_line_saves(qtbot: QtBot) -> None:
    form = shown(qtbot)
    QTest.keyClicks(form.line(), "abc")
    QTest.keyClick(form.line(), Qt.Key.Key_Return)
    assert [values["name"] for values in form.stored] == ["abc"]


def test_the_enter_that_commits_a_candidate_saves_nothing(qtbot: QtBot) -> None:
    form = shown(qtbot)
    line = form.line()
    compose(line, "wang")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert form.stored == [], "a candidate is open"
    compose(line, "", "王")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert form.stored == [], "the very key that committed it"
    QApplication.processEvents()
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert [values["name"] for values in form.stored] == ["王"]


def test_ctrl_enter_waits_for_the_candidate_too(qtbot: QtBot) -> None:
    form = shown(qtbot)
    compose(form.line("note"), "ni")
    form.save()
    assert form.stored == []


def test_the_esc_that_drops_a_candidate_leaves_the_form_open(qtbot: QtBot) -> None:
    form = shown(qtbot)
    compose(form.line(), "wang")
    QTest.keyClick(form.line(), Qt.Key.Key_Escape)
    assert form.isVisible()


def test_esc_leaves_at_once_where_nothing_was_typed(qtbot: QtBot) -> None:
    form = shown(qtbot)
    with qtbot.waitSignal(form.rejected):
        QTest.keyClick(form.line(), Qt.Key.Key_Escape)


def test_esc_asks_where_something_was_typed_and_staying_is_the_default(qtbot: QtBot) -> None:
    form = shown(qtbot)
    QTest.keyClicks(form.line(), "abc")
    QTest.keyClick(form.line(), Qt.Key.Key_Escape)
    ask = form.findChild(QMessageBox)
    assert ask is not None
    stay = ask.defaultButton()
    assert isinstance(stay, QPushButton)
    stay.click()
    assert form.isVisible()
    QTest.keyClick(form.line(), Qt.Key.Key_Escape)
    again = next(box for box in form.findChildren(QMessageBox) if box.isVisible())
    with qtbot.waitSignal(form.rejected):
        next(button for button in again.buttons() if button is not again.defaultButton()).click()
    assert form.stored == []


def test_what_cannot_be_read_is_said_at_its_field_before_anything_is_stored(qtbot: QtBot) -> None:
    form = shown(qtbot)
    days = form.field("days")
    assert isinstance(days, NumberField)
    days.line.setText("soon")
    form.save()
    assert form.stored == []
    assert days.isVisible(), "a field that waited behind More shows when it is wrong"
    assert "1 to 30" in days.line.accessibleDescription()


def test_the_book_s_problems_stand_at_their_fields_until_they_are_touched(qtbot: QtBot) -> None:
    form = shown(qtbot)
    form.refusal = Invalid([Problem("name", "string_too_short", {"min_length": 1})])
    form.save()
    assert form.line().accessibleDescription()
    assert form.line().property("wrong") is True
    QTest.keyClicks(form.line(), "a")
    assert form.line().property("wrong") is False


def test_a_refusal_is_said_and_the_form_stays(qtbot: QtBot) -> None:
    form = shown(qtbot)
    form.refusal = Refusal("disk_full")
    QTest.keyClicks(form.line(), "abc")
    form.save()
    assert form.isVisible()
    form.refusal = None
    form.save()
    assert len(form.stored) == 2


def test_a_form_grows_with_the_words_in_it(qtbot: QtBot) -> None:
    form = shown(qtbot)
    qtbot.wait(20)  # it has its first size
    for word in ("one", "two", "three", "four", "five"):
        QTest.keyClicks(form.line("note"), word)
        QTest.keyClick(form.line("note"), Qt.Key.Key_Return)
    note = form.field("note")
    assert isinstance(note, AreaField)
    assert note.area.height() >= 6 * note.area.fontMetrics().lineSpacing()
    qtbot.waitUntil(lambda: form._area.viewport().height() > note.area.height() + form.line().height())
