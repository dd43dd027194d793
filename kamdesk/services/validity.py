"""Customers whose data lead nowhere (wrong number, closed): out of every list and reminder, and back with one key."""

from __future__ import annotations

from collections.abc import Sequence

from kamdesk.models.changes import Changes
from kamdesk.services.desk import Desk

LONGEST = 500


def are_invalid(desk: Desk, ids: Sequence[int]) -> bool:
    """Whether all of these are marked already."""
    return all(bool((desk.book.record("customer", each) or {}).get("invalid")) for each in ids)


def mark_invalid(desk: Desk, ids: Sequence[int], reason: str | None) -> Changes:
    """Mark customers, with the reason, as one step; those marked already get the new reason."""
    said = (reason or "").strip()[:LONGEST] or None
    with desk.book.writing("mark_invalid", count=len(ids)) as work:
        for each in ids:
            work.update("customer", each, {"invalid": True, "invalid_reason": said})
    return work.changes


def mark_valid(desk: Desk, ids: Sequence[int]) -> Changes:
    """Take the mark off; the reason goes with it."""
    with desk.book.writing("mark_valid", count=len(ids)) as work:
        for each in ids:
            work.update("customer", each, {"invalid": False, "invalid_reason": None})
    return work.changes
