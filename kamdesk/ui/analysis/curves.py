"""The 80/20 as curves and as a table: profit, revenue and hours."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication

from kamdesk.services.insight_values import Shares
from kamdesk.ui.analysis.facts import FactColumn, FactRow, Facts
from kamdesk.ui.analysis.plots import Axes, Point, Series
from kamdesk.ui.analysis.sight import Sight
from kamdesk.ui.analysis.targets import Target, picked
from kamdesk.ui.wording_figures import number, percent

LINE = 0.8


class CurveWords:
    """The words of the curves. A class, so that they are extracted for translation."""

    def tr(self, source: str) -> str:
        return QCoreApplication.translate("CurveWords", source)

    def name(self, measure: str) -> str:
        return {
            "profit": self.tr("Net contribution"),
            "revenue": self.tr("Revenue"),
            "hours": self.tr("My hours"),
        }[measure]

    def point(self, measure: str, customers: float, share: float) -> str:
        words = {
            "profit": self.tr("{customers} of customers: {share} of net contribution"),
            "revenue": self.tr("{customers} of customers: {share} of revenue"),
            "hours": self.tr("{customers} of customers: {share} of my hours"),
        }[measure]
        return words.format(customers=percent(customers), share=percent(share))

    def first(self, measure: str, customers: float) -> str:
        words = {
            "profit": self.tr("The first {customers} by net contribution"),
            "revenue": self.tr("The first {customers} by revenue"),
            "hours": self.tr("The first {customers} by hours"),
        }[measure]
        return words.format(customers=percent(customers))

    def titles(self) -> tuple[str, str, str, str]:
        return (
            self.tr("80/20"),
            self.tr("Share of customers"),
            self.tr("Customers"),
            self.tr("80% line"),
        )


NAMES_AT = {"profit": 0.24, "revenue": 0.4, "hours": 0.25}
ROLES = {"profit": "accent", "revenue": "medium", "hours": "soon"}


def shares_of(sight: Sight, measure: str) -> Shares:
    """The 80/20 of one measure."""
    found = sight.found
    return {"profit": found.profit, "revenue": found.revenue, "hours": found.hours}[measure]


def pareto_series(sight: Sight, measures: Sequence[str], named: bool = True) -> list[Series]:
    """A curve for each measure; a mark opens the customers up to it."""
    words = CurveWords()
    series = []
    for measure in measures:
        points = [
            Point(x, y, words.point(measure, x, y), partial(up_to, sight, measure, x))
            for x, y in shares_of(sight, measure).curve
        ]
        series.append(
            Series(
                words.name(measure),
                ROLES[measure],
                points,
                dashed=measure == "hours",
                named_at=NAMES_AT[measure] if named else None,
            )
        )
    return series


def pareto_axes(sight: Sight, measure: str = "profit") -> Axes:
    """Percent on both axes, the 80 % line and where it is reached."""
    words = CurveWords()
    guides: list[tuple[str, float, str]] = [("y", LINE, words.titles()[3])]
    share = shares_of(sight, measure).pareto.share_of_customers
    if share is not None:
        guides.append(("x", share, percent(share)))
    return Axes((), _share, _share, guides, top=1.0)


def pareto_facts(sight: Sight, measures: Sequence[str]) -> Facts:
    """The curves at every tenth of the customers."""
    words = CurveWords()
    title, customers, count, _ = words.titles()
    order = sight.ranked[measures[0]]
    rows = []
    for step in range(1, 11):
        part = step / 10
        values = [_at(shares_of(sight, measure), part) for measure in measures]
        rows.append(FactRow((part, round(part * len(order)), *values), partial(up_to, sight, measures[0], part)))
    columns = [FactColumn(customers, _share, True), FactColumn(count, number, True)]
    return Facts(title, [*columns, *(FactColumn(words.name(each), percent, True) for each in measures)], rows)


def up_to(sight: Sight, measure: str, share: float) -> Target:
    """The first customers by a measure, up to a share of all."""
    order = sight.ranked[measure]
    return picked(order[: round(share * len(order))], CurveWords().first(measure, share))


def _at(shares: Shares, part: float) -> float | None:
    """The curve at a share of customers: its nearest point."""
    return min(shares.curve, key=lambda point: abs(point[0] - part))[1] if shares.curve else None


def _share(value: float) -> str:
    return percent(round(float(value), 4))
