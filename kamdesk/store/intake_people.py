"""The contacts of a file and the ways to reach them: matched by name or by a shared phone or e-mail, else made."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence

from kamdesk.store.bulk import AT_ONCE, Shelf
from kamdesk.store.intake_customers import Customers, changes, left_out
from kamdesk.store.letting_go import let_go
from kamdesk.store.writing import Writer, to_cell

ChannelValue = tuple[str, str, str | None, str | None]
"""Kind, value as written, label, what equals compare by."""


class Person:
    """A contact as the import knows it: its columns, its channels, and by what equals are told."""

    __slots__ = ("channels", "id", "is_new", "name", "reached", "values")

    def __init__(self, contact_id: int, values: dict[str, object], *, is_new: bool = False) -> None:
        """`contact_id` 0 stands for the customer itself."""
        self.id = contact_id
        self.name = str(values.get("name", ""))
        self.values = values
        self.is_new = is_new
        self.channels: set[tuple[str, str]] = set()
        self.reached: set[tuple[str, str]] = set()

    def knows(self, kind: str, value: str, match: str | None) -> bool:
        """Whether a channel is known, be it written otherwise."""
        return (kind, value) in self.channels or bool(match and (kind, match) in self.reached)

    def take(self, kind: str, value: str, match: str | None) -> bool:
        """Know of a channel; False where it was known."""
        if self.knows(kind, value, match):
            return False
        self.channels.add((kind, value))
        if match:
            self.reached.add((kind, match))
        return True

    def shares(self, channels: Sequence[ChannelValue]) -> bool:
        """Whether one of the channels reaches this person."""
        matches = {match for _, match in self.reached}
        return any(match in matches if match else (kind, value) in self.channels for kind, value, _, match in channels)

    def contradicts(self, channels: Sequence[ChannelValue]) -> bool:
        """Whether both are reached in the same way, but never at the same address: another person of that name."""
        kinds = {_alike(kind) for kind, _ in self.reached}
        both = any(match and _alike(kind) in kinds for kind, _, _, match in channels)
        return both and not self.shares(channels)


class People:
    """Who is there at a customer, and what is new about them."""

    def __init__(self, work: Writer, customers: Customers, contacts: Shelf, channels: Shelf, files: Shelf) -> None:
        self._work = work
        self._customers = customers
        self._contacts = contacts
        self._channels = channels
        self._files = files
        self._known: dict[int, list[Person]] = {}
        self._themselves: dict[int, Person] = {}
        self._told_of: set[int] = set()
        self._uids: dict[int, str] = {}
        self._called: set[str] = set()
        self._has_cards = work.one("SELECT 1 FROM contact LIMIT 1") is not None
        self._cards: dict[str, tuple[int, int]] = {}

    def of(self, customer_id: int) -> list[Person]:
        """The contacts of a customer."""
        known = self._known.get(customer_id)
        if known is None:
            pending = self._customers.is_pending(customer_id)
            known = self._known[customer_id] = [] if pending else self._stored(customer_id)
        return known

    def find(
        self, customer_id: int, name: str | None, channels: Sequence[ChannelValue] = (), uid: str = ""
    ) -> Person | None:
        """The contact of this uid, else of this name, else, for a row without one, the one that shares a phone or
        e-mail; never one that another row calls by another uid.
        """
        people = [each for each in self.of(customer_id) if not uid or self._uids.get(each.id, uid) == uid]
        if uid and (known := next((each for each in people if each.values.get("uid") == uid), None)):
            return known
        if name:
            wanted = name.strip()
            return next((person for person in people if person.name.strip() == wanted), None)
        return next((person for person in people if person.shares(channels)), None)

    def has_uid(self, person: Person, uid: str) -> None:
        """A row of the file calls the contact so."""
        self._uids[person.id] = uid
        self._called.add(uid)

    def is_free(self, uid: str) -> bool:
        """Whether no contact goes or went by this uid."""
        taken = "SELECT 1 FROM contact WHERE uid = ?1 UNION ALL SELECT 1 FROM alias WHERE uid = ?1"
        return uid not in self._called and self._work.one(taken, (uid,)) is None

    def add(self, customer_id: int, values: Mapping[str, object], channels: Sequence[ChannelValue]) -> Person:
        """Store a contact with its channels; the first of a customer is its main one."""
        people = self.of(customer_id)
        row = {key: value for key, value in values.items() if value is not None}
        if not people:
            row["is_main"] = 1
        row["customer_id"] = customer_id
        contact_id = self._contacts.add(row)
        person = Person(contact_id, self._contacts.pending(contact_id) or row, is_new=True)
        people.append(person)
        if card_uid := values.get("card_uid"):
            self._cards[str(card_uid)] = (customer_id, contact_id)
        self.reach(customer_id, person, channels)
        return person

    def update(
        self, customer_id: int, person: Person, values: Mapping[str, object], channels: Sequence[ChannelValue]
    ) -> bool:
        """Bring a contact along: what the file says and the book does not; new channels are added, none removed.

        Of what several rows of a file say differently the first stands, as with customers.
        """
        wanted = {key: to_cell(value) for key, value in values.items() if value not in (None, "")}
        is_second = person.is_new or person.id in self._told_of
        self._told_of.add(person.id)
        changed = changes(person.values, wanted, fill_only=is_second)
        if is_second:
            self._customers.left_out += left_out(person.values, wanted)
        if changed:
            person.values.update(changed)
            person.name = str(person.values["name"])
            if self._contacts.pending(person.id) is None:
                self._work.update("contact", person.id, changed)
        return self.reach(customer_id, person, channels) or bool(changed)

    def reach(self, customer_id: int, person: Person | None, channels: Sequence[ChannelValue]) -> bool:
        """Add the channels that are not there yet, to a contact or to the customer itself; True where there were."""
        if not channels:
            return False
        owner = person or self._itself(customer_id)
        added = False
        for kind, value, label, match in channels:
            if owner.take(kind, value, match):
                row = {"customer_id": customer_id, "kind": kind, "value": value, "position": len(owner.channels) - 1}
                row["contact_id"], row["label"], row["match"] = owner.id or None, label or None, match or None
                self._channels.add(row)
                added = True
        return added

    def by_card(self, card_uid: str) -> tuple[int, Person] | None:
        """(customer, contact) that came from the card of this UID, or went out under its own."""
        found = self._cards.get(card_uid)
        if found is None and self._has_cards:
            row = self._work.one(
                "SELECT p.customer_id, p.id FROM contact p JOIN customer c ON c.id = p.customer_id"
                " WHERE (p.card_uid = ?1 OR p.uid = ?1) AND c.deleted_at IS NULL ORDER BY p.id",
                (card_uid,),
            )
            found = (row[0], row[1]) if row else None
        if found is None:
            return None
        return found[0], next(person for person in self.of(found[0]) if person.id == found[1])

    def is_known_of_itself(self, customer_id: int, channel: ChannelValue) -> bool:
        """Whether the customer itself is reached so: its main contact's card told of that, too."""
        kind, value, _, match = channel
        return self._itself(customer_id).knows(kind, value, match)

    def keep_photo(self, person: Person, customer_id: int, name: str, media_type: str, photo: bytes) -> None:
        """Keep a contact's picture in the book, its bytes once per content."""
        digest = hashlib.sha256(photo).hexdigest()
        self._work.keep_content(digest, photo)
        whose = {"customer_id": customer_id, "contact_id": person.id, "name": name[:500], "kind": "photo"}
        self._files.add({**whose, "media_type": media_type, "size": len(photo), "sha256": digest})

    @property
    def are_many(self) -> bool:
        """Whether it is time to forget: a file that brings nothing new fills no shelf."""
        return len(self._known) >= AT_ONCE

    def forget(self) -> None:
        """Drop what is remembered of people: it is all written."""
        let_go(self._known, self._themselves)

    def _itself(self, customer_id: int) -> Person:
        """The customer as an owner of channels."""
        known = self._themselves.get(customer_id)
        if known is None:
            known = self._themselves[customer_id] = Person(0, {})
            stored = "SELECT kind, value, match FROM channel WHERE customer_id = ? AND contact_id IS NULL"
            for row in [] if self._customers.is_pending(customer_id) else self._work.rows(stored, (customer_id,)):
                known.take(*row)
        return known

    def _stored(self, customer_id: int) -> list[Person]:
        cursor = self._work.connection.execute(
            "SELECT * FROM contact WHERE customer_id = ? ORDER BY id", (customer_id,)
        )
        names = [column[0] for column in cursor.description]
        people: dict[int, Person] = {}
        for row in cursor.fetchall():
            values = dict(zip(names, row, strict=True))
            people[values["id"]] = Person(values["id"], values, is_new=self._contacts.is_made(values["id"]))
        stored = "SELECT contact_id, kind, value, match FROM channel WHERE customer_id = ? AND contact_id IS NOT NULL"
        for contact_id, *channel in self._work.rows(stored, (customer_id,)):
            people[contact_id].take(*channel)
        return list(people.values())


def _alike(kind: str) -> str:
    return "phone" if kind in ("mobile", "fax") else kind
