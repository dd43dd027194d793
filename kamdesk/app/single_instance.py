"""One desk for each user: a second start hands its wishes to the first and ends.

The first holds a lock on a file, which the system lets go when the process ends, however it ends, and watches a folder
of its own; a second start writes what it was asked for into that folder. No port, no socket: the desk is offline.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from kamdesk.app.folders import private

LOCK = "desk.lock"
WISHES = "wishes"
SUFFIX = ".json"
LARGEST = 64 * 1024


class Wish(NamedTuple):
    """What a second start was asked for; an empty one only raises the window."""

    book: Path | None = None
    is_demo: bool = False
    files: tuple[Path, ...] = ()


class Claim:
    """The lock while this process is the one desk."""

    def __init__(self, folder: Path, number: int) -> None:
        self._number = number
        self.wishes = private(folder / WISHES)
        for left in self.wishes.glob("*"):
            with suppress(OSError):
                left.unlink()

    def take(self) -> Iterator[Wish]:
        """The wishes that have come, oldest first; each once."""
        for path in sorted(self.wishes.glob(f"*{SUFFIX}")):
            wish = _read(path)
            with suppress(OSError):
                path.unlink()
            if wish is not None:
                yield wish

    def release(self) -> None:
        """Let another start be the desk."""
        with suppress(OSError):
            os.close(self._number)


def claim(folder: Path) -> Claim | None:
    """Become the one desk; None where another process is."""
    number = os.open(private(folder) / LOCK, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        _lock(number)
    except OSError:
        os.close(number)
        return None
    return Claim(folder, number)


def hand_over(folder: Path, book: Path | None, is_demo: bool, files: Sequence[Path]) -> None:
    """Tell the first desk what this start was asked for; paths are made absolute, since its folder is another."""
    import uuid

    wishes = private(folder / WISHES)
    data = {
        "book": str(book.absolute()) if book else None,
        "demo": is_demo,
        "files": [str(file.absolute()) for file in files],
    }
    beside = wishes / f".{uuid.uuid4().hex}"
    number = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(number, "w", encoding="utf-8") as file:
        json.dump(data, file)
    beside.rename(wishes / f"{uuid.uuid1().time:020d}-{uuid.uuid4().hex}{SUFFIX}")


def _read(path: Path) -> Wish | None:
    """A wish; None for what nobody of ours can have written."""
    try:
        if path.stat().st_size > LARGEST:
            return None
        data = json.loads(path.read_text("utf-8"))
        book = Path(data["book"]) if data["book"] else None
        return Wish(book, bool(data["demo"]), tuple(Path(each) for each in data["files"]))
    except (OSError, ValueError, TypeError, KeyError):
        return None


def _lock(number: int) -> None:
    """Take the file's lock or raise OSError at once."""
    if sys.platform == "win32":
        import msvcrt

        msvcrt.locking(number, msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(number, fcntl.LOCK_EX | fcntl.LOCK_NB)
