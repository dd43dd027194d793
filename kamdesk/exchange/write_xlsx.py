"""Write a table as an Excel workbook: texts and phone numbers as texts, dates and money typed."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from kamdesk.exchange.cells import Cell, Column, Kind, cell_text
from kamdesk.exchange.safe_files import replacing

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

_MOST_ROWS = 1_048_575  # below the title line
_LONGEST_TEXT = 32_767  # Excel's own bound; longer texts end in …
_FORMATS = {
    Kind.PHONE: "@",
    Kind.QUANTITY: "#,##0.####",
    Kind.PERCENT: "0.00%",
    Kind.DATE: "yyyy-mm-dd",
    Kind.INSTANT: "yyyy-mm-dd hh:mm",
}


def write_xlsx(
    target: Path | BinaryIO, columns: Sequence[Column], rows: Iterable[Sequence[Cell]], *, sheet: str = "Sheet1"
) -> int:
    """Write title line and rows, the title frozen and with filters; returns the number of rows.

    A row leaves the memory as soon as the next begins. More rows than a sheet holds go on in a further sheet. A stream
    as target gets the workbook's bytes without anything beside it on the disk. Raises CannotWrite.
    """
    if not isinstance(target, Path):
        return _write(target, columns, rows, sheet, {"in_memory": True})
    with replacing(target) as file, tempfile.TemporaryDirectory(prefix="kamdesk-") as folder:
        return _write(file, columns, rows, sheet, {"constant_memory": True, "tmpdir": folder})


def _write(
    file: BinaryIO, columns: Sequence[Column], rows: Iterable[Sequence[Cell]], sheet: str, options: dict[str, object]
) -> int:
    from xlsxwriter.workbook import Workbook

    with Workbook(file, {"strings_to_formulas": False, "strings_to_urls": False, **options}) as book:
        table = _Table(book, columns, _sheet_name(sheet))
        for row in rows:
            table.add(row)
        return table.close()


class _Table:
    """Rows on as many sheets as they need."""

    def __init__(self, book: Workbook, columns: Sequence[Column], name: str) -> None:
        self._book = book
        self._columns = columns
        self._name = name
        self._title = book.add_format({"bold": True, "bottom": 1})
        self._formats = [_format(book, column) for column in columns]
        self._sheets = 0
        self._written = 0
        self._begin_sheet()

    def add(self, row: Sequence[Cell]) -> None:
        if self._line > _MOST_ROWS:
            self._end_sheet()
            self._begin_sheet()
        line = self._line
        for place, (value, writes) in enumerate(zip(row, self._writes, strict=True)):
            if value is not None:
                writes(line, place, value)
        self._line += 1
        self._written += 1

    def close(self) -> int:
        self._end_sheet()
        return self._written

    def _begin_sheet(self) -> None:
        self._sheets += 1
        self._sheet = self._book.add_worksheet(self._name if self._sheets == 1 else f"{self._name[:27]} {self._sheets}")
        self._writes = [
            _writing(self._sheet, column, look) for column, look in zip(self._columns, self._formats, strict=True)
        ]
        for place, (column, look) in enumerate(zip(self._columns, self._formats, strict=True)):
            self._sheet.set_column(place, place, column.width, look)
            self._sheet.write_string(0, place, column.title, self._title)
        self._sheet.freeze_panes(1, 0)
        self._line = 1

    def _end_sheet(self) -> None:
        if self._columns:
            self._sheet.autofilter(0, 0, self._line - 1, len(self._columns) - 1)


def _writing(sheet: Worksheet, column: Column, look: Format | None) -> Callable[[int, int, Cell], None]:
    """How a value of this column goes into a cell: by its type, never by what its text looks like."""

    def write(line: int, place: int, value: Cell) -> None:
        if isinstance(value, str):
            if value:
                sheet.write_string(line, place, _fitting(value), look)
        elif isinstance(value, bool):
            sheet.write_boolean(line, place, value)
        elif isinstance(value, date):
            _write_date(sheet, line, place, value, look)
        elif isinstance(value, (int, float)):
            sheet.write_number(line, place, _number(value, column), look)

    return write


def _write_date(sheet: Worksheet, line: int, place: int, value: date, look: Format | None) -> None:
    if value.year < 1900:  # Excel knows no earlier day
        sheet.write_string(line, place, value.isoformat())
        return
    moment = value.replace(tzinfo=None) if isinstance(value, datetime) else datetime(value.year, value.month, value.day)  # noqa: DTZ001 cells know no zone
    sheet.write_datetime(line, place, moment, look)


def _number(value: float, column: Column) -> float:
    if column.kind is Kind.MONEY and isinstance(value, int):
        return float(cell_text(value, column))
    if column.kind in (Kind.QUANTITY, Kind.PERCENT):
        return value / 10_000
    return value


def _format(book: Workbook, column: Column) -> Format | None:
    if column.kind is Kind.MONEY:
        return book.add_format({"num_format": "#,##0" + ("." + "0" * column.decimals if column.decimals else "")})
    pattern = _FORMATS.get(column.kind)
    return book.add_format({"num_format": pattern}) if pattern else None


def _fitting(text: str) -> str:
    return text if len(text) <= _LONGEST_TEXT else text[: _LONGEST_TEXT - 1] + "…"


def _sheet_name(name: str) -> str:
    """A name Excel takes: 31 characters, none of []:*?/\\, no apostrophe at the ends, not empty."""
    return re.sub(r"[\[\]:*?/\\\x00-\x1f]", " ", name)[:31].strip(" '") or "Sheet1"
