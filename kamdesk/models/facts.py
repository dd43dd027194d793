"""The figures rules get: what the book knows of one customer as of one day, as plain frozen values.

The store sums and selects, the rules rank and judge. Money is in e4, dates are local, marks are as they stood on the
day asked for. Nothing dated after that day may be in here.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from kamdesk.models.terms import (
    Attitude,
    CustomerKind,
    Grade,
    MarkWhen,
    OrderKind,
    Standing,
    ValueType,
    VisitChance,
)


class CustomerFacts(NamedTuple):
    """One customer as of a day. "Window" is the trailing window of the settings; `None` means not known.

    `potential` is 0-100, ratings 1-5, `gap_half_days` the customer's own median gap between distinct order days in half
    days (None below two order days), `costs_known` whether every order line in the window has a known cost.
    """

    uid: str
    number: str = ""
    name: str = ""
    entered: date = date.min
    # marks and judgements
    kind: CustomerKind = CustomerKind.ORGANISATION
    industry: str = ""
    region: str = ""
    source: str = ""
    standing: Standing = Standing.UNKNOWN
    value_type: ValueType | None = None
    out_of_market: bool = False
    invalid: bool = False
    archived: bool = False
    parked: bool = False
    private: bool = False
    do_not_contact: bool = False
    lost_on: date | None = None
    cultivated_until: date | None = None
    potential: float | None = None
    demand_e4: int | None = None
    need_level: int | None = None
    technology: int | None = None
    market_development: int | None = None
    benchmark: MarkWhen | None = None
    benchmark_reason: str = ""
    strategic: MarkWhen | None = None
    strategic_reason: str = ""
    fixed_grade: Grade | None = None
    custom: Mapping[str, float] = {}
    # contact
    touched: bool = False
    last_contact: date | None = None
    last_visit: date | None = None
    last_attitude: Attitude | None = None
    last_visit_chance: VisitChance | None = None
    # orders ever
    orders_ever: int = 0
    order_days: int = 0
    revenue_ever_e4: int = 0
    first_order: date | None = None
    last_order: date | None = None
    gap_half_days: int | None = None
    # in the window
    orders: int = 0
    revenue_e4: int = 0
    margin_e4: int = 0
    costs_known: bool = True
    cost_to_serve_e4: int = 0
    minutes: int = 0
    months_with_order: int = 0
    products_held: int = 0
    # contract and referrals
    contract_running: bool = False
    contract_months: int = 0
    referral_margin_e4: int | None = None

    @property
    def contribution_e4(self) -> int:
        """Net contribution = gross margin - cost to serve (domain 3.3)."""
        return self.margin_e4 - self.cost_to_serve_e4


class OrderFact(NamedTuple):
    """One order: not voided, at least one line of quantity > 0; `amount_e4` is its revenue."""

    uid: str
    customer: str
    day: date
    amount_e4: int
    kind: OrderKind = OrderKind.SALE
    marked_large: bool = False
    strategic_project: bool = False


def potential_of(ratings: tuple[int | None, int | None, int | None], entered: float | None = None) -> float | None:
    """Potential 0-100: what the rep entered, else 20 x the mean of growth, expansion and innovation (domain 2).

    A rating not given is left out of the mean, as a missing indicator is (domain 3.4); none given means not known.
    """
    if entered is not None:
        return entered
    given = [rating for rating in ratings if rating is not None]
    return 20 * sum(given) / len(given) if given else None
