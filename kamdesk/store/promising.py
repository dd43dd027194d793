"""Promises kept, and reminders answered."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from kamdesk.store.writing import Writer


def keep(work: Writer, customer_id: int, on: object) -> None:
    """Settle the open callbacks of a customer that were due by a day: somebody was reached, whoever dialled."""
    due = work.rows(
        "SELECT id FROM task WHERE customer_id = ? AND kind = 'callback' AND done_on IS NULL AND rrule IS NULL"
        " AND due_on <= ?",
        (customer_id, on.isoformat() if isinstance(on, date) else str(on)),
    )
    for (task_id,) in due:
        work.update("task", task_id, {"done_on": on})


def answer(work: Writer, key: str, customer_id: int, values: Mapping[str, object]) -> None:
    """Remember what was done about one occurrence of a reminder."""
    known = work.one("SELECT id FROM reminder_state WHERE key = ?", (key,))
    if known:
        work.update("reminder_state", known[0], values)
    else:
        work.insert("reminder_state", {"key": key, "customer_id": customer_id, **values})
