"""Tables of facts: an item model by the book that sorts by values and copies as a spreadsheet takes it."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QPersistentModelIndex, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from kamdesk.ui.analysis.facts import FactColumn, FactModel, FactRow, Facts, FactTable
from kamdesk.ui.analysis.targets import Target, picked
from kamdesk.ui.wording_figures import number

COLUMNS = (FactColumn("Name"), FactColumn("Sum", number, True), FactColumn("Day", str))
ROWS = (
    FactRow(("Bo", 9, date(2026, 1, 2)), picked([2], "Bo"), 2),
    FactRow(("Al", 1000, date(2025, 1, 2)), picked([1], "Al"), 1),
    FactRow(("Cy", 20, None), Target(), 3),
)


def facts() -> Facts:
    return Facts("Sums", COLUMNS, ROWS)


def names(model: FactModel) -> list[str]:
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


@pytest.mark.parametrize(
    ("column", "order", "expected"),
    [
        (1, Qt.SortOrder.AscendingOrder, ["Bo", "Cy", "Al"]),  # by size, not by letters
        (1, Qt.SortOrder.DescendingOrder, ["Al", "Cy", "Bo"]),
        (0, Qt.SortOrder.AscendingOrder, ["Al", "Bo", "Cy"]),
        (2, Qt.SortOrder.AscendingOrder, ["Al", "Bo", "Cy"]),  # what is not known comes last
        (2, Qt.SortOrder.DescendingOrder, ["Bo", "Al", "Cy"]),  # either way
        (-1, Qt.SortOrder.AscendingOrder, ["Bo", "Al", "Cy"]),
    ],
)
@pytest.mark.usefixtures("qapp")
def test_columns_sort_by_what_they_hold(column: int, order: Qt.SortOrder, expected: list[str]) -> None:
    model = FactModel(facts())
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    kept = QPersistentModelIndex(model.index(0, 0))
    model.sort(column, order)
    assert names(model) == expected
    assert kept.data() == "Bo"
    model.show(Facts("Nothing", COLUMNS, ()))
    assert model.rowCount() == 0
    del tester


def test_a_row_opens_by_click_and_by_enter(qtbot: QtBot) -> None:
    table = FactTable(facts())
    qtbot.addWidget(table)
    table.show()
    opened: list[Target] = []
    table.opened.connect(opened.append)
    table.setCurrentIndex(table.facts_model.index(1, 0))
    QTest.keyClick(table, Qt.Key.Key_Return)
    QTest.mouseClick(
        table.viewport(), Qt.MouseButton.LeftButton, pos=table.visualRect(table.facts_model.index(0, 0)).center()
    )
    table.setCurrentIndex(table.facts_model.index(2, 0))
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert [each.lens for each in opened] == ["picked:1", "picked:2"]


def test_the_copy_is_what_a_spreadsheet_takes(qtbot: QtBot) -> None:
    table = FactTable(facts())
    qtbot.addWidget(table)
    QTest.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QGuiApplication.clipboard().text().split("\n")
    assert lines[0] == "Name\tSum\tDay"
    assert lines[2] == "Al\t1,000\t2025-01-02"


def test_the_title_says_which_way_the_rows_go(qtbot: QtBot) -> None:
    table = FactTable(facts())
    qtbot.addWidget(table)
    head, model = table.horizontalHeader(), table.facts_model
    titles = [str(model.headerData(at, Qt.Orientation.Horizontal)) for at in range(model.columnCount())]
    for order, sign in ((Qt.SortOrder.AscendingOrder, "↑"), (Qt.SortOrder.DescendingOrder, "↓")):
        head.setSortIndicator(1, order)
        assert model.headerData(1, Qt.Orientation.Horizontal) == f"{titles[1]} {sign}"
        assert model.headerData(0, Qt.Orientation.Horizontal) == titles[0]
    assert not head.isSortIndicatorShown(), "one arrow is enough"
    table.show_facts(facts())
    assert model.headerData(1, Qt.Orientation.Horizontal) == titles[1]
