"""The customer list as a table: ids in order, rows fetched by blocks as they are looked at. It never writes."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt

from kamdesk.models.rows import CustomerRow
from kamdesk.ui.columns import Column, Seen
from kamdesk.ui.dragging import CUSTOMERS, customers_in_hand

Index = QModelIndex | QPersistentModelIndex
Fetch = Callable[[Sequence[int]], list[CustomerRow]]
Sort = tuple[tuple[str, bool], ...]

BLOCK = 64
MOST_ROWS = 4096
MOST_MOVED = 400

_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_TOOL_TIP = int(Qt.ItemDataRole.ToolTipRole)
_ALIGNMENT = int(Qt.ItemDataRole.TextAlignmentRole)
_ACROSS = Qt.Orientation.Horizontal


class CustomerModel(QAbstractTableModel):
    """Any number of customers: eight bytes each, and the texts of the few thousand seen last."""

    def __init__(self, fetch: Fetch, shown: tuple[Column, ...], seen: Seen, parent: QObject | None = None) -> None:
        """`fetch` gives the rows of some ids, fewer where some are gone; it is called while painting."""
        super().__init__(parent)
        self._fetch = fetch
        self.columns = shown
        self._seen = seen
        self._ids = array("q")
        self._rows: dict[int, CustomerRow] = {}
        self._texts: dict[int, list[str | None]] = {}
        self.sort_by: Sort = ()

    @property
    def ids(self) -> array[int]:
        """The ids in order; not to be changed."""
        return self._ids

    @property
    def seen(self) -> Seen:
        return self._seen

    def set_columns(self, shown: tuple[Column, ...]) -> None:
        """Show other columns: the rep made, renamed or removed a field."""
        self.beginResetModel()
        self.columns = shown
        self._texts.clear()
        self.endResetModel()

    def set_seen(self, seen: Seen) -> None:
        """See every row from another day, or with other figures."""
        self._seen = seen
        self._texts.clear()
        self._tell_all()

    def set_ids(self, ids: array[int]) -> None:
        """Show these customers in this order, telling the view no more than what moved."""
        old = self._ids
        if ids == old:
            return
        first = _common_start(old, ids)
        last = _common_end(old, ids, first)
        gone, come = len(old) - first - last, len(ids) - first - last
        at_the_end = first + gone == len(old)
        if gone <= MOST_MOVED and (come <= MOST_MOVED or at_the_end):
            self._take_out(first, gone)
            self._put_in(first, ids[first : first + come])
            return
        self.beginResetModel()
        self._ids = ids
        self.endResetModel()

    def refresh(self, ids: Iterable[int]) -> None:
        """Forget what was read of these customers, and say so for those in the list."""
        known = [each for each in ids if self._rows.pop(each, None) is not None]
        places = []
        for each in known:
            self._texts.pop(each, None)
            if (place := self.row_of(each)) is not None:
                places.append(place)
        self._tell(places)

    def refresh_all(self) -> None:
        """Forget everything read; the ids stay."""
        self._rows.clear()
        self._texts.clear()
        self._tell_all()

    def set_sort(self, sort: Sort) -> None:
        """Show by which columns the list is ordered, first the main one: (column's sort field, descending)."""
        self.sort_by = sort
        self.headerDataChanged.emit(_ACROSS, 0, len(self.columns) - 1)

    def id_at(self, row: int) -> int:
        return self._ids[row]

    def row_of(self, customer_id: int) -> int | None:
        """Where a customer stands; None where it is not in the list."""
        try:
            return self._ids.index(customer_id)
        except ValueError:
            return None

    def row_at(self, row: int) -> CustomerRow | None:
        """The row's values; None for a customer that is gone meanwhile."""
        wanted = self._ids[row]
        if wanted not in self._rows:
            self._read_around(row)
        return self._rows.get(wanted)

    def text_at(self, row: int, column: int) -> str:
        """What a cell says."""
        texts = self._texts.get(self._ids[row])
        if texts is None:
            if self.row_at(row) is None:
                return ""
            texts = self._texts[self._ids[row]] = [None] * len(self.columns)
        text = texts[column]
        if text is None:
            found = self.row_at(row)
            text = self.columns[column].text(found, self._seen) if found else ""
            texts[column] = text
        return text

    # Qt's side

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        # The comparison with a plain int comes first: asked some twenty times a cell, it costs as much as painting.
        if role != 0 or not index.isValid():
            return self._tool_tip(index) if role == _TOOL_TIP and index.isValid() else None
        return self.text_at(index.row(), index.column())

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:
        if orientation is not _ACROSS or not 0 <= section < len(self.columns):
            return None
        column = self.columns[section]
        if role == _DISPLAY:
            return column.label + self._sort_sign(column)
        if role == _ALIGNMENT:
            side = Qt.AlignmentFlag.AlignRight if column.is_figure else Qt.AlignmentFlag.AlignLeft
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled
        flags |= Qt.ItemFlag.ItemNeverHasChildren
        return flags | Qt.ItemFlag.ItemIsEditable if self.columns[index.column()].edit else flags

    def supportedDragActions(self) -> Qt.DropAction:
        return Qt.DropAction.CopyAction | Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        return [CUSTOMERS]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        return customers_in_hand(sorted({self._ids[index.row()] for index in indexes}))

    # helpers

    def _read_around(self, row: int) -> None:
        """Read the block a row stands in; begin anew where too much has been kept."""
        if len(self._rows) > MOST_ROWS:
            self._rows.clear()
            self._texts.clear()
        start = row - row % BLOCK
        wanted = [each for each in self._ids[start : start + BLOCK] if each not in self._rows]
        for found in self._fetch(wanted):
            self._rows[found.id] = found

    def _tool_tip(self, index: Index) -> str | None:
        text = self.text_at(index.row(), index.column())
        return text if len(text) > 12 else None

    def _sort_sign(self, column: Column) -> str:
        for level, (field, descending) in enumerate(self.sort_by):
            if field == column.sort:
                return f" {'↓' if descending else '↑'}{level + 1 if level else ''}"
        return ""

    def _take_out(self, first: int, count: int) -> None:
        if count:
            self.beginRemoveRows(QModelIndex(), first, first + count - 1)
            self._ids = self._ids[:first] + self._ids[first + count :]
            self.endRemoveRows()

    def _put_in(self, first: int, ids: array[int]) -> None:
        if ids:
            self.beginInsertRows(QModelIndex(), first, first + len(ids) - 1)
            self._ids = self._ids[:first] + ids + self._ids[first:]
            self.endInsertRows()

    def _tell(self, places: Iterable[int]) -> None:
        last = len(self.columns) - 1
        for place in places:
            self.dataChanged.emit(self.index(place, 0), self.index(place, last), [_DISPLAY])

    def _tell_all(self) -> None:
        if self._ids:
            last = self.index(len(self._ids) - 1, len(self.columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last, [_DISPLAY])


def _common_start(old: array[int], new: array[int]) -> int:
    """How many ids at the start are the same; by halves, since whole slices compare at the speed of memory."""
    low, high = 0, min(len(old), len(new))
    while low < high:
        middle = (low + high + 1) // 2
        if old[low:middle] == new[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def _common_end(old: array[int], new: array[int], start: int) -> int:
    """How many ids at the end are the same, behind a common start."""
    low, high = 0, min(len(old), len(new)) - start
    while low < high:
        middle = (low + high + 1) // 2
        if old[len(old) - middle : len(old) - low] == new[len(new) - middle : len(new) - low]:
            low = middle
        else:
            high = middle - 1
    return low
