"""From a card to what the book keeps: ORG makes a company with a contact, else a person (interfaces, Import).

The same card is the same UID, else the same name and a shared phone or e-mail, else equal in every field; a name alone
never merges.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from kamdesk.exchange.card import Card, CardAddress, card_title, full_name, one_note, person_title
from kamdesk.exchange.cards import CardLimits, read_cards
from kamdesk.models.lengths import LONGEST_NAME
from kamdesk.rules import birthday_text, regions
from kamdesk.rules.address_labels import FIRST_CJK
from kamdesk.services import contacts
from kamdesk.store.intake import Intake, Outcome
from kamdesk.store.intake_people import ChannelValue, Person
from kamdesk.store.writing import to_cell

if TYPE_CHECKING:
    from kamdesk.services.importing import FileReport, Meter

PHONE_KINDS = {"mobile": "mobile", "fax": "fax"}
PHOTO_ENDINGS = {"image/jpeg": "jpg", "image/png": "png", "image/gif": "gif"}


def take(intake: Intake, path: Path, report: FileReport, meter: Meter) -> None:
    """Store the cards of a file. Raises CannotReadCards where it turns out unreadable, or Cancelled."""
    for item in read_cards(path, CardLimits()):
        if meter.step():
            intake.flush_if_full()
        if isinstance(item, Card):
            report.counts[take_card(intake, item, path.name)] += 1
            report.say_left_out(intake, item.number)
        else:
            report.remark(item)


def take_card(intake: Intake, card: Card, file: str) -> Outcome:
    """Store one card."""
    title = card_title(card, file, card.number)[:LONGEST_NAME]
    channels = _channels(card)
    values = _contact_values(card, title)
    known = _same_card(intake, card, values, channels)
    if known is not None:
        return _update(intake, card, known, values, channels)
    own = intake.customers.by_uid(card.uid) if card.uid else None
    if own is not None:
        return _update_itself(intake, card, own, channels)
    if _is_of_company(card):
        return _take_company(intake, card, title, channels)
    customer_id, _ = _customer(intake, card, title)
    person = intake.people.add(customer_id, contacts.complete(values), channels)
    intake.groups.put(customer_id, card.categories)
    if card.photo:
        name = f"{full_name(card) or title}.{PHOTO_ENDINGS.get(card.photo_type, 'img')}"
        intake.people.keep_photo(person, customer_id, name, card.photo_type, card.photo)
    return Outcome.CREATED


def _is_of_company(card: Card) -> bool:
    """Whether it says so, and nothing that only somebody there could have: then it makes nobody of that name."""
    if not card.is_company or full_name(card) not in ("", card.company):
        return False
    return not any((card.nickname, card.title, card.department, card.birthday, card.lunar_birthday, card.photo)) and (
        card.is_own or (not card.other and not card.role)
    )


def _take_company(intake: Intake, card: Card, title: str, channels: Sequence[ChannelValue]) -> Outcome:
    """The card of a company nobody is known at."""
    customer_id, was_known = _customer(intake, card, title)
    if was_known:
        return _update_itself(intake, card, customer_id, channels)
    intake.people.reach(customer_id, None, channels)
    intake.groups.put(customer_id, card.categories)
    return Outcome.CREATED


def _update(
    intake: Intake,
    card: Card,
    known: tuple[int, Person],
    values: Mapping[str, object],
    channels: Sequence[ChannelValue],
) -> Outcome:
    """Bring along a contact that is there: everything the card says, the name only where it has one of its own."""
    customer_id, person = known
    said = {key: value for key, value in contacts.complete(values).items() if value}
    if card.uid == person.values.get("uid"):
        del said["card_uid"]
    if card.is_own and not card.company and not intake.customers.is_pending(customer_id):
        if said.get("nickname") == intake.customers.text_of(customer_id, "name"):
            del said["nickname"]
        note = intake.customers.text_of(customer_id, "note")
        if said.get("note") in (note, one_note(str(person.values.get("note") or ""), note)):
            said.pop("note", None)
    new = _unknown(intake, card, customer_id, [each for each in channels if not person.knows(*each[:2], each[3])])
    changed = intake.people.update(customer_id, person, said, new)
    grouped = intake.groups.put(customer_id, card.categories)
    if person.is_new:
        return Outcome.MERGED
    return Outcome.UPDATED if changed or grouped else Outcome.SKIPPED


def _update_itself(intake: Intake, card: Card, customer_id: int, channels: Sequence[ChannelValue]) -> Outcome:
    """Our own card of a customer nobody is known at: it makes nobody of that name."""
    added = intake.people.reach(customer_id, None, _unknown(intake, card, customer_id, channels))
    grouped = intake.groups.put(customer_id, card.categories)
    return Outcome.UPDATED if added or grouped else Outcome.SKIPPED


def _unknown(intake: Intake, card: Card, customer_id: int, channels: Sequence[ChannelValue]) -> Sequence[ChannelValue]:
    """Of channels new to a contact, those the customer itself is not known by already: our own cards tell of both."""
    if not channels or intake.customers.is_pending(customer_id):
        return channels
    here = intake.customers.text_of(customer_id, "address")
    lines = {_one_line(each) for each in card.addresses if each.street.strip() == here} | {here}
    return [
        each
        for each in channels
        if not (each[0] == "address" and each[1] in lines) and not intake.people.is_known_of_itself(customer_id, each)
    ]


def _same_card(
    intake: Intake, card: Card, values: Mapping[str, object], channels: Sequence[ChannelValue]
) -> tuple[int, Person] | None:
    if card.uid and (found := intake.people.by_card(card.uid)):
        return found
    for customer_id, person in _of_same_name(intake, card, str(values["name"])):
        other_uid = person.values.get("card_uid")
        if card.uid and other_uid and card.uid != other_uid:
            continue
        if person.shares(channels) or _is_equal(person, values, channels):
            return customer_id, person
    return None


def _of_same_name(intake: Intake, card: Card, name: str) -> list[tuple[int, Person]]:
    """(customer, contact) of everybody of the card's name: at its company, else among persons."""
    wanted = name.strip()
    return [
        (customer.id, person)
        for customer in intake.customers.named(None, card.company or name)
        for person in intake.people.of(customer.id)
        if person.name.strip() == wanted
    ]


def _is_equal(person: Person, values: Mapping[str, object], channels: Sequence[ChannelValue]) -> bool:
    """Whether the book holds just what the card says: every field, every channel."""
    same_fields = all(person.values.get(key) == to_cell(value) for key, value in contacts.complete(values).items())
    return same_fields and {(kind, value) for kind, value, *_ in channels} == person.channels


def _customer(intake: Intake, card: Card, title: str) -> tuple[int, bool]:
    """The card's customer, and whether it was known: the company, found by its name, or the person, who is new."""
    is_itself = _is_of_company(card)
    address = _place(card)
    region = _region(address) if address else regions.NOWHERE
    values: dict[str, object] = {
        "name": title,
        "kind": "organisation" if card.company else "person",
        "address": _line_of(card, address) or None if address else None,
        "province": region.province or (address.region if address else "") or None,
        "city": region.city or (address.city if address else "") or None,
        "district": region.district or None,
        "website": card.url or None,
        "note": card.note or None if not card.company or is_itself else None,
    }
    told = {name: value for name, value in values.items() if value}
    known = intake.customers.find(None, title) if card.company or is_itself else None
    if known is None:
        return intake.customers.add(told), False
    intake.customers.update(known, told, fill_only=True)
    return known, True


def _contact_values(card: Card, title: str) -> dict[str, object]:
    home = _home(card)
    rest = {"role": card.role, "lines": list(card.other)} if card.other or card.role else None
    return {
        "name": (person_title(card) or title)[:LONGEST_NAME],
        "family_name": card.family_name or None,
        "given_name": card.given_name or None,
        "nickname": card.nickname or None,
        "title": card.title or None,
        "department": card.department or None,
        "home_address": _line_of(card, home) or None if home else None,
        "note": card.note or None,
        "card_uid": card.uid or None,
        "custom": {"card": rest} if rest else None,
        **_birthday_columns(card.birthday, card.lunar_birthday),
    }


def _birthday_columns(birthday: str, lunar: str) -> dict[str, object]:
    """A card's birthdays as a contact keeps them; the leap mark tells a lunar one written in the plain field."""
    if birthday and "L" in birthday and birthday_text.parse_birthday(birthday):
        return {"lunar_birthday": lunar or birthday}
    return {"birthday": birthday or None, "lunar_birthday": lunar or None}


def _channels(card: Card) -> list[ChannelValue]:
    found = [(PHONE_KINDS.get(kind, "phone"), value, _label(card, kind, label)) for kind, value, label in card.phones]
    found += [("email", value, _label(card, kind, label)) for kind, value, label in card.emails]
    found += card.messengers
    found += [("website", site.value, site.label) for site in card.sites]
    elsewhere = (_home(card), _place(card) if card.is_own else None)
    found += [
        ("address", _line_of(card, each), _label(card, each.kind, each.label))
        for each in card.addresses
        if each not in elsewhere
    ]
    return [(kind, value, label or None, contacts.match_of(kind, value)) for kind, value, label in found if value]


def _label(card: Card, kind: str, label: str) -> str:
    """What the rep calls a way to somebody; of our own cards the kind is no word of theirs."""
    return label if card.is_own else label or kind


def _place(card: Card) -> CardAddress | None:
    """The customer's address: a company's is any that is nobody's home, a person's the home, else the first."""
    by_kind = {each.kind: each for each in reversed(card.addresses)}
    if card.is_own:
        return by_kind.get("work") or (None if card.company else by_kind.get("home"))
    if card.company:
        return by_kind.get("work") or next((each for each in card.addresses if each.kind != "home"), None)
    return by_kind.get("home") or next(iter(card.addresses), None)


def _home(card: Card) -> CardAddress | None:
    """The contact's home, which our own cards tell apart from a customer's address."""
    found = next((each for each in card.addresses if each.kind == "home"), None)
    return None if card.is_own and not card.company and found is _place(card) else found


def _region(address: CardAddress) -> regions.Region:
    found = regions.parse_below(address.region, address.city, address.street)
    return regions.parse_region(_one_line(address)) if found is None else found


def _line_of(card: Card, address: CardAddress) -> str:
    """An address as the book keeps it; the street of our own cards is the whole of it, whatever city stands beside."""
    return address.street.strip() if card.is_own else _one_line(address)


@lru_cache(maxsize=16)  # one address may be the customer's, the contact's home and a channel
def _one_line(address: CardAddress) -> str:
    area, rest = [], address.street.strip()
    for part in (address.country, address.region, address.city):
        if part >= FIRST_CJK and rest.startswith(part):  # a Chinese street often begins with its province and city
            rest = rest[len(part) :].strip()
        else:
            area.append(part)
    return " ".join(" ".join((*area, address.street, address.postal_code)).split())
