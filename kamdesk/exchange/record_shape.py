"""Whether a record has the shape its published JSON Schema says: the part of the standard such schemas use."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any, Protocol, cast

Schema = Mapping[str, object]

_TYPES: dict[str, tuple[type, ...]] = {
    "object": (dict,),
    "array": (list,),
    "string": (str,),
    "integer": (int,),
    "number": (int, float),
    "boolean": (bool,),
    "null": (type(None),),
}


def check_shape(kind: str, record: object, schema: Schema) -> list[str]:
    """Where the record differs, as `kind.field: rule` without any value of it; empty where it fits.

    Knows type, enum, const, required, properties, additionalProperties, items, anyOf, $ref into $defs, minLength,
    maxLength, pattern, format date, contentMediaType JSON, minimum, maximum, minItems, maxItems; all else asks nothing.
    """
    return list(_differences(kind, record, schema, schema, 0))


class Rules(Protocol):
    """What records must be beyond the shape of each; they are shown in turn, each of the right shape.

    `contents` gathers the hashes of the files they name.
    """

    contents: set[str]

    def fits(self, kind: str, line: int, record: Mapping[str, Any]) -> bool:
        """Whether a record is good after those before it."""

    def circle(self) -> tuple[str, int] | None:
        """Kind and line of one of the records that stand above themselves; None where none does."""


def is_text(value: object) -> bool:
    """Whether every text in a JSON value can be written down: half of a surrogate pair cannot."""
    try:
        json.dumps(value, ensure_ascii=False).encode()
    except (UnicodeEncodeError, RecursionError):
        return False
    return True


class Shape:
    """The shape of a kind, for many records: most fields are settled by looking their type up."""

    def __init__(self, kind: str, schema: Schema) -> None:
        self._kind = kind
        self._schema = schema
        self._fields = cast(Mapping[str, Schema], schema.get("properties", {}))
        self._required = tuple(cast(list[str], schema.get("required", [])))
        self._plain = {name: _classes(shape) for name, shape in self._fields.items() if not _more(shape)}
        self._bounded = {name: _bound(shape) for name, shape in self._fields.items() if _is_bounded(shape)}
        self._lists = {
            name: Shape(f"{kind}.{name}[]", cast(Schema, shape["items"]))
            for name, shape in self._fields.items()
            if shape.get("type") == "array" and isinstance(shape.get("items"), Mapping)
        }
        self._is_closed = schema.get("additionalProperties") is False

    def differences(self, record: object) -> list[str]:
        """As `check_shape`."""
        return [] if self._fits(record) else check_shape(self._kind, record, self._schema)

    def _fits(self, record: object) -> bool:
        if not isinstance(record, dict) or any(name not in record for name in self._required):
            return False
        return all(self._field_fits(name, value) for name, value in record.items())

    def _field_fits(self, name: str, value: object) -> bool:
        classes = self._plain.get(name)
        if classes is not None:
            return value.__class__ in classes and (
                value is None or name not in self._bounded or self._bounded[name](value)
            )
        if name in self._lists:
            return isinstance(value, list) and all(map(self._lists[name]._fits, value))
        shape = self._fields.get(name)
        return not self._is_closed if shape is None else not any(_differences(name, value, shape, self._schema, 0))


def _classes(shape: Schema) -> frozenset[type]:
    wanted = shape.get("type", list(_TYPES))
    names = wanted if isinstance(wanted, list) else [wanted]
    return frozenset(each for name in names for each in _TYPES.get(str(name), ()))


def _more(shape: Schema) -> bool:
    """Whether a field is asked for more than its type, a whole number for more than its bounds."""
    return not _is_bounded(shape) and bool(shape.keys() - {"type", "description"})


def _is_bounded(shape: Schema) -> bool:
    """Whether a whole number has both bounds, or a text a pattern or a longest, and no more is asked."""
    asked, classes = shape.keys() - {"type", "description"}, _classes(shape) - {type(None)}
    is_text = bool(asked) and asked <= {"pattern", "maxLength"} and classes == {str}
    return is_text or (asked == {"minimum", "maximum"} and classes == {int})


def _bound(shape: Schema) -> Callable[[Any], bool]:
    if "minimum" not in shape:
        longest = cast(float, shape.get("maxLength", math.inf))
        if "pattern" not in shape:
            return lambda text: len(text) <= longest
        search = re.compile(str(shape["pattern"])).search
        return lambda text: len(text) <= longest and search(text) is not None
    least, most = cast(int, shape["minimum"]), cast(int, shape["maximum"])
    return lambda number: least <= number <= most


def _differences(place: str, value: object, schema: Schema, root: Schema, depth: int) -> Iterator[str]:
    if depth > 50:
        yield f"{place}: depth"
        return
    if "$ref" in schema:
        yield from _differences(place, value, _referred(str(schema["$ref"]), root), root, depth + 1)
    if not _is_of_type(value, schema.get("type")):
        yield f"{place}: type"
        return
    if "enum" in schema and value not in cast(list[object], schema["enum"]):
        yield f"{place}: enum"
    if "const" in schema and value != schema["const"]:
        yield f"{place}: const"
    choices = cast(list[Schema], schema.get("anyOf", []))
    if choices and all(any(_differences(place, value, choice, root, depth + 1)) for choice in choices):
        yield f"{place}: anyOf"
    if isinstance(value, str):
        yield from _text_differences(place, value, schema)
    elif isinstance(value, (int, float)) and not isinstance(value, bool):
        yield from _number_differences(place, value, schema)
    elif isinstance(value, list):
        yield from _list_differences(place, value, schema, root, depth)
    elif isinstance(value, dict):
        yield from _object_differences(place, value, schema, root, depth)


def _is_of_type(value: object, wanted: object) -> bool:
    if wanted is None:
        return True
    names = wanted if isinstance(wanted, list) else [wanted]
    if isinstance(value, bool):
        return "boolean" in names
    return any(isinstance(value, _TYPES.get(str(name), ())) for name in names)


def _text_differences(place: str, value: str, schema: Schema) -> Iterator[str]:
    if len(value) < cast(int, schema.get("minLength", 0)):
        yield f"{place}: minLength"
    if len(value) > cast(int, schema.get("maxLength", len(value))):
        yield f"{place}: maxLength"
    if schema.get("format") == "date" and not _is_day(value):
        yield f"{place}: format"
    if schema.get("contentMediaType") == "application/json" and not _is_json(value):
        yield f"{place}: contentMediaType"
    if "pattern" in schema and not re.search(str(schema["pattern"]), value):
        yield f"{place}: pattern"


def _is_json(text: str) -> bool:
    """An empty text says nothing, and is none that is wrong."""
    try:
        return is_text(json.loads(text or "{}"))
    except (ValueError, RecursionError):
        return False


def _is_day(text: str) -> bool:
    try:
        return len(text) == 10 and bool(date.fromisoformat(text))
    except ValueError:
        return False


def _number_differences(place: str, value: float, schema: Schema) -> Iterator[str]:
    if value < cast(float, schema.get("minimum", value)):
        yield f"{place}: minimum"
    if value > cast(float, schema.get("maximum", value)):
        yield f"{place}: maximum"


def _list_differences(place: str, value: list[object], schema: Schema, root: Schema, depth: int) -> Iterator[str]:
    if len(value) < cast(int, schema.get("minItems", 0)):
        yield f"{place}: minItems"
    if len(value) > cast(int, schema.get("maxItems", len(value))):
        yield f"{place}: maxItems"
    items = schema.get("items")
    if isinstance(items, Mapping):
        for item in value:
            yield from _differences(f"{place}[]", item, items, root, depth + 1)


def _object_differences(
    place: str, value: dict[str, object], schema: Schema, root: Schema, depth: int
) -> Iterator[str]:
    properties = cast(Mapping[str, Schema], schema.get("properties", {}))
    for name in cast(list[str], schema.get("required", [])):
        if name not in value:
            yield f"{place}.{name}: required"
    for name, content in value.items():
        if name in properties:
            yield from _differences(f"{place}.{name}", content, properties[name], root, depth + 1)
        elif schema.get("additionalProperties") is False:
            yield f"{place}: additionalProperties"


def _referred(reference: str, root: Schema) -> Schema:
    found: object = root
    for part in reference.removeprefix("#/").split("/"):
        found = cast(Schema, found)[part]
    return cast(Schema, found)
