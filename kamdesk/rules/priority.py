"""The day's list (domain 3.8): one row per customer, reasons merged, urgency x value x intent, fitted to the day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from kamdesk.models.terms import Attitude, Grade, ReasonKind, VisitChance
from kamdesk.rules.reminders import Reminder


class Ask(NamedTuple):
    """What the list needs to know of a customer beside its reasons."""

    name: str = ""
    grade: Grade | None = None
    attitude: Attitude | None = None
    visit_chance: VisitChance | None = None


class DayRow(NamedTuple):
    """One customer on the list: reasons strongest first, and the three factors its priority is made of."""

    customer: str
    reasons: tuple[Reminder, ...]
    priority: float
    urgency: float
    value: float
    intent: float
    must_stay: bool
    rule: str = "3.8"


class Day(NamedTuple):
    """What fits the daily capacity, and the rest; nothing is dropped."""

    on: date
    items: tuple[DayRow, ...]
    later: tuple[DayRow, ...]


OTHERS_COUNT = 0.25
"""What every reason but the largest adds of itself."""

LATENESS_CAP = 3

_WEIGHTS: Mapping[ReasonKind, float] = {
    ReasonKind.CALLBACK: 4,
    ReasonKind.TASK: 4,
    ReasonKind.APPOINTMENT: 4,
    ReasonKind.BIRTHDAY: 3,
    ReasonKind.FESTIVAL: 3,
    ReasonKind.ISSUE: 2,
    ReasonKind.QUOTE: 2,
    ReasonKind.CONTRACT: 2,
    ReasonKind.PLAN: 2,
    ReasonKind.REFERRAL: 2,
    ReasonKind.PRODUCT: 2,
    ReasonKind.DORMANT: 1.5,
    ReasonKind.CADENCE: 1,
    ReasonKind.VISIT: 1,
    ReasonKind.ANNIVERSARY: 1,
}
_LATE_ISSUE = 4
_GREETING_AHEAD = 1
_GREETINGS = frozenset({ReasonKind.BIRTHDAY, ReasonKind.FESTIVAL})
_VALUES: Mapping[Grade | None, float] = {
    Grade.A: 2.0,
    Grade.B: 1.6,
    Grade.C: 1.2,
    Grade.D: 1.0,
    Grade.E: 0.8,
    None: 1.0,
}


def weight(reminder: Reminder, asof: date) -> float:
    """How much a reason weighs before its lateness."""
    if reminder.kind in _GREETINGS and reminder.due > asof:
        return _GREETING_AHEAD
    if reminder.kind is ReasonKind.ISSUE and reminder.is_late:
        return _LATE_ISSUE
    return _WEIGHTS[reminder.kind]


def urgency(reminder: Reminder, asof: date) -> float:
    """weight x (1 + overdue days / interval), the lateness held between 0 and 3."""
    lateness = reminder.overdue_days(asof) / reminder.interval_days
    return weight(reminder, asof) * (1 + max(0.0, min(lateness, LATENESS_CAP)))


def merged_urgency(urgencies: Iterable[float]) -> float:
    """The largest, and a quarter of each other."""
    ordered = sorted(urgencies, reverse=True)
    return ordered[0] + OTHERS_COUNT * sum(ordered[1:]) if ordered else 0.0


def value(grade: Grade | None) -> float:
    return _VALUES[grade]


def intent(attitude: Attitude | None, visit_chance: VisitChance | None) -> float:
    """By the last attitude and visit chance, the first that fits: a refusal outweighs any hope, hope any doubt."""
    if attitude is Attitude.REFUSED or visit_chance is VisitChance.NO:
        return 0.5
    if attitude is Attitude.HOT or visit_chance is VisitChance.YES:
        return 1.5
    return 1.2 if attitude is Attitude.WARM or visit_chance is VisitChance.MAYBE else 1.0


def must_stay(reminder: Reminder, asof: date) -> bool:
    """Promises and appointments whose day has come, and birthdays of today, never wait under *later*.

    A broken promise is still a promise, so callbacks and appointments of past days stay too. A task is the rep's own
    affair and may wait.
    """
    if reminder.kind in (ReasonKind.CALLBACK, ReasonKind.APPOINTMENT):
        return reminder.due <= asof
    return reminder.kind is ReasonKind.BIRTHDAY and reminder.due == asof


def day_list(reminders: Iterable[Reminder], asks: Mapping[str, Ask], asof: date, capacity: int) -> Day:
    """The list of a day from its open reminders, best first; the order they come in does not matter.

    A row that must stay is an item whatever the capacity; the others fill what is left. Equal priorities go by the
    earliest due day, then name and uid.
    """
    by_customer: dict[str, dict[str, Reminder]] = defaultdict(dict)
    for reminder in reminders:
        by_customer[reminder.customer][reminder.key] = reminder
    rows = [
        _row(customer, list(found.values()), asks.get(customer, Ask()), asof) for customer, found in by_customer.items()
    ]
    rows.sort(key=lambda row: _best_first(row, asks))
    room = max(0, capacity - sum(row.must_stay for row in rows))
    items: list[DayRow] = []
    later: list[DayRow] = []
    for row in rows:
        fits = row.must_stay or room > 0
        room -= fits and not row.must_stay
        (items if fits else later).append(row)
    return Day(asof, tuple(items), tuple(later))


def among(day: Day, customers: Collection[str]) -> Day:
    """The list with only these as items; whoever else had a place is the first to wait."""
    items = tuple(row for row in day.items if row.customer in customers)
    moved = (row for row in day.items if row.customer not in customers)
    return day._replace(items=items, later=(*moved, *day.later))


def arranged(day: Day, pinned: Collection[str], order: Sequence[str]) -> Day:
    """The list as the rep laid it out for the day: pinned ones first, also from *later*, then as they were dragged.

    Who came since stands behind everybody above it by priority.
    """
    tops = [row for row in (*day.items, *day.later) if row.customer in pinned]
    rest = [row for row in day.items if row.customer not in pinned]
    later = tuple(row for row in day.later if row.customer not in pinned)
    return day._replace(items=(*_laid_out(tops, order), *_laid_out(rest, order)), later=later)


def _laid_out(rows: Sequence[DayRow], order: Sequence[str]) -> list[DayRow]:
    """Rows that are best first, as they were dragged; whoever was not stands right behind all better ones."""
    places = {customer: at for at, customer in enumerate(order)}
    dragged = sorted((row for row in rows if row.customer in places), key=lambda row: places[row.customer])
    at = {row.customer: place for place, row in enumerate(dragged)}
    behind: defaultdict[int, list[DayRow]] = defaultdict(list)
    last = -1
    for row in rows:
        last = max(last, at.get(row.customer, -1))
        if row.customer not in at:
            behind[last].append(row)
    return [*behind[-1], *(each for place, row in enumerate(dragged) for each in (row, *behind[place]))]


def _row(customer: str, reminders: list[Reminder], ask: Ask, asof: date) -> DayRow:
    weighed = [(urgency(reminder, asof), reminder) for reminder in reminders]
    if len(weighed) > 1:
        weighed.sort(key=lambda each: (-each[0], each[1].due, each[1].key))
    merged, worth, wish = (
        merged_urgency(each for each, _ in weighed),
        value(ask.grade),
        intent(ask.attitude, ask.visit_chance),
    )
    ordered = tuple([reminder for _, reminder in weighed])
    stays = any(must_stay(reminder, asof) for reminder in reminders)
    return DayRow(customer, ordered, merged * worth * wish, merged, worth, wish, stays)


def _best_first(row: DayRow, asks: Mapping[str, Ask]) -> tuple[float, date, str, str]:
    earliest = min(reminder.due for reminder in row.reasons)
    return -row.priority, earliest, asks.get(row.customer, Ask()).name, row.customer
