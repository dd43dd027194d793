"""RFM: the score formula by brute force, the table of segments, and a real book."""

from datetime import date, timedelta
from fractions import Fraction
from math import floor
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamdesk.models.facts import OrderFact
from kamdesk.models.terms import Segment
from kamdesk.rules import rfm
from kamdesk.rules.quantile import MANY
from tests.rules import books

ASOF = date(2026, 11, 23)
TABLE = """
new potential_loyalist potential_loyalist champion champion
promising potential_loyalist potential_loyalist loyal champion
about_to_sleep about_to_sleep needs_attention loyal loyal
hibernating hibernating at_risk at_risk at_risk
hibernating hibernating at_risk cannot_lose cannot_lose
"""


def by_the_book(values: list[int]) -> list[int]:
    n = len(values)
    return [
        min(5, 1 + floor(5 * Fraction(2 * sum(v < value for v in values) + values.count(value), 2 * n)))
        for value in values
    ]


@given(st.lists(st.integers(-20, 20), max_size=120))
def test_scores_are_the_formula(values: list[int]) -> None:
    assert rfm.scores(values) == by_the_book(values)


def test_very_many_are_scored_by_the_same_formula() -> None:
    values = [Random(at).choice((-5, 0, 7, 10**12, at)) for at in range(MANY)]
    some = {-5, 0, 7, 10**12, *values[:: MANY // 7]}
    expected = {
        value: min(5, 1 + 5 * (2 * sum(v < value for v in values) + values.count(value)) // (2 * MANY))
        for value in some
    }

    scored = rfm.scores(values)

    assert {value: score for value, score in zip(values, scored, strict=True) if value in some} == expected


@given(st.lists(st.integers(-1000, 1000), min_size=2, max_size=80))
def test_more_never_scores_less(values: list[int]) -> None:
    pairs = sorted(zip(values, rfm.scores(values), strict=True))
    assert [score for _, score in pairs] == sorted(score for _, score in pairs)


def test_every_cell_of_the_table() -> None:
    rows = [line.split() for line in TABLE.strip().splitlines()]
    for r, cells in zip(range(5, 0, -1), rows, strict=True):
        for fm, word in enumerate(cells, start=1):
            assert rfm.segment(r, fm, fm, first_in_window=True) == word
    assert rfm.segment(5, 1, 1, first_in_window=False) is Segment.PROMISING
    assert rfm.segment(5, 1, 2, first_in_window=True) is Segment.POTENTIAL_LOYALIST


def test_one_order_always_scores_one() -> None:
    assert rfm.frequency_scores([1, 1, 1, 1, 2]) == [1, 1, 1, 1, 5]
    assert rfm.frequency_scores([1] * 9) == [1] * 9


def test_fewer_than_five_make_no_segment() -> None:
    four = rfm.book([4, 3, 2, 1], [1, 2, 3, 4], [1, 2, 3, 4], [True] * 4)
    assert [each.segment for each in four] == [None] * 4
    five = rfm.book([5, 4, 3, 2, 1], [1, 2, 3, 4, 5], [1, 2, 3, 4, 5], [True] * 5)
    assert None not in [each.segment for each in five]
    assert [(each.r, each.f, each.m) for each in five] == [(5, 1, 1), (4, 2, 2), (3, 3, 3), (2, 4, 4), (1, 5, 5)]


@pytest.mark.parametrize(
    ("last", "segment"),
    [
        (date(2024, 11, 24), Segment.HIBERNATING),
        (date(2024, 11, 23), Segment.GONE),
        (None, None),
    ],
)
def test_before_the_window(last: date | None, segment: Segment | None) -> None:
    assert rfm.segment_outside(last, ASOF) is segment


def test_what_is_shown_beside_the_scores() -> None:
    days = [(0, 100), (0, 51), (30, 50), (100, 0)]
    orders = [OrderFact(str(n), "u", ASOF - timedelta(days=back), amount) for n, (back, amount) in enumerate(days)]
    found = rfm.purchases(orders, ASOF)
    assert found is not None
    assert (found.first, found.last, found.tenure_days) == (ASOF - timedelta(days=100), ASOF, 100)
    assert [amount for _, amount in found.amounts] == [0, 50, 100, 51]
    assert (found.total_e4, found.average_e4, found.longest_gap, found.median_gap) == (201, 50, 70, 50.0)
    assert [(count, amount) for _, count, amount in found.months[:4]] == [(3, 201), (0, 0), (0, 0), (1, 0)]
    assert rfm.purchases([], ASOF) is None


def test_cdnow_last_year_by_brute_force_on_a_sample_of_customers(shared_data: Path) -> None:
    book = books.between(books.cdnow_sample(shared_data), date(1997, 7, 1), date(1998, 6, 30))
    buyers = list(book.values())
    lasts = [buyer.last.toordinal() for buyer in buyers]
    counts = [len(buyer.days) for buyer in buyers]
    totals = [buyer.total_e4 for buyer in buyers]
    found = rfm.book(lasts, counts, totals, [True] * len(buyers))
    assert [each.r for each in found] == by_the_book(lasts)
    assert [each.m for each in found] == by_the_book(totals)
    plain = by_the_book(counts)
    assert all(each.f == (1 if count == 1 else f) for each, count, f in zip(found, counts, plain, strict=True))
