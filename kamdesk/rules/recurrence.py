"""Tasks and callbacks that come back: RFC 5545 rules in days, read through dateutil, safe on any text (domain 3.8)."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Iterator
from datetime import date, datetime, time
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dateutil.rrule import rrule

LONGEST = 200
MOST = 1000
# A rule that never comes due is searched to the end of dates. The calendar repeats every 400 years, so rules run there:
# at most 799 years are left to search instead of 8,000.
CYCLE = 400
LAST_START = 9599


class RuleProblem(StrEnum):
    """Why a rule is not taken."""

    UNREADABLE = "unreadable"
    TOO_OFTEN = "too_often"
    UNSUPPORTED = "unsupported"
    OUT_OF_RANGE = "out_of_range"


def rule_problem(rule: str) -> RuleProblem | None:
    """What is wrong with a rule (RRULE: before it or not); None if it can be followed. Nothing finer than a day."""
    parts = _parts(rule)
    if not parts:
        return RuleProblem.UNREADABLE
    if parts.get("FREQ") in ("HOURLY", "MINUTELY", "SECONDLY"):
        return RuleProblem.TOO_OFTEN
    if "FREQ" not in parts or not parts.keys() <= _VALUES.keys():
        return RuleProblem.UNSUPPORTED
    if {"COUNT", "UNTIL"} <= parts.keys() or any(not re.fullmatch(_VALUES[key], value) for key, value in parts.items()):
        return RuleProblem.OUT_OF_RANGE
    try:
        _rrule(parts, date(2000, 1, 1), 0)
    except ValueError:
        return RuleProblem.OUT_OF_RANGE
    return None


def next_after(rule: str, start: date, after: date) -> date | None:
    """The first day strictly after `after` on which a rule counted from `start` comes due; None when it has ended.

    A rule with a problem gives None. `start` itself is due only where it fits the rule.
    """
    return next((day for day in _days(rule, start) if day > after), None)


def due_between(rule: str, start: date, first: date, last: date) -> list[date]:
    """The days from first to last, both included, on which a rule comes due; at most a thousand."""
    found: list[date] = []
    for day in _days(rule, start):
        if day > last or len(found) == MOST:
            break
        if day >= first:
            found.append(day)
    return found


def next_due(rule: str, start: date, after: date, moves: Callable[[date], date] | None = None) -> date | None:
    """The first day after `after` on which a rule counted from `start` is to be done; None when it has ended."""
    return next(coming(rule, start, after, moves), None)


def coming(rule: str, start: date, after: date, moves: Callable[[date], date] | None = None) -> Iterator[date]:
    """The days after `after` on which a rule counted from `start` is to be done, each once, in order.

    `moves` puts a day off onto the working day it gives way to; two that meet on one working day are one.
    """
    for day in _days(rule, start):
        moved = moves(day) if moves else day
        if moved > after:
            after = moved
            yield moved


def anchored(rule: str, start: date) -> str:
    """The rule with its day said: "every month" from a 31st means the last day of shorter months (29 February too)."""
    parts = _parts(rule)
    if not parts.keys() <= {"FREQ", "INTERVAL", "COUNT", "UNTIL", "WKST"} or start.day <= 28:
        return rule
    ends = "".join(f";{name}={parts[name]}" for name in ("COUNT", "UNTIL") if name in parts)
    if parts.get("FREQ") == "MONTHLY":
        return monthly_rule(start.day, int(parts.get("INTERVAL", "1"))) + ends
    if parts.get("FREQ") == "YEARLY" and (start.month, start.day) == (2, 29):
        every = f";INTERVAL={parts['INTERVAL']}" if "INTERVAL" in parts else ""
        return f"FREQ=YEARLY{every};BYMONTH=2;BYMONTHDAY=-1{ends}"
    return rule


def monthly_rule(day: int, every: int = 1) -> str:
    """The rule for a day of the month (1 to 31); where a month is shorter, its last day."""
    days = f"BYMONTHDAY={day}" if day <= 28 else f"BYMONTHDAY={','.join(map(str, range(28, day + 1)))};BYSETPOS=-1"
    return f"FREQ=MONTHLY;INTERVAL={every};{days}" if every > 1 else f"FREQ=MONTHLY;{days}"


def end_of_month(day: date) -> date:
    return day.replace(day=monthrange(day.year, day.month)[1])


_DAY = r"(?:MO|TU|WE|TH|FR|SA|SU)"
_NTH_DAY = rf"(?:[+-]?[1-9]\d?)?{_DAY}"
_DAY_OF_MONTH = r"-?(?:0?[1-9]|[12]\d|3[01])"
_MONTH = r"(?:0?[1-9]|1[0-2])"
_COUNTED = r"-?[1-9]\d{0,2}"
_VALUES = {
    "FREQ": r"DAILY|WEEKLY|MONTHLY|YEARLY",
    "INTERVAL": r"[1-9]\d{0,2}",
    "COUNT": r"[1-9]\d{0,3}",
    "UNTIL": r"\d{8}(?:T\d{6}Z?)?",
    "WKST": _DAY,
    "BYDAY": rf"{_NTH_DAY}(?:,{_NTH_DAY}){{0,20}}",
    "BYMONTHDAY": rf"{_DAY_OF_MONTH}(?:,{_DAY_OF_MONTH}){{0,30}}",
    "BYMONTH": rf"{_MONTH}(?:,{_MONTH}){{0,11}}",
    "BYYEARDAY": rf"{_COUNTED}(?:,{_COUNTED}){{0,30}}",
    "BYWEEKNO": rf"{_COUNTED}(?:,{_COUNTED}){{0,30}}",
    "BYSETPOS": rf"{_COUNTED}(?:,{_COUNTED}){{0,30}}",
}


def _parts(rule: str) -> dict[str, str]:
    """Name and value of each part; nothing if the text is no rule."""
    if len(rule) > LONGEST:
        return {}
    pieces = [piece.partition("=") for piece in rule.strip().upper().removeprefix("RRULE:").rstrip(";").split(";")]
    names = [name for name, _, _ in pieces]
    if len(set(names)) < len(names) or not all(sign and value.isascii() for _, sign, value in pieces):
        return {}
    return {name: value for name, _, value in pieces}


def _days(rule: str, start: date) -> Iterator[date]:
    if rule_problem(rule) is not None:
        return
    shift = CYCLE * ((LAST_START - start.year) // CYCLE)
    for moment in _rrule(_parts(rule), start, shift):
        yield moment.date().replace(year=moment.year - shift)


def _rrule(parts: dict[str, str], start: date, shift: int) -> rrule:
    """The rule counted from `start`, both moved `shift` years on. Raises ValueError where a number has no meaning."""
    from dateutil.rrule import rrule, rrulestr

    kept = [f"{name}={value}" for name, value in parts.items() if name != "UNTIL"]
    if "UNTIL" in parts:
        last = datetime.strptime(parts["UNTIL"][:8], "%Y%m%d").date()  # noqa: DTZ007  (a day, not an instant)
        if last.year + shift <= date.max.year:
            kept.append(f"UNTIL={last.year + shift:04d}{last:%m%d}")
    rule = rrulestr(";".join(kept), dtstart=datetime.combine(start.replace(year=start.year + shift), time()))
    if not isinstance(rule, rrule):
        raise ValueError("not a single rule")
    return rule
