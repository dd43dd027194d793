"""Which tier a customer was in, month by month, rebuilt from the facts (requirement A11)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby

from kamdesk.models.refusals import Refusal
from kamdesk.models.terms import Tier
from kamdesk.rules.window import months_before
from kamdesk.services import insight, lists
from kamdesk.services.desk import Desk

MONTHS = 24
QUICK = 2000
"""Up to so many customers the past is rebuilt without being asked for."""

ORDER = tuple(Tier)


@dataclass(frozen=True, slots=True)
class TierSpan:
    """A tier held on every month end from `since` to `until`; `step` is 1 where it is a better one than before, −1
    where it is worse, 0 at the beginning.
    """

    tier: Tier
    since: date
    until: date
    step: int


def tier_history(desk: Desk, customer_id: int, months: int = MONTHS) -> list[TierSpan]:
    """The tiers of the last months up to today, the latest first, from when the customer was known. [slow]"""
    stats = desk.book.stats(customer_id)
    if stats is None:
        raise Refusal("record_gone", noun="customer")
    known = [date.fromisoformat(str(stats[name])[:10]) for name in ("entered", "first_order") if stats[name]]
    start = min(known, default=desk.today())
    held = [
        (day, tier) for day in _days(desk.today(), months) if day >= start and (tier := _on(desk, day, customer_id))
    ]
    return _spans(held)


def is_quick(desk: Desk) -> bool:
    """Whether the book is small enough to look back unasked."""
    return lists.totals(desk, "all").count <= QUICK


def _days(today: date, months: int) -> list[date]:
    """The last month ends, oldest first, then today."""
    firsts = [months_before(today.replace(day=1), back) for back in range(months - 1, -1, -1)]
    return [*(first - timedelta(days=1) for first in firsts), today]


def _on(desk: Desk, day: date, customer_id: int) -> Tier | None:
    return insight.tiers_on(desk, day).get(customer_id)


def _spans(held: list[tuple[date, Tier]]) -> list[TierSpan]:
    spans: list[TierSpan] = []
    for tier, group in groupby(held, key=lambda each: each[1]):
        days = [day for day, _ in group]
        before = ORDER.index(spans[-1].tier) if spans else ORDER.index(tier)
        step = (before > ORDER.index(tier)) - (before < ORDER.index(tier))
        spans.append(TierSpan(tier, days[0], days[-1], step))
    return spans[::-1]
