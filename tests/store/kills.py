"""Kill a writing desk at random moments and see that nothing it acknowledged is lost: `python -m tests.store.kills`.

A child does edits, imports, undos, backups and changes of key, and prints a line after each commit. It is killed, the
book is opened again, checked whole and compared with the lines. `--liar` prints before it commits: it must be caught.
"""

from __future__ import annotations

import argparse
import os
import random
import signal
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from kamdesk.models.refusals import CannotOpen
from kamdesk.rules import pinyin
from kamdesk.store import backups, checking, header, opening
from kamdesk.store.book import Book
from kamdesk.store.keys import Key
from tests.store.books import NOON, add_customer, keeping, small_book

KEYS = (Key(bytes(range(32)), b"first salt 12345"), Key(bytes(range(32, 64)), b"second salt 1234"))
MEMORY = Path("/dev/shm")  # a kill does not touch what was written, so a quick disk will do
AT_ONCE = 40  # customers of one import
DEEDS = ("edit", "edit", "edit", "edit", "import", "undo", "backup", "rekey")


@dataclass(slots=True)
class Tally:
    """What the rounds came to; `faults` says what was wrong, in words."""

    kills: int = 0
    acknowledged: int = 0
    faults: list[str] = field(default_factory=list)


def main() -> int:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--kills", type=int, default=100)
    asked.add_argument("--seed", type=int, default=0)
    asked.add_argument("--liar", action="store_true", help="acknowledge before the commit; must be caught")
    options = asked.parse_args()
    tally = run(options.kills, options.seed, options.liar)
    print(f"{tally.kills} kills, {tally.acknowledged} acknowledged, {len(tally.faults)} faults")
    print(*tally.faults[:20], sep="\n")
    return 1 if tally.faults else 0


def run(kills: int, seed: int, liar: bool) -> Tally:
    """So many rounds over books that are begun anew every 10 rounds."""
    tally, dice = Tally(), random.Random(seed)
    while tally.kills < kills:
        with tempfile.TemporaryDirectory(dir=MEMORY if MEMORY.is_dir() else None) as folder:
            path, done = Path(folder, "book.kamdesk"), {}
            small_book(path, KEYS[0]).close()
            for _ in range(min(10, kills - tally.kills)):
                done.update(_killed_writer(path, 1000 * tally.kills, dice, liar))
                tally.kills += 1
                tally.faults += _faults(path, done)
            tally.acknowledged += len(done)
    return tally


def _killed_writer(path: Path, done: int, dice: random.Random, liar: bool) -> dict[int, str]:
    """The numbers (from `done` on, never given twice) and kinds of deeds a writer acknowledged before it was killed."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        _write(path, done, writing, random.Random(dice.random()), liar)
    os.close(writing)
    acknowledged: dict[int, str] = {}
    early = dice.random() < 0.2  # while the book is being opened, the log of the last kill replayed
    patience, enough = time.monotonic() + (dice.uniform(0, 0.2) if early else 5), dice.randint(1, 20)
    os.set_blocking(reading, False)
    rest = b""
    while time.monotonic() < patience and len(acknowledged) < enough:
        rest = _hear(reading, rest, acknowledged)
    time.sleep(dice.choice((0, dice.uniform(0, 0.05))))
    os.kill(child, signal.SIGKILL)
    if not os.WIFSIGNALED(os.waitpid(child, 0)[1]):
        raise RuntimeError("the writer stopped by itself")
    os.set_blocking(reading, True)
    _hear(reading, rest, acknowledged)
    os.close(reading)
    return acknowledged


def _hear(pipe: int, rest: bytes, acknowledged: dict[int, str]) -> bytes:
    try:
        heard = rest + os.read(pipe, 65536)
    except BlockingIOError:
        time.sleep(0.001)
        return rest
    *lines, rest = heard.split(b"\n")
    for line in lines:
        number, kind = line.decode().split()
        acknowledged[int(number)] = kind
    return rest


def _write(path: Path, number: int, pipe: int, dice: random.Random, liar: bool) -> None:
    """The child: it never comes back."""
    try:
        book = opening.open_book(path, _key_of(path), keeping())
        while True:
            number += 1
            kind = dice.choice(DEEDS)
            acknowledge = f"{number} {kind}\n".encode()
            if liar:
                os.write(pipe, acknowledge)
            _do(book, number, kind)
            if not liar:
                os.write(pipe, acknowledge)
    except BaseException as error:  # noqa: BLE001 - whatever it was, the parent is told and no test goes on in the child
        sys.stderr.write(f"the writer stopped: {error!r}\n")
    finally:
        os._exit(1)


def _do(book: Book, number: int, kind: str) -> None:
    if kind == "backup":
        backups.back_up(book.path, book.key, book.path.parent / f"backup{number}", "manual", NOON)
    elif kind == "rekey":
        book.rekey(KEYS[book.key == KEYS[0]])
    elif kind == "import":
        _import(book, number)
    elif kind == "undo":
        _import(book, number)
        book.undo()
    with book.writing(kind, number=number) as work:
        work.update("customer", number % 5 + 1, {"note": f"deed {number}"})
        work.insert("interaction", {**TALK, "customer_id": number % 5 + 1, "summary": f"deed {number}"})


TALK = {"kind": "call", "direction": "outgoing", "reached": 1, "material_sent": 0, "happened_on": "2026-11-01"}


def _import(book: Book, number: int) -> None:
    with book.writing("import", number=number) as work:
        for each in range(AT_ONCE):
            made = add_customer(work, f"导入{number}号第{each}", each)
            work.update("customer", made, {"source": f"import {number}"})


def _key_of(path: Path) -> Key:
    return next(key for key in KEYS if path.read_bytes()[:16] == key.salt)


def _faults(path: Path, done: dict[int, str]) -> Iterator[str]:
    key = _key_of(path)
    try:
        book = opening.open_book(path, key, keeping(), thorough=True)
    except CannotOpen as refusal:
        yield f"cannot be opened: {refusal}"
        return
    talks = {row[0] for row in book.read("SELECT summary FROM interaction")}
    imports = dict(book.read("SELECT source, count(*) FROM customer WHERE source IS NOT NULL GROUP BY source"))
    book.close()
    yield from (f"lost: deed {number} ({kind})" for number, kind in done.items() if f"deed {number}" not in talks)
    yield from (f"half of {name}: {count}" for name, count in imports.items() if count != AT_ONCE)
    for number, kind in done.items():
        if (f"import {number}" in imports) != (kind == "import") and kind in ("import", "undo"):
            yield f"{kind} {number} is not as acknowledged"
    yield from (f"unsound: {fault}" for fault in checking.faults_of_file(path, key))
    yield from (f"unsound: {fault}" for fault in checking.faults_of_book(path, key, pinyin.sort_key))
    for folder in path.parent.glob("backup*"):
        for backup in folder.glob("*.kamdesk"):  # whatever bears the name is whole
            if next((key for key in KEYS if header.key_fits(backup, key)), None) is None:
                yield f"{backup.name} cannot be opened"


if __name__ == "__main__":
    sys.exit(main())
