"""The entries of one day, one below the other, with what can be done about each by a single key."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QContextMenuEvent, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QLabel,
    QListView,
    QPushButton,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from kamdesk.services.agenda import Entry
from kamdesk.ui import theme
from kamdesk.ui.calendar.days import step_data
from kamdesk.ui.calendar.grid import STEPS
from kamdesk.ui.calendar.words import day_facts, day_title, entry_aloud, entry_facts, entry_words, kind_name, kind_role
from kamdesk.ui.chips import chip_height, paint_chip
from kamdesk.ui.composing import ENTERS
from kamdesk.ui.key_hints import KEPT_CLEAR, KeyHints
from kamdesk.ui.theme import sized

Index = QModelIndex | QPersistentModelIndex
ENTRY = Qt.ItemDataRole.UserRole + 1
EDGE = 12
SHIFTED = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


class EntriesModel(QAbstractListModel):
    """The entries of a day; open steps may be dragged onto another one."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: tuple[Entry, ...] = ()

    def show(self, entries: tuple[Entry, ...]) -> None:
        if entries != self._entries:
            self.beginResetModel()
            self._entries = entries
            self.endResetModel()

    def entry(self, row: int) -> Entry | None:
        return self._entries[row] if 0 <= row < len(self._entries) else None

    def row_of(self, task_id: int | None) -> int:
        """The row of a step; -1 where it is not of this day."""
        rows = (at for at, entry in enumerate(self._entries) if task_id is not None and entry.task_id == task_id)
        return next(rows, -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        entry = self.entry(index.row())
        if entry is None:
            return None
        if role == ENTRY:
            return entry
        if role == Qt.ItemDataRole.DisplayRole:
            return entry_words(entry)
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return entry_aloud(entry)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        entry = self.entry(index.row())
        if entry is None:
            return Qt.ItemFlag.NoItemFlags
        known = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return known | Qt.ItemFlag.ItemIsDragEnabled if entry.can_move else known

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        return step_data(self.entry(indexes[0].row()) if indexes else None)

    def supportedDragActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction


class EntryDelegate(QStyledItemDelegate):
    """Two lines: what it is as a chip with its time and customer, and what else there is to say."""

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(180, 2 * QFontMetrics(option.font).height() + 20)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry = index.data(ENTRY)
        if not isinstance(entry, Entry):
            return
        painter.save()
        colours = theme.roles(option.palette)
        rect = QRectF(option.rect)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(colours.sel))
        painter.setPen(QColor(colours.line))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.setFont(option.font)
        _paint_lines(painter, rect.adjusted(EDGE, 0, -EDGE, 0), entry, colours)
        painter.restore()


def _paint_lines(painter: QPainter, rect: QRectF, entry: Entry, colours: theme.Roles) -> None:
    plain, metrics = painter.font(), painter.fontMetrics()
    upper, lower = rect.top() + rect.height() * 0.3, rect.top() + rect.height() * 0.7
    painter.setFont(sized(plain, 0, strong=not entry.is_done))
    painter.setPen(QColor(colours.mute if entry.is_done or entry.is_coming else colours.text))
    _line(painter, rect, upper, entry_words(entry))
    painter.setFont(plain)
    right = paint_chip(painter, rect.left(), lower, kind_name(entry), colours, kind_role(entry.kind))
    painter.setPen(QColor(colours.mute))
    room = QRectF(right + 8, rect.top(), max(rect.right() - right - 8, 0), chip_height(plain))
    _line(painter, room, lower, metrics.elidedText(entry_facts(entry), Qt.TextElideMode.ElideRight, int(room.width())))


def _line(painter: QPainter, rect: QRectF, middle: float, text: str) -> None:
    metrics = painter.fontMetrics()
    box = QRectF(rect.left(), middle - metrics.height() / 2, rect.width(), metrics.height())
    words = metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(box.width()))
    painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, words)


class EntriesView(QListView):
    """Keys: Enter the customer, F2 the step, E done, N new, Ctrl and an arrow to another day, Esc to the days.

    With Shift too, up and down put it half an hour earlier or later (`shift_asked`).
    """

    key_pressed = Signal(str)
    move_asked = Signal(int)
    shift_asked = Signal(int)
    left = Signal()
    menu_asked = Signal(QPoint)

    LETTERS = "ENTDWM"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setItemDelegate(EntryDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setAccessibleName(self.tr("Entries of the day"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        letter = chr(key) if Qt.Key.Key_A <= key <= Qt.Key.Key_Z else ""
        is_plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if event.modifiers() == Qt.KeyboardModifier.ControlModifier and key in STEPS:
            self.move_asked.emit(STEPS[Qt.Key(key)])
        elif event.modifiers() == SHIFTED and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.shift_asked.emit(-1 if key == Qt.Key.Key_Up else 1)
        elif is_plain and (key in ENTERS or key == Qt.Key.Key_F2):
            self.key_pressed.emit("F2" if key == Qt.Key.Key_F2 else "Enter")
        elif is_plain and key == Qt.Key.Key_Escape:
            self.left.emit()
        elif is_plain and letter and letter in self.LETTERS:
            self.key_pressed.emit(letter)
        elif event.text() and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        at = self.visualRect(self.currentIndex()).center() if by_key else event.pos()
        self.menu_asked.emit(self.viewport().mapToGlobal(at))


class DayPanel(QFrame):
    """A day in full. `move_requested` carries a step and its new day; the others say what is wished for an entry."""

    move_requested = Signal(int, object)
    new_asked = Signal()
    customer_asked = Signal(int)
    edit_asked = Signal(int)
    done_asked = Signal(int)
    letter_pressed = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.kind(self, "panel")
        self.day = date.min
        self.model = EntriesModel(self)
        self.view = EntriesView(self)
        self.view.setModel(self.model)
        self._build()
        self.view.key_pressed.connect(self._act)
        self.view.move_asked.connect(self._move)
        self.view.left.connect(self.left)
        self.view.doubleClicked.connect(self._opened)

    def show_day(self, day: date, entries: tuple[Entry, ...], today: date) -> None:
        """Show a day; the step in focus stays in focus."""
        entry = self.current()
        row = self.view.currentIndex().row() if day == self.day else 0
        self.day = day
        self._title.setText(day_title(day, today))
        self._facts.setText(day_facts(day))
        self._facts.setVisible(bool(self._facts.text()))
        self.model.show(entries)
        self._empty.setVisible(not entries)
        self.view.setVisible(bool(entries))
        known = self.model.row_of(entry.task_id) if entry else -1
        at = known if known >= 0 else max(0, min(row, len(entries) - 1))
        self.view.setCurrentIndex(self.model.index(at))

    def current(self) -> Entry | None:
        """The entry in focus."""
        return self.model.entry(self.view.currentIndex().row())

    def enter(self) -> None:
        """Into the entries, or to the button that makes one."""
        (self.view if self.model.rowCount() else self._new).setFocus()

    def _build(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        head = QVBoxLayout()
        head.setContentsMargins(EDGE, 12, EDGE, 8)
        self._title, self._facts = QLabel(), QLabel()
        theme.kind(self._title, "strong")
        theme.kind(self._facts, "mute")
        self._facts.setWordWrap(True)
        head.addWidget(self._title)
        head.addWidget(self._facts)
        layout.addLayout(head)
        self._empty = QLabel(self.tr("Nothing on this day. N writes something down."))
        theme.kind(self._empty, "mute")
        self._empty.setWordWrap(True)
        self._empty.setContentsMargins(EDGE, 12, EDGE, 12)
        layout.addWidget(self._empty)
        layout.addWidget(self.view, 1)
        layout.addStretch(0)
        self._new = QPushButton(self.tr("New step on this day"))
        self._new.setObjectName(KEPT_CLEAR)
        self._new.clicked.connect(self.new_asked)
        below = QVBoxLayout()
        below.setContentsMargins(EDGE, 8, EDGE, 8)
        below.addWidget(self._new)
        layout.addLayout(below)
        layout.addWidget(self._foot())

    def _foot(self) -> KeyHints:
        return KeyHints((("E", self.tr("done")), ("F2", self.tr("change")), ("Ctrl+← →", self.tr("move"))))

    def _opened(self, _index: QModelIndex) -> None:
        self._act("F2")

    def _act(self, key: str) -> None:
        entry = self.current()
        if key == "E":
            self._ask(entry, self.done_asked)
        elif key == "F2":
            self._ask(entry, self.edit_asked)
        elif key == "Enter":
            if entry is not None and entry.customer_id is not None:
                self.customer_asked.emit(entry.customer_id)
        else:
            self.letter_pressed.emit(key)

    def _ask(self, entry: Entry | None, asked: object) -> None:
        """An open step may be ticked off or changed; whatever else has its place with the customer."""
        if entry is not None and entry.task_id is not None and not entry.is_done:
            asked.emit(entry.task_id)  # type: ignore[attr-defined]
        elif entry is not None and entry.customer_id is not None:
            self.customer_asked.emit(entry.customer_id)

    def _move(self, days: int) -> None:
        entry = self.current()
        if entry is not None and entry.can_move and entry.task_id is not None:
            self.move_requested.emit(entry.task_id, entry.day + timedelta(days=days))
