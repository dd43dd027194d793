"""The first start: language, where the book lies, how it is locked, and what to begin with."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLayout,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
)

from kamdesk.app.opening import Opening
from kamdesk.app.opening_dialog import OpeningDialog
from kamdesk.models.refusals import Refusal
from kamdesk.rules.strength import FULL, LEAST_SIGNS, Strength, bits, is_too_short, strength
from kamdesk.services.desk import Clock, Desk, Secret, create
from kamdesk.ui.theme import kind
from kamdesk.ui.wording_refusals import refusal_text

LANGUAGES = (("zh_CN", "中文（简体）"), ("en", "English"))
FILE = "customers.kamdesk"


class FirstRun(OpeningDialog):
    """`made` carries the open book and whether files are to be imported into it; `demo_asked`: look around first.

    `language_chosen`: another language; the dialog is made anew in it.
    """

    made = Signal(object, bool)
    demo_asked = Signal()
    other_asked = Signal()
    language_chosen = Signal(str)

    def __init__(self, folder: Path, language: str, clock: Clock) -> None:
        super().__init__()
        self._clock = clock
        self._wants_import = False
        self._build(folder, language)
        self._settle()

    # building

    def _build(self, folder: Path, language: str) -> None:
        title = QLabel(self.tr("Welcome to KamDesk"))
        kind(title, "lens")
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 24, 28, 24)
        column.setSpacing(10)
        column.setSizeConstraint(QLayout.SizeConstraint.SetMinimumSize)  # no language's buttons are cut
        title.setMinimumWidth(504)
        column.addWidget(title)
        column.addWidget(_muted(self.tr("Everything stays on this computer, in one encrypted file that is yours.")))
        column.addLayout(self._language_row(language))
        column.addLayout(self._place_row(folder))
        column.addWidget(_strong(self.tr("How is the book locked?")))
        for widget in self._lock_parts():
            column.addWidget(widget)
        column.addWidget(self.trouble)
        column.addStretch(1)
        column.addLayout(self._buttons())

    def _language_row(self, language: str) -> QHBoxLayout:
        self.languages = QComboBox()
        self.languages.setAccessibleName(self.tr("Language"))
        for name, words in LANGUAGES:
            self.languages.addItem(words, name)
        self.languages.setCurrentIndex([name for name, _ in LANGUAGES].index(language))
        self.languages.activated.connect(self._choose_language)
        return _row(self.tr("Language"), self.languages)

    def _place_row(self, folder: Path) -> QHBoxLayout:
        self.place = QLineEdit(str(_free(folder / FILE)))
        self.place.setAccessibleName(self.tr("File of the book"))
        browse = QPushButton(self.tr("Choose…"))
        browse.setAutoDefault(False)
        browse.clicked.connect(self._browse)
        row = _row(self.tr("File of the book"), self.place)
        row.addWidget(browse)
        return row

    def _lock_parts(self) -> tuple[QRadioButton | QLineEdit | QProgressBar | QLabel, ...]:
        self.by_passphrase = QRadioButton(self.tr("By a passphrase that I type"))
        self.by_keychain = QRadioButton(self.tr("By this computer's keychain: it opens with my login"))
        self.by_passphrase.setChecked(True)
        self._ways = QButtonGroup(self)
        for button in (self.by_passphrase, self.by_keychain):
            self._ways.addButton(button)
            button.toggled.connect(self._settle)
        self.first, self.second = _secret_line(self.tr("Passphrase")), _secret_line(self.tr("The passphrase once more"))
        for line in (self.first, self.second):
            line.textChanged.connect(self._settle)
        self.bar = QProgressBar()
        self.bar.setRange(0, FULL)
        self.bar.setTextVisible(False)
        self.bar.setMaximumHeight(6)
        self.bar.setAccessibleName(self.tr("Strength of the passphrase"))
        self.honest = QLabel()
        self.honest.setWordWrap(True)
        kind(self.honest, "mute")
        return (self.by_passphrase, self.first, self.second, self.bar, self.by_keychain, self.honest)

    def _buttons(self) -> QHBoxLayout:
        demo = QPushButton(self.tr("Look around with sample data"))
        other = QPushButton(self.tr("I have a book…"))
        self.empty = QPushButton(self.tr("Start empty"))
        self.start = QPushButton(self.tr("Start and import my customers"))
        self.start.setDefault(True)
        demo.clicked.connect(self.demo_asked)
        other.clicked.connect(self.other_asked)
        self.empty.clicked.connect(self._make_empty)
        self.start.clicked.connect(self._make_and_import)
        row = QHBoxLayout()
        for button in (demo, other):
            kind(button, "flat")
            button.setAutoDefault(False)
            row.addWidget(button)
        row.addStretch(1)
        self.empty.setAutoDefault(False)
        row.addWidget(self.empty)
        row.addWidget(self.start)
        return row

    # what is done

    def _make_and_import(self) -> None:
        self._make(True)

    def _make_empty(self) -> None:
        self._make(False)

    def _make(self, wants_import: bool) -> None:
        """Make the book on a thread of its own; deriving the key takes a moment."""
        if self._opening is not None or not self._is_ready():
            return
        self._wants_import = wants_import
        path = Path(self.place.text()).expanduser()
        secret = Secret(self.first.text(), keychain=False) if self.by_passphrase.isChecked() else Secret()
        self._opening = Opening(path, partial(create, path, secret, self._clock), self._ended.emit)
        self._settle()

    def _take_book(self, desk: Desk) -> None:
        self.first.clear()
        self.second.clear()
        self.made.emit(desk, self._wants_import)

    def _take_refusal(self, refusal: Refusal) -> None:
        self._settle()
        words = self.tr("This computer has no keychain. Choose a passphrase.")
        self._say(words if refusal.code == "no_key" else refusal_text(refusal))

    def _choose_language(self, at: int) -> None:
        self.language_chosen.emit(self.languages.itemData(at))

    def _browse(self) -> None:
        chooser = QFileDialog(self, self.tr("Where the book lies"), self.place.text(), "KamDesk (*.kamdesk)")
        chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        chooser.setDefaultSuffix("kamdesk")
        chooser.fileSelected.connect(self.place.setText)
        chooser.open()

    def _is_ready(self) -> bool:
        is_long = bool(self.first.text()) and not is_too_short(self.first.text())
        typed = is_long and self.first.text() == self.second.text()
        return bool(self.place.text().strip()) and (typed or self.by_keychain.isChecked())

    def _settle(self) -> None:
        by_passphrase = self.by_passphrase.isChecked()
        for widget in (self.first, self.second, self.bar):
            widget.setVisible(by_passphrase)
        grade = strength(self.first.text())
        self.bar.setValue(min(round(bits(self.first.text())), FULL))
        self.honest.setText(self._strength_words(grade) if by_passphrase else self._keychain_words())
        for button in (self.empty, self.start):
            button.setEnabled(self._opening is None and self._is_ready())
        differ = by_passphrase and bool(self.second.text()) and self.first.text() != self.second.text()
        self._say(self.tr("The two passphrases differ.") if differ else "")

    def _strength_words(self, grade: Strength) -> str:
        named = {
            Strength.NONE: self.tr("Several words make a good one."),
            Strength.WEAK: self.tr("Weak: quickly guessed."),
            Strength.FAIR: self.tr("Fair: more words make it safe."),
            Strength.GOOD: self.tr("Good."),
            Strength.STRONG: self.tr("Strong."),
        }
        honest = self.tr("If you forget it, nobody can open the book. Print the recovery key afterwards.")
        if is_too_short(self.first.text()):
            return self.tr("Too short: at least {count} characters.").format(count=LEAST_SIGNS)
        return f"{named[grade]} {honest}"

    def _keychain_words(self) -> str:
        return self.tr(
            "Whoever is logged in as you can open the book. On another computer it needs the printed recovery key."
        )


def _row(words: str, field: QComboBox | QLineEdit) -> QHBoxLayout:
    label = QLabel(words)
    label.setBuddy(field)
    label.setMinimumWidth(130)
    row = QHBoxLayout()
    row.addWidget(label)
    row.addWidget(field, 1)
    return row


def _secret_line(words: str) -> QLineEdit:
    line = QLineEdit()
    line.setEchoMode(QLineEdit.EchoMode.Password)
    line.setPlaceholderText(words)
    line.setAccessibleName(words)
    return line


def _muted(words: str) -> QLabel:
    label = QLabel(words)
    label.setWordWrap(True)
    kind(label, "mute")
    return label


def _strong(words: str) -> QLabel:
    label = QLabel(words)
    kind(label, "strong")
    return label


def _free(path: Path) -> Path:
    """A name no file has yet."""
    number = 2
    found = path
    while found.exists():
        found = path.with_stem(f"{path.stem}-{number}")
        number += 1
    return found
