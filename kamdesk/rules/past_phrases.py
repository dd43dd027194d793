"""The day a talk was on, where a line says that it is over: 昨天, 上周三, 3天前, yesterday, last Tuesday.

Only plainly past words count, and only where they tell of the talk:
- Chinese ones at the beginning of the line, or right before a pause or a word for the talk (王总昨天来电), never before
  的 (上周三的报价).
- English ones in the first clause, never behind of, from, since and the like (the offer of last Tuesday).
- 上周三 and last Wednesday lie in the calendar week before; a week begins on Monday.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

from kamdesk.rules import quick_log_words as words
from kamdesk.rules.clock_phrases import Clock, find_clocks
from kamdesk.rules.date_phrases import Found
from kamdesk.rules.months import WEEKDAY_NAME, weekday_of_name
from kamdesk.rules.numerals import NUMERAL, number_of

_BEFORE = {"昨": 1, "前": 2, "大前": 3}
_WEEKDAYS = {char: at for text in ("一二三四五六日", "123456") for at, char in enumerate(text)} | {"天": 6}
_COUNTS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_PART = r"(?P<part>\s?(?:凌晨|清晨|早上|早晨|上午|中午|午后|下午|傍晚|晚上|夜里))?"
_AT = re.compile(r"\s*(?:at\s+)?", re.IGNORECASE)
_PAUSE = re.compile(r"[,，.。;；!！?？、\s]|$")
_ON = re.compile(r"[又已曾刚才我就还再]*(?:去|来|给|跟|和|与|同|打|发|寄|送|见|聊|谈)")


def find_past(line: str, today: date) -> Found | None:
    """The day before `today` that the talk was on, and the span that says so; None if the line names none."""
    clocks = find_clocks(line)
    for pattern, read in _PATTERNS:
        for match in pattern.finditer(line):
            if (found := _found(match, read, today, clocks)) is not None:
                return found
    return None


_Reader = Callable[[re.Match[str], date], date]


def _found(match: re.Match[str], read: _Reader, today: date, clocks: list[Clock]) -> Found | None:
    try:
        day = read(match, today)
    except (ValueError, OverflowError):
        return None
    line = match.string
    start, end = match.span()
    for clock in clocks:
        if clock.start >= end - len(match["part"] or "") and _AT.fullmatch(line[end : max(end, clock.start)]):
            end = clock.end
        elif clock.end <= start and not line[clock.end : start].strip():
            start = clock.start
    return Found(day, None, start, end) if day < today and _is_of_the_talk(line, start, end) else None


def _is_of_the_talk(line: str, start: int, end: int) -> bool:
    if line[start : start + 1].isascii():
        return not re.search(r"[,，.。;；!！?？]\s", line[:start])
    if line[end : end + 1] == "的":
        return False
    kinds = (*(word for _, word in words.KINDS), words.NOT_REACHED, _PAUSE, _ON)
    return not line[:start].strip() or any(word.match(line, end) for word in kinds)


def _cn_day(match: re.Match[str], today: date) -> date:
    return today - timedelta(days=_BEFORE[match["which"]])


def _cn_week(match: re.Match[str], today: date) -> date:
    return today + timedelta(days=_WEEKDAYS[match["day"]] - today.weekday() - 7 * match["which"].count("上"))


def _cn_month(match: re.Match[str], today: date) -> date:
    return (today.replace(day=1) - timedelta(days=1)).replace(day=number_of(match["day"]) or 0)


def _cn_ago(match: re.Match[str], today: date) -> date:
    return today - timedelta(days=(number_of(match["count"]) or 0) * (1 if match["unit"] in "天日" else 7))


def _en_day(match: re.Match[str], today: date) -> date:
    return today - timedelta(days=2 if match["two"] else 1)


def _en_week(match: re.Match[str], today: date) -> date:
    return today + timedelta(days=weekday_of_name(match["day"]) - today.weekday() - 7)


def _en_ago(match: re.Match[str], today: date) -> date:
    word = match["count"].lower()
    count = int(word) if word.isdigit() else _COUNTS.index(word) if word in _COUNTS else 1
    return today - timedelta(days=count * (7 if match["unit"].lower() == "week" else 1))


def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(text, re.IGNORECASE)


_ABOUT = r"\b(?<!of )(?<!from )(?<!since )(?<!until )(?<!before )(?<!by )"
_TOLD = r"(?P<part>\s(?:morning|afternoon|evening|night))?\b(?!['’]s)"
_PATTERNS: tuple[tuple[re.Pattern[str], _Reader], ...] = (
    (_pattern(rf"(?P<which>昨|大前|(?<!大)前)(?:天|日|晚|夜){_PART}"), _cn_day),
    (_pattern(rf"(?P<which>上{{1,3}})个?(?:周|星期|礼拜)(?P<day>[一二三四五六日天1-6]){_PART}"), _cn_week),
    (_pattern(rf"上个?月(?:份)?(?P<day>{NUMERAL})[号日]{_PART}"), _cn_month),
    (
        _pattern(rf"(?P<count>{NUMERAL})个?(?P<unit>天|日|周|星期|礼拜)(?:之前|以前|前){_PART}"),
        _cn_ago,
    ),
    (_pattern(rf"{_ABOUT}(?:(?P<two>(?:the )?day before )?yesterday|last night){_TOLD}"), _en_day),
    (_pattern(rf"{_ABOUT}last (?P<day>{WEEKDAY_NAME}){_TOLD}"), _en_week),
    (
        _pattern(rf"{_ABOUT}(?P<count>\d{{1,3}}|an?|{'|'.join(_COUNTS[1:])}) (?P<unit>day|week)s? ago{_TOLD}"),
        _en_ago,
    ),
)
