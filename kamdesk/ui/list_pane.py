"""The middle of the window: a lens' name, the list through it, its sums, and what to do where it is empty."""

from __future__ import annotations

from array import array
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from kamdesk.models.changes import Changes
from kamdesk.models.refusals import Refusal
from kamdesk.models.rows import CustomerRow, Totals
from kamdesk.rules import profit
from kamdesk.services.desk import Desk
from kamdesk.ui.clear_button import make_clearable
from kamdesk.ui.columns import Column, Seen, as_table, columns, own_columns
from kamdesk.ui.customer_list import CustomerList
from kamdesk.ui.customer_model import CustomerModel, Sort
from kamdesk.ui.elided import ElidedLabel
from kamdesk.ui.empty import Empty
from kamdesk.ui.jobs import Job, Jobs
from kamdesk.ui.key_hints import KEPT_CLEAR
from kamdesk.ui.look_memory import LookMemory
from kamdesk.ui.theme import kind
from kamdesk.ui.wording_figures import counted, money, percent
from kamdesk.ui.wording_lenses import lens_name

FIRST_ROWS = 400
"""How many rows are asked for before all of them: enough for any screen."""

AT_ONCE = 1000
"""Rows that are read together where many are copied."""


class ListPane(QFrame):
    """`asked` carries the id of an action an empty list offers; `loaded` says that the list of a lens is complete."""

    customer_chosen = Signal(object)
    selection_changed = Signal()
    opened = Signal(int)
    asked = Signal(str)
    loaded = Signal()
    back_asked = Signal()
    menu_requested = Signal(QPoint)

    def __init__(self, desk: Desk, jobs: Jobs, memory: LookMemory, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._jobs = jobs
        self._lens = ""
        self._is_whole = False
        self._choose_next: int | None = None
        self._totals = Totals(0)
        self._summing: Job | None = None
        kind(self, "panel")
        self.model = CustomerModel(self._fetch, self._columns(), Seen(desk.today()), self)
        self.list = CustomerList(self.model, memory)
        self.empty = Empty()
        self._lay_out()
        self._connect()

    @property
    def lens(self) -> str:
        return self._lens

    @property
    def words(self) -> str:
        """What the list is narrowed by."""
        return self.filter.text().strip()

    # what the window asks

    def show_lens(self, lens: str, words: str = "", title: str = "") -> None:
        """Show a lens, narrowed by words; the old list stays until the new one is there.

        `title` names customers picked by hand, whose lens has no name of its own.
        """
        self._lens = lens
        self.back_button.hide()
        self.filter.textChanged.disconnect(self._narrow)  # its cross hears of it all the same
        self.filter.setText(words)
        self.filter.textChanged.connect(self._narrow)
        self.title.setText(title or lens_name(lens))
        self.list.setAccessibleName(self.title.text())
        self.list.header.show_lens("picked" if lens.startswith("picked:") else lens)
        self.model.set_sort(self.list.header.sort)
        self.list.scrollToTop()
        self.reload()

    def offer_way_back(self, place: str) -> None:
        """Show the button that leads back to where this list was opened from."""
        self.back_button.setText(f"‹ {place}")
        self.back_button.setAccessibleName(self.tr("Back to {place}").format(place=place))
        self.back_button.show()

    def reload(self) -> None:
        """Ask for the ids of the lens anew: the first rows at once, then all."""
        self._is_whole = False
        self._ask(FIRST_ROWS)

    def refresh(self, changes: Changes) -> None:
        """Follow what a write changed: those rows, and who is in the list."""
        if changes.everything or "field_definition" in changes.touched:
            self._settle_columns()
        if changes.everything:
            self.model.refresh_all()
        else:
            self.model.refresh(changes.customers())
        if self._lens and (changes.everything or changes.touched):
            self._ask(None)

    def choose(self, customer_id: int) -> None:
        """Put the cursor on a customer, as soon as it is in the list; until then nobody is selected."""
        if not self.list.choose(customer_id):
            self.list.clearSelection()
            self._choose_next = customer_id

    def new_day(self) -> None:
        """See every row from the desk's day."""
        self.model.set_seen(Seen(self._desk.today()))

    def copy(self) -> None:
        """Put the selected rows on the clipboard, as a spreadsheet takes them."""
        if ids := self.list.chosen_ids():
            shown, seen = self.list.header.shown(), self.model.seen
            self._jobs.read(_copied, self._desk, ids, shown, seen, done=QGuiApplication.clipboard().setText)

    def search_here(self, typed: str = "") -> None:
        """Take the keyboard into the list's own search; what was typed in the list goes on there."""
        self.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if typed:
            self.filter.setText(typed)
        else:
            self.filter.selectAll()

    def summary(self) -> str:
        """How many are in the list and what they bring, as the foot says it."""
        return self._foot.text()

    # Qt's side

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        at = self.list.viewport().mapToGlobal(self.list.visualRect(self.list.currentIndex()).center())
        self.menu_requested.emit(at if by_key else event.globalPos())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange and hasattr(self, "list"):
            self.list.viewport().update()

    # helpers

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(self._head())
        self._stack = QStackedLayout()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.empty)
        layout.addLayout(self._stack, 1)
        foot = QFrame()
        foot.setObjectName(KEPT_CLEAR)
        kind(foot, "foot")
        row = QHBoxLayout(foot)
        row.setContentsMargins(16, 6, 16, 6)
        self._foot = ElidedLabel()
        kind(self._foot, "mute")
        row.addWidget(self._foot)
        layout.addWidget(foot)
        self.setMinimumWidth(320)

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setContentsMargins(16, 10, 12, 8)
        head.setSpacing(10)
        self.title = ElidedLabel()
        self.count = ElidedLabel()
        for label in (self.title, self.count):
            label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        kind(self.title, "lens")
        kind(self.count, "mute")
        self.filter = FilterBox()
        self.columns_button = QPushButton(self.tr("Columns") + " ▾")
        self.columns_button.setAccessibleName(self.tr("Columns"))
        kind(self.columns_button, "chip")
        self.back_button = QPushButton()
        kind(self.back_button, "chip")
        self.back_button.hide()
        head.addWidget(self.back_button)
        head.addWidget(self.title)
        head.addWidget(self.count, 1, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self.filter)
        head.addWidget(self.columns_button)
        return head

    def _connect(self) -> None:
        self.list.customer_chosen.connect(self.customer_chosen)
        self.list.selection_changed.connect(self.selection_changed)
        self.list.opened.connect(self.opened)
        self.list.typed.connect(self.search_here)
        self.list.edited.connect(self._edit)
        self.list.header.sorted.connect(self._sort)
        self.back_button.clicked.connect(self.back_asked)
        self.empty.asked.connect(self._ask_action)
        self.filter.textChanged.connect(self._narrow)
        self.filter.left.connect(self.list.setFocus)
        self.columns_button.clicked.connect(self._show_columns)

    def _columns(self) -> tuple[Column, ...]:
        """The program's columns and those of the rep's own fields."""
        from kamdesk.services import own_fields

        return (*columns(), *own_columns(own_fields.fields(self._desk, "customer")))

    def _settle_columns(self) -> None:
        """Follow a field that was made, renamed or removed."""
        wanted = self._columns()
        if [(each.id, each.paint) for each in wanted] != [(each.id, each.paint) for each in self.model.columns]:
            self.list.header.change_columns(wanted, self.model.set_columns)
            self.model.set_sort(self.list.header.sort)

    def _fetch(self, ids: Sequence[int]) -> list[CustomerRow]:
        from kamdesk.services import lists

        return lists.rows(self._desk, ids)

    def _ask(self, limit: int | None) -> None:
        from kamdesk.services import lists

        work = (lists.lens_ids, self._desk, self._lens, self.model.sort_by, self.words, limit)
        done = self._show_first if limit else self._show_all
        self._jobs.search(*work, topic="lens", done=done, failed=self._could_not)

    def _show_first(self, ids: array[int]) -> None:
        """The first rows are there; if they are not all, the whole list is asked for."""
        if len(ids) < FIRST_ROWS:
            self._show_all(ids)
            return
        if ids != self.model.ids[: len(ids)]:
            self.list.show_ids(ids)
        self._stack.setCurrentWidget(self.list)
        self._ask(None)

    def _show_all(self, ids: array[int]) -> None:
        self._is_whole = True
        self.list.show_ids(ids)
        self.count.setText(counted("customers", len(ids)))
        if not ids:
            self._say_empty()
        self._stack.setCurrentWidget(self.list if ids else self.empty)
        if self._choose_next is not None:
            wanted, self._choose_next = self._choose_next, None
            self.list.choose(wanted)
        elif ids and not self.list.currentIndex().isValid():
            self.list.choose_row(0)
        self._sum()
        self.loaded.emit()

    def _could_not(self, refusal: Refusal) -> None:
        """A lens that is gone (its group was deleted) is empty; anything else is told."""
        if refusal.code == "unknown_lens":
            self._show_all(array("q"))
        elif refusal.code != "interrupted":
            self._jobs.refused.emit(refusal)

    def _sum(self) -> None:
        from kamdesk.services import lists

        if self._summing is not None:
            self._summing.drop()
        self._summing = self._jobs.read(lists.totals, self._desk, self._lens, self.words, done=self._show_sums,
                                        failed=self._no_sums)  # fmt: skip

    def _show_sums(self, totals: Totals) -> None:
        parts = [counted("customers", totals.count)]
        if totals.revenue:
            margin = money(totals.margin, self._desk.currency)
            parts.append(self.tr("margin {sum}").format(sum=margin))
            rate = percent(profit.rate(totals.margin, totals.revenue))
            parts.append(self.tr("margin rate {percent}").format(percent=rate))
        self._foot.setText(" · ".join(parts))

    def _no_sums(self, _refusal: Refusal) -> None:
        self._foot.setText(counted("customers", len(self.model.ids)))

    def _sort(self, sort: Sort) -> None:
        self.model.set_sort(sort)
        self.reload()

    def _narrow(self) -> None:
        self._is_whole = False
        self._ask(FIRST_ROWS)

    def _show_columns(self) -> None:
        below = self.columns_button.mapToGlobal(QPoint(0, self.columns_button.height() + 2))
        self.list.header.show_columns_menu(below)

    def _edit(self, customer_id: int, field: str, text: str) -> None:
        from kamdesk.services import customers

        self._jobs.write(customers.save, self._desk, customer_id, {field: text or None})

    def _ask_action(self, name: str) -> None:
        if name == "clear":
            self.filter.clear()
        else:
            self.asked.emit(name)

    def _say_empty(self) -> None:
        if self.words:
            title = self.tr("Nobody here fits “{words}”").format(words=self.words)
            actions = (("clear", self.tr("Clear the search")), ("search", self.tr("Search everything")))
            self.empty.say("search", title, "", actions)
        elif self._lens == "all":
            more = self.tr("Bring your customers in from a spreadsheet or your address book, or enter the first one.")
            actions = (("import", self.tr("Import…")), ("new_customer", self.tr("New customer")))
            self.empty.say("customers", self.tr("No customers yet"), more, actions)
        elif self._lens.startswith("group:"):
            more = self.tr("Drag customers from a list onto the group's name.")
            self.empty.say("group", self.tr("Nobody is in this group"), more, (("go_all", self.tr("All customers")),))
        elif self._lens == "trash":
            self.empty.say("trash", self.tr("The trash is empty"), "")
        else:
            more = self.tr("Nothing needs doing here.")
            self.empty.say("check", self.tr("Nobody here"), more, (("go_today", self.tr("Go to Today")),))


def _copied(desk: Desk, ids: Sequence[int], shown: Sequence[Column], seen: Seen) -> str:
    """The rows as text. For a worker: wording a hundred thousand of them takes seconds."""
    from kamdesk.services import lists

    parts = (ids[at : at + AT_ONCE] for at in range(0, len(ids), AT_ONCE))
    return as_table((row for part in parts for row in lists.rows(desk, part)), shown, seen)


class FilterBox(QLineEdit):
    """Narrows the list while it is typed in; Esc clears it, and leaves it when it is clear. Down goes to the list."""

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(self.tr("Find in the list"))
        self.setAccessibleName(self.tr("Find in the list"))
        make_clearable(self)
        self.setMaximumWidth(220)
        self.setMinimumWidth(90)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            if self.text():
                self.clear()
            else:
                self.left.emit()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left.emit()
        else:
            super().keyPressEvent(event)
