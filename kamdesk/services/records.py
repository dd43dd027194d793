"""Records read for a customer's tabs, for pages over the whole book, and for the forms that change them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from kamdesk.models.noun_rows import Concession, NounRow
from kamdesk.models.rows import ContactCard
from kamdesk.rules import stages as stage_rules
from kamdesk.services import deals, stages
from kamdesk.services.desk import Desk
from kamdesk.store import deal_reading, noun_reading, sheet_reading

MOST = noun_reading.MANY
"""So many records of a noun are read for a page at most."""


@dataclass(frozen=True, slots=True)
class Links:
    """What a form may choose among: (id, words) by column, stages, names of competitors and products."""

    choices: dict[str, list[tuple[int, str]]]
    stages: tuple[stage_rules.Stage, ...]
    competitors: tuple[str, ...]
    products: tuple[Ware, ...]


@dataclass(frozen=True, slots=True)
class Ware:
    """A product as a line picks it; money e4."""

    id: int
    name: str
    number: str | None
    unit: str | None
    list_price: int | None
    floor_price: int | None
    unit_cost: int | None
    price_from: date | None
    price_until: date | None
    category: str | None

    def holds_on(self, day: date) -> bool:
        """Whether the price is in force on a day."""
        return (self.price_from is None or self.price_from <= day) and (
            self.price_until is None or day <= self.price_until
        )


@dataclass(frozen=True, slots=True)
class DealsTab:
    """What the deals tab shows of a customer."""

    opportunities: tuple[NounRow, ...]
    quotes: tuple[NounRow, ...]
    contracts: tuple[NounRow, ...]
    concessions: tuple[Concession, ...]


@dataclass(frozen=True, slots=True)
class Activity:
    """Something planned or done for a deal: `planned` and `done` days tell the one from the other (F20)."""

    noun: str
    id: int
    kind: str
    text: str
    planned: date | None
    done: date | None


def of_customer(desk: Desk, noun: str, customer_id: int) -> tuple[NounRow, ...]:
    """The records of a noun that concern a customer."""
    return tuple(noun_reading.of_customer(desk.book, noun, customer_id))


def of_book(desk: Desk, noun: str) -> tuple[NounRow, ...]:
    """The records of a noun over the whole book. [slow]"""
    return tuple(noun_reading.of_book(desk.book, noun))


def policies(desk: Desk) -> tuple[NounRow, ...]:
    """The policy notes on prices and terms (requirements E10, E12), those of the past too."""
    return tuple(noun_reading.of_book(desk.book, "article", "t.kind = 'policy'"))


def one(desk: Desk, noun: str, record_id: int) -> NounRow | None:
    """One record; None where it is gone."""
    return next(iter(noun_reading.some(desk.book, noun, [record_id])), None)


def links(desk: Desk, customer_id: int | None) -> Links:
    """What the forms of a customer's records choose among."""
    return Links(
        deal_reading.links(desk.book, customer_id) if customer_id is not None else {},
        stages.stages(desk),
        tuple(deal_reading.competitors(desk.book)),
        wares(desk),
    )


def wares(desk: Desk) -> tuple[Ware, ...]:
    """The products that are sold."""
    return tuple(_ware(row) for row in deal_reading.products(desk.book))


def deals_tab(desk: Desk, customer_id: int) -> DealsTab:
    """Opportunities, quotes, contracts and concessions of a customer."""
    return DealsTab(
        of_customer(desk, "opportunity", customer_id),
        of_customer(desk, "quote", customer_id),
        of_customer(desk, "contract", customer_id),
        tuple(deals.concessions(desk, customer_id)),
    )


def activities(desk: Desk, opportunity_id: int) -> tuple[Activity, ...]:
    """What was planned and done for a deal, by day."""
    rows = deal_reading.activities(desk.book, opportunity_id)
    return tuple(
        Activity(noun, record_id, kind, text, _day(planned), _day(done))
        for noun, record_id, kind, text, planned, done in rows
    )


def open_deals(desk: Desk, customer_id: int) -> list[tuple[int, str]]:
    """(id, name) of the deals a talk or step may be for."""
    return deal_reading.links(desk.book, customer_id)["opportunity_id"]


def people(desk: Desk, customer_id: int) -> tuple[ContactCard, ...]:
    """The contacts of a customer."""
    channels = sheet_reading.channels(desk.book, customer_id)
    return tuple(sheet_reading.contacts(desk.book, customer_id, channels))


def _ware(row: Sequence[Any]) -> Ware:
    ware_id, name, number, unit, price, floor, cost, since, until, category = row
    return Ware(ware_id, name, number, unit, price, floor, cost, _day(since), _day(until), category)


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
