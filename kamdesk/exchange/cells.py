"""Cells: what a column of an exported table holds, and the text of a value in it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

Cell = str | int | float | bool | date | datetime | None


class Kind(StrEnum):
    """What the values of a column are.

    MONEY, QUANTITY and PERCENT are integers with four decimals (10,000 = 1.0, or for PERCENT 100 %).
    """

    TEXT = "text"
    PHONE = "phone"
    NUMBER = "number"
    MONEY = "money"
    QUANTITY = "quantity"
    PERCENT = "percent"
    DATE = "date"
    INSTANT = "instant"
    FLAG = "flag"


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its title, what it holds, its width in characters, and the decimals its money is written with."""

    title: str
    kind: Kind = Kind.TEXT
    width: int = 14
    decimals: int = 2


@dataclass(frozen=True, slots=True)
class Written:
    """How many rows were written, and how many texts were cut because a cell holds no more."""

    rows: int
    cut: int = 0


def cell_text(value: Cell, column: Column) -> str:
    """The value as text without grouping: money rounded half up to the column's decimals, dates as ISO 8601."""
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "1" if value else "0"
    if isinstance(value, datetime):
        return value.isoformat(" ", "seconds")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, int) and column.kind in (Kind.MONEY, Kind.QUANTITY, Kind.PERCENT):
        return _scaled_text(value, column)
    return str(value)


def money_text(e4: int, decimals: int = 2) -> str:
    """Money of 1/10,000 of the unit as text, rounded half up (away from zero at the half): 123450 → 12.35."""
    step = 10 ** (4 - decimals)
    whole = (abs(e4) * 2 + step) // (2 * step)
    sign = "-" if e4 < 0 and whole else ""
    if decimals == 0:
        return f"{sign}{whole}"
    return f"{sign}{whole // 10**decimals}.{whole % 10**decimals:0{decimals}d}"


def _scaled_text(value: int, column: Column) -> str:
    if column.kind is Kind.MONEY:
        return money_text(value, column.decimals)
    if column.kind is Kind.QUANTITY:
        return _trimmed(money_text(value, 4))
    return _trimmed(money_text(value * 100, 4)) + "%"


def _trimmed(text: str) -> str:
    return text.rstrip("0").rstrip(".")
