"""Customers to be ticked, one a line. Nothing is made for a line that is not seen, however many there are."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from kamdesk.models.rows import CustomerRow

Index = QModelIndex | QPersistentModelIndex


class TickModel(QAbstractListModel):
    """`words_of` says a line. A tick once set is kept while its customer is not listed; `changed` tells of each."""

    changed = Signal()

    def __init__(self, words_of: Callable[[CustomerRow], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words_of = words_of
        self._rows: Sequence[CustomerRow] = ()
        self._ticked: set[int] = set()

    def show_rows(self, rows: Sequence[CustomerRow]) -> None:
        """List other customers."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def ticked(self) -> tuple[int, ...]:
        """The ids of those listed and ticked, in the order they stand in."""
        return tuple(row.id for row in self._rows if row.id in self._ticked)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words_of(row)
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if row.id in self._ticked else Qt.CheckState.Unchecked
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole:
            return False
        is_ticked = Qt.CheckState(value) is Qt.CheckState.Checked
        (self._ticked.add if is_ticked else self._ticked.discard)(self._rows[index.row()].id)
        self.dataChanged.emit(index, index, [role])
        self.changed.emit()
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsUserCheckable
