"""Customers a file would add although somebody like them is in the book: shown in the preview, joined where told so."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from kamdesk.rules.likeness import Likeness
from kamdesk.rules.pairing import find_pairs
from kamdesk.services.desk import Desk, set_setting, setting
from kamdesk.store import likenesses
from kamdesk.store.book import Writing
from kamdesk.store.intake import Intake

MOST = 500
"""Twins that are shown, the surest first."""

REMEMBERED = "import.same"
"""The setting that keeps who was joined with whom: a hash of the file's name and number → uid, no name in clear."""


@dataclass(frozen=True, slots=True)
class ImportTwin:
    """A customer of a file who is like one in the book. `key` knows it again; `was_joined`: so the rep chose before."""

    key: str
    name: str
    known_id: int
    known_name: str
    likeness: Likeness
    was_joined: bool
    file: Path


def find(desk: Desk, work: Writing, intake: Intake, file: Path, check: Callable[[], None]) -> list[ImportTwin]:
    """Whom of those the file has just made the book knew before, surest first; inside the transaction."""
    is_new = intake.customers.is_made
    faces = likenesses.faces_in(work)
    names = {face.id: (face.number, face.name) for face in faces}
    pairs = find_pairs(
        faces,
        distinct=likenesses.distinct_in(work),
        among=lambda one, other: is_new(one.id) != is_new(other.id),
        step=lambda _done, _known: check(),
    )
    joined = _remembered(desk)
    uids = dict(work.rows("SELECT id, uid FROM customer WHERE deleted_at IS NULL")) if joined else {}
    found: dict[int, ImportTwin] = {}
    for pair in pairs:
        known, new = (pair.first, pair.second) if is_new(pair.second) else (pair.second, pair.first)
        key = key_of(*names[new])
        was_joined = key in joined and joined[key] == uids.get(known)
        if new not in found or was_joined:
            found[new] = ImportTwin(key, names[new][1], known, names[known][1], pair.likeness, was_joined, file)
    return list(found.values())[:MOST]


def settle(work: Writing, intake: Intake, same: Mapping[str, int]) -> int:
    """Join those the rep ticked with the customers they are (`key` → id): blanks are filled, all else moves."""
    if not same:
        return 0
    from kamdesk.services import merging  # loads the nouns, which an import does without

    made = work.rows("SELECT id, number, name FROM customer ORDER BY id")
    wanted = [
        (same[key], new)
        for new, number, name in made
        if intake.customers.is_made(new) and (key := key_of(number, name)) in same
    ]
    for known, new in wanted:
        merging.fill(work, known, new)
    return len(wanted)


def remember(desk: Desk, same: Mapping[str, int]) -> None:
    """Keep who was joined, so that the next file with the same customer proposes it."""
    if same:
        uids = {key: str((desk.book.record("customer", each) or {}).get("uid")) for key, each in same.items()}
        set_setting(desk, REMEMBERED, {**_remembered(desk), **uids})


def forget(desk: Desk, uid: str) -> None:
    """Drop what was remembered of a customer that was erased."""
    joined = _remembered(desk)
    if uid in joined.values():
        set_setting(desk, REMEMBERED, {key: known for key, known in joined.items() if known != uid})


def key_of(number: str | None, name: str) -> str:
    """What a customer of a file is known again by."""
    return hashlib.sha256(f"{number or ''}\n{name.strip()}".encode()).hexdigest()[:24]


def _remembered(desk: Desk) -> dict[str, str]:
    kept = setting(desk, REMEMBERED)
    return {str(key): str(uid) for key, uid in kept.items()} if isinstance(kept, dict) else {}
