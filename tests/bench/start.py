"""Start to the painted list, whole processes, against a bare window with fifty fixed rows; memory and growth with it.

The program tells when its list was painted in the file KAMDESK_START_REPORT names ({"painted": seconds since 1970,
"modules": [...]}) and leaves at once where KAMDESK_START_QUIT is 1.
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
    """One start: milliseconds from launch to the painted list, peak MB of the process, modules loaded by then."""

    milliseconds: float
    megabytes: float
    modules: tuple[str, ...] = ()


def measure(run: Run) -> list[Finding]:
    """Start of this size and of the small book, memory of both, libraries imported before the first paint."""
    compile_everything()
    book = copy_of(run.size, run.today, run.folder)
    little = copy_of(run.small, run.today, run.folder).rename(run.folder / "little.kamdesk")
    if run.size == run.small:
        book = little
    has_program = find_spec("kamdesk.__main__") is not None
    starts: tuple[list[Start], list[Start], list[Start]] = ([], [], [])
    for _ in range(run.times(10) + 1):
        starts[0].append(_bare())
        if has_program:
            starts[1].append(_program(book, run))
            starts[2].append(_program(little, run))
    raw, own, small = (side[1:] for side in starts)  # the first of each is the warm-up
    return _findings(run, raw, own, small)


def _bare() -> Start:
    ended = run_process([sys.executable, RAW])
    return _start(ended, float(ended.output))


def _program(book: Path, run: Run) -> Start:
    report = run.folder / "start.json"
    report.unlink(missing_ok=True)
    wanted = {"KAMDESK_PASSPHRASE": PASSPHRASE, "KAMDESK_START_REPORT": str(report), "KAMDESK_START_QUIT": "1"}
    homes = {name: str(run.folder / "home") for name in ("XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME")}
    ended = run_process([sys.executable, "-m", "kamdesk", book], {**wanted, **homes})
    told = json.loads(report.read_text("utf-8"))
    return _start(ended, float(told["painted"]), tuple(told.get("modules", ())))


def _start(ended: Ended, painted: float, modules: tuple[str, ...] = ()) -> Start:
    return Start(1000 * (painted - ended.started), ended.megabytes, modules)


def _findings(run: Run, raw: list[Start], own: list[Start], small: list[Start]) -> list[Finding]:
    data, growing = run.size.name, f"{run.size.name} to {run.small.name}"
    bare = sample([start.milliseconds for start in raw])
    if not own:
        return [Finding("start", "to the painted list", data, bare, None, 4, 2.5, note="there is no program yet")]
    mine, little = (sample([start.milliseconds for start in side]) for side in (own, small))
    memory = sample([start.megabytes for start in own]).p50 - sample([start.megabytes for start in small]).p50
    early = sorted(set(own[0].modules) & set(TOO_EARLY))
    return [
        Finding("start", "to the painted list", data, bare, mine, 4, 2.5),
        Finding("start", "growth with the book", growing, little, mine, 1.3, 1.1),
        Finding("start", "memory above the small book, MB", growing, None, sample([memory]), 60, 30, "count"),
        Finding(
            "start", "libraries loaded too early", data, None, sample([len(early)]), 0, 0, "count", ", ".join(early)
        ),
    ]
