"""Numbers as people write them, read exactly: never through floats, always as integers with four decimals."""

from __future__ import annotations

import re
import unicodedata
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation

_SCALE = 10_000
_ZEROS = ("0000", "000", "00", "0", "")
MOST = 10**16
"""A trillion: the book adds up in 64 bits, where a thousand such amounts would no longer fit."""
_EMPTY = frozenset(
    {"", "-", "--", "—", "——", "–", "/", "\\", "n/a", "na", "#n/a", "nan", "null", "none", "无", "空", "暂无"}
    | {"0/0/00", "0/0/0000", "00/00/0000", "0000-00-00", "00-00-0000", "0000/00/00", "0000-00-00 00:00:00"}  # no day
)
_TIMES = {"万": 10_000, "萬": 10_000, "亿": 100_000_000, "億": 100_000_000, "千": 1_000, "百": 100}
_SIGNS = {
    "¥": ("CNY", "JPY"),
    "￥": ("CNY", "JPY"),
    "元": ("CNY", "HKD", "TWD", "MOP"),
    "圆": ("CNY", "JPY"),
    "块": ("CNY",),
    "rmb": ("CNY",),
    "cny": ("CNY",),
    "人民币": ("CNY",),
    "$": ("USD", "AUD", "CAD", "HKD", "NZD", "SGD", "TWD", "MXN", "BRL"),
    "usd": ("USD",),
    "美元": ("USD",),
    "us$": ("USD",),
    "hk$": ("HKD",),
    "hkd": ("HKD",),
    "港币": ("HKD",),
    "港元": ("HKD",),
    "nt$": ("TWD",),
    "€": ("EUR",),
    "eur": ("EUR",),
    "欧元": ("EUR",),
    "£": ("GBP",),
    "gbp": ("GBP",),
    "英镑": ("GBP",),
    "jpy": ("JPY",),
    "日元": ("JPY",),
}
_SIGN = re.compile("|".join(map(re.escape, sorted(_SIGNS, key=len, reverse=True))))
_PLAIN = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d{1,3})?", re.ASCII)
_GROUPED = re.compile(r"[+-]?(?:\d{1,3}(?:,\d{3})+|\d{1,4}(?:,\d{4})+)(?:\.\d*)?", re.ASCII)


class Unreadable(ValueError):
    """A cell that is not what its column holds; `reason` is a stable code."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def is_nothing(text: str) -> bool:
    """Blank, or one of the signs people write where there is no number or date."""
    return text.strip().lower() in _EMPTY


def quick(text: str) -> int | None:
    """`scaled` for plain digits with at most four decimals, as nearly all numbers are; none for all others."""
    whole, point, part = text.partition(".")
    if len(part) > 4 or len(whole) > 12 or not whole.isdigit() or not text.isascii():
        return None
    if not point:
        return int(whole) * _SCALE
    return int(whole + part + _ZEROS[len(part)]) if part.isdigit() else None


def scaled(text: str, comma: bool = False) -> int:
    """A number times 10,000, rounded half up (away from zero): "12.5" → 125000. `comma`: the decimal sign is a comma.

    Reads grouped thousands, full-width digits, (1.50) and 1.50- as negative, 3.2万, and blanks between digits.
    Raises Unreadable.
    """
    value = quick(text) if not comma else None
    return _scaled_slowly(text, comma) if value is None else value


def money(text: str, comma: bool, currency: str | None) -> int:
    """Money in 1/10,000 of the unit. A sign or word of another currency than the book's raises Unreadable."""
    try:
        return scaled(text, comma)
    except Unreadable as error:
        if error.reason == "number_too_big":
            raise
        rest = _without_sign(unicodedata.normalize("NFKC", text).lower(), currency)
        return scaled(rest, comma)


def exact(number: float | int) -> int:
    """A workbook's number times 10,000, by the decimal digits that show it, rounded half up."""
    return _fitting(Decimal(repr(number)))


def is_currency(text: str, currency: str) -> bool:
    """True for the code, sign or name of this currency."""
    word = unicodedata.normalize("NFKC", text).strip().lower()
    return word.upper() == currency.upper() or currency.upper() in _SIGNS.get(word, ())


def _scaled_slowly(text: str, comma: bool) -> int:
    if len(text) > 60:
        raise Unreadable("not_a_number")
    word = unicodedata.normalize("NFKC", text).strip().lower().replace("−", "-").replace("'", "").replace("’", "")
    word = re.sub(r"(?<=\d)[\s_](?=\d{3})", "", word)
    negative = word.startswith("(") and word.endswith(")")
    word = word[1:-1].strip() if negative else word
    if word.endswith("-") and not negative:
        negative, word = True, word[:-1].strip()
    times = 1
    while word and word[-1] in _TIMES:
        times, word = times * _TIMES[word[-1]], word[:-1].strip()
    number = _decimal(word, comma) * times
    return _fitting(-number if negative else number)


def _decimal(word: str, comma: bool) -> Decimal:
    if comma:
        word = word.replace(",", "\0").replace(".", ",").replace("\0", ".")
    word = re.sub(r"^([+-])\s+", r"\1", word)
    if _GROUPED.fullmatch(word):
        word = word.replace(",", "")
    if not _PLAIN.fullmatch(word):
        raise Unreadable("not_a_number")
    return Decimal(word)


def _fitting(number: Decimal) -> int:
    try:
        value = int((number * _SCALE).to_integral_value(ROUND_HALF_UP))
    except (InvalidOperation, ValueError, OverflowError) as error:
        raise Unreadable("not_a_number") from error
    if abs(value) > MOST:
        raise Unreadable("number_too_big")
    return value


def _without_sign(word: str, currency: str | None) -> str:
    found = _SIGN.findall(word)
    if not found:
        raise Unreadable("not_a_number")
    if currency and any(currency.upper() not in _SIGNS[sign] for sign in found):
        raise Unreadable("other_currency")
    return _SIGN.sub("", word, count=2).strip()
