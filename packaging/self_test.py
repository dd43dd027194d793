"""Try a finished bundle as a user's machine would: no Python, none of ours on the path, an empty home.

    python packaging/self_test.py DIST

Starts the program with `--self-test REPORT` (window, encrypted book, search, quit), works with it by the command line,
prints its report, the time and the size, and fails where the program does, where the folder is too large, or where it
holds what must not be in it.
"""

from __future__ import annotations

import json
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
    problems = [*started(program_in(dist)), *worked(command_in(dist)), *looked_at(dist / "KamDesk")]
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


def command_in(dist: Path) -> Path:
    return dist / "KamDesk" / "kamdesk.com" if os.name == "nt" else program_in(dist)


def worked(command: Path) -> list[str]:
    """A book made, filled, searched and handed over without a window; each step that did not go well."""
    with tempfile.TemporaryDirectory() as home:
        book, table, out = Path(home, "my.kamdesk"), Path(home, "客户.csv"), Path(home, "all.kamhandover")
        secret = Path(home, "secret.txt")
        table.write_text("客户名称,手机\n东海机械有限公司,13800001111\n", "utf-8")
        secret.write_text("a sentence for the successor", "utf-8")
        steps: list[tuple[object, ...]] = [
            ("new", book),
            ("import", book, table),
            ("search", book, "dhjx"),
            ("today", book),
            ("insight", book),
            ("handover", book, out, "--to-passphrase-file", secret),
            ("check", book),
        ]
        return [problem for step in steps if (problem := verb(command, home, *step))]


def verb(command: Path, home: str, *words: object) -> str:
    env = {**bare(home), "KAMDESK_PASSPHRASE": "only for the test"}
    done = subprocess.run(
        [str(command), *map(str, words), "--json"], env=env, cwd=home, capture_output=True, timeout=120, check=False
    )
    try:
        json.loads(done.stdout)
    except ValueError:
        return f"{words[0]} answered with status {done.returncode}: {done.stderr.decode('utf-8', 'replace')[-300:]}"
    return f"{words[0]} ended with {done.returncode}" if done.returncode else ""


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
