"""What the rep decides: guards of parking, cultivating, marking lost, fixing a grade; actions on causes; discounts."""

from datetime import date

import pytest

from kamdesk.models.refusals import Invalid
from kamdesk.models.settings import Settings
from kamdesk.models.terms import ActionStatus, ChurnReason, Grade, MarkWhen
from kamdesk.services import desk as desks
from kamdesk.services import history, judging, lists, tasks
from kamdesk.services.desk import Desk
from tests.services import insight_books as books


def at_fault(error: pytest.ExceptionInfo[Invalid]) -> list[str]:
    return [each.at for each in error.value.problems]


def test_parking_needs_the_potential_and_a_reason_and_is_undone_in_one_step(desk: Desk) -> None:
    who = books.customer(desk, "小客户")
    with pytest.raises(Invalid) as error:
        judging.park(desk, who, "  ")
    assert at_fault(error) == ["potential", "parked_reason"]
    with desk.book.writing("edit_customer") as work:
        work.update("customer", who, {"growth": 1, "innovation": 2})
    judging.park(desk, who, "两年没有需求")
    assert list(lists.lens_ids(desk, "all")) == []
    assert list(lists.lens_ids(desk, "state:parked")) == [who]
    assert desk.book.read("SELECT parked_on, parked_reason FROM customer") == [("2026-11-23", "两年没有需求")]
    history.undo(desk)
    assert list(lists.lens_ids(desk, "all")) == [who]
    history.redo(desk)
    judging.unpark(desk, who)
    assert list(lists.lens_ids(desk, "all")) == [who]


def test_who_has_nothing_planned_is_listed_and_a_broken_promise_is_a_plan_that_is_late(desk: Desk) -> None:
    without, ahead, late = (books.customer(desk, name) for name in ("没有计划", "明天", "昨天"))
    for who in (without, ahead, late):
        books.order(desk, who, date(2026, 11, 1), 100)
    for who, day in ((ahead, 24), (late, 22)):
        tasks.add(desk, {"customer_id": who, "kind": "callback", "title": "报价", "due_on": date(2026, 11, day)})
    assert list(lists.lens_ids(desk, "no_next_step")) == [without]
    assert list(lists.lens_ids(desk, "overdue")) == [late]


def test_lost_has_a_day_a_reason_and_lasts_until_the_next_order(desk: Desk) -> None:
    who = books.customer(desk, "c")
    books.order(desk, who, date(2026, 11, 1), 100)
    with pytest.raises(Invalid) as error:
        judging.mark_lost(desk, who, date(2026, 12, 1), ChurnReason.PRICE)
    assert at_fault(error) == ["lost_on"]
    judging.mark_lost(desk, who, date(2026, 11, 20), ChurnReason.COMPETITOR, "去了对手那里")
    assert lists.rows(desk, [who])[0].sleep == "lost"
    books.order(desk, who, date(2026, 11, 21), 100)
    assert lists.rows(desk, [who])[0].sleep == "active"
    judging.won_back(desk, who)
    assert desk.book.read("SELECT lost_on, lost_reason, lost_note FROM customer") == [(None, None, None)]


def test_a_mark_of_loss_is_not_known_before_its_day(desk: Desk) -> None:
    who = books.customer(desk, "c")
    books.order(desk, who, date(2026, 9, 1), 100)
    judging.mark_lost(desk, who, date(2026, 11, 20), ChurnReason.QUALITY)
    with desks.seen_on(desk, date(2026, 9, 10)) as seen:
        assert lists.rows(seen, [who])[0].sleep == "active"


def test_marks_and_fixed_grades_want_a_reason(desk: Desk) -> None:
    who = books.customer(desk, "c")
    with pytest.raises(Invalid) as error:
        judging.mark(desk, who, "benchmark", MarkWhen.NOW)
    assert at_fault(error) == ["benchmark_reason"]
    with pytest.raises(Invalid) as error:
        judging.fix_grade(desk, who, Grade.A)
    assert at_fault(error) == ["fixed_grade_reason"]
    judging.fix_grade(desk, who, Grade.A, "集团要求")
    assert lists.rows(desk, [who])[0].grade == "A"
    judging.fix_grade(desk, who, None)
    assert lists.rows(desk, [who])[0].grade is None


def test_one_action_against_each_cause_with_its_status(desk: Desk) -> None:
    with pytest.raises(Invalid):
        judging.set_churn_action(desk, ChurnReason.PRICE, " ", ActionStatus.OPEN)
    judging.set_churn_action(desk, ChurnReason.PRICE, "季度返利", ActionStatus.OPEN)
    judging.set_churn_action(desk, ChurnReason.SERVICE, "专人对接", ActionStatus.OPEN)
    judging.set_churn_action(desk, ChurnReason.PRICE, "季度返利", ActionStatus.DONE)
    found = judging.churn_actions(desk)
    assert found[ChurnReason.PRICE] == judging.ChurnAction("季度返利", ActionStatus.DONE, date(2026, 11, 23))
    judging.set_churn_action(desk, ChurnReason.SERVICE, "", ActionStatus.DROPPED)
    assert list(judging.churn_actions(desk)) == [ChurnReason.PRICE]


def test_a_discount_is_weighed_against_what_the_tier_gets(desk: Desk) -> None:
    """1,000 at list price costing 700: at 10 % off 200 of 300 are left, so half as much again must be sold."""
    for at in range(5):
        who = books.customer(desk, f"c{at}")
        books.order(desk, who, date(2026, 10, 1), 90 + at, 50, discount_base=100 * 10_000)
        desks.bring_to_today(desk)
        found = judging.check_discount(desk, 1000_0000, 700_0000, 1000, tier="small")
        assert at == 4 or found.usual is None, "a quarter of one customer is nobody"
    assert (found.margin_before_e4, found.margin_after_e4) == (300_0000, 200_0000)
    assert found.extra_volume == pytest.approx(0.5)
    assert found.zero_profit_discount == 3000
    assert found.usual is not None
    assert found.usual.median == 850
    desk.settings = Settings(discount_limits={"small": 500})
    assert judging.check_discount(desk, 1000_0000, 700_0000, 1000, tier="small").limit == 500
