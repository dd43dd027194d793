"""The page of files: what each file is, and how many rows of it will be read."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from kamdesk.services import import_choices
from kamdesk.services.desk import Desk
from kamdesk.ui.import_files import facts_text
from kamdesk.ui.import_troubles import troubles_of
from kamdesk.ui.jobs import Jobs
from kamdesk.ui.wording_figures import counted
from tests.ui.led_import import Led, cards


def titled(folder: Path) -> Path:
    """A table below a title, with a blank row between."""
    path = folder / "titled.csv"
    path.write_text("2026 年客户名单,,\n客户名称,城市,手机\n,,\n东方公司,苏州,\n南方公司,上海,\n", "utf-8")
    return path


def workbook(folder: Path) -> Path:
    """A title, headings, a blank row and three rows; and another sheet that is no such table."""
    path = folder / "aaa.xlsx"
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "客户"
    for row in (
        ["客户名单"],
        ["客户名称", "城市", "手机"],
        [],
        ["东方公司", "苏州"],
        ["南方公司", "上海"],
        ["西方公司"],
    ):
        sheet.append(row)
    other = book.create_sheet("order")
    other.append(["一", "二"])
    other.append(["三", "四"])
    book.save(path)
    return path


@pytest.mark.parametrize(("make", "what", "rows"), [(titled, "rows", 2), (workbook, "rows", 3), (cards, "cards", 1)])
def test_the_page_of_files_says_as_many_rows_as_the_preview(
    make: object, what: str, rows: int, qtbot: QtBot, desk: Desk, jobs: Jobs, tmp_path: Path
) -> None:
    assert callable(make)
    led = Led(qtbot, desk, jobs, make(tmp_path))
    assert counted(what, rows) in facts_text(led.wizard.files[0]).split(" · ")
    led.to_preview()
    report = led.wizard.files[0].report
    assert report is not None
    assert report.read == rows


def test_a_file_too_long_to_be_counted_says_no_number(
    qtbot: QtBot, desk: Desk, jobs: Jobs, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(import_choices, "COUNTED_CELLS", 5)
    led = Led(qtbot, desk, jobs, titled(tmp_path))
    assert facts_text(led.wizard.files[0]) == f"Text table · UTF-8 · Comma , · {counted('columns', 3)}"


def test_what_a_file_is_shows_in_its_picture(qtbot: QtBot, desk: Desk, jobs: Jobs, tmp_path: Path) -> None:
    broken = tmp_path / "broken.xlsx"
    broken.write_bytes(b"")
    led = Led(qtbot, desk, jobs, broken, titled(tmp_path), cards(tmp_path))
    kinds = ("Cannot be read", "Table", "Address cards")
    found = [each.accessibleName() for each in led.wizard._first.findChildren(QLabel)]
    assert [each for each in found if each in kinds] == list(kinds)


def test_a_sheet_that_is_not_read_is_named_and_no_row_of_it(
    qtbot: QtBot, desk: Desk, jobs: Jobs, tmp_path: Path
) -> None:
    led = Led(qtbot, desk, jobs, workbook(tmp_path))
    led.to_preview()
    assert [each.where for each in troubles_of(led.wizard.files)] == ["Sheet order"]
