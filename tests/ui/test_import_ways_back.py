"""Going back in the import wizard and on again: what was mapped, answered and ticked stays as it was."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from kamdesk.services.desk import Desk
from kamdesk.ui.jobs import Jobs
from tests.ui.desks import shenda
from tests.ui.led_import import Led, orders, people


def two_unknown(folder: Path) -> list[Path]:
    """Two tables of different titles, each with a column nobody knows."""
    first, second = folder / "first.csv", folder / "second.csv"
    first.write_text("客户名称,没听说过\n华信医疗器械,机床\n", "utf-8")
    second.write_text("客户名称,城市,谁知道\n欧阳商贸,苏州,钢材\n", "utf-8")
    return [first, second]


def test_columns_mapped_by_hand_outlast_the_way_back(qtbot: QtBot, desk: Desk, jobs: Jobs, tmp_path: Path) -> None:
    led = Led(qtbot, desk, jobs, people(tmp_path))
    led.enter(led.wizard._columns)
    led.wizard._columns.picker("意向产品").choose("customer.note")
    led.wizard._columns.picker("手机").choose("")
    led.wizard._back.click()
    assert led.wizard.page() is led.wizard._first
    led.enter(led.wizard._columns)
    fields = {name: led.wizard._columns.picker(name).field() for name in ("意向产品", "手机", "客户名称")}
    assert fields == {"意向产品": "customer.note", "手机": "", "客户名称": "customer.name"}


def test_columns_mapped_by_hand_outlast_a_look_at_another_file(
    qtbot: QtBot, desk: Desk, jobs: Jobs, tmp_path: Path
) -> None:
    led = Led(qtbot, desk, jobs, *two_unknown(tmp_path))
    led.enter(led.wizard._columns)
    columns = led.wizard._columns
    columns.picker("没听说过").choose("customer.industry")
    led.wizard._next.click()
    led.bot.waitUntil(lambda: columns.place() == 1)
    led.rest()
    columns.picker("谁知道").choose("customer.industry")
    led.wizard._back.click()
    assert columns.picker("没听说过").field() == "customer.industry"
    columns.file_chosen.emit(1)
    assert columns.picker("谁知道").field() == "customer.industry"
    led.to_result()
    industries = desk.book.read("SELECT name, industry FROM customer ORDER BY name")
    assert industries == [("华信医疗器械", "机床"), ("欧阳商贸", "钢材")]


def test_an_answer_outlasts_the_way_back(qtbot: QtBot, desk: Desk, jobs: Jobs, tmp_path: Path) -> None:
    led = Led(qtbot, desk, jobs, orders(tmp_path))
    led.enter(led.wizard._columns)
    box = led.wizard._columns.question("dates")
    box.setCurrentIndex(box.findData("dmy"))
    led.wizard._back.click()
    led.enter(led.wizard._columns)
    assert box.isVisible()
    assert box.currentData() == "dmy"


def test_who_was_ticked_outlasts_the_way_back(qtbot: QtBot, desk: Desk, jobs: Jobs, tmp_path: Path) -> None:
    shenda(desk)
    path = tmp_path / "more.csv"
    path.write_text("客户名称,手机\n上海申达精密机械集团有限公司,13800138000\n", "utf-8")
    led = Led(qtbot, desk, jobs, path)
    led.to_preview()
    led.wizard._preview.twins.tick_sure()
    led.wizard._back.click()
    assert led.wizard.page() is led.wizard._columns
    led.to_preview()
    assert list(led.wizard._preview.twins.same().values()) == [1]
