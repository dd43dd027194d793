"""The orders tab: each order with its sums, its lines below it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHeaderView,
    QLabel,
    QPushButton,
    QStackedLayout,
    QStyle,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from kamdesk.models.rows import LineRow, OrderRow, Sheet
from kamdesk.models.terms import DealStatus, OrderKind
from kamdesk.services.desk import Desk
from kamdesk.ui import theme
from kamdesk.ui.composing import ENTERS
from kamdesk.ui.day_words import day_text
from kamdesk.ui.field_names import term
from kamdesk.ui.percent_field import percent_text
from kamdesk.ui.wording_figures import NOTHING, amount, number, percent

E4 = 10_000
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
LEAST = 120
PRICE, DISCOUNT = 1, 2
BOTH = Qt.ItemDataRole.UserRole
"""Of a line: quantity and price alone, and with the discount."""

GO_BELOW = {1: 400, 2: 560, 4: 560}
"""The width of the pane below which a column goes: the order's number and the product say more."""


class OrdersPane(QWidget):
    """Filled when it is first looked at: a customer may have hundreds of orders.

    Enter, F2 and a double click open an order, Insert asks for a new one, Delete removes one; the signals say which.
    """

    add_asked = Signal()
    edit_asked = Signal(int)
    delete_asked = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._waiting: tuple[OrderRow, ...] | None = None
        self.tree = QTreeWidget(self)
        self.tree.setAccessibleName(self.tr("Orders"))
        self.tree.setColumnCount(5)
        self.tree.setHeaderLabels(
            [self.tr("Order"), self.tr("Quantity × price"), self.tr("Discount"), self.tr("Amount"), self.tr("Margin")]
        )
        self.tree.setFrameShape(QFrame.Shape.NoFrame)
        self.tree.setUniformRowHeights(True)
        self.tree.setStyleSheet("QTreeView::item { padding: 6px 10px 6px 2px; }")
        self.tree.setEditTriggers(QTreeWidget.EditTrigger.NoEditTriggers)
        head = self.tree.header()
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        head.setStretchLastSection(False)
        for column in range(1, 5):
            self.tree.headerItem().setTextAlignment(column, RIGHT)
        empty = QLabel(self.tr("No orders yet. They come in with File › Import, from Excel or CSV."))
        theme.kind(empty, "mute")
        empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        empty.setWordWrap(True)
        new = QPushButton(self.tr("New order…"))
        new.clicked.connect(self.add_asked)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 10, 0, 0)
        outer.addWidget(new, 0, Qt.AlignmentFlag.AlignLeft)
        self._stack = QStackedLayout()
        outer.addLayout(self._stack, 1)
        self._stack.addWidget(self.tree)
        self._stack.addWidget(empty)
        self.tree.installEventFilter(self)
        self.tree.itemDoubleClicked.connect(self._open)
        self.tree.itemExpanded.connect(self._share_out)

    def say(self, sheet: Sheet) -> None:
        self._waiting = sheet.orders
        self._stack.setCurrentIndex(0 if sheet.orders else 1)
        if self.isVisible():
            self._fill()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A day or a product cut short says nothing."""
        super().resizeEvent(event)
        for column, width in GO_BELOW.items():
            self.tree.setColumnHidden(column, self.width() < width)
        self._price_lines()

    def showEvent(self, event: object) -> None:
        super().showEvent(event)  # type: ignore[arg-type]
        self._fill()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The keys of an order: the tree itself would only fold it."""
        if watched is self.tree and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (*ENTERS, Qt.Key.Key_F2):
                self._open()
                return True
            if event.key() == Qt.Key.Key_Insert:
                self.add_asked.emit()
                return True
            if event.key() == Qt.Key.Key_Delete and (order := self._current()) is not None:
                self.delete_asked.emit(order)
                return True
        return super().eventFilter(watched, event)

    def _current(self) -> int | None:
        """The order in front, also from one of its lines."""
        item = self.tree.currentItem()
        top = item.parent() or item if item is not None else None
        return _id_of(top) if top is not None else None

    def _open(self) -> None:
        if (order := self._current()) is not None:
            self.edit_asked.emit(order)

    def _fill(self) -> None:
        orders, self._waiting = self._waiting, None
        if orders is None:
            return
        shown = [self.tree.topLevelItem(at) for at in range(self.tree.topLevelItemCount())]
        unfolded = {_id_of(item): item.isExpanded() for item in shown if item is not None}
        current = self._current()
        self.tree.clear()
        for at, order in enumerate(orders):
            item = self._order(order)
            for line in order.lines:
                item.addChild(self._line(line))
            self.tree.addTopLevelItem(item)
            item.setExpanded(unfolded.get(order.id, at == 0))
            if order.id == current:
                self.tree.setCurrentItem(item)
        self._price_lines()

    def _price_lines(self) -> None:
        """Where the discount has no column it stands beside the price: else the line would not add up."""
        at = int(self.tree.isColumnHidden(DISCOUNT))
        for top in range(self.tree.topLevelItemCount()):
            for line in _lines(self.tree.topLevelItem(top)):
                line.setText(PRICE, line.data(PRICE, BOTH)[at])
        self._share_out()

    def _share_out(self) -> None:
        """Figures are whole, the words have the room they leave."""
        head = self.tree.header()
        figures = [column for column in range(1, 5) if not self.tree.isColumnHidden(column)]
        taken = sum(max(self.tree.sizeHintForColumn(each), head.sectionSizeHint(each)) for each in figures)
        bar = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)
        head.setMaximumSectionSize(max(LEAST, self.width() - bar - taken))

    def _order(self, order: OrderRow) -> QTreeWidgetItem:
        day = day_text(order.on, self._desk.today())
        words = [day, order.number or "", "" if order.kind == "sale" else term(OrderKind, order.kind)]
        if order.status != "confirmed":
            words.append(term(DealStatus, order.status))
        margin = order.revenue - order.cost
        head = "  ".join(word for word in words if word)
        item = QTreeWidgetItem([head, "", "", amount(order.revenue), amount(margin)])
        item.setData(0, Qt.ItemDataRole.UserRole, order.id)
        item.setToolTip(0, head)
        item.setToolTip(4, self._margin_note(order))
        if order.status == "void":
            for column in range(5):
                item.setForeground(column, QColor(theme.roles(self.palette()).mute))
        return _right(item)

    def _line(self, line: LineRow) -> QTreeWidgetItem:
        price = NOTHING if line.unit_price is None else amount(line.unit_price)
        quantity = number(line.quantity / E4, 0 if line.quantity % E4 == 0 else 2)
        discount = percent_text(line.discount) if line.discount else ""
        margin = amount(line.amount - line.cost) + (" ≈" if line.cost_source == "estimated" else "")
        product, priced = line.product or self.tr("(no product)"), f"{quantity} × {price}"
        item = QTreeWidgetItem([product, priced, discount, amount(line.amount), margin])
        item.setData(PRICE, BOTH, (priced, f"{priced} −{discount}" if discount else priced))
        if line.cost_source == "estimated":
            item.setToolTip(4, self.tr("The cost is estimated by the default margin."))
        return _right(item)

    def _margin_note(self, order: OrderRow) -> str:
        share = percent((order.revenue - order.cost) / order.revenue) if order.revenue else NOTHING
        if order.cost_known:
            return self.tr("{share} of the amount").format(share=share)
        return self.tr("{share} of the amount, partly estimated").format(share=share)


def _lines(order: QTreeWidgetItem | None) -> list[QTreeWidgetItem]:
    found = [order.child(at) for at in range(order.childCount())] if order is not None else []
    return [line for line in found if line is not None]


def _id_of(item: QTreeWidgetItem) -> int:
    return int(item.data(0, Qt.ItemDataRole.UserRole))


def _right(item: QTreeWidgetItem) -> QTreeWidgetItem:
    for column in range(1, 5):
        item.setTextAlignment(column, RIGHT)
    return item
