"""What a record of ours was before, from the history: which fields we changed since we received it last."""

from __future__ import annotations

import json
from dataclasses import dataclass
from enum import Enum, auto

from kamdesk.store.receiving_table import LINES, Values
from kamdesk.store.writing import Writer


class Verdict(Enum):
    """What becomes of a field in which a record of the file differs from ours."""

    KEEP = auto()
    TAKE = auto()
    CONFLICT = auto()


@dataclass(frozen=True, slots=True)
class Past:
    """A record as it is, and what it was before each of our own changes since it was received, the latest first.

    `older` are the images before that. Where it never was received, or the history forgot it, all images are ours.
    """

    stored: Values
    images: tuple[Values, ...]
    older: tuple[Values, ...]
    is_received: bool

    def verdict(self, name: str, theirs: object, theirs_at: str) -> Verdict:
        """`theirs_at` is when their version was written (UTC)."""
        base = self.images[-1] if self.is_received and self.images else self.stored
        base_at = str(base.get("updated_at") or "")
        if theirs_at <= base_at and self._was(name, theirs):
            return Verdict.KEEP  # a version that ours came from
        if self.is_received and theirs_at == base_at:
            return Verdict.KEEP  # the version we received: only we changed it since
        if theirs_at <= base_at:
            return Verdict.CONFLICT
        if not self._is_ours(name):
            return Verdict.TAKE
        if self.is_received and name != LINES:
            return Verdict.KEEP if base.get(name) == theirs else Verdict.CONFLICT
        return Verdict.KEEP if name != LINES and self._was(name, theirs) else Verdict.CONFLICT

    def _is_ours(self, name: str) -> bool:
        """Whether we changed this field since we received it."""
        if name == LINES:
            return bool(self.images)
        return any(image.get(name) != self.stored.get(name) for image in self.images)

    def _was(self, name: str, value: object) -> bool:
        return name != LINES and any(image.get(name) == value for image in (*self.images, *self.older))


def past_of(work: Writer, noun: str, record_id: int, stored: Values) -> Past:
    """The past of one record, as far as the history goes back."""
    owner = record_id if noun == "customer" else stored.get("customer_id")
    rows = work.rows(
        "SELECT o.name, j.before FROM journal j JOIN operation o ON o.id = j.operation_id"
        " WHERE j.customer_id IS ? AND j.noun = ? AND j.record_id = ? AND j.operation_id <> ? ORDER BY j.id DESC",
        (owner, noun, record_id, work.operation_id),
    )
    received = next((at for at, (name, _) in enumerate(rows) if name == "receive"), None)
    images = [json.loads(before) if before else {} for _, before in rows]
    own = [image for image in images[:received] if image]
    older = [image for image in images[len(images[:received]) :] if image]
    return Past(stored, tuple(own), tuple(older), received is not None)
