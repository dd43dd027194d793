"""Customers as address cards: one for each contact, and one for a company nobody is known at."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from kamdesk.exchange.card import Card, CardAddress, CardChannel
from kamdesk.models.terms import CustomerKind
from kamdesk.services import groups
from kamdesk.services.desk import Desk
from kamdesk.store import exporting

Record = dict[str, Any]
PHONES = {"mobile": "mobile", "phone": "work", "fax": "fax"}
MESSENGERS = ("wechat", "qq")


def cards_of(desk: Desk, ids: Sequence[int]) -> Iterator[Card]:
    """The cards of these customers; contacts that are not to be contacted have theirs too."""
    for some in exporting.parts(ids):
        named = groups.paths(desk, some)
        contacts = _by_customer(exporting.records_of(desk.book, "contact", some))
        channels = _by_customer(exporting.records_of(desk.book, "channel", some))
        for customer in exporting.records_of(desk.book, "customer", some):
            ways, paths = channels.get(customer["id"], []), tuple(named.get(customer["id"], ()))
            people = contacts.get(customer["id"], [])
            if not people:
                yield _company(customer, ways, paths)
            for person in people:
                yield _person(customer, person, ways, paths)


def _company(customer: Record, ways: Sequence[Record], groups: tuple[str, ...]) -> Card:
    is_person = customer["kind"] == CustomerKind.PERSON
    return Card(
        uid=customer["uid"],
        formatted_name=customer["name"],
        company="" if is_person else customer["name"],
        note=customer["note"] or "",
        categories=groups,
        url=customer["website"] or "",
        addresses=_addresses(customer, None),
        **_reached(ways),
    )


def _person(customer: Record, person: Record, ways: Sequence[Record], groups: tuple[str, ...]) -> Card:
    """A contact with its own channels; the main one answers for the customer's as well."""
    own = [way for way in ways if way["contact_id"] == person["id"]]
    if person["is_main"]:
        own += [way for way in ways if way["contact_id"] is None]
    is_person = customer["kind"] == CustomerKind.PERSON
    return Card(
        uid=person["card_uid"] or person["uid"],
        formatted_name=person["name"],
        family_name=person["family_name"] or "",
        given_name=person["given_name"] or "",
        nickname=person["nickname"] or "",
        company="" if is_person else customer["name"],
        department=person["department"] or "",
        title=person["title"] or "",
        birthday=person["birthday"] or "",
        lunar_birthday=person["lunar_birthday"] or "",
        note=person["note"] or "",
        categories=groups,
        url=customer["website"] or "",
        addresses=_addresses(customer, person),
        **_reached(own),
    )


def _reached(ways: Sequence[Record]) -> dict[str, Any]:
    return {
        "phones": tuple(
            CardChannel(PHONES[way["kind"]], way["value"], way["label"] or "") for way in ways if way["kind"] in PHONES
        ),
        "emails": tuple(
            CardChannel("work", way["value"], way["label"] or "") for way in ways if way["kind"] == "email"
        ),
        "messengers": tuple(
            CardChannel(way["kind"], way["value"], way["label"] or "") for way in ways if way["kind"] in MESSENGERS
        ),
    }


def _addresses(customer: Record, person: Record | None) -> tuple[CardAddress, ...]:
    found = []
    if customer["address"]:
        found.append(CardAddress("work", customer["address"], customer["city"] or "", customer["province"] or ""))
    if person is not None and person["home_address"]:
        found.append(CardAddress("home", person["home_address"]))
    return tuple(found)


def _by_customer(records: Iterator[Record]) -> dict[int, list[Record]]:
    found: dict[int, list[Record]] = {}
    for record in records:
        found.setdefault(record["customer_id"], []).append(record)
    return found
