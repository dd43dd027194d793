"""Erasing for good: records, what hangs on them, and every trace in the journal, the history's words and the index."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence, Set

from kamdesk.store import gone, journal
from kamdesk.store.cipher import Connection

INDEXES = ("search_grams", "search_pinyin")
FORGOTTEN = "history_forgotten"
"""What the book remembers where not all is known any more that was changed since it was begun."""

_AGED = (
    "({0}.at < ?1 OR {0}.id <= coalesce((SELECT id FROM operation"
    " WHERE undo_of IS NULL AND state <> 'past' ORDER BY id DESC LIMIT 1 OFFSET ?2), 0))"
)
_OLD = (
    f"undo_of IS NULL AND state <> 'past' AND {_AGED.format('operation')} AND NOT (state = 'reverted' AND EXISTS"
    " (SELECT 1 FROM operation r WHERE r.name = 'revert' AND json_extract(r.figures, '$.reverts') = operation.id"
    f" AND r.state = 'done' AND NOT {_AGED.format('r')}))"
)
"""What the history forgets. What was taken back may stand again: it is kept as long as the step that did so."""


def forget_erased(connection: Connection, operation_id: int) -> None:
    """Remove every trace of the records this operation deleted, the operation itself too; inside its transaction.

    What was handed over and left may come back with a handover; all else that is erased stays out by its uid.
    Older images of records that stay may point to erased ones: the pointer is emptied, so that undo still fits.
    """
    connection.execute("CREATE TEMP TABLE IF NOT EXISTS erased (noun TEXT, id INTEGER, PRIMARY KEY (noun, id))")
    connection.execute("DELETE FROM erased")
    connection.execute(
        "INSERT OR IGNORE INTO erased SELECT noun, record_id FROM journal WHERE operation_id = ? AND action = 'D'",
        (operation_id,),
    )
    _follow_aliases(connection)
    _follow(connection)
    connection.execute(
        "INSERT OR IGNORE INTO erased SELECT 'alias', id FROM alias"
        " WHERE (noun, record_id) IN (SELECT noun, id FROM erased)"
    )
    connection.execute("DELETE FROM alias WHERE id IN (SELECT id FROM erased WHERE noun = 'alias')")
    operations = [
        row[0]
        for row in connection.execute(
            "SELECT DISTINCT operation_id FROM journal WHERE (noun, record_id) IN (SELECT noun, id FROM erased)"
        )
    ]
    _let_go(connection)
    _forget_in_settings(connection)
    gone.remember(
        connection,
        "(j.noun, j.record_id) IN (SELECT noun, id FROM erased) AND (o.id <> ? OR o.name <> 'leave')",
        (operation_id,),
    )
    connection.execute("DELETE FROM journal WHERE (noun, record_id) IN (SELECT noun, id FROM erased)")
    connection.execute("DELETE FROM journal WHERE operation_id = ?", (operation_id,))
    _silence(connection, operations)
    drop_empty_steps(connection)
    drop_orphan_contents(connection)
    for table in INDEXES:  # a merge: until then the index keeps the words of deleted rows
        connection.execute(f"INSERT INTO {table} ({table}) VALUES ('optimize')")


def drop_empty_steps(connection: Connection) -> None:
    """Remove steps that changed nothing any more, and what undid them."""
    connection.execute(
        "DELETE FROM operation WHERE undo_of IS NULL AND NOT EXISTS"
        " (SELECT 1 FROM journal j WHERE j.operation_id = operation.id)"
    )
    connection.execute("DELETE FROM operation WHERE undo_of NOT IN (SELECT id FROM operation)")
    connection.execute("DELETE FROM journal WHERE operation_id NOT IN (SELECT id FROM operation)")


def drop_orphan_contents(connection: Connection) -> int:
    """Remove the bytes of files that no record and no step names any more; returns how many."""
    found = connection.execute(
        "DELETE FROM file_content WHERE sha256 NOT IN (SELECT sha256 FROM file) AND sha256 NOT IN"
        " (SELECT json_extract(before, '$.sha256') FROM journal WHERE noun = 'file' AND before IS NOT NULL)"
    )
    return int(found.rowcount)


def prune(connection: Connection, steps: int, before: str) -> int:
    """Let the history forget all but the newest `steps` and what is older than an instant; returns how many steps.

    What was before each edit of a customer stays as its field history; such steps are `past`: shown, not undone.
    """
    connection.execute(
        "DELETE FROM book_state WHERE key GLOB 'taken:*' AND json_extract(value, '$.operation') IN"
        f" (SELECT id FROM operation WHERE {_OLD} AND state IN ('undone', 'dropped', 'reverted'))",
        (before, steps),
    )
    gone.remember(connection, f"o.id IN (SELECT id FROM operation WHERE {_OLD})", (before, steps))
    marks = connection.execute(f"UPDATE operation SET state = 'past' WHERE {_OLD}", (before, steps))
    if marks.rowcount:
        connection.execute("INSERT OR REPLACE INTO book_state (key, value) VALUES (?, 'true')", (FORGOTTEN,))
    connection.execute(
        "DELETE FROM operation WHERE undo_of IN (SELECT id FROM operation WHERE state = 'past')",
    )
    connection.execute(
        "DELETE FROM journal WHERE NOT (noun = 'customer' AND action = 'U') AND operation_id IN"
        " (SELECT id FROM operation WHERE state = 'past')"
    )
    drop_empty_steps(connection)
    return int(marks.rowcount)


def silence_column(connection: Connection, noun: str, column: str, ids: Sequence[int]) -> None:
    """Take what a column said out of every older image of these records."""
    connection.executemany(
        f"UPDATE journal SET before = json_set(before, '$.{column}', NULL)"
        " WHERE noun = ? AND record_id = ? AND before IS NOT NULL",
        [(noun, each) for each in ids],
    )


def _follow_aliases(connection: Connection) -> None:
    """The records that were once merged into an erased one were the same person: they go from the history too."""
    connection.execute(
        "INSERT OR IGNORE INTO erased SELECT j.noun, j.record_id FROM alias a JOIN erased e ON e.noun = a.noun"
        " AND e.id = a.record_id JOIN journal j ON j.noun = a.noun AND j.before IS NOT NULL"
        " AND json_extract(j.before, '$.uid') = a.uid"
    )


def _follow(connection: Connection) -> None:
    """Whatever once hung on an erased record, though removed long ago, is erased with it."""
    ties = [tie for tie in _ties(connection) if tie[3] == "CASCADE"]
    grown = -1
    while grown != (grown := connection.execute("SELECT count(*) FROM erased").fetchone()[0]):
        for noun, column, parent, _ in ties:
            connection.execute(
                "INSERT OR IGNORE INTO erased SELECT noun, record_id FROM journal WHERE noun = ? AND before IS NOT NULL"
                f" AND json_extract(before, '$.{column}') IN (SELECT id FROM erased WHERE noun = ?)",
                (noun, parent),
            )


def _let_go(connection: Connection) -> None:
    for noun, column, parent, deleted in _ties(connection):
        if deleted == "SET NULL":
            connection.execute(
                f"UPDATE journal SET before = json_set(before, '$.{column}', NULL) WHERE noun = ? AND before IS NOT"
                f" NULL AND json_extract(before, '$.{column}') IN (SELECT id FROM erased WHERE noun = ?)",
                (noun, parent),
            )


def _forget_in_settings(connection: Connection) -> None:
    """What the desk remembers by the uids of erased customers, today and in the steps that may be undone."""
    uids = {
        row[0]
        for row in connection.execute(
            "SELECT DISTINCT json_extract(before, '$.uid') FROM journal WHERE noun IN ('customer', 'alias')"
            " AND before IS NOT NULL AND (noun, record_id) IN (SELECT noun, id FROM erased)"
        )
    }
    images = "SELECT id, json_extract(before, '$.value') FROM journal WHERE customer_id IS NULL AND noun = ?"
    for sql, values, change in (
        ("SELECT id, value FROM setting", (), "UPDATE setting SET value = ? WHERE id = ?"),
        (images, (journal.SETTING,), "UPDATE journal SET before = json_set(before, '$.value', ?) WHERE id = ?"),
    ):
        for row_id, text in connection.execute(sql, values).fetchall():
            told = json.loads(text)
            left = _without(told, uids)
            if left != told:
                connection.execute(change, (json.dumps(left, ensure_ascii=False), row_id))


def _without(told: object, uids: Set[str]) -> object:
    """The same without what stands in lists as one of these uids, or under a key that names one (`code|uid`)."""
    if isinstance(told, list):
        return [_without(each, uids) for each in told if not (isinstance(each, str) and each in uids)]
    if isinstance(told, dict):
        return {name: _without(each, uids) for name, each in told.items() if uids.isdisjoint(name.split("|"))}
    return told


def _silence(connection: Connection, operations: list[int]) -> None:
    """Take the words (names, titles, files) out of the history's lines about erased records; counts stay."""
    for operation in operations:
        row = connection.execute("SELECT figures FROM operation WHERE id = ?", (operation,)).fetchone()
        figures = json.loads(row[0] or "{}") if row else {}
        left = {name: value for name, value in figures.items() if name == "kind" or isinstance(value, int | float)}
        connection.execute("UPDATE operation SET figures = ? WHERE id = ?", (json.dumps(left), operation))


def _ties(connection: Connection) -> Iterator[tuple[str, str, str, str]]:
    """(noun, column, parent noun, what happens on deletion) of every reference between nouns."""
    for noun in journal.NOUNS:
        for key in connection.execute(f"PRAGMA foreign_key_list({noun})").fetchall():
            yield noun, key[3], key[2], key[6]
