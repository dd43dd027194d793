"""Checking a book from the pages up: cipher, structure, references, the journal, and what is kept against the facts.

Nothing is written: what is kept is computed again into temporary tables and compared. Findings are values.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256
from pathlib import Path

from kamdesk.models.settings import Settings
from kamdesk.store import cipher, copying, gathering, header, indexing, journal, number_rows, schema
from kamdesk.store.cipher import Connection
from kamdesk.store.keys import Key
from kamdesk.store.number_rows import NameKey
from kamdesk.store.numbers import Numbers

AT_ONCE = 5000
RANKED = ("tier", "measure", "tied")
ACTIONS = ("I", "U", "D")
STATES = ("done", "undone", "dropped", "reverted", "past")
INDEXES = ("search_grams", "search_pinyin")


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong: a code and the figures of its sentence (counts, names of tables)."""

    code: str
    figures: Mapping[str, object] = field(default_factory=dict)


def faults_of_file(path: Path, key: Key) -> list[Fault]:
    """What is wrong with the file as a file: pages that are not as they were written, a length that cannot be."""
    found = []
    broken = list(header.damaged_pages(path, key))
    if broken:
        found.append(Fault("damaged_pages", {"count": len(broken), "first": broken[0]}))
    if path.stat().st_size % header.PAGE and not header.has_log(path):
        found.append(Fault("cut_short"))
    return found


def faults_of_book(path: Path, key: Key, name_key: NameKey) -> list[Fault]:
    """What is wrong inside a book whose key fits. Raises CannotOpen(in_use), Refusal(interrupted)."""
    connection = cipher.peek(path, key)
    try:
        connection.execute("PRAGMA foreign_keys = OFF")  # the temporary tables refer to nothing
        connection.execute("BEGIN")
        found = list(_structure(connection))
        if not found and _version(connection) == schema.VERSION:
            found = [*_references(connection), *_journal(connection), *_files(connection), *_sums(connection)]
            found += [*_index(connection), *_numbers(connection, name_key)]
        return found
    except cipher.DriverError as error:
        refusal = cipher.refusal_of(error, path)
        if refusal.code in ("damaged", "wrong_passphrase"):
            return [Fault("unreadable")]
        raise refusal from error
    finally:
        connection.close()


def _version(connection: Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def _structure(connection: Connection) -> Iterator[Fault]:
    broken = list(connection.execute("PRAGMA cipher_integrity_check"))
    if broken:
        yield Fault("cipher", {"count": len(broken)})
    unsound = [row[0] for row in connection.execute("PRAGMA integrity_check(100)") if row[0] != "ok"]
    if unsound:
        yield Fault("integrity", {"count": len(unsound)})
    if not broken and not unsound and _version(connection) == schema.VERSION:
        wanted = {*journal.NOUNS, "customer_stats", "book_state", "operation", "journal", "setting", "search_text"}
        missing = sorted(wanted - set(copying.records_of(connection)))
        if missing:
            yield Fault("tables_missing", {"tables": missing})


def _references(connection: Connection) -> Iterator[Fault]:
    orphans: dict[str, int] = {}
    for row in connection.execute("PRAGMA foreign_key_check"):
        orphans[row[0]] = orphans.get(row[0], 0) + 1
    for table, count in orphans.items():
        yield Fault("references", {"table": table, "count": count})


def _journal(connection: Connection) -> Iterator[Fault]:
    strays = _count(connection, "journal j LEFT JOIN operation o ON o.id = j.operation_id WHERE o.id IS NULL")
    strays += _count(connection, f"operation WHERE state NOT IN ({_list(STATES)})")
    unknown = _count(
        connection,
        f"journal WHERE action NOT IN ({_list(ACTIONS)}) OR noun NOT IN ({_list((*journal.NOUNS, journal.SETTING))})",
    )
    empty = _count(connection, "journal WHERE action <> 'I' AND coalesce(json_valid(before), 0) = 0")
    if strays or unknown or empty:
        yield Fault("journal", {"count": strays + unknown + empty})


def _files(connection: Connection) -> Iterator[Fault]:
    missing = _count(connection, "file f LEFT JOIN file_content c ON c.sha256 = f.sha256 WHERE c.sha256 IS NULL")
    if missing:
        yield Fault("files_missing", {"count": missing})
    changed = sum(
        sha256(content).hexdigest() != wanted
        for wanted, content in connection.execute("SELECT sha256, content FROM file_content")
    )
    if changed:
        yield Fault("files_changed", {"count": changed})


def _sums(connection: Connection) -> Iterator[Fault]:
    """The sums kept beside an order must be those of its lines (nothing where it is void)."""
    wrong = _count(
        connection,
        "(SELECT o.id FROM orders o JOIN order_line l ON l.order_id = o.id GROUP BY o.id HAVING"
        f" (o.status <> 'void' AND (o.revenue <> {_sum('l.amount')} OR o.cost <> {_sum('l.cost')}"
        " OR o.counts <> (max(l.quantity) > 0))) OR (o.status = 'void' AND (o.counts OR o.revenue OR o.cost)))",
    )
    if wrong:
        yield Fault("order_sums", {"count": wrong})


def _sum(column: str) -> str:
    """SQL for a sum in two halves: one beyond 64 bits differs from what is kept, where `sum` alone would fail."""
    return f"sum({column} >> 32) * {1 << 32} + sum({column} & {(1 << 32) - 1})"


def _index(connection: Connection) -> Iterator[Fault]:
    """Build the search index again beside the kept one; the temporary tables hide the kept ones of the same name."""
    for name in ("search_text", *INDEXES):
        made = connection.execute("SELECT sql FROM main.sqlite_schema WHERE name = ?", (name,)).fetchone()[0]
        connection.execute(made.replace(f"TABLE {name}", f"TABLE temp.{name}", 1))
    try:
        indexing.rebuild(connection)
        wrong = _count_rows(connection, "SELECT * FROM temp.search_text EXCEPT SELECT * FROM main.search_text")
        wrong += _count_rows(
            connection, "SELECT customer_id FROM main.search_text EXCEPT SELECT customer_id FROM temp.search_text"
        )
        if wrong:
            yield Fault("search_text", {"count": wrong})
        for name in INDEXES:
            if _tokens_differ(connection, name):
                yield Fault("search_index", {"table": name})
    finally:
        for name in ("search_text", *INDEXES):
            connection.execute(f"DROP TABLE IF EXISTS temp.{name}")


def _tokens_differ(connection: Connection, name: str) -> bool:
    """Compare every token of every customer, streaming both indexes in their common order."""
    for side in ("main", "temp"):
        connection.execute(f"CREATE VIRTUAL TABLE temp.{side}_{name} USING fts5vocab({side}, {name}, instance)")
    try:
        kept, fresh = (connection.execute(f"SELECT term, doc FROM temp.{side}_{name}") for side in ("main", "temp"))
        while rows := kept.fetchmany(AT_ONCE):
            if rows != fresh.fetchmany(AT_ONCE):
                return True
        return bool(fresh.fetchmany(1))
    finally:
        for side in ("main", "temp"):
            connection.execute(f"DROP TABLE temp.{side}_{name}")


def _numbers(connection: Connection, name_key: NameKey) -> Iterator[Fault]:
    """Compute every customer's numbers again as of the day they are kept for, with the rhythm they were kept by."""
    asof = connection.execute("SELECT value FROM book_state WHERE key = 'asof'").fetchone()
    if asof is None:  # not computed yet: the desk does so when it opens
        return
    fresh = connection.execute("SELECT value FROM book_state WHERE key = 'ranks'").fetchone() == ("fresh",)
    numbers = Numbers(date.fromisoformat(asof[0]), _settings(connection), name_key)
    _lay_over(connection)
    numbers.refresh(connection, None)
    numbers.rerank(connection)
    columns = [row[1] for row in connection.execute("PRAGMA temp.table_info(customer_stats)")]
    kept = [each for each in columns if each in _kept_columns(connection, numbers) or (fresh and each in RANKED)]
    kept = [each for each in kept if fresh or each != "tier"]
    names = ", ".join(kept)
    wrong = {row[0] for side in _sides(names) for row in connection.execute(side)}
    if wrong:
        yield Fault("numbers", {"count": len(wrong)})


def _sides(names: str) -> tuple[str, str]:
    kept, again = f"SELECT {names} FROM main.customer_stats", f"SELECT {names} FROM temp.customer_stats"
    return f"{kept} EXCEPT {again}", f"{again} EXCEPT {kept}"


def _kept_columns(connection: Connection, numbers: Numbers) -> set[str]:
    """The columns one row of numbers has; the rest is given by analysis, from time to time."""
    gathering.mark(connection, [row[0] for row in connection.execute("SELECT id FROM customer LIMIT 1")])
    assert numbers.rhythm is not None
    rows = number_rows.gather_rows(connection, numbers.today, numbers.settings, numbers.name_key, numbers.rhythm)
    return set(rows[0]) if rows else set()


def _lay_over(connection: Connection) -> None:
    for table in ("customer_stats", "book_state"):
        made = connection.execute("SELECT sql FROM main.sqlite_schema WHERE name = ?", (table,)).fetchone()[0]
        connection.execute(made.replace("CREATE TABLE", "CREATE TEMP TABLE", 1))
    connection.execute("INSERT INTO temp.book_state SELECT * FROM main.book_state")
    # What only analysis gives (score, come_back) decides grade and state: it is taken over, all else is computed again.
    connection.execute(
        "INSERT INTO temp.customer_stats SELECT * FROM main.customer_stats"
        " WHERE customer_id IN (SELECT id FROM customer)"
    )


def _settings(connection: Connection) -> Settings:
    stored = connection.execute("SELECT value FROM setting WHERE key = 'rules'").fetchone()
    return Settings.from_json(json.loads(stored[0])) if stored else Settings()


def _count(connection: Connection, source: str) -> int:
    return int(connection.execute(f"SELECT count(*) FROM {source}").fetchone()[0])


def _count_rows(connection: Connection, sql: str) -> int:
    return _count(connection, f"({sql})")


def _list(words: Iterable[str]) -> str:
    return ", ".join(f"'{word}'" for word in words)
