"""Gifts and dinners of the year against the budget of each grade (H5)."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from kamdesk.services import giving
from kamdesk.services.desk import Desk
from kamdesk.services.giving import YearOf
from kamdesk.ui.day_words import short_day
from kamdesk.ui.jobs import Jobs
from kamdesk.ui.table_page import TablePage
from kamdesk.ui.wording_figures import counted, money

MONEY = (2, 3, 4)
LEFT = 4
"""The column that says what the budget leaves."""


class GiftsPage(TablePage):
    """Customers who were given anything this year, the dearest first."""

    def __init__(self, desk: Desk, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(desk, jobs, parent)
        heads = (
            self.tr("Customer"),
            self.tr("Grade"),
            self.tr("Spent"),
            self.tr("Budget"),
            self.tr("Left"),
            self.tr("Last"),
        )
        self.begin(self.tr("Gifts and dinners"), list(heads), (240, 60, 100, 100, 130), MONEY)

    def reload(self) -> None:
        self.jobs.read(giving.year, self.desk, done=self._show)

    def _show(self, found: Sequence[YearOf]) -> None:
        self.fill(self.add(self._words(each), each.customer_id, role=_role(each), column=LEFT) for each in found)
        spent = money(sum(each.spent_e4 for each in found), self.desk.currency)
        words = self.tr(
            "This year: {count}, {spent} in all. What a grade may cost a year stands in the service standards."
        )
        self.below.setText(words.format(count=counted("customers", len(found)), spent=spent))
        self.show_empty(not found)
        more = self.tr("Log a gift or dinner with a customer; what it cost and what the budget leaves stand here.")
        self.empty.say("gift", self.tr("Nothing was given this year"), more, (("go_all", self.tr("All customers")),))

    def _words(self, each: YearOf) -> tuple[str, ...]:
        today, currency = self.desk.today(), self.desk.currency
        last = f"{short_day(each.last, today)}  {each.what}".strip()
        budget = money(each.budget_e4, currency) if each.budget_e4 else self.tr("none")
        return each.name, each.grade, money(each.spent_e4, currency), budget, self._left(each), last

    def _left(self, each: YearOf) -> str:
        """What the budget leaves; a grade without one leaves nothing to count."""
        if not each.budget_e4:
            return ""
        if each.left_e4 < 0:
            return self.tr("{over} over").format(over=money(-each.left_e4, self.desk.currency))
        return money(each.left_e4, self.desk.currency)


def _role(each: YearOf) -> str:
    if not each.budget_e4:
        return ""
    return "late" if each.left_e4 < 0 else "ok"
