"""The account plan of a key account: read as one, its goals broken down, its rivals met and compared, its review."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from kamdesk.models.changes import Changes
from kamdesk.models.noun_rows import NounRow
from kamdesk.models.refusals import Invalid, Refusal
from kamdesk.models.rows import Problem
from kamdesk.rules import goals as rules
from kamdesk.rules.goals import Standing
from kamdesk.services import drafts, nouns
from kamdesk.services.customers import Saved
from kamdesk.services.desk import Desk, set_setting, setting
from kamdesk.services.stakeholders import StakeMap, stakeholders
from kamdesk.store import noun_reading, plan_reading
from kamdesk.store.writing import Writer

CRITERIA = ("advertising", "price", "location", "word_of_mouth", "fitting_out", "product", "service")
"""By what rivals are compared until the rep says otherwise (requirement K15), with product and service."""

CRITERIA_SETTING = "rival_criteria"
WHOLE = 100


@dataclass(frozen=True, slots=True)
class GoalRow:
    """A goal in its place of the tree; `depth` 0 is a goal of its own."""

    id: int
    parent_id: int | None
    depth: int
    metric: str
    unit: str
    period: str
    target: int | None
    own_actual: int | None
    due: date | None
    note: str | None
    standing: Standing


@dataclass(frozen=True, slots=True)
class Step:
    """An action of the plan: a task. `who` is the person at the customer it is about."""

    id: int
    kind: str
    title: str
    due: date
    done: date | None
    dropped: bool
    who: str | None


@dataclass(frozen=True, slots=True)
class PlanTab:
    """All that the plan tab shows of a customer; `plan` is the one in force, if any."""

    plan: NounRow | None
    closed: tuple[NounRow, ...] = ()
    goals: tuple[GoalRow, ...] = ()
    steps: tuple[Step, ...] = ()
    rivals: tuple[NounRow, ...] = ()
    people: StakeMap | None = None


@dataclass(frozen=True, slots=True)
class Rival:
    """A line of the comparison: ourselves or a competitor, its marks by criterion, and where it is met."""

    row: NounRow
    marks: Mapping[str, int]
    met: int
    threat: int | None
    lost_deals: int


def tab(desk: Desk, customer_id: int) -> PlanTab:
    """The plan of a customer with all that belongs to it."""
    plans = noun_reading.of_customer(desk.book, "account_plan", customer_id)
    plan = next((each for each in plans if each["closed_on"] is None), None)
    rivals = tuple(noun_reading.of_customer(desk.book, "rivalry", customer_id))
    people = stakeholders(desk, customer_id)
    closed = tuple(each for each in plans if each["closed_on"] is not None)
    if plan is None:
        return PlanTab(None, closed, rivals=rivals, people=people)
    return PlanTab(plan, closed, goals(desk, plan.id), _steps(desk, plan.id), rivals, people)


def goals(desk: Desk, plan_id: int) -> tuple[GoalRow, ...]:
    """The goals of a plan as a tree: each right above its parts."""
    rows = plan_reading.goals(desk.book, plan_id)
    return tuple(_in_order(rows, _standings(rows), None, 0))


def save(desk: Desk, plan_id: int | None, customer_id: int, values: Mapping[str, object]) -> Saved:
    """Store a plan. Refusal(plan_there) where the customer has another one in force."""
    if plan_id is None and tab(desk, customer_id).plan is not None:
        raise Refusal("plan_there")
    return nouns.save(desk, "account_plan", plan_id, {**values, "customer_id": customer_id})


def save_goal(desk: Desk, goal_id: int | None, plan_id: int, values: Mapping[str, object]) -> Saved:
    """Store a goal; a period that can be read sets its last day, and a goal that is reached stops reminding."""
    plan = _plan(desk, plan_id)
    full = {**values, "plan_id": plan_id, "customer_id": plan["customer_id"]}
    if values.get("period") and not values.get("due_on"):
        full["due_on"] = rules.ends(str(values["period"]))
    step = "new_record" if goal_id is None else "edit_record"
    with desk.book.writing(step, what="plan_goal", name=str(values.get("metric") or "")) as work:
        saved = nouns.save(desk, "plan_goal", goal_id, full)
        mark_reached(desk, work, plan_id)
    return Saved(saved.id, work.changes)


def delete_goal(desk: Desk, goal_id: int) -> Changes:
    """Remove a goal with its parts; what it was a part of may be reached, or no longer reached, without it."""
    goal = desk.book.record("plan_goal", goal_id)
    if goal is None:
        raise Refusal("record_gone", noun="plan_goal")
    with desk.book.writing("delete_record", what="plan_goal", name=str(goal["metric"])) as work:
        nouns.delete(desk, "plan_goal", [goal_id])
        mark_reached(desk, work, goal["plan_id"])
    return work.changes


def break_down(desk: Desk, goal_id: int) -> Changes:
    """Give a goal the parts of its period it does not have yet, its target spread over all of them.

    Refusal(no_parts) where its period has none.
    """
    goal = desk.book.record("plan_goal", goal_id)
    if goal is None:
        raise Refusal("record_gone", noun="plan_goal")
    periods = rules.parts(str(goal["period"] or ""))
    there = {row[6] for row in plan_reading.goals(desk.book, goal["plan_id"]) if row[1] == goal_id}
    if not periods or there >= set(periods):
        raise Refusal("no_parts")
    spread = rules.shares(goal["target"], str(goal["unit"] or ""), len(periods))
    with desk.book.writing("break_down", name=str(goal["metric"])) as work:
        for place, (period, target) in enumerate(zip(periods, spread, strict=True)):
            if period not in there:
                work.insert("plan_goal", {**_part_of(goal), "period": period, "target": target, "position": place,
                                          "due_on": rules.ends(period)})  # fmt: skip
    return work.changes


def review(desk: Desk, plan_id: int, words: str, next_on: date | None) -> Changes:
    """A plan was looked through: what came of it is kept as a step that is done, and the next review is set."""
    from kamdesk.models.task import TaskDraft

    plan = _plan(desk, plan_id)
    if next_on is not None and next_on <= desk.today():
        raise Invalid([Problem("review_on", "not_after_today")])
    if not words.strip():
        raise Invalid([Problem("words", "missing")])
    with desk.book.writing("review_plan", name=str(plan["title"] or "")) as work:
        step = {"customer_id": plan["customer_id"], "plan_id": plan_id, "kind": "task", "title": words.strip()}
        full = drafts.checked(TaskDraft, {**step, "due_on": desk.today(), "author": desk.author or None})
        work.insert("task", {**full, "dropped": False, "done_on": desk.today()})
        work.update("account_plan", plan_id, {"review_on": next_on})
    return work.changes


def meet(desk: Desk, rivalry_id: int | None, customer_id: int, name: str, values: Mapping[str, object]) -> Saved:
    """A competitor stands at a customer; one nobody has heard of before is made."""
    if not name.strip():
        raise Invalid([Problem("competitor", "missing")])
    step = "new_record" if rivalry_id is None else "edit_record"
    with desk.book.writing(step, what="rivalry", name=name.strip()) as work:
        known = plan_reading.competitor_named(work, name.strip())
        if known is None:
            known = work.insert("competitor", {"name": name.strip()})
        saved = nouns.save(desk, "rivalry", rivalry_id, {**values, "customer_id": customer_id, "competitor_id": known})
    return Saved(saved.id, work.changes)


def compare(desk: Desk) -> tuple[Rival, ...]:
    """Ourselves and every competitor, side by side. [slow]"""
    met = {competitor: (count, threat) for competitor, count, threat in plan_reading.met(desk.book)}
    lost = plan_reading.lost_to(desk.book)
    return tuple(
        Rival(row, _marks(row["marks"]), *met.get(row.id, (0, None)), lost.get(str(row["name"]).lower(), 0))
        for row in noun_reading.of_book(desk.book, "competitor")
    )


def accounts_met(desk: Desk, competitor_id: int) -> list[int]:
    """The customers where a competitor is met now."""
    return plan_reading.accounts_met(desk.book, competitor_id)


def set_mark(desk: Desk, competitor_id: int, criterion: str, mark: int | None) -> Changes:
    """Mark a competitor, 1 to 5, by one criterion; None takes the mark away."""
    if mark is not None and not 1 <= mark <= 5:
        raise Refusal("bad_mark")
    found = desk.book.record("competitor", competitor_id)
    if found is None:
        raise Refusal("record_gone", noun="competitor")
    marks = {name: each for name, each in _marks(found["marks"]).items() if name != criterion}
    if mark is not None:
        marks[criterion] = mark
    packed = json.dumps(marks, ensure_ascii=False) if marks else None
    return nouns.save(desk, "competitor", competitor_id, {"marks": packed}).changes


def criteria(desk: Desk) -> tuple[str, ...]:
    """By what rivals are compared: codes of CRITERIA and words of the rep's own, in order."""
    kept = setting(desk, CRITERIA_SETTING)
    return tuple(str(each) for each in kept) if isinstance(kept, list) and kept else CRITERIA


def set_criteria(desk: Desk, names: Sequence[str]) -> Changes:
    """Compare by these from now on; marks by others are kept for the day they come back."""
    wanted = list(dict.fromkeys(each.strip() for each in names if each.strip()))
    set_setting(desk, CRITERIA_SETTING, wanted)
    return Changes("criteria", touched={"competitor": frozenset({0})})


def ensure_ours(desk: Desk, name: str) -> Changes | None:
    """A line for ourselves in the comparison, unless there is one."""
    if any(each.row["ours"] for each in compare(desk)):
        return None
    return nouns.save(desk, "competitor", None, {"name": name, "ours": True}).changes


def mark_reached(desk: Desk, work: Writer, plan_id: int) -> None:
    """Note the day on which a goal, or one whose parts make it up, came to its target; none for those that did not."""
    rows = plan_reading.goals(work, plan_id)
    stood = _standings(rows)
    for row in rows:
        percent = stood[row[0]].percent
        is_reached = percent is not None and percent >= WHOLE
        if is_reached != (row[8] is not None):
            work.update("plan_goal", row[0], {"reached_on": desk.today() if is_reached else None})


def _standings(rows: Sequence[tuple[Any, ...]]) -> dict[int, Standing]:
    return rules.standings(
        [rules.Goal(row[0], row[1], str(row[6] or ""), str(row[3] or ""), row[4], row[5]) for row in rows]
    )


def _in_order(
    rows: Sequence[tuple[Any, ...]], stood: Mapping[int, Standing], parent: int | None, depth: int
) -> list[GoalRow]:
    found: list[GoalRow] = []
    for row in rows:
        if row[1] == parent and row[0] in stood:
            found.append(_goal(row, depth, stood[row[0]]))
            found += _in_order(rows, stood, row[0], depth + 1)
    return found


def _goal(row: tuple[Any, ...], depth: int, standing: Standing) -> GoalRow:
    goal_id, parent, metric, unit, target, actual, period, due, _, note = row
    day = date.fromisoformat(due) if due else None
    return GoalRow(goal_id, parent, depth, metric, unit or "", period or "", target, actual, day, note, standing)


def _steps(desk: Desk, plan_id: int) -> tuple[Step, ...]:
    return tuple(
        Step(task, kind, title, date.fromisoformat(due), date.fromisoformat(done) if done else None, bool(dropped), who)
        for task, kind, title, due, done, dropped, who in plan_reading.steps(desk.book, plan_id)
    )


def _part_of(goal: Mapping[str, object]) -> dict[str, object]:
    same = {name: goal[name] for name in ("customer_id", "plan_id", "metric", "unit")}
    return {**same, "parent_id": goal["id"]}


def _plan(desk: Desk, plan_id: int) -> dict[str, Any]:
    found = desk.book.record("account_plan", plan_id)
    if found is None:
        raise Refusal("record_gone", noun="account_plan")
    return found


def _marks(written: str | None) -> dict[str, int]:
    try:
        found = json.loads(written or "{}")
    except ValueError:
        return {}
    said = found.items() if isinstance(found, dict) else ()
    return {str(name): mark for name, mark in said if isinstance(mark, int) and 1 <= mark <= 5}
