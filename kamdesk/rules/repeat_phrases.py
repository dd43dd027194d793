"""How often, as people write it: 每两周, 每月15号, 每周一三五, every 3 days, every Monday; read into a rule."""

from __future__ import annotations

import re
from collections.abc import Callable

from kamdesk.rules.numerals import NUMERAL, number_of
from kamdesk.rules.recurrence import monthly_rule, rule_problem

DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
WORKING_DAYS = "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"
MONTH_END = "FREQ=MONTHLY;BYMONTHDAY=-1"


def parse_repeat(text: str) -> str | None:
    """The rule a text means, itself a rule or said in words; None where it means none."""
    plain = text.strip().rstrip("。.").strip()
    if not plain:
        return None
    if "=" in plain:
        rule = plain.upper().removeprefix("RRULE:").rstrip(";")
        return rule if rule_problem(rule) is None else None
    lowered = plain.lower()
    for pattern, read in _PATTERNS:
        found = pattern.fullmatch(lowered)
        rule_read = read(found) if found else None
        if rule_read is not None:
            return rule_read if rule_problem(rule_read) is None else None
    return None


def _every(freq: str, count: int | None) -> str | None:
    if count is None or not 1 <= count <= 999:
        return None
    return f"FREQ={freq}" if count == 1 else f"FREQ={freq};INTERVAL={count}"


def _count(text: str | None) -> int | None:
    return 1 if text is None else number_of(text)


def _cn_span(found: re.Match[str]) -> str | None:
    count, unit = _count(found["count"]), found["unit"]
    if unit == "季度":
        return _every("MONTHLY", 3 * count) if count else None
    return _every(_CN_UNITS[unit], count)


def _cn_weekdays(found: re.Match[str]) -> str | None:
    days = [_CN_DAYS[char] for char in found["days"] if char in _CN_DAYS]
    return _weekly(sorted(set(days)), _count(found["count"]))


def _cn_month_day(found: re.Match[str]) -> str | None:
    return _monthly(number_of(found["day"]), _count(found["count"]))


def _en_span(found: re.Match[str]) -> str | None:
    count = 2 if found["other"] else _count(found["count"])
    if found["unit"] == "quarter":
        return _every("MONTHLY", 3 * count) if count else None
    return _every(_EN_UNITS[found["unit"]], count)


def _en_weekdays(found: re.Match[str]) -> str | None:
    days = [_EN_DAYS[word[:3]] for word in re.findall(r"[a-z]+", found["days"]) if word[:3] in _EN_DAYS]
    return _weekly(sorted(set(days)), 2 if found["other"] else 1)


def _en_month_day(found: re.Match[str]) -> str | None:
    return _monthly(int(found["day"]), 1)


def _weekly(days: list[int], count: int | None) -> str | None:
    rule = _every("WEEKLY", count)
    return f"{rule};BYDAY={','.join(DAYS[day] for day in days)}" if rule and days else None


def _monthly(day: int | None, count: int | None) -> str | None:
    return monthly_rule(day, count) if day and count and 1 <= day <= 31 else None


def _fixed(rule: str) -> Callable[[re.Match[str]], str]:
    return lambda _found: rule


_CN_UNITS = {"天": "DAILY", "日": "DAILY", "周": "WEEKLY", "星期": "WEEKLY", "礼拜": "WEEKLY", "月": "MONTHLY"}
_CN_UNITS |= {"个月": "MONTHLY", "年": "YEARLY"}
_CN_DAYS = {char: at for at, char in enumerate("一二三四五六日")} | {"天": 6}
_EN_UNITS = {"day": "DAILY", "week": "WEEKLY", "month": "MONTHLY", "year": "YEARLY"}
_EN_DAYS = {name: at for at, name in enumerate(("mon", "tue", "wed", "thu", "fri", "sat", "sun"))}
_EN_DAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?s?"
_WEEK = r"(?:周|星期|礼拜)"
_PATTERNS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str | None]], ...] = (
    (re.compile(r"每?(?:个)?(?:工作日|上班日)|(?:every )?(?:working day|workday|weekday)s?"), _fixed(WORKING_DAYS)),
    (re.compile(r"每?月(?:底|末)|每个月(?:底|末)|(?:every )?(?:end of (?:the )?month|month end)"), _fixed(MONTH_END)),
    (
        re.compile(rf"每(?:隔)?(?P<count>{NUMERAL})?个?(?P<unit>天|日|周|星期|礼拜|月|季度|年)"),
        _cn_span,
    ),
    (
        re.compile(rf"每(?P<count>{NUMERAL})?个?{_WEEK}(?P<days>[一二三四五六日天、,， 和]+)"),
        _cn_weekdays,
    ),
    (re.compile(rf"每(?P<count>{NUMERAL})?个?月的?(?P<day>{NUMERAL})[号日]"), _cn_month_day),
    (re.compile(r"daily"), _fixed("FREQ=DAILY")),
    (
        re.compile(r"every (?P<other>other )?(?:(?P<count>\d{1,3}) )?(?P<unit>day|week|month|quarter|year)s?"),
        _en_span,
    ),
    (re.compile(r"weekly"), _fixed("FREQ=WEEKLY")),
    (re.compile(r"monthly"), _fixed("FREQ=MONTHLY")),
    (re.compile(r"quarterly"), _fixed("FREQ=MONTHLY;INTERVAL=3")),
    (re.compile(r"yearly|annually"), _fixed("FREQ=YEARLY")),
    (
        re.compile(rf"every (?P<other>other )?(?P<days>{_EN_DAY}(?:(?:, ?| and | )(?:and )?{_EN_DAY})*)"),
        _en_weekdays,
    ),
    (
        re.compile(
            r"(?:monthly on|every month on|on) the (?P<day>\d{1,2})(?:st|nd|rd|th)?(?: of (?:the|every) month)?"
        ),
        _en_month_day,
    ),
)
