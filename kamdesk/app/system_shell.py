"""What the systems ask of a program that is installed.

On Windows a name for its taskbar and its installer; on macOS to take the files that were double-clicked, which come as
events there and not as arguments.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QFileOpenEvent

NAME = "KamDesk.Desk"
"""The mutex the installer looks for, so that it never writes over a desk that is open; and the taskbar's group."""


def introduce() -> None:
    """Say to Windows who this is; the system takes the name back when the process ends. Nothing elsewhere.

    An installed program goes by its own file in the taskbar, as its pinned shortcuts do: a name that those do not bear
    would give it a second button. Started by Python it would stand with every other program of Python's.
    """
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.kernel32.CreateMutexW(None, False, NAME)
        if not hasattr(sys, "frozen"):
            ctypes.windll.shell32.SetCurrentProcessExplicitAppUserModelID(NAME)


class OpenedFiles(QObject):
    """Hands every file the system asks the running program to open to `take`."""

    def __init__(self, take: Callable[[Path], object], parent: QObject) -> None:
        super().__init__(parent)
        self._take = take

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QFileOpenEvent) and event.file():
            self._take(Path(event.file()))
            return True
        return super().eventFilter(watched, event)
