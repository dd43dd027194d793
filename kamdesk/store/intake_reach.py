"""Whom a phone number or an e-mail of a row leads to: in the book, or made by an earlier row of the same file."""

from __future__ import annotations

from collections.abc import Iterable

from kamdesk.store.writing import Writer


class Reached:
    """Customers by what reaches them. Customers in the trash are not found."""

    def __init__(self, work: Writer) -> None:
        self._work = work
        self._made: dict[str, int] = {}

    def find(self, matches: Iterable[str]) -> int | None:
        """The customer reached at the first of these that reaches anybody, the oldest of several."""
        for match in matches:
            if (made := self._made.get(match)) is not None:
                return made
            row = self._work.one(
                "SELECT c.id FROM channel h JOIN customer c ON c.id = h.customer_id"
                " WHERE h.match = ? AND c.deleted_at IS NULL ORDER BY c.id",
                (match,),
            )
            if row is not None:
                return int(row[0])
        return None

    def note(self, customer_id: int, matches: Iterable[str]) -> None:
        """A row has told of a customer at these; later rows that name them mean the same."""
        for match in matches:
            self._made.setdefault(match, customer_id)
