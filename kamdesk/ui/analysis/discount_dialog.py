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
from kamdesk.ui import theme
from kamdesk.ui.announce import announce
from kamdesk.ui.choice_field import CalmBox
from kamdesk.ui.field import Misread
from kamdesk.ui.jobs import Jobs
from kamdesk.ui.money_field import MoneyField
from kamdesk.ui.percent_field import PercentField, percent_text
from kamdesk.ui.wording_figures import NOTHING, money, percent
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
        lines[1].setText(self._usual_words())
        if found is None:
            theme.kind(lines[0], "mute")
            return
        theme.kind(lines[0], "late" if found.sells_at_loss else "figure")
        lines[2].setText(self._break_even(found))
        lines[3].setText(self._room(found))
        warnings = list(self._warnings(found))
        lines[4].setText("\n".join(warnings))
        theme.kind(lines[4], "late")
        announce(self, lines[0].text())

    def _margin(self, found: DiscountCheck | None) -> str:
        if found is None:
            return self.tr("Enter the amount at list price, the cost and a discount.")
        return self.tr("Margin left: {after} ({rate}), before {before} ({rate_before})").format(
            after=money(found.margin_after_e4, self._desk.currency),
            rate=percent(found.rate_after),
            before=money(found.margin_before_e4, self._desk.currency),
            rate_before=percent(found.rate_before),
        )

    def _break_even(self, found: DiscountCheck) -> str:
        if found.extra_volume is None:
            return self.tr("No extra volume brings the profit back.")
        if not found.extra_volume:
            return self.tr("The profit is kept without selling more.")
        return self.tr("To keep the profit, {share} more must be sold.").format(share=percent(found.extra_volume))

    def _room(self, found: DiscountCheck) -> str:
        zero = found.zero_profit_discount
        return self.tr("Profit is zero at a discount of {discount}.").format(
            discount=NOTHING if zero is None else percent_text(zero)
        )

    def _usual_words(self) -> str:
        if self._usual is None:
            return self.tr("Nothing is known yet of what this tier usually gets.")
        return self.tr("This tier usually gets {median}; a quarter gets more than {upper}.").format(
            median=percent(round(self._usual.median)), upper=percent(round(self._usual.upper))
        )

    def _warnings(self, found: DiscountCheck) -> list[str]:
        said, proposed = [], self.proposed.value()
        assert isinstance(proposed, int)
        if found.sells_at_loss:
            said.append(self.tr("This sells below cost."))
        if found.limit is not None and proposed > found.limit:
            said.append(self.tr("Beyond the limit of this tier, {limit}.").format(limit=percent_text(found.limit)))
        elif found.limit is None and self._usual is not None and proposed > self._usual.upper:
            said.append(self.tr("More than the upper quarter of this tier gets."))
        try:
            floor, price = self.floor.value(), self.list_price.value()
        except Misread:
            return said
        if isinstance(floor, int) and isinstance(price, int) and price * (10_000 - proposed) < floor * 10_000:
            said.append(self.tr("Below the floor price, {floor}.").format(floor=money(floor, self._desk.currency)))
        return said
