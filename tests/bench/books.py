"""Benchmark books opened for both sides: a desk as the program has it, and a bare connection to the same file."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, time
from pathlib import Path

from kamdesk.services import desk as desks
from kamdesk.services.desk import Desk, Secret
from kamdesk.store import cipher
from kamdesk.store.cipher import Connection
from tests.bench.generate import book_of, copy_of
from tests.bench.lock import PASSPHRASE, key
from tests.bench.measuring import Run


@contextmanager
def open_desk(path: Path, run: Run) -> Iterator[Desk]:
    """The desk on a book, its clock standing at ten in the morning of the run's day."""
    at = datetime.combine(run.today, time(10, 0), UTC)
    desk = desks.open_desk(path, Secret(PASSPHRASE), lambda: at)
    try:
        yield desk
    finally:
        desk.close()


@contextmanager
def open_raw(path: Path, read_only: bool = True) -> Iterator[Connection]:
    """A connection with the settings the program asks for, and nothing of the program between."""
    connection = cipher.connect(path, key(), read_only=read_only)
    try:
        yield connection
    finally:
        connection.close()


@contextmanager
def both(run: Run, writable: bool = False) -> Iterator[tuple[Desk, Connection, Path]]:
    """Desk and bare connection on the same book; where they write, on a copy each.

    (On one file, whoever commits next would pay for folding back what the other has written.)
    """
    path = copy_of(run.size, run.today, run.folder) if writable else book_of(run.size, run.today)
    bare = Path(shutil.copy(path, run.folder / "bare.kamdesk")) if writable else path
    with open_desk(path, run) as desk, open_raw(bare, read_only=not writable) as raw:
        yield desk, raw, path
    if writable:
        path.unlink()
        bare.unlink()
