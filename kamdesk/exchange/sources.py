"""The records of a file, whether text or workbook, in one shape, with the rows that cannot be told apart marked."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import Any

from kamdesk.exchange.delimited import Record, delimiting_of, is_binary, records_of
from kamdesk.exchange.encoding import encoding_of
from kamdesk.exchange.formats import format_of, refuse_beyond
from kamdesk.exchange.limits import CannotRead, Limits
from kamdesk.exchange.records import SheetFacts
from kamdesk.exchange.workbook_worker import SheetShape
from kamdesk.exchange.workbooks import open_workbook

_EXCEL_BLOCK = 16


@dataclass(frozen=True, slots=True)
class Source:
    """A file's sheets and how to read the records of one; a text file has one sheet. Blank records are given too."""

    path: Path
    format: str
    records: Callable[[str], Iterator[Record]]
    head: Callable[[str], Iterator[Record]]
    encoding: str = ""
    delimiter: str = ""
    shapes: tuple[SheetShape, ...] = ()

    @property
    def is_workbook(self) -> bool:
        return bool(self.shapes) or self.format in ("xlsx", "xls")


@dataclass(slots=True)
class Counted:
    """What one pass over a sheet has seen: its first records, and its size without blank records."""

    first: list[tuple[int, Record]] = field(default_factory=list)
    rows: int = 0
    columns: int = 0
    last_row: int = 0


def open_source(path: Path, encoding: str | None, delimiter: str | None, limits: Limits) -> Source:
    """Find out what the file is and open it. Raises CannotRead; BadRequest for an encoding that does not exist."""
    form = format_of(path)
    if form in ("xlsx", "xls"):
        workbook = open_workbook(path, limits)
        return Source(
            path,
            form,
            lambda sheet: _of_workbook(workbook.rows(sheet)),
            lambda sheet: _of_workbook(workbook.head(sheet)),
            shapes=workbook.sheets,
        )
    if form == "html":
        raise CannotRead("html_not_workbook", file=path.name)
    if form == "records":
        raise CannotRead("records_not_table", file=path.name)
    if form in ("vcf", "other"):
        raise CannotRead("not_a_table", file=path.name)
    refuse_beyond(path, limits.text_bytes)
    found = encoding_of(path, encoding)
    delimiting = delimiting_of(path, found, delimiter)
    if is_binary(path, found, delimiting):
        raise CannotRead("not_a_table", file=path.name)

    def records(_sheet: str) -> Iterator[Record]:
        return records_of(path, found, delimiting, limits)

    return Source(path, "csv", records, records, found.name, delimiting.delimiter)


def sheet_facts(source: Source, counted: Counted) -> tuple[SheetFacts, ...]:
    """Every sheet with its size; a text file's only one goes by the file's name."""
    if source.is_workbook:
        return tuple(SheetFacts(shape.name, shape.rows, shape.columns) for shape in source.shapes)
    return (SheetFacts(source.path.stem, counted.rows, counted.columns),)


def count(records: Iterator[Record], kept: int, limits: Limits, watch: Callable[[int, Record], None] | None) -> Counted:
    """Go over a sheet once, keep the first records that are not blank, and show every record to `watch`."""
    counted = Counted()
    for row, record in enumerate(records, 1):
        cells = record.cells
        if not is_blank(cells):
            counted.rows += 1
            if len(cells) > counted.columns:
                counted.columns = len(cells)
            if len(counted.first) < kept:
                counted.first.append((row, record))
            if watch:
                watch(row, record)
        counted.last_row = row
        if row > limits.rows:
            raise CannotRead("too_many_rows", limit=limits.rows)
    return counted


def is_blank(cells: Sequence[Any]) -> bool:
    """True where no cell holds more than blanks."""
    if not cells:
        return True
    first = cells[0]
    if isinstance(first, str) and first and not first.isspace():
        return False  # nearly every row ends here
    return all(isinstance(cell, str) and (not cell or cell.isspace()) for cell in cells)


def evened(records: Iterator[tuple[int, Record]], width: int, least: int) -> Iterator[tuple[int, Record]]:
    """The records, each as wide as the header, or with a fault.

    Blank cells too many at the end are dropped. Too few cells could stand in any of the columns, so such a row is a
    fault, not padded, except where Excel has left out the blank ends itself: it cuts rows in blocks of sixteen, all
    rows of a block (never the header's) alike. `least`: cells up to the last titled column; blank titles need none.
    """
    for row, record in records:
        cells = record.cells
        if len(cells) == width or record.fault:
            yield row, record
        elif len(cells) > width:
            yield row, _shortened(record, width)
        elif len(cells) >= least:
            yield row, _padded(record, width)
        elif row % _EXCEL_BLOCK == 1 and row > 1:
            block = list(islice(records, _EXCEL_BLOCK - 1))
            yield from _excel_block([(row, record), *block], width, least)
        else:
            yield row, _too_few(record, width)


def _excel_block(block: list[tuple[int, Record]], width: int, least: int) -> Iterator[tuple[int, Record]]:
    sizes = {len(record.cells) for _, record in block if record.cells}
    if len(sizes) == 1 and len(block) > 1:
        yield from ((row, record if record.fault else _padded(record, width)) for row, record in block)
        return
    first, later = block[0], block[1:]
    yield first[0], _too_few(first[1], width)
    yield from evened(iter(later), width, least)


def _shortened(record: Record, width: int) -> Record:
    if is_blank(record.cells[width:]):
        return Record(record.line, record.cells[:width], "", record.remark)
    return Record(record.line, record.cells, "too_many_fields", record.remark)


def _padded(record: Record, width: int) -> Record:
    return Record(record.line, record.cells + [""] * (width - len(record.cells)), "", record.remark)


def _too_few(record: Record, width: int) -> Record:
    if not record.cells:
        return record
    return Record(record.line, record.cells, "too_few_fields" if len(record.cells) < width else "", record.remark)


def _of_workbook(rows: Iterator[list[Any]]) -> Iterator[Record]:
    for number, cells in enumerate(rows, 1):
        yield Record(number, cells)
