"""The orders of a customer as they stand in panes of different widths."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from kamdesk.models.rows import LineRow, OrderRow
from kamdesk.services import sheets
from kamdesk.services.desk import Desk
from kamdesk.ui.orders_pane import OrdersPane
from tests.ui.desks import TODAY, shenda


def test_where_the_discount_has_no_column_it_stands_beside_the_price(qtbot: QtBot, desk: Desk) -> None:
    lines = (
        LineRow("T20", 36_0000, 1_196_0000, 600, 40_472_6400, 30_000_0000, "line"),
        LineRow("C10", 2_0000, 50_0000, 0, 100_0000, 80_0000, "line"),
    )
    order = OrderRow(1, "SO1", TODAY, "sale", "confirmed", 40_572_6400, 30_080_0000, True, True, lines)
    pane = OrdersPane(desk)
    qtbot.addWidget(pane)
    pane.say(sheets.sheet(desk, shenda(desk))._replace(orders=(order,)))
    pane.resize(460, 400)
    pane.show()
    qtbot.waitExposed(pane)
    model = pane.tree.model()
    order_shown = model.index(0, 0)
    assert [model.index(at, 1, order_shown).data() for at in range(2)] == ["36 × 1,196 −6%", "2 × 50"]
    assert pane.tree.header().length() <= pane.tree.viewport().width()
    pane.resize(700, 400)
    assert [model.index(0, column, order_shown).data() for column in (1, 2)] == ["36 × 1,196", "6%"]
