"""Introduced, then bought? (F17) A product is bought where it was ordered on or after the day it was introduced."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple


class Introduction(NamedTuple):
    """A talk in which a product was introduced, by the words of whoever logged it."""

    customer_id: int
    customer: str
    product: str
    day: date


class Purchase(NamedTuple):
    customer_id: int
    product: str
    day: date
    amount_e4: int


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of introducing a product to one customer. `bought_on` is None while nothing was bought.

    `times` says in how many talks, `amount_e4` what was bought of it since.
    """

    customer_id: int
    customer: str
    first: date
    times: int
    bought_on: date | None
    amount_e4: int


@dataclass(frozen=True, slots=True)
class ProductOutcome:
    """One product, to whom it was introduced, and who bought it."""

    product: str
    customers: tuple[Outcome, ...]

    @property
    def introduced(self) -> int:
        return len(self.customers)

    @property
    def bought(self) -> int:
        return sum(each.bought_on is not None for each in self.customers)

    @property
    def amount_e4(self) -> int:
        return sum(each.amount_e4 for each in self.customers)


def outcomes(talks: Iterable[Introduction], purchases: Iterable[Purchase]) -> list[ProductOutcome]:
    """Product by product, those introduced to most first. Talks and purchases come oldest first.

    Names are compared without regard to case and blanks; one that stands within the other is the same product, since a
    talk seldom says the full name.
    """
    met: dict[str, dict[int, list[Introduction]]] = {}
    shown: dict[str, str] = {}
    for talk in talks:
        key = _key(talk.product)
        shown.setdefault(key, talk.product)
        met.setdefault(key, {}).setdefault(talk.customer_id, []).append(talk)
    bought = list(purchases)
    found = [
        ProductOutcome(shown[key], tuple(_outcome(key, heard, bought) for heard in by_customer.values()))
        for key, by_customer in met.items()
    ]
    return sorted(found, key=lambda each: (-each.introduced, -each.bought, each.product))


def _outcome(key: str, heard: list[Introduction], purchases: list[Purchase]) -> Outcome:
    first = heard[0]
    after = [
        each
        for each in purchases
        if each.customer_id == first.customer_id and each.day >= first.day and _is_same(key, _key(each.product))
    ]
    return Outcome(
        first.customer_id,
        first.customer,
        first.day,
        len(heard),
        after[0].day if after else None,
        sum(each.amount_e4 for each in after),
    )


def _key(name: str) -> str:
    return "".join(name.split()).casefold()


def _is_same(one: str, other: str) -> bool:
    return bool(one and other) and (one in other or other in one)
