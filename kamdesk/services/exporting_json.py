"""Everything a book holds as one JSON document: readable by any program, and by KamDesk again.

`{"format": "kamdesk-book", "version": 1, "made", "author", "currency", "schemas": {KIND: JSON Schema}, "records":
{KIND: [record, …]}}`: the records of a handover (`store.records`), but money and quantities as decimal texts, those of
the rep's own fields in `custom` too. The contents of files stay in the book; a handover takes them along.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Sequence, Set
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import Any

from kamdesk.exchange.records_file import FORMAT, VERSION, Meant, Records, RecordsFile, open_records, write_records
from kamdesk.models.identity import utc_text
from kamdesk.rules import own_values
from kamdesk.rules.own_values import OwnType
from kamdesk.services import own_fields, plain
from kamdesk.services.desk import Desk
from kamdesk.store import filing, records
from kamdesk.store.record_rules import RecordRules


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
        own = _own_money((field.noun, field.name, field.type) for field in own_fields.fields(desk))
        lines = {
            name: map(partial(_told, own=own.get(name, set())), records.lines_of(connection, name, private=private))
            for name in records.NAMES
        }
        return write_records(out, head, lines)["customer"]


def read_everything(desk: Desk, file: Path) -> RecordsFile:
    """The records of such a document, checked, figures as the book keeps them. Raises BadHandover. [slow]

    A file's content is not in it: the record of one that is not in the book either is left out.
    """
    ours = records.schemas(desk.book)

    def meaning(found: Records) -> Meant:
        told = found.get("field_definition", ())
        own = _own_money((field["noun"], field["name"], field["type"]) for field in told)
        return lambda kind, record: _meant(record, ours.get(kind, {}), own.get(kind, set()))

    found = open_records(file, schemas(desk), meaning, ours, RecordRules())
    here = filing.contents(desk.book)
    found.keep("file", lambda record: record["sha256"] in here)
    return found


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


def _own_money(fields: Iterable[tuple[str, str, str]]) -> dict[str, set[str]]:
    """The names of the money fields of the rep's own, by what they are fields of."""
    found: dict[str, set[str]] = {}
    for noun, name, kind in fields:
        if kind == OwnType.MONEY:
            found.setdefault(noun, set()).add(name)
    return found


def _told(line: str, own: Set[str]) -> str:
    record = _own_turned(_turned(json.loads(line), _text), own, _own_text)
    return json.dumps(record, ensure_ascii=False, separators=(",", ":"))


def _own_text(value: object) -> object:
    return plain.price(value) if own_values.fits(value, OwnType.MONEY) else value  # type: ignore[arg-type]


def _own_figure(value: object) -> object:
    return int(Decimal(value) * 10_000) if isinstance(value, str) and re.search(DECIMAL["pattern"], value) else value


def _own_turned(record: dict[str, Any], own: Set[str], turn: Callable[[object], object]) -> dict[str, Any]:
    """A record with the figures among its own fields turned; they stand in a JSON text of their own."""
    values = own_fields.kept(record.get("custom")) if own else {}
    if own.isdisjoint(values):
        return record
    turned = {name: turn(value) if name in own else value for name, value in values.items()}
    return {**record, "custom": json.dumps(turned, ensure_ascii=False)}


def _text(name: str, value: object) -> object:
    is_figure = name in FIGURES and isinstance(value, int) and not isinstance(value, bool)
    return plain.price(value) if is_figure else value  # type: ignore[arg-type]


def _meant(record: dict[str, Any], schema: dict[str, object], own: Set[str]) -> dict[str, Any]:
    fields = _fields(schema)
    lines = _fields(fields["lines"]["items"]) if "lines" in fields else {}

    def figure(name: str, value: object) -> object:
        shape = fields.get(name) or lines.get(name) or {}
        return int(Decimal(value) * 10_000) if isinstance(value, str) and _is_figure(name, shape) else value

    return _own_turned(_turned(record, figure), own, _own_figure)


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
