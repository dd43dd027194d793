"""Rows written one step behind: nobody sees them out of order, and a failure is told and leaves nothing."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from kamdesk.store import behind, cipher
from kamdesk.store.behind import Behind
from kamdesk.store.keys import Key
from tests.bench.lock import key

MANY = 3 * behind.AT_ONCE + 7
HEAD = "INSERT INTO kept (id, word)"


@pytest.fixture(scope="module")
def secret() -> Key:
    return key()


@pytest.fixture
def connection(tmp_path: Path, secret: Key) -> Iterator[Behind]:
    path = tmp_path / "kept.kamdesk"
    path.touch()
    made = Behind(cipher.connect(path, secret))
    made.execute("CREATE TABLE kept (id INTEGER PRIMARY KEY, word TEXT NOT NULL)")
    yield made
    made.rest()
    made.close()


def rows(first: int = 1) -> list[tuple[int, str]]:
    return [(at, f"word {at}") for at in range(first, first + MANY)]


def test_what_is_asked_next_sees_every_row(connection: Behind) -> None:
    connection.execute("BEGIN")
    behind.insert(connection, HEAD, rows())
    behind.insert(connection, HEAD, [(5, "another")], " ON CONFLICT (id) DO UPDATE SET word = excluded.word")
    behind.insert(connection, HEAD, rows(MANY + 1))
    assert connection.execute("SELECT count(*), min(id), max(id) FROM kept").fetchone() == (2 * MANY, 1, 2 * MANY)
    assert connection.execute("SELECT word FROM kept WHERE id = 5").fetchone() == ("another",)


def test_nothing_goes_in_after_a_failure_which_is_raised(connection: Behind) -> None:
    connection.execute("BEGIN")
    behind.insert(connection, HEAD, [*rows(), (1, "twice")])
    connection.later(lambda real: real.execute("ROLLBACK"))  # as a full disk may end the transaction by itself
    connection.later(lambda real: real.execute("INSERT INTO kept VALUES (0, 'outside')"))
    with pytest.raises(cipher.DriverError):
        connection.execute("SELECT 1")
    connection.rest()
    if connection.in_transaction:
        connection.execute("ROLLBACK")
    assert connection.execute("SELECT count(*) FROM kept").fetchone() == (0,)


def test_the_thread_ends_with_the_rest(connection: Behind) -> None:
    before = threading.active_count()
    connection.execute("BEGIN")
    behind.insert(connection, HEAD, rows())
    assert threading.active_count() == before + 1
    connection.rest()
    assert threading.active_count() == before
    connection.execute("COMMIT")
    assert connection.execute("SELECT count(*) FROM kept").fetchone() == (MANY,)
