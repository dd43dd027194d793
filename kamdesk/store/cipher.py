"""Connections to an encrypted book: keyed first, then asserted to be what quality asks for."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as driver

from kamdesk.models.refusals import CannotOpen, Refusal
from kamdesk.store import header
from kamdesk.store.keys import Key

Connection = Any  # sqlcipher3 ships no types; its connection is the DB-API's
DriverError = driver.Error
# The driver asks what it does not know at once for an adapter; None is the commonest such value, and without an adapter
# of its own each one costs as much as fifteen texts.
driver.register_adapter(type(None), lambda nothing: nothing)
BUSY_SECONDS = 5.0
NEEDED = 64 * 1024
TOO_LARGE = "too large to convert to sqlite integer"
"""What the driver says of a number no column can hold; of all overflows only that one is of the rep's making."""

CACHE_KIB = {"writing": 64 * 1024, "reading": 32 * 1024}
"""What a connection keeps of the book in memory at most; while the desk is open there are up to four that read."""
PROMISED: dict[str, object] = {"foreign_keys": 1, "temp_store": 2, "synchronous": 2, "trusted_schema": 0}
PROMISED_WRITING: dict[str, object] = {"journal_mode": "wal", "secure_delete": 1}


def connect(path: Path, key: Key, *, read_only: bool = False) -> Connection:
    """A connection in autocommit mode whose every promise has been read back.

    Raises CannotOpen: wrong_passphrase where the key does not fit, in_use where another program holds the file.
    """
    return _connect(path, key, "ro" if read_only else "rw", read_only)


def peek(path: Path, key: Key) -> Connection:
    """A connection for one look at a book nobody may have open; only reading is meant.

    Opened for reading only, a closed book would get an empty log and its index beside it. Where a log lies there
    already, that must stay as it is.
    """
    return _connect(path, key, "ro" if header.has_log(path) else "rw", read_only=True)


def _connect(path: Path, key: Key, mode: str, read_only: bool) -> Connection:
    connection = driver.connect(
        f"{path.resolve().as_uri()}?mode={mode}",
        uri=True,
        timeout=BUSY_SECONDS,
        isolation_level=None,
        check_same_thread=False,
        cached_statements=256,
    )
    try:
        _set_up(connection, key, read_only)
    except DriverError as error:
        connection.close()
        raise refusal_of(error, path) from error
    except BaseException:
        connection.close()
        raise
    return connection


def connect_blank(path: Path, key: Key, *, lenient: bool = False) -> Connection:
    """A keyed connection to an empty file that a copy is to fill; it decides nothing about the file itself.

    `lenient` reads also a file that is shorter than it says.
    """
    connection = driver.connect(f"{path.resolve().as_uri()}?mode=rw", uri=True, isolation_level=None)
    connection.execute(key.pragma())
    connection.execute("PRAGMA cipher_log_level = NONE")
    if lenient:
        connection.execute("PRAGMA writable_schema = ON")
    connection.execute("PRAGMA temp_store = MEMORY")
    connection.execute("PRAGMA synchronous = FULL")
    return connection


def engine_versions() -> dict[str, str]:
    """What reads and writes books, by name."""
    connection = driver.connect(":memory:")
    try:
        connection.execute("PRAGMA key = 'no book'")  # the provider answers a keyed connection only
        cipher, provider = (
            connection.execute(f"PRAGMA {name}").fetchone()[0] for name in ("cipher_version", "cipher_provider_version")
        )
    finally:
        connection.close()
    return {
        "SQLCipher": cipher.partition(" ")[0],
        "SQLite": driver.sqlite_version,
        "OpenSSL": provider.removeprefix("OpenSSL ").partition(" ")[0],
    }


def _set_up(connection: Connection, key: Key, read_only: bool) -> None:
    """The key must come before anything else: without it the file would silently be plain."""
    connection.execute(key.pragma())
    connection.execute("PRAGMA cipher_log_level = NONE")
    connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    connection.execute("PRAGMA temp_store = MEMORY")
    connection.execute(f"PRAGMA cache_size = -{CACHE_KIB['reading' if read_only else 'writing']}")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA trusted_schema = OFF")
    connection.execute("PRAGMA synchronous = FULL")
    if not read_only:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA secure_delete = ON")
    _assert_promises(connection, read_only)


def _assert_promises(connection: Connection, read_only: bool) -> None:
    wanted = PROMISED if read_only else {**PROMISED, **PROMISED_WRITING}
    for pragma, value in wanted.items():
        found = connection.execute(f"PRAGMA {pragma}").fetchone()[0]
        if found != value:
            raise CannotOpen("unsafe_settings", pragma=pragma, found=found)
    if not connection.execute("PRAGMA cipher_version").fetchone():
        raise CannotOpen("no_cipher")


def refusal_of(error: BaseException, path: Path | None = None) -> Refusal:
    """The refusal a database error means to a rep; a bug (bad SQL, a broken rule) is raised again as it is."""
    text = str(error).lower()
    if isinstance(error, OverflowError) and TOO_LARGE not in text:
        raise error
    shown = str(path) if path else ""
    if "interrupted" in text:
        return Refusal("interrupted")
    if "locked" in text or "busy" in text:
        return CannotOpen("in_use", path=shown)
    if "file is not a database" in text or "not a database" in text:
        return CannotOpen("wrong_passphrase", path=shown)
    if "malformed" in text or "hmac" in text:
        return CannotOpen("damaged", path=shown)
    if "integer overflow" in text or TOO_LARGE in text:
        return Refusal("too_much_together")
    if "full" in text:
        return Refusal("disk_full", path=shown)
    if "disk i/o" in text or "readonly" in text or "read-only" in text or "unable to open" in text:
        return Refusal("disk_full" if path and _is_full(path.parent) else "cannot_write", path=shown)
    raise error


def _is_full(folder: Path) -> bool:
    """True where not even the log's index (32 KiB) has room: SQLite says of that only that it could not write."""
    try:
        return shutil.disk_usage(folder).free < NEEDED
    except OSError:
        return False
