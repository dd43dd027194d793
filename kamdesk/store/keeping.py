"""What every write brings along: the numbers first, then the search index."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kamdesk.store.cipher import Connection
from kamdesk.store.numbers import Numbers


@dataclass(frozen=True, slots=True)
class Keeping:
    """The `keep` of an open book; what it needs is loaded by the first write."""

    numbers: Numbers

    def __call__(self, connection: Connection, touched: Mapping[str, set[int]]) -> None:
        from kamdesk.store import indexing

        self.numbers.keep(connection, touched)
        indexing.keep(connection, touched)

    def rebuild(self, connection: Connection) -> None:
        """Everything derived, anew."""
        from kamdesk.store import indexing

        self.numbers.rebuild(connection)
        indexing.rebuild(connection)
