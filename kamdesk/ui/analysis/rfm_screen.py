"""RFM: the grid and its segments side by side, and the orders to expect next."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import ClassVar

from kamdesk.models.terms import Segment
from kamdesk.rules.profit import rate
from kamdesk.services import insight_churn
from kamdesk.services.desk import Desk
from kamdesk.services.insight_values import CustomerInsight
from kamdesk.ui.analysis.card import Card
from kamdesk.ui.analysis.facts import FactRow, Facts
from kamdesk.ui.analysis.grids import rfm_facts, rfm_marks
from kamdesk.ui.analysis.heads import Heads
from kamdesk.ui.analysis.reasons import Working
from kamdesk.ui.analysis.screen import Screen
from kamdesk.ui.analysis.sight import Sight
from kamdesk.ui.analysis.tiles import TileGrid
from kamdesk.ui.wording_figures import counted
from kamdesk.ui.wording_terms import term

EXPECTED_DAYS = 30
HALF = 6


@dataclass(frozen=True, slots=True)
class Sums:
    """What the customers of a segment brought in the window."""

    customers: int
    revenue_e4: int
    margin_e4: int


@dataclass(frozen=True, slots=True)
class RfmPage:
    """The segments with their sums, and a row for who should order within thirty days."""

    segments: Mapping[Segment, Sums]
    margin_e4: int
    expected: Sequence[FactRow]


class RfmScreen(Screen):
    """Grid, segments, expected orders."""

    name: ClassVar[str] = "rfm"

    @staticmethod
    def read(desk: Desk, sight: Sight) -> RfmPage:
        del desk
        sums = {}
        for segment, ids in sight.segments.items():
            facts = [sight.by_id[each].facts for each in ids]
            sums[segment] = Sums(
                len(ids), sum(each.revenue_e4 for each in facts), sum(each.margin_e4 for each in facts)
            )
        margin = sum(each.margin_e4 for each in sums.values())
        expected = insight_churn.expected_orders(sight.found, EXPECTED_DAYS)
        return RfmPage(sums, margin, [_expected(sight, due, each) for due, each in expected])

    def fill(self, sight: Sight, page: RfmPage) -> Iterator[None]:
        self.columns(2 * HALF)
        grid = TileGrid(self.tr("RFM grid"))
        names = [f"R{r}" for r in (5, 4, 3, 2, 1)]
        grid.show_marks(rfm_marks(sight), names, [f"FM{fm}" for fm in range(1, 6)], heads_below=True)
        yield
        card = self.put(Card(self.tr("RFM"), grid, rfm_facts(sight)), 0, 0, HALF)
        card.say(self.tr("recency × frequency and money"))
        card.explain_by(Working(sight).rfm)
        grid.setMinimumHeight(300)
        yield
        self._segments(sight, page)
        yield
        self._expected(sight, page)

    def _segments(self, sight: Sight, page: RfmPage) -> None:
        heads = Heads(sight.currency)
        columns = [
            heads.segment(),
            heads.count(),
            heads.revenue(),
            heads.margin(),
            heads.share(self.tr("Share of gross margin")),
        ]
        rows = []
        for segment in Segment:
            sums = page.segments.get(segment, Sums(0, 0, 0))
            share = rate(sums.margin_e4, page.margin_e4)
            values = (segment, sums.customers, sums.revenue_e4, sums.margin_e4, share)
            rows.append(FactRow(values, sight.segment(segment, term(Segment, segment))))
        title = self.tr("Segments")
        card = self.put(Card(title, None, Facts(title, columns, rows)), 0, HALF, HALF)
        card.say(self.tr("hibernating and gone bought before the window"))
        card.explain_by(Working(sight).rfm)

    def _expected(self, sight: Sight, page: RfmPage) -> None:
        heads = Heads(sight.currency)
        columns = [
            heads.day(self.tr("Expected")),
            heads.customer(),
            heads.tier(),
            heads.day(self.tr("Last order")),
            heads.points(self.tr("Usual gap, days")),
            heads.share(self.tr("Orders again")),
            heads.revenue(),
        ]
        title = self.tr("Orders to expect within 30 days")
        card = self.put(Card(title, None, Facts(title, columns, page.expected)), 1, 0, 2 * HALF)
        card.say(counted("customers", len(page.expected)))
        card.explain_by(Working(sight).expected)


def _expected(sight: Sight, due: date, each: CustomerInsight) -> FactRow:
    sleep, facts = each.sleep, each.facts
    assert sleep is not None
    values = (due, facts.name, each.tier, facts.last_order, sleep.gap.days, sleep.come_back, facts.revenue_e4)
    return FactRow(values, partial(sight.one, facts.uid))
