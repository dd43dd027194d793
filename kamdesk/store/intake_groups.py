"""The groups of a file's customers, by path, made where missing."""

from __future__ import annotations

from collections.abc import Iterable

from kamdesk.rules import group_paths
from kamdesk.store.bulk import Shelf
from kamdesk.store.intake_customers import Customers
from kamdesk.store.writing import Writer

HIDDEN = (
    "hidden_group (id, name) AS (SELECT id, name FROM customer_group WHERE private"
    " UNION SELECT g.id, h.name FROM customer_group g JOIN hidden_group h ON g.parent_id = h.id)"
)
"""The private groups and those below them, by the name of the private one above."""

LONGEST = 200
"""Characters of a group's name, as the form takes them."""


class Groups:
    """Puts customers in groups; nobody is ever taken out of one."""

    def __init__(self, work: Writer, customers: Customers, memberships: Shelf) -> None:
        self._work = work
        self._customers = customers
        self._memberships = memberships
        self._groups: dict[tuple[str, ...], int] = {}
        self._joined: dict[int, set[int]] = {}
        self.made: list[int] = []
        """The groups this file made."""
        self.hidden: dict[str, set[int]] = {}
        """By the name of a group that was private before: whom this file put there and nowhere private was before."""
        self._private: dict[int, str] | None = None

    def put(self, customer_id: int, paths: Iterable[str]) -> bool:
        """Put a customer in groups by path (`A/B`); True where it was not in one of them."""
        added = False
        for path in paths:
            steps = tuple(name[:LONGEST] for name in group_paths.steps_of(path))
            if not steps:
                continue
            group_id = self._group(steps)
            joined = self._joined_by(customer_id)
            if group_id not in joined:
                self._note_hidden(customer_id, group_id, joined)
                joined.add(group_id)
                self._memberships.add({"group_id": group_id, "customer_id": customer_id})
                added = True
        return added

    def _note_hidden(self, customer_id: int, group_id: int, joined: set[int]) -> None:
        private = self._private_groups()
        if group_id in private and private.keys().isdisjoint(joined):
            self.hidden.setdefault(private[group_id], set()).add(customer_id)

    def _private_groups(self) -> dict[int, str]:
        """The groups that hide their customers, by id, each with the name of the one that is private."""
        if self._private is None:
            self._private = dict(self._work.rows(f"WITH RECURSIVE {HIDDEN} SELECT id, name FROM hidden_group"))
        return self._private

    def forget(self) -> None:
        """Drop what is remembered of customers: it is all written."""
        self._joined.clear()

    def _joined_by(self, customer_id: int) -> set[int]:
        known = self._joined.get(customer_id)
        if known is None:
            sql = "SELECT group_id FROM membership WHERE customer_id = ?"
            rows = [] if self._customers.is_pending(customer_id) else self._work.rows(sql, (customer_id,))
            known = self._joined[customer_id] = {row[0] for row in rows}
        return known

    def _group(self, steps: tuple[str, ...]) -> int:
        known = self._groups.get(steps)
        if known is not None:
            return known
        parent = self._group(steps[:-1]) if len(steps) > 1 else None
        sql = "SELECT id FROM customer_group WHERE name = ? AND parent_id IS ? ORDER BY id"
        row = self._work.one(sql, (steps[-1], parent))
        if row is None:
            self.made.append(self._work.insert("customer_group", {"name": steps[-1], "parent_id": parent}))
            if above := self._private_groups().get(parent or 0):
                self._private_groups()[self.made[-1]] = above
        self._groups[steps] = int(row[0]) if row else self.made[-1]
        return self._groups[steps]
