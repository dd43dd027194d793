"""A hand on the whole desk: keys are pressed and words typed where the focus is, and nothing is waited for but answers.

The clock is moved by hand. A watch notices whenever the window's thread was busy too long to take a key.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from kamdesk.app.controller import Controller
from kamdesk.app.folders import Folders
from kamdesk.app.session import Session
from kamdesk.app.settings_file import SettingsFile
from kamdesk.services.desk import Desk
from kamdesk.ui.detail import DetailPane
from kamdesk.ui.guided import Guided
from kamdesk.ui.language import Language
from kamdesk.ui.theme import Theme
from kamdesk.ui.window import MainWindow

WAIT = 30_000
"""Milliseconds anything may take on a busy machine."""

CHINA = timezone(timedelta(hours=8))
MONDAY = datetime(2026, 11, 23, 9, 0, tzinfo=CHINA)
PASSPHRASE = "seven green bottles by the river"

SPOT = QPoint(6, 6)
"""Where a button is clicked."""

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier

Kind = TypeVar("Kind", bound=QWidget)


class Clock:
    """Stands still until it is moved."""

    def __init__(self, at: datetime = MONDAY) -> None:
        self.at = at

    def __call__(self) -> datetime:
        return self.at

    def move(self, **by: float) -> None:
        self.at += timedelta(**by)


@dataclass(frozen=True, slots=True)
class Block:
    """How long the window's thread was away, how much of that it worked itself, and after which act."""

    milliseconds: float
    worked: float
    after: str
    is_start: bool = False


class Watch(QObject):
    """A timer of ten milliseconds in the window's thread: what it comes late, the rep's key would have waited."""

    EVERY = 10

    def __init__(self) -> None:
        super().__init__()
        self.blocks: list[Block] = []
        self._act = "start"
        self._is_start = False
        self._last: tuple[float, float] | None = None
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(self.EVERY)
        self._timer.timeout.connect(self._tick)

    @contextmanager
    def acting(self, act: str) -> Iterator[None]:
        """One key or click: how long its own handling takes."""
        self._act = act
        before = _clocks()
        yield
        self._note(before)

    @contextmanager
    def waiting(self) -> Iterator[None]:
        """While the event loop runs."""
        self._last = _clocks()
        self._timer.start()
        yield
        self._timer.stop()
        self._last = None

    @contextmanager
    def starting(self) -> Iterator[None]:
        """While a book opens and its window is built."""
        self._is_start = True
        yield
        self._is_start = False

    def worst(self, count: int = 3) -> list[Block]:
        return sorted(self.blocks, key=lambda block: block.milliseconds, reverse=True)[:count]

    def _tick(self) -> None:
        if self._last is not None:
            self._note(self._last)
            self._last = _clocks()

    def _note(self, before: tuple[float, float]) -> None:
        wall, worked = (now - then for now, then in zip(_clocks(), before, strict=True))
        if wall * 1000 > 50:
            self.blocks.append(Block(wall * 1000, worked * 1000, self._act, self._is_start))


def _clocks() -> tuple[float, float]:
    return time.perf_counter(), time.thread_time()


class Desktop:
    """KamDesk as it starts for a rep, in a home of its own."""

    def __init__(
        self, qtbot: QtBot, app: QApplication, home: Path, clock: Clock, watch: Watch, language: str = "en"
    ) -> None:
        self.bot, self.app, self.home, self.clock, self.watch = qtbot, app, home, clock, watch
        self.places = Folders(home / "config", home / "data", home / "log", home / "state")
        self.crashes: list[BaseException] = []
        settings = SettingsFile(self.places.settings)
        settings.change(tray=False, digest=False, toured=True, language=language)
        self.controller = Controller(
            app, self.places, settings, Language(language, app), Theme(app, "light"), clock, None
        )
        self.controller.opened.connect(self._watch_over)

    def close(self) -> None:
        """Leave as with Ctrl+Q."""
        self.controller.leave()
        self.controller._spoken.remove()
        self.controller.deleteLater()
        self.app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        assert self.crashes == []

    # what is there

    @property
    def session(self) -> Session:
        assert self.controller.session is not None, "no book is open"
        return self.controller.session

    @property
    def window(self) -> MainWindow:
        return self.session.window

    @property
    def detail(self) -> DetailPane:
        return self.window.detail

    @property
    def desk(self) -> Desk:
        return self.session.desk

    def dialog(self, kind: type[Kind]) -> Kind:
        """The dialog of a kind that is in front."""
        found: list[Kind] = []

        def is_there() -> bool:
            found[:] = [each for each in self.app.topLevelWidgets() if isinstance(each, kind) and each.isVisible()]
            return bool(found)

        self.until(is_there)
        return found[-1]

    def listed(self) -> list[str]:
        """The names in the list in the middle, in its order."""
        model = self.window.pane.model
        return [str(model.index(row, 0).data()) for row in range(model.rowCount())]

    def due(self) -> list[str]:
        """The names on Today."""
        return [item.row.name for item in self.window.today.model.day().items]

    # what the hand does

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE, on: QWidget | None = None) -> None:
        """Press a key where the focus is."""
        target = on or self.focus()
        with self.watch.acting(f"{QKeySequence(key | modifiers).toString()} on {type(target).__name__}"):
            QTest.keyClick(target, key, modifiers)

    def type(self, words: str, on: QWidget | None = None) -> None:
        """Type where the focus is; letters no keyboard has come as an input method commits them."""
        target = on or self.focus()
        with self.watch.acting(f"typing into {type(target).__name__}"):
            for letter in words:
                if letter.isascii():
                    QTest.keyClicks(target, letter)
                else:
                    _commit(target, letter)

    def shortcut(self, action: str) -> None:
        """Press the keys an action is known by."""
        keys = self.window.actions_table[action].shortcut()
        assert not keys.isEmpty(), action
        self.until(self.app.activeWindow)
        with self.watch.acting(f"{keys.toString()} ({action})"):
            QTest.keySequence(self.focus(), keys)

    def choose(self, action: str) -> None:
        """An entry of the menu."""
        with self.watch.acting(f"menu: {action}"):
            self.window.actions_table[action].trigger()

    def find(self, words: str, name: str) -> None:
        """Ctrl+K, a few letters, Enter: the customer of this name is the first hit, and opens."""
        self.shortcut("search")
        box = self.window.top.search
        self.type(words)
        self.until(lambda: box.popup.isVisible() and name in str(box.model.index(0).data()))
        self.key(Qt.Key.Key_Return)
        self.until(lambda: self.shown() == name)

    def shown(self) -> str:
        """The name over the detail; empty where nobody is shown."""
        sheet = self.detail.sheet
        return sheet.row.name if sheet else ""

    def press(self, button: QAbstractButton) -> None:
        """Click a button once it has its room: one just shown may stay without height until the next layout."""
        self.until(lambda: button.rect().contains(SPOT))
        assert button.isEnabled(), button.text()
        with self.watch.acting(f"button {button.text()!r}"):
            QTest.mouseClick(button, Qt.MouseButton.LeftButton, NONE, SPOT)

    def button(self, words: str, within: QWidget) -> QAbstractButton:
        """The button with these words."""
        shown = [each for each in within.findChildren(QAbstractButton) if each.isVisible()]
        found = [each for each in shown if each.text().replace("&", "") == words]
        assert found, f"no button {words!r} among {[each.text() for each in shown]}"
        return found[0]

    def focus(self) -> QWidget:
        """Whatever has the keyboard: a menu that is open, else the widget in focus, else the window in front."""
        popup = self.app.activePopupWidget()
        if popup is not None:
            return popup
        modal = self.app.activeModalWidget()
        front = modal or self.app.activeWindow() or self.window
        return front.focusWidget() or front

    def enter_through(self, wizard: Guided, last: QWidget) -> None:
        """Press Enter until a page of a guided dialog is in front."""
        for _ in range(8):
            self.until(lambda: not wizard.is_busy())
            if wizard.page() is last:
                return
            before = _place(wizard)
            self.key(Qt.Key.Key_Return, on=wizard.focusWidget() or wizard)
            self.until(partial(_has_left, wizard, before))
        raise AssertionError(f"Enter does not lead to {type(last).__name__}; it stays at {wizard.page().title()}")

    # waiting

    def until(self, holds: Callable[[], object]) -> None:
        """Run the desk until something holds."""
        if self._holds(holds):
            return
        with self.watch.waiting():
            self.bot.waitUntil(partial(self._holds, holds), timeout=WAIT)

    def written(self, act: Callable[[], object]) -> None:
        """Do something and wait until the book has it and every view has heard."""
        with self.watch.waiting(), self.bot.waitSignal(self.session.jobs.changed, timeout=WAIT):
            act()
        self.rest()

    def rest(self) -> None:
        """Until no write is under way and Today has been read."""
        self.until(lambda: not self.session.is_busy and not self.window.today._is_reading)

    def listed_anew(self, act: Callable[[], object]) -> None:
        """Do something and wait until the list in the middle is whole again."""
        with self.watch.waiting(), self.bot.waitSignal(self.window.pane.loaded, timeout=WAIT):
            act()

    def next_day(self, **by: float) -> None:
        """The clock moves on, and the desk notices as it does after a night."""
        self.clock.move(**by)
        companions = self.controller.companions
        assert companions is not None
        with self.watch.waiting(), self.bot.waitSignal(self.window.today.counted, timeout=WAIT):
            companions.scheduler.look()
        self.rest()

    # beginning

    def first_run(self, start: str = "Start empty") -> None:
        """Make a book with a passphrase, as at the very first start, and begin with one of its buttons."""
        from kamdesk.app.first_run import FirstRun

        self.controller.begin(None, None, [], False)
        dialog = self.dialog(FirstRun)
        self.type(PASSPHRASE, on=dialog.first)
        self.type(PASSPHRASE, on=dialog.second)
        self.opening(lambda: self.press(self.button(start, dialog)))

    def opening(self, act: Callable[[], object]) -> None:
        """Do something that opens a book, and wait for its rows; what it costs is the start's, not the work's."""
        with self.watch.starting(), self.watch.waiting(), self.bot.waitSignal(self.controller.opened, timeout=WAIT):
            act()
        self.window.activateWindow()
        self.until(lambda: self.controller.companions is not None and self.window.tree.model.rowCount() > 3)
        self.rest()

    def _holds(self, what: Callable[[], object]) -> bool:
        self._bring_back()
        return bool(what())

    def _bring_back(self) -> None:
        """What a window manager does when a dialog closes, and Qt's offscreen screen does not."""
        session = self.controller.session
        if self.app.activeWindow() is None and session is not None and session.window.isVisible():
            session.window.activateWindow()

    def _watch_over(self, session: Session) -> None:
        session.jobs.crashed.connect(self.crashes.append)


def words_in(widget: QWidget) -> str:
    """Everything a widget says in labels that are shown."""
    return " ".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def _place(wizard: Guided) -> tuple[object, ...]:
    """Where a guided dialog is: its page and what that page says."""
    return wizard.page(), wizard.page().title(), wizard.page().hint()


def _has_left(wizard: Guided, before: tuple[object, ...]) -> bool:
    return wizard.is_busy() or _place(wizard) != before


def _commit(target: QWidget, letters: str) -> None:
    from PySide6.QtGui import QInputMethodEvent

    event = QInputMethodEvent("", [])
    event.setCommitString(letters)
    QApplication.sendEvent(target, event)
