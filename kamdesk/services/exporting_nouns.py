"""Exporting one noun of the workbench as a table: CSV for Excel or for programs, or XLSX; the import reads it back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Any

from kamdesk.exchange.cells import Cell, Column, Kind, Written
from kamdesk.exchange.fields import FIELDS, PREFIXES
from kamdesk.exchange.fields import Kind as FieldKind
from kamdesk.models.noun_rows import NounRow
from kamdesk.models.refusals import BadRequest
from kamdesk.models.terms import ArticleKind, DealStatus, FirstStage, IssueKind, RelationKind
from kamdesk.models.words import Words
from kamdesk.rules.serving import instant
from kamdesk.services.desk import Desk
from kamdesk.store import auditing, noun_reading

NOUNS = tuple(PREFIXES.values())
KINDS: Mapping[FieldKind, Kind] = {
    FieldKind.MONEY: Kind.MONEY,
    FieldKind.DATE: Kind.DATE,
    FieldKind.QUANTITY: Kind.QUANTITY,
    FieldKind.DISCOUNT: Kind.PERCENT,
    FieldKind.RATING: Kind.NUMBER,
    FieldKind.POTENTIAL: Kind.NUMBER,
    FieldKind.MINUTES: Kind.NUMBER,
    FieldKind.YES_NO: Kind.FLAG,
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
}
LEFT_OUT = frozenset({"quote.product_number"})
WIDE, NARROW = 30, 14


def export(desk: Desk, out: Path, noun: str, words: Words, *, for_programs: bool = False) -> Written:
    """Write every record of a noun, those of private and hidden customers left out; returns what was written. [slow]

    Raises BadRequest(unknown_ending), CannotWrite with the old file as it was.
    """
    desk.spare(out)
    fields = [each for each in FIELDS if each.startswith(f"{noun}.") and each not in LEFT_OUT]
    columns = [Column(words.title(each), _kind(each), _width(each)) for each in fields]
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


def _rows(desk: Desk, noun: str, fields: Sequence[str], words: Words | None) -> Iterator[list[Cell]]:
    numbers = noun_reading.customer_numbers(desk.book)
    for row in noun_reading.of_book(desk.book, noun):
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
    value: Any = values.get(COLUMNS.get(field, name))
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
