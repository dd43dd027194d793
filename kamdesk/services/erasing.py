"""Erasing one person everywhere on request: record, journal, files, index; and where a backup still holds them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from kamdesk.models.changes import Changes
from kamdesk.models.refusals import Refusal
from kamdesk.services import backups as backing
from kamdesk.services import import_twins
from kamdesk.services.desk import Desk
from kamdesk.store import auditing, backups, mentioning, naming
from kamdesk.store import erasing as traces
from kamdesk.store.book import Writing
from kamdesk.store.mentioning import Named


@dataclass(frozen=True, slots=True)
class Erased:
    """What changed, the backups that still hold the person, and those this key does not open (nobody can tell).

    `counts` is how many records of each noun went, for the certificate; `named` are the texts of others that stay and
    name the person.
    """

    changes: Changes
    backups: tuple[Path, ...]
    unknown: tuple[Path, ...]
    counts: Mapping[str, int]
    named: Named


@dataclass(frozen=True, slots=True)
class Hold:
    """What the book holds of somebody: records by noun, and which others name them in free text."""

    counts: Mapping[str, int]
    named: Named


def held_of_customer(desk: Desk, customer_id: int) -> Hold:
    """What goes with a customer; texts about others may still name it."""
    name = _name(desk, "customer", customer_id)
    return Hold(mentioning.hanging_on_customer(desk.book, customer_id), mentioning.texts(desk.book, name, customer_id))


def held_of_contact(desk: Desk, contact_id: int) -> Hold:
    """What goes with a contact; talks and notes that name the person stay, for the rep to edit."""
    name = _name(desk, "contact", contact_id)
    named = mentioning.texts(desk.book, name, None, contact_id)
    return Hold(mentioning.hanging_on_contact(desk.book, contact_id), named)


def erase_customer(desk: Desk, customer_id: int) -> Erased:
    """Erase a customer with all that hangs on it, for good: nothing brings it back."""
    uids, held = _uids(desk, "customer", customer_id), held_of_customer(desk, customer_id)
    with desk.book.erasing("erase", count=1) as work:
        mentioning.forget_pairs(work, uids[0])
        work.delete("customer", customer_id)
        auditing.note_in(work, "erase", "customer", 1)
    import_twins.forget(desk, uids[0])
    return _erased(desk, work, "customer", uids, held)


def erase_contact(desk: Desk, contact_id: int) -> Erased:
    """Erase one person at a customer, with its channels and files, for good; talks stay, without the person.

    The name in the words of a talk (`who`) goes too, also as it once was; what was written freely in summaries is the
    rep's to edit.
    """
    uids, held = _uids(desk, "contact", contact_id), held_of_contact(desk, contact_id)
    name = _name(desk, "contact", contact_id)
    with desk.book.erasing("erase", count=1) as work:
        for (file_id,) in work.rows("SELECT id FROM file WHERE contact_id = ?", (contact_id,)):
            work.delete("file", file_id)
        talks = [row[0] for row in work.rows("SELECT id FROM interaction WHERE contact_id = ?", (contact_id,))]
        for talk_id in talks:
            work.update("interaction", talk_id, {"contact_id": None, "who": None})
        traces.silence_column(work.connection, "interaction", "who", talks)
        work.delete("contact", contact_id)
        auditing.note_in(work, "erase", "contact", 1)
    left = replace(held, named=mentioning.texts(desk.book, name, None))  # the words "with whom" of a talk went
    return _erased(desk, work, "contact", uids, left)


def drop_backups(desk: Desk, paths: Sequence[Path]) -> int:
    """Delete the backups that still hold somebody, after making a new one that does not; returns how many went.

    Raises what `backups.backup` raises, with every old backup still there, and Refusal(cannot_write).
    """
    backing.backup(desk)
    for path in paths:
        backups.remove(path)
    auditing.note(desk.book, "erase", "backup", len(paths))
    return len(paths)


def _uids(desk: Desk, noun: str, record_id: int) -> tuple[str, ...]:
    """Its uid, and those of whoever was merged into it: an older backup knows it by these."""
    return (str(_record(desk, noun, record_id)["uid"]), *naming.former_uids(desk.book, noun, record_id))


def _name(desk: Desk, noun: str, record_id: int) -> str:
    return str(_record(desk, noun, record_id)["name"])


def _record(desk: Desk, noun: str, record_id: int) -> Mapping[str, object]:
    found = desk.book.record(noun, record_id)
    if found is None:
        raise Refusal("record_gone", noun=noun)
    return found


def _erased(desk: Desk, work: Writing, noun: str, uids: Sequence[str], hold: Hold) -> Erased:
    held = {
        each.path: backups.holds(each.path, desk.book.key, noun, uids)
        for each in backups.backups_in(desk.backups, desk.path.stem)
    }
    return Erased(
        work.changes,
        tuple(path for path, holds in held.items() if holds),
        tuple(path for path, holds in held.items() if holds is None),
        hold.counts,
        hold.named,
    )
