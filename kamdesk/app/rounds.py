"""What is to happen at a moment, told from the readings of two clocks: the wall's, which jumps, and one that does not.

Without Qt and without a clock of its own, so that a year can be played through in a test.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import Enum, auto

JUMP_SECONDS = 90.0
"""Wall and steady clock part by more only where the computer slept or somebody set the clock."""

LONGEST_SECONDS = 3600.0
KEPT_DAYS = 60
LATER = timedelta(hours=1)
"""How long a notice put off stays away."""


class Event(Enum):
    """What the clock brings."""

    WOKE = auto()
    """The computer slept, or the clock or the time zone was changed."""
    NEW_DAY = auto()
    """The local calendar day is another than before, earlier or later."""
    LIST_CHANGED = auto()
    """A moment has passed at which the day's list changes by itself."""
    DIGEST = auto()
    """The day's one notice is due."""


@dataclass(frozen=True, slots=True)
class Reading:
    """The two clocks at one moment: local time with its zone, and seconds that only run forward while awake."""

    wall: datetime
    steady: float


class Rounds:
    """Compares each reading with the one before. `told` are the days whose digest was shown, newest last."""

    def __init__(self, first: Reading, told: list[date], wants_digest: bool = True) -> None:
        self._last = first
        self._watched: datetime | None = None
        self._told = list(told)
        self._put_off: tuple[datetime, datetime] | None = None
        self.wants_digest = wants_digest

    @property
    def told(self) -> list[date]:
        """The days whose digest was shown, to be kept between two starts."""
        return self._told[-KEPT_DAYS:]

    def watch(self, moment: datetime | None) -> None:
        """The next moment the list can change by itself (`services.day.next_change`)."""
        self._watched = moment

    def remind_later(self, now: Reading) -> None:
        """Tell the day's digest once more after a while; where the desk is started again before, at once."""
        self._told = [day for day in self._told if day != now.wall.date()]
        self._put_off = (now.wall, now.wall + LATER)

    def look(self, now: Reading, digest: time, is_quiet: Callable[[time], bool] = lambda _at: False) -> set[Event]:
        """What has become due since the last look.

        A digest that fell into sleep or quiet hours comes after them; one that is set into quiet hours comes then.
        """
        found: set[Event] = set()
        if _jumped(self._last, now):
            found.add(Event.WOKE)
        if now.wall.date() != self._last.wall.date():
            found.add(Event.NEW_DAY)
        if self._watched is not None and now.wall >= self._watched:
            found.add(Event.LIST_CHANGED)
            self._watched = None
        if self._is_digest_due(now.wall, digest, is_quiet):
            self._told.append(now.wall.date())
            self._put_off = None
            found.add(Event.DIGEST)
        self._last = now
        return found

    def seconds_until_next(self, now: Reading, digest: time) -> float:
        """How long nothing can happen by itself; never longer than an hour, never shorter than a second."""
        wall = now.wall
        moments = [datetime.combine(wall.date() + timedelta(days=1), time(0, 0, 1), wall.tzinfo)]
        if self.wants_digest and wall.date() not in self._told:
            moments.append(datetime.combine(wall.date(), digest, wall.tzinfo))
            if self._put_off is not None:
                moments.append(self._put_off[1])
        if self._watched is not None:
            moments.append(self._watched)
        ahead = [(each.astimezone(UTC) - wall.astimezone(UTC)).total_seconds() for each in moments]
        return max(1.0, min([LONGEST_SECONDS, *(each for each in ahead if each > 0)]))

    def _is_digest_due(self, wall: datetime, digest: time, is_quiet: Callable[[time], bool]) -> bool:
        """Once for each calendar day, whatever the clock does: a day told of stays told of."""
        at = wall.time()
        may_sound = not is_quiet(at) or is_quiet(digest)
        is_time = at >= digest and may_sound and not self._is_put_off(wall)
        return self.wants_digest and is_time and wall.date() not in self._told

    def _is_put_off(self, wall: datetime) -> bool:
        """A clock set back to before it was asked ends the wait: too early is better than lost."""
        return self._put_off is not None and self._put_off[0] <= wall < self._put_off[1]


def _jumped(last: Reading, now: Reading) -> bool:
    """Instants are compared; another zone, summer time among them, counts as well: local moments lie elsewhere now."""
    passed = (now.wall.astimezone(UTC) - last.wall.astimezone(UTC)).total_seconds()
    return abs(passed - (now.steady - last.steady)) > JUMP_SECONDS or now.wall.utcoffset() != last.wall.utcoffset()
