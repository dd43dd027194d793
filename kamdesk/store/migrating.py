"""Bringing an older book up to the present: a verified backup, every step in one transaction, then the checks.

The only module that imports Alembic. Its engine gets its connections from `cipher.connect`, so they are keyed first and
hold the same promises as any other. Driver and Alembic begin and end no transaction of their own: one explicit BEGIN
IMMEDIATE stands around all, schema and numbers alike (without it a failed step stays half done).
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from kamdesk.models.refusals import CannotOpen
from kamdesk.store import backups as copies
from kamdesk.store import cipher
from kamdesk.store.keys import Key

if TYPE_CHECKING:
    from sqlalchemy.engine import Connection

SCRIPTS = Path(__file__).parent / "migrations"


def bring_up(path: Path, key: Key, version: int, backups: Path, scripts: Path = SCRIPTS) -> Path | None:
    """Migrate a book of this version to the newest of `scripts`; returns the backup made of it before.

    A file without any table (version 0) has nothing to back up. On any error the book is as it was.
    """
    made = copies.back_up(path, key, backups, copies.MIGRATION) if version else None
    with _transaction(path, key) as connection:
        _run(connection, version, scripts)
        _check(connection, path)
    return made


def _run(connection: Connection, version: int, scripts: Path) -> None:
    from alembic import command
    from alembic.config import Config
    from alembic.script import ScriptDirectory

    config = Config()
    config.set_main_option("script_location", str(scripts).replace("%", "%%"))
    config.attributes["connection"] = connection
    head = ScriptDirectory.from_config(config).get_current_head() or "0"
    command.upgrade(config, "head")
    if version:  # kept numbers are made anew by the program that reads them next
        connection.exec_driver_sql("DELETE FROM book_state WHERE key = 'asof'")
    connection.exec_driver_sql(f"PRAGMA user_version = {int(head)}")


def _check(connection: Connection, path: Path) -> None:
    orphans = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
    sound = connection.exec_driver_sql("PRAGMA quick_check(1)").scalar()
    if orphans or sound != "ok":
        raise CannotOpen("migration_unsound", path=str(path))


@contextmanager
def _transaction(path: Path, key: Key) -> Iterator[Connection]:
    """One write transaction over a keyed connection; foreign keys rest, since rebuilding a table drops the old one."""
    import sqlcipher3.dbapi2 as driver
    from sqlalchemy import create_engine
    from sqlalchemy.pool import NullPool

    engine = create_engine("sqlite://", module=driver, creator=lambda: cipher.connect(path, key), poolclass=NullPool)
    try:
        with engine.connect() as connection:
            connection.exec_driver_sql("PRAGMA foreign_keys = OFF")
            connection.exec_driver_sql("BEGIN IMMEDIATE")
            yield connection
            connection.commit()
    except Exception as error:
        raise _refusal(error, path) from error
    finally:
        engine.dispose()


def _refusal(error: Exception, path: Path) -> Exception:
    """The refusal an error means: SQLAlchemy wraps what the driver said."""
    said = getattr(error, "orig", None) or error
    return cipher.refusal_of(said, path) if isinstance(said, cipher.DriverError) else error
