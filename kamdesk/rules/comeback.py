"""How likely a customer is to order again, learnt from the book's own past (domain 3.5).

Seen from an earlier day, who ordered again within the days that have passed since? A ridge logistic fit on recency,
count, own rhythm and amounts answers that for the customers of today, and the answer is carried to the horizon asked
for. A small book is looked at from several earlier days, so that a few dozen buyers teach more than one throw of the
dice. Like customers are gathered into cells, so that a fit costs the cells, not the customers; only a book of many
thousands asks for numpy.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from math import exp, fsum, log, log1p, sqrt
from typing import TYPE_CHECKING, NamedTuple, TypeVar


class Taught(StrEnum):
    """What a forecast rests on: the whole fit, days since the last order alone, or nothing but the usual gap."""

    FULLY = "fully"
    BY_RECENCY = "by_recency"
    NOT_YET = "not_yet"


class Past(NamedTuple):
    """A customer's orders up to a day: first and last as day ordinals, distinct order days, sum of amounts e4."""

    first: int
    last: int
    order_days: int
    amount_e4: int


Look = tuple[Past, bool]
"""A past and whether the customer ordered again within the lesson's days."""


class Lesson(NamedTuple):
    """From which day to look, and how many days ahead, to learn who comes back."""

    seen_from: date
    days: int


@dataclass(frozen=True, slots=True)
class Model:
    """A fit. `weights` are (constant, one per feature), features being (value - centre) / spread.

    `days` is the horizon it learnt on, `gap` the book's mean gap in days, `seen` and `returned` who taught it. `shift`
    is what moves the odds of an untaught forecast to how often those few did return.
    """

    taught: Taught
    days: int
    gap: float
    weights: tuple[float, ...] = ()
    centres: tuple[float, ...] = ()
    spreads: tuple[float, ...] = ()
    seen: int = 0
    returned: int = 0
    shift: float = 0.0


SHORTEST_LESSON = 30
"""Days; a shorter look ahead teaches about weeks, not about coming back."""

FULL_FROM = 40
"""So many who came back and so many who did not teach seven features; fewer teach recency alone, under five nothing."""

FULL_SEEN = 20
"""Of them so many each seen from the latest day: the same few looked at again and again teach no seven features."""

RECENCY_FROM = 5
LEAST_GAP = 7.0
UNKNOWN_GAP = 60.0
PRIOR = 4
"""The guess from days since the last order weighs as much as so many customers seen."""

MOST_TAUGHT = 12_000
"""A bigger book is taught by about so many customers, drawn by what they did: enough for any fit, and quick."""

MANY = 5_000
"""From so many customers on numpy is quicker than loading it takes."""

AT_ONCE = 8_000
"""So many pasts become numbers at a time: while they do, no other thread gets on."""

MANY_CELLS = 1_000
STEPS, CLOSE = 25, 1e-6
"""Newton's steps are over after so many, or when none changes a weight by more."""

ENOUGH = 4_000
"""Looks at customers enough for any fit: up to so many a small book is looked at from earlier days too."""

CARRY = 0.8
"""Exponent of the horizon's ratio: hazards fall with time, as who orders soon is counted first."""

_LATE_CAP = 8.0
_RIDGE: Mapping[Taught, float] = {Taught.FULLY: 5.0, Taught.BY_RECENCY: 1.0}
_SETTLED = 4

Features = tuple[float, ...]
Key = TypeVar("Key")

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Table = list[NDArray[np.float64]]


def lesson(first_order: date | None, asof: date, horizon: int) -> Lesson | None:
    """The longest horizon the book's age allows: a third of it ahead, so that two thirds show rhythms to look at.

    None while the book is too young to learn from.
    """
    if first_order is None:
        return None
    days = min(horizon, (asof - first_order).days // 3)
    return Lesson(asof - timedelta(days=days), days) if days >= SHORTEST_LESSON else None


def earlier_looks(at: Lesson, first_order: date, asof: date, seen: int) -> list[date]:
    """The earlier days a small book is looked at from too, newest first: half a lesson apart, none before half the
    book's age, and no more than make `ENOUGH` looks where the lesson itself sees so many customers.
    """
    oldest, step = first_order + (asof - first_order) / 2, timedelta(days=max(at.days // 2, 1))
    days = [at.seen_from - back * step for back in range(1, ENOUGH // max(seen, 1))]
    return [day for day in days if day >= oldest]


def drawn(pasts: Mapping[Key, Past], seen_from: date) -> list[Key]:
    """Who teaches: everybody who had ordered by a day, of a big book about `MOST_TAUGHT`, drawn by what they did, so
    that the same customers teach in whatever order they came in.
    """
    day = seen_from.toordinal()
    able = [(key, past) for key, past in pasts.items() if past.first <= day]
    one_in = -(-len(able) // MOST_TAUGHT)
    some = [key for key, past in able if one_in > 1 and _mixed(past) % one_in == 0]
    return some or [key for key, _ in able]


def learn(looks: Sequence[Look], at: Lesson, earlier: Sequence[Look] = ()) -> Model:
    """Fit on what was to be seen from the lesson's day, and from `earlier` ones: each past moved as if seen from the
    lesson's day. The order they come in does not matter.
    """
    gap, seen, came = book_gap(past for past, _ in looks), len(looks), sum(back for _, back in looks)
    everything = [*looks, *earlier]
    taught = _taught(_fewest(looks), _fewest(everything))
    if taught is Taught.NOT_YET:
        shift = _shift(_guesses(gap, [past for past, _ in looks], at.seen_from, at.days), came)
        return Model(taught, at.days, gap, seen=seen, returned=came, shift=shift)
    cells = _cells(sorted(everything), taught, gap, at.seen_from.toordinal())
    centres, spreads = _scale(cells)
    weights = _fit([((1.0, *_scaled(x, centres, spreads)), n, back) for x, n, back in cells], _RIDGE[taught])
    return Model(taught, at.days, gap, tuple(weights), centres, spreads, seen, came)


def untaught(pasts: Sequence[Past]) -> Model:
    """The model of a book too young for a lesson."""
    return Model(Taught.NOT_YET, SHORTEST_LESSON, book_gap(pasts), seen=len(pasts))


def chances(model: Model, pasts: Sequence[Past], asof: date, horizon: int) -> list[float]:
    """The probability, 0-1, of another order within `horizon` days after `asof`, for each past as of `asof`.

    P = 1 - (1 - p)^((horizon / learnt days)^0.8). Untaught: horizon / (horizon + gap + days since the last order), its
    odds shifted to what the few who could be seen did.
    """
    day = asof.toordinal()
    if model.taught is Taught.NOT_YET:
        return [1 - _stay_away(_logit(guess) + model.shift) for guess in _guesses(model.gap, pasts, asof, horizon)]
    power = (horizon / model.days) ** CARRY
    constant, *slopes = model.weights
    steps = [slope / spread for slope, spread in zip(slopes, model.spreads, strict=True)]
    start = constant - sum(step * centre for step, centre in zip(steps, model.centres, strict=True))
    if len(pasts) >= MANY:
        return _many_chances(_table(pasts, model.taught, model.gap, day), steps, start, power)
    features, found = _reader(model.taught, model.gap, day), []
    for past in pasts:
        logit = start
        for step, value in zip(steps, features(past), strict=True):
            logit += step * value
        found.append(1 - _stay_away(logit) ** power)
    return found


def book_gap(pasts: Iterable[Past]) -> float:
    """The median of the mean gaps of customers with two order days or more, at least a week; sixty days untold."""
    gaps = sorted((past.last - past.first) / (past.order_days - 1) for past in pasts if past.order_days > 1)
    return max(LEAST_GAP, gaps[len(gaps) // 2]) if gaps else UNKNOWN_GAP


def _taught(fewest_latest: int, fewest: int) -> Taught:
    """What those who came back and those who did not are enough for: seen from the latest day, and from all."""
    if fewest < RECENCY_FROM:
        return Taught.NOT_YET
    return Taught.FULLY if fewest >= FULL_FROM and fewest_latest >= FULL_SEEN else Taught.BY_RECENCY


def _fewest(looks: Sequence[Look]) -> int:
    came = sum(back for _, back in looks)
    return min(came, len(looks) - came)


def _mixed(past: Past) -> int:
    """A number of what a customer did, stirred so that its remainders are spread evenly."""
    first, last, count, amount = past
    return (7919 * first + 104_729 * last + 31 * count + amount // 100) * 2_654_435_761 >> 16


def _guesses(gap: float, pasts: Iterable[Past], asof: date, days: int) -> list[float]:
    """What days since the last order alone say, before anybody was seen to return."""
    day = asof.toordinal()
    return [days / (days + gap + max(0, day - past.last)) for past in pasts]


def _shift(guesses: Sequence[float], came: int) -> float:
    """How far the odds are to move for the guesses to agree with who came; it counts more the more were seen."""
    if not guesses:
        return 0.0
    mean = fsum(guesses) / len(guesses)  # exact, so the order they come in does not matter
    return _logit((came + PRIOR * mean) / (len(guesses) + PRIOR)) - _logit(mean)


def _logit(chance: float) -> float:
    return log(chance / (1 - chance))


def _reader(taught: Taught, gap: float, day: int) -> Callable[[Past], Features]:
    """What is looked at of a past, seen from a day."""

    def recency(past: Past) -> Features:
        return (log1p(day - past.last),)

    def everything(past: Past) -> Features:
        first, last, count, amount = past
        since, settled = day - last, min(count, _SETTLED)
        own = (last - first) / (count - 1) if count > 1 else 0.0
        usual = max(LEAST_GAP, own if settled == _SETTLED else ((count - 1) * own + (_SETTLED - count) * gap) / 3)
        counted, late = log(count), log((since + 1) / usual)
        return (
            log1p(since),
            counted,
            late,
            log1p(max(amount, 0) / (10_000 * count)),
            counted * late,
            min(since / usual, _LATE_CAP),
            log(count / (day - first + 30)),
        )

    return everything if taught is Taught.FULLY else recency


Cell = tuple[Features, int, int]
"""(mean features, customers, how many of them came back)"""


def _cells(looks: Sequence[Look], taught: Taught, gap: float, day: int) -> list[Cell]:
    """Customers of nearly the same features gathered; within half a unit, of logarithms mostly, they count as one."""
    if len(looks) >= MANY:
        return _many_cells(_table([past for past, _ in looks], taught, gap, day), [back for _, back in looks])
    features = _reader(taught, gap, day)
    cells: dict[tuple[int, ...], list[tuple[Features, bool]]] = defaultdict(list)
    for past, back in looks:
        values = features(past)
        cells[tuple([int(2 * value + 64) for value in values])].append((values, back))
    return [_mean(members) for members in cells.values()]


def _mean(members: Sequence[tuple[Features, bool]]) -> Cell:
    n = len(members)
    columns = zip(*[values for values, _ in members], strict=True)
    return tuple([sum(column) / n for column in columns]), n, sum([back for _, back in members])


def _table(pasts: Sequence[Past], taught: Taught, gap: float, day: int) -> Table:
    """What `_reader` looks at, of many customers at once: a column a feature."""
    import numpy as np

    parts = [np.array(pasts[start : start + AT_ONCE], np.float64) for start in range(0, len(pasts), AT_ONCE)]
    first, last, count, amount = np.concatenate(parts).T
    since = day - last
    if taught is not Taught.FULLY:
        return [np.log1p(since)]
    settled = np.minimum(count, _SETTLED)
    own = (last - first) / np.maximum(count - 1, 1)
    blended = ((count - 1) * own + (_SETTLED - count) * gap) / 3
    usual = np.maximum(LEAST_GAP, np.where(settled == _SETTLED, own, blended))
    counted, late = np.log(count), np.log((since + 1) / usual)
    paid = np.log1p(np.maximum(amount, 0) / (10_000 * count))
    rate = np.log(count / (day - first + 30))
    return [np.log1p(since), counted, late, paid, counted * late, np.minimum(since / usual, _LATE_CAP), rate]


def _many_cells(table: Table, returned: Sequence[bool]) -> list[Cell]:
    import numpy as np

    keys = np.zeros(len(returned), np.int64)
    for column in table:
        keys = keys * 128 + (2 * column + 64).astype(np.int64).clip(0, 127)
    _, cell, sizes = np.unique(keys, return_inverse=True, return_counts=True)
    means = [(np.bincount(cell, column) / sizes).tolist() for column in table]
    back = np.bincount(cell, returned).astype(np.int64).tolist()
    return list(zip(zip(*means, strict=True), sizes.tolist(), back, strict=True))


def _many_chances(table: Table, steps: Sequence[float], start: float, power: float) -> list[float]:
    import numpy as np

    logits = start + sum((step * column for step, column in zip(steps, table, strict=True)), np.zeros(len(table[0])))
    found: list[float] = (1 - (1 / (1 + np.exp(np.minimum(logits, 35.0)))) ** power).tolist()
    return found


def _scale(cells: Sequence[Cell]) -> tuple[Features, Features]:
    """Centre and spread of each feature, over customers; a feature that never differs gets spread 1."""
    n = sum(cell[1] for cell in cells)
    columns = [[(cell[0][place], cell[1]) for cell in cells] for place in range(len(cells[0][0]))]
    centres = tuple(sum(value * count for value, count in column) / n for column in columns)
    spreads = tuple(
        sqrt(sum(count * (value - centre) ** 2 for value, count in column) / n) or 1.0
        for column, centre in zip(columns, centres, strict=True)
    )
    return centres, spreads


def _scaled(values: Features, centres: Features, spreads: Features) -> list[float]:
    return [(value - centre) / spread for value, centre, spread in zip(values, centres, spreads, strict=True)]


def _fit(cells: Sequence[Cell], ridge: float) -> list[float]:
    """Ridge logistic regression by Newton's steps; the constant is not held back."""
    if len(cells) >= MANY_CELLS:
        return _many_fit(cells, ridge)
    size = len(cells[0][0])
    weights = [0.0] * size
    for _ in range(STEPS):
        slope = [-ridge * weight for weight in weights]
        slope[0] = 0.0
        bend = [[ridge if row == column and row else 0.0 for column in range(size)] for row in range(size)]
        for x, n, back in cells:
            away = _stay_away(sum(weight * value for weight, value in zip(weights, x, strict=True)))
            pull, stiff = back - n * (1 - away), n * away * (1 - away)
            for row, value in enumerate(x):
                slope[row] += pull * value
                part, line = stiff * value, bend[row]
                for column in range(row + 1):
                    line[column] += part * x[column]
        step = _solve(bend, slope)
        weights = [weight + change for weight, change in zip(weights, step, strict=True)]
        if max(map(abs, step)) < CLOSE:
            break
    return weights


def _many_fit(cells: Sequence[Cell], ridge: float) -> list[float]:
    import numpy as np

    x, n, back = (np.array(column, np.float64) for column in zip(*cells, strict=True))
    held = np.full(x.shape[1], ridge)
    held[0] = 0.0
    weights = np.zeros(x.shape[1])
    for _ in range(STEPS):
        away = 1 / (1 + np.exp(np.minimum(x @ weights, 35.0)))
        bend = (x.T * (n * away * (1 - away))) @ x + np.diag(held)
        step = np.linalg.solve(bend, x.T @ (back - n * (1 - away)) - held * weights)
        weights += step
        if np.abs(step).max() < CLOSE:
            break
    found: list[float] = weights.tolist()
    return found


def _solve(lower: list[list[float]], right: list[float]) -> list[float]:
    """x of A x = b for a symmetric positive A given by its lower half (Cholesky)."""
    size = len(right)
    root = [[0.0] * size for _ in range(size)]
    for row in range(size):
        for column in range(row + 1):
            rest = lower[row][column] - sum(root[row][k] * root[column][k] for k in range(column))
            root[row][column] = sqrt(max(rest, 1e-12)) if row == column else rest / root[column][column]
    middle: list[float] = []
    for row in range(size):
        middle.append((right[row] - sum(root[row][k] * middle[k] for k in range(row))) / root[row][row])
    found = [0.0] * size
    for row in reversed(range(size)):
        found[row] = (middle[row] - sum(root[k][row] * found[k] for k in range(row + 1, size))) / root[row][row]
    return found


def _stay_away(logit: float) -> float:
    """1 - p of a logit, safe at both ends."""
    return 1 / (1 + exp(min(logit, 35.0)))
