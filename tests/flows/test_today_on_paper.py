"""The day's list is printed before any other list was looked at."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtPrintSupport import QPrintPreviewDialog

from tests.flows.driver import Desktop
from tests.flows.test_a_deal_from_lead_to_service import print_to
from tests.ui.pdf_text import text_of

AtWork = Callable[..., Desktop]


def test_today_is_printed_with_the_columns_one_reads_it_by(at_work: AtWork, tmp_path: Path) -> None:
    desktop = at_work("en")
    assert desktop.window.middle.is_on_today()
    desktop.shortcut("print")
    page = tmp_path / "today.pdf"
    print_to(desktop.dialog(QPrintPreviewDialog), page)
    read = text_of(page)
    for head in ("Number", "Name", "Next step", "Main contact", "Phone"):
        assert head in read, head
    assert "Benchmark" not in read
    assert "District" not in read
