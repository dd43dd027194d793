"""How the rep laid out today's list: who is pinned, and the order it was dragged into."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kamdesk.services.desk import Desk, set_setting, setting

LAYOUT = "day_layout"
"""The setting that keeps how today's list was laid out."""


def pin(desk: Desk, uid: str, is_pinned: bool) -> None:
    """Keep a customer at the top of today's list, or no longer; tomorrow begins without."""
    found = layout(desk)
    others = [each for each in found["pinned"] if each != uid]
    _keep(desk, {**found, "pinned": [*others, uid] if is_pinned else others})


def lay_out(desk: Desk, order: Sequence[str]) -> None:
    """Keep the order (uids) in which the rep put today's list; tomorrow is ordered by priority again."""
    _keep(desk, {**layout(desk), "order": list(order)})


def layout(desk: Desk) -> dict[str, list[str]]:
    """How the rep laid out today's list. A setting, not a change of the book: it is gone by tomorrow, nobody's fact."""
    kept = setting(desk, LAYOUT)
    if not isinstance(kept, dict) or kept.get("on") != desk.today().isoformat():
        return {"pinned": [], "order": []}
    return {"pinned": list(kept["pinned"]), "order": list(kept["order"])}


def _keep(desk: Desk, found: Mapping[str, list[str]]) -> None:
    set_setting(desk, LAYOUT, {"on": desk.today().isoformat(), **found})
