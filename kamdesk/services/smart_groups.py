"""Smart groups: filters the rep saved, each a place of the tree and a lens `smart:NAME`."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from kamdesk.models.changes import Changes
from kamdesk.models.refusals import Invalid, Refusal
from kamdesk.models.rows import LensNode, Problem
from kamdesk.rules import filters
from kamdesk.rules.filter_fields import FIELDS, FilterField, own_field
from kamdesk.services.customers import Saved
from kamdesk.services.desk import Desk
from kamdesk.store import defining, filtering, listing
from kamdesk.store.lenses import Condition

NOUN = "smart_group"
LENS = "smart:"


@dataclass(frozen=True, slots=True)
class SmartGroup:
    """A saved filter. `filter` is its JSON as stored."""

    id: int
    name: str
    filter: str


def fields(desk: Desk) -> Mapping[str, FilterField]:
    """All a filter of this book can ask about, the rep's own fields last."""
    own = [
        own_field(name, kind, json.loads(choices or "[]"), noun)
        for _, noun, name, kind, choices in defining.definitions(desk.book)
    ]
    return {**FIELDS, **{field.id: field for field in own}}


def groups(desk: Desk) -> list[tuple[str, str]]:
    """(uid, path) of the rep's own groups a filter can name; private ones are in no list (domain 1)."""
    return defining.public_groups(desk.book)


def named(desk: Desk, name: str) -> SmartGroup | None:
    """The smart group of a name."""
    row = desk.book.read_one("SELECT id, name, filter FROM smart_group WHERE name = ?", (name,))
    return SmartGroup(*row) if row else None


def condition(desk: Desk, name: str, today: date) -> Condition | None:
    """Who is in a smart group on a day; None where there is none. BadRequest where its filter fits no longer."""
    found = named(desk, name)
    return filtering.condition(filters.read(found.filter, fields(desk)), today) if found else None


def count(desk: Desk, written: str) -> int:
    """How many customers a filter that is being built lets through."""
    return listing.count_of(desk.book, filtering.condition(filters.read(written, fields(desk)), desk.today()))


def nodes(desk: Desk, today: date, counted: bool = True) -> tuple[LensNode, ...]:
    """The places of the tree; one whose filter fits no longer has no count, nor has any where nobody asked for it."""
    known = counts(desk, today) if counted else {}
    return tuple(LensNode(LENS + name, name, known.get(name)) for _, name, _ in defining.filters(desk.book))


def counts(desk: Desk, today: date) -> dict[str, int | None]:
    """How many are in each smart group, by name; in a big book a hard filter takes a second. [slow]"""
    known = fields(desk)
    return {name: _counted(desk, written, known, today) for _, name, written in defining.filters(desk.book)}


def save(desk: Desk, smart_id: int | None, name: str, written: str) -> Saved:
    """Keep a filter under a name. Invalid where the name is empty or taken, BadRequest where it is no filter."""
    filters.read(written, fields(desk))
    if (code := _wrong_name(desk, smart_id, name)) is not None:
        raise Invalid([Problem("name", code)])
    values = {"name": name.strip(), "filter": written}
    with desk.book.writing("new_record" if smart_id is None else "edit_record", what=NOUN, name=name.strip()) as work:
        if smart_id is None:
            last = work.one("SELECT coalesce(max(position), -1) + 1 FROM smart_group")
            smart_id = work.insert(NOUN, {**values, "position": last[0] if last else 0})
        else:
            work.update(NOUN, smart_id, values)
    return Saved(smart_id, work.changes)


def rename(desk: Desk, name: str, new_name: str) -> Changes:
    """Give a smart group another name. Refusal(empty_name, name_taken, record_gone)."""
    found = _found(desk, name)
    if (code := _wrong_name(desk, found.id, new_name)) is not None:
        raise Refusal(code)
    with desk.book.writing("edit_record", what=NOUN, name=new_name.strip()) as work:
        work.update(NOUN, found.id, {"name": new_name.strip()})
    return work.changes


def delete(desk: Desk, name: str) -> Changes:
    """Forget a filter; the customers stay."""
    found = _found(desk, name)
    with desk.book.writing("delete_record", what=NOUN, name=name) as work:
        work.delete(NOUN, found.id)
    return work.changes


def _found(desk: Desk, name: str) -> SmartGroup:
    found = named(desk, name)
    if found is None:
        raise Refusal("record_gone", noun=NOUN)
    return found


def _wrong_name(desk: Desk, smart_id: int | None, name: str) -> str | None:
    if not name.strip():
        return "empty_name"
    other = named(desk, name.strip())
    return "name_taken" if other is not None and other.id != smart_id else None


def _counted(desk: Desk, written: str, known: Mapping[str, FilterField], today: date) -> int | None:
    try:
        return listing.count_of(desk.book, filtering.condition(filters.read(written, known), today))
    except Refusal as refusal:
        if refusal.code == "interrupted":
            raise
        return None
