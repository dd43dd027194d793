"""What the transaction under way alters of customers that were there before it, read from its journal."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from kamdesk.models.changes import Alteration
from kamdesk.store.writing import Writer

_ENTRIES = (
    "SELECT noun, record_id, customer_id, action, before FROM journal WHERE operation_id = ? AND (action = 'U' AND"
    " noun IN ('customer', 'contact', 'orders') OR action = 'I' AND noun IN ('contact', 'channel', 'membership'))"
    " ORDER BY id"
)
_MADE = "SELECT record_id FROM journal WHERE operation_id = ? AND noun = 'customer' AND action = 'I'"
_WHOSE = (
    "SELECT c.name FROM customer c LEFT JOIN customer_stats s ON s.customer_id = c.id"
    " WHERE c.id = ? AND c.deleted_at IS NULL AND coalesce(s.private, 0) = 0"
)
_ADDED = {
    "contact": "SELECT '', 'name', name FROM contact WHERE id = ?",
    "channel": "SELECT p.name, c.kind, c.value FROM channel c LEFT JOIN contact p ON p.id = c.contact_id"
    " WHERE c.id = ?",
    "membership": "SELECT '', 'group_id', g.name FROM membership m JOIN customer_group g ON g.id = m.group_id"
    " WHERE m.id = ?",
}
_NOT_TOLD = {"updated_at", "uid", "card_uid", "birthday_key", "lunar_birthday_key", "deleted_at"}
"""Columns that follow from others, or say nothing to people."""
_OF_ORDERS = {"ordered_on": "ordered_on", "status": "status", "revenue": "amount"}
_REFERENCES = {"parent_id": "customer", "reports_to_id": "contact"}


def altered_in(work: Writer, most: int) -> list[Alteration]:
    """The first of them, in the order in which they are altered; private groups and what is made new left out."""
    return _Looking(work).found(most)


@dataclass(slots=True)
class _Looking:
    """One look over the journal of a transaction."""

    work: Writer
    seen: set[tuple[str, int]] = field(default_factory=set)
    customers: dict[int, str] = field(default_factory=dict)

    def found(self, most: int) -> list[Alteration]:
        made = {row[0] for row in self.work.rows(_MADE, (self.work.operation_id,))}
        found: list[Alteration] = []
        for noun, record_id, customer_id, action, before in self.work.connection.execute(
            _ENTRIES, (self.work.operation_id,)
        ):
            if customer_id in made or (noun, record_id) in self.seen:
                continue
            self.seen.add((noun, record_id))
            if customer := self.name_of(customer_id):
                told = self.added(noun, record_id) if action == "I" else self.changed(noun, record_id, before)
                found += [Alteration(customer, noun, *each) for each in told]
            if len(found) >= most:
                break
        return found[:most]

    def name_of(self, customer_id: int) -> str:
        if customer_id not in self.customers:
            row = self.work.one(_WHOSE, (customer_id,))
            self.customers[customer_id] = str(row[0]) if row else ""
        return self.customers[customer_id]

    def added(self, noun: str, record_id: int) -> Iterator[tuple[str, str, object, object]]:
        if row := self.work.one(_ADDED[noun], (record_id,)):
            yield row[0] or "", row[1], None, row[2]

    def changed(self, noun: str, record_id: int, image: str) -> Iterator[tuple[str, str, object, object]]:
        before: Mapping[str, Any] = json.loads(image)
        columns = _OF_ORDERS if noun == "orders" else {name: name for name in before if name not in _NOT_TOLD}
        row = self.work.one(f"SELECT {', '.join(columns)} FROM {noun} WHERE id = ?", (record_id,))
        name = {"customer": "", "orders": before.get("number") or ""}.get(noun, before.get("name") or "")
        for (column, told), now in zip(columns.items(), row or (), strict=bool(row)):
            old = before[column]
            if column == "custom":
                yield from ((name, *each) for each in _own(old, now))
            elif now != old:
                yield name, told, self.value(column, old), self.value(column, now)

    def value(self, column: str, value: object) -> object:
        if column not in _REFERENCES or value is None:
            return value
        row = self.work.one(f"SELECT name FROM {_REFERENCES[column]} WHERE id = ?", (value,))
        return row[0] if row else None


def _own(before: str | None, after: str | None) -> Iterator[tuple[str, object, object]]:
    """The own fields that differ."""
    old, now = json.loads(before or "{}"), json.loads(after or "{}")
    for name in {**old, **now}:
        if old.get(name) != now.get(name):
            yield f"custom.{name}", old.get(name), now.get(name)
