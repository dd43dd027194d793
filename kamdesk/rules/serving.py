"""Service issues: where each stands, when it should have been answered, and how fast answers are (J1, J2).

Instants are UTC as the book keeps them ("2026-11-23T07:00:00Z"); hours are of the clock.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from statistics import median

from kamdesk.models.terms import IssueStatus

INSTANT = "%Y-%m-%dT%H:%M:%SZ"


@dataclass(frozen=True, slots=True)
class Standing:
    """One issue: its status, until when an answer was due, hours till the answer, and whether that is or was late."""

    status: IssueStatus
    answer_by: datetime
    hours: float | None
    is_late: bool


@dataclass(frozen=True, slots=True)
class AnswerMonth:
    """The issues opened in a month: how many, how many answered, the median hours till then, how many late."""

    month: date
    opened: int
    answered: int
    median_hours: float | None
    late: int


def instant(text: str) -> datetime:
    """A kept instant as a moment."""
    return datetime.fromisoformat(text.replace("Z", "+00:00"))


def standing(
    opened_at: str, answered_at: str | None, solved_at: str | None, answer_hours: int, now: datetime
) -> Standing:
    """Where an issue stands at a moment; one solved without an answer counts as answered by its solution."""
    opened, first = instant(opened_at), answered_at or solved_at
    by = opened + timedelta(hours=answer_hours)
    answered = instant(first) if first else None
    status = IssueStatus.SOLVED if solved_at else IssueStatus.ANSWERED if answered_at else IssueStatus.OPEN
    hours = (answered - opened).total_seconds() / 3600 if answered else None
    return Standing(status, by, hours, (answered or now) > by)


def months(issues: Iterable[tuple[date, Standing]]) -> list[AnswerMonth]:
    """Month by month, newest first, from (local day it was opened, where it stands)."""
    by_month: dict[date, list[Standing]] = {}
    for day, each in issues:
        by_month.setdefault(day.replace(day=1), []).append(each)
    return [_month(month, by_month[month]) for month in sorted(by_month, reverse=True)]


def utc_text(at: datetime) -> str:
    """A moment as the book keeps it."""
    return at.astimezone(UTC).strftime(INSTANT)


def _month(month: date, found: list[Standing]) -> AnswerMonth:
    hours = [each.hours for each in found if each.hours is not None]
    late = sum(each.is_late for each in found)
    return AnswerMonth(month, len(found), len(hours), median(hours) if hours else None, late)
