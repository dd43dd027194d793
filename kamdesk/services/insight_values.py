"""What the analysis finds, as values: one row a customer, and the figures of the whole book. Money e4, shares 0-1."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from kamdesk.models.facts import CustomerFacts
from kamdesk.models.terms import Band, Grade, PitfallCode, RankBy, Segment, Tier
from kamdesk.rules.comeback import Taught
from kamdesk.rules.dormancy import Sleep
from kamdesk.rules.key_accounts import KeyAccount
from kamdesk.rules.pitfalls import Pitfall
from kamdesk.rules.profit import Concentration, Pareto
from kamdesk.rules.rfm import Rfm


@dataclass(frozen=True, slots=True)
class CustomerInsight:
    """Everything the rules say of one customer.

    `rank` stands in the pyramid, `rfm` has scores for existing customers only, `segment` also for whoever bought before
    the window. `grade` is the one in force, `computed_grade` the scorecard's. `band` and `share` (of all positive net
    contribution) are for the population of 3.3 only. `is_listed`: neither archived, parked nor invalid.
    """

    id: int
    facts: CustomerFacts
    tier: Tier
    is_listed: bool
    rank: int | None = None
    rfm: Rfm | None = None
    segment: Segment | None = None
    score: float | None = None
    coverage: float = 0.0
    computed_grade: Grade | None = None
    grade: Grade | None = None
    band: Band | None = None
    share: float | None = None
    loyalty: float | None = None
    value: float | None = None
    key: KeyAccount | None = None
    sleep: Sleep | None = None
    pitfalls: tuple[PitfallCode, ...] = ()

    @property
    def contribution_e4(self) -> int:
        return self.facts.contribution_e4

    @property
    def is_key(self) -> bool:
        """A confirmed key account (重点客户)."""
        return self.key is not None and self.key.confirmed


class TierMove(NamedTuple):
    """Who moved, from where to where, and since when."""

    uid: str
    name: str
    before: Tier
    now: Tier
    since: date


@dataclass(frozen=True, slots=True)
class Shares:
    """The 80/20 of one measure (profit, revenue or hours), its curve of (share of customers, share of the total)."""

    pareto: Pareto
    curve: Sequence[tuple[float, float]]


@dataclass(frozen=True, slots=True)
class TierShare:
    """What one tier is of all existing customers: heads, volume, profit, hours and upkeep."""

    tier: Tier
    customers: int
    customers_share: float | None
    revenue_share: float | None
    margin_share: float | None
    contribution_share: float | None
    minutes_share: float | None
    cost_to_serve_e4: int


@dataclass(frozen=True, slots=True)
class Learnt:
    """What the forecast of coming back rests on: how far ahead the lesson looked, who taught it, how many returned."""

    taught: Taught
    days: int
    horizon: int
    seen: int
    returned: int


@dataclass(frozen=True, slots=True)
class Insight:
    """The book as the rules see it on a day. `customers` are all that count, in order of id.

    `marks_since` is the day from which the history knows marks; a day before it is shown with later marks (None: all
    marks are those of the day).
    """

    on: date
    rank_by: RankBy
    window: tuple[date, date]
    customers: Sequence[CustomerInsight]
    tiers: Mapping[Tier, int]
    existing: int
    profit: Shares
    revenue: Shares
    hours: Shares
    concentration: Concentration
    tier_shares: Sequence[TierShare]
    moves: Sequence[TierMove]
    compared_with: date
    pitfalls: Sequence[Pitfall]
    learnt: Learnt
    large_line_e4: int | None
    marks_since: date | None = None
    groups: Mapping[int, Sequence[str]] = field(default_factory=dict)
