"""Files kept with a customer: recordings, e-mails, faxes, pictures, anything (requirement M5)."""

from __future__ import annotations

import hashlib
import mimetypes
import os
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from kamdesk.exchange import letters
from kamdesk.exchange.letters import Letter
from kamdesk.exchange.promised import promised_names as promised_names
from kamdesk.exchange.safe_files import file_name as file_name
from kamdesk.exchange.safe_files import replacing
from kamdesk.models.changes import Changes
from kamdesk.models.refusals import BadRequest, Refusal
from kamdesk.models.rows import FileRow
from kamdesk.services.desk import Desk
from kamdesk.store import auditing, filing
from kamdesk.store.filing import Kept

KINDS = ("recording", "email", "fax", "picture", "other")
LARGE = 20_000_000
"""Bytes from which the rep is asked first: every backup and handover carries the file."""

MOST = 500_000_000
"""Bytes no file may pass: it is held in memory while it goes into the book."""

_EMAILS = frozenset({".eml", ".msg", ".emlx", ".mht"})
_RECORDINGS = frozenset({".amr", ".m4a", ".mp3", ".wav", ".ogg", ".opus", ".aac", ".wma", ".flac", ".silk"})
_FAXES = ("fax", "传真")
_TEXTS = frozenset({".txt", ".md", ".log", ".csv", ".tsv", ".json", ".ics", ".vcf"})


def large(paths: Sequence[Path]) -> int:
    """How many bytes those of the files weigh that are large."""
    return sum(size for size in map(_size, paths) if size > LARGE)


def attach(desk: Desk, customer_id: int, paths: Sequence[Path]) -> Changes:
    """Take files in and keep them with a customer, as one step; bytes the customer has already are passed over. [slow]

    Raises BadRequest(no_file, is_a_folder, not_allowed, cannot_read, too_big) with nothing taken in.
    """
    return _attach(desk, {"customer_id": customer_id}, "customer", customer_id, paths)


def attach_given(desk: Desk, customer_id: int, given: Sequence[tuple[str, bytes]]) -> Changes:
    """Keep what another program handed over, (name, bytes), with a customer as one step.

    Raises BadRequest(not_given) where a file came without its bytes, too_big.
    """
    for name, content in given:
        if not content:
            raise BadRequest("not_given", file=name)
        if len(content) > MOST:
            raise BadRequest("too_big", file=name, limit=MOST)
    return _keep(desk, {"customer_id": customer_id}, "customer", customer_id, given, len(given))


def attach_material(desk: Desk, product_id: int, paths: Sequence[Path]) -> Changes:
    """Take files in as materials of a product, as `attach` does for a customer. [slow]"""
    return _attach(desk, {"product_id": product_id}, "product", product_id, paths)


def materials(desk: Desk, product_id: int) -> tuple[FileRow, ...]:
    """The materials of a product, newest first."""
    return filing.materials(desk.book, product_id)


def read(desk: Desk, file_id: int) -> Kept:
    """A file with its bytes. Raises Refusal(record_gone)."""
    found = filing.kept(desk.book, file_id)
    if found is None:
        raise Refusal("record_gone", noun="file")
    return found


def save_as(desk: Desk, file_id: int, path: Path) -> Path:
    """Write a copy outside the book. Raises CannotWrite with an old file as it was. [slow]"""
    found = read(desk, file_id)
    write_whole(path, found.content)
    auditing.note(desk.book, "export", found.kind, 1)
    return path


def write_whole(path: Path, content: bytes) -> None:
    """Write a file whole or not at all. Raises CannotWrite with an old file as it was. [slow]"""
    with replacing(path) as file:
        file.write(content)


def remove(desk: Desk, file_id: int) -> Changes:
    """Take a file away; undo brings it back, its bytes go when the history no longer needs them."""
    with desk.book.writing("remove_file", count=1) as work:
        work.delete("file", file_id)
    return work.changes


def set_kind(desk: Desk, file_id: int, kind: str) -> Changes:
    """Say what a file is. Raises BadRequest(unknown_kind)."""
    if kind not in KINDS:
        raise BadRequest("unknown_kind", kind=kind)
    with desk.book.writing("edit_file", count=1) as work:
        work.update("file", file_id, {"kind": kind})
    return work.changes


def words_of(found: Kept) -> Letter | None:
    """What an e-mail or a text says; None for what is not read as text."""
    suffix = Path(found.name).suffix.lower()
    if suffix == ".eml" or found.media_type == "message/rfc822":
        return letters.read_email(found.content)
    if suffix in _TEXTS or (found.media_type or "").startswith("text/plain"):
        return letters.read_text(found.content)
    return None


def kind_of(name: str, media_type: str | None) -> str:
    """What a file is by its name and type; the rep may say otherwise."""
    suffix, stem = Path(name).suffix.lower(), name.casefold()
    if suffix in _EMAILS:
        return "email"
    if suffix in _RECORDINGS or (media_type or "").startswith("audio/"):
        return "recording"
    if any(word in stem for word in _FAXES):
        return "fax"
    return "picture" if (media_type or "").startswith("image/") else "other"


def _attach(desk: Desk, owner: Mapping[str, int], noun: str, owner_id: int, paths: Sequence[Path]) -> Changes:
    for path in paths:
        _look(path)
    return _keep(desk, owner, noun, owner_id, ((path.name, _content(path)) for path in paths), len(paths))


def _keep(
    desk: Desk, owner: Mapping[str, int], noun: str, owner_id: int, given: Iterable[tuple[str, bytes]], count: int
) -> Changes:
    if desk.book.record(noun, owner_id) is None:
        raise Refusal("record_gone", noun=noun)
    with desk.book.writing("attach", count=count) as work:
        for name, content in given:
            digest = hashlib.sha256(content).hexdigest()
            if filing.known(desk.book, f"{noun}_id", owner_id, digest):
                continue
            work.keep_content(digest, content)
            media_type = mimetypes.guess_type(name)[0]
            values = {
                **owner,
                "name": name[-500:],
                "kind": kind_of(name, media_type),
                "media_type": media_type,
                "size": len(content),
                "sha256": digest,
            }
            work.insert("file", values)
    return work.changes


def _look(path: Path) -> None:
    """Refuse what cannot be taken in, before anything is."""
    if path.is_dir():
        raise BadRequest("is_a_folder", file=path.name)
    if not path.exists():
        raise BadRequest("no_file", file=path.name)
    if not os.access(path, os.R_OK):
        raise BadRequest("not_allowed", file=path.name)
    if _size(path) > MOST:
        raise BadRequest("too_big", file=path.name, limit=MOST)


def _content(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            content = file.read(MOST + 1)
    except OSError as error:
        raise BadRequest("cannot_read", file=path.name) from error
    if len(content) > MOST:
        raise BadRequest("too_big", file=path.name, limit=MOST)
    return content


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0
