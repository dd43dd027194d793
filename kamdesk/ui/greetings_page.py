"""Greetings and letters: whose day comes or was missed, a text for each, and handing them to what sends them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from PySide6.QtCore import QItemSelectionModel, QLocale, QModelIndex, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from kamdesk.models.changes import Changes
from kamdesk.models.refusals import Refusal
from kamdesk.models.terms import Channel
from kamdesk.rules.address_labels import LabelSheet
from kamdesk.rules.letter_fields import LetterField
from kamdesk.services import greetings, handing_out, lists, texts
from kamdesk.services.desk import Desk
from kamdesk.services.greetings import Queue, Recipient, Sent
from kamdesk.services.handing_out import MailDraft
from kamdesk.services.texts import TextTemplate
from kamdesk.ui import theme
from kamdesk.ui.announce import announce
from kamdesk.ui.choice_field import CalmBox
from kamdesk.ui.code_dialog import Code, CodeDialog, dial_code, text_code
from kamdesk.ui.composing import ENTERS
from kamdesk.ui.day_words import short_day
from kamdesk.ui.distances import distance
from kamdesk.ui.empty import Empty
from kamdesk.ui.festival_words import festival_names
from kamdesk.ui.flow import FlowLayout
from kamdesk.ui.greeting_words import channel_choices, letter_values
from kamdesk.ui.jobs import Jobs
from kamdesk.ui.letter_paper import Letter, letters_html, paint_labels
from kamdesk.ui.pages import Page
from kamdesk.ui.recipient_model import NAME, STATE, RecipientModel
from kamdesk.ui.theme import ROW_HEIGHT
from kamdesk.ui.wording_figures import counted
from kamdesk.ui.wording_refusals import refusal_text

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
        self._queues: list[Queue] = []
        self._templates: list[TextTemplate] = []
        self._target: Target | None = None
        self._people: list[Recipient] = []
        self._is_filling = False
        self._asked = 0
        self.model = RecipientModel(self)
        self.model.ticked.connect(self._count)
        self._build()

    # What pages do.

    def show_screen(self, name: str) -> None:
        """With `picked:3,17`, letters to these customers; else the queues as they stand."""
        if name.startswith(PICKED):
            ids = tuple(int(each) for each in name.removeprefix(PICKED).split(",") if each.isdecimal())
            self._target = Target(self.tr("Picked customers"), ids=ids)
            self.queues.setCurrentRow(-1)
            self._read_people()
        self.reload()

    def reload(self) -> None:
        self.jobs.read(_read, self.desk, _language(), done=self._show_queues, failed=self._say_refused)

    def refresh(self, changes: Changes) -> None:
        if self.isVisible() and (changes.everything or changes.touched):
            self.reload()
            self._read_people()

    def enter(self) -> None:
        (self.table if self.model.rowCount() else self.queues).setFocus()

    def hint(self) -> str:
        return self.tr("Enter copies the text and goes on · Space ticks")

    # What can be done.

    def write_to_buyers_before(self, day: object) -> None:
        """Everybody who bought before a day (G10)."""
        if isinstance(day, date):
            title = self.tr("Bought before {day}").format(day=short_day(day, date.min))
            self._target = Target(title, lens=f"bought_before:{day.isoformat()}")
            self.queues.setCurrentRow(-1)
            self._read_people()

    def copy_and_go_on(self) -> None:
        """The text in focus on the clipboard, and the next one into focus."""
        row = self._row()
        if row < 0 or not self.model.is_open(row):
            self._go_to_next(row)
            return
        QGuiApplication.clipboard().setText(self.model.text(row).text)
        self.model.note_copied(row)
        self._say(self.tr("The text for {name} is on the clipboard.").format(name=self._name(row)))
        self._go_to_next(row)

    def mark_sent(self) -> None:
        """Every ticked text went out: into the timeline, and its reminder is settled."""
        rows = self.model.ticked_rows()
        sent = [Sent(self._people[row], self.model.text(row).text) for row in rows]
        if sent:
            self.jobs.write(
                greetings.mark_sent,
                self.desk,
                sent,
                self.model.channel(),
                done=self._was_sent,
                failed=self._say_refused,
            )

    def write_drafts(self, folder: str) -> None:
        """An `.eml` for each ticked text into a folder."""
        drafts = [self._draft(row) for row in self.model.ticked_rows()]
        self._folder = folder
        self.jobs.read(
            handing_out.write_drafts,
            self.desk,
            Path(folder),
            drafts,
            done=self._drafts_written,
            failed=self._say_refused,
        )

    def write_table(self, path: str) -> None:
        """Phone, name, salutation and text of each ticked one as CSV."""
        titles = (self.tr("Phone"), self.tr("Name"), self.tr("Salutation"), self.tr("Text"))
        rows = [
            (
                self._people[row].ways.get(Channel.SMS, ""),
                self._people[row].name,
                self.model.field(row, LetterField.SALUTATION),
                self.model.text(row).text,
            )
            for row in self.model.ticked_rows()
        ]
        self.jobs.read(
            handing_out.write_sms_table,
            self.desk,
            Path(path),
            titles,
            rows,
            done=self._table_written,
            failed=self._say_refused,
        )

    def letters(self) -> list[Letter]:
        """The ticked texts as letters."""
        return [
            Letter(self._label(row), self.model.subject(row), self.model.text(row).text)
            for row in self.model.ticked_rows()
        ]

    def labels(self) -> list[str]:
        """Name and address of each ticked one."""
        return [self._label(row) for row in self.model.ticked_rows()]

    def codes(self, row: int) -> dict[str, Code]:
        """What a phone can do for somebody: text, dial, save."""
        who, text = self._people[row], self.model.text(row).text
        number = who.ways.get(Channel.PHONE, "")
        found: dict[str, Code] = {}
        if self.model.is_open(row):
            if number:
                found[self.tr("Text")] = text_code(number, text)
                found[self.tr("Dial")] = dial_code(number)
            found[self.tr("Save the contact")] = self._card_code(who)
        return found

    # Building.

    def _build(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._side())
        self._stack = QStackedWidget()
        self._empty = Empty()
        self._empty.asked.connect(self._help_out)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self._main())
        layout.addWidget(self._stack, 1)
        self._say_nobody()

    def _side(self) -> QFrame:
        side = QFrame()
        theme.kind(side, "side")
        side.setFixedWidth(256)
        self.queues = QListWidget()
        self.queues.setAccessibleName(self.tr("Who is to be greeted"))
        self.queues.setWordWrap(True)
        self.queues.currentRowChanged.connect(self._queue_chosen)
        title = QLabel(self.tr("Greetings"))
        theme.kind(title, "lens")
        before = self._button(self.tr("Bought before a day…"), self._ask_day)
        edit = self._button(self.tr("Text templates…"), self.edit_templates)
        layout = QVBoxLayout(side)
        layout.setContentsMargins(12, 14, 12, 12)
        layout.setSpacing(8)
        for part in (title, self.queues, before, edit):
            layout.addWidget(part, 1 if part is self.queues else 0)
        return side

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
        both.addWidget(self._preview())
        both.setStretchFactor(0, 3)
        both.setStretchFactor(1, 2)
        both.setSizes(SIZES)
        layout.addWidget(both, 1)
        layout.addLayout(self._foot())
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
        self.table = _Table()
        self.table.setModel(self.model)
        self.table.setAccessibleName(self.tr("Recipients"))
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.table.horizontalHeader().setSectionResizeMode(STATE, QHeaderView.ResizeMode.Stretch)
        for column, width in enumerate((120, 120, 130)):
            self.table.setColumnWidth(column, width)
        self.table.selectionModel().currentRowChanged.connect(self._row_chosen)
        self.table.enter_pressed.connect(self.copy_and_go_on)
        self._all = QCheckBox(self.tr("All"))
        self._all.setChecked(True)
        self._all.clicked.connect(self.model.tick_all)
        self._counted = QLabel()
        theme.kind(self._counted, "mute")
        head = QHBoxLayout()
        head.addWidget(self._all)
        head.addWidget(self._counted, 1)
        frame = QFrame()
        theme.kind(frame, "card")
        layout = QVBoxLayout(frame)
        layout.setContentsMargins(8, 6, 8, 6)
        layout.addLayout(head)
        layout.addWidget(self.table, 1)
        return frame

    def _preview(self) -> QWidget:
        frame = QFrame()
        theme.kind(frame, "card")
        layout = QVBoxLayout(frame)
        layout.setContentsMargins(14, 10, 14, 12)
        layout.setSpacing(6)
        self._whom, self._subject, self._trouble = QLabel(), QLabel(), QLabel()
        theme.kind(self._whom, "strong")
        theme.kind(self._subject, "mute")
        theme.kind(self._trouble, "late")
        for label in (self._whom, self._subject, self._trouble):
            label.setWordWrap(True)
        self.text = QPlainTextEdit()
        self.text.setAccessibleName(self.tr("Text for the one in focus"))
        self.text.setTabChangesFocus(True)
        self.text.textChanged.connect(self._edited)
        self._code = self._button(self.tr("Code for the phone…"), self.show_codes)
        self._open_customer = self._button(self.tr("Open the customer"), self._open)
        buttons = FlowLayout(spacing=8)
        buttons.addWidget(self._code)
        buttons.addWidget(self._open_customer)
        for part in (self._whom, self._subject, self.text, self._trouble):
            layout.addWidget(part, 1 if part is self.text else 0)
        layout.addLayout(buttons)
        return frame

    def _foot(self) -> QVBoxLayout:
        self._said = QLabel()
        self._said.setWordWrap(True)
        theme.kind(self._said, "mute")
        self._copy = self._button(self.tr("Copy and go on"), self.copy_and_go_on)
        self._eml = self._button(self.tr("E-mail drafts…"), self._ask_folder)
        self._mail = self._button(self.tr("Open in the mail program"), self.open_mail)
        self._csv = self._button(self.tr("Table for a text tool…"), self._ask_file)
        self._letters = self._button(self.tr("Print letters…"), self.print_letters)
        self._labels = self._button(self.tr("Address labels…"), self._ask_labels)
        self._sent = self._button("", self.mark_sent)
        theme.kind(self._sent, "primary")
        row = QHBoxLayout()
        buttons = FlowLayout(spacing=8)
        for button in (self._copy, self._eml, self._mail, self._csv, self._letters, self._labels):
            buttons.addWidget(button)
        row.addLayout(buttons, 1)
        row.addWidget(self._sent, 0, Qt.AlignmentFlag.AlignTop)
        foot = QVBoxLayout()
        foot.setSpacing(6)
        foot.addWidget(self._said)
        foot.addLayout(row)
        return foot

    def _button(self, words: str, act: Callable[[], object]) -> QPushButton:
        button = QPushButton(words)
        button.setAutoDefault(False)
        button.clicked.connect(act)
        return button

    # Queues.

    def _show_queues(self, found: tuple[list[Queue], list[TextTemplate], bool]) -> None:
        self._queues, templates, must_seed = found
        if must_seed:
            self.jobs.write(texts.seed, self.desk, _language(), done=self._seeded, failed=self._say_refused)
        if templates != self._templates:
            self._templates = templates
            self._fill_templates()
        self.queues.blockSignals(True)
        self.queues.clear()
        for queue in self._queues:
            self.queues.addItem(self._queue_words(queue))
        at = next((at for at, each in enumerate(self._queues) if self._is_target(each)), -1)
        if self._target is None:
            at = next((at for at, each in enumerate(self._queues) if each.left), 0 if self._queues else -1)
        self.queues.setCurrentRow(at)
        self.queues.blockSignals(False)
        if self._target is None:
            self._queue_chosen(at)

    def _seeded(self, _changes: object) -> None:
        self.reload()

    def _is_target(self, queue: Queue) -> bool:
        target = self._target.queue if self._target else None
        return target is not None and (target.codes, target.day) == (queue.codes, queue.day)

    def _queue_words(self, queue: Queue) -> str:
        today = self.desk.today()
        if queue.day is None:
            return self.tr("Birthdays\n{left} to greet, {done} done").format(left=queue.left, done=queue.done)
        when = f"{short_day(queue.day, today)} · {distance(queue.day, today)}"
        if queue.day < today:
            words = self.tr("{festival}, missed\n{when} · {left} left")
        else:
            words = self.tr("{festival}\n{when} · {left} to greet")
        return words.format(festival=festival_names(queue.codes), when=when, left=queue.left)

    def _queue_chosen(self, at: int) -> None:
        if 0 <= at < len(self._queues):
            queue = self._queues[at]
            title = self.tr("Birthdays") if queue.is_birthdays else festival_names(queue.codes)
            self._target = Target(title, queue)
            self._fill_templates()
            self._read_people()

    # People.

    def _read_people(self) -> None:
        if self._target is not None:
            self._asked += 1
            self.jobs.read(
                _read_people, self.desk, self._target, self._asked, done=self._take_people, failed=self._say_refused
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
        self._people = wanted
        values = [letter_values(each, codes, rep, today) for each in wanted]
        self.model.show(wanted, values, today if is_birthdays else None)
        self._title.setText(target.title)
        self._below.setText(self._summary(target))
        self._stack.setCurrentIndex(SOMEBODY if wanted else NOBODY)
        if not wanted:
            self._say_nobody()
            return
        self._write()
        self._go_to(before if 0 <= before < len(wanted) else next(iter(self.model.open_rows()), 0))

    def _summary(self, target: Target) -> str:
        today = self.desk.today()
        people = counted("people", len(self._people))
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
            self.action_asked.emit("settings")

    # Texts.

    def edit_templates(self) -> None:
        """The templates, filled for the one in focus."""
        from kamdesk.ui.texts_dialog import TextsDialog

        row = self._row()
        sample = self._people[row] if 0 <= row < len(self._people) else None
        dialog = TextsDialog(self.desk, self.jobs, _language(), sample, self)
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
        self._settle_buttons()
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
        row = self._row()
        who = self.model.person(row)
        if who is None:
            return
        channel = self.model.channel()
        bar = who.bar(channel)
        made = self.model.text(row)
        self._is_filling = True
        self._whom.setText(f"{self.model.field(row, LetterField.SALUTATION)}  {who.ways.get(channel, '')}".strip())
        self._subject.setText(self.model.subject(row))
        self._subject.setVisible(bool(self.model.subject(row)) and channel in (Channel.EMAIL, Channel.LETTER))
        if self.text.toPlainText() != made.text:
            self.text.setPlainText(made.text)
        self.text.setReadOnly(who.is_done or bar is not None)
        troubles = [self.model.index(row, STATE).data()] if bar is not None else []
        if made.unknown:
            names = self.tr(", ").join(f"{{{name}}}" for name in made.unknown)
            troubles.append(self.tr("No field is called {names}; mend the template.").format(names=names))
        self._trouble.setText(" ".join(troubles))
        self._trouble.setVisible(bool(troubles))
        self._code.setEnabled(self.model.is_open(row))
        self._is_filling = False

    def _edited(self) -> None:
        if not self._is_filling and self._row() >= 0:
            self.model.edit(self._row(), self.text.toPlainText())

    # Rows.

    def _row(self) -> int:
        return self.table.currentIndex().row()

    def _row_chosen(self, _now: QModelIndex, _before: QModelIndex) -> None:
        self._show_text()

    def _go_to(self, row: int) -> None:
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self.table.selectionModel().setCurrentIndex(self.model.index(row, NAME), flags)
        self.table.scrollTo(self.model.index(row, NAME))
        self._show_text()

    def _go_to_next(self, row: int) -> None:
        following = [each for each in self.model.ticked_rows() if each > row]
        if following:
            self._go_to(following[0])
        elif self.model.ticked_rows():
            self._say(self.tr("That was the last one. Mark them as sent when they are."))

    def _name(self, row: int) -> str:
        return self.model.field(row, LetterField.SALUTATION)

    def _label(self, row: int) -> str:
        who = self._people[row]
        lines = (who.ways.get(Channel.LETTER, ""), who.company, f"{who.name} {who.title}".strip())
        return "\n".join(line for line in lines if line)

    def _draft(self, row: int) -> MailDraft:
        who = self._people[row]
        subject = self.model.subject(row) or (self._target.title if self._target else "")
        return MailDraft(who.ways.get(Channel.EMAIL, ""), who.name, subject, self.model.text(row).text)

    def _card_code(self, who: Recipient) -> Code:
        return lambda: handing_out.card_code(self.desk, who.customer_id, who.contact_id)

    def _count(self) -> None:
        ticked, open_ = len(self.model.ticked_rows()), len(self.model.open_rows())
        left_out = sum(not each.is_done for each in self.model.people()) - open_
        words = self.tr("{ticked} of {open} ticked").format(ticked=ticked, open=open_)
        if left_out:
            words = f"{words} · " + self.tr("{count} left out, see why at the right").format(count=left_out)
        self._counted.setText(words)
        self._all.setChecked(ticked == open_ > 0)
        self._sent.setText(self.tr("Mark {count} as sent").format(count=ticked))
        for button in (self._sent, self._copy, self._eml, self._csv, self._letters, self._labels, self._mail):
            button.setEnabled(ticked > 0)

    def _settle_buttons(self) -> None:
        channel = Channel(self.channel.currentData() or Channel.SMS)
        self._copy.setVisible(channel is not Channel.LETTER)
        self._eml.setVisible(channel is Channel.EMAIL)
        self._mail.setVisible(channel is Channel.EMAIL)
        self._csv.setVisible(channel is Channel.SMS)
        self._letters.setVisible(channel is Channel.LETTER)
        self._labels.setVisible(channel is Channel.LETTER)

    # Handing over.

    def show_codes(self) -> None:
        """The codes of the one in focus."""
        row = self._row()
        if row >= 0 and (codes := self.codes(row)):
            CodeDialog(self._name(row), codes, self).open()

    def open_mail(self) -> None:
        """Begin the e-mail in focus in the mail program."""
        row = self._row()
        if row >= 0 and self.model.is_open(row):
            QDesktopServices.openUrl(QUrl(handing_out.mail_link(self._draft(row))))
            self.model.note_copied(row)
            self._go_to_next(row)

    def print_letters(self) -> None:
        """Every ticked letter on a page of its own."""
        from kamdesk.ui.printing import preview

        title = self._target.title if self._target else ""
        preview(title, letters_html(self.letters()), self, numbered=False, what="letters")

    def print_labels(self, sheet: LabelSheet, skipped: int) -> None:
        """The addresses of the ticked ones on a sheet of labels."""
        from kamdesk.ui.printing import preview_painted

        labels = self.labels()
        title = self.tr("Address labels")
        preview_painted(title, lambda device: paint_labels(device, labels, sheet, skipped), self, "labels")

    def _ask_labels(self) -> None:
        from kamdesk.ui.label_dialog import LabelDialog

        dialog = LabelDialog(self)
        dialog.chosen.connect(self.print_labels)
        dialog.open()

    def _ask_folder(self) -> None:
        dialog = QFileDialog(self, self.tr("Folder for the drafts"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(self.write_drafts)
        dialog.open()

    def _ask_file(self) -> None:
        dialog = QFileDialog(self, self.tr("Table for a text tool"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("csv")
        dialog.setNameFilter("CSV (*.csv)")
        dialog.fileSelected.connect(self.write_table)
        dialog.open()

    def _ask_day(self) -> None:
        from kamdesk.ui.date_field import DateField
        from kamdesk.ui.single_form import SingleForm

        title = self.tr("Everybody who bought before")
        field = DateField(self.tr("Day"), self.desk.today(), is_past=True)
        form = SingleForm(title, "day", field, self)
        form.chosen.connect(self._day_chosen)
        form.open()

    def _day_chosen(self, _name: str, day: object) -> None:
        self.write_to_buyers_before(day)

    def _open(self) -> None:
        if (who := self.model.person(self._row())) is not None:
            self.customer_asked.emit(who.customer_id)

    def _drafts_written(self, files: Sequence[Path]) -> None:
        words = self.tr("{count} in {folder}. Open them with the mail program, then mark them as sent.")
        self._say(words.format(count=counted("drafts", len(files)), folder=self._folder))

    def _table_written(self, count: int) -> None:
        self._say(
            self.tr("{count} written. Mark them as sent when the tool has sent them.").format(
                count=counted("texts", count)
            )
        )

    def _was_sent(self, changes: Changes) -> None:
        self._say(
            self.tr("Noted in the timeline of {count}.").format(count=counted("customers", len(changes.customers())))
        )

    def _say_refused(self, refusal: Refusal) -> None:
        self._say(refusal_text(refusal))

    def _say(self, words: str) -> None:
        self._said.setText(words)
        announce(self, words)

    _everybody: Sequence[Recipient] = ()
    _folder = ""


class _Table(QTableView):
    """Whole rows; Enter copies and goes on, Space ticks."""

    enter_pressed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.setTabKeyNavigation(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if event.key() in ENTERS and index.isValid():
            self.enter_pressed.emit()
        elif event.key() == Qt.Key.Key_Space and index.isValid():
            name = index.siblingAtColumn(NAME)
            ticked = name.data(Qt.ItemDataRole.CheckStateRole) is Qt.CheckState.Checked
            state = Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked
            self.model().setData(name, state, Qt.ItemDataRole.CheckStateRole)
        else:
            super().keyPressEvent(event)


def _read(desk: Desk, language: str) -> tuple[list[Queue], list[TextTemplate], bool]:
    """Queues, templates, and whether the ready-made texts are still to be put in. For a worker."""
    del language
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
