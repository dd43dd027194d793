"""Settings of deals: how much each tier may be granted (requirement E7), and the stages a deal goes through (K10)."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from kamdesk.models.settings import Settings
from kamdesk.models.terms import Tier
from kamdesk.services.desk import Desk
from kamdesk.ui import theme
from kamdesk.ui.field import Misread
from kamdesk.ui.jobs import Jobs
from kamdesk.ui.percent_field import PercentField
from kamdesk.ui.wording_terms import tier_long

TIERS = (Tier.SUPER, Tier.LARGE, Tier.MEDIUM, Tier.SMALL, Tier.INACTIVE, Tier.PROSPECT)


class DealSettings(QFrame):
    """A limit for each tier; an empty one means none. The stages open in a dialog of their own, which stores them."""

    edited = Signal()

    def __init__(self, desk: Desk, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.kind(self, "card")
        self._desk, self._jobs = desk, jobs
        outer = QVBoxLayout(self)
        outer.setContentsMargins(16, 12, 16, 12)
        outer.setSpacing(8)
        self._say(outer, self.tr("Discount limits"), "caption")
        self._say(outer, self.tr("Beyond its tier's limit a quote needs a reason. Empty means no limit."), "mute")
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(2, 1)
        self.limits = {each.value: PercentField(tier_long(each.value)) for each in TIERS}
        for row, (tier, field) in enumerate(self.limits.items()):
            label = QLabel(tier_long(tier))
            label.setBuddy(field)
            field.setMaximumWidth(120)
            field.edited.connect(self.edited)
            grid.addWidget(label, row, 0)
            grid.addWidget(field, row, 1)
        outer.addLayout(grid)
        self._say(outer, self.tr("Stages of a deal"), "caption")
        stages = QPushButton(self.tr("Edit the stages…"))
        stages.setAutoDefault(False)
        stages.clicked.connect(self._ask_stages)
        foot = QHBoxLayout()
        foot.addWidget(stages)
        foot.addStretch(1)
        outer.addLayout(foot)

    def show_rules(self, rules: Settings) -> None:
        """Fill in the limits."""
        for tier, field in self.limits.items():
            field.set_value(rules.discount_limits.get(tier))

    def rules(self, rules: Settings) -> Settings:
        """The rules with the limits as typed. Raises Misread."""
        said = {tier: field.value() for tier, field in self.limits.items()}
        limits = {tier: value for tier, value in said.items() if isinstance(value, int)}
        others = {tier: value for tier, value in rules.discount_limits.items() if tier not in said}
        return replace(rules, discount_limits={**others, **limits})

    def snapshot(self) -> dict[str, object]:
        """What stands in the fields, unreadable text included."""
        return {f"limit {tier}": field.line.text() for tier, field in self.limits.items()}

    def trouble(self) -> str:
        """What cannot be read."""
        for field in self.limits.values():
            try:
                field.value()
            except Misread as misread:
                field.mark(str(misread))
                return str(misread)
        return ""

    def _say(self, layout: QVBoxLayout, words: str, role: str) -> None:
        label = QLabel(words)
        label.setWordWrap(True)
        theme.kind(label, role)
        layout.addWidget(label)

    def _ask_stages(self) -> None:
        from kamdesk.ui.stages_form import StagesOpening

        StagesOpening(self._desk, self._jobs, self).start()
