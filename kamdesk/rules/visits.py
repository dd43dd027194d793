"""Whom to visit, area by area (domain 3.8): the biggest demand and clearest intent first, then their neighbours."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from kamdesk.models.terms import Attitude, VisitChance
from kamdesk.rules import regions
from kamdesk.rules.priority import intent
from kamdesk.rules.regions import Region


class Unreachable(StrEnum):
    """Why a customer cannot be put on a round."""

    NO_ADDRESS = "no_address"
    NO_PLACE = "no_place"


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
    street: str = ""


@dataclass(frozen=True, slots=True)
class VisitRound:
    """One region: the customers due there, best first, and the others one passes anyway."""

    region: str
    due: tuple[Visitable, ...]
    neighbours: tuple[Visitable, ...]


def rounds(customers: Iterable[Visitable], asof: date) -> list[VisitRound]:
    """The regions with somebody due, the one with the best customer due first.

    Within a region the best comes first, and right after it those of its street. Customers without a region are
    nobody's neighbours: they make the last round, whoever is in it (somebody has to ask for the address first).
    """
    by_region: dict[str, list[Visitable]] = defaultdict(list)
    for customer in sorted(customers, key=_best_first):
        by_region[customer.region].append(customer)
    found = [_round(region, inside, asof) for region, inside in by_region.items()]
    best = {each.region: min(map(_best_first, each.due)) for each in found if each.due}
    return sorted((each for each in found if each.due), key=lambda each: (not each.region, best[each.region]))


def place_of(given: Region, address: str) -> Region:
    """Where a customer is: as its fields say, what they leave open as its address tells."""
    if given.city and given.district and given.street:
        return given
    read = regions.parse_region(address, given) if address else Region()
    agrees = not given.city or not read.city or read.city == given.city
    told = read if agrees else Region()
    return Region(*(own or other for own, other in zip(given, told, strict=True)))


def unreachable(place: Region, address: str) -> Unreachable | None:
    """Why nobody can be sent there: no address at all, or one that tells neither city nor district."""
    if not address.strip():
        return Unreachable.NO_ADDRESS
    return None if place.city or place.district else Unreachable.NO_PLACE


def _round(region: str, inside: Sequence[Visitable], asof: date) -> VisitRound:
    due = [each for each in inside if each.due is not None and each.due <= asof]
    others = [each for each in inside if each.due is None or each.due > asof] if region else []
    return VisitRound(region, tuple(_street_by_street(due)), tuple(_street_by_street(others)))


def _street_by_street(best_first: Sequence[Visitable]) -> list[Visitable]:
    """The same customers, those of one street one after the other, streets by their best."""
    first: dict[str, int] = {}
    for at, each in enumerate(best_first):
        first.setdefault(each.street or each.uid, at)
    return sorted(best_first, key=lambda each: first[each.street or each.uid])


def _best_first(customer: Visitable) -> tuple[int, float, str, str]:
    wish = intent(customer.attitude, customer.visit_chance)
    return -(customer.demand_e4 or 0), -wish, customer.name, customer.uid
