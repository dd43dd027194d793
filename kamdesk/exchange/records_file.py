"""All records of a book as one JSON document, written record by record, and read again with everything checked."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, BinaryIO

from kamdesk.exchange.handover_reading import BadHandover, check_record
from kamdesk.exchange.record_shape import Rules, Schema, Shape, is_text
from kamdesk.exchange.safe_files import replacing

FORMAT = "kamdesk-book"
VERSION = 1
MOST_BYTES = 1 << 30
Records = dict[str, list[dict[str, Any]]]
Meant = Callable[[str, dict[str, Any]], dict[str, Any]]


def write_records(path: Path, head: Mapping[str, object], records: Mapping[str, Iterable[str]]) -> dict[str, int]:
    """Write `{head…, "records": {KIND: [record, …], …}}` in UTF-8, a record a line; returns how many of each kind.

    Records come as JSON texts. Raises CannotWrite; the old file then stays.
    """
    counts = {}
    encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
    with replacing(path) as file:
        told = "".join(f"{encode(name)}:{encode(value)},\n" for name, value in head.items())
        file.write(f'{{\n{told}"records":{{'.encode())
        for at, (kind, lines) in enumerate(records.items()):
            file.write(f"{',' if at else ''}\n{encode(kind)}:[".encode())
            counts[kind] = 0
            for line in lines:
                file.write(f"{',' if counts[kind] else ''}\n{line}".encode("utf-8", "replace"))
                counts[kind] += 1
            file.write(b"\n]")
        file.write(b"\n}}\n")
    return counts


class RecordsFile:
    """A checked document; read like a handover without files. `manifest` is what stands beside the records.

    `left_out` is how many records of a kind are not to come in.
    """

    files: tuple[str, ...] = ()

    def __init__(self, manifest: Mapping[str, object], records: Mapping[str, list[dict[str, object]]]) -> None:
        self.manifest = manifest
        self.counts = {kind: len(found) for kind, found in records.items()}
        self.left_out: dict[str, int] = {}
        self._records = records

    def __enter__(self) -> RecordsFile:
        return self

    def __exit__(self, *_: object) -> None:
        """Nothing is held open."""

    def records(self, kind: str) -> Iterator[dict[str, object]]:
        """The records of a kind in order; none for a kind that is not in it."""
        yield from self._records.get(kind, ())

    def keep(self, kind: str, is_wanted: Callable[[dict[str, object]], bool]) -> None:
        """Leave out the records of a kind that are not wanted."""
        found = self._records.get(kind, [])
        wanted = [record for record in found if is_wanted(record)]
        self.left_out[kind] = len(found) - len(wanted)
        found[:] = wanted

    def file(self, name: str) -> BinaryIO:
        """There are none."""
        raise KeyError(name)


def open_records(
    path: Path,
    schemas: Mapping[str, Schema],
    meaning: Callable[[Records], Meant],
    kept: Mapping[str, Schema],
    rules: Rules,
) -> RecordsFile:
    """Read a document written by `write_records`, by this or another program. Raises BadHandover.

    Every record must have the shape of its kind; what `meaning` gives for all of them turns each into what the book
    keeps, of the shapes `kept`. The whole stands in memory, so there is a limit to its size.
    """
    document = _document(path)
    version, records = document.get("version"), document.pop("records", None)
    if document.get("format") != FORMAT or not isinstance(records, dict) or not is_text([document, *records]):
        raise BadHandover("not_a_handover")
    if not isinstance(version, int) or version > VERSION:
        raise BadHandover("newer", version=version, known=VERSION)
    for kind, found in records.items():
        _check(kind, found, schemas.get(kind, {}))
    meant = meaning(records)
    for kind, found in records.items():
        found[:] = [meant(kind, record) for record in found]
        shape = Shape(kind, kept.get(kind, {}))
        for number, record in enumerate(found, 1):
            if shape.differences(record) or not rules.fits(kind, number, record):
                raise BadHandover("bad_record", member=kind, line=number)
    if circle := rules.circle():
        raise BadHandover("bad_record", member=circle[0], line=circle[1])
    return RecordsFile({**document, "who": document.get("author") or "", "when": document.get("made") or ""}, records)


def _check(kind: str, found: object, schema: Schema) -> None:
    if not isinstance(found, list):
        raise BadHandover("not_a_handover")
    shape = Shape(kind, schema)
    for number, record in enumerate(found, 1):
        if not isinstance(record, dict) or not is_text(record):
            raise BadHandover("bad_record", member=kind, line=number)
        check_record(shape, kind, number, record)


def _document(path: Path) -> dict[str, object]:
    try:
        if path.stat().st_size > MOST_BYTES:
            raise BadHandover("too_large", bytes=path.stat().st_size, most=MOST_BYTES)
        document = json.loads(path.read_bytes())
    except OSError as error:
        raise BadHandover("cannot_read", path=str(path)) from error
    except (ValueError, RecursionError) as error:
        raise BadHandover("not_a_handover") from error
    if not isinstance(document, dict):
        raise BadHandover("not_a_handover")
    return document
