"""Fields of the rep's own that a file brings along: known to the book from then on."""

from __future__ import annotations

from collections.abc import Iterable

from kamdesk.store.writing import Writer

LONGEST = 100


class Fields:
    """The names of the customers' own fields."""

    def __init__(self, work: Writer) -> None:
        self._work = work
        self._known: set[str] | None = None

    def know(self, names: Iterable[str]) -> None:
        """Define, as text, the fields that the book does not know."""
        if self._known is None:
            self._known = {
                row[0] for row in self._work.rows("SELECT name FROM field_definition WHERE noun = 'customer'")
            }
        for name in names:
            if name not in self._known:
                place = len(self._known)
                self._work.insert("field_definition", {"noun": "customer", "name": name[:LONGEST], "position": place})
                self._known.add(name)
