"""Which handovers a book has grown from, customer by customer, and in which of them a field was last said.

Every handover has a uid of its own. Of a customer a book has *seen* those it gave and took, and those that what it took
had grown from. Who changes a field says so in its next handover. Where both sides differ, theirs is new to us unless
we have seen the handover that said it, and ours to them unless they have: both new is a conflict.

What is remembered stands in `book_state`, numbers and uids alone; a receipt that was taken back does not count.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any, Self

from kamdesk.store.cipher import Connection
from kamdesk.store.erasing import FORGOTTEN
from kamdesk.store.past_rows import PastRows, Rows
from kamdesk.store.records import KINDS, field_of

Key = tuple[str, int] | None
"""What decides whether a record goes along: its customer, a group or article itself; None goes always."""

Ids = Mapping[str, frozenset[int]]
"""Record ids by noun, of the nouns that keys are made of."""

KEYED = ("customer", "customer_group", "article")
BASE = ""
"""Said before the record first left the book: whoever has it has seen that."""

Said = Mapping[str, str]
"""The handover each field was last said in, as far as not from the beginning; by `records.field_of`."""


def key_of(noun: str, record_id: int, stored: Mapping[str, object]) -> Key:
    """The key of a record that is there."""
    if noun in KEYED:
        return noun, record_id
    for column, owner in (("customer_id", "customer"), ("article_id", "article")):
        if stored.get(column) is not None:
            return owner, int(str(stored[column]))
    return None


@dataclass(frozen=True, slots=True)
class Line:
    """What a file says it grew from: its own uid, the handovers it has seen of all in it, and of some (by uid) alone.

    `said` tells by kind and uid in which handover fields were last said.
    """

    stand: str | None = None
    took: frozenset[str] = frozenset()
    parts: tuple[tuple[frozenset[str], frozenset[str]], ...] = ()
    said: Mapping[tuple[str, str], Said] = field(default_factory=dict)

    def seen(self, owner: str | None) -> frozenset[str]:
        """The handovers whose content went into what the file has of a customer, group or article."""
        own = frozenset((self.stand,)) if self.stand else frozenset()
        return own.union(self.took, *(steps for steps, uids in self.parts if owner is None or owner in uids))


@dataclass(frozen=True, slots=True)
class Given:
    """A handover this book gave: what stood in it up to which step."""

    uid: str
    step: int
    at: str
    ids: Ids


@dataclass(frozen=True, slots=True)
class Taken:
    """A handover this book took in, by which step, and what it told of its own line, in our ids."""

    operation: int
    at: str
    stand: str
    took: frozenset[str]
    ids: Ids
    parts: tuple[tuple[frozenset[str], Ids], ...]
    said: Mapping[tuple[str, int], Said]


class Lineage:
    """`rows` reads the book; held by `with` while it is asked, for it may lay out rows there."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows
        self.given = sorted(map(_given, rows(_GIVEN, ())), key=lambda each: each.step)
        self.taken = [_taken(row[0]) for row in rows(_TAKEN, ())]
        self._by_step = {each.operation: each for each in self.taken}
        self._has_forgotten = bool(rows("SELECT 1 FROM book_state WHERE key = ?", (FORGOTTEN,)))
        self.past = PastRows(rows)
        self.seen, self.met = cache(self._seen), cache(self._met)
        self._told_in = cache(self._event)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *failure: object) -> None:
        self.past.__exit__(*failure)

    @property
    def direct(self) -> frozenset[str]:
        """The handovers this book gave and took itself."""
        return frozenset(each.uid for each in self.given) | {each.stand for each in self.taken}

    def _seen(self, key: Key) -> frozenset[str]:
        """The handovers whose content went into what the book has under a key."""
        found = set(self.direct)
        for each in self.taken:
            if _has(each.ids, key):
                found |= each.took
            for steps, ids in each.parts:
                if _has(ids, key):
                    found |= steps
        return frozenset(found)

    def took(self, key: Key) -> frozenset[str]:
        """The handovers this book took in itself that had something under a key."""
        return frozenset(each.stand for each in self.taken if _has(each.ids, key))

    def went(self, key: Key) -> frozenset[str]:
        """The handovers in which something under a key itself went from or came to this book."""
        return self.took(key) | {each.uid for each in self.given if _has(each.ids, key)}

    def _met(self, key: Key) -> frozenset[str]:
        """The handovers in which what stands under a key went from or came to the book, and those they grew from."""
        found = {each.uid for each in self.given if _has(each.ids, key)}
        return frozenset(found.union(*(each.took | {each.stand} for each in self.taken if _has(each.ids, key))))

    def dots(self, noun: str, record_id: int, stored: Mapping[str, object], apart: int = 0) -> Dots:
        """In which handover each field of a record was last said; the step `apart` is looked away from."""
        key = key_of(noun, record_id, stored)
        owner = record_id if noun == "customer" else stored.get("customer_id")
        about, values = self.past.of(noun, record_id, owner)
        changes = [self._change(row, key) for row in self._rows(_CHANGES.format(about), (*values, apart))]
        touched = self._touched_lines(noun, record_id, owner, apart)
        newest = next((self._change((*row[:2], None), key) for row in touched if not self._is_void(row[2:], key)), None)
        is_whole = noun == "customer" or (bool(changes) and changes[-1].before is None)
        base: Change | None = None
        if self._has_forgotten and not is_whole:
            base = self._forgotten(key, (changes[-1].before if changes else None) or stored)
        return Dots((noun, record_id), stored, changes, newest, base)

    def _touched_lines(self, noun: str, record_id: int, owner: object, apart: int) -> list[tuple[Any, ...]]:
        lines = next((spec.lines for spec in KINDS.values() if spec.table == noun and spec.lines), None)
        if lines is None:
            return []
        about, values = self.past.of_lines(*lines, record_id, owner)
        return self._rows(_LINES.format(about), (*values, apart))

    def touched(self) -> Iterator[tuple[str, int]]:
        """The records (noun, id) of which some field may have been said after it first left a book."""
        first = min([each.step for each in self.given] + [each.operation - 1 for each in self.taken], default=None)
        if first is None:
            return
        yield from self._rows(
            "SELECT DISTINCT noun, record_id FROM journal WHERE operation_id > ? AND action = 'U'", (first,)
        )
        for each in self.taken:
            yield from each.said
        for noun, (table, owner) in ((spec.table, spec.lines) for spec in KINDS.values() if spec.lines):
            for (record_id,) in self._rows(
                f"SELECT DISTINCT coalesce(json_extract(j.before, '$.{owner}'), l.{owner}) FROM journal j LEFT JOIN"
                f" {table} l ON l.id = j.record_id WHERE j.operation_id > ? AND j.noun = '{table}'",
                (first,),
            ):
                if record_id is not None:
                    yield noun, record_id
        if self._has_forgotten:
            since = min([each.at for each in self.given] + [each.at for each in self.taken])
            for spec in KINDS.values():
                sql = f"SELECT id FROM {spec.table} WHERE updated_at > ? AND updated_at <> created_at"
                yield from ((spec.table, row[0]) for row in self._rows(sql, (since,)))

    def _change(self, row: tuple[Any, ...], key: Key) -> Change:
        step, redone, before = row
        source = self._by_step.get(redone or step)
        return Change(source or self._told_in(step, key), json.loads(before) if before else None)

    def _is_void(self, undone: tuple[int | None, int | None], key: Key) -> bool:
        """Whether a step was taken back (its first and its last doing) before anybody was told."""
        first, last = undone
        return first is not None and last is not None and self._told_in(first, key) == self._told_in(last, key)

    def _event(self, step: int, key: Key) -> str | None:
        """The first handover of ours that told what a step did; None where nobody was told."""
        return next((each.uid for each in self.given if each.step >= step and _has(each.ids, key)), None)

    def _forgotten(self, key: Key, image: Mapping[str, object]) -> Change | None:
        """Where the history forgot what was changed: when it was changed last tells with which handover it went."""
        at = str(image.get("updated_at") or "")
        met: list[tuple[int, str, Taken | str]] = []
        met += [(each.step, each.at, each.uid) for each in self.given if _has(each.ids, key)]
        met += [(each.operation, each.at, each) for each in self.taken if _has(each.ids, key)]
        met.sort(key=lambda each: each[0])
        place = next((place for place, each in enumerate(met) if each[1] >= at), None)
        if place == 0 or at == image.get("created_at"):
            return None
        return Change(met[place][2] if place is not None else None, None)


@dataclass(frozen=True, slots=True)
class Change:
    """A change of a record: with a receipt, or of our own with the handover that told it; and what was before."""

    source: Taken | str | None
    before: Mapping[str, object] | None


@dataclass(frozen=True, slots=True)
class Dots:
    """The handover each field of a record was last said in: BASE from the beginning, None in no handover yet.

    What was changed and changed back between two handovers was never said.
    """

    record: tuple[str, int]
    stored: Mapping[str, object]
    changes: Sequence[Change]
    lines: Change | None
    base: Change | None

    def of(self, name: str) -> str | None:
        """For a column, or `lines`."""
        if name not in self.stored or name == LINES:
            return self._told(self.lines or self.base, name)
        after, at = self.stored[name], 0
        while at < len(self.changes):
            told, before, is_born = self._told(self.changes[at], name), after, False
            while at < len(self.changes) and self._told(self.changes[at], name) == told:
                image = self.changes[at].before
                is_born = image is None
                before = before if image is None else image.get(name)
                at += 1
            if before != after:
                return told
            if is_born and at == len(self.changes):
                return told if isinstance(self.changes[-1].source, Taken) else BASE
            after = before
        return self._told(self.base, name)

    @property
    def fields(self) -> frozenset[str]:
        """All fields (by `records.field_of`) that may not be as they were from the beginning."""
        if self.base is not None:
            return frozenset(field_of(name) for name in (*self.stored, LINES))
        now = self.stored.items()
        found = {field_of(name) for each in self.changes if each.before for name, _ in each.before.items() - now}
        told = (each.source.said.get(self.record, {}) for each in self.changes if isinstance(each.source, Taken))
        return frozenset(found.union(*told, (LINES,)))

    @property
    def first(self) -> str | None:
        """The handover in which the record itself was first told, where that is known and it was made here."""
        made = self.changes[-1] if self.changes else None
        return made.source if made and made.before is None and not isinstance(made.source, Taken) else BASE

    def _told(self, change: Change | None, name: str) -> str | None:
        if change is None:
            return BASE
        if isinstance(change.source, Taken):
            return change.source.said.get(self.record, {}).get(field_of(name), BASE)
        return change.source


LINES = "lines"
_GIVEN = "SELECT value FROM book_state WHERE key GLOB 'given:*'"
_TAKEN = (
    "SELECT s.value FROM book_state s LEFT JOIN operation o ON o.id = json_extract(s.value, '$.operation')"
    " WHERE s.key GLOB 'taken:*' AND coalesce(o.state, 'done') IN ('done', 'past')"
    " ORDER BY json_extract(s.value, '$.operation')"
)
_CHANGES = (
    "SELECT j.operation_id, iif(json_extract(o.figures, '$.redo'), o.undo_of, NULL), j.before FROM journal j"
    " JOIN operation o ON o.id = j.operation_id WHERE {} AND j.operation_id <> ? ORDER BY j.id DESC"
)
_LINES = (
    "SELECT j.operation_id, iif(json_extract(o.figures, '$.redo'), o.undo_of, NULL),"
    " iif(x.state IN ('undone', 'dropped'), x.id, NULL), (SELECT max(id) FROM operation WHERE undo_of = x.id)"
    " FROM journal j JOIN operation o ON o.id = j.operation_id JOIN operation x ON x.id = coalesce(o.undo_of, o.id)"
    " WHERE {} AND j.operation_id <> ? GROUP BY j.operation_id ORDER BY j.operation_id DESC"
)


def remember_given(connection: Connection, given: Given) -> None:
    """Remember a handover of ours."""
    told = {"uid": given.uid, "step": given.step, "at": given.at, "ids": _runs(given.ids)}
    _remember(connection, f"given:{given.uid}", told)


def remember_taken(connection: Connection, taken: Taken) -> None:
    """Remember a receipt, inside its step."""
    by_event: dict[str, dict[str, dict[int, list[str]]]] = {}
    for (noun, record_id), said in taken.said.items():
        for name, event in said.items():
            by_event.setdefault(event, {}).setdefault(noun, {}).setdefault(record_id, []).append(name)
    told = {
        "operation": taken.operation,
        "at": taken.at,
        "stand": taken.stand,
        "took": sorted(taken.took),
        "ids": _runs(taken.ids),
        "parts": [[sorted(steps), _runs(ids)] for steps, ids in taken.parts],
        "said": by_event,
    }
    _remember(connection, f"taken:{taken.operation}", told)


def _remember(connection: Connection, key: str, told: Mapping[str, object]) -> None:
    connection.execute("INSERT OR REPLACE INTO book_state (key, value) VALUES (?, ?)", (key, json.dumps(told)))


def _given(row: tuple[Any, ...]) -> Given:
    told = json.loads(row[0])
    return Given(told["uid"], told["step"], told["at"], _ids(told["ids"]))


def _taken(text: str) -> Taken:
    told = json.loads(text)
    said: dict[tuple[str, int], dict[str, str]] = {}
    for event, nouns in told["said"].items():
        for noun, records in nouns.items():
            for record_id, names in records.items():
                said.setdefault((noun, int(record_id)), {}).update(dict.fromkeys(names, event))
    parts = tuple((frozenset(steps), _ids(ids)) for steps, ids in told["parts"])
    took = frozenset(told["took"])
    return Taken(told["operation"], told["at"], told["stand"], took, _ids(told["ids"]), parts, said)


def _has(ids: Ids, key: Key) -> bool:
    return key is None or key[1] in ids.get(key[0], ())


def _runs(ids: Ids) -> dict[str, list[list[int]]]:
    """Ids as first and last of each run: a book's customers are mostly one."""
    found: dict[str, list[list[int]]] = {}
    for noun, some in ids.items():
        runs = found[noun] = []
        for each in sorted(some):
            if runs and runs[-1][1] == each - 1:
                runs[-1][1] = each
            else:
                runs.append([each, each])
    return found


def _ids(runs: Mapping[str, Iterable[Sequence[int]]]) -> Ids:
    return {noun: frozenset(n for first, last in some for n in range(first, last + 1)) for noun, some in runs.items()}
