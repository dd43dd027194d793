"""Handing texts over to what sends them: the clipboard, the mail program, files, paper, the phone; and noting it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal, SignalInstance
from PySide6.QtGui import QDesktopServices, QPagedPaintDevice
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from kamdesk.models.changes import Changes
from kamdesk.models.refusals import Refusal
from kamdesk.models.terms import Channel
from kamdesk.rules.address_labels import LabelSheet, envelope
from kamdesk.rules.letter_fields import LetterField
from kamdesk.services import greetings, handing_out
from kamdesk.services.desk import Desk
from kamdesk.services.greetings import Recipient, Sent
from kamdesk.services.handing_out import MailDraft
from kamdesk.ui import theme
from kamdesk.ui.announce import announce
from kamdesk.ui.code_dialog import Code, CodeDialog, dial_code, text_code
from kamdesk.ui.file_places import Mode, Purpose, file_dialog
from kamdesk.ui.flow import FlowLayout
from kamdesk.ui.greeting_words import letter_field
from kamdesk.ui.jobs import Jobs
from kamdesk.ui.key_hints import KEPT_CLEAR
from kamdesk.ui.letter_paper import Letter, letters_html, paint_labels
from kamdesk.ui.recipient_model import RecipientModel
from kamdesk.ui.recipient_texts import Texts
from kamdesk.ui.wording_figures import counted, listed, number
from kamdesk.ui.wording_refusals import refusal_text

MOST_PREVIEWED = 500
"""Letters or labels: the preview paints all pages at once, while the window stands still."""


class SendingBar(QWidget):
    """Acts on the ticked rows of the model, and on `row`, the one in focus. `title` is the occasion's.

    `copy_asked`: the text in focus is wanted on the clipboard; `next_asked`: that of a row was handed over;
    `was_sent`: those ticked are noted as sent, and the button that had the keyboard will be shut.
    """

    copy_asked = Signal()
    next_asked = Signal(int)
    was_sent = Signal()

    def __init__(self, desk: Desk, jobs: Jobs, model: RecipientModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._jobs, self.model = desk, jobs, model
        self.row = -1
        self.title = ""
        self._folder = ""
        self._build()

    def settle(self, channel: Channel) -> None:
        """Offer what goes with a channel."""
        self._copy.setVisible(channel is not Channel.LETTER)
        self._eml.setVisible(channel is Channel.EMAIL)
        self._mail.setVisible(channel is Channel.EMAIL)
        self._csv.setVisible(channel is Channel.SMS)
        self._letters.setVisible(channel is Channel.LETTER)
        self._labels.setVisible(channel is Channel.LETTER)

    def count(self) -> None:
        """Say how many would be marked as sent; without any nothing is offered but labels."""
        count = len(self.model.sendable_rows())
        is_call = self.model.channel() is Channel.PHONE
        words = self.tr("Mark {count} as spoken to") if is_call else self.tr("Mark {count} as sent")
        self.sent.setText(words.format(count=count))
        for button in (self.sent, self._eml, self._csv, self._letters, self._mail):
            button.setEnabled(count > 0)
        self._copy.setEnabled(count > 0 and self.model.has_texts())
        self._labels.setEnabled(bool(self.model.ticked_rows()))

    def say(self, words: str) -> None:
        """A sentence over the buttons."""
        self.said.setText(words)
        announce(self, words)

    def say_refused(self, refusal: Refusal) -> None:
        """Why something was not done."""
        self.say(refusal_text(refusal))

    def say_lacking(self, row: int) -> bool:
        """Whether somebody's text has a gap, which is said: it is not handed over so."""
        missing = self.model.lacks(row)
        if missing:
            names = listed(letter_field(field) for field in missing)
            words = self.tr("This text has a gap, as this is not known: {fields}. Write it by hand, or take another.")
            self.say(words.format(fields=names))
        return bool(missing)

    def mark_sent(self) -> None:
        """Every ticked text went out, or call was made: into the timeline, and its reminder is settled."""
        texts = self.model.texts()
        if texts:
            told = (self._desk, texts, self.model.channel(), self.title)
            self._jobs.write(_mark_sent, *told, done=self._was_sent, failed=self.say_refused)

    def write_drafts(self, folder: str) -> None:
        """An `.eml` for each ticked text into a folder."""
        self._folder = folder
        told = (self._desk, Path(folder), self.model.texts(), self.title)
        self._jobs.read(_write_drafts, *told, done=self._drafts_written, failed=self.say_refused)

    def write_table(self, path: str) -> None:
        """Phone, name, salutation and text of each ticked one as CSV."""
        titles = (self.tr("Phone"), self.tr("Name"), self.tr("Salutation"), self.tr("Text"))
        told = (self._desk, Path(path), titles, self.model.texts())
        self._jobs.read(_write_table, *told, done=self._table_written, failed=self.say_refused)

    def letters(self) -> list[Letter]:
        """The ticked texts as letters."""
        return [Letter(_address(each.who), each.subject, each.text) for each in self.model.texts()]

    def labels(self) -> list[str]:
        """Name and address of each ticked one, with or without a text."""
        return [_address(self._person(row)) for row in self.model.ticked_rows()]

    def codes(self, row: int) -> dict[str, Code]:
        """What a phone can do for somebody: text, dial, save."""
        who, text = self._person(row), self.model.text(row).text
        number = who.ways.get(Channel.PHONE, "")
        found: dict[str, Code] = {}
        if self.model.is_open(row):
            if number:
                if not self.model.lacks(row):
                    found[self.tr("Text")] = text_code(number, text)
                found[self.tr("Dial")] = dial_code(number)
            found[self.tr("Save the contact")] = self._card_code(who)
        return found

    def show_codes(self) -> None:
        """The codes of the one in focus."""
        row = self.row
        if row >= 0 and (codes := self.codes(row)):
            CodeDialog(self.model.field(row, LetterField.SALUTATION), codes, self).open()

    def open_mail(self) -> None:
        """Begin the e-mail in focus in the mail program."""
        row = self.row
        if row >= 0 and self.model.is_open(row) and not self.say_lacking(row):
            QDesktopServices.openUrl(QUrl(handing_out.mail_link(self._draft(row))))
            self.model.note_copied(row)
            self.next_asked.emit(row)

    def print_letters(self) -> None:
        """Every ticked letter on a page of its own."""
        from kamdesk.ui.printing import preview

        if self._are_too_many(len(self.model.sendable_rows())):
            return
        letters, today = self.letters(), self._desk.today()
        html, count = letters_html(letters), len(letters)
        preview(self.title, html, self, numbered=False, what="letters", count=count, today=today)

    def print_labels(self, sheet: LabelSheet, skipped: int) -> None:
        """The addresses of the ticked ones on a sheet of labels."""
        from kamdesk.ui.printing import preview_painted

        if self._are_too_many(len(self.model.ticked_rows())):
            return
        labels, today = self.labels(), self._desk.today()
        title, count = self.tr("Address labels"), len(labels)

        def paint(device: QPagedPaintDevice) -> int:
            return paint_labels(device, labels, sheet, skipped)

        preview_painted(title, paint, self, "labels", count=count, today=today)

    def _are_too_many(self, count: int) -> bool:
        if count > MOST_PREVIEWED:
            words = self.tr("{count} are too many for the preview. Tick at most {most} at a time.")
            self.say(words.format(count=counted("customers", count), most=number(MOST_PREVIEWED)))
        return count > MOST_PREVIEWED

    def _build(self) -> None:
        self.setObjectName(KEPT_CLEAR)
        self.said = QLabel()
        self.said.setWordWrap(True)
        theme.kind(self.said, "mute")
        self._copy = self._button(self.tr("Copy and go on"), self.copy_asked)
        self._eml = self._button(self.tr("E-mail drafts…"), self._ask_folder)
        self._mail = self._button(self.tr("Open in the mail program"), self.open_mail)
        self._csv = self._button(self.tr("Table for a text tool…"), self._ask_file)
        self._letters = self._button(self.tr("Print letters…"), self.print_letters)
        self._labels = self._button(self.tr("Address labels…"), self._ask_labels)
        self.sent = self._button("", self.mark_sent)
        theme.kind(self.sent, "primary")
        row = QHBoxLayout()
        buttons = FlowLayout(spacing=8)
        for button in (self._copy, self._eml, self._mail, self._csv, self._letters, self._labels):
            buttons.addWidget(button)
        row.addLayout(buttons, 1)
        row.addWidget(self.sent, 0, Qt.AlignmentFlag.AlignTop)
        foot = QVBoxLayout(self)
        foot.setContentsMargins(0, 0, 0, 0)
        foot.setSpacing(6)
        foot.addWidget(self.said)
        foot.addLayout(row)

    def _button(self, words: str, act: Callable[[], object] | SignalInstance) -> QPushButton:
        button = QPushButton(words)
        button.setAutoDefault(False)
        button.clicked.connect(act)
        return button

    def _ask_labels(self) -> None:
        from kamdesk.ui.label_dialog import LabelDialog

        dialog = LabelDialog(self)
        dialog.chosen.connect(self.print_labels)
        dialog.open()

    def _ask_folder(self) -> None:
        dialog = file_dialog(self, Purpose.LETTERS, self.tr("Folder for the drafts"), mode=Mode.Directory)
        dialog.fileSelected.connect(self.write_drafts)
        dialog.open()

    def _ask_file(self) -> None:
        dialog = file_dialog(self, Purpose.LETTERS, self.tr("Table for a text tool"))
        dialog.setDefaultSuffix("csv")
        dialog.setNameFilter("CSV (*.csv)")
        dialog.fileSelected.connect(self.write_table)
        dialog.open()

    def _draft(self, row: int) -> MailDraft:
        subject = self.model.subject(row) or self.title
        return _draft(self._person(row), subject, self.model.text(row).text)

    def _card_code(self, who: Recipient) -> Code:
        return lambda: handing_out.card_code(self._desk, who.customer_id, who.contact_id)

    def _drafts_written(self, files: Sequence[Path]) -> None:
        words = self.tr("{count} in {folder}. Open them with the mail program, then mark them as sent.")
        self.say(words.format(count=counted("drafts", len(files)), folder=self._folder))

    def _table_written(self, count: int) -> None:
        self.say(
            self.tr("{count} written. Mark them as sent when the tool has sent them.").format(
                count=counted("texts", count)
            )
        )

    def _was_sent(self, changes: Changes) -> None:
        if self.sent.hasFocus():
            self.was_sent.emit()
        self.say(
            self.tr("Noted in the timeline of {count}.").format(count=counted("customers", len(changes.customers())))
        )

    def _person(self, row: int) -> Recipient:
        who = self.model.person(row)
        assert who is not None
        return who


def _address(who: Recipient) -> str:
    return envelope(who.ways.get(Channel.LETTER, ""), who.firm, who.name, who.title)


def _draft(who: Recipient, subject: str, text: str) -> MailDraft:
    return MailDraft(who.ways.get(Channel.EMAIL, ""), who.name, subject, text)


def _mark_sent(desk: Desk, texts: Texts, channel: Channel, title: str) -> Changes:
    return greetings.mark_sent(desk, [Sent(each.who, each.text.strip() or title) for each in texts], channel)


def _write_drafts(desk: Desk, folder: Path, texts: Texts, title: str) -> list[Path]:
    return handing_out.write_drafts(
        desk, folder, [_draft(who, subject or title, text) for who, _, subject, text in texts]
    )


def _write_table(desk: Desk, path: Path, titles: Sequence[str], texts: Texts) -> int:
    rows = [
        (each.who.ways.get(Channel.SMS, ""), each.who.name, each.values.get(LetterField.SALUTATION, ""), each.text)
        for each in texts
    ]
    return handing_out.write_sms_table(desk, path, titles, rows)
