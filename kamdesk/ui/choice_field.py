"""One of a few words, or a rating of one to five."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget

from kamdesk.ui.field import Field

RATINGS = tuple((step, f"{step}  {'●' * step}{'○' * (5 - step)}") for step in range(1, 6))
NOTHING = "—"
BESIDE_LINES = 12
"""Pixels above and below its words that make it as tall as the lines it stands among."""


class CalmBox(QComboBox):
    """A combo box that a turning wheel passes over unless it has the focus."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumHeight(self.fontMetrics().height() + BESIDE_LINES)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class ChoiceField(Field):
    """A choice among (value, words); with `optional`, an em dash first means nothing was said.

    A value that is none of them (an older book, another program's word) is kept and shown as it is.
    """

    def __init__(
        self, name: str, choices: Iterable[tuple[object, str]], optional: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(name, parent)
        self.box = CalmBox(self)
        if optional:
            self.box.addItem(NOTHING, None)
        for value, words in choices:
            self.box.addItem(words, value)
        self._hold(self.box)
        self.box.activated.connect(self._chosen)

    def value(self) -> object:
        return self.box.currentData()

    def set_value(self, value: object) -> None:
        at = self.box.findData(value)
        if at < 0 and value is not None:
            self.box.addItem(str(value), value)
            at = self.box.count() - 1
        self.box.setCurrentIndex(max(at, 0))

    def choose(self, value: object) -> None:
        """Choose as the rep would: `edited` is emitted if it is another value."""
        if value != self.value():
            self.set_value(value)
            self.edited.emit()

    def _chosen(self, _at: int) -> None:
        self.edited.emit()


class RatingField(ChoiceField):
    """One to five; typing the figure chooses it."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, RATINGS, parent=parent)
