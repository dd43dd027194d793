"""Visits: the round of who is due, the day they are planned on, and what to know before going (F4-F7, F18)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from kamdesk.models.changes import Changes
from kamdesk.models.refusals import Refusal
from kamdesk.models.rows import Sheet, TimelineEntry
from kamdesk.models.settings import UNGRADED
from kamdesk.models.terms import Attitude, Grade, InteractionKind, VisitChance
from kamdesk.rules import mood, visits
from kamdesk.rules.cadence import visit_due
from kamdesk.rules.mood import Trend
from kamdesk.rules.regions import Region
from kamdesk.rules.reminders import first_working_day
from kamdesk.rules.visits import Unreachable, Visitable
from kamdesk.services import customers, drafts, sheets
from kamdesk.services.desk import Desk
from kamdesk.store import visiting
from kamdesk.store.visiting import VisitRow

SOON_DAYS = 7
"""A visit planned within a week is on the round, whatever the standard says."""

GIFTS = (InteractionKind.GIFT, InteractionKind.DINNER)


@dataclass(frozen=True, slots=True)
class Stop:
    """A customer on a round. `due` is when its visit was due (None: a neighbour), `planned` a day it is planned on."""

    row: VisitRow
    place: Region
    due: date | None
    planned: date | None = None

    @property
    def id(self) -> int:
        return self.row.id


@dataclass(frozen=True, slots=True)
class Round:
    """One district: those due, best first, and the neighbours one passes."""

    place: Region
    due: tuple[Stop, ...]
    nearby: tuple[Stop, ...]


@dataclass(frozen=True, slots=True)
class VisitPlan:
    """The rounds, the best first, and those due whom nobody can be sent to, with why."""

    rounds: tuple[Round, ...]
    unreachable: tuple[tuple[Stop, Unreachable], ...]


@dataclass(frozen=True, slots=True)
class Brief:
    """What to know before a visit or when somebody calls. Issues and deals are the open ones; gifts newest first."""

    sheet: Sheet
    issues: tuple[tuple[date, str, bool], ...]
    deals: tuple[tuple[str, int | None, date | None], ...]
    gifts: tuple[TimelineEntry, ...]
    talks: tuple[TimelineEntry, ...]
    moods: tuple[tuple[date, Attitude], ...]
    trend: Trend | None


def plan(desk: Desk) -> VisitPlan:
    """Who is due for a visit, by district. [slow]"""
    on = desk.today()
    planned = visiting.planned(desk.book)
    rows = {row.id: row for row in visiting.due(desk.book, _visited_by(desk, on))}
    soon = [
        each
        for each, day in planned.items()
        if day <= (on + timedelta(days=SOON_DAYS)).isoformat() and each not in rows
    ]
    rows |= {row.id: row for row in visiting.of_customers(desk.book, soon)} if soon else {}
    due = [_stop(desk, row, planned) for row in rows.values()]
    lost = [(stop, why) for stop in due if (why := visits.unreachable(stop.place, stop.row.address or ""))]
    sent = [stop for stop in due if not visits.unreachable(stop.place, stop.row.address or "")]
    places = {(stop.row.city or "", stop.row.district or "") for stop in sent} - {("", "")}
    others = [
        _stop(desk, row, planned, nearby=True)
        for row in visiting.nearby(desk.book, sorted(places))
        if row.id not in rows
    ]
    return VisitPlan(tuple(_rounds([*sent, *others], on)), tuple(lost))


def next_day(desk: Desk) -> date:
    """The first working day after today."""
    from kamdesk.rules.workdays import is_working_day

    return first_working_day(desk.today() + timedelta(days=1), is_working_day)


def plan_visits(desk: Desk, ids: Sequence[int], day: date, title: str) -> Changes:
    """An appointment with each of these customers on a day, in the order given; one step.

    Who is visited or met on that day already is left out; Refusal(visits_planned) where that is everybody.
    """
    from kamdesk.models.task import TaskDraft

    if day < desk.today():
        raise Refusal("visit_in_past")
    there = visiting.planned_on(desk.book, day)
    wanted = [each for each in ids if each not in there]
    if not wanted:
        raise Refusal("visits_planned")
    with desk.book.writing("plan_visits", count=len(wanted)) as work:
        for customer_id in wanted:
            values = {"customer_id": customer_id, "kind": "appointment", "title": title, "due_on": day}
            full = drafts.checked(TaskDraft, {**values, "author": desk.author or None})
            work.insert("task", {**full, "dropped": False})
    return work.changes


def set_address(desk: Desk, customer_id: int, address: str) -> Changes:
    """Write an address down, with 省/市/区/街道 as far as it tells them."""
    place = visits.place_of(Region(), address)
    told = {name: getattr(place, name) for name in ("province", "city", "district", "street") if getattr(place, name)}
    return customers.save(desk, customer_id, {"address": address or None, **told}).changes


def stops(desk: Desk, ids: Sequence[int]) -> list[Stop]:
    """These customers as stops, in the order given."""
    planned = visiting.planned(desk.book)
    found = {row.id: _stop(desk, row, planned, nearby=True) for row in visiting.of_customers(desk.book, list(ids))}
    return [found[each] for each in ids if each in found]


def brief(desk: Desk, customer_id: int) -> Brief:
    """Everything to know at a glance. Refusal(record_gone) where the customer is gone."""
    sheet = sheets.sheet(desk, customer_id)
    talks = tuple(entry for entry in sheet.timeline if entry.noun == "interaction")
    moods = tuple(
        (entry.on, Attitude(str(entry.fields["attitude"]))) for entry in talks if entry.fields.get("attitude")
    )
    return Brief(
        sheet,
        tuple(
            (date.fromisoformat(day), title, bool(done))
            for day, title, done in visiting.open_issues(desk.book, customer_id)
        ),
        tuple((name, amount, _day(day)) for name, amount, day in visiting.open_deals(desk.book, customer_id)),
        tuple(entry for entry in talks if entry.kind in GIFTS),
        talks,
        tuple(reversed(moods)),
        mood.trend([attitude for _, attitude in reversed(moods)]),
    )


def _visited_by(desk: Desk, on: date) -> dict[str, date]:
    """For each grade that is visited, the day on or before which the last visit makes one due."""
    found = {}
    for grade in (*Grade, None):
        days = desk.settings.standard(grade).visit_days
        if days is not None:
            found[grade.value if grade else UNGRADED] = on - timedelta(days=days)
    return found


def _stop(desk: Desk, row: VisitRow, planned: dict[int, str], nearby: bool = False) -> Stop:
    given = Region(row.province or "", row.city or "", row.district or "", row.street or "")
    grade = Grade(row.grade) if row.grade else None
    due = visit_due(_day(row.last_visit), date.fromisoformat(row.entered), grade, desk.settings)
    return Stop(row, visits.place_of(given, row.address or ""), None if nearby else due, _day(planned.get(row.id)))


def _rounds(found: Sequence[Stop], on: date) -> list[Round]:
    """The rules' rounds over these stops; one planned soon counts as due."""
    by_uid = {stop.row.uid: stop for stop in found}
    asked = [_visitable(stop, on) for stop in found]
    return [
        Round(
            by_uid[each.due[0].uid].place._replace(street=""),
            tuple(by_uid[one.uid] for one in each.due),
            tuple(by_uid[one.uid] for one in each.neighbours),
        )
        for each in visits.rounds(asked, on)
    ]


def _visitable(stop: Stop, on: date) -> Visitable:
    row = stop.row
    return Visitable(
        row.uid,
        row.name,
        "/".join(stop.place[:3]),
        _asked_on(stop, on),
        row.demand,
        Attitude(row.attitude) if row.attitude else None,
        VisitChance(row.visit_chance) if row.visit_chance else None,
        stop.place.street,
    )


def _asked_on(stop: Stop, on: date) -> date | None:
    """The day a visit is due: by the standard, or because one is planned for the coming week."""
    if stop.due is not None and stop.due <= on:
        return stop.due
    return on if stop.planned is not None and stop.planned <= on + timedelta(days=SOON_DAYS) else None


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
