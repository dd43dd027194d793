"""The pyramid: one bar a tier, best on top, as wide as its customers are many (by the square root, so all are seen)."""

from __future__ import annotations

from collections.abc import Sequence
from math import sqrt

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from kamdesk.ui.analysis.tiles import Mark, TileGrid

NARROWEST = 0.3
GAP = 3


class PyramidChart(TileGrid):
    """Tiles one above the other; their widths say how many customers, their words what share they bring."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._counts: list[int] = []
        self._grid.setSpacing(GAP)

    def show_tiers(self, marks: Sequence[Mark], counts: Sequence[int]) -> None:
        """Show the tiers, best first, with how many customers each has."""
        self._counts = list(counts)
        self.show_marks([[mark] for mark in marks])
        self._settle()

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(200, 150)

    def sizeHint(self) -> QSize:
        return QSize(280, 190)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._settle()

    def _settle(self) -> None:
        """Make each bar as wide as its count asks, in the middle."""
        most, room = max(self._counts, default=0), self.width()
        for tile, count in zip(self.tiles(), self._counts, strict=True):
            part = max(NARROWEST, sqrt(count / most)) if most else NARROWEST
            tile.setFixedWidth(max(60, round(room * part)))
            self._grid.setAlignment(tile, Qt.AlignmentFlag.AlignHCenter)
        self._grid.activate()
