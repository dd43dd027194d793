"""Erasing one person everywhere on request: record, journal, files, index; and where a backup still holds them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from kamdesk.models.changes import Changes
from kamdesk.models.refusals import Refusal
from kamdesk.services.desk import Desk
from kamdesk.store import auditing, backups
from kamdesk.store.book import Writing


@dataclass(frozen=True, slots=True)
class Erased:
    """What changed, the backups that still hold the person, and those this key does not open (nobody can tell)."""

    changes: Changes
    backups: tuple[Path, ...]
    unknown: tuple[Path, ...]


def erase_customer(desk: Desk, customer_id: int) -> Erased:
    """Erase a customer with all that hangs on it, for good: nothing brings it back."""
    uid = _uid(desk, "customer", customer_id)
    with desk.book.erasing("erase", count=1) as work:
        work.delete("customer", customer_id)
        auditing.note_in(work.connection, "erase", "customer", 1)
    return _erased(desk, work, "customer", uid)


def erase_contact(desk: Desk, contact_id: int) -> Erased:
    """Erase one person at a customer, with its channels and files, for good; talks stay, without the person.

    The name in the words of a talk (`who`) goes too; what was written freely in summaries is the rep's to edit.
    """
    uid = _uid(desk, "contact", contact_id)
    with desk.book.erasing("erase", count=1) as work:
        for (file_id,) in work.rows("SELECT id FROM file WHERE contact_id = ?", (contact_id,)):
            work.delete("file", file_id)
        for (talk_id,) in work.rows("SELECT id FROM interaction WHERE contact_id = ?", (contact_id,)):
            work.update("interaction", talk_id, {"contact_id": None, "who": None})
        work.delete("contact", contact_id)
        auditing.note_in(work.connection, "erase", "contact", 1)
    return _erased(desk, work, "contact", uid)


def _uid(desk: Desk, noun: str, record_id: int) -> str:
    found = desk.book.record(noun, record_id)
    if found is None:
        raise Refusal("record_gone", noun=noun)
    return str(found["uid"])


def _erased(desk: Desk, work: Writing, noun: str, uid: str) -> Erased:
    held = {
        each.path: backups.holds(each.path, desk.book.key, noun, uid)
        for each in backups.backups_in(desk.backups, desk.path.stem)
    }
    return Erased(
        work.changes,
        tuple(path for path, holds in held.items() if holds),
        tuple(path for path, holds in held.items() if holds is None),
    )
