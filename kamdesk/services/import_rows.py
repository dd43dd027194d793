"""From a table's row to what the book keeps: customers, contacts, orders and interactions by the field ids."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import datetime, tzinfo
from functools import lru_cache
from typing import NamedTuple

from kamdesk.exchange.fields import OWNED, PREFIXES, Kind, Noun, kind_of
from kamdesk.exchange.records import SourceRow, Value
from kamdesk.exchange.words import stage_of
from kamdesk.models.identity import utc_text
from kamdesk.models.terms import CustomerKind
from kamdesk.rules import goals, names, regions
from kamdesk.rules.address_labels import FIRST_CJK
from kamdesk.services import contacts
from kamdesk.store import intake_reach
from kamdesk.store.intake import Intake, Outcome
from kamdesk.store.intake_nouns import NounIntake, QuoteIntake
from kamdesk.store.intake_orders import OrderIntake
from kamdesk.store.intake_people import ChannelValue
from kamdesk.store.intake_talks import TalkIntake

Values = Mapping[str, Value]
CUSTOM = "customer.custom."
KEPT = "customer.kept"
REACH_CUSTOMER = {
    "customer.phone": "phone",
    "customer.mobile": "mobile",
    "customer.fax": "fax",
    "customer.email": "email",
    "customer.wechat": "wechat",
    "customer.qq": "qq",
}
WAYS = frozenset({*REACH_CUSTOMER, "customer.website"})
SITE_BREAK = re.compile(r"[;；\s]+")
REACH_CONTACT = {
    "contact.mobile": "mobile",
    "contact.phone": "phone",
    "contact.fax": "fax",
    "contact.email": "email",
    "contact.wechat": "wechat",
    "contact.qq": "qq",
}
PERSONAL = frozenset({"mobile", "wechat", "qq"})
"""The kinds of channels that people have and companies hardly do."""
WHOSE = ("customer.name", "order.customer_name", "interaction.customer_name")
UID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}", re.IGNORECASE)
"""As `models.identity` makes them: other programs number the people of a company with other kinds."""
REACHING = {"phone": contacts.PHONES, "email": frozenset({"email"})}
"""The kinds of channels by which customers may be known, by the rep's choice."""

ADDRESS = ("country", "address", "postal_code")
REGION = frozenset(("customer.province", "customer.city", "customer.district"))
HOME = ("home_country", "home_province", "home_city", "home_address", "home_postal_code")
"""The parts of an address that stand in one line of the book, as vCards give them; a customer's region has places."""
THIS_COUNTRY = frozenset(("中国", "中国大陆", "中华人民共和国", "china", "cn", "chn", "prc", "p.r. china", "p.r.china"))

CUSTOMER = {
    f"customer.{name}": name
    for name in (
        "number name short_name kind industry standing market_share province city district address website source"
        " referred_by value_type demand need_level growth expansion innovation potential technology market_development"
        " benchmark strategic note"
    ).split()
}
CONTACT = {
    f"contact.{name}": name
    for name in (
        "name family_name given_name nickname title department role interests habits note birthday lunar_birthday"
        " do_not_contact"
    ).split()
}
TALK = {
    f"interaction.{name}": name
    for name in "kind direction summary need concern attitude visit_chance minutes cost author".split()
}


class Shape(NamedTuple):
    """What rows with the same fields tell of: (field id, column) each."""

    customer: tuple[tuple[str, str], ...]
    custom: tuple[tuple[str, str], ...]
    contact: tuple[tuple[str, str], ...]
    speaks_of_contact: bool
    has_more_address: bool
    has_region: bool


@lru_cache(maxsize=1024)  # the rows of a file are alike
def _shape(fields: tuple[str, ...]) -> Shape:
    return Shape(
        tuple((field, CUSTOMER[field]) for field in fields if field in CUSTOMER),
        tuple((field, field.removeprefix(CUSTOM)) for field in fields if field.startswith(CUSTOM)),
        tuple((field, name) for field, name in CONTACT.items() if field in fields),
        any(field.startswith("contact.") for field in fields),
        "customer.country" in fields or "customer.postal_code" in fields,
        not REGION.isdisjoint(fields),
    )


def take_person(intake: Intake, row: SourceRow, noun: Noun) -> Outcome:
    """A row about a customer, its contact, or both; `noun` says which of them is counted."""
    values = row.values
    told = customer_values(values)
    channels = channels_of(values, REACH_CONTACT)
    ways = [*channels_of(values, REACH_CUSTOMER), *channels] if intake.known_by in REACHING else channels
    known = _known_customer(intake, told, row, channels, ways)
    was_made = known is not None and intake.customers.is_made(known)
    uid = _uid_of(intake, values)
    if (intake.known_by or uid) and (lost := intake.customers.take_away_number(known, told)):
        intake.remarks.append(("number_of_another", {"value": lost}))
    if known is None and uid and intake.customers.is_free(uid):
        told["uid"] = uid
    customer_id = _new_customer(intake, told, values) if known is None else known
    if uid:
        intake.customers.has_uid(customer_id, uid)
    if known is not None and intake.people.is_known_of_itself(known, _site(told.get("website"))):
        del told["website"]
    changed = known is not None and intake.customers.update(known, told if row.is_named else _unnamed(told))
    if intake.known_by in REACHING:
        intake.reached.note(customer_id, told, _matches(ways, intake.known_by))
    changed = _surroundings(intake, customer_id, values, row.number) or changed
    contact = Outcome.SKIPPED
    if _shape(tuple(values)).speaks_of_contact:
        contact = _contact(intake, customer_id, values, channels)
    elif known is None and told.get("kind") == CustomerKind.PERSON:
        intake.people.add(customer_id, contacts.complete({"name": told["name"]}), ())
    if known is None or (noun is Noun.CONTACTS and contact is Outcome.CREATED):
        return Outcome.CREATED
    if was_made or contact is Outcome.MERGED:
        return Outcome.MERGED
    return Outcome.UPDATED if changed or contact is not Outcome.SKIPPED else Outcome.SKIPPED


def take_order(intake: Intake, orders: OrderIntake, row: SourceRow) -> None:
    """A line of an order; its customer is made where unknown, and what the row says of it fills blanks."""
    customer_id = _customer_of(intake, "order", row)
    told = {key[6:]: value for key, value in row.values.items() if key.startswith("order.")}
    orders.take(customer_id, {**told, "uid": _uid_of(intake, row.values, "order.uid")})


def take_talk(intake: Intake, talks: TalkIntake, row: SourceRow) -> Outcome:
    """An interaction; who it was with is linked where the customer has a contact of that name."""
    customer_id = _customer_of(intake, "interaction", row)
    told: dict[str, object] = {name: row.values[field] for field, name in TALK.items() if field in row.values}
    who = row.values.get("interaction.contact")
    person = intake.people.find(customer_id, str(who)) if who else None
    told |= {"happened_on": row.values["interaction.date"], "who": who, "contact_id": person.id if person else None}
    return talks.take(customer_id, told, row.values.get("interaction.next_date"))


def take_quote(intake: Intake, quotes: QuoteIntake, row: SourceRow) -> None:
    """A line of a quote."""
    customer_id = _customer_of(intake, "quote", row)
    quotes.take(customer_id, {key[6:]: value for key, value in row.values.items() if key.startswith("quote.")})


def take_record(intake: Intake, records: NounIntake, noun: Noun, row: SourceRow, zone: tzinfo | None) -> Outcome:
    """A record of the workbench; the customers it speaks of are made where unknown. `zone`: of its hours."""
    prefix = PREFIXES[noun]
    told: dict[str, object] = {}
    for field, value in row.values.items():
        name = field.removeprefix(f"{prefix}.")
        if kind_of(field) is Kind.MOMENT:
            told[name] = utc_text(datetime.fromisoformat(str(value)).replace(tzinfo=zone))
        elif field == "opportunity.stage":
            told[name] = stage_of(str(value))
        elif not name.endswith(("_name", "_number")):
            told[COLUMNS.get(field, name)] = value
    if noun in OWNED:
        told["customer_id"] = _customer_of(intake, prefix, row)
        if who := told.pop("contact", None):
            person = intake.people.find(int(str(told["customer_id"])), str(who))
            told["contact_id"] = person.id if person else None
    for field, column in OTHERS.items():
        if field.startswith(f"{prefix}."):
            told[column] = _other_of(intake, field, row)
    if noun is Noun.GOALS and "due_on" not in told:
        told["due_on"] = goals.ends(str(told.get("period") or ""))
    return records.take(told)


COLUMNS = {"satisfaction.date": "asked_on", "referral.date": "referred_on"}
"""Field ids that are not called as their column."""

OTHERS = {"relation.other": "other_id", "referral.referrer": "referrer_id"}


def _other_of(intake: Intake, field: str, row: SourceRow) -> int:
    number, name = _text(row.values.get(f"{field}_number")), _text(row.values.get(f"{field}_name"))
    known = intake.customers.find(number, name)
    if known is not None:
        return known
    return intake.customers.add({"name": name or number} | ({"number": number} if number else {}))


def customer_values(values: Values) -> dict[str, object]:
    """The columns of a customer a row speaks of; its region is read from 地区 or the address where not given."""
    shape = _shape(tuple(values))
    found: dict[str, object] = {name: values[field] for field, name in shape.customer}
    if shape.has_more_address:
        found["address"] = _in_one_line(values, "customer.", ADDRESS) or None
    if "website" in found:
        found["website"] = sites_of(values)[0]
    if shape.custom:
        found["custom"] = {name: values[field] for field, name in shape.custom}
    if "province" not in found and "city" not in found:
        _settle_region(found, values)
    if shape.has_region and (in_full := regions.said_in_full(found)):
        found |= in_full
    return found


def _unnamed(told: Mapping[str, object]) -> dict[str, object]:
    """What a row that has no name of its own says of a customer there is: neither a name nor that it is a person."""
    return {
        key: value for key, value in told.items() if key != "name" and (key, value) != ("kind", CustomerKind.PERSON)
    }


def channels_of(values: Values, fields: Mapping[str, str]) -> list[ChannelValue]:
    """The ways to reach somebody that a row gives."""
    return [
        (kind, value, None, contacts.match_of(kind, value))
        for field, kind in fields.items()
        if field in values
        for value in _each(values[field])
    ]


def _known_customer(
    intake: Intake,
    told: Mapping[str, object],
    row: SourceRow,
    channels: Sequence[ChannelValue],
    ways: Sequence[ChannelValue],
) -> int | None:
    """Who the row is about. A person known by nothing but the name is another one where phone or e-mail differ.

    Where the rep said by what alone customers are known, nothing else counts in rows that say it, unless it leads to
    customers that the row cannot mean, or to several: then the usual way tells them apart. The usual way begins with
    the UID of our own tables; two rows with two of them are two customers.
    """
    if (uid := _uid_of(intake, row.values)) and (same := intake.customers.by_uid(uid)) is not None:
        return same
    number, name, values = _text(told.get("number")), str(told["name"]), row.values
    if intake.known_by in REACHING and (matches := _matches(ways, intake.known_by)):
        owners = intake.reached.owners(matches)
        found = intake_reach.meant(owners, told, is_named=row.is_named)
        if found or not owners:
            return found.id if found else None
        intake.remarks.append(("reach_of_another", {"value": intake_reach.names_of(owners)}))
    if intake.known_by == "number" and number:
        return intake.customers.numbered(number)
    if intake.known_by == "name" and len(called := [*intake.customers.named(None, name)]) == 1:
        return called[0].id
    if number or told.get("kind") != CustomerKind.PERSON or values.get("contact.name", name) != name:
        return intake.customers.find(number, name, uid)
    namesakes = []
    for place, each in enumerate(intake.customers.named(number, name, uid)):
        person = intake.people.find(each.id, name)
        if person is None or not person.contradicts(channels):
            namesakes.append((person is None or not person.shares(channels), place, each.id))
    return min(namesakes)[2] if namesakes else None


def _uid_of(intake: Intake, values: Values, field: str = "customer.uid") -> str:
    """The UID a row gives its customer, or by another `field` its contact or order, in small letters, else "".

    None where the rep said by what else customers are known: then the file is no table of ours, and no UID in it,
    of a contact or an order neither, says anything of this book.
    """
    uid = _text(values.get(field)) or ""
    return uid.lower() if not intake.known_by and UID.fullmatch(uid) else ""


def _matches(ways: Sequence[ChannelValue], known_by: str) -> list[str]:
    """What the phones, or the e-mails, of a row are compared by."""
    return [match for kind, _, _, match in ways if match and kind in REACHING[known_by]]


def _customer_of(intake: Intake, noun: str, row: SourceRow) -> int:
    values = row.values
    number, name = _text(values.get(f"{noun}.customer_number")), _text(values.get(f"{noun}.customer_name"))
    told, uid = customer_values(values), _uid_of(intake, values, f"{noun}.customer_uid")
    known = intake.customers.by_uid(uid) if uid else None
    if known is None:
        known = intake.customers.find(number, name, uid)
    if known is None:
        told |= {"name": name or number} | ({"number": number} if number else {})
        if uid and intake.customers.is_free(uid):
            told["uid"] = uid
        customer_id = _new_customer(intake, told, values)
        if number and not name:
            intake.only_numbered.append(number)
    else:
        customer_id = known
        intake.customers.update(known, told | ({"number": number} if number else {}), fill_only=True)
    if uid:
        intake.customers.has_uid(customer_id, uid)
    _surroundings(intake, customer_id, values, row.number)
    if _shape(tuple(values)).speaks_of_contact:
        _contact(intake, customer_id, values, channels_of(values, REACH_CONTACT))
    return customer_id


def _new_customer(intake: Intake, told: Mapping[str, object], values: Values) -> int:
    """Store a customer that is not there yet, kept as its row says."""
    signs = _each(values[KEPT]) if KEPT in values else ()
    return intake.customers.add({**told, **intake.kept.columns(signs)} if signs else told)


def _surroundings(intake: Intake, customer_id: int, values: Values, row: int) -> bool:
    """Groups, parent, who brought it, its own channels, how it is kept and fields of the rep's own; True where
    something was new.
    """
    changed = False
    if "customer.group" in values:
        changed = intake.groups.put(customer_id, _each(values["customer.group"]))
    if own := _own_channels(intake, customer_id, values):
        changed = intake.people.reach(customer_id, None, own) or changed
    if parent := _text(values.get("customer.parent")):
        changed = intake.customers.belongs_to(customer_id, parent, row) or changed
    if referrer := _text(values.get("customer.referred_by")):
        changed = intake.referrals.brought_by(customer_id, referrer) or changed
    if KEPT in values and intake.kept.is_otherwise(customer_id, _each(values[KEPT]), row):
        intake.remarks.append(("kept_otherwise", {}))
    if custom := _shape(tuple(values)).custom:
        intake.fields.know([name for _, name in custom])
    return changed


def _own_channels(intake: Intake, customer_id: int, values: Values) -> list[ChannelValue]:
    """What reaches the customer itself: no number a second time as a phone that is its mobile; more sites than one."""
    if WAYS.isdisjoint(values):
        return []
    reach = channels_of(values, REACH_CUSTOMER)
    known = {each for each in reach if intake.people.is_known_of_itself(customer_id, ("mobile", *each[1:]))}
    sites = [_site(each) for each in sites_of(values)[1:]]
    return [each for each in reach if each[0] != "phone" or each not in known] + sites


def sites_of(values: Values) -> list[str]:
    """The web addresses of a cell, the customer's first."""
    text = _text(values.get("customer.website")) or ""
    parts = [part for part in SITE_BREAK.split(text) if part]
    return parts if len(parts) > 1 and all("." in part for part in parts) else [text]


def _site(value: object) -> ChannelValue:
    return "website", str(value or ""), None, None


def _contact(intake: Intake, customer_id: int, values: Values, channels: Sequence[ChannelValue]) -> Outcome:
    """Store the contact a row tells of; what reaches nobody by name reaches the company itself."""
    found = _contact_values(values)
    name, uid = _text(found.get("name")), _uid_of(intake, values, "contact.uid")
    if not found and _is_known_of_firm(intake, customer_id, channels):
        return Outcome.SKIPPED
    person = intake.people.find(customer_id, name, channels, uid)
    if person is None and name is None:
        called = (_text(values.get(field)) for field in WHOSE)
        name = next(filter(None, called), None) or (channels[0][1] if channels else "-")
        person = intake.people.find(customer_id, name, (), uid)
        if person is None and not found and _is_of_firm(intake, customer_id, name, channels):
            return Outcome.UPDATED if intake.people.reach(customer_id, None, channels) else Outcome.SKIPPED
    if person is None:
        own = {"uid": uid} if uid and intake.people.is_free(uid) else {}
        made = intake.people.add(customer_id, contacts.complete({**found, "name": name, **own}), channels)
        if uid:
            intake.people.has_uid(made, uid)
        return Outcome.CREATED
    if uid:
        intake.people.has_uid(person, uid)
    told = contacts.complete(found) if found.get("birthday") or found.get("lunar_birthday") else found
    changed = intake.people.update(customer_id, person, told, channels)
    if person.is_new:
        return Outcome.MERGED
    return Outcome.UPDATED if changed else Outcome.SKIPPED


def _is_of_firm(intake: Intake, customer_id: int, name: str, channels: Sequence[ChannelValue]) -> bool:
    """Whether channels beside no name are the company's own: not where a mobile stands beside somebody's full name."""
    is_somebody = names.reads_as_person(name) and not PERSONAL.isdisjoint(kind for kind, *_ in channels)
    return not is_somebody and intake.customers.is_organisation(customer_id)


def _is_known_of_firm(intake: Intake, customer_id: int, channels: Sequence[ChannelValue]) -> bool:
    """Whether a company itself is reached so already."""
    is_known = all(intake.people.is_known_of_itself(customer_id, each) for each in channels)
    return is_known and intake.customers.is_organisation(customer_id)


def _contact_values(values: Values) -> dict[str, object]:
    found: dict[str, object] = {name: values[field] for field, name in _shape(tuple(values)).contact}
    if not str(found.get("name", "-")).strip():
        del found["name"]
    if not found.get("do_not_contact", True):
        del found["do_not_contact"]  # no file lets somebody be contacted who has asked not to be
    if home := _in_one_line(values, "contact.", HOME):
        found["home_address"] = home
    return found


def _in_one_line(values: Values, whose: str, parts: Sequence[str]) -> str:
    """An address with what stands apart from its street: a foreign country and the postal code, nothing twice."""
    told = {part.removeprefix("home_"): str(values[f"{whose}{part}"]) for part in parts if f"{whose}{part}" in values}
    street, country = told.get("address", ""), told.pop("country", "")
    if country.casefold() in THIS_COUNTRY or country in street:
        country = ""
    if "address" in told and told.get("postal_code", "") in street:
        told.pop("postal_code", None)
    line = " ".join(told.values())
    return f"{country} {line}".strip() if country >= FIRST_CJK else f"{line} {country}".strip()


def _settle_region(found: dict[str, object], values: Values) -> None:
    text = values.get("customer.region") or values.get("customer.address")
    if not isinstance(text, str):
        return
    region = regions.parse_region(text)
    told = {name: getattr(region, name) for name in ("province", "city", "district", "street") if getattr(region, name)}
    if not told and "customer.region" in values:
        told = {"province": text}  # a place this country's table does not know is a region all the same
    found |= {name: value for name, value in told.items() if not found.get(name)}


def _each(value: Value) -> tuple[str, ...]:
    return value if isinstance(value, tuple) else (value,) if isinstance(value, str) else ()


def _text(value: object) -> str | None:
    return str(value) if value not in (None, "") else None
