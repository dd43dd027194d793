"""The text templates: written once with fields in braces, seen filled for somebody while they are written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from kamdesk.models.changes import Changes
from kamdesk.models.refusals import Refusal
from kamdesk.models.terms import ArticleKind, Channel
from kamdesk.rules.letter_fields import Filled, LetterField, fill
from kamdesk.services import nouns, texts
from kamdesk.services.desk import Desk
from kamdesk.services.greetings import Recipient
from kamdesk.services.texts import TextTemplate
from kamdesk.ui import theme
from kamdesk.ui.announce import announce
from kamdesk.ui.choice_field import CalmBox
from kamdesk.ui.festival_words import festival_choices, occasion_name
from kamdesk.ui.field_names import term
from kamdesk.ui.flow import FlowLayout
from kamdesk.ui.greeting_words import channel_choices, letter_field, letter_values, placed
from kamdesk.ui.jobs import Jobs
from kamdesk.ui.wording_figures import listed
from kamdesk.ui.wording_refusals import refusal_text

NEW = TextTemplate(0, "", "")
PREVIEW_MS = 120


class TextsDialog(QDialog):
    """`changed` says that a template was stored or removed. `sample` is whom the preview is filled for."""

    changed = Signal()

    def __init__(
        self, desk: Desk, jobs: Jobs, language: str, sample: Recipient | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Text templates"))
        self._desk, self._jobs, self._language = desk, jobs, language
        self._sample = sample or self._somebody()
        self._known: list[TextTemplate] = []
        self._shown = NEW
        self._want = 0
        self._build()
        self.resize(960, 640)
        self.setMinimumSize(720, 480)
        self.reload()

    def reload(self) -> None:
        """Read the templates anew, and stay with the one that is shown."""
        self._jobs.read(texts.templates, self._desk, done=self._show_list, failed=self._say_refused)

    def choose(self, title: str) -> None:
        """Show the template of a title."""
        for at, each in enumerate(self._known):
            if each.title == title:
                self.list.setCurrentRow(at)

    def save(self) -> None:
        """Store what is written; a text with a field nobody knows is stored too, and its trouble stays shown."""
        values = self._values()
        if not values["title"]:
            self._say(self.tr("Give the text a name."))
            self.title.setFocus()
            return
        self._want = self._shown.id
        self._jobs.write(
            nouns.save,
            self._desk,
            "article",
            self._shown.id or None,
            values,
            done=self._stored,
            failed=self._say_refused,
        )

    def begin_new(self) -> None:
        """An empty text."""
        self.list.setCurrentRow(-1)
        self._show(NEW)
        self.title.setFocus()

    def remove(self) -> None:
        """Throw the text away; Undo brings it back."""
        if self._shown.id:
            self._jobs.write(
                nouns.delete, self._desk, "article", [self._shown.id], done=self._removed, failed=self._say_refused
            )

    def add_shipped(self) -> None:
        """Put in the ready-made texts that are not there."""
        self._jobs.write(texts.seed, self._desk, self._language, done=self._seeded, failed=self._say_refused)

    def is_touched(self) -> bool:
        """Whether anything was typed that is not stored."""
        shown = self._shown
        return (
            self.title.text().strip(),
            self.subject.text().strip(),
            self.body.toPlainText().strip(),
            self.channel.currentData() or "",
            self.occasion.currentData() or "",
        ) != (shown.title, shown.subject, shown.body.strip(), shown.channel, shown.occasion)

    def closeEvent(self, event: QCloseEvent) -> None:
        """What was typed is stored, as everywhere in the desk; without a name there is nothing to store it under."""
        if self.is_touched() and self.title.text().strip():
            self.save()
        super().closeEvent(event)

    def reject(self) -> None:
        self.close()

    def _values(self) -> dict[str, object]:
        return {
            "kind": ArticleKind.TEMPLATE,
            "title": self.title.text().strip(),
            "subject": self.subject.text().strip() or None,
            "body": self.body.toPlainText().strip(),
            "channel": self.channel.currentData() or None,
            "occasion": self.occasion.currentData() or None,
        }

    # Building.

    def _build(self) -> None:
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self._side())
        main = QVBoxLayout()
        main.setContentsMargins(16, 16, 16, 16)
        main.setSpacing(10)
        main.addLayout(self._form())
        main.addLayout(self._writing(), 1)
        main.addLayout(self._foot())
        outer.addLayout(main, 1)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PREVIEW_MS)
        self._timer.timeout.connect(self.fill_preview)
        for key in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(key), self, self.save)

    def _side(self) -> QFrame:
        side = QFrame()
        theme.kind(side, "side")
        side.setFixedWidth(250)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Text templates"))
        self.list.currentRowChanged.connect(self._chosen)
        layout = QVBoxLayout(side)
        layout.setContentsMargins(8, 12, 8, 12)
        layout.addWidget(self.list, 1)
        for words, act in (
            (self.tr("New text"), self.begin_new),
            (self.tr("Add the ready-made texts"), self.add_shipped),
        ):
            button = QPushButton(words)
            button.setAutoDefault(False)
            button.clicked.connect(act)
            layout.addWidget(button)
        return side

    def _form(self) -> QFormLayout:
        form = QFormLayout()
        form.setHorizontalSpacing(12)
        self.title, self.subject = QLineEdit(), QLineEdit()
        self.channel, self.occasion = CalmBox(), CalmBox()
        self.channel.addItem(self.tr("Any"), "")
        for value, words in channel_choices():
            self.channel.addItem(words, value)
        self.occasion.addItem(self.tr("Any"), "")
        for code in texts.OCCASIONS:
            self.occasion.addItem(occasion_name(code), code)
        for code, words in (*festival_choices(), *((name, name) for name in self._desk.settings.own_days)):
            self.occasion.addItem(words, code)
        rows: tuple[tuple[str, QWidget], ...] = (
            (self.tr("Name"), self.title),
            (self.tr("Goes by"), self.channel),
            (self.tr("Occasion"), self.occasion),
            (self.tr("Subject"), self.subject),
        )
        for words, widget in rows:
            widget.setAccessibleName(words)
            label = QLabel(words)
            theme.kind(label, "mute")
            label.setBuddy(widget)
            form.addRow(label, widget)
        self.subject.setPlaceholderText(self.tr("Of an e-mail or letter"))
        self.channel.currentIndexChanged.connect(self._settle_subject)
        self.subject.textChanged.connect(self._typed)
        return form

    def _writing(self) -> QHBoxLayout:
        self.body = QPlainTextEdit()
        self.body.setAccessibleName(self.tr("Text"))
        self.body.setTabChangesFocus(True)
        self.body.textChanged.connect(self._typed)
        left = QVBoxLayout()
        left.setSpacing(6)
        left.addWidget(self.body, 1)
        fields = FlowLayout(spacing=4)
        for field in LetterField:
            chip = QPushButton(placed(field))
            chip.setAutoDefault(False)
            chip.setToolTip(letter_field(field))
            chip.setAccessibleName(
                self.tr("Insert {field}: {meaning}").format(field=field, meaning=letter_field(field))
            )
            theme.kind(chip, "chip")
            chip.clicked.connect(self._insert)
            fields.addWidget(chip)
        left.addLayout(fields)
        right = QVBoxLayout()
        right.setSpacing(6)
        self._whom, self.trouble, self.preview = QLabel(), QLabel(), QPlainTextEdit()
        theme.kind(self._whom, "caption")
        theme.kind(self.trouble, "late")
        self.trouble.setWordWrap(True)
        self.trouble.hide()
        self.preview.setReadOnly(True)
        self.preview.setAccessibleName(self.tr("As it will read"))
        self._whom.setText(self.tr("As it will read for {name}").format(name=self._sample.name))
        for part in (self._whom, self.preview, self.trouble):
            right.addWidget(part, 1 if part is self.preview else 0)
        both = QHBoxLayout()
        both.setSpacing(12)
        both.addLayout(left, 1)
        both.addLayout(right, 1)
        return both

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        self.delete = QPushButton(self.tr("Delete"))
        self.delete.setAutoDefault(False)
        self.delete.clicked.connect(self.remove)
        keys = QLabel(QKeySequence("Ctrl+Enter").toString(QKeySequence.SequenceFormat.NativeText))
        theme.kind(keys, "key")
        store = QPushButton(self.tr("Save"))
        theme.kind(store, "primary")
        store.setAutoDefault(False)
        store.clicked.connect(self.save)
        close = QPushButton(self.tr("Close"))
        close.setAutoDefault(False)
        close.clicked.connect(self.close)
        foot.addWidget(self.delete)
        foot.addStretch(1)
        for part in (keys, close, store):
            foot.addWidget(part)
        return foot

    # Following.

    def _show_list(self, known: Sequence[TextTemplate]) -> None:
        self._known = list(known)
        self.list.blockSignals(True)
        self.list.clear()
        for each in known:
            self.list.addItem(each.title)
            way = term(Channel, each.channel) if each.channel else ""
            tip = " · ".join(part for part in (way, occasion_name(each.occasion) if each.occasion else "") if part)
            self.list.item(self.list.count() - 1).setToolTip(tip)
        self.list.blockSignals(False)
        at = next((at for at, each in enumerate(known) if each.id == self._want), 0 if known else -1)
        self.list.setCurrentRow(at)
        if at < 0:
            self._show(NEW)

    def _chosen(self, at: int) -> None:
        """What was written of the one before is stored first; the one that is shown already keeps what is typed."""
        if not 0 <= at < len(self._known):
            return
        chosen, is_typed = self._known[at], self.is_touched() and bool(self.title.text().strip())
        if chosen.id == self._shown.id and is_typed:
            self._shown = chosen
            return
        if self._shown.id and is_typed:
            self._want = chosen.id
            self._jobs.write(
                nouns.save,
                self._desk,
                "article",
                self._shown.id,
                self._values(),
                done=self._stored_aside,
                failed=self._say_refused,
            )
        self._show(chosen)

    def _show(self, text: TextTemplate) -> None:
        self._shown = text
        self.title.setText(text.title)
        self.subject.setText(text.subject)
        self.body.setPlainText(text.body)
        self.channel.setCurrentIndex(max(0, self.channel.findData(text.channel)))
        at = self.occasion.findData(text.occasion)
        if at < 0:
            self.occasion.addItem(occasion_name(text.occasion), text.occasion)
            at = self.occasion.count() - 1
        self.occasion.setCurrentIndex(at)
        self.delete.setEnabled(bool(text.id))
        self._settle_subject()
        self.fill_preview()

    def fill_preview(self) -> None:
        """Fill the text for the sample, and say what in it is no field."""
        made = self._filled(self.body.toPlainText())
        subject = self._filled(self.subject.text())
        head = f"{subject.text}\n\n" if subject.text and self.subject.isEnabled() else ""
        self.preview.setPlainText(head + made.text)
        unknown = dict.fromkeys((*subject.unknown, *made.unknown))
        names = listed(f"{{{name}}}" for name in unknown)
        self._say(
            self.tr("No field is called {names}. Choose one of those below.").format(names=names) if unknown else ""
        )

    def _filled(self, text: str) -> Filled:
        codes = (str(self.occasion.currentData()),) if self._is_festival() else ("mid_autumn",)
        who = self._sample if self._sample.age else replace(self._sample, age=50)
        return fill(text, letter_values(who, codes, self._desk.author or self.tr("Your name"), self._desk.today()))

    def _is_festival(self) -> bool:
        code = self.occasion.currentData()
        return bool(code) and code not in texts.OCCASIONS

    def _settle_subject(self) -> None:
        self.subject.setEnabled(self.channel.currentData() in ("", Channel.EMAIL, Channel.LETTER))

    def _typed(self) -> None:
        self._timer.start()

    def _insert(self) -> None:
        chip = self.sender()
        if isinstance(chip, QPushButton):
            self.body.insertPlainText(chip.text())
            self.body.setFocus()

    def _stored(self, saved: object) -> None:
        self._want = int(getattr(saved, "id", 0))
        self._shown = replace(self._shown, id=self._want)
        announce(self, self.tr("Saved"))
        self.changed.emit()
        self.reload()

    def _stored_aside(self, _saved: object) -> None:
        """The one before was stored; the list shows it anew."""
        self.changed.emit()
        self.reload()

    def _removed(self, _changes: Changes) -> None:
        self._shown = NEW
        self.changed.emit()
        self.reload()

    def _seeded(self, changes: Changes | None) -> None:
        if changes is None:
            self._say(self.tr("All the ready-made texts are there already."))
        self.changed.emit()
        self.reload()

    def _say_refused(self, refusal: Refusal) -> None:
        self._say(refusal_text(refusal))

    def _say(self, words: str) -> None:
        self.trouble.setText(words)
        self.trouble.setVisible(bool(words))
        announce(self, words)

    def _somebody(self) -> Recipient:
        """Nobody of the book, where none was given."""
        name, company = self.tr("John Smith"), self.tr("Acme")
        today = self._desk.today()
        return Recipient(
            0,
            None,
            name,
            company,
            {},
            title=self.tr("Dr."),
            product=self.tr("printer"),
            first_order=today.replace(year=today.year - 6, day=1),
            last_order=today.replace(year=today.year - 1, day=1),
        )
