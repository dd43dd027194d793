"""One kind's table during a receipt: what is there, and the new records on their way."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from kamdesk.store import records
from kamdesk.store.bulk import Shelf
from kamdesk.store.defaults import DEFAULTS
from kamdesk.store.record_rules import sums
from kamdesk.store.records import LINE_REFS, Kind, field_of
from kamdesk.store.writing import Writer, to_cell

Values = dict[str, object]
Record = Mapping[str, object]
SILENT = frozenset({"created_at", "updated_at", "origin", "uid"})
TRIVIAL = frozenset({"position", "is_main"})
"""What is nobody's statement: two records that differ here alone say the same."""

LINES = "lines"
"""Stands among the columns of an order or quote for all its lines."""

DERIVED: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "contact": {"birthday_key": ("birthday",), "lunar_birthday_key": ("lunar_birthday",)},
    "channel": {"match": ("value",)},
    "orders": dict.fromkeys(("counts", "revenue", "cost", "cost_known", "discount_base"), (LINES, "status")),
    "quote": dict.fromkeys(("revenue", "cost", "discount_base"), (LINES,)),
}
"""Columns the book computes, by what they follow from: they go where that goes."""


def derived(table: str, taken: Iterable[str] | None = None) -> set[str]:
    """The computed columns of a table: all, or those that follow from the columns taken."""
    wanted = None if taken is None else set(taken)
    return {name for name, sources in DERIVED.get(table, {}).items() if wanted is None or wanted & set(sources)}


class Table:
    """`product` finds our product by its uid."""

    def __init__(self, work: Writer, name: str, kind: Kind, product: Callable[[object], int | None]) -> None:
        self._work = work
        self._product = product
        self.name = name
        self.kind = kind
        self.columns = records.columns(work.connection, kind.table)
        named = [column for column in self.columns if column.name not in kind.later]
        self.by_field = {
            field_of(column.name) if column.name in kind.refs else column.name: column.name for column in named
        }
        self.needed = {column.name for column in named if column.required and column.name in kind.refs}
        self.is_empty = work.one(f"SELECT 1 FROM {kind.table} LIMIT 1") is None
        self.met: set[int] = set()  # ours that a record of the file was found to be
        self.seen: set[str] = set()  # uids the file brought: each stands once
        self._shelf = Shelf(work, kind.table)
        self._lines = Shelf(work, kind.lines[0]) if kind.lines else None
        self._line_names: list[str] = []
        if kind.lines:
            found = records.columns(work.connection, kind.lines[0])
            self._line_names = [column.name for column in found if column.name != kind.lines[1]]

    def by_uid(self, uid: str) -> int | None:
        """Our record of this uid."""
        row = None if self.is_empty else self._work.one(f"SELECT id FROM {self.kind.table} WHERE uid = ?", (uid,))
        return int(row[0]) if row else None

    def has(self, record_id: int) -> bool:
        """Whether a record is there still."""
        return self._work.one(f"SELECT 1 FROM {self.kind.table} WHERE id = ?", (record_id,)) is not None

    def stored(self, record_id: int) -> Values:
        """A record that is there, column by column."""
        names = ["id", *(column.name for column in self.columns)]
        row = self._work.one(f"SELECT {', '.join(names)} FROM {self.kind.table} WHERE id = ?", (record_id,))
        assert row is not None
        return dict(zip(names, row, strict=True))

    def is_blank(self, name: str, value: object) -> bool:
        """Whether a value says nothing: empty, or what the column holds when nobody says anything."""
        if name == LINES:
            return not value
        return value in (None, "") or value == DEFAULTS.get(self.kind.table, {}).get(name)

    @property
    def made(self) -> range:
        """The ids given out so far."""
        return self._shelf.made

    @property
    def is_full(self) -> bool:
        """Whether it is time to flush."""
        return self._shelf.is_full or (self._lines is not None and self._lines.is_full)

    def flush(self) -> None:
        """Write what is gathered."""
        self._shelf.flush()
        if self._lines is not None:
            self._lines.flush()

    def add(self, values: Values, record: Record) -> int:
        """A new record with its lines; returns the id it will have."""
        if self.kind.lines:
            values = {**values, **sums(self.kind.table, values.get("status"), record.get("lines"))}
        made = self._shelf.add(values)
        self._add_lines(made, record)
        return made

    def following(self, record_id: int, taken: Mapping[str, object], record: Record) -> Values:
        """The computed columns of a record that is there, from what it holds once it takes these."""
        wanted = derived(self.kind.table, taken)
        if not wanted or not self.kind.lines:
            return {name: to_cell(record.get(name)) for name in wanted}
        ours = [dict(zip(self._line_names, line, strict=True)) for line in self.stored_lines(record_id) or []]
        status = taken["status"] if "status" in taken else self.stored(record_id)["status"]
        return sums(self.kind.table, status, record.get("lines") if LINES in taken else ours)

    def stored_lines(self, record_id: int) -> list[tuple[object, ...]] | None:
        """The lines of a record that is there; None for kinds without lines."""
        if self.kind.lines is None:
            return None
        table, owner = self.kind.lines
        return self._work.rows(
            f"SELECT {', '.join(self._line_names)} FROM {table} WHERE {owner} = ? ORDER BY position, id", (record_id,)
        )

    def lines_of(self, record: Record) -> list[tuple[object, ...]]:
        """The lines a record of the file has, as ours would be stored."""
        lines = record.get("lines") or []
        assert isinstance(lines, list)
        return [tuple(self._cell(name, line) for name in self._line_names) for line in lines]

    def replace_lines(self, record_id: int, record: Record) -> None:
        """Put the lines of the file in the place of ours."""
        assert self.kind.lines is not None
        table, owner = self.kind.lines
        for (line_id,) in self._work.rows(f"SELECT id FROM {table} WHERE {owner} = ?", (record_id,)):
            self._work.delete(table, line_id)
        self._add_lines(record_id, record)

    def _add_lines(self, record_id: int, record: Record) -> None:
        if self._lines is not None and self.kind.lines is not None:
            for line in self.lines_of(record):
                self._lines.add({**dict(zip(self._line_names, line, strict=True)), self.kind.lines[1]: record_id})

    def _cell(self, name: str, line: Mapping[str, object]) -> object:
        return self._product(line.get(field_of(name))) if name in LINE_REFS else line.get(name)


def in_order(kind: Kind, records: Iterable[Record]) -> Iterator[Record]:
    """The records, in a tree parents before their children; those of a circle last."""
    if kind.tree is None:
        yield from records
        return
    waiting = list(records)
    inside, met = {str(record["uid"]) for record in waiting}, set[str]()
    while waiting:
        ready = [each for each in waiting if str(each.get(kind.tree)) not in inside - met] or waiting
        yield from ready
        met |= {str(record["uid"]) for record in ready}
        waiting = [record for record in waiting if str(record["uid"]) not in met]
