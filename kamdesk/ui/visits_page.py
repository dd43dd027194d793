"""Visits: who is due, district by district; some chosen, planned on a day, and printed as a route sheet."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QStackedWidget,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from kamdesk.models.changes import Changes
from kamdesk.models.refusals import Refusal
from kamdesk.services import sheets, visiting
from kamdesk.services.desk import Desk
from kamdesk.services.visiting import Round, Stop, VisitPlan
from kamdesk.ui import theme
from kamdesk.ui.announce import announce
from kamdesk.ui.composing import ENTERS
from kamdesk.ui.date_field import DateField
from kamdesk.ui.day_words import day_text
from kamdesk.ui.empty import Empty
from kamdesk.ui.field import Misread
from kamdesk.ui.flow import FlowLayout
from kamdesk.ui.jobs import Jobs
from kamdesk.ui.key_hints import KEPT_CLEAR
from kamdesk.ui.pages import Page
from kamdesk.ui.visit_paper import RouteStop, route_html
from kamdesk.ui.visit_words import checklist, intent_words, place_name, reason_words, street, unreachable_words
from kamdesk.ui.wording_figures import amount, counted
from kamdesk.ui.wording_refusals import refusal_text

WHO, WHY, DEMAND, INTENT, WHERE = range(5)
STOP = int(Qt.ItemDataRole.UserRole) + 1
PROMISES = 3
ROW = 28
"""Pixels of a row, more than its letters need so that fingers and eyes find it."""


class VisitsPage(Page):
    """Beside it stands the customer in focus."""

    is_wide = False

    def __init__(self, desk: Desk, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(desk, jobs, parent)
        self._plan = VisitPlan((), ())
        self._ticked: set[int] = set()
        self._build()

    # What pages do.

    def show_screen(self, name: str) -> None:
        del name
        self.reload()

    def reload(self) -> None:
        self.jobs.read(visiting.plan, self.desk, done=self._show, failed=self._say_refused)

    def refresh(self, changes: Changes) -> None:
        if changes.is_undo:
            self._said.clear()  # what was planned may be gone
        if self.isVisible() and (changes.everything or changes.touched):
            self.reload()

    def enter(self) -> None:
        self.tree.setFocus()

    def hint(self) -> str:
        return self.tr("Space ticks · Enter opens the customer")

    # What can be done.

    def chosen(self) -> list[Stop]:
        """The ticked customers in the order they stand."""
        return [
            stop for item in self._items() if (stop := _stop_of(item)) and item.checkState(WHO) is Qt.CheckState.Checked
        ]

    def plan_day(self) -> None:
        """An appointment with each ticked customer on the day."""
        day = self._day_said()
        if day is None:
            return
        ids = [stop.id for stop in self.chosen()]
        self.jobs.write(
            visiting.plan_visits,
            self.desk,
            ids,
            day,
            self.tr("Visit"),
            done=self._was_planned,
            failed=self._say_refused,
        )

    def print_route(self) -> None:
        """The route sheet of the ticked customers."""
        ids = [stop.id for stop in self.chosen()]
        self.jobs.read(_read_route, self.desk, ids, done=self._preview, failed=self._say_refused)

    def show_brief(self) -> None:
        """The brief of the customer in focus."""
        from kamdesk.ui.brief_dialog import BriefDialog

        if (stop := self.current()) is not None:
            dialog = BriefDialog(self.desk, self.jobs, stop.id, self)
            dialog.open_asked.connect(self.customer_asked)
            dialog.open()

    def current(self) -> Stop | None:
        """The customer in focus."""
        item = self.tree.currentItem()
        return _stop_of(item) if item is not None else None

    def fill_in(self, _name: str, address: object) -> None:
        """Write down the address of the customer in focus."""
        if (stop := self.current()) is not None:
            self.jobs.write(visiting.set_address, self.desk, stop.id, str(address or ""), failed=self._say_refused)

    # Building.

    def _build(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 12, 12)
        layout.setSpacing(10)
        title = QLabel(self.tr("Visits"))
        theme.kind(title, "lens")
        self._below = QLabel()
        self._below.setWordWrap(True)
        theme.kind(self._below, "mute")
        layout.addWidget(title)
        layout.addWidget(self._below)
        self._stack = QStackedWidget()
        self._empty = Empty()
        self._empty.asked.connect(self.action_asked)
        self._stack.addWidget(self._tree())
        self._stack.addWidget(self._empty)
        layout.addWidget(self._stack, 1)
        self._said = QLabel()
        self._said.setWordWrap(True)
        theme.kind(self._said, "mute")
        foot = QWidget()
        foot.setObjectName(KEPT_CLEAR)
        below = QVBoxLayout(foot)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(10)
        below.addWidget(self._said)
        below.addLayout(self._foot())
        layout.addWidget(foot)

    def _tree(self) -> QTreeWidget:
        self.tree = _Tree()
        self.tree.setAccessibleName(self.tr("Visits by district"))
        self.tree.setHeaderLabels(
            [
                self.tr("Customer"),
                self.tr("Why"),
                self.tr("Demand a year"),
                self.tr("Attitude and chance"),
                self.tr("Where"),
            ]
        )
        header = self.tree.header()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        for column, width in ((0, 230), (3, 156)):
            self.tree.setColumnWidth(column, width)
        for column in (1, 2):  # why somebody is visited is never cut
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        header.setMinimumSectionSize(60)
        header.setStretchLastSection(True)
        self.tree.itemChanged.connect(self._ticks_changed)
        self.tree.currentItemChanged.connect(self._settle)
        self.tree.currentItemChanged.connect(self._follow)
        self.tree.itemDoubleClicked.connect(self._open)
        self.tree.opened.connect(self._open)
        return self.tree

    def _foot(self) -> QHBoxLayout:
        words = self.tr("On")
        label = QLabel(words)
        theme.kind(label, "mute")
        self.day = DateField(words, self.desk.today())
        self.day.setMaximumWidth(320)
        self.day.set_value(visiting.next_day(self.desk))
        label.setBuddy(self.day)
        self._book = self._button(self.tr("Plan as appointments"), self.plan_day)
        theme.kind(self._book, "primary")
        self._print = self._button(self.tr("Route sheet…"), self.print_route)
        self._brief = self._button(self.tr("Brief…"), self.show_brief)
        self._fill = self._button(self.tr("Fill in the address…"), self.ask_address)
        row = QHBoxLayout()
        buttons = FlowLayout(spacing=8)
        for button in (self._book, self._print, self._brief, self._fill):
            buttons.addWidget(button)
        row.addWidget(label)
        row.addWidget(self.day)
        row.addLayout(buttons, 1)
        return row

    def _button(self, words: str, act: Callable[[], object]) -> QPushButton:
        button = QPushButton(words)
        button.setAutoDefault(False)
        button.clicked.connect(act)
        return button

    # Following.

    def _show(self, plan: VisitPlan) -> None:
        self._plan = plan
        current = self.current()
        due = sum(len(each.due) for each in plan.rounds) + len(plan.unreachable)
        self._below.setText(
            self.tr("{due} due, biggest demand and clearest intent first, then their neighbours.").format(
                due=counted("visits", due)
            )
        )
        self.tree.blockSignals(True)
        self.tree.clear()
        for each in plan.rounds:
            self._add_round(each)
        self._add_unreachable()
        self.tree.expandAll()
        self._keep_current(current)
        self.tree.blockSignals(False)
        is_empty = not plan.rounds and not plan.unreachable
        self._stack.setCurrentIndex(int(is_empty))
        if is_empty:
            more = self.tr(
                "Grades A, B and C are visited as the service standards say; grade a customer or change the standards."
            )
            self._empty.say(
                "visit", self.tr("No visit is due"), more, (("settings:rhythm", self.tr("Service standards…")),)
            )
        self._settle()
        self._follow()

    def _add_round(self, each: Round) -> None:
        words = self.tr("{place}   {due} due, {nearby} nearby")
        head = _head(words.format(place=place_name(each.place), due=len(each.due), nearby=len(each.nearby)))
        for stop in (*each.due, *each.nearby):
            self._add_stop(head, stop, reason_words(stop, self.desk.today()))
        self._add_head(head)

    def _add_unreachable(self) -> None:
        if not self._plan.unreachable:
            return
        head = _head(self.tr("No usable address   {count}").format(count=len(self._plan.unreachable)))
        for stop, why in self._plan.unreachable:
            item = self._add_stop(head, stop, unreachable_words(why), is_tickable=False)
            item.setForeground(WHY, self.palette().placeholderText())
        self._add_head(head)

    def _add_head(self, head: QTreeWidgetItem) -> None:
        """Whole with its rows: the tree lays out once for each head."""
        self.tree.addTopLevelItem(head)
        head.setFirstColumnSpanned(True)

    def _add_stop(self, head: QTreeWidgetItem, stop: Stop, why: str, is_tickable: bool = True) -> QTreeWidgetItem:
        row = stop.row
        demand = amount(row.demand) if row.demand else ""
        item = QTreeWidgetItem(head, [row.name, why, demand, intent_words(stop), street(stop)])
        item.setToolTip(WHO, row.name)
        item.setToolTip(WHERE, row.address or "")
        item.setSizeHint(WHO, QSize(0, ROW))
        item.setTextAlignment(DEMAND, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        item.setData(WHO, STOP, stop)
        if is_tickable:
            item.setCheckState(WHO, Qt.CheckState.Checked if stop.id in self._ticked else Qt.CheckState.Unchecked)
        return item

    def _keep_current(self, stop: Stop | None) -> None:
        for item in self._items():
            found = _stop_of(item)
            if found is not None and (stop is None or found.id == stop.id):
                self.tree.setCurrentItem(item)
                return

    def _items(self) -> Iterator[QTreeWidgetItem]:
        heads = (self.tree.topLevelItem(at) for at in range(self.tree.topLevelItemCount()))
        for head in heads:
            children = [head.child(at) for at in range(head.childCount())] if head is not None else []
            yield from (child for child in children if child is not None)

    def _ticks_changed(self, item: QTreeWidgetItem, column: int) -> None:
        stop = _stop_of(item)
        if stop is not None and column == WHO:
            if item.checkState(WHO) is Qt.CheckState.Checked:
                self._ticked.add(stop.id)
            else:
                self._ticked.discard(stop.id)
            self._settle()

    def _settle(self, *_change: object) -> None:
        count = len(self.chosen())
        self._book.setText(
            self.tr("Plan {count}").format(count=counted("visits", count)) if count else self.tr("Plan as appointments")
        )
        for button in (self._book, self._print):
            button.setEnabled(count > 0)
        self._brief.setEnabled(self.current() is not None)
        self._fill.setEnabled(self.current() is not None)

    def ask_address(self) -> None:
        """A field for the address of the customer in focus."""
        from kamdesk.ui.field import LineField
        from kamdesk.ui.field_names import field_name
        from kamdesk.ui.single_form import SingleForm

        if (stop := self.current()) is not None:
            field = LineField(field_name("address"))
            field.set_value(stop.row.address)
            form = SingleForm(self.tr("Address of {name}").format(name=stop.row.name), "address", field, self)
            form.setMinimumWidth(620)
            form.chosen.connect(self.fill_in)
            form.open()

    def _follow(self, *_change: object) -> None:
        """The customer in focus stands beside the visits."""
        if self.isVisible() and (stop := self.current()) is not None:
            self.customer_shown.emit(stop.id)

    def _open(self, *_item: object) -> None:
        if (stop := self.current()) is not None:
            self.customer_asked.emit(stop.id)

    def _day_said(self) -> date | None:
        try:
            day = self.day.value()
        except Misread as misread:
            self._say(str(misread))
            self.day.setFocus()
            return None
        if not isinstance(day, date):
            self._say(self.tr("Say on which day."))
            self.day.setFocus()
            return None
        return day

    def _preview(self, stops: Sequence[RouteStop]) -> None:
        from kamdesk.ui.printing import preview

        preview(self.tr("Route sheet"), self.route(stops), self, count=len(stops), today=self.desk.today())

    def route(self, stops: Sequence[RouteStop]) -> str:
        """The route sheet as it is printed."""
        day = self._day_said() or self.desk.today()
        return route_html(stops, day, self.desk.author, checklist(self.desk.settings), self.desk.currency)

    def _was_planned(self, _changes: Changes) -> None:
        from kamdesk.rules.workdays import is_working_day

        if self._book.hasFocus():
            self.tree.setFocus()  # nothing is ticked any more, and the button is shut
        for item in self._items():
            if _stop_of(item) and item.checkState(WHO) is Qt.CheckState.Checked:
                item.setCheckState(WHO, Qt.CheckState.Unchecked)
        day = self._day_said()
        if day is None:
            return
        words = self.tr("They are in Today and in the calendar on {day}.").format(day=day_text(day, self.desk.today()))
        if not is_working_day(day):
            words += " " + self.tr("Mind: that is a day off.")
        self._say(words)

    def _say_refused(self, refusal: Refusal) -> None:
        self._say(refusal_text(refusal))

    def _say(self, words: str) -> None:
        self._said.setText(words)
        announce(self, words)


class _Tree(QTreeWidget):
    """Enter opens, Space ticks the row whichever column is in focus."""

    opened = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setRootIsDecorated(True)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setTabKeyNavigation(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        item = self.currentItem()
        if event.key() in ENTERS and item is not None:
            self.opened.emit()
        elif (
            event.key() == Qt.Key.Key_Space
            and item is not None
            and item.data(WHO, Qt.ItemDataRole.CheckStateRole) is not None
        ):
            is_ticked = item.checkState(WHO) is Qt.CheckState.Checked
            item.setCheckState(WHO, Qt.CheckState.Unchecked if is_ticked else Qt.CheckState.Checked)
        else:
            super().keyPressEvent(event)


def _head(words: str) -> QTreeWidgetItem:
    """A district's line, not yet in the tree."""
    head = QTreeWidgetItem([words])
    head.setSizeHint(WHO, QSize(0, ROW))
    head.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
    font = head.font(WHO)
    font.setBold(True)
    head.setFont(WHO, font)
    return head


def _stop_of(item: QTreeWidgetItem) -> Stop | None:
    stop = item.data(WHO, STOP)
    return stop if isinstance(stop, Stop) else None


def _read_route(desk: Desk, ids: Sequence[int]) -> list[RouteStop]:
    """The stops with their last talk and what is promised. For a worker."""
    found = []
    for stop in visiting.stops(desk, ids):
        sheet = sheets.sheet(desk, stop.id, recent=PROMISES)
        last = next((entry for entry in sheet.timeline if entry.noun == "interaction"), None)
        found.append(RouteStop(stop, last, tuple(task.title for task in sheet.tasks[:PROMISES] if task.title)))
    return found
