"""Cells of a workbook's sheet as SpreadsheetML: each by the type of its value, never by what its text looks like."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime
from math import isfinite

from kamdesk.exchange.cells import Cell, Column, Kind, money_text

# Writes one value into the line of that number.
CellWriter = Callable[[int, Cell], str]

_LONGEST_TEXT = 32_767  # Excel's own bound; longer texts end in …
_SPECIAL = re.compile("[&<>\x00-\x08\x0b-\x1f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)")
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
_DAY_ZERO = date(1899, 12, 30).toordinal()
_MARCH_1900 = 61  # Excel counts a 29 February 1900 that never was


def cell_writer(column: Column, place: int, look: int, cut: list[str]) -> CellWriter:
    """What writes the values of the column at `place` (from 0) in the number format of index `look`.

    `cut` gets the cells of texts that are longer than a cell may be.
    """
    letters = column_letters(place)

    def write(line: int, value: Cell) -> str:
        if isinstance(value, str):
            return text_cell(f"{letters}{line}", value, look, cut)
        if isinstance(value, bool):
            return f'<c r="{letters}{line}" t="b"><v>{value:d}</v></c>'
        if isinstance(value, date):
            return _date_cell(f"{letters}{line}", value, look)
        if value is None:
            return ""
        number = _number(value, column)
        return f'<c r="{letters}{line}" s="{look}"><v>{number}</v></c>' if number else ""

    return write


def text_cell(place: str, text: str, look: int, cut: list[str] | None = None) -> str:
    """A text as it stands; nothing for an empty one. `cut` gets the place of one that is cut."""
    if not text:
        return ""
    if len(text) > _LONGEST_TEXT:
        text = text[: _LONGEST_TEXT - 1] + "…"
        if cut is not None:
            cut.append(place)
    blanks = "" if text[0] > " " and text[-1] > " " else ' xml:space="preserve"'
    if _SPECIAL.search(text):
        text = _SPECIAL.sub(_escaped, text)
    return f'<c r="{place}" s="{look}" t="inlineStr"><is><t{blanks}>{text}</t></is></c>'


def column_letters(place: int) -> str:
    """A for 0, Z for 25, AA for 26."""
    letters = ""
    while place >= 0:
        letters = chr(65 + place % 26) + letters
        place = place // 26 - 1
    return letters


def _date_cell(place: str, value: date, look: int) -> str:
    day = value.toordinal() - _DAY_ZERO
    if value.year < 1900:  # Excel knows no earlier day
        return text_cell(place, value.isoformat(), look)
    serial = str(day if day >= _MARCH_1900 else day - 1)
    if isinstance(value, datetime):
        seconds = value.hour * 3600 + value.minute * 60 + value.second
        serial += f"{seconds / 86400:.10f}"[1:]
    return f'<c r="{place}" s="{look}"><v>{serial}</v></c>'


def _number(value: float, column: Column) -> str:
    """The number in digits, exact where it is kept in four decimals; empty for what is none."""
    if isinstance(value, int):
        if column.kind is Kind.MONEY:
            return money_text(value, column.decimals)
        if column.kind in (Kind.QUANTITY, Kind.PERCENT):
            return money_text(value, 4)
    return repr(value) if isfinite(value) else ""


def _escaped(found: re.Match[str]) -> str:
    """XML's entities; Excel's _xHHHH_ for what XML cannot hold, and for a text that looks like one."""
    letter = found[0]
    return _ENTITIES.get(letter) or f"_x{ord(letter):04X}_"
