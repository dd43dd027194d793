"""What goes on paper: one page a customer, lists with repeated heads, Chinese embedded, nothing of data obeyed."""

from __future__ import annotations

import errno
import re
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QPageLayout
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QComboBox, QWidget
from pytestqt.qtbot import QtBot

from kamdesk.app import exports
from kamdesk.models.refusals import Refusal
from kamdesk.services import contacts, customers, sheets
from kamdesk.services.desk import Desk
from kamdesk.ui import list_paper
from kamdesk.ui.list_paper import ListPaper
from kamdesk.ui.paper import painted_pdf, sheet_html, write_pdf
from kamdesk.ui.paper_words import PrintedSheet
from kamdesk.ui.printing import preview
from kamdesk.ui.theme import Theme
from tests.ui.desks import TODAY, shenda
from tests.ui.pdf_text import text_of

pytestmark = pytest.mark.usefixtures("qapp")


def pages_of(path: Path) -> int:
    """Pages as the PDF itself counts them, by its page tree."""
    return max(int(found) for found in re.findall(rb"/Count (\d+)", path.read_bytes()))


def title_of(path: Path) -> str:
    """The title a PDF tells of itself, as Qt writes it: UTF-16 with its brackets escaped."""
    found = re.search(rb"/Title \((.*?)(?<!\\)\)\n", path.read_bytes(), re.DOTALL)
    assert found is not None
    return re.sub(rb"\\(.)", rb"\1", found[1], flags=re.DOTALL).decode("utf-16")


def test_a_customer_fits_one_page_even_with_much_to_say(desk: Desk, tmp_path: Path) -> None:
    made = shenda(desk)
    customers.save(desk, made, {"how_to_treat": "先谈质量，再谈价格。" * 150, "note": "\n".join(["一行"] * 25)})
    html = sheet_html(sheets.sheet(desk, made), PrintedSheet(TODAY, "CNY", 12))
    path = tmp_path / "sheet.pdf"
    assert write_pdf(path, html) > 1, "at its usual size it would need more"
    assert write_pdf(path, html, one_page=True) == 1
    assert pages_of(path) == 1


def test_the_sheet_says_who_how_to_reach_them_and_what_is_next(desk: Desk) -> None:
    made = shenda(desk)
    html = sheet_html(sheets.sheet(desk, made), PrintedSheet(TODAY, "CNY", 12))
    for words in ("申达精密机械", "王建国", "138 0013 8000", "lunar leap 6-3", "报新价", "要新价与样品"):
        assert words in html


def test_the_sheet_says_how_the_company_itself_is_reached(desk: Desk) -> None:
    made = shenda(desk)
    contacts.save_channels(desk, made, [("phone", "021 5555 8800", None), ("website", "www.shenda.example", None)])
    html = sheet_html(sheets.sheet(desk, made), PrintedSheet(TODAY, "CNY", 12))
    for words in ("Switchboard", "021 5555 8800", "Website", "www.shenda.example"):
        assert words in html


def test_the_sheet_says_who_does_not_want_to_be_contacted(desk: Desk) -> None:
    html = sheet_html(sheets.sheet(desk, shenda(desk)), PrintedSheet(TODAY, "CNY", 12))
    assert "李敏<br>Do not contact" in html
    assert html.count("Do not contact") == 1


def test_private_notes_stay_off_the_paper(desk: Desk) -> None:
    made = shenda(desk)
    customers.save(desk, made, {"private_note": "只有我知道"})
    assert "只有我知道" not in sheet_html(sheets.sheet(desk, made), PrintedSheet(TODAY, "CNY", 12))


def test_data_is_never_markup(desk: Desk) -> None:
    made = customers.save(desk, None, {"name": "<img src='file:///etc/passwd'><b>A&B</b>"}).id
    html = sheet_html(sheets.sheet(desk, made), PrintedSheet(TODAY, "CNY", 12))
    assert "<img" not in html
    assert "A&amp;B" in html


def test_a_list_runs_over_pages_and_embeds_its_fonts(tmp_path: Path) -> None:
    rows = [[f"客户{at}", "¥ 486,200"] for at in range(150)]
    path = tmp_path / "list.pdf"
    pages = painted_pdf(path, ListPaper("全部客户", ["名称", "毛利"], rows, frozenset({1}), "150").paint)
    assert pages == pages_of(path) > 2
    assert b"/FontFile2" in path.read_bytes() or b"/FontFile3" in path.read_bytes()


def test_a_list_laid_out_some_rows_at_a_time_is_the_same_list(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rows = [[f"客户{at}", "先谈质量，再谈价格。" * (at % 40)] for at in range(300)]
    paper = ListPaper("全部客户", ["名称", "下一步"], rows, frozenset(), "300")
    whole, parts = tmp_path / "whole.pdf", tmp_path / "parts.pdf"
    pages = painted_pdf(whole, paper.paint)
    monkeypatch.setattr(list_paper, "AT_ONCE", 70)
    assert painted_pdf(parts, paper.paint) == pages == pages_of(parts) > 20
    read = text_of(parts)
    assert read.split() == text_of(whole).split()
    bare = "".join(read.split())
    assert [bare.count(f"客户{at}先") for at in range(101, 119)] == [1] * 18, "nothing is written out of sight"


def test_more_columns_than_a_page_holds_are_written_smaller(tmp_path: Path) -> None:
    rows = [["宁波海天精工"] * 40 for _ in range(20)]
    wide = ListPaper("全部客户", ["名称"] * 40, rows, frozenset(), "20")
    assert painted_pdf(tmp_path / "list.pdf", wide.paint, landscape=True) <= 2


def test_the_paper_chosen_at_the_preview_is_kept(qtbot: QtBot, tmp_path: Path) -> None:
    asker = QWidget()
    qtbot.addWidget(asker)
    dialog = preview("List", "<p>Somebody</p>", asker, landscape=True)
    printer = dialog.printer()
    assert printer.pageLayout().orientation() is QPageLayout.Orientation.Landscape
    printer.setOutputFileName(str(tmp_path / "list.pdf"))
    printer.setPageOrientation(QPageLayout.Orientation.Portrait)
    dialog.paintRequested.emit(printer)
    assert printer.pageLayout().orientation() is QPageLayout.Orientation.Portrait


def test_what_is_printed_is_called_by_its_title_and_the_day(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    asker = QWidget()
    qtbot.addWidget(asker)
    dialog = preview("全部/客户: Q.12", "<p>Somebody</p>", asker, today=TODAY)
    printer = dialog.printer()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    dialog.paintRequested.emit(printer)
    (made,) = tmp_path.iterdir()
    assert made.name == "全部 客户 Q 12 2026-11-22.pdf"
    assert title_of(made) == "全部 客户 Q 12 2026-11-22"


def test_a_list_as_pdf_bears_the_title_of_its_lens(desk: Desk, tmp_path: Path) -> None:
    shenda(desk)
    for lens, title in (("all", "Whole book"), ("callbacks", "Callbacks")):
        exports.export(desk, tmp_path / "some file.pdf", lens)
        assert title_of(tmp_path / "some file.pdf") == title


def test_a_place_that_cannot_be_written_is_refused(tmp_path: Path) -> None:
    (tmp_path / "taken.pdf").mkdir()
    with pytest.raises(Refusal, match="is_a_folder"):
        write_pdf(tmp_path / "taken.pdf", "<p>x</p>")
    assert list(tmp_path.glob(".*")) == [], "no half file stays behind"


def test_a_full_disk_leaves_the_paper_that_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "list.pdf"
    path.write_bytes(b"old")

    def is_full(_number: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("kamdesk.exchange.safe_files.os.fsync", is_full)
    with pytest.raises(Refusal, match="disk_full"):
        write_pdf(path, "<p>x</p>")
    assert path.read_bytes() == b"old"
    assert [each.name for each in tmp_path.iterdir()] == ["list.pdf"]


def test_the_preview_s_zoom_can_be_read_in_full(qtbot: QtBot, qapp: QApplication) -> None:
    theme = Theme(qapp, "light")
    asker = QWidget()
    qtbot.addWidget(asker)
    try:
        dialog = preview("Sheet", "<p>Somebody</p>", asker)
        (zoom,) = dialog.findChildren(QComboBox)
        line = zoom.lineEdit()
        assert line is not None
        line.setText("100.0%")
        line.end(False)
        zoom.grab()
        assert line.cursorPositionAt(QPoint(0, line.height() // 2)) == 0, "the first digit is in sight"
        assert line.sizeHint().height() <= line.height()
    finally:
        theme.deleteLater()
        qapp.setStyleSheet("")
