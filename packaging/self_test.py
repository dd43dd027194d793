"""Try a finished bundle as a user's machine would: no Python, none of ours on the path, an empty home.

    python packaging/self_test.py DIST

Starts the program with `--self-test REPORT` (window, encrypted book, search, quit), prints its report, the time and the
size, and fails where the program does, where the folder is too large, or where it holds what must not be in it.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

LARGEST = 210_000_000  # bytes
UNWANTED = ("Qt6Network", "libgtk", "Qt6WebEngine", "opengl32sw", "libqgtk3")
PASSED_ON = ("PATH", "SYSTEMROOT", "TEMP", "TMP", "DISPLAY", "WINDIR")


def main(dist: Path) -> int:
    problems = [*started(program_in(dist)), *looked_at(dist / "KamDesk")]
    print("\n".join(f"PROBLEM: {problem}" for problem in problems) or "the bundle is sound")
    return bool(problems)


def program_in(dist: Path) -> Path:
    if sys.platform == "darwin":
        return dist / "KamDesk.app" / "Contents" / "MacOS" / "KamDesk"
    return dist / "KamDesk" / ("KamDesk.exe" if os.name == "nt" else "KamDesk")


def started(program: Path) -> list[str]:
    """Run the program twice, the second time warm; what it found wrong."""
    problems = []
    for state in ("first", "second"):
        with tempfile.TemporaryDirectory() as home:
            report = Path(home, "report.txt")
            began = time.perf_counter()
            status = subprocess.run(
                [str(program), "--self-test", str(report)], env=bare(home), cwd=home, timeout=120, check=False
            ).returncode
            print(f"{state} start, to the end of the test: {time.perf_counter() - began:.2f} s, status {status}")
            told = report.read_text("utf-8") if report.exists() else ""
        if status or not told:
            problems.append(f"the {state} self-test ended with status {status} and {len(told)} characters of report")
    print(told)
    return problems


def bare(home: str) -> dict[str, str]:
    kept = {name: os.environ[name] for name in PASSED_ON if name in os.environ}
    if os.name != "nt":
        kept["PATH"] = "/usr/bin:/bin"
    return {
        **kept,
        "HOME": home,
        "USERPROFILE": home,
        "APPDATA": home,
        "QT_QPA_PLATFORM": "offscreen",
        "LANG": "C.UTF-8",
    }


def looked_at(folder: Path) -> list[str]:
    """Size and contents; links count once."""
    files = [path for path in folder.rglob("*") if path.is_file() and not path.is_symlink()]
    size = sum(path.stat().st_size for path in files)
    print(f"{folder.name}: {size / 1e6:.0f} MB in {len(files)} files")
    found = sorted({name for name in UNWANTED if any(name in path.name for path in files)})
    return [f"{name} is in it" for name in found] + ([f"more than {LARGEST:,} bytes"] if size > LARGEST else [])


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]).resolve()))
