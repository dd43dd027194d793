"""Backups: made by hand, made by themselves, listed, thinned out, and put back as a new book."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from kamdesk.models.refusals import CannotOpen
from kamdesk.rules import keeping
from kamdesk.services.desk import Desk, Secret, unlock
from kamdesk.store import auditing, copying, header, opening, schema
from kamdesk.store import backups as store

Progress = Callable[[int, int], None]  # pages done, of all; may raise to stop
BEFORE_DAYS, BEFORE_LEAST = 30, 3
"""Backups made before an import, a migration or a new passphrase stay as long as undo does, three of them for ever."""


@dataclass(frozen=True, slots=True)
class Made:
    """A backup that was made and proven; `cloud` names the sync service whose folder it lies in, if any."""

    path: Path
    counts: Mapping[str, int]
    cloud: str | None


@dataclass(frozen=True, slots=True)
class BackupRow:
    """One backup on the list, its moment in local time; `counts` is None where today's key does not open it."""

    path: Path
    at: datetime
    reason: str
    size: int
    counts: Mapping[str, int] | None


def backup(desk: Desk, out: Path | None = None, progress: Progress | None = None) -> Made:
    """Make a verified copy and note it in the audit. Raises what `copy` raises."""
    return _noted(desk, copy(desk, out, progress))


def copy(desk: Desk, out: Path | None = None, progress: Progress | None = None) -> Made:
    """Make a verified copy: into the folder of backups, into the folder `out`, or as the new file `out`.

    It only reads, so it waits for no write under way; `note` has to follow. Raises Refusal(exists) where `out` is a
    file already, and what `copying.copy_book` raises.
    """
    if out is None or out.is_dir():
        return _made(desk, _back_up(desk, store.MANUAL, out or desk.backups, progress))
    copying.copy_book(desk.path, desk.book.key, out, progress=progress)
    return _made(desk, out)


def note(desk: Desk, made: Made) -> None:
    """Say in the audit that a copy was made, with the customers in it; waits for its turn to write."""
    auditing.note(desk.book, "backup", made.path.name, made.counts["customer"])


def before(desk: Desk, reason: str) -> Made:
    """The backup made before something big (`import`, `rekey`); the oldest of their kind go."""
    made = _back_up(desk, reason, desk.backups)
    thin_out(desk)
    return _noted(desk, _made(desk, made))


def due_backup(desk: Desk, progress: Progress | None = None) -> Made | None:
    """The day's automatic backup where there is none yet, and the thinning out of older ones; None where not due.

    It only reads, as `copy` does.
    """
    dates = [_local(desk, each) for each in store.backups_in(desk.backups, desk.path.stem)]
    if not keeping.is_backup_due(dates, desk.now()):
        return None
    made = _back_up(desk, store.DAILY, desk.backups, progress)
    thin_out(desk)
    return _made(desk, made)


def list_backups(desk: Desk) -> list[BackupRow]:
    """The book's backups, newest first, with what each holds."""
    return [
        BackupRow(
            each.path,
            _local(desk, each),
            each.reason,
            each.path.stat().st_size,
            store.counts_of(each.path, desk.book.key),
        )
        for each in store.backups_in(desk.backups, desk.path.stem)
    ]


def thin_out(desk: Desk) -> list[Path]:
    """Delete the automatic backups that may go; those made by hand are never touched. Returns what was deleted."""
    found = store.backups_in(desk.backups, desk.path.stem)
    daily = [(_local(desk, each), each.path) for each in found if each.reason == store.DAILY]
    others = [(_local(desk, each), each.path) for each in found if each.reason not in (store.DAILY, store.MANUAL)]
    rules = desk.settings
    gone = keeping.surplus(daily, rules.backups_daily, rules.backups_weekly, rules.backups_monthly)
    gone |= keeping.outlived(others, desk.now(), BEFORE_DAYS, BEFORE_LEAST)
    for path in sorted(gone):
        store.remove(path)
    return sorted(gone)


def restore(file: Path, book: Path, secret: Secret, progress: Progress | None = None) -> Mapping[str, int]:
    """Put a backup back as a new book, verified; returns the count of records by table.

    Raises Refusal(exists) where `book` is there already, CannotOpen where the backup cannot be opened. The book opens
    with what opened the backup: its own passphrase of then.
    """
    key = unlock(file, secret)
    header.check_key(file, key)
    version = opening.version_of(file, key)
    if version > schema.VERSION:
        raise CannotOpen("newer", path=str(file), version=version, known=schema.VERSION)
    return copying.copy_book(file, key, book, progress=progress)


def cloud_folder(desk: Desk) -> str | None:
    """The sync service in whose folder the open book lies, for the warning; None where none is known."""
    return keeping.cloud_of(desk.path.resolve().parts[:-1])


def _back_up(desk: Desk, reason: str, folder: Path, progress: Progress | None = None) -> Path:
    return store.back_up(desk.path, desk.book.key, folder, reason, desk.now(), progress)


def _made(desk: Desk, path: Path) -> Made:
    counts = store.counts_of(path, desk.book.key)
    if counts is None:
        raise CannotOpen("damaged", path=str(path))
    return Made(path, counts, keeping.cloud_of(path.resolve().parts[:-1]))


def _noted(desk: Desk, made: Made) -> Made:
    note(desk, made)
    return made


def _local(desk: Desk, found: store.Backup) -> datetime:
    return found.at.astimezone(desk.now().tzinfo)
