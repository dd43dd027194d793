"""What a mark of a chart or a row of a table opens: a lens, with a title where the lens has none of its own."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

PICKED = "picked:"


@dataclass(frozen=True, slots=True)
class Target:
    """A place to go to. `lens` empty leads nowhere; `title` names customers picked by hand."""

    lens: str = ""
    title: str = ""


NOWHERE = Target()


def picked(ids: Iterable[int], title: str) -> Target:
    """Exactly these customers, under this title; nowhere without any."""
    numbers = ",".join(map(str, ids))
    return Target(f"{PICKED}{numbers}", title) if numbers else NOWHERE


def screen(name: str) -> Target:
    """Another screen of the analysis."""
    return Target(f"analysis:{name}")
