"""The four figures under the head of the detail, each with its ⓘ."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from kamdesk.models.rows import CustomerRow, Sheet
from kamdesk.models.terms import RankBy
from kamdesk.services.desk import Desk
from kamdesk.ui.chips import state_role
from kamdesk.ui.day_words import short_day
from kamdesk.ui.distances import distance
from kamdesk.ui.elided import CLAUSE
from kamdesk.ui.field_names import task_kind
from kamdesk.ui.figure_card import FigureCard
from kamdesk.ui.wording_figures import E4, NOTHING, counted, labelled, money, number, percent

COLUMNS = ((27, 4), (12, 2))
"""How many stand side by side from a width on, in line heights; where there is less room they stand in one column."""


class DetailFigures(QWidget):
    """What they bring, how often they order, how long ago, and what is next. `asked` as the cards say it."""

    asked = Signal(str, QWidget)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._columns = 0
        self.cards = tuple(FigureCard(self) for _ in range(4))
        for card in self.cards:
            card.asked.connect(self.asked)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(10)
        self._arrange(4)

    def say(self, sheet: Sheet) -> None:
        """Show the figures of a customer."""
        self._say_worth(sheet.row)
        self._say_orders(sheet.row)
        self._say_last(sheet.row)
        self._say_next(sheet)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        lines = self.width() / self.fontMetrics().lineSpacing()
        self._arrange(next((columns for least, columns in COLUMNS if lines >= least), 1))

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for at, card in enumerate(self.cards):
            self._grid.addWidget(card, at // columns, at % columns)

    def _say_worth(self, row: CustomerRow) -> None:
        """By what the pyramid ranks; the other stands beside it."""
        from kamdesk.services import lists

        currency, months = self._desk.currency, self._desk.settings.window_months
        revenue, margin = money(_rounded(row.revenue), currency), money(_rounded(row.margin), currency)
        if lists.rank_by(self._desk) == RankBy.REVENUE:
            beside = self.tr("margin {margin}").format(margin=margin)
            self.cards[0].say("revenue", self.tr("Revenue, {months} mo.").format(months=months), revenue, beside)
        else:
            beside = self.tr("revenue {revenue}").format(revenue=revenue)
            self.cards[0].say("margin", self.tr("Margin, {months} mo.").format(months=months), margin, beside)

    def _say_orders(self, row: CustomerRow) -> None:
        gap = counted("days", (row.usual_gap + 1) // 2) if row.usual_gap is not None else NOTHING
        ever = self.tr("{orders} ever").format(orders=number(row.orders_ever))
        worth = money(_rounded(row.revenue_ever), self._desk.currency)
        beside = CLAUSE.join(part for part in (ever, self._age(row), worth) if part)
        value = f"{number(row.orders)} · {gap}" if row.orders_ever else NOTHING
        self.cards[1].say("orders", self.tr("Orders · gap"), value, beside if row.orders_ever else "")

    def _age(self, row: CustomerRow) -> str:
        """For how long they have been a customer (H13): since the first order."""
        if row.first_order is None:
            return ""
        years, months = divmod(max(0, (self._desk.today() - row.first_order).days * 12 // 365), 12)
        age = counted("years", years) if years else counted("months", months)
        return self.tr("{age} with us").format(age=age)

    def _say_last(self, row: CustomerRow) -> None:
        title = self.tr("Last order")
        if row.last_order is None:
            self.cards[2].say("sleep", title, NOTHING, self.tr("no order yet"))
            return
        since = counted("days", (self._desk.today() - row.last_order).days)
        beside = ""
        if row.come_back is not None:
            beside = self.tr("orders again: {share}").format(share=percent(row.come_back))
        role = state_role(row.sleep)
        self.cards[2].say("sleep", title, since, beside, role if role in ("late", "soon") else "text")

    def _say_next(self, sheet: Sheet) -> None:
        today, title = self._desk.today(), self.tr("Next")
        if not sheet.tasks:
            due = sheet.row.cadence_due
            beside = self.tr("rhythm: {day}").format(day=short_day(due, today)) if due else ""
            self.cards[3].say("cadence", title, NOTHING, beside, "text")
            return
        task = sheet.tasks[0]
        words = labelled(task_kind(task.kind), task.title) if task.title else task_kind(task.kind)
        role = "late" if task.due_on < today else "soon" if task.due_on == today else "text"
        beside = f"{words}{CLAUSE}{distance(task.due_on, today)}"
        self.cards[3].say("cadence", title, short_day(task.due_on, today), beside, role)


def _rounded(e4: int) -> int:
    """Large sums without their cents, which nobody reads in a headline; ⓘ tells them exactly."""
    return round(e4 / E4) * E4 if abs(e4) >= E4 * E4 else e4
