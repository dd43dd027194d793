"""One record of any noun as lists, forms and boards show it: plain values by column, with the names it points at."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any


@dataclass(frozen=True, slots=True)
class NounRow:
    """A record; `values` holds every column of its table, dates as dates, and beside them what its reading adds.

    `customer` is the name of the customer it hangs on, empty for nouns that stand for themselves.
    """

    noun: str
    id: int
    customer_id: int | None
    customer: str
    values: Mapping[str, Any]

    def __getitem__(self, name: str) -> Any:
        return self.values.get(name)


@dataclass(frozen=True, slots=True)
class LineOfDeal:
    """One line of a quote or order with what its product says today; money e4, quantity and discount four decimals."""

    product_id: int | None
    product_name: str | None
    quantity: int
    unit_price: int | None
    discount: int
    amount: int
    unit_cost: int | None
    cost: int
    cost_source: str
    product_cost: int | None = None
    floor_price: int | None = None


@dataclass(frozen=True, slots=True)
class Concession:
    """What was given to a customer in one order or open quote, against list prices (requirement E11); money e4.

    `total` runs over the orders, oldest first; a quote has not given anything yet and carries none.
    """

    noun: str
    id: int
    on: date
    number: str | None
    listed: int
    given: int
    below_cost: bool
    reason: str | None
    total: int | None = None


@dataclass(frozen=True, slots=True)
class Tie:
    """How another customer stands to the one at hand: `kind` of RelationKind, seen from the other; a parent's child is

    `subsidiary`, whom a supplier supplies is `buyer`, whom a referrer brought is `referred`.
    """

    id: int
    name: str
    kind: str
    noun: str
    record_id: int | None
    note: str | None
    last_contact: date | None
    grade: str | None
    figures: Mapping[str, Any] = field(default_factory=dict)
