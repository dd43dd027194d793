"""Whom a phone number or an e-mail of a row leads to: in the book, or made by an earlier row of the same file.

A switchboard is shared by many companies, and people take their numbers from one company to the next: a number alone
makes no row an update of a customer by another name. Of those it reaches, the row means who has its customer number,
else its name, else the only one whose name is alike; a row without a name of its own also the only one there is.
Nobody else: then the row goes by its own number and name, and that is said.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from kamdesk.models.terms import CustomerKind
from kamdesk.store.writing import Writer

SHOWN, NAMED = 60, 5
"""Characters of a name, and names, that a remark tells."""


class Owner(NamedTuple):
    """A customer that is reached somewhere, with what tells it from another."""

    id: int
    name: str
    number: str
    short_name: str
    is_person: bool


class Reached:
    """Customers by what reaches them. Customers in the trash are not found."""

    def __init__(self, work: Writer) -> None:
        self._work = work
        self._made: dict[str, dict[int, Owner]] = {}

    def owners(self, matches: Iterable[str]) -> list[Owner]:
        """Everybody who is reached at one of these, the oldest first."""
        found: dict[int, Owner] = {}
        for match in matches:
            for row in self._work.rows(
                "SELECT DISTINCT c.id, c.name, ifnull(c.number, ''), ifnull(c.short_name, ''), c.kind FROM channel h"
                " JOIN customer c ON c.id = h.customer_id WHERE h.match = ? AND c.deleted_at IS NULL ORDER BY c.id",
                (match,),
            ):
                found[row[0]] = Owner(row[0], row[1], row[2], row[3], row[4] == CustomerKind.PERSON)
            found |= self._made.get(match, {})
        return [found[each] for each in sorted(found)]

    def note(self, customer_id: int, told: Mapping[str, object], matches: Iterable[str]) -> None:
        """A row has told of a customer at these; later rows that name them may mean the same."""
        owner = _owner(customer_id, told)
        for match in matches:
            self._made.setdefault(match, {})[customer_id] = owner


def meant(owners: Sequence[Owner], told: Mapping[str, object], *, is_named: bool) -> Owner | None:
    """Who of those reached a row means; None where it is somebody else."""
    row = _owner(0, told)
    exact = [each for each in owners if row.number and each.number == row.number]
    exact = exact or [each for each in owners if each.name.strip() == row.name.strip()]
    if exact:
        return min(exact, key=lambda each: (bool(each.number), each.id))
    alike = [each for each in owners if _are_alike(each, row)]
    if len(alike) == 1:
        return alike[0]
    return owners[0] if len(owners) == 1 and not is_named else None


def names_of(owners: Sequence[Owner]) -> list[str]:
    """Who is reached there, for a remark."""
    more = ["…"] if len(owners) > NAMED else []
    return [*(each.name[:SHOWN] for each in owners[:NAMED]), *more]


def _are_alike(one: Owner, other: Owner) -> bool:
    """Whether the names alone are alike enough to be worth a question."""
    from kamdesk.rules.likeness import SHOWN_FROM, Face, compare  # most imports ask nobody

    faces = [Face(each.id, each.name, each.is_person, each.short_name) for each in (one, other)]
    return compare(*faces).confidence >= SHOWN_FROM


def _owner(customer_id: int, told: Mapping[str, object]) -> Owner:
    name, number, short = (str(told.get(key) or "") for key in ("name", "number", "short_name"))
    return Owner(customer_id, name, number, short, told.get("kind") == CustomerKind.PERSON)
