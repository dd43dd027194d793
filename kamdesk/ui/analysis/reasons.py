"""Why a figure of the analysis is what it is: rule, inputs and cut lines in words, for the ⓘ of each card."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from kamdesk.models.terms import RankBy
from kamdesk.rules.comeback import Taught
from kamdesk.rules.pyramid import EXISTING, cuts
from kamdesk.services.insight_values import Shares
from kamdesk.ui.analysis.sight import Sight
from kamdesk.ui.explanation import Why
from kamdesk.ui.wording_figures import NOTHING, counted, day, money, number, percent
from kamdesk.ui.wording_terms import term, tier

Lines = list[tuple[str, str]]


class Working:
    """How the figures of one sight are worked out. A class, so that its texts are extracted for translation."""

    def __init__(self, sight: Sight) -> None:
        self._sight = sight

    def tr(self, source: str) -> str:
        return QCoreApplication.translate("Working", source)

    def window(self) -> Lines:
        """The days and the measure everything rests on."""
        start, end = self._sight.found.window
        return [
            (self.tr("Window after"), day(start)),
            (self.tr("Window to"), day(end)),
            (self.tr("Ranked by"), term(RankBy, self._sight.found.rank_by)),
            (self.tr("Customers with an order in it"), number(self._sight.found.existing)),
        ]

    def pyramid(self) -> Why:
        rule = self.tr(
            "Customers with an order in the window are ranked by the measure. The first 1% are super, the next 4%"
            " large, the"
            " next 15% medium, the rest small; parts are rounded up. Whoever brings nothing is small whatever the rank."
        )
        last = cuts(self._sight.found.existing)
        lines = [
            (tier(one.value), self.tr("up to rank {rank}").format(rank=number(rank)))
            for one, rank in zip(EXISTING, last, strict=False)
        ]
        return Why(self.tr("The customer pyramid"), rule, self.window(), lines)

    def pareto(self, shares: Shares, title: str) -> Why:
        pareto = shares.pareto
        rule = self.tr(
            "Customers in the order of what they bring, highest first: the smallest number of them that makes 80%"
            " of the"
            " positive total. Everybody with an order or with cost to serve in the window is counted."
        )
        inputs = [
            (self.tr("Customers counted"), number(pareto.n)),
            (self.tr("Of them make 80%"), number(pareto.making)),
            (self.tr("Their share of all"), percent(pareto.share_of_customers)),
            (self.tr("What they really make"), percent(pareto.reached)),
            (self.tr("What the first 20% make"), percent(pareto.first_fifth)),
        ]
        return Why(title, rule, inputs + self.window()[:2], [])

    def rfm(self) -> Why:
        rule = self.tr(
            "R, F and M give one to five points by how recently, how often and for how much a customer bought in"
            " the window,"
            " compared with all others; FM is the mean of F and M, rounded up. One order in the window is always F 1."
        )
        return Why(self.tr("RFM"), rule, self.window(), [(self.tr("Customers needed for segments"), "5")])

    def concentration(self) -> Why:
        found = self._sight.found.concentration
        rule = self.tr(
            "Shares of all positive net contribution. Herfindahl is the sum of squared shares: 1 where one customer"
            " makes all."
        )
        herfindahl = NOTHING if found.herfindahl is None else number(found.herfindahl, 3)
        inputs = [
            (self.tr("The first customer"), percent(found.first)),
            (self.tr("The first three"), percent(found.first_three)),
            (self.tr("Herfindahl"), herfindahl),
        ]
        lines = [
            (self.tr("Warning for one"), self.tr("above 30%")),
            (self.tr("Warning for three"), self.tr("above 60%")),
        ]
        return Why(self.tr("Concentration"), rule, inputs, lines)

    def bands(self) -> Why:
        rule = self.tr(
            "By net contribution: vital are those of the first fifth who bring something, drain those of the last"
            " fifth who"
            " bring nothing or cost money, all others are in the middle."
        )
        inputs = [(self.tr("Customers counted"), number(self._sight.found.profit.pareto.n))]
        return Why(self.tr("20 / 60 / 20"), rule, inputs + self.window()[:2], [])

    def contribution(self, hourly_e4: int) -> Why:
        rule = self.tr(
            "Gross margin is revenue less cost. Net contribution is gross margin less the cost to serve: what"
            " contacts cost, and"
            " the minutes they took at the hourly cost."
        )
        return Why(
            self.tr("Net contribution"),
            rule,
            [(self.tr("Hourly cost"), money(hourly_e4, self._sight.currency)), *self.window()[:2]],
            [],
        )

    def months(self) -> Why:
        rule = self.tr(
            "Orders, revenue and margin of each calendar month, returns on their day; the last month runs up to the day"
            " seen from. Voided orders count nowhere."
        )
        return Why(self.tr("Month by month"), rule, [(self.tr("As of"), day(self._sight.found.on))], [])

    def leavers(self) -> Why:
        rule = self.tr(
            "Lost on the day you said, else on the day the customer became dormant. The churn rate is lost ÷ all of"
            " the kind"
            " who ever bought; times the book's says how much above or below the whole book that is."
        )
        return Why(self.tr("Who is lost"), rule, [], [])

    def funnel(self) -> Why:
        rule = self.tr(
            "Suspects have had no contact, prospects have had one but no order. Keep: a strong need, cultivated, or"
            " hot or"
            " warm at last. Drop: refused at last and without a need. Else potential decides: from 50 keep, below park."
        )
        return Why(self.tr("Funnel and screening"), rule, [], [])

    def origins(self) -> Why:
        rule = self.tr(
            "The tiers of the same day one, two and three years earlier, rebuilt from the facts known then. Marks"
            " are those"
            " of now."
        )
        return Why(self.tr("Where key accounts began"), rule, [(self.tr("As of"), day(self._sight.found.on))], [])

    def traits(self) -> Why:
        rule = self.tr(
            "How many of the vital 20% share a trait, against all others with an order or cost to serve. Who has no"
            " entry"
            " for a trait is left out; with fewer than five customers a trait is marked as few."
        )
        return Why(self.tr("What they have in common"), rule, self.window()[:2], [])

    def expected(self) -> Why:
        rule = self.tr(
            "One usual gap after the last order. The usual gap is the middle of the customer's own gaps from four order"
            " days on, else blended with customers like it, else the book's; at least seven days."
        )
        return Why(self.tr("The next order"), rule, [(self.tr("As of"), day(self._sight.found.on))], [])

    def coming_back(self) -> Why:
        learnt = self._sight.found.learnt
        taught = {
            Taught.FULLY: self.tr("the book's own past, by a fit"),
            Taught.BY_RECENCY: self.tr("the book's own past, by days since the last order"),
            Taught.NOT_YET: self.tr("a usual course of things, the book is too young"),
        }
        rule = self.tr(
            "The chance that a customer orders again within the horizon, learnt from who, seen from an earlier day,"
            " ordered again. Dormant with less than 10% is lost, and so is whoever was marked as lost."
        )
        inputs = [
            (self.tr("Horizon"), counted("days", learnt.horizon)),
            (self.tr("Learnt from"), taught.get(learnt.taught, str(learnt.taught))),
            (self.tr("Customers seen"), number(learnt.seen)),
            (self.tr("Of them ordered again"), number(learnt.returned)),
        ]
        return Why(self.tr("Orders again"), rule, inputs, [(self.tr("Lost"), self.tr("below 10%"))])
