"""The rep's own shortcuts: pressed in the page of shortcuts, in force at once, kept, never two in one place."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from kamdesk.ui.actions import Actions
from kamdesk.ui.customer_form import CustomerForm
from kamdesk.ui.dialogs import Dialogs
from kamdesk.ui.help_window import HelpWindow
from kamdesk.ui.palette import Palette
from kamdesk.ui.shortcuts_dialog import Shortcuts
from kamdesk.ui.window import MainWindow
from tests.ui.shell import Shell

Key = Qt.Key
CTRL, ALT, SHIFT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
NONE = Qt.KeyboardModifier.NoModifier


class Page:
    """The page of shortcuts as somebody at the keyboard uses it."""

    def __init__(self, window: MainWindow) -> None:
        QTest.keyClick(window, Key.Key_Slash, CTRL)
        self.dialog = next(each for each in window.findChildren(Shortcuts) if each.isVisible())
        words = self.dialog.focusWidget()
        assert isinstance(words, QLineEdit)
        self.words = words

    def choose(self, words: str) -> None:
        self.words.setFocus()
        self.words.clear()
        QTest.keyClicks(self.words, words)
        QTest.keyClick(self.words, Key.Key_Return)
        assert self.dialog.isVisible()
        assert self.dialog.focusWidget() is self.dialog.line

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> str:
        """What is said after it."""
        QTest.keyClick(self.dialog.line, key, held)
        return self.said()

    def said(self) -> str:
        label: QLabel = self.dialog._said
        return label.text()

    def button(self, words: str) -> QPushButton:
        return next(each for each in self.dialog.findChildren(QPushButton) if each.text() == words)

    def rows(self) -> dict[str, tuple[str, str]]:
        return {row.text(0): (row.text(1), row.text(2)) for row in self.dialog._rows()}


@pytest.fixture
def kept() -> dict[str, Any]:
    return {}


@pytest.fixture
def window(qtbot: QtBot, shell: Shell, kept: dict[str, Any]) -> MainWindow:
    shown = shell.show(qtbot)
    Dialogs(shown, shell.desk, shell.jobs, lambda: kept, "en").desk_changed.connect(kept.update)
    return shown


def forms(window: MainWindow) -> list[CustomerForm]:
    return [each for each in window.findChildren(CustomerForm) if each.isVisible()]


def test_new_keys_are_in_force_at_once_and_at_the_next_start(
    qtbot: QtBot, window: MainWindow, shell: Shell, kept: dict[str, Any]
) -> None:
    page = Page(window)
    page.choose("new customer")
    assert page.press(Key.Key_J, CTRL) == "Ctrl+J is “New customer” now."
    assert page.rows()["New customer…"] == ("Ctrl+J", "Ctrl+N")
    page.dialog.reject()
    QTest.keyClick(window, Key.Key_N, CTRL)
    assert forms(window) == []
    QTest.keyClick(window, Key.Key_J, CTRL)
    assert len(forms(window)) == 1
    assert kept == {"keys": {"new_customer": ["Ctrl+J"]}}, "names of actions and keys, nothing else"
    again = MainWindow(shell.desk, shell.jobs, window.today, shell.memory)
    qtbot.addWidget(again)
    Dialogs(again, shell.desk, shell.jobs, lambda: kept, "en")
    assert again.actions_table.keys_of("new_customer") == ("Ctrl+J",)


def test_they_are_told_wherever_keys_are_told(qtbot: QtBot, window: MainWindow) -> None:
    page = Page(window)
    for words, key in (("new customer", Key.Key_J), ("search everything", Key.Key_U), ("customer: value", Key.Key_H)):
        page.choose(words)
        page.press(key, CTRL | SHIFT)
    page.press(Key.Key_D, CTRL)
    page.dialog.reject()
    new = window.top.findChild(QPushButton, "button_new_customer")
    assert new is not None
    assert new.toolTip() == "New customer (Ctrl+Shift+J)"
    assert window.actions_table["new_customer"].toolTip() == "New customer (Ctrl+Shift+J)"
    assert window.top.search._key.text() == "Ctrl+Shift+U"
    assert window.detail.tabs.tabToolTip(5) == "Value (Ctrl+D)"
    window.actions_table["palette"].trigger()
    palette = window.findChild(Palette)
    assert palette is not None
    typed = palette.findChild(QLineEdit)
    assert typed is not None
    typed.setText("new customer")
    assert palette._found.item(0).text() == "New customer…   Ctrl+Shift+J"
    palette.reject()
    window.run("help")
    shown = window.findChild(HelpWindow)
    assert shown is not None
    qtbot.waitExposed(shown)
    texts = "\n".join(each.text for each in shown._chapters)
    assert "Ctrl+Shift+U searches everything" in texts
    assert "Ctrl+K" not in texts
    assert "Ctrl+Shift+K" in texts, "a key that holds the other one is left alone"


def test_keys_of_another_action_are_taken_only_when_asked(window: MainWindow) -> None:
    actions = window.actions_table
    page = Page(window)
    page.choose("new customer")
    said = page.press(Key.Key_E, CTRL)
    assert said == "Ctrl+E is “Edit” already. Take it from there, or press other keys."
    assert actions.keys_of("new_customer") == ("Ctrl+N",)
    page.press(Key.Key_J, CTRL)
    assert actions.keys_of("new_customer") == ("Ctrl+J",), "the other way out"
    assert not page.dialog._from_other.isVisible()
    page.press(Key.Key_E, CTRL)
    page.button("Take it from “Edit”").click()
    assert actions.keys_of("new_customer") == ("Ctrl+E",)
    assert actions.keys_of("edit_customer") == ()
    assert page.rows()["Edit…"] == ("", "Ctrl+E")


def test_the_same_key_may_mean_another_thing_in_another_part(window: MainWindow) -> None:
    page = Page(window)
    page.choose("rename")
    assert page.press(Key.Key_F7) == "F7 is “Rename” now."
    page.choose("edit the value")
    assert page.press(Key.Key_F7) == "F7 is “Edit the value” now."
    page.choose("new customer")
    assert "already" in page.press(Key.Key_F7), "what is heard everywhere meets both"


@pytest.mark.parametrize(
    ("key", "held", "why"),
    [
        (Key.Key_J, NONE, "J alone writes"),
        (Key.Key_J, SHIFT, "Shift+J alone writes"),
        (Key.Key_5, NONE, "5 alone writes"),
        (Key.Key_C, CTRL, "Ctrl+C edits text"),
        (Key.Key_A, CTRL, "Ctrl+A edits text"),
        (Key.Key_Backspace, CTRL, "edits text"),
        (Key.Key_Left, CTRL, "walks through"),
        (Key.Key_Home, NONE, "walks through"),
        (Key.Key_Space, CTRL, "answers dialogs"),
        (Key.Key_Return, CTRL, "answers dialogs"),
        (Key.Key_J, ALT, "opens menus"),
        (Key.Key_F10, SHIFT, "opens a menu"),
    ],
)
def test_keys_that_write_edit_or_walk_are_refused_with_the_reason(
    window: MainWindow, key: Qt.Key, held: Qt.KeyboardModifier, why: str
) -> None:
    page = Page(window)
    page.choose("new customer")
    assert why in page.press(key, held)
    assert window.actions_table.keys_of("new_customer") == ("Ctrl+N",)


def test_usual_keys_come_back_for_one_and_for_all(qtbot: QtBot, window: MainWindow, kept: dict[str, Any]) -> None:
    actions = window.actions_table
    page = Page(window)
    page.choose("redo")
    page.press(Key.Key_J, CTRL)
    page.choose("settings")
    page.press(Key.Key_Y, CTRL)  # free by now
    page.choose("redo")
    page.button("Usual keys").click()
    assert "Ctrl+Y is “Settings” already" in page.said()
    page.button("Take it from “Settings”").click()
    assert actions.keys_of("redo") == ("Ctrl+Y", "Ctrl+Shift+Z")
    assert actions.keys_of("settings") == ()
    page.choose("new customer")
    page.button("No keys").click()
    assert page.said() == "“New customer” has no keys now."
    page.button("Usual keys for all…").click()
    asked = page.dialog.findChild(QMessageBox)
    assert asked is not None
    next(each for each in asked.buttons() if each.text() == "Usual keys for all").click()
    qtbot.waitUntil(lambda: all(actions.is_usual(name) for name in actions.lines))
    assert kept == {"keys": {}}
    assert not page.button("Usual keys for all…").isEnabled()


def test_what_a_list_listens_to_itself_stays(window: MainWindow) -> None:
    page = Page(window)
    page.words.setText("snooze")
    assert "stay as they are" in page.said()
    QTest.keyClick(page.words, Key.Key_Return)
    assert not page.dialog.line.hasFocus()
    assert not page.dialog.line.isEnabled()


def test_esc_leads_out_of_the_line_of_keys_and_then_closes(window: MainWindow) -> None:
    page = Page(window)
    page.choose("new customer")
    QTest.keyClick(page.dialog.line, Key.Key_Escape)
    at = page.dialog.focusWidget()
    assert at is not page.dialog.line
    QTest.keyClick(at, Key.Key_Return)
    assert page.dialog.focusWidget() is page.dialog.line
    QTest.keyClick(page.dialog.line, Key.Key_Tab)
    assert page.dialog.focusWidget() is page.button("No keys")
    QTest.keyClick(page.dialog.focusWidget(), Key.Key_Escape)
    assert not page.dialog.isVisible()


def test_an_action_goes_by_its_plain_name(qtbot: QtBot, window: MainWindow) -> None:
    window.pane.list.choose_row(0)
    window.actions_table["trash"].trigger()
    qtbot.waitUntil(lambda: window.actions_table["undo"].text() != "&Undo")
    assert Page(window).rows()["Undo"] == ("Ctrl+Z", "")


def test_every_control_of_the_page_has_a_name(window: MainWindow) -> None:
    page = Page(window)
    assert page.dialog.line.accessibleName() == "New keys for New customer"
    for widget in (page.words, page.dialog._table):
        assert widget.accessibleName()
    assert all(button.text() for button in page.dialog.findChildren(QPushButton) if button.isVisible())


STORED: list[tuple[dict[str, list[str]], Callable[[Actions], bool]]] = [
    ({"hologram": ["Ctrl+J"]}, lambda table: all(table.is_usual(name) for name in table.lines)),
    ({"new_customer": ["J"]}, lambda table: table.keys("new_customer") == ()),
    ({"new_customer": ["no such key"]}, lambda table: table.keys("new_customer") == ()),
    ({"day_done": ["Ctrl+J"]}, lambda table: table.keys("day_done") == ("E",)),
    ({"log": ["Ctrl+J"], "help": ["Ctrl+J", "F1"]}, lambda table: table.keys("help") == ("F1",)),
    ({"log": ["Ctrl+N"]}, lambda table: table.keys("new_customer") == () and table.keys("log") == ("Ctrl+N",)),
]


@pytest.mark.parametrize(("stored", "is_sound"), STORED)
def test_whatever_stands_in_the_file_no_key_means_two_things(
    qtbot: QtBot, stored: dict[str, list[str]], is_sound: Callable[[Actions], bool]
) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    table = Actions(holder)
    table.take_own(stored)
    assert is_sound(table)
    for name in table.lines:
        assert table.holder(name, table.keys(name)) is None
