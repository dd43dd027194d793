"""The Today list: whom to contact and why, handled by single keys, one customer after the other."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from datetime import date, timedelta
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from kamdesk.models.changes import Changes
from kamdesk.models.refusals import Refusal
from kamdesk.models.rows import DayItem, DayList
from kamdesk.services.desk import Desk
from kamdesk.ui import theme
from kamdesk.ui.announce import announce
from kamdesk.ui.answers import dismiss_all, done_all, snooze_all
from kamdesk.ui.day_words import day_text, lunar_text
from kamdesk.ui.jobs import Jobs
from kamdesk.ui.key_hints import KeyHints
from kamdesk.ui.today_model import TodayModel
from kamdesk.ui.today_view import TodayView
from kamdesk.ui.wording_figures import counted

if TYPE_CHECKING:
    from kamdesk.ui.today_empty import TodayEmpty


class TodayList(QWidget):
    """The whole middle of the window while the lens is Today.

    `chosen` carries the customer in focus (None: nobody), `opened` one that was asked for with Enter or a double click,
    `log_requested` and `call_requested` customers to talk with, `counted` how many are on the list; `own_asked`: the
    steps that belong to no customer are to be shown.
    """

    chosen = Signal(object)
    opened = Signal(int)
    log_requested = Signal(int)
    call_requested = Signal(int)
    new_requested = Signal()
    import_requested = Signal()
    counted = Signal(int)
    own_asked = Signal()

    def __init__(self, desk: Desk, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._jobs = jobs
        self._is_reading = False
        self._must_read_again = False
        self._place = 0
        self._is_left = False
        self._is_first = True
        self._is_opening = False
        self._handled: set[int] = set()
        self._waiting: deque[int] = deque()
        self._returning: frozenset[int] = frozenset()
        self.model = TodayModel(self)
        self._build()
        self._acts: dict[str, Callable[[], None]] = {
            "J": self.next,
            "K": self.previous,
            "E": self.done,
            "S": self.ask_snooze,
            "D": self.dismiss,
            "L": self.log,
            "C": self.call,
            "P": self.pin,
        }

    # What is shown.

    def begin(self) -> None:
        """Read the list for the first time, unless it is under way or done."""
        if self._is_first and not self._is_reading:
            self.reload()

    def reload(self) -> None:
        """Read the list anew; the old one stays until the new one is there."""
        if self._is_reading:
            self._must_read_again = True
            return
        self._is_reading = True
        self._jobs.read(_read, self._desk, not self.model.is_open(), done=self._show, failed=self._could_not_read)

    def refresh(self, changes: Changes) -> None:
        """Follow a write of anybody's."""
        if changes.is_undo:
            self._returning = changes.customers()
        if changes.everything or changes.touched:
            self.reload()

    def current(self) -> DayItem | None:
        """The customer in focus."""
        return self.model.item(self.view.currentIndex().row())

    def choose(self, customer_id: int) -> None:
        """Put the cursor on a customer who is on the list; on nobody where it is not, so that no row seems open."""
        row = self.model.row_of(customer_id)
        if row >= 0:
            self._go_to(row)
        else:
            self._place = max(self.view.currentIndex().row(), 0)
            self._is_left = True
            self.view.selectionModel().clear()

    # What the keys do.

    def next(self) -> None:
        self._move(1)

    def previous(self) -> None:
        self._move(-1)

    def done(self) -> None:
        """Every reason of the customer in focus is settled."""
        if item := self.current():
            self._answer(item, done_all)

    def dismiss(self) -> None:
        """None of its reasons is to be shown again."""
        if item := self.current():
            self._answer(item, dismiss_all)

    def snooze(self, until: date) -> None:
        """Put the customer in focus off to a later day."""
        if item := self.current():
            self._answer(item, snooze_all, until)

    def log(self) -> None:
        if item := self.current():
            self.log_requested.emit(item.row.id)

    def call(self) -> None:
        if item := self.current():
            self.call_requested.emit(item.row.id)

    def pin(self) -> None:
        """Keep the customer in focus at the top for today, or no longer."""
        if item := self.current():
            self._pin(item.row.uid, not item.pinned)
            announce(self, self.tr("Pinned for today") if not item.pinned else self.tr("No longer pinned"))

    def shift(self, step: int) -> None:
        """Carry the customer in focus one place up or down, for today."""
        item, row = self.current(), self.view.currentIndex().row()
        if item is not None and 0 <= row + step < len(self.model.day().items):
            self.model.put_before(item.row.id, row + step + (step > 0))

    def _shift_up(self) -> None:
        self.shift(-1)

    def _shift_down(self) -> None:
        self.shift(1)

    def _pin(self, uid: str, is_pinned: bool) -> None:
        from kamdesk.services import day_layout

        self._jobs.write(day_layout.pin, self._desk, uid, is_pinned)

    def _pin_dragged(self, customer_id: int) -> None:
        item = self.model.item(self.model.row_of(customer_id))
        if item is not None:
            self._pin(item.row.uid, True)

    def _order(self, ids: list[int]) -> None:
        from kamdesk.services import day_layout

        uids = {item.row.id: item.row.uid for item in self.model.day().items}
        self._jobs.write(day_layout.lay_out, self._desk, [uids[each] for each in ids])

    def open(self, index: QModelIndex | None = None) -> None:
        """Open the customer of a row, or fold what waits."""
        at = index if index is not None else self.view.currentIndex()
        if (item := self.model.item(at.row())) is not None:
            self.opened.emit(item.row.id)
        elif at.isValid() and at.row() == self.model.fold_row():
            self._fold(not self.model.is_open())

    def _fold(self, is_open: bool) -> None:
        self.model.fold(is_open)
        if self.model.lacks_rows():
            self.reload()

    def _open_current(self) -> None:
        self.open()

    def ask_snooze(self) -> None:
        """The menu of days to put it off to, at the row."""
        if self.current() is None:
            return
        menu = QMenu(self.tr("Until when?"), self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._add_days(menu)
        place = self.view.visualRect(self.view.currentIndex())
        menu.popup(self.view.viewport().mapToGlobal(place.bottomLeft() + QPoint(52, -4)))
        menu.setActiveAction(menu.actions()[0])  # S, Enter: tomorrow

    def ask_day(self) -> None:
        """A day of the rep's own to put it off to."""
        from kamdesk.ui.snooze_form import SnoozeForm

        if item := self.current():
            form = SnoozeForm(item.row.name, self._desk.today(), self)
            form.until.connect(self.snooze)
            form.open()

    # Building.

    def _build(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self._head())
        self.view = TodayView(self)
        self.view.setModel(self.model)
        self.view.setAccessibleName(self.tr("Today"))
        self.view.key_pressed.connect(self._act)
        self.view.activated_by_key.connect(self.open)
        self.view.doubleClicked.connect(self.open)
        self.view.clicked.connect(self._clicked)
        self.view.menu_asked.connect(self._show_menu)
        self.view.entered.connect(self._come_back)
        self.view.shifted.connect(self.shift)
        self.model.order_requested.connect(self._order)
        self.model.pin_requested.connect(self._pin_dragged)
        self.view.selectionModel().currentChanged.connect(self._focus_moved)
        self._stack = QStackedLayout()
        self._stack.addWidget(self.view)
        outer.addLayout(self._stack, 1)
        self._hints_bar = KeyHints(self._hints())
        outer.addWidget(self._hints_bar)

    @cached_property
    def empty(self) -> TodayEmpty:
        from kamdesk.ui.today_empty import TodayEmpty

        made = TodayEmpty(self._desk, self._jobs, self)
        made.later_asked.connect(self._show_later)
        made.new_asked.connect(self.new_requested)
        made.import_asked.connect(self.import_requested)
        self._stack.addWidget(made)
        return made

    def _head(self) -> QFrame:
        head = QFrame()
        theme.kind(head, "bar")
        row = QHBoxLayout(head)
        row.setContentsMargins(16, 10, 16, 10)
        row.setSpacing(10)
        title = QLabel(self.tr("Today"))
        theme.kind(title, "lens")
        row.addWidget(title)
        self._day = QLabel()
        theme.kind(self._day, "mute")
        row.addWidget(self._day, 1, Qt.AlignmentFlag.AlignBottom)
        self._own = QPushButton()
        theme.kind(self._own, "link")
        self._own.clicked.connect(self.own_asked)
        self._own.hide()
        row.addWidget(self._own)
        return head

    def _hints(self) -> tuple[tuple[str, str], ...]:
        return (
            ("E", self.tr("done")),
            ("S", self.tr("snooze")),
            ("D", self.tr("dismiss")),
            ("L", self.tr("log")),
            ("C", self.tr("call")),
            ("P", self.tr("pin")),
            ("J/K", self.tr("down, up")),
        )

    def _show_menu(self, place: QPoint) -> None:
        if self.current() is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._add(menu, self.tr("Open\tEnter"), self._open_current)
        menu.addSeparator()
        self._add(menu, self.tr("Log a contact\tL"), self.log)
        self._add(menu, self.tr("Call\tC"), self.call)
        menu.addSeparator()
        self._add(menu, self.tr("Done\tE"), self.done)
        days = menu.addMenu(self.tr("Snooze\tS"))
        self._add_days(days)
        self._add(menu, self.tr("Dismiss\tD"), self.dismiss)
        menu.addSeparator()
        self._add_places(menu)
        menu.popup(place)

    def _add_places(self, menu: QMenu) -> None:
        """Pin, and the places above and below; those who wait have none to go to."""
        item, row, count = self.current(), self.view.currentIndex().row(), len(self.model.day().items)
        is_pinned = item is not None and item.pinned
        self._add(menu, self.tr("No longer pinned\tP") if is_pinned else self.tr("Pin for today\tP"), self.pin)
        if row < count:
            self._add(menu, self.tr("One place up\tCtrl+Shift+Up"), self._shift_up)
            self._add(menu, self.tr("One place down\tCtrl+Shift+Down"), self._shift_down)

    def _add(self, menu: QMenu, words: str, act: Callable[[], None]) -> None:
        action = QAction(words, menu)
        action.triggered.connect(act)
        menu.addAction(action)

    def _add_days(self, menu: QMenu) -> None:
        today = self._desk.today()
        monday = today + timedelta(days=7 - today.weekday())
        for words, day in (
            (self.tr("&Tomorrow"), today + timedelta(days=1)),
            (self.tr("In three &days"), today + timedelta(days=3)),
            (self.tr("Next &week"), monday),
            (self.tr("In a &month"), today + timedelta(days=30)),
        ):
            action = QAction(f"{words}\t{day_text(day, today)}", menu)
            action.setData(day)
            action.triggered.connect(self._snooze_chosen)
            menu.addAction(action)
        self._add(menu, self.tr("&A day…"), self.ask_day)

    # Following.

    def _show(self, day: DayList) -> None:
        self._is_reading = False
        item, row = self.current(), self.view.currentIndex().row()
        self._handled &= {each.row.id for each in (*day.items, *day.later)}
        missing = self._returning - self.model.ids()
        self.model.show(day.without(self._handled) if self._handled else day)
        self._choose_again(item, row)
        self._choose_returned(missing)
        if self._is_opening and not self.model.lacks_rows():
            self._is_opening = False
            self._go_to(self.model.fold_row() + 1)
        self._tell_count()
        if self._must_read_again:
            self._must_read_again = False
            self.reload()

    def _could_not_read(self, refusal: Refusal) -> None:
        self._is_reading = False
        self._jobs.refused.emit(refusal)

    def _choose_again(self, item: DayItem | None, row: int) -> None:
        """Keep the focus on its customer; where that one is gone, on the place it had.

        Whoever is at work in another pane keeps the customer there: a second line must not be logged for the next one.
        """
        known = self.model.row_of(item.row.id) if item else -1
        if row >= 0 or self._is_first:
            self._place = min(max(row, 0), self.model.rowCount() - 1)
        if known < 0 and not self._is_first and (self._is_left or not self.view.hasFocus()):
            self.view.selectionModel().clear()
            return
        self._is_first = False
        self._go_to(known if known >= 0 else min(self._place, self.model.rowCount() - 1))

    def _choose_returned(self, missing: frozenset[int]) -> None:
        """Whom an undo brought back has the focus again, where the keyboard is still here."""
        returned = self.model.first_of(missing)
        if returned >= 0 and self.view.hasFocus():
            self._go_to(returned)
        if not self._must_read_again:
            self._returning = frozenset()

    def _come_back(self, is_asked: bool = True) -> None:
        """The list has the keyboard again: on with the place that was left, unless somebody from elsewhere is shown."""
        if self._is_left and not is_asked:
            return
        if not self.view.currentIndex().isValid() and self.model.rowCount():
            self._go_to(min(self._place, self.model.rowCount() - 1))

    def _go_to(self, row: int) -> None:
        index = self.model.index(row)
        if not index.isValid():
            self.chosen.emit(None)
            return
        self._is_left = False
        self.view.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.view.scrollTo(index)

    def _tell_count(self) -> None:
        day = self.model.day()
        parts = [day_text(day.on, day.on), lunar_text(day.on), counted("customers", len(day.items))]
        self._day.setText(" · ".join(part for part in parts if part))
        self._own.setText(self.tr("Your own: {steps}").format(steps=counted("steps", day.own)))
        self._own.setVisible(day.own > 0)
        is_empty = not day.items and not self.model.is_open()
        if is_empty:
            self.empty.show_for(day)
        self._stack.setCurrentWidget(self.empty if is_empty else self.view)
        self._hints_bar.setVisible(not is_empty)
        self.counted.emit(len(day.items))

    def _move(self, step: int) -> None:
        if not self.view.currentIndex().isValid():
            self._come_back()
            return
        row = self.view.currentIndex().row() + step
        if 0 <= row < self.model.rowCount():
            self._go_to(row)

    def _act(self, letter: str) -> None:
        self._acts[letter]()

    def _answer(self, item: DayItem, how: Callable[..., object], *more: object) -> None:
        """Send the answer, and move on at once: the row leaves, the next one has the focus."""
        customer_id, row = item.row.id, self.view.currentIndex().row()
        self._handled.add(customer_id)
        self._waiting.append(customer_id)
        self.model.drop(customer_id)
        self._go_to(min(row, self.model.rowCount() - 1))
        self._tell_count()
        if (following := self.current()) is not None:
            announce(self, following.row.name)
        self._jobs.write(
            how,
            self._desk,
            item,
            *more,
            done=self._answered,
            failed=self._not_answered,
        )

    def _answered(self, _changes: Changes) -> None:
        """Answers come in the order they were asked for."""
        self._handled.discard(self._waiting.popleft())

    def _not_answered(self, refusal: Refusal) -> None:
        self._handled.discard(self._waiting.popleft())
        self._jobs.refused.emit(refusal)
        self.reload()

    def _snooze_chosen(self) -> None:
        action = self.sender()
        if isinstance(action, QAction) and isinstance(day := action.data(), date):
            self.snooze(day)

    def _focus_moved(self, now: QModelIndex, _before: QModelIndex) -> None:
        item = self.model.item(now.row())
        if item is not None:
            self.chosen.emit(item.row.id)

    def _clicked(self, index: QModelIndex) -> None:
        if index.row() == self.model.fold_row():
            self.open(index)

    def _show_later(self) -> None:
        """From an empty list straight to the first who waits."""
        self._fold(True)
        self._tell_count()
        self._is_opening = self.model.lacks_rows()
        if not self._is_opening:
            self._go_to(self.model.fold_row() + 1)
        self.view.setFocus()


def _read(desk: Desk, is_folded: bool) -> DayList:
    """For a worker, which loads the rules as well; what a start has read ahead is taken first."""
    ahead, desk.day_ahead = desk.day_ahead, None
    if ahead is not None:
        return ahead()
    from kamdesk.services import day

    return day.today(desk, is_folded=is_folded)
