"""Which fields of a record we changed since both sides had the same, and what becomes of those that differ.

A handover tells what it grew from (`lineage`). A file that does not (an export, an older one) and a record that went
in no handover both sides know are judged by the history since the last receipt, and by when it was written.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum, auto
from functools import cache

from kamdesk.store.lineage import BASE, KEYED, Dots, Line, Lineage, Said, key_of
from kamdesk.store.receiving_likes import Likes
from kamdesk.store.receiving_table import LINES, Table, Values
from kamdesk.store.records import field_of
from kamdesk.store.writing import Writer


class Verdict(Enum):
    """What becomes of a field in which a record of the file differs from ours; SETTLED: both sides knew of both."""

    KEEP = auto()
    TAKE = auto()
    CONFLICT = auto()
    SETTLED = auto()


Judge = Callable[[str, object], Verdict]
"""Gives the verdict on a column by what the file says in it."""


class Judges:
    """For the records of one file that has this line, received into a book of this lineage."""

    def __init__(self, work: Writer, line: Line, lineage: Lineage, likes: Likes) -> None:
        self._work, self._line, self._lineage, self._likes = work, line, lineage, likes

    def of(self, table: Table, record_id: int, stored: Values, record: Mapping[str, object]) -> Judge:
        """The judge of a record of ours and the same one in the file; what it goes by is worked out when asked.

        What a reference inside a kind leads to is nothing to it: that may not be there yet.
        """

        @cache
        def found() -> Judge:
            noun, there = table.kind.table, self._seen_there(table, record)
            if there.isdisjoint(self._lineage.met(key_of(noun, record_id, stored))):
                return self._by_time(table, record_id, stored, record)
            return self._by_line(table, record_id, stored, record, there)

        return lambda name, theirs: found()(name, theirs)

    def news(self, table: Table, record_id: int, stored: Values, record: Mapping[str, object]) -> Callable[[str], bool]:
        """Tells whether a column of a record known by another uid may say what it did not when that was decided on."""
        uid, key = str(record["uid"]), key_of(table.kind.table, record_id, stored)
        is_shared = not self._seen_there(table, record).isdisjoint(self._lineage.took(key))
        if not is_shared or not self._likes.was_decided(uid):
            return lambda _: True
        said, known = self._line.said.get((table.name, uid), {}), self._lineage.seen(key) | {BASE}
        return lambda name: said.get(field_of(name), BASE) not in known

    def _seen_there(self, table: Table, record: Mapping[str, object]) -> frozenset[str]:
        """The handovers that went into what the file has of a record."""
        owner = record["uid"] if table.kind.table in KEYED else record.get("customer") or record.get("article")
        return self._line.seen(str(owner) if owner else None)

    def _by_line(
        self, table: Table, record_id: int, stored: Values, record: Mapping[str, object], there: frozenset[str]
    ) -> Judge:
        noun, uid = table.kind.table, str(record["uid"])
        here = self._lineage.seen(key_of(noun, record_id, stored))
        dots = self._lineage.dots(noun, record_id, stored, self._work.operation_id)
        compare = _by_line(dots, self._line.said.get((table.name, uid), {}), here, there)

        def judge(name: str, theirs: object) -> Verdict:
            verdict = compare(name, theirs)
            if verdict is not Verdict.SETTLED or name in table.kind.later:
                return verdict
            is_old = self._line.stand in here or self._likes.is_decided(uid, str(record.get("updated_at") or ""))
            return Verdict.KEEP if is_old else Verdict.CONFLICT

        return judge

    def _by_time(self, table: Table, record_id: int, stored: Values, record: Mapping[str, object]) -> Judge:
        theirs_at, ours_at = (str(each.get("updated_at") or "") for each in (record, stored))
        is_decided = self._likes.is_decided(str(record["uid"]), theirs_at)
        compare = self._by_history(table.kind.table, record_id, stored, theirs_at)

        def judge(name: str, theirs: object) -> Verdict:
            if name in table.kind.later:
                return Verdict.TAKE if theirs_at > ours_at else Verdict.SETTLED
            return Verdict.KEEP if is_decided else compare(name, theirs)

        return judge

    def _by_history(self, noun: str, record_id: int, stored: Values, theirs_at: str) -> Judge:
        """By our history, as far as it goes back; `theirs_at` is when their version was written (UTC).

        A receipt that was undone, and its undoing, never were. What was before each edit of a customer is never
        forgotten.
        """
        owner = record_id if noun == "customer" else stored.get("customer_id")
        about, values = self._lineage.past.of(noun, record_id, owner)
        rows = self._work.rows(
            f"SELECT o.name, j.before FROM journal j JOIN operation o ON o.id = j.operation_id WHERE {about}"
            " AND j.operation_id <> ?"
            " AND NOT (o.name = 'receive' AND (o.undo_of IS NOT NULL OR o.state IN ('undone', 'dropped')))"
            " ORDER BY j.id DESC",
            (*values, self._work.operation_id),
        )
        is_made_here = bool(rows) and rows[-1][1] is None
        shared = next((at for at, (name, _) in enumerate(rows) if name == "receive"), None)
        images = [json.loads(before) if before else {} for _, before in rows]
        own = [image for image in images[:shared] if image]
        older = [image for image in images[len(images[:shared]) :] if image]
        is_whole = shared is not None or is_made_here or noun == "customer"
        return _Past(stored, own, older, shared is not None, is_whole, theirs_at).verdict


def _by_line(dots: Dots, said: Said, seen_here: frozenset[str], seen_there: frozenset[str]) -> Judge:
    """By the handovers each side has seen, and those in which the file (`said`) and we (`dots`) said a field last."""

    def judge(name: str, _theirs: object) -> Verdict:
        ours, theirs = dots.of(name), said.get(field_of(name), BASE)
        is_ours_new = ours is None or (ours != BASE and ours not in seen_there)
        if theirs == BASE or theirs in seen_here:
            return Verdict.KEEP if is_ours_new else Verdict.SETTLED
        return Verdict.CONFLICT if is_ours_new else Verdict.TAKE

    return judge


@dataclass(frozen=True, slots=True)
class _Past:
    """A record as it is, and what it was before each of our own changes since both had the same, the latest first.

    `older` are the images before that. Where nothing is known to be the same, all images are ours. `is_whole`: the
    history forgot nothing of it since.
    """

    stored: Values
    images: list[Mapping[str, object]]
    older: list[Mapping[str, object]]
    is_shared: bool
    is_whole: bool
    theirs_at: str

    def verdict(self, name: str, theirs: object) -> Verdict:
        base = self.images[-1] if self.is_whole and self.images else self.stored
        base_at = str(base.get("updated_at") or "")
        if self.theirs_at <= base_at and self._was(name, theirs):
            return Verdict.KEEP  # a version that ours came from
        if self.is_shared and self.theirs_at == base_at:
            return Verdict.KEEP  # the version we received: only we changed it since
        if self.theirs_at <= base_at:
            return Verdict.CONFLICT
        if not self._is_ours(name):
            return Verdict.TAKE
        if self.is_shared and name != LINES:
            return Verdict.KEEP if base.get(name) == theirs else Verdict.CONFLICT
        return Verdict.KEEP if name != LINES and self._was(name, theirs) else Verdict.CONFLICT

    def _is_ours(self, name: str) -> bool:
        """Whether we changed this field since both had the same."""
        if name == LINES:
            return bool(self.images)
        return any(image.get(name) != self.stored.get(name) for image in self.images)

    def _was(self, name: str, value: object) -> bool:
        return name != LINES and any(image.get(name) == value for image in (*self.images, *self.older))
