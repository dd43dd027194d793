"""New products introduced to customers, and what came of it (F17)."""

from __future__ import annotations

from datetime import date

from dateutil.relativedelta import relativedelta

from kamdesk.rules.introductions import Introduction, ProductOutcome, Purchase, outcomes
from kamdesk.services.desk import Desk
from kamdesk.store import introducing


def report(desk: Desk) -> list[ProductOutcome]:
    """Product by product over the window of the settings: introduced to whom, bought by whom since. [slow]"""
    today = desk.today()
    first = (today - relativedelta(months=desk.settings.window_months)).isoformat()
    talks = [Introduction(*row[:3], date.fromisoformat(row[3])) for row in _talks(desk, first)]
    rows = introducing.bought(desk.book, first, today.isoformat())
    return outcomes(talks, [Purchase(row[0], row[1], date.fromisoformat(row[2]), row[3]) for row in rows])


def product_names(desk: Desk) -> list[str]:
    """What may be introduced."""
    return introducing.product_names(desk.book)


def _talks(desk: Desk, first: str) -> list[tuple[int, str, str, str]]:
    rows = introducing.introduced(desk.book, first, desk.today().isoformat())
    return [(row[0], row[1], row[2], row[3]) for row in rows]
