"""The desk's settings as the book keeps them: JSON by name, not undone with the customers' changes."""

from __future__ import annotations

import json

from kamdesk.store.book import Book


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
