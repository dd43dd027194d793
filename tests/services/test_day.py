"""The day's list: who is on it and why, and what the rep does about it (domain 3.7, 3.8)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from kamdesk.models.rows import DayItem, DayList
from kamdesk.services import contacts, customers, day, day_layout, groups, history, lists, nouns, talks, tasks
from kamdesk.services.desk import Desk, bring_to_today, seen_on
from kamdesk.store import due

if TYPE_CHECKING:
    from tests.services.conftest import HandClock

TODAY = date(2026, 11, 23)


def reasons(desk: Desk) -> dict[str, list[str]]:
    """Name → kinds, strongest first."""
    return reasons_of(day.today(desk))


def reasons_of(found: DayList) -> dict[str, list[str]]:
    return {item.row.name: [reason.kind for reason in item.reasons] for item in (*found.items, *found.later)}


def only_uid(desk: Desk, name: str) -> str:
    ((uid,),) = desk.book.read("SELECT uid FROM customer WHERE name = ?", (name,))
    return str(uid)


def only(desk: Desk) -> DayItem:
    (item,) = day.today(desk).items
    return item


def test_a_promise_shows_on_its_day_and_every_day_after(desk: Desk, clock: HandClock) -> None:
    made = customers.save(desk, None, {"name": "申达"}).id
    talks.log(desk, made, {"kind": "call", "summary": "要报价"}, next_on=TODAY + timedelta(days=2), next_title="报价")
    assert reasons(desk) == {}
    clock.move_to(TODAY + timedelta(days=5))
    bring_to_today(desk)
    item = only(desk)
    assert [(each.kind, each.overdue, each.figures["title"]) for each in item.reasons] == [("callback", 3, "报价")]
    assert item.priority == round(4 * (1 + 3 / 7) * 100)


def test_a_kept_promise_leaves_the_list_and_undo_brings_it_back(desk: Desk) -> None:
    made = customers.save(desk, None, {"name": "申达"}).id
    tasks.add(desk, {"customer_id": made, "kind": "callback", "due_on": TODAY - timedelta(days=1)})
    talks.log(desk, made, {"kind": "call", "reached": False})
    assert reasons(desk) == {"申达": ["callback"]}, "nobody was reached: the promise still stands"
    talks.log(desk, made, {"kind": "call", "reached": True})
    assert reasons(desk) == {}
    history.undo(desk)
    assert reasons(desk) == {"申达": ["callback"]}


def test_done_snooze_and_dismiss_are_one_step_each(desk: Desk, clock: HandClock) -> None:
    made = customers.save(desk, None, {"name": "申达"}).id
    contacts.save(desk, None, made, {"name": "王", "birthday": "1980-11-24"}, [])
    tasks.add(desk, {"customer_id": made, "kind": "callback", "due_on": TODAY})
    assert [reason.kind for reason in only(desk).reasons] == ["callback", "birthday"]
    day.snooze_all(desk, only(desk), TODAY + timedelta(days=1))
    assert reasons(desk) == {}
    clock.move_to(TODAY + timedelta(days=1))
    assert set(reasons(desk)["申达"]) == {"callback", "birthday"}
    day.done_all(desk, only(desk))
    assert reasons(desk) == {}
    history.undo(desk)
    assert set(reasons(desk)["申达"]) == {"callback", "birthday"}


@pytest.mark.parametrize(
    ("birthday", "lunar", "on", "age", "is_lunar"),
    [
        ("1992-02-29", None, date(2026, 2, 28), 34, False),
        ("--06-03", None, date(2026, 6, 3), None, False),
        ("--06", None, date(2026, 6, 1), None, False),
        (None, "1990-12-30", date(2025, 1, 28), 34, True),
        (None, "1987-L06-03", date(2025, 7, 27), 38, True),
        (None, "1987-L06-03", date(2026, 7, 16), 39, True),
    ],
)
def test_birthdays_fall_on_their_day(
    desk: Desk, clock: HandClock, birthday: str | None, lunar: str | None, on: date, age: int | None, is_lunar: bool
) -> None:
    clock.move_to(on)
    made = customers.save(desk, None, {"name": "寿星"}).id
    contacts.save(desk, None, made, {"name": "王", "birthday": birthday, "lunar_birthday": lunar}, [])
    found = [reason for item in day.today(desk).items for reason in item.reasons if reason.kind == "birthday"]
    assert [(each.due, each.overdue) for each in found] == [(on, 0)]
    assert found[0].figures["lunar"] is is_lunar
    assert found[0].figures["age"] == age


def test_private_people_keep_birthdays_and_callbacks_only(desk: Desk, clock: HandClock) -> None:
    made = customers.save(desk, None, {"name": "表姐", "kind": "person"}).id
    family = desk.book.read("SELECT id FROM customer_group WHERE name = '家人'")[0][0]
    groups.put(desk, family, [made])
    person = desk.book.read("SELECT id FROM contact")[0][0]
    contacts.save(desk, person, made, {"name": "表姐", "birthday": "1980-11-25"}, [])
    clock.move_to(TODAY + timedelta(days=1))
    assert reasons(desk) == {"表姐": ["birthday"]}
    clock.move_to(TODAY + timedelta(days=200))
    bring_to_today(desk)
    assert reasons(desk) == {}
    assert list(lists.lens_ids(desk, "all")) == []


def test_cadence_restarts_at_the_last_real_contact_and_honours_a_plan(desk: Desk, clock: HandClock) -> None:
    made = customers.save(desk, None, {"name": "老客户", "cadence_ideal": 30, "cadence_max": 45}).id
    talks.log(desk, made, {"kind": "call"})
    clock.move_to(TODAY + timedelta(days=20))
    talks.log(desk, made, {"kind": "call", "reached": False})
    clock.move_to(TODAY + timedelta(days=30))
    bring_to_today(desk)
    assert reasons(desk) == {"老客户": ["cadence"]}, "an unanswered call resets nothing"
    tasks.add(desk, {"customer_id": made, "kind": "visit", "due_on": TODAY + timedelta(days=33)})
    assert reasons(desk) == {}, "a planned date honours the cadence"


def test_a_planned_visit_is_not_asked_for_again(desk: Desk, clock: HandClock) -> None:
    made = customers.save(desk, None, {"name": "申达", "fixed_grade": "A"}).id
    clock.move_to(TODAY + timedelta(days=63))
    assert reasons(desk) == {"申达": ["dormant", "cadence", "visit"]}

    tasks.add(desk, {"customer_id": made, "kind": "callback", "due_on": TODAY + timedelta(days=65)})
    assert reasons(desk) == {"申达": ["dormant", "visit"]}, "a callback is no visit"

    tasks.add(desk, {"customer_id": made, "kind": "appointment", "due_on": TODAY + timedelta(days=66)})
    assert reasons(desk) == {"申达": ["dormant"]}
    clock.move_to(TODAY + timedelta(days=66))
    assert "visit" not in reasons(desk)["申达"]
    clock.move_to(TODAY + timedelta(days=67))
    assert "visit" in reasons(desk)["申达"], "the plan was not kept"


def test_parked_and_trashed_customers_leave_the_list(desk: Desk) -> None:
    for name in ("放弃", "删除", "留下"):
        made = customers.save(desk, None, {"name": name}).id
        tasks.add(desk, {"customer_id": made, "kind": "callback", "due_on": TODAY})
    customers.save(desk, 1, {"parked_on": TODAY})
    customers.trash(desk, [2])
    assert set(reasons(desk)) == {"留下"}
    customers.restore(desk, [2])
    assert set(reasons(desk)) == {"删除", "留下"}


def test_beyond_the_capacity_promises_stay_and_the_rest_waits(desk: Desk, clock: HandClock) -> None:
    for number in range(30):
        made = customers.save(desk, None, {"name": f"承诺{number}"}).id
        tasks.add(desk, {"customer_id": made, "kind": "callback", "due_on": TODAY})
    lonely = customers.save(desk, None, {"name": "久未联系", "cadence_ideal": 1, "cadence_max": 2}).id
    talks.log(desk, lonely, {"kind": "call"})
    clock.move_to(TODAY + timedelta(days=3))
    bring_to_today(desk)
    found = day.today(desk)
    assert len(found.items) == 30
    assert [item.row.name for item in found.later] == ["久未联系"]
    folded = day.today(desk, is_folded=True)
    assert (folded.items, folded.later, folded.folded) == (found.items, (), 1), "only counted where nobody looks"


def bought(desk: Desk, customer: int, product: int, on: date) -> None:
    with desk.book.writing("import") as work:
        order = work.insert("orders", {"customer_id": customer, "ordered_on": on, "counts": 1, "revenue": 10_0000})
        line = {"order_id": order, "product_id": product, "product_name": "泵", "quantity": 10_000, "amount": 10_0000}
        work.insert("order_line", line)


def test_a_new_product_is_news_to_top_customers_who_buy_its_kind_until_told(desk: Desk, clock: HandClock) -> None:
    old = nouns.save(desk, "product", None, {"name": "旧泵", "category": "泵"}).id
    nouns.save(desk, "product", None, {"name": "新泵", "category": "泵", "launched_on": TODAY})
    grade = {"fixed_grade": "A", "fixed_grade_reason": "战略"}
    fond, told, other = (customers.save(desk, None, {"name": name, **grade}).id for name in ("常客", "说过", "别的"))
    small = customers.save(desk, None, {"name": "小客", "fixed_grade": "D", "fixed_grade_reason": "小"}).id
    for each in (fond, fond, told, small):
        bought(desk, each, old, TODAY - timedelta(days=100))
    talks.log(desk, told, {"kind": "visit", "product": "新泵"})
    assert reasons(desk) == {"常客": ["product"]}
    assert not {other, small} & {item.row.id for item in day.today(desk).items}
    day.done_all(desk, only(desk))
    assert reasons(desk) == {}
    history.undo(desk)
    clock.move_to(TODAY + timedelta(days=15))
    assert "product" not in reasons(desk).get("常客", []), "news for two weeks"


def test_plans_are_reviewed_goals_fall_due_and_their_steps_are_plan_steps(desk: Desk, clock: HandClock) -> None:
    made = customers.save(desk, None, {"name": "申达"}).id
    review = {"customer_id": made, "title": "三年计划", "review_on": TODAY + timedelta(days=3)}
    plan = nouns.save(desk, "account_plan", None, review).id
    due_on = TODAY + timedelta(days=5)
    nouns.save(desk, "plan_goal", None, {"customer_id": made, "plan_id": plan, "metric": "收入", "due_on": due_on})
    tasks.add(desk, {"customer_id": made, "kind": "task", "title": "见总工", "plan_id": plan, "due_on": TODAY})
    assert reasons(desk) == {"申达": ["plan", "plan"]}
    clock.move_to(TODAY + timedelta(days=2))
    assert reasons(desk) == {"申达": ["plan", "plan", "plan"]}
    day.done_all(desk, only(desk))
    assert reasons(desk) == {}
    assert desk.book.record("task", 1)["done_on"] is not None  # type: ignore[index]


def test_the_next_change_is_the_hour_an_issue_must_be_answered_by(desk: Desk, clock: HandClock) -> None:
    grade = {"fixed_grade": "A", "fixed_grade_reason": "战略"}
    made = customers.save(desk, None, {"name": "申达", **grade}).id
    nouns.save(desk, "issue", None, {"customer_id": made, "title": "漏油", "opened_at": "2026-11-23T00:30:00Z"})
    assert reasons(desk) == {"申达": ["issue"]}
    assert day.next_change(desk) == clock.now.replace(hour=12, minute=30)
    clock.now = clock.now.replace(hour=12, minute=31)
    assert only(desk).priority == 800, "late: 4 x value 2"


def test_a_crowd_of_birthdays_is_cut_to_the_most_urgent_and_today_s_stay(
    desk: Desk, clock: HandClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock.move_to(TODAY - timedelta(days=30))
    for ago, name in ((0, "今日甲"), (0, "今日乙"), (-1, "明日"), (2, "前日"), (9, "上周"), (-40, "下月")):
        made = customers.save(desk, None, {"name": name}).id
        contacts.save(desk, None, made, {"name": name, "birthday": f"{TODAY - timedelta(days=ago):--%m-%d}"}, [])
    clock.move_to(TODAY)
    bring_to_today(desk)
    assert list(reasons(desk)) == ["上周", "前日", "今日乙", "今日甲", "明日"], "nobody is cut from a usual day"

    monkeypatch.setattr(due, "CROWDED", 3)
    found = day.today(desk, limit=1)
    assert [item.row.name for item in (*found.items, *found.later)] == ["上周", "今日乙", "今日甲"]
    assert found.is_cut
    day.done_all(desk, found.items[0])
    found = day.today(desk, limit=1)
    assert [item.row.name for item in (*found.items, *found.later)] == ["前日", "今日乙", "今日甲"], (
        "one that is done makes room"
    )


def test_in_a_crowd_whoever_is_listed_anyway_keeps_every_reason(
    desk: Desk, clock: HandClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock.move_to(TODAY - timedelta(days=30))
    for ago in (1, 2, 9, 10, 11):
        made = customers.save(desk, None, {"name": f"{ago}天前"}).id
        contacts.save(desk, None, made, {"name": "寿", "birthday": f"{TODAY - timedelta(days=ago):--%m-%d}"}, [])
    tasks.add(desk, {"customer_id": 1, "kind": "callback", "due_on": TODAY})
    clock.move_to(TODAY)
    bring_to_today(desk)
    monkeypatch.setattr(due, "CROWDED", 3)
    found = day.today(desk, limit=1)
    assert reasons_of(found) == {"1天前": ["callback", "birthday"], "11天前": ["birthday"]}
    day_layout.pin(desk, only_uid(desk, "2天前"), True)
    assert [item.row.name for item in day.today(desk, limit=1).items] == ["2天前", "11天前", "1天前"], (
        "pinned is listed"
    )


def test_in_a_crowd_of_promises_the_same_ones_are_shown_folded_or_not(
    desk: Desk, clock: HandClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock.move_to(TODAY - timedelta(days=90))
    for at in range(8):
        made = customers.save(desk, None, {"name": f"客户{at}", "cadence_ideal": 10, "cadence_max": 60}).id
        tasks.add(desk, {"customer_id": made, "kind": "callback", "due_on": TODAY - timedelta(days=at)})
    clock.move_to(TODAY)
    bring_to_today(desk)
    monkeypatch.setattr(due, "CROWDED", 5)
    desk.settings = replace(desk.settings, capacity=1)
    whole, folded = day.today(desk, 3), day.today(desk, 3, is_folded=True)
    assert [item.row.name for item in folded.items] == ["客户7", "客户6", "客户5"]
    assert whole.items == folded.items, "not more because some are late as well"
    assert whole.later
    assert (whole.is_cut, folded.is_cut) == (True, True)
    monkeypatch.setattr(due, "CROWDED", 7)
    assert due.promised(desk.book, TODAY, 3) == ({8, 7, 6}, True), "eight are more than seven"
    customers.save(desk, 2, {"fixed_grade": "A"})
    assert due.promised(desk.book, TODAY, 3).ids == {2, 8, 7}, "a day late, but worth twice as much"
    monkeypatch.setattr(due, "CROWDED", 8)
    assert due.promised(desk.book, TODAY, 3) == (set(range(1, 9)), False)


@pytest.mark.parametrize("capacity", [1, 2, 3, 20])
def test_folded_or_not_the_same_customers_fit_the_day(
    desk: Desk, clock: HandClock, monkeypatch: pytest.MonkeyPatch, capacity: int
) -> None:
    clock.move_to(TODAY - timedelta(days=90))
    for at in range(8):
        made = customers.save(desk, None, {"name": f"客户{at}", "cadence_ideal": 10 + at, "cadence_max": 60}).id
        if at >= 6:
            tasks.add(desk, {"customer_id": made, "kind": "callback", "due_on": TODAY})
    clock.move_to(TODAY)
    bring_to_today(desk)
    monkeypatch.setattr(due, "CROWDED", 3)
    desk.settings = replace(desk.settings, capacity=capacity)
    whole, folded = day.today(desk, 4), day.today(desk, 4, is_folded=True)
    assert len(whole.items) == max(2, min(capacity, 6)), "two promises, and four of the late ones are weighed"
    assert folded.items == whole.items
    assert folded.later == ()
    if capacity < 6:
        assert folded.is_cut
        assert folded.folded > 0, "the fold is there to be opened"


def test_the_list_of_another_day_is_that_day_s(desk: Desk) -> None:
    made = customers.save(desk, None, {"name": "申达"}).id
    contacts.save(desk, None, made, {"name": "王", "birthday": "1980-12-24"}, [])
    tasks.add(desk, {"customer_id": made, "kind": "callback", "due_on": TODAY + timedelta(days=31)})
    assert reasons(desk) == {}
    with seen_on(desk, date(2026, 12, 24)) as later:
        assert {"callback", "birthday"} <= set(reasons(later)["申达"])
    assert reasons(desk) == {}


def test_of_many_late_ones_the_most_urgent_are_kept_whatever_their_grade_and_interval(
    desk: Desk, clock: HandClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock.move_to(TODAY - timedelta(days=40))
    for number, grade in enumerate("ABCDEABCDE"):
        own = {"cadence_ideal": 7 * (1 + number // 5), "cadence_max": 60}
        fixed = {"fixed_grade": grade, "fixed_grade_reason": "试"}
        customers.save(desk, None, {"name": f"客户{number}", **fixed, **own})
    clock.move_to(TODAY)
    bring_to_today(desk)
    monkeypatch.setattr(due, "CROWDED", 5)
    monkeypatch.setattr(due, "KEPT_DAYS", due.KEPT_DAYS[:1])
    found = due.late(desk.book, TODAY, 3)
    names = {item.row.name for item in day.today(desk, None).items if item.row.id in found.ids}
    assert names == {"客户0", "客户5", "客户1"}, "A at 7 and at 14 days weigh 8 and 5.7, B at 7 days 6.4"
