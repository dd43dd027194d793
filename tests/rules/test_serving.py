"""Answer times of service issues and how well a relationship stands (requirements J1, J2, J6)."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from kamdesk.models.terms import Attitude, IssueStatus, SleepState
from kamdesk.rules.health import Signs, health
from kamdesk.rules.serving import months, standing, utc_text

NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
OPENED = "2026-11-23T04:00:00Z"


@pytest.mark.parametrize(
    ("answered", "solved", "hours", "status", "took", "late"),
    [
        (None, None, 8, IssueStatus.OPEN, None, False),
        (None, None, 5, IssueStatus.OPEN, None, True),
        ("2026-11-23T06:00:00Z", None, 4, IssueStatus.ANSWERED, 2.0, False),
        ("2026-11-23T08:00:01Z", None, 4, IssueStatus.ANSWERED, pytest.approx(4.0003, abs=1e-3), True),
        (None, "2026-11-23T05:30:00Z", 4, IssueStatus.SOLVED, 1.5, False),
        ("2026-11-23T05:00:00Z", "2026-11-23T09:00:00Z", 4, IssueStatus.SOLVED, 1.0, False),
    ],
)
def test_where_an_issue_stands(
    answered: str | None, solved: str | None, hours: int, status: IssueStatus, took: object, late: bool
) -> None:
    found = standing(OPENED, answered, solved, hours, NOW)
    assert (found.status, found.hours, found.is_late) == (status, took, late)


def test_the_median_of_a_month_is_over_what_was_answered() -> None:
    told = [
        (date(2026, 10, 3), standing("2026-10-03T00:00:00Z", "2026-10-03T01:00:00Z", None, 4, NOW)),
        (date(2026, 10, 9), standing("2026-10-09T00:00:00Z", "2026-10-09T09:00:00Z", None, 4, NOW)),
        (date(2026, 10, 20), standing("2026-10-20T00:00:00Z", None, None, 4, NOW)),
        (date(2026, 11, 1), standing("2026-11-01T00:00:00Z", "2026-11-01T02:00:00Z", None, 4, NOW)),
    ]
    newest, before = months(told)
    assert (newest.month, newest.opened, newest.median_hours, newest.late) == (date(2026, 11, 1), 1, 2.0, 0)
    assert (before.opened, before.answered, before.median_hours, before.late) == (3, 2, 5.0, 2)


def test_an_instant_is_kept_in_utc() -> None:
    assert utc_text(datetime.fromisoformat("2026-11-23T17:30:00+08:00")) == "2026-11-23T09:30:00Z"


@pytest.mark.parametrize(
    ("signs", "step"),
    [
        (Signs(), 3),
        (Signs(attitude=Attitude.HOT, sleep=SleepState.ACTIVE, score=5), 5),
        (Signs(attitude=Attitude.REFUSED, sleep=SleepState.LOST, score=1, late_issues=2), 1),
        (Signs(attitude=Attitude.COLD, sleep=SleepState.ACTIVE), 3),
        (Signs(contact_due=date(2026, 11, 22)), 2),
        (Signs(contact_due=date(2026, 11, 23)), 3),
    ],
    ids=str,
)
def test_the_health_of_a_relationship(signs: Signs, step: int) -> None:
    found = health(signs, NOW.date())
    assert (found.shown, found.computed, found.is_fixed) == (step, step, False)
    fixed = health(signs, NOW.date(), 2)
    assert (fixed.shown, fixed.computed, fixed.is_fixed) == (2, step, True)
