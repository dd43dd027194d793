"""Several columns of one field in one row."""

from __future__ import annotations

from collections.abc import MutableMapping

from kamdesk.exchange.records import Value

# Texts of several columns that go into one field, and what stands between them; of other fields the first counts.
_TOGETHER = {
    "customer.address": " ",
    "contact.home_address": " ",
    "contact.given_name": " ",
    "customer.website": " ",
    "customer.note": "\n",
    "contact.note": "\n",
    "contact.interests": " ",
    "contact.habits": " ",
    "interaction.summary": "\n",
}


def add_value(values: MutableMapping[str, Value], field_id: str, value: Value) -> str:
    """A second column of a field: lists and notes grow; of all else the first stays. Returns what was left out."""
    there = values[field_id]
    if isinstance(there, tuple) and isinstance(value, tuple):
        values[field_id] = tuple(dict.fromkeys((*there, *value)))
    elif isinstance(there, str) and isinstance(value, str) and field_id in _TOGETHER:
        if value not in there:
            values[field_id] = f"{there}{_TOGETHER[field_id]}{value}"
    elif isinstance(there, str) and not there.strip():
        values[field_id] = value
    elif there != value:
        return str(value)
    return ""
