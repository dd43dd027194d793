"""What handing over asks of the book: who goes, what would be missing, and where each kind's records are."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Protocol

from kamdesk.store import first_calls, records
from kamdesk.store.book import Book
from kamdesk.store.cipher import Connection
from kamdesk.store.exporting import parts
from kamdesk.store.lenses import Condition
from kamdesk.store.lineage import BASE, KEYED, LINES, Given, Ids, Line, Lineage, remember_given
from kamdesk.store.receiving_table import SILENT, TRIVIAL, derived
from kamdesk.store.records import APART, GOES, KINDS, Kind, columns, field_of
from kamdesk.store.writing import Writer

MOST_SAID = 200_000
"""Records of which a handover tells when their fields were said."""

KNOWLEDGE = {
    "article": "t.keep_from_handover = 0 AND NOT EXISTS (SELECT 1 FROM article_link l WHERE l.article_id = t.id"
    " AND coalesce(l.customer_id, l.opportunity_id) IS NOT NULL)",
    "competitor": "NOT EXISTS (SELECT 1 FROM rivalry r WHERE r.competitor_id = t.id)",
}
"""Which knowledge nobody who is left needs."""


class Meter(Protocol):
    """Is told how many records there are to go through besides, and how many have been."""

    def expect(self, records: int) -> None:
        """So many more will be gone through."""

    def did(self, records: int) -> None:
        """So many more are done."""


GAPS = """
SELECT s.customer_id, NOT EXISTS (SELECT 1 FROM task k WHERE k.customer_id = c.id AND k.done_on IS NULL
           AND k.id NOT IN (SELECT id FROM temp.stays)), coalesce(c.how_to_treat, '') = '',
       NOT EXISTS (SELECT 1 FROM contact p WHERE p.customer_id = c.id AND p.role = 'decision_maker'),
       NOT EXISTS (SELECT 1 FROM contact p WHERE p.customer_id = c.id),
       s.main_phone IS NULL
FROM customer_stats s JOIN customer c ON c.id = s.customer_id
WHERE s.customer_id IN (SELECT id FROM temp.scope)
  AND (s.key_account IS NOT NULL OR s.tier IN ('super', 'large', 'medium'))
ORDER BY s.key_account IS NULL, s.measure DESC, s.customer_id
"""
GAP_CODES = ("next_step", "how_to_treat", "decision_maker", "contact", "phone")


def ids_that_go(book: Book, lens: Condition, also: Iterable[int] = ()) -> list[int]:
    """The customers of a lens that are handed over: private and kept ones stay out unless named in `also`."""
    rows = book.read(
        f"SELECT s.customer_id FROM customer_stats s JOIN customer c ON c.id = s.customer_id"
        f" WHERE ({lens.sql}) AND {GOES}",
        lens.values,
    )
    return sorted({row[0] for row in rows} | set(also))


def ids_that_stay(book: Book, lens: Condition) -> list[int]:
    """The customers of a lens that stay out: in a private group, or marked by the rep."""
    rows = book.read(
        "SELECT s.customer_id FROM customer_stats s JOIN customer c ON c.id = s.customer_id"
        f" WHERE ({lens.sql}) AND s.hidden < 2 AND NOT ({GOES}) ORDER BY s.name_key",
        lens.values,
    )
    return [row[0] for row in rows]


def set_scope(book: Book, connection: Connection, customer_ids: Iterable[int]) -> None:
    """Name the customers whose records travel; of their tasks the rep's own introductions stay."""
    records.set_scope(connection, customer_ids, first_calls.that_stay(book))


def gaps(book: Book) -> list[tuple[int, tuple[str, ...]]]:
    """(customer, what is missing) of the customers that matter within the scope, those most worth it first."""
    found = []
    for customer_id, *missing in book.read(GAPS):
        codes = tuple(code for code, absent in zip(GAP_CODES, missing, strict=True) if absent)
        if codes:
            found.append((customer_id, codes))
    return found


def best(book: Book, limit: int) -> list[int]:
    """The customers of the scope a successor must know first: key accounts, then by what they bring."""
    rows = book.read(
        "SELECT s.customer_id FROM customer_stats s WHERE s.customer_id IN (SELECT id FROM temp.scope)"
        " ORDER BY s.key_account IS NULL, s.measure DESC, s.orders_ever DESC, s.name_key LIMIT ?",
        (limit,),
    )
    return [row[0] for row in rows]


def risks(book: Book, customer_id: int) -> tuple[bool, bool, date | None]:
    """Whether an issue is open, whether a competitor threatens (4 or 5), and the first day something is promised."""
    row = book.read_one(
        "SELECT EXISTS (SELECT 1 FROM issue WHERE customer_id = ?1 AND solved_at IS NULL),"
        " EXISTS (SELECT 1 FROM rivalry WHERE customer_id = ?1 AND ended_on IS NULL AND threat >= 4),"
        " (SELECT min(coalesce(snoozed_until, due_on)) FROM task WHERE customer_id = ?1 AND done_on IS NULL)",
        (customer_id,),
    )
    assert row is not None
    return bool(row[0]), bool(row[1]), date.fromisoformat(row[2]) if row[2] else None


def stand(book: Book) -> int:
    """The number of the book's newest step."""
    row = book.read_one("SELECT coalesce(max(id), 0) FROM operation")
    return int(row[0]) if row else 0


def ids_in_scope(connection: Connection) -> Ids:
    """The customers, groups and articles within the scope."""
    kinds = [kind for kind in KINDS.values() if kind.table in KEYED]
    return {
        kind.table: frozenset(
            row[0] for row in connection.execute(f"SELECT t.id FROM {kind.table} t WHERE {kind.scope}")
        )
        for kind in kinds
    }


def line(book: Book, connection: Connection, uid: str, scope: Ids, meter: Meter) -> Line:
    """What a file of the scope grows from; none where more fields were said since than a file can tell."""
    with Lineage(book.read) as lineage:
        said = _said(connection, lineage, uid, meter)
    if len(said) > MOST_SAID:
        return Line()
    seen = {
        owner: lineage.seen((noun, record_id)) - lineage.direct
        for noun, ids in (scope if lineage.taken else {}).items()
        for some in parts(sorted(ids))
        for record_id, owner in connection.execute(
            f"SELECT id, uid FROM {noun} WHERE id IN ({', '.join('?' * len(some))})", some
        )
    }
    common = frozenset.intersection(*seen.values()) if seen else frozenset()
    of: dict[frozenset[str], set[str]] = {}
    for owner, steps in seen.items():
        of.setdefault(steps - common, set()).add(owner)
    rest = lineage.seen(None) - lineage.direct - common - frozenset().union(*of)
    apart = [(steps, frozenset(uids)) for steps, uids in (*of.items(), (rest, set[str]())) if steps]
    return Line(uid, lineage.direct | common, tuple(apart), said)


def _said(connection: Connection, lineage: Lineage, uid: str, meter: Meter) -> dict[tuple[str, str], dict[str, str]]:
    """In which handover fields of records within the scope were said, where not from the beginning."""
    touched: dict[str, set[int]] = {}
    for noun, record_id in lineage.touched():
        touched.setdefault(noun, set()).add(record_id)
    meter.expect(sum(len(touched.get(kind.table, ())) for kind in KINDS.values()))
    found: dict[tuple[str, str], dict[str, str]] = {}
    for name, kind in KINDS.items():
        told = _columns_told(connection, kind)
        for some in parts(sorted(touched.get(kind.table, ()))):
            cursor = connection.execute(
                f"SELECT t.* FROM {kind.table} t WHERE t.id IN ({', '.join('?' * len(some))}) AND {kind.scope}", some
            )
            names = [column[0] for column in cursor.description]
            for row in cursor.fetchall():
                stored = dict(zip(names, row, strict=True))
                dots = lineage.dots(kind.table, stored["id"], stored)
                first, fields = dots.first, dots.fields
                events = {name: dots.of(column) for name, column in told.items() if name in fields}
                events = {name: event for name, event in events.items() if event not in (BASE, first)}
                if events:
                    found[name, stored["uid"]] = {field: event or uid for field, event in events.items()}
            meter.did(len(some))
        if len(found) > MOST_SAID:
            break
    return found


def _columns_told(connection: Connection, kind: Kind) -> dict[str, str]:
    """The columns somebody says something in, by field."""
    skip = SILENT | TRIVIAL | set(kind.private) | derived(kind.table)
    told = [column.name for column in columns(connection, kind.table) if column.name not in skip]
    return {field_of(column): column for column in ([*told, LINES] if kind.lines else told)}


def remember(book: Book, given: Given) -> None:
    """Remember a handover that was given."""
    with book.silently() as connection:
        remember_given(connection, given)


def changed_since(book: Book, customer_ids: Iterable[int], step: int) -> int:
    """How many of these customers a later step touched."""
    rows = book.read(
        "SELECT DISTINCT customer_id FROM journal WHERE operation_id > ? AND customer_id IS NOT NULL", (step,)
    )
    return len({row[0] for row in rows} & set(customer_ids))


def uids_of(work: Writer, customer_ids: Iterable[int]) -> list[tuple[int, str]]:
    """Those of these customers that are there, with their uids."""
    found = ((each, work.one("SELECT uid FROM customer WHERE id = ?", (each,))) for each in customer_ids)
    return [(each, str(row[0])) for each, row in found if row]


def forget_knowledge(work: Writer, step: int) -> None:
    """Delete the articles and competitors that went with the handover of this step, once its customers are gone.

    What was written or changed since is in no file, and what concerns a customer who stays is still needed: both stay.
    """
    for noun, scope in KNOWLEDGE.items():
        since = "SELECT record_id FROM journal WHERE noun = ? AND operation_id > ?"
        found = work.rows(f"SELECT t.id FROM {noun} t WHERE {scope} AND t.id NOT IN ({since})", (noun, step))
        for (record_id,) in found:
            work.delete(noun, record_id)


def totals(work: Writer) -> dict[str, int]:
    """How many records of each kind the book has."""
    tables = {name: kind.table for name, kind in KINDS.items()} | {APART: APART}
    return {name: int(work.rows(f"SELECT count(*) FROM {table}")[0][0]) for name, table in tables.items()}


def customers_left(book: Book) -> tuple[int, int]:
    """How many customers the book has, and how many are in its trash."""
    row = book.read_one("SELECT count(*) - count(deleted_at), count(deleted_at) FROM customer")
    return (int(row[0]), int(row[1])) if row else (0, 0)
