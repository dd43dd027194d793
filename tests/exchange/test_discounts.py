"""Discounts: 折扣 may mean four things, and the table often tells which."""

import pytest

from kamdesk.exchange.discounts import Reading, ReadingEvidence, part_off
from kamdesk.exchange.numbers import Unreadable


@pytest.mark.parametrize(
    ("text", "reading", "off"),
    [
        ("0.15", Reading.OFF_FRACTION, 1_500),
        ("15%", Reading.OFF_FRACTION, 1_500),
        ("0.150000006", Reading.OFF_FRACTION, 1_500),
        ("15", Reading.OFF_PERCENT, 1_500),
        ("15%", Reading.OFF_PERCENT, 1_500),
        ("0.5", Reading.OFF_PERCENT, 50),
        ("0.8", Reading.PAY_FRACTION, 2_000),
        ("80%", Reading.PAY_FRACTION, 2_000),
        ("1", Reading.PAY_FRACTION, 0),
        ("8折", Reading.ZHE, 2_000),
        ("8.5折", Reading.ZHE, 1_500),
        ("85折", Reading.ZHE, 1_500),
        ("８折", Reading.ZHE, 2_000),
        ("8", Reading.ZHE, 2_000),
        ("85", Reading.ZHE, 1_500),
        ("0.85", Reading.ZHE, 1_500),
        ("10", Reading.ZHE, 0),
        ("8折", Reading.OFF_FRACTION, 2_000),
        ("不打折", Reading.ZHE, 0),
        ("-", Reading.PAY_FRACTION, 0),
    ],
)
def test_the_part_taken_off(text: str, reading: Reading, off: int) -> None:
    assert part_off(text, reading) == off


@pytest.mark.parametrize(
    ("text", "reading"), [("15", Reading.OFF_FRACTION), ("150%", Reading.OFF_PERCENT), ("x", Reading.ZHE)]
)
def test_what_is_no_discount(text: str, reading: Reading) -> None:
    with pytest.raises(Unreadable):
        part_off(text, reading)


def settled(*rows: tuple[str, float | None, float | None, float | None]) -> tuple[Reading, bool]:
    """Rows as discount, amount, quantity, price."""
    evidence = ReadingEvidence()
    for text, *sums in rows:
        amount, quantity, price = (None if number is None else round(number * 10_000) for number in sums)
        evidence.see(text, amount, quantity, price)
    return evidence.settle()


def test_the_sign_tells() -> None:
    assert settled(("0.9", None, None, None), ("8折", None, None, None)) == (Reading.ZHE, False)
    assert settled(("0.1", None, None, None), ("15%", None, None, None)) == (Reading.OFF_PERCENT, False)


def test_a_value_over_one_is_a_percentage() -> None:
    assert settled(("0", None, None, None), ("15", None, None, None)) == (Reading.OFF_PERCENT, False)


def test_the_sums_beside_it_tell() -> None:
    assert settled(("0.8", 80, 1, 100), ("0.9", 180, 2, 100), ("0.5", 1, 1, 100)) == (Reading.PAY_FRACTION, False)
    assert settled(("0.2", 80, 1, 100), ("0.1", 180, 2, 100)) == (Reading.OFF_FRACTION, False)
    assert settled(("8", 80, 1, 100), ("9", 180, 2, 100)) == (Reading.ZHE, False)


def test_with_nothing_to_tell_it_is_assumed() -> None:
    assert settled(("0.2", None, None, None), ("0.1", 50, None, None)) == (Reading.OFF_FRACTION, True)
    assert settled(("0", None, None, None), ("", None, None, None)) == (Reading.OFF_FRACTION, False)
