"""Reminders: what is derived, whom they leave in peace, and what becomes of those that were answered."""

from datetime import UTC, date, datetime, time, timedelta

import pytest

from kamdesk.models.facts import CustomerFacts
from kamdesk.models.settings import Settings
from kamdesk.models.terms import CadenceSource, GapSource, Grade, ReasonKind, ReminderAnswer
from kamdesk.rules import cadence, dormancy, reminders
from kamdesk.rules.cadence import Cadence
from kamdesk.rules.dormancy import UsualGap
from kamdesk.rules.reminders import Memory

MONDAY = date(2026, 11, 23)
CUSTOMER = CustomerFacts("u", entered=date(2020, 1, 1))


def at(day: int, hour: int) -> datetime:
    return datetime(2026, 11, day, hour, tzinfo=UTC)


def every_day(_: date) -> bool:
    return True


def weekdays(day: date) -> bool:
    return day.weekday() < 5


@pytest.mark.parametrize(
    ("offset", "lead", "there"),
    [(0, 3, True), (3, 3, True), (4, 3, False), (10, 10, True), (-1, 3, True), (-21, 3, True), (-22, 3, False)],
)
def test_birthdays_show_ahead_and_stay_when_missed(offset: int, lead: int, there: bool) -> None:
    day = MONDAY + timedelta(days=offset)
    found = reminders.yearly(ReasonKind.BIRTHDAY, "c", CUSTOMER, [day], lead, MONDAY)
    assert [each.due for each in found if reminders.is_open(each, None, MONDAY)] == ([day] if there else [])


def test_what_passed_before_the_customer_entered_was_not_missed() -> None:
    newcomer = CustomerFacts("u", entered=MONDAY - timedelta(days=2))
    days = [MONDAY - timedelta(days=3), MONDAY - timedelta(days=2)]
    assert [each.due for each in reminders.yearly(ReasonKind.FESTIVAL, "f", newcomer, days, 3, MONDAY)] == days[1:]


def test_anniversary_of_the_first_order_even_a_leap_days() -> None:
    customer = CUSTOMER._replace(first_order=date(2024, 2, 29))
    (found,) = reminders.anniversary(customer, Settings(), date(2026, 2, 28))
    assert (found.due, found.figures, found.key) == (date(2026, 2, 28), {"years": 2}, "anniversary:u:2026-02-28")
    assert reminders.anniversary(CUSTOMER._replace(first_order=MONDAY), Settings(), MONDAY) == []
    assert reminders.anniversary(CUSTOMER, Settings(), MONDAY) == []


def test_dormant_is_known_by_the_last_order_and_contact() -> None:
    customer = CUSTOMER._replace(last_order=date(2026, 9, 1), last_contact=date(2026, 9, 20))
    gap = UsualGap(62, GapSource.OWN, 12)
    sleep = dormancy.judge(customer, gap, 30, MONDAY, 0.22)
    found = reminders.dormant(customer, gap, 30, sleep)
    assert (found.due, found.interval_days) == (date(2026, 11, 18), 30)
    assert found.key == "dormant:u:2026-09-01/2026-09-20"
    assert found.figures == {"since_days": 83, "gap_days": 31, "order_days": 12, "come_back": 0.22}
    talked = customer._replace(last_contact=MONDAY)
    assert reminders.dormant(talked, gap, 30, sleep).key != found.key


def test_cadence_avoids_days_off_but_keeps_its_own_day() -> None:
    contact = cadence.contact_due(Cadence(14, 21, CadenceSource.GRADE), date(2026, 11, 7), date(2020, 1, 1), MONDAY)
    found = reminders.cadence(CUSTOMER, contact, weekdays)
    assert (found.due, found.shown_from) == (date(2026, 11, 21), MONDAY)
    assert not reminders.is_open(found, None, date(2026, 11, 22))
    assert reminders.is_open(found, None, MONDAY)
    assert found.overdue_days(MONDAY) == 2
    assert reminders.first_working_day(MONDAY, lambda _: False) == MONDAY


@pytest.mark.parametrize(("grade", "hours"), [(Grade.A, 4), (Grade.B, 8), (Grade.C, 24), (Grade.D, 48), (None, 48)])
def test_answer_time_by_grade(grade: Grade | None, hours: int) -> None:
    opened = at(23, 22)
    by = reminders.answer_by(opened, grade, Settings())
    assert by - opened == timedelta(hours=hours)
    assert reminders.issue("i", "u", by, answered=False, now=by + timedelta(seconds=1)).is_late
    assert not reminders.issue("i", "u", by, answered=False, now=by).is_late
    assert not reminders.issue("i", "u", by, answered=True, now=by + timedelta(days=9)).is_late


@pytest.mark.parametrize(
    ("marks", "allowed"),
    [
        ({}, set(ReasonKind)),
        ({"parked": True}, set()),
        ({"invalid": True}, set()),
        ({"archived": True}, set()),
        ({"out_of_market": True}, set()),
        ({"private": True}, {ReasonKind.BIRTHDAY, ReasonKind.CALLBACK}),
        ({"do_not_contact": True}, {ReasonKind.ISSUE, ReasonKind.QUOTE, ReasonKind.CONTRACT, ReasonKind.PLAN}),
    ],
)
def test_who_is_left_in_peace(marks: dict[str, bool], allowed: set[ReasonKind]) -> None:
    customer = CustomerFacts("u", **marks)  # type: ignore[arg-type]
    assert {kind for kind in ReasonKind if reminders.is_allowed(kind, customer)} == allowed


def test_a_written_promise_outlives_do_not_contact_but_not_parking() -> None:
    assert reminders.is_allowed(ReasonKind.CALLBACK, CustomerFacts("u", do_not_contact=True), is_stored=True)
    assert not reminders.is_allowed(ReasonKind.CALLBACK, CustomerFacts("u", parked=True), is_stored=True)


def test_what_was_answered_does_not_come_back_and_what_was_put_off_does() -> None:
    call = reminders.stored(ReasonKind.CALLBACK, "t", "u", MONDAY, time(10))
    friday = MONDAY + timedelta(days=4)
    assert reminders.is_open(call, None, MONDAY)
    assert not reminders.is_open(call, Memory(ReminderAnswer.DONE), MONDAY)
    assert not reminders.is_open(call, Memory(ReminderAnswer.DISMISSED), friday)
    put_off = Memory(ReminderAnswer.SNOOZED, friday)
    assert not reminders.is_open(call, put_off, friday - timedelta(days=1))
    assert reminders.is_open(call, put_off, friday)
    assert reminders.is_open(call, put_off, friday + timedelta(days=1))


def test_the_next_moment_the_answer_can_change() -> None:
    def after(hour: int, *moments: datetime) -> datetime:
        return reminders.next_change(at(23, hour), moments, time(9))

    assert after(8) == at(23, 9)
    assert after(9) == at(24, 0)
    assert after(9, at(23, 15), at(23, 8)) == at(23, 15)


def test_a_visit_is_known_by_its_day() -> None:
    found = reminders.visit(CUSTOMER, MONDAY, every_day)
    assert found.key == "visit:u:2026-11-23"
