"""Which customers to compare at all: never all with all, only those who share a key; then how alike each pair is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, combinations

from kamdesk.rules.firm_names import read_firm
from kamdesk.rules.likeness import LONG_NAME, SHORTEST_ADDRESS, SHOWN_FROM, Face, Likeness, compare

Step = Callable[[int, int], None]  # rounds done, rounds there are; may raise to stop

CROWD = 30
"""So many may share a key; more share a switchboard, a market hall or a household word, which says nothing."""

EVERY = 2000
"""Customers between two looks at whether to stop."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two customers that may be one, the smaller id first."""

    first: int
    second: int
    likeness: Likeness


def find_pairs(
    faces: Sequence[Face],
    *,
    distinct: Collection[tuple[int, int]] = frozenset(),
    among: Callable[[Face, Face], bool] | None = None,
    step: Step = lambda _done, _known: None,
) -> list[Pair]:
    """The pairs worth a question, surest first; `distinct` (smaller id first) are left out, `among` narrows."""
    _leave_the_crowds(faces)
    found: list[Pair] = []
    told: set[tuple[int, int]] = set(distinct)
    for turn, key in enumerate(KEYS.values()):
        for crowd in _crowds(faces, key, lambda at=turn: step(at, len(KEYS))):  # type: ignore[misc]
            for one, other in combinations(crowd, 2):
                a, b = (one, other) if one.id < other.id else (other, one)
                if a.id == b.id or (a.id, b.id) in told or (among is not None and not among(a, b)):
                    continue
                told.add((a.id, b.id))
                likeness = compare(a, b)
                if likeness.confidence >= SHOWN_FROM:
                    found.append(Pair(a.id, b.id, likeness))
    found.sort(key=lambda pair: (-pair.likeness.confidence, pair.first, pair.second))
    return found


def _leave_the_crowds(faces: Sequence[Face]) -> None:
    """Forget the numbers and domains so many share that they tell nobody from anybody."""
    shared = Counter(chain.from_iterable((*face.reach, *face.domains) for face in faces))
    crowded = {word for word, times in shared.items() if times > CROWD}
    for face in faces if crowded else ():
        if not crowded.isdisjoint(face.reach):
            face.reach = {match: kind for match, kind in face.reach.items() if match not in crowded}
        face.domains -= crowded


def _crowds(
    faces: Sequence[Face], key: Callable[[Face], Iterable[str]], step: Callable[[], None]
) -> Iterator[list[Face]]:
    """Those who share a key, two to a crowd's size."""
    first: dict[str, Face] = {}
    more: dict[str, list[Face]] = {}
    for place, face in enumerate(faces):
        if place % EVERY == 0:
            step()
        for word in key(face):
            known = first.setdefault(word, face)
            if known is not face:
                more.setdefault(word, [known]).append(face)
    return (crowd for crowd in more.values() if len(crowd) <= CROWD)


def _reach(face: Face) -> Iterable[str]:
    return face.reach


def _number(face: Face) -> Iterable[str]:
    return (face.number,) if face.number else ()


def _core(face: Face) -> Iterator[str]:
    if face.firm.core:
        yield face.firm.core
        yield face.plain
    if face.short_name and (short := read_firm(face.short_name).core):
        yield short


def _sound(face: Face) -> Iterable[str]:
    return (face.spoken(),) if face.spoken() else ()


def _domain(face: Face) -> Iterable[str]:
    return face.domains


def _address(face: Face) -> Iterable[str]:
    return (face.address,) if len(face.address) >= SHORTEST_ADDRESS else ()


def _contact(face: Face) -> Iterator[str]:
    """The same person at companies whose names begin or end alike."""
    core = face.firm.core
    for contact in face.contacts:
        yield f"{contact}|{core[:1]}"
        yield f"{contact}||{core[-2:]}"


def _near(face: Face) -> Iterable[str]:
    """A long name with each of its signs left out in turn: two names one sign apart share one of these."""
    core = face.firm.core
    if len(core) < LONG_NAME:
        return ()
    return chain((core,), (core[:at] + core[at + 1 :] for at in range(len(core))))


KEYS: Mapping[str, Callable[[Face], Iterable[str]]] = {
    "reach": _reach,
    "number": _number,
    "core": _core,
    "sound": _sound,
    "domain": _domain,
    "address": _address,
    "contact": _contact,
    "near": _near,
}
"""Two customers that are alike share at least one of these words."""
