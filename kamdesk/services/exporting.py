"""Exporting customers: which paths their groups have, which uids records bear."""

from __future__ import annotations

from collections.abc import Sequence

from kamdesk.services.desk import Desk
from kamdesk.store import listing

AT_ONCE = 500


def group_paths(desk: Desk, ids: Sequence[int]) -> dict[int, list[str]]:
    """The groups of each customer by their paths (`A/B`), in the tree's order; who is in none has no entry."""
    paths = dict(_paths(desk))
    found: dict[int, list[str]] = {}
    for some in _parts(ids):
        for customer_id, group_id in desk.book.read(
            f"SELECT m.customer_id, m.group_id FROM membership m WHERE m.customer_id IN ({_marks(some)})"
            " ORDER BY m.customer_id, m.group_id",
            some,
        ):
            found.setdefault(customer_id, []).append(paths[group_id])
    return found


def uids(desk: Desk, noun: str, ids: Sequence[int]) -> dict[int, str]:
    """The uids of some records by their ids."""
    return {
        row[0]: row[1]
        for some in _parts(ids)
        for row in desk.book.read(f"SELECT id, uid FROM {noun} WHERE id IN ({_marks(some)})", some)
    }


def _paths(desk: Desk) -> list[tuple[int, str]]:
    found: list[tuple[int, str]] = []
    waiting = list(listing.group_nodes(desk.book))
    while waiting:
        node = waiting.pop()
        waiting += node.children
        if node.group_id is not None:
            found.append((node.group_id, node.id.removeprefix("group:")))
    return found


def _parts(ids: Sequence[int]) -> list[tuple[int, ...]]:
    return [tuple(ids[start : start + AT_ONCE]) for start in range(0, len(ids), AT_ONCE)]


def _marks(some: Sequence[int]) -> str:
    return ", ".join("?" * len(some))
