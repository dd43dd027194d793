"""The table of customers: selection that scales, keys, dragging, copying and editing in place."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QMimeData,
    QModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QDrag,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QMouseEvent,
    QPixmap,
)
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QTableView, QWidget

from kamdesk.ui.customer_delegate import CustomerDelegate
from kamdesk.ui.customer_model import CustomerModel
from kamdesk.ui.dragging import customers_in_hand
from kamdesk.ui.list_header import ListHeader
from kamdesk.ui.look_memory import LookMemory
from kamdesk.ui.theme import ROW_HEIGHT
from kamdesk.ui.wording_figures import counted

MOST_RESELECTED = 500
IMPORTED = frozenset({".vcf", ".csv", ".tsv", ".xlsx", ".xls", ".xlsm", ".kamhandover"})
"""What the window imports, wherever it is dropped on the list."""


class CustomerList(QTableView):
    """Signals carry ids. "Everything" is a flag of its own: a Qt selection of a million rows takes seconds (B3)."""

    customer_chosen = Signal(object)
    selection_changed = Signal()
    opened = Signal(int)
    typed = Signal(str)
    edited = Signal(int, str, str)
    files_dropped = Signal(int, list)

    def __init__(self, model: CustomerModel, memory: LookMemory, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.customers = model
        self._everything = False
        self._settling = False
        self.setAccessibleName(self.tr("Customers"))
        self.header = ListHeader(model.columns, memory, self)
        self.setHorizontalHeader(self.header)
        self.setModel(model)
        self.delegate = CustomerDelegate(model, self)
        self.setItemDelegate(self.delegate)
        self._settle_looks()
        self.doubleClicked.connect(self._open_or_edit)
        self.selectionModel().currentRowChanged.connect(self._current_moved)
        self.selectionModel().selectionChanged.connect(self._selection_moved)

    # what is chosen

    def current_id(self) -> int | None:
        """The customer under the cursor."""
        index = self.currentIndex()
        return self.customers.id_at(index.row()) if index.isValid() else None

    def shown_id(self) -> int | None:
        """Whom the keys mean: who is selected alone, though Ctrl moved the cursor on; else whoever it stands on."""
        index, ranges = self.currentIndex(), self._ranges()
        if len(ranges) == 1 and ranges[0].height() == 1 and ranges[0].top() != index.row():
            return self.customers.id_at(ranges[0].top())
        return self.current_id()

    def chosen_ids(self) -> array[int]:
        """The selected customers in the order of the list; every one of the list after "select all"."""
        if self._everything:
            return self.customers.ids
        rows = sorted(row for each in self._ranges() for row in range(each.top(), each.bottom() + 1))
        return array("q", (self.customers.id_at(row) for row in rows))

    def chosen_count(self) -> int:
        """How many are selected, without making their list."""
        if self._everything:
            return len(self.customers.ids)
        return sum(each.height() for each in self._ranges())

    def choose(self, customer_id: int | None) -> bool:
        """Put the cursor on a customer; False where it is not in the list."""
        row = self.customers.row_of(customer_id) if customer_id is not None else None
        if row is None:
            return False
        self.choose_row(row)
        self.scrollTo(self.customers.index(row, 0))
        return True

    def choose_row(self, row: int) -> None:
        """Put the cursor on a row and select it alone, whatever key is held down (selectRow would heed Ctrl)."""
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self.selectionModel().setCurrentIndex(self.customers.index(row, 0), flags)

    def step(self, by: int) -> None:
        """Move the cursor down or up by rows."""
        row = self.currentIndex().row() + by if self.currentIndex().isValid() else 0
        if 0 <= row < self.customers.rowCount():
            self.choose_row(row)

    def show_ids(self, ids: array[int]) -> None:
        """Show other customers; whoever was selected and is still there stays selected.

        Where that one alone has left a list that goes on, whoever takes its place is.
        """
        kept, current, everything = self._to_keep(), self.current_id(), self._everything
        place = self.currentIndex().row()
        self._settling = True
        self.customers.set_ids(ids)
        self._select_again(kept, current)
        if self.currentIndex().isValid() and not self.chosen_count() and list(kept) == [current]:
            self.choose_row(min(place, self.customers.rowCount() - 1))
        self._settling = False
        self._set_everything(everything and bool(ids))
        self._tell()

    def selectAll(self) -> None:  # noqa: N802
        """Choose every customer of the list, however many."""
        self.clearSelection()
        self._set_everything(self.customers.rowCount() > 0)
        self._tell()

    # Qt's side

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self.is_editing():
            self._open_current()
            return
        if event.key() == Qt.Key.Key_Escape and self._everything:
            self._set_everything(False)
            self._tell()
            return
        super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:  # noqa: N802
        """Letters go to the list's own search, which knows pinyin and phones."""
        if search.strip():
            self.typed.emit(search)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._everything and not self.indexAt(event.position().toPoint()).isValid():
            self._set_everything(False)
            self._tell()
        super().mousePressEvent(event)

    def startDrag(self, _actions: Qt.DropAction) -> None:  # noqa: N802
        """Drag what is selected: a label instead of a picture of every row."""
        ids = self.chosen_ids()
        drag = QDrag(self)
        drag.setMimeData(customers_in_hand(ids))
        drag.setPixmap(self._label(counted("customers", len(ids))))
        drag.exec(Qt.DropAction.CopyAction | Qt.DropAction.MoveAction, Qt.DropAction.CopyAction)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files that no import reads may be dropped on a customer; the others are the window's."""
        event.setAccepted(bool(_to_keep_with(event.mimeData())))

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        event.setAccepted(self.indexAt(event.position().toPoint()).isValid())

    def dropEvent(self, event: QDropEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and (paths := _to_keep_with(event.mimeData())):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.files_dropped.emit(self.customers.id_at(index.row()), paths)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Choose the row under the mouse first, as every list does; the pane shows the menu."""
        index = self.indexAt(event.pos())
        chosen = index.isValid() and self.selectionModel().isRowSelected(index.row(), QModelIndex())
        if index.isValid() and not chosen and not self._everything:
            self.choose_row(index.row())
        super().contextMenuEvent(event)
        event.ignore()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange) and hasattr(self, "delegate"):
            self.delegate.dress(self.font(), self.palette())
            self._set_row_height()

    def edit_current(self) -> None:
        """Open the editor of the cell under the cursor; of the name where that cell is not to be edited."""
        index = self.currentIndex()
        if not index.isValid():
            return
        if not index.flags() & Qt.ItemFlag.ItemIsEditable:
            index = index.siblingAtColumn(0)
        self.setCurrentIndex(index)
        self.edit(index)

    def commitData(self, editor: QWidget) -> None:  # noqa: N802
        """What was typed in a cell is a wish: the pane asks a service, and the model hears of the change."""
        index = self.indexAt(editor.pos())
        if not isinstance(editor, QLineEdit) or not index.isValid():
            return
        column = self.customers.columns[index.column()]
        self.delegate_text(index, column.edit, editor.text().strip())

    def delegate_text(self, index: QModelIndex, field: str, text: str) -> None:
        if self.customers.text_at(index.row(), index.column()) != text:
            self.edited.emit(self.customers.id_at(index.row()), field, text)

    # helpers

    def _settle_looks(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.viewport().setAcceptDrops(True)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(ListHeader.ResizeMode.Fixed)
        self._set_row_height()

    def _set_row_height(self) -> None:
        self.verticalHeader().setDefaultSectionSize(max(ROW_HEIGHT, self.fontMetrics().height() + 16))

    def _ranges(self) -> list[QItemSelectionRange]:
        chosen = self.selectionModel().selection()
        return [chosen.at(place) for place in range(chosen.count())]

    def is_editing(self) -> bool:
        """Whether a cell is being typed in."""
        return self.state() is QAbstractItemView.State.EditingState

    def _open_current(self) -> None:
        if (current := self.current_id()) is not None:
            self.opened.emit(current)

    def _open_or_edit(self, index: QModelIndex) -> None:
        self.opened.emit(self.customers.id_at(index.row()))

    def _current_moved(self) -> None:
        if not self._settling:
            self.customer_chosen.emit(self.shown_id())

    def _selection_moved(self, chosen: QItemSelection) -> None:
        if self._settling:
            return
        if self._everything and chosen.count():
            self._set_everything(False)
        self.selection_changed.emit()

    def _set_everything(self, chosen: bool) -> None:
        self._everything = chosen
        self.delegate.everything_chosen = chosen
        self.viewport().update()

    def _to_keep(self) -> Sequence[int]:
        return [] if self._everything or self.chosen_count() > MOST_RESELECTED else self.chosen_ids()

    def _select_again(self, ids: Sequence[int], current: int | None) -> None:
        rows = [row for row in map(self.customers.row_of, ids) if row is not None]
        model = self.selectionModel()
        here = self.customers.row_of(current) if current is not None else None
        if here is not None:
            model.setCurrentIndex(self.customers.index(here, 0), QItemSelectionModel.SelectionFlag.NoUpdate)
        wanted = QItemSelection()
        for row in rows:
            wanted.select(self.customers.index(row, 0), self.customers.index(row, self.customers.columnCount() - 1))
        model.select(wanted, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def _tell(self) -> None:
        self.customer_chosen.emit(self.shown_id())
        self.selection_changed.emit()

    def _label(self, text: str) -> QPixmap:
        from PySide6.QtWidgets import QLabel

        label = QLabel(text)
        label.setMargin(8)
        label.adjustSize()
        return label.grab()


def _to_keep_with(mime: QMimeData) -> list[Path]:
    """The files in the hand, unless an import reads one of them."""
    paths = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
    return [] if any(path.suffix.lower() in IMPORTED for path in paths) else paths
