"""Profit 80/20 (利润二八): curves, bands, concentration, volume against profit by tier, months, what the best share."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import ClassVar

from kamdesk.models.terms import Band
from kamdesk.rules.profit import rate
from kamdesk.services import insight_kinds, insight_lists, insight_months
from kamdesk.services.desk import Desk
from kamdesk.services.insight_kinds import Trait
from kamdesk.services.insight_lists import Beside
from kamdesk.services.insight_months import Performance, PerOrder
from kamdesk.ui.analysis.card import Card
from kamdesk.ui.analysis.curves import pareto_axes, pareto_facts, pareto_series, shares_of
from kamdesk.ui.analysis.discount_dialog import DiscountDialog
from kamdesk.ui.analysis.facts import FactRow, Facts
from kamdesk.ui.analysis.heads import Heads
from kamdesk.ui.analysis.links import Line, Lines, button_row
from kamdesk.ui.analysis.months import month_facts, month_series
from kamdesk.ui.analysis.plots import Axes, Plot, Point, Series
from kamdesk.ui.analysis.reasons import Working
from kamdesk.ui.analysis.screen import Screen, note
from kamdesk.ui.analysis.sight import Sight
from kamdesk.ui.analysis.targets import picked
from kamdesk.ui.analysis.trait_words import TraitWords, sharing
from kamdesk.ui.explanation import Why
from kamdesk.ui.wording_figures import counted, labelled, money, number, percent
from kamdesk.ui.wording_terms import term, tier, tier_long

MEASURES = ("profit", "revenue", "hours")
MOST_TRAITS = 40


@dataclass(frozen=True, slots=True)
class ProfitPage:
    """Months and old against new customers, sums of the bands, traits of the best fifth, lists beside the rank."""

    performance: Performance
    bands: Mapping[Band, tuple[int, int]]
    total_e4: int
    traits: Sequence[Trait]
    sharing: Mapping[tuple[str, str], Sequence[int]]
    beside: Mapping[Beside, Sequence[int]]


class ProfitScreen(Screen):
    """Three curves and what follows from them."""

    name: ClassVar[str] = "profit"

    @staticmethod
    def read(desk: Desk, sight: Sight) -> ProfitPage:
        bands = {}
        for band in Band:
            rows = [each for each in sight.found.customers if each.band is band]
            bands[band] = (len(rows), sum(each.contribution_e4 for each in rows))
        traits = insight_kinds.traits(desk, sight.found)[:MOST_TRAITS]
        return ProfitPage(
            insight_months.performance(desk, sight.found),
            bands,
            sum(amount for _, amount in bands.values()),
            traits,
            sharing(sight, [(each.by, each.value) for each in traits]),
            insight_lists.beside(desk, sight.found),
        )

    def fill(self, sight: Sight, page: ProfitPage) -> Iterator[None]:
        self.columns(6)
        for at, measure in enumerate(MEASURES):
            plot = Plot(self._title(measure))
            yield
            self._curve(sight, measure, plot, at)
            yield
        self._bands(sight, page)
        self._concentration(sight)
        yield
        self._tiers_beside(sight, page)
        yield
        plot = Plot(self.tr("Part of revenue and of profit by tier"))
        yield
        self._tiers(sight, plot)
        yield
        plot = Plot(self.tr("Revenue and gross margin by month"))
        yield
        self._months(sight, page, plot)
        yield
        self._old_and_new(sight, page)
        self._traits(sight, page)

    def _title(self, measure: str) -> str:
        return {
            "profit": self.tr("80/20 of net contribution"),
            "revenue": self.tr("80/20 of revenue"),
            "hours": self.tr("80/20 of my hours"),
        }[measure]

    def _curve(self, sight: Sight, measure: str, plot: Plot, at: int) -> None:
        plot.show_series(pareto_series(sight, (measure,), named=False), pareto_axes(sight, measure))
        card = self.put(Card(self._title(measure), plot, pareto_facts(sight, (measure,))), 0, 2 * at, 2)
        pareto = shares_of(sight, measure).pareto
        if pareto.share_of_customers is None:
            card.say(self.tr("nothing to share out"))
        else:
            card.say(self.tr("{share} of customers make 80%").format(share=percent(pareto.share_of_customers)))
            words = self.tr("Your data: the first 20% of {count} make {share}.")
            card.add_below(note(words.format(count=counted("customers", pareto.n), share=percent(pareto.first_fifth))))
        card.explain_by(partial(Working(sight).pareto, shares_of(sight, measure), self._title(measure)))

    def _bands(self, sight: Sight, page: ProfitPage) -> None:
        lines = []
        for band, (count, amount) in page.bands.items():
            name = term(Band, band)
            part = rate(max(amount, 0), page.total_e4)
            remark = self.tr("{sum}, {share} of all").format(sum=money(amount, sight.currency), share=percent(part))
            role = {Band.VITAL: "ok", Band.DRAIN: "late"}.get(band, "mute")
            lines.append(Line(name, number(count), sight.band(band, name), remark, role))
        card = self.put(Card(self.tr("20 / 60 / 20"), Lines(lines, self.opened)), 1, 0, 3)
        card.say(self.tr("by net contribution"))
        card.explain_by(Working(sight).bands)

    def _concentration(self, sight: Sight) -> None:
        found = sight.found.concentration
        order = sight.ranked["profit"]
        lines = [
            Line(
                self.tr("The first customer"),
                percent(found.first),
                picked(order[:1], self.tr("The first customer")),
                self.tr("of net contribution; warning above 30%"),
            ),
            Line(
                self.tr("The first three"),
                percent(found.first_three),
                picked(order[:3], self.tr("The first three")),
                self.tr("warning above 60%"),
            ),
            Line(
                self.tr("Herfindahl"),
                "—" if found.herfindahl is None else number(found.herfindahl, 3),
                remark=self.tr("0 where all bring the same, 1 where one brings all"),
            ),
        ]
        card = self.put(Card(self.tr("Concentration"), Lines(lines, self.opened)), 1, 3, 3)
        card.explain_by(Working(sight).concentration)

    def _tiers_beside(self, sight: Sight, page: ProfitPage) -> None:
        words = {
            Beside.RANK_GAP: self.tr("Rank by revenue and by profit far apart"),
            Beside.DISCOUNT_ONLY: self.tr("Buys on discount only"),
            Beside.LOW_TOUCH: self.tr("Below the low-touch line"),
            Beside.GIVE_UP: self.tr("Brings nothing, now and a year ago"),
        }
        lines = []
        for name, title in words.items():
            ids = page.beside.get(name, ())
            lines.append(Line(title, number(len(ids)), picked(ids, title)))
        card = self.put(Card(self.tr("Worth a look"), Lines(lines, self.opened)), 2, 0, 3)
        check = button_row(self.tr("Check a discount…"), self._check_discount)
        card.add_below(check)
        line = self.desk.settings.low_touch_e4
        card.say(self.tr("low-touch line {sum}").format(sum=money(line, sight.currency)))
        card.explain_by(self._why_beside)

    def _why_beside(self) -> Why:
        rule = self.tr(
            "Far apart: the places by revenue and by net contribution differ by a fifth of all existing customers."
            " On discount only: three priced orders or more in the window, none without a discount. The low-touch line"
            " is a yearly revenue the rep sets; grades A and B stand above it. Brings nothing: in the drain band on"
            " this day and twelve months before it."
        )
        return Why(self.tr("Worth a look"), rule, [], [])

    def _tiers(self, sight: Sight, plot: Plot) -> None:
        heads, shares = Heads(sight.currency), sight.found.tier_shares
        columns = [
            heads.tier(),
            heads.share(self.tr("Customers, part")),
            heads.share(self.tr("Revenue, part")),
            heads.share(self.tr("Net contribution, part")),
            heads.share(self.tr("Hours, part")),
            heads.money(self.tr("Cost to serve")),
            heads.money(self.tr("Cost to serve, each")),
        ]
        rows: list[FactRow] = []
        volume: list[Point] = []
        profit: list[Point] = []
        for at, each in enumerate(shares):
            target = sight.tier(each.tier, tier_long(each.tier.value))
            per = each.cost_to_serve_e4 // each.customers if each.customers else None
            values = (each.tier, each.customers_share, each.revenue_share, each.contribution_share, each.minutes_share)
            rows.append(FactRow((*values, each.cost_to_serve_e4, per), target))
            for points, share, words in (
                (volume, each.revenue_share, self.tr("{tier}: {share} of revenue")),
                (profit, each.contribution_share, self.tr("{tier}: {share} of net contribution")),
            ):
                spoken = words.format(tier=tier_long(each.tier.value), share=percent(share))
                points.append(Point(float(at), share or 0.0, spoken, target))
        series = [
            Series(self.tr("Revenue"), "medium", volume, bars=True),
            Series(self.tr("Net contribution"), "accent", profit, bars=True),
        ]
        names = [tier(each.tier.value) for each in shares]
        plot.show_series(series, Axes(names, None, lambda value: percent(round(float(value), 4))))
        title = self.tr("Volume against profit by tier")
        card = self.put(Card(title, plot, Facts(title, columns, rows)), 2, 3, 3)
        card.legend(series)
        card.explain_by(partial(Working(sight).contribution, self.desk.settings.hourly_cost_e4))

    def _months(self, sight: Sight, page: ProfitPage, plot: Plot) -> None:
        series, axes = month_series(page.performance.months, ("revenue", "margin"), sight.currency)
        plot.show_series(series, axes)
        title = self.tr("Revenue and gross margin by month")
        facts = month_facts(title, page.performance.months, ("orders", "revenue", "margin"), sight.currency)
        card = self.put(Card(title, plot, facts), 3, 0, 6)
        card.explain_by(Working(sight).months)
        card.legend(series)

    def _old_and_new(self, sight: Sight, page: ProfitPage) -> None:
        sides = (
            (self.tr("New in the window"), page.performance.new_customers),
            (self.tr("Old customers"), page.performance.old_customers),
        )
        lines = [self._side(name, each, sight) for name, each in sides]
        card = self.put(Card(self.tr("Old against new customers"), Lines(lines, self.opened)), 4, 0, 2)
        card.say(self.tr("gross margin per order"))
        card.add_below(
            note(
                self.tr(
                    "Winning a new customer is said to cost 2 to 6 times what keeping one costs (an article on key"
                    " accounts; your"
                    " own figures are above)."
                )
            )
        )

    def _side(self, name: str, each: PerOrder, sight: Sight) -> Line:
        remark = self.tr("{orders}, margin rate {rate}").format(
            orders=counted("orders", each.orders), rate=percent(rate(each.margin_e4, each.revenue_e4))
        )
        return Line(name, money(each.margin_per_order_e4, sight.currency), remark=remark)

    def _traits(self, sight: Sight, page: ProfitPage) -> None:
        heads, words = Heads(sight.currency), TraitWords()
        columns = [
            heads.words(self.tr("Trait"), words.kind),
            heads.words(self.tr("Value")),
            heads.count(self.tr("Of the best")),
            heads.share(self.tr("Part of the best")),
            heads.count(self.tr("Of the others")),
            heads.share(self.tr("Part of the others")),
            heads.figures(self.tr("Times as often"), str),
        ]
        rows = []
        for each in page.traits:
            lift = "—" if each.lift is None else number(each.lift, 1)
            values = (
                each.by,
                words.value(each.by, each.value),
                each.vital,
                rate(each.vital, each.vital_total),
                each.rest,
                rate(each.rest, each.rest_total),
                self.tr("{lift} (few)").format(lift=lift) if each.is_thin else lift,
            )
            rows.append(
                FactRow(
                    values,
                    picked(
                        page.sharing.get((each.by, each.value), ()),
                        labelled(words.kind(each.by), words.value(each.by, each.value)),
                    ),
                )
            )
        title = self.tr("What the vital 20% have in common")
        card = self.put(Card(title, None, Facts(title, columns, rows)), 4, 2, 4)
        card.explain_by(Working(sight).traits)
        card.say(self.tr("against the rest; few says the group is too small to conclude from"))

    def _check_discount(self) -> None:
        DiscountDialog(self.desk, self.jobs, parent=self.window()).open()
