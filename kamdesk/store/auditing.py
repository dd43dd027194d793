"""What left the book or was erased, in one line each: export, print, handover, receipt, erasure, backup."""

from __future__ import annotations

from typing import Any

from kamdesk.models.identity import utc_now
from kamdesk.store.book import Book
from kamdesk.store.cipher import Connection


def note(book: Book, act: str, scope: str | None = None, count: int = 0, fingerprint: str | None = None) -> None:
    """Write one line; `scope` names a file, a lens or a kind, never a customer."""
    with book.silently() as connection:
        note_in(connection, act, scope, count, fingerprint)


def note_in(
    connection: Connection, act: str, scope: str | None = None, count: int = 0, fingerprint: str | None = None
) -> None:
    """Write one line inside the transaction that does the act."""
    connection.execute(
        "INSERT INTO audit (at, act, scope, count, fingerprint) VALUES (?, ?, ?, ?, ?)",
        (utc_now(), act, scope, count, fingerprint),
    )


def lines(book: Book, limit: int = 500) -> list[tuple[Any, ...]]:
    """(at, act, scope, count, fingerprint), newest first."""
    return book.read("SELECT at, act, scope, count, fingerprint FROM audit ORDER BY id DESC LIMIT ?", (limit,))
