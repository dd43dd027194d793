"""Values of the rep's own fields: read from text by the field's type, and written back.

As JSON keeps them: text and choice are texts, number a number, money an int in 1/10,000 of the currency unit, date an
ISO text, yes_no true or false, choices a list of texts.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from enum import StrEnum

E4 = 10_000
MOST = Decimal(10**12)
_SPLIT = re.compile(r"[;,、\n]")
_DAY = re.compile(r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:[ T]0{1,2}:00(?::00)?)?")
_YES = frozenset("yes y true 1 是 有 对 √ ✓ x".split())
_NO = frozenset("no n false 0 否 无 没有 不是 ×".split())
_UNITS = {"万": 10**4, "亿": 10**8}


class OwnType(StrEnum):
    """What a field of the rep's own holds."""

    TEXT = "text"
    NUMBER = "number"
    MONEY = "money"
    DAY = "date"
    YES_NO = "yes_no"
    CHOICE = "choice"
    CHOICES = "choices"


class Unread(ValueError):
    """A text that means nothing for a field of this type."""


def read(kind: OwnType, text: str) -> object:
    """The value a text stands for; None for an empty one. Raises Unread."""
    plain = unicodedata.normalize("NFKC", text).strip()
    if not plain:
        return None
    match kind:
        case OwnType.NUMBER:
            number = _number(plain)
            return int(number) if number == number.to_integral_value() else float(number)
        case OwnType.MONEY:
            return int((_number(plain) * E4).quantize(Decimal(1), ROUND_HALF_UP))
        case OwnType.DAY:
            return _day(plain)
        case OwnType.YES_NO:
            return _yes_no(plain)
        case OwnType.CHOICES:
            return [part.strip() for part in _SPLIT.split(plain) if part.strip()] or None
    return text.strip()


def written(value: object, kind: OwnType) -> str:
    """A value as text that reads back as it was."""
    if value is None:
        return ""
    if isinstance(value, list):
        return "; ".join(str(each) for each in value)
    if isinstance(value, bool):
        return "yes" if value else "no"
    if kind is OwnType.MONEY and isinstance(value, int):
        return f"{Decimal(value) / E4:f}"
    return str(value)


def fits(value: object, kind: OwnType) -> bool:
    """Whether a kept value is of the field's type (one received from another book may not be)."""
    match kind:
        case OwnType.NUMBER:
            return isinstance(value, (int, float)) and not isinstance(value, bool)
        case OwnType.MONEY:
            return isinstance(value, int) and not isinstance(value, bool)
        case OwnType.YES_NO:
            return isinstance(value, bool)
        case OwnType.CHOICES:
            return isinstance(value, list)
        case OwnType.DAY:
            return isinstance(value, str) and _DAY.fullmatch(value) is not None
    return isinstance(value, str)


def converted(value: object, before: OwnType, after: OwnType) -> object:
    """A kept value under another type of its field. Raises Unread where it means nothing there."""
    if value is None or (before is after and fits(value, after)):
        return value
    return read(after, written(value, before))


def _number(text: str) -> Decimal:
    bare = text.replace(",", "").replace(" ", "").lstrip("¥$€").removesuffix("元").rstrip("%")
    unit = _UNITS.get(bare[-1:], 1)
    try:
        number = Decimal(bare[:-1] if unit > 1 else bare) * unit
    except InvalidOperation:
        raise Unread(text) from None
    if not number.is_finite() or abs(number) > MOST:
        raise Unread(text)
    return number


def _day(text: str) -> str:
    found = _DAY.fullmatch(text)
    try:
        return date(*(int(part) for part in found.groups())).isoformat() if found else _nothing(text)
    except ValueError:
        raise Unread(text) from None


def _yes_no(text: str) -> bool:
    word = text.casefold()
    if word not in _YES | _NO:
        raise Unread(text)
    return word in _YES


def _nothing(text: str) -> str:
    raise Unread(text)
