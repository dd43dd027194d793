"""One timer to the next moment that matters, and a heartbeat that notices sleep, midnight and a changed clock."""

from __future__ import annotations

import time as steady_time
from collections.abc import Callable
from datetime import date, datetime, time

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from kamdesk.app.rounds import Event, Reading, Rounds

HEARTBEAT_SECONDS = 30


class Scheduler(QObject):
    """Says what the clock brings; what it means is others' business.

    `new_day`: the calendar day is another. `list_changed`: the day's list may have changed by itself. `digest_due`: the
    one notice of the day. `woke`: after sleep or a changed clock.
    """

    new_day = Signal()
    list_changed = Signal()
    digest_due = Signal()
    woke = Signal()

    def __init__(
        self,
        clock: Callable[[], datetime],
        digest: Callable[[], time],
        is_quiet: Callable[[time], bool],
        told: list[date],
        wants_digest: bool = True,
        steady: Callable[[], float] = steady_time.monotonic,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._clock, self._steady = clock, steady
        self._digest, self._is_quiet = digest, is_quiet
        self.rounds = Rounds(self._reading(), told, wants_digest)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._timer.timeout.connect(self.look)
        self._heart = QTimer(self)
        self._heart.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._heart.timeout.connect(self.look)

    def start(self) -> None:
        """Begin, and look at once: a digest that was missed while the desk was closed comes now."""
        self._heart.start(HEARTBEAT_SECONDS * 1000)
        self.look()

    def stop(self) -> None:
        self._heart.stop()
        self._timer.stop()

    def watch(self, moment: datetime | None) -> None:
        """The next moment the list can change by itself."""
        self.rounds.watch(moment)
        self._aim()

    def remind_later(self) -> None:
        """Bring the day's digest once more in an hour."""
        self.rounds.remind_later(self._reading())
        self._aim()

    def look(self) -> None:
        """Compare the clocks with the last look and say what has come."""
        found = self.rounds.look(self._reading(), self._digest(), self._is_quiet)
        for event, signal in (
            (Event.WOKE, self.woke),
            (Event.NEW_DAY, self.new_day),
            (Event.LIST_CHANGED, self.list_changed),
            (Event.DIGEST, self.digest_due),
        ):
            if event in found:
                signal.emit()
        self._aim()

    def _aim(self) -> None:
        if self._heart.isActive():
            self._timer.start(int(1000 * self.rounds.seconds_until_next(self._reading(), self._digest())))

    def _reading(self) -> Reading:
        if hasattr(steady_time, "tzset"):
            steady_time.tzset()  # else the C library keeps the zone it found first
        return Reading(self._clock(), self._steady())
