"""From launch to the painted list: the bundle against the least such a program can be (bare.py), bundled alike.

    python packaging/linux/cold_start.py DIST [PAIRS]

Pairs take turns, and each is run cold (the page cache dropped, which takes root) and warm. Prints the medians of what a
clock on the wall and the processor's say, and their ratios; quality asks for at most 1.5 cold.
"""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median
from typing import NamedTuple

from kamdesk.app import demo_book

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
BUILT = ROOT / "build" / "bare"
DROP = Path("/proc/sys/vm/drop_caches")


class Took(NamedTuple):
    """Seconds from launch to the paint; and of processor time in all, which other work on the machine disturbs less."""

    elapsed: float
    processor: float


def main(dist: Path, pairs: int) -> int:
    with tempfile.TemporaryDirectory() as home:
        bare, program = bare_bundle(), dist / "KamDesk" / "KamDesk"
        book = book_in(Path(home), program)
        starts: dict[str, Callable[[], Took]] = {
            "bare": lambda: bare_start(bare, home),
            "KamDesk": lambda: program_start(program, book, home),
        }
        took: dict[tuple[str, str], list[Took]] = {}
        for _ in range(pairs):
            for state, prepare in (("cold", drop_caches), ("warm", os.sync)):
                for name, start in starts.items():
                    prepare()
                    took.setdefault((state, name), []).append(start())
    for state in ("cold", "warm"):
        for place, clock in enumerate(Took._fields):
            least, own = (median(each[place] for each in took[state, name]) for name in starts)
            print(f"{state}, {clock}: bare {least:.2f} s, KamDesk {own:.2f} s, ratio {own / least:.2f}")
    return 0


def bare_bundle() -> Path:
    """The bare program, built once by the same tool."""
    built = BUILT / "dist" / "bare" / "bare"
    if not built.exists():
        places = ("--distpath", BUILT / "dist", "--workpath", BUILT / "work", "--specpath", BUILT)
        options = (
            "--noconfirm",
            "--strip",
            "--windowed",
            "--log-level",
            "WARN",
            "--exclude-module",
            "PySide6.QtNetwork",
        )
        words = (sys.executable, "-m", "PyInstaller", *options, *places, HERE / "bare.py")
        subprocess.run([str(word) for word in words], check=True)
    return built


def book_in(home: Path, program: Path) -> Path:
    """The demo book, whose day has rows; the program makes it at its first start."""
    run([program, "demo"], {**environment(str(home)), "KAMDESK_START_QUIT": "1"})
    return next(home.rglob("*.kamdesk"))


def bare_start(program: Path, home: str) -> Took:
    launched = time.time()
    told, processor = run([program], environment(home))
    return Took(float(told) - launched, processor)


def program_start(program: Path, book: Path, home: str) -> Took:
    """The program counts from its own launch; it leaves once it has told."""
    report = Path(home, "start.json")
    report.unlink(missing_ok=True)
    asked = {"KAMDESK_START_REPORT": str(report), "KAMDESK_START_QUIT": "1"}
    _, processor = run([program, book], {**environment(home), **asked})
    told = json.loads(report.read_text("utf-8"))
    if not told["rows"]:
        sys.exit("nothing was painted: the program gave up waiting for rows")
    return Took(told["painted"], processor)


def run(command: Sequence[Path | str], env: dict[str, str]) -> tuple[str, float]:
    """What it wrote, and the seconds of processor time it used."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    told = subprocess.run([str(word) for word in command], env=env, check=True, capture_output=True, text=True).stdout
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return told, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def environment(home: str) -> dict[str, str]:
    display = {name: os.environ[name] for name in ("DISPLAY", "XAUTHORITY") if name in os.environ}
    screen = display or {"QT_QPA_PLATFORM": "offscreen"}
    return {
        "PATH": "/usr/bin:/bin",
        "HOME": home,
        "LANG": "C.UTF-8",
        "KAMDESK_PASSPHRASE": demo_book.PASSPHRASE,
        **screen,
    }


def drop_caches() -> None:
    os.sync()
    DROP.write_text("3", "ascii")


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]).resolve(), int(sys.argv[2]) if len(sys.argv) > 2 else 7))
