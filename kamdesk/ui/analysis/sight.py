"""What a screen is shown from: the insight of a day, and who stands behind each of its marks. Made on a worker."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from kamdesk.models.terms import Band, Grade, PitfallCode, RankBy, Segment, SleepState, Tier
from kamdesk.services import desk as desks
from kamdesk.services import insight as insights
from kamdesk.services.desk import Desk
from kamdesk.services.insight_values import CustomerInsight, Insight
from kamdesk.ui.analysis.targets import Target, picked

Reader = Callable[[Desk, "Sight"], Any]


@dataclass(frozen=True, slots=True)
class View:
    """From which day, and by which measure the book is looked at; None for today and for the settings' measure."""

    on: date | None = None
    rank_by: RankBy | None = None

    @property
    def is_now(self) -> bool:
        """Whether the lists of the tree show the same."""
        return self.on is None and self.rank_by is None


@dataclass(frozen=True, slots=True)
class Sight:
    """The insight with its customers by uid and by id, and the ids behind tiers, cells, segments, bands, grades."""

    view: View
    found: Insight
    currency: str
    by_uid: Mapping[str, CustomerInsight]
    by_id: Mapping[int, CustomerInsight]
    tiers: Mapping[Tier, Sequence[int]]
    cells: Mapping[tuple[int, int], Sequence[int]]
    segments: Mapping[Segment, Sequence[int]]
    bands: Mapping[Band, Sequence[int]]
    grades: Mapping[Grade, Sequence[int]]
    pitfalls: Mapping[PitfallCode, Sequence[int]]
    states: Mapping[SleepState, Sequence[int]]
    ranked: Mapping[str, Sequence[int]]
    """The population of the 80/20 by profit, revenue and hours, the one with most first."""

    def tier(self, tier: Tier, title: str) -> Target:
        """The customers of a tier: the tree's own lens, for another day exactly those of then."""
        return self._door(f"tier:{tier.value}", self.tiers.get(tier, ()), title)

    def cell(self, r: int, fm: int, title: str) -> Target:
        return self._door(f"rfm:{r}-{fm}", self.cells.get((r, fm), ()), title)

    def segment(self, segment: Segment, title: str) -> Target:
        return self._door(f"segment:{segment.value}", self.segments.get(segment, ()), title)

    def band(self, band: Band, title: str) -> Target:
        return self._door(f"band:{band.value}", self.bands.get(band, ()), title)

    def one(self, uid: str | None) -> Target:
        """One customer."""
        each = self.by_uid.get(uid or "")
        return picked([each.id], each.facts.name) if each else Target()

    def _door(self, lens: str, ids: Sequence[int], title: str) -> Target:
        if not ids:
            return Target()
        return Target(lens) if self.view.is_now else picked(ids, title)


def look(desk: Desk, view: View, read: Reader, known: Sight | None = None) -> tuple[Sight, Any]:
    """The sight and a screen's own page of it; a sight of the same view is not computed twice. [slow]"""
    _warm_up()
    settings = replace(desk.settings, rank_by=view.rank_by) if view.rank_by else desk.settings
    with desks.seen_on(desk, view.on or desk.today(), settings) as seen:
        sight = known or sight_of(insights.insight(seen), view, desk.currency)
        return sight, read(seen, sight)


def sight_of(found: Insight, view: View, currency: str) -> Sight:
    """One pass over the customers; only those on the list stand behind a mark."""
    tiers: dict[Tier, list[int]] = defaultdict(list)
    cells: dict[tuple[int, int], list[int]] = defaultdict(list)
    segments: dict[Segment, list[int]] = defaultdict(list)
    bands: dict[Band, list[int]] = defaultdict(list)
    grades: dict[Grade, list[int]] = defaultdict(list)
    states: dict[SleepState, list[int]] = defaultdict(list)
    for each in found.customers:
        if not each.is_listed:
            continue
        tiers[each.tier].append(each.id)
        if each.rfm is not None:
            cells[each.rfm.r, each.rfm.fm].append(each.id)
        if each.segment is not None:
            segments[each.segment].append(each.id)
        if each.band is not None:
            bands[each.band].append(each.id)
        if each.grade is not None:
            grades[each.grade].append(each.id)
        if each.sleep is not None:
            states[each.sleep.state].append(each.id)
    by_uid = {each.facts.uid: each for each in found.customers}
    by_id = {each.id: each for each in found.customers}
    fallen: dict[PitfallCode, list[int]] = defaultdict(list)
    for pitfall in found.pitfalls:
        if pitfall.customer is not None and (who := by_uid.get(pitfall.customer)):
            fallen[pitfall.code].append(who.id)
    return Sight(
        view, found, currency, by_uid, by_id, tiers, cells, segments, bands, grades, fallen, states, _ranked(found)
    )


def _ranked(found: Insight) -> dict[str, list[int]]:
    people = [each for each in found.customers if each.band is not None]
    measures: dict[str, Callable[[CustomerInsight], int]] = {
        "profit": lambda each: each.contribution_e4,
        "revenue": lambda each: each.facts.revenue_e4,
        "hours": lambda each: each.facts.minutes,
    }
    return {
        name: [each.id for each in sorted(people, key=lambda each: (-amount(each), each.id))]
        for name, amount in measures.items()
    }


def ids_of(customers: Iterable[CustomerInsight]) -> list[int]:
    """The ids of these customers, those on the list."""
    return [each.id for each in customers if each.is_listed]


def _warm_up() -> None:
    """Load numpy and pyqtgraph here, where it holds up nobody."""
    import pyqtgraph  # noqa: F401
