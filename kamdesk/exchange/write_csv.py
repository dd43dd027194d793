"""Write a table as CSV: for Excel with guards and a byte order mark, for programs plain."""

from __future__ import annotations

import codecs
import csv
from collections.abc import Iterable, Sequence
from pathlib import Path

from kamdesk.exchange.cells import Cell, Column, cell_text
from kamdesk.exchange.guards import guard
from kamdesk.exchange.safe_files import replacing


def write_csv(
    path: Path, columns: Sequence[Column], rows: Iterable[Sequence[Cell]], *, for_programs: bool = False
) -> int:
    """Write title line and rows, comma separated, lines ended by CR LF; returns the number of rows.

    For Excel: UTF-8 with byte order mark, texts guarded against formulas. For programs: neither.
    Raises CannotWrite; the old file then stays.
    """
    written = 0
    with replacing(path) as binary:
        file = codecs.getwriter("utf-8")(binary, "replace")
        if not for_programs:
            file.write("\ufeff")
        writer = csv.writer(file)
        writer.writerow([column.title if for_programs else guard(column.title) for column in columns])
        for row in rows:
            writer.writerow(_cells(row, columns, for_programs))
            written += 1
    return written


def _cells(row: Sequence[Cell], columns: Sequence[Column], for_programs: bool) -> list[str]:
    texts = [cell_text(value, column) for value, column in zip(row, columns, strict=True)]
    if for_programs:
        return texts
    return [guard(text) if isinstance(value, str) else text for text, value in zip(texts, row, strict=True)]
