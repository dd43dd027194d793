"""What lines of deals come to, and what must be confirmed (requirements E7-E10)."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamdesk.rules.deal_lines import DealLine, confirmations, sums
from kamdesk.rules.profit import ONE

MARGIN = 2000


def line(
    price: int, discount: int = 0, quantity: int = 1, cost: int | None = None, floor: int | None = None
) -> DealLine:
    """Whole units of money and quantity, discount in percent."""
    whole = [None if each is None else each * ONE for each in (cost, floor)]
    return DealLine(None, "x", quantity * ONE, price * ONE, discount * 100, whole[0], None, whole[1])


@pytest.mark.parametrize(
    ("lines", "limit", "asked"),
    [
        ([line(100, 10, cost=80)], None, ()),
        ([line(100, 10, cost=80)], 1000, ()),
        ([line(100, 11, cost=80)], 1000, ("over_limit",)),
        ([line(100, 20, cost=80)], None, ()),
        ([line(100, 21, cost=80)], None, ("below_cost",)),
        ([line(100, 15, cost=80, floor=90)], None, ("below_floor",)),
        ([line(100, 30, cost=80, floor=90)], 2000, ("below_cost", "over_limit", "below_floor")),
        ([line(100, 30, cost=80), line(1000, 0, cost=500)], 2000, ()),
        ([line(100, 30, quantity=-1, cost=80, floor=90)], None, ()),
    ],
    ids=str,
)
def test_what_must_have_a_reason(lines: list[DealLine], limit: int | None, asked: tuple[str, ...]) -> None:
    assert confirmations(sums(lines, MARGIN), lines, limit) == asked


def test_a_stated_amount_stands_whatever_quantity_and_price_come_to() -> None:
    agreed = DealLine(None, "x", 3 * ONE, 100 * ONE, 0, stated=290 * ONE)
    found = sums([agreed], MARGIN)
    assert (found.listed, found.revenue, found.given) == (300 * ONE, 290 * ONE, 10 * ONE)


def test_a_cost_nobody_knows_is_estimated_and_said_to_be() -> None:
    assert sums([line(100)], MARGIN).cost == 80 * ONE
    assert not sums([line(100)], MARGIN).cost_known
    assert sums([line(100, cost=70)], MARGIN).cost_known


LINES = st.lists(
    st.builds(line, st.integers(1, 10_000), st.integers(0, 100), st.integers(1, 50), st.integers(0, 10_000)), min_size=1
)


@given(LINES)
def test_sums_are_those_of_the_lines_in_any_order(lines: list[DealLine]) -> None:
    found = sums(lines, MARGIN)
    assert found == sums(lines[::-1], MARGIN)
    assert found.revenue == sum(each.amount for each in lines)
    assert found.margin + found.cost == found.revenue
    assert 0 <= found.discount <= ONE
    assert found.is_below_cost == (found.revenue > 0 and found.margin < 0)
