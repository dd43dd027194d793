"""How often, in the words of both languages, and rules as they come; nonsense means nothing."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamdesk.rules.recurrence import anchored, due_between, next_due, rule_problem
from kamdesk.rules.repeat_phrases import parse_repeat
from kamdesk.rules.workdays import next_working_day


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("每天", "FREQ=DAILY"),
        ("每周", "FREQ=WEEKLY"),
        ("每两周", "FREQ=WEEKLY;INTERVAL=2"),
        ("每3个月", "FREQ=MONTHLY;INTERVAL=3"),
        ("每季度", "FREQ=MONTHLY;INTERVAL=3"),
        ("每年", "FREQ=YEARLY"),
        ("每周一三五", "FREQ=WEEKLY;BYDAY=MO,WE,FR"),
        ("每星期二、四", "FREQ=WEEKLY;BYDAY=TU,TH"),
        ("每两周周五", None),
        ("每月15号", "FREQ=MONTHLY;BYMONTHDAY=15"),
        ("每个月的二十日", "FREQ=MONTHLY;BYMONTHDAY=20"),
        ("每月底", "FREQ=MONTHLY;BYMONTHDAY=-1"),
        ("每个工作日", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"),
        ("every day", "FREQ=DAILY"),
        ("Every 3 weeks", "FREQ=WEEKLY;INTERVAL=3"),
        ("every other month", "FREQ=MONTHLY;INTERVAL=2"),
        ("every quarter", "FREQ=MONTHLY;INTERVAL=3"),
        ("every Monday", "FREQ=WEEKLY;BYDAY=MO"),
        ("every other tue, thu and saturday", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH,SA"),
        ("monthly on the 15th", "FREQ=MONTHLY;BYMONTHDAY=15"),
        ("workdays", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"),
        ("rrule:freq=weekly;byday=mo", "FREQ=WEEKLY;BYDAY=MO"),
        ("FREQ=SECONDLY", None),
        ("每0天", None),
        ("every 40th", None),
        ("在路上", None),
        ("", None),
    ],
)
def test_what_a_text_means(text: str, rule: str | None) -> None:
    assert parse_repeat(text) == rule


@given(st.text(max_size=40))
def test_any_text_means_a_sound_rule_or_none(text: str) -> None:
    rule = parse_repeat(text)
    assert rule is None or rule_problem(rule) is None


@pytest.mark.parametrize(
    ("rule", "start", "days"),
    [
        ("FREQ=MONTHLY", "2027-01-31", ["2027-01-31", "2027-02-28", "2027-03-31"]),
        ("FREQ=MONTHLY;INTERVAL=2", "2027-01-30", ["2027-01-30", "2027-03-30"]),
        ("FREQ=MONTHLY;COUNT=2", "2027-01-31", ["2027-01-31", "2027-02-28"]),
        ("FREQ=YEARLY", "2028-02-29", ["2028-02-29", "2029-02-28", "2030-02-28"]),
        ("FREQ=WEEKLY", "2027-01-31", ["2027-01-31", "2027-02-07"]),
    ],
)
def test_a_day_that_some_months_lack_is_their_last(rule: str, start: str, days: list[str]) -> None:
    begin = date.fromisoformat(start)
    found = due_between(anchored(rule, begin), begin, begin, date.fromisoformat(days[-1]))
    assert [day.isoformat() for day in found] == days


def test_days_off_give_way_to_the_next_working_day() -> None:
    """National Day 2026: 1 to 7 October off, Saturday the 10th is worked."""
    start = date(2026, 9, 28)
    seen, day = [], start
    for _ in range(4):
        following = next_due("FREQ=DAILY", start, day, next_working_day)
        assert following is not None
        seen.append(following.isoformat())
        day = following
    assert seen == ["2026-09-29", "2026-09-30", "2026-10-08", "2026-10-09"]
    assert next_due("FREQ=WEEKLY;BYDAY=SA", start, date(2026, 10, 8), next_working_day) == date(2026, 10, 10)
