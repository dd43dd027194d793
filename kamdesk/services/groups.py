"""The rep's own groups: made, renamed, nested, and customers put in and taken out."""

from __future__ import annotations

from collections.abc import Sequence

from kamdesk.models.changes import Changes
from kamdesk.models.refusals import Refusal
from kamdesk.services.customers import Saved
from kamdesk.services.desk import Desk
from kamdesk.store.book import Writing


def add(desk: Desk, name: str, parent_id: int | None = None, private: bool = False) -> Saved:
    """A new group, last among its neighbours."""
    with desk.book.writing("new_group", name=_good(name)) as work:
        position = work.one("SELECT count(*) FROM customer_group WHERE parent_id IS ?", (parent_id,))
        values = {"name": name.strip(), "parent_id": parent_id, "private": private}
        made = work.insert("customer_group", {**values, "position": position[0] if position else 0})
    return Saved(made, work.changes)


def rename(desk: Desk, group_id: int, name: str) -> Changes:
    """Give a group another name."""
    with desk.book.writing("rename_group", name=_good(name)) as work:
        work.update("customer_group", group_id, {"name": name.strip()})
    return work.changes


def move(desk: Desk, group_id: int, parent_id: int | None, position: int | None = None) -> Changes:
    """Hang a group under another (None: at the top) at a place; Refusal(into_itself) where that would be a ring."""
    if parent_id is not None and _is_below(desk, parent_id, group_id):
        raise Refusal("into_itself")
    with desk.book.writing("move_group") as work:
        others = [
            row[0]
            for row in work.rows(
                "SELECT id FROM customer_group WHERE parent_id IS ? AND id <> ? ORDER BY position, id",
                (parent_id, group_id),
            )
        ]
        others.insert(len(others) if position is None else position, group_id)
        work.update("customer_group", group_id, {"parent_id": parent_id})
        for place, each in enumerate(others):
            work.update("customer_group", each, {"position": place})
    return work.changes


def delete(desk: Desk, group_id: int) -> Changes:
    """Remove a group and those below it; the customers stay."""
    with desk.book.writing("delete_group") as work:
        members = work.rows(
            "WITH RECURSIVE below (id) AS (SELECT ? UNION SELECT g.id FROM customer_group g JOIN below b"
            " ON g.parent_id = b.id) SELECT m.id FROM membership m JOIN below b ON b.id = m.group_id",
            (group_id,),
        )
        for (member,) in members:
            work.delete("membership", member)
        work.delete("customer_group", group_id)
    return work.changes


def set_private(desk: Desk, group_id: int, private: bool) -> Changes:
    """Mark a group private: its customers leave every count, tier and handover (domain 1)."""
    with desk.book.writing("private_group", private=private) as work:
        work.update("customer_group", group_id, {"private": private})
    return work.changes


def put(desk: Desk, group_id: int, customer_ids: Sequence[int]) -> Changes:
    """Put customers in a group; those already there stay as they are."""
    with desk.book.writing("put_in_group", count=len(customer_ids)) as work:
        _put(work, group_id, customer_ids)
    return work.changes


def take_out(desk: Desk, group_id: int, customer_ids: Sequence[int]) -> Changes:
    """Take customers out of a group."""
    with desk.book.writing("take_out_of_group", count=len(customer_ids)) as work:
        _take_out(work, group_id, customer_ids)
    return work.changes


def move_members(desk: Desk, source_id: int, target_id: int, customer_ids: Sequence[int]) -> Changes:
    """Move customers from one group to another as one step."""
    with desk.book.writing("move_to_group", count=len(customer_ids)) as work:
        _take_out(work, source_id, customer_ids)
        _put(work, target_id, customer_ids)
    return work.changes


def _put(work: Writing, group_id: int, customer_ids: Sequence[int]) -> None:
    there = {row[0] for row in work.rows("SELECT customer_id FROM membership WHERE group_id = ?", (group_id,))}
    for customer_id in dict.fromkeys(customer_ids):
        if customer_id not in there:
            work.insert("membership", {"group_id": group_id, "customer_id": customer_id})


def _take_out(work: Writing, group_id: int, customer_ids: Sequence[int]) -> None:
    for customer_id in customer_ids:
        row = work.one("SELECT id FROM membership WHERE group_id = ? AND customer_id = ?", (group_id, customer_id))
        if row:
            work.delete("membership", row[0])


def _is_below(desk: Desk, group_id: int, above: int) -> bool:
    """Whether a group is the other or hangs below it."""
    at: int | None = group_id
    while at is not None:
        if at == above:
            return True
        row = desk.book.read_one("SELECT parent_id FROM customer_group WHERE id = ?", (at,))
        at = row[0] if row else None
    return False


def _good(name: str) -> str:
    if not name.strip():
        raise Refusal("empty_name")
    return name.strip()
