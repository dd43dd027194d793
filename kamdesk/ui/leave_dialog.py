"""Leaving: erase what was just handed over. Asks for the file's passphrase, names the act, and gives a certificate."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QLabel, QPushButton, QVBoxLayout, QWidget

from kamdesk.models.refusals import Refusal
from kamdesk.services.desk import Desk
from kamdesk.services.handovers import HandedOver
from kamdesk.services.leaving import Certificate
from kamdesk.ui import theme
from kamdesk.ui.announce import announce
from kamdesk.ui.growing import grow
from kamdesk.ui.jobs import Jobs
from kamdesk.ui.passphrase_field import SecretLine
from kamdesk.ui.wording_figures import counted, fill
from kamdesk.ui.wording_refusals import refusal_text


class LeaveDialog(QDialog):
    """`left` carries the certificate. `is_locked_by_word`: whether a passphrase opens the file."""

    left = Signal(object)

    def __init__(
        self, desk: Desk, jobs: Jobs, made: HandedOver, is_locked_by_word: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._jobs, self._made = desk, jobs, made
        self.setWindowTitle(self.tr("Erase what was handed over"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.passphrase = SecretLine(self.tr("Passphrase of the handover"))
        self.passphrase.setVisible(is_locked_by_word)
        self.knowledge = QCheckBox(self.tr("Articles and competitors that went along, too"))
        self.sure = QCheckBox(self.tr("My successor has received the file."))
        self._trouble = QLabel()
        self._trouble.setWordWrap(True)
        self._trouble.hide()
        theme.kind(self._trouble, "late")
        self._build()
        self.passphrase.textChanged.connect(self._settle)
        self.sure.toggled.connect(self._settle)
        self._settle()

    def erase(self) -> None:
        """Prove the file, then erase. [job]"""
        self._rest(False)
        self._jobs.write(
            _left,
            self._desk,
            self._made,
            self.passphrase.text(),
            self.knowledge.isChecked(),
            done=self._was_left,
            failed=self._failed,
        )

    def _build(self) -> None:
        count = counted("customers", len(self._made.customers))
        words = self.tr(
            "{count} with everything about them are erased from this book for good, also from its history. This cannot"
            " be undone. The file is checked first. Backups made before still hold them; the certificate lists them."
        )
        told = QLabel(words.format(count=count))
        told.setWordWrap(True)
        self._act = QPushButton(fill(self.tr("Erase {count:customers} for good"), {"count": len(self._made.customers)}))
        self._act.setAutoDefault(False)
        self._act.clicked.connect(self.erase)
        buttons = QDialogButtonBox()
        keep = buttons.addButton(self.tr("Keep everything"), QDialogButtonBox.ButtonRole.RejectRole)
        keep.setDefault(True)
        buttons.addButton(self._act, QDialogButtonBox.ButtonRole.DestructiveRole)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(12)
        for widget in (told, self.passphrase, self.knowledge, self.sure, self._trouble, buttons):
            layout.addWidget(widget)
        self.setMinimumWidth(480)

    def _settle(self) -> None:
        has_word = bool(self.passphrase.text()) or self.passphrase.isHidden()
        self._act.setEnabled(has_word and self.sure.isChecked())

    def _rest(self, is_free: bool) -> None:
        self.setEnabled(is_free)

    def _was_left(self, certificate: Certificate) -> None:
        self.left.emit(certificate)
        self.accept()

    def _failed(self, refusal: Refusal) -> None:
        self._rest(True)
        self._trouble.setText(refusal_text(refusal))
        self._trouble.show()
        grow(self)
        announce(self, self._trouble.text())


def _left(desk: Desk, made: HandedOver, passphrase: str, knowledge: bool) -> Certificate:
    from kamdesk.services import leaving

    leaving.prove(made, passphrase or None)
    return leaving.leave(desk, made, knowledge=knowledge)


def save_certificate(certificate: Certificate, folder: Path) -> Path:
    """Write the certificate as PDF beside the handover; Refusal(cannot_write). [slow]"""
    from kamdesk.ui.handover_paper import certificate_html, certificate_name
    from kamdesk.ui.paper import write_pdf

    path = folder / certificate_name(certificate)
    write_pdf(path, certificate_html(certificate))
    return path
