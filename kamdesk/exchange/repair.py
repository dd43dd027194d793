"""The repair file: rows that stayed out, in the columns they came in, each with its reason, to be mended."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from pathlib import Path

from kamdesk.exchange.delimited import WHITESPACE, Record
from kamdesk.exchange.guards import guard
from kamdesk.exchange.safe_files import replacing
from kamdesk.exchange.tables import Table
from kamdesk.exchange.values import Cell, text_of, trimmed

_CUSTOMER = ("order.customer_number", "customer.number", "order.customer_name", "customer.name")
OrderKey = tuple[str, ...]


def write_repair(table: Table, reasons: Mapping[tuple[str, int], str], out: Path, reason_title: str) -> int:
    """Write the rows named by (sheet, row) with their worded reasons; returns how many rows were written.

    Every other line of an order of which a line is named goes with it, its reason left blank: an order that comes
    again replaces its lines, so a part of it alone would lose the rest. UTF-8 with byte order mark, the delimiter of
    the file (comma where it was whitespace), cells guarded for Excel; the reason stands in a last column of its own.
    Raises CannotWrite.
    """
    keys = _hurt_orders(table, reasons)
    width = len(table.header) or max((len(row) for row in table.preview), default=1)
    written = 0
    with replacing(out) as binary:
        file = io.TextIOWrapper(binary, "utf-8", newline="")
        file.write("\ufeff")
        writer = csv.writer(file, delimiter=_delimiter(table))
        if table.header:
            writer.writerow([*map(guard, table.header), reason_title])
        for sheet in table.sheets:
            for row, record in table.raw_rows(sheet):
                reason = reasons.get((_label(table, sheet), row))
                if reason is not None or (keys and _key(table, record) in keys):
                    writer.writerow(_with_reason(record, width, reason or ""))
                    written += 1
        file.flush()
        file.detach()
    return written


def _hurt_orders(table: Table, reasons: Mapping[tuple[str, int], str]) -> set[OrderKey]:
    """The orders, by number and customer as they stand in the cells, that have a line among the rejected rows."""
    if "order.number" not in table.places:
        return set()
    keys = {
        _key(table, record)
        for sheet in table.sheets
        for row, record in table.raw_rows(sheet)
        if (_label(table, sheet), row) in reasons
    }
    return {key for key in keys if key and key[0]}


def _key(table: Table, record: Record) -> OrderKey:
    """Order number and customer of a row; nothing for a row whose cells cannot be told apart."""
    if record.fault:
        return ()
    fields = ("order.number", *_CUSTOMER)
    places = [table.places[field] for field in fields if field in table.places]
    return tuple(trimmed(record.cells[place]) if place < len(record.cells) else "" for place in places)


def _label(table: Table, sheet: str) -> str:
    return sheet if table.facts.format != "csv" else ""


def _delimiter(table: Table) -> str:
    return table.facts.delimiter if table.facts.delimiter not in ("", WHITESPACE) else ","


def _with_reason(record: Record, width: int, reason: str) -> list[str]:
    """The row's cells, the reason below its title, and cells too many behind it for all to see."""
    cells: Sequence[Cell] = record.cells
    texts = [guard(text_of(cell)) for cell in cells]
    return [*texts[:width], *[""] * (width - len(texts)), guard(reason), *texts[width:]]
