"""Writing: one transaction a change, named, journalled, with stats and search index brought along."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from enum import Enum
from typing import TYPE_CHECKING, Any

from kamdesk.models.identity import new_uid
from kamdesk.models.refusals import Refusal
from kamdesk.store import journal
from kamdesk.store.cipher import Connection
from kamdesk.store.defaults import DEFAULTS

if TYPE_CHECKING:
    from sqlmodel import SQLModel

HAS_UPDATED_AT = frozenset(journal.NOUNS) - {"order_line", "quote_line", "alias", "distinct_pair"}


class Writer:
    """What a service holds inside `Book.writing(...)`: inserts, updates and deletes on the open transaction.

    Tables are named by their noun (`customer`, `orders` …). Values are plain; enums and dates become text here. `at` is
    the instant of the transaction, which every record written in it bears.
    """

    def __init__(self, connection: Connection, operation_id: int, at: str) -> None:
        self.connection = connection
        self.operation_id = operation_id
        self.at = at
        self.figures: dict[str, object] = {}

    def insert(self, noun: str, record: SQLModel | Mapping[str, object]) -> int:
        """Store one record and return its id; uid and times are filled in where missing."""
        values = self._complete(noun, _plain(record))
        return int(self.connection.execute(_insert_sql(noun, tuple(values)), tuple(values.values())).lastrowid)

    def update(self, noun: str, record_id: int, values: Mapping[str, object]) -> bool:
        """Set these columns of one record; False where nothing differs (then nothing is written or journalled)."""
        plain = {column: to_cell(value) for column, value in values.items()}
        names = ", ".join(plain)
        row = self.connection.execute(f"SELECT {names} FROM {noun} WHERE id = ?", (record_id,)).fetchone()
        if row is None:
            raise Refusal("record_gone", noun=noun)
        changed = {name: value for (name, value), old in zip(plain.items(), row, strict=True) if value != old}
        if not changed:
            return False
        if noun in HAS_UPDATED_AT and "updated_at" not in values:
            changed["updated_at"] = self.at
        assignments = ", ".join(f"{name} = ?" for name in changed)
        self.connection.execute(f"UPDATE {noun} SET {assignments} WHERE id = ?", (*changed.values(), record_id))
        return True

    def delete(self, noun: str, record_id: int) -> None:
        """Remove one record and what hangs on it."""
        self.connection.execute(f"DELETE FROM {noun} WHERE id = ?", (record_id,))

    def keep_content(self, sha256: str, content: bytes) -> None:
        """Keep the bytes of a file under their hash; the same content is kept once."""
        self.connection.execute("INSERT OR IGNORE INTO file_content (sha256, content) VALUES (?, ?)", (sha256, content))

    @contextmanager
    def part(self) -> Iterator[None]:
        """A part of the transaction that goes back alone where it fails."""
        self.connection.execute("SAVEPOINT part")
        try:
            yield
        except BaseException:
            if self.connection.in_transaction:
                self.connection.execute("ROLLBACK TO part")
                self.connection.execute("RELEASE part")
            raise
        self.connection.execute("RELEASE part")

    def rows(self, sql: str, values: Sequence[object] = ()) -> list[tuple[Any, ...]]:
        """Read inside the transaction."""
        return list(self.connection.execute(sql, tuple(values)))

    def one(self, sql: str, values: Sequence[object] = ()) -> tuple[Any, ...] | None:
        """The first row, read inside the transaction."""
        row: tuple[Any, ...] | None = self.connection.execute(sql, tuple(values)).fetchone()
        return row

    def _complete(self, noun: str, values: dict[str, object]) -> dict[str, object]:
        values = {**DEFAULTS.get(noun, {}), **values}
        if values.get("id") is None:
            values.pop("id", None)
        if noun in HAS_UPDATED_AT:
            for column, made in (("uid", new_uid), ("created_at", lambda: self.at), ("updated_at", lambda: self.at)):
                if not values.get(column):
                    values[column] = made()
        return values


def to_cell(value: object) -> object:
    """A value as the file holds it: text for enums and dates, 0 or 1 for booleans."""
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, bool):
        return int(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, (dict, list)):
        return json.dumps(value, ensure_ascii=False)
    return value


def _plain(record: SQLModel | Mapping[str, object]) -> dict[str, object]:
    values = record if isinstance(record, Mapping) else record.model_dump()
    return {name: to_cell(value) for name, value in values.items()}


def _insert_sql(noun: str, columns: tuple[str, ...]) -> str:
    return f"INSERT INTO {noun} ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})"
