"""Taking back an older step while nothing later touched the same fields; else what stands against it.

The last step is taken back whole (`journal.revert`). Of an older one only the fields it changed are put back, so that
later edits of other fields stay.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any, NamedTuple

from kamdesk.store import journal
from kamdesk.store.cipher import Connection

Image = Mapping[str, Any]
STAMPS = frozenset({"updated_at"})


class Conflict(NamedTuple):
    """A record that something later touched: which fields, and by which step.

    No fields: it was made or removed, or it hangs on a record the step made; step 0: not known by which step.
    """

    noun: str
    record_id: int
    fields: tuple[str, ...]
    step: int


class Entry(NamedTuple):
    """One row of the journal."""

    operation: int
    action: str
    before: str | None


class Change(NamedTuple):
    """What one step did to one record from its first entry to its last: `fields` it left otherwise than found."""

    step: int
    action: str
    before: Image
    fields: frozenset[str]


@dataclass(slots=True)
class Record:
    """One record a step touched, with every entry about it since."""

    noun: str
    id: int
    entries: list[Entry]

    def changes(self, connection: Connection) -> list[Change]:
        """The record's changes step by step; what a step made and removed again is left out."""
        found, at = [], 0
        for step, run in groupby(self.entries, key=lambda entry: entry.operation):
            own = list(run)
            at += len(own)
            if (own[0].action, own[-1].action) != ("I", "D"):
                found.append(self._change(connection, step, own, at))
        return found

    def _change(self, connection: Connection, step: int, own: Sequence[Entry], end: int) -> Change:
        action = "I" if own[0].action == "I" else "D" if own[-1].action == "D" else "U"
        before: Image = json.loads(own[0].before or "{}")
        if action != "U":
            return Change(step, action, before, frozenset())
        after = self._image_at(connection, end)
        moved = {field for field, value in before.items() if after.get(field) != value}
        return Change(step, action, before, frozenset(moved - STAMPS))

    def _image_at(self, connection: Connection, place: int) -> Image:
        """The record between two entries: what the next one found, else as it stands now."""
        for entry in self.entries[place:]:
            if entry.before is not None:
                return dict(json.loads(entry.before))
        cursor = connection.execute(f"SELECT * FROM {self.noun} WHERE id = ?", (self.id,))
        now = cursor.fetchone()
        return dict(zip((column[0] for column in cursor.description), now, strict=True)) if now else {}


def conflicts(connection: Connection, step: int) -> list[Conflict]:
    """What stands against taking back this step; empty where it can be."""
    standing = _standing_after(connection, step)
    found: list[Conflict] = []
    made: list[tuple[str, int]] = []
    for record in _touched(connection, step):
        changes = record.changes(connection)
        if not changes or changes[0].step != step:
            continue
        own, *later = changes
        if own.action == "I":
            made.append((record.noun, record.id))
        for change in later:
            both = own.fields & change.fields
            if change.step in standing and (both or {own.action, change.action} != {"U"}):
                found.append(Conflict(record.noun, record.id, tuple(sorted(both)), change.step))
    return found + _hanging_on(connection, made)


def revert(connection: Connection, step: int) -> None:
    """Put back what the step changed, field by field, newest record first; runs inside a new operation."""
    connection.execute("PRAGMA defer_foreign_keys = ON")
    for record in reversed(list(_touched(connection, step))):
        changes = record.changes(connection)
        if not changes or changes[0].step != step:
            continue
        own = changes[0]
        if own.action != "U":
            image = json.dumps(own.before) if own.action == "D" else None
            journal.put_back(connection, record.noun, own.action, [(record.id, image)])
        elif own.fields:
            fields = sorted(own.fields)
            assignments = ", ".join(f"{field} = ?" for field in fields)
            values = (*(own.before[field] for field in fields), record.id)
            connection.execute(f"UPDATE {record.noun} SET {assignments} WHERE id = ?", values)


def _touched(connection: Connection, step: int) -> Iterator[Record]:
    """Every record the step touched, in the order it began them."""
    found: dict[tuple[str, int], Record] = {}
    for noun, record_id, *entry in connection.execute(
        "SELECT noun, record_id, operation_id, action, before FROM journal"
        " WHERE id >= (SELECT min(id) FROM journal WHERE operation_id = ?1)"
        " AND (noun, record_id) IN (SELECT noun, record_id FROM journal WHERE operation_id = ?1) ORDER BY id",
        (step,),
    ):
        found.setdefault((noun, record_id), Record(noun, record_id, [])).entries.append(Entry(*entry))
    yield from found.values()


def _standing_after(connection: Connection, step: int) -> set[int]:
    rows = connection.execute("SELECT id FROM operation WHERE id > ? AND undo_of IS NULL AND state = 'done'", (step,))
    return {row[0] for row in rows}


def _hanging_on(connection: Connection, made: list[tuple[str, int]]) -> list[Conflict]:
    """Records not made by the step that point to one it made: they would go with it, or lose what they point to."""
    connection.execute("CREATE TEMP TABLE IF NOT EXISTS made (noun TEXT, id INTEGER, PRIMARY KEY (noun, id))")
    connection.execute("DELETE FROM made")
    connection.executemany("INSERT OR IGNORE INTO made VALUES (?, ?)", made)
    parents = {noun for noun, _ in made}
    return [
        Conflict(noun, record_id, (), 0)
        for noun in journal.NOUNS
        for key in connection.execute(f"PRAGMA foreign_key_list({noun})").fetchall()
        if key[2] in parents
        for (record_id,) in connection.execute(
            f"SELECT id FROM {noun} WHERE {key[3]} IN (SELECT id FROM made WHERE noun = ?)"
            " AND id NOT IN (SELECT id FROM made WHERE noun = ?)",
            (key[2], noun),
        )
    ]
