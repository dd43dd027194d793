"""Visits by district, planned and undone; the brief; gifts against their budget; a callback's new need."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from kamdesk.models.refusals import Refusal
from kamdesk.models.terms import Attitude
from kamdesk.rules.mood import Trend
from kamdesk.rules.visits import Unreachable
from kamdesk.services import customers, giving, history, introducing, lists, sheets, talks, visiting
from kamdesk.services.desk import Desk
from tests.services.conftest import HandClock

YUAN = 10_000
WUZHONG = "江苏省苏州市吴中区东吴北路1号"


def put(desk: Desk, name: str, address: str | None = WUZHONG, grade: str | None = "A", demand: int = 100) -> int:
    values = {"name": name, "fixed_grade": grade, "address": address, "demand": demand * YUAN}
    return customers.save(desk, None, values).id


@pytest.fixture
def spring(desk: Desk, clock: HandClock) -> Desk:
    """Written down a year before the day of the tests."""
    today = clock.now.date()
    clock.move_to(today - timedelta(days=365))
    for name, address, grade, demand in (
        ("小户", WUZHONG, "C", 10),
        ("大户", "苏州市虎丘区长江路2号", "A", 900),
        ("邻居", WUZHONG, "E", 50),
        ("无址", None, "B", 70),
        ("看不懂", "市场旁边", "B", 60),
    ):
        put(desk, name, address, grade, demand)
    clock.move_to(today)
    return desk


def test_rounds_by_district_the_best_first_with_neighbours_and_the_unreachable(spring: Desk) -> None:
    plan = visiting.plan(spring)
    told = [
        (each.place.district, [s.row.name for s in each.due], [s.row.name for s in each.nearby]) for each in plan.rounds
    ]
    assert told == [("虎丘区", ["大户"], []), ("吴中区", ["小户"], ["邻居"])]
    assert [(stop.row.name, why) for stop, why in plan.unreachable] == [
        ("无址", Unreachable.NO_ADDRESS),
        ("看不懂", Unreachable.NO_PLACE),
    ]


def test_an_address_filled_in_puts_a_customer_on_a_round(spring: Desk) -> None:
    lost = visiting.plan(spring).unreachable[0][0]
    visiting.set_address(spring, lost.id, WUZHONG)
    plan = visiting.plan(spring)
    assert [s.row.name for each in plan.rounds for s in each.due if each.place.district == "吴中区"] == ["无址", "小户"]
    assert sheets.sheet(spring, lost.id).row.district == "吴中区"


def test_visits_are_planned_as_appointments_and_undone_as_one_step(spring: Desk) -> None:
    ids = [stop.id for each in visiting.plan(spring).rounds for stop in each.due]
    day = visiting.next_day(spring)
    visiting.plan_visits(spring, ids, day, "拜访")
    for customer in ids:
        assert [(task.kind, task.due_on) for task in sheets.sheet(spring, customer).tasks] == [("appointment", day)]
    assert {stop.planned for each in visiting.plan(spring).rounds for stop in each.due} == {day}
    history.undo(spring)
    assert all(not sheets.sheet(spring, customer).tasks for customer in ids)
    with pytest.raises(Refusal):
        visiting.plan_visits(spring, ids, spring.today() - timedelta(days=1), "拜访")


def test_nobody_is_visited_twice_on_one_day(spring: Desk) -> None:
    ids = [stop.id for each in visiting.plan(spring).rounds for stop in each.due]
    day = visiting.next_day(spring)
    visiting.plan_visits(spring, ids[:1], day, "拜访")
    visiting.plan_visits(spring, ids, day, "拜访")
    assert [len(sheets.sheet(spring, each).tasks) for each in ids] == [1] * len(ids)
    with pytest.raises(Refusal, match="visits_planned"):
        visiting.plan_visits(spring, ids, day, "拜访")
    visiting.plan_visits(spring, ids, day + timedelta(days=1), "拜访")
    assert {len(sheets.sheet(spring, each).tasks) for each in ids} == {2}


def test_the_brief_knows_moods_gifts_and_what_is_open(desk: Desk) -> None:
    made = put(desk, "申达")
    for ago, attitude in ((30, Attitude.COLD), (20, Attitude.WARM), (10, Attitude.HOT)):
        values = {
            "kind": "call",
            "happened_on": desk.today() - timedelta(days=ago),
            "attitude": attitude,
            "reached": True,
        }
        talks.log(desk, made, values)
    talks.log(desk, made, {"kind": "gift", "summary": "茶叶", "cost": 260 * YUAN, "reached": True})
    brief = visiting.brief(desk, made)
    assert brief.trend is Trend.RISING
    assert [entry.text for entry in brief.gifts] == ["茶叶"]
    assert [mood for _, mood in brief.moods] == [Attitude.COLD, Attitude.WARM, Attitude.HOT]


def test_gifts_count_against_the_grades_budget_of_the_year(desk: Desk, clock: HandClock) -> None:
    made = put(desk, "申达", grade="B")
    clock.move_to(date(2025, 12, 30))
    talks.log(desk, made, {"kind": "gift", "summary": "旧礼", "cost": 900 * YUAN})
    clock.move_to(date(2026, 11, 23))
    talks.log(desk, made, {"kind": "dinner", "summary": "便饭", "cost": 260 * YUAN})
    found = giving.of_customer(desk, made)
    assert [each.what for each in found.given] == ["便饭", "旧礼"]
    assert (found.budget_e4, found.spent_e4, found.left_e4) == (200 * YUAN, 260 * YUAN, -60 * YUAN)
    (year,) = giving.year(desk)
    assert (year.name, year.times, year.left_e4) == ("申达", 1, -60 * YUAN)


def test_a_new_need_heard_in_a_callback_becomes_an_opportunity(desk: Desk) -> None:
    made = put(desk, "申达")
    values = {
        "kind": "call",
        "usage": "每天两班",
        "product": "T20 打印机",
        "reached": True,
        "feedback": "快",
        "sentiment": "positive",
    }
    talks.log(desk, made, values, new_need="再要两台")
    (entry,) = sheets.sheet(desk, made).timeline
    deal = desk.book.record("opportunity", int(str(entry.fields["opportunity_id"])))
    assert deal is not None
    assert (deal["name"], deal["product"], deal["customer_id"]) == ("再要两台", "T20 打印机", made)
    history.undo(desk)
    assert sheets.sheet(desk, made).timeline == ()
    assert desk.book.record("opportunity", deal["id"]) is None


def test_what_was_introduced_and_bought_since(desk: Desk) -> None:
    made = put(desk, "申达")
    talks.log(desk, made, {"kind": "visit", "product": "T20", "happened_on": desk.today() - timedelta(days=30)})
    (report,) = introducing.report(desk)
    assert (report.product, report.introduced, report.bought) == ("T20", 1, 0)


def test_a_talk_without_need_attitude_or_chance_waits_to_be_completed(desk: Desk) -> None:
    made = put(desk, "申达")
    talks.log(desk, made, {"kind": "call", "summary": "聊了聊", "reached": True})
    assert list(lists.lens_ids(desk, "to_complete")) == [made]
    (entry,) = sheets.sheet(desk, made).timeline
    talks.edit(desk, entry.id, {"need": "样品", "attitude": "warm", "visit_chance": "yes"})
    assert list(lists.lens_ids(desk, "to_complete")) == []


def test_a_planned_visit_is_on_the_round_whatever_the_standard(spring: Desk) -> None:
    made = put(spring, "远客", "浙江省宁波市鄞州区中山东路1号", grade="E")
    visiting.plan_visits(spring, [made], spring.today() + timedelta(days=2), "拜访")
    found = [stop.row.name for each in visiting.plan(spring).rounds for stop in each.due]
    assert "远客" in found
