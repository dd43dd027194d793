"""The pairs that may be one customer, as a list: how sure, both names, and why."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from kamdesk.services.duplicates import Twins
from kamdesk.ui.cell_chips import LEFT, elided
from kamdesk.ui.chips import chip_width, paint_chip
from kamdesk.ui.theme import roles, sized
from kamdesk.ui.wording_figures import clauses
from kamdesk.ui.wording_likeness import evidence_texts, sure_text

Index = QModelIndex | QPersistentModelIndex
TWINS = int(Qt.ItemDataRole.UserRole)
SURE = 85
LIKELY = 65


class TwinsModel(QAbstractListModel):
    """Pairs, surest first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.twins: tuple[Twins, ...] = ()

    def show(self, twins: Sequence[Twins]) -> None:
        """Show other pairs."""
        self.beginResetModel()
        self.twins = tuple(twins)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        return 0 if parent.isValid() else len(self.twins)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self.twins):
            return None
        twins = self.twins[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{twins.first.name} / {twins.second.name}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return evidence_texts(twins.likeness)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            names = twins.first.name, twins.second.name
            return clauses(*names, sure_text(twins.likeness), evidence_texts(twins.likeness))
        return twins if role == TWINS else None


class TwinsDelegate(QStyledItemDelegate):
    """Three lines: both names one below the other with how sure it is at the right, and the reasons."""

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(240, option.fontMetrics.height() * 3 + 24)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        twins: Twins | None = index.data(TWINS)
        if twins is None:
            return
        colours = roles(option.palette)
        place: QRect = option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(place, QColor(colours.sel))
        painter.setPen(QColor(colours.line))
        painter.drawLine(place.bottomLeft(), place.bottomRight())
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.fillRect(QRect(place.left(), place.top(), 3, place.height()), QColor(colours.accent))
        self._write(painter, option, place.adjusted(14, 8, -12, -8), twins)

    def _write(self, painter: QPainter, option: QStyleOptionViewItem, place: QRect, twins: Twins) -> None:
        colours = roles(option.palette)
        line = option.fontMetrics.height() + 3
        painter.setFont(option.font)
        sure = f"{twins.likeness.confidence}%"
        room = place.width() - chip_width(sure, option.font) - 10
        role = (
            "late" if twins.likeness.confidence >= SURE else "soon" if twins.likeness.confidence >= LIKELY else "mute"
        )
        paint_chip(painter, place.left() + room + 10, place.top() + line / 2, sure, colours, role)
        painter.setPen(QColor(colours.text))
        for at, (row, is_strong) in enumerate(((twins.first, True), (twins.second, True))):
            painter.setFont(sized(option.font, 0, strong=is_strong))
            inside = QRect(place.left(), place.top() + at * line, room if at == 0 else place.width(), line)
            words = f"{row.name}   {row.number}" if row.number else row.name
            painter.drawText(inside, LEFT, elided(painter.fontMetrics(), words, inside.width()))
        painter.setFont(sized(option.font, -1))
        painter.setPen(QColor(colours.mute))
        inside = QRect(place.left(), place.top() + 2 * line, place.width(), line)
        why = elided(painter.fontMetrics(), evidence_texts(twins.likeness), inside.width())
        painter.drawText(inside, LEFT, why)
