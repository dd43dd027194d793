"""The book's recovery key: shown once the passphrase was typed again, and printed to be kept in a safe."""

from __future__ import annotations

from datetime import date
from html import escape

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from kamdesk.models.refusals import Refusal
from kamdesk.services.desk import Desk, Secret
from kamdesk.services.locking import Patience
from kamdesk.ui import theme
from kamdesk.ui.announce import announce
from kamdesk.ui.growing import grow
from kamdesk.ui.jobs import Jobs
from kamdesk.ui.proof_field import ProofField, is_about_proof
from kamdesk.ui.texts import QT_TRANSLATE_NOOP
from kamdesk.ui.wording_figures import day, labelled
from kamdesk.ui.wording_refusals import refusal_text

GROUPS_A_LINE = 4


class RecoveryDialog(QDialog):
    """Nothing here copies the key: a clipboard is read by other programs. It goes with the dialog."""

    def __init__(
        self, desk: Desk, jobs: Jobs, patience: Patience, has_passphrase: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._jobs, self._patience = desk, jobs, patience
        self._key = ""
        self._is_working = False
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Recovery key"))
        self.proof = ProofField() if has_passphrase else None
        self.key = QLabel()
        self.key.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.key.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.key.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self.key.hide()
        self._said = QLabel()
        self._said.setWordWrap(True)
        self._said.hide()
        theme.kind(self._said, "late")
        self._build()
        if self.proof is not None:
            self.proof.changed.connect(self._settle)
            self.proof.line.setFocus()
        self._settle()

    def ask(self) -> None:
        """Prove the passphrase, then show the key. [job]"""
        if self._is_working or (self.proof is not None and self.proof.is_empty()):
            return
        self._work(True)
        secret = self.proof.secret() if self.proof is not None else None
        self._jobs.search(
            _read, self._desk, self._patience, secret, done=self._show_key, failed=self._failed, topic="recovery"
        )

    def print_key(self) -> None:
        """The sheet for the safe, in the preview."""
        from kamdesk.ui.printing import preview

        html = recovery_html(self._desk.path.name, self._desk.today(), self._key)
        preview(self.windowTitle(), html, self, numbered=False, what="recovery", today=self._desk.today())

    def _build(self) -> None:
        told = QLabel(
            self.tr(
                "It opens this book where the passphrase is forgotten or the keychain is gone. Whoever has it can read "
                "everything: print it, and keep it in a safe place away from this computer. A new passphrase makes "
                "another recovery key."
            )
        )
        told.setWordWrap(True)
        buttons = QDialogButtonBox()
        close = buttons.addButton(QDialogButtonBox.StandardButton.Close)
        close.setAutoDefault(False)
        self._show = buttons.addButton(self.tr("Show the key"), QDialogButtonBox.ButtonRole.ActionRole)
        self._print = buttons.addButton(self.tr("Print…"), QDialogButtonBox.ButtonRole.ActionRole)
        self._print.setAutoDefault(False)
        self._print.hide()
        self._show.setDefault(True)
        for act, slot in ((self._show, self.ask), (self._print, self.print_key)):
            theme.kind(act, "primary")
            act.clicked.connect(slot)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(12)
        layout.addWidget(told)
        if self.proof is not None:
            layout.addWidget(self.proof)
        layout.addWidget(self.key)
        layout.addWidget(self._said)
        layout.addStretch(1)
        layout.addWidget(buttons)
        self.setMinimumWidth(480)

    def _settle(self) -> None:
        is_proven = self.proof is None or not self.proof.is_empty()
        self._show.setEnabled(is_proven and not self._is_working)
        grow(self)

    def _work(self, is_working: bool) -> None:
        self._is_working = is_working
        if self.proof is not None:
            self.proof.setEnabled(not is_working)
        self._settle()

    def _show_key(self, key: str) -> None:
        self._work(False)
        self._key = key
        self._said.hide()
        if self.proof is not None:
            self.proof.line.clear()
            self.proof.hide()
        self.key.setText("\n".join(in_lines(key)))
        self.key.setAccessibleName(labelled(self.tr("Recovery key"), key))
        self.key.show()
        self._show.hide()
        self._print.show()
        self._print.setDefault(True)
        self._print.setFocus()
        grow(self)

    def _failed(self, refusal: Refusal) -> None:
        self._work(False)
        words = refusal_text(refusal)
        if self.proof is not None and is_about_proof(refusal.code):
            self.proof.refuse(words)
        else:
            self._said.setText(words)
            self._said.show()
        grow(self)
        announce(self, words)


def in_lines(key: str) -> list[str]:
    """The key's groups, so many a line, as they are compared with the eye."""
    groups = key.split("-")
    return ["  ".join(groups[at : at + GROUPS_A_LINE]) for at in range(0, len(groups), GROUPS_A_LINE)]


def recovery_html(book: str, today: date, key: str) -> str:
    """The sheet for the safe: the key, what it is for, how it is used, and when it is worth nothing any more."""
    title, *names = (escape(QCoreApplication.translate("RecoveryPaper", text)) for text in _HEADS)
    facts = zip(names, (book, day(today)), strict=True)
    rows = "".join(f"<tr><th width='20%'>{name}</th><td>{escape(value)}</td></tr>" for name, value in facts)
    lines = "".join(f"<p class='key'>{escape(line).replace('  ', ' &nbsp; ')}</p>" for line in in_lines(key))
    words = "".join(f"<p>{escape(QCoreApplication.translate('RecoveryPaper', text))}</p>" for text in _PAPER)
    return (
        "<html><head><style>.key { font-family: monospace; font-size: 18px; margin: 8px 0; } p { margin: 6px 0; }"
        f"</style></head><body><h1>{title}</h1>"
        f"<table width='100%'>{rows}</table>{lines}{words}</body></html>"
    )


_HEADS = (
    QT_TRANSLATE_NOOP("RecoveryPaper", "Recovery key"),
    QT_TRANSLATE_NOOP("RecoveryPaper", "Book"),
    QT_TRANSLATE_NOOP("RecoveryPaper", "Printed on"),
)
_PAPER = (
    QT_TRANSLATE_NOOP("RecoveryPaper", "It opens this book where its passphrase is forgotten or its keychain is gone."),
    QT_TRANSLATE_NOOP(
        "RecoveryPaper",
        "Where KamDesk asks for the passphrase, tick “This is the printed recovery key” and type the key. Blanks and "
        "dashes do not matter, nor do capitals.",
    ),
    QT_TRANSLATE_NOOP(
        "RecoveryPaper",
        "Whoever has this sheet can read the whole book. Keep it in a safe place, away from the computer.",
    ),
    QT_TRANSLATE_NOOP(
        "RecoveryPaper",
        "A new passphrase makes another recovery key: then print that one. This sheet opens only the backups made "
        "before.",
    ),
)


def _read(desk: Desk, patience: Patience, secret: Secret | None) -> str:
    from kamdesk.services import locking

    if secret is not None:
        patience.prove(desk, secret)
    return locking.recovery_key(desk)
