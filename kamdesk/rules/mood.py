"""Which way a customer's attitude goes over the talks (H10)."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from kamdesk.models.terms import Attitude

TALKS = 6
"""How many talks back one looks."""

STEP = 0.5
"""From which change of the mean on, in steps of the five attitudes, one speaks of a trend."""


class Trend(StrEnum):
    RISING = "rising"
    STEADY = "steady"
    FALLING = "falling"


_WARMTH = {each: at for at, each in enumerate(reversed(Attitude))}
"""Refused 0 to hot 4."""


def warmth(attitude: Attitude) -> int:
    """0 refused, 1 cold, 2 neutral, 3 warm, 4 hot."""
    return _WARMTH[attitude]


def trend(moods: Sequence[Attitude]) -> Trend | None:
    """Of the last six moods, oldest first, the later half against the earlier one; None below two."""
    last = [warmth(each) for each in moods[-TALKS:]]
    if len(last) < 2:
        return None
    half = len(last) // 2
    change = _mean(last[-half:]) - _mean(last[:half])
    if abs(change) < STEP:
        return Trend.STEADY
    return Trend.RISING if change > 0 else Trend.FALLING


def _mean(values: Sequence[int]) -> float:
    return sum(values) / len(values)
