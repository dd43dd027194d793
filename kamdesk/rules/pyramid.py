"""The customer pyramid (domain 3.1): who exists, in what order, in which tier, and the figures that say why.

Built for a hundred thousand buyers: rows are plain tuples, the order is one sort by the measure, and the tie keys are
looked at only where measures are equal.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import compress
from operator import itemgetter, lt
from typing import Any, Generic, NamedTuple, TypeVar

from kamdesk.models.terms import RankBy, Tier
from kamdesk.rules.quantile import MANY

Key = TypeVar("Key", bound=Hashable)

RankRow = tuple[Key, int, int, Any]
"""(whatever names the customer, measure, gross margin, last order: ordinal, ISO text or date); money in e4."""

Naming = tuple[str, str, str]
"""(number, name, uid) as text: what decides between customers whose measure, margin and last order are equal."""


class Cuts(NamedTuple):
    """The last rank of each of the three upper tiers."""

    super: int
    large: int
    medium: int


@dataclass(frozen=True, slots=True)
class CutLine:
    """Where one tier ends: its last rank, that rank's measure and the next one's (None where nobody stands)."""

    tier: Tier
    rank: int
    inside_e4: int | None
    outside_e4: int | None

    @property
    def is_tie(self) -> bool:
        """Whether equal measures stand on both sides; at zero and below all are small, so nothing is split."""
        return self.inside_e4 is not None and self.inside_e4 == self.outside_e4 and self.inside_e4 > 0


@dataclass(frozen=True, slots=True)
class TierReason:
    """Why a customer stands in its tier: rank of n by the measure in force, and the lines around it."""

    tier: Tier
    rank: int
    n: int
    measure_e4: int
    rank_by: RankBy
    floor_e4: int | None
    ceiling_e4: int | None
    tie_on_cut: bool
    rule: str = "3.1.2"


@dataclass(frozen=True, slots=True)
class Pyramid(Generic[Key]):
    """The existing customers in rank order with their tiers; lists run in parallel, best first."""

    rank_by: RankBy
    keys: Sequence[Key]
    measures: Sequence[int]
    tiers: Sequence[Tier]
    lines: tuple[CutLine, CutLine, CutLine]

    @property
    def n(self) -> int:
        return len(self.keys)

    @property
    def tied_measures(self) -> frozenset[int]:
        """The measures that stand on both sides of a cut: every cell that shows one says so."""
        return frozenset(line.inside_e4 for line in self.lines if line.is_tie and line.inside_e4 is not None)

    def counts(self) -> dict[Tier, int]:
        return {tier: self.tiers.count(tier) for tier in EXISTING}

    def by_key(self) -> dict[Key, Tier]:
        return dict(zip(self.keys, self.tiers, strict=True))

    def reason(self, position: int) -> TierReason:
        """The figures behind the cell at a position (rank - 1)."""
        tier, measure = self.tiers[position], self.measures[position]
        floor = next((line.inside_e4 for line in self.lines if line.tier is tier), None)
        above = [line for line in self.lines if line.rank <= position]
        return TierReason(
            tier,
            position + 1,
            self.n,
            measure,
            self.rank_by,
            floor,
            above[-1].inside_e4 if above else None,
            measure in self.tied_measures,
        )


@dataclass(frozen=True, slots=True)
class Move:
    """A customer that changed tier; `since` is the first month end with the new tier, else the day asked for."""

    key: Hashable
    before: Tier
    now: Tier
    since: date


EXISTING = (Tier.SUPER, Tier.LARGE, Tier.MEDIUM, Tier.SMALL)
"""The four tiers of existing customers, best first."""

_BY_MEASURE = itemgetter(1)
_BY_TIES = itemgetter(1, 2, 3)


def cuts(n: int) -> Cuts:
    """The last ranks of super, large and medium among n existing customers: ceil of 1, 5 and 20 %, exact integers."""
    return Cuts(-(-n // 100), -(-n // 20), -(-n // 5))


def measure_in_force(wanted: RankBy, costs_known: bool) -> RankBy:
    """What *automatic* means now: margin when every order line in the window has a known cost, else revenue."""
    if wanted is not RankBy.AUTO:
        return wanted
    return RankBy.MARGIN if costs_known else RankBy.REVENUE


def lifecycle(*, out_of_market: bool, orders_in_window: int, orders_ever: int, touched: bool) -> Tier | None:
    """The tier of a customer who is not ranked, None for an existing one.

    `touched`: an interaction (whether or not somebody was reached) or a quote stands in the book.
    """
    if out_of_market:
        return Tier.OTHER
    if orders_in_window > 0:
        return None
    if orders_ever > 0:
        return Tier.INACTIVE
    return Tier.PROSPECT if touched else Tier.SUSPECT


def build(
    rows: Iterable[RankRow[Key]], rank_by: RankBy, naming: Callable[[Sequence[Key]], Mapping[Key, Naming]]
) -> Pyramid[Key]:
    """Rank the existing customers and give each its tier; the order of `rows` does not matter.

    `naming` is asked once, and only for the customers that measure, margin and last order do not tell apart.
    """
    ordered = in_order(rows, naming)
    measures = [row[1] for row in ordered]
    return Pyramid(rank_by, [row[0] for row in ordered], measures, tiers_of(measures), cut_lines(measures))


def in_order(
    rows: Iterable[RankRow[Key]], naming: Callable[[Sequence[Key]], Mapping[Key, Naming]]
) -> list[RankRow[Key]]:
    """Rows by measure, gross margin, later last order, then number, name and uid as text."""
    ordered = _by_measure(list(rows))
    for start, stop in _equal_runs([row[1] for row in ordered]):
        ordered[start:stop] = sorted(ordered[start:stop], key=_BY_TIES, reverse=True)
    runs = _still_equal(ordered)
    if runs:
        names = naming([row[0] for start, stop in runs for row in ordered[start:stop]])
        for start, stop in runs:
            ordered[start:stop] = sorted(ordered[start:stop], key=lambda row: names[row[0]])
    return ordered


def tiers_of(measures: Sequence[int]) -> list[Tier]:
    """The tiers of measures in rank order; a measure <= 0 is small whatever the rank, n and the cuts do not move."""
    n = len(measures)
    earning = _count_positive(measures)
    tiers: list[Tier] = []
    for tier, last in zip(EXISTING, (*cuts(n), n), strict=True):
        tiers += [tier] * (min(last, earning) - len(tiers))
    return tiers + [Tier.SMALL] * (n - len(tiers))


def cut_lines(measures: Sequence[int]) -> tuple[CutLine, CutLine, CutLine]:
    """The three cuts with the measures on either side."""

    def line(tier: Tier, rank: int) -> CutLine:
        inside = measures[rank - 1] if rank else None
        return CutLine(tier, rank, inside, measures[rank] if rank < len(measures) else None)

    first, second, third = cuts(len(measures))
    return line(Tier.SUPER, first), line(Tier.LARGE, second), line(Tier.MEDIUM, third)


def moves(before: Mapping[Key, Tier], now: Mapping[Key, Tier], on: date) -> list[Move]:
    """Who moved between the last day of the month before `on` and `on`, in the order of `now`.

    Who entered the book since has not moved. The new tier is not yet on any month end, so it holds since `on`;
    `held_since` answers for tiers that did not move.
    """
    return [Move(key, before[key], tier, on) for key, tier in now.items() if before.get(key, tier) is not tier]


def held_since(now: Tier, past: Iterable[tuple[date, Tier | None]], on: date) -> date:
    """The first month end from which a tier has been held without a break; `past` runs newest first."""
    since = on
    for month_end, tier in past:
        if tier is not now:
            break
        since = month_end
    return since


def _by_measure(rows: list[RankRow[Key]]) -> list[RankRow[Key]]:
    """Highest first, equal ones in the order they come."""
    if len(rows) < MANY:
        return sorted(rows, key=_BY_MEASURE, reverse=True)
    import numpy as np

    measures = np.fromiter(map(_BY_MEASURE, rows), np.int64, len(rows))
    return [rows[place] for place in np.argsort(-measures, kind="stable").tolist()]


def _equal_runs(values: Sequence[int]) -> list[tuple[int, int]]:
    """(start, stop) of each run of two or more equal neighbours in a falling sequence."""
    n = len(values)
    ends = [*compress(range(1, n), map(lt, values[1:], values)), n]
    starts = [0, *ends]
    return [(start, stop) for start, stop in zip(starts, ends, strict=False) if stop - start > 1]


def _still_equal(ordered: Sequence[RankRow[Key]]) -> list[tuple[int, int]]:
    """The runs that measure, margin and last order leave open."""
    runs: list[tuple[int, int]] = []
    for start, stop in _equal_runs([row[1] for row in ordered]):
        begin = start
        for position in range(start + 1, stop + 1):
            if position < stop and ordered[position][1:] == ordered[begin][1:]:
                continue
            if position - begin > 1:
                runs.append((begin, position))
            begin = position
    return runs


def _count_positive(falling: Sequence[int]) -> int:
    low, high = 0, len(falling)
    while low < high:
        middle = (low + high) // 2
        low, high = (middle + 1, high) if falling[middle] > 0 else (low, middle)
    return low
