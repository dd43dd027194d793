"""Dates as people and programs write them, read into calendar days (domain 1: local dates, no time)."""

from __future__ import annotations

import re
import unicodedata
from datetime import date, timedelta

from kamdesk.exchange.numbers import Unreadable

_TIME = r"(?:\s*(?:[t,]|\s|上午|下午|am|pm|星期.|周.|礼拜.|\().*)?"
_YEAR_FIRST = re.compile(r"(\d{4})\s*[-/.年\s]\s*(\d{1,2})\s*[-/.月\s]\s*(\d{1,2})\s*[日号]?" + _TIME, re.ASCII)
_YEAR_LAST = re.compile(r"(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{4}|\d{1,2})" + _TIME, re.ASCII)
_SHORT_CHINESE = re.compile(r"(\d{2})年(\d{1,2})月(\d{1,2})[日号]?" + _TIME, re.ASCII)
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})(?:[t\s]?\d{2}:?\d{2}(?::?\d{2})?(?:\.\d*)?z?)?", re.ASCII)
_SERIAL = re.compile(r"(\d{5})(?:\.\d+)?", re.ASCII)
_DAY_MONTH = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?[\s\-.,]*([a-z]{3,9})[\s\-.,]*(\d{4}|\d{2})" + _TIME, re.ASCII)
_MONTH_DAY = re.compile(r"([a-z]{3,9})[\s\-.]*(\d{1,2})(?:st|nd|rd|th)?[\s\-,]+(\d{4}|\d{2})" + _TIME, re.ASCII)
_YEAR_MONTH_NAME = re.compile(r"(\d{4})[\s\-.]*([a-z]{3,9})[\s\-.]*(\d{1,2})" + _TIME, re.ASCII)
_WEEKDAY = re.compile(r"(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*[.,]?\s+", re.ASCII)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_CHINESE_DIGITS = str.maketrans("〇零○一二三四五六七八九", "000123456789")
_CHINESE_NUMBER = re.compile(r"([一二三四五六七八九]?)十([一二三四五六七八九]?)")
_DAY_ZERO = {False: date(1899, 12, 30), True: date(1904, 1, 1)}


def day_of(text: str, order: str = "ymd") -> date:
    """The day a text names. `order` (ymd, mdy, dmy) settles 03/04/24 only; years of two digits are 1970 to 2069.

    Reads 2024-03-05, 2024/3/5, 2024年3月5日, 二〇二四年三月五日, 20240305, 5 Mar 2024, March 5, 2024 and
    Excel's day numbers (10000 to 79999), with or without a time of day, which is dropped. Raises Unreadable.
    """
    if len(text) == 10 and text[4] == "-" == text[7]:
        try:
            return _in_range(date.fromisoformat(text))
        except ValueError as error:
            raise Unreadable("not_a_date") from error
    return _day_slowly(plain(text), order)


def day_of_serial(number: float, from_1904: bool = False) -> date:
    """The day of an Excel day number; days before 1900-03-01 are off by Excel's own leap-year error and refused."""
    if not 61 <= number <= 80_000:
        raise Unreadable("not_a_date")
    return _in_range(_DAY_ZERO[from_1904] + timedelta(days=int(number)))


def plain(text: str) -> str:
    """Narrow, lower case, with Chinese numerals as digits; at most the first 60 characters matter."""
    word = unicodedata.normalize("NFKC", text[:60]).strip().lower()
    if "十" in word:
        word = _CHINESE_NUMBER.sub(lambda found: f"{found[1] or '一'}{found[2] or '〇'}", word)
    return word.translate(_CHINESE_DIGITS)


def orders_allowed(text: str) -> tuple[str, ...]:
    """The orders (ymd, mdy, dmy) in which a text without a plain order can be a day; none for any other text."""
    found = _YEAR_LAST.fullmatch(plain(text))
    if not found:
        return ()
    first, second, third = int(found[1]), int(found[2]), int(found[3])
    if not second:
        return ()
    ends_in_year = len(found[3]) > 1
    allowed = {
        "ymd": len(found[3]) < 4 and second <= 12 and third <= 31,
        "mdy": ends_in_year and first <= 12 and second <= 31,
        "dmy": ends_in_year and second <= 12 and first <= 31,
    }
    return tuple(order for order, is_allowed in allowed.items() if is_allowed)


def _day_slowly(word: str, order: str) -> date:
    if found := _YEAR_FIRST.fullmatch(word) or _COMPACT.fullmatch(word):
        return _day(int(found[1]), int(found[2]), int(found[3]))
    if found := _YEAR_LAST.fullmatch(word):
        return _ordered(found[1], found[2], found[3], order)
    if found := _SHORT_CHINESE.fullmatch(word):
        return _day(_year(found[1]), int(found[2]), int(found[3]))
    if found := _SERIAL.fullmatch(word):
        return day_of_serial(int(found[1]))
    return _day_by_month_name(_WEEKDAY.sub("", word))


def _day_by_month_name(word: str) -> date:
    if found := _DAY_MONTH.fullmatch(word):
        return _day(_year(found[3]), _month(found[2]), int(found[1]))
    if found := _MONTH_DAY.fullmatch(word):
        return _day(_year(found[3]), _month(found[1]), int(found[2]))
    if found := _YEAR_MONTH_NAME.fullmatch(word):
        return _day(int(found[1]), _month(found[2]), int(found[3]))
    raise Unreadable("not_a_date")


def _ordered(first: str, second: str, third: str, order: str) -> date:
    if order == "ymd" and len(third) < 4:
        return _day(_year(first.zfill(2)), int(second), int(third))
    if len(third) == 1:
        raise Unreadable("not_a_date")
    if order == "dmy":
        return _day(_year(third), int(second), int(first))
    return _day(_year(third), int(first), int(second))


def _year(text: str) -> int:
    number = int(text)
    return number if len(text) == 4 else number + (1900 if number >= 70 else 2000)


def _month(name: str) -> int:
    if name[:3] not in _MONTHS:
        raise Unreadable("not_a_date")
    return _MONTHS.index(name[:3]) + 1


def _day(year: int, month: int, day: int) -> date:
    try:
        return _in_range(date(year, month, day))
    except ValueError as error:
        raise Unreadable("not_a_date") from error


def _in_range(day: date) -> date:
    """Days a salesperson's book can hold; anything else is a slip of the pen."""
    if not 1900 <= day.year <= 2100:
        raise Unreadable("date_out_of_range")
    return day
