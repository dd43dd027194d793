"""The history: undo, redo, and what was done when."""

from __future__ import annotations

from dataclasses import dataclass

from kamdesk.models.changes import Changes, Step
from kamdesk.models.refusals import Refusal
from kamdesk.services.desk import Desk
from kamdesk.store.reverting import Conflict


@dataclass(frozen=True, slots=True)
class Reverted:
    """What taking back an older step came to: its changes, or what stands against it (then nothing was changed)."""

    changes: Changes | None
    conflicts: tuple[Conflict, ...] = ()


def undo(desk: Desk) -> Changes | None:
    """Take back the newest step; None where nothing is left to undo."""
    changes = desk.book.undo()
    return changes._replace(is_undo=True) if changes else None


def redo(desk: Desk) -> Changes | None:
    """Do again the step undone last; None where there is none."""
    return desk.book.redo()


def next_undo(desk: Desk) -> Step | None:
    """What `undo` would take back, for the menu."""
    return desk.book.next_undo()


def next_redo(desk: Desk) -> Step | None:
    """What `redo` would do again, for the menu."""
    return desk.book.next_redo()


def steps(desk: Desk, limit: int = 100) -> list[Step]:
    """The newest steps, undone ones among them."""
    return desk.book.steps(limit)


def last_of(desk: Desk, name: str) -> Step | None:
    """The newest step of a name that stands; None where there is none."""
    return desk.book.last_of(name)


def revert(desk: Desk, step_id: int) -> Reverted:
    """Take back any standing step while nothing later touched the same fields; else the conflicts. [slow]

    Itself one step, so undo brings back what it took. Raises Refusal(step_gone, not_revertible).
    """
    step = desk.book.step(step_id)
    if step is None:
        raise Refusal("step_gone")
    if step.state != "done":
        raise Refusal("not_revertible", state=step.state)
    found = desk.book.conflicts(step)
    if found:
        return Reverted(None, tuple(found))
    return Reverted(desk.book.take_back(step))
