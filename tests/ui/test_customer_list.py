"""The table at work: sorting, choosing columns, selecting, copying, editing, the trash and its way back."""

from __future__ import annotations

import threading
from collections.abc import Iterable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMessageBox, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from kamdesk.models.changes import Changes
from kamdesk.models.rows import CustomerRow
from kamdesk.rules.deal_lines import DealLine
from kamdesk.services import customers, deals, lists
from kamdesk.ui.columns import Column, Seen, as_table
from kamdesk.ui.look_memory import LookMemory
from kamdesk.ui.window import MainWindow
from tests.ui.shell import Shell, listed, shell_on

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def window(qtbot: QtBot, shell: Shell) -> MainWindow:
    opened = shell.show(qtbot)
    opened.pane.list.setFocus()
    return opened


def click_header(qtbot: QtBot, window: MainWindow, name: str, held: Qt.KeyboardModifier = NONE) -> None:
    header = window.pane.list.header
    place = next(place for place, column in enumerate(window.pane.model.columns) if column.id == name)
    at = QPoint(header.sectionViewportPosition(place) + 20, header.height() // 2)
    with qtbot.waitSignal(window.pane.loaded):
        QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, held, at)


def test_a_click_on_a_title_sorts_and_another_turns_it_round(qtbot: QtBot, window: MainWindow, shell: Shell) -> None:
    click_header(qtbot, window, "name")
    assert list(window.pane.model.ids) == list(lists.lens_ids(shell.desk, "all", (("name", False),)))
    click_header(qtbot, window, "name")
    assert list(window.pane.model.ids) == list(lists.lens_ids(shell.desk, "all", (("name", True),)))
    click_header(qtbot, window, "tier")
    click_header(qtbot, window, "name", SHIFT)
    both = (("tier", False), ("name", False))
    assert window.pane.model.sort_by == both
    assert list(window.pane.model.ids) == list(lists.lens_ids(shell.desk, "all", both))


def test_the_menu_of_columns_stays_open_and_is_remembered(window: MainWindow) -> None:
    header = window.pane.list.header
    menu = header.columns_menu()
    menu.popup(window.mapToGlobal(QPoint(200, 200)))
    number = next(action for action in menu.actions() if action.text() == "Number")
    tier = next(action for action in menu.actions() if action.text() == "Tier")
    QTest.mouseRelease(menu, Qt.MouseButton.RightButton, NONE, menu.actionGeometry(tier).center())
    assert menu.isVisible()
    assert tier.isChecked(), "the menu opened under the button that asked for it"
    for action in (number, tier):
        QTest.mouseClick(menu, Qt.MouseButton.LeftButton, NONE, menu.actionGeometry(action).center())
        assert menu.isVisible()
    shown = [column.id for column in header.shown()]
    assert "number" in shown
    assert "tier" not in shown
    menu.close()
    window.show_lens("tier:small")
    window.show_lens("all")
    assert [column.id for column in header.shown()] == shown
    header.restore_default()
    assert [column.id for column in header.shown()][:4] == ["name", "tier", "grade", "state"]


def test_columns_moved_and_widened_stay_so_for_their_lens(qtbot: QtBot, shell: Shell) -> None:
    window = shell.show(qtbot)
    header = window.pane.list.header
    header.moveSection(header.visualIndex(3), 1)
    header.resizeSection(0, 333)
    window.show_lens("tier:small")
    header.resizeSection(0, 111)
    window.show_lens("all")
    assert header.sectionSize(0) == 333
    assert [column.id for column in header.shown()][:2] == ["name", "state"]


def test_select_all_is_everybody_and_costs_no_selection(window: MainWindow) -> None:
    view = window.pane.list
    QTest.keyClick(view, Qt.Key.Key_A, CTRL)
    assert view.chosen_count() == len(window.pane.model.ids)
    assert view.chosen_ids() == window.pane.model.ids
    assert view.selectionModel().selection().count() <= 1
    assert f"{len(window.pane.model.ids)} selected" in window.chosen.text()
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert view.chosen_count() == 1


def test_several_are_selected_by_shift_and_shown_as_many(window: MainWindow) -> None:
    view = window.pane.list
    view.choose_row(2)
    for _ in range(3):
        QTest.keyClick(view, Qt.Key.Key_Down, SHIFT)
    assert list(view.chosen_ids()) == list(window.pane.model.ids[2:6])
    assert window.detail.customer_id() is None
    QTest.keyClick(view, Qt.Key.Key_Up)
    assert window.detail.customer_id() == window.pane.model.ids[4]


def test_nobody_stays_selected_at_the_right_whom_the_list_no_longer_shows(qtbot: QtBot, window: MainWindow) -> None:
    view = window.pane.list
    view.choose_row(0)
    QTest.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert window.detail.shows_many()
    window.pane.filter.setText("没有这样的客户")
    qtbot.waitUntil(lambda: not window.pane.model.ids)
    qtbot.waitUntil(lambda: not window.detail.shows_many())
    assert window.detail.customer_id() is None


def test_what_is_selected_is_shown_though_ctrl_moves_the_cursor_on(qtbot: QtBot, window: MainWindow) -> None:
    view = window.pane.list
    view.choose_row(0)
    first = view.current_id()
    QTest.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert view.currentIndex().row() == 1
    assert (view.shown_id(), window.current_customer(), window.detail.customer_id()) == (first, first, first)
    QTest.keyClick(view, Qt.Key.Key_Space, Qt.KeyboardModifier.ControlModifier)
    assert view.chosen_count() == 2
    QTest.keyClick(view, Qt.Key.Key_Down)
    third = view.current_id()
    qtbot.waitUntil(lambda: window.detail.customer_id() == third)
    assert view.shown_id() == third != first


def test_rows_are_copied_as_a_spreadsheet_takes_them(qtbot: QtBot, window: MainWindow) -> None:
    window.pane.list.choose_row(1)
    QGuiApplication.clipboard().clear()
    QTest.keyClick(window.pane.list, Qt.Key.Key_C, CTRL)
    qtbot.waitUntil(lambda: bool(QGuiApplication.clipboard().text()))
    titles, line, end = QGuiApplication.clipboard().text().split("\n")
    assert titles.split("\t")[:2] == ["Name", "Tier"]
    assert line.split("\t")[0] == listed(window)[1]
    assert end == ""


def test_keys_are_taken_while_many_rows_are_copied(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The texts of a hundred thousand rows take seconds: they are not made where keys are heard."""
    places: list[str] = []

    def noted(rows: Iterable[CustomerRow], shown: Iterable[Column], seen: Seen) -> str:
        places.append(threading.current_thread().name)
        return as_table(rows, shown, seen)

    monkeypatch.setattr("kamdesk.ui.list_pane.as_table", noted)
    window.pane.list.selectAll()
    with qtbot.waitSignal(QGuiApplication.clipboard().dataChanged):
        QTest.keyClick(window.pane.list, Qt.Key.Key_C, CTRL)
    assert places == ["kamdesk-reader"]
    assert QGuiApplication.clipboard().text().count("\n") == 1 + window.pane.model.rowCount()


def test_deleted_customers_leave_and_the_notice_brings_them_back(qtbot: QtBot, window: MainWindow) -> None:
    before = listed(window)
    view = window.pane.list
    view.choose_row(3)
    QTest.keyClick(view, Qt.Key.Key_Down, SHIFT)
    QTest.keyClick(view, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: len(listed(window)) == len(before) - 2)
    qtbot.waitUntil(lambda: "moved to the trash" in window.notice.words())
    assert set(before) - set(listed(window)) == set(before[3:5])
    QTest.mouseClick(window.notice._button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: listed(window) == before)


def test_only_deleting_for_good_asks_and_cancel_is_the_default(qtbot: QtBot, window: MainWindow, shell: Shell) -> None:
    someone = window.pane.model.id_at(0)
    before = set(lists.lens_ids(shell.desk, "trash"))
    customers.trash(shell.desk, [someone])
    with qtbot.waitSignal(window.pane.loaded):
        window.show_lens("trash")
    window.pane.choose(someone)
    window.pane.list.setFocus()
    QTest.keyClick(window.pane.list, Qt.Key.Key_Delete)
    asks = window.findChild(QMessageBox)
    assert asks is not None
    assert asks.defaultButton().text().replace("&", "") == "Cancel"
    assert any("Delete 1 customer" in button.text() for button in asks.buttons())
    QTest.keyClick(asks.defaultButton(), Qt.Key.Key_Return)
    assert set(lists.lens_ids(shell.desk, "trash")) == before | {someone}
    window.actions_table["restore"].trigger()
    qtbot.waitUntil(lambda: set(lists.lens_ids(shell.desk, "trash")) == before)


def test_a_cell_is_edited_in_place(qtbot: QtBot, window: MainWindow) -> None:
    view = window.pane.list
    view.choose_row(0)
    changed = window.pane.model.id_at(0)
    QTest.keyClick(view, Qt.Key.Key_F2)
    editor = view.findChild(QLineEdit)
    assert editor is not None
    editor.selectAll()
    QTest.keyClicks(editor, "Aachen Print Works")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Aachen Print Works" in listed(window))
    assert window.pane.list.current_id() == changed


def test_a_change_of_the_row_never_writes_over_what_is_being_typed(qtbot: QtBot, window: MainWindow) -> None:
    view = window.pane.list
    view.choose_row(3)
    who = view.current_id()
    assert who is not None
    QTest.keyClick(view, Qt.Key.Key_F2)
    assert window.is_editing()
    editor = view.findChild(QLineEdit)
    assert editor is not None
    editor.selectAll()
    QTest.keyClicks(editor, "typed so far")
    with qtbot.waitSignal(window.pane.loaded):
        window.follow(Changes("settle", touched={"customer": frozenset({who})}))
    assert editor.text() == "typed so far"
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    assert not window.is_editing()


def test_the_cross_of_the_find_box_goes_with_its_words(qtbot: QtBot, window: MainWindow) -> None:
    pane = window.pane
    cross = pane.filter.findChild(QToolButton)
    assert cross is not None
    assert cross.accessibleName() == "Empty the line"
    with qtbot.waitSignal(pane.loaded):
        pane.filter.setText("a")
    qtbot.waitUntil(cross.isVisible)
    with qtbot.waitSignal(pane.loaded):
        window.show_lens("tier:large")
    assert pane.filter.text() == ""
    qtbot.waitUntil(lambda: not cross.isVisible())


def test_typing_in_the_list_narrows_it(qtbot: QtBot, window: MainWindow) -> None:
    wanted = listed(window)[5]
    QTest.keyClicks(window.pane.list, wanted[0])
    assert QApplication.focusWidget() is window.pane.filter
    QTest.keyClicks(window.pane.filter, wanted[1:])
    qtbot.waitUntil(lambda: wanted in listed(window) and len(listed(window)) < 5)
    QTest.keyClick(window.pane.filter, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: len(listed(window)) > 20)
    QTest.keyClick(window.pane.filter, Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is window.pane.list


def test_nobody_found_says_so_and_offers_the_way_out(qtbot: QtBot, window: MainWindow) -> None:
    with qtbot.waitSignal(window.pane.loaded):
        window.pane.filter.setText("zzzzzz")
    assert window.pane.empty.isVisible()
    clear = window.pane.empty.findChild(QPushButton, "clear")
    assert clear is not None
    with qtbot.waitSignal(window.pane.loaded):
        QTest.mouseClick(clear, Qt.MouseButton.LeftButton)
    assert window.pane.list.isVisible()


def test_the_foot_says_the_sums(qtbot: QtBot, window: MainWindow, shell: Shell) -> None:
    totals = lists.totals(shell.desk, "all")
    qtbot.waitUntil(lambda: f"{totals.margin / 10_000:,.2f}".removesuffix(".00") in window.pane.summary())


def test_who_was_selected_stays_selected_when_the_order_turns(qtbot: QtBot, window: MainWindow) -> None:
    view = window.pane.list
    view.choose_row(2)
    chosen = view.current_id()
    click_header(qtbot, window, "margin")
    click_header(qtbot, window, "margin")
    assert view.current_id() == chosen
    assert list(view.chosen_ids()) == [chosen]


def test_the_order_of_a_lens_is_there_after_a_restart(qtbot: QtBot, shell: Shell) -> None:
    memory: LookMemory = shell.memory
    window = shell.show(qtbot)
    click_header(qtbot, window, "margin")
    shown = window.pane.model.sort_by
    with shell_on(shell.desk, memory) as again:
        assert again.show(qtbot).pane.model.sort_by == shown == (("margin", True),)


def test_the_foot_tells_no_rate_of_what_went_back(qtbot: QtBot, shell: Shell) -> None:
    who = customers.save(shell.desk, None, {"name": "退货公司"}).id
    sold = DealLine(None, "泵", 1_0000, 90_0000, 0, 200_0000, None, None)
    returned = DealLine(None, "泵", -1_0000, 100_0000, 0, 100_0000, None, None)
    deals.save(shell.desk, "order", None, {"customer_id": who, "ordered_on": shell.desk.today()}, [sold, returned])
    window = shell.show(qtbot)
    with qtbot.waitSignal(window.pane.loaded):
        window.pane.filter.setText("退货公司")
    qtbot.waitUntil(lambda: "margin ¥ −110" in window.pane.summary())
    place = next(at for at, column in enumerate(window.pane.model.columns) if column.id == "rate")
    assert window.pane.model.index(0, place).data() == "—"
    assert window.pane.summary().endswith("margin rate —")
