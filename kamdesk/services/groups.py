"""The rep's own groups: made, renamed, nested, and customers put in and taken out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from kamdesk.models.changes import Changes
from kamdesk.models.refusals import Invalid, Refusal
from kamdesk.models.rows import Problem
from kamdesk.services import drafts
from kamdesk.services.customers import Saved
from kamdesk.services.desk import Desk
from kamdesk.store import exporting, grouping, listing


def add(desk: Desk, name: str, parent_id: int | None = None, private: bool = False) -> Saved:
    """A new group, last among its neighbours; where one of them has the name, it gets a number as well."""
    taken, good = _taken(desk, parent_id), _good(name)
    numbered = (good, *(f"{good} {number}" for number in range(2, len(taken) + 2)))
    free = next(each for each in numbered if each.casefold() not in taken)
    with desk.book.writing("new_group", name=free) as work:
        values = {"name": free, "parent_id": parent_id, "private": private}
        made = work.insert("customer_group", {**values, "position": len(grouping.neighbours(work, parent_id))})
    return Saved(made, work.changes)


def rename(desk: Desk, group_id: int, name: str) -> Changes:
    """Give a group another name. Refusal(empty_name, name_taken, record_gone)."""
    current = details(desk, group_id)
    if _is_taken(desk, current, _good(name), current["parent_id"]):
        raise Refusal("name_taken")
    with desk.book.writing("rename_group", name=_good(name)) as work:
        work.update("customer_group", group_id, {"name": name.strip()})
    return work.changes


def edit(desk: Desk, group_id: int, values: Mapping[str, object]) -> Changes:
    """Change a group's name, strategy, channel, cadence, time budget or privacy. Invalid, Refusal(record_gone)."""
    from kamdesk.models.group import GroupDraft

    current = details(desk, group_id)
    full = drafts.checked(GroupDraft, {**{name: current[name] for name in GroupDraft.model_fields}, **values})
    ideal, longest = full["cadence_ideal"], full["cadence_max"]
    if isinstance(ideal, int) and isinstance(longest, int) and longest < ideal:
        raise Invalid([Problem("cadence_max", "before_ideal")])
    if _is_taken(desk, current, str(full["name"]), current["parent_id"]):
        raise Invalid([Problem("name", "name_taken")])
    with desk.book.writing("edit_group", name=str(full["name"])) as work:
        work.update("customer_group", group_id, {name: full[name] for name in values})
    return work.changes


def details(desk: Desk, group_id: int) -> Mapping[str, object]:
    """Every column of a group. Refusal(record_gone)."""
    found = desk.book.record("customer_group", group_id)
    if found is None:
        raise Refusal("record_gone", noun="customer_group")
    return found


def move(desk: Desk, group_id: int, parent_id: int | None, position: int | None = None) -> Changes:
    """Hang a group under another (None: at the top) at a place; Refusal(into_itself) where that would be a ring.

    Refusal(name_taken) where one there has its name.
    """
    if parent_id is not None and grouping.is_below(desk.book, parent_id, group_id):
        raise Refusal("into_itself")
    current = details(desk, group_id)
    if _is_taken(desk, current, str(current["name"]), parent_id):
        raise Refusal("name_taken")
    with desk.book.writing("move_group") as work:
        others = grouping.neighbours(work, parent_id, but=group_id)
        others.insert(len(others) if position is None else position, group_id)
        work.update("customer_group", group_id, {"parent_id": parent_id})
        for place, each in enumerate(others):
            work.update("customer_group", each, {"position": place})
    return work.changes


def delete(desk: Desk, group_id: int) -> Changes:
    """Remove a group and those below it; the customers stay."""
    found = desk.book.record("customer_group", group_id)
    with desk.book.writing("delete_group", name=str(found["name"]) if found else "") as work:
        for member in grouping.memberships_below(work, group_id):
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
        grouping.put(work, group_id, customer_ids)
    return work.changes


def take_out(desk: Desk, group_id: int, customer_ids: Sequence[int]) -> Changes:
    """Take customers out of a group."""
    with desk.book.writing("take_out_of_group", count=len(customer_ids)) as work:
        grouping.take_out(work, group_id, customer_ids)
    return work.changes


def move_members(desk: Desk, source_id: int, target_id: int, customer_ids: Sequence[int]) -> Changes:
    """Move customers from one group to another as one step."""
    with desk.book.writing("move_to_group", count=len(customer_ids)) as work:
        grouping.take_out(work, source_id, customer_ids)
        grouping.put(work, target_id, customer_ids)
    return work.changes


def paths(desk: Desk, ids: Sequence[int]) -> dict[int, list[str]]:
    """The groups of each customer by their paths (`A/B`); who is in none has no entry."""
    named = dict(_named(desk))
    found: dict[int, list[str]] = {}
    for customer_id, group_id in exporting.memberships(desk.book, ids):
        found.setdefault(customer_id, []).append(named[group_id])
    return found


def _named(desk: Desk) -> Iterator[tuple[int, str]]:
    """Every group's id and path."""
    waiting = list(listing.group_nodes(desk.book))
    while waiting:
        node = waiting.pop()
        waiting += node.children
        if node.group_id is not None:
            yield node.group_id, node.id.removeprefix("group:")


def _is_taken(desk: Desk, group: Mapping[str, object], name: str, parent_id: object) -> bool:
    """Whether a group would come to have the name of one beside it. What it has already, and where, it keeps."""
    is_as_before = (name, parent_id) == (group["name"], group["parent_id"])
    return not is_as_before and name.casefold() in _taken(desk, parent_id, group["id"])


def _taken(desk: Desk, parent_id: object, but: object = None) -> set[str]:
    """The names of the groups under a parent, one left out, whatever their case."""
    return {name.strip().casefold() for name in grouping.names(desk.book, parent_id, but)}


def _good(name: str) -> str:
    if not name.strip():
        raise Refusal("empty_name")
    return name.strip()
