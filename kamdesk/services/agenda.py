"""The calendar: what stands on each day of a span, steps, birthdays, festivals and contract ends together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import takewhile

from kamdesk.models.rows import TaskRow
from kamdesk.rules import birthdays, recurrence, workdays
from kamdesk.rules.festivals import festivals_between, own_days
from kamdesk.services.desk import Desk
from kamdesk.store import agenda, due

ORDER = ("festival", "birthday", "contract")
"""What fills a whole day stands above the steps, in this order."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing on one day. `kind`: a kind of step, birthday, festival (`title` is its code) or contract.

    `is_coming` marks a later occurrence of a step that comes back: it is no record of its own yet. The rep's own steps
    (of no customer) that were not done wait on today; `late_since` is the day they stood on.
    """

    kind: str
    day: date
    title: str = ""
    customer_id: int | None = None
    customer: str = ""
    who: str = ""
    time: str | None = None
    minutes: int | None = None
    task_id: int | None = None
    is_done: bool = False
    is_coming: bool = False
    rrule: str | None = None
    late_since: date | None = None

    @property
    def can_move(self) -> bool:
        """Whether it may be put on another day: open steps may, what falls where it falls may not."""
        return self.task_id is not None and not self.is_done and not self.is_coming


@dataclass(frozen=True, slots=True)
class Span:
    """The entries of a span of days, both ends included, by day in the order of the day."""

    first: date
    last: date
    days: Mapping[date, tuple[Entry, ...]] = field(default_factory=dict)


def between(desk: Desk, first: date, last: date) -> Span:
    """Everything from first to last."""
    found: defaultdict[date, list[Entry]] = defaultdict(list)
    for entry in _entries(desk, first, last):
        found[entry.day].append(entry)
    return Span(first, last, {day: tuple(sorted(each, key=_in_the_day)) for day, each in found.items()})


def step(desk: Desk, task_id: int) -> TaskRow | None:
    """A step as its form takes it; None where it is gone."""
    task = desk.book.record("task", task_id)
    if task is None:
        return None
    return TaskRow(
        id=task_id,
        customer_id=task["customer_id"],
        kind=task["kind"],
        title=task["title"],
        due_on=date.fromisoformat(task["snoozed_until"] or task["due_on"]),
        due_time=task["due_time"],
        done_on=None,
        note=task["note"],
        rrule=task["rrule"],
        contact_id=task["contact_id"],
        skip_days_off=bool(task["skip_days_off"]),
    )


def steps(desk: Desk, task_ids: Iterable[int]) -> list[TaskRow]:
    """Those of the steps that are there."""
    return [found for each in task_ids if (found := step(desk, each)) is not None]


def _entries(desk: Desk, first: date, last: date) -> Iterator[Entry]:
    for day, code in festivals_between(first, last, own_days(desk.settings.own_days)):
        yield Entry("festival", day, code)
    yield from _birthdays(desk, first, last)
    for customer_id, name, what, ends in agenda.contracts_between(desk.book, first, last):
        yield Entry("contract", date.fromisoformat(ends), what, customer_id, name)
    for row in agenda.steps_between(desk.book, first, last):
        yield from _steps(row, first, last, desk.today())
    if first <= desk.today() <= last:
        yield from _left_over(desk)


def _birthdays(desk: Desk, first: date, last: date) -> Iterator[Entry]:
    days = birthdays.birthday_days(first, last)
    rows = due.birthdays(desk.book, sorted(days))
    names = agenda.names_of(desk.book, (row[0] for row in rows))
    for customer_id, _, _, who, key, *_ in rows:
        customer = names.get(customer_id, "")
        for day in days[key]:
            lunar = "lunar" if key.startswith("L") else ""
            yield Entry("birthday", day, lunar, customer_id, customer, "" if who == customer else who)


def _left_over(desk: Desk) -> Iterator[Entry]:
    """The rep's own steps that should have been done before today."""
    for task_id, kind, title, day, at, minutes, rule in agenda.left_over(desk.book, desk.today()):
        since = date.fromisoformat(day)
        yield Entry(kind, desk.today(), title, time=at, minutes=minutes, task_id=task_id, rrule=rule, late_since=since)


def _steps(row: agenda.Row, first: date, last: date, today: date) -> Iterator[Entry]:
    task_id, customer_id, kind, title, day, at, minutes, rule, start, skips, done, name, who = row

    def entry(on: date, is_coming: bool = False) -> Entry:
        return Entry(
            kind, on, title, customer_id, name or "", who or "", at, minutes, task_id, bool(done), is_coming, rule
        )

    own = date.fromisoformat(done or day)
    waits = customer_id is None and not done and own < today
    if first <= own <= last and not waits:
        yield entry(own)
    if rule and not done:
        moves = workdays.next_working_day if skips else None
        after = max(own, first - timedelta(days=1))
        coming = recurrence.coming(rule, date.fromisoformat(start), after, moves)
        yield from (entry(on, is_coming=True) for on in takewhile(lambda on: on <= last, coming))


def _in_the_day(entry: Entry) -> tuple[int, str, str, str]:
    whole = ORDER.index(entry.kind) if entry.kind in ORDER else len(ORDER)
    return whole, entry.time or "", entry.customer, entry.title
