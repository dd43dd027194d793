"""The people of a customer as the map of stakeholders needs them."""

from __future__ import annotations

from typing import Any

from kamdesk.store.book import Book


def people(book: Book, customer_id: int) -> list[tuple[Any, ...]]:
    """(id, name, title, role, attitude, influence, boss, taboos, interests, do not contact, last real contact)."""
    return book.read(
        "SELECT t.id, t.name, t.title, t.role, t.attitude, t.influence, t.reports_to_id, t.taboos,"
        " coalesce(t.interests, t.hobbies), t.do_not_contact, (SELECT max(i.happened_on) FROM interaction i"
        " WHERE i.contact_id = t.id AND i.reached) FROM contact t WHERE t.customer_id = ?"
        " ORDER BY t.is_main DESC, t.created_at, t.id",
        (customer_id,),
    )


def bosses(book: Book, customer_id: int) -> dict[int, int | None]:
    """Whom each contact of a customer reports to."""
    sql = "SELECT id, reports_to_id FROM contact WHERE customer_id = ? ORDER BY created_at, id"
    return dict(book.read(sql, (customer_id,)))
