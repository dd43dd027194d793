"""Who is invalid, archived, parked or private by the words of a table (`customer.kept`)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from kamdesk.store.intake_customers import Customers
from kamdesk.store.intake_groups import HIDDEN, Groups
from kamdesk.store.writing import Writer

IN_PRIVATE = (
    f"WITH RECURSIVE {HIDDEN} SELECT DISTINCT customer_id FROM membership"
    " WHERE group_id IN (SELECT id FROM hidden_group)"
)


class Kept:
    """Judges new customers as the file does. Whom the book knows stays as the rep has judged since: no old file buries
    somebody the rep takes care of or brings back somebody put away. So it is with a handover, whose archived, invalid
    and parked fill no blank of a customer found again, and which takes the mark off no private group.

    Private are the groups, not the customers, and a table does not say which of somebody's groups it is: of those the
    file makes, one that holds none but new private customers.
    """

    def __init__(self, work: Writer, customers: Customers, groups: Groups) -> None:
        self._work = work
        self._customers = customers
        self._groups = groups
        self._private: dict[int, int] = {}
        self.today: date | None = None
        """Since when who is parked counts as parked: a table says neither since when nor why."""

    def columns(self, signs: Iterable[str]) -> dict[str, object]:
        """The columns of a new customer that is kept so."""
        columns = {"invalid": "invalid", "archived": "archived", "parked": "parked_on"}
        return {columns[sign]: self.today if sign == "parked" else True for sign in signs if sign in columns}

    def is_otherwise(self, customer_id: int, signs: Iterable[str], row: int) -> bool:
        """Whether the book, which stays as it is, does not keep a customer as a row says; private ones `settle`."""
        if "private" in signs:
            self._private.setdefault(customer_id, row)
        told = self.columns(signs)
        known = self._customers.known(customer_id, tuple(told)) if told else {}
        return not all(known.get(column) for column in told)

    def settle(self) -> list[int]:
        """Make the groups of new private customers private; returns the rows of those who are in none all the same.

        All must be written.
        """
        if not self._private:
            return []
        for group in sorted(self._meant(self._in_private())):
            self._work.update("customer_group", group, {"private": True})
        return sorted(self._private[each] for each in self._private.keys() - self._in_private())

    def made_private(self) -> list[tuple[str, int]]:
        """The book's private groups that hide customers the file put there without a word of it, and how many."""
        found = ((group, len(those - self._private.keys())) for group, those in self._groups.hidden.items())
        return [(group, count) for group, count in found if count]

    def _meant(self, hidden: set[int]) -> set[int]:
        """The fewest groups that are surely private; where somebody has several that may be, all of them."""
        new = {each for each in self._private if self._customers.is_made(each)}
        may_be: dict[int, list[int]] = {}
        for group in self._groups.made:
            of_group = self._work.rows("SELECT customer_id FROM membership WHERE group_id = ?", (group,))
            members = {int(row[0]) for row in of_group}
            for member in members - hidden if members <= new else ():
                may_be.setdefault(member, []).append(group)
        sure = {groups[0] for groups in may_be.values() if len(groups) == 1}
        return sure.union(*(groups for groups in may_be.values() if sure.isdisjoint(groups)))

    def _in_private(self) -> set[int]:
        return {int(row[0]) for row in self._work.rows(IN_PRIVATE)}
