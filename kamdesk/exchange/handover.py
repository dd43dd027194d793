"""The handover file: a ZIP of records, files, briefing and table, sealed as an age file (interfaces, Handover file).

The ZIP is never anywhere in clear: it streams through the cipher into the file beside its place, to a passphrase and
to keys at once where both are asked for, so that the two files hold the same ZIP. Memory does not grow with it.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections import deque
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import datetime
from itertools import islice
from pathlib import Path
from typing import BinaryIO, Protocol, cast
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from kamdesk.exchange.safe_files import replacing
from kamdesk.exchange.sealed import Sealing
from kamdesk.exchange.sealed_stream import SealedWriter
from kamdesk.models.refusals import BadRequest

FORMAT = "kamdesk-handover"
VERSION = 1
ENDING = ".kamhandover"
KEYS_ENDING = ".keys.kamhandover"

_LINES = 2000  # records hashed, packed and sealed at a time
_WAITING = 16  # batches made, not yet packed
_READ = 1 << 20
_FASTEST = 1
_PACKED_ALREADY = (".xlsx", ".docx", ".pptx", ".zip", ".jpg", ".jpeg", ".png", ".mp3", ".m4a", ".mp4", ".7z")

# A member's content: as it is, a file to copy, or what writes it into the stream it is given.
Content = bytes | Path | Callable[[BinaryIO], object]


@dataclass(frozen=True, slots=True)
class HandoverFacts:
    """Who hands over, when (aware), and what: the scope as the protocol shows it. `more` joins the manifest."""

    who: str
    when: datetime
    scope: Mapping[str, object]
    more: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class HandoverWritten:
    """The files in the order passphrase, keys; the SHA-256 of each as it lies on the disk; records per kind."""

    paths: tuple[Path, ...]
    sha256: tuple[str, ...]
    counts: Mapping[str, int]


def handover_paths(out: Path, *, has_passphrase: bool, has_keys: bool) -> tuple[Path, ...]:
    """Where a handover goes: NAME.kamhandover, and with both ways asked for NAME.keys.kamhandover beside it."""
    name = out.name.removesuffix(ENDING).removesuffix(".keys")
    first = out.with_name(name + ENDING)
    return (first, out.with_name(name + KEYS_ENDING)) if has_passphrase and has_keys else (first,)


def write_handover(
    out: Path,
    facts: HandoverFacts,
    records: Mapping[str, Iterable[str | Mapping[str, object]]],
    *,
    files: Iterable[tuple[str, bytes | Path]] = (),
    briefing_html: str,
    customers_xlsx: Content,
    passphrase: str | None = None,
    recipients: Sequence[str] = (),
) -> HandoverWritten:
    """Write the handover, sealed to the passphrase, to the keys (`age1…`), or to each in a file of its own.

    Records come as JSON text without line breaks or as mappings; files under names relative to `files/`. What was
    written is read back from the disk before it takes its place. Raises CannotWrite, BadRequest.
    """
    paths = handover_paths(out, has_passphrase=bool(passphrase), has_keys=bool(recipients))
    ways: list[tuple[str | None, Sequence[str]]] = [(passphrase, ())] if passphrase else []
    if recipients or not passphrase:
        ways.append((None, recipients))
    with ExitStack() as stack:
        targets = [stack.enter_context(replacing(path)) for path in paths]
        seals = [
            Sealing(target, passphrase=word, recipients=keys)
            for target, (word, keys) in zip(targets, ways, strict=True)
        ]
        with ExitStack() as sealing, ThreadPoolExecutor(1, "handover") as worker:
            pack = _Pack(_Both([sealing.enter_context(seal) for seal in seals]), facts.when, worker)
            sealing.callback(pack.let_go)
            for kind, lines in records.items():
                pack.add_records(kind, lines)
            for name, content in files:
                pack.add(f"files/{name}", content)
            pack.add("briefing.html", briefing_html.encode())
            pack.add("customers.xlsx", customers_xlsx)
            pack.close(facts)
        digests = tuple(seal.read_back() for seal in seals)
    return HandoverWritten(paths, digests, dict(pack.counts))


def _text(record: str | Mapping[str, object], encode: Callable[[object], str]) -> str:
    return record if isinstance(record, str) else encode(record)


class _Both:
    """Writes the same to every sealed file."""

    def __init__(self, writers: Sequence[SealedWriter]) -> None:
        self._writers = writers

    def write(self, data: bytes, /) -> int:
        for writer in self._writers:
            writer.write(data)
        return len(data)

    def flush(self) -> None:
        """A sealed file takes what it has when it can."""


class _Pack:
    """The ZIP: members one after the other, their hashes kept for the manifest, which comes last."""

    def __init__(self, sink: _Both, when: datetime, worker: Executor) -> None:
        self._worker = worker
        self._zip = ZipFile(cast(BinaryIO, sink), "w", ZIP_DEFLATED, compresslevel=_FASTEST)
        self._when = (max(when.year, 1980), when.month, when.day, when.hour, when.minute, when.second)
        self._hashes: dict[str, str] = {}
        self.counts: dict[str, int] = {}

    def add_records(self, kind: str, lines: Iterable[str | Mapping[str, object]]) -> None:
        """records/KIND.jsonl, a few thousand lines at a time; packed on the worker while the next are made here."""
        encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
        source = iter(lines)
        count = 0
        waiting: deque[Future[int]] = deque()
        with self._member(f"records/{kind}.jsonl") as member:
            while batch := list(islice(source, _LINES)):
                if set(map(type, batch)) != {str}:
                    batch = [_text(each, encode) for each in batch]
                data = ("\n".join(cast(list[str], batch)) + "\n").encode()
                if data.count(b"\n") != len(batch):
                    raise ValueError(f"a record of {kind} is not one line")
                if len(waiting) == _WAITING:
                    waiting.popleft().result()
                waiting.append(self._worker.submit(member.write, data))
                count += len(batch)
            for written in waiting:
                written.result()
        self.counts[kind] = count

    def add(self, name: str, content: Content) -> None:
        with self._member(name) as member:
            if isinstance(content, bytes):
                for start in range(0, len(content), _READ):
                    member.write(content[start : start + _READ])  # packed whole it would be in memory twice more
            elif isinstance(content, Path):
                _copy(content, member)
            else:
                content(cast(BinaryIO, member))

    def close(self, facts: HandoverFacts) -> None:
        manifest = {
            **facts.more,
            "format": FORMAT,
            "version": VERSION,
            "who": facts.who,
            "when": facts.when.isoformat(timespec="seconds").replace("+00:00", "Z"),
            "scope": facts.scope,
            "counts": self.counts,
            "sha256": self._hashes,
        }
        self._zip.writestr(self._info("manifest.json"), json.dumps(manifest, ensure_ascii=False, indent=1))
        self._zip.close()

    def let_go(self) -> None:
        """After a failure the ZIP would be ended when it is forgotten, and complain that its file is gone."""
        self._zip.fp = None

    def _member(self, name: str) -> _Member:
        if name in self._hashes:
            raise ValueError("two members of one name")
        return _Member(self._zip, self._info(name), self._hashes)

    def _info(self, name: str) -> ZipInfo:
        info = ZipInfo(name, self._when)
        info.compress_type = ZIP_STORED if name.lower().endswith(_PACKED_ALREADY) else ZIP_DEFLATED
        info._compresslevel = _FASTEST  # type: ignore[attr-defined]  # 3.13 gives it a public name
        info.external_attr = 0o600 << 16
        return info


class _Written(Protocol):
    def write(self, data: bytes, /) -> int: ...


class _Member:
    """A member being written, hashed on the way."""

    def __init__(self, pack: ZipFile, info: ZipInfo, hashes: dict[str, str]) -> None:
        self._stream = pack.open(info, "w", force_zip64=True)
        self._hash = hashlib.sha256()
        self._name = info.filename
        self._hashes = hashes

    def __enter__(self) -> _Member:
        return self

    def __exit__(self, kind: object, *_: object) -> None:
        self._stream.close()
        if kind is None:
            self._hashes[self._name] = self._hash.hexdigest()

    def write(self, data: bytes, /) -> int:
        self._hash.update(data)
        return self._stream.write(data)

    def flush(self) -> None:
        """For writers that flush: nothing is held here."""


def _copy(path: Path, member: _Written) -> None:
    try:
        file = path.open("rb")
    except OSError as error:
        raise BadRequest("file_missing", path=os.fspath(path)) from error
    with file:
        while data := file.read(_READ):
            member.write(data)
