"""The two steps of an import the screen asks for: trying it without a trace, and doing it after a backup."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from kamdesk.models.changes import Changes
from kamdesk.models.refusals import Refusal
from kamdesk.services import backups, history, import_choices, import_twins, importing
from kamdesk.services.desk import Desk
from kamdesk.services.import_choices import Choices
from kamdesk.services.importing import ImportReport, Progress, Source


def try_out(
    desk: Desk,
    sources: Sequence[Source],
    *,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] = lambda: False,
) -> ImportReport:
    """What would become of every row, and who of the files is like somebody in the book; it stays as it is. [slow]

    Cancelled where it was stopped.
    """
    return importing.run(desk, sources, dry_run=True, progress=progress, cancelled=cancelled, find_twins=True)


def take_in(
    desk: Desk,
    sources: Sequence[Source],
    choices: Sequence[Choices],
    *,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] = lambda: False,
    same: Mapping[str, int] | None = None,
) -> ImportReport:
    """Back up, take the files in as one step, and remember how their columns were mapped. [slow]

    Cancelled where it was stopped; the book is then as it was.
    """
    backups.before(desk, "import")
    report = importing.run(desk, sources, progress=progress, cancelled=cancelled, same=same)
    import_twins.remember(desk, same or {})
    for source, chosen in zip(sources, choices, strict=True):
        import_choices.remember(desk, source, chosen)
    return report


def take_back(desk: Desk, step: int) -> Changes:
    """Undo an import, also where something was done after it; Refusal(changed_since) where that touched the same."""
    newest = history.next_undo(desk)
    if newest is not None and newest.id == step:
        return history.undo(desk) or Changes()
    reverted = history.revert(desk, step)
    if reverted.changes is None:
        raise Refusal("changed_since", count=len(reverted.conflicts))
    return reverted.changes
