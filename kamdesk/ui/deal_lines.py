"""The lines of a quote or order: products picked, quantities and discounts typed, what is left told while one types."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal, InvalidOperation
from functools import cached_property
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractTableModel,
    QCoreApplication,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from kamdesk.rules.deal_lines import DealLine, DealSums, sums
from kamdesk.rules.profit import ONE
from kamdesk.services.records import Ware
from kamdesk.ui.cell_editor import give, is_typed
from kamdesk.ui.composing import ENTERS
from kamdesk.ui.money_field import money_of, money_text
from kamdesk.ui.name_finder import NameFinder, Names
from kamdesk.ui.percent_field import percent_text
from kamdesk.ui.wording_figures import amount, labelled

Index = QModelIndex | QPersistentModelIndex
PRODUCT, QUANTITY, PRICE, DISCOUNT, AMOUNT, MARGIN = range(6)
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
SHOWN_LINES = 6
TAKING = (*ENTERS, Qt.Key.Key_Tab)


class LineModel(QAbstractTableModel):
    """The lines, and an empty one at the end to go on with. `summed` says that the sums are others."""

    summed = Signal()

    def __init__(
        self, lines: Sequence[DealLine], wares: Sequence[Ware], default_margin: int, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._lines = list(lines)
        self._wares: Mapping[str, Ware] = {ware.name.casefold(): ware for ware in wares} | {
            ware.number.casefold(): ware for ware in wares if ware.number
        }
        self._default_margin = default_margin

    def knows(self, text: str) -> bool:
        """Whether a product goes by this name or number."""
        return text.strip().casefold() in self._wares

    def lines(self) -> list[DealLine]:
        return list(self._lines)

    def sums(self) -> DealSums:
        return sums(self._lines, self._default_margin)

    def remove(self, row: int) -> None:
        """Take a line out."""
        if 0 <= row < len(self._lines):
            self.beginRemoveRows(QModelIndex(), row, row)
            del self._lines[row]
            self.endRemoveRows()
            self.summed.emit()

    def discount_all(self, discount: int) -> None:
        """The same discount on every line, 1/10,000."""
        self._lines = [replace(line, discount=discount, stated=None) for line in self._lines]
        self._tell(0, len(self._lines) - 1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._lines) + 1

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else MARGIN + 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        found = super().flags(index)
        return found if index.column() == MARGIN else found | Qt.ItemFlag.ItemIsEditable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() != PRODUCT:
            return RIGHT
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        if index.row() >= len(self._lines):
            is_shown = role == Qt.ItemDataRole.DisplayRole and index.column() == PRODUCT
            return QCoreApplication.translate("DealLines", "Product …") if is_shown else ""
        text = self._text(self._lines[index.row()], index.column(), role == Qt.ItemDataRole.EditRole)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return labelled(heads()[index.column()], text)
        return text

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return heads()[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return LEFT if section == PRODUCT else RIGHT
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Take what was typed; False, and nothing changed, where it means nothing."""
        text = str(value).strip()
        is_new = index.row() >= len(self._lines)
        if role != Qt.ItemDataRole.EditRole or (is_new and not text):
            return False
        changed = self._changed(DealLine() if is_new else self._lines[index.row()], index.column(), text)
        if changed is None:
            return False
        if is_new:
            row = len(self._lines)
            self.beginInsertRows(QModelIndex(), row + 1, row + 1)
            self._lines.append(changed)
            self.endInsertRows()
        else:
            self._lines[index.row()] = changed
        self._tell(index.row(), index.row())
        return True

    def _tell(self, first: int, last: int) -> None:
        self.dataChanged.emit(self.index(first, 0), self.index(max(first, last), MARGIN))
        self.summed.emit()

    def _text(self, line: DealLine, column: int, is_edited: bool) -> str:
        if column == PRODUCT:
            return line.product_name or ""
        if column == QUANTITY:
            return quantity_text(line.quantity)
        if column == DISCOUNT:
            return percent_text(line.discount) if line.discount or is_edited else ""
        money = {PRICE: line.unit_price, AMOUNT: line.amount}.get(column)
        if column == MARGIN:
            columns = line.columns(self._default_margin)
            about = " ≈" if columns["cost_source"] == "estimated" else ""
            return amount(line.amount - int(str(columns["cost"]))) + about
        if money is None:
            return ""
        return money_text(money) if is_edited else amount(money)

    def _changed(self, line: DealLine, column: int, text: str) -> DealLine | None:
        if column == PRODUCT:
            return self._of_product(line, text)
        number = {QUANTITY: quantity_of, PRICE: money_of, DISCOUNT: share_of, AMOUNT: money_of}[column](text)
        if number is None:
            return None
        if column == AMOUNT:
            plain = replace(line, stated=None)
            return plain if plain.amount == number else replace(line, stated=number)
        if column == QUANTITY:
            return replace(line, quantity=number, stated=None)
        if column == DISCOUNT:
            return replace(line, discount=number, stated=None)
        return replace(line, unit_price=number, stated=None)

    def _of_product(self, line: DealLine, text: str) -> DealLine | None:
        """A product of the book brings its price and cost; any other words stand as they are."""
        if not text or text == line.product_name:
            return None
        ware = self._wares.get(text.casefold())
        if ware is None:
            return replace(line, product_id=None, product_name=text, product_cost=None, floor_price=None)
        return replace(
            line,
            product_id=ware.id,
            product_name=ware.name,
            unit_price=ware.list_price if ware.list_price is not None else line.unit_price,
            unit_cost=None,
            product_cost=ware.unit_cost,
            floor_price=ware.floor_price,
            stated=None,
        )


class LineTable(QTableView):
    """Typing begins to edit, Tab goes on to the next cell, Delete takes a line out."""

    def __init__(self, model: LineModel, wares: Sequence[Ware], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line_model = model
        self.setModel(model)
        self.setItemDelegate(_LineDelegate([ware.name for ware in wares], model, self))
        self.setAccessibleName(QCoreApplication.translate("DealLines", "Lines"))
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.SelectedClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
        )
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.setStyleSheet("QTableView::item { padding: 0 6px; }")
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        head.setSectionResizeMode(PRODUCT, QHeaderView.ResizeMode.Stretch)
        head.setMinimumSectionSize(76)
        self.setMinimumWidth(600)
        self._fit()
        model.rowsInserted.connect(self._fit)
        model.rowsRemoved.connect(self._fit)
        self.setCurrentIndex(model.index(0, PRODUCT))

    def commit(self) -> None:
        """Take in what is being typed."""
        editor = self.focusWidget()
        if self.state() == QAbstractItemView.State.EditingState and isinstance(editor, QLineEdit):
            self.commitData(editor)
            self.closeEditor(editor, QStyledItemDelegate.EndEditHint.NoHint)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_editing = self.state() == QAbstractItemView.State.EditingState
        if event.key() == Qt.Key.Key_Delete and not is_editing:
            self.line_model.remove(self.currentIndex().row())
        elif event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab) and self._is_at_edge(event.key()):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Tab)
        elif event.key() in ENTERS and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.accept()  # it begins or ends a cell; only with Ctrl it is the form's
            if self.hasFocus() and not is_editing and self.currentIndex().column() != MARGIN:
                self.edit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _is_at_edge(self, key: int) -> bool:
        """The last cell and the first lead out of the table."""
        at = self.currentIndex()
        if key == Qt.Key.Key_Backtab:
            return at.row() == 0 and at.column() == PRODUCT
        return at.row() == self.line_model.rowCount() - 1

    def _fit(self) -> None:
        rows = min(self.line_model.rowCount(), SHOWN_LINES)
        head = self.horizontalHeader().sizeHint().height()
        self.setFixedHeight(head + rows * self.verticalHeader().defaultSectionSize() + 4)


class _LineDelegate(QStyledItemDelegate):
    """A line for each cell; products are offered by part or sound; figures are taken while they are typed."""

    def __init__(self, names: Sequence[str], model: LineModel, parent: QObject) -> None:
        super().__init__(parent)
        self._names = list(names)
        self._model = model

    @cached_property
    def _known(self) -> Names:
        return Names(self._names, self)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        del option
        is_product = index.column() == PRODUCT
        editor = _ProductLine(self._model, parent) if is_product else QLineEdit(parent)
        editor.setAccessibleName(heads()[index.column()])
        if is_product:
            editor.setCompleter(NameFinder(self._known, editor))
        else:
            editor.setAlignment(RIGHT)
            editor.textChanged.connect(self._take)
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, QLineEdit) and give(editor, str(index.data(Qt.ItemDataRole.EditRole))):
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, QLineEdit) and is_typed(editor):
            model.setData(index, editor.text())

    def _take(self) -> None:
        editor = self.sender()
        if isinstance(editor, QLineEdit) and is_typed(editor):
            self.commitData.emit(editor)


class _ProductLine(QLineEdit):
    """Enter and Tab take the name that is marked in the list of names, else the first one offered.

    What is typed stands as it is where nothing is offered, where the list was closed with Esc, or where it is a name or
    number itself.
    """

    def __init__(self, model: LineModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model

    def event(self, event: QEvent) -> bool:
        popup = self.completer().popup() if self.completer() else None
        if popup is None or not popup.isVisible() or not _is_taking(event):
            return super().event(event)
        self._take(popup.currentIndex())
        popup.hide()
        # The list gives its keys to the line unheard by the view, which hears this one once the list is gone.
        QCoreApplication.postEvent(self, event.clone())
        event.accept()
        return True

    def _take(self, marked: QModelIndex) -> None:
        if marked.isValid() or not self._model.knows(self.text()):
            name = marked if marked.isValid() else self.completer().completionModel().index(0, 0)
            self.setText(str(name.data()))


def _is_taking(event: QEvent) -> bool:
    return isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in TAKING


def heads() -> tuple[str, ...]:
    """The titles of the columns."""
    return (
        QCoreApplication.translate("DealLines", "Product"),
        QCoreApplication.translate("DealLines", "Quantity"),
        QCoreApplication.translate("DealLines", "Price"),
        QCoreApplication.translate("DealLines", "Discount"),
        QCoreApplication.translate("DealLines", "Amount"),
        QCoreApplication.translate("DealLines", "Margin"),
    )


def quantity_of(text: str) -> int | None:
    """A quantity in four decimals; below zero for what comes back."""
    try:
        number = Decimal(text.replace(",", "").replace("，", "")) * ONE
    except InvalidOperation:
        return None
    return int(number) if number == number.to_integral_value() and abs(number) < 10**15 else None


def quantity_text(quantity: int) -> str:
    """A quantity without needless zeros."""
    return f"{Decimal(quantity) / ONE:f}".rstrip("0").rstrip(".") if quantity % ONE else f"{quantity // ONE}"


def share_of(text: str) -> int | None:
    """A discount in percent, or as people say it in Chinese: 8.5折 pays 85 %; 1/10,000."""
    plain = text.rstrip("%％ ").strip()
    is_paid = plain.endswith("折")
    try:
        number = Decimal(plain.removesuffix("折"))
    except InvalidOperation:
        return None
    share = (10 - number) * 1000 if is_paid else number * 100
    return int(share) if 0 <= share <= ONE and share == share.to_integral_value() else None
