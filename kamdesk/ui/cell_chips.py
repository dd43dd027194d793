"""Chips in the cells of a long list: painted as `chips` does, without making fonts or metrics for each."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen

from kamdesk.ui.theme import Roles

PADDING = 6
LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


def paint_cell_chip(painter: QPainter, place: QRect, text: str, colours: Roles, role: str, filled: bool) -> int:
    """Draw a chip at the left of a place, in its vertical middle; returns its width, at most the place's."""
    metrics = painter.fontMetrics()
    width = min(place.width(), metrics.horizontalAdvance(text) + 2 * PADDING)
    height = metrics.height() + 2
    box = QRect(place.left(), place.top() + (place.height() - height) // 2, width, height)
    colour = QColor(getattr(colours, role))
    painter.setPen(Qt.PenStyle.NoPen if filled else QPen(colour, 1))
    painter.setBrush(QColor(getattr(colours, f"{role}_bg")) if filled else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    painter.setPen(colour)
    inside = box.adjusted(PADDING, 0, -PADDING // 2, 0)
    painter.drawText(inside, LEFT, elided(metrics, text, inside.width()))
    return width


def elided(metrics: QFontMetrics, text: str, width: int) -> str:
    """The text, cut with dots only where it is too wide: measuring costs a fraction of cutting."""
    if metrics.horizontalAdvance(text) <= width:
        return text
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
