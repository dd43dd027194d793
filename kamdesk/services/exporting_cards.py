"""Customers as address cards: one for each contact, and one for a company nobody is known at or that has a note.

What reaches the customer itself stands on the company's card, else on that of the main contact, else of the first.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from kamdesk.exchange.card import Card, CardAddress, CardChannel, one_note
from kamdesk.models.terms import CustomerKind
from kamdesk.services import groups
from kamdesk.services.desk import Desk
from kamdesk.store import exporting

Record = dict[str, Any]
PHONES = {"mobile": "mobile", "phone": "work", "fax": "fax"}
ELSEWHERE = {*PHONES, "email", "address", "website"}


def cards_of(desk: Desk, ids: Sequence[int]) -> Iterator[Card]:
    """The cards of these customers; contacts that are not to be contacted have theirs too."""
    for some in exporting.parts(ids):
        named = groups.paths(desk, some)
        contacts = _by_customer(exporting.records_of(desk.book, "contact", some))
        channels = _by_customer(exporting.records_of(desk.book, "channel", some))
        for customer in exporting.records_of(desk.book, "customer", some):
            ways, paths = channels.get(customer["id"], []), tuple(named.get(customer["id"], ()))
            people = contacts.get(customer["id"], [])
            has_own = not people or (bool(customer["note"]) and customer["kind"] != CustomerKind.PERSON)
            if has_own:
                yield _company(customer, [way for way in ways if not people or way["contact_id"] is None], paths)
            main = None if has_own else min(people, key=lambda each: (not each["is_main"], each["id"]))
            for person in people:
                own = [way for way in ways if way["contact_id"] == person["id"]]
                itself = [way for way in ways if way["contact_id"] is None] if person is main else []
                yield _person(customer, person, own + itself, paths)


def _company(customer: Record, ways: Sequence[Record], groups: tuple[str, ...]) -> Card:
    is_person = customer["kind"] == CustomerKind.PERSON
    return Card(
        uid=customer["uid"],
        formatted_name=customer["name"],
        company="" if is_person else customer["name"],
        is_company=not is_person,
        note=customer["note"] or "",
        categories=groups,
        addresses=_addresses(customer, None, ways),
        **_reached(customer, ways),
    )


def _person(customer: Record, person: Record, ways: Sequence[Record], groups: tuple[str, ...]) -> Card:
    """A contact as it is reached."""
    is_person = customer["kind"] == CustomerKind.PERSON
    return Card(
        uid=person["card_uid"] or person["uid"],
        formatted_name=person["name"],
        family_name=person["family_name"] or "",
        given_name=person["given_name"] or "",
        nickname=person["nickname"] or (customer["name"] if is_person and customer["name"] != person["name"] else ""),
        company="" if is_person else customer["name"],
        department=person["department"] or "",
        title=person["title"] or "",
        birthday=person["birthday"] or "",
        lunar_birthday=person["lunar_birthday"] or "",
        note=one_note(person["note"], customer["note"] if is_person else None),
        categories=groups,
        addresses=_addresses(customer, person, ways),
        **_reached(customer, ways),
    )


def _reached(customer: Record, ways: Sequence[Record]) -> dict[str, Any]:
    return {
        "url": customer["website"] or "",
        "sites": tuple(
            CardChannel("work", way["value"], way["label"] or "") for way in ways if way["kind"] == "website"
        ),
        "phones": tuple(
            CardChannel(PHONES[way["kind"]], way["value"], way["label"] or "") for way in ways if way["kind"] in PHONES
        ),
        "emails": tuple(
            CardChannel("work", way["value"], way["label"] or "") for way in ways if way["kind"] == "email"
        ),
        "messengers": tuple(
            CardChannel(way["kind"], way["value"], way["label"] or "") for way in ways if way["kind"] not in ELSEWHERE
        ),
    }


def _addresses(customer: Record, person: Record | None, ways: Sequence[Record]) -> tuple[CardAddress, ...]:
    """The customer's place first: it is at home where the customer is a person no other home is known of."""
    home = person["home_address"] if person else None
    kind = "work" if customer["kind"] != CustomerKind.PERSON or home else "home"
    place = CardAddress(kind, *(customer[name] or "" for name in ("address", "city", "province")))
    others = [CardAddress("other", way["value"], label=way["label"] or "") for way in ways if way["kind"] == "address"]
    found = [place] if any(place[1:]) else []
    return (*found, *([CardAddress("home", home)] if home else ()), *others)


def _by_customer(records: Iterator[Record]) -> dict[int, list[Record]]:
    found: dict[int, list[Record]] = {}
    for record in records:
        found.setdefault(record["customer_id"], []).append(record)
    return found
