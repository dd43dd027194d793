"""The print preview, with page set-up and printer, of what `paper` lays out."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

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
) -> QPrintPreviewDialog:
    """Open the preview of a text; from there it is printed, or saved as PDF.

    `what` is what the audit calls it, a list with its lens (`list:tier:A`); `count`: the records that are on it.
    """
    return preview_painted(
        title, lambda device: lay_out(device, html, one_page, numbered), parent, what, landscape, count
    )


def preview_painted(
    title: str,
    paint: Callable[[QPagedPaintDevice], int],
    parent: QWidget,
    what: str = "paper",
    landscape: bool = False,
    count: int = 1,
) -> QPrintPreviewDialog:
    """Open the preview of whatever `paint` puts on its pages."""
    from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    set_a4(printer, landscape)
    dialog = QPrintPreviewDialog(printer, parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowTitle(title)
    dialog.paintRequested.connect(_Pages(paint, printer, dialog).paint)
    dialog.accepted.connect(Printed(what, count, parent, dialog).tell)
    dialog.open()
    return dialog
