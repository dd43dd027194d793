"""Greetings and letters: whose day comes or was missed, a text for each, and handing them to what sends them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from PySide6.QtCore import QLocale, QModelIndex, QSignalBlocker, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from kamdesk.models.changes import Changes
from kamdesk.models.terms import Channel
from kamdesk.rules.letter_fields import LetterField
from kamdesk.services import greetings, lists, texts
from kamdesk.services.desk import Desk
from kamdesk.services.greetings import Queue, Recipient
from kamdesk.services.texts import TextTemplate
from kamdesk.ui import theme
from kamdesk.ui.choice_field import CalmBox
from kamdesk.ui.day_words import short_day
from kamdesk.ui.distances import distance
from kamdesk.ui.empty import Empty
from kamdesk.ui.festival_words import festival_names
from kamdesk.ui.greeting_queues import QueueList
from kamdesk.ui.greeting_words import channel_choices, letter_gaps, letter_values
from kamdesk.ui.jobs import Jobs
from kamdesk.ui.pages import Page
from kamdesk.ui.recipient_model import RecipientModel
from kamdesk.ui.recipient_table import RecipientTable
from kamdesk.ui.sending_bar import SendingBar
from kamdesk.ui.text_card import TextCard
from kamdesk.ui.wording_figures import counted

PICKED = "picked:"
NOBODY, SOMEBODY = range(2)
SIZES = [640, 320]
"""Widths of the recipients and of the text for the one in focus."""


@dataclass(frozen=True, slots=True)
class Target:
    """Whose texts are written: one queue's people, or customers picked by hand or by a lens."""

    title: str
    queue: Queue | None = None
    ids: tuple[int, ...] = ()
    lens: str = ""

    @property
    def occasions(self) -> tuple[str, ...]:
        if self.queue is None:
            return ()
        return (texts.BIRTHDAY,) if self.queue.is_birthdays else self.queue.codes


class GreetingsPage(Page):
    """Queues at the left, whom they go to in the middle, the text for the one in focus at the right."""

    def __init__(self, desk: Desk, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(desk, jobs, parent)
        self._templates: list[TextTemplate] = []
        self._target: Target | None = None
        self._shown: Target | None = None
        self._everybody: Sequence[Recipient] = ()
        self._is_filling = False
        self._asked = 0
        self.model = RecipientModel(self)
        self.model.ticked.connect(self._count)
        self.queues = QueueList(desk.today())
        self.sending = SendingBar(desk, jobs, self.model)
        self.card = TextCard(self.model)
        self._build()
        self._connect()

    # What pages do.

    def show_screen(self, name: str) -> None:
        """With `picked:3,17`, letters to these customers; else the queues as they stand."""
        if name.startswith(PICKED):
            ids = tuple(int(each) for each in name.removeprefix(PICKED).split(",") if each.isdecimal())
            self._target = Target(self.tr("Picked customers"), ids=ids)
            self.queues.leave()
        self._read_people()
        self.reload()

    def reload(self) -> None:
        self.jobs.read(_read, self.desk, done=self._show_queues, failed=self.sending.say_refused)

    def refresh(self, changes: Changes) -> None:
        if changes.is_undo:
            self.sending.said.clear()  # what was noted is taken back
        if self.isVisible() and (changes.everything or changes.touched):
            self.reload()
            self._read_people()

    def enter(self) -> None:
        (self.table if self.model.rowCount() else self.queues.list).setFocus()

    def hint(self) -> str:
        return self.tr("Enter copies the text and goes on · Space ticks")

    # What can be done.

    def write_to_buyers_before(self, day: object) -> None:
        """Everybody who bought before a day (G10)."""
        if isinstance(day, date):
            title = self.tr("Bought before {day}").format(day=short_day(day, date.min))
            self._target = Target(title, lens=f"bought_before:{day.isoformat()}")
            self.queues.leave()
            self._read_people()

    def copy_and_go_on(self) -> None:
        """The text in focus on the clipboard, and the next one into focus."""
        row = self._row()
        if row < 0 or not self.model.is_open(row) or not self.model.has_text(row):
            self._go_to_next(row)
            return
        if self.sending.say_lacking(row):
            return
        QGuiApplication.clipboard().setText(self.model.text(row).text)
        self.model.note_copied(row)
        self.sending.say(self.tr("The text for {name} is on the clipboard.").format(name=self._name(row)))
        self._go_to_next(row)

    # Building.

    def _build(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.queues)
        self._stack = QStackedWidget()
        self._empty = Empty()
        self._empty.asked.connect(self._help_out)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self._main())
        layout.addWidget(self._stack, 1)
        self._say_nobody()

    def _connect(self) -> None:
        self.queues.chosen.connect(self._queue_chosen)
        self.queues.before_asked.connect(self.write_to_buyers_before)
        self.queues.texts_asked.connect(self.edit_templates)
        self.table.selectionModel().currentRowChanged.connect(self._row_chosen)
        self.table.enter_pressed.connect(self.copy_and_go_on)
        self.card.code_asked.connect(self.sending.show_codes)
        self.card.open_asked.connect(self.customer_asked)
        self.sending.copy_asked.connect(self.copy_and_go_on)
        self.sending.next_asked.connect(self._go_to_next)
        self.sending.was_sent.connect(self.table.setFocus)

    def _main(self) -> QWidget:
        main = QWidget()
        layout = QVBoxLayout(main)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.setSpacing(10)
        self._title, self._below = QLabel(), QLabel()
        theme.kind(self._title, "lens")
        theme.kind(self._below, "mute")
        self._below.setWordWrap(True)
        layout.addWidget(self._title)
        layout.addWidget(self._below)
        layout.addLayout(self._choices())
        both = QSplitter(Qt.Orientation.Horizontal)
        both.setChildrenCollapsible(False)
        both.addWidget(self._recipients())
        both.addWidget(self.card)
        both.setStretchFactor(0, 3)
        both.setStretchFactor(1, 2)
        both.setSizes(SIZES)
        layout.addWidget(both, 1)
        layout.addWidget(self.sending)
        return main

    def _choices(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        self.channel, self.template = CalmBox(), CalmBox()
        for value, words in channel_choices():
            self.channel.addItem(words, value)
        self.channel.setAccessibleName(self.tr("Goes by"))
        self.template.setAccessibleName(self.tr("Text"))
        self.template.setMinimumWidth(220)
        self.only_main = QCheckBox(self.tr("Main contacts only"))
        self.only_main.setChecked(True)
        self.channel.currentIndexChanged.connect(self._channel_chosen)
        self.template.currentIndexChanged.connect(self._write)
        self.only_main.toggled.connect(self._show_people)
        for words, widget in ((self.tr("Goes by"), self.channel), (self.tr("Text"), self.template)):
            label = QLabel(words)
            theme.kind(label, "mute")
            label.setBuddy(widget)
            row.addWidget(label)
            row.addWidget(widget)
        row.addWidget(self.only_main)
        row.addStretch(1)
        return row

    def _recipients(self) -> QWidget:
        self.table = RecipientTable(self.model)
        self._all = QCheckBox(self.tr("All"))
        self._all.setChecked(True)
        self._all.toggled.connect(self.model.tick_all)
        self._counted = QLabel()
        theme.kind(self._counted, "mute")
        head = QHBoxLayout()
        head.addWidget(self._all)
        head.addWidget(self._counted, 1)
        self._own_name = QPushButton(self.tr("Your name…"))
        self._own_name.setAutoDefault(False)
        self._own_name.clicked.connect(partial(self.action_asked.emit, "settings:look"))
        head.addWidget(self._own_name)
        frame = QFrame()
        theme.kind(frame, "card")
        layout = QVBoxLayout(frame)
        layout.setContentsMargins(8, 6, 8, 6)
        layout.addLayout(head)
        layout.addWidget(self.table, 1)
        return frame

    # Queues.

    def _show_queues(self, found: tuple[list[Queue], list[TextTemplate], bool]) -> None:
        queues, templates, must_seed = found
        if must_seed:
            self.jobs.write(texts.seed, self.desk, _language(), done=self._seeded, failed=self.sending.say_refused)
        if templates != self._templates:
            self._templates = templates
            self._fill_templates()
        self.queues.today = self.desk.today()
        target = self._target
        if target is not None:
            self.queues.show_queues(queues, next((at for at, each in enumerate(queues) if _is(target, each)), -1))
            return
        at = next((at for at, each in enumerate(queues) if each.left), 0)
        self.queues.show_queues(queues, at)
        self._queue_chosen(queues[at])

    def _seeded(self, _changes: object) -> None:
        self.reload()

    def _queue_chosen(self, queue: Queue) -> None:
        title = self.tr("Birthdays") if queue.is_birthdays else festival_names(queue.codes)
        self._target = Target(title, queue)
        self._fill_templates()
        self._read_people()

    # People.

    def _read_people(self) -> None:
        if self._target is not None:
            self._asked += 1
            self.jobs.read(
                _read_people,
                self.desk,
                self._target,
                self._asked,
                done=self._take_people,
                failed=self.sending.say_refused,
            )

    def _take_people(self, found: tuple[int, list[Recipient]]) -> None:
        asked, people = found
        if asked == self._asked:
            self._everybody = people
            self._show_people()

    def _show_people(self) -> None:
        """Of the people read, those that are wanted; the one in focus stays in focus."""
        target = self._target
        if target is None:
            return
        is_birthdays = target.queue is not None and target.queue.is_birthdays
        self.only_main.setVisible(not is_birthdays)
        wanted = [each for each in self._everybody if is_birthdays or each.is_main or not self.only_main.isChecked()]
        codes = () if is_birthdays or target.queue is None else target.queue.codes
        rep, today = self.desk.author, self.desk.today()
        before = self._row()
        values = partial(letter_values, codes=codes, rep=rep, today=today)
        gaps = partial(letter_gaps, codes=codes, rep=rep, today=today)
        keep = _is_same(target, self._shown)
        self.model.show(wanted, values, today if is_birthdays else None, keep=keep, gaps=gaps)
        self._shown = target
        self.sending.title = target.title
        self._title.setText(target.title)
        self._below.setText(self._summary(target))
        self._stack.setCurrentIndex(SOMEBODY if wanted else NOBODY)
        if not wanted:
            self._say_nobody()
            return
        self._write()
        self._go_to(
            before if 0 <= before < len(wanted) else next(iter([*self.model.ticked_rows(), *self.model.open_rows()]), 0)
        )

    def _summary(self, target: Target) -> str:
        today = self.desk.today()
        people = counted("people", self.model.rowCount())
        if target.queue is None or target.queue.day is None:
            return people
        day = target.queue.day
        return f"{short_day(day, today)} · {distance(day, today)} · {people}"

    def _say_nobody(self) -> None:
        if self._target is not None and self._target.queue is None:
            self._empty.say(
                "customers", self.tr("Nobody is there"), self.tr("None of these customers can be written to.")
            )
            return
        more = self.tr(
            "Festivals come into the queue a month ahead, birthdays two weeks. "
            "Whom you greet on festivals is said in the settings."
        )
        actions = (("write", self.tr("Write to customers of the list")), ("settings", self.tr("Festivals…")))
        self._empty.say("gift", self.tr("Nobody is to be greeted now"), more, actions)

    def _help_out(self, name: str) -> None:
        from kamdesk.ui.analysis.targets import Target as Place

        if name == "write":
            self.opened.emit(Place("all"))
        else:
            self.action_asked.emit("settings:greetings")

    # Texts.

    def edit_templates(self) -> None:
        """The templates, filled for the one in focus."""
        from kamdesk.ui.texts_dialog import TextsDialog

        row = self._row()
        dialog = TextsDialog(self.desk, self.jobs, _language(), self.model.person(row), self)
        dialog.changed.connect(self.reload)
        dialog.open()

    def _fill_templates(self) -> None:
        """Those of the channel, the occasion's own first; the one chosen stays where it fits."""
        target = self._target
        channel = Channel(self.channel.currentData() or Channel.SMS)
        before = self.template.currentData()
        found = texts.best_first(self._templates, channel, target.occasions if target else ())
        self._is_filling = True
        self.template.clear()
        for each in found:
            self.template.addItem(each.title, each.id)
        self.template.addItem(self.tr("Empty, write each by hand"), 0)
        self.template.setCurrentIndex(self._fitting(found, before, target.occasions if target else ()))
        self._is_filling = False
        self.sending.settle(channel)
        self._write()

    def _fitting(self, found: Sequence[TextTemplate], before: object, occasions: tuple[str, ...]) -> int:
        """Which to take: the one chosen before if it suits, else the first that does, else none."""
        suits = [at for at, each in enumerate(found) if texts.is_made_for(each, occasions)]
        kept = [at for at in suits if found[at].id == before]
        return next(iter([*kept, *suits]), len(found))

    def _channel_chosen(self) -> None:
        self._fill_templates()

    def _write(self) -> None:
        if self._is_filling:
            return
        chosen = next((each for each in self._templates if each.id == self.template.currentData()), None)
        channel = Channel(self.channel.currentData() or Channel.SMS)
        self.model.write(channel, chosen.subject if chosen else "", chosen.body if chosen else "")
        self._count()
        self._show_text()

    def _show_text(self) -> None:
        self.sending.row = self._row()
        self.card.show_row(self._row())

    # Rows.

    def _row(self) -> int:
        return self.table.currentIndex().row()

    def _row_chosen(self, _now: QModelIndex, _before: QModelIndex) -> None:
        self._show_text()

    def _go_to(self, row: int) -> None:
        self.table.go_to(row)
        self._show_text()

    def _go_to_next(self, row: int) -> None:
        following = [each for each in self.model.ticked_rows() if each > row]
        if following:
            self._go_to(following[0])
        elif self.model.ticked_rows():
            self.sending.say(self.tr("That was the last one. Mark them as sent when they are."))

    def _name(self, row: int) -> str:
        return self.model.field(row, LetterField.SALUTATION)

    def _count(self) -> None:
        ticked, ready = len(self.model.ticked_rows()), len(self.model.ready_rows())
        left_out = sum(not each.is_done for each in self.model.people()) - ready
        words = self.tr("{ticked} of {open} ticked").format(ticked=ticked, open=ready)
        if left_out:
            words = f"{words} · " + self.tr("{count} left out, see why at the right").format(count=left_out)
        self._counted.setText(words)
        with QSignalBlocker(self._all):
            self._all.setChecked(ticked == ready > 0)
        self._own_name.setVisible(LetterField.REP in self.model.placed_fields() and not self.desk.author)
        self.sending.count()


def _read(desk: Desk) -> tuple[list[Queue], list[TextTemplate], bool]:
    """Queues, templates, and whether the ready-made texts are still to be put in. For a worker."""
    known = texts.templates(desk)
    return greetings.queues(desk), known, not known and not texts.is_seeded(desk)


def _read_people(desk: Desk, target: Target, asked: int) -> tuple[int, list[Recipient]]:
    """Whom a target's texts go to. For a worker."""
    queue = target.queue
    if queue is not None:
        if queue.day is None:
            return asked, greetings.birthday_recipients(desk)
        return asked, greetings.festival_recipients(desk, queue.day)
    ids = lists.lens_ids(desk, target.lens) if target.lens else target.ids
    return asked, greetings.recipients(desk, ids)


def _language() -> str:
    return QLocale().name()


def _is(target: Target, queue: Queue) -> bool:
    return target.queue is not None and target.queue.is_same(queue)


def _is_same(target: Target, other: Target | None) -> bool:
    """Whether the same people are written to for the same reason; the counts of a queue change meanwhile."""
    if other is None or (target.ids, target.lens) != (other.ids, other.lens):
        return False
    return target.queue is other.queue or (other.queue is not None and _is(target, other.queue))
