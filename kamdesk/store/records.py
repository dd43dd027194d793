"""Records as they travel: one JSON object each, pointing at others by uid; what handovers and full exports are made of.

The database writes the JSON itself, since moving a million rows out costs more than putting them into words. A field
that is empty is left out; the schemas beside the records tell which fields there are.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from operator import itemgetter

from kamdesk.models.lengths import LONGEST_NAME, LONGEST_TEXT
from kamdesk.rules.profit import LARGEST_E4
from kamdesk.store.book import Book
from kamdesk.store.cipher import Connection


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of record: its table, what its references point at, whose records travel, what stays at home.

    `scope` is an SQL condition over `t`; `alike` are the columns by which a record without a known uid is the same as
    one that is there; `lines` names the table of lines that travel inside. A record whose `owners` are named but are
    not there does not come in. `tree` is the field by which a kind is a tree: parents come in before their children.
    """

    table: str
    refs: Mapping[str, str]
    scope: str
    alike: tuple[tuple[str, ...], ...] = ()
    lines: tuple[str, str] | None = None
    private: tuple[str, ...] = ()
    later: tuple[str, ...] = ()  # references that may point forward inside the same kind
    owners: tuple[str, ...] = ("customer_id",)
    whole: str | None = None  # the scope where private groups and what is marked to stay go as well
    tree: str | None = None


IN_SCOPE = "t.customer_id IN (SELECT id FROM temp.scope)"
HIDDEN_GROUPS = (
    "WITH RECURSIVE hidden_group (id) AS (SELECT id FROM customer_group WHERE private"
    " UNION SELECT g.id FROM customer_group g JOIN hidden_group h ON g.parent_id = h.id) SELECT id FROM hidden_group"
)
GROUPS = (
    "t.id IN (WITH RECURSIVE used (id) AS (SELECT m.group_id FROM membership m JOIN temp.scope s"
    " ON s.id = m.customer_id UNION SELECT g.parent_id FROM customer_group g JOIN used u ON u.id = g.id"
    f" WHERE g.parent_id IS NOT NULL) SELECT id FROM used) AND t.id NOT IN ({HIDDEN_GROUPS})"
)
MEMBERSHIPS = f"{IN_SCOPE} AND t.group_id IN (SELECT t.id FROM customer_group t WHERE {GROUPS})"
CUSTOMER = {"customer_id": "customer"}
PERSON = {"customer_id": "customer", "contact_id": "contact"}
GOES = "s.hidden < 2 AND s.private = 0 AND c.keep_from_handover = 0"
"""Who goes unless somebody decides otherwise, over `customer_stats s JOIN customer c`."""

FILES = f"({IN_SCOPE} OR coalesce(t.customer_id, t.contact_id, t.interaction_id) IS NULL)"
"""Files of customers that go, and those that are nobody's: product sheets. One that lost its content goes nowhere."""


def _between(*ends: str) -> str:
    """What ties two customers goes with either of them, unless the other is one that stays out."""
    here = [f"t.{end} IN (SELECT id FROM temp.scope)" for end in ends]
    free = [
        f"({inside} OR EXISTS (SELECT 1 FROM customer_stats s JOIN customer c ON c.id = s.customer_id"
        f" WHERE c.id = t.{end} AND {GOES}))"
        for end, inside in zip(ends, here, strict=True)
    ]
    return f"({' OR '.join(here)}) AND {' AND '.join(free)}"


KINDS: Mapping[str, Kind] = {
    "field_definition": Kind("field_definition", {}, "1", (("noun", "name"),)),
    "smart_group": Kind("smart_group", {}, "1", (("name",),)),
    "product": Kind("product", {}, "1", (("number",), ("name",))),
    "group": Kind("customer_group", {"parent_id": "group"}, GROUPS, (("name", "parent_id"),), tree="parent", whole="1"),
    "customer": Kind(
        "customer",
        {"parent_id": "customer"},
        "t.id IN (SELECT id FROM temp.scope)",
        (("number",), ("name",)),
        private=("private_note",),
        later=("parent_id",),
    ),
    "contact": Kind(
        "contact",
        {"customer_id": "customer", "reports_to_id": "contact"},
        IN_SCOPE,
        (("customer_id", "name"),),
        private=("private_note",),
        later=("reports_to_id",),
    ),
    "channel": Kind("channel", PERSON, IN_SCOPE, (("customer_id", "contact_id", "kind", "value"),)),
    "membership": Kind(
        "membership",
        {"group_id": "group", "customer_id": "customer"},
        MEMBERSHIPS,
        (("group_id", "customer_id"),),
        whole=IN_SCOPE,
    ),
    "opportunity": Kind("opportunity", PERSON, IN_SCOPE, (("customer_id", "name", "opened_on"),)),
    "quote": Kind(
        "quote",
        {**CUSTOMER, "opportunity_id": "opportunity"},
        IN_SCOPE,
        (("customer_id", "number", "quoted_on"),),
        ("quote_line", "quote_id"),
    ),
    "contract": Kind(
        "contract", {**CUSTOMER, "quote_id": "quote"}, IN_SCOPE, (("customer_id", "number", "starts_on"),)
    ),
    "order": Kind(
        "orders",
        {**CUSTOMER, "opportunity_id": "opportunity", "quote_id": "quote", "contract_id": "contract"},
        IN_SCOPE,
        (("customer_id", "number"), ("customer_id", "import_key")),
        ("order_line", "order_id"),
    ),
    "interaction": Kind(
        "interaction",
        {**PERSON, "opportunity_id": "opportunity"},
        IN_SCOPE,
        (("customer_id", "happened_on", "kind", "author", "summary"),),
    ),
    "account_plan": Kind("account_plan", CUSTOMER, IN_SCOPE, (("customer_id", "title"),)),
    "plan_goal": Kind(
        "plan_goal",
        {**CUSTOMER, "plan_id": "account_plan", "parent_id": "plan_goal"},
        IN_SCOPE,
        (("plan_id", "metric", "period"),),
        later=("parent_id",),
    ),
    "task": Kind(
        "task",
        {**PERSON, "opportunity_id": "opportunity", "interaction_id": "interaction", "plan_id": "account_plan"},
        f"{IN_SCOPE} AND t.id NOT IN (SELECT id FROM temp.stays)",
        (("customer_id", "kind", "due_on", "title"),),
    ),
    "reminder_state": Kind("reminder_state", CUSTOMER, IN_SCOPE, (("key",),)),
    "relation": Kind(
        "relation",
        {**CUSTOMER, "other_id": "customer"},
        _between("other_id", "customer_id"),
        (("customer_id", "other_id", "kind"),),
    ),
    "referral": Kind(
        "referral",
        {"referrer_id": "customer", "customer_id": "customer"},
        _between("referrer_id", "customer_id"),
        (("referrer_id", "customer_id"),),
    ),
    "issue": Kind("issue", PERSON, IN_SCOPE, (("customer_id", "title", "opened_at"),)),
    "satisfaction": Kind("satisfaction", {**CUSTOMER, "issue_id": "issue"}, IN_SCOPE, (("customer_id", "asked_on"),)),
    "competitor": Kind("competitor", {}, "1", (("name",),)),
    "rivalry": Kind(
        "rivalry", {**CUSTOMER, "competitor_id": "competitor"}, IN_SCOPE, (("customer_id", "competitor_id"),)
    ),
    "article": Kind("article", {}, "t.keep_from_handover = 0", (("kind", "title"),), whole="1"),
    "article_link": Kind(
        "article_link",
        {"article_id": "article", **CUSTOMER, "product_id": "product", "opportunity_id": "opportunity"},
        f"(t.customer_id IS NULL OR {IN_SCOPE})"
        " AND t.article_id IN (SELECT id FROM article WHERE keep_from_handover = 0)",
        (("article_id", "customer_id", "product_id", "opportunity_id"),),
        owners=("customer_id", "product_id", "opportunity_id"),
        whole=f"(t.customer_id IS NULL OR {IN_SCOPE})",
    ),
    "file": Kind(
        "file",
        {**PERSON, "interaction_id": "interaction", "product_id": "product"},
        f"{FILES} AND t.sha256 IN (SELECT sha256 FROM file_content)",
        (("customer_id", "sha256"),),
    ),
}
TABLES = {name: kind.table for name, kind in KINDS.items()}
APART = "distinct_pair"
"""Two customers somebody said are not the same travel beside the kinds, as the uids of both."""

NAMES = (*KINDS, APART)
"""All that travels, in the order in which it comes in."""

PATTERNS = {
    "uid": "^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$",
    "name": r"^[^\u0000]+$",
    "sha256": "^[0-9a-f]{64}$",
    "due_time": "^[0-2][0-9]:[0-5][0-9](:[0-5][0-9])?$",
}
OBJECTS = frozenset({"custom", "marks", "filter", "choices"})
"""Columns whose text is JSON."""

LINE_REFS = {"product_id": "product"}
NEVER = frozenset({"id"})


@dataclass(frozen=True, slots=True)
class Column:
    """A column as it stands in the file: its declared type tells dates, flags and texts apart."""

    name: str
    type: str
    required: bool
    words: tuple[str, ...] = ()  # of a closed list, the words it knows


def columns(connection: Connection, table: str) -> list[Column]:
    """The columns of a table that travel."""
    rows = connection.execute(f"PRAGMA table_info({table})").fetchall()
    return [Column(row[1], row[2].upper(), bool(row[3])) for row in rows if row[1] not in NEVER]


def worded(connection: Connection, table: str) -> list[Column]:
    """The columns of a table with the words of those that are closed lists, as the nouns declare them."""
    from kamdesk.store.schema import declared

    def words(name: str) -> tuple[str, ...]:
        enum = getattr(declared().tables[table].c[name].type, "enum_class", None)
        return tuple(each.value for each in enum) if enum else ()

    return [replace(column, words=words(column.name)) for column in columns(connection, table)]


def set_scope(connection: Connection, customer_ids: Iterable[int], task_ids_that_stay: Iterable[int] = ()) -> None:
    """Name the customers whose records travel, and which of their tasks do not."""
    for table, ids in (("scope", customer_ids), ("stays", task_ids_that_stay)):
        connection.execute(f"CREATE TEMP TABLE IF NOT EXISTS {table} (id INTEGER PRIMARY KEY)")
        connection.execute(f"DELETE FROM temp.{table}")
        connection.executemany(f"INSERT OR IGNORE INTO temp.{table} VALUES (?)", ((each,) for each in ids))


def lines_of(connection: Connection, kind: str, author: str = "", private: bool = False) -> Iterator[str]:
    """The records of a kind within the scope, one JSON text each, by uid so that equal books give equal files.

    What is empty is left out, and so is what stays at home. A record nobody handed over before names its author as
    where it comes from. With `private`, what stays at home goes too: a copy for the rep.
    """
    if kind == APART:
        yield from _pairs(connection)
        return
    spec = KINDS[kind]
    kept = () if private else spec.private
    scope = spec.whole if private and spec.whole else spec.scope
    parts = [_part(spec, column, author) for column in columns(connection, spec.table) if column.name not in kept]
    if spec.lines:
        parts.append(_lines_part(connection, *spec.lines))
    where = _walked(scope) if _is_much(connection) else scope
    found = connection.execute(f"SELECT {_object(parts)} FROM {spec.table} t WHERE {where} ORDER BY t.uid")
    while rows := found.fetchmany(1000):
        yield from map(itemgetter(0), rows)


def _is_much(connection: Connection) -> bool:
    """Whether the scope is more than a quarter of the book."""
    sql = "SELECT 4 * (SELECT count(*) FROM temp.scope) > (SELECT count(*) FROM customer)"
    return bool(connection.execute(sql).fetchone()[0])


def _walked(scope: str) -> str:
    """The same condition, met by walking along the uids: then the long texts need not be sorted."""
    return scope.replace("t.customer_id IN", "+t.customer_id IN")


def counts(connection: Connection) -> dict[str, int]:
    """How many records of each kind are within the scope."""
    return {
        name: connection.execute(f"SELECT count(*) FROM {kind.table} t WHERE {kind.scope}").fetchone()[0]
        for name, kind in KINDS.items()
    } | {APART: sum(1 for _ in _pairs(connection))}


def contents(connection: Connection) -> Iterator[tuple[str, bytes]]:
    """(SHA-256, bytes) of every file within the scope, once; one at a time is in memory."""
    names = connection.execute(f"SELECT DISTINCT t.sha256 FROM file t WHERE {FILES} ORDER BY 1").fetchall()
    for name in names:
        yield from connection.execute("SELECT sha256, content FROM file_content WHERE sha256 = ?", name)


def _pairs(connection: Connection) -> Iterator[str]:
    found = connection.execute(
        "SELECT json_object('first', t.first_uid, 'second', t.second_uid) FROM (SELECT d.*, a.id AS one, b.id AS other"
        " FROM distinct_pair d JOIN customer a ON a.uid = d.first_uid JOIN customer b ON b.uid = d.second_uid) t"
        f" WHERE {_between('one', 'other')} ORDER BY t.first_uid, t.second_uid"
    )
    return map(itemgetter(0), found)


def field_of(column: str) -> str:
    """The name a column goes by in a record: references lose their `_id`."""
    return column.removesuffix("_id")


def _object(parts: Sequence[str]) -> str:
    """SQL that writes a JSON object of members; the first is never NULL.

    A member is one or more of `concat`'s values, `,"name":` and what follows, or NULL where it is empty. Leaving empty
    members out by hand is twice as fast as the database's own objects, and a third shorter.
    """
    first, *others = parts
    return ", ".join(["concat('{" + first.removeprefix("',"), *others, "'}')"])


def _part(spec: Kind, column: Column, author: str) -> str:
    name = column.name
    if name in spec.refs:
        return _reference(field_of(name), TABLES[spec.refs[name]], f"t.{name}")
    if name == "origin" and author:
        quoted = author.replace("'", "''")
        return _text(name, f"coalesce(t.origin, '{quoted}')", is_there=True)
    return _member("t", name, column)


def _member(table: str, name: str, column: Column) -> str:
    value = f"{table}.{column.name}"
    if column.type == "BOOLEAN":
        return f"CASE {value} WHEN 1 THEN ',\"{name}\":true' WHEN 0 THEN ',\"{name}\":false' END"
    if column.type == "INTEGER":
        return f"',\"{name}\":'{', ' if column.required else ' || '}{value}"
    return _text(name, value, column.required)


def _text(name: str, value: str, is_there: bool) -> str:
    """A member with a text; without `is_there`, none where there is no text."""
    quoted = f"json_quote({value})"
    return f"',\"{name}\":'" + (f", {quoted}" if is_there else f" || nullif({quoted}, 'null')")


def _reference(name: str, table: str, value: str) -> str:
    return f"',\"{name}\":' || (SELECT json_quote(uid) FROM {table} WHERE id = {value})"


def _lines_part(connection: Connection, table: str, owner: str) -> str:
    parts = []
    for column in columns(connection, table):
        if column.name in LINE_REFS:
            parts.append(_reference(field_of(column.name), "product", f"l.{column.name}"))
        elif column.name != owner:
            parts.append(_member("l", column.name, column))
    ordered = f"(SELECT * FROM {table} WHERE {owner} = t.id ORDER BY position, id) l"
    return f"(SELECT ',\"lines\":[' || coalesce(group_concat({_object(parts)}), '') || ']' FROM {ordered})"


def schemas(book: Book) -> dict[str, dict[str, object]]:
    """The published JSON Schema of every kind, made from the tables themselves."""
    return {name: _schema(book.reader(), name, kind) for name, kind in KINDS.items()} | {APART: _PAIR}


_PAIR: dict[str, object] = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "title": APART,
    "description": "two customers that are not the same",
    "type": "object",
    "properties": {side: {"type": "string", "description": "uid: customer"} for side in ("first", "second")},
    "required": ["first", "second"],
    "additionalProperties": True,
}


def _schema(connection: Connection, name: str, kind: Kind) -> dict[str, object]:
    known = worded(connection, kind.table)
    fields = {field_of(each.name): _type(each, kind) for each in known}
    required = [field_of(each.name) for each in known if each.required]
    if kind.lines:
        lines = [each for each in worded(connection, kind.lines[0]) if each.name != kind.lines[1]]
        line = {field_of(each.name): _type(each, kind, LINE_REFS) for each in lines}
        fields["lines"] = {
            "type": "array",
            "items": {
                "type": "object",
                "properties": line,
                "required": [field_of(each.name) for each in lines if each.required],
                "additionalProperties": False,
            },
        }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": name,
        "description": "money and quantities in 1/10,000; a field that is left out is empty",
        "type": "object",
        "properties": fields,
        "required": required,
        "additionalProperties": True,
    }


def _type(column: Column, kind: Kind, refs: Mapping[str, str] | None = None) -> dict[str, object]:
    names = kind.refs if refs is None else refs
    if column.name in names:
        return {
            "type": "string" if column.required else ["string", "null"],
            "description": f"uid: {names[column.name]}",
        }
    plain = "boolean" if column.type == "BOOLEAN" else "integer" if column.type == "INTEGER" else "string"
    shape: dict[str, object] = {"type": plain if column.required else [plain, "null"]}
    if plain == "integer":
        shape |= {"minimum": -LARGEST_E4, "maximum": LARGEST_E4}
    if column.words:
        shape["enum"] = [*column.words] if column.required else [*column.words, None]
    if column.type == "DATE":
        shape["format"] = "date"
    elif plain == "string" and not column.words:
        # a length in its declaration marks a name: every way into the book keeps to the longest name, not all to that
        shape["maxLength"] = LONGEST_NAME if "(" in column.type else LONGEST_TEXT
    if column.name in PATTERNS:
        shape["pattern"] = PATTERNS[column.name]
    if column.name in OBJECTS:
        shape["contentMediaType"] = "application/json"
    return shape
