"""What the search box found, as a list: name, number, tier and by what it was found."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from kamdesk.models.rows import Hit
from kamdesk.ui.cell_chips import LEFT, elided, paint_cell_chip
from kamdesk.ui.chips import tier_role
from kamdesk.ui.theme import ROW_HEIGHT, roles, sized
from kamdesk.ui.wording_figures import clauses
from kamdesk.ui.wording_lenses import matched
from kamdesk.ui.wording_terms import tier_chip

Index = QModelIndex | QPersistentModelIndex
RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
HIT = int(Qt.ItemDataRole.UserRole)


class HitModel(QAbstractListModel):
    """At most fifty hits, best first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hits: tuple[Hit, ...] = ()

    def show(self, hits: Sequence[Hit]) -> None:
        """Show other hits."""
        self.beginResetModel()
        self._hits = tuple(hits)
        self.endResetModel()

    def hit(self, row: int) -> Hit | None:
        return self._hits[row] if 0 <= row < len(self._hits) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._hits)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        hit = self.hit(index.row()) if index.isValid() else None
        if hit is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return hit.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return clauses(hit.name, tier_chip(hit.tier), hit.number, matched(hit))
        return hit if role == HIT else None


class HitDelegate(QStyledItemDelegate):
    """One line: name, number, tier; at the right what matched."""

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(200, max(ROW_HEIGHT, option.fontMetrics.height() + 16))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        hit: Hit | None = index.data(HIT)
        if hit is None:
            return
        colours = roles(option.palette)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, QColor(colours.sel))
        place: QRect = option.rect.adjusted(12, 0, -12, 0)
        painter.setFont(sized(option.font, -1))
        painter.setPen(QColor(colours.mute))
        why = " ".join(part for part in (matched(hit), hit.number or "") if part)
        painter.drawText(place, RIGHT, elided(painter.fontMetrics(), why, place.width() // 2))
        room = place.width() - min(painter.fontMetrics().horizontalAdvance(why), place.width() // 2) - 12
        self._paint_name(painter, option, QRect(place.left(), place.top(), room, place.height()), hit)

    def _paint_name(self, painter: QPainter, option: QStyleOptionViewItem, place: QRect, hit: Hit) -> None:
        colours = roles(option.palette)
        chip = tier_chip(hit.tier) if hit.tier else ""
        painter.setFont(sized(option.font, -1))
        chip_room = painter.fontMetrics().horizontalAdvance(chip) + 24 if chip else 0
        painter.setFont(sized(option.font, 0, strong=True))
        painter.setPen(QColor(colours.text))
        name = elided(painter.fontMetrics(), hit.name, max(60, place.width() - chip_room))
        painter.drawText(place, LEFT, name)
        left = place.left() + painter.fontMetrics().horizontalAdvance(name) + 8
        if chip and left + chip_room - 8 <= place.right():
            painter.setFont(sized(option.font, -1))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            inside = QRect(left, place.top(), place.right() - left, place.height())
            paint_cell_chip(painter, inside, chip, colours, tier_role(hit.tier), False)
