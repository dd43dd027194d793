"""Birthdays as people, phones and spreadsheets write them, and the one text the book keeps (domain 3.7)."""

from __future__ import annotations

import re
import unicodedata

from kamdesk.rules.birthdays import Birthday, Calendar
from kamdesk.rules.months import MONTH_NAME, month_of_name
from kamdesk.rules.numerals import NUMERAL, number_of

YEARS = range(1850, 2101)
LONGEST = 100
"""Characters of a birthday, however it is written; what is longer is another text."""
# Apple's phones write 1604 for "no year".
NO_YEAR = 1604


def format_birthday(birthday: Birthday) -> str:
    """The text a column keeps: 1987-06-03, leap month 1987-L06-03, no year --06-03, month only --06 or 1987-06.

    The calendar is the column's; only a leap month shows it.
    """
    year = "-" if birthday.year is None else f"{birthday.year:04d}"
    month = f"{'L' if birthday.leap else ''}{birthday.month:02d}"
    return f"{year}-{month}" if birthday.day is None else f"{year}-{month}-{birthday.day:02d}"


def parse_birthday(text: str, calendar: Calendar = Calendar.GREGORIAN, day_first: bool = False) -> Birthday | None:
    """The birthday a text means in a column of `calendar`; None if it means none.

    Words win over the column: 农历, 闰, 正月, 初三 or a day without 日 (八月十五) make it lunar, 公历 Gregorian.
    `day_first` settles 3/6/1987 and 3/6; a first number above 12 settles itself.
    """
    if len(text) > LONGEST:
        return None
    if text.isascii() and (found := _iso(text, calendar, True, day_first)):
        return found  # most stand as the book keeps them
    bare, told = _strip_calendar_words(_tidy(text))
    for read in (_iso, _compact, _chinese, _numbers, _english):
        found = read(bare, told or calendar, told is None, day_first)
        if found is not None:
            return found
    return None


_LUNAR_WORDS = re.compile(r"农历|農曆|农曆|阴历|陰曆|旧历|舊曆|古历|lunar", re.IGNORECASE)
_GREGORIAN_WORDS = re.compile(r"公历|公曆|阳历|陽曆|新历|西历|gregorian|solar", re.IGNORECASE)
_LEAP = re.compile(r"\bleap (\d{1,2}-\d{1,2})$", re.IGNORECASE)
_NOISE = re.compile(r"生日|出生|誕辰|诞辰|[,:,。()\[\]]|^生|生$|[T\s]+\d{1,2}:\d{2}.*$|\s+")
_ISO = re.compile(r"(?:(\d{4})|-)-(L?)(\d{1,2})(?:-(\d{1,2}))?", re.IGNORECASE)
_COMPACT = re.compile(r"(?:(\d{4})|--)(\d{2})(\d{2})")
# The next three are compiled by the first birthday that is not written as the book keeps it: that takes long.
_CHINESE = (
    rf"(?:(\d{{2}}|\d{{4}}|[零〇○一二三四五六七八九]{{2,4}})年)?([闰閏]?)(正|冬|腊|臘|{NUMERAL})月"
    rf"(?:份|(大?初)?({NUMERAL})(日|号|號)?)?"
)
_NUMBERS = r"(\d{4})[./年](\d{1,2})(?:[./月](\d{1,2})日?)?|(\d{1,2})[-./](\d{1,2})(?:[-./](\d{4}))?"
_ENGLISH = (
    rf"(?i)(?:(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?[ .-]*)?(?P<m>{MONTH_NAME})[ .-]*"
    r"(?:(?P<d2>\d{1,2})(?:st|nd|rd|th)?(?!\d))?[ .-]*(?P<y>\d{4})?"
)
_NAMED_MONTHS = {"正": 1, "冬": 11, "腊": 12, "臘": 12}


def _tidy(text: str) -> str:
    text = unicodedata.normalize("NFKC", text).strip()
    text = text.replace("除夕", "腊月三十").replace("大年初", "正月初")
    text = _LEAP.sub(r"--L\1", text)
    return _NOISE.sub(lambda found: " " if found[0].isspace() else "", text).strip()


def _strip_calendar_words(text: str) -> tuple[str, Calendar | None]:
    for words, calendar in ((_LUNAR_WORDS, Calendar.LUNAR), (_GREGORIAN_WORDS, Calendar.GREGORIAN)):
        bare, count = words.subn("", text)
        if count:
            return bare.strip(), calendar
    return text, None


def _iso(text: str, calendar: Calendar, _open: bool, _day_first: bool) -> Birthday | None:
    found = _ISO.fullmatch(text)
    if found is None:
        return None
    year, leap, month, day = found.groups()
    return _birthday(Calendar.LUNAR if leap else calendar, year, int(month), day and int(day), bool(leap))


def _compact(text: str, calendar: Calendar, _open: bool, _day_first: bool) -> Birthday | None:
    found = _COMPACT.fullmatch(text)
    return _birthday(calendar, found[1], int(found[2]), int(found[3])) if found else None


def _chinese(text: str, calendar: Calendar, is_open: bool, _day_first: bool) -> Birthday | None:
    found = re.fullmatch(_CHINESE, text.replace(" ", ""))
    if found is None:
        return None
    year, leap, month, early, day, suffix = found.groups()
    is_bare_day = bool(day) and not suffix and not (month + day).isascii()
    if leap or early or (is_open and (month in _NAMED_MONTHS or is_bare_day or (day or "").startswith(("廿", "卅")))):
        calendar = Calendar.LUNAR
    number = _NAMED_MONTHS.get(month) or number_of(month) or 0
    return _birthday(calendar, year, number, number_of(day) if day else None, bool(leap))


def _numbers(text: str, calendar: Calendar, _open: bool, day_first: bool) -> Birthday | None:
    found = re.fullmatch(_NUMBERS, text.replace(" ", ""))
    if found is None:
        return None
    if found[1]:
        return _birthday(calendar, found[1], int(found[2]), found[3] and int(found[3]))
    first, second = int(found[4]), int(found[5])
    month, day = (second, first) if first > 12 or (day_first and second <= 12) else (first, second)
    return _birthday(calendar, found[6], month, day)


def _english(text: str, calendar: Calendar, _open: bool, _day_first: bool) -> Birthday | None:
    found = re.fullmatch(_ENGLISH, text)
    if found is None or (found["d1"] and found["d2"]):
        return None
    day = found["d1"] or found["d2"]
    return _birthday(calendar, found["y"], month_of_name(found["m"]), day and int(day))


def _birthday(
    calendar: Calendar, year: str | None, month: int, day: int | str | None, leap: bool = False
) -> Birthday | None:
    number = _year(year)
    if number is not None and number not in YEARS:
        return None
    try:
        found = Birthday(calendar, month, int(day) if day not in (None, "") else None, number, leap)
    except ValueError:
        return None
    if (calendar, found.month, found.day) == (Calendar.GREGORIAN, 2, 29) and number is not None and not _has_29(number):
        return None
    return found


def _year(text: str | None) -> int | None:
    """Four digits as they are; two (87年) in the hundred years up to 2019."""
    number = number_of(text) if text else None
    if number is None or number == NO_YEAR:
        return None
    return number if number >= 100 else number + (2000 if number < 20 else 1900)


def _has_29(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
