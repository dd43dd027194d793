"""Lines of a deal, as they are written into their table."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from kamdesk.services.records import Ware
from kamdesk.ui.deal_lines import PRODUCT, QUANTITY, LineModel, LineTable
from kamdesk.ui.name_finder import HEARD, NameFinder, Names
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


WARES = ("碳带 110×300", "标签纸 A4", "热敏打印机", "RFID 标签", "安全帽")


def table_of(qtbot: QtBot) -> LineTable:
    wares = [Ware(at, name, None, None, 12_0000, None, None, None, None, None) for at, name in enumerate(WARES)]
    table = LineTable(LineModel([], wares, 2000), wares)
    qtbot.addWidget(table)
    table.show()
    return table


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("签", ["标签纸 A4", "RFID 标签"]),
        ("bqz", ["标签纸 A4"]),
        ("biaoq", ["标签纸 A4", "RFID 标签"]),
        ("DYJ", ["热敏打印机"]),
        ("a", ["标签纸 A4", "安全帽"]),
        ("300", ["碳带 110×300"]),
        ("anz", []),
    ],
)
def test_products_are_found_by_any_part_and_by_their_sound(qtbot: QtBot, typed: str, found: list[str]) -> None:
    table = table_of(qtbot)
    finder = editor_of(qtbot, table, PRODUCT).completer()
    finder.setCompletionPrefix(typed)
    offered = finder.completionModel()
    assert [offered.index(row, 0).data() for row in range(offered.rowCount())] == found


def test_of_thousands_of_products_found_only_those_in_sight_are_measured(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With 5,000 products each key took a seventh of a second."""
    asked: list[int] = []
    data = Names.data

    def counted(self: Names, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        if role != HEARD:
            asked.append(role)
        return data(self, index, role)

    monkeypatch.setattr(Names, "data", counted)
    line = QLineEdit()
    qtbot.addWidget(line)
    finder = NameFinder(Names([f"标签 {at}" for at in range(3_000)], line), line)
    line.setCompleter(finder)
    line.show()
    QTest.keyClicks(line, "b")
    popup = finder.popup()
    assert popup is not None
    qtbot.waitUntil(popup.isVisible)
    assert finder.completionCount() == 3_000
    assert len(asked) < 1_000


def test_a_product_found_by_its_initials_is_taken_by_keys(qtbot: QtBot) -> None:
    table = table_of(qtbot)
    product = editor_of(qtbot, table, PRODUCT)
    qtbot.waitUntil(product.hasFocus)
    QTest.keyClicks(product, "bqz")
    popup = product.completer().popup()
    assert popup is not None
    qtbot.waitUntil(popup.isVisible)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Return):
        QTest.keyClick(popup, key)
    qtbot.waitUntil(lambda: len(table.line_model.lines()) == 1)
    (line,) = table.line_model.lines()
    assert (line.product_id, line.product_name, line.unit_price) == (1, "标签纸 A4", 12_0000)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Tab])
def test_enter_and_tab_take_the_first_product_offered(qtbot: QtBot, key: Qt.Key) -> None:
    table = table_of(qtbot)
    product = typed_into(qtbot, table, "b")
    assert product.completer().completionCount() > 1
    first = product.completer().completionModel().index(0, 0).data()
    press(product, key)
    qtbot.waitUntil(lambda: len(table.line_model.lines()) == 1)
    (line,) = table.line_model.lines()
    assert (line.product_name, line.unit_price) == (first, 12_0000)


def test_after_esc_the_words_stand_as_typed(qtbot: QtBot) -> None:
    table = table_of(qtbot)
    product = typed_into(qtbot, table, "b")
    press(product, Qt.Key.Key_Escape)
    QTest.keyClick(product, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(table.line_model.lines()) == 1)
    (line,) = table.line_model.lines()
    assert (line.product_name, line.product_id) == ("b", None)


def test_words_for_which_nothing_is_offered_stand_as_typed(qtbot: QtBot) -> None:
    table = table_of(qtbot)
    product = editor_of(qtbot, table, PRODUCT)
    QTest.keyClicks(product, "freight")
    QTest.keyClick(product, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(table.line_model.lines()) == 1)
    assert table.line_model.lines()[0].product_name == "freight"


def test_a_whole_number_or_name_is_that_product_whatever_else_is_offered(qtbot: QtBot) -> None:
    wares = [Ware(at, name, number, None, 1_0000, None, None, None, None, None) for at, name, number in NUMBERED]
    table = LineTable(LineModel([], wares, 2000), wares)
    qtbot.addWidget(table)
    table.show()
    press(typed_into(qtbot, table, "A4"), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(table.line_model.lines()) == 1)
    assert table.line_model.lines()[0].product_name == "Paper"


NUMBERED = ((1, "A4 labels", "L1"), (2, "Paper", "A4"))


def typed_into(qtbot: QtBot, table: LineTable, text: str) -> QLineEdit:
    """The editor of a new line's product, with names offered below it."""
    product = editor_of(qtbot, table, PRODUCT)
    qtbot.waitUntil(product.hasFocus)
    QTest.keyClicks(product, text)
    popup = product.completer().popup()
    assert popup is not None
    qtbot.waitUntil(popup.isVisible)
    return product


def press(product: QLineEdit, key: Qt.Key) -> None:
    """A key while the names are open is theirs first."""
    popup = product.completer().popup()
    assert popup is not None
    QTest.keyClick(popup, key)
