"""Own fields a file brings: read by the type the book gives them; what cannot be read is left out and told."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from kamdesk.exchange.fields import CUSTOM
from kamdesk.exchange.records import SourceRow
from kamdesk.rules import own_values
from kamdesk.rules.own_values import OwnType, Unread


def typed(row: SourceRow, kinds: Mapping[str, str]) -> tuple[SourceRow, dict[str, str]]:
    """The row with its own fields read by their types, and by name what could not be read."""
    if not any(field.startswith(CUSTOM) for field in row.values):
        return row, {}
    unread: dict[str, str] = {}
    values = dict(row.values)
    for field, value in row.values.items():
        kind = kinds.get(field.removeprefix(CUSTOM), OwnType.TEXT) if field.startswith(CUSTOM) else OwnType.TEXT
        if kind == OwnType.TEXT or kind not in set(OwnType) or not isinstance(value, str):
            continue
        try:
            values[field] = own_values.read(OwnType(kind), value)  # type: ignore[assignment]
        except Unread:
            unread[field.removeprefix(CUSTOM)] = value
            del values[field]
    return replace(row, values=values), unread
