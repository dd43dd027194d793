"""The print preview, with page set-up and printer, of what `paper` lays out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from kamdesk.ui.paper import lay_out

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog


class _Pages(QObject):
    """Keeps the text while the preview asks for it, as often as it likes."""

    def __init__(self, html: str, one_page: bool, parent: QObject) -> None:
        super().__init__(parent)
        self._html, self._one_page = html, one_page

    def paint(self, printer: QPrinter) -> None:
        lay_out(printer, self._html, self._one_page)


def preview(title: str, html: str, parent: QWidget, one_page: bool = False) -> QPrintPreviewDialog:
    """Open the preview; from there it is printed, or saved as PDF."""
    from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog

    dialog = QPrintPreviewDialog(QPrinter(QPrinter.PrinterMode.HighResolution), parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowTitle(title)
    dialog.paintRequested.connect(_Pages(html, one_page, dialog).paint)
    dialog.open()
    return dialog
