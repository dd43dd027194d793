"""Books made up at random, with every kind of record that travels, and what is read back of them."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from enum import Enum
from functools import cache
from pathlib import Path
from random import Random
from typing import Any
from uuid import UUID

from kamdesk.exchange.handover_reading import open_handover
from kamdesk.services.desk import Desk
from kamdesk.store import records
from kamdesk.store.book import Writing
from kamdesk.store.merging import tell_apart
from kamdesk.store.receiving_table import LINES, derived
from kamdesk.store.record_rules import sums
from kamdesk.store.records import KINDS, TABLES, Kind
from kamdesk.store.schema import declared

SECRET = "交接口令 2026"
NAUGHTY = (
    "=1+1",
    "'; DROP TABLE customer;--",
    "<b>&amp;</b>",
    "𠮷野家🏮",
    "a\tb\nc\r\nd",
    "'''=x",
    "00012",
    " ",
    "\u202e乱",
)
WORDS = (
    "申达",
    "恒泰",
    "机械",
    "王建国",
    "李敏",
    "谈价",
    "样品",
    "大连",
    "渠道",
    "合同",
    "质量",
    "付款",
    "Acme",
    "O'Neil",
)
OWNED = {("task", "customer_id"), ("reminder_state", "customer_id"), ("file", "customer_id")}
OWNERS = {("order_line", "order_id"), ("quote_line", "quote_id")}
SKIPPED = {"id", "uid", "created_at", "updated_at", "origin", "deleted_at", "private", "keep_from_handover"}


def fill(desk: Desk, seed: int, customers: int = 5) -> None:
    """Store a handful of records of every kind, pointing at each other."""
    random = Random(seed)
    with desk.book.writing("fill") as work:
        made: dict[str, list[int]] = {name: [] for name in KINDS}
        for name, kind in KINDS.items():
            for _ in range(customers if name in ("customer", "account_plan") else random.randint(1, 4)):
                made[name] += _make(work, random, name, kind, made)
        work.connection.execute("UPDATE contact SET is_main = 0")
        for other in made["customer"][1:3]:
            tell_apart(work, made["customer"][0], other)


def _make(work: Writing, random: Random, name: str, kind: Kind, made: Mapping[str, Sequence[int]]) -> list[int]:
    """The id of a new record; none where there cannot be another one."""
    values: dict[str, Any] = {"uid": str(UUID(int=random.getrandbits(128), version=4))}
    values |= _fields(work, random, kind.table, kind.refs, made)
    if name in ("field_definition", "smart_group", "reminder_state", "competitor", "article", "group"):
        values["key" if name == "reminder_state" else "name" if name != "article" else "title"] = (
            f"{name} {random.getrandbits(60)}"
        )
    if name == "file":
        content = random.randbytes(random.randint(0, 500))
        values |= {"sha256": hashlib.sha256(content).hexdigest(), "size": len(content)}
        work.keep_content(str(values["sha256"]), content)
    if (name == "membership" and _is_member(work, values)) or (name == "plan_goal" and values["plan_id"] is None):
        return []
    if kind.lines is None:
        return [work.insert(kind.table, values)]
    lines = [_fields(work, random, kind.lines[0], records.LINE_REFS, made) for _ in range(random.randint(0, 3))]
    record_id = work.insert(kind.table, values | sums(kind.table, values["status"], lines))
    for position, line in enumerate(lines):
        work.insert(kind.lines[0], {**line, kind.lines[1]: record_id, "position": position})
    return [record_id]


def _is_member(work: Writing, values: Mapping[str, object]) -> bool:
    pair = (values["group_id"], values["customer_id"])
    return work.one("SELECT 1 FROM membership WHERE group_id = ? AND customer_id = ?", pair) is not None


def _fields(
    work: Writing, random: Random, table: str, refs: Mapping[str, str], made: Mapping[str, Sequence[int]]
) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for column in records.columns(work.connection, table):
        if column.name in SKIPPED or (table, column.name) in OWNERS:
            continue
        if column.name in refs:
            others = _candidates(work, refs[column.name], made, found.get("customer_id"))
            is_wanted = column.required or (table, column.name) in OWNED or random.random() < 0.6
            found[column.name] = random.choice(others) if others and is_wanted else None
        elif column.required or random.random() < 0.5:
            found[column.name] = value_of(random, table, column)
    return found


def _candidates(work: Writing, name: str, made: Mapping[str, Sequence[int]], customer: object) -> list[int]:
    """What a record may point at: of what belongs to customers, its own customer's."""
    others = list(made[name])
    if customer is None or "customer_id" not in KINDS[name].refs:
        return others
    return [
        each
        for each in others
        if work.one(f"SELECT customer_id FROM {TABLES[name]} WHERE id = ?", (each,)) == (customer,)
    ]


def value_of(random: Random, table: str, column: records.Column) -> object:
    """Anything the column may hold."""
    choices = choices_of(table, column.name)
    if choices:
        return random.choice(choices)
    if column.type == "BOOLEAN":
        return random.randint(0, 1)
    if column.type == "DATE":
        return (date(2026, 11, 23) + timedelta(days=random.randint(-900, 90))).isoformat()
    if column.type == "INTEGER":
        return random.randint(1, 5)
    if column.name.endswith("_at"):
        return f"2026-0{random.randint(1, 9)}-11T08:30:00Z"
    if column.name in ("custom", "marks", "filter"):
        return json.dumps({"栏": random.choice(NAUGHTY)}, ensure_ascii=False)
    if column.name in ("birthday", "lunar_birthday"):
        return random.choice(["1987-06-03", "--06-03", "--06"])
    if column.name in ("rrule", "choices", "due_time"):
        return None
    return random.choice(NAUGHTY) if random.random() < 0.2 else f"{random.choice(WORDS)}{random.randint(1, 99_999)}"


@cache
def choices_of(table: str, column: str) -> tuple[str, ...]:
    enum: type[Enum] | None = getattr(declared().tables[table].c[column].type, "enum_class", None)
    return tuple(each.value for each in enum) if enum else ()


def edit(desk: Desk, seed: int, changes: int = 12) -> dict[tuple[str, str], set[str]]:
    """Change fields of records at random; returns which are other than they were, by kind and uid."""
    random, first = Random(seed), dict[tuple[str, str, str], tuple[object, object]]()
    with desk.book.writing("edit") as work:
        for _ in range(changes):
            name = random.choice(["customer", "contact", "interaction", "task", "opportunity", "article", "competitor"])
            kind = KINDS[name]
            found = work.rows(f"SELECT id, uid FROM {kind.table} ORDER BY uid")
            if not found:
                continue
            record_id, uid = random.choice(found)
            free = [each for each in records.columns(work.connection, kind.table) if may_change(kind, each)]
            column = random.choice(free)
            value = (
                f"改{random.randint(0, 10**9)}" if column.type == "VARCHAR" else value_of(random, kind.table, column)
            )
            ((was,),) = work.rows(f"SELECT {column.name} FROM {kind.table} WHERE id = ?", (record_id,))
            work.update(kind.table, record_id, {column.name: value})
            place = name, uid, column.name
            first[place] = first.get(place, (was, None))[0], value
    changed: dict[tuple[str, str], set[str]] = {}
    for (name, uid, field), (was, now) in first.items():
        if was != now:
            changed.setdefault((name, uid), set()).add(field)
    return changed


def may_change(kind: Kind, column: records.Column) -> bool:
    fixed = (
        SKIPPED | set(kind.refs) | set(kind.private) | derived(kind.table) | {"is_main", "position", "number", LINES}
    )
    return (
        column.name not in fixed
        and column.type in ("VARCHAR", "DATE", "INTEGER")
        and not column.required
        and not column.name.endswith("_at")
        and column.name not in ("custom", "marks", "rrule", "due_time", "birthday", "lunar_birthday")
    )


def records_in(file: Path) -> dict[str, list[dict[str, Any]]]:
    """The records of a handover, kind by kind."""
    with open_handover(file, passphrase=SECRET) as handover:
        return {kind: list(handover.records(kind)) for kind in handover.counts}


def by_uid(file: Path) -> dict[tuple[str, str], dict[str, Any]]:
    """The records of a handover by kind and uid; what has none is left out."""
    found = records_in(file)
    return {(kind, str(each["uid"])): each for kind in KINDS for each in found[kind]}


def contents(desk: Desk) -> dict[str, bytes]:
    """The bytes of every file a book keeps, by their hash."""
    return dict(desk.book.read("SELECT sha256, content FROM file_content"))


def rows_of(desk: Desk, kind: str) -> dict[str, dict[str, Any]]:
    """Every record of a kind as it lies in the book, by uid."""
    cursor = desk.book.reader().execute(f"SELECT * FROM {TABLES[kind]}")
    names = [column[0] for column in cursor.description]
    return {row[names.index("uid")]: dict(zip(names, row, strict=True)) for row in cursor}
