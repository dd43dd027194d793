"""How late a customer is against its own rhythm, and who is lost (domain 3.5).

Gaps are held in half days, so that medians and every comparison stay exact whole numbers.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from itertools import pairwise
from typing import NamedTuple

from kamdesk.models.facts import CustomerFacts
from kamdesk.models.terms import GapSource, SleepState

LEAST_GAP = 14
"""A usual gap is at least 7 days, here in half days: who buys daily is not late on the third day."""

OWN_FROM = 4
"""From so many distinct order days a customer's own rhythm counts alone."""

LIKES_FROM = 5
"""So many customers with a rhythm of their own make a group of likes; fewer say nothing, and the book speaks."""

LOST_BELOW = 0.10
"""A dormant customer less likely than this to come back is lost."""


class UsualGap(NamedTuple):
    """A customer's usual gap with where it comes from; `own_half_days` is its own median before blending."""

    half_days: int
    source: GapSource
    order_days: int = 0
    own_half_days: int | None = None

    @property
    def days(self) -> float:
        return self.half_days / 2

    @property
    def dormant_after(self) -> int:
        """Days after the last order on which the customer becomes dormant: ceil(2.5 x gap)."""
        return -(-5 * self.half_days // 4)


class Rhythm(NamedTuple):
    """The usual gaps (half days) of the whole book and of each group of likes big enough to speak."""

    book: int
    source: GapSource = GapSource.BOOK
    likes: Mapping[str, int] | None = None


class Sleep(NamedTuple):
    """A customer's state with its reason in numbers; `counted_from` is the last order, or without orders the contact.

    `late` is q (days since / usual gap), `come_back` a probability 0-1 or None where there is nothing to learn from.
    """

    state: SleepState
    since_days: int
    counted_from: date
    gap: UsualGap
    come_back: float | None = None
    marked: bool = False
    rule: str = "3.5"

    @property
    def late(self) -> float:
        return 2 * self.since_days / self.gap.half_days


def median_half_days(days: Sequence[int]) -> int:
    """The median of whole numbers, doubled so that it stays whole; the sequence is not empty."""
    ordered, middle = sorted(days), len(days) // 2
    return 2 * ordered[middle] if len(days) % 2 else ordered[middle - 1] + ordered[middle]


def own_gap(order_days: Sequence[int]) -> int | None:
    """The median gap in half days between rising distinct day numbers; None below two."""
    if len(order_days) < 2:
        return None
    return median_half_days([later - earlier for earlier, later in pairwise(order_days)])


def rhythm(customers: Iterable[tuple[str, int, int | None]], fallback_days: int) -> Rhythm:
    """The book's usual gaps from (like, number of order days, own gap in half days) of every customer.

    "Like" is whatever the caller holds alike (industry, else kind). Only rhythms of four order days and more teach;
    a book without any uses all gaps it has, and one without gaps the ungraded cadence (`fallback_days`).
    """
    settled: dict[str, list[int]] = defaultdict(list)
    first_steps: list[int] = []
    for like, days, gap in customers:
        if gap is not None:
            (settled[like] if days >= OWN_FROM else first_steps).append(gap)
    everyone = [gap for gaps in settled.values() for gap in gaps] or first_steps
    if not everyone:
        return Rhythm(max(2 * fallback_days, LEAST_GAP), GapSource.CADENCE)
    likes = {like: _middle(gaps) for like, gaps in settled.items() if like and len(gaps) >= LIKES_FROM}
    return Rhythm(_middle(everyone), likes=likes)


def usual_gap(order_days: int, own: int | None, like: str, known: Rhythm) -> UsualGap:
    """The customer's own gap from four order days, else blended with its like's, else the book's.

    Blending weighs the customer's k gaps against the three it takes to speak alone: (k x own + (3 - k) x theirs) / 3,
    rounded half up to the half day.
    """
    if own is not None and order_days >= OWN_FROM:
        return UsualGap(max(own, LEAST_GAP), GapSource.OWN, order_days, own)
    like_gap = (known.likes or {}).get(like)
    theirs = known.book if like_gap is None else like_gap
    if own is None:
        return UsualGap(max(theirs, LEAST_GAP), known.source if like_gap is None else GapSource.LIKE, order_days)
    gaps = order_days - 1
    blended = (2 * (gaps * own + (OWN_FROM - 1 - gaps) * theirs) + 3) // 6
    source = GapSource.BLENDED_BOOK if like_gap is None else GapSource.BLENDED_LIKE
    return UsualGap(max(blended, LEAST_GAP), source, order_days, own)


def lateness(since_days: int, half_days: int) -> SleepState:
    """active q < 1, due < 1.5, slipping < 2.5, dormant from there; exact."""
    if 2 * since_days < half_days:
        return SleepState.ACTIVE
    if 4 * since_days < 3 * half_days:
        return SleepState.DUE
    return SleepState.SLIPPING if 4 * since_days < 5 * half_days else SleepState.DORMANT


def judge(facts: CustomerFacts, gap: UsualGap, cadence_days: int, asof: date, come_back: float | None = None) -> Sleep:
    """The state of one customer; `cadence_days` is the ideal interval of its cadence.

    A customer the rep marked as lost stays lost until it orders again after the mark.
    """
    last = facts.last_order
    if last is None:
        return _without_orders(facts, cadence_days, asof)
    since = (asof - last).days
    marked = facts.lost_on is not None and last <= facts.lost_on
    state = lateness(since, gap.half_days)
    given_up = state is SleepState.DORMANT and come_back is not None and come_back < LOST_BELOW
    return Sleep(SleepState.LOST if marked or given_up else state, since, last, gap, come_back, marked)


def dormant_on(facts: CustomerFacts, gap: UsualGap, cadence_days: int) -> date:
    """The day a customer becomes dormant: last order + ceil(2.5 x gap), without orders last contact + 2 x cadence."""
    if facts.last_order is not None:
        return facts.last_order + timedelta(days=gap.dormant_after)
    return (facts.last_contact or facts.entered) + timedelta(days=2 * cadence_days)


def next_order(last_order: date, gap: UsualGap) -> date:
    """The day the next order is expected: one usual gap after the last, half days counted up."""
    return last_order + timedelta(days=-(-gap.half_days // 2))


def _without_orders(facts: CustomerFacts, cadence_days: int, asof: date) -> Sleep:
    """Contact is the only rhythm there is: due after one cadence, dormant after two; never "slipping" from orders."""
    counted_from = facts.last_contact or facts.entered
    since = (asof - counted_from).days
    marked = facts.lost_on is not None
    state = SleepState.ACTIVE if since < cadence_days else SleepState.DUE
    if since >= 2 * cadence_days:
        state = SleepState.DORMANT
    gap = UsualGap(2 * cadence_days, GapSource.CADENCE)
    return Sleep(SleepState.LOST if marked else state, since, counted_from, gap, marked=marked)


def _middle(half_days: Sequence[int]) -> int:
    """The median of gaps already in half days, rounded half up to the half day."""
    return (median_half_days(half_days) + 1) // 2
