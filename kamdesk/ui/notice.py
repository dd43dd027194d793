"""The bar that says what just happened, with the way back; it leaves by itself, but not while the mouse rests on it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from kamdesk.ui.announce import announce
from kamdesk.ui.key_hints import KEPT_CLEAR
from kamdesk.ui.theme import kind

MILLISECONDS = 10_000
ABOVE_STATUS, ABOVE_CLEAR = 48, 8
"""Pixels between its lower edge and the parent's, or the upper edge of what is kept clear."""


class Notice(QFrame):
    """Lies over the foot of its parent, which has to call `settle` when it is resized or shows something else."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        kind(self, "notice")
        self._over = parent
        self._act: Callable[[], object] | None = None
        self._put_off: Callable[[], object] | None = None
        self._words = QLabel()
        self._button = QPushButton()
        self._later = QPushButton(self.tr("Remind me in an &hour"))
        self._close = QPushButton("✕")
        self._close.setAccessibleName(self.tr("Close the notice"))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        self._button.clicked.connect(self._do)
        self._later.clicked.connect(self._do_later)
        self._close.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 8, 8)
        row.setSpacing(12)
        for widget in (self._words, self._button, self._later, self._close):
            row.addWidget(widget)
        for button in (self._button, self._later, self._close):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keyboard where the rep works
        self.hide()

    def say(
        self,
        words: str,
        button: str = "",
        act: Callable[[], object] | None = None,
        later: Callable[[], object] | None = None,
    ) -> None:
        """Show a sentence, and a button that does something about it; with `later` one that puts it off."""
        self._act, self._put_off = act, later
        self._later.setVisible(later is not None)
        self._words.setText(words)
        self._button.setText(button)
        self._button.setVisible(bool(button))
        self.setAccessibleName(words)
        self._stand()
        self.show()
        self.raise_()
        self._timer.start(MILLISECONDS)
        announce(self, words)

    def words(self) -> str:
        """What it says; empty while it is away."""
        return self._words.text() if self.isVisible() else ""

    def settle(self) -> None:
        """Stand where it belongs again."""
        if self.isVisible():
            self._stand()

    def _stand(self) -> None:
        """In the middle, above the parent's lower edge and above the keys and buttons it would hide."""
        parent = self._over
        self._words.setWordWrap(False)
        self.adjustSize()
        if self.width() > parent.width() - 32:
            self._words.setWordWrap(True)
            self.resize(parent.width() - 32, self.heightForWidth(parent.width() - 32))
        left = (parent.width() - self.width()) // 2
        foot = parent.height() - ABOVE_STATUS
        for clear in parent.findChildren(QWidget, KEPT_CLEAR):
            at = QRect(clear.mapTo(parent, QPoint()), clear.size())
            if clear.isVisible() and at.left() < left + self.width() and at.right() > left:
                foot = min(foot, at.top() - ABOVE_CLEAR)
        self.move(left, foot - self.height())

    def enterEvent(self, event: QEnterEvent) -> None:
        self._timer.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        if self.isVisible():
            self._timer.start(MILLISECONDS)
        super().leaveEvent(event)

    def _do_later(self) -> None:
        self._act = self._put_off
        self._do()

    def _do(self) -> None:
        act, self._act = self._act, None
        self.hide()
        if act is not None:
            act()
