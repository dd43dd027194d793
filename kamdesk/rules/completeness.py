"""How complete a customer's profile sheet is (L13): the facts a rep needs before a call, each counted once."""

from __future__ import annotations

from collections.abc import Collection

ITEMS = (
    "industry",
    "region",
    "address",
    "source",
    "contact",
    "phone",
    "messenger",
    "decision_maker",
    "birthday",
    "need",
    "demand",
    "how_to_treat",
)
"""What a full sheet holds, in the order a rep would ask for it."""

ENOUGH = 50
"""Percent under which a visited customer counts as having no profile sheet (domain 3.6)."""


def missing(present: Collection[str]) -> tuple[str, ...]:
    """The items a sheet still wants."""
    return tuple(item for item in ITEMS if item not in present)


def percent(present: Collection[str]) -> int:
    """Share of the items that are there, whole percent rounded half up."""
    return (200 * len(_EVERY.intersection(present)) + len(ITEMS)) // (2 * len(ITEMS))


_EVERY = frozenset(ITEMS)
