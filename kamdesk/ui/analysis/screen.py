"""What all screens of the analysis share: a page of cards, filled card by card so that the window never waits."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from kamdesk.services.desk import Desk
from kamdesk.ui import theme
from kamdesk.ui.analysis.card import Card
from kamdesk.ui.analysis.sight import Sight
from kamdesk.ui.figure_card import FigureCard
from kamdesk.ui.jobs import Jobs
from kamdesk.ui.theme import kind

EDGE = 20
GAP = 12


class Screen(QScrollArea):
    """Made anew for each sight. `opened` carries a target. `read` runs on a worker and gives what `fill` shows."""

    opened = Signal(object)
    changed = Signal()
    """Something was kept that no write tells of (a setting): the analysis is read anew."""

    name: ClassVar[str] = ""

    def __init__(self, desk: Desk, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.jobs = jobs
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
        self._dressed: set[QWidget] = set()

    @staticmethod
    def read(desk: Desk, sight: Sight) -> Any:
        """What the screen needs beside the sight; on a worker. [slow]"""
        del desk, sight

    def fill(self, sight: Sight, page: Any) -> Iterator[None]:
        """Put the cards on the page, one a step."""
        del sight, page
        yield from ()

    def columns(self, count: int) -> None:
        """So many columns of the same width to place cards on."""
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

    def put(self, card: Card, row: int, column: int, rows: int = 1, columns: int = 1) -> Card:
        """A card on the page."""
        self.page.addWidget(card, row, column, rows, columns)
        card.opened.connect(self.opened)
        self.cards.append(card)
        return card

    def put_figures(self, figures: Sequence[FigureCard], row: int, columns: int) -> None:
        """Figures in a line."""
        line = QWidget()
        layout = QHBoxLayout(line)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP)
        for figure in figures:
            layout.addWidget(figure)
        self.page.addWidget(line, row, 0, 1, columns)


def note(words: str, role: str = "mute") -> QLabel:
    """A quiet sentence that wraps."""
    label = QLabel(words)
    theme.kind(label, role)
    label.setWordWrap(True)
    return label


def column_of(*widgets: QWidget) -> QWidget:
    """Widgets one below the other."""
    box = QWidget()
    layout = QVBoxLayout(box)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(8)
    for widget in widgets:
        layout.addWidget(widget)
    return box
