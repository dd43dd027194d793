"""The passphrase or recovery key of then, for a backup that the book's present one does not open."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from kamdesk.ui import theme
from kamdesk.ui.growing import grow
from kamdesk.ui.proof_field import ProofField


class FormerKeyDialog(QDialog):
    """`given` carries the `Secret`; it stays open until it fits (`accept`) or is told why not (`refuse`)."""

    given = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Put a backup back"))
        told = QLabel(
            self.tr("This backup was made under another passphrase. Only that one, or its recovery key, opens it.")
        )
        told.setWordWrap(True)
        self.proof = ProofField(self.tr("Passphrase of then"))
        self.proof.changed.connect(self._settle)
        buttons = QDialogButtonBox()
        self._go = buttons.addButton(self.tr("Put back"), QDialogButtonBox.ButtonRole.ActionRole)
        self._go.setDefault(True)
        theme.kind(self._go, "primary")
        self._go.clicked.connect(self._give)
        buttons.addButton(QDialogButtonBox.StandardButton.Cancel).setAutoDefault(False)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(12)
        layout.addWidget(told)
        layout.addWidget(self.proof)
        layout.addStretch(1)
        layout.addWidget(buttons)
        self.setMinimumWidth(480)
        self.proof.line.setFocus()
        self._settle()

    def refuse(self, words: str) -> None:
        """Say why it does not open the backup, and let another be typed."""
        self.proof.setEnabled(True)
        self.proof.refuse(words)
        self._settle()

    def _give(self) -> None:
        self.proof.setEnabled(False)
        self._go.setEnabled(False)
        self.given.emit(self.proof.secret())

    def _settle(self) -> None:
        self._go.setEnabled(not self.proof.is_empty())
        grow(self)
