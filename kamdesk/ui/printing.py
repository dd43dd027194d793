"""The print preview, with page set-up and printer, of what `paper` lays out."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from kamdesk.ui.file_places import Purpose, keep_folder, start_folder
from kamdesk.ui.paper import lay_out, set_a4

if TYPE_CHECKING:
    from PySide6.QtGui import QPagedPaintDevice
    from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog


class _Pages(QObject):
    """Keeps what paints the pages while the preview asks for them, as often as it likes, and the printer it asks for.

    (The preview does not own its printer: one that nobody else holds is gone before the first page.)
    """

    def __init__(self, paint: Callable[[QPagedPaintDevice], int], printer: QPrinter, parent: QObject) -> None:
        super().__init__(parent)
        self._paint, self._printer = paint, printer

    def paint(self, printer: QPrinter) -> None:
        self._paint(printer)


class Printed(QObject):
    """Tells the window, once something was printed or saved from the preview, so that the audit knows."""

    def __init__(self, what: str, count: int, asker: QWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._what, self._count, self._asker = what, count, asker

    def tell(self) -> None:
        found: QWidget | None = self._asker
        while found is not None and not hasattr(found, "printed"):
            found = found.parentWidget()
        if found is not None:
            found.printed.emit(self._what, self._count)


def preview(
    title: str,
    html: str,
    parent: QWidget,
    one_page: bool = False,
    numbered: bool = True,
    what: str = "paper",
    landscape: bool = False,
    count: int = 1,
    today: date | None = None,
) -> QPrintPreviewDialog:
    """Open the preview of a text; from there it is printed, or saved as PDF, called by its title and the day.

    `what` is what the audit calls it, a list with its lens (`list:tier:A`); `count`: the records that are on it.
    """
    return preview_painted(
        title, lambda device: lay_out(device, html, one_page, numbered), parent, what, landscape, count, today
    )


def preview_painted(
    title: str,
    paint: Callable[[QPagedPaintDevice], int],
    parent: QWidget,
    what: str = "paper",
    landscape: bool = False,
    count: int = 1,
    today: date | None = None,
) -> QPrintPreviewDialog:
    """Open the preview of whatever `paint` puts on its pages."""
    from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    set_a4(printer, landscape)
    name_paper(printer, title, today, start_folder(parent, Purpose.EXPORT))
    dialog = QPrintPreviewDialog(printer, parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowTitle(title)
    dialog.paintRequested.connect(_Pages(paint, printer, dialog).paint)
    dialog.accepted.connect(Printed(what, count, parent, dialog).tell)
    dialog.accepted.connect(partial(_keep_place, printer, parent))
    dialog.open()
    return dialog


def _keep_place(printer: QPrinter, asker: QWidget) -> None:
    if path := printer.outputFileName():
        keep_folder(asker, Purpose.EXPORT, Path(path).parent)


def name_paper(printer: QPrinter, title: str, today: date | None, folder: Path) -> None:
    """Give what is printed a title, and propose it as the name of the PDF in a folder where it becomes one.

    (Qt's dialog takes what follows a dot for the ending. A file's name makes a printer write a PDF, so one that is
    there keeps to its paper.)
    """
    from PySide6.QtPrintSupport import QPrinter

    from kamdesk.services.files import file_name

    words = " ".join(part for part in (title, today.isoformat() if today else "") if part)
    name = " ".join(file_name(words.replace(".", " ")).split())
    printer.setDocName(name)
    if printer.outputFormat() is QPrinter.OutputFormat.PdfFormat:
        printer.setOutputFileName(str(folder / f"{name}.pdf"))
