"""Callbacks, tasks, appointments and visits: made, moved, done."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from kamdesk.models.changes import Changes
from kamdesk.models.refusals import Refusal
from kamdesk.services import drafts
from kamdesk.services.customers import Saved
from kamdesk.services.desk import Desk


def add(desk: Desk, values: Mapping[str, object]) -> Saved:
    """A new task."""
    from kamdesk.models.task import TaskDraft

    full = drafts.checked(TaskDraft, {"author": desk.author or None, **values})
    with desk.book.writing("new_task", kind=str(full["kind"])) as work:
        made = work.insert("task", {**full, "dropped": False})
    return Saved(made, work.changes)


def edit(desk: Desk, task_id: int, values: Mapping[str, object]) -> Changes:
    """Change a task."""
    from kamdesk.models.task import TaskDraft

    current = _task(desk, task_id)
    known = {name: current[name] for name in TaskDraft.model_fields}
    full = drafts.checked(TaskDraft, {**known, **values})
    with desk.book.writing("edit_task") as work:
        work.update("task", task_id, {name: full[name] for name in values})
    return work.changes


def done(desk: Desk, task_id: int) -> Changes:
    """Tick a task off; a recurring one moves on to its next day after today."""
    from kamdesk.rules import recurrence

    current = _task(desk, task_id)
    rule, today = current["rrule"], desk.today()
    with desk.book.writing("done", kind=str(current["kind"])) as work:
        due = date.fromisoformat(str(current["due_on"]))
        following = recurrence.next_after(str(rule), due, max(today, due)) if rule else None
        if following is None:
            work.update("task", task_id, {"done_on": today, "snoozed_until": None})
        else:
            _leave_trace(work, current, today)
            work.update("task", task_id, {"due_on": following, "snoozed_until": None})
    return work.changes


def snooze(desk: Desk, task_id: int, until: date) -> Changes:
    """Put a task off to a later day; its own day stays written."""
    if until <= desk.today():
        raise Refusal("snooze_in_past", until=until.isoformat())
    with desk.book.writing("snooze", until=until.isoformat()) as work:
        work.update("task", task_id, {"snoozed_until": until})
    return work.changes


def drop(desk: Desk, task_id: int) -> Changes:
    """Give a task up: it is closed but not done."""
    with desk.book.writing("drop_task") as work:
        work.update("task", task_id, {"done_on": desk.today(), "dropped": True})
    return work.changes


def _task(desk: Desk, task_id: int) -> dict[str, object]:
    found = desk.book.record("task", task_id)
    if found is None:
        raise Refusal("record_gone", noun="task")
    return found


def _leave_trace(work: object, current: Mapping[str, object], today: date) -> None:
    """A recurring task that was done leaves a done one behind, for the timeline."""
    from kamdesk.store.writing import Writer

    assert isinstance(work, Writer)
    copied = {name: value for name, value in current.items() if name not in ("id", "uid", "rrule", "created_at")}
    work.insert("task", {**copied, "done_on": today, "snoozed_until": None})
