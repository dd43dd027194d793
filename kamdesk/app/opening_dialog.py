"""A dialog that ends with an open book: it waits for it on another thread, says what went wrong, stays meanwhile."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QLabel

from kamdesk.app.opening import Opening
from kamdesk.models.refusals import Refusal
from kamdesk.services.desk import Desk
from kamdesk.ui.announce import announce
from kamdesk.ui.growing import grow
from kamdesk.ui.theme import kind


class OpeningDialog(QDialog):
    """`left`: it was closed without a book.

    Who inherits starts an `Opening` that ends with `_ended`, and finds a place for `trouble`, the words of `_say`.
    """

    left = Signal()
    _ended = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._opening: Opening | None = None
        self._ended.connect(self._hear, Qt.ConnectionType.QueuedConnection)
        self.setWindowTitle("KamDesk")
        self.trouble = QLabel()
        self.trouble.setWordWrap(True)
        kind(self.trouble, "late")

    def reject(self) -> None:
        """Esc and the window's cross."""
        if self._opening is None:
            super().reject()
            self.left.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._opening is not None:
            event.ignore()
        else:
            super().closeEvent(event)

    def _hear(self) -> None:
        opening, self._opening = self._opening, None
        if opening is None:
            return
        try:
            desk = opening.wait()
        except Refusal as refusal:
            self._take_refusal(refusal)
            return
        self._take_book(desk)

    def _take_book(self, desk: Desk) -> None:
        """Tell who asked for the book; forget what was typed."""

    def _take_refusal(self, refusal: Refusal) -> None:
        """Say why there is no book, and let it be tried again."""

    def _say(self, words: str) -> None:
        self.trouble.setText(words)
        self.trouble.setVisible(bool(words))
        if words:
            grow(self)
            announce(self, words)
