"""Open a handover and trust nothing in it: every name, size, hash and line is checked before a record comes out."""

from __future__ import annotations

import hashlib
import json
import re
import stat
import struct
import zlib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import BinaryIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from kamdesk.exchange.handover import FORMAT, VERSION
from kamdesk.exchange.record_shape import Rules, Schema, Shape, is_text
from kamdesk.exchange.sealed import unsealed
from kamdesk.models.refusals import Refusal

_READ = 1 << 20
_KIND = re.compile(r"records/([a-z][a-z0-9_]*)\.jsonl")
_HASH = re.compile(r"[0-9a-f]{64}")
_ENCRYPTED = 0x1
# What the ZIP and JSON readers raise on bytes that are neither; RuntimeError includes recursion and unknown packings.
_BROKEN = (BadZipFile, zlib.error, struct.error, EOFError, ValueError, OSError, LookupError, RuntimeError)


class BadHandover(Refusal):
    """Not to be received: not_a_handover, newer, unsafe_member, too_large, changed, bad_record, text_too_long,
    cannot_read.

    `member` in the figures is a member's name, for attachments only their folder.
    """


@dataclass(frozen=True, slots=True)
class HandoverLimits:
    """What a handover from a stranger may cost: bytes unpacked, in all and per packed byte, members, bytes a line.

    A line holds a record with a text of the longest, three bytes a character, and what else it says.
    """

    total_bytes: int = 16 << 30
    ratio: int = 200
    members: int = 100_000
    line_bytes: int = 64 << 20
    manifest_bytes: int = 32 << 20


class Handover:
    """A checked handover; close it, or use it in `with`. `manifest` is what the manifest says, `counts` per kind."""

    def __init__(
        self, pack: ZipFile, manifest: Mapping[str, object], counts: Mapping[str, int], held: ExitStack
    ) -> None:
        self._pack = pack
        self._held = held
        self.manifest = manifest
        self.counts = counts
        self.left_out: Mapping[str, int] = {}

    def __enter__(self) -> Handover:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, _: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        self._held.close()

    @property
    def files(self) -> tuple[str, ...]:
        """The attachments, by their names below `files/`."""
        names = (info.filename for info in self._pack.infolist())
        return tuple(name.removeprefix("files/") for name in names if name.startswith("files/"))

    def records(self, kind: str) -> Iterator[dict[str, object]]:
        """The records of a kind in order; none for a kind that is not in it."""
        if kind in self.counts:
            with self._pack.open(f"records/{kind}.jsonl") as lines:
                yield from map(json.loads, lines)

    def file(self, name: str) -> BinaryIO:
        """An attachment's content, to be read and closed."""
        return self._pack.open(f"files/{name}")  # type: ignore[return-value]

    def briefing_html(self) -> str:
        return self._pack.read("briefing.html").decode()


def open_handover(
    path: Path,
    *,
    passphrase: str | None = None,
    identities: Sequence[str] = (),
    schemas: Mapping[str, Schema] | None = None,
    rules: Rules | None = None,
    limits: HandoverLimits | None = None,
) -> Handover:
    """The handover, all of it checked. Raises CannotUnseal, BadHandover, BadRequest("bad_key").

    With `schemas` every record of a kind named there must have its shape, and go by the `rules`.
    """
    with ExitStack() as stack:
        try:
            file = stack.enter_context(path.open("rb"))
        except OSError as error:
            raise BadHandover("cannot_read", path=str(path)) from error
        try:
            clear = stack.enter_context(unsealed(file, passphrase=passphrase, identities=identities))
            pack = stack.enter_context(ZipFile(clear))
            manifest, counts = _Check(pack, schemas or {}, rules, limits or HandoverLimits()).passed()
        except _BROKEN as error:
            raise BadHandover("not_a_handover") from error
        return Handover(pack, manifest, counts, stack.pop_all())


class _Check:
    """All that must hold before anything is believed, cheapest first."""

    def __init__(
        self, pack: ZipFile, schemas: Mapping[str, Schema], rules: Rules | None, limits: HandoverLimits
    ) -> None:
        self._pack = pack
        self._rules = rules
        self._shapes = {kind: Shape(kind, schema) for kind, schema in schemas.items()}
        self._limits = limits

    def passed(self) -> tuple[dict[str, object], dict[str, int]]:
        """The manifest and its counts."""
        self._check_members()
        manifest = self._manifest()
        hashes, counts = _told(manifest)
        names = {info.filename for info in self._pack.infolist()} - {"manifest.json"}
        if names != set(hashes):
            raise BadHandover("changed", member="manifest.json")
        if {found[1] for found in map(_KIND.fullmatch, names) if found} != set(counts):
            raise BadHandover("not_a_handover")
        for info in self._pack.infolist():
            if info.filename in hashes and self._read(info, counts) != hashes[info.filename]:
                raise BadHandover("changed", member=_public(info.filename))
        if self._rules and (circle := self._rules.circle()):
            raise BadHandover("bad_record", member=circle[0], line=circle[1])
        if self._rules and any(f"files/{content}" not in names for content in self._rules.contents):
            raise BadHandover("changed", member="files/")
        return manifest, counts

    def _check_members(self) -> None:
        members = self._pack.infolist()
        if len(members) > self._limits.members:
            raise BadHandover("too_large", members=len(members), most=self._limits.members)
        names = [member.filename.casefold() for member in members]
        if len(set(names)) != len(names):
            raise BadHandover("unsafe_member", member="")
        end = 0
        for member in sorted(members, key=lambda info: info.header_offset):
            _check_member(member, self._limits.ratio)
            if member.header_offset < end:  # members that share their bytes unpack to more than there is
                raise BadHandover("unsafe_member", member=_public(member.filename))
            end = member.header_offset + 30 + len(member.filename) + member.compress_size
        total = sum(member.file_size for member in members)
        if total > self._limits.total_bytes:
            raise BadHandover("too_large", bytes=total, most=self._limits.total_bytes)

    def _manifest(self) -> dict[str, object]:
        try:
            info = self._pack.getinfo("manifest.json")
        except KeyError as error:
            raise BadHandover("not_a_handover") from error
        if info.file_size > self._limits.manifest_bytes:
            raise BadHandover("too_large", member="manifest.json", most=self._limits.manifest_bytes)
        try:
            manifest = json.loads(self._pack.read(info))
        except ValueError as error:
            raise BadHandover("not_a_handover") from error
        if not isinstance(manifest, dict) or manifest.get("format") != FORMAT or not is_text(manifest):
            raise BadHandover("not_a_handover")
        version = manifest.get("version")
        if not isinstance(version, int) or version < 1:
            raise BadHandover("not_a_handover")
        if version > VERSION:
            raise BadHandover("newer", version=version, known=VERSION)
        return manifest

    def _read(self, info: ZipInfo, counts: Mapping[str, int]) -> str:
        """The member's hash; records are looked at line by line on the way."""
        kind = _KIND.fullmatch(info.filename)
        digest = hashlib.sha256()
        with self._pack.open(info) as member:
            if kind is None:
                while data := member.read(_READ):
                    digest.update(data)
                return digest.hexdigest()
            number = 0
            for number, line in enumerate(iter(lambda: member.readline(self._limits.line_bytes), b""), 1):
                digest.update(line)
                self._check_record(kind[1], number, line)
        if number != counts[kind[1]]:
            raise BadHandover("changed", member=info.filename)
        return digest.hexdigest()

    def _check_record(self, kind: str, number: int, line: bytes) -> None:
        if not line.endswith(b"\n"):
            raise BadHandover("bad_record", member=kind, line=number)
        try:
            record = json.loads(line.decode())
        except ValueError as error:
            raise BadHandover("bad_record", member=kind, line=number) from error
        if not isinstance(record, dict) or (b"\\u" in line and not is_text(record)):
            raise BadHandover("bad_record", member=kind, line=number)
        shape = self._shapes.get(kind)
        if shape is None:
            return
        check_record(shape, kind, number, record)
        if self._rules and not self._rules.fits(kind, number, record):
            raise BadHandover("bad_record", member=kind, line=number)


def check_record(shape: Shape, kind: str, number: int, record: object) -> None:
    """Raises BadHandover where a record is not of its shape: bad_record, or text_too_long, which names the field."""
    found = shape.differences(record)
    long = next((each for each in found if each.endswith(": maxLength")), "")
    if long:
        field = long.removeprefix(f"{kind}.").removesuffix(": maxLength")
        raise BadHandover("text_too_long", member=kind, line=number, field=field)
    if found:
        raise BadHandover("bad_record", member=kind, line=number)


def _check_member(member: ZipInfo, ratio: int) -> None:
    """A plain relative name, no link, nothing encrypted, no bomb."""
    name = member.filename
    parts = name.split("/")
    is_known = name in ("manifest.json", "briefing.html", "customers.xlsx") or _KIND.fullmatch(name) is not None
    is_safe = (
        name == member.orig_filename
        and not any(part in ("", ".", "..") or part[-1] in " ." for part in parts)
        and not any(letter in name for letter in '\\:*?"<>|')
        and not any(ord(letter) < 32 for letter in name)
    )
    if not is_safe or not (is_known or (parts[0] == "files" and len(parts) > 1)):
        raise BadHandover("unsafe_member", member=_public(name))
    if stat.S_IFMT(member.external_attr >> 16) not in (0, stat.S_IFREG) or member.flag_bits & _ENCRYPTED:
        raise BadHandover("unsafe_member", member=_public(name))
    if member.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
        raise BadHandover("unsafe_member", member=_public(name))
    if member.file_size > _READ and member.file_size > ratio * member.compress_size:
        raise BadHandover("too_large", member=_public(name), ratio=member.file_size // max(member.compress_size, 1))


def _told(manifest: Mapping[str, object]) -> tuple[dict[str, str], dict[str, int]]:
    """Hashes and counts as the manifest tells them, if they are such."""
    hashes, counts = manifest.get("sha256"), manifest.get("counts")
    if not isinstance(hashes, dict) or not all(
        isinstance(text, str) and _HASH.fullmatch(text) for text in hashes.values()
    ):
        raise BadHandover("not_a_handover")
    if not isinstance(counts, dict) or not all(isinstance(count, int) and count >= 0 for count in counts.values()):
        raise BadHandover("not_a_handover")
    return hashes, counts


def _public(name: str) -> str:
    """The name as far as the log may have it: what an attachment is called is the customer's."""
    return name if name in ("manifest.json", "briefing.html", "customers.xlsx") or _KIND.fullmatch(name) else "files/"
