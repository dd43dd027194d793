"""Backups of a book: verified copies in a folder, named by moment and reason so that a rep can tell them apart."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from kamdesk.models.refusals import CannotOpen, Refusal
from kamdesk.store import cipher, copying, header
from kamdesk.store.keys import Key

DAILY, MANUAL, IMPORT, MIGRATION, REKEY = "daily", "manual", "import", "migration", "rekey"
REASONS = (DAILY, MANUAL, IMPORT, MIGRATION, REKEY)
SUFFIX = ".kamdesk"
NAMED = re.compile(rf"(?P<stem>.+)-(?P<at>\d{{8}}T\d{{6}}Z)(?:-\d+)?-(?P<reason>{'|'.join(REASONS)})\{SUFFIX}")
COUNTED = ("customer", "contact", "interaction", "orders")


@dataclass(frozen=True, slots=True)
class Backup:
    """One backup file: of which book (the stem of its name), when (UTC), and why."""

    path: Path
    stem: str
    at: datetime
    reason: str


def back_up(
    path: Path,
    key: Key,
    folder: Path,
    reason: str,
    at: datetime | None = None,
    progress: copying.Progress | None = None,
) -> Path:
    """Make a verified backup of a book in a folder; raises what `copying.copy_book` raises."""
    target = _free_name(folder, path.stem, at or datetime.now(UTC), reason)
    copying.copy_book(path, key, target, progress=progress)
    return target


def backups_in(folder: Path, stem: str | None = None) -> list[Backup]:
    """The backups in a folder, of one book or of any, newest first; other files are not looked at."""
    try:
        names = sorted(each for each in folder.iterdir() if each.is_file())
    except OSError:
        return []
    found = [backup for each in names if (backup := parse(each)) and stem in (None, backup.stem)]
    return sorted(found, key=lambda each: (each.at, each.path.name), reverse=True)


def parse(path: Path) -> Backup | None:
    """What a backup's name says; None for any other name."""
    said = NAMED.fullmatch(path.name)
    if said is None:
        return None
    try:
        at = datetime.strptime(said["at"], "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)
    except ValueError:
        return None
    return Backup(path, said["stem"], at, said["reason"])


def counts_of(path: Path, key: Key) -> Mapping[str, int] | None:
    """How many records of each main kind a backup holds; None where this key does not open it or it is damaged."""
    try:
        header.check_key(path, key)
        connection = cipher.connect(path, key, read_only=True)
    except (CannotOpen, OSError):
        return None
    try:
        return {table: int(connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]) for table in COUNTED}
    except cipher.DriverError:
        return None
    finally:
        connection.close()


def holds(path: Path, key: Key, noun: str, uids: Sequence[str]) -> bool | None:
    """Whether a backup still holds a customer or contact, under any of these uids; None where this key does not open
    it.
    """
    try:
        header.check_key(path, key)
        connection = cipher.connect(path, key, read_only=True)
    except (CannotOpen, OSError):
        return None
    try:
        wanted = f"SELECT 1 FROM {noun} WHERE uid IN ({', '.join('?' * len(uids))})"
        return connection.execute(wanted, uids).fetchone() is not None
    except cipher.DriverError:
        return None
    finally:
        connection.close()


def remove(path: Path) -> None:
    """Delete a backup file; Refusal(cannot_write) where it is held."""
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise Refusal("cannot_write", path=str(path), reason=error.strerror or "") from error


def _free_name(folder: Path, stem: str, at: datetime, reason: str) -> Path:
    moment = at.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")
    name, number = f"{stem}-{moment}-{reason}{SUFFIX}", 1
    while (folder / name).exists():
        number += 1
        name = f"{stem}-{moment}-{number}-{reason}{SUFFIX}"
    return folder / name
