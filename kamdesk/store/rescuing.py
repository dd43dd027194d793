"""Rescue: what can still be read of a damaged book, row by row, into a new one.

Pages that fail their HMAC are lost; every row outside them is carried over as it was. Rows whose owner was lost are
counted and left out, so that the new book is sound; what was done before stays in the history but cannot be undone.
The damaged book is copied first and never opened itself.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from kamdesk.models.refusals import CannotOpen
from kamdesk.store import cipher, copying, erasing, header, journal, schema
from kamdesk.store.cipher import Connection
from kamdesk.store.copying import records_of
from kamdesk.store.keys import Key

KEPT = (*journal.NOUNS, "file_content", "setting", "operation", "journal", "audit")
LAST_STEP = 1 << 40  # no table has more rows than this


@dataclass(slots=True)
class Rescued:
    """By table: rows carried over, places that could not be read, rows left out because their owner is lost."""

    read: dict[str, int] = field(default_factory=dict)
    gaps: dict[str, int] = field(default_factory=dict)
    orphans: dict[str, int] = field(default_factory=dict)


def rescue_book(path: Path, key: Key, out: Path, rebuild: Callable[[Connection], None]) -> Rescued:
    """Carry what can be read of a damaged book into the new file `out`; `rebuild` fills what is derived.

    Raises CannotOpen(wrong_passphrase), CannotOpen(beyond_rescue) where not even the list of tables can be read, and
    Refusal(exists, disk_full, cannot_write).
    """
    if not header.key_fits(path, key):
        raise CannotOpen("wrong_passphrase", path=str(path))
    done = Rescued()
    with copying.new_file(out) as part, _copy_of(path, out.parent) as source:
        target = cipher.connect_blank(part, key)
        try:
            schema.create(target)
            target.execute("BEGIN IMMEDIATE")
            _carry_all(source, key, target, done)
            rebuild(target)
            target.execute("COMMIT")
            target.execute("PRAGMA journal_mode = DELETE")
        except cipher.DriverError as error:
            raise cipher.refusal_of(error, out) from error
        finally:
            target.close()
    return done


@contextmanager
def _copy_of(path: Path, folder: Path) -> Iterator[Path]:
    """A copy, with its log, that opening may touch; filled up to whole pages where the file was cut short."""
    with tempfile.TemporaryDirectory(prefix=".rescue-", dir=folder) as name:
        copy = Path(name, "damaged")
        shutil.copyfile(path, copy)
        log = path.with_name(path.name + "-wal")
        if log.is_file():
            shutil.copyfile(log, copy.with_name(copy.name + "-wal"))
        with copy.open("ab") as file:
            file.write(bytes(-copy.stat().st_size % header.PAGE))
        yield copy


def _carry_all(source: Path, key: Key, target: Connection, done: Rescued) -> None:
    try:
        with _lenient(source, key) as connection:
            tables = set(records_of(connection))
            columns = {table: journal.columns_of(connection, table) for table in KEPT if table in tables}
    except cipher.DriverError as error:
        raise CannotOpen("beyond_rescue") from error
    for table, found in columns.items():
        known = set(journal.columns_of(target, table))
        _carry(source, key, target, table, [each for each in found if each in known], done)
    _drop_orphans(target, done)
    erasing.prune(target, steps=0, before="9999")  # steps with holes in them must not be undone


def _carry(source: Path, key: Key, target: Connection, table: str, columns: list[str], done: Rescued) -> None:
    names, marks = ", ".join(f'"{each}"' for each in columns), ", ".join("?" * (len(columns) + 1))
    insert = f"INSERT OR IGNORE INTO {table} (rowid, {names}) VALUES ({marks})"
    if "id" in columns:  # the id is the rowid
        insert = f"INSERT OR IGNORE INTO {table} ({names}) VALUES ({marks[3:]})"
    for row in _readable_rows(source, key, table, names, done):
        target.execute(insert, row[1:] if "id" in columns else row)
        done.read[table] = done.read.get(table, 0) + 1


def _readable_rows(source: Path, key: Key, table: str, names: str, done: Rescued) -> Iterator[tuple[Any, ...]]:
    """(rowid, columns …) of every row that can be read, the broken places passed over and counted."""
    sql = f"SELECT rowid, {names} FROM {table} WHERE rowid >= ? ORDER BY rowid"
    start: int | None = 0
    while start is not None:
        try:
            with _lenient(source, key) as connection:
                for row in connection.execute(sql, (start,)):
                    yield row
                    start = row[0] + 1
                return
        except cipher.DriverError:
            done.gaps[table] = done.gaps.get(table, 0) + 1
        start = _next_readable(source, key, table, start)


def _next_readable(source: Path, key: Key, table: str, start: int) -> int | None:
    """The first rowid after a broken place from which rows can be read again: stride ahead, then close in on it."""
    broken, step = start, 1
    while not _reads_at(source, key, table, start + step):
        broken, step = start + step, step * 2
        if step > LAST_STEP:
            return None
    sound = start + step
    while sound - broken > 1:
        middle = (sound + broken) // 2
        if _reads_at(source, key, table, middle):
            sound = middle
        else:
            broken = middle
    return sound


def _reads_at(source: Path, key: Key, table: str, start: int) -> bool:
    try:
        with _lenient(source, key) as connection:
            connection.execute(f"SELECT * FROM {table} WHERE rowid >= ? ORDER BY rowid LIMIT 1", (start,)).fetchone()
    except cipher.DriverError:
        return False
    return True


@contextmanager
def _lenient(path: Path, key: Key) -> Iterator[Connection]:
    """A fresh connection that reads a file shorter than it says; after one broken page a connection reads no more."""
    connection = cipher.connect_blank(path, key, lenient=True)
    try:
        yield connection
    finally:
        connection.close()


def _drop_orphans(target: Connection, done: Rescued) -> None:
    """Let go of references to what was lost: emptied where the noun may stand alone, else the row goes too."""
    while orphans := list(target.execute("PRAGMA foreign_key_check")):
        for table, rowid, _, number in orphans:
            key = next(each for each in target.execute(f"PRAGMA foreign_key_list({table})") if each[0] == number)
            if key[6] == "SET NULL":
                target.execute(f"UPDATE {table} SET {key[3]} = NULL WHERE rowid = ?", (rowid,))
            else:
                target.execute(f"DELETE FROM {table} WHERE rowid = ?", (rowid,))
                done.orphans[table] = done.orphans.get(table, 0) + 1
