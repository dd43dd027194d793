"""Service: issues from the call to the solution, how fast answers are, and what the customer said afterwards."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from kamdesk.models.changes import Changes
from kamdesk.models.noun_rows import NounRow
from kamdesk.models.refusals import Invalid
from kamdesk.models.rows import Problem
from kamdesk.models.terms import Attitude, Grade, IssueStatus, SleepState
from kamdesk.rules import serving as rules
from kamdesk.rules.health import Health, Signs, health
from kamdesk.rules.serving import AnswerMonth, Standing
from kamdesk.services import bonds, nouns
from kamdesk.services.bonds import Introducer
from kamdesk.services.desk import Desk
from kamdesk.store import noun_reading
from kamdesk.store import serving as reading

MONTHS = 12
HALF_YEAR = 182
ASK_DAYS = 60
"""How long after a solution it is still worth asking how it went."""


@dataclass(frozen=True, slots=True)
class IssueRow:
    """An issue and where it stands."""

    row: NounRow
    standing: Standing


@dataclass(frozen=True, slots=True)
class Favour:
    """A favour done for a customer (`given`) or by it."""

    id: int
    on: date
    given: bool
    text: str


@dataclass(frozen=True, slots=True)
class ScoreMonth:
    """What was said in a month: how many answers, their mean score 1 to 5."""

    month: date
    answers: int
    mean: float


@dataclass(frozen=True, slots=True)
class Falling:
    """A customer whose last answer is below the one before."""

    customer_id: int
    name: str
    score: int
    before: int
    on: date


@dataclass(frozen=True, slots=True)
class Unasked:
    """A solved issue after which nobody asked how it went."""

    issue_id: int
    customer_id: int
    name: str
    title: str
    solved_at: str


@dataclass(frozen=True, slots=True)
class ServiceTab:
    """What the service tab shows of a customer."""

    issues: tuple[IssueRow, ...]
    satisfaction: tuple[NounRow, ...]
    favours: tuple[Favour, ...]
    relations: tuple[NounRow, ...]
    referrals: tuple[NounRow, ...]
    introducers: tuple[Introducer, ...]
    health: Health
    agreement: str


@dataclass(frozen=True, slots=True)
class ServicePage:
    """Service over the whole book: open issues, the late ones first; answer times and satisfaction by month."""

    issues: tuple[IssueRow, ...]
    late: int
    months: tuple[AnswerMonth, ...]
    scores: tuple[ScoreMonth, ...]
    falling: tuple[Falling, ...]
    unasked: tuple[Unasked, ...]


def standing_of(desk: Desk, row: NounRow) -> Standing:
    """Where an issue stands now, by the answer time its customer's grade is promised."""
    return _standing(desk, row["grade"], row["opened_at"], row["answered_at"], row["solved_at"])


def answer(desk: Desk, issue_id: int) -> Changes:
    """The customer was answered just now."""
    return nouns.save(desk, "issue", issue_id, {"answered_at": rules.utc_text(desk.now())}).changes


def solve(desk: Desk, issue_id: int, solution: str) -> Changes:
    """It is solved just now; Invalid without words on how, which the next one with this problem will want."""
    if not solution.strip():
        raise Invalid([Problem("solution", "missing")])
    values = {"solved_at": rules.utc_text(desk.now()), "solution": solution.strip()}
    return nouns.save(desk, "issue", issue_id, values).changes


def tab(desk: Desk, customer_id: int) -> ServiceTab:
    """Everything of service and ties of one customer."""
    ours = {
        noun: tuple(noun_reading.of_customer(desk.book, noun, customer_id))
        for noun in ("issue", "satisfaction", "relation", "referral")
    }
    issues = tuple(IssueRow(each, standing_of(desk, each)) for each in ours["issue"])
    customer = desk.book.record("customer", customer_id) or {}
    return ServiceTab(
        issues,
        ours["satisfaction"],
        tuple(
            Favour(favour_id, date.fromisoformat(on), direction == "outgoing", text)
            for favour_id, on, direction, text in reading.favours(desk.book, customer_id)
        ),
        ours["relation"],
        ours["referral"],
        bonds.introducers(desk, customer_id),
        _health(desk, customer_id, customer, issues, ours["satisfaction"]),
        str(customer.get("service_agreement") or ""),
    )


def page(desk: Desk) -> ServicePage:
    """Service over the whole book. [slow]"""
    since = desk.today() - timedelta(days=31 * MONTHS)
    found = [
        (opened, _standing(desk, grade, opened, answered, solved))
        for _, _, grade, opened, answered, solved in reading.issues(desk.book, since.isoformat())
    ]
    unsolved = noun_reading.of_book(desk.book, "issue", "t.solved_at IS NULL")
    open_ones = sorted((IssueRow(each, standing_of(desk, each)) for each in unsolved), key=_urgency)
    zone = desk.now().tzinfo
    local = [(rules.instant(opened).astimezone(zone).date(), each) for opened, each in found]
    recent = [(day, each) for day, each in local if day >= since]
    asked_since = (desk.today() - timedelta(days=ASK_DAYS)).isoformat()
    return ServicePage(
        tuple(open_ones),
        sum(each.standing.is_late and each.standing.status is IssueStatus.OPEN for each in open_ones),
        tuple(rules.months(recent)[:MONTHS]),
        tuple(_score(row) for row in reading.satisfaction_months(desk.book, since.isoformat())[:MONTHS]),
        tuple(
            Falling(customer_id, name, score, before, date.fromisoformat(on))
            for customer_id, name, score, before, on in reading.falling(desk.book)
        ),
        tuple(Unasked(*row) for row in reading.unasked(desk.book, asked_since)),
    )


def _health(
    desk: Desk,
    customer_id: int,
    customer: Mapping[str, Any],
    issues: Sequence[IssueRow],
    satisfaction: Sequence[NounRow],
) -> Health:
    stats = desk.book.stats(customer_id) or {}
    due = stats.get("cadence_due")
    signs = Signs(
        Attitude(stats["last_attitude"]) if stats.get("last_attitude") else None,
        SleepState(stats["sleep"]) if stats.get("sleep") else None,
        satisfaction[0]["score"] if satisfaction else None,
        sum(each.standing.is_late and each.standing.status is IssueStatus.OPEN for each in issues),
        date.fromisoformat(due) if due else None,
        _margins(desk, customer_id),
    )
    return health(signs, desk.today(), customer.get("health_override"))


def _margins(desk: Desk, customer_id: int) -> tuple[int, int] | None:
    """The margin of the last half year and of the one before; None where either had no order."""
    today = desk.today()
    middle, first = (today - timedelta(days=days) for days in (HALF_YEAR, 2 * HALF_YEAR))
    row = reading.half_years(desk.book, customer_id, middle.isoformat(), first.isoformat(), today.isoformat())
    return (int(row[1]), int(row[3])) if row and row[0] and row[2] else None


def _standing(desk: Desk, grade: str | None, opened: str, answered: str | None, solved: str | None) -> Standing:
    hours = desk.settings.standard(Grade(grade) if grade else None).answer_hours
    return rules.standing(opened, answered, solved, hours, desk.now())


def _urgency(issue: IssueRow) -> tuple[bool, datetime]:
    return issue.standing.status is not IssueStatus.OPEN, issue.standing.answer_by


def _score(row: Sequence[Any]) -> ScoreMonth:
    return ScoreMonth(date.fromisoformat(f"{row[0]}-01"), row[1], row[2])
