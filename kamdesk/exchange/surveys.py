"""How the cells of a table are written, told by all of its rows before the first is taken in."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from kamdesk.exchange.dates import orders_allowed
from kamdesk.exchange.delimited import Record
from kamdesk.exchange.discounts import Reading, ReadingEvidence
from kamdesk.exchange.fields import Kind, kind_of
from kamdesk.exchange.headings import times_of
from kamdesk.exchange.layouts import Layout
from kamdesk.exchange.mapping import TableMapping
from kamdesk.exchange.numbers import Unreadable
from kamdesk.exchange.values import Reader, Ways, reader_of, trimmed

_NUMBERS = (Kind.MONEY, Kind.QUANTITY, Kind.DISCOUNT, Kind.SHARE)
_BESIDE = ("amount", "quantity", "unit_price")
_DATES = (Kind.DATE, Kind.BIRTHDAY)


def _proof(sign: str, group: str) -> re.Pattern[str]:
    """What shows the decimal sign, the other one grouping digits: 1,5 and 1,2345; 1.234,5; 1.234.567; 0,125."""
    ways = (
        rf"\d{sign}(?:\d\d?|\d{{4,}})(?![\d.,])",
        rf"(?<!\d)\d{{1,3}}(?:{group}\d{{3}})+{sign}\d",
        rf"(?<!\d)\d{{1,3}}(?:{group}\d{{3}}){{2,}}(?!\d)",
        rf"(?<![\d.,])(?:0|\d{{4,}}){sign}\d",
    )
    return re.compile("|".join(ways), re.ASCII)


_COMMA_IS_DECIMAL = _proof(",", r"\.")
_POINT_IS_DECIMAL = _proof(r"\.", ",")
_EITHER_WAY = re.compile(r"\d[.,]\d{3}(?!\d)", re.ASCII)


@dataclass(slots=True)
class Signs:
    """What the numbers seen so far tell of the decimal sign; `either`: some can be read both ways, as 12,000 can."""

    comma: bool = False
    point: bool = False
    either: bool = False

    def see(self, cell: object) -> None:
        """Take in one cell of a column of numbers."""
        if isinstance(cell, str) and not cell.isdigit():
            text = cell if cell.isascii() else unicodedata.normalize("NFKC", cell)
            self.comma = self.comma or _COMMA_IS_DECIMAL.search(text) is not None
            self.point = self.point or _POINT_IS_DECIMAL.search(text) is not None
            self.either = self.either or _EITHER_WAY.search(text) is not None

    @property
    def is_open(self) -> bool:
        """Whether nothing tells how the numbers are read that can be read both ways."""
        return self.either and not self.comma and not self.point

    @property
    def is_comma(self) -> bool:
        """Whether the decimal sign is a comma: it is a point unless only the comma is proved."""
        return self.comma and not self.point


@dataclass(slots=True)
class Evidence:
    """What the rows told so far of decimal sign, date order and discounts."""

    signs: Signs = field(default_factory=Signs)
    orders: Counter[str] = field(default_factory=Counter)
    discounts: ReadingEvidence = field(default_factory=ReadingEvidence)


@dataclass(frozen=True, slots=True)
class Settled:
    """How the table is read, and what of it is only assumed: "decimal", "dates", "discount"."""

    ways: Ways
    assumed: tuple[str, ...] = ()


def uses_comma(records: Sequence[Record], fields: Mapping[int, str], settled: str | None, evidence: Evidence) -> bool:
    """True where the decimal sign is a comma, as settled or as the first rows tell; what they tell is kept."""
    if settled is None:
        look = _sign_look(fields, evidence)
        for record in records:
            look(record)
    return settled == "," or evidence.signs.is_comma


def _sign_look(fields: Mapping[int, str], evidence: Evidence) -> Callable[[Record], None]:
    """Show the numbers of each row to the evidence."""
    places = [place for place, name in fields.items() if kind_of(name) in _NUMBERS]

    def look(record: Record) -> None:
        for place in places:
            if place < len(record.cells):
                evidence.signs.see(record.cells[place])

    return look


def watcher(
    layout: Layout,
    fields: Mapping[int, str],
    mapping: TableMapping,
    ways: Ways,
    evidence: Evidence,
    head: Sequence[Record],
) -> Callable[[int, Record], None] | None:
    """What looks at every row for evidence, or none where the first rows or the mapping leave nothing open."""
    looks: list[Callable[[Record], None]] = []
    if evidence.signs.is_open:
        looks.append(_sign_look(fields, evidence))
    days = [place for place, name in fields.items() if kind_of(name) in _DATES]
    if mapping.dates is None and any(_is_open(r, p) for r in head for p in days):
        looks.append(lambda record: _see_days(record, days, evidence))
    if mapping.discount is None and "order.discount" in fields.values():
        looks.append(_discount_look(fields, ways, evidence))
    if not looks:
        return None

    def watch(row: int, record: Record) -> None:
        if row > layout.header_row and not record.fault:
            for look in looks:
                look(record)

    return watch


def settle(mapping: TableMapping, ways: Ways, evidence: Evidence, prefers_day_first: bool) -> Settled:
    """Put the evidence into the ways a table is read by."""
    assumed: list[str] = ["decimal"] if evidence.signs.is_open else []
    comma = ways.comma or evidence.signs.is_comma
    dates = mapping.dates or _date_order(evidence, comma or prefers_day_first, assumed)
    reading = mapping.discount
    if reading is None:
        reading, is_guess = evidence.discounts.settle()
        if is_guess:
            assumed.append("discount")
    return Settled(Ways(dates, comma, Reading(reading), ways.currency, ways.from_1904), tuple(assumed))


def ways_of_column(ways: Ways, title: str, name: str) -> Ways:
    """The table's ways with what the column's title counts in."""
    if kind_of(name) is not Kind.MONEY or (times := times_of(title)) == 1:
        return ways
    return Ways(ways.dates, ways.comma, ways.discount, ways.currency, ways.from_1904, times)


def _is_open(record: Record, place: int) -> bool:
    cell = record.cells[place] if place < len(record.cells) else ""
    return isinstance(cell, str) and bool(orders_allowed(cell))


def _see_days(record: Record, places: Sequence[int], evidence: Evidence) -> None:
    for place in places:
        if _is_open(record, place):
            evidence.orders.update(orders_allowed(record.cells[place]))


def _date_order(evidence: Evidence, prefers_day_first: bool, assumed: list[str]) -> str:
    """The order in which the most texts are days; of equals day first beside a decimal comma, else month first."""
    if not evidence.orders:
        return "ymd"
    most = max(evidence.orders.values())
    best = [order for order, times in evidence.orders.items() if times == most]
    if len(best) > 1:
        assumed.append("dates")
    fallback = "dmy" if prefers_day_first else "mdy"
    return fallback if fallback in best else best[0]


def _discount_look(fields: Mapping[int, str], ways: Ways, evidence: Evidence) -> Callable[[Record], None]:
    """Show discount, amount, quantity and price of each row to the evidence."""
    readers = {
        name: (place, reader_of(name, ways)) for place, name in fields.items() if name.removeprefix("order.") in _BESIDE
    }
    discount = next(place for place, name in fields.items() if name == "order.discount")

    def look(record: Record) -> None:
        if discount < len(record.cells) and (text := trimmed(record.cells[discount])):
            amount, quantity, price = (_read(record, readers.get(f"order.{part}")) for part in _BESIDE)
            evidence.discounts.see(text, amount, quantity, price, ways.comma)

    return look


def _read(record: Record, column: tuple[int, Reader] | None) -> int | None:
    if column is None or column[0] >= len(record.cells) or record.cells[column[0]] == "":
        return None
    try:
        value = column[1](record.cells[column[0]])
    except Unreadable:
        return None
    return value if isinstance(value, int) else None
