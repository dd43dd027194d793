"""Exporting customers: tables for Excel and programs, cards for phones, a calendar, or everything as JSON."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Any, Literal

from kamdesk.exchange.cells import Cell, Column, Kind, Written
from kamdesk.models.refusals import BadRequest
from kamdesk.models.terms import CustomerKind, MarkWhen, Segment, SleepState, Standing, Tier, ValueType
from kamdesk.models.words import Words
from kamdesk.rules import group_paths, own_values
from kamdesk.rules.own_values import OwnType
from kamdesk.services import audit, groups, lists, own_fields
from kamdesk.services.desk import Desk
from kamdesk.services.own_fields import OwnField
from kamdesk.store import exporting, listing


@dataclass(frozen=True, slots=True)
class How:
    """What of a lens is written, and how: who its list is narrowed to by `search` and ordered by `sort`.

    "all" is the whole book, with those whom its list hides: invalid, archived, parked; not where it is `as_listed`.
    `columns` names those of a table in their order (of `column_choices`; none: all), `cards` is the version of vCard.
    Without `private` the customers of private groups stay out of the whole book, and of a list where `leaves_private`,
    and private notes always.
    """

    search: str = ""
    sort: Sequence[tuple[str, bool]] = ()
    columns: Sequence[str] = ()
    for_programs: bool = False
    cards: Literal["3.0", "4.0"] = "3.0"
    private: bool = False
    leaves_private: bool = False
    as_listed: bool = False


def export(desk: Desk, out: Path, lens: str, words: Words, how: How | None = None) -> Written:
    """Write the customers of a lens; the file's ending says of which kind. Returns what was written.

    Raises BadRequest(unknown_ending), BadRequest(unknown_lens), CannotWrite with the old file as it was. [slow]
    """
    ending = out.suffix.lower()
    if ending not in ENDINGS:
        raise BadRequest("unknown_ending", ending=ending or out.name)
    desk.spare(out)
    asked = how or How()
    told = _as_written(out, asked)
    ids = ids_of(desk, lens, told)
    written = _WRITERS[ending](desk, out, ids, words, asked)
    is_private = (ending == ".json" and asked.private) or has_private(desk, ids)
    what = scope_of(lens, told)
    audit.note_export(desk, audit.list_scope(ending, what, asked.search, private=is_private), written.rows)
    return written


def has_private(desk: Desk, ids: Sequence[int]) -> bool:
    """Whether somebody of a private group is among these customers."""
    return not exporting.private_of(desk.book).isdisjoint(ids)


def ids_of(desk: Desk, lens: str, how: How) -> list[int]:
    """The customers of the whole book or of a list, in its order; private ones, which the list hides, come last."""
    if scope_of(lens, how) == audit.WHOLE_BOOK:
        everybody = listing.ids_of(desk.book, lists.everybody(desk, lens), how.sort)
        return _without_private(desk, list(everybody), replace(how, leaves_private=True))
    shown = list(lists.lens_ids(desk, lens, how.sort, how.search))
    if how.private and lens == "all" and not how.search:
        return [*shown, *lists.lens_ids(desk, "state:private", how.sort)]
    return _without_private(desk, shown, how)


def scope_of(lens: str, how: How) -> str:
    """What is written: the whole book, or else the lens."""
    return audit.WHOLE_BOOK if lens == "all" and not how.search and not how.as_listed else lens


def whole_book(desk: Desk) -> tuple[int, int]:
    """How many customers the whole book has that are not private, and how many that are."""
    count, private = exporting.whole_book(desk.book)
    return count - private, private


def private_count(desk: Desk, out: Path, lens: str, how: How) -> int:
    """How many customers stay out because they are private."""
    if how.private or not how.leaves_private:
        return 0
    along = replace(how, private=True)
    return len(ids_of(desk, lens, _as_written(out, along))) - len(ids_of(desk, lens, _as_written(out, how)))


def _as_written(out: Path, how: How) -> How:
    """A calendar reminds of nobody whom the list hides."""
    return replace(how, as_listed=True) if out.suffix.lower() == ".ics" else how


def _without_private(desk: Desk, ids: list[int], how: How) -> list[int]:
    if how.private or not how.leaves_private:
        return ids
    hidden = exporting.private_of(desk.book)
    return [each for each in ids if each not in hidden]


def column_choices(desk: Desk, words: Words) -> list[tuple[str, str]]:
    """(name, title) of every column a table can have, in the usual order."""
    own = own_fields.fields(desk, "customer")
    return [(name, words.title(title)) for title, _, _, name in _columns(desk)] + [
        (f"{OWN}{field.name}", field.name) for field in own
    ]


OWN = "custom."
"""What the name of an own field's column begins with."""

ENDINGS = (".csv", ".xlsx", ".vcf", ".ics", ".json")
"""What can be written; `.pdf` is made by the screen's paper."""


def uids(desk: Desk, noun: str, ids: Sequence[int]) -> dict[int, str]:
    """The uids of some records by their ids."""
    return exporting.uids(desk.book, noun, ids)


def _table(desk: Desk, out: Path, ids: Sequence[int], words: Words, how: How) -> Written:
    own = own_fields.fields(desk, "customer")
    known = {name: Column(words.title(title), kind, width) for title, kind, width, name in _columns(desk)}
    known |= {f"{OWN}{each.name}": Column(each.name, OWN_KINDS.get(each.type, Kind.TEXT), 16) for each in own}
    shown = [name for name in how.columns if name in known] or list(known)
    columns = [known[name] for name in shown]
    rows = ([cells[name] for name in shown] for cells in _rows(desk, ids, None if how.for_programs else words, own))
    if out.suffix.lower() == ".csv":
        from kamdesk.exchange.write_csv import write_csv

        return Written(write_csv(out, columns, rows, for_programs=how.for_programs))
    from kamdesk.exchange.write_xlsx import write_xlsx

    return write_xlsx(out, columns, rows, sheet=words.phrase("customers"))


def _columns(desk: Desk) -> list[tuple[str, Kind, int, str]]:
    """Those of `COLUMNS` that are of use in a book."""
    needless = RARE - exporting.own_ways(desk.book)
    return [each for each in COLUMNS if each[3] not in needless]


def _rows(desk: Desk, ids: Sequence[int], words: Words | None, own: Sequence[OwnField]) -> Iterator[dict[str, Cell]]:
    """The cells of each customer by column; with `words`, what people read is worded, and it comes in again as well."""
    for some in exporting.parts(ids):
        paths = groups.paths(desk, some)
        whole = {each["id"]: each for each in exporting.records_of(desk.book, "customer", some)}
        reach = exporting.reach(desk.book, some)
        people = exporting.main_people(desk.book, some)
        parents = exporting.parents(desk.book, some)
        for row in listing.rows_of(desk.book, some):
            fields = {**whole[row.id], **row._asdict(), **NOBODY, **reach.get(row.id, {}), **people.get(row.id, {})}
            fields |= {"potential": whole[row.id]["potential"], "parent": parents.get(row.id)}
            fields |= {"group": group_paths.in_one(paths.get(row.id, [])) or None}
            fields["website"] = _sites(whole[row.id]["website"], fields["company_website"])
            fields["grade"] = row.fixed_grade or row.grade
            fields["kept"] = _kept(fields, words)
            fields["main_birthday"] = _birthday(fields["main_birthday"])
            if words is not None:
                fields |= {name: words.term(terms, fields[name]) or None for name, terms in WORDED.items()}
            values = own_fields.kept(row.custom)
            yield {**fields, **{f"{OWN}{each.name}": _own_cell(values.get(each.name), each) for each in own}}


def _sites(first: str | None, more: object) -> str | None:
    """The customer's web addresses, that of its sheet first."""
    return "; ".join(dict.fromkeys(filter(None, [first, *str(more or "").split("; ")]))) or None


def _kept(fields: Mapping[str, Any], words: Words | None) -> str | None:
    """Why a list hides the customer."""
    signs = {"invalid": "invalid", "archived": "archived", "parked_on": "parked", "private": "private"}
    codes = [code for name, code in signs.items() if fields[name]]
    return "; ".join(words.phrase(f"kept_{code}") if words else code for code in codes) or None


def _birthday(text: str | None) -> Cell:
    """A birthday with its year as the day it is, which a spreadsheet sorts and counts with; any other as its text."""
    try:
        return date.fromisoformat(text or "")
    except ValueError:
        return text


def _own_cell(value: object, field: OwnField) -> Cell:
    """A value of an own field as a cell; one that is not of the field's type as its text."""
    if value is None:
        return None
    if field.type in (OwnType.NUMBER, OwnType.MONEY) and own_values.fits(value, field.type):
        return value  # type: ignore[return-value]
    text = own_values.written(value, field.type)
    return date.fromisoformat(text) if field.type is OwnType.DAY and own_values.fits(value, field.type) else text


COLUMNS: tuple[tuple[str, Kind, int, str], ...] = (
    ("customer.number", Kind.TEXT, 12, "number"),
    ("customer.name", Kind.TEXT, 32, "name"),
    ("customer.short_name", Kind.TEXT, 14, "short_name"),
    ("customer.kind", Kind.TEXT, 12, "kind"),
    ("customer.industry", Kind.TEXT, 14, "industry"),
    ("customer.standing", Kind.TEXT, 10, "standing"),
    ("customer.province", Kind.TEXT, 10, "province"),
    ("customer.city", Kind.TEXT, 10, "city"),
    ("customer.district", Kind.TEXT, 10, "district"),
    ("customer.address", Kind.TEXT, 30, "address"),
    ("customer.website", Kind.TEXT, 18, "website"),
    ("customer.phone", Kind.PHONE, 16, "company_phone"),
    ("customer.mobile", Kind.PHONE, 16, "company_mobile"),
    ("customer.fax", Kind.PHONE, 16, "company_fax"),
    ("customer.email", Kind.TEXT, 20, "company_email"),
    ("customer.wechat", Kind.TEXT, 14, "company_wechat"),
    ("customer.qq", Kind.TEXT, 12, "company_qq"),
    ("customer.parent", Kind.TEXT, 20, "parent"),
    ("customer.source", Kind.TEXT, 12, "source"),
    ("customer.referred_by", Kind.TEXT, 14, "referred_by"),
    ("customer.group", Kind.TEXT, 20, "group"),
    ("contact.name", Kind.TEXT, 12, "main_contact"),
    ("contact.title", Kind.TEXT, 12, "main_title"),
    ("contact.department", Kind.TEXT, 12, "main_department"),
    ("contact.mobile", Kind.PHONE, 16, "main_phone"),
    ("contact.phone", Kind.PHONE, 16, "main_landline"),
    ("contact.fax", Kind.PHONE, 16, "main_fax"),
    ("contact.email", Kind.TEXT, 20, "main_email"),
    ("contact.wechat", Kind.TEXT, 14, "main_wechat"),
    ("contact.qq", Kind.TEXT, 12, "main_qq"),
    ("contact.birthday", Kind.DATE, 12, "main_birthday"),
    ("contact.lunar_birthday", Kind.TEXT, 12, "main_lunar_birthday"),
    ("customer.value_type", Kind.TEXT, 10, "value_type"),
    ("customer.market_share", Kind.PERCENT, 8, "market_share"),
    ("customer.demand", Kind.MONEY, 14, "demand"),
    ("customer.need_level", Kind.NUMBER, 8, "need_level"),
    ("customer.growth", Kind.NUMBER, 8, "growth"),
    ("customer.expansion", Kind.NUMBER, 8, "expansion"),
    ("customer.innovation", Kind.NUMBER, 8, "innovation"),
    ("customer.technology", Kind.NUMBER, 8, "technology"),
    ("customer.market_development", Kind.NUMBER, 8, "market_development"),
    ("customer.potential", Kind.NUMBER, 8, "potential"),
    ("customer.benchmark", Kind.TEXT, 8, "benchmark"),
    ("customer.strategic", Kind.TEXT, 8, "strategic"),
    ("customer.note", Kind.TEXT, 30, "note"),
    ("customer.kept", Kind.TEXT, 12, "kept"),
    ("tier", Kind.TEXT, 10, "tier"),
    ("grade", Kind.TEXT, 8, "grade"),
    ("segment", Kind.TEXT, 16, "segment"),
    ("state", Kind.TEXT, 10, "sleep"),
    ("revenue", Kind.MONEY, 16, "revenue"),
    ("margin", Kind.MONEY, 16, "margin"),
    ("orders", Kind.NUMBER, 10, "orders"),
    ("revenue_ever", Kind.MONEY, 16, "revenue_ever"),
    ("orders_ever", Kind.NUMBER, 10, "orders_ever"),
    ("first_order", Kind.DATE, 12, "first_order"),
    ("last_order", Kind.DATE, 12, "last_order"),
    ("last_contact", Kind.DATE, 12, "last_contact"),
    ("next_on", Kind.DATE, 12, "next_on"),
    ("customer.uid", Kind.TEXT, 38, "uid"),
)
"""Title, what the cells hold, width in characters, and the column of the book or of the list."""


RARE = frozenset({"company_mobile", "company_fax", "company_wechat", "company_qq"})
"""Columns that stand only in the tables of a book where a company itself is reached so."""

OWN_KINDS: Mapping[OwnType, Kind] = {
    OwnType.NUMBER: Kind.NUMBER,
    OwnType.MONEY: Kind.MONEY,
    OwnType.DAY: Kind.DATE,
}
"""What the cells of an own field hold, where it is no text."""

WORDED: Mapping[str, type[StrEnum]] = {
    "kind": CustomerKind,
    "standing": Standing,
    "value_type": ValueType,
    "benchmark": MarkWhen,
    "strategic": MarkWhen,
    "tier": Tier,
    "segment": Segment,
    "sleep": SleepState,
}
NOBODY: Mapping[str, Cell] = dict.fromkeys((*exporting.REACH.values(), *exporting.PERSON.values()))


def _cards(desk: Desk, out: Path, ids: Sequence[int], _words: Words, how: How) -> Written:
    from kamdesk.exchange.write_cards import write_cards
    from kamdesk.services.exporting_cards import cards_of

    return Written(write_cards(out, cards_of(desk, ids), how.cards))


def _calendar(desk: Desk, out: Path, ids: Sequence[int], words: Words, _how: How) -> Written:
    from kamdesk.exchange.write_calendar import write_calendar
    from kamdesk.services.exporting_calendar import events_of

    events = events_of(desk, ids, words)
    return Written(write_calendar(out, events, name=words.phrase("calendar"), written=desk.now()))


def _json(desk: Desk, out: Path, ids: Sequence[int], _words: Words, how: How) -> Written:
    from kamdesk.services.exporting_json import write_everything

    return Written(write_everything(desk, out, ids, private=how.private))


Write = Callable[[Desk, Path, Sequence[int], Words, How], Written]
_WRITERS: Mapping[str, Write] = {
    ".csv": _table,
    ".xlsx": _table,
    ".vcf": _cards,
    ".ics": _calendar,
    ".json": _json,
}
