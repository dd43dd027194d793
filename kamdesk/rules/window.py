"""The trailing window and the months inside it (domain 3): half-open, start < day <= end."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise
from typing import NamedTuple

from dateutil.relativedelta import relativedelta


class Window(NamedTuple):
    """Days after `start` up to and with `end`."""

    start: date
    end: date

    @property
    def first(self) -> date:
        """The first day in it, as a reader is told."""
        return self.start + timedelta(days=1)

    def holds(self, day: date) -> bool:
        return self.start < day <= self.end


def trailing(asof: date, months: int = 12) -> Window:
    """The window of so many months ending on `asof`; its first day is the day after `asof` minus the months."""
    return Window(months_before(asof, months), asof)


def trailing_days(asof: date, days: int) -> Window:
    """The last so many days, `asof` itself included."""
    return Window(asof - timedelta(days=days), asof)


def year_earlier(window: Window) -> Window:
    """The same days a year before (29 February becomes the 28th)."""
    return Window(months_before(window.start, 12), months_before(window.end, 12))


def months_before(day: date, months: int) -> date:
    """The day so many months earlier; before the year 1 it is the first day there is."""
    try:
        return day - relativedelta(months=months)
    except (ValueError, OverflowError):
        return date.min


def month_windows(asof: date, months: int = 12) -> list[Window]:
    """The window cut into its months, newest first: each ends where `asof` minus whole months falls."""
    edges = [months_before(asof, back) for back in range(months + 1)]
    return [Window(start, end) for end, start in pairwise(edges)]


def day_end(day: date, utc_offset: timedelta | None) -> str:
    """The UTC instant at which a local day ends, written as the book writes instants."""
    seconds = -int((utc_offset or timedelta()).total_seconds())
    days, rest = divmod(seconds, 86_400)
    end = day + timedelta(days=days + 1)
    return f"{end.isoformat()}T{rest // 3600:02d}:{rest % 3600 // 60:02d}:00Z"


def last_month_end(day: date) -> date:
    """The last day of the month before the one `day` is in."""
    return day.replace(day=1) - timedelta(days=1)


def month_ends(asof: date, count: int) -> list[date]:
    """The `count` last days of the months before `asof`'s own, newest first."""
    ends = [last_month_end(asof)] if count > 0 else []
    while len(ends) < count:
        ends.append(last_month_end(ends[-1]))
    return ends
