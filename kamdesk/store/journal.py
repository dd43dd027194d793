"""The journal: every row changed under an operation leaves its before-image, whoever changed it.

Triggers on the writing connection write it, so no path into the book, single or bulk, can forget to. They are temporary
and made from the live tables when the book is opened, so a migration never meets a stale one.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import groupby
from operator import itemgetter
from typing import Any

from kamdesk.store.cipher import Connection

AT_ONCE = 5000

# noun -> how its row tells whose customer it concerns (an SQL expression over {row}, NEW or OLD)
NOUNS: dict[str, str] = {
    "customer": "{row}.id",
    "contact": "{row}.customer_id",
    "channel": "{row}.customer_id",
    "membership": "{row}.customer_id",
    "interaction": "{row}.customer_id",
    "task": "{row}.customer_id",
    "reminder_state": "{row}.customer_id",
    "orders": "{row}.customer_id",
    "order_line": "(SELECT customer_id FROM orders WHERE id = {row}.order_id)",
    "opportunity": "{row}.customer_id",
    "quote": "{row}.customer_id",
    "quote_line": "(SELECT customer_id FROM quote WHERE id = {row}.quote_id)",
    "contract": "{row}.customer_id",
    "relation": "{row}.customer_id",
    "referral": "{row}.customer_id",
    "issue": "{row}.customer_id",
    "satisfaction": "{row}.customer_id",
    "file": "{row}.customer_id",
    "account_plan": "{row}.customer_id",
    "plan_goal": "{row}.customer_id",
    "rivalry": "{row}.customer_id",
    "article_link": "{row}.customer_id",
    "article": "NULL",
    "competitor": "NULL",
    "distinct_pair": "NULL",
    "customer_group": "NULL",
    "smart_group": "NULL",
    "product": "NULL",
    "field_definition": "NULL",
    "alias": "NULL",
}

SETTING = "setting"
"""No noun: of the settings only one is journalled, and only its changes."""

DAY_LAYOUT = "day_layout"
"""The setting that is undone with the steps: how today's list was laid out."""

# what happened -> (the event, whose row names the record)
ACTIONS = {"I": ("INSERT", "NEW"), "U": ("UPDATE", "OLD"), "D": ("DELETE", "OLD")}


def watch(connection: Connection) -> None:
    """Make the triggers on the writing connection. Without any operation (a book fresh from the press) a row stands

    under 0: only silent writing happens there, which takes its rows out again.
    """
    connection.execute("CREATE TEMP TABLE made_in_bulk (noun TEXT PRIMARY KEY)")
    for noun, owner in NOUNS.items():
        for action in ACTIONS:
            unless = f"NOT EXISTS (SELECT 1 FROM temp.made_in_bulk WHERE noun = '{noun}')" if action == "I" else "1"
            _watch(connection, noun, action, owner, unless)
    _watch(connection, SETTING, "U", "NULL", f"OLD.key = '{DAY_LAYOUT}'")


@contextmanager
def in_bulk(connection: Connection, operation_id: int, noun: str, first: int, last: int) -> Iterator[None]:
    """Journal the making of the records `first` to `last`, which the block inserts, at once instead of one by one.

    The trigger looks away meanwhile; to drop it would have every statement compiled anew. Where the block fails it
    looks again with the transaction that is rolled back.
    """
    connection.execute("INSERT INTO temp.made_in_bulk VALUES (?)", (noun,))
    yield
    connection.execute(
        "INSERT INTO journal (operation_id, noun, record_id, customer_id, action)"
        f" SELECT ?, ?, id, {NOUNS[noun].format(row=noun)}, 'I' FROM {noun} WHERE id BETWEEN ? AND ? ORDER BY id",
        (operation_id, noun, first, last),
    )
    connection.execute("DELETE FROM temp.made_in_bulk WHERE noun = ?", (noun,))


def _watch(connection: Connection, noun: str, action: str, owner: str, when: str) -> None:
    event, row = ACTIONS[action]
    columns = columns_of(connection, noun) if action != "I" else []
    image = ", ".join(f"'{column}', OLD.{column}" for column in columns)
    before = f"json_object({image})" if image else "NULL"
    connection.execute(
        f"CREATE TEMP TRIGGER journal_{noun}_{action} AFTER {event} ON main.{noun} WHEN {when} BEGIN"
        " INSERT INTO journal (operation_id, noun, record_id, customer_id, action, before) VALUES"
        f" (coalesce((SELECT max(id) FROM operation), 0), '{noun}', {row}.id, {owner.format(row=row)},"
        f" '{action}', {before}); END"
    )


def columns_of(connection: Connection, noun: str) -> list[str]:
    """The columns of a noun's table, as they stand in the file."""
    return [row[1] for row in connection.execute(f"PRAGMA table_info({noun})")]


def revert(connection: Connection, operation_id: int) -> None:
    """Put back every row an operation changed, newest first; runs inside a new operation, whose journal can redo it.

    Runs of one noun and action go to the database together: an import of 100,000 rows is taken back as few statements.
    """
    connection.execute("PRAGMA defer_foreign_keys = ON")
    rows = connection.execute(
        "SELECT noun, action, record_id, before FROM journal WHERE operation_id = ? ORDER BY id DESC", (operation_id,)
    )
    while batch := rows.fetchmany(AT_ONCE):
        for (noun, action), run in groupby(batch, key=itemgetter(0, 1)):
            put_back(connection, noun, action, [(record_id, before) for _, _, record_id, before in run])


def put_back(connection: Connection, noun: str, action: str, run: Sequence[tuple[int, str | None]]) -> None:
    """Take back what was done to these records (id, image before): I is deleted, D inserted, U set as it was."""
    if action == "I":
        connection.executemany(f"DELETE FROM {noun} WHERE id = ?", [(record_id,) for record_id, _ in run])
        return
    images = [json.loads(before or "{}") for _, before in run]
    for columns, alike in groupby(images, key=tuple):
        values = [tuple(image.values()) for image in alike]
        if action == "D":
            connection.executemany(_insert(noun, columns), values)
        else:
            place = columns.index("id")
            assignments = ", ".join(f"{column} = ?" for column in columns)
            connection.executemany(
                f"UPDATE {noun} SET {assignments} WHERE id = ?", [(*each, each[place]) for each in values]
            )


def _insert(noun: str, columns: Sequence[str]) -> str:
    return f"INSERT INTO {noun} ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})"


def touched(connection: Connection, operation_id: int) -> dict[str, set[int]]:
    """What an operation changed: noun → ids of its records; `customer` holds every customer concerned."""
    found: dict[str, set[int]] = {}
    concerned: set[Any] = set()
    rows = connection.execute(
        "SELECT noun, record_id, customer_id FROM journal WHERE operation_id = ?", (operation_id,)
    )
    while batch := rows.fetchmany(AT_ONCE):
        for noun, run in groupby(batch, key=itemgetter(0)):
            _, record_ids, customer_ids = zip(*run, strict=True)
            found.setdefault(noun, set()).update(record_ids)
            concerned.update(customer_ids)
    concerned.discard(None)
    if concerned:
        found.setdefault("customer", set()).update(concerned)
    return found
