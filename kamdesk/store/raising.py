"""Which reminders the rep was told of: remembered by key, beside the history, so that undo does not forget it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from kamdesk.models.identity import utc_text
from kamdesk.store.book import Book
from kamdesk.store.writing import Writer


def remember_raised(book: Book, keys: Iterable[tuple[str, int]], on: date) -> None:
    """Write down that the rep was told of these (key, customer) on a day; one transaction, not journalled."""
    with book.silently() as connection:
        (last,) = connection.execute("SELECT coalesce(max(id), 0) FROM journal").fetchone()
        writer = Writer(connection, 0, utc_text(book.clock()))
        for key, customer_id in keys:
            known = connection.execute("SELECT id FROM reminder_state WHERE key = ?", (key,)).fetchone()
            if known:
                writer.update("reminder_state", known[0], {"raised_on": on})
            else:
                writer.insert("reminder_state", {"key": key, "customer_id": customer_id, "raised_on": on})
        connection.execute("DELETE FROM journal WHERE id > ?", (last,))


def snoozed_until(book: Book, task_ids: Iterable[int]) -> dict[int, date]:
    """The day each of these promises was put off to, where it was."""
    wanted = tuple(task_ids)
    marks = ", ".join("?" * len(wanted))
    rows = book.read(f"SELECT id, snoozed_until FROM task WHERE snoozed_until IS NOT NULL AND id IN ({marks})", wanted)
    return {row[0]: date.fromisoformat(row[1]) for row in rows}
