"""Promises kept, and reminders answered."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from kamdesk.store.writing import Writer


def callbacks_due(work: Writer, customer_id: int, on: object) -> list[int]:
    """The open callbacks of a customer that were due by a day, or put off to one by then."""
    due = work.rows(
        "SELECT id FROM task WHERE customer_id = ? AND kind = 'callback' AND done_on IS NULL AND due_on <= ?",
        (customer_id, on.isoformat() if isinstance(on, date) else str(on)),
    )
    return [row[0] for row in due]


def answer(work: Writer, key: str, customer_id: int, values: Mapping[str, object]) -> None:
    """Remember what was done about one occurrence of a reminder."""
    known = work.one("SELECT id FROM reminder_state WHERE key = ?", (key,))
    if known:
        work.update("reminder_state", known[0], values)
    else:
        work.insert("reminder_state", {"key": key, "customer_id": customer_id, **values})
