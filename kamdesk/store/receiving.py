"""Receiving records: merged by uid, then by likeness; what both sides say is never lost silently.

By uid, field by field: what only they changed is taken, what only we changed stays, what both changed is a conflict
that the rep decides. What a file grew from tells who changed what (`lineage`). By likeness (one
company under two uids) only blanks are filled, and the other uid is remembered as an alias, so a second receipt knows
it. The alias also remembers which version of a record was decided on, so that nobody asks twice; of a later one only
what they changed since is asked about.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field

from kamdesk.models.receipts import Choices, Conflict, Side
from kamdesk.store.bulk import PLAIN
from kamdesk.store.gone import Gone
from kamdesk.store.lineage import KEYED, Line, Lineage, Taken, key_of, remember_taken
from kamdesk.store.merging import OF_THE_RECORD, tell_apart
from kamdesk.store.receiving_likes import Likes
from kamdesk.store.receiving_past import Judge, Judges, Verdict
from kamdesk.store.receiving_table import LINES, SILENT, TRIVIAL, Table, Values, derived, in_order
from kamdesk.store.records import APART, KINDS, TABLES, Kind, field_of
from kamdesk.store.writing import Writer, to_cell

Record = Mapping[str, object]
REFERRED = {name for kind in KINDS.values() for name in kind.refs.values()} | {"product"}
"""The kinds other records point at."""


OWN: Mapping[str, Collection[str]] = {"customer": OF_THE_RECORD - {"number"}, "field_definition": ("type",)}
"""Columns that a record found by likeness does not get filled: a blank, or the usual, says something there."""

GUARDED: Mapping[str, str] = {"customer_group": "private"}
"""Marks that no file takes off unasked, by table: the rep's own people would stand in every list and handover.

Ours stays unless theirs is chosen. It is asked about by itself: the record's other fields go as they usually do.
"""


@dataclass(slots=True)
class Received:
    """What came of a receipt: how many records were new, changed, already the same or without their owner.

    `conflicts` go by kind and `Conflict.uid`. `gone` counts those that were deleted here and stay so. `joined` are our
    customers that a customer of the file was found to be, under another uid.
    """

    created: Counter[str] = field(default_factory=Counter)
    updated: Counter[str] = field(default_factory=Counter)
    unchanged: Counter[str] = field(default_factory=Counter)
    skipped: Counter[str] = field(default_factory=Counter)
    gone: Counter[str] = field(default_factory=Counter)
    conflicts: dict[tuple[str, str], Conflict] = field(default_factory=dict)
    joined: list[int] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Waiting:
    """A record whose references inside its kind are set once all of the kind are there, each by its verdict.

    Of the record only what that needs is kept: a file has very many. `is_counted`: among the new or changed ones.
    """

    record_id: int
    record: Record
    verdicts: Mapping[str, Verdict]
    usual: Side
    is_counted: bool


class Receiver:
    """Takes the records of a handover into the book inside one transaction. `read` gives the records of a kind.

    `fields` are those the sender's book has, by kind: one that is left out of a record is empty there. Of a field it
    does not have nothing is said. `line` tells what the file grew from, `names` what else those things are called, by
    uid, that every book begins with.
    """

    def __init__(
        self,
        work: Writer,
        read: Callable[[str], Iterable[Record]],
        fields: Mapping[str, Collection[str]],
        choices: Choices | None = None,
        step: Callable[[], None] = lambda: None,
        line: Line | None = None,
        names: Mapping[str, frozenset[str]] | None = None,
    ) -> None:
        self._work = work
        self._read = read
        self._fields = fields
        self._choices = choices or Choices()
        self._step = step
        self.result = Received()
        self._ids: dict[str, dict[str, int]] = {name: {} for name in KINDS}
        self._made: dict[str, range] = {}
        self._likes = Likes(work, read, self._is_known_there)
        self._line = line or Line()
        self._names = names or {}
        self._lineage = Lineage(work.rows)
        self._judges = Judges(work, self._line, self._lineage, self._likes)
        self._owners: dict[str, tuple[str, int]] = {}
        self._said: dict[tuple[str, int], Mapping[str, str]] = {}
        self._gone: Gone | None = None
        self._trashed: set[str] = set()

    def take_all(self) -> Received:
        """Take every kind, in the order in which they point at each other."""
        with self._lineage:
            for name in KINDS:
                self._take(name)
            self._tell_apart()
            self._remember()
        return self.result

    def _remember(self) -> None:
        """Remember what the file grew from, for what is handed over and received later."""
        line, work = self._line, self._work
        if line.stand is None or line.stand in self._lineage.direct:
            return
        of = [(steps, _by_noun(self._owners[uid] for uid in uids & self._owners.keys())) for steps, uids in line.parts]
        taken = Taken(
            work.operation_id,
            work.at,
            line.stand,
            line.took,
            _by_noun(self._owners.values()),
            tuple(of),
            self._said,
        )
        remember_taken(work.connection, taken)

    def _tell_apart(self) -> None:
        """Customers they told apart are apart here too, unless they have become one."""
        for record in self._read(APART):
            self._step()
            first, second = (self._resolve("customer", record[side]) for side in ("first", "second"))
            if first is None or second is None:
                self.result.skipped[APART] += 1
            elif first != second and tell_apart(self._work, first, second):
                self.result.created[APART] += 1
            else:
                self.result.unchanged[APART] += 1

    def _take(self, name: str) -> None:
        kind = KINDS[name]
        table = Table(self._work, name, kind, lambda uid: self._resolve("product", uid))
        waiting: list[_Waiting] = []
        for record in in_order(kind, self._read(name)):
            self._step()
            met = self._take_one(table, record)
            if met is not None:
                waiting.append(met)
            if table.is_full:
                table.flush()
        table.flush()
        self._made[name] = table.made
        for each in waiting:
            self._point(table, each)

    def _take_one(self, table: Table, record: Record) -> _Waiting | None:
        """One record; returns what is left to do of it once all are there."""
        uid, values = str(record["uid"]), self._values(table, record)
        if record.get("customer") in self._trashed:
            self.result.gone[table.name] += 1
            return None
        if values is None or uid in table.seen:
            self.result.skipped[table.name] += 1
            return None
        table.seen.add(uid)
        known = table.by_uid(uid)
        if known is not None:
            self._meet(table, uid, known)
            if table.name == "customer" and table.stored(known)["deleted_at"] is not None:
                self._trashed.add(uid)
                self.result.gone[table.name] += 1
                return None
            self._tell_line(table, uid, known)
            return self._bring_along(table, known, values, record)
        known = self._likes.alias(uid)
        if known is not None and not table.has(known):
            self.result.gone[table.name] += 1
            return None
        if known is None and (known := self._alike(table, values, uid)) is not None:
            self._joined(table, known)
        if known is not None:
            self._meet(table, uid, known)
            self._own(table, uid, known)
            stored = table.stored(known)
            is_written = self._fill(table, known, stored, values, record)
            return self._left(table, known, stored, record, lambda *_: Verdict.SETTLED, is_counted=is_written)
        self._gone = self._gone or Gone(self._work)
        if self._gone.has(uid):
            self.result.gone[table.name] += 1
            return None
        return self._add(table, values, record)

    def _meet(self, table: Table, uid: str, known: int) -> None:
        self._know(table, uid, known)
        table.met.add(known)

    def _own(self, table: Table, uid: str, record_id: int) -> None:
        """Remember whose id the uid of a customer, group or article is that came with the file."""
        if table.kind.table in KEYED:
            self._owners[uid] = table.kind.table, record_id

    def _tell_line(self, table: Table, uid: str, record_id: int) -> None:
        """Remember what the file tells of when a record's fields were said."""
        self._own(table, uid, record_id)
        if said := self._line.said.get((table.name, uid)):
            self._said[table.kind.table, record_id] = said

    def _know(self, table: Table, uid: str, record_id: int) -> None:
        """Remember whose id a uid is, where other records may point at it."""
        if table.name in REFERRED:
            self._ids[table.name][uid] = record_id

    def _add(self, table: Table, values: Values, record: Record) -> _Waiting | None:
        if table.name == "contact" and values.get("is_main") and not self._is_new("customer", values["customer_id"]):
            values = {**values, "is_main": int(not self._likes.has_main(values["customer_id"]))}
        made = table.add(values, record)
        self._know(table, str(record["uid"]), made)
        self._tell_line(table, str(record["uid"]), made)
        self.result.created[table.name] += 1
        return self._left(table, made, {}, record, lambda *_: Verdict.TAKE, is_counted=True)

    def _values(self, table: Table, record: Record) -> Values | None:
        """The columns a record says something of, references resolved; None where its owner did not come along."""
        kind = table.kind
        values: dict[str, object] = {}
        for field_name, given in record.items():
            column = table.by_field.get(field_name)
            if column is None or given is None:
                continue
            if column in kind.refs:
                found = self._resolve(kind.refs[column], given)
                if found is not None:
                    values[column] = found
                elif given and column in kind.owners:
                    return None
            else:
                values[column] = given if given.__class__ in PLAIN else to_cell(given)
        return values if table.needed <= values.keys() else None

    def _resolve(self, kind: str, uid: object) -> int | None:
        """Our id of a record that another one points at."""
        if not uid:
            return None
        found = self._ids[kind].get(str(uid))
        if found is None:
            row = self._work.one(
                f"SELECT id FROM {TABLES[kind]} WHERE uid = ? OR id = ?", (uid, self._likes.alias(str(uid)))
            )
            if row is not None:
                found = self._ids[kind][str(uid)] = int(row[0])
        return found

    def _alike(self, table: Table, values: Values, uid: str) -> int | None:
        owner = values.get("customer_id")
        if owner is not None and self._is_new("customer", owner):
            return None  # whose customer has just come has nothing that it could be like
        return self._likes.find(table, values, uid)

    def _is_known_there(self, customer_id: int) -> bool:
        """Whether their book has had this customer of ours by its own uid."""
        return not self._line.took.isdisjoint(self._lineage.went(("customer", customer_id)))

    def _is_new(self, name: str, record_id: object) -> bool:
        return record_id in self._made.get(name, ())

    def _joined(self, table: Table, record_id: int) -> None:
        if table.name == "customer":
            self.result.joined.append(record_id)

    # What is there already.

    def _bring_along(self, table: Table, record_id: int, values: Values, record: Record) -> _Waiting | None:
        """A record known by its own uid."""
        stored, theirs_at = table.stored(record_id), str(record.get("updated_at") or "")
        ours_at = str(stored.get("updated_at") or "")
        said = self._differing(table, record_id, stored, values, record)
        judge = self._judges.of(table, record_id, stored, record)
        verdicts = {name: judge(name, value) for name, value in said.items()}
        taken = {name: said[name] for name, verdict in verdicts.items() if verdict is Verdict.TAKE}
        clash = {name: said[name] for name, verdict in verdicts.items() if verdict is Verdict.CONFLICT}
        usual = Side.THEIRS if theirs_at > ours_at else Side.OURS
        guarded = GUARDED.get(table.kind.table, "")
        besides = bool(taken.keys() - {guarded})
        if stored.get(guarded) and {**taken, **clash}.get(guarded, 1) == 0:
            taken.pop(guarded, None)
            clash.pop(guarded, None)
            if self._decide(table, stored, {guarded: 0}, record, Side.OURS, besides, f".{guarded}") is Side.THEIRS:
                taken[guarded] = 0
        if clash and self._decide(table, stored, clash, record, usual, besides) is Side.THEIRS:
            taken |= clash
        is_written = self._write(table, record_id, taken, record, {"updated_at": max(theirs_at, ours_at)})
        return self._left(table, record_id, stored, record, judge, usual, is_counted=is_written)

    def _fill(self, table: Table, record_id: int, stored: Values, values: Values, record: Record) -> bool:
        """The same thing under another uid: fill our blanks; what both say differently is a conflict, ours stays.

        What they said already when it was last decided on is not asked about again. Returns whether it was written.
        """
        uid, theirs_at = str(record["uid"]), str(record.get("updated_at") or "")
        stand = self._line.stand
        is_seen = stand is None or stand in self._lineage.seen(key_of(table.kind.table, record_id, stored))
        if self._likes.is_decided(uid, theirs_at) and (is_seen or not self._likes.is_older(uid, theirs_at)):
            self.result.unchanged[table.name] += 1
            return False
        said = self._differing(table, record_id, stored, values, record)
        is_news = self._judges.news(table, record_id, stored, record)
        said = {name: value for name, value in said.items() if not table.is_blank(name, value) and is_news(name)}
        own = OWN.get(table.kind.table, ())
        taken = {name: value for name, value in said.items() if name not in own and table.is_blank(name, stored[name])}
        clash = {name: value for name, value in said.items() if name not in taken}
        self._likes.remember(uid, table.kind.table, record_id, theirs_at)
        if clash and self._decide(table, stored, clash, record, Side.OURS, bool(taken)) is Side.THEIRS:
            taken |= clash
        return self._write(table, record_id, taken, record, {})

    def _differing(self, table: Table, record_id: int, stored: Values, values: Values, record: Record) -> Values:
        """What they say otherwise than we; what follows from another column is left to that."""
        skip = SILENT | TRIVIAL | set(table.kind.private) | derived(table.kind.table)
        told = values | dict.fromkeys(self._silent(table, record) - values.keys())
        said = {name: value for name, value in told.items() if name not in skip and stored.get(name) != value}
        if {stored.get("name"), said.get("name")} <= self._names.get(str(record["uid"]), frozenset()):
            del said["name"]  # the same in another language
        ours = table.stored_lines(record_id)
        if ours is not None and ours != (theirs := table.lines_of(record)):
            said[LINES] = len(theirs)
            stored[LINES] = len(ours)
        return said

    def _silent(self, table: Table, record: Record) -> set[str]:
        """The columns that are empty in the file: named as such, or known there and left out.

        References that lead nowhere here say nothing.
        """
        known = self._fields.get(table.name, ())
        return {
            column
            for field_name, column in table.by_field.items()
            if record.get(field_name) is None and (field_name in record or field_name in known)
        }

    def _decide(
        self, table: Table, stored: Values, clash: Values, record: Record, usual: Side, besides: bool, mark: str = ""
    ) -> Side:
        """Note a conflict and remember that this version was decided on; returns whose version stands.

        `besides`: something else of the record is written.
        """
        uid = str(record["uid"])
        asked = uid + mark
        taken = self._choices.side(asked, usual)
        owner = stored.get("customer_id")
        conflicts = self.result.conflicts
        told = conflicts.pop((table.name, asked), None)  # its fields, where this is about its pointers
        conflicts[table.name, asked] = Conflict(
            table.name,
            int(str(stored["id"])),
            asked,
            _name(stored),
            self._likes.name_of("customer", owner) if owner else "",
            {**(told.ours if told else {}), **self._told(table.kind, {name: stored.get(name) for name in clash})},
            {**(told.theirs if told else {}), **self._told(table.kind, clash)},
            usual,
            taken,
            told.besides if told else besides,
        )
        self._likes.remember(uid, table.kind.table, int(str(stored["id"])), str(record.get("updated_at") or ""))
        return taken

    def _told(self, kind: Kind, values: Mapping[str, object]) -> dict[str, object]:
        return {
            name: self._likes.name_of(TABLES[kind.refs[name]], value) if name in kind.refs and value else value
            for name, value in values.items()
        }

    def _write(self, table: Table, record_id: int, taken: Values, record: Record, more: Mapping[str, object]) -> bool:
        """Write what was taken with what follows from it, and count the record; returns whether anything was."""
        if not taken:
            self.result.unchanged[table.name] += 1
            return False
        columns = {name: value for name, value in taken.items() if name != LINES}
        columns |= table.following(record_id, taken, record)
        self._work.update(table.kind.table, record_id, {**columns, **more})
        if LINES in taken:
            table.replace_lines(record_id, record)
        self.result.updated[table.name] += 1
        return True

    def _left(
        self,
        table: Table,
        record_id: int,
        stored: Values,
        record: Record,
        judge: Judge,
        usual: Side = Side.OURS,
        *,
        is_counted: bool,
    ) -> _Waiting | None:
        """What is left to do of a record, that was so before; None where it points to nothing other than ours."""
        others = [column for column in table.kind.later if self._points_elsewhere(table, column, stored, record)]
        if not others:
            return None
        kept = {name: record.get(name) for name in ("uid", "updated_at", *map(field_of, others))}
        verdicts = {column: judge(column, kept[field_of(column)]) for column in others}
        return _Waiting(record_id, kept, verdicts, usual, is_counted)

    def _points_elsewhere(self, table: Table, column: str, stored: Values, record: Record) -> bool:
        """Whether a reference inside a kind is another than ours, or leads to what is not there yet."""
        given, ours = record.get(field_of(column)), stored.get(column)
        return (ours is not None) if not given else (self._resolve(table.name, given) or 0) != ours

    def _point(self, table: Table, each: _Waiting) -> None:
        """References inside a kind, once all its records are there; those that led nowhere before are blanks."""
        name, kind = table.name, table.kind
        is_counted = each.is_counted
        for column, verdict in each.verdicts.items():
            given = each.record.get(field_of(column))
            target = self._resolve(name, given)
            row = self._work.one(f"SELECT {column}, updated_at FROM {kind.table} WHERE id = ?", (each.record_id,))
            if row is None or row[0] == target or target == each.record_id or (given and target is None):
                continue
            if self._is_under(kind.table, column, target, each.record_id):
                continue
            is_taken = verdict is Verdict.TAKE or (verdict is Verdict.SETTLED and row[0] is None and bool(given))
            if verdict is Verdict.CONFLICT:
                stored = table.stored(each.record_id)
                clash: dict[str, object] = {column: target}
                is_taken = self._decide(table, stored, clash, each.record, each.usual, is_counted) is Side.THEIRS
            if is_taken and not is_counted:
                is_counted = True
                self.result.unchanged[name] -= 1
                self.result.updated[name] += 1
            if is_taken:
                self._work.update(kind.table, each.record_id, {column: target, "updated_at": row[1]})

    def _is_under(self, table: str, column: str, record_id: object, above: int) -> bool:
        """Whether a record stands under another one here, which then cannot stand under it."""
        sql = (
            f"WITH RECURSIVE up (id) AS (SELECT ? UNION SELECT t.{column} FROM {table} t JOIN up ON t.id = up.id)"
            " SELECT 1 FROM up WHERE id = ?"
        )
        return self._work.one(sql, (record_id, above)) is not None


def _by_noun(owners: Iterable[tuple[str, int]]) -> dict[str, frozenset[int]]:
    found: dict[str, set[int]] = {}
    for noun, record_id in owners:
        found.setdefault(noun, set()).add(record_id)
    return {noun: frozenset(ids) for noun, ids in found.items()}


def _name(stored: Values) -> str:
    return next((str(stored[name]) for name in ("name", "title", "number", "summary", "value") if stored.get(name)), "")
