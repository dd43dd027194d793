"""The desk's settings as the book keeps them: JSON by name, all but one not undone with the customers' changes."""

from __future__ import annotations

import json

from kamdesk.store.book import Book
from kamdesk.store.writing import Writer


def read(book: Book, name: str, default: object = None) -> object:
    """One setting, or the default where it was never set."""
    row = book.read_one("SELECT value FROM setting WHERE key = ?", (name,))
    return json.loads(row[0]) if row else default


def write(book: Book, name: str, value: object) -> None:
    """Keep one setting."""
    with book.silently() as connection:
        connection.execute(
            "INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
            (name, json.dumps(value, ensure_ascii=False)),
        )


def change(work: Writer, name: str, value: object) -> None:
    """Keep the setting of `journal.DAY_LAYOUT` as part of a step.

    Its row is never removed again: another setting could be given its id before the step is done again.
    """
    work.connection.execute("INSERT OR IGNORE INTO setting (key, value) VALUES (?, 'null')", (name,))
    work.connection.execute("UPDATE setting SET value = ? WHERE key = ?", (json.dumps(value, ensure_ascii=False), name))
