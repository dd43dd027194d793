"""Everything a book holds as one JSON document: readable by any program, and by KamDesk again.

`{"format": "kamdesk-book", "version": 1, "made", "author", "currency", "schemas": {KIND: JSON Schema}, "records":
{KIND: [record, …]}}`: the records of a handover (`store.records`), but money and quantities as decimal texts. The
contents of files stay in the book; a handover takes them along.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

from kamdesk.exchange.records_file import FORMAT, VERSION, RecordsFile, open_records, write_records
from kamdesk.models.identity import utc_text
from kamdesk.services import plain
from kamdesk.services.desk import Desk
from kamdesk.store import records


def write_everything(desk: Desk, out: Path, ids: Sequence[int], *, private: bool = False) -> int:
    """Write these customers with all that hangs on them, in one snapshot of the book; returns the customers.

    With `private`, private notes, private groups and what is marked to stay go as well.
    """
    head = {
        "format": FORMAT,
        "version": VERSION,
        "made": utc_text(desk.now()),
        "author": desk.author or None,
        "currency": desk.currency,
        "schemas": schemas(desk),
    }
    with desk.book.snapshot() as connection:
        records.set_scope(connection, ids)
        lines = {name: map(_told, records.lines_of(connection, name, private=private)) for name in records.KINDS}
        return write_records(out, head, lines)["customer"]


def read_everything(desk: Desk, file: Path) -> RecordsFile:
    """The records of such a document, checked, figures as the book keeps them. Raises BadHandover. [slow]"""
    ours = records.schemas(desk.book)
    return open_records(file, schemas(desk), lambda kind, record: _meant(record, ours.get(kind, {})))


def schemas(desk: Desk) -> dict[str, dict[str, object]]:
    """The published shape of each kind in this document: that of the handover, with figures as texts."""
    return {kind: _with_texts(schema) for kind, schema in records.schemas(desk.book).items()}


FIGURES = plain.MONEY | plain.DECIMAL | {"target", "actual", "market_share"}
"""Columns in 1/10,000 that are told as decimal texts, exactly."""

DECIMAL = {"pattern": r"^-?[0-9]{1,15}(\.[0-9]{1,4})?$"}


def _with_texts(schema: dict[str, object]) -> dict[str, object]:
    fields = {name: dict(shape) for name, shape in _fields(schema).items()}
    for name, shape in fields.items():
        if _is_figure(name, shape):
            is_needed = shape["type"] == "integer"
            fields[name] = {"type": "string" if is_needed else ["string", "null"], **DECIMAL}
    if "lines" in fields:
        fields["lines"] = {**fields["lines"], "items": _with_texts(fields["lines"]["items"])}
    return {**schema, "properties": fields, "description": "a field that is left out is empty"}


def _told(line: str) -> str:
    return json.dumps(_turned(json.loads(line), _text), ensure_ascii=False, separators=(",", ":"))


def _text(name: str, value: object) -> object:
    is_figure = name in FIGURES and isinstance(value, int) and not isinstance(value, bool)
    return plain.price(value) if is_figure else value  # type: ignore[arg-type]


def _meant(record: dict[str, Any], schema: dict[str, object]) -> dict[str, Any]:
    fields = _fields(schema)
    lines = _fields(fields["lines"]["items"]) if "lines" in fields else {}

    def figure(name: str, value: object) -> object:
        shape = fields.get(name) or lines.get(name) or {}
        return int(Decimal(value) * 10_000) if isinstance(value, str) and _is_figure(name, shape) else value

    return _turned(record, figure)


def _turned(record: dict[str, Any], turn: Callable[[str, object], object]) -> dict[str, Any]:
    """A record with its figures turned, those of its lines among them."""
    found = {name: turn(name, value) for name, value in record.items()}
    if isinstance(record.get("lines"), list):
        found["lines"] = [_turned(line, turn) for line in record["lines"]]
    return found


def _is_figure(name: str, shape: dict[str, Any]) -> bool:
    return name in FIGURES and shape.get("type") in ("integer", ["integer", "null"])


def _fields(schema: Any) -> dict[str, dict[str, Any]]:
    fields: dict[str, dict[str, Any]] = schema.get("properties", {})
    return fields
