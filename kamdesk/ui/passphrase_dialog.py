"""Another passphrase for the open book: the present one first, the new one twice."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from kamdesk.models.refusals import Refusal
from kamdesk.services.desk import Desk, Secret
from kamdesk.services.locking import Patience
from kamdesk.ui import theme
from kamdesk.ui.announce import announce
from kamdesk.ui.growing import grow
from kamdesk.ui.jobs import Jobs
from kamdesk.ui.passphrase_field import PassphraseField
from kamdesk.ui.proof_field import ProofField, is_about_proof
from kamdesk.ui.wording_refusals import refusal_text


class PassphraseDialog(QDialog):
    """`changed` carries why the first backup under the new passphrase could not be made, None where it was.

    A book that the keychain alone opens has no present passphrase to ask for.
    """

    changed = Signal(object)

    def __init__(
        self, desk: Desk, jobs: Jobs, patience: Patience, has_passphrase: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._jobs, self._patience = desk, jobs, patience
        self._is_working = False
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Change the passphrase") if has_passphrase else self.tr("Set a passphrase"))
        self.proof = ProofField() if has_passphrase else None
        self.passphrase = PassphraseField(
            name=self.tr("New passphrase"), hint=self.tr("Several words make a good one. It opens this book.")
        )
        self._said = QLabel()
        self._said.setWordWrap(True)
        self._said.hide()
        self._build()
        self.passphrase.changed.connect(self._settle)
        if self.proof is not None:
            self.proof.changed.connect(self._settle)
        (self.proof.line if self.proof is not None else self.passphrase.first).setFocus()
        self._settle()

    def change(self) -> None:
        """Prove the present passphrase, then put the book under the new one. [job]"""
        if not self._is_ready():
            return
        self._work(True)
        self._say(self.tr("The whole book is encrypted anew and verified…"), "mute")
        secret = self.proof.secret() if self.proof is not None else None
        self._jobs.write(
            _changed,
            self._desk,
            self._patience,
            secret,
            self.passphrase.value(),
            self._jobs.everywhere,
            done=self._was_changed,
            failed=self._failed,
        )

    def reject(self) -> None:
        """What is under way goes on to its end, and says how it ended."""
        if not self._is_working:
            super().reject()

    def _build(self) -> None:
        told = QLabel(
            self.tr(
                "Backups made before keep the old passphrase. The recovery key becomes another one: print it "
                "afterwards."
            )
        )
        told.setWordWrap(True)
        theme.kind(told, "mute")
        self._buttons = QDialogButtonBox()
        self._buttons.addButton(QDialogButtonBox.StandardButton.Cancel).setAutoDefault(False)
        self._act = self._buttons.addButton(self.windowTitle(), QDialogButtonBox.ButtonRole.ActionRole)
        self._act.setDefault(True)
        theme.kind(self._act, "primary")
        self._act.clicked.connect(self.change)
        self._buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(12)
        if self.proof is not None:
            layout.addWidget(self.proof)
        for widget in (self.passphrase, told, self._said):
            layout.addWidget(widget)
        layout.addStretch(1)
        layout.addWidget(self._buttons)
        self.setMinimumWidth(460)

    def _is_ready(self) -> bool:
        is_proven = self.proof is None or not self.proof.is_empty()
        return is_proven and self.passphrase.is_good() and not self._is_working

    def _settle(self) -> None:
        self._act.setEnabled(self._is_ready())
        grow(self)

    def _work(self, is_working: bool) -> None:
        self._is_working = is_working
        for part in (self.proof, self.passphrase, self._buttons):
            if part is not None:
                part.setEnabled(not is_working)
        self._settle()

    def _was_changed(self, no_backup: Refusal | None) -> None:
        self._is_working = False
        self.passphrase.clear()
        if self.proof is not None:
            self.proof.line.clear()
        self.accept()
        self.changed.emit(no_backup)

    def _failed(self, refusal: Refusal) -> None:
        self._work(False)
        words = refusal_text(refusal)
        if self.proof is not None and is_about_proof(refusal.code):
            self._said.hide()
            self.proof.refuse(words)
            announce(self, words)
        else:
            self._say(words, "late")
        grow(self)

    def _say(self, words: str, kind: str) -> None:
        theme.kind(self._said, kind)
        self._said.setText(words)
        self._said.show()
        grow(self)
        announce(self, words)


def _changed(
    desk: Desk,
    patience: Patience,
    secret: Secret | None,
    passphrase: str,
    everywhere: Callable[[Callable[[], object]], object],
) -> Refusal | None:
    from kamdesk.services import locking

    if secret is not None:
        patience.prove(desk, secret)
    return locking.change_passphrase(desk, passphrase, everywhere)
