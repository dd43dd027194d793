"""Handing the whole book over, against copying its tables into another encrypted file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from kamdesk.store.cipher import Connection
from tests.bench.books import both
from tests.bench.measuring import Finding, Run, time_one

NOUNS = "customer contact channel interaction task orders order_line quote contract membership customer_group".split()


def measure(run: Run) -> list[Finding]:
    """Everything business of a book of this size."""
    with both(run) as (_, raw, _):
        theirs = time_one(raw_handover(raw, run.folder), 2 if run.is_short else 3)
    note = "CREATE AS SELECT into an attached file with another key"
    return [Finding("handover", "the whole book", run.size.name, theirs, None, 5, 2.5, note=note)]


def raw_handover(connection: Connection, folder: Path) -> Callable[[], object]:
    """The raw limit: each table copied whole into an attached, differently keyed file."""
    target = folder / "handed.db"

    def copy() -> None:
        target.unlink(missing_ok=True)
        connection.execute("PRAGMA query_only = OFF")
        connection.execute(f"ATTACH DATABASE '{target}' AS handed KEY \"x'{'5a' * 48}'\"")
        connection.execute("BEGIN")
        for noun in NOUNS:
            connection.execute(f"CREATE TABLE handed.{noun} AS SELECT * FROM main.{noun}")
        connection.execute("COMMIT")
        connection.execute("DETACH DATABASE handed")
        connection.execute("PRAGMA query_only = ON")

    return copy
