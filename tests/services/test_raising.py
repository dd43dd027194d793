"""Telling the rep once: also in a book in which nothing was ever changed."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from kamdesk.services import raising
from tests.ui.desks import TODAY, new_desk, promised


def test_a_book_without_any_history_remembers_what_it_told(tmp_path: Path) -> None:
    desk = new_desk(tmp_path)
    promised(desk, "申达精密机械", TODAY - timedelta(days=1))
    desk.book.forget_history()
    assert len(raising.raise_day(desk).keys) == 1
    assert raising.raise_day(desk).keys == ()
    assert desk.book.read("SELECT count(*) FROM journal") == [(0,)]
    desk.close()
