"""The stages of a deal, the board they make, and what the deals on it are worth.

The first list follows the whole chain of article 003 (requirement K10): lead, relation, sale, installation, service.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from kamdesk.models.terms import FirstStage
from kamdesk.rules.profit import half_up


class Stage(NamedTuple):
    """One stage: its word (a code of the first list, or the rep's own) and the usual chance of winning, in percent."""

    name: str
    chance: int


CHANCES = {
    FirstStage.LEAD: 10,
    FirstStage.RELATION: 25,
    FirstStage.SALE: 50,
    FirstStage.INSTALLATION: 90,
    FirstStage.SERVICE: 95,
}
FIRST = tuple(Stage(name.value, chance) for name, chance in CHANCES.items())


class Worth(NamedTuple):
    """What stands in a column of the board: how many open deals, what they are worth, and weighted by their chance."""

    deals: int
    amount: int
    weighted: int


def stages_of(kept: object) -> tuple[Stage, ...]:
    """The rep's list as a setting keeps it ([[name, chance], …]); the first list where there is none."""
    if not isinstance(kept, list):
        return FIRST
    found = [Stage(str(each[0]), _chance(each[1])) for each in kept if isinstance(each, list) and len(each) == 2]
    return tuple(found) or FIRST


def columns(stages: Sequence[Stage], used: Iterable[str]) -> tuple[Stage, ...]:
    """The columns of the board: the list, then stages that deals are still in though they left the list."""
    known = {each.name for each in stages}
    return (*stages, *(Stage(name, 0) for name in sorted(set(used) - known)))


def chance_of(probability: int | None, stage: str, stages: Sequence[Stage]) -> int:
    """The chance in percent: what the rep said, else what is usual at its stage."""
    if probability is not None:
        return probability
    return next((each.chance for each in stages if each.name == stage), 0)


def weighted(amount: int | None, chance: int) -> int:
    """An amount times its chance (percent), money e4."""
    return half_up((amount or 0) * chance, 100)


def worth(deals: Iterable[Mapping[str, object]], stages: Sequence[Stage]) -> Worth:
    """The sums of some open deals, given by their columns."""
    many = total = sure = 0
    for deal in deals:
        amount = deal["amount"] if isinstance(deal["amount"], int) else 0
        said = deal["probability"] if isinstance(deal["probability"], int) else None
        many, total = many + 1, total + amount
        sure += weighted(amount, chance_of(said, str(deal["stage"]), stages))
    return Worth(many, total, sure)


def _chance(value: object) -> int:
    return min(100, max(0, value)) if isinstance(value, int) else 0
