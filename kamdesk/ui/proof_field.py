"""The book's present passphrase, or its recovery key, typed once more before its lock is changed or shown."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QToolButton, QWidget

from kamdesk.services.desk import Secret
from kamdesk.ui import theme
from kamdesk.ui.passphrase_field import SecretLine


class ProofField(QWidget):
    """`changed` says that something was typed; what was wrong with it stands right below."""

    changed = Signal()

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        """`name` is what the passphrase is called where it is not the present one."""
        super().__init__(parent)
        self.line = SecretLine(name or self.tr("Present passphrase"))
        self.recovery = QCheckBox(self.tr("This is the printed recovery key"))
        self.trouble = QLabel()
        self.trouble.setWordWrap(True)
        self.trouble.hide()
        theme.kind(self.trouble, "late")
        eye = QToolButton()
        eye.setText(self.tr("Show"))
        eye.setCheckable(True)
        eye.setAccessibleName(self.tr("Show the passphrase"))
        eye.toggled.connect(self.line.reveal)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(6)
        grid.addWidget(self.line, 0, 0)
        grid.addWidget(eye, 0, 1)
        grid.addWidget(self.trouble, 1, 0, 1, 2)
        grid.addWidget(self.recovery, 2, 0, 1, 2)
        grid.setColumnStretch(0, 1)
        self.setTabOrder(self.line, self.recovery)  # a blank typed on the way would show the passphrase
        self.setTabOrder(self.recovery, eye)
        self.setFocusProxy(self.line)
        self.line.textChanged.connect(self._typed)

    def secret(self) -> Secret:
        """What was typed, as the book is unlocked with it."""
        text = self.line.text()
        if self.recovery.isChecked():
            return Secret(recovery=text, keychain=False)
        return Secret(text, keychain=False)

    def is_empty(self) -> bool:
        return not self.line.text()

    def refuse(self, words: str) -> None:
        """Say what is wrong with it, and let it be typed anew."""
        self._mark(words)
        self.line.selectAll()
        self.line.setFocus()

    def _typed(self) -> None:
        self._mark("")
        self.changed.emit()

    def _mark(self, words: str) -> None:
        self.trouble.setText(words)
        self.trouble.setVisible(bool(words))
        self.line.setProperty("wrong", bool(words))
        self.line.setAccessibleDescription(words)
        self.line.style().unpolish(self.line)
        self.line.style().polish(self.line)


def is_about_proof(code: str) -> bool:
    """Whether a refusal is about what was typed to prove oneself."""
    return code in ("wrong_passphrase", "bad_recovery_key", "wait")
