"""The three short cards of the overview: the people, what comes next, what happened last."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from kamdesk.models.rows import ContactCard, Sheet, TaskRow
from kamdesk.models.terms import ArticleKind, Attitude, DecisionRole
from kamdesk.rules.birthday_text import parse_birthday
from kamdesk.rules.birthdays import Birthday, Calendar, next_occurrence
from kamdesk.rules.mood import trend
from kamdesk.services.desk import Desk
from kamdesk.services.knowledge import ArticleRow
from kamdesk.ui import theme
from kamdesk.ui.day_words import birthday_text, short_day
from kamdesk.ui.distances import distance
from kamdesk.ui.elided import ElidedButton
from kamdesk.ui.field_names import field_name, own_channel, task_kind, term
from kamdesk.ui.jobs import Jobs
from kamdesk.ui.repeat_words import repeat_words
from kamdesk.ui.timeline_words import entry_words
from kamdesk.ui.visit_words import trend_words
from kamdesk.ui.wording_figures import amount, labelled, listed
from kamdesk.ui.wording_terms import term as wording_term

PEOPLE = 4
STEPS = 4
ENTRIES = 5
MOODS = 5
LABEL = 60
LINK_EDGES = 6
"""Pixels a link button is taller than its words."""


class Brief(QFrame):
    """A card of labelled lines."""

    all_asked = Signal()

    def __init__(self, title: str, desk: Desk, parent: QWidget | None = None, all_words: str = "") -> None:
        super().__init__(parent)
        self._desk = desk
        theme.kind(self, "card")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 10, 12, 12)
        layout.setSpacing(4)
        head = QHBoxLayout()
        label = QLabel(title)
        theme.kind(label, "caption")
        head.addWidget(label, 1)
        label.setMinimumHeight(label.fontMetrics().height() + LINK_EDGES)  # heads with and without a button line up
        if all_words:
            everything = QPushButton(all_words)
            theme.kind(everything, "link")
            everything.setAccessibleName(labelled(title, all_words))
            everything.clicked.connect(self.all_asked)
            head.addWidget(everything)
        layout.addLayout(head)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(1, 1)
        layout.addLayout(self._grid)
        layout.addStretch(1)
        self._parts: list[QWidget] = []

    def clear(self) -> None:
        for part in self._parts:
            self._grid.removeWidget(part)
            part.hide()
            part.deleteLater()
        self._parts = []

    def line(self, name: str, words: str, kind: str = "", beside: QWidget | None = None) -> QLabel:
        """One more line, with a widget at its end; returns the label that holds its words."""
        at = len(self._parts)  # of rows once used, an emptied one takes no room
        label, shown = QLabel(name), QLabel(words)
        theme.kind(label, "mute")
        label.setMinimumWidth(LABEL)
        if kind:
            theme.kind(shown, kind)
        shown.setWordWrap(True)
        shown.setMinimumWidth(LABEL)  # one long address is cut, and not the whole page made wider than its room
        shown.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._grid.addWidget(label, at, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(shown, at, 1, 1, 1 if beside else 2)
        self._parts += [label, shown]
        if beside is not None:
            self._grid.addWidget(beside, at, 2, Qt.AlignmentFlag.AlignTop)
            self._parts.append(beside)
        return shown


class PeopleBrief(Brief):
    """Who decides, how to reach them, whose birthday is next, what not to do."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        everybody = QCoreApplication.translate("Brief", "All")
        super().__init__(QCoreApplication.translate("Brief", "Contacts"), desk, parent, everybody)

    def say(self, sheet: Sheet) -> None:
        self.clear()
        for card in sheet.contacts[:PEOPLE]:
            role = term(DecisionRole, card.role) if card.role else self.tr("Contact")
            first = card.channels[0].value if card.channels else ""
            is_closed = bool(card.fields.get("do_not_contact"))
            reach = field_name("do_not_contact") if is_closed else first
            words = "  ".join(part for part in (card.name, card.title, reach) if part)
            self.line(role, words, "late" if is_closed else "")
        for channel in sheet.channels[:2]:
            self.line(own_channel(channel), channel.value)
        self._say_birthday(sheet)
        if taboos := sheet.customer.get("taboos"):
            self.line(field_name("taboos"), str(taboos))
        if not self._parts:
            self.line("", self.tr("Nobody yet. Add a contact under Contacts."), "mute")

    def _say_birthday(self, sheet: Sheet) -> None:
        coming = nearest_birthday(sheet.contacts, self._desk.today())
        if coming is not None:
            who, birthday, day = coming
            words = f"{who}  {birthday_text(birthday)}"
            if birthday.calendar is Calendar.LUNAR:
                words += f" ({short_day(day, self._desk.today())})"
            self.line(field_name("birthday"), words)


class NextBrief(Brief):
    """Open steps with buttons that change them and tick them off, then need and demand."""

    def __init__(self, desk: Desk, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("Brief", "Next"), desk, parent)
        self._jobs = jobs
        self._sheet: Sheet | None = None

    def say(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self.clear()
        for task in sheet.tasks[:STEPS]:
            self._say_task(task)
        if not sheet.tasks:
            self.line(self.tr("Step"), self.tr("No next step. Promise one in the line above."), "soon")
        self._say_need(sheet)
        if sheet.groups:
            self.line(self.tr("Groups"), listed(name for _, name in sheet.groups))

    def _say_task(self, task: TaskRow) -> None:
        today = self._desk.today()
        when = f"{short_day(task.due_on, today)} {task.due_time or ''}".strip()
        far = distance(task.due_on, today)
        often = f"↻ {repeat_words(task.rrule, today)}" if task.rrule else ""
        words = "  ".join(part for part in (when, task.title, f"({far})", often) if part)
        self.line(task_kind(task.kind), words, "late" if task.due_on < today else "", self._buttons(task))

    def _buttons(self, task: TaskRow) -> QWidget:
        """Change it, tick it off."""
        step = task.title or task_kind(task.kind)
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for sign, name, slot in (
            ("✎", self.tr("Change: {step}").format(step=step), self._edit),
            ("✓", self.tr("Done: {step}").format(step=step), self._done),
        ):
            button = QToolButton()
            button.setText(sign)
            button.setMaximumHeight(button.fontMetrics().height() + 4)
            button.setMaximumWidth(button.fontMetrics().height() + 4)
            button.setProperty("task", task.id)
            button.setAccessibleName(name)
            button.setToolTip(name)
            button.clicked.connect(slot)
            row.addWidget(button)
        return both

    def _say_need(self, sheet: Sheet) -> None:
        parts = []
        if sheet.row.demand:
            parts.append(self.tr("{amount} a year").format(amount=amount(sheet.row.demand)))
        if sheet.row.need_level:
            parts.append(self.tr("strength {level} of 5").format(level=sheet.row.need_level))
        if parts:
            self.line(self.tr("Demand"), listed(parts))

    def _edit(self) -> None:
        from kamdesk.ui.talk_form import Whom
        from kamdesk.ui.task_form import TaskForm

        sheet, wanted = self._sheet, self.sender().property("task")
        task = next((each for each in sheet.tasks if each.id == wanted), None) if sheet else None
        if sheet is not None and task is not None:
            whom = Whom(sheet.id, sheet.row.name, sheet.contacts)
            TaskForm(self._desk, self._jobs, whom, task, self).open()

    def _done(self) -> None:
        from kamdesk.services import tasks

        button = self.sender()
        if isinstance(button, QToolButton):
            button.setEnabled(False)
            self._jobs.write(tasks.done, self._desk, button.property("task"))


class RecentBrief(Brief):
    """The last entries of the timeline."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        everything = QCoreApplication.translate("Brief", "All")
        super().__init__(QCoreApplication.translate("Brief", "Recent"), desk, parent, everything)

    def say(self, sheet: Sheet) -> None:
        self.clear()
        for entry in sheet.timeline[:ENTRIES]:
            self.line(short_day(entry.on, self._desk.today()), entry_words(entry, self._desk.currency))
        if not sheet.timeline:
            self.line("", self.tr("Nothing has happened yet."), "mute")
        self._say_moods(sheet)

    def _say_moods(self, sheet: Sheet) -> None:
        """How they were disposed over the last talks, and which way it goes (H10)."""
        moods = [Attitude(str(entry.fields["attitude"])) for entry in sheet.timeline if entry.fields.get("attitude")]
        if len(moods) < 2:
            return
        told = " → ".join(term(Attitude, mood) for mood in reversed(moods[:MOODS]))
        self.line(field_name("attitude"), f"{told}   {trend_words(trend(moods[::-1]))}")


def nearest_birthday(contacts: Sequence[ContactCard], today: date) -> tuple[str, Birthday, date] | None:
    """Whose birthday comes next, which of their two it is, and on which day."""
    coming = []
    for card in contacts:
        for column, calendar in (("birthday", Calendar.GREGORIAN), ("lunar_birthday", Calendar.LUNAR)):
            text = card.fields.get(column)
            birthday = parse_birthday(str(text), calendar) if text else None
            day = next_occurrence(birthday, today) if birthday else None
            if birthday and day:
                coming.append((day, card.name, birthday))
    first = min(coming, key=lambda each: each[0], default=None)
    return (first[1], first[2], first[0]) if first else None


class KnownBrief(Brief):
    """What is written down that may help with this customer; `opened` carries an article."""

    opened = Signal(int)

    def __init__(self, desk: Desk, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("Brief", "Worth reading"), desk, parent)
        self._jobs = jobs
        self._customer: int | None = None
        self.hide()

    def say(self, sheet: Sheet) -> None:
        """Ask what fits; the card shows when something does."""
        from kamdesk.services import knowledge

        if sheet.id != self._customer:
            self.hide()
        self._customer = sheet.id
        self._jobs.search(knowledge.suggested, self._desk, sheet.id, done=self._show, topic="suggested")

    def _show(self, rows: Sequence[ArticleRow]) -> None:
        self.clear()
        for row in rows:
            link = ElidedButton(row.title.replace("&", "&&"))
            theme.kind(link, "link")
            link.setToolTip("\n".join(part for part in (row.title, listed(row.tags)) if part))
            link.setProperty("article", row.id)
            link.clicked.connect(self._open)
            label = QLabel(wording_term(ArticleKind, row.kind))
            theme.kind(label, "mute")
            label.setMinimumWidth(LABEL)
            at = len(self._parts)
            self._grid.addWidget(label, at, 0)
            self._grid.addWidget(link, at, 1, Qt.AlignmentFlag.AlignLeft)
            self._parts += [label, link]
        self.setVisible(bool(rows))

    def _open(self) -> None:
        self.opened.emit(int(self.sender().property("article")))
