"""Writes the demo book's records: days relative to today, uids and numbers from the seed, nothing by chance."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import cache
from random import Random
from typing import TYPE_CHECKING, Any

from kamdesk.models.terms import Attitude, InteractionKind, VisitChance
from kamdesk.rules.birthday_text import parse_birthday
from kamdesk.rules.birthdays import Calendar, birthday_key
from kamdesk.rules.phones import phone_digits
from kamdesk.services import drafts
from kamdesk.services.demo_words import Names, Place
from kamdesk.store.writing import Writer

if TYPE_CHECKING:
    from kamdesk.models.record import Draft

PHONES = ("mobile", "phone", "fax")
CHANNEL_KEYS = ("mobile", "phone", "email", "wechat", "qq")


@dataclass(slots=True)
class Known:
    """A customer of the demo book while its story is told; `talks` are the texts still to be told, in order."""

    id: int
    name: str
    contacts: list[int]
    entered: date
    words: Mapping[str, Any] = field(default_factory=dict)
    talks: list[Mapping[str, Any]] = field(default_factory=list)


@dataclass(slots=True)
class Scribe:
    """Holds the open transaction, the dice, the day and the words of one demo book."""

    work: Writer
    dice: Random
    today: date
    words: Mapping[str, Any]
    names: Names
    _serial: Counter[str] = field(default_factory=Counter)

    def ago(self, days: int) -> date:
        """A working day at or before so many days ago."""
        day = self.today - timedelta(days=days)
        return day - timedelta(days=max(0, day.weekday() - 4))

    def ahead(self, days: int) -> date:
        """A working day at or after so many days ahead."""
        day = self.today + timedelta(days=days)
        return day + timedelta(days=(7 - day.weekday()) if day.weekday() > 4 else 0)

    def number(self, prefix: str) -> str:
        """The next number of a row: K0001, K0002 …"""
        self._serial[prefix] += 1
        return f"{prefix}{self._serial[prefix]:04d}"

    def put(self, noun: str, on: date, values: Mapping[str, object]) -> int:
        """Store one record, checked like a form's, as if it had been written down on a day."""
        at = self._instant(min(on, self.today - timedelta(days=1)))
        stamp = {"uid": self._uid(at), "created_at": at, "updated_at": at}
        draft = _drafts().get(noun)
        known = {name: value for name, value in values.items() if draft and name in draft.model_fields}
        full = drafts.checked(draft, known) if draft else {}
        return self.work.insert(noun, {**stamp, **values, **full})

    def part(self, noun: str, values: Mapping[str, object]) -> int:
        """Store a row that has no life of its own (a line, a file's bytes)."""
        return self.work.insert(noun, values)

    def customer(self, entered: date, place: Place, values: Mapping[str, object]) -> int:
        """Store a customer at a place."""
        where = {
            "province": place.province,
            "city": place.city,
            "district": place.district,
            "street": place.street,
            "address": place.address,
        }
        return self.put("customer", entered, {"number": self.number("K"), **where, **values})

    def contact(self, customer_id: int, entered: date, values: Mapping[str, object]) -> int:
        """Store a contact with its channels (mobile, phone, email, wechat, qq among the values)."""
        own = {name: value for name, value in values.items() if name not in CHANNEL_KEYS}
        contact_id = self.put("contact", entered, {"customer_id": customer_id, **own, **_birthday_keys(own)})
        for position, kind in enumerate(kind for kind in CHANNEL_KEYS if values.get(kind)):
            self.channel(customer_id, contact_id, entered, kind, str(values[kind]), position)
        return contact_id

    def channel(
        self, customer_id: int, contact_id: int | None, entered: date, kind: str, value: str, position: int = 0
    ) -> None:
        """Store one way to reach a contact, or the customer itself."""
        match = phone_digits(value) if kind in PHONES else value.lower() if kind == "email" else None
        row = {"customer_id": customer_id, "contact_id": contact_id, "kind": kind, "value": value, "match": match}
        self.put("channel", entered, {**row, "position": position})

    def talk(
        self,
        known: Known,
        ago: int,
        kind: InteractionKind = InteractionKind.CALL,
        minutes: int = 10,
        attitude: Attitude | None = None,
        chance: VisitChance | None = None,
        text: Mapping[str, Any] | None = None,
        **more: object,
    ) -> int:
        """Store what happened so many days ago; without a text the customer's story gives the next one."""
        told = dict(text if text is not None else known.talks.pop(0))
        told["material_sent"] = bool(told.pop("material", False))
        happened = max(self.ago(ago), known.entered)
        values = {
            "customer_id": known.id,
            "contact_id": known.contacts[0] if known.contacts else None,
            "kind": kind,
            "happened_on": happened,
            "minutes": minutes,
            "attitude": attitude,
            "visit_chance": chance,
            "author": self.words["author"],
        }
        return self.put("interaction", happened, {**values, **told, **more})

    def task(self, known: Known | None, due: date, title: str, kind: str = "callback", **more: object) -> int:
        """Store a promise or a plan."""
        written = min(due - timedelta(days=self.dice.randint(3, 20)), self.ago(1))
        values = {"customer_id": known.id if known else None, "kind": kind, "title": title, "due_on": due}
        if known and known.contacts:
            values["contact_id"] = known.contacts[0]
        return self.put("task", written, {**values, "dropped": False, "author": self.words["author"], **more})

    def file(self, known: Known, name: str, kind: str, media_type: str, content: bytes) -> int:
        """Keep a file with a customer."""
        digest = hashlib.sha256(content).hexdigest()
        self.part("file_content", {"sha256": digest, "content": content})
        values = {"customer_id": known.id, "name": name, "kind": kind, "media_type": media_type}
        return self.put("file", self.ago(5), {**values, "size": len(content), "sha256": digest})

    def join(self, group_id: int, known: Known) -> None:
        """Put a customer into a group."""
        self.put("membership", known.entered, {"group_id": group_id, "customer_id": known.id})

    def pick(self, key: str) -> Any:
        """One of the words under a key."""
        choices: Sequence[Any] = self.words[key]
        return self.dice.choice(choices)

    def _instant(self, day: date) -> str:
        second = self.dice.randrange(3600, 9 * 3600)
        moment = datetime.combine(day, datetime.min.time()) + timedelta(seconds=second)
        return f"{moment.isoformat()}Z"

    def _uid(self, at: str) -> str:
        """A UUIDv7 of that instant whose random bits come from the seed."""
        millis = int((datetime.fromisoformat(at) - datetime.fromisoformat("1970-01-01T00:00:00Z")).total_seconds())
        raw = (millis * 1000 << 80) | self.dice.getrandbits(80)
        raw = (raw & ~(0xF << 76)) | (0x7 << 76)
        raw = (raw & ~(0x3 << 62)) | (0x2 << 62)
        text = f"{raw:032x}"
        return f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}"


@cache
def _drafts() -> Mapping[str, type[Draft]]:
    """The draft of each noun that has one; imported here, since the nouns' library is slow to load."""
    from kamdesk.models import bond, contact, customer, deal, group, interaction, order, task

    return {
        "customer": customer.CustomerDraft,
        "contact": contact.ContactDraft,
        "channel": contact.ChannelDraft,
        "customer_group": group.GroupDraft,
        "interaction": interaction.InteractionDraft,
        "task": task.TaskDraft,
        "product": order.ProductDraft,
        "orders": order.OrderDraft,
        "opportunity": deal.OpportunityDraft,
        "quote": deal.QuoteDraft,
        "contract": deal.ContractDraft,
        "relation": bond.RelationDraft,
        "referral": bond.ReferralDraft,
        "issue": bond.IssueDraft,
        "satisfaction": bond.SatisfactionDraft,
    }


def _birthday_keys(values: Mapping[str, object]) -> dict[str, str]:
    """The look-up keys of the birthdays among a contact's values."""
    found: dict[str, str] = {}
    for column, calendar in (("birthday", Calendar.GREGORIAN), ("lunar_birthday", Calendar.LUNAR)):
        birthday = parse_birthday(str(values.get(column) or ""), calendar)
        if birthday is not None:
            found[f"{column}_key"] = birthday_key(birthday)
    return found
