"""Overview (全景): pyramid, 80/20 curve, RFM grid, warnings and losses on one page; every mark opens its customers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import ClassVar

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from kamdesk.models.terms import ChurnReason, SleepState, Tier
from kamdesk.rules.pitfalls import Pitfall
from kamdesk.rules.pyramid import EXISTING
from kamdesk.services import insight_churn, insight_time, warning_log
from kamdesk.services.desk import Desk
from kamdesk.services.insight_churn import Churn
from kamdesk.services.insight_time import TimeUse
from kamdesk.services.warning_log import Key
from kamdesk.ui import theme
from kamdesk.ui.analysis.card import Card
from kamdesk.ui.analysis.curves import pareto_axes, pareto_facts, pareto_series
from kamdesk.ui.analysis.grids import pyramid_facts, pyramid_marks, rfm_facts, rfm_marks
from kamdesk.ui.analysis.links import Line, Lines, Link, sentence_row
from kamdesk.ui.analysis.plots import Plot
from kamdesk.ui.analysis.pyramid import PyramidChart
from kamdesk.ui.analysis.reasons import Working
from kamdesk.ui.analysis.screen import Screen
from kamdesk.ui.analysis.sight import Sight
from kamdesk.ui.analysis.targets import picked, screen
from kamdesk.ui.analysis.tiles import TileGrid
from kamdesk.ui.elided import ElidedLabel
from kamdesk.ui.explanation import Why
from kamdesk.ui.flow import FlowLayout
from kamdesk.ui.wording_figures import counted, labelled, number, percent
from kamdesk.ui.wording_pitfalls import ORDER, pitfall_count, pitfall_role, pitfall_sentence
from kamdesk.ui.wording_terms import term, tier, tier_long

MOST_WARNINGS = 12
PARTS = 6
"""Columns of the page's grid, so that cards of a third and of two thirds stand beside each other."""


@dataclass(frozen=True, slots=True)
class OverviewPage:
    """What the overview needs beside the sight."""

    churn: Churn
    time: TimeUse
    false_alarms: frozenset[Key]


class Overview(Screen):
    """Five cards."""

    name: ClassVar[str] = "overview"

    @staticmethod
    def read(desk: Desk, sight: Sight) -> OverviewPage:
        return OverviewPage(
            insight_churn.churn_page(desk, sight.found),
            insight_time.time_use(desk, sight.found),
            warning_log.false_alarms(desk),
        )

    def fill(self, sight: Sight, page: OverviewPage) -> Iterator[None]:
        self.columns(PARTS)
        self.page.setRowStretch(0, 5)
        self.page.setRowStretch(1, 6)
        self._pyramid(sight)
        yield
        plot = Plot(self.tr("Share of net contribution and of hours by share of customers"))
        yield
        self._pareto(sight, page, plot)
        yield
        self._rfm(sight)
        yield
        self._warnings(sight, page)
        yield
        self._losses(sight, page)

    def _pyramid(self, sight: Sight) -> None:
        chart = PyramidChart(self.tr("Customer pyramid"))
        chart.show_tiers(pyramid_marks(sight), [sight.found.tiers[one] for one in EXISTING])
        card = self.put(Card(self.tr("Customer pyramid"), chart, pyramid_facts(sight)), 0, 0, 2)
        card.say(self.tr("press a bar"))
        card.explain_by(Working(sight).pyramid)
        card.add_below(self._others(sight))
        card.add_below(self._moves(sight))

    def _others(self, sight: Sight) -> QWidget:
        """The tiers beside the pyramid, as links."""
        line = QWidget()
        flow = FlowLayout(line, 4)
        for one in (Tier.INACTIVE, Tier.PROSPECT, Tier.SUSPECT, Tier.OTHER):
            words = f"{tier(one.value)} {number(sight.found.tiers[one])}"
            flow.addWidget(Link(words, sight.tier(one, tier_long(one.value)), self.opened))
        return line

    def _moves(self, sight: Sight) -> QWidget:
        places = {one: at for at, one in enumerate(EXISTING)}
        steps = [(places.get(move.before), places.get(move.now)) for move in sight.found.moves]
        up = sum(now is not None and (before is None or now < before) for before, now in steps)
        down = sum(before is not None and (now is None or now > before) for before, now in steps)
        words = self.tr("This month {up} went up, {down} down").format(up=counted("customers", up), down=number(down))
        return sentence_row(words, Link(self.tr("See the moves"), screen("moves"), self.opened))

    def _pareto(self, sight: Sight, page: OverviewPage, plot: Plot) -> None:
        series = pareto_series(sight, ("profit", "hours"))
        plot.show_series(series, pareto_axes(sight))
        card = self.put(Card(self.tr("80/20"), plot, pareto_facts(sight, ("profit", "hours"))), 0, 2, 2)
        share = sight.found.profit.pareto.share_of_customers
        if share is not None:
            card.say(self.tr("80% comes from {share} of customers").format(share=percent(share)))
        card.explain_by(partial(Working(sight).pareto, sight.found.profit, self.tr("80/20 of net contribution")))
        meter = page.time.whole.share
        words = (
            self.tr("No hours are logged yet")
            if meter is None
            else self.tr("The first 20% get {share} of my time (target {target})").format(
                share=percent(meter), target=percent(page.time.target)
            )
        )
        card.add_below(sentence_row(words, Link(self.tr("See the time"), screen("time"), self.opened)))

    def _rfm(self, sight: Sight) -> None:
        grid = TileGrid(self.tr("RFM grid"))
        rows = rfm_marks(sight)
        grid.show_marks(rows, [f"R{r}" for r in (5, 4, 3, 2, 1)], [f"FM{fm}" for fm in range(1, 6)], heads_below=True)
        card = self.put(Card(self.tr("RFM"), grid, rfm_facts(sight)), 0, 4, 2)
        card.say(self.tr("recency × frequency and money"))
        card.explain_by(Working(sight).rfm)

    def _warnings(self, sight: Sight, page: OverviewPage) -> None:
        shown = [each for each in sight.found.pitfalls if (each.code, each.customer) not in page.false_alarms]
        found = sorted(shown, key=lambda each: ORDER.index(each.code))
        card = self.put(Card(self.tr("Pitfalls"), WarningList(sight, found[:MOST_WARNINGS], self.opened)), 1, 0, 4)
        card.say(pitfall_count(len(found)))
        card.explain_by(self._why_warnings)
        if len(found) > MOST_WARNINGS:
            words = self.tr("{count} more").format(count=pitfall_count(len(found) - MOST_WARNINGS))
            card.add_below(Link(words, screen("pitfalls"), self.opened))

    def _why_warnings(self) -> Why:
        rule = self.tr(
            "Nine known mistakes of key account work are looked for in the facts of the day; the most pressing stand"
            " first. On the page Pitfalls each comes with its rule, its figures and a piece of advice."
        )
        return Why(self.tr("Pitfalls"), rule, [], [])

    def _losses(self, sight: Sight, page: OverviewPage) -> None:
        lines = Lines([*self._causes(page.churn), *self._ahead(sight, page.churn)], self.opened)
        card = self.put(Card(self.tr("Churn"), lines), 1, 4, 2)
        card.say(self.tr("{count} lost").format(count=counted("customers", page.churn.review.lost)))
        card.explain_by(Working(sight).coming_back)
        card.add_below(Link(self.tr("See the review"), screen("churn"), self.opened))

    def _causes(self, churn: Churn) -> Iterator[Line]:
        """How many left for which cause, the largest marked."""
        for cause in churn.review.causes:
            name = term(ChurnReason, cause.reason) if cause.reason else self.tr("Cause not known")
            who = [churn.by_uid[each.uid].id for each in churn.leavers if each.reason is cause.reason]
            remark = self.tr("largest cause") if cause is churn.review.largest_cause else ""
            yield Line(name, counted("customers", cause.count), picked(who, name), remark, "late")

    def _ahead(self, sight: Sight, churn: Churn) -> Iterator[Line]:
        """Who could be won back, and who may go next."""
        for name, who in (
            (self.tr("Could be won back"), [churn.by_uid[each.uid].id for each in churn.review.winnable]),
            (self.tr("Orders far less"), [each.customer.id for each in churn.partial_losses]),
            (self.tr("Slipping"), sight.states.get(SleepState.SLIPPING, ())),
        ):
            yield Line(name, counted("customers", len(who)), picked(who, name))


class WarningList(QWidget):
    """One line a warning: its name, who and why in figures, and the way there."""

    def __init__(self, sight: Sight, found: list[Pitfall], opened: SignalInstance) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        for row, each in enumerate(found):
            name, words = QLabel(term(type(each.code), each.code)), ElidedLabel()
            theme.kind(name, pitfall_role(each.code))
            who = sight.by_uid.get(each.customer or "")
            sentence = pitfall_sentence(each, sight.currency)
            words.setText(labelled(who.facts.name, sentence) if who else sentence)
            words.setToolTip(words.text())
            target = (
                sight.one(each.customer) if who else screen("pitfalls" if each.code != "concentration" else "profit")
            )
            action = self.tr("Handle") if who else self.tr("See")
            grid.addWidget(name, row, 0)
            grid.addWidget(words, row, 1)
            grid.addWidget(Link(action, target, opened, labelled(action, words.text())), row, 2)
        if not found:
            grid.addWidget(QLabel(self.tr("No pitfall shows at present.")), 0, 0, 1, 3)
        grid.setRowStretch(max(len(found), 1), 1)
