"""The head of the detail: who it is, tier, grade and state, how complete the sheet is, and what can be done."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from kamdesk.models.rows import Sheet
from kamdesk.ui import theme, wording_terms
from kamdesk.ui.chips import Chip, ChipLabel, state_role, tier_role
from kamdesk.ui.elided import ElidedLabel
from kamdesk.ui.flow import FlowLayout
from kamdesk.ui.wording_detail import missing_item

MARKED = 40
"""Letters of the reason why somebody is invalid; the rest stands in the form."""


class DetailHeader(QWidget):
    """`asked` carries a figure to explain and where; `missing_chosen` an item of completeness to fill in."""

    asked = Signal(str, QWidget)
    missing_chosen = Signal(str)

    def __init__(self, explained: Collection[str], parent: QWidget | None = None) -> None:
        """`explained`: the figures somebody can explain; a chip of another one is only read."""
        super().__init__(parent)
        self._missing: tuple[str, ...] = ()
        self._name = QLabel()
        theme.kind(self._name, "title")
        self._name.setWordWrap(True)
        self._name.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._tier, self._grade, self._state = Chip(self), Chip(self), Chip(self)
        self._key, self._mark = Chip(self), ChipLabel(self)
        for chip, figure in (
            (self._tier, "tier"),
            (self._grade, "grade"),
            (self._state, "sleep"),
            (self._key, "key_account"),
        ):
            chip.setProperty("figure", figure)
            if figure in explained:
                chip.clicked.connect(self._ask)
            else:
                chip.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._facts = ElidedLabel()
        self._facts.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme.kind(self._facts, "mute")
        self._complete = QPushButton()
        theme.kind(self._complete, "link")
        self._complete.clicked.connect(self._show_missing)
        self.more = QToolButton()
        self.more.setText("⋯")
        self.more.setAccessibleName(self.tr("More to do"))
        self.more.setToolTip(self.tr("More to do"))
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._lay_out()

    def say(self, sheet: Sheet) -> None:
        """Show the head of a sheet."""
        row = sheet.row
        self._name.setText(row.name)
        self._say_chips(sheet)
        region = " ".join(dict.fromkeys(part for part in (row.province, row.city, row.district) if part))
        number = self.tr("No. {number}").format(number=row.number) if row.number else ""
        self._facts.setText("  ·  ".join(part for part in (region, row.industry, number) if part))
        self._facts.setToolTip(self._facts.text())
        self._facts.setVisible(bool(self._facts.text()))
        self._missing = sheet.missing
        self._complete.setText(self.tr("{percent}% complete").format(percent=row.completeness))
        self._complete.setToolTip(self.tr("Show what is missing"))

    def _say_chips(self, sheet: Sheet) -> None:
        row = sheet.row
        tier = wording_terms.tier_chip(row.tier) if row.tier else ""
        self._tier.say(tier, tier_role(row.tier), self.tr("Tier: {tier}. Why?").format(tier=tier))
        grade = wording_terms.grade(row.grade, row.fixed_grade, row.score)
        words = self.tr("Grade {grade}").format(grade=grade) if grade else ""
        self._grade.say(words, "accent", self.tr("{grade}. Why?").format(grade=words))
        state = wording_terms.state(row.sleep)
        self._state.say(state, state_role(row.sleep), self.tr("State: {state}. Why?").format(state=state))
        key = wording_terms.key_account(row.key_account)
        self._key.say(key, "accent", self.tr("{key}. Why?").format(key=key))
        self._mark.say(*self._mark_words(sheet))

    def _mark_words(self, sheet: Sheet) -> tuple[str, str]:
        """The one thing about a customer that changes everything else said of it."""
        customer = sheet.customer
        if customer.get("deleted_at"):
            return self.tr("In the trash"), "late"
        if sheet.row.private:
            return self.tr("Private"), "mute"
        if customer.get("invalid"):
            reason = str(customer.get("invalid_reason") or "")[:MARKED]
            return (self.tr("Invalid: {reason}").format(reason=reason) if reason else self.tr("Invalid")), "late"
        if customer.get("parked_on"):
            return self.tr("Parked"), "soon"
        if customer.get("archived"):
            return self.tr("Archived"), "mute"
        return "", "mute"

    def _lay_out(self) -> None:
        chips = FlowLayout(spacing=6)
        for part in (self._name, self._tier, self._grade, self._state, self._key, self._mark):
            chips.addWidget(part)
        top = QHBoxLayout()
        top.addLayout(chips, 1)
        top.addWidget(self.more, 0, Qt.AlignmentFlag.AlignTop)
        below = QHBoxLayout()
        below.setSpacing(6)
        below.addWidget(self._facts)
        below.addWidget(self._complete)
        below.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addLayout(top)
        layout.addLayout(below)

    def _ask(self) -> None:
        chip = self.sender()
        if isinstance(chip, Chip):
            self.asked.emit(chip.property("figure"), chip)

    def _show_missing(self) -> None:
        """What the sheet still wants; choosing an item goes where it is filled in."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for item in self._missing:
            action = QAction(missing_item(item), menu)
            action.setData(item)
            action.triggered.connect(self._choose_missing)
            menu.addAction(action)
        if not self._missing:
            done = QAction(self.tr("Nothing is missing"), menu)
            done.setEnabled(False)
            menu.addAction(done)
        menu.addSeparator()
        why = QAction(self.tr("How this is worked out"), menu)
        why.triggered.connect(self._explain_completeness)
        menu.addAction(why)
        menu.popup(self._complete.mapToGlobal(self._complete.rect().bottomLeft()))

    def _choose_missing(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.missing_chosen.emit(str(action.data()))

    def _explain_completeness(self) -> None:
        self.asked.emit("completeness", self._complete)
