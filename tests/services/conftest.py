"""A desk whose clock is set by hand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

import pytest

from kamdesk.services.desk import Desk, Secret, create

CHINA = timezone(timedelta(hours=8))


@dataclass
class HandClock:
    """Stands still until moved."""

    now: datetime = datetime(2026, 11, 23, 9, 30, tzinfo=CHINA)

    def __call__(self) -> datetime:
        return self.now

    def move_to(self, day: date) -> None:
        """The same hour of another day."""
        self.now = datetime.combine(day, self.now.timetz())


@pytest.fixture
def clock() -> HandClock:
    """Half past nine on Monday 2026-11-23 in China."""
    return HandClock()


@pytest.fixture
def desk(tmp_path: Path, clock: HandClock) -> Iterator[Desk]:
    """An empty book on the hand clock."""
    opened = create(tmp_path / "book.kamdesk", Secret(passphrase="一二三四五六"), clock)
    yield opened
    opened.close()


@pytest.fixture
def other_desk(tmp_path: Path, clock: HandClock) -> Iterator[Desk]:
    """A second empty book: a successor's."""
    opened = create(tmp_path / "successor.kamdesk", Secret(passphrase="another one"), clock)
    yield opened
    opened.close()
