"""Reading text templates: articles with fields in braces."""

from __future__ import annotations

from typing import Any

from kamdesk.store.book import Book


def templates(book: Book) -> list[tuple[Any, ...]]:
    """(id, title, body, subject, channel, occasion) of every text template, by title."""
    return book.read(
        "SELECT id, title, body, coalesce(subject, ''), coalesce(channel, ''), coalesce(occasion, '') FROM article"
        " WHERE kind = 'template' ORDER BY title, id"
    )
