"""Lines of a deal, as they are written into their table."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from kamdesk.ui.deal_lines import PRODUCT, QUANTITY, LineModel, LineTable
from tests.ui.dictation import dictate


def editor_of(qtbot: QtBot, table: LineTable, column: int) -> QLineEdit:
    table.setCurrentIndex(table.line_model.index(0, column))
    QTest.keyClick(table, Qt.Key.Key_F2)
    qtbot.waitUntil(lambda: any(each.isVisible() for each in table.findChildren(QLineEdit)))
    return next(each for each in table.findChildren(QLineEdit) if each.isVisible())


def test_what_no_key_typed_is_kept(qtbot: QtBot) -> None:
    table = LineTable(LineModel([], [], 2000), [])
    qtbot.addWidget(table)
    table.show()

    product = editor_of(qtbot, table, PRODUCT)
    dictate(product, "标签纸")
    QTest.keyClick(product, Qt.Key.Key_Return)
    quantity = editor_of(qtbot, table, QUANTITY)
    quantity.clear()
    dictate(quantity, "12")
    QTest.keyClick(quantity, Qt.Key.Key_Return)

    (line,) = table.line_model.lines()
    assert (line.product_name, line.quantity) == ("标签纸", 12 * 10_000)


def test_a_cell_only_looked_at_stays_as_it_is(qtbot: QtBot) -> None:
    table = LineTable(LineModel([], [], 2000), [])
    qtbot.addWidget(table)
    table.show()

    editor_of(qtbot, table, PRODUCT)
    table.commit()

    assert table.line_model.lines() == []
