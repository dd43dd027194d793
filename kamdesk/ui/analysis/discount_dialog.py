"""The discount check (优惠尺度): what a concession leaves, while it is typed."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLabel, QVBoxLayout, QWidget

from kamdesk.models.terms import Tier
from kamdesk.rules import discount as discounts
from kamdesk.rules.discount import DiscountCheck
from kamdesk.rules.quantile import Quartiles, quartiles
from kamdesk.services.desk import Desk
from kamdesk.ui import discount_words, theme
from kamdesk.ui.announce import announce
from kamdesk.ui.choice_field import CalmBox
from kamdesk.ui.field import Misread
from kamdesk.ui.jobs import Jobs
from kamdesk.ui.money_field import MoneyField
from kamdesk.ui.percent_field import PercentField
from kamdesk.ui.wording_figures import money
from kamdesk.ui.wording_terms import tier_long


class DiscountDialog(QDialog):
    """Amounts at list price and cost, the discount of today and the proposed one; everything else is worked out."""

    TIERS: ClassVar = (Tier.SUPER, Tier.LARGE, Tier.MEDIUM, Tier.SMALL)

    def __init__(self, desk: Desk, jobs: Jobs, tier: Tier = Tier.SMALL, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Discount check"))
        self.setMinimumWidth(460)
        self._desk = desk
        self._jobs = jobs
        self._usual: Quartiles | None = None
        self.list_price = MoneyField(self.tr("Amount at list price"))
        self.floor = MoneyField(self.tr("Amount at floor price"))
        self.cost = MoneyField(self.tr("Cost"))
        self.current = PercentField(self.tr("Discount today"))
        self.proposed = PercentField(self.tr("Proposed discount"))
        self.tier = CalmBox()
        self.tier.setAccessibleName(self.tr("Tier"))
        for each in self.TIERS:
            self.tier.addItem(tier_long(each.value), each)
        self.tier.setCurrentIndex(self.TIERS.index(tier))
        self._build()
        self._ask_usual()

    def check(self) -> DiscountCheck | None:
        """The check of what stands in the fields; None while something is missing or cannot be read."""
        try:
            price, cost, proposed = self.list_price.value(), self.cost.value(), self.proposed.value()
            current = self.current.value()
        except Misread:
            return None
        if not (isinstance(price, int) and isinstance(cost, int) and isinstance(proposed, int)):
            return None
        limit = self._desk.settings.discount_limits.get(self._tier().value)
        return discounts.check(price, cost, proposed, current if isinstance(current, int) else 0, (), limit)

    def sentences(self) -> list[str]:
        """What is shown, line by line."""
        return [label.text() for label in self._lines if label.text()]

    # helpers

    def _build(self) -> None:
        layout = QVBoxLayout(self)
        layout.setSpacing(12)
        form = QFormLayout()
        form.setSpacing(8)
        for field in (self.list_price, self.cost, self.floor, self.current, self.proposed):
            label = QLabel(field.name())
            theme.kind(label, "mute")
            label.setBuddy(field)
            form.addRow(label, field)
            field.edited.connect(self._show)
            if hasattr(field, "line"):
                field.line.textChanged.connect(self._show)
        tier = QLabel(self.tr("Tier"))
        theme.kind(tier, "mute")
        tier.setBuddy(self.tier)
        form.addRow(tier, self.tier)
        self.tier.currentIndexChanged.connect(self._ask_usual)
        layout.addLayout(form)
        self._lines = [QLabel() for _ in range(6)]
        for label in self._lines:
            label.setWordWrap(True)
            layout.addWidget(label)
        theme.kind(self._lines[0], "figure")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons)
        self._show()

    def _tier(self) -> Tier:
        return self.TIERS[self.tier.currentIndex()]

    def _ask_usual(self) -> None:
        from kamdesk.services import judging

        self._jobs.read(judging.tier_discounts, self._desk, self._tier().value, done=self._take_usual)

    def _take_usual(self, found: list[int]) -> None:
        self._usual = quartiles(found)
        self._show()

    def _show(self) -> None:
        found, lines = self.check(), self._lines
        lines[0].setText(self._margin(found))
        for label in lines[1:]:
            label.clear()
        lines[1].setText(discount_words.usual_words(self._usual))
        if found is None:
            theme.kind(lines[0], "mute")
            return
        theme.kind(lines[0], "late" if found.sells_at_loss else "figure")
        lines[2].setText(discount_words.break_even(found))
        lines[3].setText(discount_words.room(found))
        warnings = list(self._warnings(found))
        lines[4].setText("\n".join(warnings))
        theme.kind(lines[4], "late")
        announce(self, lines[0].text())

    def _margin(self, found: DiscountCheck | None) -> str:
        if found is None:
            return self.tr("Enter the amount at list price, the cost and a discount.")
        return discount_words.margin_left(found, self._desk.currency)

    def _warnings(self, found: DiscountCheck) -> list[str]:
        proposed = self.proposed.value()
        assert isinstance(proposed, int)
        said = list(discount_words.warnings(found, proposed, self._usual))
        try:
            floor, price = self.floor.value(), self.list_price.value()
        except Misread:
            return said
        if isinstance(floor, int) and isinstance(price, int) and price * (10_000 - proposed) < floor * 10_000:
            said.append(self.tr("Below the floor price, {floor}.").format(floor=money(floor, self._desk.currency)))
        return said
