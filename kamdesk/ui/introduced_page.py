"""Introduced, then bought: product by product, to whom it was introduced and what came of it (F17)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtWidgets import QTreeWidgetItem, QWidget

from kamdesk.rules.introductions import Outcome, ProductOutcome
from kamdesk.services import introducing
from kamdesk.services.desk import Desk
from kamdesk.ui.day_words import short_day
from kamdesk.ui.jobs import Jobs
from kamdesk.ui.table_page import TablePage
from kamdesk.ui.wording_figures import counted, money, percent

BOUGHT = 2
"""The column that says when it was bought."""


class IntroducedPage(TablePage):
    """Products with their customers below them."""

    def __init__(self, desk: Desk, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(desk, jobs, parent)
        self.begin(
            self.tr("Introduced, then bought"),
            [self.tr("Product or customer"), self.tr("Introduced"), self.tr("Bought"), self.tr("Revenue since")],
            (260, 150, 130),
        )

    def reload(self) -> None:
        self.jobs.read(introducing.report, self.desk, done=self._show)

    def _show(self, found: Sequence[ProductOutcome]) -> None:
        self.fill(self._rows(found))
        months = counted("months", self.desk.settings.window_months)
        self.below.setText(
            self.tr("Talks of the last {months} that name a product, and orders of it since, by name.").format(
                months=months
            )
        )
        self.show_empty(not found)
        more = self.tr("Say in the form of a talk which product you introduced; here you see who bought it afterwards.")
        self.empty.say("order", self.tr("No product was introduced yet"), more, (("go_all", self.tr("All customers")),))

    def _rows(self, found: Sequence[ProductOutcome]) -> Iterator[QTreeWidgetItem]:
        """Each product, and those who heard of it below it."""
        for product in found:
            head = self.add(self._product(product))
            head.setExpanded(True)
            yield head
            for each in product.customers:
                yield self.add(self._heard(each), each.customer_id, head, "ok" if each.bought_on else "", BOUGHT)

    def _product(self, product: ProductOutcome) -> tuple[str, ...]:
        share = percent(product.bought / product.introduced)
        bought = self.tr("{count}, {share}").format(count=counted("customers", product.bought), share=share)
        amount = money(product.amount_e4, self.desk.currency) if product.bought else ""
        return product.product, counted("customers", product.introduced), bought, amount

    def _heard(self, each: Outcome) -> tuple[str, ...]:
        today = self.desk.today()
        first = short_day(each.first, today)
        heard = (
            self.tr("{day}, {times}").format(day=first, times=counted("times", each.times)) if each.times > 1 else first
        )
        if each.bought_on is None:
            return each.customer, heard, self.tr("not yet"), ""
        return each.customer, heard, short_day(each.bought_on, today), money(each.amount_e4, self.desk.currency)
