"""What left the book or was erased, in one line each: export, print, handover, receipt, erasure, backup."""

from __future__ import annotations

from typing import Any, Literal

from kamdesk.models.identity import utc_text
from kamdesk.store.book import Book
from kamdesk.store.writing import Writer

Act = Literal["export", "print", "handover", "receive", "erase", "backup"]


def note(book: Book, act: Act, scope: str | None = None, count: int = 0, fingerprint: str | None = None) -> None:
    """Write one line; `scope` names a file, a lens or a kind, never a customer."""
    with book.silently() as connection:
        connection.execute(_LINE, (utc_text(book.clock()), act, _impersonal(scope), count, fingerprint))


def note_in(work: Writer, act: Act, scope: str | None = None, count: int = 0, fingerprint: str | None = None) -> None:
    """Write one line inside the transaction that does the act."""
    work.connection.execute(_LINE, (work.at, act, _impersonal(scope), count, fingerprint))


_LINE = "INSERT INTO audit (at, act, scope, count, fingerprint) VALUES (?, ?, ?, ?, ?)"


def _impersonal(scope: str | None) -> str | None:
    """Customers picked by hand or found by words are not listed: that they were picked is enough."""
    kind, _, rest = (scope or "").partition(":")
    if rest and (kind in ("list", "found", "private") or kind.startswith(".")):
        return f"{kind}:{_impersonal(rest)}"
    return kind if rest and kind in ("picked", "step", "search") else scope


def lines(book: Book, limit: int = 10_000) -> list[tuple[Any, ...]]:
    """(at, act, scope, count, fingerprint), newest first."""
    return book.read("SELECT at, act, scope, count, fingerprint FROM audit ORDER BY id DESC LIMIT ?", (limit,))
