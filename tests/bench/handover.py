"""Handing the whole book over and taking it in elsewhere, against copying its tables into another encrypted file."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from kamdesk.services import desk as desks
from kamdesk.services import handovers
from kamdesk.services.desk import Desk, Secret
from kamdesk.store.cipher import Connection
from kamdesk.ui.wording import Wording
from tests.bench.books import both
from tests.bench.lock import PASSPHRASE
from tests.bench.measuring import Finding, Run, Sample, sample, time_both, time_one

NOUNS = "customer contact channel interaction task orders order_line quote contract membership customer_group".split()


def measure(run: Run) -> list[Finding]:
    """Everything business of a book of this size: sealed, hashed, with briefing and table; the small one received."""
    times = 2 if run.is_short else 3
    with both(run, writable=True) as (desk, raw, _):
        out = run.folder / "all.kamhandover"
        theirs, ours = time_both(raw_handover(raw, run.folder), _own_handover(desk, out), times)
    note = "raw: CREATE AS SELECT into an attached file with another key"
    whole = Finding("handover", "the whole book", run.size.name, theirs, ours, 5, 2.5, note=note)
    small = replace(run, size=run.small)
    with both(small, writable=True) as (desk, raw, _):
        out = run.folder / "small.kamhandover"
        theirs = time_one(raw_handover(raw, run.folder), times)
        _own_handover(desk, out)()
        received = _received(run, out)
    return [whole, Finding("handover", "received into an empty book", small.size.name, theirs, received, None, None)]


def raw_handover(connection: Connection, folder: Path) -> Callable[[], object]:
    """The raw limit: each table copied whole into an attached, differently keyed file."""
    target = folder / "handed.db"

    def copy() -> None:
        target.unlink(missing_ok=True)
        connection.execute(f"ATTACH DATABASE '{target}' AS handed KEY \"x'{'5a' * 48}'\"")
        connection.execute("BEGIN")
        for noun in NOUNS:
            connection.execute(f"CREATE TABLE handed.{noun} AS SELECT * FROM main.{noun}")
        connection.execute("COMMIT")
        connection.execute("DETACH DATABASE handed")

    return copy


def _own_handover(desk: Desk, out: Path) -> Callable[[], object]:
    def hand_over() -> None:
        out.unlink(missing_ok=True)
        handovers.hand_over(desk, out, Wording(desk.currency, desk.today()), passphrase=PASSPHRASE)

    return hand_over


def _received(run: Run, file: Path) -> Sample:
    successor = desks.create(run.folder / "successor.kamdesk", Secret(PASSPHRASE))
    started = time.perf_counter()
    handovers.receive(successor, file, passphrase=PASSPHRASE)
    taken = 1000 * (time.perf_counter() - started)
    successor.close()
    return sample([taken])
