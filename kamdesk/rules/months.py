"""English names of months and weekdays, long and short."""

from __future__ import annotations

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
# What a regular expression (ignoring case) needs to find a name; longer spellings first.
MONTH_NAME = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)"
)
WEEKDAY_NAME = (
    r"(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)"
)


def month_of_name(name: str) -> int:
    """1 for January, Jan … 12; raises ValueError for any other word."""
    return _MONTHS.index(name[:3].lower()) + 1


def weekday_of_name(name: str) -> int:
    """0 for Monday, Mon … 6 for Sunday; raises ValueError for any other word."""
    return _WEEKDAYS.index(name[:3].lower())
