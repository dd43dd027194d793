"""When the first rows stood on the screen: for who measures the start, and for what may begin only then."""

from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QAbstractItemView

from kamdesk.app.start_arguments import START_QUIT, START_REPORT

EMPTY_MS = 100
"""An empty list never paints a row: then what waits begins so long after it was read."""
LATEST_MS = 10_000

_IMPORTED = time.perf_counter()


class FirstPaint(QObject):
    """`painted` carries how many rows the view had, once, right after the paint that first showed some."""

    painted = Signal(int)

    def __init__(self, views: list[QAbstractItemView], parent: QObject) -> None:
        super().__init__(parent)
        self._views = views
        self._is_over = False
        self._count = 0
        for view in views:
            view.viewport().installEventFilter(self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._give_up)
        self._timer.start(LATEST_MS)

    def expect(self, _count: object = None) -> None:
        """A list has been read: where it shows no rows there is nothing to wait for."""
        QTimer.singleShot(EMPTY_MS, self, self._look)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint and not self._is_over:
            view = next((each for each in self._views if each.viewport() is watched), None)
            if view is not None and view.isVisible() and (rows := view.model().rowCount()):
                self._is_over = True
                self._timer.stop()
                self._count = rows
                QTimer.singleShot(0, self, self._tell)
        return False

    def _tell(self) -> None:
        self._leave()
        self.painted.emit(self._count)

    def _look(self) -> None:
        if not any(view.isVisible() and view.model().rowCount() for view in self._views):
            self._give_up()

    def _give_up(self) -> None:
        if not self._is_over:
            self._is_over = True
            self._leave()
            self.painted.emit(0)

    def _leave(self) -> None:
        for view in self._views:
            view.viewport().removeEventFilter(self)


def write_report(rows: int) -> bool:
    """Write when the first rows were painted, if the environment asks for it; True where the desk is to quit then."""
    path = os.environ.get(START_REPORT)
    if path:
        report = {"painted": round(seconds_since_start(), 4), "rows": rows, "rss_mb": round(resident_mb(), 1)}
        Path(path).write_text(json.dumps(report) + "\n", "utf-8")
    return bool(os.environ.get(START_QUIT))


def seconds_since_start() -> float:
    """How long this process has lived; where the system does not say, how long since this module was loaded."""
    for measure in (_linux_age, _windows_age):
        age = measure()
        if age is not None:
            return age
    return time.perf_counter() - _IMPORTED


def resident_mb() -> float:
    """Memory in use, in millions of bytes."""
    try:
        pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
        return pages * os.sysconf("SC_PAGE_SIZE") / 1e6
    except (OSError, ValueError, AttributeError):
        return 0.0


def _linux_age() -> float | None:
    try:
        stat = Path("/proc/self/stat").read_text("utf-8").rpartition(")")[2].split()
        started = int(stat[19]) / os.sysconf("SC_CLK_TCK")
        return time.clock_gettime(time.CLOCK_BOOTTIME) - started
    except (OSError, ValueError, AttributeError, IndexError):
        return None


if sys.platform == "win32":

    def _windows_age() -> float | None:
        import ctypes

        kernel = ctypes.windll.kernel32
        times = [ctypes.c_ulonglong() for _ in range(4)]
        if not kernel.GetProcessTimes(kernel.GetCurrentProcess(), *(ctypes.byref(each) for each in times)):
            return None
        now = ctypes.c_ulonglong()
        kernel.GetSystemTimeAsFileTime(ctypes.byref(now))
        return (now.value - times[0].value) / 1e7
else:

    def _windows_age() -> float | None:
        return None
