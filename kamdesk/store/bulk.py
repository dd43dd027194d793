"""Bulk rows: records gathered and written many at a time, their ids given out beforehand so that children can point.

The caller holds the book's one writing transaction, so nobody else gives out ids meanwhile.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import chain
from types import NoneType

from kamdesk.models.identity import new_uids
from kamdesk.store import behind, journal
from kamdesk.store.cipher import Connection
from kamdesk.store.defaults import DEFAULTS
from kamdesk.store.writing import HAS_UPDATED_AT, Writer, to_cell

AT_ONCE = 2000
PLAIN = frozenset((str, int, NoneType))


class Shelf:
    """New records of one noun. `add` gives the id at once; `flush` writes them, parents before their children."""

    def __init__(self, work: Writer, noun: str, origin: str | None = None) -> None:
        self._work = work
        self._noun = noun
        self._base = dict(DEFAULTS.get(noun, {}))
        self._has_uid = noun in HAS_UPDATED_AT
        if self._has_uid:
            self._base |= {"created_at": work.at, "updated_at": work.at}
            if origin:
                self._base["origin"] = origin
        row = work.one("SELECT seq FROM sqlite_sequence WHERE name = ?", (noun,))
        self._first = self._next = int(row[0]) + 1 if row else 1
        self._rows: list[dict[str, object]] = []

    def add(self, values: Mapping[str, object]) -> int:
        """Take one record (plain or enum values) and return the id it will have."""
        row = {**self._base, **values}
        if not PLAIN.issuperset(map(type, values.values())):
            row |= {name: to_cell(value) for name, value in values.items()}
        row["id"] = self._next
        self._rows.append(row)
        self._next += 1
        return self._next - 1

    @property
    def made(self) -> range:
        """The ids this shelf gave out so far."""
        return range(self._first, self._next)

    def is_made(self, record_id: int) -> bool:
        """Whether this shelf gave out the id."""
        return record_id in self.made

    def pending(self, record_id: int) -> dict[str, object] | None:
        """A record that is not written yet, to be looked at and changed (plain values) in place."""
        place = record_id - self._next + len(self._rows)
        return self._rows[place] if 0 <= place < len(self._rows) else None

    @property
    def is_full(self) -> bool:
        """Whether it is time to flush."""
        return len(self._rows) >= AT_ONCE

    def flush(self) -> None:
        """Write what is gathered; only columns that any of the records has are named."""
        if not self._rows:
            return
        if self._has_uid:
            self._give_uids()
        columns = tuple(sorted(set(chain.from_iterable(self._rows))))
        first = self._next - len(self._rows)
        head = f"INSERT INTO {self._noun} ({', '.join(columns)})"
        rows = [tuple(map(row.get, columns)) for row in self._rows]

        def write(connection: Connection) -> None:
            with journal.in_bulk(connection, self._work.operation_id, self._noun, first, first + len(rows) - 1):
                behind.insert(connection, head, rows)

        behind.run(self._work.connection, write)
        self._rows.clear()

    def _give_uids(self) -> None:
        nameless = [row for row in self._rows if not row.get("uid")]
        for row, uid in zip(nameless, new_uids(len(nameless)), strict=True):
            row["uid"] = uid
