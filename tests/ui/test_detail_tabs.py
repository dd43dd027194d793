"""The tabs of the customer at the right: each has its key wherever one is, and none is lost where room is short."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kamdesk.ui.detail_tabs import TABS, DetailTabs
from kamdesk.ui.window import MainWindow
from tests.ui.shell import Shell

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def window(qtbot: QtBot, shell: Shell) -> MainWindow:
    shown = shell.show(qtbot)
    shown.resize(1440, 900)
    shown.pane.list.choose_row(2)
    qtbot.waitUntil(lambda: shown.shown_customer() is not None)
    shown.pane.list.setFocus()
    return shown


def front(window: MainWindow) -> str:
    return TABS[window.detail.tabs.currentIndex()]


def in_bar(tabs: DetailTabs) -> list[str]:
    """The tabs that stand whole in the bar."""
    bar = tabs.tabBar()
    return [name for at, name in enumerate(TABS) if tabs.isTabVisible(at) and bar.rect().contains(bar.tabRect(at))]


def in_menu(tabs: DetailTabs) -> list[str]:
    menu = tabs._more.menu()
    menu.aboutToShow.emit()
    return [TABS[int(action.data())] for action in menu.actions()] if tabs._more.isVisible() else []


@pytest.mark.parametrize(("key", "tab"), [(Qt.Key.Key_2, "timeline"), (Qt.Key.Key_6, "value"), (Qt.Key.Key_9, "plan")])
def test_a_number_leads_to_its_tab_from_the_list(qtbot: QtBot, window: MainWindow, key: Qt.Key, tab: str) -> None:
    QTest.keyClick(window.pane.list, key, CTRL)
    assert front(window) == tab
    assert window.pane.list.hasFocus(), "one goes on through the list"
    shown = window.detail.tabs.currentWidget()
    qtbot.waitUntil(lambda: any(child.isVisible() for child in shown.findChildren(QWidget)))


def test_ctrl_page_down_and_ctrl_tab_go_round_all_tabs(window: MainWindow) -> None:
    seen = [front(window)]
    for _ in TABS[1:]:
        QTest.keyClick(window.pane.list, Qt.Key.Key_PageDown, CTRL)
        seen.append(front(window))
    assert tuple(seen) == TABS
    QTest.keyClick(window.pane.list, Qt.Key.Key_Tab, CTRL)
    assert front(window) == TABS[0]
    QTest.keyClick(window.pane.list, Qt.Key.Key_Backtab, CTRL | SHIFT)
    assert front(window) == TABS[-1]
    QTest.keyClick(window.detail.quick.line, Qt.Key.Key_PageUp, CTRL)
    assert front(window) == TABS[-2]


def test_without_a_customer_the_keys_do_nothing(window: MainWindow) -> None:
    window.detail.show_customer(None)
    QTest.keyClick(window.pane.list, Qt.Key.Key_2, CTRL)
    assert front(window) == "overview"


@pytest.mark.parametrize("width", [340, 480, 700, 1000])
def test_every_tab_stands_in_the_bar_or_in_the_menu(qtbot: QtBot, window: MainWindow, width: int) -> None:
    tabs = window.detail.tabs
    tabs.setFixedWidth(width)
    qtbot.wait(20)
    for name in TABS:
        tabs.show_tab(name)
        qtbot.wait(1)
        assert sorted(in_bar(tabs) + in_menu(tabs)) == sorted(TABS)
        assert front(window) == name
        assert name in in_bar(tabs)
        assert "overview" in in_bar(tabs) or width == 340
    assert bool(in_menu(tabs)) == (width < 700)


def test_the_menu_leads_to_the_tab_and_says_its_key(qtbot: QtBot, window: MainWindow) -> None:
    tabs = window.detail.tabs
    tabs.setFixedWidth(400)
    qtbot.wait(20)
    assert "plan" in in_menu(tabs)
    assert "Plan" in tabs._more.accessibleName()
    menu = tabs._more.menu()
    menu.aboutToShow.emit()
    action = menu.actions()[-1]
    assert action.text() == "Plan\tCtrl+9"
    action.trigger()
    assert front(window) == "plan"
    assert "plan" in in_bar(tabs)
    assert tabs.tabToolTip(0) == "Overview (Ctrl+1)"
