"""A page that is one table of customers under heads: read on a worker, opened with Enter."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import QLabel, QStackedWidget, QTreeWidget, QTreeWidgetItem, QVBoxLayout

from kamdesk.models.changes import Changes
from kamdesk.ui import theme
from kamdesk.ui.composing import ENTERS
from kamdesk.ui.empty import Empty
from kamdesk.ui.pages import Page

CUSTOMER = int(Qt.ItemDataRole.UserRole) + 1
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
ROW = 28
"""Pixels of a row."""

AT_ONCE = 0.02
"""Seconds for which rows are added before keys and paints have their turn."""


class TablePage(Page):
    """Those built on it `begin`, read, and add rows. Beside it stands the customer in focus."""

    is_wide = False

    def begin(self, title: str, heads: list[str], widths: Sequence[int] = (), figures: Sequence[int] = ()) -> None:
        """Build the page under a title: heads, the widths of all columns but the last, which columns hold figures."""
        self._figures = figures
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 12, 12)
        layout.setSpacing(10)
        head = QLabel(title)
        theme.kind(head, "lens")
        self.below = QLabel()
        self.below.setWordWrap(True)
        theme.kind(self.below, "mute")
        self.table = TableView(heads, title, widths)
        for column in figures:
            self.table.headerItem().setTextAlignment(column, RIGHT)
        self.table.opened.connect(self._open)
        self.table.currentItemChanged.connect(self._follow)
        self.empty = Empty()
        self.empty.asked.connect(self.action_asked)
        self._adding: Iterator[object] = iter(())
        self._going_on = QTimer(self, singleShot=True, interval=0)
        self._going_on.timeout.connect(self._fill_on)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.empty)
        for part in (head, self.below):
            layout.addWidget(part)
        layout.addWidget(self._stack, 1)

    def show_screen(self, name: str) -> None:
        del name
        self.reload()

    def refresh(self, changes: Changes) -> None:
        if self.isVisible() and (changes.everything or changes.touched):
            self.reload()

    def enter(self) -> None:
        self.table.setFocus()

    def hint(self) -> str:
        return self.tr("Enter opens the customer")

    def fill(self, adding: Iterator[object]) -> None:
        """Show other rows: as many as go at once, the others soon after. `adding` adds one more with each step."""
        self.table.clear()
        self._adding = adding
        self._fill_on()

    def add(
        self,
        words: tuple[str, ...],
        customer_id: int | None = None,
        above: QTreeWidgetItem | None = None,
        role: str = "",
        column: int = 0,
    ) -> QTreeWidgetItem:
        """One more row, below another where given; `role` colours one column."""
        item = QTreeWidgetItem(above) if above is not None else QTreeWidgetItem(self.table)
        for at, text in enumerate(words):
            item.setText(at, text)
            item.setToolTip(at, text)
            if at in self._figures:
                item.setTextAlignment(at, RIGHT)
        item.setSizeHint(0, QSize(0, ROW))
        item.setData(0, CUSTOMER, customer_id)
        if role:
            item.setForeground(column, QColor(getattr(theme.roles(self.palette()), role)))
        return item

    def show_empty(self, is_empty: bool) -> None:
        """The table, or the words of what to do next."""
        self._stack.setCurrentIndex(int(is_empty))

    def _fill_on(self) -> None:
        until = time.perf_counter() + AT_ONCE
        for _row in self._adding:
            if time.perf_counter() > until:
                self._going_on.start()
                return

    def _open(self) -> None:
        if (customer := self._customer()) is not None:
            self.customer_asked.emit(customer)

    def _follow(self) -> None:
        if self.isVisible() and (customer := self._customer()) is not None:
            self.customer_shown.emit(customer)

    def _customer(self) -> int | None:
        item = self.table.currentItem()
        customer = item.data(0, CUSTOMER) if item is not None else None
        return customer if isinstance(customer, int) else None


class TableView(QTreeWidget):
    """Enter and a double click open."""

    opened = Signal()

    def __init__(self, heads: list[str], name: str, widths: Sequence[int]) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setHeaderLabels(heads)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setTabKeyNavigation(False)
        for column, width in enumerate(widths):
            self.setColumnWidth(column, width)
        self.itemDoubleClicked.connect(self._tell)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTERS and self.currentItem() is not None:
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def _tell(self, *_item: object) -> None:
        self.opened.emit()
