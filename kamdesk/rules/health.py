"""How well a relationship stands (requirement J6), 1 to 5, from what is known; the rep's own feeling goes before it.

Article 003 asks to stay aware of the state of the relationship and gives no formula. This one starts in the middle and
moves one step for each sign that speaks for itself, so that every step can be told.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from kamdesk.models.terms import Attitude, SleepState

MIDDLE, LEAST, MOST = 3, 1, 5
CONTENT, DISCONTENT = 4, 2
"""Scores of satisfaction from and down to which they count."""


@dataclass(frozen=True, slots=True)
class Signs:
    """What is looked at; `contact_due` is the day the next contact should have been at the latest.

    `margins`: the margin of the last half year and of the half year before, money e4; None where either had no order.
    """

    attitude: Attitude | None = None
    sleep: SleepState | None = None
    score: int | None = None
    late_issues: int = 0
    contact_due: date | None = None
    margins: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Health:
    """The step in force, the computed one, whether the rep fixed it, and the signs with what each moved."""

    shown: int
    computed: int
    is_fixed: bool
    signs: tuple[tuple[str, int], ...]


def health(signs: Signs, asof: date, fixed: int | None = None) -> Health:
    """The health of one relationship on a day."""
    moved = tuple(_moves(signs, asof))
    computed = max(LEAST, min(MOST, MIDDLE + sum(step for _, step in moved)))
    return Health(fixed if fixed is not None else computed, computed, fixed is not None, moved)


def _moves(signs: Signs, asof: date) -> Iterator[tuple[str, int]]:
    if signs.attitude in (Attitude.HOT, Attitude.WARM):
        yield "friendly", 1
    elif signs.attitude is Attitude.COLD:
        yield "cold", -1
    elif signs.attitude is Attitude.REFUSED:
        yield "refused", -2
    if signs.sleep is SleepState.ACTIVE:
        yield "buys", 1
    elif signs.sleep in (SleepState.DORMANT, SleepState.LOST):
        yield "silent", -1
    if signs.score is not None and signs.score >= CONTENT:
        yield "content", 1
    elif signs.score is not None and signs.score <= DISCONTENT:
        yield "discontent", -1
    if signs.late_issues:
        yield "late_issue", -1
    yield from _margin_move(signs.margins)
    if signs.contact_due is not None and signs.contact_due < asof:
        yield "neglected", -1


def _margin_move(margins: tuple[int, int] | None) -> Iterator[tuple[str, int]]:
    """A margin that grows by a fifth speaks for the relationship, one that shrinks by a fifth against it."""
    if margins is None or margins[1] <= 0:
        return
    now, before = margins
    if 5 * now >= 6 * before:
        yield "margin_grows", 1
    elif 5 * now <= 4 * before:
        yield "margin_shrinks", -1
