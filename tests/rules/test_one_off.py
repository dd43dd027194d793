"""The false key account: the articles' worked example, its edges, and a brute-force second opinion."""

from datetime import date, timedelta
from statistics import median

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamdesk.models.terms import Tier
from kamdesk.rules import one_off
from kamdesk.rules.one_off import BookOrders
from kamdesk.rules.window import trailing

BIG_DAY, SEEN = date(2005, 2, 15), date(2006, 12, 31)
Row = tuple[int, date, int]


def columns(rows: list[Row]) -> BookOrders:
    ordered = sorted(rows, key=lambda row: row[1])
    return BookOrders([row[0] for row in ordered], [row[1].toordinal() for row in ordered], [row[2] for row in ordered])


def usual(count: int = 24, amount: int = 20_000_0000) -> list[Row]:
    """Customers 1-6, an order a fortnight around 20,000 in the year before the big one."""
    return [(1 + n % 6, BIG_DAY - timedelta(days=14 * n), amount + n * 100_0000) for n in range(count)]


BIG: Row = (0, BIG_DAY, 2_000_000_0000)


def test_the_worked_example_is_a_one_off() -> None:
    (found,) = one_off.one_off_big(columns([*usual(), BIG]), SEEN)
    assert (found.customer, found.day, found.amount_e4, found.tier, found.rank) == (0, BIG_DAY, BIG[2], Tier.SUPER, 1)
    assert (found.n, found.silent_days, found.others) == (7, (SEEN - BIG_DAY).days, 24)
    assert found.median_e4 == median(amount for _, _, amount in usual())


def test_a_consumable_order_clears_it_and_so_does_a_service() -> None:
    assert one_off.one_off_big(columns([*usual(), BIG, (0, date(2005, 6, 1), 300_0000)]), SEEN) == []
    assert one_off.one_off_big(columns([*usual(), BIG]), SEEN, served_since={0}) == []


@pytest.mark.parametrize(("silent", "raised"), [(179, False), (180, True)])
def test_it_takes_180_days_of_silence(silent: int, raised: bool) -> None:
    found = one_off.one_off_big(columns([*usual(), BIG]), BIG_DAY + timedelta(days=silent))
    assert bool(found) == raised


@pytest.mark.parametrize(("times", "raised"), [(4.999, False), (5, True)])
def test_it_takes_five_times_the_median(times: float, raised: bool) -> None:
    others = [(n, BIG_DAY - timedelta(days=n), 100_0000) for n in range(1, 12)]
    found = one_off.one_off_big(columns([*others, (0, BIG_DAY, int(times * 100_0000))]), SEEN)
    assert [each.customer for each in found] == ([0] if raised else [])


def test_huge_beside_the_median_but_small_among_customers_is_not_raised() -> None:
    steady = [(n % 5 + 1, BIG_DAY - timedelta(days=n), 100) for n in range(300)]
    assert one_off.one_off_big(columns([*steady, (0, BIG_DAY, 600)]), SEEN) == []


def test_with_few_orders_in_those_months_the_whole_book_is_asked() -> None:
    later = [(n % 3 + 1, BIG_DAY + timedelta(days=30 * n), 20_000) for n in range(1, 7)]
    (found,) = one_off.one_off_big(columns([*later, (0, BIG_DAY, 2_000_000)]), SEEN)
    assert (found.others, found.median_e4, found.n) == (6, 20_000, 1)
    assert one_off.one_off_big(columns([*later[:4], (0, BIG_DAY, 2_000_000)]), SEEN) == []


def test_an_empty_book() -> None:
    assert one_off.one_off_big(BookOrders([], [], []), SEEN) == []


def by_hand(rows: list[Row], asof: date) -> set[int]:
    """The rule, word by word."""
    found = set()
    for customer, day, amount in rows:
        if sum(row[0] == customer for row in rows) != 1 or (asof - day).days < 180 or amount <= 0:
            continue
        months = [row for row in rows if trailing(day).holds(row[1])]
        others = [row[2] for row in months if row[0] != customer]
        if len(others) < 5:
            others = [row[2] for row in rows if row[0] != customer]
        totals = {row[0]: sum(other[2] for other in months if other[0] == row[0]) for row in months}
        rank = sum(total >= amount for total in totals.values())
        if len(others) >= 5 and rank <= -(-len(totals) // 5) and amount >= 5 * median(others):
            found.add(customer)
    return found


some_orders = st.lists(
    st.tuples(
        st.integers(0, 14),
        st.dates(date(2004, 1, 1), SEEN),
        st.integers(1, 5) | st.integers(0, 40).map(lambda n: n * n * n),
    ),
    max_size=40,
)


@given(some_orders)
def test_the_rule_word_by_word_agrees(rows: list[Row]) -> None:
    assert {each.customer for each in one_off.one_off_big(columns(rows), SEEN)} == by_hand(rows, SEEN)
