"""The clock's rounds, played by hand: sleep, midnight, summer time, a clock set back; every digest exactly once."""

from __future__ import annotations

import random
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from kamdesk.app.rounds import Event, Reading, Rounds

NINE = time(9, 0)
BERLIN = ZoneInfo("Europe/Berlin")


class Clocks:
    """A wall clock that can be set, and a steady one that stands still in sleep."""

    def __init__(self, start: datetime) -> None:
        self.instant = start.astimezone(UTC)
        self.zone = start.tzinfo
        self.steady = 0.0
        self.wrong = timedelta()

    def now(self) -> Reading:
        return Reading((self.instant + self.wrong).astimezone(self.zone), self.steady)

    def pass_awake(self, **span: float) -> None:
        self.instant += timedelta(**span)
        self.steady += timedelta(**span).total_seconds()

    def sleep(self, **span: float) -> None:
        self.instant += timedelta(**span)


def rounds(clocks: Clocks, told: list[date] | None = None) -> Rounds:
    return Rounds(clocks.now(), told or [])


def test_midnight_is_noticed_once() -> None:
    clocks = Clocks(datetime(2026, 11, 22, 23, 59, tzinfo=BERLIN))
    going = rounds(clocks, [date(2026, 11, 22)])
    clocks.pass_awake(minutes=2)
    assert going.look(clocks.now(), NINE) == {Event.NEW_DAY}
    clocks.pass_awake(minutes=2)
    assert going.look(clocks.now(), NINE) == set()


def test_sleep_over_midnight_and_the_digest_brings_all_at_once() -> None:
    clocks = Clocks(datetime(2026, 11, 22, 20, 0, tzinfo=BERLIN))
    going = rounds(clocks, [date(2026, 11, 22)])
    clocks.sleep(hours=14)
    assert going.look(clocks.now(), NINE) == {Event.WOKE, Event.NEW_DAY, Event.DIGEST}


def test_a_digest_missed_while_the_desk_was_off_comes_at_the_start() -> None:
    clocks = Clocks(datetime(2026, 11, 23, 17, 0, tzinfo=BERLIN))
    assert rounds(clocks).look(clocks.now(), NINE) == {Event.DIGEST}
    assert rounds(clocks, [date(2026, 11, 23)]).look(clocks.now(), NINE) == set(), "a second start of the day"


@pytest.mark.parametrize(("back", "days"), [(timedelta(hours=3), 0), (timedelta(days=2), 2)])
def test_a_clock_set_back_repeats_no_digest(back: timedelta, days: int) -> None:
    clocks = Clocks(datetime(2026, 11, 23, 10, 0, tzinfo=BERLIN))
    told = [date(2026, 11, 23) - timedelta(days=each) for each in range(days, -1, -1)]
    going = rounds(clocks, told)
    clocks.wrong = -back
    assert Event.DIGEST not in going.look(clocks.now(), NINE)
    clocks.wrong = timedelta()
    assert Event.DIGEST not in going.look(clocks.now(), NINE)


def test_a_clock_set_far_ahead_and_back_loses_no_digest() -> None:
    clocks = Clocks(datetime(2026, 11, 22, 10, 0, tzinfo=BERLIN))
    going = rounds(clocks, [date(2026, 11, 22)])
    clocks.wrong = timedelta(days=400)
    assert Event.DIGEST in going.look(clocks.now(), NINE)
    clocks.wrong = timedelta()
    going.look(clocks.now(), NINE)
    clocks.pass_awake(days=1)
    assert Event.DIGEST in going.look(clocks.now(), NINE)


@pytest.mark.parametrize("day", [date(2026, 3, 29), date(2026, 10, 25)])
def test_summer_time_comes_and_goes_with_one_digest(day: date) -> None:
    clocks = Clocks(datetime.combine(day, time(0, 30), BERLIN))
    going = rounds(clocks)
    found = []
    for _ in range(24 * 6):
        clocks.pass_awake(minutes=10)
        found += list(going.look(clocks.now(), NINE))
    assert found.count(Event.DIGEST) == 1
    assert found.count(Event.NEW_DAY) <= 1


def test_another_time_zone_is_noticed() -> None:
    clocks = Clocks(datetime(2026, 11, 23, 12, 0, tzinfo=BERLIN))
    going = rounds(clocks, [date(2026, 11, 23), date(2026, 11, 24)])
    clocks.zone = ZoneInfo("Asia/Shanghai")
    clocks.pass_awake(seconds=30)
    assert going.look(clocks.now(), NINE) == {Event.WOKE}


def test_a_watched_moment_passes_once() -> None:
    clocks = Clocks(datetime(2026, 11, 23, 12, 0, tzinfo=BERLIN))
    going = rounds(clocks, [date(2026, 11, 23)])
    going.watch(clocks.now().wall + timedelta(minutes=5))
    assert going.seconds_until_next(clocks.now(), NINE) == 300
    clocks.pass_awake(minutes=6)
    assert going.look(clocks.now(), NINE) == {Event.LIST_CHANGED}
    assert going.look(clocks.now(), NINE) == set()


def test_quiet_hours_put_the_digest_off_but_a_digest_set_into_them_comes() -> None:
    clocks = Clocks(datetime(2026, 11, 23, 7, 30, tzinfo=BERLIN))
    going = rounds(clocks)

    def quiet(at: time) -> bool:
        return at < time(8)

    assert Event.DIGEST not in going.look(clocks.now(), time(9), quiet)
    early = rounds(clocks)
    assert Event.DIGEST in early.look(clocks.now(), time(7), quiet)
    clocks.pass_awake(hours=2)
    assert Event.DIGEST in going.look(clocks.now(), time(9), quiet)


def test_a_digest_put_off_comes_once_more_in_an_hour() -> None:
    clocks = Clocks(datetime(2026, 11, 23, 9, 5, tzinfo=BERLIN))
    going = rounds(clocks)
    assert going.look(clocks.now(), NINE) == {Event.DIGEST}
    going.remind_later(clocks.now())
    assert going.seconds_until_next(clocks.now(), NINE) == 3600
    clocks.pass_awake(minutes=59)
    assert going.look(clocks.now(), NINE) == set()
    clocks.pass_awake(minutes=1)
    assert going.look(clocks.now(), NINE) == {Event.DIGEST}
    clocks.pass_awake(hours=2)
    assert going.look(clocks.now(), NINE) == set()


def test_a_digest_put_off_is_told_at_the_next_start_and_not_lost_by_a_clock_set_back() -> None:
    clocks = Clocks(datetime(2026, 11, 23, 11, 0, tzinfo=BERLIN))
    going = rounds(clocks)
    going.look(clocks.now(), NINE)
    going.remind_later(clocks.now())
    assert rounds(clocks, going.told).look(clocks.now(), NINE) == {Event.DIGEST}
    clocks.wrong = -timedelta(hours=1)
    assert Event.DIGEST in going.look(clocks.now(), NINE)


def test_a_year_of_sleeps_restarts_and_wrong_clocks_tells_each_day_once() -> None:
    """Each local day on which the desk was awake after nine is told of once; no day twice."""
    dice = random.Random(7)
    clocks = Clocks(datetime(2026, 1, 1, 6, 0, tzinfo=BERLIN))
    going = rounds(clocks)
    told: list[date] = []
    awake: set[date] = set()
    while clocks.instant < datetime(2027, 1, 1, tzinfo=UTC):
        roll = dice.random()
        if roll < 0.04:
            clocks.sleep(hours=dice.uniform(1, 60))
        elif roll < 0.06:
            going = rounds(clocks, going.told)  # quit and started again
        elif roll < 0.08:
            clocks.wrong = timedelta(hours=dice.choice((-30, -5, 0, 0, 0)))
        else:
            clocks.pass_awake(minutes=dice.uniform(1, 50))
        now = clocks.now()
        if Event.DIGEST in going.look(now, NINE):
            told.append(now.wall.date())
        if now.wall.time() >= NINE:
            awake.add(now.wall.date())
    assert len(told) == len(set(told)), "no day twice"
    assert set(told) == awake, "none lost"
    assert len(told) > 200


def test_the_timer_never_sleeps_past_an_hour_nor_spins() -> None:
    clocks = Clocks(datetime(2026, 11, 23, 23, 59, 59, tzinfo=BERLIN))
    going = rounds(clocks, [date(2026, 11, 23)])
    assert 1 <= going.seconds_until_next(clocks.now(), NINE) <= 2
    clocks.pass_awake(hours=3)
    assert going.seconds_until_next(clocks.now(), NINE) == 3600
