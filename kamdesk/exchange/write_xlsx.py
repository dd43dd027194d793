"""Write a table as an Excel workbook: texts and phone numbers as texts, dates and money typed.

The few parts of the format a plain table needs (ECMA-376) go straight into the ZIP: several times faster than through
the libraries, in little memory, and with nothing beside the target on the disk, as a sealed handover needs it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice
from pathlib import Path
from typing import BinaryIO
from zipfile import ZIP_DEFLATED, ZipFile

from kamdesk.exchange.cells import Cell, Column, Kind, Written
from kamdesk.exchange.safe_files import replacing
from kamdesk.exchange.xlsx_cells import cell_writer, column_letters, text_cell
from kamdesk.exchange.xlsx_parts import content_types, rels, styles, workbook, workbook_rels

_MOST_ROWS = 1_048_575  # below the title line
_BATCH = 1000
_PACKED = 2  # of zlib's 1 to 9: much faster than the usual 6, a little larger
_TITLE_LOOK = 1
_FIRST_LOOK = 2
_LOOKS = {
    Kind.PHONE: "@",
    Kind.QUANTITY: "#,##0.####",
    Kind.PERCENT: "0.00%",
    Kind.DATE: "yyyy-mm-dd",
    Kind.INSTANT: "yyyy-mm-dd hh:mm",
}


def write_xlsx(
    target: Path | BinaryIO, columns: Sequence[Column], rows: Iterable[Sequence[Cell]], *, sheet: str = "Sheet1"
) -> Written:
    """Write title line and rows, the title frozen and with filters; returns the number of rows, and of texts cut.

    A row leaves the memory as soon as it is written. More rows than a sheet holds go on in a further sheet. A stream
    as target need not be seekable. Raises CannotWrite.
    """
    if not isinstance(target, Path):
        return _write(target, columns, rows, _sheet_name(sheet))
    with replacing(target) as file:
        return _write(file, columns, rows, _sheet_name(sheet))


def _write(file: BinaryIO, columns: Sequence[Column], rows: Iterable[Sequence[Cell]], name: str) -> Written:
    counts: list[int] = []
    cut: list[str] = []
    with ZipFile(file, "w", ZIP_DEFLATED, compresslevel=_PACKED) as pack:
        for part in _parts(rows):
            counts.append(_write_sheet(pack, len(counts) + 1, columns, part, cut))
        names = [name, *(f"{name[:27]} {number}" for number in range(2, len(counts) + 1))]
        last = column_letters(len(columns) - 1)
        filters = [f"$A$1:${last}${count + 1}" for count in counts]
        pack.writestr("xl/workbook.xml", workbook(list(zip(names, filters, strict=True))))
        pack.writestr("xl/_rels/workbook.xml.rels", workbook_rels(len(counts)))
        pack.writestr("xl/styles.xml", styles([_look(column) for column in columns]))
        pack.writestr("_rels/.rels", rels())
        pack.writestr("[Content_Types].xml", content_types(len(counts)))
    return Written(sum(counts), len(cut))


def _parts(rows: Iterable[Sequence[Cell]]) -> Iterator[Iterator[Sequence[Cell]]]:
    """The rows sheet by sheet; one sheet without rows where there are none."""
    rest = iter(rows)
    yield islice(rest, _MOST_ROWS)
    for first in rest:
        yield islice(chain([first], rest), _MOST_ROWS)


def _write_sheet(
    pack: ZipFile, number: int, columns: Sequence[Column], rows: Iterator[Sequence[Cell]], cut: list[str]
) -> int:
    """One sheet; returns the rows below its title line."""
    writers = [cell_writer(column, place, place + _FIRST_LOOK, cut) for place, column in enumerate(columns)]
    count = 0
    with pack.open(f"xl/worksheets/sheet{number}.xml", "w") as part:
        part.write(_opening(columns, is_first=number == 1).encode("utf-8", "replace"))
        while batch := list(islice(rows, _BATCH)):
            lines = []
            for line, row in enumerate(batch, count + 2):
                cells = [write(line, value) for write, value in zip(writers, row, strict=True)]
                lines.append(f'<row r="{line}">{"".join(cells)}</row>')
            part.write("".join(lines).encode("utf-8", "replace"))
            count += len(batch)
        last = column_letters(len(columns) - 1)
        part.write(f'</sheetData><autoFilter ref="A1:{last}{count + 1}"/></worksheet>'.encode())
    return count


def _opening(columns: Sequence[Column], *, is_first: bool) -> str:
    """All before the first row, and the title line."""
    widths = "".join(
        f'<col min="{place}" max="{place}" width="{column.width}" style="{place - 1 + _FIRST_LOOK}" customWidth="1"/>'
        for place, column in enumerate(columns, 1)
    )
    titles = "".join(
        text_cell(f"{column_letters(place)}1", column.title, _TITLE_LOOK) for place, column in enumerate(columns)
    )
    selected = ' tabSelected="1"' if is_first else ""
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
        f'<sheetViews><sheetView{selected} workbookViewId="0">'
        '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'
        f'<sheetFormatPr defaultRowHeight="15"/><cols>{widths}</cols><sheetData><row r="1">{titles}</row>'
    )


def _look(column: Column) -> str:
    if column.kind is Kind.MONEY:
        return "#,##0" + ("." + "0" * column.decimals if column.decimals else "")
    return _LOOKS.get(column.kind, "")


def _sheet_name(name: str) -> str:
    """A name Excel takes: 31 characters, none of []:*?/\\, no apostrophe at the ends, not empty."""
    return re.sub(r"[\[\]:*?/\\\x00-\x1f]", " ", name)[:31].strip(" '") or "Sheet1"
