"""Who in the book is like the customer being typed: a line for each, which opens it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton, QSizePolicy, QWidget

from kamdesk.ui import theme
from kamdesk.ui.elided import ElidedButton
from kamdesk.ui.wording_figures import listed

MOST = 3
WIDEST = 220
"""Pixels of a name; beside it stands why."""


class Known(NamedTuple):
    """Somebody in the book who is like whom the rep is typing; `why` is empty where only the name begins so."""

    id: int
    name: str
    why: str


class AlikeHint(QFrame):
    """Hidden while nobody is alike. `open_asked` carries the customer whose line was pressed."""

    open_asked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._known: Sequence[Known] = ()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(1, 1)
        self._grid.addWidget(self._label(self.tr("Already in the book:"), "soon"), 0, 0, 1, 2)
        self._lines = [self._line(at) for at in range(1, MOST + 1)]  # made at once: so Tab reaches them here
        self._more = self._label(self.tr("… and more"), "mute")
        self._grid.addWidget(self._more, MOST + 1, 0, 1, 2)
        self.hide()

    def show_known(self, known: Sequence[Known]) -> None:
        """Show the first of these, surest first."""
        self._known = known
        for at, (link, why) in enumerate(self._lines):
            for widget in (link, why):
                widget.setVisible(at < len(known))
            if at < len(known):
                link.setText(known[at].name.replace("&", "&&"))
                link.setProperty("customer", known[at].id)
                said = self.tr("Open {name} instead").format(name=known[at].name)
                link.setToolTip(said)
                link.setAccessibleName(said)
                why.setText(known[at].why)
        self._more.setVisible(len(known) > MOST)
        self.setVisible(bool(known))

    def words(self) -> str:
        """The whole of it as one sentence; empty where nobody is alike."""
        if not self._known:
            return ""
        names = listed(
            self.tr("{name} ({why})").format(name=each.name, why=each.why) if each.why else each.name
            for each in self._known[:MOST]
        )
        return self.tr("Already in the book: {names}").format(names=names)

    def _line(self, row: int) -> tuple[QPushButton, QLabel]:
        link, why = ElidedButton(""), self._label("", "soon")
        theme.kind(link, "link")
        link.setAutoDefault(False)
        link.setMaximumWidth(WIDEST)
        link.clicked.connect(self._open)
        self._grid.addWidget(link, row, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._grid.addWidget(why, row, 1)
        return link, why

    def _label(self, words: str, kind: str) -> QLabel:
        label = QLabel(words)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        theme.kind(label, kind)
        return label

    def _open(self) -> None:
        button = self.sender()
        if button is not None:
            self.open_asked.emit(int(button.property("customer")))
