"""The customers of a file: matched by number, else by name where the numbers do not differ, else made.

Names compare without the blanks around them, but are kept with them. Customers in the trash match nobody.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from kamdesk.models.terms import CustomerKind
from kamdesk.store.bulk import Shelf
from kamdesk.store.writing import Writer, to_cell


class Known(NamedTuple):
    """What tells one customer of a name from another."""

    id: int
    number: str | None
    name: str


class Customers:
    """Who is there, who is new, what changed."""

    def __init__(self, work: Writer, shelf: Shelf) -> None:
        self._work = work
        self._shelf = shelf
        self._is_fresh = work.one("SELECT 1 FROM customer LIMIT 1") is None
        self._by_number: dict[str, int | None] = {}
        self._by_name: dict[str, list[Known]] = {}
        self._padded: dict[str, list[Known]] | None = {} if self._is_fresh else None
        self._parents: list[tuple[int, str, int]] = []
        self._told_of: set[int] = set()
        self._by_uid: dict[str, int] = {}
        self._uids: dict[int, str] = {}
        self.left_out: list[tuple[str, object]] = []

    def find(self, number: str | None, name: str | None, uid: str = "") -> int | None:
        """The customer of this number, else of this name unless both have numbers and they differ."""
        if number and (found := self._numbered(number)) is not None and not self._is_another(found, uid):
            return found
        return next((each.id for each in self.named(number, name, uid)), None) if name else None

    def numbered(self, number: str | None) -> int | None:
        """The customer of this number, whatever its name."""
        return self._numbered(number) if number else None

    def take_away_number(self, customer_id: int | None, told: dict[str, object]) -> str:
        """Leave out a number that another customer has, told of one known by something else; returns it."""
        number = str(told.get("number") or "")
        if customer_id is None or self.numbered(number) in (None, customer_id):
            return ""
        if self._known(customer_id, self._shelf.pending(customer_id)).number == number:
            return ""
        del told["number"]
        return number

    def by_uid(self, uid: str) -> int | None:
        """The customer that went out under this UID, or has come to hold it since."""
        if uid in self._by_uid or self._is_fresh:
            return self._by_uid.get(uid)
        row = self._work.one(
            "SELECT id FROM customer WHERE deleted_at IS NULL AND (uid = ?1 OR id ="
            " (SELECT record_id FROM alias WHERE noun = 'customer' AND uid = ?1))",
            (uid,),
        )
        return int(row[0]) if row else None

    def has_uid(self, customer_id: int, uid: str) -> None:
        """A row of the file calls the customer so; one that calls itself otherwise is about somebody else."""
        self._uids.setdefault(customer_id, uid)
        self._by_uid.setdefault(uid, customer_id)

    def is_free(self, uid: str) -> bool:
        """Whether nobody goes or went by this UID, in the trash neither."""
        taken = "SELECT 1 FROM customer WHERE uid = ?1 UNION ALL SELECT 1 FROM alias WHERE uid = ?1"
        return uid not in self._by_uid and (self._is_fresh or self._work.one(taken, (uid,)) is None)

    def _is_another(self, customer_id: int, uid: str) -> bool:
        return bool(uid) and self._uids.get(customer_id, uid) != uid

    def text_of(self, customer_id: int, column: str) -> str:
        """What is written of a customer in one column."""
        return str(self._stored(customer_id, (column,))[column] or "")

    def is_organisation(self, customer_id: int) -> bool:
        """Whether it is a company, as it is where nothing says that it is a person."""
        return self.known(customer_id, ("kind",)).get("kind") != CustomerKind.PERSON

    def known(self, customer_id: int, columns: tuple[str, ...]) -> Mapping[str, object]:
        """What these columns of a customer hold, and maybe others; those a new one does not have are left out."""
        pending = self._shelf.pending(customer_id)
        return pending if pending is not None else self._stored(customer_id, columns)

    def named(self, number: str | None, name: str, uid: str = "") -> Iterator[Known]:
        """The customers of this name that the number does not tell apart, likeliest first: written just so, and without
        a number where none is given; a row that made one without must find it again beside one that has a number.
        """
        found = self._named(name)
        if len(found) > 1:
            found = sorted(found, key=lambda each: (each.name != name, not number and bool(each.number), each.id))
        return (
            each
            for each in found
            if (not number or not each.number or each.number == number) and not self._is_another(each.id, uid)
        )

    def is_made(self, customer_id: int) -> bool:
        """Whether this file made it."""
        return self._shelf.is_made(customer_id)

    def is_pending(self, customer_id: int) -> bool:
        """Whether the book does not hold it yet; then nothing else about it does either."""
        return self._shelf.pending(customer_id) is not None

    def add(self, values: Mapping[str, object]) -> int:
        """Store a customer without asking whether one like it is there."""
        customer_id = self._shelf.add(values)
        number = values.get("number")
        self._remember(Known(customer_id, str(number) if number else None, str(values["name"])))
        return customer_id

    def update(self, customer_id: int, values: Mapping[str, object], *, fill_only: bool = False) -> bool:
        """Store what a row says of a customer that is there; True where that changed anything.

        `fill_only` leaves what is known already: a row about something else says nothing better of the customer. So
        does a second row of the file about the same one, but what it says otherwise is noted in `left_out`; the file
        may come again, and must find its first row as it left it.
        """
        wanted = {key: to_cell(value) for key, value in values.items() if value is not None and value != ""}
        is_second = self.is_made(customer_id) or customer_id in self._told_of
        if not fill_only:
            self._told_of.add(customer_id)
        if not wanted:
            return False
        pending = self._shelf.pending(customer_id)
        known = pending if pending is not None else self._stored(customer_id, tuple(wanted))
        changed = changes(known, wanted, fill_only=fill_only or is_second)
        if is_second and not fill_only:
            self.left_out += left_out(known, wanted)
        if changed:
            self._change(customer_id, pending, changed)
        return bool(changed)

    def _change(self, customer_id: int, pending: dict[str, object] | None, changed: Mapping[str, object]) -> None:
        is_renamed = "number" in changed or "name" in changed
        old = self._known(customer_id, pending) if is_renamed else None
        if pending is not None:
            pending.update(changed)
        else:
            self._work.update("customer", customer_id, changed)
        if old:
            self._rename(old, changed)

    def belongs_to(self, customer_id: int, parent: str, row: int) -> bool:
        """Link a customer to its parent, whom a row gives by name or number; True where that changed anything.

        One that is not there yet may come later in the file: `settle_parents` looks again.
        """
        found = self.called(parent)
        if found is None or (self.is_pending(found) and found > customer_id):
            self._parents.append((customer_id, parent, row))
            return False
        return self._link(customer_id, found)

    def settle_parents(self) -> list[tuple[int, str]]:
        """Link who was waiting for its parent; returns (row, parent) where nobody knows it. All must be written."""
        lost = []
        for customer_id, parent, row in self._parents:
            found = self.called(parent)
            if found is None:
                lost.append((row, parent))
            else:
                self._link(customer_id, found)
        self._parents.clear()
        return lost

    def called(self, who: str) -> int | None:
        """The customer of this number, else of this name."""
        found = self.find(who.strip(), None)
        return found if found is not None else self.find(None, who)

    def _link(self, customer_id: int, parent: int) -> bool:
        if parent == customer_id or (not self.is_pending(customer_id) and self._is_above(customer_id, parent)):
            return False
        if self.known(customer_id, ("parent_id",)).get("parent_id") == parent:
            return False
        self._change(customer_id, self._shelf.pending(customer_id), {"parent_id": parent})
        return True

    def _is_above(self, customer_id: int, other: int) -> bool:
        """Whether `other` already belongs under the customer, however far below."""
        row = self._work.one(
            "WITH RECURSIVE above (id) AS (SELECT ? UNION SELECT c.parent_id FROM customer c JOIN above a"
            " ON c.id = a.id WHERE c.parent_id IS NOT NULL) SELECT 1 FROM above WHERE id = ?",
            (other, customer_id),
        )
        return row is not None

    def _stored(self, customer_id: int, columns: tuple[str, ...]) -> dict[str, object]:
        row = self._work.one(f"SELECT {', '.join(columns)} FROM customer WHERE id = ?", (customer_id,))
        assert row is not None
        return dict(zip(columns, row, strict=True))

    def _known(self, customer_id: int, pending: Mapping[str, object] | None) -> Known:
        row = pending if pending is not None else self._stored(customer_id, ("number", "name"))
        number = row.get("number")
        return Known(customer_id, str(number) if number else None, str(row["name"]))

    def _remember(self, known: Known) -> None:
        if known.number:
            self._by_number[known.number] = known.id
        self._named(known.name).append(known)

    def _rename(self, old: Known, changed: Mapping[str, object]) -> None:
        """A number or name has come to a customer: whoever looks for it next must find it so."""
        self._by_name[_key(old.name)] = [each for each in self._named(old.name) if each.id != old.id]
        if old.number and self._by_number.get(old.number) == old.id:
            del self._by_number[old.number]
        number, name = changed.get("number", old.number), changed.get("name", old.name)
        self._remember(Known(old.id, str(number) if number else None, str(name)))

    def _numbered(self, number: str) -> int | None:
        if number not in self._by_number:
            sql = "SELECT id FROM customer WHERE number = ? AND deleted_at IS NULL ORDER BY id"
            row = None if self._is_fresh else self._work.one(sql, (number,))
            self._by_number[number] = int(row[0]) if row else None
        return self._by_number[number]

    def _named(self, name: str) -> list[Known]:
        key = _key(name)
        found = self._by_name.get(key)
        if found is None:
            found = self._by_name[key] = [] if self._is_fresh else self._stored_named(key)
        return found

    def _stored_named(self, key: str) -> list[Known]:
        if self._padded is None:
            self._padded = self._stored_padded()
        sql = "SELECT id, number, name FROM customer WHERE name = ? AND deleted_at IS NULL"
        return [*(Known(*row) for row in self._work.rows(sql, (key,))), *self._padded.get(key, ())]

    def _stored_padded(self) -> dict[str, list[Known]]:
        """The few customers whose names stand between blanks, by the name alone."""
        found: dict[str, list[Known]] = {}
        for row in self._work.rows(
            "SELECT id, number, name FROM customer WHERE trim(name, ?) <> name AND deleted_at IS NULL", (_blanks(),)
        ):
            found.setdefault(row[2].strip(), []).append(Known(*row))
        return found


def changes(known: Mapping[str, object], wanted: Mapping[str, object], *, fill_only: bool = False) -> dict[str, object]:
    """What of `wanted` (no empty values) differs from what is known; fields of the rep's own are put together."""
    found: dict[str, object] = {}
    for column, value in wanted.items():
        old = known.get(column)
        if column == "custom" and old:
            both = _together(str(old), str(value), fill_only=fill_only)
            if both != old:
                found[column] = both
        elif not _is_said(column, value, old) and not (fill_only and old not in (None, "")):
            found[column] = value
    return found


def left_out(known: Mapping[str, object], wanted: Mapping[str, object]) -> list[tuple[str, object]]:
    """(column, value) of what is said otherwise than it is known."""
    return [
        (column, value)
        for column, value in wanted.items()
        if column != "custom" and (old := known.get(column)) not in (None, "") and not _is_said(column, value, old)
    ]


def _is_said(column: str, value: object, old: object) -> bool:
    """Whether what is known says it already; blanks around a name are no news."""
    return value == old or (column == "name" and _key(str(value)) == _key(str(old or "")))


def _together(old: str, new: str, *, fill_only: bool) -> str:
    """Two JSON objects in one; the old text as it is where nothing is added."""
    there, told = json.loads(old), json.loads(new)
    both = {**told, **there} if fill_only else {**there, **told}
    return old if both == there else json.dumps(both, ensure_ascii=False)


def _key(name: str) -> str:
    """What names are compared by."""
    return name.strip() or name


def _blanks() -> str:
    """Every sign `str.strip` takes off; SQLite's own trim knows the space alone."""
    return "".join(sign for sign in map(chr, range(0x3001)) if sign.isspace())
