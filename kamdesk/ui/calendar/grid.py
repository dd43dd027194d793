"""The grid of days: walked by the arrows, steps dragged from day to day, a double click to make or open one."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from kamdesk.services.agenda import Entry
from kamdesk.ui.calendar.days import WEEK, DaysModel
from kamdesk.ui.calendar.delegate import DayDelegate, rows_of
from kamdesk.ui.composing import ENTERS

STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -WEEK, Qt.Key.Key_Down: WEEK}


class DaysView(QTableView):
    """`day_chosen` carries a day, also one beyond the grid; `entry_opened`, `new_asked` what was double-clicked.

    `entered`: Enter, into the entries of the day; `paged`: one span back or on; `letter_pressed`: keys of the page.
    """

    day_chosen = Signal(object)
    entry_opened = Signal(object)
    new_asked = Signal()
    entered = Signal()
    paged = Signal(int)
    letter_pressed = Signal(str)
    menu_asked = Signal(QPoint)

    LETTERS = "NTDWM"

    def __init__(self, model: DaysModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.day_model = model
        self.setModel(model)
        self.setItemDelegate(DayDelegate(self))
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setAccessibleName(self.tr("Days"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
            header.setMinimumSectionSize(20)
        self.horizontalHeader().setSectionsClickable(False)
        self.horizontalHeader().setHighlightSections(False)
        self.selectionModel().currentChanged.connect(self._moved)

    def choose(self, day: date) -> None:
        """Put the cursor on a day that is shown."""
        index = self.day_model.index_of(day)
        if index.isValid():
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def entry_at(self, place: QPoint) -> Entry | None:
        """The entry painted at a place of the viewport."""
        index = self.indexAt(place)
        day = self.day_model.day(index)
        if day is None:
            return None
        rows = rows_of(self.visualRect(index), self.font(), day.entries)
        return next((entry for rect, entry in rows if rect.contains(place)), None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        letter = chr(event.key()) if Qt.Key.Key_A <= event.key() <= Qt.Key.Key_Z else ""
        is_plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if is_plain and event.key() in STEPS:
            self._walk(STEPS[Qt.Key(event.key())])
        elif is_plain and event.key() in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.paged.emit(1 if event.key() == Qt.Key.Key_PageDown else -1)
        elif is_plain and event.key() in (*ENTERS, Qt.Key.Key_Space):
            self.entered.emit()
        elif is_plain and letter and letter in self.LETTERS:
            self.letter_pressed.emit(letter)
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.day_model.dragged = self.entry_at(event.position().toPoint())
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        entry = self.entry_at(event.position().toPoint())
        if entry is not None:
            self.entry_opened.emit(entry)
        elif self.indexAt(event.position().toPoint()).isValid():
            self.new_asked.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        at = self.visualRect(self.currentIndex()).center() if by_key else event.pos()
        self.menu_asked.emit(self.viewport().mapToGlobal(at))

    def _walk(self, days: int) -> None:
        day = self.day_model.day(self.currentIndex())
        if day is not None:
            self.day_chosen.emit(day.day + timedelta(days=days))

    def _moved(self, now: QModelIndex, _before: QModelIndex) -> None:
        if (day := self.day_model.day(now)) is not None:
            self.day_chosen.emit(day.day)
