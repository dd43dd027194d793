"""Leaving: erasing what was handed over, once the file is proven, with a certificate of what went."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from kamdesk.exchange.handover_reading import open_handover
from kamdesk.models.changes import Changes
from kamdesk.models.refusals import Refusal
from kamdesk.services.desk import Desk
from kamdesk.services.handovers import HandedOver
from kamdesk.store import auditing, backups, handing, mentioning

READ = 1 << 20


@dataclass(frozen=True, slots=True)
class Certificate:
    """What was erased: by whom, when, which files hold it now and the SHA-256 of each, records by kind; what is left.

    `kept` is how many customers the book still has, `trashed` how many more lie in its trash, which no handover takes
    along; `backups` are the backups made before, which still hold everything.
    """

    who: str
    at: datetime
    files: tuple[str, ...]
    fingerprints: tuple[str, ...]
    counts: Mapping[str, int]
    kept: int
    trashed: int
    backups: tuple[Path, ...]
    changes: Changes


def prove(made: HandedOver, passphrase: str | None = None, identities: Sequence[str] = ()) -> None:
    """See that every file of a handover is whole and, where the passphrase or a key is at hand, that it opens.

    Raises Refusal(handover_differs) where a file is not what was written, CannotUnseal, BadHandover.
    """
    for path, fingerprint in zip(made.paths, made.fingerprints, strict=True):
        if _sha256(path) != fingerprint:
            raise Refusal("handover_differs", file=path.name)
    if passphrase or identities:
        path = made.paths[0] if passphrase else made.paths[-1]
        with open_handover(path, passphrase=passphrase, identities=identities) as handover:
            if dict(handover.counts) != dict(made.counts):
                raise Refusal("handover_differs", file=path.name)


def leave(desk: Desk, made: HandedOver, *, knowledge: bool = False) -> Certificate:
    """Erase the customers that were handed over with all that hangs on them, for good. [slow]

    With `knowledge`, the articles and competitors that went along too, unless changed since or needed by a customer who
    stays. Products, groups and fields stay. Refuses with
    Refusal(changed_since_handover) where something was changed since: the file would not have it. Call `prove` before.
    """
    changed = handing.changed_since(desk.book, made.customers, made.stand)
    if changed:
        raise Refusal("changed_since_handover", count=changed)
    with desk.book.erasing("leave", count=len(made.customers)) as work:
        before = handing.totals(work)
        for customer_id, uid in handing.uids_of(work, made.customers):
            mentioning.forget_pairs(work, uid)
            work.delete("customer", customer_id)
        if knowledge:
            handing.forget_knowledge(work, made.stand)
        after = handing.totals(work)
        for fingerprint in made.fingerprints:
            auditing.note_in(work, "erase", "handover", len(made.customers), fingerprint)
    held = tuple(each.path for each in backups.backups_in(desk.backups, desk.path.stem))
    counts = {kind: count - after[kind] for kind, count in before.items() if count > after[kind]}
    kept, trashed = handing.customers_left(desk.book)
    files = tuple(path.name for path in made.paths)
    return Certificate(
        desk.author, desk.now(), files, tuple(made.fingerprints), counts, kept, trashed, held, work.changes
    )


def _sha256(path: Path) -> str:
    digest = hashlib.sha256()
    try:
        with path.open("rb") as file:
            while data := file.read(READ):
                digest.update(data)
    except OSError:
        raise Refusal("handover_differs", file=path.name) from None
    return digest.hexdigest()
