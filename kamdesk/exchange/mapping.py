"""MAP.json: what the rep has settled about a table, so that nothing is left to guessing (interfaces, Import)."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePath
from typing import Any

from kamdesk.exchange.delimited import WHITESPACE
from kamdesk.exchange.discounts import Reading
from kamdesk.exchange.fields import is_field
from kamdesk.exchange.headings import folded
from kamdesk.models.refusals import BadRequest

DATE_ORDERS = ("ymd", "mdy", "dmy")
_DELIMITER_WORDS = {"tab": "\t", "comma": ",", "semicolon": ";", "\\t": "\t", "space": WHITESPACE}


@dataclass(frozen=True, slots=True)
class Join:
    """The columns of another file, lying relative to the imported one, added by a column both have."""

    file: str
    key: str


@dataclass(frozen=True, slots=True)
class TableMapping:
    """What is settled; `None` is left to guessing. `columns` is column name → field id; columns not named stay out."""

    encoding: str | None = None
    delimiter: str | None = None
    header: bool | None = None
    dates: str | None = None
    decimal: str | None = None
    discount: Reading | None = None
    join: Join | None = None
    columns: Mapping[str, str] | None = None

    def with_columns(self, columns: Mapping[str, str]) -> TableMapping:
        return replace(self, columns=dict(columns))

    def left_open(self, choices: Sequence[str]) -> TableMapping:
        """The same without these choices: they were guessed, and are to be guessed or asked for again."""
        return replace(self, **dict.fromkeys(choices))

    def to_json(self) -> str:
        """The same as text for MAP.json, without what is left open."""
        settled: dict[str, Any] = {
            "encoding": self.encoding,
            "delimiter": self.delimiter,
            "header": self.header,
            "dates": self.dates,
            "decimal": self.decimal,
            "discount": self.discount,
            "join": {"file": self.join.file, "key": self.join.key} if self.join else None,
            "columns": dict(self.columns) if self.columns is not None else None,
        }
        return json.dumps({key: value for key, value in settled.items() if value is not None}, ensure_ascii=False)


def parse_mapping(text: str | bytes) -> TableMapping:
    """Read MAP.json. Raises BadRequest: map_not_json (line), map_not_an_object, map_unknown_key (key),
    map_bad_value (key, allowed), map_unknown_field (column, field), map_two_nouns.
    """
    settled = _object(text)
    unknown = [key for key in settled if key not in TableMapping.__dataclass_fields__]
    if unknown:
        raise BadRequest("map_unknown_key", key=unknown[0][:60], allowed=", ".join(TableMapping.__dataclass_fields__))
    header = settled.get("header")
    if header is not None and not isinstance(header, bool):
        raise BadRequest("map_bad_value", key="header", allowed="true, false")
    discount = _one_of(settled, "discount", tuple(Reading))
    return TableMapping(
        encoding=_text(settled, "encoding"),
        delimiter=_delimiter(settled),
        header=header,
        dates=_one_of(settled, "dates", DATE_ORDERS),
        decimal=_one_of(settled, "decimal", (".", ",")),
        discount=Reading(discount) if discount else None,
        join=_join(settled),
        columns=_columns(settled),
    )


def placed(columns: Mapping[str, str], names: Sequence[str]) -> dict[int, str]:
    """Place of a column → field id. A name fits as it stands, else without regard to case, blanks and signs.

    Raises BadRequest("map_unknown_column") for a column the file does not have.
    """
    exact = {name: place for place, name in reversed(list(enumerate(names)))}
    loose = {folded(name): place for place, name in reversed(list(enumerate(names)))}
    found: dict[int, str] = {}
    for column, field in columns.items():
        place = exact.get(column.strip(), loose.get(folded(column) or column))
        if place is None:
            raise BadRequest("map_unknown_column", column=column[:60], columns=len(names))
        found[place] = field
    return found


def _object(text: str | bytes) -> dict[str, Any]:
    try:
        decoded = text.decode("utf-8-sig") if isinstance(text, bytes) else text
        settled = json.loads(decoded)
    except (ValueError, RecursionError) as error:
        raise BadRequest("map_not_json", line=getattr(error, "lineno", 1)) from error
    if not isinstance(settled, dict):
        raise BadRequest("map_not_an_object")
    return settled


def _text(settled: Mapping[str, Any], key: str) -> str | None:
    value = settled.get(key)
    if value is not None and (not isinstance(value, str) or not value):
        raise BadRequest("map_bad_value", key=key, allowed="text")
    return value


def _one_of(settled: Mapping[str, Any], key: str, allowed: Sequence[str]) -> str | None:
    value = _text(settled, key)
    if value is not None and value not in allowed:
        raise BadRequest("map_bad_value", key=key, allowed=", ".join(allowed))
    return value


def _delimiter(settled: Mapping[str, Any]) -> str | None:
    value = _text(settled, "delimiter")
    value = _DELIMITER_WORDS.get(value, value) if value else value
    if value is None or value == WHITESPACE:
        return value
    if len(value) != 1 or value in '"\r\n\0':
        raise BadRequest("map_bad_value", key="delimiter", allowed=f"one character, {WHITESPACE}")
    return WHITESPACE if value == " " else value


def _join(settled: Mapping[str, Any]) -> Join | None:
    value = settled.get("join")
    if value is None:
        return None
    texts = [value.get(key) for key in ("file", "key")] if isinstance(value, dict) and len(value) == 2 else []
    if not texts or not all(isinstance(text, str) and text for text in texts):
        raise BadRequest("map_bad_value", key="join", allowed='{"file": …, "key": …}')
    file, key = map(str, texts)
    if PurePath(file).is_absolute() or PurePath(file).drive:
        raise BadRequest("map_bad_value", key="join", allowed="a file beside the imported one")
    return Join(file, key)


def _columns(settled: Mapping[str, Any]) -> dict[str, str] | None:
    value = settled.get("columns")
    if value is None:
        return None
    if not isinstance(value, dict) or not value:
        raise BadRequest("map_bad_value", key="columns", allowed='{"title": "field", …}')
    for column, field in value.items():
        if not isinstance(field, str) or not is_field(field):
            raise BadRequest("map_unknown_field", column=column[:60], field=str(field)[:60])
    nouns = {field.partition(".")[0] for field in value.values()}
    if {"order", "interaction"} <= nouns:
        raise BadRequest("map_two_nouns")
    return dict(value)
