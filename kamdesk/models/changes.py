"""What one write changed: the only thing views need to refresh themselves."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class Changes(NamedTuple):
    """Noun → ids touched by one operation; `customer` holds every customer concerned, however indirectly.

    `everything` says that so much moved (an import, a new day) that views had better reload, `is_undo` that a step of
    this name was taken back.
    """

    operation: str = ""
    operation_id: int = 0
    touched: Mapping[str, frozenset[int]] = {}
    everything: bool = False
    is_undo: bool = False

    def customers(self) -> frozenset[int]:
        """Ids of the customers concerned."""
        return self.touched.get("customer", frozenset())


class Step(NamedTuple):
    """One entry of the history: an operation that can be undone or redone."""

    id: int
    name: str
    figures: Mapping[str, object]
    at: str
    state: str = "done"


class Alteration(NamedTuple):
    """A field that a step alters of what a customer had before, or adds to it: then `before` is None.

    `noun` is customer, contact, orders, channel (`field` is its kind) or membership; `name` a contact's name or an
    order's number; `field` a column or `custom.NAME`. Values are as the book keeps them, references are names.
    """

    customer: str
    noun: str
    name: str
    field: str
    before: object
    after: object
