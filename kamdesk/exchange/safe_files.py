"""Write a file beside the old one and put it in its place whole, so that a full disk or a kill leaves the old one."""

from __future__ import annotations

import errno
import os
import re
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO, cast

from kamdesk.models.refusals import Refusal

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_CLOSED = {errno.EACCES, errno.EPERM, errno.EROFS}


_LONGEST_NAME = 60
"""Characters of a name without its ending: of the 255 bytes a system takes, Chinese ones use three each."""
_NOT_IN_NAMES = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*]+')


class CannotWrite(Refusal):
    """The file cannot be written: disk_full, not_allowed, no_folder, is_a_folder, cannot_write."""


def file_name(words: str) -> str:
    """The words as every system takes them for the name of a file, without an ending."""
    return _NOT_IN_NAMES.sub(" ", words).strip(" .")[:_LONGEST_NAME] or "-"


@contextmanager
def replacing(path: Path) -> Iterator[BinaryIO]:
    """A new file, its owner's only, that becomes `path` when the block ends well; else `path` stays as it was.

    It can be read back before that. The content is on the disk before the name moves to it. A link is followed, so
    that it keeps pointing to the file.
    Raises CannotWrite for the world's faults.
    """
    with _refusing(path):
        target = Path(os.path.realpath(path))
        if target.is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
        number, name = tempfile.mkstemp(prefix=f".{target.name[:40]}.", suffix=".part", dir=target.parent)
        beside = Path(name)
        try:
            with os.fdopen(number, "w+b") as file:
                yield cast(BinaryIO, file)
                file.flush()
                os.fsync(file.fileno())
            beside.replace(target)
            _keep_name(target.parent)
        finally:
            with suppress(FileNotFoundError):
                beside.unlink()


@contextmanager
def _refusing(path: Path) -> Iterator[None]:
    """Word the system's errors as refusals."""
    try:
        yield
    except OSError as error:
        raise CannotWrite(_code(error), path=str(path)) from error


def _code(error: OSError) -> str:
    if error.errno in _FULL:
        return "disk_full"
    if error.errno in _CLOSED:
        return "not_allowed"
    if error.errno in {errno.ENOENT, errno.ENOTDIR}:
        return "no_folder"
    return "is_a_folder" if error.errno == errno.EISDIR else "cannot_write"


def _keep_name(folder: Path) -> None:
    """Bring the folder's new entry to the disk; Windows does so by itself and opens no folders."""
    if os.name == "nt":
        return
    number = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(number)
    finally:
        os.close(number)
