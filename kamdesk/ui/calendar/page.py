"""The calendar page: month, week or day, walked by keys, steps moved by drag or by key, made on a day."""

from __future__ import annotations

from datetime import date, timedelta

from dateutil.relativedelta import relativedelta
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from kamdesk.models.changes import Changes
from kamdesk.models.refusals import Refusal
from kamdesk.models.rows import Sheet, TaskRow
from kamdesk.rules import workdays
from kamdesk.services import agenda
from kamdesk.services.agenda import Entry, Span
from kamdesk.services.desk import Desk
from kamdesk.services.tasks import SAME_HOUR
from kamdesk.ui import theme
from kamdesk.ui.announce import announce
from kamdesk.ui.calendar.day_panel import DayPanel
from kamdesk.ui.calendar.days import DaysModel
from kamdesk.ui.calendar.grid import DaysView
from kamdesk.ui.calendar.hours import HoursModel, later
from kamdesk.ui.calendar.hours_view import BEGIN, HoursView
from kamdesk.ui.calendar.words import day_title, span_title
from kamdesk.ui.day_words import day_text
from kamdesk.ui.jobs import Jobs
from kamdesk.ui.pages import Page
from kamdesk.ui.task_form import TaskForm
from kamdesk.ui.wording_figures import counted

MONTH, WEEK, DAY, TODAY = "month", "week", "day", "today"
WEEKS = 6
"""Rows of a month: as many as the longest needs, so that nothing jumps from month to month."""
PANEL = 300


class CalendarPage(Page):
    """One day is chosen at any time; the span around it is what is shown."""

    def __init__(self, desk: Desk, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(desk, jobs, parent)
        theme.kind(self, "panel")
        self.mode = MONTH
        self.day = desk.today()
        self._span = Span(date.min, date.min)
        self._follow: int | None = None
        self.model = DaysModel(self)
        self.days = DaysView(self.model, self)
        self.hours_model = HoursModel(self)
        self.hours = HoursView(self.hours_model, self)
        self.panel = DayPanel(self)
        self._build()
        self._connect()

    # what the window asks

    def show_screen(self, name: str) -> None:
        """`month`, `week` or `day`; `today` is the day it is; without a name as it was."""
        if name in self._modes:
            self.mode = name
        elif name == TODAY:
            self.mode, self.day = DAY, self.desk.today()
        self.reload()

    def reload(self) -> None:
        self._settle()
        self._read()

    def refresh(self, changes: Changes) -> None:
        if changes.everything or changes.touched:
            self._read()
        if changes.is_undo and self.isVisible() and (touched := changes.touched.get("task")):
            self.jobs.read(agenda.steps, self.desk, touched, done=self._go_back_to)

    def enter(self) -> None:
        self._grid().setFocus()

    def hint(self) -> str:
        count = sum(len(entries) for entries in self._span.days.values())
        words = counted("entries", count)
        if any(workdays.is_beyond_table(day) for day in (self._span.first, self._span.last)):
            guess = self.tr("Public holidays of this year are not known yet: weekends only")
            return f"{words} · {guess}"
        return words

    # what is done

    def go(self, day: date) -> None:
        """Choose a day, wherever it lies."""
        if day == self.day:
            return
        self.day = day
        if self._span.first <= day <= self._span.last and (self.mode != MONTH or self._is_of_month(day)):
            self._show_day()
        else:
            self._read()

    def _go_back_to(self, steps: list[TaskRow]) -> None:
        """To the day where an undo put a step again; not where it put several."""
        if len(steps) == 1:
            self._follow = steps[0].id
            self.go(steps[0].due_on)

    def step(self, spans: int) -> None:
        """One month, week or day back or on."""
        by = {MONTH: relativedelta(months=spans), WEEK: relativedelta(weeks=spans), DAY: relativedelta(days=spans)}
        self.go(self.day + by[self.mode])

    def go_today(self) -> None:
        self.go(self.desk.today())

    def show_mode(self, mode: str) -> None:
        """Show a month, a week or a day around the chosen one."""
        self.mode = mode
        self.reload()
        self.enter()

    def new_step(self) -> None:
        """Write down a step on the chosen day: for a customer that is asked for, or for the rep alone."""
        at = self.hours.hour() if self.hours.hasFocus() else None
        TaskForm(self.desk, self.jobs, None, parent=self, given={"due_on": self.day, "due_time": at}).open()

    def put_on(self, task_id: int, day: object) -> None:
        """Put a step on another day and go along with it."""
        self.put_at(task_id, day, SAME_HOUR)

    def put_at(self, task_id: int, day: object, hour: object) -> None:
        """Put a step on another day and hour (None: on no hour) and go along with it."""
        from kamdesk.services import tasks

        if not isinstance(day, date):
            return
        self._follow = task_id
        self.jobs.write(tasks.move, self.desk, task_id, day, hour)
        self.go(day)
        announce(
            self, " ".join([day_text(day, self.desk.today()), *([hour] if isinstance(hour, str) and hour else [])])
        )

    def edit(self, task_id: int) -> None:
        """The form of a step."""
        self.jobs.read(_step_of, self.desk, task_id, done=self._edit)

    def done(self, task_id: int) -> None:
        """Tick a step off."""
        from kamdesk.services import tasks

        self.jobs.write(tasks.done, self.desk, task_id)

    # building

    def _build(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._bar())
        parts = QSplitter(Qt.Orientation.Horizontal)
        parts.setChildrenCollapsible(False)
        parts.setHandleWidth(1)
        self.panel.setMinimumWidth(240)
        self._grids = QStackedWidget()
        self._grids.setMinimumWidth(360)
        self._grids.addWidget(self.days)
        self._grids.addWidget(self.hours)
        parts.addWidget(self._grids)
        parts.addWidget(self.panel)
        parts.setStretchFactor(0, 1)
        parts.setSizes([900, PANEL])
        layout.addWidget(parts, 1)

    def _bar(self) -> QFrame:
        bar = QFrame()
        theme.kind(bar, "bar")
        row = QHBoxLayout(bar)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(8)
        self._title = QLabel()
        theme.kind(self._title, "lens")
        row.addWidget(self._title, 1)
        self._modes: dict[str, QPushButton] = {}
        group = QButtonGroup(self)
        for mode, words in ((MONTH, self.tr("&Month")), (WEEK, self.tr("&Week")), (DAY, self.tr("&Day"))):
            button = self._modes[mode] = QPushButton(words)
            theme.kind(button, "chip")
            button.setCheckable(True)
            button.setProperty("mode", mode)
            button.toggled.connect(self._mode_chosen)
            group.addButton(button)
            row.addWidget(button)
        row.addSpacing(12)
        for words, name, slot in (
            ("◀", self.tr("Back"), self._back),
            (self.tr("&Today"), self.tr("Today"), self.go_today),
            ("▶", self.tr("On"), self._on),
        ):
            button = QPushButton(words)
            button.setAccessibleName(name)
            button.clicked.connect(slot)
            row.addWidget(button)
        return bar

    def _connect(self) -> None:
        for grid in (self.days, self.hours):
            grid.day_chosen.connect(self.go)
            grid.entered.connect(self.panel.enter)
            grid.paged.connect(self.step)
            grid.new_asked.connect(self.new_step)
            grid.entry_opened.connect(self._open)
            grid.letter_pressed.connect(self._act)
            grid.menu_asked.connect(self._show_menu)
        self.model.move_requested.connect(self.put_on)
        self.hours_model.placed.connect(self.put_at)
        self.panel.move_requested.connect(self.put_on)
        self.panel.view.shift_asked.connect(self._shift_current)
        self.panel.new_asked.connect(self.new_step)
        self.panel.edit_asked.connect(self.edit)
        self.panel.done_asked.connect(self.done)
        self.panel.customer_asked.connect(self.customer_asked)
        self.panel.letter_pressed.connect(self._act)
        self.panel.left.connect(self.enter)
        self.panel.view.menu_asked.connect(self._show_menu)

    # reading and showing

    def _ends(self) -> tuple[date, date]:
        if self.mode == DAY:
            return self.day, self.day
        first = self.day.replace(day=1) if self.mode == MONTH else self.day
        monday = first - timedelta(days=first.weekday())
        weeks = WEEKS if self.mode == MONTH else 1
        return monday, monday + timedelta(days=7 * weeks - 1)

    def _read(self) -> None:
        self.jobs.read(agenda.between, self.desk, *self._ends(), done=self._show, failed=self._could_not_read)

    def _could_not_read(self, refusal: Refusal) -> None:
        self.jobs.refused.emit(refusal)

    def _show(self, span: Span) -> None:
        if (span.first, span.last) != self._ends():
            return  # another span was asked for meanwhile
        self._span = span
        if self.mode == MONTH:
            self.model.show(span, self.day.replace(day=1), self.desk.today())
        else:
            self.hours_model.show(span, None, self.desk.today())
        self._settle()
        self._show_day()
        self.hint_changed.emit()

    def _show_day(self) -> None:
        self._grid().choose(self.day)
        self.panel.show_day(self.day, self._span.days.get(self.day, ()), self.desk.today())
        row = self.panel.model.row_of(self._follow)
        if row >= 0:
            self.panel.view.setCurrentIndex(self.panel.model.index(row))
            self._follow = None

    def _settle(self) -> None:
        """Title, buttons and parts as the mode wants them."""
        first, last = self._ends()
        month = self.day if self.mode == MONTH else None
        self._title.setText(span_title(first, last, month, self.desk.today()))
        self._modes[self.mode].setChecked(True)
        self._grids.setCurrentWidget(self._grid())

    def _grid(self) -> DaysView:
        return self.days if self.mode == MONTH else self.hours

    def _is_of_month(self, day: date) -> bool:
        middle = self._span.first + timedelta(days=10)
        return (day.year, day.month) == (middle.year, middle.month)

    # entries

    def _open(self, entry: Entry) -> None:
        if entry.task_id is not None and not entry.is_done:
            self.edit(entry.task_id)
        elif entry.customer_id is not None:
            self.customer_asked.emit(entry.customer_id)

    def _edit(self, found: tuple[TaskRow, Sheet | None] | None) -> None:
        from kamdesk.ui.talk_form import Whom

        if found is None:
            return
        task, sheet = found
        whom = Whom(sheet.id, sheet.row.name, sheet.contacts) if sheet else None
        TaskForm(self.desk, self.jobs, whom, task, self).open()

    def _act(self, letter: str) -> None:
        if letter == "N":
            self.new_step()
        elif letter == "T":
            self.go_today()
        else:
            self.show_mode({"D": DAY, "W": WEEK, "M": MONTH}[letter])

    def _mode_chosen(self, is_chosen: bool) -> None:
        mode = str(self.sender().property("mode"))
        if is_chosen and mode != self.mode:
            self.show_mode(mode)

    def _back(self) -> None:
        self.step(-1)

    def _on(self) -> None:
        self.step(1)

    def _show_menu(self, place: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        entry = self.panel.current()
        dragged = self._grid().day_model.dragged if self._grid().hasFocus() else None
        self._fill_menu(menu, dragged or (entry if self.panel.view.hasFocus() else None))
        menu.popup(place)

    def _fill_menu(self, menu: QMenu, entry: Entry | None) -> None:
        new = QAction(self.tr("New step on {day}…").format(day=day_title(self.day, self.desk.today())), menu)
        new.triggered.connect(self.new_step)
        menu.addAction(new)
        if entry is None:
            return
        menu.addSeparator()
        for words, slot, is_offered in (
            (self.tr("Open the customer"), self._open_customer, entry.customer_id is not None),
            (self.tr("Change…"), self._edit_current, entry.task_id is not None and not entry.is_done),
            (self.tr("Done"), self._done_current, entry.task_id is not None and not entry.is_done),
            (self.tr("Half an hour earlier"), self._earlier, entry.can_move and bool(entry.time)),
            (self.tr("Half an hour later"), self._later, entry.can_move and bool(entry.time)),
            (self.tr("To the next day"), self._to_next_day, entry.can_move),
            (self.tr("To the next week"), self._to_next_week, entry.can_move),
        ):
            action = QAction(words, menu)
            action.setData(entry)
            action.setEnabled(is_offered)
            action.triggered.connect(slot)
            menu.addAction(action)

    def _chosen_entry(self) -> Entry | None:
        action = self.sender()
        entry = action.data() if isinstance(action, QAction) else None
        return entry if isinstance(entry, Entry) else None

    def _open_customer(self) -> None:
        if (entry := self._chosen_entry()) and entry.customer_id is not None:
            self.customer_asked.emit(entry.customer_id)

    def _edit_current(self) -> None:
        if (entry := self._chosen_entry()) and entry.task_id is not None:
            self.edit(entry.task_id)

    def _done_current(self) -> None:
        if (entry := self._chosen_entry()) and entry.task_id is not None:
            self.done(entry.task_id)

    def _earlier(self) -> None:
        if entry := self._chosen_entry():
            self._shift(entry, -1)

    def _later(self) -> None:
        if entry := self._chosen_entry():
            self._shift(entry, 1)

    def _shift(self, entry: Entry, halves: int) -> None:
        """Half hours on or back, within the day; what has no hour yet begins with the morning."""
        hour = later(entry.time, halves) if entry.time else BEGIN
        if hour is not None and entry.can_move and entry.task_id is not None:
            self.put_at(entry.task_id, entry.day, hour)

    def _shift_current(self, halves: int) -> None:
        if (entry := self.panel.current()) is not None:
            self._shift(entry, halves)

    def _to_next_day(self) -> None:
        if (entry := self._chosen_entry()) and entry.task_id is not None:
            self.put_on(entry.task_id, entry.day + timedelta(days=1))

    def _to_next_week(self) -> None:
        if (entry := self._chosen_entry()) and entry.task_id is not None:
            self.put_on(entry.task_id, entry.day + timedelta(days=7))


def _step_of(desk: Desk, task_id: int) -> tuple[TaskRow, Sheet | None] | None:
    """A step with the sheet of its customer. For a worker."""
    from kamdesk.services import sheets

    task = agenda.step(desk, task_id)
    if task is None:
        return None
    return task, sheets.sheet(desk, task.customer_id) if task.customer_id is not None else None
