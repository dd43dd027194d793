"""What a record of ours was before, from the history: which fields we changed since both sides had the same of it.

Both had the same when we received it last, or when we handed the whole book over and what we receive grew from that:
a file names the step its book stood at and every such step it had taken in. Where neither is known, all our history
counts.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
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
    """A record as it is, and what it was before each of our own changes since both had the same, the latest first.

    `older` are the images before that. Where nothing is known to be the same, all images are ours. `is_given`: they had
    it from us, whenever theirs says it was written (what was merged bears the later time of the two). `is_whole`: the
    history forgot nothing of it since.
    """

    stored: Values
    images: tuple[Values, ...]
    older: tuple[Values, ...]
    is_shared: bool
    is_given: bool
    is_whole: bool

    def verdict(self, name: str, theirs: object, theirs_at: str) -> Verdict:
        """`theirs_at` is when their version was written (UTC)."""
        base = self.images[-1] if self.is_whole and self.images else self.stored
        base_at = str(base.get("updated_at") or "")
        if theirs_at <= base_at and self._was(name, theirs):
            return Verdict.KEEP  # a version that ours came from
        if self.is_shared and not self.is_given and theirs_at == base_at:
            return Verdict.KEEP  # the version we received: only we changed it since
        if theirs_at <= base_at and not self.is_given:
            return Verdict.CONFLICT
        if not self._is_ours(name):
            return Verdict.TAKE
        if self.is_shared and name != LINES:
            return Verdict.KEEP if base.get(name) == theirs else Verdict.CONFLICT
        return Verdict.KEEP if name != LINES and self._was(name, theirs) else Verdict.CONFLICT

    def _is_ours(self, name: str) -> bool:
        """Whether we changed this field since both had the same."""
        if name == LINES:
            return bool(self.images)
        return any(image.get(name) != self.stored.get(name) for image in self.images)

    def _was(self, name: str, value: object) -> bool:
        return name != LINES and any(image.get(name) == value for image in (*self.images, *self.older))


@dataclass(frozen=True, slots=True)
class Line:
    """What a file grew from: the step (uid) its book stood at, and the steps of other books that one had taken in."""

    stand: str | None = None
    took: tuple[str, ...] = ()

    @property
    def steps(self) -> list[str]:
        """All steps that whoever receives the file has taken in with it."""
        return [*([self.stand] if self.stand else []), *self.took]

    def is_taken(self, work: Writer) -> bool:
        """Whether what stands in the file was taken in before, from itself or from one that grew from it."""
        return self.stand is not None and self.stand in steps_taken(work.rows(TAKEN))

    def step_of_ours(self, work: Writer) -> int:
        """Our last step that the other side has taken in; 0 where none is known."""
        found = (work.one("SELECT id FROM operation WHERE uid = ?", (uid,)) for uid in self.took)
        return max((int(row[0]) for row in found if row), default=0)


TAKEN = "SELECT figures FROM operation WHERE name = 'receive' AND state = 'done' AND undo_of IS NULL ORDER BY id"


def steps_taken(rows: Iterable[tuple[str | None]]) -> list[str]:
    """The steps of other books that came in with receipts that stand, by the figures of these."""
    found = (uid for (figures,) in rows for uid in json.loads(figures or "{}").get("took", ()))
    return list(dict.fromkeys(found))


def past_of(work: Writer, noun: str, record_id: int, stored: Values, given: int = 0) -> Past:
    """The past of one record, as far as the history goes back; `given` is our last step the other side has taken in.

    A receipt that was undone, and its undoing, never were. What was before each edit of a customer is never forgotten.
    """
    owner = record_id if noun == "customer" else stored.get("customer_id")
    rows = work.rows(
        "SELECT j.operation_id, o.name, j.before FROM journal j JOIN operation o ON o.id = j.operation_id"
        " WHERE j.customer_id IS ? AND j.noun = ? AND j.record_id = ? AND j.operation_id <> ?"
        " AND NOT (o.name = 'receive' AND (o.undo_of IS NOT NULL OR o.state IN ('undone', 'dropped')))"
        " ORDER BY j.id DESC",
        (owner, noun, record_id, work.operation_id),
    )
    is_made_here = bool(rows) and rows[-1][2] is None
    shared = next((at for at, (step, name, _) in enumerate(rows) if name == "receive" or step <= given), None)
    if shared is None and given and not is_made_here:
        shared = len(rows)  # it was there before, the history forgot since when
    is_given = shared is not None and (shared == len(rows) or rows[shared][0] <= given)
    images = [json.loads(before) if before else {} for _, _, before in rows]
    own = [image for image in images[:shared] if image]
    older = [image for image in images[len(images[:shared]) :] if image]
    is_whole = shared is not None or is_made_here or noun == "customer"
    return Past(stored, tuple(own), tuple(older), shared is not None, is_given, is_whole)
