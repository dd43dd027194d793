"""Cadence and visits: whose rhythm counts, what resets it, and the round of an area."""

from datetime import date, timedelta

import pytest

from kamdesk.models.settings import Settings
from kamdesk.models.terms import Attitude, CadenceSource, Grade, VisitChance
from kamdesk.rules import cadence, visits
from kamdesk.rules.cadence import Cadence, Interval
from kamdesk.rules.visits import Visitable

ASOF = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("own", "groups", "grade", "expected"),
    [
        (Interval(10), [Interval(5)], Grade.A, Cadence(10, 15, CadenceSource.CUSTOMER)),
        (Interval(10, 40), [], None, Cadence(10, 40, CadenceSource.CUSTOMER)),
        (None, [Interval(45, 60), Interval(20, 25)], Grade.A, Cadence(20, 25, CadenceSource.GROUP)),
        (None, [], Grade.A, Cadence(14, 21, CadenceSource.GRADE)),
        (None, [], Grade.E, Cadence(180, 270, CadenceSource.GRADE)),
        (None, [], None, Cadence(60, 90, CadenceSource.GRADE)),
    ],
)
def test_whose_cadence_counts(
    own: Interval | None, groups: list[Interval], grade: Grade | None, expected: Cadence
) -> None:
    assert cadence.cadence_of(own, groups, grade, Settings()) == expected


@pytest.mark.parametrize(
    ("days_ago", "due", "overdue", "late_by"),
    [(29, False, False, -1), (30, True, False, 0), (45, True, False, 15), (46, True, True, 16)],
)
def test_due_at_ideal_overdue_after_maximum(days_ago: int, due: bool, overdue: bool, late_by: int) -> None:
    fortnight = Cadence(30, 45, CadenceSource.GRADE)
    for last, entered in ((ASOF - timedelta(days=days_ago), date(2000, 1, 1)), (None, ASOF - timedelta(days=days_ago))):
        contact = cadence.contact_due(fortnight, last, entered, ASOF)
        assert (contact.is_due(ASOF), contact.is_overdue(ASOF), contact.overdue_days(ASOF)) == (due, overdue, late_by)


def test_a_planned_date_honours_the_cadence_but_a_plan_that_passed_does_not() -> None:
    fortnight = Cadence(14, 21, CadenceSource.GRADE)
    long_ago = ASOF - timedelta(days=100)
    assert not cadence.contact_due(fortnight, long_ago, long_ago, ASOF, [ASOF]).is_due(ASOF)
    assert cadence.contact_due(fortnight, long_ago, long_ago, ASOF, [ASOF - timedelta(days=1)]).is_overdue(ASOF)


def test_visits_by_grade() -> None:
    settings, last = Settings(), date(2026, 1, 1)
    assert cadence.visit_due(last, last, Grade.A, settings) == date(2026, 3, 2)
    assert cadence.visit_due(None, date(2026, 1, 2), Grade.A, settings) == date(2026, 3, 3)
    assert cadence.visit_due(last, last, Grade.D, settings) is None


def test_the_round_goes_where_the_biggest_demand_is_then_past_the_neighbours() -> None:
    north = [
        Visitable("n1", "N1", "north", ASOF, 10),
        Visitable("n2", "N2", "north", ASOF - timedelta(days=9), 10, Attitude.HOT),
        Visitable("n3", "N3", "north", ASOF + timedelta(days=1), 99),
    ]
    south = [Visitable("s1", "S1", "south", ASOF, 50), Visitable("s2", "S2", "south", None, 1, None, VisitChance.NO)]
    nowhere = [Visitable("x", "X", "", ASOF, 1000), Visitable("y", "Y", "", None, 1000)]
    idle = [Visitable("w", "W", "west", ASOF + timedelta(days=1), 5000)]
    found = visits.rounds([*nowhere, *north, *south, *idle], ASOF)
    told = [(each.region, [c.uid for c in each.due], [c.uid for c in each.neighbours]) for each in found]
    assert told == [("south", ["s1"], ["s2"]), ("north", ["n2", "n1"], ["n3"]), ("", ["x"], [])]
