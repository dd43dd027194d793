"""Timing both sides alike, and what came of it: medians, 95th percentiles, ratios against must and aim (quality 1)."""

from __future__ import annotations

import gc
import os
import platform
import re
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from statistics import median
from threading import Thread
from typing import NamedTuple

from tests.bench.generate import SIZES, Size

WARM_UPS = 2
PATIENCE_SECONDS = 20.0
"""So long one work is repeated; three times at least."""


class Sample(NamedTuple):
    """Times of one side in milliseconds."""

    p50: float
    p95: float
    times: int


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of the table: a work on both sides, and what it had to keep to.

    `kind`: "ratio" own p50 / raw p50, "p95" own p95 / raw p95, "ms" own p95 in milliseconds, "count" a plain number
    kept in own.p50 (megabytes, modules). `raw` or `own` is None where that side does not apply or is not there; `must`
    and `aim` are None where quality 1 sets no limit and the line only informs.
    """

    subject: str
    work: str
    data: str
    raw: Sample | None
    own: Sample | None
    must: float | None
    aim: float | None
    kind: str = "ratio"
    note: str = ""

    @property
    def figure(self) -> float | None:
        """What is held against must and aim; None where a side is missing."""
        if self.own is None:
            return None
        if self.kind == "ms":
            return self.own.p95
        if self.kind == "count":
            return self.own.p50
        if self.raw is None:
            return None
        own, raw = (self.own.p50, self.raw.p50) if self.kind == "ratio" else (self.own.p95, self.raw.p95)
        return own / raw if raw else None

    @property
    def verdict(self) -> str:
        """✓✓ within the aim, ✓ within the must, ✗ beyond, – not measured, · without a limit."""
        if self.figure is None:
            return "–"
        if self.must is None or self.aim is None:
            return "·"
        return "✓✓" if self.figure <= self.aim else "✓" if self.figure <= self.must else "✗"

    def to_json(self) -> dict[str, object]:
        return {**asdict(self), "figure": self.figure, "verdict": self.verdict}


@dataclass(frozen=True, slots=True)
class Run:
    """How to measure: which size, how often, seen from which day, where to put what is written."""

    size: Size
    is_short: bool
    today: date
    folder: Path

    def times(self, usual: int) -> int:
        """How often to repeat; a short run only shows that it works."""
        return max(2, usual // 10) if self.is_short else usual

    @property
    def small(self) -> Size:
        """The size growth is measured from."""
        return SIZES["S"]


def time_both(raw: Callable[[], object], own: Callable[[], object], times: int) -> tuple[Sample, Sample]:
    """Both sides in turn, warmed alike, so that a busy moment of the machine meets both."""
    return _sampled([(raw, own)] * times)


def time_pairs(pairs: Sequence[tuple[Callable[[], object], Callable[[], object]]]) -> tuple[Sample, Sample]:
    """Like `time_both`, each pair once (other words to find, other pages to fetch)."""
    return _sampled(pairs)


def time_one(work: Callable[[], object], times: int) -> Sample:
    """One side alone."""
    return _sampled([(_nothing, work)] * times)[1]


def sample(times: Sequence[float]) -> Sample:
    """Median and 95th percentile of milliseconds (the greatest, below twenty)."""
    ordered = sorted(times)
    return Sample(median(ordered), ordered[min(len(ordered) - 1, int(len(ordered) * 0.95))], len(ordered))


def _sampled(pairs: Sequence[tuple[Callable[[], object], Callable[[], object]]]) -> tuple[Sample, Sample]:
    started = time.perf_counter()
    for raw, own in pairs[:WARM_UPS]:
        raw()
        own()
        if time.perf_counter() - started > PATIENCE_SECONDS / 4:
            break
    times: tuple[list[float], list[float]] = ([], [])
    gc.collect()
    gc.disable()  # as in the window, which sweeps between what is done
    try:
        started = time.perf_counter()
        for at, pair in enumerate(pairs):
            order = (0, 1) if at % 2 else (1, 0)
            for side in order:
                times[side].append(_milliseconds(pair[side]))
            gc.collect(1)
            if at >= 2 and time.perf_counter() - started > PATIENCE_SECONDS:
                break
    finally:
        gc.enable()
    return sample(times[0]), sample(times[1])


def _nothing() -> None:
    """The other side, where there is none."""


def _milliseconds(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return 1000 * (time.perf_counter() - started)


class Ended(NamedTuple):
    """A process that has ended: wall milliseconds, peak memory in MB (0 where the system does not tell), its words."""

    milliseconds: float
    megabytes: float
    output: str
    errors: str
    started: float


def run_process(command: Sequence[str | Path], environment: dict[str, str] | None = None) -> Ended:
    """Run a program from start to exit; raises RuntimeError with what it said where it failed."""
    root = Path(__file__).resolve().parents[2]
    full = {**os.environ, "PYTHONPATH": str(root), "QT_QPA_PLATFORM": "offscreen", "PYTHONDONTWRITEBYTECODE": ""}
    full |= environment or {}
    started, clock = time.perf_counter(), time.time()
    process = subprocess.Popen(
        [str(part) for part in command], cwd=root, env=full, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    megabytes = 0.0
    peaks = [0.0]
    watching = Thread(target=_watch_memory, args=(process.pid, peaks), daemon=True)
    watching.start()
    output, errors = process.communicate() if not hasattr(os, "wait4") else _drain(process)
    if hasattr(os, "wait4") and process.returncode is None:
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        megabytes = usage.ru_maxrss / (1024 * 1024 if sys.platform == "darwin" else 1024)
    taken = 1000 * (time.perf_counter() - started)
    watching.join()
    megabytes = peaks[-1] or megabytes
    if process.returncode:
        raise RuntimeError(f"{command[-1]}: exit status {process.returncode}\n{errors[-2000:]}")
    return Ended(taken, megabytes, output, errors, clock)


def _watch_memory(pid: int, peaks: list[float]) -> None:
    """The peak of a process as long as it runs, where /proc tells: what `wait4` says holds its parent's memory too."""
    status = Path(f"/proc/{pid}/status")
    while True:
        try:
            told = re.search(r"VmHWM:\s+(\d+) kB", status.read_text("ascii", "replace"))
        except OSError:
            return
        if told is None:
            return
        peaks.append(int(told[1]) / 1024)
        time.sleep(0.05)


def _drain(process: subprocess.Popen[str]) -> tuple[str, str]:
    """Read both pipes to their ends without reaping the process, whose usage `wait4` is to tell."""
    assert process.stdout
    assert process.stderr
    errors: list[str] = []
    reading = Thread(target=lambda: errors.append(process.stderr.read() if process.stderr else ""))
    reading.start()
    output = process.stdout.read()
    reading.join()
    process.stdout.close()
    process.stderr.close()
    return output, "".join(errors)


def compile_everything() -> None:
    """Byte code for this project and its libraries: a start without it measures the compiler."""
    import compileall
    import sysconfig

    root = Path(__file__).resolve().parents[2]
    for folder in (root / "kamdesk", root / "tests" / "bench", Path(sysconfig.get_path("purelib"))):
        compileall.compile_dir(folder, quiet=2, workers=0)


def table(findings: Sequence[Finding]) -> str:
    """The findings as a table of text."""
    head = ("subject", "work", "data", "raw p50/p95 ms", "own p50/p95 ms", "figure", "must", "aim", "")
    rows = [head, *(_row(each) for each in findings)]
    widths = [max(_width(row[at]) for row in rows) for at in range(len(head))]
    lines = ["  ".join(_padded(cell, width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]
    notes = [f"  {each.subject} · {each.work}: {each.note}" for each in findings if each.note]
    return "\n".join([lines[0], "-" * min(160, sum(widths) + 2 * len(widths)), *lines[1:], *notes])


def machine() -> str:
    """Where this was measured, in a line."""
    cores = os.cpu_count() or 0
    load = f", load {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else ""
    system = f"{platform.system()} {platform.release()} {platform.machine()}"
    return f"{system}, {cores} cores{load}, Python {platform.python_version()}"


def _row(each: Finding) -> tuple[str, ...]:
    unit = {"ratio": "x", "p95": "x p95", "ms": "ms p95", "count": ""}[each.kind]
    figure = "" if each.figure is None else f"{each.figure:.2f}{unit}"
    limits = ("" if limit is None else f"{limit:g}" for limit in (each.must, each.aim))
    return each.subject, each.work, each.data, _shown(each.raw), _shown(each.own), figure, *limits, each.verdict


def _shown(side: Sample | None) -> str:
    return "" if side is None else f"{_short(side.p50)} / {_short(side.p95)}"


def _short(value: float) -> str:
    return f"{value:.0f}" if value >= 100 else f"{value:.1f}" if value >= 10 else f"{value:.2f}"


def _width(text: str) -> int:
    return sum(2 if "\u2e80" <= char <= "\uffef" else 1 for char in text)


def _padded(text: str, width: int) -> str:
    return text + " " * (width - _width(text))
