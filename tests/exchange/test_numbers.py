"""Numbers as people write them: exact, and never guessed where they may mean two things."""

import contextlib
from decimal import ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamdesk.exchange.numbers import Unreadable, exact, money, scaled


@pytest.mark.parametrize(
    ("text", "e4"),
    [
        ("11.77", 117_700),
        ("0", 0),
        ("-3", -30_000),
        ("+3.5", 35_000),
        (".5", 5_000),
        ("5.", 50_000),
        ("1,234.50", 12_345_000),
        ("1,234,567", 12_345_670_000),
        ("1 234.5", 12_345_000),
        ("1'234.5", 12_345_000),
        ("(1.50)", -15_000),
        ("1.50-", -15_000),
        ("−1.5", -15_000),
        ("１２３．４", 1_234_000),
        ("3.2万", 320_000_000),
        ("1.5亿", 1_500_000_000_000),
        ("9.80000019", 98_000),
        ("1.23E+05", 1_230_000_000),
        ("0.00005", 1),
        ("-0.00005", -1),
        ("0.00004999", 0),
        (" 7 ", 70_000),
        ("1000000000000", 10**16),
    ],
)
def test_numbers(text: str, e4: int) -> None:
    assert scaled(text) == e4


@pytest.mark.parametrize(("text", "e4"), [("1.234,56", 12_345_600), ("12,5", 125_000), ("7", 70_000), ("-0,1", -1_000)])
def test_decimal_comma(text: str, e4: int) -> None:
    assert scaled(text, comma=True) == e4


@pytest.mark.parametrize("text", ["12,5", "1,23,4", "abc", "", "1.2.3", "nan", "inf", "1e999", "9" * 40, "1/2", "0x1F"])
def test_what_is_no_number_is_refused(text: str) -> None:
    with pytest.raises(Unreadable):
        scaled(text)


@pytest.mark.parametrize("text", ["1000000000000.0001", "-1000000000001", "9" * 14, "¥99999亿"])
def test_no_number_is_larger_than_a_thousand_of_them_can_be_added_up(text: str) -> None:
    with pytest.raises(Unreadable, match="number_too_big"):
        money(text, comma=False, currency="CNY")


@pytest.mark.parametrize("text", ["¥12.5", "￥12.5", "12.5元", "人民币12.5", "RMB 12.5", "12.5 CNY", "¥ 12.50 元"])
def test_signs_of_the_book_s_currency(text: str) -> None:
    assert money(text, comma=False, currency="CNY") == 125_000


@pytest.mark.parametrize("text", ["$12.5", "€12.5", "12.5 USD", "HK$12.5", "US$12.5"])
def test_signs_of_another_currency(text: str) -> None:
    with pytest.raises(Unreadable) as unreadable:
        money(text, comma=False, currency="CNY")
    assert unreadable.value.reason == "other_currency"


def test_a_dollar_is_any_dollar_and_without_a_book_any_currency_goes() -> None:
    assert money("$12.5", comma=False, currency="HKD") == 125_000
    assert money("€12.5", comma=False, currency=None) == 125_000


@given(st.decimals(min_value=-(10**11), max_value=10**11, places=6))
def test_rounded_half_up_like_decimal(number: Decimal) -> None:
    expected = int((number * 10_000).to_integral_value(ROUND_HALF_UP))

    assert scaled(format(number, "f")) == expected


@given(st.text(max_size=30))
def test_any_text_is_a_number_or_unreadable(text: str) -> None:
    with contextlib.suppress(Unreadable):
        assert isinstance(money(text, comma=False, currency="CNY"), int)


def test_numbers_of_workbooks_by_the_digits_that_show_them() -> None:
    assert [exact(number) for number in (0.1, 13678811979.0, -2.00005, 5, 1.005)] == [
        1_000, 136_788_119_790_000, -20_001, 50_000, 10_050,
    ]  # fmt: skip
    with pytest.raises(Unreadable):
        exact(float("nan"))
    with pytest.raises(Unreadable):
        exact(1e300)
