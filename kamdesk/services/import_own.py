"""Own fields a file brings: found by their names, read by their types; what cannot be read is left out and told."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache

from kamdesk.exchange.fields import CUSTOM, Noun
from kamdesk.exchange.headings import folded
from kamdesk.exchange.place_headings import UNPLACED
from kamdesk.exchange.records import SourceRow
from kamdesk.exchange.tables import Table
from kamdesk.rules import own_values
from kamdesk.rules.own_values import OwnType, Unread


def own_columns(table: Table, names: Iterable[str]) -> dict[str, str] | None:
    """The columns of a table of customers with those that are called like an own field; None where there is none.

    An own field called postal code or country goes before the address these would become part of.
    """
    known = {folded(name): name for name in names}
    columns = table.mapping.columns or {}
    free = [*table.unmapped, *(column for column, field in columns.items() if field in UNPLACED)]
    found = {column: CUSTOM + known[folded(column)] for column in free if folded(column) in known}
    if table.noun not in (Noun.CUSTOMERS, Noun.CONTACTS) or not found:
        return None
    return {**columns, **found}


def typed(row: SourceRow, kinds: Mapping[str, str]) -> tuple[SourceRow, dict[str, str]]:
    """The row with its own fields read by their types, and by name what could not be read."""
    if not _has_own(tuple(row.values)):
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
    return row._replace(values=values), unread


@lru_cache(maxsize=1024)  # the rows of a file are alike
def _has_own(fields: tuple[str, ...]) -> bool:
    return any(field.startswith(CUSTOM) for field in fields)
