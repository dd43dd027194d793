"""Writing a workbook of every customer against xlsxwriter in constant memory, the same cells on both sides."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from kamdesk.exchange.cells import Cell, Column, Kind
from kamdesk.exchange.write_csv import write_csv
from kamdesk.exchange.write_xlsx import write_xlsx
from tests.bench.files import TITLES, buyers, cells
from tests.bench.generate import SIZES
from tests.bench.measuring import Finding, Run, time_both, time_one

KINDS = {"手机": Kind.PHONE, "生日": Kind.DATE}


def measure(run: Run) -> list[Finding]:
    """XLSX and CSV of the size's customers, a hundred thousand at most; seventeen columns, one of money."""
    size = min(run.size, SIZES["M"], key=lambda each: each.customers)
    columns = [*(Column(title, KINDS.get(title, Kind.TEXT)) for title in TITLES), Column("金额", Kind.MONEY)]
    rows = [_row(cells(buyer), at) for at, buyer in enumerate(buyers(size))]
    times, folder = 2 if run.is_short else 3, run.folder
    theirs, ours = time_both(
        lambda: raw_xlsx(folder / "raw.xlsx", columns, rows),
        lambda: write_xlsx(folder / "own.xlsx", columns, rows),
        times,
    )
    table = time_one(lambda: write_csv(folder / "own.csv", columns, rows), times)
    return [
        Finding("exports", f"XLSX, {size.customers:,} rows", size.name, theirs, ours, 1.3, 1.1),
        Finding("exports", f"CSV, {size.customers:,} rows", size.name, None, table, None, None, "ms"),
    ]


def raw_xlsx(path: Path, columns: list[Column], rows: list[list[Cell]]) -> None:
    """xlsxwriter, a row at a time."""
    import xlsxwriter

    book = xlsxwriter.Workbook(path, {"constant_memory": True, "strings_to_numbers": False})
    sheet, day = book.add_worksheet(), book.add_format({"num_format": "yyyy-mm-dd"})
    for at, column in enumerate(columns):
        sheet.write_string(0, at, column.title)
    for line, row in enumerate(rows, 1):
        for at, cell in enumerate(row):
            if isinstance(cell, str):
                sheet.write_string(line, at, cell)
            elif isinstance(cell, date):
                sheet.write_datetime(line, at, cell, day)
            elif cell is not None:
                sheet.write_number(line, at, float(cell) / 10_000)
    book.close()


def _row(texts: list[str], at: int) -> list[Cell]:
    born = texts[TITLES.index("生日")]
    row: list[Cell] = [*texts, at * 1_2345]
    row[TITLES.index("生日")] = date.fromisoformat(born) if born else None
    return row
