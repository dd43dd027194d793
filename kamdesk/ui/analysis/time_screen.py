"""Time (时间): hours against the 80/20 target, week by week, by tier and group, and whom they should go to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from kamdesk.services import insight_time
from kamdesk.services.desk import Desk
from kamdesk.services.insight_time import HoursToGive, Meter, TimeUse
from kamdesk.ui.analysis.card import Card
from kamdesk.ui.analysis.facts import FactRow, Facts
from kamdesk.ui.analysis.heads import Heads
from kamdesk.ui.analysis.meter import MeterBar
from kamdesk.ui.analysis.plots import Axes, Plot, Point, Series
from kamdesk.ui.analysis.screen import Screen, note
from kamdesk.ui.analysis.sight import Sight
from kamdesk.ui.analysis.targets import Target
from kamdesk.ui.explanation import Why
from kamdesk.ui.wording_figures import counted, day, duration, number, percent, tick_day
from kamdesk.ui.wording_terms import tier, tier_long

HOUR = 60
MOST = 50


@dataclass(frozen=True, slots=True)
class TimePage:
    """The meter, the weeks, the groups, and the hours to give."""

    use: TimeUse
    hours: Sequence[HoursToGive]


class TimeScreen(Screen):
    """Meter on top, weeks, tiers and groups below, whom the hours should go to at the end."""

    name: ClassVar[str] = "time"

    @staticmethod
    def read(desk: Desk, sight: Sight) -> TimePage:
        return TimePage(insight_time.time_use(desk, sight.found), insight_time.hours_to_give(sight.found, MOST))

    def fill(self, sight: Sight, page: TimePage) -> Iterator[None]:
        self.columns(6)
        for row in (1, 2):
            self.page.setRowStretch(row, 1)
        self._meter(page.use)
        yield
        plot = Plot(self.tr("Hours by week"))
        yield
        self._weeks(sight, page.use, plot)
        yield
        plot = Plot(self.tr("Part of hours and of profit by tier"))
        yield
        self._tiers(sight, plot)
        yield
        self._groups(sight, page.use)
        yield
        self._hours(sight, page)

    def _meter(self, use: TimeUse) -> None:
        bar = MeterBar()
        bar.show_meter(use.whole, use.target, self._parts(use.whole))
        card = self.put(Card(self.tr("Where my time goes"), bar), 0, 0, 6)
        share = use.whole.share
        if share is None:
            card.say(self.tr("no minutes are logged yet"))
        else:
            words = self.tr("{share} of the time with customers goes to the first 20% (target {target})")
            card.say(words.format(share=percent(share), target=percent(use.target)))
        card.explain_by(self._why)
        card.add_below(
            note(
                self.tr("Leave a slice for new business: prospects and suspects take {share} of all time.").format(
                    share=percent(use.whole.new_business / use.whole.total if use.whole.total else None)
                )
            )
        )

    def _parts(self, meter: Meter) -> list[tuple[str, int, str]]:
        """(words, minutes, role) of the three slices."""
        return [
            (self.tr("First 20%: super, large, medium"), meter.first_fifth, "accent"),
            (self.tr("Other customers"), meter.others, "small"),
            (self.tr("New business"), meter.new_business, "soon"),
        ]

    def _why(self) -> Why:
        rule = self.tr(
            "Minutes of all contacts in the window. The first 20% are the tiers super, large and medium; new"
            " business are"
            " prospects and suspects and stands beside the share. The target is a setting."
        )
        return Why(self.tr("Where my time goes"), rule, [], [])

    def _weeks(self, sight: Sight, use: TimeUse, plot: Plot) -> None:
        weeks = list(reversed(use.weeks))
        series, names = [], [tick_day(end) for end, _ in weeks]
        floors = [0.0] * len(weeks)
        for at, (words, _, role) in enumerate(self._parts(use.whole)):
            points = []
            for place, (end, meter) in enumerate(weeks):
                minutes = self._parts(meter)[at][1]
                floors[place] += minutes / HOUR
                spoken = self.tr("week to {day}: {words} {time}").format(
                    day=day(end), words=words, time=duration(minutes)
                )
                points.append(Point(float(place), floors[place], spoken))
            series.append(Series(words, role, points, bars=True, stacked=at > 0))
        plot.show_series(series, Axes(names, None, _hours))
        heads = Heads(sight.currency)
        columns = [
            heads.day(self.tr("Week to")),
            *(heads.time(words) for words, _, _ in self._parts(use.whole)),
            heads.share(self.tr("First 20%")),
        ]
        rows = [FactRow((end, *(part[1] for part in self._parts(meter)), meter.share)) for end, meter in use.weeks]
        title = self.tr("Hours by week")
        card = self.put(Card(title, plot, Facts(title, columns, rows)), 1, 0, 3)
        card.legend(series)
        card.explain_by(self._why)

    def _tiers(self, sight: Sight, plot: Plot) -> None:
        heads, shares = Heads(sight.currency), sight.found.tier_shares
        hours: list[Point] = []
        profit: list[Point] = []
        rows = []
        for at, each in enumerate(shares):
            name, target = tier_long(each.tier.value), sight.tier(each.tier, tier_long(each.tier.value))
            for points, share, words in (
                (hours, each.minutes_share, self.tr("{tier}: {share} of my hours")),
                (profit, each.contribution_share, self.tr("{tier}: {share} of net contribution")),
            ):
                points.append(Point(float(at), share or 0.0, words.format(tier=name, share=percent(share)), target))
            rows.append(FactRow((each.tier, each.minutes_share, each.contribution_share, each.customers), target))
        series = [
            Series(self.tr("Hours"), "soon", hours, bars=True),
            Series(self.tr("Net contribution"), "accent", profit, bars=True),
        ]
        names = [tier(each.tier.value) for each in shares]
        plot.show_series(series, Axes(names, None, lambda value: percent(round(float(value), 4))))
        columns = [
            heads.tier(),
            heads.share(self.tr("Hours, part")),
            heads.share(self.tr("Net contribution, part")),
            heads.count(),
        ]
        title = self.tr("Time against profit")
        card = self.put(Card(title, plot, Facts(title, columns, rows)), 1, 3, 3)
        card.legend(series)
        card.explain_by(self._why_tiers)

    def _why_tiers(self) -> Why:
        rule = self.tr(
            "Of the existing customers alone: each tier's part of all minutes logged with them in the window, beside"
            " its part of their net contribution (gross margin less cost to serve). Hours far above the profit are time"
            " to win back."
        )
        return Why(self.tr("Time against profit"), rule, [], [])

    def _groups(self, sight: Sight, use: TimeUse) -> None:
        heads = Heads(sight.currency)
        columns = [
            heads.words(self.tr("Group")),
            heads.time(self.tr("Budget, 30 days")),
            heads.time(self.tr("Used")),
            heads.share(self.tr("Part of the budget")),
        ]
        rows = []
        for each in use.groups:
            part = each.minutes / each.budget if each.budget else None
            rows.append(FactRow((each.name, each.budget, each.minutes, part), Target(), each.group_id))
        title = self.tr("Groups against their budget")
        card = self.put(Card(title, None, Facts(title, columns, rows)), 2, 0, 3)
        card.say(self.tr("the last 30 days; set a budget at the group"))
        card.explain_by(self._why_groups)

    def _why_groups(self) -> Why:
        rule = self.tr(
            "Minutes of all contacts of the last 30 days with the customers of the group and of the groups below it,"
            " against the minutes the group is given for 30 days. Private groups are not shown."
        )
        return Why(self.tr("Groups against their budget"), rule, [], [])

    def _hours(self, sight: Sight, page: TimePage) -> None:
        heads = Heads(sight.currency)
        columns = [
            heads.customer(),
            heads.tier(),
            heads.time(self.tr("Took")),
            heads.time(self.tr("Suggested")),
            heads.contribution(),
        ]
        rows = []
        for each in page.hours:
            who = each.customer
            values = (who.facts.name, who.tier, each.minutes, each.suggested, who.contribution_e4)
            rows.append(FactRow(values, sight.one(who.facts.uid), who.id))
        title = self.tr("Whom the hours should go to")
        card = self.put(Card(title, None, Facts(title, columns, rows)), 2, 3, 3)
        card.say(counted("customers", len(rows)))
        card.explain_by(self._why_hours)

    def _why_hours(self) -> Why:
        rule = self.tr(
            "The time logged in the window, shared out anew: each customer's part is the mean of its parts of"
            " positive net"
            " contribution, of potential, and of importance (a key account counts 2, a nominated one 1)."
        )
        return Why(self.tr("Suggested hours"), rule, [], [])


def _hours(value: float) -> str:
    return number(round(value, 1), 0 if value == round(value) else 1)
