"""Importing a spreadsheet and a telephone's cards, whole processes into an empty book, against the raw pipeline.

Other programs, measured once on the same cards (measured limits, peers): Evolution Data Server took 13.9 s.
"""

from __future__ import annotations

import sys
from pathlib import Path

from kamdesk.store import opening
from tests.bench.files import write_cards, write_csv
from tests.bench.generate import SIZES, Size
from tests.bench.lock import key
from tests.bench.measuring import Ended, Finding, Run, compile_everything, run_process, sample

MOST_MEGABYTES = 300
EVOLUTION_MS = 13_900


def measure(run: Run) -> list[Finding]:
    """CSV and vCard of the size's customers; a hundred thousand at most."""
    compile_everything()
    size = min(run.size, SIZES["M"], key=lambda each: each.customers)
    files = {"CSV": write_csv(run.folder / "customers.csv", size), "vCard": write_cards(run.folder / "cards.vcf", size)}
    return [finding for name, path in files.items() for finding in _measured(run, size, name, path)]


def _measured(run: Run, size: Size, name: str, path: Path) -> list[Finding]:
    raw, own = [], []
    for _ in range(run.times(30)):
        raw.append(_taken_in("tests.bench.raw_import", path, run))
        own.append(_taken_in("tests.bench.own_import", path, run))
        if sum(ended.milliseconds for ended in own) > 60_000 and len(own) >= 3:
            break
    theirs, ours = (sample([ended.milliseconds for ended in side]) for side in (raw, own))
    peak = sample([ended.megabytes for ended in own])
    found = [
        Finding(
            "imports", f"{name}, {size.customers:,} customers", size.name, theirs, ours, 2, 1.5, note=own[0].output
        ),
        Finding("imports", f"{name}, peak MB", size.name, None, peak, MOST_MEGABYTES, MOST_MEGABYTES / 2, "count"),
    ]
    if name == "vCard" and size == SIZES["M"]:
        found.append(
            Finding("imports", "vCard, against Evolution", "M", None, ours, EVOLUTION_MS, EVOLUTION_MS / 2, "ms")
        )
    return found


def _taken_in(module: str, path: Path, run: Run) -> Ended:
    book = run.folder / "empty.kamdesk"
    book.unlink(missing_ok=True)
    opening.create_book(book, key(), opening.nothing_to_keep).close()
    ended = run_process([sys.executable, "-m", module, path, book])
    book.unlink()
    return ended._replace(output=ended.output.strip())
