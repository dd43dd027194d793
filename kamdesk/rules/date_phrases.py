"""Dates as a rep types them for a next step, in Chinese and English: 下周三, 月底, 15号, next Friday, in two weeks.

Where people differ, this is what is meant:
- A week begins on Monday. 下周三 and next Friday lie in the next calendar week, 本周五 and this Friday in this one; a
  bare 周五 or Friday is the coming one, never today. 下周 and next week alone are its Monday, 周末 its Saturday.
- 下个月, next month, 12月 alone and 年初 are the first day; 月中 the 15th; 半个月 15 days.
- A day or date without month or year is the next one: nothing lies before today, past dates and 上周三 are skipped.
- 12/5 and 12-5 are month and day, unless `day_first` (a slash or dot then) or the first number is above 12.
- A time without a day is today's; an hour without morning or afternoon is a business hour (clock_phrases).
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, time, timedelta
from typing import NamedTuple

from kamdesk.rules.clock_phrases import find_clocks
from kamdesk.rules.months import MONTH_NAME, WEEKDAY_NAME, month_of_name, weekday_of_name
from kamdesk.rules.numerals import NUMERAL, number_of

LONGEST_TEXT = 4000


@dataclass(frozen=True, slots=True)
class Found:
    """A day, perhaps with a time, and the half-open span of the text that says so."""

    day: date
    time: time | None
    start: int
    end: int


def find_date(text: str, today: date, day_first: bool = False) -> Found | None:
    """The first day a text names, today or later; None if it names none."""
    return next(iter(find_dates(text, today, day_first)), None)


def find_dates(text: str, today: date, day_first: bool = False) -> list[Found]:
    """Every day a text names, today or later, in the order of the text; a time beside one belongs to it."""
    text = text[:LONGEST_TEXT]
    clocks = find_clocks(text)
    found = []
    for start, end, day in _days(text, _Now(today, day_first)):
        clock = next(
            (one for one in clocks if -_BESIDE <= one.start - end <= _BESIDE or one.end in _before(start)), None
        )
        if day is not None and clock is not None:
            clocks.remove(clock)
            found.append(Found(day, clock.time, min(start, clock.start), max(end, clock.end)))
        elif day is not None:
            found.append(Found(day, None, start, end))
    if not found and clocks:
        return [Found(today, clocks[0].time, clocks[0].start, clocks[0].end)]
    return found


class _Now(NamedTuple):
    today: date
    day_first: bool


_Reader = Callable[[re.Match[str], _Now], date | None]
# How many characters may stand between a day and its time: "周三 下午3点", "Friday at 3pm".
_BESIDE = 4


def _before(start: int) -> range:
    return range(start - _BESIDE, start + 1)


def _days(text: str, now: _Now) -> Iterator[tuple[int, int, date | None]]:
    """Spans that name a day, without overlap, the earliest and then longest first; None for days gone by."""
    spans = []
    for pattern, read in _PATTERNS:
        spans += [(match.start(), -match.end(), read, match) for match in pattern.finditer(text)]
    free = 0
    for start, end, read, match in sorted(spans, key=lambda span: span[:2]):
        if start >= free:
            free = -end
            yield start, -end, _read(read, match, now)


def _read(read: _Reader, match: re.Match[str], now: _Now) -> date | None:
    try:
        day = read(match, now)
    except (ValueError, OverflowError, StopIteration):
        return None
    return day if day is not None and day >= now.today else None


def _months_on(day: date, months: int) -> date:
    """The same day so many months later, or the last one of a shorter month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _month_end(day: date) -> date:
    return day.replace(day=monthrange(day.year, day.month)[1])


def _number(text: str | None) -> int:
    number = number_of(text) if text else 1
    if number is None:
        raise ValueError(text)
    return number


_UNITS = {"天": 1, "日": 1, "周": 7, "星期": 7, "礼拜": 7, "day": 1, "week": 7, "fortnight": 14}
_WORDS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8}
_WORDS |= {"nine": 9, "ten": 10, "couple of": 2, "a couple of": 2}
_AHEAD = {"今": 0, "明": 1, "后": 2, "大后": 3}
_WEEKDAYS = {char: at for at, char in enumerate("一二三四五六日")} | {
    "天": 6,
    "1": 0,
    "2": 1,
    "3": 2,
    "4": 3,
    "5": 4,
    "6": 5,
}


def _later(today: date, count: int, unit: str) -> date:
    if unit in ("月", "month"):
        return _months_on(today, count)
    return _months_on(today, 12 * count) if unit in ("年", "year") else today + timedelta(days=count * _UNITS[unit])


def _in_week(today: date, weeks: int, weekday: int) -> date:
    """A weekday of the calendar week so many weeks on; one of this week that is over is next week's."""
    day = today + timedelta(days=7 * weeks + weekday - today.weekday())
    return day if day >= today else day + timedelta(days=7)


def _coming(today: date, weekday: int) -> date:
    return today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)


def _next_yearly(today: date, month: int, day: int, year: int | None = None) -> date:
    if year is not None:
        return date(year, month, day)
    years = (today.year + ahead for ahead in range(9))
    fitting = (date(one, month, day) for one in years if day <= monthrange(one, month)[1])
    return next(found for found in fitting if found >= today)


def _next_monthly(today: date, day: int) -> date:
    if not 1 <= day <= 31:
        raise ValueError(day)
    firsts = (_months_on(today.replace(day=1), ahead) for ahead in range(3))
    fitting = (first.replace(day=day) for first in firsts if day <= monthrange(first.year, first.month)[1])
    return next(found for found in fitting if found >= today)


def _month_part(first: date, part: str | None, today: date) -> date:
    """The beginning, middle or end of a month; one of this month that is over is next month's."""
    if part in ("底", "末"):
        return _month_end(first)
    day = first.replace(day=15) if part == "中" else first
    return day if day >= today or first > today else _months_on(day, 1)


# Chinese


def _cn_ahead(match: re.Match[str], now: _Now) -> date:
    return now.today + timedelta(days=_AHEAD[match[1]])


def _cn_ahead_short(match: re.Match[str], now: _Now) -> date:
    return now.today + timedelta(days=_AHEAD[match[1] or match[2]])


def _cn_later(match: re.Match[str], now: _Now) -> date:
    half, count, unit = match["half"], match["count"], match["unit"]
    if half:
        return _later(now.today, 15, "天") if unit == "月" else _months_on(now.today, 6)
    more = timedelta(days=15) if match["more"] else timedelta()
    return _later(now.today, _number(count), unit) + more


def _cn_week(match: re.Match[str], now: _Now) -> date:
    which, day = match["which"] or "", match["day"]
    weeks = which.count("下")
    if match["end"]:
        return _in_week(now.today, weeks, 5)
    if day is None:
        return _in_week(now.today, weeks, 0)
    return _in_week(now.today, weeks, _WEEKDAYS[day]) if which else _coming(now.today, _WEEKDAYS[day])


def _cn_month(match: re.Match[str], now: _Now) -> date:
    first = _months_on(now.today.replace(day=1), match["which"].count("下"))
    if match["day"]:
        day = _number(match["day"])
        if first <= now.today:
            return _next_monthly(now.today, day)
        return (
            first.replace(day=min(day, monthrange(first.year, first.month)[1])) if day <= 31 else first.replace(day=day)
        )
    return _month_part(first, match["part"], now.today)


def _cn_date(match: re.Match[str], now: _Now) -> date:
    year, month = _cn_year(match["year"], now.today), _number(match["month"])
    if match["day"]:
        return _next_yearly(now.today, month, _number(match["day"]), year)
    part = match["part"]
    this = now.today.month == month and year in (None, now.today.year)
    first = now.today.replace(day=1) if this and part else _next_yearly(now.today, month, 1, year)
    return _month_end(first) if part in ("底", "末") else first.replace(day=15) if part == "中" else first


def _cn_year(text: str | None, today: date) -> int | None:
    if text is None:
        return None
    ahead = {"今年": 0, "明年": 1, "后年": 2}
    if text in ahead:
        return today.year + ahead[text]
    year = _number(text.removesuffix("年"))
    return year if year > 99 else 2000 + year


def _cn_year_part(match: re.Match[str], now: _Now) -> date:
    year = _cn_year(match["year"], now.today)
    if match["part"] in ("底", "末"):
        return date(year or now.today.year, 12, 31)
    return date(year or now.today.year + 1, 1, 1)


def _quarter_end(match: re.Match[str], now: _Now) -> date:
    months = (3 - now.today.month % 3) % 3 + (3 if match[1] else 0)
    return _month_end(_months_on(now.today.replace(day=1), months))


def _cn_day(match: re.Match[str], now: _Now) -> date:
    return _next_monthly(now.today, _number(match[1]))


# Numbers alone


def _full(match: re.Match[str], _now: _Now) -> date:
    return date(int(match[1]), int(match[2]), int(match[3]))


def _short(match: re.Match[str], now: _Now) -> date:
    first, second = int(match[1]), int(match[3])
    if first > 12 or (now.day_first and match[2] == "/" and second <= 12):
        first, second = second, first
    return _next_yearly(now.today, first, second)


# English


def _en_word(match: re.Match[str], now: _Now) -> date:
    words = {"today": 0, "tonight": 0, "this": 0, "tomorrow": 1, "day": 2, "the": 2}
    return now.today + timedelta(days=words[match[0].lower().split()[0]])


def _en_later(match: re.Match[str], now: _Now) -> date:
    count = match["count"].lower()
    unit = match["unit"].lower()
    return _later(now.today, int(count) if count.isdigit() else _WORDS[" ".join(count.split())], unit)


def _en_weekday(match: re.Match[str], now: _Now) -> date:
    weekday, which = weekday_of_name(match["day"]), (match["which"] or "").lower()
    if which == "next":
        return _in_week(now.today, 1, weekday)
    return _in_week(now.today, 0, weekday) if which == "this" else _coming(now.today, weekday)


def _en_span(match: re.Match[str], now: _Now) -> date:
    """End of a week (its Friday), month, quarter or year; a weekend; or the first day of the next one."""
    is_next, unit = bool(match["next"]), match["unit"].lower()
    if unit == "weekend":
        return _in_week(now.today, int(is_next), 5)
    if unit == "week":
        return _in_week(now.today, int(is_next), 4 if match["end"] else 0)
    if unit == "quarter":
        months = (3 - now.today.month % 3) % 3 + (3 if is_next else 0)
        return _month_end(_months_on(now.today.replace(day=1), months))
    if unit == "year":
        year = now.today.year + int(is_next)
        return date(year, 12, 31) if match["end"] else date(year, 1, 1)
    first = _months_on(now.today.replace(day=1), int(is_next))
    return _month_end(first) if match["end"] else first


def _en_date(match: re.Match[str], now: _Now) -> date:
    return _next_yearly(
        now.today, month_of_name(match["month"]), int(match["day"]), int(match["year"]) if match["year"] else None
    )


def _en_day(match: re.Match[str], now: _Now) -> date:
    return _next_monthly(now.today, int(match[1]))


def _gone(_match: re.Match[str], _now: _Now) -> None:
    return None


_YEAR = r"(?P<year>今年|明年|后年|\d{2}年|\d{4}年?|二[〇零○][一二三四五六七八九〇零○]{2}年)"
_ENGLISH_COUNT = r"(?P<count>\d{1,3}|(?:a )?couple of|an?|one|two|three|four|five|six|seven|eight|nine|ten)"
_ENGLISH_UNIT = r"(?P<unit>day|week|fortnight|month|year)s?"
_DATE_TAIL = r"(?:st|nd|rd|th)?"
_EN_YEAR = r"(?:,?\s+(?P<year>20\d{2})(?!\d))?"


def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(text, re.IGNORECASE)


_PATTERNS: tuple[tuple[re.Pattern[str], _Reader], ...] = (
    (_pattern(r"(大后|(?<![今以然之])后|明)(?:天|日)"), _cn_ahead),
    (_pattern(r"(今)(?:天|日|晚|早)|(明)(?:晚|早)"), _cn_ahead_short),
    (
        _pattern(
            rf"(?:再?过|等)?(?:(?P<half>半)|(?P<count>{NUMERAL}))个?(?P<more>半(?=月))?(?P<unit>天|日|周|星期|礼拜|月|年)"
            r"(?:之后|以后|后|过后|内再?)(?!天)"
        ),
        _cn_later,
    ),
    (
        _pattern(
            rf"(?:再)?过(?:(?P<half>半)|(?P<count>{NUMERAL}))个?(?P<more>半(?=月))?(?P<unit>天|日|周|星期|礼拜|月|年)"
        ),
        _cn_later,
    ),
    (
        _pattern(
            r"(?P<which>下下个?|下个?|本|这个?|这)?(?:周|星期|礼拜)(?:(?P<day>[一二三四五六日天1-6])(?![个年月周岁])|(?P<end>末))"
        ),
        _cn_week,
    ),
    (_pattern(r"(?P<which>下下个?|下个?)(?:周|星期|礼拜)(?P<day>(?!))?(?P<end>(?!))?"), _cn_week),
    (
        _pattern(
            rf"(?P<which>下下个?|下个?|本|这个|这)月(?:份)?(?:(?P<part>[初中底末])|(?P<day>{NUMERAL})(?:号|日)?)?"
        ),
        _cn_month,
    ),
    (_pattern(r"(?P<which>)(?<![\d个一二三四五六七八九十])月(?P<part>[初中底末])(?P<day>(?!))?"), _cn_month),
    (
        _pattern(
            rf"(?:{_YEAR}的?)?(?P<month>1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])月(?:份)?"
            rf"(?:(?P<day>{NUMERAL})(?:号|日)?(?!天|个|年)|(?P<part>[初中底末]))?"
        ),
        _cn_date,
    ),
    (_pattern(rf"(?:{_YEAR})?(?<![今明后\d])年(?P<part>[初底末])"), _cn_year_part),
    (_pattern(r"(?P<year>今年|明年|后年)(?P<part>[初底末])?"), _cn_year_part),
    (_pattern(r"(下)?(?:个)?季度?[底末]"), _quarter_end),
    (_pattern(rf"(?<![\d月.第])({NUMERAL})(?:号|日)(?![楼线店仓门库机院馆码房车厂桥街路井电柜本元])"), _cn_day),
    (_pattern(r"(?<![\d./-])(20\d{2})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)"), _full),
    (_pattern(r"(?<![\d./-])(\d{1,2})([/-])(\d{1,2})(?![\d/-]|\s*[台个件万元天年月吨k%套人次折块箱米周])"), _short),
    (
        _pattern(r"\b(?:today|tonight|this (?:morning|afternoon|evening)|tomorrow|(?:the )?day after tomorrow)\b"),
        _en_word,
    ),
    (_pattern(rf"\bin {_ENGLISH_COUNT} {_ENGLISH_UNIT}\b"), _en_later),
    (_pattern(rf"\b{_ENGLISH_COUNT} {_ENGLISH_UNIT} (?:later|from now|from today)\b"), _en_later),
    (_pattern(rf"\b(?P<which>next|this|coming|on|by) (?P<day>{WEEKDAY_NAME})\b"), _en_weekday),
    (
        _pattern(
            r"\b(?P<which>)(?P<day>monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tues?|thu(?:rs?)?|fri)\b"
        ),
        _en_weekday,
    ),
    (
        _pattern(r"\b(?:(?P<end>(?:the )?end of (?:the |this )?)(?P<next>next )?(?P<unit>week|month|quarter|year))\b"),
        _en_span,
    ),
    (_pattern(r"\b(?P<next>next) (?P<end>(?!))?(?P<unit>week|month|year|weekend)\b"), _en_span),
    (_pattern(r"\b(?P<next>(?!))?(?:this |the )(?P<end>(?!))?(?P<unit>weekend)\b"), _en_span),
    (_pattern(rf"\b(?P<month>{MONTH_NAME})\.? (?P<day>\d{{1,2}}){_DATE_TAIL}(?!\d){_EN_YEAR}"), _en_date),
    (_pattern(rf"\b(?P<day>\d{{1,2}}){_DATE_TAIL}(?: of)? (?P<month>{MONTH_NAME})\b\.?{_EN_YEAR}"), _en_date),
    (_pattern(r"\b(?:the )?(\d{1,2})(?:st|nd|rd|th)\b"), _en_day),
    # Days gone by: read, so that nothing inside them is taken for a day to come.
    (
        _pattern(r"上{1,3}个?(?:(?:周|星期|礼拜)[一二三四五六日天末]?|月(?:份)?[初中底末]?(?:\d{1,2}[号日])?)"),
        _gone,
    ),
    (_pattern(rf"(?:昨|前|大前)(?:天|日|晚)|(?:去年|前年)(?:{NUMERAL}月)?(?:{NUMERAL}[号日])?"), _gone),
    (_pattern(rf"(?:半|{NUMERAL})个?(?:天|日|周|星期|礼拜|月|年)(?:之前|以前|前)"), _gone),
    (
        _pattern(
            rf"\b(?:yesterday|last (?:week|month|year|night|{WEEKDAY_NAME})|{_ENGLISH_COUNT} {_ENGLISH_UNIT} ago)\b"
        ),
        _gone,
    ),
)
