"""The lock: asks for a book's passphrase or its recovery key, more slowly after wrong ones."""

from __future__ import annotations

import time
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout

from kamdesk.app.opening import Opening
from kamdesk.app.opening_dialog import OpeningDialog
from kamdesk.models.refusals import Refusal
from kamdesk.services.desk import Clock, Desk, Secret
from kamdesk.services.locking import Patience
from kamdesk.ui.theme import kind
from kamdesk.ui.wording_refusals import refusal_text


class UnlockDialog(OpeningDialog):
    """`unlocked` carries the open book; `other_asked`: another book is wanted."""

    unlocked = Signal(object)
    other_asked = Signal()

    def __init__(self, path: Path, clock: Clock, refusal: Refusal | None = None, tries_keychain: bool = False) -> None:
        super().__init__()
        self._path, self._clock = path, clock
        self._patience = Patience(time.monotonic)
        self._is_first = False
        self.from_keychain = False
        self._countdown = QTimer(self)
        self._countdown.setInterval(1000)
        self._countdown.timeout.connect(self._settle)
        self.setMinimumWidth(420)
        self._build()
        if refusal is not None and refusal.code != "no_key":
            self._say(refusal_text(refusal))
        self._settle()
        if tries_keychain:
            self._is_first = True
            self.ask_keychain()

    # building

    def _build(self) -> None:
        title = QLabel(self.tr("Open {book}").format(book=self._path.stem))
        kind(title, "title")
        self.line = QLineEdit()
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.line.setPlaceholderText(self.tr("Passphrase"))
        self.line.setAccessibleName(self.tr("Passphrase"))
        self.line.returnPressed.connect(self.open_book)
        self.shown = QCheckBox(self.tr("Show what I type"))
        self.shown.toggled.connect(self._show_typed)
        self.recovery = QCheckBox(self.tr("This is the printed recovery key"))
        honest = QLabel(
            self.tr(
                "Without its passphrase or its recovery key nobody can open a book, not even the makers of KamDesk."
            )
        )
        kind(honest, "mute")
        honest.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(10)
        for part in (title, self.line, self.shown, self.recovery, self.trouble, honest):
            column.addWidget(part)
        column.addLayout(self._buttons())

    def _buttons(self) -> QHBoxLayout:
        self.open_button = QPushButton(self.tr("Open"))
        self.open_button.setDefault(True)
        self.open_button.clicked.connect(self.open_book)
        other = QPushButton(self.tr("Another book…"))
        other.clicked.connect(self.other_asked)
        keychain = QPushButton(self.tr("Use the keychain"))
        keychain.clicked.connect(self.ask_keychain)
        row = QHBoxLayout()
        for button in (other, keychain):
            kind(button, "flat")
            button.setAutoDefault(False)
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.open_button)
        return row

    # what is done

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc wakes many a screen: it takes back what was typed, and only the window's cross ends the program."""
        if event.key() == Qt.Key.Key_Escape:
            self.line.clear()
        else:
            super().keyPressEvent(event)

    def open_book(self) -> None:
        """Try what was typed, on a thread of its own: deriving the key takes a fifth of a second."""
        text = self.line.text()
        if not text or self._opening is not None or self._patience.left() > 0:
            return
        secret = Secret(recovery=text, keychain=False) if self.recovery.isChecked() else Secret(text, keychain=False)
        self._try(secret)

    def ask_keychain(self) -> None:
        """Let the system's keychain open it, if it holds its key."""
        if self._opening is None:
            self._try(Secret())

    def _try(self, secret: Secret) -> None:
        self.from_keychain = secret.keychain
        work = partial(self._patience.open, self._path, secret, self._clock)
        self._opening = Opening(self._path, work, self._ended.emit)
        self._say("")
        self._settle()

    def _take_book(self, desk: Desk) -> None:
        self.line.clear()
        self._countdown.stop()
        self.unlocked.emit(desk)

    def _take_refusal(self, refusal: Refusal) -> None:
        was_silent, self._is_first = self._is_first, False
        if not was_silent:
            self._say(refusal_text(refusal))
        self.line.selectAll()
        self._settle()
        self.line.setFocus()

    def _settle(self) -> None:
        """What may be pressed now; after wrong passphrases the button counts down."""
        wait = round(self._patience.left() + 0.49)
        is_free = self._opening is None and wait <= 0
        self.open_button.setEnabled(is_free)
        self.line.setEnabled(self._opening is None)
        if wait > 0:
            self.open_button.setText(self.tr("Open ({seconds})").format(seconds=wait))
            self._countdown.start()
        else:
            self.open_button.setText(self.tr("Open"))
            self._countdown.stop()

    def _show_typed(self, is_shown: bool) -> None:
        self.line.setEchoMode(QLineEdit.EchoMode.Normal if is_shown else QLineEdit.EchoMode.Password)
