"""How a row of the customer list is painted: words, chips, figures to the right, one hairline below."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPalette
from PySide6.QtWidgets import QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from kamdesk.ui.cell_chips import LEFT, elided, paint_cell_chip
from kamdesk.ui.cell_editor import give
from kamdesk.ui.chips import state_role, tier_role
from kamdesk.ui.columns import Column
from kamdesk.ui.customer_model import CustomerModel
from kamdesk.ui.theme import ROW_HEIGHT, roles, sized
from kamdesk.ui.wording_figures import NOTHING

Index = QModelIndex | QPersistentModelIndex

RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
EDGE = 10


class CustomerDelegate(QStyledItemDelegate):
    """Paints straight from the model: asking it role by role would cost more than the painting itself."""

    def __init__(self, model: CustomerModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model
        self.everything_chosen = False
        self.dress(parent.font(), parent.palette())

    def dress(self, font: QFont, palette: QPalette) -> None:
        """Take the fonts and colours of the view; to be called again when they change."""
        self._plain = QFont(font)
        self._plain.setStyleHint(QFont.StyleHint.SansSerif)
        self._strong = sized(font, 0, strong=True)
        self._chip = sized(font, -1)
        self._colours = roles(palette)
        colours = self._colours
        self._text, self._mute = QColor(colours.text), QColor(colours.mute)
        self._line, self._chosen, self._accent = QColor(colours.line), QColor(colours.sel), QColor(colours.accent)

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(120, max(ROW_HEIGHT, option.fontMetrics.height() + 16))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        place: QRect = option.rect
        state: QStyle.StateFlag = option.state
        if self.everything_chosen or state & QStyle.StateFlag.State_Selected:
            painter.fillRect(place, self._chosen)
        painter.setPen(self._line)
        painter.drawLine(place.bottomLeft(), place.bottomRight())
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(self._accent)
            painter.drawLine(place.left(), place.bottom(), place.right(), place.bottom())
            painter.drawLine(place.left(), place.bottom() - 1, place.right(), place.bottom() - 1)
        column = self._model.columns[index.column()]
        self._paint_cell(painter, place.adjusted(EDGE, 0, -EDGE, 0), column, index)

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        """A line to type in, named after its column."""
        editor = QLineEdit(parent)
        editor.setAccessibleName(self._model.columns[index.column()].label)
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, QLineEdit):
            text = self._model.text_at(index.row(), index.column())
            give(editor, "" if text == NOTHING else text)

    def _paint_cell(self, painter: QPainter, place: QRect, column: Column, index: Index) -> None:
        text = self._model.text_at(index.row(), index.column())
        if not text:
            return
        if column.paint in ("tier", "state"):
            self._paint_chip(painter, place, column, text, index)
            return
        strong = column.paint == "name"
        painter.setFont(self._strong if strong else self._plain)
        painter.setPen(self._mute if text == NOTHING else self._text)
        shown = elided(painter.fontMetrics(), text, place.width())
        painter.drawText(place, RIGHT if column.is_figure else LEFT, shown)

    def _paint_chip(self, painter: QPainter, place: QRect, column: Column, text: str, index: Index) -> None:
        row = self._model.row_at(index.row())
        if row is None or text == NOTHING:
            return
        filled = column.paint == "state"
        role = state_role(row.sleep) if filled else tier_role(row.tier or "")
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._chip)
        paint_cell_chip(painter, place, text, self._colours, role, filled)
        painter.restore()
