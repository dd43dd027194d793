"""Account plans on a real book: goals broken down, steps in the day's list, reviews, rivals and their comparison."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from kamdesk.models.refusals import Invalid, Refusal
from kamdesk.services import customers, day, finding, handovers, history, nouns, planning, tasks
from kamdesk.services.desk import Desk
from tests.services.test_handovers import SECRET, PlainWords

YUAN = 10_000


@pytest.fixture
def customer(desk: Desk) -> int:
    return customers.save(desk, None, {"name": "申达"}).id


@pytest.fixture
def plan(desk: Desk, customer: int) -> int:
    values = {"title": "三年翻番", "who": "行业龙头", "review_on": date(2026, 11, 25)}
    return planning.save(desk, None, customer, values).id


def test_one_plan_is_in_force_at_a_time(desk: Desk, customer: int, plan: int) -> None:
    with pytest.raises(Refusal, match="plan_there"):
        planning.save(desk, None, customer, {"title": "另一份"})
    planning.save(desk, plan, customer, {"closed_on": date(2026, 11, 20)})
    planning.save(desk, None, customer, {"title": "另一份"})
    found = planning.tab(desk, customer)
    assert found.plan is not None
    assert (found.plan["title"], [row["title"] for row in found.closed]) == ("另一份", ["三年翻番"])


def test_a_long_goal_is_broken_into_years_and_quarters(desk: Desk, customer: int, plan: int) -> None:
    values = {"metric": "销售额", "unit": "元", "period": "2026-2028", "target": 100 * YUAN}
    whole = planning.save_goal(desk, None, plan, values).id
    assert planning.tab(desk, customer).goals[0].standing.missing == ("2026", "2027", "2028")
    planning.break_down(desk, whole)
    goals = planning.tab(desk, customer).goals
    assert [(goal.depth, goal.period, goal.due) for goal in goals] == [
        (0, "2026-2028", date(2028, 12, 31)),
        (1, "2026", date(2026, 12, 31)),
        (1, "2027", date(2027, 12, 31)),
        (1, "2028", date(2028, 12, 31)),
    ]
    assert sum(goal.target or 0 for goal in goals[1:]) == 100 * YUAN
    planning.break_down(desk, goals[1].id)
    assert len(planning.tab(desk, customer).goals) == 8
    with pytest.raises(Refusal, match="no_parts"):
        planning.break_down(desk, whole)
    nouns.delete(desk, "plan_goal", [goals[2].id])
    assert planning.tab(desk, customer).goals[0].standing.missing == ("2027",)
    for _ in range(3):
        history.undo(desk)
    assert [goal.period for goal in planning.tab(desk, customer).goals] == ["2026-2028"]


def test_a_step_is_a_task_and_stands_in_the_day(desk: Desk, customer: int, plan: int) -> None:
    step = {"customer_id": customer, "plan_id": plan, "kind": "task", "title": "见王总", "due_on": desk.today()}
    made = tasks.add(desk, step).id
    reasons = {(reason.kind, reason.task_id) for item in day.today(desk).items for reason in item.reasons}
    assert ("plan", made) in reasons
    tasks.done(desk, made)
    found = planning.tab(desk, customer).steps
    assert [(each.title, each.done) for each in found] == [("见王总", desk.today())]


def test_a_review_is_reminded_of_and_leaves_its_words(desk: Desk, customer: int, plan: int) -> None:
    reasons = [reason for item in day.today(desk).items for reason in item.reasons if reason.kind == "plan"]
    assert [reason.due for reason in reasons] == [date(2026, 11, 25)]
    with pytest.raises(Invalid):
        planning.review(desk, plan, "  ", date(2027, 2, 1))
    with pytest.raises(Invalid):
        planning.review(desk, plan, "都在轨道上", desk.today())
    planning.review(desk, plan, "二厂要抓紧", date(2027, 2, 1))
    found = planning.tab(desk, customer)
    assert found.plan is not None
    assert found.plan["review_on"] == date(2027, 2, 1)
    assert [(each.title, each.done) for each in found.steps] == [("二厂要抓紧", desk.today())]
    history.undo(desk)
    assert planning.tab(desk, customer).steps == ()


def test_a_rival_nobody_heard_of_is_made_and_a_known_one_found(desk: Desk, customer: int) -> None:
    planning.meet(desk, None, customer, "宏达", {"threat": 4})
    other = customers.save(desk, None, {"name": "华信"}).id
    planning.meet(desk, None, other, " 宏达 ", {"threat": 2})
    with pytest.raises(Invalid):
        planning.meet(desk, None, other, " ", {})
    found = planning.compare(desk)
    assert [(rival.row["name"], rival.met, rival.threat) for rival in found] == [("宏达", 2, 4)]
    assert planning.accounts_met(desk, found[0].row.id) == [other, customer]


def test_rivals_are_marked_by_the_reps_own_criteria(desk: Desk) -> None:
    planning.ensure_ours(desk, "我们")
    assert planning.ensure_ours(desk, "我们") is None
    rival = nouns.save(desk, "competitor", None, {"name": "宏达"}).id
    planning.set_mark(desk, rival, "price", 5)
    planning.set_mark(desk, rival, "返利", 3)
    planning.set_mark(desk, rival, "price", None)
    with pytest.raises(Refusal, match="bad_mark"):
        planning.set_mark(desk, rival, "price", 6)
    ours, theirs = planning.compare(desk)
    assert (ours.row["ours"], theirs.marks) == (True, {"返利": 3})
    assert planning.criteria(desk)[:5] == ("advertising", "price", "location", "word_of_mouth", "fitting_out")
    planning.set_criteria(desk, ["price", " 返利 ", "price", ""])
    assert planning.criteria(desk) == ("price", "返利")


def test_the_whole_plan_is_handed_over(desk: Desk, other_desk: Desk, customer: int, plan: int, tmp_path: Path) -> None:
    whole = planning.save_goal(desk, None, plan, {"metric": "销售额", "period": "2026", "target": 8 * YUAN}).id
    planning.break_down(desk, whole)
    tasks.add(
        desk, {"customer_id": customer, "plan_id": plan, "kind": "task", "title": "见王总", "due_on": desk.today()}
    )
    planning.meet(desk, None, customer, "宏达", {"threat": 4})
    done = handovers.hand_over(desk, tmp_path / "to.kamhandover", PlainWords(), passphrase=SECRET)
    handovers.receive(other_desk, done.paths[0], passphrase=SECRET)
    theirs = other_desk.book.read_one("SELECT id FROM customer WHERE name = '申达'")
    assert theirs is not None
    ours, found = planning.tab(desk, customer), planning.tab(other_desk, theirs[0])
    assert found.plan is not None
    assert [(goal.depth, goal.period, goal.target) for goal in found.goals] == [
        (goal.depth, goal.period, goal.target) for goal in ours.goals
    ]
    assert [step.title for step in found.steps] == ["见王总"]
    assert [(row["competitor"], row["threat"]) for row in found.rivals] == [("宏达", 4)]


def test_what_plan_and_rivals_say_is_found(desk: Desk, customer: int, plan: int) -> None:
    planning.save(desk, plan, customer, {"strategy": "先守补货"})
    planning.meet(desk, None, customer, "宏达", {"note": "送了样机"})
    for words in ("守补货", "宏达", "样机"):
        assert [hit.id for hit in finding.search(desk, words)] == [customer]


def test_a_goal_that_is_reached_stops_reminding_and_so_does_what_it_makes_up(
    desk: Desk, customer: int, plan: int
) -> None:
    planning.save(desk, plan, customer, {"review_on": None})
    year = planning.save_goal(desk, None, plan, {"metric": "销售额", "period": "2026", "target": 8 * YUAN}).id
    part = {"metric": "销售额", "period": "2026-Q4", "target": 8 * YUAN, "parent_id": year, "due_on": desk.today()}
    quarter = planning.save_goal(desk, None, plan, part).id

    def reminded() -> bool:
        return any(reason.kind == "plan" for item in day.today(desk).items for reason in item.reasons)

    def reached(goal: int) -> object:
        return (desk.book.record("plan_goal", goal) or {})["reached_on"]

    assert reminded()
    planning.save_goal(desk, quarter, plan, {"actual": 9 * YUAN})
    assert (reached(quarter), reached(year)) == (desk.today().isoformat(), desk.today().isoformat())
    assert not reminded()
    planning.save_goal(desk, quarter, plan, {"actual": 7 * YUAN})
    assert (reached(quarter), reached(year)) == (None, None)
    assert reminded()
    planning.save_goal(desk, quarter, plan, {"actual": 9 * YUAN})
    planning.delete_goal(desk, quarter)
    assert reached(year) is None
    history.undo(desk)
    assert (reached(quarter), reached(year)) == (desk.today().isoformat(), desk.today().isoformat())
    with pytest.raises(Refusal, match="record_gone"):
        planning.delete_goal(desk, year + quarter)
