"""Numbers as people write them in Chinese or in digits: 三, 十二, 廿三, 两, 一九八七."""

from __future__ import annotations

DIGITS = {
    "零": 0,
    "〇": 0,
    "○": 0,
    "一": 1,
    "二": 2,
    "两": 2,
    "三": 3,
    "四": 4,
    "五": 5,
    "六": 6,
    "七": 7,
    "八": 8,
    "九": 9,
}
TENS = {"十": 10, "廿": 20, "卅": 30}
# What a regular expression needs to find such a number; bounded, for a search tries every part of a long run of digits.
NUMERAL = r"(?:\d{1,9}|[零〇○一二两三四五六七八九十廿卅百]{1,9})"


def number_of(text: str) -> int | None:
    """The number a numeral means, up to 999; a row of plain digits (一九八七) is read digit by digit. None if none."""
    if text.isascii() and text.isdigit():
        return int(text)
    if len(text) > 1 and all(char in DIGITS for char in text):
        return int("".join(str(DIGITS[char]) for char in text))
    return _counted(text)


def _counted(text: str) -> int | None:
    total, last = 0, None
    for char in text:
        if char in DIGITS:
            last = DIGITS[char]
        elif char == "百":
            total, last = total + 100 * (1 if last is None else last), None
        elif char in TENS:
            total, last = total + (TENS[char] if not last else last * 10), None
        else:
            return None
    return total + (last or 0) if text else None
