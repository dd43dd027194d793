"""Gifts and dinners: what was given before, and what the grade's budget leaves for this calendar year (H5)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from kamdesk.models.terms import Grade
from kamdesk.services.desk import Desk
from kamdesk.store import giving


@dataclass(frozen=True, slots=True)
class Given:
    """One gift or dinner; money e4."""

    day: date
    kind: str
    contact_id: int | None
    contact: str
    what: str
    cost_e4: int | None


@dataclass(frozen=True, slots=True)
class Giving:
    """What a customer was given, newest first, and the year's budget of its grade with what was spent of it."""

    given: tuple[Given, ...]
    grade: Grade | None
    budget_e4: int
    spent_e4: int

    @property
    def left_e4(self) -> int:
        """Below 0 where more was spent than the grade allows."""
        return self.budget_e4 - self.spent_e4


@dataclass(frozen=True, slots=True)
class YearOf:
    """A customer's gifts of one year against its grade's budget; money e4."""

    customer_id: int
    name: str
    grade: str
    times: int
    spent_e4: int
    budget_e4: int
    last: date
    what: str

    @property
    def left_e4(self) -> int:
        return self.budget_e4 - self.spent_e4


def of_customer(desk: Desk, customer_id: int) -> Giving:
    """What to know before giving anything."""
    rows = giving.given_to(desk.book, customer_id)
    given = tuple(Given(date.fromisoformat(row[0]), row[1], row[2], row[3] or "", row[4], row[5]) for row in rows)
    word = giving.grade_of(desk.book, customer_id)
    grade = Grade(word) if word else None
    year = desk.today().year
    spent = sum(each.cost_e4 or 0 for each in given if each.day.year == year)
    return Giving(given, grade, desk.settings.standard(grade).gift_budget_e4, spent)


def year(desk: Desk) -> list[YearOf]:
    """This calendar year's gifts, customer by customer, the dearest first. [slow]"""
    today = desk.today()
    rows = giving.spent(desk.book, f"{today.year}-01-01", today.isoformat())
    return [
        YearOf(row[0], row[1], row[2] or "", row[3], row[4], _budget(desk, row[2]), date.fromisoformat(row[5]), row[6])
        for row in rows
    ]


def _budget(desk: Desk, grade: str | None) -> int:
    return desk.settings.standard(Grade(grade) if grade else None).gift_budget_e4
