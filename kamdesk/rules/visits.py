"""Whom to visit, area by area (domain 3.8): the biggest demand and clearest intent first, then their neighbours."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from kamdesk.models.terms import Attitude, VisitChance
from kamdesk.rules.priority import intent


@dataclass(frozen=True, slots=True)
class Visitable:
    """What the round needs of one customer; `due` None means its grade is not visited, `region` may be empty."""

    uid: str
    name: str
    region: str
    due: date | None
    demand_e4: int | None = None
    attitude: Attitude | None = None
    visit_chance: VisitChance | None = None


@dataclass(frozen=True, slots=True)
class VisitRound:
    """One region: the customers due there, best first, and the others one passes anyway."""

    region: str
    due: tuple[Visitable, ...]
    neighbours: tuple[Visitable, ...]


def rounds(customers: Iterable[Visitable], asof: date) -> list[VisitRound]:
    """The regions with somebody due, the one with the best customer due first.

    Customers without a region are nobody's neighbours: they make the last round, whoever is in it (somebody has to
    ask for the address first).
    """
    by_region: dict[str, list[Visitable]] = defaultdict(list)
    for customer in sorted(customers, key=_best_first):
        by_region[customer.region].append(customer)
    found = [_round(region, inside, asof) for region, inside in by_region.items()]
    return sorted((each for each in found if each.due), key=lambda each: (not each.region, _best_first(each.due[0])))


def _round(region: str, inside: list[Visitable], asof: date) -> VisitRound:
    due = tuple(each for each in inside if each.due is not None and each.due <= asof)
    others = tuple(each for each in inside if each.due is None or each.due > asof) if region else ()
    return VisitRound(region, due, others)


def _best_first(customer: Visitable) -> tuple[int, float, str, str]:
    wish = intent(customer.attitude, customer.visit_chance)
    return -(customer.demand_e4 or 0), -wish, customer.name, customer.uid
