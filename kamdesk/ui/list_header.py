"""The header of the customer list: sorts by one column or more, chooses columns, remembers both by lens."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QContextMenuEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QHeaderView, QMenu, QWidget

from kamdesk.ui.columns import Column
from kamdesk.ui.customer_model import Sort
from kamdesk.ui.look_memory import LookMemory

MOST_LEVELS = 3
USUAL_LINE = 19
"""Pixels of a line at the usual size of letters, for which the columns' widths are given."""


class StayingMenu(QMenu):
    """A menu of ticks that stays open, so that several can be set at once; Esc or a click beside it closes it.

    A tick wants a press of its own: the menu may open under the button that asked for it.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pressed: QAction | None = None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = self.actionAt(event.position().toPoint())
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, self._pressed = self._pressed, None
        action = self.actionAt(event.position().toPoint())
        if action is None or not action.isCheckable():
            super().mouseReleaseEvent(event)
        elif action is pressed:
            self._tick(action)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
        if event.key() not in keys or not self._tick(self.activeAction()):
            super().keyPressEvent(event)

    def _tick(self, action: QAction | None) -> bool:
        if action is None or not action.isCheckable() or not action.isEnabled():
            return False
        action.trigger()
        return True


class ListHeader(QHeaderView):
    """`sorted` carries the new order; `arranged` says that columns were shown, hidden, moved or resized."""

    sorted = Signal(object)
    arranged = Signal()

    def __init__(self, columns: tuple[Column, ...], memory: LookMemory, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._columns = columns
        self._memory = memory
        self._lens = ""
        self._sort: Sort = ()
        self._is_locked = False
        self._restoring = False
        self.setAccessibleName(self.tr("Columns"))
        self.setSectionsClickable(True)
        self.setSectionsMovable(True)
        self.setHighlightSections(False)
        self.setStretchLastSection(True)
        self.setMinimumSectionSize(48)
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.sectionClicked.connect(self._click)
        self.sectionMoved.connect(self._keep)
        self.sectionResized.connect(self._keep)

    @property
    def sort(self) -> Sort:
        return self._sort

    def shown(self) -> list[Column]:
        """The columns in sight, from left to right."""
        places = (self.logicalIndex(place) for place in range(self.count()))
        return [self._columns[each] for each in places if not self.isSectionHidden(each)]

    def change_columns(self, columns: tuple[Column, ...], change: Callable[[tuple[Column, ...]], object]) -> None:
        """Take other columns along with the model, which `change` tells; those there before stay as they were."""
        self._restoring = True
        try:
            change(columns)
        finally:
            self._restoring = False
        self._columns = columns
        self.show_lens(self._lens)

    def show_lens(self, lens: str) -> None:
        """Arrange the columns as this lens had them last."""
        self._lens = lens
        kept = self._memory.look(f"columns/{lens}") or self._memory.look("columns") or {}
        self._restoring = True
        try:
            self._arrange(kept)
        finally:
            self._restoring = False

    def set_sort(self, sort: Sort) -> None:
        """Order by these fields and remember it; says so through `sorted`."""
        self._sort = sort
        self._keep()
        self.sorted.emit(sort)

    def columns_menu(self) -> QMenu:
        """The ticks of all columns, and what else can be done to them."""
        menu = StayingMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for place, column in enumerate(self._columns):
            action = menu.addAction(column.label)
            action.setCheckable(True)
            action.setChecked(not self.isSectionHidden(place))
            action.setEnabled(column.id != "name")
            action.setData(place)
            action.triggered.connect(self._toggle_sender)
        menu.addSeparator()
        lock = menu.addAction(self.tr("Lock the columns"))
        lock.setCheckable(True)
        lock.setChecked(self._is_locked)
        lock.triggered.connect(self.set_locked)
        menu.addAction(self.tr("Restore the default columns")).triggered.connect(self.restore_default)
        return menu

    def show_columns_menu(self, at: QPoint) -> None:
        """Open the menu of columns at a place of the screen."""
        self.columns_menu().popup(at)

    def show_column(self, name: str, visible: bool) -> None:
        """Show or hide a column by its id."""
        place = next(place for place, column in enumerate(self._columns) if column.id == name)
        self.setSectionHidden(place, not visible)
        if visible and self.sectionSize(place) < self.minimumSectionSize():
            self.resizeSection(place, self._columns[place].width)
        self._keep()

    def set_locked(self, locked: bool) -> None:
        """Keep the columns where and as wide as they are, or let them go again."""
        self._is_locked = locked
        mode = QHeaderView.ResizeMode.Fixed if locked else QHeaderView.ResizeMode.Interactive
        self.setSectionResizeMode(mode)
        self.setSectionsMovable(not locked)
        self._keep()

    def restore_default(self) -> None:
        """Columns, widths and places as they were before anybody touched them; the order of rows stays."""
        self._arrange({"sort": [list(level) for level in self._sort]})
        self._keep()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.show_columns_menu(event.globalPos())

    def _click(self, place: int) -> None:
        """Sort by a column, the other way round when it was clicked before; with shift, as one more level."""
        field = self._columns[place].sort
        if field is None:
            return
        before = dict(self._sort)
        level = (field, not before[field]) if field in before else (field, self._columns[place].is_figure)
        if QApplication.keyboardModifiers() & Qt.KeyboardModifier.ShiftModifier:
            others = [each for each in self._sort if each[0] != field]
            self.set_sort((*others, level)[-MOST_LEVELS:])
        else:
            self.set_sort((level,))

    def _toggle_sender(self, visible: bool) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.show_column(self._columns[int(action.data())].id, visible)

    def _arrange(self, kept: dict[str, Any]) -> None:
        widths = kept.get("widths", {})
        hidden: list[str] | None = kept.get("hidden")
        met = frozenset(kept.get("order", ()))
        larger = max(self.fontMetrics().height() / USUAL_LINE, 1)
        for place, column in enumerate(self._columns):
            self.resizeSection(place, int(widths.get(column.id, column.width * larger)))
            was_met = hidden is not None and column.id in met
            self.setSectionHidden(place, column.id in (hidden or ()) if was_met else not column.shown)
        known = {column.id: place for place, column in enumerate(self._columns)}
        order = [known[name] for name in kept.get("order", []) if name in known]
        order += [place for place in known.values() if place not in order]
        for visual, logical in enumerate(order):
            self.moveSection(self.visualIndex(logical), visual)
        self._sort = tuple((str(field), bool(down)) for field, down in kept.get("sort", []))
        self._is_locked = bool(kept.get("locked"))
        self.setSectionsMovable(not self._is_locked)
        fixed, free = QHeaderView.ResizeMode.Fixed, QHeaderView.ResizeMode.Interactive
        self.setSectionResizeMode(fixed if self._is_locked else free)

    def _keep(self) -> None:
        if self._restoring or not self._lens:
            return
        kept = {
            "widths": {
                column.id: self.sectionSize(place)
                for place, column in enumerate(self._columns)
                if not self.isSectionHidden(place)
            },
            "hidden": [column.id for place, column in enumerate(self._columns) if self.isSectionHidden(place)],
            "order": [self._columns[self.logicalIndex(place)].id for place in range(self.count())],
            "sort": [list(level) for level in self._sort],
            "locked": self._is_locked,
        }
        self._memory.keep(f"columns/{self._lens}", kept)
        self._memory.keep("columns", {**kept, "sort": []})
        self.arranged.emit()
