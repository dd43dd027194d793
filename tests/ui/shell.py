"""The whole window on a demo book, for the tests of the shell."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kamdesk.services import desk as desks
from kamdesk.services.demo import make_demo
from kamdesk.services.desk import Desk, Secret
from kamdesk.ui.jobs import Jobs
from kamdesk.ui.look_memory import LookMemory
from kamdesk.ui.today import TodayList
from kamdesk.ui.window import MainWindow

SECRET = Secret(passphrase="tea")
CUSTOMERS = 40


def monday() -> datetime:
    """The day the demo book was made for, nine in the morning."""
    return datetime(2026, 11, 23, 9, tzinfo=UTC)


def make_demo_file(folder: Path, language: str = "en") -> Path:
    """A closed demo book of some forty customers, to be copied."""
    path = folder / f"demo-{language}.kamdesk"
    desk = desks.create(path, SECRET, monday)
    make_demo(desk, language, customers=CUSTOMERS)
    desk.close()
    return path


def open_copy(demo_file: Path, folder: Path) -> Desk:
    """The demo book, open; what a test does to it stays its own."""
    path = folder / "copy.kamdesk"
    shutil.copy(demo_file, path)
    return desks.open_desk(path, SECRET, monday)


class Shell:
    """The window with everything in it, as app puts it together."""

    def __init__(self, desk: Desk, memory: LookMemory | None = None) -> None:
        self.desk = desk
        self.crashes: list[BaseException] = []
        self.jobs = Jobs(desk.book.interrupt)
        self.jobs.crashed.connect(self.crashes.append)
        self.memory = memory or LookMemory()
        self.window = MainWindow(desk, self.jobs, TodayList(desk, self.jobs), self.memory)
        self.window.furnish()

    def show(self, qtbot: QtBot, lens: str = "all") -> MainWindow:
        """Open the window on a lens, and wait until tree and list are there."""
        self.memory.keep("lens", lens)
        self.window.show()
        qtbot.waitExposed(self.window)
        before = self.window.tree._tree  # as it was read for furnishing; tests change the book after that
        if lens == "today":
            with qtbot.waitSignal(self.window.today.counted):
                self.window.start()
        else:
            with qtbot.waitSignal(self.window.pane.loaded):
                self.window.start()
        qtbot.waitUntil(lambda: self.window.tree._tree is not before and self.window.tree.model.rowCount() > 3)
        return self.window

    def close(self) -> None:
        self.jobs.stop()
        self.window.close()
        self.window.deleteLater()
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        assert self.crashes == []


@contextmanager
def shell_on(desk: Desk, memory: LookMemory | None = None) -> Iterator[Shell]:
    """A window that is taken down again."""
    made = Shell(desk, memory)
    try:
        yield made
    finally:
        made.close()


def listed(window: MainWindow) -> list[str]:
    """The names in the list, as a screen reader gets them."""
    model = window.pane.model
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]
