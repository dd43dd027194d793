"""Importing a table of very many columns: the page is there at once, its rows come a few at a time."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kamdesk.services.desk import Desk
from kamdesk.ui.import_columns import AT_ONCE
from kamdesk.ui.jobs import Jobs
from tests.ui.led_import import Led

MANY = 60


@pytest.fixture
def led(qtbot: QtBot, desk: Desk, jobs: Jobs, tmp_path: Path) -> Led:
    """The wizard with a table of a name, sixty unknown columns and a city in front."""
    file = tmp_path / "wide.csv"
    unknown = [f"未知{at:02}" for at in range(MANY)]
    rows = [["客户名称", *unknown, "城市"], ["华信医疗器械", *("一" for _ in unknown), "苏州市"]]
    file.write_text("\n".join(map(",".join, rows)), "utf-8")
    led = Led(qtbot, desk, jobs, file)
    qtbot.waitUntil(lambda: not led.wizard.is_busy())
    led.wizard.forward()
    assert led.wizard.page() is led.wizard._columns
    return led


def test_keys_have_their_turn_after_every_few_columns(qtbot: QtBot, led: Led) -> None:
    columns = led.wizard._columns
    assert len(columns._pickers) <= 2 * AT_ONCE
    assert f"2 of {MANY + 2} columns come in" in columns.hint(), "what is known does not wait for the rows"
    assert columns.is_ready()
    qtbot.waitUntil(lambda: len(columns._pickers) == MANY + 2)
    assert list(columns._pickers) == ["客户名称", *(f"未知{at:02}" for at in range(MANY)), "城市"]


def test_who_is_quicker_than_the_rows_loses_no_column(desk: Desk, led: Led) -> None:
    columns = led.wizard._columns
    columns.picker("未知00").choose("customer.note")
    assert len(columns._pickers) < MANY
    led.to_result()
    assert desk.book.read("SELECT name, city, note FROM customer") == [("华信医疗器械", "苏州市", "一")]


def test_rows_that_come_later_hide_what_is_known_already(qtbot: QtBot, led: Led) -> None:
    columns = led.wizard._columns
    columns._open_only.click()
    qtbot.waitUntil(lambda: "城市" in columns._pickers)
    qtbot.waitUntil(columns.picker(f"未知{MANY - 1}").isVisible)
    assert not columns.picker("城市").isVisible()
