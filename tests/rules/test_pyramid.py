"""The pyramid: the domain's table of sizes, ties, and the cut values of five real books."""

import random
from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import TypeVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamdesk.models.terms import RankBy, Tier
from kamdesk.rules import pyramid
from kamdesk.rules.quantile import MANY
from tests.rules import books

Named = TypeVar("Named", int, str)


def numbered(keys: Sequence[Named]) -> Mapping[Named, pyramid.Naming]:
    return {key: (str(key), "", "") for key in keys}


def test_the_sizes_the_domain_gives() -> None:
    sizes = {
        0: (0, 0, 0, 0),
        1: (1, 0, 0, 0),
        2: (1, 0, 0, 1),
        3: (1, 0, 0, 2),
        7: (1, 0, 1, 5),
        10: (1, 0, 1, 8),
        99: (1, 4, 15, 79),
        100: (1, 4, 15, 80),
        101: (2, 4, 15, 80),
        1000: (10, 40, 150, 800),
    }
    for n, expected in sizes.items():
        built = pyramid.build([(key, n - key + 1, 0, 0) for key in range(n)], RankBy.REVENUE, numbered)
        assert tuple(built.counts().values()) == expected, n


def test_very_many_stand_in_the_same_order() -> None:
    dice = random.Random(5)
    rows = [(key, dice.choice((-3, 0, 8, 10**13, key)), key % 3, f"2026-0{key % 9 + 1}-01") for key in range(MANY)]

    ordered = pyramid.in_order(rows, numbered)

    named = sorted(rows, key=lambda row: numbered([row[0]])[row[0]])
    assert ordered == sorted(named, key=lambda row: row[1:], reverse=True)


@pytest.mark.parametrize(
    ("facts", "tier"),
    [
        ((True, 5, 5, True), Tier.OTHER),
        ((False, 1, 5, True), None),
        ((False, 0, 5, True), Tier.INACTIVE),
        ((False, 0, 0, True), Tier.PROSPECT),
        ((False, 0, 0, False), Tier.SUSPECT),
    ],
)
def test_who_is_not_ranked(facts: tuple[bool, int, int, bool], tier: Tier | None) -> None:
    out, window, ever, touched = facts
    assert pyramid.lifecycle(out_of_market=out, orders_in_window=window, orders_ever=ever, touched=touched) is tier


@pytest.mark.parametrize(
    ("wanted", "known", "force"),
    [
        (RankBy.AUTO, True, RankBy.MARGIN),
        (RankBy.AUTO, False, RankBy.REVENUE),
        (RankBy.MARGIN, False, RankBy.MARGIN),
        (RankBy.CONTRIBUTION, True, RankBy.CONTRIBUTION),
    ],
)
def test_the_measure_in_force(wanted: RankBy, known: bool, force: RankBy) -> None:
    assert pyramid.measure_in_force(wanted, known) is force


def test_a_measure_of_nothing_is_small_and_moves_neither_n_nor_cuts() -> None:
    assert pyramid.tiers_of([0]) == [Tier.SMALL]
    assert pyramid.tiers_of([9, 0, -1, -2, -3, -4, -5, -6, -7, -8]) == [Tier.SUPER] + [Tier.SMALL] * 9
    assert pyramid.tiers_of([5, 4, *[0] * 98])[:3] == [Tier.SUPER, Tier.LARGE, Tier.SMALL]


def test_ties_go_by_margin_then_later_order_then_number_name_uid() -> None:
    names = {1: ("7", "a", "u1"), 2: ("7", "a", "u0"), 3: ("7", "A", "u9"), 4: ("6", "z", "u9"), 5: ("", "", "")}
    rows = [(1, 10, 5, 100), (2, 10, 5, 100), (3, 10, 5, 100), (4, 10, 5, 100), (5, 10, 5, 101), (6, 10, 6, 1)]
    for _ in range(10):
        random.Random(0).shuffle(rows)
        assert [row[0] for row in pyramid.in_order(rows, lambda keys: {key: names[key] for key in keys})] == [
            6,
            5,
            4,
            3,
            2,
            1,
        ]


def test_names_are_asked_for_only_where_nothing_else_decides() -> None:
    asked: list[object] = []

    def naming(keys: Sequence[int]) -> Mapping[int, pyramid.Naming]:
        asked.extend(keys)
        return {key: (str(key), "", "") for key in keys}

    pyramid.in_order([(1, 9, 9, 9), (2, 8, 3, 3), (3, 8, 4, 4), (4, 7, 1, 1), (5, 7, 1, 1), (6, 7, 1, 0)], naming)
    assert asked == [4, 5]


def test_a_tie_on_the_cut_is_said_in_every_cell_of_that_measure() -> None:
    built = pyramid.build([(key, 50 if key < 3 else 7, 0, 0) for key in range(10)], RankBy.REVENUE, numbered)
    assert built.tied_measures == {50, 7} - {7}
    assert [built.reason(position).tie_on_cut for position in range(4)] == [True, True, True, False]
    nothing = pyramid.build([(key, 0, 0, 0) for key in range(10)], RankBy.REVENUE, numbered)
    assert nothing.tied_measures == set()


def test_a_tier_explains_itself() -> None:
    built = pyramid.build([(key, 1000 - key, 0, 0) for key in range(100)], RankBy.MARGIN, numbered)
    why = built.reason(7)
    assert (why.tier, why.rank, why.n, why.measure_e4, why.rank_by) == (Tier.MEDIUM, 8, 100, 993, RankBy.MARGIN)
    assert (why.floor_e4, why.ceiling_e4) == (981, 996)
    assert built.reason(0).ceiling_e4 is None
    assert built.reason(99).floor_e4 is None


def test_who_moved_and_since_when() -> None:
    before = {"a": Tier.LARGE, "b": Tier.SMALL, "c": Tier.SUSPECT}
    now = {"a": Tier.LARGE, "b": Tier.MEDIUM, "c": Tier.SMALL, "new": Tier.SUPER}
    on = date(2026, 11, 23)
    assert pyramid.moves(before, now, on) == [
        pyramid.Move("b", Tier.SMALL, Tier.MEDIUM, on),
        pyramid.Move("c", Tier.SUSPECT, Tier.SMALL, on),
    ]
    past = [(date(2026, 10, 31), Tier.LARGE), (date(2026, 9, 30), Tier.LARGE), (date(2026, 8, 31), Tier.SMALL)]
    assert pyramid.held_since(Tier.LARGE, past, on) == date(2026, 9, 30)
    assert pyramid.held_since(Tier.SUPER, past, on) == on


measures = st.lists(st.integers(-50, 50), max_size=300)


@given(measures)
def test_tiers_partition_the_existing_customers_whatever_order_they_come_in(values: list[int]) -> None:
    rows = [(key, value, value // 3, value % 7) for key, value in enumerate(values)]
    built = pyramid.build(rows, RankBy.REVENUE, numbered)
    assert sum(built.counts().values()) == len(values)
    assert list(built.measures) == sorted(values, reverse=True)
    again = pyramid.build(rows[::-1], RankBy.REVENUE, numbered)
    assert built == again
    place = {tier: rank for rank, tier in enumerate(pyramid.EXISTING)}
    assert [place[tier] for tier in built.tiers] == sorted(place[tier] for tier in built.tiers)


CUT_VALUES = [
    ("cdnow", books.cdnow, (236, 943, 3535, 18856), ("919.24", "381.00", "133.95"), "919.10 380.83 133.95", "nny"),
    (
        "cdnow-sample",
        books.cdnow_sample,
        (24, 94, 354, 1885),
        ("940.48", "389.44", "130.49"),
        "924.53 388.54 130.22",
        "nnn",
    ),
    (
        "northwind-en",
        books.northwind,
        (1, 4, 13, 71),
        ("110277.31", "49979.91", "20801.60"),
        "104874.98 32841.37 19343.78",
        "nnn",
    ),
    ("chinook", books.chinook, (1, 2, 9, 47), ("49.62", "46.62", "40.62"), "47.62 45.62 40.62", "nny"),
    (
        "superstore-en",
        books.superstore,
        (8, 32, 119, 634),
        ("12873.30", "7903.18", "4282.94"),
        "12209.44 7888.29 4282.18",
        "nnn",
    ),
    ("rfm-orders", books.rfm_orders, (10, 40, 149, 796), ("1089", "892", "665"), "1074 892 665", "nyy"),
]


def ranked(book: books.Book) -> pyramid.Pyramid[str]:
    rows = [(name, buyer.total_e4, buyer.profit_e4, buyer.last) for name, buyer in book.items()]
    return pyramid.build(rows, RankBy.REVENUE, numbered)


def cents(amount_e4: int | None) -> int:
    assert amount_e4 is not None
    return (amount_e4 + 50) // 100


@pytest.mark.parametrize(
    ("name", "read", "sizes", "inside", "below", "ties"), CUT_VALUES, ids=lambda value: str(value)[:14]
)
def test_real_books_are_cut_where_they_must_be(
    shared_data: Path,
    name: str,
    read: Callable[[Path], books.Book],
    sizes: tuple[int, ...],
    inside: tuple[str, ...],
    below: str,
    ties: str,
) -> None:
    built = ranked(read(shared_data))
    assert tuple(built.counts().values()) == sizes
    assert [cents(line.inside_e4) for line in built.lines] == [books.e4(value) // 100 for value in inside]
    assert [cents(line.outside_e4) for line in built.lines] == [books.e4(value) // 100 for value in below.split()]
    assert ["ny"[line.is_tie] for line in built.lines] == list(ties)
    wanted = {row["customer"]: row["tier"] for row in books.expected(shared_data, name)}
    marks = {Tier.SUPER: "1%", Tier.LARGE: "4%", Tier.MEDIUM: "15%", Tier.SMALL: "80%"}
    for position, key in enumerate(built.keys):
        if key in wanted and not built.reason(position).tie_on_cut:
            assert marks[built.tiers[position]] == wanted[key], key


def test_the_last_year_of_cdnow_counts_that_year_alone(shared_data: Path) -> None:
    built = ranked(books.between(books.cdnow(shared_data), date(1997, 7, 1), date(1998, 6, 30)))
    assert tuple(built.counts().values()) == (84, 333, 1250, 6665)
    assert [cents(line.inside_e4) for line in built.lines] == [100214, 43198, 16844]


def test_four_years_later_nothing_else_moves(shared_data: Path) -> None:
    book = books.northwind(shared_data)
    before = ranked(book)
    for buyer in book.values():
        buyer.days = {number: day + timedelta(days=1461) for number, day in buyer.days.items()}
    assert ranked(book) == before
