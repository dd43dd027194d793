"""The churn review (成败分析, domain 3.5): who left, which kind, when and why, and who could be won back."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from kamdesk.models.terms import ChurnReason
from kamdesk.rules.profit import rate

PARTIAL_LOSS = 60
"""Below this percentage of the same days a year before, part of the orders went elsewhere."""

PARTIAL_LOSS_DAYS = 90


@dataclass(frozen=True, slots=True)
class Leaver:
    """A lost customer. `kinds` are what it is looked at by (tier, industry, region …); money e4, `come_back` 0-1."""

    uid: str
    lost_on: date
    reason: ChurnReason | None = None
    kinds: Mapping[str, str] = field(default_factory=dict)
    margin_e4: int = 0
    come_back: float | None = None


@dataclass(frozen=True, slots=True)
class Cause:
    """One reason with how many left for it and the yearly margin they took along."""

    reason: ChurnReason | None
    count: int
    margin_e4: int


@dataclass(frozen=True, slots=True)
class GroupChurn:
    """One kind of customer: `rate` is lost / all of the kind, `lift` that rate against the book's (1 = as the book)."""

    by: str
    value: str
    lost: int
    total: int
    rate: float
    lift: float | None


@dataclass(frozen=True, slots=True)
class Review:
    """The three questions answered; lists are sorted, the worst first, months oldest first."""

    lost: int
    total: int
    rate: float | None
    causes: tuple[Cause, ...]
    groups: tuple[GroupChurn, ...]
    months: tuple[tuple[date, int], ...]
    winnable: tuple[Leaver, ...]
    rule: str = "3.5"

    @property
    def largest_cause(self) -> Cause | None:
        """The cause to work on: of those that were named, the one most left for, then that cost most."""
        return next((cause for cause in self.causes if cause.reason is not None), None)


_NOT_WINNABLE = frozenset({ChurnReason.NEED_GONE})


def review(leavers: Sequence[Leaver], population: Mapping[str, Mapping[str, int]], total: int) -> Review:
    """The review over everybody who ever bought: `total` customers, `population[by][value]` of each kind, the lost
    included. A month is its first day.
    """
    book_rate = rate(len(leavers), total)
    months = Counter(leaver.lost_on.replace(day=1) for leaver in leavers)
    winnable = [leaver for leaver in leavers if leaver.reason not in _NOT_WINNABLE and leaver.margin_e4 > 0]
    return Review(
        len(leavers),
        total,
        book_rate,
        _causes(leavers),
        _groups(leavers, population, book_rate),
        tuple(sorted(months.items())),
        tuple(sorted(winnable, key=_most_to_win)),
    )


def is_partial_loss(recent_e4: int, year_before_e4: int) -> bool:
    """Revenue of the last 90 days below 60 % of the same days a year before; nothing before, nothing lost."""
    return year_before_e4 > 0 and 100 * recent_e4 < PARTIAL_LOSS * year_before_e4


def retention(before: frozenset[str], after: frozenset[str]) -> float | None:
    """The share of one period's customers who bought in the next one too (requirement I10)."""
    return rate(len(before & after), len(before))


def repeat_rate(orders: Sequence[int]) -> float | None:
    """The share of buyers with two orders or more."""
    return rate(sum(count >= 2 for count in orders), sum(count >= 1 for count in orders))


def _causes(leavers: Sequence[Leaver]) -> tuple[Cause, ...]:
    margins: dict[ChurnReason | None, list[int]] = defaultdict(list)
    for leaver in leavers:
        margins[leaver.reason].append(leaver.margin_e4)
    causes = (Cause(reason, len(lost), sum(lost)) for reason, lost in margins.items())
    return tuple(sorted(causes, key=lambda cause: (-cause.count, -cause.margin_e4, cause.reason or "")))


def _groups(
    leavers: Sequence[Leaver], population: Mapping[str, Mapping[str, int]], book_rate: float | None
) -> tuple[GroupChurn, ...]:
    lost = Counter((by, value) for leaver in leavers for by, value in leaver.kinds.items())
    found = [
        GroupChurn(by, value, lost[by, value], total, share, share / book_rate if book_rate else None)
        for by, values in population.items()
        for value, total in values.items()
        if (share := rate(lost[by, value], total)) is not None
    ]
    return tuple(sorted(found, key=lambda group: (-(group.lift or 0), -group.lost, group.by, group.value)))


def _most_to_win(leaver: Leaver) -> tuple[float, int, str]:
    """What may be won: the margin a year times the chance; where the chance is not known, a tenth (lost means less)."""
    chance = 0.1 if leaver.come_back is None else leaver.come_back
    return -leaver.margin_e4 * chance, -leaver.margin_e4, leaver.uid
