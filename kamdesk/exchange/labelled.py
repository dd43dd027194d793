"""Columns that belong together, as Google and Outlook write them: `Phone 1 - Label` says what `Phone 1 - Value` is, and
the columns of `Address 1`, or of Outlook's other address, are the parts of one.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, MutableMapping, Sequence
from typing import Any, NamedTuple

from kamdesk.exchange.headings import keys_of
from kamdesk.exchange.place_headings import is_other
from kamdesk.exchange.records import Value
from kamdesk.exchange.together import add_value
from kamdesk.exchange.values import text_of, trimmed

_TITLE = re.compile(r"(.+ \d+) - (.+)")
_LABELS = ("label", "type", "标签", "类型")
_FORMATTED = ("formatted", "格式化", "格式")
_MOBILE = re.compile(r"mobile|cell|iphone|手机|移动", re.IGNORECASE)
_FAX = re.compile(r"fax|传真", re.IGNORECASE)
_HOME = re.compile(r"home|家|住宅", re.IGNORECASE)
_OURS, _AT_HOME = "customer.", "contact.home_"
PARTS = ("country", "province", "city", "address", "postal_code")
"""The parts of an address, in the order they are written in one line."""


class AddressColumn(NamedTuple):
    """A part of one of several addresses; `whole` holds all of it. `label`: where its label stands, or -1."""

    place: int
    address: str
    part: str
    is_whole: bool
    label: int


def label_places(titles: Sequence[str]) -> dict[int, int]:
    """Place of a column → place of the column with its label."""
    found = {place: match for place, title in enumerate(titles) if (match := _TITLE.fullmatch(title.strip()))}
    labels = {match[1]: place for place, match in found.items() if match[2].casefold() in _LABELS}
    return {place: labels[match[1]] for place, match in found.items() if labels.get(match[1], place) != place}


def address_columns(fields: Mapping[int, str], titles: Sequence[str]) -> tuple[AddressColumn, ...]:
    """The columns that are mapped to a part of the customer's address and are of an address with a name of its own."""
    labels = label_places(titles)
    found = []
    for place, field in sorted(fields.items()):
        part = field.removeprefix(_OURS)
        if part not in PARTS:
            continue
        numbered = _TITLE.fullmatch(titles[place].strip())
        if numbered:
            is_whole = numbered[2].casefold() in _FORMATTED
            found.append(AddressColumn(place, numbered[1], part, is_whole, labels.get(place, -1)))
        elif any(map(is_other, keys_of(titles[place]))):
            found.append(AddressColumn(place, "", part, False, -1))
    return tuple(found)


def field_under(field: str, label: str) -> str:
    """The field of a cell by its label: a mobile is no landline."""
    if field == "contact.phone":
        return "contact.fax" if _FAX.search(label) else "contact.mobile" if _MOBILE.search(label) else field
    return field


def take_addresses(columns: Sequence[AddressColumn], cells: Sequence[Any], values: MutableMapping[str, Value]) -> None:
    """Put the addresses of a row where they belong; who is no company's has the home for its address."""
    width = len(cells)
    found: dict[str, dict[str, str]] = {}
    homes = set()
    for place, address, part, is_whole, label in columns:
        text = trimmed(cells[place]) if place < width else ""
        if not text:
            continue
        parts = found.setdefault(address, {})
        key = "whole" if is_whole else part
        parts[key] = f"{parts[key]} {text}" if key in parts else text
        if 0 <= label < width and _HOME.search(text_of(cells[label])):
            homes.add(address)
    for address in sorted(found, key=homes.__contains__):
        is_placed = any(f"{_OURS}{part}" in values for part in PARTS)
        is_home = address in homes and (bool(values.get("customer.name")) or is_placed)
        _put(values, found[address], _AT_HOME if is_home else _OURS)


def _put(values: MutableMapping[str, Value], parts: dict[str, str], whose: str) -> None:
    """The first address of a side in its parts, a further one behind it; no part a second time beside the whole."""
    if whole := parts.pop("whole", ""):
        told = ("province", "city") if whose == _OURS else ()
        parts = {part: parts[part] for part in told if part in parts} | {"address": whole}
    if any(f"{whose}{part}" in values for part in PARTS):
        for line in (
            values.pop(f"{whose}postal_code", None),
            whole or " ".join(parts[each] for each in PARTS if each in parts),
        ):
            if line and f"{whose}address" in values:
                add_value(values, f"{whose}address", line)
            elif line:
                values[f"{whose}address"] = line
    else:
        values.update({f"{whose}{part}": text for part, text in parts.items()})
