"""The preview of an import names what it alters of customers that are in the book."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kamdesk.services import customers
from kamdesk.services.desk import Desk
from kamdesk.ui.jobs import Jobs
from tests.ui.desks import shenda
from tests.ui.led_import import Led


def written(folder: Path, text: str) -> Path:
    path = folder / "more.csv"
    path.write_text(text, "utf-8")
    return path


def shown(led: Led) -> list[list[str]]:
    """The lines of the list."""
    table = led.wizard._preview.changes.table
    items = [[table.item(row, column) for column in range(table.columnCount())] for row in range(table.rowCount())]
    return [[item.text() for item in line if item is not None] for line in items]


def test_who_changes_and_how_is_told_before(qtbot: QtBot, desk: Desk, jobs: Jobs, tmp_path: Path) -> None:
    shenda(desk)
    text = (
        "客户编号,客户名称,行业,城市,联系人,职务,手机,邮箱,分组\n"
        "K-0017,申达精密机械,机床,上海,王建国,董事长,13800138000,w@shenda.cn,重点\n"
        "K-0018,新来的,机床,苏州,赵新,经理,13900139000,,\n"
    )
    led = Led(qtbot, desk, jobs, written(tmp_path, text))
    led.to_preview()
    assert sorted(shown(led)) == [
        ["申达精密机械", "Group", "—", "重点"],
        ["申达精密机械", "Industry", "机械制造", "机床"],
        ["申达精密机械 · 王建国", "E-mail", "—", "w@shenda.cn"],
        ["申达精密机械 · 王建国", "Title", "总经理", "董事长"],
    ], "and nothing of who is new"
    assert desk.book.read("SELECT industry FROM customer") == [("机械制造",)], "it is only a preview"


def test_an_order_that_comes_again_shows_its_amounts(qtbot: QtBot, desk: Desk, jobs: Jobs, tmp_path: Path) -> None:
    text = "单号,客户名称,下单日期,数量,单价\nD-1,华信医疗器械,2026-03-05,1,{price}\n"
    first = Led(qtbot, desk, jobs, written(tmp_path, text.format(price=100)))
    first.to_result()
    led = Led(qtbot, desk, jobs, written(tmp_path, text.format(price=250)))
    led.to_preview()
    assert shown(led) == [["华信医疗器械 · D-1", "Amount", "100", "250"]]


def test_a_private_group_is_not_told_of(qtbot: QtBot, desk: Desk, jobs: Jobs, tmp_path: Path) -> None:
    hidden = customers.save(desk, None, {"name": "申达精密机械", "city": "上海"}).id
    with desk.book.writing("put_in_group") as work:
        group = work.insert("customer_group", {"name": "自家人", "private": 1, "position": 9})
        work.insert("membership", {"customer_id": hidden, "group_id": group})
    led = Led(qtbot, desk, jobs, written(tmp_path, "客户名称,城市\n申达精密机械,苏州\n"))
    led.to_preview()
    assert shown(led) == []


def test_of_many_changes_the_first_are_shown(
    qtbot: QtBot, desk: Desk, jobs: Jobs, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for place in ("services.importing", "ui.import_changes", "ui.import_outcome"):
        monkeypatch.setattr(f"kamdesk.{place}.ALTERED", 3)
    rows = "".join(f"客户{at},{{city}}\n" for at in range(5))
    first = Led(qtbot, desk, jobs, written(tmp_path, "客户名称,城市\n" + rows.format(city="苏州")))
    first.to_result()
    led = Led(qtbot, desk, jobs, written(tmp_path, "客户名称,城市\n" + rows.format(city="上海")))
    led.to_preview()
    page = led.wizard._preview
    assert len(shown(led)) == 3
    assert page.changes._words.text() == "The first 3 changes; there are more."
    assert page.changes._words.isVisible()
    assert page._tabs.tabText(page._tabs.currentIndex()) == "What changes 3+"


def test_the_list_is_reached_by_the_keyboard(qtbot: QtBot, desk: Desk, jobs: Jobs, tmp_path: Path) -> None:
    shenda(desk)
    text = "客户名称,行业\n申达精密机械,机床\n,船舶\n"
    led = Led(qtbot, desk, jobs, written(tmp_path, text))
    led.to_preview()
    page = led.wizard._preview
    assert not page.changes.isVisible(), "what needs a look comes first"
    page._tabs.tabBar().setFocus()
    QTest.keyClick(page._tabs.tabBar(), Qt.Key.Key_Right)
    assert page.changes.isVisible()
    QTest.keyClick(page._tabs.tabBar(), Qt.Key.Key_Tab)
    assert page.changes.table.hasFocus()
    QTest.keyClick(page.changes.table, Qt.Key.Key_Down)
    assert page.changes.table.currentRow() == 0
