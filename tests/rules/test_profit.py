"""Profit: exact lines, the 80/20 rule, bands and concentration, by hand and on real books."""

from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamdesk.models.terms import Band, CostSource
from kamdesk.rules import profit
from tests.rules import books


@pytest.mark.parametrize(
    ("quantity", "price", "discount", "stated", "revenue"),
    [
        ("12", "14", "0", None, "168.0000"),
        ("3", "0.3333", "0.15", None, "0.8499"),
        ("1", "0.0001", "0.5", None, "0.0001"),
        ("-1", "0.0001", "0.5", None, "-0.0001"),
        ("2", "100", "1", None, "0"),
        ("2", "100", "0", "150", "150"),
        ("0.5", "19.99", "0.1", None, "8.9955"),
    ],
)
def test_line_revenue(quantity: str, price: str, discount: str, stated: str | None, revenue: str) -> None:
    stated_e4 = None if stated is None else books.e4(stated)
    found = profit.line_revenue(books.e4(quantity), books.e4(price), books.e4(discount), stated_e4)
    assert found == books.e4(revenue)


@given(st.integers(-(10**8), 10**8), st.integers(0, 10**10), st.integers(0, 10_000))
def test_a_return_takes_back_exactly_what_its_sale_brought(quantity: int, price: int, discount: int) -> None:
    brought = profit.line_revenue(quantity, price, discount)
    assert profit.line_revenue(-quantity, price, discount) == -brought
    exact = Decimal(quantity) * price * (10_000 - discount) / 10**8
    assert brought == int(exact.to_integral_value(ROUND_HALF_UP))


@pytest.mark.parametrize(
    ("given_costs", "cost", "source", "known"),
    [
        ({"line_e4": 7, "unit_e4": 9, "product_e4": 9}, 7, CostSource.LINE, True),
        ({"unit_e4": 50, "product_e4": 9}, 100, CostSource.UNIT, True),
        ({"product_e4": 30}, 60, CostSource.PRODUCT, True),
        ({}, 800, CostSource.ESTIMATED, False),
        ({"default_margin": 0}, 1000, CostSource.ESTIMATED, False),
        ({"line_e4": 0}, 0, CostSource.LINE, True),
    ],
)
def test_where_a_cost_comes_from(given_costs: dict[str, int], cost: int, source: CostSource, known: bool) -> None:
    found = profit.line_cost(1000, 20_000, **given_costs)
    assert (found.cost_e4, found.source, found.is_known) == (cost, source, known)


def test_cost_to_serve() -> None:
    assert profit.cost_to_serve(50_0000, 90, 100_0000) == 200_0000
    assert profit.cost_to_serve(0, 1, 100_0000) == 16_667


def test_rates_of_nothing_are_blank() -> None:
    assert profit.rate(5, 0) is None
    assert profit.rate(5, -1) is None
    assert profit.rate(-5, 10) == -0.5
    assert profit.return_on_upkeep(300, 100) == 2.0
    assert profit.return_on_upkeep(300, 0) is None


@pytest.mark.parametrize(
    ("amounts", "making", "share"),
    [
        ([80, 10, 10], 1, 1 / 3),
        ([79, 11, 10], 2, 2 / 3),
        ([50, 30, 20, -40, -60], 2, 2 / 5),
        ([1], 1, 1.0),
        ([0, -1], 0, None),
        ([], 0, None),
    ],
)
def test_the_smallest_set_that_makes_80_percent(amounts: list[int], making: int, share: float | None) -> None:
    found = profit.pareto(amounts)
    assert (found.making, found.share_of_customers, found.n) == (making, share, len(amounts))


def test_the_first_fifth_is_told_as_it_is() -> None:
    found = profit.pareto([50, 30, 10, 5, 5, 0, 0, 0, 0, -9])
    assert (found.first_fifth, found.reached) == (0.8, 0.8)


@pytest.mark.parametrize(
    ("amounts", "expected"),
    [
        ([5, 4, 3, 2, 1], "vmmmm"),
        ([5, 4, 3, 2, 0], "vmmmd"),
        ([0, 0, 0, 0, 0], "mmmmd"),
        ([9, -1, -2, -3, -4, -5], "vmmmmd"),
        ([9, 8, 7, 6, 5, 4, 3, 0, 0, -1], "vvmmmmmmdd"),
        ([3], "v"),
        ([-3], "m"),
        ([], ""),
    ],
)
def test_bands(amounts: list[int], expected: str) -> None:
    assert "".join(band.value[0] for band in profit.bands(amounts)) == expected


def test_concentration() -> None:
    assert profit.concentration([50, 30, 20, -70]) == profit.Concentration(0.5, 1.0, 0.38)
    assert profit.concentration([7]) == profit.Concentration(1.0, 1.0, 1.0)
    assert profit.concentration([0, -1]) == profit.Concentration(None, None, None)


falling = st.lists(st.integers(-1000, 10**9), max_size=200).map(lambda values: sorted(values, reverse=True))


@given(falling)
def test_no_smaller_set_makes_80_percent(amounts: list[int]) -> None:
    found = profit.pareto(amounts)
    total = sum(amount for amount in amounts if amount > 0)
    if total:
        assert Fraction(sum(amounts[: found.making]), total) >= Fraction(4, 5)
        assert Fraction(sum(amounts[: found.making - 1]), total) < Fraction(4, 5)


@given(falling)
def test_nobody_who_brings_profit_is_called_a_drain(amounts: list[int]) -> None:
    marked = profit.bands(amounts)
    assert all(amount <= 0 for amount, band in zip(amounts, marked, strict=True) if band is Band.DRAIN)
    assert all(amount > 0 for amount, band in zip(amounts, marked, strict=True) if band is Band.VITAL)
    assert marked.count(Band.VITAL) <= -(-len(amounts) // 5)
    assert marked.count(Band.DRAIN) <= len(amounts) // 5


@given(falling)
def test_the_curve_rises_from_nothing_to_everything(amounts: list[int]) -> None:
    points = profit.curve(amounts)
    assert points == sorted(points)
    if points:
        assert points[0] == (0.0, 0.0)
        assert points[-1] == (1.0, 1.0)


def test_northwind_nets_to_the_fourth_decimal(shared_data: Path) -> None:
    total = 0
    for row in books._rows(shared_data / "01-transactions/northwind/order_details_exact.csv"):
        total += profit.line_revenue(books.e4(row["quantity"]), books.e4(row["unit_price"]), books.e4(row["discount"]))
    assert total == books.e4("1265793.0395")


def test_superstore_by_an_independent_count(shared_data: Path) -> None:
    amounts = sorted((buyer.profit_e4 for buyer in books.superstore(shared_data).values()), reverse=True)
    found, marked = profit.pareto(amounts), profit.bands(amounts)
    assert sum(amount < 0 for amount in amounts) == 155
    assert marked.count(Band.VITAL) == 159
    assert marked.count(Band.DRAIN) == 155
    positive = Decimal(sum(amount for amount in amounts if amount > 0))
    reached, making = Decimal(0), 0
    while reached < positive * Decimal("0.8"):
        reached, making = reached + amounts[making], making + 1
    assert found.making == making
    assert found.share_of_customers == making / 793
