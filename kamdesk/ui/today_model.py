"""The day's list as an item model: customers, a fold, and those who wait below it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date
from enum import IntEnum

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from kamdesk.models.rows import DayItem, DayList
from kamdesk.ui import reason_words, wording_terms
from kamdesk.ui.dragging import CUSTOMERS, customers_in_hand, customers_of
from kamdesk.ui.wording_figures import clauses, counted

Index = QModelIndex | QPersistentModelIndex


class TodayRole(IntEnum):
    """What a delegate asks a row for."""

    ITEM = Qt.ItemDataRole.UserRole + 1
    IS_LATER = Qt.ItemDataRole.UserRole + 2


class TodayModel(QAbstractListModel):
    """Rows: the items, then, if somebody waits, the fold row, then those who wait if it is open.

    `order_requested` carries the customers' ids as they were dragged, `pin_requested` one that was dragged out of
    those who wait.
    """

    order_requested = Signal(list)
    pin_requested = Signal(int)

    def __init__(self, parent: object = None) -> None:
        super().__init__(parent)  # type: ignore[arg-type]
        self._list = DayList(date.min, (), ())
        self._is_open = False
        self._rows: list[DayItem | None] = []

    def show(self, day: DayList) -> None:
        """Show another state of the list; equal rows only tell that their content changed."""
        self._list = day
        rows = self._laid_out()
        if [_id(row) for row in rows] == [_id(row) for row in self._rows]:
            self._rows = rows
            if rows:
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def day(self) -> DayList:
        return self._list

    def fold(self, is_open: bool) -> None:
        """Open or close the part that waits; where its rows were not read, they are to be shown when they are."""
        if is_open == self._is_open or self.fold_row() < 0:
            return
        first, count = self.fold_row() + 1, len(self._list.later)
        if count == 0:
            self._is_open = is_open
        elif is_open:
            self.beginInsertRows(QModelIndex(), first, first + count - 1)
            self._is_open = True
            self._rows = self._laid_out()
            self.endInsertRows()
        else:
            self.beginRemoveRows(QModelIndex(), first, first + count - 1)
            self._is_open = False
            self._rows = self._laid_out()
            self.endRemoveRows()
        at = self.index(self.fold_row())
        self.dataChanged.emit(at, at)

    def is_open(self) -> bool:
        return self._is_open

    def lacks_rows(self) -> bool:
        """Whether the part that waits is open, but was only counted."""
        return self._is_open and self._list.folded > 0

    def fold_row(self) -> int:
        """The row of the fold; -1 where nobody waits."""
        return len(self._list.items) if self._list.later or self._list.folded else -1

    def item(self, row: int) -> DayItem | None:
        """The customer of a row; None for the fold and for no row."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def row_of(self, customer_id: int) -> int:
        """The row of a customer; -1 where it is not shown."""
        return self.first_of((customer_id,))

    def first_of(self, customer_ids: Collection[int]) -> int:
        """The first row of one of these customers; -1 where none is shown."""
        return next((at for at, item in enumerate(self._rows) if item and item.row.id in customer_ids), -1)

    def ids(self) -> set[int]:
        """Everybody shown."""
        return {item.row.id for item in self._rows if item}

    def drop(self, customer_id: int) -> None:
        """Take a customer who was handled off the list."""
        row = self.row_of(customer_id)
        if row < 0:
            return
        self.beginRemoveRows(QModelIndex(), row, row)
        had_fold = self.fold_row() >= 0
        self._list = self._list.without({customer_id})
        del self._rows[row]
        self.endRemoveRows()
        if had_fold and self.fold_row() < 0:
            at = len(self._list.items)
            self.beginRemoveRows(QModelIndex(), at, at)
            self._rows = self._laid_out()
            self.endRemoveRows()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        item = self.item(index.row())
        if item is None:
            return self._fold_data(role) if index.row() == self.fold_row() else None
        if role == TodayRole.ITEM:
            return item
        if role == TodayRole.IS_LATER:
            return index.row() > self.fold_row() >= 0
        if role == Qt.ItemDataRole.DisplayRole:
            return item.row.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return title_of(item)
        if role in (Qt.ItemDataRole.AccessibleDescriptionRole, Qt.ItemDataRole.ToolTipRole):
            return "\n".join(reason_words.sentence(reason, self._list.on) for reason in item.reasons)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        known = super().flags(index)
        if not index.isValid():
            return known | Qt.ItemFlag.ItemIsDropEnabled
        return known | Qt.ItemFlag.ItemIsDragEnabled if self.item(index.row()) else known

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction | Qt.DropAction.CopyAction

    def mimeTypes(self) -> list[str]:
        return [CUSTOMERS]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        found = (self.item(index.row()) for index in indexes)
        return customers_in_hand([item.row.id for item in found if item])

    def dropMimeData(self, data: QMimeData, _action: Qt.DropAction, row: int, _column: int, _parent: Index) -> bool:
        """Between two items. Always false: the list is read anew, and the view is to take nothing away."""
        for customer_id in customers_of(data):
            self.put_before(customer_id, row if row >= 0 else len(self._list.items))
        return False

    def put_before(self, customer_id: int, row: int) -> None:
        """Ask for a customer to stand before the one of a row."""
        ids = [item.row.id for item in self._list.items]
        if customer_id not in ids:
            self.pin_requested.emit(customer_id)
            return
        at = ids.index(customer_id)
        row = min(row, len(ids)) - (at < row)
        ids.remove(customer_id)
        ids.insert(row, customer_id)
        if row != at:
            self.order_requested.emit(ids)

    def _fold_data(self, role: int) -> object:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            if self._list.is_cut:
                return QCoreApplication.translate("Today", "Later: many more")
            count = counted("customers", len(self._list.later) + self._list.folded)
            return QCoreApplication.translate("Today", "Later: {customers}").format(customers=count)
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            if self._is_open:
                return QCoreApplication.translate("Today", "Enter folds them away")
            return QCoreApplication.translate("Today", "Enter unfolds them")
        return None

    def _laid_out(self) -> list[DayItem | None]:
        rows: list[DayItem | None] = list(self._list.items)
        if self.fold_row() >= 0:
            rows.append(None)
            rows.extend(self._list.later if self._is_open else ())
        return rows


def title_of(item: DayItem) -> str:
    """Name, tier and grade as they are read aloud."""
    pinned = [QCoreApplication.translate("Today", "pinned")] if item.pinned else []
    parts = [item.row.name, *pinned, *([wording_terms.tier(item.row.tier)] if item.row.tier else [])]
    grade = item.row.fixed_grade or item.row.grade
    if grade:
        parts.append(grade_words(grade))
    return clauses(*parts)


def grade_words(grade: str) -> str:
    return QCoreApplication.translate("Today", "Grade {grade}").format(grade=grade)


def priority_words(priority: int) -> str:
    """Priority (1/100) with one decimal."""
    return QCoreApplication.translate("Today", "priority {priority}").format(priority=f"{priority / 100:.1f}")


def _id(item: DayItem | None) -> int:
    return item.row.id if item else 0
