"""A bar of the rep's time in slices, with the target as a line, and the same in words below it."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from kamdesk.services.insight_time import Meter
from kamdesk.ui.theme import roles
from kamdesk.ui.wording_figures import clauses, duration, labelled, percent

HEIGHT = 26


class MeterBar(QWidget):
    """The target stands where the first slice should end."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bar = _Bar()
        self._words = QLabel()
        self._words.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self._bar)
        layout.addWidget(self._words)
        layout.addStretch(1)

    def show_meter(self, meter: Meter, target: float, parts: Sequence[tuple[str, int, str]]) -> None:
        """Show the slices (words, minutes, role)."""
        colours = roles(self.palette())
        self._bar.show_parts([(minutes, role) for _, minutes, role in parts], target)
        said = []
        for words, minutes, role in parts:
            share = percent(minutes / meter.total if meter.total else None)
            text = escape(labelled(words, f"{duration(minutes)} ({share})"))
            said.append(f"<span style='color:{getattr(colours, role)}'>■</span> {text}")
        self._words.setText(" &nbsp;&nbsp; ".join(said))
        self._bar.setAccessibleName(clauses(*(labelled(words, duration(minutes)) for words, minutes, _ in parts)))


class _Bar(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._parts: list[tuple[int, str]] = []
        self._target = 0.0
        self.setFixedHeight(HEIGHT)

    def show_parts(self, parts: list[tuple[int, str]], target: float) -> None:
        self._parts, self._target = parts, target
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        colours = roles(self.palette())
        total, left = sum(minutes for minutes, _ in self._parts), 0.0
        painter.fillRect(self.rect().adjusted(0, 4, 0, -4), QColor(colours.side))
        for minutes, role in self._parts:
            width = self.width() * minutes / total if total else 0.0
            painter.fillRect(QRectF(left, 4, width, self.height() - 8), QColor(getattr(colours, role)))
            left += width
        at = self.width() * self._target
        painter.setPen(QPen(QColor(colours.text), 2, Qt.PenStyle.DashLine))
        painter.drawLine(round(at), 0, round(at), self.height())
