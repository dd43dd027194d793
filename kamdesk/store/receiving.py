"""Receiving records: merged by uid, then by likeness, newer over older; what both sides hold is never lost silently.

By uid the later `updated_at` wins: an older record that differs is a conflict, ours stays. By likeness (one company
under two uids) only blanks are filled, and the other uid is remembered as an alias, so a second receipt knows it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from kamdesk.store import records
from kamdesk.store.bulk import Shelf
from kamdesk.store.records import KINDS, Kind, field_of
from kamdesk.store.writing import Writer, to_cell

Record = Mapping[str, object]
SILENT = frozenset({"created_at", "updated_at", "origin", "uid"})


@dataclass(frozen=True, slots=True)
class Conflict:
    """A record both sides changed: ours, the later one, stays. `fields` are the columns that differ."""

    kind: str
    record_id: int
    uid: str
    name: str
    fields: tuple[str, ...]


@dataclass(slots=True)
class Received:
    """What came of a receipt: how many records were new, changed, already the same; and the conflicts."""

    created: Counter[str] = field(default_factory=Counter)
    updated: Counter[str] = field(default_factory=Counter)
    unchanged: Counter[str] = field(default_factory=Counter)
    conflicts: list[Conflict] = field(default_factory=list)


class Receiver:
    """Takes the records of a handover into the book, kind by kind, inside one transaction."""

    def __init__(self, work: Writer, step: Callable[[], None] = lambda: None) -> None:
        self._work = work
        self._step = step
        self.result = Received()
        self._ids: dict[str, dict[str, int]] = {name: {} for name in KINDS}
        self._has_aliases = work.one("SELECT 1 FROM alias LIMIT 1") is not None

    def take(self, name: str, lines: Iterable[Record]) -> None:
        """All records of a kind; kinds must come in the order of KINDS, so that references are known."""
        kind = KINDS[name]
        table = _Table(self._work, kind)
        waiting: list[tuple[int, Record]] = []
        for record in lines:
            self._step()
            record_id = self._take_one(name, kind, table, record)
            if record_id is not None and any(record.get(field_of(column)) for column in kind.later):
                waiting.append((record_id, record))
            if table.is_full:
                table.flush()
        table.flush()
        for record_id, record in waiting:
            self._point(name, kind, record_id, record)

    def _take_one(self, name: str, kind: Kind, table: _Table, record: Record) -> int | None:
        values = self._values(kind, table, record)
        if values is None:
            return None
        uid = str(record["uid"])
        known = self._by_uid(name, table, uid)
        if known is not None:
            self._bring_along(name, kind, table, known, values, record)
            return known
        alike = table.find_alike(values)
        if alike is not None:
            self._join(name, kind, table, alike, values, uid)
            return alike
        made = table.add(values, record)
        self._ids[name][uid] = made
        self.result.created[name] += 1
        return made

    def _values(self, kind: Kind, table: _Table, record: Record) -> dict[str, object] | None:
        """The columns of a record with references resolved; None where its owner did not come along."""
        values: dict[str, object] = {}
        for column in table.columns:
            given = record.get(field_of(column.name))
            if column.name in kind.later:
                continue
            if column.name in kind.refs:
                given = self._resolve(kind.refs[column.name], given)
                if given is None and column.required:
                    return None
            values[column.name] = to_cell(given)
        return {key: value for key, value in values.items() if value is not None or field_of(key) in record}

    def _resolve(self, kind: str, uid: object) -> int | None:
        if not uid:
            return None
        found = self._ids[kind].get(str(uid))
        if found is None:
            row = self._work.one(f"SELECT id FROM {KINDS[kind].table} WHERE uid = ?", (uid,))
            found = int(row[0]) if row else self._alias(str(uid))
            if found is not None:
                self._ids[kind][str(uid)] = found
        return found

    def _by_uid(self, name: str, table: _Table, uid: str) -> int | None:
        found = table.by_uid(uid)
        if found is None:
            found = self._alias(uid)
        if found is not None:
            self._ids[name][uid] = found
        return found

    def _alias(self, uid: str) -> int | None:
        if not self._has_aliases:
            return None
        row = self._work.one("SELECT record_id FROM alias WHERE uid = ?", (uid,))
        return int(row[0]) if row else None

    def _bring_along(
        self, name: str, kind: Kind, table: _Table, record_id: int, values: dict[str, object], record: Record
    ) -> None:
        stored = table.stored(record_id)
        changed = {
            key: value
            for key, value in values.items()
            if key not in SILENT and key not in kind.private and stored.get(key) != value
        }
        lines = table.changed_lines(record_id, record)
        if not changed and not lines:
            self.result.unchanged[name] += 1
            return
        theirs, ours = str(record.get("updated_at") or ""), str(stored.get("updated_at") or "")
        if str(stored["uid"]) != str(record["uid"]):
            self._fill(name, table, record_id, changed, stored)
            return
        if theirs < ours or (theirs == ours and changed):
            fields = tuple(changed) or ("lines",)
            self.result.conflicts.append(Conflict(name, record_id, str(record["uid"]), _name(stored), fields))
            return
        self._work.update(kind.table, record_id, {**changed, "updated_at": theirs})
        if lines:
            table.replace_lines(record_id, record)
        self.result.updated[name] += 1

    def _join(self, name: str, kind: Kind, table: _Table, record_id: int, values: dict[str, object], uid: str) -> None:
        """The same thing under another uid: fill our blanks and remember the uid."""
        stored = table.stored(record_id)
        said = {
            key: value
            for key, value in values.items()
            if key not in SILENT and key not in kind.private and value not in (None, "") and stored.get(key) != value
        }
        self._work.insert("alias", {"uid": uid, "noun": kind.table, "record_id": record_id})
        self._has_aliases = True
        self._ids[name][uid] = record_id
        self._fill(name, table, record_id, said, stored)

    def _fill(self, name: str, table: _Table, record_id: int, said: Record, stored: Record) -> None:
        """Fill our blanks; what both say differently is a conflict, and ours stays."""
        filled = {key: value for key, value in said.items() if stored.get(key) in (None, "")}
        differing = tuple(key for key, value in said.items() if key not in filled and value not in (None, ""))
        if differing:
            self.result.conflicts.append(Conflict(name, record_id, str(stored["uid"]), _name(stored), differing))
        changed = bool(filled) and self._work.update(table.kind.table, record_id, filled)
        (self.result.updated if changed else self.result.unchanged)[name] += 1

    def _point(self, name: str, kind: Kind, record_id: int, record: Record) -> None:
        """References inside a kind, once all its records are there; only blanks are set."""
        for column in kind.later:
            target = self._resolve(name, record.get(field_of(column)))
            if target is not None and target != record_id:
                row = self._work.one(f"SELECT {column}, updated_at FROM {kind.table} WHERE id = ?", (record_id,))
                if row is not None and row[0] is None:
                    self._work.update(kind.table, record_id, {column: target, "updated_at": row[1]})


class _Table:
    """One kind's table during a receipt: what is there, and the new records on their way."""

    def __init__(self, work: Writer, kind: Kind) -> None:
        self._work = work
        self.kind = kind
        self.columns = records.columns(work.connection, kind.table)
        self._shelf = Shelf(work, kind.table)
        self._lines = Shelf(work, kind.lines[0]) if kind.lines else None
        self._empty = work.one(f"SELECT 1 FROM {kind.table} LIMIT 1") is None
        self._line_columns = records.columns(work.connection, kind.lines[0]) if kind.lines else []
        self._products: dict[str, int | None] = {}

    def by_uid(self, uid: str) -> int | None:
        row = None if self._empty else self._work.one(f"SELECT id FROM {self.kind.table} WHERE uid = ?", (uid,))
        return int(row[0]) if row else None

    def find_alike(self, values: Record) -> int | None:
        """A record that was there before and says the same in one of the kind's ways of telling."""
        if self._empty:
            return None
        for names in self.kind.alike:
            wanted = [values.get(name) for name in names]
            if wanted[-1] in (None, "") or (len(names) == 1 and not wanted[0]):
                continue
            tests = " AND ".join(f"{name} IS ?" for name in names)
            for row in self._work.rows(f"SELECT id FROM {self.kind.table} WHERE {tests} ORDER BY id LIMIT 5", wanted):
                if names != ("name",) or self._numbers_agree(row[0], values):
                    return int(row[0])
        return None

    def _numbers_agree(self, record_id: int, values: Record) -> bool:
        """Numbers that differ keep two records of one name apart."""
        number = self.stored(record_id).get("number")
        return not number or not values.get("number") or number == values["number"]

    def stored(self, record_id: int) -> dict[str, object]:
        names = [column.name for column in self.columns]
        row = self._work.one(f"SELECT {', '.join(names)} FROM {self.kind.table} WHERE id = ?", (record_id,))
        assert row is not None
        return dict(zip(names, row, strict=True))

    def add(self, values: Record, record: Record) -> int:
        made = self._shelf.add(values)
        self._add_lines(made, record)
        return made

    def changed_lines(self, record_id: int, record: Record) -> bool:
        if self.kind.lines is None:
            return False
        table, owner = self.kind.lines
        names = [column.name for column in self._line_columns if column.name != owner]
        stored = self._work.rows(
            f"SELECT {', '.join(names)} FROM {table} WHERE {owner} = ? ORDER BY position, id", (record_id,)
        )
        return stored != [tuple(line[name] for name in names) for line in self._line_values(record)]

    def replace_lines(self, record_id: int, record: Record) -> None:
        assert self.kind.lines is not None
        table, owner = self.kind.lines
        for (line_id,) in self._work.rows(f"SELECT id FROM {table} WHERE {owner} = ?", (record_id,)):
            self._work.delete(table, line_id)
        self._add_lines(record_id, record)

    @property
    def is_full(self) -> bool:
        return self._shelf.is_full or (self._lines is not None and self._lines.is_full)

    def flush(self) -> None:
        self._shelf.flush()
        if self._lines is not None:
            self._lines.flush()

    def _add_lines(self, record_id: int, record: Record) -> None:
        if self._lines is not None and self.kind.lines is not None:
            for line in self._line_values(record):
                self._lines.add({**line, self.kind.lines[1]: record_id})

    def _line_values(self, record: Record) -> Iterator[dict[str, object]]:
        lines = record.get("lines") or []
        assert isinstance(lines, list)
        assert self.kind.lines is not None
        names = [column.name for column in self._line_columns if column.name != self.kind.lines[1]]
        for line in lines:
            yield {
                name: self._product(line.get("product")) if name == "product_id" else line.get(name) for name in names
            }

    def _product(self, uid: object) -> int | None:
        if not uid:
            return None
        if str(uid) not in self._products:
            row = self._work.one(
                "SELECT id FROM product WHERE uid = ?1 UNION ALL SELECT record_id FROM alias WHERE uid = ?1", (uid,)
            )
            self._products[str(uid)] = int(row[0]) if row else None
        return self._products[str(uid)]


def _name(stored: Record) -> str:
    return str(stored.get("name") or stored.get("title") or stored.get("number") or stored.get("summary") or "")
