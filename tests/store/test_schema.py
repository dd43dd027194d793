"""The shape of the tables."""

from __future__ import annotations

from pathlib import Path

import pytest

from kamdesk.store.book import Book
from kamdesk.store.journal import NOUNS
from tests.store.books import looking, quick_key, small_book


@pytest.fixture
def book(tmp_path: Path) -> Book:
    book = small_book(tmp_path / "book.kamdesk", quick_key(), 1)
    book.close()
    return book


def test_every_pointer_leads_an_index(book: Book) -> None:
    """Else each removed record scans the whole table that might point to it: 20,000 talks took minutes."""
    with looking(book.path, book.key) as look:
        for table in (*NOUNS, "customer_stats"):
            indexes = [row[1] for row in look.execute(f"PRAGMA index_list({table})").fetchall()]
            leading = {look.execute(f"PRAGMA index_info({index})").fetchone()[2] for index in indexes}
            keys = {row[1] for row in look.execute(f"PRAGMA table_info({table})") if row[5]}
            pointers = {row[3] for row in look.execute(f"PRAGMA foreign_key_list({table})").fetchall()}
            assert pointers - leading - keys == set(), table


def test_every_noun_of_the_journal_has_its_table_and_id(book: Book) -> None:
    with looking(book.path, book.key) as look:
        for noun in NOUNS:
            assert ("id", 1) in [(row[1], row[5]) for row in look.execute(f"PRAGMA table_info({noun})")], noun


def test_ids_are_never_given_twice(book: Book) -> None:
    """An erased record's id must not come back with another's history."""
    with looking(book.path, book.key) as look:
        for noun in NOUNS:
            made = look.execute("SELECT sql FROM sqlite_schema WHERE name = ?", (noun,)).fetchone()[0]
            assert "AUTOINCREMENT" in made or noun == "smart_group", noun
