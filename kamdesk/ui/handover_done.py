"""The last page of a handover: the files, their fingerprints, what went along and what stayed."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from kamdesk.services.handovers import HandedOver
from kamdesk.ui import theme
from kamdesk.ui.announce import announce
from kamdesk.ui.guided import Page
from kamdesk.ui.handover_paper import MOST_GAPS
from kamdesk.ui.wording_figures import counted, number, size
from kamdesk.ui.wording_handover import counts_text, fingerprint_text


class HandedOverPage(Page):
    """The protocol, to be read to the successor. `protocol_wanted` prints it, `leaving_wanted` erases what went."""

    protocol_wanted = Signal()
    leaving_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._made: HandedOver | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(12)

    def title(self) -> str:
        return self.tr("Handed over")

    def hint(self) -> str:
        return self.tr("Let your successor compare the fingerprint: then the file is whole and nobody changed it.")

    def next_words(self) -> str:
        return self.tr("Done")

    def made(self) -> HandedOver | None:
        """What was handed over."""
        return self._made

    def show_left(self, words: str) -> None:
        """It was erased here: say so, and offer it no more."""
        self._leave.hide()
        self._left.setText(words)
        self._left.show()

    def add_act(self, button: QPushButton) -> None:
        """Offer one thing more that can be done now."""
        self._row.insertWidget(1, button)

    def show_result(self, made: HandedOver) -> None:
        """Show what was written."""
        self._made = made
        for path, fingerprint in zip(made.paths, made.fingerprints, strict=True):
            self._layout.addWidget(FileCard(path, fingerprint))
        self._say(self.tr("In it: {what}.").format(what=counts_text(made.counts)), "")
        if made.left_out:
            self._say(self.tr("{count} stayed out.").format(count=counted("customers", made.left_out)), "mute")
        if made.missing:
            self._say(self._missing(made), "soon")
        self._say(
            self.tr("Beside the records the file holds a briefing to read and a workbook; any age tool opens it."),
            "mute",
        )
        self._row = self._acts()
        self._layout.addLayout(self._row)
        self._left = QLabel()
        self._left.setWordWrap(True)
        theme.kind(self._left, "ok")
        self._left.hide()
        self._layout.addWidget(self._left)
        self._layout.addStretch(1)

    def _missing(self, made: HandedOver) -> str:
        count = counted("customers", len(made.missing))
        if len(made.missing) <= MOST_GAPS:
            return self.tr("{count} went with gaps; the protocol names them.").format(count=count)
        words = self.tr("{count} went with gaps; the protocol names the {most} that matter most.")
        return words.format(count=count, most=number(MOST_GAPS))

    def _acts(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self._print = QPushButton(self.tr("Print the protocol…"))
        self._leave = QPushButton(self.tr("Erase here what was handed over…"))
        for button, signal in ((self._print, self.protocol_wanted), (self._leave, self.leaving_wanted)):
            button.setAutoDefault(False)
            button.clicked.connect(signal)
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _say(self, words: str, kind: str) -> None:
        label = QLabel(words)
        label.setWordWrap(True)
        if kind:
            theme.kind(label, kind)
        self._layout.addWidget(label)


class FileCard(QFrame):
    """One file with its fingerprint, to be copied, and its folder."""

    def __init__(self, path: Path, fingerprint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.kind(self, "card")
        self._path, self._fingerprint = path, fingerprint
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 10, 16, 12)
        head = QHBoxLayout()
        name = QLabel(path.name)
        theme.kind(name, "strong")
        name.setToolTip(str(path))
        weight = QLabel(size(path.stat().st_size) if path.exists() else "")
        theme.kind(weight, "mute")
        head.addWidget(name)
        head.addWidget(weight)
        head.addStretch(1)
        for words, slot in ((self.tr("Copy the fingerprint"), self._copy), (self.tr("Open the folder"), self._open)):
            button = QPushButton(words)
            button.setAutoDefault(False)
            button.clicked.connect(slot)
            head.addWidget(button)
        layout.addLayout(head)
        caption = QLabel(self.tr("Fingerprint (SHA-256)"))
        theme.kind(caption, "caption")
        shown = QLabel(fingerprint_text(fingerprint))
        shown.setWordWrap(True)
        shown.setAccessibleName(self.tr("Fingerprint of {file}").format(file=path.name))
        layout.addWidget(caption)
        layout.addWidget(shown)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._fingerprint)
        announce(self, self.tr("Copied"))

    def _open(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._path.parent)))
