"""The stage board: a column for each stage, a card for each deal, moved by dragging or by Ctrl and the arrow keys."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import QByteArray, QMimeData, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QGuiApplication,
    QKeyEvent,
    QPainter,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from kamdesk.models.noun_rows import NounRow
from kamdesk.services.desk import Desk
from kamdesk.services.stages import Board, Column
from kamdesk.ui import theme
from kamdesk.ui.wording_figures import amount, clauses, money, near_day, number
from kamdesk.ui.wording_nouns import stage_word

DEAL = "application/x-kamdesk-deal"
"""What a deal is dragged as: its id."""

NARROWEST = 190
MOST_CARDS = 100
"""So many deals of a stage stand on the board; its sums are over all, and the list shows all."""

PAD = 10
Index = QModelIndex | QPersistentModelIndex


class CardRole(IntEnum):
    """What the delegate asks."""

    DEAL = Qt.ItemDataRole.UserRole
    LINES = Qt.ItemDataRole.UserRole + 1
    IS_WON = Qt.ItemDataRole.UserRole + 2
    IS_LATE = Qt.ItemDataRole.UserRole + 3


class StageList(QListWidget):
    """The deals of one stage. `dropped` carries the deal that was let go here, `key` what was pressed on one."""

    dropped = Signal(int, str)
    pressed_key = Signal(object)
    opened = Signal(int)
    menu_asked = Signal(object)

    def __init__(self, stage: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.stage = stage
        self.setAccessibleName(stage_word(stage))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setItemDelegate(_CardDelegate(self))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(False)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setSpacing(3)
        self.setStyleSheet("QListView { background: transparent; }")
        self.itemActivated.connect(self._open)

    def deal_id(self) -> int | None:
        """The deal in front."""
        item = self.currentItem()
        return int(item.data(CardRole.DEAL)) if item is not None else None

    def mimeTypes(self) -> list[str]:
        return [DEAL]

    def mimeData(self, items: Sequence[QListWidgetItem]) -> QMimeData:
        data = QMimeData()
        data.setData(DEAL, QByteArray(str(items[0].data(CardRole.DEAL)).encode()))
        return data

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self._take(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self._take(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """The board moves it once the book has; the list itself takes nothing over."""
        if event.mimeData().hasFormat(DEAL):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.dropped.emit(int(bytes(event.mimeData().data(DEAL).data())), self.stage)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.ignore()
        self.pressed_key.emit(event)
        if not event.isAccepted():
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.currentItem() is not None:
            by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
            place = self.visualItemRect(self.currentItem()).center() if by_key else event.pos()
            self.menu_asked.emit(self.viewport().mapToGlobal(place))

    def _take(self, event: QDragMoveEvent) -> None:
        if event.mimeData().hasFormat(DEAL):
            event.acceptProposedAction()
        else:
            event.ignore()

    def _open(self, item: QListWidgetItem) -> None:
        self.opened.emit(int(item.data(CardRole.DEAL)))


class StageBoard(QScrollArea):
    """`moved` carries a deal and its new stage, `chosen` the deal in front, `opened` one to be edited."""

    moved = Signal(int, str)
    chosen = Signal(object)
    opened = Signal(int)
    removed = Signal(int)
    menu_asked = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._follow: int | None = None
        self.lists: list[StageList] = []
        self._heads: list[QLabel] = []
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._page = QWidget()
        theme.kind(self._page, "page")
        self._row = QHBoxLayout(self._page)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(10)
        self.setWidget(self._page)

    def show_board(self, board: Board, shown: set[int]) -> None:
        """Show these columns; of the deals those in `shown`. The deal in front stays in front."""
        kept = self._follow or self.current()
        if [each.stage for each in self.lists] != [column.stage.name for column in board.columns]:
            self._make(board.columns)
        for at, column in enumerate(board.columns):
            self._fill(at, column, shown)
        if kept is not None:
            self.choose(kept)
        self._follow = None

    def current(self) -> int | None:
        """The deal in front of the column that has the keyboard, else of the first that has one."""
        ordered = sorted(self.lists, key=lambda each: not each.hasFocus())
        return next((each.deal_id() for each in ordered if each.currentItem() is not None), None)

    def choose(self, deal_id: int) -> None:
        """Put a deal in front, wherever it stands."""
        had_focus = any(each.hasFocus() for each in self.lists)
        for each in self.lists:
            row = next((at for at in range(each.count()) if each.item(at).data(CardRole.DEAL) == deal_id), -1)
            each.setCurrentRow(row)
            if row >= 0 and had_focus:
                each.setFocus()

    def enter(self) -> None:
        """Give the keyboard to the deal in front, else to the first column with one."""
        wanted = [each for each in self.lists if each.currentItem() is not None] or [
            each for each in self.lists if each.count()
        ]
        if wanted:
            if wanted[0].currentRow() < 0:
                wanted[0].setCurrentRow(0)  # first: Qt would put the cursor there, but select nothing
            wanted[0].setFocus()

    def step(self, by: int) -> None:
        """Move the deal in front so many stages on."""
        at = next((place for place, each in enumerate(self.lists) if each.currentItem() is not None), None)
        if at is not None and 0 <= at + by < len(self.lists) and (deal := self.lists[at].deal_id()) is not None:
            self._put(deal, self.lists[at + by].stage)

    # helpers

    def _make(self, columns: Sequence[Column]) -> None:
        while self._row.count():
            item = self._row.takeAt(0)
            if (old := item.widget() if item else None) is not None:
                old.hide()
                old.deleteLater()
        self.lists, self._heads = [], []
        for column in columns:
            self._row.addWidget(self._column(column), 1)

    def _column(self, column: Column) -> QFrame:
        box = QFrame()
        theme.kind(box, "card")
        box.setMinimumWidth(NARROWEST)
        layout = QVBoxLayout(box)
        layout.setContentsMargins(8, 10, 8, 6)
        layout.setSpacing(4)
        head = QLabel()
        head.setWordWrap(True)
        deals = StageList(column.stage.name)
        deals.dropped.connect(self._put)
        deals.pressed_key.connect(self._press)
        deals.opened.connect(self.opened)
        deals.menu_asked.connect(self.menu_asked)
        deals.currentItemChanged.connect(self._choose)
        layout.addWidget(head)
        layout.addWidget(deals, 1)
        self._heads.append(head)
        self.lists.append(deals)
        return box

    def _fill(self, at: int, column: Column, shown: set[int]) -> None:
        worth = column.worth
        words = f"{stage_word(column.stage.name)}  {worth.deals}" if worth.deals else stage_word(column.stage.name)
        sums = self.tr("{amount} · weighted {weighted}").format(
            amount=amount(worth.amount), weighted=amount(worth.weighted)
        )
        cards = [deal for deal in column.deals if deal.id in shown]
        if len(cards) > MOST_CARDS:
            more = self.tr("the first {shown} of {all}")
            sums += " · " + more.format(shown=number(MOST_CARDS), all=number(len(cards)))
        self._heads[at].setText(f"{words}\n{sums}")
        theme.kind(self._heads[at], "caption")
        deals = self.lists[at]
        deals.blockSignals(True)
        deals.clear()
        for deal in cards[:MOST_CARDS]:
            deals.addItem(self._item(deal))
        deals.blockSignals(False)

    def _item(self, deal: NounRow) -> QListWidgetItem:
        lines = [deal["name"], deal.customer, self._figures(deal), *self._days(deal)]
        item = QListWidgetItem(lines[0])
        item.setData(CardRole.DEAL, deal.id)
        item.setData(CardRole.LINES, lines)
        item.setData(CardRole.IS_WON, deal["status"] == "won")
        due = deal["expected_on"]
        item.setData(CardRole.IS_LATE, bool(deal["status"] == "open" and due and due < self._desk.today()))
        item.setData(Qt.ItemDataRole.AccessibleTextRole, clauses(*lines))
        item.setToolTip("\n".join(each for each in [*lines, deal["competitor"] or "", deal["note"] or ""] if each))
        return item

    def _figures(self, deal: NounRow) -> str:
        parts = [money(deal["amount"], self._desk.currency) if deal["amount"] else ""]
        if deal["probability"] is not None and deal["status"] == "open":
            parts.append(f"{deal['probability']}%")
        return " · ".join(part for part in parts if part)

    def _days(self, deal: NounRow) -> tuple[str, str]:
        """When it is expected, while it is open, and when the tender is."""
        today, is_open = self._desk.today(), deal["status"] == "open"
        expected = near_day(deal["expected_on"], today) if deal["expected_on"] and is_open else ""
        tender = self.tr("tender {day}").format(day=near_day(deal["tender_on"], today)) if deal["tender_on"] else ""
        return expected, tender

    def _put(self, deal_id: int, stage: str) -> None:
        self._follow = deal_id
        self.moved.emit(deal_id, stage)

    def _choose(self, item: QListWidgetItem | None) -> None:
        """One deal of the whole board is in front."""
        if item is None:
            return
        for each in self.lists:
            if each is not item.listWidget():
                each.setCurrentRow(-1)
        self.chosen.emit(int(item.data(CardRole.DEAL)))

    def _press(self, event: QKeyEvent) -> None:
        """The arrows go to the neighbouring column; with Ctrl they take the deal along."""
        at = self.lists.index(self.sender())  # type: ignore[arg-type]
        by = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        if by and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.accept()
            self.step(by)
        elif by:
            event.accept()
            self._go(at, by)
        elif event.key() in (Qt.Key.Key_F2, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()
            if (deal := self.lists[at].deal_id()) is not None:
                self.opened.emit(deal)
        elif event.key() == Qt.Key.Key_Delete and (deal := self.lists[at].deal_id()) is not None:
            event.accept()
            self.removed.emit(deal)

    def _go(self, at: int, by: int) -> None:
        row = self.lists[at].currentRow()
        to = at + by
        while 0 <= to < len(self.lists) and not self.lists[to].count():
            to += by
        if 0 <= to < len(self.lists):
            self.lists[to].setFocus()
            self.lists[to].setCurrentRow(min(max(row, 0), self.lists[to].count() - 1))


class _CardDelegate(QStyledItemDelegate):
    """A card: what it is about, whose it is, what it is worth, and when."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        lines = len([each for each in index.data(CardRole.LINES) if each])
        return QSize(NARROWEST - 40, lines * (option.fontMetrics.height() + 2) + 2 * PAD)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        roles = theme.roles(QGuiApplication.palette())  # a style sheet leaves the list's own without a ground
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(QColor(roles.sel if is_chosen else roles.bg))
        painter.setPen(QColor(roles.accent if is_chosen else roles.line))
        painter.drawRoundedRect(option.rect.adjusted(0, 0, -1, -1), 6, 6)
        self._write(painter, option, index, roles)
        painter.restore()

    def _write(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, roles: theme.Roles) -> None:
        mark = "✓ " if index.data(CardRole.IS_WON) else ""
        when = roles.late if index.data(CardRole.IS_LATE) else roles.mute
        colours = [roles.text, roles.mute, roles.text, when, roles.soon]
        top, height = option.rect.top() + PAD, option.fontMetrics.height() + 2
        for at, line in enumerate(index.data(CardRole.LINES)):
            if not line:
                continue
            painter.setFont(theme.sized(option.font, 0 if at in (0, 2) else -1, strong=at == 0))
            painter.setPen(QColor(colours[at]))
            place = QRect(option.rect.left() + PAD, top, option.rect.width() - 2 * PAD, height)
            words = painter.fontMetrics().elidedText(
                (mark if at == 0 else "") + line, Qt.TextElideMode.ElideRight, place.width()
            )
            painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)
            top += height
