"""Marks by keyboard: the arrow keys go from mark to mark, Enter opens, the same facts are said as text."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kamdesk.ui.analysis.card import Card
from kamdesk.ui.analysis.facts import FactColumn, FactRow, Facts
from kamdesk.ui.analysis.plots import Axes, Plot, Point, Series
from kamdesk.ui.analysis.targets import Target, picked
from kamdesk.ui.analysis.tiles import Mark, TileGrid, tight, words_in


def grid_of_four(qtbot: QtBot) -> tuple[TileGrid, list[Target]]:
    grid = TileGrid("Grid")
    qtbot.addWidget(grid)
    marks = [
        [Mark("1", "one", "ok", picked([1], "one")), None, Mark("2", "two", "late", picked([2], "two"))],
        [Mark("3", "three", "small", picked([3], "three")), Mark("4", "four"), None],
    ]
    grid.show_marks(marks, ["a", "b"], ["x", "y", "z"])
    grid.resize(400, 200)
    with qtbot.waitActive(grid):
        grid.show()
        grid.activateWindow()
    opened: list[Target] = []
    grid.opened.connect(opened.append)
    return grid, opened


def test_arrow_keys_walk_over_tiles_and_enter_opens(qtbot: QtBot) -> None:
    grid, opened = grid_of_four(qtbot)
    first = grid.tile_at(0, 0)
    assert first is not None
    first.setFocus()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Return):  # over the empty place
        QTest.keyClick(focused(grid), key)
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Down, Qt.Key.Key_Space):
        QTest.keyClick(focused(grid), key)
    QTest.keyClick(focused(grid), Qt.Key.Key_Right)
    QTest.keyClick(focused(grid), Qt.Key.Key_Return)  # leads nowhere
    assert [each.title for each in opened] == ["two", "three"]


def test_tiles_have_names_and_one_place_in_the_tab_order(qtbot: QtBot) -> None:
    grid, _ = grid_of_four(qtbot)
    assert [tile.accessibleName() for tile in grid.tiles()] == ["1 one", "2 two", "3 three", "4 four"]
    tabbed = [tile for tile in grid.tiles() if tile.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert len(tabbed) == 1


def test_words_too_wide_for_their_tile_go_on_in_a_second_line(qtbot: QtBot) -> None:
    del qtbot
    font = QFont()
    line = tight(font)
    width = QFontMetrics(font).horizontalAdvance("Potential loy")
    assert words_in("Loyal", font, width, 2 * line) == ["Loyal"]
    assert words_in("Potential loyalist", font, width, 2 * line) == ["Potential", "loyalist"]
    assert words_in("Potential loyalist", font, width, line) == ["Potential loyalist"]  # no room: cut with dots
    assert words_in("Hibernating long", font, 5, 2 * line) == ["Hibernating long"]


def focused(grid: TileGrid) -> QWidget:
    return next(tile for tile in grid.tiles() if tile.hasFocus())


def plotted(qtbot: QtBot) -> tuple[Plot, list[Target], list[str]]:
    plot = Plot("Curve")
    qtbot.addWidget(plot)
    rising = [Point(float(at), float(at), f"point {at}", picked([at], f"p{at}")) for at in range(1, 6)]
    falling = [Point(float(at), 6.0 - at, f"other {at}", partial(picked, [10 + at], f"o{at}")) for at in range(1, 6)]
    plot.show_series([Series("Rising", "accent", rising), Series("Falling", "soon", falling)], Axes())
    plot.resize(400, 240)
    with qtbot.waitExposed(plot):
        plot.show()
    plot.reveal()
    opened: list[Target] = []
    said: list[str] = []
    plot.opened.connect(opened.append)
    plot.pointed.connect(said.append)
    return plot, opened, said


def test_a_mark_walks_along_the_curve_by_keys(qtbot: QtBot) -> None:
    plot, opened, said = plotted(qtbot)
    for key in (
        Qt.Key.Key_Right,
        Qt.Key.Key_Right,
        Qt.Key.Key_Return,
        Qt.Key.Key_Down,
        Qt.Key.Key_End,
        Qt.Key.Key_Return,
    ):
        QTest.keyClick(plot, key)
    assert [each.lens for each in opened] == ["picked:2", "picked:15"]
    assert said == ["point 1", "point 2", "other 2", "other 5"]


def test_a_click_means_the_nearest_mark(qtbot: QtBot) -> None:
    plot, opened, _ = plotted(qtbot)
    at = plot.mapFromScene(plot.getPlotItem().vb.mapViewToScene(QPointF(4, 4)))
    QTest.mouseClick(plot.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert [each.lens for each in opened] == ["picked:4"]


def test_a_chart_says_its_facts_as_text(qtbot: QtBot) -> None:
    plot, _, _ = plotted(qtbot)
    assert plot.accessibleName() == "Curve"
    assert "point 3" in plot.accessibleDescription()


def test_a_card_shows_the_table_copies_and_prints_it(qtbot: QtBot) -> None:
    plot, _, _ = plotted(qtbot)
    facts = Facts(
        "Sums", (FactColumn("Name"), FactColumn("Sum", str, True)), (FactRow(("A & B", 3), picked([1], "A")),)
    )
    card = Card("Sums", plot, facts)
    qtbot.addWidget(card)
    card.resize(500, 400)
    card.show()
    assert card.table is not None
    card.table_button.click()
    assert card.table.isVisible()
    assert not plot.isVisible()
    card.copy_table()
    assert QGuiApplication.clipboard().text() == "Name\tSum\nA & B\t3"
    card.show_table(False)
    card.copy_picture()
    assert QGuiApplication.clipboard().image().width() >= 500
    assert "A &amp; B" in card.html()
    assert "data:image/png;base64," in card.html()
