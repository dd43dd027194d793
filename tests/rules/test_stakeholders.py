"""The map of stakeholders: everybody has a place of their own, below whom they report to, and rings are no lines."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from kamdesk.rules.stakeholders import makes_ring, placed, walk


def test_a_boss_stands_over_the_middle_of_those_below() -> None:
    spots = {each.id: (each.column, each.row) for each in placed({1: None, 2: 1, 3: 1, 4: 3, 5: 3})}
    assert spots == {1: (1.0, 0), 2: (0.0, 1), 3: (1.5, 1), 4: (1.0, 2), 5: (2.0, 2)}


def test_those_in_no_line_stand_below_in_rows() -> None:
    spots = {each.id: (each.column, each.row) for each in placed({1: None, 2: 1, 3: None, 4: None, 5: None}, wide=2)}
    assert spots == {1: (0.0, 0), 2: (0.0, 1), 3: (0.0, 2), 4: (1.0, 2), 5: (0.0, 3)}


def test_a_ring_is_no_line_of_reporting() -> None:
    assert makes_ring({1: None, 2: 1, 3: 2}, 1, 3)
    assert makes_ring({1: None}, 1, 1)
    assert not makes_ring({1: None, 2: 1}, 2, None)
    assert {each.row for each in placed({1: 2, 2: 1})} == {0}


def test_the_list_follows_the_lines() -> None:
    assert list(walk({1: None, 2: 1, 3: None, 4: 2, 9: 77})) == [(1, 0), (2, 1), (4, 2), (3, 0), (9, 0)]


@given(st.dictionaries(st.integers(0, 12), st.none() | st.integers(0, 14), max_size=12))
def test_everybody_has_a_place_of_their_own_and_is_walked_once(bosses: dict[int, int | None]) -> None:
    spots = placed(bosses)
    assert sorted(each.id for each in spots) == sorted(bosses)
    assert sorted(person for person, _ in walk(bosses)) == sorted(bosses)
    by_row: dict[int, list[float]] = {}
    for each in spots:
        by_row.setdefault(each.row, []).append(each.column)
    for columns in by_row.values():
        columns.sort()
        assert all(right - left >= 1 for left, right in pairwise(columns))
    rows = {each.id: each.row for each in spots}
    for person, boss in bosses.items():
        if boss in bosses and not makes_ring(bosses, person, boss):
            assert rows[person] == rows[boss] + 1
