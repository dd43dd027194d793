"""Customers that may be one: over the whole book, for one that is being typed, and judged again after a change."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from kamdesk.models.refusals import Cancelled, Refusal
from kamdesk.models.rows import CustomerRow
from kamdesk.rules import pairing, phones
from kamdesk.rules.firm_names import read_firm
from kamdesk.rules.likeness import SHOWN_FROM, Face, Likeness, compare, folded
from kamdesk.rules.pairing import Pair
from kamdesk.services import contacts
from kamdesk.services.desk import Desk
from kamdesk.store import finding, likenesses, listing

Progress = Callable[[int, int], None]

MOST = 1000
"""Pairs shown at once; the surest first, and the next ones come when these are settled."""

LOOKED_AT = 30
"""Customers of a like name that are compared with one being typed."""


@dataclass(frozen=True, slots=True)
class Twins:
    """Two customers that may be one, with why."""

    first: CustomerRow
    second: CustomerRow
    likeness: Likeness

    @property
    def ids(self) -> tuple[int, int]:
        """Both ids, the smaller first."""
        return self.first.id, self.second.id


@dataclass(frozen=True, slots=True)
class Found:
    """What a look over the book came to: the surest pairs, and how many more there are."""

    twins: tuple[Twins, ...]
    more: int = 0


@dataclass(frozen=True, slots=True)
class Alike:
    """A customer in the book that is like one being typed."""

    row: CustomerRow
    likeness: Likeness


def find(desk: Desk, *, progress: Progress | None = None, cancelled: Callable[[], bool] = lambda: False) -> Found:
    """Every pair worth a question, surest first. [seconds on 100,000 customers]. Raises Cancelled."""

    def step(done: int, known: int) -> None:
        if cancelled():
            raise Cancelled
        if progress is not None:
            progress(done, known)

    step(0, len(pairing.KEYS))
    faces = likenesses.faces(desk.book)
    found = pairing.find_pairs(faces, distinct=likenesses.distinct(desk.book), step=step)
    return Found(_twins(desk, found[:MOST]), max(0, len(found) - MOST))


def judge(desk: Desk, pairs: Iterable[tuple[int, int]]) -> Found:
    """The same pairs as they stand now; those that are gone, told apart or no longer alike are left out."""
    wanted = {(min(pair), max(pair)) for pair in pairs if pair[0] != pair[1]}
    faces = {face.id: face for face in likenesses.faces(desk.book, {each for pair in wanted for each in pair})}
    apart = likenesses.distinct(desk.book)
    found = [
        Pair(a, b, likeness)
        for a, b in wanted - apart
        if a in faces and b in faces and (likeness := compare(faces[a], faces[b])).confidence >= SHOWN_FROM
    ]
    found.sort(key=lambda pair: (-pair.likeness.confidence, pair.first, pair.second))
    return Found(_twins(desk, found))


def pair_of(desk: Desk, first: int, second: int) -> Twins:
    """Two customers the rep takes for one, with what speaks for it. Raises Refusal(record_gone)."""
    faces = {face.id: face for face in likenesses.faces(desk.book, (first, second), private=True)}
    if len(faces) < len({first, second}):
        raise Refusal("record_gone", noun="customer")
    (twins,) = _twins(desk, [Pair(first, second, compare(faces[first], faces[second]))])
    return twins


def alike(desk: Desk, values: Mapping[str, object], channels: Sequence[tuple[str, str]] = ()) -> list[Alike]:
    """Who in the book is like a customer being typed, surest first; milliseconds, by the indexes alone.

    `values` are columns of the customer and `contact`, a name; `channels` are (kind, value).
    """
    face = _typed(values, channels)
    ids = set(_candidates(desk, face))
    known = likenesses.faces(desk.book, ids) if ids else []
    found = [(likeness, each.id) for each in known if (likeness := compare(face, each)).confidence >= SHOWN_FROM]
    found.sort(key=lambda one: -one[0].confidence)
    rows = {row.id: row for row in listing.rows_of(desk.book, [each for _, each in found])}
    return [Alike(rows[each], likeness) for likeness, each in found if each in rows]


def _typed(values: Mapping[str, object], channels: Sequence[tuple[str, str]]) -> Face:
    texts = ("short_name", "number", "city", "website", "address")
    short, number, city, website, address = (str(values.get(name) or "") for name in texts)
    reach: dict[str, str] = {}
    for kind, value in channels:
        for match in _matches(kind, value):
            reach[match] = kind
    people = (folded(str(values["contact"])),) if values.get("contact") else ()
    is_person = values.get("kind") == "person"
    return Face(0, str(values.get("name") or ""), is_person, short, number, city, website, address, people, reach)


def _matches(kind: str, value: str) -> list[str]:
    if kind in contacts.PHONES:
        return [phone.digits for phone in phones.split_phones(value)]
    match = contacts.match_of(kind, value)
    return [match] if match else []


def _candidates(desk: Desk, face: Face) -> Iterable[int]:
    """By number, by what reaches both, by the core of the name or of the short one."""
    if face.number:
        yield from likenesses.numbered(desk.book, face.number)
    if face.reach:
        yield from likenesses.reached_at(desk.book, face.reach)
    for core in {face.firm.core, read_firm(face.short_name).core if face.short_name else ""} - {""}:
        yield from (each.id for each in finding.find(desk.book, core, LOOKED_AT))


def _twins(desk: Desk, pairs: Sequence[Pair]) -> tuple[Twins, ...]:
    wanted = list(dict.fromkeys(each for pair in pairs for each in (pair.first, pair.second)))
    rows = {row.id: row for row in listing.rows_of(desk.book, wanted)}
    return tuple(
        Twins(rows[pair.first], rows[pair.second], pair.likeness)
        for pair in pairs
        if pair.first in rows and pair.second in rows
    )
