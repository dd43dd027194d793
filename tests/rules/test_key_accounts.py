"""Key accounts: each element alone, what confirms, what never does, and the lists beside the rank."""

from datetime import date, timedelta
from typing import Any

import pytest

from kamdesk.models.facts import CustomerFacts, OrderFact
from kamdesk.models.settings import Settings
from kamdesk.models.terms import Band, Grade, KeyElement, KeyProof, MarkWhen, Tier
from kamdesk.rules import key_accounts, lists, quantile

ASOF = date(2026, 11, 23)
BIG = OrderFact("o", "u", ASOF, 1000)


def verdict(
    facts: CustomerFacts,
    tier: Tier | None = Tier.SMALL,
    grade: Grade | None = Grade.C,
    orders: tuple[OrderFact, ...] = (),
    line: int | None = 1000,
) -> key_accounts.KeyAccount:
    return key_accounts.judge(facts, tier, grade, orders, line, Settings())


PLAIN = CustomerFacts("u", orders_ever=2, margin_e4=10)


@pytest.mark.parametrize(
    ("facts", "tier", "grade", "orders", "fired"),
    [
        (PLAIN, Tier.SMALL, Grade.B, (), ()),
        (PLAIN._replace(contract_running=True, contract_months=12), None, None, (BIG,), (KeyElement.CONTRACT,)),
        (PLAIN._replace(contract_running=True, contract_months=11), None, None, (BIG,), ()),
        (PLAIN._replace(contract_running=False, contract_months=24), None, None, (BIG,), ()),
        (PLAIN._replace(contract_running=True, contract_months=24), None, None, (), ()),
        (PLAIN, None, None, (BIG._replace(strategic_project=True),), (KeyElement.STRATEGIC_PROJECT,)),
        (PLAIN, None, None, (BIG._replace(strategic_project=True, amount_e4=999),), ()),
        (PLAIN._replace(benchmark=MarkWhen.FUTURE), None, None, (), (KeyElement.IMPORTANCE,)),
        (PLAIN._replace(strategic=MarkWhen.NOW), None, None, (), (KeyElement.IMPORTANCE,)),
        (PLAIN._replace(technology=4), None, None, (), (KeyElement.TECHNOLOGY,)),
        (PLAIN._replace(technology=3, market_development=5), None, None, (), (KeyElement.MARKET_DEVELOPMENT,)),
        (PLAIN, Tier.SMALL, Grade.A, (), (KeyElement.GRADE,)),
        (PLAIN, Tier.LARGE, Grade.D, (), (KeyElement.TIER,)),
        (PLAIN, Tier.MEDIUM, Grade.D, (), ()),
    ],
)
def test_what_nominates(
    facts: CustomerFacts,
    tier: Tier | None,
    grade: Grade | None,
    orders: tuple[OrderFact, ...],
    fired: tuple[KeyElement, ...],
) -> None:
    found = verdict(facts, tier, grade, orders)
    assert found.nominated == fired
    assert {each.name for each in found.elements} == set(KeyElement)


@pytest.mark.parametrize(
    ("facts", "grade", "by"),
    [
        (PLAIN, Grade.A, (KeyProof.PROVEN,)),
        (PLAIN, Grade.B, (KeyProof.PROVEN,)),
        (PLAIN, Grade.C, ()),
        (PLAIN._replace(orders_ever=1), Grade.A, ()),
        (PLAIN._replace(cost_to_serve_e4=10), Grade.A, ()),
        (PLAIN._replace(benchmark=MarkWhen.NOW, benchmark_reason="leads the province"), Grade.E, (KeyProof.BENCHMARK,)),
        (PLAIN._replace(benchmark=MarkWhen.NOW, benchmark_reason=" "), Grade.E, ()),
        (PLAIN._replace(strategic=MarkWhen.FUTURE, strategic_reason="new field"), None, (KeyProof.STRATEGIC,)),
    ],
)
def test_what_confirms(facts: CustomerFacts, grade: Grade | None, by: tuple[KeyProof, ...]) -> None:
    found = verdict(facts, Tier.SUPER, grade)
    assert (found.by, found.confirmed) == (by, bool(by))


def test_nothing_confirms_who_is_not_nominated() -> None:
    found = verdict(PLAIN, Tier.SMALL, Grade.B)
    assert (found.by, found.confirmed) == ((KeyProof.PROVEN,), False)


def test_large_orders_by_percentile_from_twenty_on_else_by_mark() -> None:
    assert quantile.large_line(list(range(1, 20))) is None
    assert quantile.large_line(list(range(1, 21))) == 19
    assert quantile.large_line(list(range(100, 0, -1))) == 95
    assert key_accounts.is_large(BIG, 1000)
    assert not key_accounts.is_large(BIG._replace(marked_large=True), 1001)
    assert key_accounts.is_large(BIG._replace(marked_large=True), None)
    assert not key_accounts.is_large(BIG, None)


def test_lines_through_the_book() -> None:
    assert quantile.quartiles([1, 2, 3, 4, 5]) == (2, 3, 4)
    assert quantile.quartiles([4, 1]) == (1.75, 2.5, 3.25)
    assert quantile.quartiles([]) is None
    assert quantile.top_fifth_line([5, 1, 4, 2, 3, 6]) == 5
    assert quantile.top_fifth_line([]) is None
    assert quantile.is_top_fifth(5, 5)
    assert not quantile.is_top_fifth(0, 0)
    assert not quantile.is_top_fifth(None, 5)


@pytest.mark.parametrize(
    ("facts", "listed"),
    [
        (CustomerFacts("u", need_level=4), True),
        (CustomerFacts("u", need_level=3), False),
        (CustomerFacts("u", demand_e4=900), True),
        (CustomerFacts("u", need_level=5, orders=1, revenue_e4=49), True),
        (CustomerFacts("u", need_level=5, orders=1, revenue_e4=50), False),
    ],
)
def test_strong_need_small_deals(facts: CustomerFacts, listed: bool) -> None:
    assert lists.strong_need_small_deals(facts, demand_line=900, revenue_median=50.0) == listed


def test_give_up_candidates_were_a_drain_twice_and_are_not_cultivated() -> None:
    facts, drain = CustomerFacts("u"), Band.DRAIN
    assert lists.may_give_up(facts, drain, drain, ASOF)
    assert not lists.may_give_up(facts, drain, Band.MIDDLE, ASOF)
    assert not lists.may_give_up(facts, drain, None, ASOF)
    assert not lists.may_give_up(facts._replace(cultivated_until=ASOF), drain, drain, ASOF)
    assert lists.may_give_up(facts._replace(cultivated_until=ASOF - timedelta(days=1)), drain, drain, ASOF)


def test_parking_needs_potential_and_a_reason() -> None:
    assert lists.may_park(CustomerFacts("u", potential=0.0), "costs more than it brings")
    assert not lists.may_park(CustomerFacts("u"), "costs more than it brings")
    assert not lists.may_park(CustomerFacts("u", potential=0.0), "  ")


def test_the_other_lists() -> None:
    visited = CustomerFacts("u", last_visit=ASOF)
    assert lists.visited_without_sheet(visited, 49)
    assert not lists.visited_without_sheet(visited, 50)
    assert not lists.visited_without_sheet(CustomerFacts("u"), 0)
    assert lists.missing_personal(verdict(PLAIN, grade=Grade.A), has_birthday=True, has_home_address=False)
    assert not lists.missing_personal(verdict(PLAIN), has_birthday=False, has_home_address=False)
    assert lists.is_low_touch(CustomerFacts("u", revenue_e4=5), Grade.C, 10)
    assert not lists.is_low_touch(CustomerFacts("u", revenue_e4=5), Grade.A, 10)


@pytest.mark.parametrize("mark", ["out_of_market", "invalid", "archived", "parked", "private"])
def test_who_is_in_no_list(mark: str) -> None:
    assert lists.is_listed(CustomerFacts("u"))
    marks: dict[str, Any] = {mark: True}
    assert not lists.is_listed(CustomerFacts("u")._replace(**marks))
