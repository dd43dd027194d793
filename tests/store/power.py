"""A power cut at any moment: the system calls of a real desk are recorded and replayed cut short.

What was not synchronised by the cut is kept or dropped sector by sector, as a disk would; then the book is opened and
must hold every acknowledged write. `python -m tests.store.power --points 400 [--synchronous OFF]` (OFF must lose).
A kill cannot tell synchronous FULL from OFF, for the system still writes what it holds; this can.
"""

from __future__ import annotations

import argparse
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from kamdesk.models.refusals import Refusal
from kamdesk.rules import pinyin
from kamdesk.store import checking, opening
from kamdesk.store.book import Book
from tests.store.books import keeping, small_book
from tests.store.kills import KEYS, TALK

SECTOR = 512
CALL = re.compile(r"(?P<name>\w+)\((?P<file>\d+)<(?P<path>[^>]*)>(?:, (?P<rest>.*))?\)\s+= (?P<result>-?\d+)")
ROOT = Path(__file__).resolve().parents[2]


@dataclass(slots=True)
class Disk:
    """What the files hold for sure, and what was written since each was last synchronised."""

    sure: dict[str, bytearray]
    waiting: dict[str, list[tuple[int, bytes]]] = field(default_factory=dict)

    def write(self, path: str, place: int, data: bytes) -> None:
        self.waiting.setdefault(path, []).append((place, data))

    def cut_to(self, path: str, size: int) -> None:
        self.sync(path)
        content = self.sure.setdefault(path, bytearray())
        del content[size:]
        content.extend(bytes(size - len(content)))

    def sync(self, path: str) -> None:
        content = self.sure.setdefault(path, bytearray())
        for place, data in self.waiting.pop(path, ()):
            _put(content, place, data)

    def unlink(self, path: str) -> None:
        self.sure.pop(path, None)
        self.waiting.pop(path, None)

    def after_cut(self, dice: random.Random) -> dict[str, bytes]:
        """The files as found after the cut: of what was waiting, a random choice of sectors arrived."""
        found = {path: bytearray(content) for path, content in self.sure.items()}
        for path, writes in self.waiting.items():
            share = dice.random()
            for place, data in writes:
                for at in range(0, len(data), SECTOR):
                    if dice.random() < share:
                        _put(found.setdefault(path, bytearray()), place + at, data[at : at + SECTOR])
        return {path: bytes(content) for path, content in found.items()}


def main() -> int:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--points", type=int, default=400)
    asked.add_argument("--commits", type=int, default=60)
    asked.add_argument("--seed", type=int, default=0)
    asked.add_argument("--synchronous", default="FULL", choices=("FULL", "NORMAL", "OFF"))
    asked.add_argument("--write", help=argparse.SUPPRESS)
    options = asked.parse_args()
    if options.write:
        return _write(Path(options.write), options.commits, options.synchronous)
    bad = replay(options.points, options.commits, options.synchronous, options.seed)
    print(f"{options.points} cuts, {len(bad)} with a loss")
    print(*bad[:10], sep="\n")
    return 1 if bad else 0


def replay(points: int, commits: int, synchronous: str, seed: int) -> list[str]:
    """Cut one recording at so many points; what was wrong at each."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "desk", "book.kamdesk")
        small_book(path, KEYS[0]).close()
        disk = Disk({str(path): bytearray(path.read_bytes())})
        calls = _record(path, Path(folder, "calls"), commits, synchronous)
        dice, bad = random.Random(seed), []
        cuts = sorted(dice.randrange(len(calls)) for _ in range(points))
        done, at = 0, 0
        for cut in cuts:
            while at < cut:
                done = max(done, _play(disk, *calls[at]))
                at += 1
            trouble = _trouble(disk.after_cut(dice), path, done)
            bad += [f"cut at call {cut} of {len(calls)}: {trouble}"] if trouble else []
        return bad


def _write(path: Path, commits: int, synchronous: str) -> int:
    """What is recorded: edits, now and then many rows, each acknowledged; the log is folded often."""
    book = opening.open_book(path, KEYS[0], keeping())
    book._writer.execute(f"PRAGMA synchronous = {synchronous}")
    book._writer.execute("PRAGMA wal_autocheckpoint = 120")
    for number in range(1, commits + 1):
        _save(book, number)
        os.write(1, f"ack {number}\n".encode())
    os._exit(0)


def _save(book: Book, number: int) -> None:
    with book.writing("edit", number=number) as work:
        for customer in range(1, 6 if number % 10 == 0 else 2):
            work.update("customer", customer, {"note": f"save {number}"})
            work.insert("interaction", {**TALK, "customer_id": customer, "summary": f"save {number}"})


def _record(path: Path, log: Path, commits: int, synchronous: str) -> list[tuple[str, str, int, bytes]]:
    """(call, file, place or number, data) of every call that changes a file of the book or acknowledges."""
    tracer = ["strace", "-f", "-y", "-xx", "-s", "70000", "-o", str(log)]
    tracer += ["-e", "trace=pwrite64,write,ftruncate,fsync,fdatasync,unlink,unlinkat"]
    writer = [sys.executable, "-m", "tests.store.power", "--write", str(path)]
    options = ["--commits", str(commits), "--synchronous", synchronous]
    subprocess.run([*tracer, *writer, *options], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    with log.open(encoding="ascii") as lines:
        return [call for line in lines for call in _read(line, str(path.parent))]


def _read(line: str, folder: str) -> Iterator[tuple[str, str, int, bytes]]:
    call = CALL.search(line)
    if call is None:
        gone = re.search(r'unlink(?:at)?\(.*?"((?:\\x[0-9a-f]{2})+)"', line)
        if gone and (path := _bytes(gone[1]).decode()).startswith(folder):
            yield "unlink", path, 0, b""
        return
    path = _bytes(call["path"]).decode() if call["path"].startswith("\\x") else call["path"]
    if call["name"] == "write" and (said := _bytes(call["rest"].split('"')[1])).startswith(b"ack "):
        yield "ack", "", int(said[4:]), b""
    elif path.startswith(f"{folder}/") and not path.endswith("-shm"):
        yield from _change(call, path)


def _change(call: re.Match[str], path: str) -> Iterator[tuple[str, str, int, bytes]]:
    rest = call["rest"] or ""
    if call["name"] == "pwrite64":
        _, text, tail = rest.split('"')
        yield "write", path, int(tail.split(",")[2], 0), _bytes(text)[: int(call["result"])]
    elif call["name"] == "ftruncate":
        yield "truncate", path, int(rest, 0), b""
    elif call["name"] in ("fsync", "fdatasync"):
        yield "sync", path, 0, b""


def _play(disk: Disk, name: str, path: str, place: int, data: bytes) -> int:
    """Let one call happen; the number of an acknowledgement, else 0."""
    if name == "ack":
        return place
    if name == "write":
        disk.write(path, place, data)
    elif name == "truncate":
        disk.cut_to(path, place)
    elif name == "sync":
        disk.sync(path)
    else:
        disk.unlink(path)
    return 0


def _trouble(files: dict[str, bytes], path: Path, done: int) -> str:
    shutil.rmtree(path.parent)
    path.parent.mkdir()
    for name, content in files.items():
        Path(name).write_bytes(content)
    try:
        book = opening.open_book(path, KEYS[0], keeping(), thorough=True)
    except Refusal as refusal:
        return f"refused: {refusal.code}"
    try:
        kept = {row[0] for row in book.read("SELECT DISTINCT summary FROM interaction")}
        lost = [number for number in range(1, done + 1) if f"save {number}" not in kept]
        halves = book.read(
            "SELECT summary, count(*) AS n FROM interaction WHERE summary LIKE 'save %' GROUP BY 1"
            " HAVING n <> CASE WHEN substr(summary, 6) % 10 = 0 THEN 5 ELSE 1 END"
        )
    except Refusal as refusal:
        return f"refused: {refusal.code}"
    finally:
        book.close()
    faults = [*checking.faults_of_file(path, KEYS[0]), *checking.faults_of_book(path, KEYS[0], pinyin.sort_key)]
    return "; ".join(str(each) for each in (lost, halves, faults) if each)


def _put(content: bytearray, place: int, data: bytes) -> None:
    content.extend(bytes(max(0, place + len(data) - len(content))))
    content[place : place + len(data)] = data


def _bytes(text: str) -> bytes:
    return bytes.fromhex(text.replace("\\x", ""))


if __name__ == "__main__":
    sys.exit(main())
