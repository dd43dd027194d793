"""`python -m kamdesk.app.shots FOLDER`: pictures of every screen of the demo book, both languages, light and dark."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMessageLogContext, QObject, QTimer, QtMsgType, Signal, qInstallMessageHandler
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from kamdesk.app import demo_book
from kamdesk.app.commands import Commands
from kamdesk.app.folders import folders
from kamdesk.app.session import Session
from kamdesk.app.settings_file import DeskSettings
from kamdesk.services.desk import Secret, open_desk, system_clock
from kamdesk.ui.analysis.pane import AnalysisPane
from kamdesk.ui.detail_tabs import TABS
from kamdesk.ui.jobs import Sweeping
from kamdesk.ui.language import LANGUAGES, Language
from kamdesk.ui.look_memory import LookMemory
from kamdesk.ui.pages import page_of
from kamdesk.ui.theme import Theme
from kamdesk.ui.tree_model import ANALYSIS, WORK
from kamdesk.ui.window import MainWindow

SIZE = (1440, 900)
SETTLE_MS = 700
"""What a screen gets to read its rows and to paint before it is photographed."""
LOOK_MS, LONGEST_MS = 50, 60_000
"""How often it is looked whether a page is there, and after how long it is photographed as it is."""

DARK = ("today", "all", "detail_overview", "customer_form", "analysis_overview", "unlock")
"""Screens that are taken in the dark as well; the others look alike in it."""

Step = tuple[str, Callable[[], QWidget | None], Callable[[], bool]]
"""A name, what shows a screen and returns the widget to photograph, and whether that is there."""


def main(arguments: Sequence[str]) -> int:
    """Take every picture into the folder named; returns 0."""
    folder = Path(arguments[0] if arguments else "shots")
    folder.mkdir(parents=True, exist_ok=True)
    if sys.platform.startswith("linux"):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    qInstallMessageHandler(_say)
    app = QApplication(["kamdesk"])
    app.setQuitOnLastWindowClosed(False)
    sweeping = Sweeping(app)
    with tempfile.TemporaryDirectory() as home:
        for name in LANGUAGES:
            path = demo_book.demo_book(Path(home), name, system_clock().date())
            for look in ("light", "dark"):
                _photograph(app, path, folder, name, look)
    sweeping.stop()
    return 0


def _say(_kind: QtMsgType, _where: QMessageLogContext, words: str) -> None:
    """What Qt has to say, without what a platform that has no windows cannot do."""
    if not words.startswith("This plugin does not support"):
        sys.stderr.write(f"{words}\n")


def _photograph(app: QApplication, book: Path, folder: Path, language: str, look: str) -> None:
    Theme(app, look)
    spoken = Language(language, app)
    desk = open_desk(book, Secret(demo_book.PASSPHRASE, keychain=False))
    session = Session(desk, LookMemory(), True, app)
    session.furnish()
    Commands(session, Pictured(language))
    session.window.resize(*SIZE)
    session.show()
    steps = [step for step in _steps(session, book, language) if look == "light" or step[0] in DARK]
    camera = Camera(steps, folder, f"{language}-{look}", app)
    camera.finished.connect(app.quit)
    camera.run()
    app.exec()
    session.close()
    spoken.remove()


class Camera(QObject):
    """Goes through the screens, waits until each is there, and takes its picture."""

    finished = Signal()

    def __init__(self, steps: Sequence[Step], folder: Path, prefix: str, parent: QObject) -> None:
        super().__init__(parent)
        self._steps = iter(steps)
        self._folder, self._prefix = folder, prefix
        self._name = ""
        self._is_there = _at_once
        self._waited = 0
        self._shown: QWidget | None = None

    def run(self) -> None:
        """Begin."""
        QTimer.singleShot(2 * SETTLE_MS, self, self._next)

    def _next(self) -> None:
        if isinstance(self._shown, QDialog):
            self._shown.close()
        step = next(self._steps, None)
        if step is None:
            self.finished.emit()
            return
        self._name, show, self._is_there = step
        self._shown, self._waited = show(), 0
        self._look()

    def _look(self) -> None:
        """On a busy machine a page may take long; what stands on it then has its time to be read and painted."""
        if self._is_there() or self._waited >= LONGEST_MS:
            QTimer.singleShot(SETTLE_MS, self, self._take)
        else:
            self._waited += LOOK_MS
            QTimer.singleShot(LOOK_MS, self, self._look)

    def _take(self) -> None:
        if self._shown is not None:
            self._shown.grab().save(str(self._folder / f"{self._prefix}-{self._name}.png"))
        self._next()


def _steps(session: Session, book: Path, language: str) -> Iterator[Step]:
    """Every screen by name."""
    window = session.window

    def lens(place: str, name: str = "") -> Step:
        def show() -> QWidget:
            window.show_lens(place)
            return window

        return name or place.replace(":", "_"), show, partial(is_shown, window, place)

    def tab(name: str) -> Callable[[], QWidget]:
        def show() -> QWidget:
            window.detail.show_tab(name)
            return window

        return show

    def act(name: str) -> Callable[[], QWidget | None]:
        def show() -> QWidget | None:
            window.actions_table[name].trigger()
            return next((each for each in window.findChildren(QDialog) if each.isVisible()), window)

        return show

    for name in ("today", "all", "tier:large", "dormant", "birthdays", "trash"):
        yield lens(name)
    yield lens(_first_group(session), "group")
    yield lens("all", "all_again")
    for name in TABS:
        yield f"detail_{name}", tab(name), _at_once
    for node in (*WORK.children, *ANALYSIS.children):
        yield lens(node.id)
    yield lens(_first_group(session), "group_again")
    for name, action in (
        ("customer_form", "edit_customer"),
        ("new_customer", "new_customer"),
        ("talk_form", "log"),
        ("task_form", "callback"),
        ("callback_form", "log_callback"),
        ("gift_form", "gift"),
        ("brief", "brief"),
        ("codes", "codes"),
        ("caller", "caller"),
        ("palette", "palette"),
        ("shortcuts", "shortcuts"),
        ("import", "import"),
        ("hand_over", "hand_over"),
        ("receive", "receive"),
        ("settings", "settings"),
        ("history", "history"),
        ("help", "help"),
        ("about", "about"),
    ):
        yield name, act(action), _at_once
    yield "unlock", lambda: _shown(_unlock(book)), _at_once
    yield "first_run", lambda: _shown(_first_run(book, language)), _at_once


def is_shown(window: MainWindow, lens: str) -> bool:
    """Whether a place stands in the middle: a list at once, a page once it is loaded, the analysis with its facts."""
    page, found = window.middle.page(), page_of(lens)
    if found is None:
        return page is None
    line, screen = found
    if page is None or page is not window.pages.made.get(line.id):
        return False
    if not isinstance(page, AnalysisPane):
        return True
    shown = page.screen_shown()
    return shown is not None and shown.name == screen


def _at_once() -> bool:
    return True


def _first_group(session: Session) -> str:
    from kamdesk.services import lists

    groups = next(node for node in lists.tree(session.desk) if node.id == "section:groups")
    return next(node.id for node in groups.children if not node.private)


def _unlock(book: Path) -> QDialog:
    from kamdesk.app.unlock import UnlockDialog

    return UnlockDialog(book, system_clock)


def _first_run(book: Path, language: str) -> QDialog:
    from kamdesk.app.first_run import FirstRun

    return FirstRun(book.parent, language, system_clock)


class Pictured:
    """Stands where the controller does while pictures are taken: nothing opens, locks or changes."""

    def __init__(self, language: str) -> None:
        self.places, self.language = folders(), language

    def desk_values(self) -> Mapping[str, object]:
        return asdict(DeskSettings())

    def change_desk(self, values: Mapping[str, object]) -> None:
        """Nothing is kept."""

    def ask_for(self, path: str) -> None:
        """No other book is opened."""

    def lock(self) -> None:
        """It stays open."""

    def leave(self) -> None:
        """It stays."""


def _shown(dialog: QDialog) -> QDialog:
    dialog.show()
    return dialog


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
