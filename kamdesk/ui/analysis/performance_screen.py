"""My performance (我的业绩): months of sales and contacts, who came and went, retention, win rate, margin per order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import ClassVar

from kamdesk.services import insight_churn, insight_months
from kamdesk.services.desk import Desk
from kamdesk.services.insight_churn import Period
from kamdesk.services.insight_months import Performance, WinRate
from kamdesk.ui.analysis.card import Card
from kamdesk.ui.analysis.facts import FactRow, Facts
from kamdesk.ui.analysis.heads import Heads
from kamdesk.ui.analysis.months import month_facts, month_series
from kamdesk.ui.analysis.plots import Plot
from kamdesk.ui.analysis.reasons import Working
from kamdesk.ui.analysis.screen import Screen
from kamdesk.ui.analysis.sight import Sight
from kamdesk.ui.explanation import Why
from kamdesk.ui.wording_figures import NOTHING, number
from kamdesk.ui.wording_terms import tier_long

SALES = ("orders", "revenue", "margin")
PEOPLE = ("new", "back", "kept", "lost")
WORK = ("talks", "reached", "visits", "minutes", "cost", "answer_hours")


@dataclass(frozen=True, slots=True)
class PerformancePage:
    """The months and rates, and the last windows."""

    performance: Performance
    periods: Sequence[Period]


class PerformanceScreen(Screen):
    """The rep's own numbers; nobody else is in the book."""

    name: ClassVar[str] = "performance"

    @staticmethod
    def read(desk: Desk, sight: Sight) -> PerformancePage:
        return PerformancePage(insight_months.performance(desk, sight.found), insight_churn.periods(desk, sight.found))

    def fill(self, sight: Sight, page: PerformancePage) -> Iterator[None]:
        self.columns(6)
        for at, (title, shown, columns) in enumerate(
            (
                (self.tr("Revenue and gross margin by month"), ("revenue", "margin"), SALES),
                (self.tr("Customers won and lost by month"), ("new", "back", "lost"), PEOPLE),
                (self.tr("Contacts by month"), ("talks", "visits"), WORK),
            )
        ):
            plot = Plot(title)
            yield
            self._months(sight, page, plot, title, shown, columns, at)
            yield
        self._periods(sight, page)
        yield
        self._wins(sight, page)

    def _months(
        self,
        sight: Sight,
        page: PerformancePage,
        plot: Plot,
        title: str,
        shown: Sequence[str],
        columns: Sequence[str],
        at: int,
    ) -> None:
        months = page.performance.months
        series, axes = month_series(months, shown, sight.currency)
        plot.show_series(series, axes)
        places = ((0, 0, 6), (1, 0, 3), (1, 3, 3))
        row, column, wide = places[at]
        card = self.put(Card(title, plot, month_facts(title, months, columns, sight.currency)), row, column, wide)
        card.legend(series)
        card.explain_by(self._why_people if at == 1 else Working(sight).months)

    def _why_people(self) -> Why:
        rule = self.tr(
            "New is who ordered for the first time, back who ordered again after more than a window without, lost"
            " whose last"
            " order fell out of the window in that month. Kept are the customers of the month before who stayed."
        )
        return Why(self.tr("Customers won and lost"), rule, [], [])

    def _periods(self, sight: Sight, page: PerformancePage) -> None:
        heads = Heads(sight.currency)
        columns = [
            heads.day(self.tr("From")),
            heads.day(self.tr("To")),
            heads.share(self.tr("Retention")),
            heads.share(self.tr("Repeat rate")),
            heads.figures(self.tr("Satisfaction, 1 to 5"), _score),
            heads.count(self.tr("Answers")),
        ]
        rows = [
            FactRow(
                (
                    each.start + timedelta(days=1),
                    each.end,
                    each.retention,
                    each.repeat_rate,
                    each.satisfaction,
                    each.answers,
                )
            )
            for each in page.periods
        ]
        title = self.tr("Retention, repeat rate, satisfaction")
        card = self.put(Card(title, None, Facts(title, columns, rows)), 2, 0, 3)
        card.explain_by(self._why_periods)
        if card.table is not None:
            card.table.ask_for(150)

    def _why_periods(self) -> Why:
        rule = self.tr(
            "Retention: of the customers of the window before, the share that ordered in this one too. Repeat rate:"
            " of the"
            " customers of this window, the share with two orders or more. Satisfaction: the mean of all answers."
        )
        return Why(self.tr("Retention, repeat rate, satisfaction"), rule, [], [])

    def _wins(self, sight: Sight, page: PerformancePage) -> None:
        heads = Heads(sight.currency)
        columns = [
            heads.words(self.tr("Of")),
            heads.count(self.tr("Won")),
            heads.count(self.tr("Lost")),
            heads.share(self.tr("Win rate")),
        ]
        rows = [FactRow((self._win_name(each), each.won, each.lost, each.rate)) for each in page.performance.wins]
        title = self.tr("Win rate")
        card = self.put(Card(title, None, Facts(title, columns, rows)), 2, 3, 3)
        card.say(self.tr("won ÷ (won + lost) of the opportunities closed in the window"))
        card.explain_by(self._why_wins)

    def _why_wins(self) -> Why:
        rule = self.tr(
            "Every opportunity that was closed in the window as won or lost: of all, by the tier its customer has on"
            " this day, and by product. What is still open counts nowhere."
        )
        return Why(self.tr("Win rate"), rule, [], [])

    def _win_name(self, each: WinRate) -> str:
        if each.by == "tier":
            return tier_long(each.value)
        return (each.value or self.tr("without a product")) if each.by == "product" else self.tr("All opportunities")


def _score(value: float) -> str:
    return NOTHING if value is None else number(value, 1)
