"""What a rep types in passing, understood: days of a next step, and whole quick logs."""

from kamdesk.rules.date_phrases import Found, find_date, find_dates
from kamdesk.rules.quick_log import QuickLog, parse_quick_log

__all__ = ["Found", "QuickLog", "find_date", "find_dates", "parse_quick_log"]
