"""Telling the rep once: also in a book in which nothing was ever changed."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from kamdesk.services import contacts, customers, lists, raising
from tests.ui.desks import TODAY, new_desk, promised


def test_a_book_without_any_history_remembers_what_it_told(tmp_path: Path) -> None:
    desk = new_desk(tmp_path)
    promised(desk, "申达精密机械", TODAY - timedelta(days=1))
    desk.book.forget_history()
    assert len(raising.raise_day(desk).keys) == 1
    assert raising.raise_day(desk).keys == ()
    assert desk.book.read("SELECT count(*) FROM journal") == [(0,)]
    desk.close()


def test_the_late_are_those_of_the_lens_overdue(tmp_path: Path) -> None:
    """The number on the icon and the one in the tree are the same; a birthday that passed is no broken promise."""
    desk = new_desk(tmp_path)
    promised(desk, "申达精密机械", TODAY - timedelta(days=1))
    promised(desk, "启明光伏", TODAY)
    customer = customers.save(desk, None, {"name": "华信"}).id
    contacts.save(desk, None, customer, {"name": "李敏", "birthday": f"--{TODAY - timedelta(days=2):%m-%d}"})
    with desk.book.writing("edit_customer", name="华信") as work:
        work.update("customer", customer, {"created_at": f"{TODAY - timedelta(days=40)}T01:00:00Z"})
    told = raising.raise_day(desk)
    attention = next(node for node in lists.tree(desk) if node.id == "section:attention")
    assert told.customers == 3
    assert told.overdue == next(node.count for node in attention.children if node.id == "overdue") == 1
    desk.close()
