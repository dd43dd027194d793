"""Opening a book, or making a new one: key, header check, version, then the open `Book`."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kamdesk.models.refusals import CannotOpen, Refusal
from kamdesk.store import cipher, copying, header, schema
from kamdesk.store.book import Book, Keep
from kamdesk.store.cipher import Connection
from kamdesk.store.keys import Key


def create_book(path: Path, key: Key, keep: Keep) -> Book:
    """Make an empty book and open it. Refusal(exists) where the file is there already: nothing is overwritten."""
    try:
        copying.private_folder(path.parent)
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    except FileExistsError as error:
        raise Refusal("exists", path=str(path)) from error
    except OSError as error:
        raise Refusal("cannot_write", path=str(path), reason=error.strerror or "") from error
    try:
        _lay_down(path, key)
        return Book(path, key, keep)
    except BaseException:
        for left in (path, *(path.with_name(path.name + end) for end in ("-wal", "-shm"))):
            left.unlink(missing_ok=True)
        raise


def _lay_down(path: Path, key: Key) -> None:
    """Every table, empty, into an empty file."""
    connection = cipher.connect(path, key)
    try:
        schema.create(connection)
    except cipher.DriverError as error:
        raise cipher.refusal_of(error, path) from error
    finally:
        connection.close()


def open_book(path: Path, key: Key, keep: Keep, backups: Path | None = None, *, thorough: bool = False) -> Book:
    """Open an existing book; an older one is first backed up into `backups` (beside it by default) and migrated.

    Raises CannotOpen: missing, foreign, not_a_book, wrong_passphrase, damaged, newer, in_use. A refused file is
    untouched, byte for byte. `thorough` proves every page first, a second for a gigabyte; else the first 2 MiB.
    """
    header.inspect(path)
    header.check_key(path, key, thorough=thorough)
    version = version_of(path, key)
    if version > schema.VERSION:
        raise CannotOpen("newer", path=str(path), version=version, known=schema.VERSION)
    if version < schema.VERSION:
        from kamdesk.store import migrating

        migrating.bring_up(path, key, version, backups or path.parent / "backups")
    with _key_known_to_fit(path):
        return Book(path, key, keep)


def version_of(path: Path, key: Key) -> int:
    """The version of a book whose key fits. Raises CannotOpen: not_a_book, damaged, in_use."""
    with _key_known_to_fit(path):
        connection = cipher.peek(path, key)
        try:
            if connection.execute("PRAGMA application_id").fetchone()[0] != schema.APPLICATION_ID:
                raise CannotOpen("not_a_book", path=str(path))
            return int(connection.execute("PRAGMA user_version").fetchone()[0])
        except cipher.DriverError as error:
            raise cipher.refusal_of(error, path) from error
        finally:
            connection.close()


@contextmanager
def _key_known_to_fit(path: Path) -> Iterator[None]:
    """The cipher says of a broken page what it says of a wrong key; once the key is proven, it is damage."""
    try:
        yield
    except CannotOpen as error:
        if error.code == "wrong_passphrase":
            raise CannotOpen("damaged", path=str(path)) from error
        raise


def nothing_to_keep(_connection: Connection, _touched: dict[str, set[int]]) -> None:
    """For books whose numbers are rebuilt later as a whole (generators, tests)."""
