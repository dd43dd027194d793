"""The hours of a week or of one day: a column a day, a row each half hour, and one above for what has no hour."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import IntEnum

from PySide6.QtCore import QCoreApplication, QLocale, QModelIndex, QObject, Qt, Signal

from kamdesk.services.agenda import Entry, Span
from kamdesk.ui.calendar.days import Day, DayRole, DaysModel, Index
from kamdesk.ui.calendar.words import slot_aloud

FIRST, LAST = 14, 40
"""The half hours of the day that are always shown, seven to eight in the evening; more where something stands there."""
HALF_HOURS = 48


class SlotRole(IntEnum):
    """What the delegate asks for besides the day."""

    PIECES = DayRole.DAY + 1


@dataclass(frozen=True, slots=True)
class Piece:
    """The part of an entry that falls into one row. `lane` of `lanes` keeps apart what happens at the same time."""

    entry: Entry
    lane: int = 0
    lanes: int = 1
    is_start: bool = True


class HoursModel(DaysModel):
    """`placed` carries a step, the day and the hour it was dropped on; None: on no hour."""

    placed = Signal(int, object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shown = range(FIRST, LAST)
        self._pieces: Mapping[tuple[int, int], list[Piece]] = {}

    def show(self, span: Span, month: date | None, today: date) -> None:
        self.beginResetModel()
        self._put(span, month, today)
        timed = [lanes_of(day.entries) for day in self._days]
        starts = [each for lanes in timed for each in lanes]
        self._shown = range(
            min([FIRST, *(start for start, *_ in starts)]), max([LAST, *(end for _, end, *_ in starts)])
        )
        self._pieces = self._laid(timed)
        self.endResetModel()

    def day(self, index: Index) -> Day | None:
        return self._days[index.column()] if index.isValid() and index.column() < len(self._days) else None

    def index_of(self, day: date) -> QModelIndex:
        at = (day - self._first).days if self._days else -1
        return self.index(0, at) if 0 <= at < len(self._days) else QModelIndex()

    def pieces(self, index: Index) -> list[Piece]:
        """What stands in a cell."""
        return self._pieces.get((index.column(), index.row()), [])

    def hour(self, row: int) -> str | None:
        """The hour a row begins at; None for the row of what has no hour."""
        return f"{(slot := self._shown[row - 1]) // 2:02d}:{slot % 2 * 30:02d}" if row > 0 else None

    def row_of(self, hour: str | None) -> int:
        """The row an hour falls into."""
        return self._shown.index(slot_of(hour)) + 1 if hour and slot_of(hour) in self._shown else 0

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        return 0 if parent.isValid() or not self._days else len(self._shown) + 1

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._days)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation is Qt.Orientation.Vertical:
            hour = self.hour(section)
            return QCoreApplication.translate("Calendar", "All day") if hour is None else hour * hour.endswith("00")
        return _head(self._days[section]) if section < len(self._days) else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == SlotRole.PIECES:
            return self.pieces(index) if self.day(index) is not None else None
        return super().data(index, role)

    def _entries(self, index: Index, _day: Day) -> Sequence[Entry]:
        return [piece.entry for piece in self.pieces(index)]

    def _aloud(self, index: Index, day: Day) -> str:
        return slot_aloud(day.day, self.hour(index.row()), self._entries(index, day), self._today)

    def _ask_move(self, step: int, day: date, target: Index) -> None:
        self.placed.emit(step, day, self.hour(target.row()))

    def _laid(self, timed: list[list[tuple[int, int, int, Entry]]]) -> Mapping[tuple[int, int], list[Piece]]:
        found: defaultdict[tuple[int, int], list[Piece]] = defaultdict(list)
        for column, (day, lanes) in enumerate(zip(self._days, timed, strict=True)):
            found[column, 0] = [Piece(entry) for entry in day.entries if not entry.time]
            count = 1 + max((lane for _, _, lane, _ in lanes), default=0)
            for start, end, lane, entry in lanes:
                for slot in range(start, end):
                    piece = Piece(entry, lane, count, slot == start)
                    found[column, slot - self._shown.start + 1].append(piece)
        return found


def slot_of(hour: str) -> int:
    """The half hour of a day an hour falls into, counted from midnight."""
    return 2 * int(hour[:2]) + (int(hour[3:5]) >= 30)


def later(hour: str, halves: int) -> str | None:
    """So many half hours on from an hour; None where that is another day."""
    minutes = 60 * int(hour[:2]) + int(hour[3:5]) + 30 * halves
    return f"{minutes // 60:02d}:{minutes % 60:02d}" if 0 <= minutes < 24 * 60 else None


def lanes_of(entries: Iterable[Entry]) -> list[tuple[int, int, int, Entry]]:
    """(first half hour, the one after the last, lane, entry) of those with an hour, each in the first free lane."""
    return list(_lanes(sorted((entry for entry in entries if entry.time), key=lambda entry: entry.time or "")))


def _lanes(entries: Iterable[Entry]) -> Iterator[tuple[int, int, int, Entry]]:
    free_from: list[int] = []
    for entry in entries:
        start = slot_of(entry.time or "")
        end = min(start + max(1, -(-(entry.minutes or 0) // 30)), HALF_HOURS)
        lane = next((at for at, free in enumerate(free_from) if free <= start), len(free_from))
        free_from[lane : lane + 1] = [end]
        yield start, end, lane, entry


def _head(day: Day) -> str:
    """The weekday and the day, today marked, over the lunar day and the sign of a day off."""
    name = QLocale().standaloneDayName(day.day.isoweekday(), QLocale.FormatType.ShortFormat)
    today = QCoreApplication.translate("Calendar", "today") if day.is_today else ""
    upper = " · ".join(part for part in (f"{name} {day.day.day}", today) if part)
    lower = " · ".join(part for part in (day.label, day.mark) if part)
    return f"{upper}\n{lower}" if lower else upper
