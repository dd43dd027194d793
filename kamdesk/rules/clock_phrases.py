"""Times of day as typed: 下午3点半, 10:30, 晚上8点, 3pm, noon.

An hour without morning or afternoon is a business hour: 1 to 6 mean 13 to 18, unless written with a leading zero.
"""

from __future__ import annotations

import re
from datetime import time
from typing import NamedTuple

from kamdesk.rules.numerals import NUMERAL, number_of


class Clock(NamedTuple):
    """A time and the half-open span of the text that says so."""

    time: time
    start: int
    end: int


def find_clocks(text: str) -> list[Clock]:
    """The times of day in a text, in its order."""
    found = []
    for pattern, read in ((_CHINESE, _clock), (_DIGITAL, _clock), (_ENGLISH, _english_clock)):
        found += [Clock(clock, one.start(), one.end()) for one in pattern.finditer(text) if (clock := read(one))]
    return sorted(found, key=lambda one: one.start)


_PART = r"(?P<part>凌晨|清晨|早上|早晨|上午|中午|午后|下午|傍晚|晚上|夜里|早|晚)?\s{0,8}"
_CHINESE = re.compile(
    rf"{_PART}(?<!\d)(?P<hour>\d{{1,2}}|[一二两三四五六七八九十]{{1,3}})(?:点钟?|时)(?!意见|建议|要求|问题|间|候|个)"
    rf"(?:(?P<half>半)|(?P<quarter>[一三])刻|(?P<minute>{NUMERAL})分?(?![天个号日月]))?"
)
_DIGITAL = re.compile(
    rf"{_PART}(?<![\d:])(?P<hour>\d{{1,2}})[:：](?P<minute>\d{{2}})(?![\d:]|\s*[ap]\.?m)", re.IGNORECASE
)
_ENGLISH = re.compile(
    r"\b(?P<hour>\d{1,2})(?:[:.](?P<minute>\d{2}))?\s*(?P<part>am|pm|a\.m\.|p\.m\.)(?!\w)|\b(?P<noon>noon)\b",
    re.IGNORECASE,
)
_AFTERNOON = ("午后", "下午", "傍晚", "晚上", "夜里", "晚")


def _clock(match: re.Match[str]) -> time | None:
    named = match.groupdict()
    hour = number_of(named["hour"]) or 0
    minute = 30 if named.get("half") else {"一": 15, "三": 45}.get(named.get("quarter") or "", 0)
    if named["minute"]:
        minute = number_of(named["minute"]) or 0
    part = named["part"]
    is_late = part in _AFTERNOON or (part == "中午" and hour < 3)
    if hour < 12 and (is_late or (part is None and 1 <= hour <= 6 and not named["hour"].startswith("0"))):
        hour += 12
    return time(hour, minute) if hour < 24 and minute < 60 else None


def _english_clock(match: re.Match[str]) -> time | None:
    if match["noon"]:
        return time(12)
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    if not 1 <= hour <= 12 or minute > 59:
        return None
    return time(hour % 12 + (12 if match["part"].lower().startswith("p") else 0), minute)
