"""Who reports to whom at a customer: an order to draw and walk, and whether a new line would make a ring (F12, F14)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Placed:
    """Somebody on the map: `column` in widths of a person (halves occur), `row` from the top."""

    id: int
    column: float
    row: int


def placed(bosses: Mapping[int, int | None], wide: int = 4) -> list[Placed]:
    """Where everybody stands: each above whoever reports to them; those in no line below, `wide` beside each other.

    `bosses` maps each to whom they report, in the order of the screen. A boss who is not there, or a ring, is no boss.
    """
    below = _below(bosses)
    heads = [each for each in below[None] if below.get(each)]
    found: list[Placed] = []
    column = 0.0
    for head in heads:
        column = _place(head, 0, column, below, found)
    depth = max((each.row for each in found), default=-1) + 1
    alone = [each for each in below[None] if not below.get(each)]
    found += [Placed(each, float(at % wide), depth + at // wide) for at, each in enumerate(alone)]
    return found


def makes_ring(bosses: Mapping[int, int | None], person: int, boss: int | None) -> bool:
    """Whether somebody would in the end report to themselves."""
    seen: set[int] = set()
    at = boss
    while at is not None and at not in seen:
        if at == person:
            return True
        seen.add(at)
        at = bosses.get(at)
    return False


def _below(bosses: Mapping[int, int | None]) -> dict[int | None, list[int]]:
    """Who reports to each; those who report to nobody under None."""
    below: dict[int | None, list[int]] = {None: []}
    for person, boss in bosses.items():
        is_sound = boss in bosses and not makes_ring(bosses, person, boss)
        below.setdefault(boss if is_sound else None, []).append(person)
    return below


def _place(person: int, row: int, left: float, below: Mapping[int | None, Sequence[int]], found: list[Placed]) -> float:
    """Place somebody with all below from `left` on; returns where the next may begin."""
    right = left
    for each in below.get(person, ()):
        right = _place(each, row + 1, right, below, found)
    right = max(right, left + 1)
    found.append(Placed(person, (left + right - 1) / 2, row))
    return right


def walk(bosses: Mapping[int, int | None]) -> Iterator[tuple[int, int]]:
    """Everybody with their depth, each followed by those below: the map as a list."""
    below = _below(bosses)
    waiting = [(each, 0) for each in reversed(below[None])]
    while waiting:
        person, depth = waiting.pop()
        yield person, depth
        waiting += [(each, depth + 1) for each in reversed(below.get(person, []))]
