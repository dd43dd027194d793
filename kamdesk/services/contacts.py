"""Contacts and the channels that reach them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

from kamdesk.models.changes import Changes
from kamdesk.models.refusals import Invalid, Refusal
from kamdesk.models.rows import Problem
from kamdesk.rules import birthday_text, birthdays, names, phones
from kamdesk.rules.birthdays import Calendar
from kamdesk.rules.stakeholders import makes_ring
from kamdesk.services import drafts
from kamdesk.services.customers import Saved
from kamdesk.services.desk import Desk
from kamdesk.store import naming, stakes
from kamdesk.store.book import Writing

PHONES = frozenset({"mobile", "phone", "fax"})
BIRTHDAYS = (
    ("birthday", "birthday_key", Calendar.GREGORIAN),
    ("lunar_birthday", "lunar_birthday_key", Calendar.LUNAR),
)
ChannelValues = tuple[str, str, str | None]  # kind, value, label


def save(
    desk: Desk,
    contact_id: int | None,
    customer_id: int,
    values: Mapping[str, object],
    channels: Sequence[ChannelValues] | None = None,
) -> Saved:
    """Store a new contact or the given fields of one; `channels`, where given, replace all it has."""
    from kamdesk.models.contact import ContactDraft

    name = "edit_contact" if contact_id else "new_contact"
    current = desk.book.record("contact", contact_id) if contact_id else None
    known = {field: (current or {}).get(field) for field in ContactDraft.model_fields} if current else {}
    full = complete(drafts.checked(ContactDraft, {**known, **values, "customer_id": customer_id}))
    boss = full.get("reports_to_id")
    if contact_id and isinstance(boss, int) and makes_ring(stakes.bosses(desk.book, customer_id), contact_id, boss):
        raise Invalid([Problem("reports_to_id", "ring")])
    with desk.book.writing(name, name=str(full["name"])) as work:
        if contact_id is None:
            contact_id = work.insert("contact", full)
        else:
            work.update("contact", contact_id, full)
        if channels is not None:
            replace_channels(work, customer_id, contact_id, channels)
    return Saved(contact_id, work.changes)


def delete(desk: Desk, contact_id: int) -> Changes:
    """Remove a contact and its channels; what it said stays with the customer."""
    found = desk.book.record("contact", contact_id)
    if found is None:
        raise Refusal("record_gone", noun="contact")
    with desk.book.writing("delete_contact", name=str(found["name"])) as work:
        work.delete("contact", contact_id)
    return work.changes


def save_channels(desk: Desk, customer_id: int, channels: Sequence[ChannelValues]) -> Changes:
    """Replace the ways that reach the customer itself."""
    with desk.book.writing("edit_customer", count=len(channels)) as work:
        replace_channels(work, customer_id, None, channels)
    return work.changes


def complete(values: Mapping[str, object]) -> dict[str, object]:
    """A contact's values with birthdays in their written form, the keys that find them, and the name in its parts."""
    full = dict(values)
    for column, key, calendar in BIRTHDAYS:
        text = full.get(column)
        full[column], full[key] = _birthday_and_key(str(text), calendar) if text else (None, None)
    if full.get("name") and not full.get("family_name") and not full.get("given_name"):
        split = names.split_name(str(full["name"]))
        full["family_name"], full["given_name"] = split.surname or None, split.given or None
    return full


@lru_cache(maxsize=4096)  # many share a day
def _birthday_and_key(text: str, calendar: Calendar) -> tuple[str | None, str | None]:
    birthday = birthday_text.parse_birthday(text, calendar)
    return (birthday_text.format_birthday(birthday), birthdays.birthday_key(birthday)) if birthday else (None, None)


def replace_channels(
    work: Writing, customer_id: int, contact_id: int | None, channels: Sequence[ChannelValues]
) -> None:
    """Set the channels of a contact, or of the customer itself; equal ones keep their record."""
    old = naming.channels_of(work, customer_id, contact_id)
    for position, channel in enumerate(channels):
        known = old.pop(channel, None)
        if known is not None:
            work.update("channel", known, {"position": position})
            continue
        kind, value, label = channel
        work.insert(
            "channel",
            {
                "customer_id": customer_id,
                "contact_id": contact_id,
                "kind": kind,
                "value": value,
                "label": label,
                "match": match_of(kind, value),
                "position": position,
            },
        )
    for gone in old.values():
        work.delete("channel", gone)


def match_of(kind: str, value: str) -> str | None:
    """What equal channels compare by: a phone's digits without country code, anything else in lower case."""
    if kind in PHONES:
        return phones.phone_digits(value) or None
    return value.strip().casefold() or None if kind in ("email", "wechat", "qq") else None
