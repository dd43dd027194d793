"""The preview of an import: its counts follow the ticks, and everything it has to say finds room."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from kamdesk.services.desk import Desk
from kamdesk.ui.import_counts import LARGE
from kamdesk.ui.jobs import Jobs
from kamdesk.ui.wording_figures import counted
from tests.ui.desks import shenda
from tests.ui.led_import import Led, names, people

TWIN = "客户名称,手机,网址\n上海申达精密机械集团有限公司,13800138000,shenda.cn\n新客户,13911112222,\n"


def written(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, "utf-8")
    return path


def tiles(led: Led) -> dict[str, str]:
    """The large figures that are not 0."""
    figures = {part: led.wizard._preview._tiles._figures[part].text() for part in LARGE}
    return {part: text for part, text in figures.items() if text != "0"}


def line(led: Led, row: int) -> list[str]:
    """One file's line."""
    table = led.wizard._preview._each
    return [item.text() for column in range(table.columnCount()) if (item := table.item(row, column)) is not None]


def test_the_counts_follow_the_ticks(qtbot: QtBot, desk: Desk, jobs: Jobs, tmp_path: Path) -> None:
    shenda(desk)
    other = written(tmp_path, "a.csv", "客户名称,城市\n第三家,苏州\n")
    led = Led(qtbot, desk, jobs, other, written(tmp_path, "b.csv", TWIN))
    led.to_preview()
    assert tiles(led) == {"created": "3"}
    first = led.wizard._preview.twins.model.item(0, 0)
    first.setCheckState(Qt.CheckState.Checked)
    assert tiles(led) == {"created": "2", "merged": "1"}
    assert line(led, 0) == ["a.csv", "Customers", "1", "1", "0", "0", "0", "0", "0"]
    assert line(led, 1) == ["b.csv", "Customers", "2", "1", "0", "1", "0", "0", "0"]
    first.setCheckState(Qt.CheckState.Unchecked)
    assert tiles(led) == {"created": "3"}
    first.setCheckState(Qt.CheckState.Checked)
    led.to_result()
    came = {part: led.wizard._result._tiles._figures[part].text() for part in ("created", "merged")}
    assert came == {"created": "2", "merged": "1"}, "as the preview said"
    assert names(desk) == {"申达精密机械", "第三家", "新客户"}


def test_six_files_with_twins_and_remarks_find_room(qtbot: QtBot, desk: Desk, jobs: Jobs, tmp_path: Path) -> None:
    shenda(desk)
    few = [written(tmp_path, f"{at}.csv", f"客户名称,城市\n客户{at},苏州\n") for at in range(4)]
    led = Led(qtbot, desk, jobs, *few, people(tmp_path), written(tmp_path, "b.csv", TWIN))
    led.wizard.resize(led.wizard.minimumSize())
    led.to_preview()
    page = led.wizard._preview
    assert page.twins.isVisible()
    table = page._each
    assert table.rowHeight(0) > table.fontMetrics().height()
    assert table.viewport().height() >= 6 * table.rowHeight(0), "no line is cut"
    assert page.twins.view.viewport().height() >= 2 * page.twins.view.fontMetrics().height()
    page._tabs.setCurrentIndex(1)
    assert page._tabs.tabText(1) == "Need a look 1"
    assert page.table.isVisible()
    assert page.table.viewport().height() >= 2 * page.table.rowHeight(0)


def test_a_file_whose_rows_are_all_there_says_that_nothing_is_new(
    qtbot: QtBot, desk: Desk, jobs: Jobs, tmp_path: Path
) -> None:
    path = written(tmp_path, "a.csv", "客户名称,城市\n第三家,苏州\n")
    first = Led(qtbot, desk, jobs, path)
    first.to_result()
    again = Led(qtbot, desk, jobs, path)
    again.to_preview()
    assert again.wizard._preview._calm.isVisible()
    assert again.wizard._preview._calm.text() == "Nothing new: all of it is in the book already."
    assert not again.wizard._next.isEnabled()


def test_rows_left_out_are_reached_though_the_others_are_there(
    qtbot: QtBot, desk: Desk, jobs: Jobs, tmp_path: Path
) -> None:
    path = people(tmp_path)
    first = Led(qtbot, desk, jobs, path)
    first.to_result()
    again = Led(qtbot, desk, jobs, path)
    again.to_preview()
    assert again.wizard._preview.next_words() == "Next"
    again.to_result()
    assert again.wizard._result._repair.isVisible()
    assert again.wizard._result.hint().startswith(f"{counted('rows', 1)} stayed out.")
