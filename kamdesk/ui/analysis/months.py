"""Months as bars and as a table: what was sold, who came and went, what the rep did."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from kamdesk.services.insight_months import Month
from kamdesk.ui.analysis.facts import FactColumn, FactRow, Facts
from kamdesk.ui.analysis.heads import Heads
from kamdesk.ui.analysis.plots import Axes, Point, Series
from kamdesk.ui.day_words import is_chinese
from kamdesk.ui.wording_figures import E4, amount, labelled, money, month, number, tick_month

MONEY = frozenset({"revenue", "margin", "cost"})
ROLES = {
    "revenue": "medium",
    "margin": "accent",
    "new": "ok",
    "back": "accent",
    "lost": "late",
    "talks": "medium",
    "visits": "accent",
    "orders": "accent",
}


class MonthWords:
    """The words of the columns. A class, so that they are extracted for translation."""

    def tr(self, source: str) -> str:
        return QCoreApplication.translate("MonthWords", source)

    def name(self, column: str) -> str:
        return {
            "orders": self.tr("Orders"),
            "revenue": self.tr("Revenue"),
            "margin": self.tr("Gross margin"),
            "new": self.tr("New customers"),
            "back": self.tr("Came back"),
            "kept": self.tr("Kept"),
            "lost": self.tr("Fell out of the window"),
            "talks": self.tr("Contacts"),
            "reached": self.tr("Reached"),
            "visits": self.tr("Visits"),
            "minutes": self.tr("Time"),
            "cost": self.tr("Spent on contacts"),
            "answer_hours": self.tr("Hours to the first answer"),
        }[column]

    def month(self) -> str:
        return self.tr("Month")


def value_of(each: Month, column: str) -> int | float | None:
    """One figure of a month."""
    value: int | float | None = getattr(each, f"{column}_e4" if column in MONEY else column)
    return value


def month_series(months: Sequence[Month], columns: Sequence[str], currency: str) -> tuple[list[Series], Axes]:
    """Bars of these columns beside each other, and their axes."""
    words = MonthWords()
    series = []
    for column in columns:
        points = [
            Point(
                float(at),
                float(value_of(each, column) or 0) / (E4 if column in MONEY else 1),
                labelled(month(each.first), f"{words.name(column)} {written(each, column, currency)}"),
            )
            for at, each in enumerate(months)
        ]
        series.append(Series(words.name(column), ROLES[column], points, bars=True))
    is_money = any(column in MONEY for column in columns)
    return series, Axes([tick_month(each.first) for each in months], None, _wan if is_money else _whole)


def month_facts(title: str, months: Sequence[Month], columns: Sequence[str], currency: str) -> Facts:
    """The months as lines, newest first."""
    words, heads = MonthWords(), Heads(currency)
    made = [FactColumn(words.month(), month), *(_column(heads, words.name(column), column) for column in columns)]
    rows = [FactRow((each.first, *(value_of(each, column) for column in columns))) for each in reversed(months)]
    return Facts(title, made, rows)


def written(each: Month, column: str, currency: str) -> str:
    """A figure in words."""
    value = value_of(each, column)
    if column in MONEY:
        return money(int(value or 0), currency)
    return number(value or 0)


def _column(heads: Heads, title: str, column: str) -> FactColumn:
    if column in MONEY:
        return heads.money(title)
    if column == "minutes":
        return heads.time(title)
    return FactColumn(title, _hours, True) if column == "answer_hours" else heads.count(title)


def _hours(value: float | None) -> str:
    return "—" if value is None else number(value, 1)


def _wan(value: float) -> str:
    """Money of an axis, short where Chinese counts in 万."""
    return amount(round(value) * E4, wan=is_chinese())


def _whole(value: float) -> str:
    return number(round(value))
