"""Pyramid and moves (金字塔与流动): the tiers of a day, who moved since the month before, where key accounts began."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import ClassVar

from kamdesk.models.terms import Tier
from kamdesk.rules.pyramid import EXISTING
from kamdesk.services import insight_kinds, insight_lists
from kamdesk.services.desk import Desk
from kamdesk.services.insight_kinds import Origin
from kamdesk.services.insight_lists import Funnel, Screening
from kamdesk.ui.analysis.card import Card
from kamdesk.ui.analysis.facts import FactRow, Facts
from kamdesk.ui.analysis.grids import pyramid_facts, pyramid_marks
from kamdesk.ui.analysis.heads import Heads
from kamdesk.ui.analysis.links import Line, Lines
from kamdesk.ui.analysis.pyramid import PyramidChart
from kamdesk.ui.analysis.reasons import Working
from kamdesk.ui.analysis.screen import Screen, note
from kamdesk.ui.analysis.sight import Sight
from kamdesk.ui.analysis.targets import Target, picked
from kamdesk.ui.analysis.tiles import Mark, TileGrid
from kamdesk.ui.explanation import Why
from kamdesk.ui.wording_figures import counted, day, labelled, money, number
from kamdesk.ui.wording_nouns import stage_word
from kamdesk.ui.wording_terms import tier, tier_long

SHOWN = (*EXISTING, Tier.INACTIVE, Tier.PROSPECT, Tier.SUSPECT)
HALF = 6


@dataclass(frozen=True, slots=True)
class MovesPage:
    """Who moved from each tier to each other (ids), who stayed, where key accounts began, the funnel, the screening."""

    moved: Mapping[tuple[Tier, Tier], Sequence[int]]
    stayed: Mapping[Tier, int]
    origins: Sequence[Origin]
    funnel: Funnel
    screened: Mapping[Screening, Sequence[int]]


class Moves(Screen):
    """Matrix, list of moves, origins, funnel and screening."""

    name: ClassVar[str] = "moves"

    @staticmethod
    def read(desk: Desk, sight: Sight) -> MovesPage:
        moved: dict[tuple[Tier, Tier], list[int]] = {}
        for move in sight.found.moves:
            moved.setdefault((move.before, move.now), []).append(sight.by_uid[move.uid].id)
        came = {one: sum(len(ids) for (_, now), ids in moved.items() if now is one) for one in SHOWN}
        stayed = {one: sight.found.tiers[one] - came[one] for one in SHOWN}
        screened: dict[Screening, list[int]] = {}
        for each, advice in insight_lists.screening(sight.found):
            screened.setdefault(advice, []).append(each.id)
        origins = insight_kinds.origins(desk, sight.found)
        return MovesPage(moved, stayed, origins, insight_lists.funnel(desk, sight.found), screened)

    def fill(self, sight: Sight, page: MovesPage) -> Iterator[None]:
        self.columns(2 * HALF)
        self._pyramid(sight)
        yield
        self._matrix(sight, page)
        yield
        self._list(sight)
        yield
        self._origins(sight, page)
        yield
        self._funnel(sight, page)
        yield
        self._screening(sight, page)

    def _pyramid(self, sight: Sight) -> None:
        chart = PyramidChart(self.tr("Customer pyramid"))
        chart.show_tiers(pyramid_marks(sight), [sight.found.tiers[one] for one in EXISTING])
        card = self.put(Card(self.tr("Customer pyramid"), chart, pyramid_facts(sight)), 0, 0, HALF - 1)
        card.say(self.tr("on {day}").format(day=day(sight.found.on)))
        card.explain_by(Working(sight).pyramid)

    def _matrix(self, sight: Sight, page: MovesPage) -> None:
        grid = TileGrid(self.tr("Moves between tiers"))
        heads = [tier(one.value) for one in SHOWN]
        grid.show_marks([[self._mark(page, one, to) for to in SHOWN] for one in SHOWN], heads, heads)
        card = self.put(Card(self.tr("Moves"), grid, self._matrix_facts(sight, page)), 0, HALF - 1, HALF + 1)
        card.say(
            self.tr("from the row to the column, between {before} and {now}").format(
                before=day(sight.found.compared_with), now=day(sight.found.on)
            )
        )
        card.explain_by(self._why)

    def _why(self) -> Why:
        rule = self.tr(
            "The tiers of both days are built from the facts known on them. Marks such as out of market are those of"
            " their day as far as the history goes. Who entered the book in between has not moved."
        )
        return Why(self.tr("Moves between tiers"), rule, [], [])

    def _mark(self, page: MovesPage, before: Tier, now: Tier) -> Mark:
        if before is now:
            words = self.tr("{tier}: {count} stayed or are new in the book")
            return Mark(
                number(page.stayed[now]),
                "",
                "mute",
                Target(),
                words.format(tier=tier(now.value), count=page.stayed[now]),
            )
        ids = page.moved.get((before, now), ())
        if not ids:
            return Mark("", "", "plain", Target(), self.tr("nobody"))
        title = self.tr("From {before} to {now}").format(before=tier(before.value), now=tier(now.value))
        is_up = SHOWN.index(now) < SHOWN.index(before)
        spoken = labelled(title, counted("customers", len(ids)))
        return Mark(
            f"{'↑' if is_up else '↓'} {number(len(ids))}", "", "ok" if is_up else "late", picked(ids, title), spoken
        )

    def _matrix_facts(self, sight: Sight, page: MovesPage) -> Facts:
        heads = Heads(sight.currency)
        rows = [
            FactRow((before, now, len(ids)), self._mark(page, before, now).target)
            for (before, now), ids in sorted(page.moved.items(), key=lambda row: -len(row[1]))
            if before in SHOWN and now in SHOWN
        ]
        return Facts(
            self.tr("Moves between tiers"),
            [heads.tier(self.tr("From")), heads.tier(self.tr("To")), heads.count()],
            rows,
        )

    def _list(self, sight: Sight) -> None:
        heads = Heads(sight.currency)
        columns = [
            heads.customer(),
            heads.tier(self.tr("From")),
            heads.tier(self.tr("To")),
            heads.day(self.tr("Since")),
        ]
        rows = [
            FactRow((move.name, move.before, move.now, move.since), partial(sight.one, move.uid))
            for move in sight.found.moves
        ]
        card = self.put(Card(self.tr("Who moved"), None, Facts(self.tr("Who moved"), columns, rows)), 1, 0, HALF)
        card.say(counted("customers", len(rows)))
        card.explain_by(self._why)

    def _origins(self, sight: Sight, page: MovesPage) -> None:
        heads = Heads(sight.currency)
        columns = [
            heads.customer(),
            heads.tier(self.tr("3 years ago")),
            heads.tier(self.tr("2 years ago")),
            heads.tier(self.tr("a year ago")),
            heads.tier(self.tr("now")),
            heads.day(self.tr("First order")),
        ]
        rows = [
            FactRow(
                (each.customer.facts.name, *reversed(each.tiers), each.customer.tier, each.first_order),
                partial(sight.one, each.customer.facts.uid),
            )
            for each in page.origins
        ]
        title = self.tr("Where today's key accounts began")
        card = self.put(Card(title, None, Facts(title, columns, rows)), 1, HALF, HALF)
        card.explain_by(Working(sight).origins)
        small = sum(any(one not in (Tier.SUPER, Tier.LARGE) for one in each.tiers) for each in page.origins)
        card.say(
            self.tr("{small} of {all} were no super or large customer in these years").format(
                small=number(small), all=number(len(rows))
            )
        )

    def _funnel(self, sight: Sight, page: MovesPage) -> None:
        names = {
            "suspect": self.tr("Suspects"),
            "prospect": self.tr("Prospects"),
            "quoted": self.tr("Quoted, no order yet"),
            "existing": self.tr("Existing customers"),
            "key_account": self.tr("Key accounts"),
        }
        doors = {
            "suspect": sight.tier(Tier.SUSPECT, tier_long("suspect")),
            "prospect": sight.tier(Tier.PROSPECT, tier_long("prospect")),
            "key_account": Target("key:confirmed") if sight.view.is_now else Target(),
        }
        lines = [
            Line(names[stage.name], number(stage.count), doors.get(stage.name, Target()))
            for stage in page.funnel.people
        ]
        for stage in page.funnel.opportunities:
            name = self.tr("Opportunities: {stage}").format(stage=stage_word(stage.name))
            lines.append(Line(name, number(stage.count), Target(), money(stage.amount_e4, sight.currency)))
        card = self.put(Card(self.tr("Funnel"), Lines(lines, self.opened)), 2, 0, HALF)
        card.say(self.tr("from suspects to key accounts"))
        card.explain_by(Working(sight).funnel)

    def _screening(self, sight: Sight, page: MovesPage) -> None:
        words = {
            Screening.KEEP: (self.tr("Keep"), self.tr("a strong need, a warm attitude or good potential")),
            Screening.LOOK_INTO: (self.tr("Look into"), self.tr("nobody has looked at the potential yet")),
            Screening.PARK: (self.tr("Park"), self.tr("little potential")),
            Screening.DROP: (self.tr("Drop"), self.tr("refused, and without a need")),
        }
        lines = []
        for advice, (name, reason) in words.items():
            ids = page.screened.get(advice, ())
            lines.append(Line(name, number(len(ids)), picked(ids, name), reason))
        card = self.put(Card(self.tr("Screening"), Lines(lines, self.opened)), 2, HALF, HALF)
        card.say(self.tr("those without an order in the window"))
        card.explain_by(Working(sight).funnel)
        card.add_below(
            note(self.tr("Advice from what is written down; parking still asks for the potential and a reason."))
        )
