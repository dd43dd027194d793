"""Key accounts (domain 3.6): every criterion with its figures, which nominated, and what confirms."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from kamdesk.models.facts import CustomerFacts, OrderFact
from kamdesk.models.settings import Settings
from kamdesk.models.terms import Grade, KeyElement, KeyProof, Tier

LEAST_RATING = 4
"""Technology uptake and market development nominate from here (of 5)."""

LEAST_ORDERS = 2
"""One huge order alone never lifts the verdict (requirement C23)."""


@dataclass(frozen=True, slots=True)
class Criterion:
    """One way to be nominated or confirmed, whether it fired, and the figures it looked at."""

    name: KeyElement | KeyProof
    fired: bool
    figures: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class KeyAccount:
    """The verdict on one customer with all criteria, fired or not."""

    elements: tuple[Criterion, ...]
    proofs: tuple[Criterion, ...]
    rule: str = "3.6"

    @property
    def nominated(self) -> tuple[KeyElement, ...]:
        return tuple(each.name for each in self.elements if each.fired and isinstance(each.name, KeyElement))

    @property
    def by(self) -> tuple[KeyProof, ...]:
        """What confirms it; nothing confirms who is not nominated."""
        return tuple(each.name for each in self.proofs if each.fired and isinstance(each.name, KeyProof))

    @property
    def confirmed(self) -> bool:
        return bool(self.nominated) and bool(self.by)


def is_large(order: OrderFact, line: int | None) -> bool:
    """At or above the window's 95th percentile; where there are too few orders for one, as the rep marked it."""
    return order.marked_large if line is None else order.amount_e4 >= line


def judge(
    facts: CustomerFacts,
    tier: Tier | None,
    grade: Grade | None,
    orders: Sequence[OrderFact],
    large_line: int | None,
    settings: Settings,
) -> KeyAccount:
    """The verdict; `orders` are the customer's own in the window, `large_line` comes from `quantile.large_line`."""
    large = [order for order in orders if is_large(order, large_line)]
    return KeyAccount(_elements(facts, tier, grade, large, large_line, settings), _proofs(facts, grade))


def _elements(
    facts: CustomerFacts,
    tier: Tier | None,
    grade: Grade | None,
    large: Sequence[OrderFact],
    line: int | None,
    settings: Settings,
) -> tuple[Criterion, ...]:
    long_enough = facts.contract_running and facts.contract_months >= settings.contract_months
    project = any(order.strategic_project for order in large)
    orders = {"large_orders": len(large), "line_e4": line}
    contract = {**orders, "contract_months": facts.contract_months if facts.contract_running else 0}
    return (
        Criterion(KeyElement.CONTRACT, bool(large) and long_enough, {**contract, "least": settings.contract_months}),
        Criterion(KeyElement.STRATEGIC_PROJECT, project, orders),
        Criterion(
            KeyElement.IMPORTANCE,
            facts.benchmark is not None or facts.strategic is not None,
            {"benchmark": facts.benchmark, "strategic": facts.strategic},
        ),
        _rated(KeyElement.TECHNOLOGY, facts.technology),
        _rated(KeyElement.MARKET_DEVELOPMENT, facts.market_development),
        Criterion(KeyElement.GRADE, grade is Grade.A, {"grade": grade}),
        Criterion(KeyElement.TIER, tier in (Tier.SUPER, Tier.LARGE), {"tier": tier}),
    )


def _proofs(facts: CustomerFacts, grade: Grade | None) -> tuple[Criterion, ...]:
    proven = facts.orders_ever >= LEAST_ORDERS and facts.contribution_e4 > 0 and grade in (Grade.A, Grade.B)
    figures = {"orders_ever": facts.orders_ever, "contribution_e4": facts.contribution_e4, "grade": grade}
    return (
        Criterion(KeyProof.PROVEN, proven, figures),
        _marked(KeyProof.BENCHMARK, facts.benchmark is not None, facts.benchmark_reason),
        _marked(KeyProof.STRATEGIC, facts.strategic is not None, facts.strategic_reason),
    )


def _rated(element: KeyElement, rating: int | None) -> Criterion:
    return Criterion(element, rating is not None and rating >= LEAST_RATING, {"rating": rating, "least": LEAST_RATING})


def _marked(proof: KeyProof, mark: bool, reason: str) -> Criterion:
    """A mark passes the gate of profit only with its reason (requirement X7)."""
    return Criterion(proof, mark and bool(reason.strip()), {"marked": mark, "has_reason": bool(reason.strip())})
