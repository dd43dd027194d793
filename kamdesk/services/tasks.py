"""Callbacks, tasks, appointments and visits: made, moved, done."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from kamdesk.models.changes import Changes
from kamdesk.models.refusals import Invalid, Refusal
from kamdesk.models.rows import Problem
from kamdesk.services import drafts
from kamdesk.services.customers import Saved
from kamdesk.services.desk import Desk
from kamdesk.store import naming, promising
from kamdesk.store.book import Writing

SAME_HOUR = ""


def add(desk: Desk, values: Mapping[str, object]) -> Saved:
    """A new task."""
    from kamdesk.models.task import TaskDraft

    full = drafts.checked(TaskDraft, {"author": desk.author or None, **values})
    full |= _repeating(full, full["due_on"])
    name = naming.name_of(desk.book, full["customer_id"])
    with desk.book.writing("new_task", kind=str(full["kind"]), title=str(full["title"]), name=name) as work:
        made = work.insert("task", {**full, "dropped": False})
    return Saved(made, work.changes)


def edit(desk: Desk, task_id: int, values: Mapping[str, object]) -> Changes:
    """Change a task."""
    from kamdesk.models.task import TaskDraft

    current = _task(desk, task_id)
    known = {name: current[name] for name in TaskDraft.model_fields}
    full = drafts.checked(TaskDraft, {**known, **values})
    changed = {name: full[name] for name in values}
    if changed.keys() & {"rrule", "due_on", "skip_days_off"}:
        changed |= _repeating(full, full["due_on"])
    if "due_on" in changed:
        changed["snoozed_until"] = None
    with desk.book.writing("edit_task", name=naming.name_of(desk.book, full["customer_id"])) as work:
        work.update("task", task_id, changed)
    return work.changes


def move(desk: Desk, task_id: int, day: date, at: str | None = SAME_HOUR) -> Changes:
    """Put a task on another day or hour (None: on no hour); of a recurring one only this time, its rhythm stays."""
    current = _task(desk, task_id)
    hour = {} if at == SAME_HOUR else {"due_time": at}
    name = naming.name_of(desk.book, current["customer_id"])
    with desk.book.writing("move_task", until=day.isoformat(), name=name) as work:
        work.update("task", task_id, {"due_on": day, "snoozed_until": None, "repeat_from": _start(current), **hour})
    return work.changes


def done(desk: Desk, task_id: int) -> Changes:
    """Tick a task off; a recurring one moves on to its next day after today."""
    current = _task(desk, task_id)
    name = naming.name_of(desk.book, current["customer_id"])
    with desk.book.writing("done", kind=str(current["kind"]), name=name) as work:
        _settle(desk, work, current, desk.today())
    return work.changes


def keep_promises(desk: Desk, work: Writing, customer_id: int, on: object) -> None:
    """Settle a customer's callbacks that were due by a day: somebody was reached, whoever dialled."""
    for task_id in promising.callbacks_due(work, customer_id, on):
        _settle(desk, work, _task(desk, task_id), on)


def snooze(desk: Desk, task_id: int, until: date) -> Changes:
    """Put a task off to a later day; its own day stays written."""
    if until <= desk.today():
        raise Refusal("snooze_in_past", until=until.isoformat())
    name = naming.name_of(desk.book, _task(desk, task_id)["customer_id"])
    with desk.book.writing("snooze", until=until.isoformat(), name=name) as work:
        work.update("task", task_id, {"snoozed_until": until})
    return work.changes


def drop(desk: Desk, task_id: int) -> Changes:
    """Give a task up: it is closed but not done."""
    with desk.book.writing("drop_task", name=naming.name_of(desk.book, _task(desk, task_id)["customer_id"])) as work:
        work.update("task", task_id, {"done_on": desk.today(), "dropped": True})
    return work.changes


def _task(desk: Desk, task_id: int) -> dict[str, object]:
    found = desk.book.record("task", task_id)
    if found is None:
        raise Refusal("record_gone", noun="task")
    return found


def _settle(desk: Desk, work: Writing, current: Mapping[str, object], on: object) -> None:
    following = _following(current, desk.today())
    task_id = int(str(current["id"]))
    if following is None:
        work.update("task", task_id, {"done_on": on, "snoozed_until": None})
    else:
        _leave_trace(work, current, on)
        moved = {"due_on": following, "snoozed_until": None, "repeat_from": _start(current)}
        work.update("task", task_id, moved)


def _following(current: Mapping[str, object], today: date) -> date | None:
    """The next day of a recurring task after today and after its own; None where it does not come back."""
    from kamdesk.rules import recurrence, workdays

    start, due = _start(current), date.fromisoformat(str(current["due_on"]))
    if start is None:
        return None
    moves = workdays.next_working_day if current["skip_days_off"] else None
    return recurrence.next_due(str(current["rrule"]), start, max(today, due), moves)


def _start(current: Mapping[str, object]) -> date | None:
    """The day a recurring task's rule counts from; None for one that does not come back."""
    if not current["rrule"]:
        return None
    return date.fromisoformat(str(current["repeat_from"] or current["due_on"]))


def _repeating(full: Mapping[str, object], due: object) -> dict[str, object]:
    """What a task's rule needs beside it: from which day it counts, and the working day a day off gives way to.

    Raises Invalid where the rule cannot be followed.
    """
    from kamdesk.rules import recurrence, workdays

    rule = str(full["rrule"] or "")
    if not rule or not isinstance(due, date):
        return {"repeat_from": None}
    problem = recurrence.rule_problem(rule)
    if problem is not None:
        raise Invalid([Problem("rrule", f"repeat_{problem}")])
    first = workdays.next_working_day(due) if full["skip_days_off"] else due
    return {"rrule": recurrence.anchored(rule, due), "repeat_from": due, "due_on": first}


def _leave_trace(work: Writing, current: Mapping[str, object], on: object) -> None:
    """A recurring task that was done leaves a done one behind, for the timeline."""
    copied = {name: value for name, value in current.items() if name not in ("id", "uid", "rrule", "created_at")}
    work.insert("task", {**copied, "done_on": on, "snoozed_until": None, "repeat_from": None})
