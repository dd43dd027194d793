"""The tiers one customer was in, month by month."""

from __future__ import annotations

from datetime import date

from kamdesk.models.terms import Tier
from kamdesk.rules.deal_lines import DealLine
from kamdesk.services import customers, deals, insight
from kamdesk.services.desk import Desk
from kamdesk.services.tier_history import tier_history

LAST = date(2025, 3, 10)


def order(desk: Desk, customer: int, day: date, price: int) -> None:
    line = DealLine(None, "x", 10_000, price, 0, 0)
    deals.save(desk, "order", None, {"customer_id": customer, "ordered_on": day}, [line])


def test_it_tells_since_when_and_which_way(desk: Desk) -> None:
    """Alone at the top, then second of two, then asleep; the desk's day is 2026-11-23."""
    first = customers.save(desk, None, {"name": "甲"}).id
    other = customers.save(desk, None, {"name": "乙"}).id
    order(desk, first, LAST, 1_000_0000)
    order(desk, other, date(2025, 9, 1), 9_000_0000)
    told = [(each.tier, each.since, each.until, each.step) for each in tier_history(desk, first)]
    assert told == [
        (Tier.INACTIVE, date(2026, 3, 31), date(2026, 11, 23), -1),
        (Tier.SMALL, date(2025, 9, 30), date(2026, 2, 28), -1),
        (Tier.SUPER, date(2025, 3, 31), date(2025, 8, 31), 0),
    ]
    for tier, since, until, _ in told:
        assert {insight.tiers_on(desk, day)[first] for day in (since, until)} == {tier}


def test_who_is_new_has_today_alone(desk: Desk) -> None:
    made = customers.save(desk, None, {"name": "丙"}).id
    assert [(each.tier, each.step) for each in tier_history(desk, made)] == [(Tier.SUSPECT, 0)]
