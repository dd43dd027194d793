"""Bulk rows: records gathered and written many at a time, their ids given out beforehand so that children can point.

The caller holds the book's one writing transaction, so nobody else gives out ids meanwhile.
"""

from __future__ import annotations

from collections.abc import Mapping

from kamdesk.models.identity import new_uid, utc_now
from kamdesk.store import journal
from kamdesk.store.defaults import DEFAULTS
from kamdesk.store.writing import HAS_UPDATED_AT, Writer, to_cell

AT_ONCE = 2000


class Shelf:
    """New records of one noun. `add` gives the id at once; rows go to the file when the shelf is full or flushed."""

    def __init__(self, work: Writer, noun: str, origin: str | None = None) -> None:
        self._work = work
        self._noun = noun
        self._columns = journal.columns_of(work.connection, noun)
        now = utc_now()
        self._base: dict[str, object] = dict.fromkeys(self._columns)
        self._base |= DEFAULTS.get(noun, {})
        if noun in HAS_UPDATED_AT:
            self._base |= {"created_at": now, "updated_at": now, "origin": origin}
        self._has_uid = "uid" in self._base
        row = work.one("SELECT seq FROM sqlite_sequence WHERE name = ?", (noun,))
        self._next = int(row[0]) + 1 if row else 1
        self._rows: list[tuple[object, ...]] = []
        self.added = 0

    def add(self, values: Mapping[str, object]) -> int:
        """Take one record (plain or enum values) and return the id it will have."""
        row = self._base.copy()
        for name, value in values.items():
            row[name] = to_cell(value)
        row["id"] = self._next
        if self._has_uid and not row["uid"]:
            row["uid"] = new_uid()
        self._rows.append(tuple(row.values()))
        self._next += 1
        self.added += 1
        return self._next - 1

    @property
    def is_full(self) -> bool:
        """Whether it is time to flush; parents are to be flushed before their children."""
        return len(self._rows) >= AT_ONCE

    def flush(self) -> None:
        """Write what is gathered."""
        if self._rows:
            self._work.insert_many(self._noun, self._columns, self._rows)
            self._rows.clear()
