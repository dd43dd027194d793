"""The last page of receiving: whom to introduce oneself to, the most valuable and most at risk first, as tasks."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QListWidget, QListWidgetItem, QSpinBox, QVBoxLayout, QWidget

from kamdesk.services.introductions import Introduction
from kamdesk.ui import theme
from kamdesk.ui.guided import Page
from kamdesk.ui.wording_figures import counted
from kamdesk.ui.wording_handover import risk_name, standing_text

USUAL_A_DAY = 5
MOST_A_DAY = 50
TICKED = 40
"""So many are ticked at first: what can be done in the first weeks."""


class IntroducePage(Page):
    """A ticked customer gets a task; so many a working day from the next one on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found: tuple[Introduction, ...] = ()
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Whom to introduce yourself to"))
        self.list.setWordWrap(True)
        self.list.setSpacing(3)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemChanged.connect(self.settled)
        card = QFrame()
        theme.kind(card, "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(8, 8, 8, 8)
        inside.addWidget(self.list)
        self.a_day = QSpinBox()
        self.a_day.setRange(1, MOST_A_DAY)
        self.a_day.setValue(USUAL_A_DAY)
        self.a_day.setAccessibleName(self.tr("Calls a day"))
        words = QLabel(self.tr("Calls a &day"))
        words.setBuddy(self.a_day)
        row = QHBoxLayout()
        row.addWidget(words)
        row.addWidget(self.a_day)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(card, 1)
        layout.addLayout(row)

    def title(self) -> str:
        if not self._found:
            return self.tr("Nobody new to call")
        return self.tr("Introduce yourself to {count}").format(count=counted("customers", len(self._found)))

    def hint(self) -> str:
        return self.tr("Who is worth most and most at risk comes first. Whoever is ticked gets a call planned.")

    def next_words(self) -> str:
        return self.tr("Plan the calls: {count}").format(count=len(self.chosen())) if self.chosen() else self.tr("Done")

    def first_focus(self) -> QWidget | None:
        return self.list if self._found else None

    def chosen(self) -> list[int]:
        """The ticked customers, in their order."""
        ticked = (self.list.item(at).checkState() is Qt.CheckState.Checked for at in range(self.list.count()))
        return [each.row.id for each, is_in in zip(self._found, ticked, strict=False) if is_in]

    def show_found(self, found: Sequence[Introduction]) -> None:
        """List them; the first few dozen are ticked."""
        self._found = tuple(found)
        self.list.blockSignals(True)
        self.list.clear()
        for at, each in enumerate(found):
            item = QListWidgetItem(_words(each))
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if at < TICKED else Qt.CheckState.Unchecked)
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self.list.blockSignals(False)
        self.settled.emit()


def _words(each: Introduction) -> str:
    """The name, and below it tier, grade and what puts the customer at risk."""
    below = (standing_text(each.row), *map(risk_name, each.risks))
    return "\n".join(line for line in (each.row.name, " · ".join(part for part in below if part)) if line)
