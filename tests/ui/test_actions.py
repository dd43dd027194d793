"""The one table of actions: no key twice, everything reachable, the palette and the page of shortcuts made from it."""

from __future__ import annotations

from collections import Counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QListWidget, QTreeWidget, QWidget
from pytestqt.qtbot import QtBot

from kamdesk.models.resources import resource
from kamdesk.services import groups, smart_groups
from kamdesk.ui.actions import DAY, WINDOW, Actions, action_lines
from kamdesk.ui.icons import icon
from kamdesk.ui.language import Language
from kamdesk.ui.palette import Palette, plain_label
from kamdesk.ui.shortcuts_dialog import Shortcuts
from kamdesk.ui.tree_model import TreeRole
from tests.ui.shell import Shell

CONTEXTS = sorted({line.context for line in action_lines()})


def keys_of(context: str) -> list[str]:
    return [QKeySequence(key).toString() for line in action_lines() if line.context == context for key in line.keys]


@pytest.mark.parametrize("context", CONTEXTS)
def test_no_key_means_two_things_in_one_place(context: str) -> None:
    keys = keys_of(context) if context == WINDOW else keys_of(context) + keys_of(WINDOW)
    assert [key for key, count in Counter(keys).items() if count > 1] == []
    assert "" not in keys


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("new_customer", "Ctrl+N"),
        ("log", "Ctrl+Shift+L"),
        ("edit_customer", "Ctrl+E"),
        ("trash", "Del"),
        ("purge", "Shift+Del"),
        ("undo", "Ctrl+Z"),
        ("filter", "Ctrl+F"),
        ("search", "Ctrl+K"),
        ("palette", "Ctrl+Shift+P"),
        ("next", "Alt+Down"),
        ("lock", "Ctrl+L"),
        ("layout_2", "Ctrl+Alt+2"),
        ("shortcuts", "Ctrl+/"),
        ("settings", "Ctrl+,"),
        ("full_screen", "F11"),
    ],
)
def test_keys_people_know_do_what_they_expect(name: str, key: str) -> None:
    line = next(line for line in action_lines() if line.id == name)
    assert line.keys[0] == key


def test_a_mac_finds_about_settings_and_quit_in_the_programs_own_menu(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    actions = Actions(window)
    roles = {line.id: actions[line.id].menuRole() for line in action_lines()}
    moved = {name: role for name, role in roles.items() if role is not QAction.MenuRole.NoRole}
    assert moved == {
        "about": QAction.MenuRole.AboutRole,
        "settings": QAction.MenuRole.PreferencesRole,
        "quit": QAction.MenuRole.QuitRole,
    }


def test_icons_come_a_few_at_a_time(qtbot: QtBot) -> None:
    """Drawing them all at once held up the window for half a second."""
    window = QWidget()
    qtbot.addWidget(window)
    table = Actions(window)
    wanted = [name for name, line in table.lines.items() if line.icon]
    table._drawing.stop()
    table._draw_icons()
    assert 0 < sum(not table[name].icon().isNull() for name in wanted) < len(wanted) / 4
    qtbot.waitUntil(lambda: not any(table[name].icon().isNull() for name in wanted))


def test_every_icon_is_drawn(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    for line in action_lines():
        if line.icon:
            assert resource("icons", f"{line.icon}.svg").is_file(), line.icon
            assert not icon(line.icon, widget.palette()).isNull()


def test_what_nobody_wired_is_offered_nowhere(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    actions = Actions(window)
    assert list(actions) == []
    ran: list[int] = []
    actions.wire("refresh", lambda: ran.append(1))
    assert [line.id for line, _ in actions] == ["refresh"]
    actions["refresh"].trigger()
    assert ran == [1]


def test_the_palette_finds_by_words_and_enter_runs(qtbot: QtBot, shell: Shell) -> None:
    window = shell.show(qtbot)
    QTest.keyClick(window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    palette = window.findChild(Palette)
    assert palette is not None
    words = palette.findChild(QLineEdit)
    assert words is not None
    QTest.keyClicks(words, "tree and")
    QTest.keyClick(words, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not window.detail.isVisible())
    assert window.tree.isVisible()


@pytest.mark.parametrize(
    ("typed", "lens"),
    [
        ("pitfa", "analysis:pitfalls"),
        ("references", "page:network"),
        ("gifts and", "page:gifts"),
        ("incomplete", "incomplete"),
        ("golf", "group:Golf club"),
        ("smart ones", "smart:Silent ones"),
    ],
)
def test_the_palette_finds_places_and_enter_goes_there(qtbot: QtBot, shell: Shell, typed: str, lens: str) -> None:
    groups.add(shell.desk, "Golf club")
    smart_groups.save(shell.desk, None, "Silent ones", '{"all": [{"field": "name", "is": "filled"}]}')
    window = shell.show(qtbot)
    qtbot.waitUntil(lambda: lens in {node.id for _, node, *_ in window.tree.places()})
    window.actions_table["palette"].trigger()
    palette = window.findChild(Palette)
    assert palette is not None
    words, found = palette.findChild(QLineEdit), palette.findChild(QListWidget)
    assert words is not None
    assert found is not None
    assert lens not in [found.item(row).data(Qt.ItemDataRole.UserRole) for row in range(found.count())]
    QTest.keyClicks(words, typed)
    assert [found.item(row).data(Qt.ItemDataRole.UserRole) for row in range(found.count())] == [lens]
    QTest.keyClick(words, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.tree.view.currentIndex().data(TreeRole.LENS) == lens)
    assert shell.memory.look("lens") == lens


def test_the_palette_says_what_there_is_not(qtbot: QtBot, shell: Shell) -> None:
    window = shell.show(qtbot)
    window.actions_table["palette"].trigger()
    palette = window.findChild(Palette)
    assert palette is not None
    words, found = palette.findChild(QLineEdit), palette.findChild(QListWidget)
    assert words is not None
    assert found is not None

    def said() -> list[str]:
        return [each.text() for each in palette.findChildren(QLabel) if each.isVisible()]

    assert said() == []
    QTest.keyClicks(words, "qqzz ")
    assert said() == ["No action and no place is called “qqzz”. Customers are found with Ctrl+K."]
    assert not found.isVisible()
    QTest.keyClick(words, Qt.Key.Key_Return)
    assert palette.isVisible()
    words.clear()
    assert said() == []
    assert found.isVisible()


def test_the_page_of_shortcuts_shows_every_key(qtbot: QtBot, shell: Shell) -> None:
    window = shell.show(qtbot)
    QTest.keyClick(window, Qt.Key.Key_Slash, Qt.KeyboardModifier.ControlModifier)
    page = window.findChild(Shortcuts)
    assert page is not None
    table = page.findChild(QTreeWidget)
    assert table is not None
    shown = {}
    for at in range(table.topLevelItemCount()):
        section = table.topLevelItem(at)
        assert section is not None
        for row in range(section.childCount()):
            child = section.child(row)
            assert child is not None
            shown[child.text(0)] = child.text(1)
    wired = {plain_label(action) for _, action in window.actions_table if action.shortcuts()}
    assert wired <= set(shown)
    assert [line.label in shown for line in action_lines() if line.context == DAY] == [True] * 7
    page.reject()


def test_two_keys_of_one_action_stand_side_by_side_as_the_language_has_it(
    qtbot: QtBot, qapp: QApplication, shell: Shell
) -> None:
    window = shell.show(qtbot)
    for language, keys in (("en", "Ctrl+Y, Ctrl+Shift+Z"), ("zh_CN", "Ctrl+Y、Ctrl+Shift+Z")):
        spoken = Language(language, qapp)
        shortcuts = Shortcuts(window.actions_table)
        spoken.remove()
        qtbot.addWidget(shortcuts)
        table = shortcuts.findChild(QTreeWidget)
        assert table is not None
        assert len(table.findItems(keys, Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive, 1)) == 1


def test_undo_says_what_it_would_undo(qtbot: QtBot, shell: Shell) -> None:
    window = shell.show(qtbot)
    assert not window.actions_table["undo"].isEnabled()
    window.pane.list.choose_row(0)
    window.actions_table["trash"].trigger()
    qtbot.waitUntil(lambda: window.actions_table["undo"].isEnabled())
    assert "1 customer" in window.actions_table["undo"].text()
    window.actions_table["undo"].trigger()
    qtbot.waitUntil(lambda: "1 customer" in window.actions_table["redo"].text())
    assert not window.actions_table["undo"].isEnabled()
