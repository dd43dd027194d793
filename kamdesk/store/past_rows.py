"""Which rows of the journal tell of a record.

The journal is found by customer. Of a customer with many rows, and of what belongs to none, it is read once and laid
out by record: looked through for each record it would take hours. Who was merged into a customer counts as that one.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import Any, Self

from kamdesk.store.records import KINDS

Rows = Callable[[str, Sequence[object]], list[tuple[Any, ...]]]
Where = tuple[str, tuple[object, ...]]
"""An SQL condition over `journal j` and its values."""

MANY = 200
NOBODY = 0


class PastRows:
    """`rows` reads the book; what it is asked in the meantime must be of one moment. Held by `with`, so that the next
    one to lay out rows on the same connection meets none.
    """

    def __init__(self, rows: Rows) -> None:
        self._rows = rows
        self._laid_out: set[object] = set()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_failure: object) -> None:
        if self._laid_out:
            self._rows("DELETE FROM temp.past", ())
            self._laid_out.clear()

    def of(self, noun: str, record_id: int, owner: object) -> Where:
        """The rows of a record that belongs to a customer, or to none."""
        return self._of(noun, record_id, owner, "j.record_id = ?")

    def of_lines(self, noun: str, column: str, record_id: int, owner: object) -> Where:
        """The rows of the lines whose column points to a record of a customer."""
        return self._of(noun, record_id, owner, f"{_pointed_at(noun, column)} = ?")

    def _of(self, noun: str, record_id: int, owner: object, is_about: str) -> Where:
        owners = (owner, *self._joined.get(owner, ()))
        theirs = f"j.customer_id IN ({', '.join('?' * len(owners))})" if owners[1:] else "j.customer_id IS ?"
        if self._is_laid_out(owner, theirs, owners):
            return _LAID_OUT, (owner or NOBODY, noun, record_id)
        return f"{theirs} AND j.noun = ? AND {is_about}", (*owners, noun, record_id)

    def _is_laid_out(self, owner: object, theirs: str, owners: Sequence[object]) -> bool:
        if owner in self._laid_out:
            return True
        ((count,),) = self._rows(f"SELECT count(*) FROM (SELECT 1 FROM journal j WHERE {theirs} LIMIT {MANY})", owners)
        if count < MANY:
            return False
        if not self._laid_out:
            self._rows(_TABLE, ())
        rows = f"SELECT ?, j.noun, {_ABOUT}, j.id FROM journal j WHERE {theirs}"
        self._rows(f"INSERT OR IGNORE INTO temp.past {rows}", (owner or NOBODY, *owners))
        self._laid_out.add(owner)
        return True

    @cached_property
    def _joined(self) -> dict[object, list[int]]:
        """The customers merged into each."""
        found: dict[object, list[int]] = {}
        if self._rows("SELECT 1 FROM alias WHERE noun = 'customer' LIMIT 1", ()):
            for customer_id, gone in self._rows(_JOINED, ()):
                found.setdefault(customer_id, []).append(gone)
        return found


def _pointed_at(noun: str, column: str) -> str:
    return f"coalesce(json_extract(j.before, '$.{column}'), (SELECT {column} FROM {noun} WHERE id = j.record_id))"


_LINES = [spec.lines for spec in KINDS.values() if spec.lines]
_ABOUT = (
    "CASE j.noun " + " ".join(f"WHEN '{noun}' THEN {_pointed_at(noun, column)}" for noun, column in _LINES)
) + " ELSE j.record_id END"
_TABLE = (
    "CREATE TEMP TABLE IF NOT EXISTS past (owner INTEGER, noun TEXT, about INTEGER, id INTEGER,"
    " PRIMARY KEY (owner, noun, about, id)) WITHOUT ROWID"
)
_LAID_OUT = "j.id IN (SELECT id FROM temp.past WHERE owner = ? AND noun = ? AND about = ?)"
_JOINED = (
    "SELECT DISTINCT a.record_id, j.record_id FROM journal j JOIN alias a ON a.noun = j.noun"
    " AND a.uid = json_extract(j.before, '$.uid') WHERE j.noun = 'customer' AND j.action = 'D'"
)
