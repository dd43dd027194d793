"""The tour after the first start: three steps over the window, to be skipped at any of them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from kamdesk.ui.announce import announce
from kamdesk.ui.theme import kind
from kamdesk.ui.window import MainWindow

WIDTH = 320
GAP = 12


class Tour(QFrame):
    """A card beside the part it speaks of; `ended` when it was gone through or skipped."""

    ended = Signal()

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        kind(self, "popup")
        self.setFixedWidth(WIDTH)
        self._window = window
        self._at = 0
        self._steps: tuple[tuple[str, str, Callable[[], QWidget]], ...] = (
            (
                self.tr("Everything at the left is a place to look from"),
                self.tr("Today, tiers, your own groups, regions: each shows the same list narrowed to some customers."),
                lambda: window.tree,
            ),
            (
                self.tr("Today says whom to contact, and why"),
                self.tr("Go through it with single keys: E done, S snooze, L log, C call, J and K down and up."),
                lambda: window.today,
            ),
            (
                self.tr("Everything about one customer is at the right"),
                self.tr(
                    "After a talk, type one line as you would say it: “call Wang, likes the price, again Wednesday”."
                ),
                lambda: window.detail,
            ),
        )
        self._build()
        window.installEventFilter(self)

    def start(self) -> None:
        """Show the first step."""
        self._show()
        self.show()
        self.raise_()
        self._next.setFocus()

    def step(self) -> None:
        """The next step; after the last the tour is over."""
        self._at += 1
        if self._at == len(self._steps):
            self.end()
        else:
            self._show()

    def end(self) -> None:
        """Leave, at any step."""
        self._window.removeEventFilter(self)
        self.hide()
        self.deleteLater()
        self.ended.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.end()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _build(self) -> None:
        self._title, self._words, self._count = QLabel(), QLabel(), QLabel()
        kind(self._title, "strong")
        kind(self._count, "caption")
        for label in (self._title, self._words):
            label.setWordWrap(True)
        skip, self._next = QPushButton(self.tr("Skip")), QPushButton()
        kind(skip, "flat")
        kind(self._next, "primary")
        skip.clicked.connect(self.end)
        self._next.clicked.connect(self.step)
        row = QHBoxLayout()
        row.addWidget(self._count)
        row.addStretch(1)
        row.addWidget(skip)
        row.addWidget(self._next)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 12)
        column.setSpacing(8)
        column.addWidget(self._title)
        column.addWidget(self._words)
        column.addLayout(row)

    def _show(self) -> None:
        title, words, _ = self._steps[self._at]
        is_last = self._at == len(self._steps) - 1
        self._title.setText(title)
        self._words.setText(words)
        self._count.setText(self.tr("{step} of {steps}").format(step=self._at + 1, steps=len(self._steps)))
        self._next.setText(self.tr("Done") if is_last else self.tr("Next"))
        self.setAccessibleName(title)
        announce(self, f"{title} {words}")
        self._place()

    def _place(self) -> None:
        """Beside the part, at its right where there is room, else over it; always inside the window."""
        part = self._steps[self._at][2]()
        self.adjustSize()
        corner = part.mapTo(self._window, QPoint(0, 0))
        right = corner.x() + part.width() + GAP
        x = right if right + self.width() <= self._window.width() else corner.x() + GAP
        x = max(GAP, min(x, self._window.width() - self.width() - GAP))
        y = max(GAP, min(corner.y() + 60, self._window.height() - self.height() - GAP))
        self.move(x, y)
