"""The people who matter at a customer: who decides, who reports to whom, and when the decision maker was spoken to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from kamdesk.models.terms import Attitude, DecisionRole
from kamdesk.services.desk import Desk
from kamdesk.store import stakes


@dataclass(frozen=True, slots=True)
class Stakeholder:
    """One person of the map. `last` is the day somebody last really spoke with them."""

    id: int
    name: str
    title: str | None
    role: DecisionRole | None
    attitude: Attitude | None
    influence: int | None
    reports_to: int | None
    taboos: str | None
    interests: str | None
    closed: bool
    last: date | None


@dataclass(frozen=True, slots=True)
class StakeMap:
    """Everybody at a customer. `decided` is the last contact with a decision maker, None where there was none."""

    people: tuple[Stakeholder, ...]
    deciders: tuple[Stakeholder, ...]
    decided: date | None

    def person(self, contact_id: int) -> Stakeholder | None:
        return next((each for each in self.people if each.id == contact_id), None)

    def bosses(self) -> dict[int, int | None]:
        """Whom each reports to."""
        return {each.id: each.reports_to for each in self.people}


def stakeholders(desk: Desk, customer_id: int) -> StakeMap:
    """The map of a customer's people."""
    people = tuple(
        Stakeholder(
            row[0],
            row[1],
            row[2],
            DecisionRole(row[3]) if row[3] else None,
            Attitude(row[4]) if row[4] else None,
            row[5],
            row[6],
            row[7],
            row[8],
            bool(row[9]),
            date.fromisoformat(row[10]) if row[10] else None,
        )
        for row in stakes.people(desk.book, customer_id)
    )
    deciders = tuple(each for each in people if each.role is DecisionRole.DECISION_MAKER)
    return StakeMap(people, deciders, max((each.last for each in deciders if each.last), default=None))
