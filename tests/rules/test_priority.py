"""The day's list: the domain's factors, merging, capacity, and what never waits."""

import random
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamdesk.models.terms import Attitude, Grade, ReasonKind, VisitChance
from kamdesk.rules import priority
from kamdesk.rules.priority import Ask
from kamdesk.rules.reminders import Reminder

ASOF = date(2026, 11, 23)


def reason(kind: ReasonKind, overdue: int = 0, customer: str = "u", interval: int = 7, late: bool = False) -> Reminder:
    due = ASOF - timedelta(days=overdue)
    return Reminder(kind, customer, customer, due, due.isoformat(), due, interval, is_late=late)


@pytest.mark.parametrize(
    ("kind", "overdue", "interval", "late", "urgency"),
    [
        (ReasonKind.CALLBACK, 0, 7, False, 4),
        (ReasonKind.CALLBACK, 7, 7, False, 8),
        (ReasonKind.TASK, 100, 7, False, 16),
        (ReasonKind.APPOINTMENT, 0, 7, False, 4),
        (ReasonKind.ISSUE, 0, 7, True, 4),
        (ReasonKind.ISSUE, 0, 7, False, 2),
        (ReasonKind.BIRTHDAY, 0, 7, False, 3),
        (ReasonKind.BIRTHDAY, 7, 7, False, 6),
        (ReasonKind.BIRTHDAY, -2, 7, False, 1),
        (ReasonKind.FESTIVAL, -1, 7, False, 1),
        (ReasonKind.QUOTE, -7, 7, False, 2),
        (ReasonKind.CONTRACT, 0, 7, False, 2),
        (ReasonKind.PLAN, 14, 7, False, 6),
        (ReasonKind.REFERRAL, 0, 7, False, 2),
        (ReasonKind.PRODUCT, 0, 7, False, 2),
        (ReasonKind.DORMANT, 30, 30, False, 3),
        (ReasonKind.CADENCE, 15, 30, False, 1.5),
        (ReasonKind.VISIT, 0, 7, False, 1),
        (ReasonKind.ANNIVERSARY, 0, 7, False, 1),
    ],
)
def test_urgency(kind: ReasonKind, overdue: int, interval: int, late: bool, urgency: float) -> None:
    assert priority.urgency(reason(kind, overdue, interval=interval, late=late), ASOF) == urgency


@pytest.mark.parametrize("kind", ReasonKind)
def test_every_kind_has_a_weight(kind: ReasonKind) -> None:
    assert priority.urgency(reason(kind), ASOF) >= 1


@pytest.mark.parametrize(
    ("attitude", "chance", "factor"),
    [
        (Attitude.REFUSED, VisitChance.YES, 0.5),
        (Attitude.HOT, VisitChance.NO, 0.5),
        (Attitude.HOT, None, 1.5),
        (Attitude.COLD, VisitChance.YES, 1.5),
        (Attitude.WARM, None, 1.2),
        (None, VisitChance.MAYBE, 1.2),
        (Attitude.NEUTRAL, None, 1.0),
        (Attitude.COLD, None, 1.0),
        (None, None, 1.0),
    ],
)
def test_intent(attitude: Attitude | None, chance: VisitChance | None, factor: float) -> None:
    assert priority.intent(attitude, chance) == factor


def test_one_row_per_customer_with_all_reasons_merged() -> None:
    reasons = [reason(ReasonKind.CADENCE), reason(ReasonKind.CALLBACK), reason(ReasonKind.DORMANT)]
    day = priority.day_list([*reasons, reasons[0]], {"u": Ask("U", Grade.A, Attitude.WARM)}, ASOF, 20)
    (row,) = day.items
    assert [each.kind for each in row.reasons] == [ReasonKind.CALLBACK, ReasonKind.DORMANT, ReasonKind.CADENCE]
    assert row.urgency == 4 + 0.25 * 2.5
    assert row.priority == pytest.approx(row.urgency * 2.0 * 1.2)


def test_what_does_not_fit_waits_and_promises_never_do() -> None:
    quiet = [reason(ReasonKind.CADENCE, customer=f"c{n}") for n in range(5)]
    firm = [
        reason(ReasonKind.CALLBACK, 3, "p1"),
        reason(ReasonKind.APPOINTMENT, 0, "p2"),
        reason(ReasonKind.BIRTHDAY, 0, "p3"),
    ]
    waits = [reason(ReasonKind.BIRTHDAY, 1, "w1"), reason(ReasonKind.TASK, 0, "w2")]
    day = priority.day_list([*quiet, *firm, *waits], {}, ASOF, 4)
    assert {row.customer for row in day.items} == {"p1", "p2", "p3", "w2"}
    assert [row.customer for row in day.later] == ["w1", "c0", "c1", "c2", "c3", "c4"]
    assert {row.customer for row in priority.day_list([*quiet, *firm], {}, ASOF, 1).items} == {"p1", "p2", "p3"}


def test_a_grade_a_promise_comes_before_an_ungraded_one() -> None:
    both = [reason(ReasonKind.CALLBACK, customer="plain"), reason(ReasonKind.CALLBACK, customer="best")]
    day = priority.day_list(both, {"best": Ask("Z", Grade.A), "plain": Ask("A")}, ASOF, 20)
    assert [row.customer for row in day.items] == ["best", "plain"]


some_reasons = st.lists(
    st.builds(
        reason,
        st.sampled_from(list(ReasonKind)),
        st.integers(-5, 60),
        st.sampled_from("abcdefgh"),
        st.integers(1, 90),
    ),
    max_size=30,
)


@given(some_reasons, st.integers(0, 10), st.randoms())
def test_nothing_is_dropped_and_order_of_input_is_irrelevant(
    reasons: list[Reminder], capacity: int, chance: random.Random
) -> None:
    unique = {each.key: each for each in reasons}
    shuffled = list(unique.values())
    chance.shuffle(shuffled)
    day = priority.day_list(unique.values(), {}, ASOF, capacity)
    assert priority.day_list(shuffled, {}, ASOF, capacity) == day
    rows = [*day.items, *day.later]
    assert sorted(each.key for row in rows for each in row.reasons) == sorted(unique)
    assert len({row.customer for row in rows}) == len(rows)
    assert not any(row.must_stay for row in day.later)
    for part in (day.items, day.later):
        assert [row.priority for row in part] == sorted((row.priority for row in part), reverse=True)


@given(some_reasons.filter(bool))
def test_one_more_reason_never_lowers_a_priority(reasons: list[Reminder]) -> None:
    urgencies = [priority.urgency(each, ASOF) for each in reasons]
    assert priority.merged_urgency(urgencies) >= priority.merged_urgency(urgencies[:-1])


def _named(names: str) -> priority.Day:
    """A day of customers of one letter each, in this order; those after a bar wait."""
    rows = [priority.DayRow(name, (), 1.0, 1.0, 1.0, 1.0, False) for name in names.replace("|", "")]
    count = names.index("|") if "|" in names else len(names)
    return priority.Day(date(2026, 11, 23), tuple(rows[:count]), tuple(rows[count:]))


@pytest.mark.parametrize(
    ("names", "pinned", "order", "expected"),
    [
        ("abc", "", "", "abc"),
        ("abc", "c", "", "cab"),
        ("abc|de", "e", "", "eabc|d"),
        ("abc", "", "cba", "cba"),
        ("abcd", "", "ca", "cabd"),
        ("xabc", "", "cba", "xcba"),
        ("abc", "ab", "cba", "bac"),
        ("abc", "", "zc", "abc"),
        ("abc|d", "", "da", "abc|d"),
    ],
)
def test_a_day_as_it_was_laid_out(names: str, pinned: str, order: str, expected: str) -> None:
    laid = priority.arranged(_named(names), pinned, order)
    shown = "".join(row.customer for row in laid.items)
    waiting = "".join(row.customer for row in laid.later)
    assert (f"{shown}|{waiting}" if waiting else shown) == expected
