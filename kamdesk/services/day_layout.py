"""How the rep laid out today's list: who is pinned, and the order it was dragged into."""

from __future__ import annotations

from collections.abc import Sequence

from kamdesk.models.changes import Changes
from kamdesk.services.desk import Desk, setting
from kamdesk.store import kept_settings
from kamdesk.store.journal import DAY_LAYOUT
from kamdesk.store.writing import Writer


def pin(desk: Desk, uid: str, is_pinned: bool) -> Changes:
    """Keep a customer at the top of today's list, or no longer; tomorrow begins without."""
    found = layout(desk)
    others = [each for each in found["pinned"] if each != uid]
    with desk.book.writing("pin" if is_pinned else "unpin") as work:
        _keep(desk, work, [*others, uid] if is_pinned else others, found["order"])
    return work.changes


def lay_out(desk: Desk, order: Sequence[str]) -> Changes:
    """Keep the order (uids) in which the rep put today's list; tomorrow is ordered by priority again."""
    with desk.book.writing("lay_out_day") as work:
        _keep(desk, work, layout(desk)["pinned"], order)
    return work.changes


def layout(desk: Desk) -> dict[str, list[str]]:
    """How the rep laid out today's list. A setting, no fact about anybody: it is gone by tomorrow."""
    kept = setting(desk, DAY_LAYOUT)
    if not isinstance(kept, dict) or kept.get("on") != desk.today().isoformat():
        return {"pinned": [], "order": []}
    return {"pinned": list(kept["pinned"]), "order": list(kept["order"])}


def _keep(desk: Desk, work: Writer, pinned: Sequence[str], order: Sequence[str]) -> None:
    value = {"on": desk.today().isoformat(), "pinned": list(pinned), "order": list(order)}
    kept_settings.change(work, DAY_LAYOUT, value)
