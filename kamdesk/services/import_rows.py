"""From a table's row to what the book keeps: customers, contacts, orders and interactions by the field ids."""

from __future__ import annotations

import json
from collections.abc import Mapping

from kamdesk.exchange.records import SourceRow, Value
from kamdesk.rules import birthday_text, regions
from kamdesk.services import contacts
from kamdesk.store.intake import ChannelValue, Intake, Outcome, Person, strongest
from kamdesk.store.intake_orders import OrderIntake
from kamdesk.store.intake_talks import TalkIntake

Values = Mapping[str, Value]
CUSTOM = "customer.custom."
REACH_CUSTOMER = {"customer.phone": "phone", "customer.email": "email"}
REACH_CONTACT = {
    "contact.mobile": "mobile",
    "contact.phone": "phone",
    "contact.fax": "fax",
    "contact.email": "email",
    "contact.wechat": "wechat",
    "contact.qq": "qq",
}
PLAIN_CUSTOMER = (
    "number name short_name kind industry standing market_share province city district address website source"
    " referred_by value_type demand need_level growth expansion innovation potential technology market_development"
    " benchmark strategic note"
).split()
PLAIN_CONTACT = "name family_name given_name nickname title department role interests habits note".split()


def take_person(intake: Intake, row: SourceRow) -> Outcome:
    """A row about a customer, its contact, or both."""
    values = row.values
    customer_id, outcome = intake.customer(customer_values(values))
    outcomes = [outcome, _surroundings(intake, customer_id, values)]
    if any(key.startswith("contact.") for key in values):
        outcomes.append(_contact(intake, customer_id, values))
    elif values.get("customer.kind") == "person" and outcome is Outcome.CREATED:
        intake.new_person(customer_id, contacts.complete({"name": values["customer.name"]}), ())
    return outcome if outcome is Outcome.CREATED else _merged_or(strongest(outcomes), customer_id, intake)


def take_order(intake: Intake, orders: OrderIntake, row: SourceRow) -> Outcome:
    """A line of an order; its customer is made where unknown, and what the row says of it fills blanks."""
    customer_id, outcome = _customer_of(intake, "order", row.values)
    orders.take(customer_id, {key[6:]: value for key, value in row.values.items() if key.startswith("order.")})
    return outcome


def take_talk(intake: Intake, talks: TalkIntake, row: SourceRow) -> Outcome:
    """An interaction; who it was with is linked where the customer has a contact of that name."""
    customer_id, _ = _customer_of(intake, "interaction", row.values)
    known = ("kind", "direction", "summary", "need", "concern", "attitude", "visit_chance", "minutes", "cost", "author")
    values: dict[str, object] = {
        name: row.values[f"interaction.{name}"] for name in known if f"interaction.{name}" in row.values
    }
    who = row.values.get("interaction.contact")
    person = intake.find_person(customer_id, str(who), set()) if who else None
    values |= {"happened_on": row.values["interaction.date"], "who": who, "contact_id": person.id if person else None}
    return talks.take(customer_id, values, row.values.get("interaction.next_date"))


def customer_values(values: Values, noun: str = "customer") -> dict[str, object]:
    """The columns of a customer a row speaks of; its region is read from 地区 or the address where not given."""
    found: dict[str, object] = {
        name: values[f"customer.{name}"] for name in PLAIN_CUSTOMER if f"customer.{name}" in values
    }
    if noun != "customer":
        name, number = values.get(f"{noun}.customer_name"), values.get(f"{noun}.customer_number")
        found |= {"name": name or number, "number": number} if name or number else {}
    custom = {key.removeprefix(CUSTOM): value for key, value in values.items() if key.startswith(CUSTOM)}
    if custom:
        found["custom"] = json.dumps(custom, ensure_ascii=False, default=str)
    _settle_region(found, values)
    return found


def channels_of(values: Values, fields: Mapping[str, str]) -> list[ChannelValue]:
    """The ways to reach somebody that a row gives."""
    found: list[ChannelValue] = []
    for field, kind in fields.items():
        given = values.get(field)
        each = given if isinstance(given, tuple) else (given,) if isinstance(given, str) else ()
        found += [(kind, value, None, contacts.match_of(kind, value)) for value in each]
    return found


def _customer_of(intake: Intake, noun: str, values: Values) -> tuple[int, Outcome]:
    found = customer_values(values, noun)
    number, name = values.get(f"{noun}.customer_number"), values.get(f"{noun}.customer_name")
    known = intake.find_customer(str(number) if number else None, str(name) if name else None)
    if known is not None and not name:
        found.pop("name", None)  # a number alone says nothing of the name
    customer_id, outcome = (
        (known, intake.customer({**found, "name": found.get("name") or ""}, fill_only=True)[1])
        if known is not None and found.get("name")
        else (known, Outcome.SKIPPED)
        if known is not None
        else (intake.new_customer(found), Outcome.CREATED)
    )
    _surroundings(intake, customer_id, values)
    if any(key.startswith("contact.") for key in values):
        _contact(intake, customer_id, values)
    return customer_id, outcome


def _surroundings(intake: Intake, customer_id: int, values: Values) -> Outcome:
    """Groups and the customer's own channels."""
    groups = values.get("customer.group")
    paths = groups if isinstance(groups, tuple) else (groups,) if isinstance(groups, str) else ()
    changed = intake.put_in_groups(customer_id, paths)
    added = intake.reach(customer_id, None, channels_of(values, REACH_CUSTOMER))
    return Outcome.UPDATED if changed or added else Outcome.SKIPPED


def _contact(intake: Intake, customer_id: int, values: Values) -> Outcome:
    channels = channels_of(values, REACH_CONTACT)
    found = _contact_values(values)
    name = str(found["name"]) if found.get("name") else None
    person = intake.find_person(customer_id, name, {match for *_, match in channels if match})
    if person is not None:
        return intake.update_person(customer_id, person, found, channels)
    if name is None:
        found["name"] = str(values.get("customer.name") or (channels[0][1] if channels else "-"))
    intake.new_person(customer_id, contacts.complete(found), channels)
    return Outcome.CREATED


def _contact_values(values: Values) -> dict[str, object]:
    found: dict[str, object] = {
        name: values[f"contact.{name}"] for name in PLAIN_CONTACT if f"contact.{name}" in values
    }
    home = [str(values[key]) for key in ("contact.home_city", "contact.home_address") if key in values]
    if home:
        found["home_address"] = " ".join(home)
    for name in ("birthday", "lunar_birthday"):
        if f"contact.{name}" in values:
            found[name] = values[f"contact.{name}"]
    return contacts.complete(found) if found.get("birthday") or found.get("lunar_birthday") else found


def _settle_region(found: dict[str, object], values: Values) -> None:
    if found.get("province") or found.get("city"):
        return
    text = values.get("customer.region") or values.get("customer.address")
    if not isinstance(text, str):
        return
    region = regions.parse_region(text)
    told = {name: getattr(region, name) for name in ("province", "city", "district", "street") if getattr(region, name)}
    if not told and "customer.region" in values:
        told = {"province": text}  # a place this country's table does not know is a region all the same
    found |= {name: value for name, value in told.items() if not found.get(name)}


def _merged_or(outcome: Outcome, customer_id: int, intake: Intake) -> Outcome:
    """A second row about a customer this import made is merged, whatever it added."""
    return Outcome.MERGED if customer_id in intake.made else outcome


def birthday_columns(birthday: str, lunar: str) -> dict[str, object]:
    """A card's birthdays as a contact keeps them; the leap mark tells a lunar one written in the plain field."""
    if birthday and "L" in birthday and birthday_text.parse_birthday(birthday):
        return {"lunar_birthday": lunar or birthday}
    return {"birthday": birthday or None, "lunar_birthday": lunar or None}


__all__ = ["Person", "birthday_columns", "channels_of", "customer_values", "take_order", "take_person", "take_talk"]
