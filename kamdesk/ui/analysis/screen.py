"""What all screens of the analysis share: a page of cards, filled card by card so that the window never waits."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QScrollArea, QWidget

from kamdesk.services.desk import Desk
from kamdesk.ui import theme
from kamdesk.ui.analysis.card import Card
from kamdesk.ui.analysis.sight import Sight
from kamdesk.ui.jobs import Jobs
from kamdesk.ui.theme import kind

EDGE = 20
GAP = 12
NARROW = 820
"""Below this width the cards stand one below the other."""


class Screen(QScrollArea):
    """Made anew for each sight. `opened` carries a target. `read` runs on a worker and gives what `fill` shows.

    `on`: the day looked at from, set before it is filled.
    """

    opened = Signal(object)
    changed = Signal()
    """Something was kept that no write tells of (a setting): the analysis is read anew."""

    name: ClassVar[str] = ""

    def __init__(self, desk: Desk, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.jobs = jobs
        self.on = desk.today()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        inside = QWidget()
        kind(inside, "page")
        self.page = QGridLayout(inside)
        self.page.setContentsMargins(EDGE, 0, EDGE, EDGE)
        self.page.setHorizontalSpacing(GAP)
        self.page.setVerticalSpacing(GAP)
        self.setWidget(inside)
        self.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)
        self.cards: list[Card] = []
        self._places: list[tuple[QWidget, int, int, int]] = []
        self._columns = 1
        self._is_narrow = False
        self._dressed: set[QWidget] = set()

    @staticmethod
    def read(desk: Desk, sight: Sight) -> Any:
        """What the screen needs beside the sight; on a worker. [slow]"""
        del desk, sight

    def fill(self, sight: Sight, page: Any) -> Iterator[None]:
        """Put the cards on the page, one a step."""
        del sight, page
        yield from ()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < NARROW
        if narrow != self._is_narrow:
            self._is_narrow = narrow
            for at in range(len(self._places)):
                self._place(at)

    def _place(self, at: int) -> None:
        card, row, column, columns = self._places[at]
        self.page.removeWidget(card)
        if self._is_narrow:
            self.page.addWidget(card, at, 0, 1, self._columns)
        else:
            self.page.addWidget(card, row, column, 1, columns)

    def columns(self, count: int) -> None:
        """So many columns of the same width to place cards on."""
        self._columns = count
        for column in range(count):
            self.page.setColumnStretch(column, 1)
            self.page.setColumnMinimumWidth(column, 1)

    def enter(self) -> None:
        """Give the keyboard to the first mark: a tile, a curve, a table."""
        for card in self.cards:
            inside = [card.chart, *card.chart.findChildren(QWidget)] if card.chart else [card.table]
            for each in inside:
                if each is not None and each.focusPolicy() & Qt.FocusPolicy.TabFocus and each.isEnabled():
                    each.setFocus(Qt.FocusReason.OtherFocusReason)
                    return

    def dress(self) -> None:
        """Let the style sheet work on what was put on the page since, while nobody waits for it."""
        for at in range(self.page.count()):
            item = self.page.itemAt(at)
            part = item.widget() if item is not None else None
            if part is not None and part not in self._dressed:
                self._dressed.add(part)
                for each in (part, *part.findChildren(QWidget)):
                    each.ensurePolished()

    def put(self, card: Card, row: int, column: int, columns: int) -> Card:
        """A card on the page, over so many of its columns."""
        self._places.append((card, row, column, columns))
        self._place(len(self._places) - 1)
        card.on = self.on
        card.opened.connect(self.opened)
        self.cards.append(card)
        return card


def note(words: str, role: str = "mute") -> QLabel:
    """A quiet sentence that wraps."""
    label = QLabel(words)
    theme.kind(label, role)
    label.setWordWrap(True)
    return label
