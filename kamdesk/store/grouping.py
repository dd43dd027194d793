"""The tree of groups as rows: who is where, who hangs below whom."""

from __future__ import annotations

from collections.abc import Sequence

from kamdesk.store.book import Book
from kamdesk.store.writing import Writer


def neighbours(work: Writer, parent_id: int | None, but: int | None = None) -> list[int]:
    """The groups under a parent in their order, one left out."""
    rows = work.rows(
        "SELECT id FROM customer_group WHERE parent_id IS ? AND id IS NOT ? ORDER BY position, id", (parent_id, but)
    )
    return [row[0] for row in rows]


def names(book: Book, parent_id: object, but: object = None) -> list[str]:
    """What the groups under a parent are called, one left out."""
    rows = book.read("SELECT name FROM customer_group WHERE parent_id IS ? AND id IS NOT ?", (parent_id, but))
    return [row[0] for row in rows]


def put(work: Writer, group_id: int, customer_ids: Sequence[int]) -> None:
    """Put customers in a group; those already there stay as they are."""
    there = {row[0] for row in work.rows("SELECT customer_id FROM membership WHERE group_id = ?", (group_id,))}
    for customer_id in dict.fromkeys(customer_ids):
        if customer_id not in there:
            work.insert("membership", {"group_id": group_id, "customer_id": customer_id})


def take_out(work: Writer, group_id: int, customer_ids: Sequence[int]) -> None:
    """Take customers out of a group."""
    for customer_id in customer_ids:
        found = "SELECT id FROM membership WHERE group_id = ? AND customer_id = ?"
        for (member,) in work.rows(found, (group_id, customer_id)):
            work.delete("membership", member)


def memberships_below(work: Writer, group_id: int) -> list[int]:
    """The membership records of a group and of every group below it."""
    rows = work.rows(
        "WITH RECURSIVE below (id) AS (SELECT ? UNION SELECT g.id FROM customer_group g JOIN below b"
        " ON g.parent_id = b.id) SELECT m.id FROM membership m JOIN below b ON b.id = m.group_id",
        (group_id,),
    )
    return [row[0] for row in rows]


def is_below(book: Book, group_id: int, above: int) -> bool:
    """Whether a group is the other or hangs below it."""
    at: int | None = group_id
    while at is not None:
        if at == above:
            return True
        row = book.read_one("SELECT parent_id FROM customer_group WHERE id = ?", (at,))
        at = row[0] if row else None
    return False
