"""Lines through a sorted book: quartiles, the large order's percentile, the top fifth, the lower half."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

LARGE_FROM = 20
"""From so many orders on the 95th percentile speaks; with fewer the rep marks large orders (domain 3.6)."""

MANY = 20_000
"""From so many values on numpy is quicker than loading it takes, and holds no other thread up while it sorts."""


class Quartiles(NamedTuple):
    lower: float
    median: float
    upper: float


def quartiles(values: Sequence[float]) -> Quartiles | None:
    """Quartiles by linear interpolation between neighbours, as spreadsheets do; None without values."""
    if not values:
        return None
    ordered = sorted(values)
    return Quartiles(*(_between(ordered, quarter) for quarter in (1, 2, 3)))


def large_line(amounts: Sequence[int]) -> int | None:
    """The amount from which an order is large: the 95th percentile by nearest rank; None with fewer than 20 orders."""
    n = len(amounts)
    return _at(amounts, -(-95 * n // 100) - 1) if n >= LARGE_FROM else None


def top_fifth_line(values: Sequence[int]) -> int | None:
    """The least value that stands among the first ceil(n/5), equals of it included; None without values."""
    n = len(values)
    return sorted(values, reverse=True)[-(-n // 5) - 1] if n else None


def is_top_fifth(value: int | None, line: int | None) -> bool:
    """Whether a known value above nothing reaches the line."""
    return value is not None and line is not None and value > 0 and value >= line


def lower_half_line(values: Sequence[int]) -> float:
    """The median: what stands below it is the lower half; 0 without values."""
    found = quartiles(values)
    return found.median if found else 0.0


def standings(values: Sequence[float]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """How many are less than each of many values, and how many equal to it, itself among them."""
    import numpy as np

    _, places, equal = np.unique(np.array(values), return_inverse=True, return_counts=True)
    return (np.cumsum(equal) - equal)[places], equal[places]


def _at(amounts: Sequence[int], place: int) -> int:
    """What stands at a place of the sorted amounts."""
    if len(amounts) < MANY:
        return sorted(amounts)[place]
    import numpy as np

    return int(np.partition(np.fromiter(amounts, np.int64, len(amounts)), place)[place])


def _between(ordered: Sequence[float], quarter: int) -> float:
    place, rest = divmod(quarter * (len(ordered) - 1), 4)
    if rest == 0:
        return ordered[place]
    return ordered[place] + (ordered[place + 1] - ordered[place]) * rest / 4
