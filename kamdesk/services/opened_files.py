"""Copies of kept files for other programs to show: private, read-only, and wiped when the desk closes."""

from __future__ import annotations

import os
import re
import shutil
import stat
import tempfile
import time
import weakref
from contextlib import suppress
from pathlib import Path

from kamdesk.exchange.safe_files import CannotWrite
from kamdesk.services import files
from kamdesk.services.desk import Desk
from kamdesk.store.filing import Kept

PREFIX = "kamdesk-open-"
LEFT_OVER = 24 * 3600
"""Seconds after which a folder of copies was left by a desk that ended badly."""

_UNSAFE = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')


class OpenedFiles:
    """One folder of copies, its owner's only, made with the first copy. `wipe` clears it; so does the program's end."""

    def __init__(self, within: Path | None = None) -> None:
        """`within`: where the folder is made, else where the system keeps such things."""
        self._within = within or Path(tempfile.gettempdir())
        self._folder: Path | None = None
        self._end: weakref.finalize[..., OpenedFiles] | None = None

    def copy_of(self, desk: Desk, file_id: int) -> Path:
        """A copy of a kept file, under its own name. Raises Refusal(record_gone), CannotWrite. [slow]"""
        return self._copy(files.read(desk, file_id))

    def _copy(self, kept: Kept) -> Path:
        try:
            place = self._made() / f"{kept.id}"
            place.mkdir(mode=0o700, exist_ok=True)
            path = place / _safe(kept.name)
            if not path.exists():
                with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
                    file.write(kept.content)
                path.chmod(stat.S_IRUSR)
            return path
        except OSError as error:
            raise CannotWrite("cannot_write", path=str(self._within)) from error

    def wipe(self) -> None:
        """Overwrite and remove every copy; what another program holds open goes with the next start."""
        if self._end is not None:
            self._end()
        self._folder = self._end = None

    def _made(self) -> Path:
        if self._folder is None:
            _clear_left_over(self._within)
            self._folder = Path(tempfile.mkdtemp(prefix=PREFIX, dir=self._within))
            self._end = weakref.finalize(self, wipe_folder, self._folder)
        return self._folder


def wipe_folder(folder: Path) -> None:
    """Overwrite and remove a folder of copies; what another program holds open stays behind, unreadable."""
    for path in folder.rglob("*"):
        if path.is_file() and not path.is_symlink():
            with suppress(OSError):
                path.chmod(stat.S_IRUSR | stat.S_IWUSR)
                with path.open("r+b") as file:
                    file.write(bytes(path.stat().st_size))
                    file.flush()
                    os.fsync(file.fileno())
    shutil.rmtree(folder, ignore_errors=True)


def _clear_left_over(within: Path) -> None:
    for folder in within.glob(f"{PREFIX}*"):
        with suppress(OSError):
            if time.time() - folder.stat().st_mtime > LEFT_OVER:
                wipe_folder(folder)


def _safe(name: str) -> str:
    """A name no system takes for a path, with its ending, which tells the system what shows it."""
    bare = _UNSAFE.sub("_", name).strip(" .") or "file"
    stem, ending = Path(bare).stem[:100], Path(bare).suffix[:12]
    return f"{stem}{ending}"
