"""The evening review: three acts and the calls begun, each thing once, private and closed customers left in peace."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from kamdesk.services import contacts, customers, groups, history, sheets, talks, tasks, wrapup
from kamdesk.services.desk import Desk, bring_to_today
from kamdesk.services.wrapup import Act, WrapItem

if TYPE_CHECKING:
    from tests.services.conftest import HandClock

TODAY = date(2026, 11, 23)


def ordered(desk: Desk, customer: int, on: date = TODAY) -> None:
    with desk.book.writing("import") as work:
        order = work.insert("orders", {"customer_id": customer, "ordered_on": on, "counts": 1, "revenue": 100_0000})
        line = {"order_id": order, "product_name": "泵", "quantity": 10_000, "unit_price": 100_0000, "amount": 100_0000}
        work.insert("order_line", line)


def left(desk: Desk) -> list[tuple[str, str]]:
    return [(each.act.value, each.customer) for each in wrapup.wrap_up(desk).items]


def only(desk: Desk) -> WrapItem:
    (item,) = wrapup.wrap_up(desk).items
    return item


def test_todays_orders_are_thanked_for_once_by_a_letter_that_is_no_contact(desk: Desk) -> None:
    made = customers.save(desk, None, {"name": "申达"}).id
    other = customers.save(desk, None, {"name": "昨天"}).id
    ordered(desk, made)
    ordered(desk, made)
    ordered(desk, other, TODAY - timedelta(days=1))
    item = only(desk)
    assert (item.act, item.customer, item.figures) == (Act.THANKS, "申达", {"orders": 2, "revenue": 200_0000})
    wrapup.thank(desk, item, "感谢您的信任")
    assert left(desk) == []
    sheet = sheets.sheet(desk, made)
    assert [(each.kind, each.text) for each in sheet.timeline if each.noun == "interaction"] == [
        ("letter", "感谢您的信任")
    ]
    assert sheet.row.last_contact is None
    history.undo(desk)
    assert left(desk) == [("thanks", "申达")]


def test_tomorrows_meetings_are_confirmed_over_a_weekend_too(desk: Desk, clock: HandClock) -> None:
    clock.move_to(date(2026, 11, 27))
    made = customers.save(desk, None, {"name": "申达"}).id
    for day, title in ((28, "周六"), (30, "周一"), (31, "")):
        due = date(2026, 11, day) if day <= 30 else date(2026, 12, 1)
        tasks.add(desk, {"customer_id": made, "kind": "appointment", "title": title, "due_on": due})
    found = wrapup.wrap_up(desk)
    assert found.next_day == date(2026, 11, 30)
    assert [(each.act.value, each.figures["title"]) for each in found.items] == [
        ("confirm", "周六"),
        ("confirm", "周一"),
    ]
    for item in found.items:
        wrapup.settle(desk, item)
    assert left(desk) == []


def test_key_customers_due_tomorrow_get_an_appointment(desk: Desk, clock: HandClock) -> None:
    key = customers.save(desk, None, {"name": "大客户", "fixed_grade": "A", "fixed_grade_reason": "战略"}).id
    plain = customers.save(desk, None, {"name": "普通", "fixed_grade": "D", "fixed_grade_reason": "小"}).id
    for each in (key, plain):
        talks.log(desk, each, {"kind": "call"})
    clock.move_to(TODAY + timedelta(days=14))
    bring_to_today(desk)
    item = only(desk)
    assert (item.act, item.customer) == (Act.BOOK, "大客户")
    wrapup.settle(desk, item, "拜访")
    (task,) = sheets.sheet(desk, key).tasks
    assert (task.kind, task.title, task.due_on) == ("appointment", "拜访", date(2026, 12, 8))
    assert left(desk) == [("confirm", "大客户")]
    history.undo(desk)
    assert left(desk) == [("book", "大客户")]


def test_the_interested_without_material_are_asked(desk: Desk) -> None:
    for name, attitude, sent in (
        ("热", "hot", False),
        ("温", "warm", False),
        ("冷", "cold", False),
        ("有了", "hot", True),
    ):
        made = customers.save(desk, None, {"name": name}).id
        talks.log(desk, made, {"kind": "visit", "attitude": attitude, "material_sent": sent})
    found = wrapup.wrap_up(desk).items
    assert [(each.act.value, each.customer) for each in found] == [("material", "热"), ("material", "温")]
    wrapup.settle(desk, found[0], "问是否需要资料")
    wrapup.wave_off(desk, found[1])
    assert left(desk) == []
    assert [each.title for each in sheets.sheet(desk, found[0].customer_id).tasks] == ["问是否需要资料"]


def test_a_call_begun_waits_until_it_is_logged_or_was_none(desk: Desk, clock: HandClock) -> None:
    first, second, third = (customers.save(desk, None, {"name": name}).id for name in "甲乙丙")
    wrapup.begin_call(desk, first)
    forgotten = wrapup.begin_call(desk, second)
    wrapup.begin_call(desk, third)
    clock.now += timedelta(minutes=10)
    assert left(desk) == [("unlogged", "甲"), ("unlogged", "乙"), ("unlogged", "丙")]
    wrapup.forget_call(desk, forgotten)
    talks.log(desk, first, {"kind": "call", "summary": "谈妥"})
    item = only(desk)
    wrapup.settle(desk, item, "没有接通")
    assert left(desk) == []
    assert [each.text for each in sheets.sheet(desk, third).timeline] == ["没有接通"]
    assert history.next_undo(desk) is not None


def test_private_parked_and_closed_customers_are_left_in_peace(desk: Desk) -> None:
    family = desk.book.read("SELECT id FROM customer_group WHERE name = '家人'")[0][0]
    private = customers.save(desk, None, {"name": "表姐"}).id
    groups.put(desk, family, [private])
    closed = customers.save(desk, None, {"name": "勿扰"}).id
    contacts.save(desk, None, closed, {"name": "王", "do_not_contact": True}, [])
    parked = customers.save(desk, None, {"name": "放弃"}).id
    for each in (private, closed, parked):
        ordered(desk, each)
        talks.log(desk, each, {"kind": "call", "attitude": "hot"})
    customers.save(desk, parked, {"parked_on": TODAY})
    assert left(desk) == []


def test_it_is_offered_once_a_day_after_the_hour(desk: Desk, clock: HandClock) -> None:
    made = customers.save(desk, None, {"name": "申达"}).id
    ordered(desk, made)
    assert wrapup.offer(desk) == 0
    clock.now = clock.now.replace(hour=18)
    assert wrapup.offer(desk) == 1
    assert wrapup.offer(desk) == 0, "once a day"
    clock.move_to(TODAY + timedelta(days=1))
    assert wrapup.offer(desk) == 0, "nothing to settle"
    ordered(desk, made, TODAY + timedelta(days=1))
    wrapup.close(desk)
    assert wrapup.offer(desk) == 0, "done already"
    clock.move_to(TODAY + timedelta(days=2))
    ordered(desk, made, TODAY + timedelta(days=2))
    assert wrapup.offer(desk) == 1
