"""Taking interactions in from files, with their own author and date; the same one twice stands once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from kamdesk.store.intake import Intake, Outcome
from kamdesk.store.writing import to_cell

SAME = ("happened_on", "kind", "direction", "summary", "need", "author")
Likeness = tuple[object, ...]


class TalkIntake:
    """Writes the interactions of a file and the callbacks they promise."""

    def __init__(self, intake: Intake) -> None:
        self._work = intake.work
        self._customers = intake.customers
        self._talks = intake.shelf("interaction")
        self._tasks = intake.shelf("task")
        self._stored: dict[int, Counter[Likeness]] = {}

    def take(self, customer_id: int, values: Mapping[str, object], next_on: object = None) -> Outcome:
        """One interaction; skipped where the book holds one alike that no earlier row of the file has claimed."""
        row = {"direction": "outgoing", "kind": "call", "summary": "", **values}
        likeness = tuple(to_cell(row.get(name)) or "" for name in SAME)
        there = self._there(customer_id)
        if there[likeness] > 0:
            there[likeness] -= 1
            return Outcome.SKIPPED
        talk = self._talks.add({**row, "customer_id": customer_id})
        if next_on:
            promise = {"customer_id": customer_id, "contact_id": row.get("contact_id"), "interaction_id": talk}
            self._tasks.add({**promise, "due_on": next_on, "title": row.get("need") or "", "author": row.get("author")})
        return Outcome.CREATED

    def _there(self, customer_id: int) -> Counter[Likeness]:
        if customer_id not in self._stored:
            columns = ", ".join(f"coalesce({name}, '')" for name in SAME)
            sql = f"SELECT {columns} FROM interaction WHERE customer_id = ?"
            rows = [] if self._customers.is_made(customer_id) else self._work.rows(sql, (customer_id,))
            self._stored[customer_id] = Counter(rows)
        return self._stored[customer_id]
