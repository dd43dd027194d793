"""Where a table's titles stand, and what its columns hold where it has none."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from kamdesk.exchange.dates import day_of
from kamdesk.exchange.delimited import Record
from kamdesk.exchange.headings import folded, known_titles, named
from kamdesk.exchange.numbers import Unreadable, scaled
from kamdesk.exchange.values import Cell, trimmed
from kamdesk.rules.firm_names import reads_as_firm
from kamdesk.rules.names import reads_as_person

_LOOKED_AT = 10
_MOBILE = re.compile(r"(?:\+?86[ -]?)?1\d{10}", re.ASCII)
_PHONE = re.compile(r"[+(]?\d[\d\s()./-]{5,}\d", re.ASCII)


@dataclass(frozen=True, slots=True)
class Layout:
    """`header_row` is 0 where there are no titles, the columns are then named "1", "2", …; `width` in cells, `least`
    the cells up to the last titled column; `has_comments`: lines that start with # and have one cell are none.
    """

    header_row: int
    titles: tuple[str, ...]
    names: tuple[str, ...]
    width: int
    least: int
    has_comments: bool = False


def layout_of(first: Sequence[tuple[int, Record]], header: bool | None, wished: Iterable[str] = ()) -> Layout:
    """The layout told by the first records; `header` settles whether there are titles, `wished` are some of them."""
    has_comments = _starts_with_comment(first)
    rows = [(row, record) for row, record in first if not (has_comments and is_comment(record))]
    place = _wished_place(rows, wished) if header is None else None
    if place is None:
        place = _header_place(rows, header)
    if place is None:
        width = _usual_width(rows)
        names = tuple(str(number) for number in range(1, width + 1))
        return Layout(0, (), names, width, width, has_comments)
    row, record = rows[place]
    titles = tuple(trimmed(cell) for cell in record.cells)
    least = max((number for number, title in enumerate(titles, 1) if title), default=0)
    return Layout(row, titles, tuple(named(titles)), len(titles), least, has_comments)


def is_comment(record: Record) -> bool:
    return len(record.cells) == 1 and str(record.cells[0]).startswith("#")


def guess_by_content(rows: Sequence[Sequence[Cell]], width: int) -> dict[str, str]:
    """Column number → field for a table without titles, by what most of its cells look like."""
    columns = [[trimmed(row[place]) for row in rows if place < len(row)] for place in range(width)]
    looks = [_look(column) for column in columns]
    if "date" in looks and "sum" in looks:
        return _orders(looks)
    found: dict[str, str] = {}
    for place, look in enumerate(looks):
        if look in ("email", "mobile", "phone"):
            found[str(place + 1)] = f"contact.{look}"
    texts = [place for place, look in enumerate(looks) if look == "text"] or [0]
    if len(texts) >= 3 and _is_whole(columns, texts):
        named_by = dict(zip(("contact.name", "contact.given_name", "contact.family_name"), texts, strict=False))
    else:
        named_by = _by_looks(columns, texts) or {"contact.name" if found else "customer.name": texts[0]}
    for field, place in named_by.items():
        found.setdefault(str(place + 1), field)
    return found


def _by_looks(columns: Sequence[Sequence[str]], texts: Sequence[int]) -> dict[str, int]:
    """The columns of companies and of people among those of texts, as far as most of their cells read so."""
    people = [place for place in texts if _most(columns[place], reads_as_person)]
    firms = [place for place in texts if place not in people and _most(columns[place], reads_as_firm)]
    return {field: places[0] for field, places in (("customer.name", firms), ("contact.name", people)) if places}


def _most(column: Sequence[str], reads: Callable[[str], bool]) -> bool:
    told = [cell for cell in column if cell]
    return sum(map(reads, told)) * 2 > len(told)


def _starts_with_comment(first: Sequence[tuple[int, Record]]) -> bool:
    return bool(first) and is_comment(first[0][1]) and any(len(r.cells) > 1 or r.fault for _, r in first)


def _wished_place(rows: Sequence[tuple[int, Record]], wished: Iterable[str]) -> int | None:
    """The first of the upper rows with the most wished titles; a number may also name a column without one."""
    titles = {folded(title) for title in wished if not title.strip().isdigit()} - {""}
    tops = (named([trimmed(cell) for cell in record.cells]) for _, record in rows[:_LOOKED_AT])
    met = [len(titles & set(map(folded, top))) for top in tops]
    return met.index(max(met)) if any(met) else None


def _header_place(rows: Sequence[tuple[int, Record]], header: bool | None) -> int | None:
    """The first of the upper rows with the most known titles; else the very first, if it can be titles at all."""
    if header is False or not rows:
        return None
    known = [known_titles([trimmed(c) for c in record.cells]) for _, record in rows[:_LOOKED_AT] if not record.fault]
    best = max(known, default=0)
    if best >= 2 or (known and known[0] == best == 1):
        return known.index(best)
    return 0 if header or _may_be_titles(rows[0][1]) else None


def _may_be_titles(record: Record) -> bool:
    """Several words, none of them a number, a day, an address or said twice."""
    words = [trimmed(cell) for cell in record.cells]
    told = [word for word in words if word]
    if len(words) < 2 or not told or len(set(told)) < len(told) or record.fault:
        return False
    return all(isinstance(cell, str) for cell in record.cells) and all(_look([word]) == "text" for word in told)


def _usual_width(rows: Sequence[tuple[int, Record]]) -> int:
    widths = Counter(len(record.cells) for _, record in rows if not record.fault)
    return max(widths, key=lambda width: (widths[width], width), default=1)


def _look(column: Sequence[str]) -> str:
    """What most cells of a column are: email, mobile, date, phone, sum (decimals), count or text."""
    looks = Counter(_look_of(cell) for cell in column if cell)
    if looks["sum"] and looks["sum"] + looks["count"] == looks.total():
        return "sum"
    return looks.most_common(1)[0][0] if looks else "blank"


def _look_of(cell: str) -> str:
    if "@" in cell and " " not in cell:
        return "email"
    if _MOBILE.fullmatch(cell):
        return "mobile"
    if _is_day(cell):
        return "date"
    if _PHONE.fullmatch(cell) and sum(sign.isdigit() for sign in cell) >= 7:
        return "phone"
    try:
        scaled(cell)
    except Unreadable:
        return "text"
    return "sum" if "." in cell else "count"


def _is_day(cell: str) -> bool:
    if len(cell) < 6 or (cell.isdigit() and len(cell) != 8):
        return False
    try:
        day_of(cell)
    except Unreadable:
        return False
    return True


def _is_whole(columns: Sequence[Sequence[str]], texts: Sequence[int]) -> bool:
    """True where the first text column is the two after it, put together."""
    whole, given, family = (columns[place] for place in texts[:3])
    rows = list(zip_longest(whole, given, family, fillvalue=""))
    return sum(name in (f"{a} {b}", f"{b}{a}", f"{b} {a}", a + b) for name, a, b in rows) * 2 > len(rows)


def _orders(looks: Sequence[str]) -> dict[str, str]:
    """Who, when, how many, how much: the first column, the day, the last whole number, the last sum."""
    day = looks.index("date")
    amount = max(place for place, look in enumerate(looks) if look == "sum")
    found = {"1": "order.customer_number"} if day > 0 else {}
    found[str(day + 1)] = "order.date"
    found.update((str(place + 1), "order.quantity") for place in _counts_between(looks, day, amount))
    found[str(amount + 1)] = "order.amount"
    return found


def _counts_between(looks: Sequence[str], day: int, amount: int) -> list[int]:
    places = [place for place in range(day + 1, amount) if looks[place] == "count"]
    return places if len(places) == 1 else []
