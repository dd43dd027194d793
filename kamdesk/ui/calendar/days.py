"""The days of a month or of a week as a table of seven columns, and steps dragged from one day onto another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import IntEnum

from PySide6.QtCore import (
    QAbstractTableModel,
    QByteArray,
    QLocale,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from kamdesk.rules import workdays
from kamdesk.services.agenda import Entry, Span
from kamdesk.ui.calendar.words import cell_aloud, day_mark, entry_aloud, lunar_label

Index = QModelIndex | QPersistentModelIndex
STEP = "application/x-kamdesk-step"
"""What a planned step is dragged as: its id."""
WEEK = 7


class DayRole(IntEnum):
    """What the delegate asks for."""

    DAY = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class Day:
    """One day as it is painted: `mark` and `label` are words, `is_outside` that it belongs to another month."""

    day: date
    entries: tuple[Entry, ...]
    mark: str
    label: str
    is_today: bool
    is_outside: bool
    is_free: bool


class DaysModel(QAbstractTableModel):
    """Monday to Sunday. `move_requested` carries a step's id and the day it was dropped on."""

    move_requested = Signal(int, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._first = date.min
        self._days: list[Day] = []
        self._today = date.min
        self.dragged: Entry | None = None

    def show(self, span: Span, month: date | None, today: date) -> None:
        """Show another span, whole weeks; the days are redrawn in place where it is the same."""
        is_same = span.first == self._first and len(self._days) == (span.last - span.first).days + 1
        if not is_same:
            self.beginResetModel()
        self._put(span, month, today)
        if not is_same:
            self.endResetModel()
        elif self._days:
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, WEEK - 1))

    def _put(self, span: Span, month: date | None, today: date) -> None:
        self._first, self._today = span.first, today
        count = (span.last - span.first).days + 1
        self._days = [_day(span, span.first + timedelta(days=at), month, today) for at in range(count)]

    def day(self, index: Index) -> Day | None:
        """The day of a cell."""
        at = index.row() * WEEK + index.column()
        return self._days[at] if index.isValid() and at < len(self._days) else None

    def index_of(self, day: date) -> QModelIndex:
        """Where a day stands; invalid where it is not shown."""
        at = (day - self._first).days if self._days else -1
        return self.index(at // WEEK, at % WEEK) if 0 <= at < len(self._days) else QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        return 0 if parent.isValid() else len(self._days) // WEEK

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else WEEK

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return QLocale().standaloneDayName(section + 1, QLocale.FormatType.ShortFormat)
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        day = self.day(index)
        if day is None:
            return None
        if role == DayRole.DAY:
            return day
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._aloud(index, day)
        if role in (Qt.ItemDataRole.AccessibleDescriptionRole, Qt.ItemDataRole.ToolTipRole):
            return "\n".join(entry_aloud(entry) for entry in self._entries(index, day)[:20])
        return None

    def _entries(self, _index: Index, day: Day) -> Sequence[Entry]:
        """What stands in a cell."""
        return day.entries

    def _aloud(self, _index: Index, day: Day) -> str:
        """A cell as it is read out."""
        return cell_aloud(day.day, day.entries, self._today)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.day(index) is None:
            return Qt.ItemFlag.NoItemFlags
        known = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDropEnabled
        is_movable = self.dragged is not None and self.dragged.can_move
        return known | Qt.ItemFlag.ItemIsDragEnabled if is_movable else known

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        return [STEP]

    def mimeData(self, _indexes: Sequence[QModelIndex]) -> QMimeData:
        return step_data(self.dragged)

    def dropMimeData(self, data: QMimeData, _action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:
        """Always false: the view must not take away what it thinks it moved; the book tells what became of it."""
        target = parent if parent.isValid() else self.index(row, column)
        day, step = self.day(target), step_of(data)
        if day is not None and step is not None:
            self._ask_move(step, day.day, target)
        return False

    def _ask_move(self, step: int, day: date, _target: Index) -> None:
        self.move_requested.emit(step, day)


def step_data(entry: Entry | None) -> QMimeData:
    """An entry as it is dragged; empty for one that may not be moved."""
    data = QMimeData()
    if entry is not None and entry.can_move:
        data.setData(STEP, QByteArray(str(entry.task_id).encode()))
    return data


def step_of(data: QMimeData) -> int | None:
    """The step that is being dragged."""
    return int(bytes(data.data(STEP).data())) if data.hasFormat(STEP) else None


def _day(span: Span, day: date, month: date | None, today: date) -> Day:
    return Day(
        day,
        span.days.get(day, ()),
        day_mark(day),
        lunar_label(day),
        day == today,
        month is not None and (day.year, day.month) != (month.year, month.month),
        not workdays.is_working_day(day),
    )
