"""Birthdays, Gregorian or lunar, whole or in part, in the book's way of writing (domain 3.7)."""

from __future__ import annotations

import re
from datetime import date

from kamdesk.exchange.dates import day_of, plain
from kamdesk.exchange.numbers import Unreadable

_LUNAR_SIGNS = re.compile(r"农历|阴历|旧历|陰曆|農曆|lunar|闰|閏|正月|冬月|腊月|臘月|初|廿|卅|-l\d", re.IGNORECASE)
_CODED = re.compile(r"(?:(\d{4})|-)-(l?)(\d{2})(?:-(\d{2}))?", re.ASCII)
_NO_YEAR_COMPACT = re.compile(r"--(\d{2})(\d{2})", re.ASCII)
_MONTH_DAY = re.compile(r"(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号]?", re.ASCII)
_MONTH_ONLY = re.compile(r"(\d{1,2})月", re.ASCII)
_LUNAR = re.compile(r"(?:(\d{4})\s*[-/.年]\s*)?([l闰閏]?)(\d{1,2})(?:\s*[-/.月]\s*(\d{1,2})?\s*[日号]?)", re.ASCII)
_LUNAR_WORDS = re.compile(r"农历|阴历|旧历|陰曆|農曆|lunar|[（()）:：\s]", re.IGNORECASE)
_NO_YEARS = {"0000", "1604"}  # what phones write for a birthday without a year


def looks_lunar(text: str) -> bool:
    """True where the text itself says that it is a day of the lunar calendar."""
    return _LUNAR_SIGNS.search(text) is not None


def gregorian(text: str, order: str = "ymd") -> str:
    """ "1987-06-03", "--06-03" or "--06" for a birthday as typed. Raises Unreadable."""
    word = plain(text)
    found = _CODED.fullmatch(word)
    if found and not found[2] and (found[1] is None or found[4]):
        return _written(found[1], "", int(found[3]), int(found[4]) if found[4] else None, lunar=False)
    if found := _NO_YEAR_COMPACT.fullmatch(word):
        return _written(None, "", int(found[1]), int(found[2]), lunar=False)
    if found := _MONTH_ONLY.fullmatch(word):
        return _written(None, "", int(found[1]), None, lunar=False)
    if found := _MONTH_DAY.fullmatch(word):
        month, day = (int(found[2]), int(found[1])) if order == "dmy" else (int(found[1]), int(found[2]))
        return _written(None, "", month, day, lunar=False)
    return day_of(text, order).isoformat()


def lunar(text: str) -> str:
    """ "1987-06-03", leap "1987-L06-03", "--08-15" or "--08" for a lunar birthday as typed. Raises Unreadable."""
    word = _LUNAR_WORDS.sub("", text)
    word = word.replace("正月", "一月").replace("冬月", "十一月").replace("腊月", "十二月").replace("臘月", "十二月")
    word = re.sub(r"月初([一二三四五六七八九十])", r"月\1", word)
    word = re.sub(r"廿([一二三四五六七八九]?)", r"二十\1", word).replace("卅", "三十")
    word = plain(word)
    if found := _CODED.fullmatch(word):
        return _written(found[1], found[2], int(found[3]), int(found[4]) if found[4] else None, lunar=True)
    if found := re.fullmatch(r"(\d{4})(\d{2})(\d{2})", word, re.ASCII) or _LUNAR.fullmatch(word):
        year, leap, month, day = found.groups() if len(found.groups()) == 4 else (found[1], "", found[2], found[3])
        return _written(year, leap, int(month), int(day) if day else None, lunar=True)
    raise Unreadable("not_a_birthday")


def from_parts(year: int | None, month: int | None, day: int | None) -> str:
    """A birthday of three columns; a year alone is none. Raises Unreadable."""
    if month is None:
        raise Unreadable("birthday_incomplete")
    return _written(f"{year:04d}" if year else None, "", month, day, lunar=False)


def _written(year: str | None, leap: str, month: int, day: int | None, *, lunar: bool) -> str:
    """The book's way of writing; a year without a day is kept as the month alone, for there is no other way."""
    year = None if year in _NO_YEARS or day is None else year
    if not 1 <= month <= 12 or (day is not None and not 1 <= day <= (30 if lunar else 31)):
        raise Unreadable("not_a_birthday")
    if not lunar and day is not None:
        _refuse_impossible(year, month, day)
    head = f"{year}-" if year else "--"
    tail = f"-{day:02d}" if day is not None else ""
    return f"{head}{'L' if leap else ''}{month:02d}{tail}"


def _refuse_impossible(year: str | None, month: int, day: int) -> None:
    try:
        date(int(year or 2000), month, day)
    except ValueError as error:
        raise Unreadable("not_a_birthday") from error
    if year and not 1900 <= int(year) <= 2100:
        raise Unreadable("not_a_birthday")
