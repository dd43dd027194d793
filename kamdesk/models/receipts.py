"""What receiving a handover asks of the rep: the records both sides changed, and whose version is to stand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Side(StrEnum):
    """Whose version of a record stands: the one in the book, or the one in the file."""

    OURS = "ours"
    THEIRS = "theirs"


@dataclass(frozen=True, slots=True)
class Conflict:
    """A record of which both sides say something of their own, column by column.

    `uid`, by which a side is chosen, is the record's in the file; `UID.private` of a mark that is asked about by
    itself. `usual` is whose version stands where nobody chooses, `taken` whose stood. The column `lines` stands for all
    lines of an order or quote, and is told as their number. References are told as names.
    """

    kind: str
    record_id: int
    uid: str
    name: str
    customer: str
    ours: Mapping[str, object]
    theirs: Mapping[str, object]
    usual: Side
    taken: Side
    besides: bool = False

    @property
    def fields(self) -> tuple[str, ...]:
        """The columns that differ."""
        return tuple(self.theirs)


@dataclass(frozen=True, slots=True)
class Choices:
    """Whose version stands: by the uid of a conflict, else `default`, else the usual one."""

    default: Side | None = None
    by_uid: Mapping[str, Side] = field(default_factory=dict)

    def side(self, uid: str, usual: Side) -> Side:
        """Whose version of this record stands."""
        return self.by_uid.get(uid, self.default or usual)


def moved(conflicts: Iterable[Conflict], choices: Choices) -> Counter[str]:
    """By kind, how many records more (or less, below zero) change under these choices than as it was `taken`."""
    conflicts = tuple(conflicts)
    now = {(each.kind, each.record_id) for each in conflicts if _changes(each, choices.side(each.uid, each.usual))}
    before = {(each.kind, each.record_id) for each in conflicts if _changes(each, each.taken)}
    found = Counter(kind for kind, _ in now)
    found.subtract(kind for kind, _ in before)
    return found


def _changes(conflict: Conflict, side: Side) -> bool:
    return conflict.besides or side is Side.THEIRS
