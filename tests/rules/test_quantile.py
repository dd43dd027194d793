"""The large order's line: nearest rank, the same however many there are."""

from __future__ import annotations

from random import Random

import pytest

from kamdesk.rules.quantile import LARGE_FROM, MANY, large_line


def test_a_young_book_has_no_line() -> None:
    assert large_line(list(range(LARGE_FROM - 1))) is None
    assert large_line(list(range(1, LARGE_FROM + 1))) == 19


@pytest.mark.parametrize("n", [100, 101, MANY - 1, MANY, MANY + 7])
def test_the_line_is_the_nearest_rank(n: int) -> None:
    amounts = list(range(1, n + 1))
    Random(n).shuffle(amounts)

    assert large_line(amounts) == -(-95 * n // 100)
