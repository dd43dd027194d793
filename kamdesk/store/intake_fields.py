"""Fields of the rep's own that a file brings along: known to the book from then on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from kamdesk.store.writing import Writer

LONGEST = 100


class Fields:
    """The customers' own fields by name, each with its type."""

    def __init__(self, work: Writer) -> None:
        self._work = work
        self._kinds: dict[str, str] | None = None

    def kinds(self) -> Mapping[str, str]:
        """The type of every field the book knows by now."""
        if self._kinds is None:
            self._kinds = dict(
                self._work.rows("SELECT name, type FROM field_definition WHERE noun = 'customer' ORDER BY position, id")
            )
        return self._kinds

    def know(self, names: Iterable[str]) -> None:
        """Define, as text, the fields that the book does not know."""
        kinds = dict(self.kinds())
        for name in names:
            if name not in kinds:
                values = {"noun": "customer", "name": name[:LONGEST], "position": len(kinds)}
                self._work.insert("field_definition", values)
                kinds[name] = "text"
        self._kinds = kinds
