"""Taking customers and contacts in from files: who is there already, who is new, what changed; many at a time.

A customer is matched by number, else by exact name where the numbers do not differ. What is already there and says the
same is left alone, so the same file twice changes nothing.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum

from kamdesk.store.bulk import Shelf
from kamdesk.store.writing import Writer, to_cell


class Outcome(StrEnum):
    """What one row or card came to (interfaces, Import)."""

    CREATED = "created"
    UPDATED = "updated"
    MERGED = "merged"
    SKIPPED = "skipped"


WEIGHT = {Outcome.SKIPPED: 0, Outcome.MERGED: 1, Outcome.UPDATED: 2, Outcome.CREATED: 3}


def strongest(outcomes: Iterable[Outcome]) -> Outcome:
    """The outcome a row is counted by when it touched several records."""
    return max(outcomes, key=WEIGHT.__getitem__, default=Outcome.SKIPPED)


ChannelValue = tuple[str, str, str | None, str | None]  # kind, value, label, match


class Intake:
    """The people side of an import inside one transaction. Call `flush` at the end.

    `made` remembers the customers this import created, so that a second row about one is *merged*, not *updated*.
    """

    def __init__(self, work: Writer, origin: str | None) -> None:
        self.work = work
        self.customers = Shelf(work, "customer", origin)
        self.contacts = Shelf(work, "contact", origin)
        self.channels = Shelf(work, "channel", origin)
        self.memberships = Shelf(work, "membership", origin)
        self.origin = origin
        self.made: set[int] = set()
        self._made_values: dict[int, dict[str, object]] = {}
        self._by_number: dict[str, int | None] = {}
        self._by_name: dict[str, list[tuple[int, str | None]]] = {}
        self._groups: dict[tuple[str, ...], int] = {}
        self._people: dict[int, list[Person]] = {}
        self._members: set[tuple[int, int]] | None = None
        self._fresh = work.one("SELECT 1 FROM customer LIMIT 1") is None
        self._has_cards = work.one("SELECT 1 FROM contact WHERE card_uid IS NOT NULL LIMIT 1") is not None
        self._cards: dict[str, tuple[int, int]] = {}

    # --- customers

    def find_customer(self, number: str | None, name: str | None) -> int | None:
        """The customer of this number, else of this exact name unless both have numbers and they differ."""
        if number and (known := self._numbered(number)) is not None:
            return known
        for customer_id, its_number in self._named(name) if name else ():
            if not number or not its_number or number == its_number:
                return customer_id
        return None

    def customer(self, values: Mapping[str, object], *, fill_only: bool = False) -> tuple[int, Outcome]:
        """Store what a row says of a customer. `fill_only` leaves what is known already (rows about something else)."""
        number, name = _text(values.get("number")), _text(values.get("name"))
        known = self.find_customer(number, name)
        if known is None:
            return self.new_customer(values), Outcome.CREATED
        return known, self._update_customer(known, values, fill_only)

    def new_customer(self, values: Mapping[str, object]) -> int:
        """Store a customer without asking whether one like it is there."""
        customer_id = self.customers.add(values)
        self.made.add(customer_id)
        self._made_values[customer_id] = {key: to_cell(value) for key, value in values.items()}
        number, name = _text(values.get("number")), str(values["name"])
        if number:
            self._by_number[number] = customer_id
        self._by_name.setdefault(name, []).append((customer_id, number))
        return customer_id

    def _update_customer(self, customer_id: int, values: Mapping[str, object], fill_only: bool) -> Outcome:
        wanted = {key: to_cell(value) for key, value in values.items() if value is not None and value != ""}
        if customer_id in self._made_values:
            known = self._made_values[customer_id]
            changed = {key: value for key, value in wanted.items() if known.get(key) != value}
            if fill_only:
                changed = {key: value for key, value in changed.items() if known.get(key) in (None, "")}
            if not changed:
                return Outcome.MERGED
            known |= changed
            self.flush()
            self.work.update("customer", customer_id, changed)
            return Outcome.MERGED
        if not wanted:
            return Outcome.SKIPPED
        names = tuple(wanted)
        row = self.work.one(f"SELECT {', '.join(names)} FROM customer WHERE id = ?", (customer_id,))
        assert row is not None
        changed = {
            key: value
            for (key, value), old in zip(wanted.items(), row, strict=True)
            if old != value and (not fill_only or old in (None, ""))
        }
        if not changed:
            return Outcome.SKIPPED
        self.work.update("customer", customer_id, changed)
        return Outcome.UPDATED

    def _numbered(self, number: str) -> int | None:
        if number not in self._by_number:
            row = (
                None
                if self._fresh
                else self.work.one(
                    "SELECT id FROM customer WHERE number = ? AND deleted_at IS NULL ORDER BY id", (number,)
                )
            )
            self._by_number[number] = int(row[0]) if row else None
        return self._by_number[number]

    def _named(self, name: str) -> list[tuple[int, str | None]]:
        known = self._by_name.get(name)
        if known is None:
            rows = (
                []
                if self._fresh
                else self.work.rows(
                    "SELECT id, number FROM customer WHERE name = ? AND deleted_at IS NULL ORDER BY id", (name,)
                )
            )
            known = self._by_name[name] = [(row[0], row[1]) for row in rows]
        return known

    # --- contacts

    def people_of(self, customer_id: int) -> list[Person]:
        """The contacts of a customer with what tells them apart."""
        known = self._people.get(customer_id)
        if known is None:
            known = self._people[customer_id] = [] if customer_id in self.made else self._stored_people(customer_id)
        return known

    def find_person(self, customer_id: int, name: str | None, matches: set[str]) -> Person | None:
        """The contact of this name, else the one that shares a phone or e-mail and whose name says nothing else."""
        people = self.people_of(customer_id)
        for person in people:
            if name and person.name == name:
                return person
        return next((person for person in people if not name and person.matches & matches), None)

    def new_person(self, customer_id: int, values: Mapping[str, object], channels: Sequence[ChannelValue]) -> Person:
        """Store a contact with its channels."""
        people = self.people_of(customer_id)
        plain = {key: to_cell(value) for key, value in values.items()}
        main = {} if people else {"is_main": 1}
        contact_id = self.contacts.add({**main, **plain, "customer_id": customer_id})
        person = Person(contact_id, str(values["name"]), plain, is_new=True)
        people.append(person)
        card_uid = _text(values.get("card_uid"))
        if card_uid:
            self._cards[card_uid] = (customer_id, contact_id)
        self.reach(customer_id, person, channels)
        return person

    def update_person(
        self, customer_id: int, person: Person, values: Mapping[str, object], channels: Sequence[ChannelValue]
    ) -> Outcome:
        """Bring a contact along: what the file says and the book does not; new channels are added, none removed."""
        wanted = {key: to_cell(value) for key, value in values.items() if value not in (None, "")}
        changed = {key: value for key, value in wanted.items() if person.values.get(key) != value}
        added = self.reach(customer_id, person, channels)
        if changed:
            person.values |= changed
            if person.is_new:
                self.flush()
            self.work.update("contact", person.id, changed)
        if person.is_new:
            return Outcome.MERGED
        return Outcome.UPDATED if changed or added else Outcome.SKIPPED

    def reach(self, customer_id: int, person: Person | None, channels: Sequence[ChannelValue]) -> int:
        """Add the channels that are not there yet, to a contact or to the customer itself; returns how many."""
        owner = person or self._itself(customer_id)
        added = 0
        for kind, value, label, match in channels:
            if (kind, value) in owner.channels or (match and (kind, match) in owner.reached):
                continue
            owner.channels.add((kind, value))
            if match:
                owner.reached.add((kind, match))
                owner.matches.add(match)
            row = {"customer_id": customer_id, "contact_id": owner.id or None, "kind": kind, "value": value}
            self.channels.add({**row, "label": label, "match": match, "position": len(owner.channels) - 1})
            added += 1
        return added

    def by_card(self, card_uid: str) -> tuple[int, Person] | None:
        """(customer, contact) that came from the card of this UID."""
        found = self._cards.get(card_uid)
        if found is None and self._has_cards:
            row = self.work.one("SELECT customer_id, id FROM contact WHERE card_uid = ? LIMIT 1", (card_uid,))
            found = (row[0], row[1]) if row else None
        if found is None:
            return None
        return found[0], next(person for person in self.people_of(found[0]) if person.id == found[1])

    def persons_named(self, name: str) -> list[tuple[int, Person]]:
        """(customer, contact) of every person-customer of this exact name."""
        return [
            (customer_id, person)
            for customer_id, _ in self._named(name)
            for person in self.people_of(customer_id)
            if person.name == name
        ]

    def _itself(self, customer_id: int) -> Person:
        """The customer as an owner of channels; kept beside its contacts under no id."""
        people = self.people_of(-customer_id)
        if not people:
            people.append(Person(None, "", {}))
            stored = "SELECT kind, value, match FROM channel WHERE customer_id = ? AND contact_id IS NULL"
            rows = [] if customer_id in self.made else self.work.rows(stored, (customer_id,))
            for kind, value, match in rows:
                people[0].take(kind, value, match)
        return people[0]

    def _stored_people(self, customer_id: int) -> list[Person]:
        if customer_id < 0:
            return []
        cursor = self.work.connection.execute("SELECT * FROM contact WHERE customer_id = ? ORDER BY id", (customer_id,))
        names = [column[0] for column in cursor.description]
        people = {}
        for row in cursor.fetchall():
            values = dict(zip(names, row, strict=True))
            people[values["id"]] = Person(values["id"], values["name"], values)
        for contact_id, kind, value, match in self.work.rows(
            "SELECT contact_id, kind, value, match FROM channel WHERE customer_id = ? AND contact_id IS NOT NULL",
            (customer_id,),
        ):
            people[contact_id].take(kind, value, match)
        return list(people.values())

    def keep_photo(self, person: Person, customer_id: int, name: str, media_type: str, photo: bytes) -> None:
        """Keep a contact's picture in the book, its bytes once per content."""
        self.flush()
        digest = hashlib.sha256(photo).hexdigest()
        self.work.keep_content(digest, photo)
        values = {"customer_id": customer_id, "contact_id": person.id, "name": name[:500], "kind": "photo"}
        self.work.insert("file", {**values, "media_type": media_type, "size": len(photo), "sha256": digest})

    # --- groups

    def put_in_groups(self, customer_id: int, paths: Iterable[str]) -> bool:
        """Put a customer in groups by path (`A/B`), made where missing; True where it was not in one of them."""
        changed = False
        for path in paths:
            steps = tuple(step.strip() for step in path.split("/") if step.strip())
            if not steps:
                continue
            group_id = self._group(steps)
            if (group_id, customer_id) not in self._all_members():
                self._all_members().add((group_id, customer_id))
                self.memberships.add({"group_id": group_id, "customer_id": customer_id})
                changed = True
        return changed

    def _all_members(self) -> set[tuple[int, int]]:
        if self._members is None:
            self._members = {(row[0], row[1]) for row in self.work.rows("SELECT group_id, customer_id FROM membership")}
        return self._members

    def _group(self, steps: tuple[str, ...]) -> int:
        known = self._groups.get(steps)
        if known is not None:
            return known
        parent = self._group(steps[:-1]) if len(steps) > 1 else None
        row = self.work.one(
            "SELECT id FROM customer_group WHERE name = ? AND parent_id IS ? ORDER BY id", (steps[-1], parent)
        )
        made = int(row[0]) if row else self.work.insert("customer_group", {"name": steps[-1], "parent_id": parent})
        self._groups[steps] = made
        return made

    # --- writing

    def flush_if_full(self) -> None:
        """Write what is gathered once it is much; parents before children."""
        if any(shelf.is_full for shelf in (self.customers, self.contacts, self.channels)):
            self.flush()

    def flush(self) -> None:
        """Write everything gathered, parents before children."""
        for shelf in (self.customers, self.contacts, self.channels, self.memberships):
            shelf.flush()


class Person:
    """A contact as the import knows it: its columns, its channels and what equals compare by."""

    __slots__ = ("channels", "id", "is_new", "matches", "name", "reached", "values")

    def __init__(self, contact_id: int | None, name: str, values: dict[str, object], *, is_new: bool = False) -> None:
        self.id = contact_id or 0
        self.name = name
        self.values = values
        self.is_new = is_new
        self.channels: set[tuple[str, str]] = set()
        self.reached: set[tuple[str, str]] = set()
        self.matches: set[str] = set()

    def take(self, kind: str, value: str, match: str | None) -> None:
        """Know of a channel that is stored already."""
        self.channels.add((kind, value))
        if match:
            self.reached.add((kind, match))
            self.matches.add(match)


def _text(value: object) -> str | None:
    return str(value) if value not in (None, "") else None
