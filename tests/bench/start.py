"""Start to the painted list, whole processes, against a bare window with fifty fixed rows; memory and growth with it.

The program writes how old it was when its list was first painted, and its memory then, into the file that
KAMDESK_START_REPORT names, and leaves at once where KAMDESK_START_QUIT is set. What it had loaded is told by Python.
"""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from tests.bench.generate import copy_of
from tests.bench.lock import PASSPHRASE
from tests.bench.measuring import Ended, Finding, Run, compile_everything, run_process, sample

RAW = Path(__file__).with_name("raw_start.py")
TOO_EARLY = "alembic pypinyin openpyxl python_calamine vobject numpy pyqtgraph keyring sqlmodel".split()


@dataclass(frozen=True, slots=True)
class Start:
    """One start: milliseconds from launch to the painted list, and megabytes in use then (peak, of the bare one)."""

    milliseconds: float
    megabytes: float


def measure(run: Run) -> list[Finding]:
    """Start of this size and of the small book, memory of both, libraries imported before the first paint."""
    compile_everything()
    book = copy_of(run.size, run.today, run.folder)
    little = copy_of(run.small, run.today, run.folder).rename(run.folder / "little.kamdesk")
    if run.size == run.small:
        book = little
    has_program = find_spec("kamdesk.app.desk_start") is not None
    starts: tuple[list[Start], list[Start], list[Start]] = ([], [], [])
    for _ in range(run.times(10) + 1):
        starts[0].append(_bare())
        if has_program:
            starts[1].append(_program(book, run))
            starts[2].append(_program(little, run))
    raw, own, small = (side[1:] for side in starts)  # the first of each is the warm-up
    return _findings(run, raw, own, small, _loaded(book, run) if has_program else [])


def _bare() -> Start:
    ended = run_process([sys.executable, RAW])
    return Start(1000 * (float(ended.output) - ended.started), ended.megabytes)


def _program(book: Path, run: Run) -> Start:
    told = _run_program(run, "-m", "kamdesk", str(book))[0]
    return Start(1000 * float(told["painted"]), float(told["rss_mb"]))


def _loaded(book: Path, run: Run) -> list[str]:
    """The libraries among TOO_EARLY the program has loaded by its first paint (and on its way out)."""
    errors = _run_program(run, "-X", "importtime", "-m", "kamdesk", str(book))[1].errors
    names = {line.rpartition("|")[2].strip().partition(".")[0] for line in errors.splitlines() if "import time" in line}
    return sorted(names & set(TOO_EARLY))


def _run_program(run: Run, *arguments: str) -> tuple[dict[str, float], Ended]:
    report = run.folder / "start.json"
    report.unlink(missing_ok=True)
    wanted = {"KAMDESK_PASSPHRASE": PASSPHRASE, "KAMDESK_START_REPORT": str(report), "KAMDESK_START_QUIT": "1"}
    homes = {f"XDG_{name}_HOME": str(run.folder / "home") for name in ("CONFIG", "STATE", "DATA", "CACHE")}
    ended = run_process([sys.executable, *arguments], {**wanted, **homes})
    return json.loads(report.read_text("utf-8")), ended


def _findings(run: Run, raw: list[Start], own: list[Start], small: list[Start], early: list[str]) -> list[Finding]:
    data, growing = run.size.name, f"{run.size.name} to {run.small.name}"
    bare = sample([start.milliseconds for start in raw])
    if not own:
        return [Finding("start", "to the painted list", data, bare, None, 4, 2.5, note="there is no program yet")]
    mine, little = (sample([start.milliseconds for start in side]) for side in (own, small))
    memory = sample([start.megabytes for start in own]).p50 - sample([start.megabytes for start in small]).p50
    return [
        Finding("start", "to the painted list", data, bare, mine, 4, 2.5),
        Finding("start", "growth with the book", growing, little, mine, 1.3, 1.1),
        Finding("start", "memory above the small book, MB", growing, None, sample([memory]), 60, 30, "count"),
        Finding(
            "start", "libraries loaded too early", data, None, sample([len(early)]), 0, 0, "count", ", ".join(early)
        ),
    ]
