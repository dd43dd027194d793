"""Which records were deleted here: a file that still has them does not bring them back.

The history tells as long as it remembers. Of what it forgets a digest of the uid stays, which says nothing of what it
was, nor finds it in a copy of the book without trying each.
"""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import blake2b

from kamdesk.store.cipher import Connection
from kamdesk.store.writing import Writer

KEY = "gone:"
_UID = "json_extract(j.before, '$.uid')"
_DELETED = (
    f"SELECT {_UID} FROM journal j JOIN operation o ON o.id = j.operation_id WHERE j.action = 'D' AND o.state = 'done'"
    f" AND o.undo_of IS NULL AND o.name <> 'revert' AND {_UID} IS NOT NULL"
)


def remember(connection: Connection, condition: str, values: Sequence[object] = ()) -> None:
    """Keep what steps that stand (journal j, operation o, by this condition) deleted."""
    found = connection.execute(f"{_DELETED} AND {condition}", values).fetchall()
    connection.executemany(
        "INSERT OR IGNORE INTO book_state (key, value) VALUES (?, '')", [(KEY + _digest(row[0]),) for row in found]
    )


class Gone:
    """All that was deleted here. A deletion that was undone does not count, nor what went with a step taken back."""

    def __init__(self, work: Writer) -> None:
        kept = work.rows(f"SELECT substr(key, {len(KEY) + 1}) FROM book_state WHERE key GLOB '{KEY}*'")
        self._digests = {row[0] for row in kept} | {_digest(row[0]) for row in work.rows(_DELETED)}

    def has(self, uid: str) -> bool:
        """Whether a record of this uid was deleted."""
        return bool(self._digests) and _digest(uid) in self._digests


def _digest(uid: str) -> str:
    return blake2b(uid.encode(), digest_size=16).hexdigest()
