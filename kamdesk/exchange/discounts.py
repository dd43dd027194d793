"""Discounts: the four ways a column may mean them, and which one a column means (interfaces, Import)."""

from __future__ import annotations

import unicodedata
from collections import Counter
from enum import StrEnum

from kamdesk.exchange.numbers import Unreadable, is_nothing, quick, scaled

WHOLE = 10_000
_CENT = 100 * WHOLE * WHOLE  # sums of quantity × price × share paid have twelve decimals
_NO_DISCOUNT = frozenset({"无折扣", "不打折", "无优惠", "原价", "全价", "未打折", "不打"})


class Reading(StrEnum):
    """What a discount's number means: the part or the percent taken off, the part paid, or 折 (tenths paid)."""

    OFF_FRACTION = "off_fraction"
    OFF_PERCENT = "off_percent"
    PAY_FRACTION = "pay_fraction"
    ZHE = "zhe"


def part_off(text: str, reading: Reading, comma: bool = False) -> int:
    """The part taken off in 1/10,000 (1500 = 15 % off); may be below 0 for a surcharge. Raises Unreadable.

    8折 and 85折 always mean to pay 80 and 85 %. A percent sign makes 15% the same as 0.15 in every reading.
    """
    word = unicodedata.normalize("NFKC", text).strip()
    if word in _NO_DISCOUNT or is_nothing(word):
        return 0
    if word.endswith("折"):
        return _sound(WHOLE - _paid_of_zhe(scaled(word.removesuffix("折").strip(), comma)))
    if word.endswith("%"):
        share = _hundredth(scaled(word.removesuffix("%").strip(), comma))
        return _sound(WHOLE - share if reading in (Reading.PAY_FRACTION, Reading.ZHE) else share)
    return _sound(off_of_number(scaled(word, comma), reading))


def off_of_number(number: int, reading: Reading) -> int:
    """The part taken off for a bare number with four decimals under a reading."""
    if reading is Reading.OFF_FRACTION:
        return number
    if reading is Reading.OFF_PERCENT:
        return _hundredth(number)
    if reading is Reading.PAY_FRACTION:
        return WHOLE - number
    return WHOLE - (number if number < WHOLE else _paid_of_zhe(number))


class ReadingEvidence:
    """What the rows of a table tell of the meaning of its discount column; shown every row once."""

    def __init__(self) -> None:
        self._has_zhe = False
        self._has_percent = False
        self._over_one = False
        self._telling = 0
        self._fits: Counter[Reading] = Counter()
        self._paid: dict[int, tuple[tuple[Reading, int], ...]] = {}

    def see(self, text: str, amount: int | None, quantity: int | None, price: int | None, comma: bool = False) -> None:
        """Take in one row: the discount's cell, and what stands beside it, in four decimals, where it does."""
        number = quick(text) if not comma else None
        if number is None and (number := self._odd_number(text, comma)) is None:
            return
        self._over_one |= number > WHOLE
        self._telling += number != 0
        if amount is None or not quantity or not price:
            return
        if number not in self._paid:
            self._paid[number] = tuple((reading, WHOLE - off_of_number(number, reading)) for reading in Reading)
        base, target = quantity * price, amount * WHOLE * WHOLE
        self._fits.update([reading for reading, paid in self._paid[number] if abs(base * paid - target) < _CENT])

    def _odd_number(self, text: str, comma: bool) -> int | None:
        """The number of a cell that is more than digits, or none; its signs are taken down."""
        word = unicodedata.normalize("NFKC", text).strip()
        if "折" in word and word not in _NO_DISCOUNT:
            self._has_zhe = True
        elif word.endswith("%"):
            self._has_percent = True
        try:
            return scaled(word, comma)
        except Unreadable:
            return None

    def settle(self) -> tuple[Reading, bool]:
        """The reading, and whether it is only assumed (the screen asks then, the command line warns)."""
        if self._has_zhe:
            return Reading.ZHE, False
        if self._has_percent:
            return Reading.OFF_PERCENT, False
        likely = Reading.OFF_PERCENT if self._over_one else Reading.OFF_FRACTION
        best, count = likely, self._fits[likely]
        for reading in Reading:
            if self._fits[reading] > count:
                best, count = reading, self._fits[reading]
        return best, not (self._over_one or self._telling == 0 or count)


def _paid_of_zhe(number: int) -> int:
    """8 and 8.5 are tenths, 85 hundredths of the price."""
    return number // 10 if number <= 10 * WHOLE else _hundredth(number)


def _hundredth(number: int) -> int:
    return (abs(number) + 50) // 100 * (1 if number >= 0 else -1)


def _sound(off: int) -> int:
    if not -WHOLE <= off <= WHOLE:
        raise Unreadable("not_a_discount")
    return off
