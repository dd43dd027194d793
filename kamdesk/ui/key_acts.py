"""The ways to another passphrase and to the recovery key: menu, palette, and Settings › Safety."""

from __future__ import annotations

import time

import shiboken6
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMessageBox, QPushButton, QVBoxLayout, QWidget

from kamdesk.models.refusals import Refusal
from kamdesk.services import locking
from kamdesk.services.desk import Desk
from kamdesk.ui import theme
from kamdesk.ui.jobs import Jobs
from kamdesk.ui.window import MainWindow

CHANGE, RECOVERY = "change_passphrase", "recovery_key"


class KeyActs(QObject):
    """Wires both actions of one window, which counts the wrong passphrases typed in either."""

    def __init__(self, window: MainWindow, desk: Desk, jobs: Jobs) -> None:
        super().__init__(window)
        self._window, self._desk, self._jobs = window, desk, jobs
        self._patience = locking.Patience(time.monotonic)
        self._name = ""
        self._over: QWidget = window
        window.actions_table.wire(CHANGE, self.change_passphrase)
        window.actions_table.wire(RECOVERY, self.show_recovery_key)

    def change_passphrase(self) -> None:
        self.ask(self._window, CHANGE)

    def show_recovery_key(self) -> None:
        self.ask(self._window, RECOVERY)

    def ask(self, over: QWidget, name: str) -> None:
        """Open the dialog of an action over the window, or over the settings."""
        self._name, self._over = name, over
        self._jobs.search(locking.has_passphrase, self._desk, done=self._open, topic="keys")

    def _open(self, has_passphrase: bool) -> None:
        from kamdesk.ui.passphrase_dialog import PassphraseDialog
        from kamdesk.ui.recovery_dialog import RecoveryDialog

        over = self._over if shiboken6.isValid(self._over) else self._window
        if self._name == RECOVERY:
            RecoveryDialog(self._desk, self._jobs, self._patience, has_passphrase, over).open()
            return
        dialog = PassphraseDialog(self._desk, self._jobs, self._patience, has_passphrase, over)
        dialog.changed.connect(self._was_changed)
        dialog.open()

    def _was_changed(self, no_backup: Refusal | None) -> None:
        """What it means, and the way to the new recovery key."""
        from kamdesk.ui.asking import ask
        from kamdesk.ui.wording_refusals import refusal_text

        over = self._over if shiboken6.isValid(self._over) else self._window
        more = [
            self.tr("Backups made before still open with the old passphrase only; a first one was made under the new."),
            self.tr("The recovery key is another one now. One printed before opens only those old backups."),
        ]
        if no_backup is not None:
            more[0] = self.tr(
                "Backups made before still open with the old passphrase only. None could be made under the new: {why}"
            ).format(why=refusal_text(no_backup))
        ask(
            over,
            self.tr("The new passphrase opens the book from now on."),
            self.tr("Recovery key…"),
            self._ask_recovery,
            stay=self.tr("Close"),
            title=self.tr("Passphrase changed"),
            more="\n\n".join(more),
            icon=QMessageBox.Icon.Information if no_backup is None else QMessageBox.Icon.Warning,
            role=QMessageBox.ButtonRole.ActionRole,
        )

    def _ask_recovery(self) -> None:
        self.ask(self._over, RECOVERY)


class KeyPane(QFrame):
    """Two buttons for the settings; `asked` carries the name of the action."""

    asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.kind(self, "card")
        words = QLabel(
            self.tr("Without the passphrase, the keychain or the printed recovery key nobody can open the book.")
        )
        words.setWordWrap(True)
        theme.kind(words, "mute")
        row = QHBoxLayout()
        row.setSpacing(8)
        for text, name in ((self.tr("Change passphrase…"), CHANGE), (self.tr("Recovery key…"), RECOVERY)):
            button = QPushButton(text)
            button.setObjectName(name)
            button.setAutoDefault(False)
            button.clicked.connect(self._pressed)
            row.addWidget(button)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.setSpacing(8)
        layout.addWidget(words)
        layout.addLayout(row)
        layout.addStretch(1)

    def _pressed(self) -> None:
        self.asked.emit(self.sender().objectName())
