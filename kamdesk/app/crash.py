"""Crash reports and the log: where a bug happened, never with what data; the files are this user's alone.

Messages of exceptions may quote a customer, so only their types are written, with the places in the code.
"""

from __future__ import annotations

import os
import sys
import threading
import traceback
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType

from kamdesk import __version__
from kamdesk.app.folders import private

LOG = "kamdesk.log"
MOST_BYTES = 512 * 1024
KEPT = 10
"""Crash reports kept; older ones go."""

Told = Callable[[Path | None], object]


def report(error: BaseException, folder: Path) -> Path | None:
    """Write a report of a bug; None where not even that can be written."""
    now = datetime.now(UTC)
    text = f"{now:%Y-%m-%dT%H:%M:%SZ}\n{diagnostics()}\n\n{places(error)}\n"
    path = private_or_none(folder)
    if path is None:
        return None
    path /= f"crash-{now:%Y%m%d-%H%M%S-%f}.txt"
    try:
        _append(path, text)
        note(folder, f"crash {type(error).__name__} {path.name}")
        for old in sorted(folder.glob("crash-*.txt"))[:-KEPT]:
            old.unlink()
    except OSError:
        return None
    return path


def note(folder: Path, line: str) -> None:
    """Add a line to the log: codes and counts only. A log that cannot be written stops nobody."""
    path = private_or_none(folder)
    if path is None:
        return
    try:
        log = path / LOG
        if log.exists() and log.stat().st_size > MOST_BYTES:
            log.replace(log.with_suffix(".old"))
        _append(log, f"{datetime.now(UTC):%Y-%m-%dT%H:%M:%SZ} {line}\n")
    except OSError:
        return


def places(error: BaseException) -> str:
    """The traceback of an exception and of what caused it: files, lines, functions and types; no values."""
    parts = []
    seen: set[int] = set()
    at: BaseException | None = error
    while at is not None and id(at) not in seen:
        seen.add(id(at))
        frames = [f"  {_short(f.filename)}:{f.lineno} {f.name}" for f in traceback.extract_tb(at.__traceback__)]
        parts.append("\n".join([*frames, f"{type(at).__module__}.{type(at).__qualname__}"]))
        at = at.__cause__ or (None if at.__suppress_context__ else at.__context__)
    return "\ncaused by\n".join(parts)


def diagnostics() -> str:
    """What a bug report needs to know of this machine; nothing of the book."""
    import platform

    lines = [f"KamDesk {__version__}", f"Python {platform.python_version()}", platform.platform()]
    core = sys.modules.get("PySide6.QtCore")
    if core is not None:
        lines.append(f"Qt {core.qVersion()}")
    return "\n".join(lines)


def catch(folder: Path, told: Told) -> None:
    """From now on, report what nobody caught, on any thread; `told` hears where the report lies."""

    def hook(kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            return
        told(report(error, folder))

    def thread_hook(met: threading.ExceptHookArgs) -> None:
        if met.exc_value is not None and not isinstance(met.exc_value, SystemExit):
            told(report(met.exc_value, folder))

    sys.excepthook = hook
    threading.excepthook = thread_hook


def private_or_none(folder: Path) -> Path | None:
    """The folder, made where it is missing; None where it cannot be."""
    try:
        return private(folder)
    except OSError:
        return None


def _append(path: Path, text: str) -> None:
    number = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    with os.fdopen(number, "a", encoding="utf-8") as file:
        file.write(text)


def _short(path: str) -> str:
    """A file of the program without the folders of this user."""
    parts = Path(path).parts
    for start in ("kamdesk", "site-packages"):
        if start in parts:
            return "/".join(parts[len(parts) - 1 - parts[::-1].index(start) :])
    return parts[-1] if parts else path
