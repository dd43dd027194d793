"""The second page of a handover: what the successor would miss, worst first, filled in on the spot."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from kamdesk.services.desk import Desk
from kamdesk.services.handovers import Gap
from kamdesk.ui import theme
from kamdesk.ui.gap_panel import GapPanel
from kamdesk.ui.guided import Page
from kamdesk.ui.jobs import Jobs
from kamdesk.ui.wording_figures import counted, number
from kamdesk.ui.wording_handover import gaps_text
from kamdesk.ui.wording_terms import tier_chip

MOST = 500
"""So many are listed; the next ones come as these are filled in."""


class GapsPage(Page):
    """`filled` says that a gap was closed and the list is to be asked for again."""

    filled = Signal()

    def __init__(self, desk: Desk, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._gaps: tuple[Gap, ...] = ()
        self._count = 0
        self.panel = GapPanel(desk, jobs)
        self.panel.filled.connect(self.filled)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Customers with gaps"))
        self.list.setSpacing(3)
        self.list.currentRowChanged.connect(self._show_gap)
        card = QFrame()
        theme.kind(card, "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(8, 8, 8, 8)
        inside.addWidget(self.list)
        self._calm = QLabel(self.tr("Nothing is missing: every customer that matters has a next step, somebody who"
                                    " decides, a phone and a word on how to treat them."))  # fmt: skip
        self._calm.setWordWrap(True)
        self._calm.setAlignment(Qt.AlignmentFlag.AlignTop)
        theme.kind(self._calm, "ok")
        self._both = QWidget()
        row = QHBoxLayout(self._both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(card, 3)
        row.addWidget(self.panel, 2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._calm)
        layout.addWidget(self._both, 1)

    def title(self) -> str:
        if not self._gaps:
            return self.tr("Nothing is missing")
        return self.tr("What your successor would miss: {count}").format(count=counted("customers", self._count))

    def hint(self) -> str:
        if self._count > len(self._gaps):
            words = self.tr("The {count} that matter most are listed. You may go on without.")
            return words.format(count=number(len(self._gaps)))
        return self.tr("The ones that matter most come first. You may go on without.") if self._gaps else ""

    def first_focus(self) -> QWidget | None:
        return self.list if self._gaps else None

    def start(self) -> None:
        """Of other customers: whatever comes next stands at its worst."""
        self._gaps = ()
        self.list.clear()

    def show_gaps(self, gaps: Sequence[Gap]) -> None:
        """List the customers with gaps; the one in front stays, else the next takes its place."""
        at = max(self.list.currentRow(), 0)
        front = self._gaps[at].row.id if at < len(self._gaps) else None
        at = next((place for place, gap in enumerate(gaps[:MOST]) if gap.row.id == front), at)
        self._count, self._gaps = len(gaps), tuple(gaps[:MOST])
        self.list.clear()
        for gap in self._gaps:
            tier = tier_chip(gap.row.tier) if gap.row.tier else ""
            item = QListWidgetItem(f"{gap.row.name}   {tier}\n{gaps_text(gap.missing)}")
            self.list.addItem(item)
        self._both.setVisible(bool(gaps))
        self._calm.setVisible(not gaps)
        if gaps:
            self.list.setCurrentRow(min(at, len(self._gaps) - 1))
        self.settled.emit()

    def _show_gap(self, row: int) -> None:
        if 0 <= row < len(self._gaps):
            gap = self._gaps[row]
            self.panel.show_customer(gap.row.id, gap.row.name, gap.missing)
