"""What goes into a handover beside the records: the customers as a workbook; and how far the records are."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from typing import BinaryIO

from kamdesk.exchange.cells import Cell, Column, Kind
from kamdesk.exchange.write_xlsx import write_xlsx
from kamdesk.models.rows import CustomerRow
from kamdesk.models.terms import Tier
from kamdesk.models.words import Words
from kamdesk.rules import group_paths
from kamdesk.services import groups
from kamdesk.services.desk import Desk
from kamdesk.store import first_calls, listing

Progress = Callable[[int, int], None]  # records done, records in all

TABLE = (
    ("number", Kind.TEXT),
    ("name", Kind.TEXT),
    ("tier", Kind.TEXT),
    ("grade", Kind.TEXT),
    ("industry", Kind.TEXT),
    ("province", Kind.TEXT),
    ("city", Kind.TEXT),
    ("main_contact", Kind.TEXT),
    ("main_phone", Kind.PHONE),
    ("orders_ever", Kind.NUMBER),
    ("revenue_ever", Kind.MONEY),
    ("revenue", Kind.MONEY),
    ("margin", Kind.MONEY),
    ("last_order", Kind.DATE),
    ("last_contact", Kind.DATE),
    ("next_on", Kind.DATE),
    ("next_title", Kind.TEXT),
    ("customer.group", Kind.TEXT),
)


def customers_table(desk: Desk, ids: Sequence[int], words: Words, stream: BinaryIO) -> None:
    """The customers as a workbook anyone can open; the import reads it, the groups as the paths they are."""
    columns = [Column(words.title(name), kind) for name, kind in TABLE]

    def rows() -> Iterator[Sequence[Cell]]:
        for start in range(0, len(ids), 500):
            some = ids[start : start + 500]
            paths = groups.paths(desk, some)
            for row in first_calls.without_calls(desk.book, listing.rows_of(desk.book, some)):
                cells = {**_worded(row, words), "customer.group": group_paths.in_one(paths.get(row.id, ())) or None}
                yield [cells[name] for name, _ in TABLE]

    write_xlsx(stream, columns, rows(), sheet=words.phrase("customers"))


def _worded(row: CustomerRow, words: Words) -> dict[str, Cell]:
    """The cells of a customer by column, as people read them; the grade is the one that is in force."""
    return {**row._asdict(), "tier": words.term(Tier, row.tier), "grade": row.fixed_grade or row.grade}


EACH = 1000
"""Records between two words of progress: under the ten a second a bar can show, and no cost beside their reading."""


class Meter:
    """Tells of progress every thousand records at least."""

    def __init__(self, progress: Progress | None, total: int) -> None:
        self._progress = progress
        self._total = total
        self._done = 0

    def expect(self, records: int) -> None:
        """So many more will be gone through."""
        self._total += records

    def step(self) -> None:
        """One more is done."""
        self._done += 1
        if self._done % EACH == 0:
            self._tell()

    def did(self, records: int) -> None:
        """So many more are done."""
        self._done += records
        self._tell()

    def count(self, lines: Iterator[str]) -> Iterator[str]:
        """The same lines, taken a thousand at a time: a step for each would cost as much as reading it."""
        while some := list(islice(lines, EACH)):
            yield from some
            self.did(len(some))

    def _tell(self) -> None:
        if self._progress:
            self._progress(self._done, self._total)
