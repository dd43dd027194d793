"""A verified copy of a book: page by page from one moment, opened again, checked, and compared record by record.

Writing goes on meanwhile; the copy shows the moment it began. It is written beside and gets its name only when it has
been proven, so whatever stands under the name is whole.
"""

from __future__ import annotations

import glob
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from kamdesk.models.refusals import CannotOpen, Refusal
from kamdesk.store import cipher, header
from kamdesk.store.cipher import Connection
from kamdesk.store.keys import Key

PAGES_A_STEP = 4096
ROWS_A_STEP = 2000
STALE_SECONDS = 24 * 3600
Progress = Callable[[int, int], None]  # done, of all; may raise to stop


def copy_book(
    path: Path, key: Key, target: Path, *, under: Key | None = None, progress: Progress | None = None
) -> dict[str, int]:
    """Copy a book to a new file under its own key or another one; returns the count of records by table.

    Raises Refusal(exists) where the target is there already, Refusal(disk_full, cannot_write), CannotOpen(damaged)
    where the book cannot be read whole, and Refusal(copy_differs) where the copy is not what was read. Then nothing is
    left behind.
    """
    with new_file(target) as part, reading(path, key) as source:
        _copy_pages(source, part, under or key, progress)
        return _verify(source, part, under or key)


def private_folder(folder: Path) -> Path:
    """The folder, made where it is missing with all that is missing above it, for this user alone."""
    for each in (*reversed(folder.parents), folder):
        if not each.exists():
            each.mkdir(mode=0o700, exist_ok=True)
    return folder


@contextmanager
def new_file(target: Path) -> Iterator[Path]:
    """An empty private file beside `target` that gets its name when the block ends well; never over another file."""
    if target.exists():
        raise Refusal("exists", path=str(target))
    part = name_beside(target, os.urandom(4).hex())
    try:
        private_folder(part.parent)
        os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
        yield part
        sync_file(part)
        _give_name(part, target)
        sync_folder(target.parent)
    except OSError as error:
        raise _refusal(error, target) from error
    finally:
        for left in (part, *(part.with_name(part.name + end) for end in ("-journal", "-wal", "-shm"))):
            with suppress(OSError):
                left.unlink(missing_ok=True)


def name_beside(target: Path, mark: str) -> Path:
    """The name under which a file is written before it takes its place."""
    return target.with_name(f".{target.name[:60]}.{mark}.part")


def sweep(folder: Path, stem: str, now: float) -> int:
    """Remove what killed copies of a book left in a folder, once it is a day old; returns how many. `now`: seconds."""
    found = 0
    for left in folder.glob(f".*{glob.escape(stem)}*.part*"):
        with suppress(OSError):
            if now - left.stat().st_mtime > STALE_SECONDS:
                left.unlink()
                found += 1
    return found


@contextmanager
def reading(path: Path, key: Key) -> Iterator[Connection]:
    """A connection that sees one moment of a book, whoever writes meanwhile."""
    connection = cipher.peek(path, key)
    try:
        connection.execute("BEGIN")
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        yield connection
    except cipher.DriverError as error:
        raise cipher.refusal_of(error, path) from error
    finally:
        connection.close()


def records_of(connection: Connection) -> tuple[str, ...]:
    """Every table with rows of its own, those of the search index among them."""
    return tuple(
        row[0]
        for row in connection.execute(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name"
        )
    )


def sync_file(path: Path) -> None:
    """Bring a file's content to the disk."""
    number = os.open(path, os.O_RDWR)
    try:
        os.fsync(number)
    finally:
        os.close(number)


def sync_folder(folder: Path) -> None:
    """Bring a folder's new entry to the disk; Windows does so by itself and opens no folders."""
    if os.name == "nt":
        return
    number = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(number)
    finally:
        os.close(number)


def _copy_pages(source: Connection, part: Path, key: Key, progress: Progress | None) -> None:
    target = cipher.connect_blank(part, key)
    tell = (lambda _status, left, total: progress(total - left, total)) if progress else None
    try:
        source.backup(target, pages=PAGES_A_STEP, progress=tell)
        target.execute("PRAGMA journal_mode = DELETE")  # a copy lies still: one file, no log beside it
    finally:
        target.close()


def _verify(source: Connection, part: Path, key: Key) -> dict[str, int]:
    header.check_key(part, key)
    copy = cipher.connect(part, key, read_only=True)
    try:
        if unsound := _unsound(copy):
            raise CannotOpen("damaged", path=str(part), problems=len(unsound))
        _must_equal(source, copy, "SELECT type, name, tbl_name, sql FROM sqlite_schema", "schema")
        for pragma in ("user_version", "application_id"):
            _must_equal(source, copy, f"PRAGMA {pragma}", pragma)
        return {table: _must_equal(source, copy, f'SELECT * FROM "{table}"', table) for table in records_of(source)}
    finally:
        copy.close()


def _unsound(copy: Connection) -> list[object]:
    """What the checks object to; a page damaged badly enough stops the check itself."""
    try:
        found = list(copy.execute("PRAGMA cipher_integrity_check"))
        found += [row for row in copy.execute("PRAGMA quick_check(5)") if row[0] != "ok"]
        return found + list(copy.execute("PRAGMA foreign_key_check"))
    except cipher.DriverError as error:
        return [error]


def _must_equal(source: Connection, copy: Connection, sql: str, what: str) -> int:
    """Compare two answers row by row; returns how many rows there are."""
    left, right, count = source.execute(sql), copy.execute(sql), 0
    while True:
        rows = left.fetchmany(ROWS_A_STEP)
        if rows != right.fetchmany(ROWS_A_STEP):
            raise Refusal("copy_differs", table=what)
        count += len(rows)
        if len(rows) < ROWS_A_STEP:
            return count


def _give_name(part: Path, target: Path) -> None:
    """Name the file without ever replacing another: a link fails where the name is taken, a rename would not."""
    try:
        os.link(part, target)
    except FileExistsError as error:
        raise Refusal("exists", path=str(target)) from error
    except OSError:  # file systems without links (FAT, some network drives)
        if target.exists():
            raise Refusal("exists", path=str(target)) from None
        part.rename(target)


def _refusal(error: OSError, path: Path) -> Refusal:
    import errno

    full = error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
    return Refusal("disk_full" if full else "cannot_write", path=str(path), reason=error.strerror or "")
