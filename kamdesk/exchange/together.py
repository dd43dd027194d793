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
_FIRST_CJK = "\u2e80"  # names in these signs have no blanks


def add_value(values: MutableMapping[str, Value], field_id: str, value: Value) -> str:
    """A second column of a field: lists and notes grow; of all else the first stays. Returns what was left out."""
    there = values[field_id]
    if isinstance(there, tuple) and isinstance(value, tuple):
        values[field_id] = tuple(dict.fromkeys((*there, *value)))
    elif isinstance(there, str) and isinstance(value, str) and field_id in _TOGETHER:
        if field_id == "contact.given_name":
            there, value = there.strip(), value.strip()
        if value not in there:
            is_wide = field_id == "contact.given_name" and value >= _FIRST_CJK
            values[field_id] = f"{there}{'' if is_wide else _TOGETHER[field_id]}{value}"
    elif isinstance(there, str) and not there.strip():
        values[field_id] = value
    elif there != value:
        return str(value)
    return ""
