"""Pyramid and RFM grid: their marks and their tables."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from kamdesk.models.terms import RankBy, Segment, Tier
from kamdesk.rules import rfm
from kamdesk.rules.pyramid import EXISTING
from kamdesk.services.insight_values import TierShare
from kamdesk.ui.analysis.facts import FactColumn, FactRow, Facts
from kamdesk.ui.analysis.sight import Sight
from kamdesk.ui.analysis.targets import Target
from kamdesk.ui.analysis.tiles import Mark
from kamdesk.ui.wording_figures import clauses, counted, labelled, number, percent
from kamdesk.ui.wording_terms import term, tier, tier_long

GOOD = frozenset({Segment.CHAMPION, Segment.LOYAL})
SOON = frozenset({Segment.NEEDS_ATTENTION, Segment.ABOUT_TO_SLEEP})
LATE = frozenset({Segment.AT_RISK, Segment.CANNOT_LOSE})


class GridWords:
    """The words of the grids. A class, so that they are extracted for translation."""

    def tr(self, source: str) -> str:
        return QCoreApplication.translate("GridWords", source)

    def share(self, share: float | None, by: RankBy) -> str:
        words = {
            RankBy.MARGIN: self.tr("{share} of gross margin"),
            RankBy.REVENUE: self.tr("{share} of revenue"),
            RankBy.CONTRIBUTION: self.tr("{share} of net contribution"),
        }[by]
        return words.format(share=percent(share))

    def cell(self, r: int, fm: int, name: str) -> str:
        return self.tr("RFM {r}-{fm} {segment}").format(r=f"R{r}", fm=f"FM{fm}", segment=name)

    def tier_columns(self) -> list[FactColumn]:
        titles = (
            self.tr("Customers"),
            self.tr("Share of customers"),
            self.tr("Share of revenue"),
            self.tr("Share of gross margin"),
            self.tr("Share of net contribution"),
            self.tr("Share of my hours"),
        )
        columns = [FactColumn(title, number if at == 0 else percent, True) for at, title in enumerate(titles)]
        return [FactColumn(self.tr("Tier"), _tier_word), *columns]

    def rfm_columns(self) -> list[FactColumn]:
        return [
            FactColumn("R", str, True),
            FactColumn("FM", str, True),
            FactColumn(self.tr("Segment"), _segment_word),
            FactColumn(self.tr("Customers"), number, True),
        ]

    def pyramid(self) -> str:
        return self.tr("Customer pyramid")

    def rfm(self) -> str:
        return self.tr("RFM grid")


def measure_share(share: TierShare, by: RankBy) -> float | None:
    """A tier's part of the measure in force."""
    return {
        RankBy.REVENUE: share.revenue_share,
        RankBy.MARGIN: share.margin_share,
        RankBy.CONTRIBUTION: share.contribution_share,
    }[by]


def pyramid_marks(sight: Sight) -> list[Mark]:
    """The four tiers, best first: how many, and their part of the measure."""
    words, by = GridWords(), sight.found.rank_by
    marks = []
    for share in sight.found.tier_shares:
        count = sight.found.tiers[share.tier]
        part = words.share(measure_share(share, by), by)
        name, long = tier(share.tier.value), tier_long(share.tier.value)
        spoken = labelled(long, clauses(counted("customers", count), part))
        marks.append(Mark(f"{name} {number(count)}", part, share.tier.value, sight.tier(share.tier, long), spoken))
    return marks


def pyramid_facts(sight: Sight) -> Facts:
    """All tiers, those of the pyramid with their parts."""
    words = GridWords()
    shares = {share.tier: share for share in sight.found.tier_shares}
    rows = []
    for one in (*EXISTING, Tier.INACTIVE, Tier.PROSPECT, Tier.SUSPECT, Tier.OTHER):
        share, count = shares.get(one), sight.found.tiers[one]
        parts = (
            (
                share.customers_share,
                share.revenue_share,
                share.margin_share,
                share.contribution_share,
                share.minutes_share,
            )
            if share
            else (None,) * 5
        )
        rows.append(FactRow((one, count, *parts), sight.tier(one, tier_long(one.value))))
    return Facts(words.pyramid(), words.tier_columns(), rows)


def rfm_marks(sight: Sight) -> list[list[Mark | None]]:
    """R 5 on top, FM 1 at the left; nobody's cell is quiet."""
    words = GridWords()
    rows: list[list[Mark | None]] = []
    for r in (5, 4, 3, 2, 1):
        row: list[Mark | None] = []
        for fm in range(1, 6):
            segment, count = rfm.segment(r, fm, fm, True), len(sight.cells.get((r, fm), ()))
            name = term(Segment, segment)
            spoken = labelled(words.cell(r, fm, name), counted("customers", count))
            row.append(
                Mark(number(count), name, segment_role(segment) if count else "mute", _cell(sight, r, fm), spoken)
            )
        rows.append(row)
    return rows


def rfm_facts(sight: Sight) -> Facts:
    """The cells as lines."""
    words = GridWords()
    rows = [
        FactRow((r, fm, rfm.segment(r, fm, fm, True), len(sight.cells.get((r, fm), ()))), _cell(sight, r, fm))
        for r in (5, 4, 3, 2, 1)
        for fm in range(1, 6)
    ]
    return Facts(words.rfm(), words.rfm_columns(), rows)


def segment_role(segment: Segment) -> str:
    """The colour role of a segment's ground."""
    if segment in GOOD:
        return "ok"
    if segment in SOON:
        return "soon"
    return "late" if segment in LATE else "plain"


def _cell(sight: Sight, r: int, fm: int) -> Target:
    words = GridWords()
    return sight.cell(r, fm, words.cell(r, fm, term(Segment, rfm.segment(r, fm, fm, True))))


def _tier_word(value: Tier) -> str:
    return tier_long(value.value)


def _segment_word(value: Segment | None) -> str:
    return term(Segment, value)
