"""Columns that many tables share, with how their values are written."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication

from kamdesk.models.terms import Band, Grade, Segment, Tier
from kamdesk.ui.analysis.facts import FactColumn
from kamdesk.ui.wording_figures import NOTHING, day, duration, money, number, percent
from kamdesk.ui.wording_terms import TIER_SHAPES, state, term, tier


class Heads:
    """Makes columns in the book's currency. A class, so that its texts are extracted for translation."""

    def __init__(self, currency: str) -> None:
        self._currency = currency

    def tr(self, source: str) -> str:
        return QCoreApplication.translate("Heads", source)

    def customer(self) -> FactColumn:
        return FactColumn(self.tr("Customer"))

    def tier(self, title: str = "") -> FactColumn:
        return FactColumn(title or self.tr("Tier"), tier_words)

    def grade(self) -> FactColumn:
        return FactColumn(self.tr("Grade"), or_nothing(lambda value: Grade(value).value))

    def segment(self) -> FactColumn:
        return FactColumn(self.tr("Segment"), or_nothing(lambda value: term(Segment, value)))

    def band(self) -> FactColumn:
        return FactColumn(self.tr("Band"), or_nothing(lambda value: term(Band, value)))

    def state(self) -> FactColumn:
        return FactColumn(self.tr("State"), or_nothing(lambda value: state(str(value))))

    def count(self, title: str = "") -> FactColumn:
        return FactColumn(title or self.tr("Customers"), or_nothing(number), True)

    def money(self, title: str) -> FactColumn:
        return FactColumn(title, self._money, True)

    def revenue(self) -> FactColumn:
        return self.money(self.tr("Revenue"))

    def margin(self) -> FactColumn:
        return self.money(self.tr("Gross margin"))

    def contribution(self) -> FactColumn:
        return self.money(self.tr("Net contribution"))

    def share(self, title: str) -> FactColumn:
        return FactColumn(title, percent, True)

    def points(self, title: str) -> FactColumn:
        return FactColumn(title, or_nothing(lambda value: number(round(value))), True)

    def time(self, title: str = "") -> FactColumn:
        return FactColumn(title or self.tr("Time"), or_nothing(lambda value: duration(round(value))), True)

    def day(self, title: str) -> FactColumn:
        return FactColumn(title, day, True)

    def figures(self, title: str, write: Callable[[Any], str]) -> FactColumn:
        """Numbers written in a way of their own; they stand at the right."""
        return FactColumn(title, or_nothing(write), True)

    def words(self, title: str, write: Callable[[Any], str] = str) -> FactColumn:
        return FactColumn(title, or_nothing(write))

    def _money(self, value: int | None) -> str:
        return money(value, self._currency)


def or_nothing(write: Callable[[Any], str]) -> Callable[[Any], str]:
    """A dash where there is no value."""

    def written(value: Any) -> str:
        return NOTHING if value is None or value == "" else write(value)

    return written


def tier_words(value: Tier | None) -> str:
    """Shape and word of a tier."""
    return NOTHING if value is None else f"{TIER_SHAPES[value.value]} {tier(value.value)}"
