"""Recurring tasks: known rules, dateutil on the plain dates as second opinion, hostile text."""

import time
from datetime import date, datetime, timedelta
from datetime import time as clock

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given, settings
from hypothesis import strategies as st

from kamdesk.rules.recurrence import RuleProblem, due_between, end_of_month, monthly_rule, next_after, rule_problem

START = date(2026, 11, 23)
NOON, EVENING = clock(12), clock(18)


@pytest.mark.parametrize(
    ("rule", "after", "due"),
    [
        ("FREQ=DAILY", "2026-11-23", "2026-11-24"),
        ("RRULE:FREQ=WEEKLY;BYDAY=MO,TH", "2026-11-23", "2026-11-26"),
        ("freq=weekly;interval=2", "2026-11-23", "2026-12-07"),
        ("FREQ=MONTHLY;BYMONTHDAY=31", "2026-11-23", "2026-12-31"),
        ("FREQ=MONTHLY;BYDAY=-1FR", "2026-11-23", "2026-11-27"),
        ("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", "2026-11-30", "2026-12-31"),
        ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", "2026-11-23", "2028-02-29"),
        ("FREQ=DAILY;COUNT=2", "2026-11-23", "2026-11-24"),
        ("FREQ=DAILY;COUNT=2", "2026-11-24", None),
        ("FREQ=WEEKLY;UNTIL=20261130T000000Z", "2026-11-23", "2026-11-30"),
        ("FREQ=WEEKLY;UNTIL=20261129", "2026-11-23", None),
        ("FREQ=DAILY", "2026-01-01", "2026-11-23"),
        ("FREQ=YEARLY", "2099-12-31", "2100-11-23"),
    ],
)
def test_next_after(rule: str, after: str, due: str | None) -> None:
    found = next_after(rule, START, date.fromisoformat(after))
    assert (found and found.isoformat()) == due


def test_a_day_short_months_lack_is_their_last() -> None:
    days = due_between(monthly_rule(31), date(2027, 1, 31), date(2027, 1, 1), date(2027, 5, 1))
    assert [day.isoformat() for day in days] == ["2027-01-31", "2027-02-28", "2027-03-31", "2027-04-30"]
    assert due_between(monthly_rule(30, 2), date(2027, 12, 30), date(2028, 2, 1), date(2028, 2, 29)) == [
        date(2028, 2, 29)
    ]
    assert monthly_rule(5) == "FREQ=MONTHLY;BYMONTHDAY=5"
    assert end_of_month(date(2028, 2, 3)) == date(2028, 2, 29)


@pytest.mark.parametrize(
    ("rule", "problem"),
    [
        ("", RuleProblem.UNREADABLE),
        ("every day", RuleProblem.UNREADABLE),
        ("FREQ=DAILY;FREQ=DAILY", RuleProblem.UNREADABLE),
        ("FREQ=DAILY;" + "BYMONTHDAY=1," * 100, RuleProblem.UNREADABLE),
        ("FREQ=SECONDLY", RuleProblem.TOO_OFTEN),
        ("INTERVAL=2", RuleProblem.UNSUPPORTED),
        ("FREQ=DAILY;BYEASTER=1", RuleProblem.UNSUPPORTED),
        ("FREQ=DAILY;INTERVAL=0", RuleProblem.OUT_OF_RANGE),
        ("FREQ=DAILY;COUNT=999999999", RuleProblem.OUT_OF_RANGE),
        ("FREQ=DAILY;UNTIL=20269999", RuleProblem.OUT_OF_RANGE),
        ("FREQ=DAILY;COUNT=3;UNTIL=20270101", RuleProblem.OUT_OF_RANGE),
        ("FREQ=FORTNIGHTLY", RuleProblem.OUT_OF_RANGE),
        ("FREQ=MONTHLY;BYMONTHDAY=0", RuleProblem.OUT_OF_RANGE),
        ("FREQ=MONTHLY;BYMONTH=13", RuleProblem.OUT_OF_RANGE),
        ("FREQ=WEEKLY;BYDAY=MO", None),
    ],
)
def test_problems(rule: str, problem: RuleProblem | None) -> None:
    assert rule_problem(rule) is problem
    if problem:
        assert next_after(rule, START, START) is None
        assert due_between(rule, START, START, date(2030, 1, 1)) == []


@pytest.mark.parametrize(
    "rule",
    ["FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31", "FREQ=DAILY;INTERVAL=7;BYDAY=TU", "FREQ=YEARLY;BYSETPOS=300;BYDAY=MO"],
)
def test_a_rule_that_never_comes_due_ends_soon(rule: str) -> None:
    began = time.process_time()  # of this process alone: the machine may be busy
    assert next_after(rule, START, START) is None
    assert time.process_time() - began < 10


days = st.sampled_from(["MO", "TU", "WE", "TH", "FR", "SA", "SU"])
rules = st.builds(
    lambda freq, interval, more: ";".join([f"FREQ={freq}", f"INTERVAL={interval}", *more]),
    st.sampled_from(["DAILY", "WEEKLY", "MONTHLY", "YEARLY"]),
    st.integers(1, 5),
    st.sampled_from(
        [[], ["BYDAY=MO,FR"], ["BYMONTHDAY=31,15"], ["BYMONTHDAY=-1"], ["BYMONTH=2,3"], ["COUNT=5"], ["UNTIL=20290101"]]
    ),
)


@settings(max_examples=60)
@given(rules, st.dates(date(2000, 1, 1), date(2030, 12, 31)), st.integers(0, 800))
def test_agrees_with_dateutil_on_the_plain_dates(rule: str, start: date, later: int) -> None:
    after = start + timedelta(days=later)
    plain = rrulestr(rule, dtstart=datetime.combine(start, NOON)).between(
        datetime.combine(after, EVENING), datetime.combine(after.replace(year=after.year + 12, day=1), NOON)
    )
    found = next_after(rule, start, after)
    if plain:
        assert found == plain[0].date()
    else:
        assert found is None or found >= after.replace(year=after.year + 12, day=1)


@given(st.text(max_size=60) | st.text(alphabet="FREQ=DAILYWKM;BYNT0123456789,-+", max_size=60))
def test_any_text_is_answered(text: str) -> None:
    if rule_problem(text) is not None:
        assert next_after(text, START, START) is None
