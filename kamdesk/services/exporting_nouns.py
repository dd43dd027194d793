"""Exporting one noun as a table: CSV for Excel or for programs, or XLSX; the import reads it back."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Any

from kamdesk.exchange.cells import Cell, Column, Kind, Written
from kamdesk.exchange.fields import FIELDS, PREFIXES
from kamdesk.exchange.fields import Kind as FieldKind
from kamdesk.models.noun_rows import NounRow
from kamdesk.models.refusals import BadRequest
from kamdesk.models.terms import (
    ArticleKind,
    Attitude,
    DealStatus,
    DecisionRole,
    Direction,
    FirstStage,
    InteractionKind,
    IssueKind,
    OrderKind,
    RelationKind,
    VisitChance,
)
from kamdesk.models.words import Words
from kamdesk.rules.serving import instant
from kamdesk.services.desk import Desk
from kamdesk.store import auditing, noun_reading, reading_all
from kamdesk.store.book import Book

WHOLE: Mapping[str, Callable[[Book], Iterator[dict[str, object]]]] = {
    "contact": reading_all.contacts,
    "order": reading_all.orders,
    "interaction": reading_all.talks,
}
"""The nouns that are no pages of the workbench, read row by row."""

NOUNS = (*WHOLE, *PREFIXES.values())
KINDS: Mapping[FieldKind, Kind] = {
    FieldKind.MONEY: Kind.MONEY,
    FieldKind.DATE: Kind.DATE,
    FieldKind.QUANTITY: Kind.QUANTITY,
    FieldKind.DISCOUNT: Kind.PERCENT,
    FieldKind.RATING: Kind.NUMBER,
    FieldKind.POTENTIAL: Kind.NUMBER,
    FieldKind.MINUTES: Kind.NUMBER,
    FieldKind.YES_NO: Kind.FLAG,
    FieldKind.PHONES: Kind.PHONE,
}
COLUMNS = {
    "customer_name": "customer_name",
    "satisfaction.date": "asked_on",
    "referral.date": "referred_on",
    "quote.date": "quoted_on",
    "relation.other_name": "other",
    "referral.referrer_name": "referrer",
    "quote.product": "product_name",
}
"""Field ids (whole, or their own name) that are not called as what is read."""

WORDED: Mapping[str, type[StrEnum]] = {
    "opportunity.status": DealStatus,
    "opportunity.stage": FirstStage,
    "quote.status": DealStatus,
    "contract.status": DealStatus,
    "issue.kind": IssueKind,
    "relation.kind": RelationKind,
    "article.kind": ArticleKind,
    "contact.role": DecisionRole,
    "order.status": DealStatus,
    "order.kind": OrderKind,
    "interaction.kind": InteractionKind,
    "interaction.direction": Direction,
    "interaction.attitude": Attitude,
    "interaction.visit_chance": VisitChance,
}
LEFT_OUT = frozenset({"quote.product_number", "order.profit", "order.currency", "contact.home_city"}) | {
    f"contact.birth_{part}" for part in ("year", "month", "day")
}
WIDE, NARROW = 30, 14


def export(desk: Desk, out: Path, noun: str, words: Words, *, for_programs: bool = False) -> Written:
    """Write every record of a noun, those of private customers left out; returns what was written. [slow]

    Of an order or a quote each line is a row. Raises BadRequest(unknown_ending), CannotWrite with the old file as it
    was.
    """
    desk.spare(out)
    fields = fields_of(noun)
    decimals = 4 if noun == "order" and reading_all.has_fractions(desk.book) else 2
    columns = [Column(words.title(each), _kind(each), _width(each), decimals) for each in fields]
    rows = _rows(desk, noun, fields, None if for_programs else words)
    ending = out.suffix.lower()
    if ending == ".csv":
        from kamdesk.exchange.write_csv import write_csv

        written = Written(write_csv(out, columns, rows, for_programs=for_programs))
    elif ending == ".xlsx":
        from kamdesk.exchange.write_xlsx import write_xlsx

        written = write_xlsx(out, columns, rows, sheet=out.stem[:30])
    else:
        raise BadRequest("unknown_ending", ending=ending or out.name)
    auditing.note(desk.book, "export", noun, written.rows)
    return written


def fields_of(noun: str) -> list[str]:
    """The field ids of a noun's table in their order: whose it is first, uids last."""
    first = [f"customer.{name}" for name in ("number", "name", "uid")] if noun == "contact" else []
    fields = [*first, *(each for each in FIELDS if each.startswith(f"{noun}.") and each not in LEFT_OUT)]
    return sorted(fields, key=lambda field: field.endswith("uid"))


def _rows(desk: Desk, noun: str, fields: Sequence[str], words: Words | None) -> Iterator[list[Cell]]:
    if noun in WHOLE:
        for cells in WHOLE[noun](desk.book):
            yield [_cell(desk, field, cells, words) for field in fields]
        return
    numbers = noun_reading.customer_numbers(desk.book)
    for row in noun_reading.whole_book(desk.book, noun):
        known = {**row.values, **_numbers(row, numbers)}
        for line in _lines(desk, noun, row):
            yield [_cell(desk, field, {**known, **line}, words) for field in fields]


def _lines(desk: Desk, noun: str, row: NounRow) -> Iterator[Mapping[str, Any]]:
    """A quote is as many rows as it has lines; any other record is one."""
    if noun != "quote":
        yield {}
        return
    for line in noun_reading.lines(desk.book, "quote", row.id):
        yield {name: getattr(line, name) for name in line.__slots__}


def _numbers(row: NounRow, numbers: Mapping[int, str]) -> dict[str, str | None]:
    return {
        f"{name}_number": numbers.get(row[f"{name}_id"] or 0)
        for name in ("customer", "other", "referrer")
        if row[f"{name}_id"]
    }


def _cell(desk: Desk, field: str, values: Mapping[str, Any], words: Words | None) -> Cell:
    name = field.partition(".")[2]
    value: Any = values[field] if field in values else values.get(COLUMNS.get(field, name))
    if value is None:
        return None
    if FIELDS[field] is FieldKind.MOMENT:
        return f"{instant(value).astimezone(desk.now().tzinfo):%Y-%m-%d %H:%M}"
    if words is not None and field in WORDED:
        return words.term(WORDED[field], value)
    return value if isinstance(value, str | int | date) else str(value)


def _kind(field: str) -> Kind:
    return KINDS.get(FIELDS[field], Kind.TEXT)


def _width(field: str) -> int:
    return WIDE if FIELDS[field] is FieldKind.FREE else NARROW
