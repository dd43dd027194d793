"""Nobody there: notices when keyboard and mouse have rested, and when the screen was locked, so that the book locks."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QWindow

LOOK_MS = 10_000
INPUT = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
    }
)


class IdleWatch(QObject):
    """`left`: the desk was idle for the whole time allowed, or the session was locked.

    Input is watched at the windows, not at every widget: a filter on the application would cost each event of each of
    them. The wall's clock counts too, since the steady one stands still while the computer sleeps.
    """

    left = Signal()

    def __init__(
        self,
        minutes: Callable[[], int],
        app: QGuiApplication,
        seconds: Callable[[], float] = time.monotonic,
        wall: Callable[[], float] = time.time,
    ) -> None:
        super().__init__(app)
        self._minutes, self._seconds, self._wall = minutes, seconds, wall
        self._touch()
        app.focusWindowChanged.connect(self._watch)
        self._watch(app.focusWindow())
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._timer.timeout.connect(self.look)
        self._timer.start(LOOK_MS)

    def look(self) -> None:
        """Compare with the last input."""
        if self.idle_seconds() >= 60 * self._minutes() or is_session_locked():
            self._touch()
            self.left.emit()

    def idle_seconds(self) -> float:
        """Since the last input."""
        return max(self._seconds() - self._steady_at, self._wall() - self._wall_at)

    def stop(self) -> None:
        self._timer.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in INPUT:
            self._touch()
        return super().eventFilter(watched, event)

    def _touch(self) -> None:
        self._steady_at, self._wall_at = self._seconds(), self._wall()

    def _watch(self, window: QWindow | None) -> None:
        if window is not None:
            self._touch()
            window.removeEventFilter(self)
            window.installEventFilter(self)


def is_session_locked() -> bool:
    """Whether the system's own lock is on, where that can be asked: Windows, and Linux desktops with a screen saver."""
    if sys.platform == "win32":
        import ctypes

        user = ctypes.windll.user32
        desktop = user.OpenInputDesktop(0, False, 0x0100)  # DESKTOP_SWITCHDESKTOP: refused while the screen is locked
        if desktop:
            user.CloseDesktop(desktop)
        return not desktop
    return sys.platform.startswith("linux") and _is_screen_saved()


def _is_screen_saved() -> bool:
    """What the desktop's screen saver says over the session bus, a pipe inside this computer."""
    import os

    if not os.environ.get("DBUS_SESSION_BUS_ADDRESS"):
        return False
    from PySide6.QtDBus import QDBus, QDBusConnection, QDBusMessage

    call = QDBusMessage.createMethodCall(
        "org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver", "GetActive"
    )
    answer = QDBusConnection.sessionBus().call(call, QDBus.CallMode.Block, 200)
    return bool(answer.arguments() and answer.arguments()[0] is True)
