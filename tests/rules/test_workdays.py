"""Working days against the yearly notices."""

import json
from datetime import date, timedelta
from pathlib import Path

import pytest

from kamdesk.rules.workdays import (
    add_working_days,
    holiday_on,
    is_beyond_table,
    is_made_up,
    is_working_day,
    last_working_day,
    next_working_day,
)


def test_every_day_of_the_notices(shared_data: Path) -> None:
    special: dict[date, bool] = {}
    for path in (shared_data / "04-lunar" / "holiday-cn").glob("20*.json"):
        for row in json.loads(path.read_text(encoding="utf-8"))["days"]:
            special[date.fromisoformat(row["date"])] = not row["isOffDay"]
    assert len(special) > 200
    day = date(2020, 1, 1)
    while day <= date(2026, 12, 31):
        assert is_working_day(day) == special.get(day, day.weekday() < 5), day
        assert (holiday_on(day) is not None) == (special.get(day) is False)
        assert is_made_up(day) == (special.get(day) is True)
        day += timedelta(days=1)


@pytest.mark.parametrize(
    ("day", "following", "preceding"),
    [
        ("2026-02-15", "2026-02-24", "2026-02-14"),
        ("2026-02-14", "2026-02-14", "2026-02-14"),
        ("2026-10-01", "2026-10-08", "2026-09-30"),
        ("2026-11-21", "2026-11-23", "2026-11-20"),
        ("2026-11-23", "2026-11-23", "2026-11-23"),
        ("2030-10-01", "2030-10-01", "2030-10-01"),
        ("2030-10-05", "2030-10-07", "2030-10-04"),
    ],
)
def test_days_off_are_avoided(day: str, following: str, preceding: str) -> None:
    assert next_working_day(date.fromisoformat(day)).isoformat() == following
    assert last_working_day(date.fromisoformat(day)).isoformat() == preceding


def test_counting_working_days() -> None:
    assert add_working_days(date(2026, 9, 30), 1) == date(2026, 10, 8)
    assert add_working_days(date(2026, 10, 8), -1) == date(2026, 9, 30)
    assert add_working_days(date(2026, 9, 30), 3) == date(2026, 10, 10)
    assert add_working_days(date(2026, 10, 3), 0) == date(2026, 10, 3)


def test_beyond_the_table_is_said() -> None:
    assert not is_beyond_table(date(2026, 12, 31))
    assert is_beyond_table(date(2027, 1, 1))
    assert is_beyond_table(date(2019, 12, 31))
    assert holiday_on(date(2027, 10, 1)) is None
    assert holiday_on(date(2026, 2, 17)) == "spring_festival"


def test_the_ends_of_time() -> None:
    assert next_working_day(date.max) == date.max
    assert last_working_day(date.min) == date.min
    assert add_working_days(date.max, 5) == date.max
