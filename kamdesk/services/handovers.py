"""Handing the book over, all of it or a part, in one encrypted file; and receiving one, merged as one step."""

from __future__ import annotations

import hashlib
import os
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from itertools import chain
from pathlib import Path

from kamdesk import __version__
from kamdesk.exchange.age_keys import recipient_key
from kamdesk.exchange.handover import HandoverFacts, handover_paths, write_handover
from kamdesk.exchange.handover_reading import BadHandover, Handover, open_handover
from kamdesk.exchange.records_file import RecordsFile
from kamdesk.models.changes import Changes
from kamdesk.models.identity import new_uid, utc_text
from kamdesk.models.receipts import Choices, Conflict
from kamdesk.models.refusals import BadRequest, Refusal
from kamdesk.models.rows import CustomerRow
from kamdesk.models.words import Words
from kamdesk.services import lists
from kamdesk.services.audit import PRIVATE
from kamdesk.services.author import set_author
from kamdesk.services.briefing import briefing_html
from kamdesk.services.desk import Desk, seeded_names, set_setting, setting
from kamdesk.services.exporting_json import read_everything
from kamdesk.services.handover_line import line_told, told_line
from kamdesk.services.handover_parts import Meter, Progress, customers_table
from kamdesk.store import auditing, handing, listing, records
from kamdesk.store.lenses import Condition
from kamdesk.store.lineage import Given, Line
from kamdesk.store.receiving import Received, Receiver
from kamdesk.store.record_rules import RecordRules

BRIEFED = 50


@dataclass(frozen=True, slots=True)
class Gap:
    """A customer that matters and what its successor would miss."""

    row: CustomerRow
    missing: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HandedOver:
    """The files written with their SHA-256, how many records of each kind went, what is missing, who stayed out.

    `customers` are the ids of who went, `included` the names of those who would have stayed but were ticked, `stand`
    the number of the last step of the book that is in it, `lenses` what was handed over together.
    """

    paths: tuple[Path, ...]
    fingerprints: tuple[str, ...]
    counts: Mapping[str, int]
    missing: tuple[Gap, ...]
    left_out: int
    included: tuple[str, ...]
    customers: tuple[int, ...]
    who: str
    at: datetime
    stand: int
    lenses: tuple[str, ...] = ("all",)


@dataclass(frozen=True, slots=True)
class Receipt:
    """What receiving a handover does, or would do. `joined`: our customers that go by another uid there.

    `gone` was deleted here and stays so. `fingerprint` is the SHA-256 of the file, which both sides compare.
    """

    who: str
    when: str
    created: Mapping[str, int]
    updated: Mapping[str, int]
    unchanged: Mapping[str, int]
    conflicts: tuple[Conflict, ...]
    skipped: Mapping[str, int]
    gone: Mapping[str, int]
    joined: tuple[int, ...]
    counts: Mapping[str, int]
    fingerprint: str
    changes: Changes = field(default_factory=Changes)


class _DryRun(Exception):
    """Ends the transaction of a look."""


def hand_over(
    desk: Desk,
    out: Path,
    words: Words,
    *,
    lens: str | Sequence[str] = "all",
    passphrase: str | None = None,
    recipients: Sequence[str] = (),
    include: Iterable[int] = (),
    language: str = "zh_CN",
    name: str = "",
    progress: Progress | None = None,
) -> HandedOver:
    """Write the handover of a lens, or of several together. A `name` of the rep is kept in the settings from now on.

    Private customers and those marked stay out unless named in `include`. Everything is read in one snapshot of the
    book. Raises Refusal(nobody_to_hand_over) where nobody is left, and the refusals of writing; an unfinished file
    never stays.
    """
    if name:
        set_author(desk, name)
    with desk.book.snapshot() as connection:
        wanted = set(include)
        ids = handing.ids_that_go(desk.book, _scope(desk, lens), wanted)
        if not ids:
            raise Refusal("nobody_to_hand_over", lens=_named(lens))
        handing.set_scope(desk.book, connection, ids)
        counts = records.counts(connection)
        meter = Meter(progress, sum(counts.values()))
        briefing = briefing_html(desk, handing.best(desk.book, BRIEFED), words, language, len(ids))
        stay = left_out(desk, lens)
        ticked = [row for row in left_out(desk) if row.id in wanted]
        stayed = len({row.id for row in stay} - wanted)
        uid, stand, told = new_uid(), handing.stand(desk.book), handing.ids_in_scope(connection)
        scope = {"lens": _named(lens), "customers": len(ids), "left_out": stayed, "included": len(ticked)}
        written = write_handover(
            out,
            _facts(desk, scope, handing.line(desk.book, connection, uid, told, meter)),
            {name: meter.count(records.lines_of(connection, name, desk.author)) for name in records.NAMES},
            files=records.contents(connection),
            briefing_html=briefing,
            customers_xlsx=lambda stream: customers_table(desk, ids, words, stream),
            passphrase=passphrase,
            recipients=recipients,
        )
        missing = _gaps(desk)
    handing.remember(desk.book, Given(uid, stand, utc_text(desk.now()), told))
    is_private = any(row.private for row in ticked)
    for fingerprint in written.sha256:
        what = f"{PRIVATE if is_private else ''}{_named(lens)}"
        auditing.note(desk.book, "handover", what, len(ids), fingerprint)
    return HandedOver(
        written.paths,
        written.sha256,
        written.counts,
        missing,
        stayed,
        tuple(row.name for row in ticked),
        tuple(ids),
        desk.author,
        desk.now(),
        stand,
        (lens,) if isinstance(lens, str) else tuple(lens),
    )


def _facts(desk: Desk, scope: Mapping[str, object], line: Line) -> HandoverFacts:
    more = {"program": f"kamdesk {__version__}", "currency": desk.currency, "schemas": records.schemas(desk.book)}
    return HandoverFacts(desk.author or "", desk.now(), scope, more | told_line(line))


def gaps(desk: Desk, lens: str | Sequence[str] = "all", include: Iterable[int] = ()) -> tuple[Gap, ...]:
    """What a successor would miss, the customers that matter most first."""
    with desk.book.snapshot() as connection:
        handing.set_scope(desk.book, connection, handing.ids_that_go(desk.book, _scope(desk, lens), include))
        return _gaps(desk)


def key_accounts(desk: Desk, lens: str | Sequence[str] = "all", include: Iterable[int] = ()) -> tuple[CustomerRow, ...]:
    """Of whom goes, those the briefing tells of, the most valuable first."""
    with desk.book.snapshot() as connection:
        handing.set_scope(desk.book, connection, handing.ids_that_go(desk.book, _scope(desk, lens), include))
        best = handing.best(desk.book, BRIEFED)
    rows = {row.id: row for row in listing.rows_of(desk.book, best)}
    return tuple(rows[each] for each in best)


KEYS = "handover_keys"


def remembered_keys(desk: Desk) -> tuple[str, ...]:
    """The public keys every handover is offered for: the company's."""
    kept = setting(desk, KEYS)
    return tuple(str(each) for each in kept) if isinstance(kept, list) else ()


def remember_keys(desk: Desk, keys: Sequence[str]) -> None:
    """Remember these public keys for the next handover, instead of those before."""
    set_setting(desk, KEYS, list(keys))


def is_key(text: str) -> bool:
    """Whether a text is a public key somebody can be sealed to."""
    try:
        return bool(recipient_key(text))
    except BadRequest:
        return False


def places(out: Path, *, has_passphrase: bool = True, has_keys: bool = True) -> tuple[Path, ...]:
    """The files a handover into this one is written to; where both ways are asked for, two."""
    return handover_paths(out, has_passphrase=has_passphrase, has_keys=has_keys)


def free_place(out: Path) -> Path:
    """This file, or else one beside it with a number, of which no handover has a file yet."""
    number, free = 2, out
    while any(os.path.lexists(each) for each in places(free)):
        free, number = out.with_stem(f"{out.stem}-{number}"), number + 1
    return free


def going(desk: Desk, lens: str | Sequence[str] = "all") -> int:
    """How many customers of a lens, or of several together, a handover takes along."""
    return len(handing.ids_that_go(desk.book, _scope(desk, lens)))


def left_out(desk: Desk, lens: str | Sequence[str] = "all") -> list[CustomerRow]:
    """The customers of a lens that stay out unless ticked: private ones and those the rep marked."""
    return listing.rows_of(desk.book, handing.ids_that_stay(desk.book, _scope(desk, lens)))


def look_into(
    desk: Desk,
    file: Path,
    *,
    passphrase: str | None = None,
    identities: Sequence[str] = (),
    choices: Choices | None = None,
) -> Receipt:
    """What receiving this file would do; nothing is changed. Every hash is checked first."""
    return _receive(desk, file, passphrase, identities, choices=choices, dry_run=True)


def receive(
    desk: Desk,
    file: Path,
    *,
    passphrase: str | None = None,
    identities: Sequence[str] = (),
    choices: Choices | None = None,
    progress: Progress | None = None,
) -> Receipt:
    """Merge a handover into the book as one step; a second receipt changes nothing.

    Where both sides changed a record, `choices` says whose version stands. Raises BadHandover, CannotUnseal,
    Refusal(other_currency).
    """
    receipt = _receive(desk, file, passphrase, identities, choices=choices, progress=progress)
    auditing.note(desk.book, "receive", file.name, receipt.counts.get("customer", 0), receipt.fingerprint)
    return receipt


def _receive(
    desk: Desk,
    file: Path,
    passphrase: str | None,
    identities: Sequence[str],
    *,
    choices: Choices | None = None,
    dry_run: bool = False,
    progress: Progress | None = None,
) -> Receipt:
    with _opened(desk, file, passphrase, identities) as handover:
        _same_currency(desk, handover)
        fingerprint = _fingerprint(file)
        meter = Meter(progress, sum(handover.counts.values()))
        received, changes = Received(), Changes()
        fields, line = _fields(handover), line_told(handover.manifest)
        try:
            with desk.book.writing("receive", who=str(handover.manifest.get("who", ""))) as work:
                receiver = Receiver(work, handover.records, fields, choices, meter.step, line, seeded_names())
                received = receiver.take_all()
                if dry_run:
                    raise _DryRun
                for digest in handover.files:
                    work.keep_content(digest, _content(handover, digest))
            changes = work.changes
        except _DryRun:
            pass
        return _receipt(handover, received, fingerprint, changes)


def _content(handover: Handover | RecordsFile, digest: str) -> bytes:
    """A kept file's bytes, which must be those its name says: others would be shown in their place."""
    with handover.file(digest) as file:
        content = file.read()
    if hashlib.sha256(content).hexdigest() != digest:
        raise BadHandover("changed", member="files/")
    return content


def _opened(desk: Desk, file: Path, passphrase: str | None, identities: Sequence[str]) -> Handover | RecordsFile:
    """A handover, or a whole export as JSON: both are records."""
    if file.suffix.lower() == ".json":
        return read_everything(desk, file)
    shapes = records.schemas(desk.book)
    return open_handover(file, passphrase=passphrase, identities=identities, schemas=shapes, rules=RecordRules())


def _fields(handover: Handover | RecordsFile) -> dict[str, frozenset[str]]:
    """The fields each kind has at the sender's, by the schemas the file carries."""
    schemas = _table_of(handover.manifest.get("schemas"))
    shapes = {kind: _table_of(schema).get("properties") for kind, schema in schemas.items()}
    return {kind: frozenset(_table_of(fields)) for kind, fields in shapes.items()}


def _table_of(value: object) -> Mapping[str, object]:
    return value if isinstance(value, dict) else {}


def _fingerprint(file: Path) -> str:
    """The SHA-256 of the file as it lies on the disk."""
    try:
        with file.open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError as error:
        raise BadHandover("cannot_read", path=str(file)) from error


def _receipt(handover: Handover | RecordsFile, received: Received, fingerprint: str, changes: Changes) -> Receipt:
    manifest = handover.manifest
    return Receipt(
        str(manifest.get("who", "")),
        str(manifest.get("when", "")),
        dict(received.created),
        dict(received.updated),
        dict(received.unchanged),
        tuple(received.conflicts.values()),
        dict(received.skipped + Counter(handover.left_out)),
        dict(received.gone),
        tuple(received.joined),
        dict(handover.counts),
        fingerprint,
        changes,
    )


def _same_currency(desk: Desk, handover: Handover | RecordsFile) -> None:
    theirs = str(handover.manifest.get("currency", desk.currency))
    if theirs != desk.currency:
        raise Refusal("other_currency", theirs=theirs, ours=desk.currency)


def _scope(desk: Desk, lens: str | Sequence[str]) -> Condition:
    """Whom lenses hand over together."""
    lenses = [lens] if isinstance(lens, str) else lens
    parts = [lists.everybody(desk, each) for each in lenses]
    sql = " OR ".join(f"({part.sql})" for part in parts) or "0"
    return Condition(sql, tuple(chain.from_iterable(part.values for part in parts)))


def _named(lens: str | Sequence[str]) -> str:
    """The lenses as the manifest and the audit tell them; who was picked by hand is not listed."""
    lenses = [lens] if isinstance(lens, str) else lens
    return " + ".join("picked" if each.startswith("picked:") else each for each in lenses)


def _gaps(desk: Desk) -> tuple[Gap, ...]:
    found = handing.gaps(desk.book)
    rows = {row.id: row for row in listing.rows_of(desk.book, [customer_id for customer_id, _ in found])}
    return tuple(Gap(rows[customer_id], codes) for customer_id, codes in found if customer_id in rows)
