"""The list of the evening review: acts as headings, their items below them, worked by single letters."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from kamdesk.services.wrapup import Act, WrapItem, WrapUp
from kamdesk.ui import theme
from kamdesk.ui.chips import initial_of, paint_initial
from kamdesk.ui.composing import ENTERS
from kamdesk.ui.theme import sized
from kamdesk.ui.wording_figures import clauses
from kamdesk.ui.wrapup_words import act_title, item_words

Index = QModelIndex | QPersistentModelIndex
EDGE = 16
NAME_LEFT = 42


class WrapRole(IntEnum):
    """What the delegate asks a row for."""

    ROW = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class Row:
    """A heading (no item) or an item with its words."""

    words: str
    item: WrapItem | None = None


class WrapModel(QAbstractListModel):
    """The acts as headings, their items below them."""

    def __init__(self, currency: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._currency = currency
        self._rows: list[Row] = []

    def show(self, review: WrapUp) -> None:
        rows = list(_laid_out(review, self._currency))
        if rows != self._rows:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()

    def item(self, row: int) -> WrapItem | None:
        return self._rows[row].item if 0 <= row < len(self._rows) else None

    def items_left(self) -> int:
        """How many items are shown."""
        return sum(row.item is not None for row in self._rows)

    def row_of(self, key: str) -> int:
        return next((at for at, row in enumerate(self._rows) if row.item and row.item.key == key), -1)

    def next_item(self, row: int, step: int) -> int:
        """The nearest row with an item from a row on; -1 where there is none that way."""
        while 0 <= row < len(self._rows):
            if self._rows[row].item is not None:
                return row
            row += step
        return -1

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not 0 <= index.row() < len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == WrapRole.ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return clauses(row.item.customer, row.words) if row.item else row.words
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.item(index.row()) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


def _laid_out(review: WrapUp, currency: str) -> list[Row]:
    rows: list[Row] = []
    for act in Act:
        items = [each for each in review.items if each.act is act]
        if items:
            rows.append(Row(act_title(act)))
            rows.extend(Row(item_words(each, review.on, currency), each) for each in items)
    return rows


class WrapDelegate(QStyledItemDelegate):
    """Headings in the quiet colour; items with the customer's initial, name and why."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        line = QFontMetrics(option.font).height()
        row = index.data(WrapRole.ROW)
        is_item = isinstance(row, Row) and row.item is not None
        return QSize(200, 2 * line + 22 if is_item else line + 24)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(WrapRole.ROW)
        if not isinstance(row, Row):
            return
        painter.save()
        colours = theme.roles(option.palette)
        rect = QRectF(option.rect)
        painter.setFont(option.font)
        if row.item is None:
            painter.setFont(sized(option.font, 0, strong=True))
            painter.setPen(QColor(colours.mute))
            painter.drawText(rect.adjusted(EDGE, 8, -EDGE, 0), Qt.AlignmentFlag.AlignVCenter, row.words)
        else:
            is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
            _paint_item(painter, rect, row.item.customer, row.words, is_selected, colours)
        painter.restore()


def _paint_item(
    painter: QPainter, rect: QRectF, name: str, words: str, is_selected: bool, colours: theme.Roles
) -> None:
    if is_selected:
        painter.fillRect(rect, QColor(colours.sel))
    painter.setPen(QColor(colours.line))
    painter.drawLine(rect.bottomLeft(), rect.bottomRight())
    middle = rect.center()
    middle.setX(rect.left() + EDGE + 15)
    paint_initial(painter, middle, initial_of(name), colours, is_selected)
    plain = painter.font()
    room = rect.adjusted(EDGE + NAME_LEFT, 6, -EDGE, -6)
    for text, font, colour, at in (
        (name, sized(plain, 0, strong=True), colours.text, Qt.AlignmentFlag.AlignTop),
        (words, plain, colours.mute, Qt.AlignmentFlag.AlignBottom),
    ):
        painter.setFont(font)
        painter.setPen(QColor(colour))
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(room.width()))
        painter.drawText(room, at | Qt.TextFlag.TextSingleLine, shown)


class WrapView(QListView):
    """Single letters act here; no text is typed and no input method composes."""

    key_pressed = Signal(str)

    LETTERS = "JKEDLC"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setItemDelegate(WrapDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(self.tr("Evening review"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        letter = chr(key) if Qt.Key.Key_A <= key <= Qt.Key.Key_Z else ""
        is_plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if is_plain and key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.key_pressed.emit("J" if key == Qt.Key.Key_Down else "K")
        elif is_plain and key in (*ENTERS, Qt.Key.Key_Space):
            self.key_pressed.emit("Enter")
        elif is_plain and letter and letter in self.LETTERS:
            self.key_pressed.emit(letter)
        elif event.text() and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        else:
            super().keyPressEvent(event)
