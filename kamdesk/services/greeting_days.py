"""Festivals as reasons of the day's list: which are in sight, and who is greeted on them (domain 3.7, 3.8)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import NamedTuple

from kamdesk.models.facts import CustomerFacts
from kamdesk.models.terms import ReasonKind
from kamdesk.rules import festivals, reminders
from kamdesk.rules.reminders import MISSED_DAYS, Reminder
from kamdesk.services.desk import Desk
from kamdesk.store import greeting


class Feasts(NamedTuple):
    """The days of greeting in sight with their festivals' codes, and whom they may concern.

    `ids` are customers to weigh, `is_cut` whether there are more.
    """

    days: Mapping[date, tuple[str, ...]]
    lead_days: int
    ids: frozenset[int]
    is_cut: bool = False

    def reminders(self, customer: CustomerFacts, on: date) -> list[Reminder]:
        """One for each day of greeting: those of the day ahead, today's, and missed ones for three weeks."""
        found = reminders.yearly(ReasonKind.FESTIVAL, customer.uid, customer, self.days, self.lead_days, on)
        return [each._replace(figures={"festivals": self.days[each.due]}) for each in found]


def feasts(desk: Desk, on: date, limit: int | None) -> Feasts:
    """What is in sight of a day; where many are greeted, only the most valuable `limit` who still wait are weighed."""
    settings = desk.settings
    lead = settings.lead(ReasonKind.FESTIVAL, None)
    own = festivals.own_days(settings.own_days)
    first, last = on - timedelta(days=MISSED_DAYS), on + timedelta(days=lead)
    days = festivals.greeted_between(first, last, settings.festivals, own)
    ids: set[int] = set()
    is_cut = False
    for day in days:
        waiting = greeting.greeted(desk.book, settings.festival_grades, day)
        chosen = waiting[:limit] if limit else waiting
        ids.update(chosen)
        is_cut |= len(chosen) < len(waiting)
    return Feasts(days, lead, frozenset(ids), is_cut)
