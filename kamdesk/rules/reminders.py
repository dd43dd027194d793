"""Reminders (domain 3.8): what is due, by which key it is remembered, and when the answer can change.

Stored ones (callbacks, tasks, appointments) carry the date somebody wrote down; derived ones are computed for any day
and never kept. Either is one `Reminder` with a key, and what the rep did about a key is kept as a `Memory`.
"""

from __future__ import annotations

from calendar import isleap
from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from kamdesk.models.facts import CustomerFacts
from kamdesk.models.settings import Settings
from kamdesk.models.terms import Grade, ReasonKind, ReminderAnswer
from kamdesk.rules.cadence import ContactDue
from kamdesk.rules.dormancy import Sleep, UsualGap, dormant_on

USUAL_INTERVAL = 7
"""Days by which the lateness of everything but cadence and dormancy is measured."""

MISSED_DAYS = 21
"""How long a missed birthday, festival or anniversary stays: three intervals, where urgency stops growing.

The domain keeps missed days visible and sets no end; a greeting three weeks late shames more than it pleases.
"""

NEWS_DAYS = 14
"""How long a product that was launched is news."""

DUTIES = frozenset({ReasonKind.ISSUE, ReasonKind.QUOTE, ReasonKind.CONTRACT, ReasonKind.PLAN})
"""Derived kinds that are owed, not courted: do-not-contact does not silence them."""


class Reminder(NamedTuple):
    """One occurrence. `uid` is the record it is about, `occurrence` what makes it this one and no other.

    `shown_from` is the first day it may be on the list, `interval_days` what its lateness is measured by, `at` a time
    of day for promises, `is_late` that an issue is past its answer time, `is_stored` that somebody wrote it down;
    `figures` say why, in numbers.
    """

    kind: ReasonKind
    uid: str
    customer: str
    due: date
    occurrence: str
    shown_from: date
    interval_days: int = USUAL_INTERVAL
    at: time | None = None
    is_late: bool = False
    is_stored: bool = False
    figures: Mapping[str, object] = {}

    @property
    def key(self) -> str:
        """What it is remembered by."""
        return f"{self.kind}:{self.uid}:{self.occurrence}"

    def overdue_days(self, asof: date) -> int:
        """Days past due; below 0 it lies ahead."""
        return (asof - self.due).days


class Memory(NamedTuple):
    """What the rep answered to one key; `until`: the day a snooze ends."""

    answer: ReminderAnswer | None = None
    until: date | None = None


def stored(
    kind: ReasonKind,
    uid: str,
    customer: str,
    due: date,
    at: time | None = None,
    figures: Mapping[str, object] | None = None,
) -> Reminder:
    """A callback, task, appointment or planned visit: on the list from its day on; each recurrence occurs by itself."""
    return Reminder(kind, uid, customer, due, due.isoformat(), due, at=at, is_stored=True, figures=figures or {})


def dated(
    kind: ReasonKind,
    uid: str,
    customer: str,
    due: date,
    *,
    lead_days: int = 0,
    is_late: bool = False,
    figures: Mapping[str, object] | None = None,
) -> Reminder:
    """A derived reminder that is known by its due date: birthday, festival, quote, contract, issue, plan, thanks …"""
    shown_from = due - timedelta(days=lead_days)
    return Reminder(kind, uid, customer, due, due.isoformat(), shown_from, is_late=is_late, figures=figures or {})


def yearly(
    kind: ReasonKind, uid: str, customer: CustomerFacts, days: Iterable[date], lead_days: int, asof: date
) -> list[Reminder]:
    """Birthdays, festivals and anniversaries around `asof`: ahead within the lead, missed for at most three weeks.

    What passed before the customer entered the book was nobody's to miss.
    """
    first = max(asof - timedelta(days=MISSED_DAYS), customer.entered)
    last = asof + timedelta(days=lead_days)
    return [dated(kind, uid, customer.uid, day, lead_days=lead_days) for day in days if first <= day <= last]


def anniversary(customer: CustomerFacts, settings: Settings, asof: date) -> list[Reminder]:
    """The first order's anniversary; 29 February falls on the 28th in common years."""
    first = customer.first_order
    if first is None:
        return []
    days = (_in_year(first, year) for year in range(asof.year - 1, asof.year + 2))
    lead = settings.lead(ReasonKind.ANNIVERSARY, None)
    coming = (day for day in days if day > first)
    found = yearly(ReasonKind.ANNIVERSARY, customer.uid, customer, coming, lead, asof)
    return [each._replace(figures={"years": each.due.year - first.year}) for each in found]


def _in_year(day: date, year: int) -> date:
    """The same day of another year, 29 February on the 28th of common years."""
    return date(year, 2, 28) if (day.month, day.day) == (2, 29) and not isleap(year) else day.replace(year=year)


def dormant(customer: CustomerFacts, gap: UsualGap, cadence_days: int, sleep: Sleep) -> Reminder:
    """Raised from the day the customer becomes dormant; a new order or a real contact makes a new occurrence."""
    due = dormant_on(customer, gap, cadence_days)
    figures = {"since_days": sleep.since_days, "gap_days": sleep.gap.days, "order_days": sleep.gap.order_days}
    return Reminder(
        ReasonKind.DORMANT,
        customer.uid,
        customer.uid,
        due,
        occurrence_of(customer),
        due,
        cadence_days,
        figures={**figures, "come_back": sleep.come_back},
    )


def cadence(customer: CustomerFacts, contact: ContactDue, is_working_day: Callable[[date], bool]) -> Reminder:
    """Raised on the ideal day, or on the first working day after it: cadence avoids days off (domain 3.7)."""
    return Reminder(
        ReasonKind.CADENCE,
        customer.uid,
        customer.uid,
        contact.due,
        occurrence_of(customer),
        first_working_day(contact.due, is_working_day),
        contact.cadence.ideal,
        figures={"ideal": contact.cadence.ideal, "maximum": contact.cadence.maximum, "source": contact.cadence.source},
    )


def visit(customer: CustomerFacts, due: date, is_working_day: Callable[[date], bool]) -> Reminder:
    """Raised when a visit is due, avoiding days off; the last visit makes the occurrence."""
    reminder = dated(ReasonKind.VISIT, customer.uid, customer.uid, due, figures={"last_visit": customer.last_visit})
    return reminder._replace(shown_from=first_working_day(due, is_working_day))


def answer_by(opened: datetime, grade: Grade | None, settings: Settings) -> datetime:
    """Until when a service issue is to be answered, in the same reckoning `opened` is given in."""
    return opened + timedelta(hours=settings.standard(grade).answer_hours)


def issue(uid: str, customer: str, by: datetime, answered: bool, now: datetime) -> Reminder:
    """An unsolved service issue: on the list from the day it must be answered; late once the hour has passed."""
    late = not answered and now > by
    return dated(ReasonKind.ISSUE, uid, customer, by.date(), is_late=late, figures={"answered": answered})


def launch(product: str, customer: str, on: date, name: str) -> Reminder:
    """A new product to tell a customer of: known by the product, once for each customer."""
    return Reminder(ReasonKind.PRODUCT, customer, customer, on, product, on, figures={"name": name})


def occurrence_of(customer: CustomerFacts) -> str:
    """What makes one occurrence of dormant and cadence: the dates of the last order and the last real contact."""
    return f"{_day(customer.last_order)}/{_day(customer.last_contact)}"


def first_working_day(day: date, is_working_day: Callable[[date], bool]) -> date:
    """The day itself or the first working day after it; gives up after a month of days off."""
    for ahead in range(31):
        if is_working_day(day + timedelta(days=ahead)):
            return day + timedelta(days=ahead)
    return day


def is_allowed(kind: ReasonKind, customer: CustomerFacts, is_stored: bool = False) -> bool:
    """Whether a customer may be on the day's list for this kind.

    Out of market, invalid, archived and parked customers leave every list; of a private one only birthdays and
    callbacks stay (domain 1); one not to be contacted is left in peace except for what was written down or is owed.
    """
    if customer.out_of_market or customer.invalid or customer.archived or customer.parked:
        return False
    if customer.private and kind not in (ReasonKind.BIRTHDAY, ReasonKind.CALLBACK):
        return False
    return not customer.do_not_contact or is_stored or kind in DUTIES


def is_open(reminder: Reminder, memory: Memory | None, asof: date) -> bool:
    """Whether a reminder is on the list of a day: shown already, and not answered; a snooze ends on its day."""
    if asof < reminder.shown_from:
        return False
    if memory is None or memory.answer is None:
        return True
    return memory.answer is ReminderAnswer.SNOOZED and memory.until is not None and memory.until <= asof


def next_change(now: datetime, moments: Iterable[datetime], digest: time) -> datetime:
    """The next moment the answer can change: midnight, the digest, or a promise, answer time or snooze before them.

    All in the same local reckoning as `now`.
    """
    tomorrow = now.date() + timedelta(days=1)
    regular = [datetime.combine(tomorrow, time.min, now.tzinfo), datetime.combine(now.date(), digest, now.tzinfo)]
    return min(moment for moment in (*regular, *moments) if moment > now)


def _day(day: date | None) -> str:
    return day.isoformat() if day else "-"
