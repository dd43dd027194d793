"""What the desk clears away by itself, once a day: old trash and history, files nothing names, the log, leftovers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, timedelta

from kamdesk.models.changes import Changes
from kamdesk.services import customers
from kamdesk.services.desk import Desk
from kamdesk.store import copying


@dataclass(frozen=True, slots=True)
class Tidied:
    """How many customers left the trash for good, how many steps the history forgot, how many contents were removed."""

    trashed: int
    steps: int
    contents: int
    changes: Changes | None = None


def tidy(desk: Desk) -> Tidied:
    """Clear away what has had its time (domain 5: trash 30 days, undo 500 steps or 30 days). [slow]"""
    rules = desk.settings
    gone = _older_than(desk, rules.trash_days)
    changes = customers.purge(desk, gone) if gone else None
    steps = desk.book.prune_history(rules.undo_steps, _instant(desk, rules.undo_days))
    contents = desk.book.drop_orphan_contents()
    desk.book.fold_log()
    for folder in (desk.path.parent, desk.backups):
        copying.sweep(folder, desk.path.stem[:40], desk.now().timestamp())
    return Tidied(len(gone), steps, contents, changes)


def _older_than(desk: Desk, days: int) -> list[int]:
    rows = desk.book.read("SELECT id FROM customer WHERE deleted_at < ? ORDER BY id", (_instant(desk, days),))
    return [row[0] for row in rows]


def _instant(desk: Desk, days_ago: int) -> str:
    """That many days ago, as instants are stored."""
    return (desk.now().astimezone(UTC) - timedelta(days=days_ago)).strftime("%Y-%m-%dT%H:%M:%SZ")
