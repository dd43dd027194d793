"""What every reader gives: typed rows, rows refused, rows with a remark, and what the file is.

Keys of `SourceRow.values` are the field ids of the interfaces page ("customer.name", "order.date",
"customer.custom.NAME"). Values by kind of field:

- text: `str`; phones, mobiles, faxes, e-mails, WeChat, QQ, groups and why a list hides somebody: `tuple[str, ...]`,
  never empty
- money: `int` in 1/10,000 of the currency unit; quantity, discount (part taken off) and market share: `int`, 10,000 = 1
- dates: `datetime.date`; birthdays: text as in domain 3.7 ("1987-06-03", "1987-L06-03", "--06-03", "--06")
- closed lists and marks: the value of the enum in `models.terms` as `str`; ratings, potential, minutes: `int`

An empty cell has no key. Reasons are stable lower_snake codes; the screen words them from the figures.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

Value = str | int | bool | date | tuple[str, ...] | bytes


class SourceRow(NamedTuple):
    """One row or card that can be read. `number` counts from 1 as the user sees it: a table's header row is 1.

    `is_named` tells that the row itself names its customer; otherwise whatever it has stands in for the name.
    """

    number: int
    values: Mapping[str, Value]
    sheet: str = ""
    is_named: bool = True


@dataclass(frozen=True, slots=True)
class Rejected:
    """A row or card that stays out, and why."""

    row: int
    reason: str
    figures: Mapping[str, object] = field(default_factory=dict)
    sheet: str = ""


@dataclass(frozen=True, slots=True)
class Warned:
    """A remark on a row or card that goes in; several may stand for one row. Row 0 speaks of the whole file."""

    row: int
    reason: str
    figures: Mapping[str, object] = field(default_factory=dict)
    sheet: str = ""


class SheetFacts(NamedTuple):
    """One sheet of a workbook, or the only table of a text file; header and blank rows are counted in `rows`."""

    name: str
    rows: int
    columns: int


class TableFacts(NamedTuple):
    """What a file turned out to be. `delimiter` is one character, "whitespace", or empty for workbooks and cards."""

    file: str
    format: str
    encoding: str = ""
    delimiter: str = ""
    sheets: tuple[SheetFacts, ...] = ()


Item = SourceRow | Rejected | Warned
