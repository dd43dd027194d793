"""The day's list: everybody there is a reason to contact, with the reasons, and what the rep does about them."""

from __future__ import annotations

from calendar import isleap
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from kamdesk.models.changes import Changes
from kamdesk.models.facts import CustomerFacts
from kamdesk.models.rows import DayItem, DayList, DayReason
from kamdesk.models.terms import Attitude, CadenceSource, GapSource, Grade, ReasonKind, ReminderAnswer, VisitChance
from kamdesk.rules import birthday_text, birthdays, dormancy, priority, reminders, window
from kamdesk.rules.birthdays import Calendar
from kamdesk.rules.cadence import Cadence, contact_due, visit_due
from kamdesk.rules.reminders import Memory, Reminder
from kamdesk.services import day_layout, greeting_days, tasks
from kamdesk.services.desk import Desk
from kamdesk.store import due, listing, naming, promising
from kamdesk.store.due import Row

SHOWN = 200
LEADING = (ReasonKind.QUOTE, ReasonKind.CONTRACT, ReasonKind.PLAN)
STORED = {
    kind.value: kind
    for kind in (ReasonKind.CALLBACK, ReasonKind.TASK, ReasonKind.APPOINTMENT, ReasonKind.VISIT, ReasonKind.PLAN)
}

MET = frozenset({ReasonKind.VISIT.value, ReasonKind.APPOINTMENT.value})
"""Steps that bring the two together, as the round of visits knows them."""


def today(desk: Desk, limit: int | None = SHOWN, *, is_folded: bool = False) -> DayList:
    """The list of the desk's day; where a kind is crowded only its most urgent `limit` customers are weighed.

    `is_folded`: those who wait are only counted. In a crowd whose most urgent promises and birthdays fill the day
    nobody else is on it, so that nobody else has to be weighed; then there is at least one who waits.
    """
    on, layout = desk.today(), day_layout.layout(desk)
    found, first = _weighed(desk, on, limit, due.ids_of(desk.book, layout["pinned"]), is_folded)
    asks = {customer.uid: _ask(customer) for _, customer in found.customers.values()}
    day = priority.day_list(found.reminders, asks, on, desk.settings.capacity)
    if first is not None:
        day = priority.among(day, first)
    day = priority.arranged(day, layout["pinned"], layout["order"])
    shown = day.items if is_folded else (*day.items, *day.later)
    rows = {row.uid: row for row in listing.rows_of(desk.book, [found.ids[each.customer] for each in shown])}
    items = tuple(
        DayItem(
            rows[each.customer],
            tuple(_reason(reminder, on, found.tasks) for reminder in each.reasons),
            round(each.priority * 100),
            each.customer in layout["pinned"],
        )
        for each in shown
    )
    fit, own = len(day.items), due.loose_steps(desk.book, on)
    folded = (len(day.later) or int(found.is_cut)) if is_folded else 0
    return DayList(on, items[:fit], items[fit:], found.is_cut, own, folded)


def _weighed(
    desk: Desk, on: date, limit: int | None, pinned: set[int], is_folded: bool
) -> tuple[Found, Collection[str] | None]:
    """What is open, and the customers who alone may be on the list where the most urgent promises fill a crowded day;
    then, folded, only theirs is read.
    """
    if limit is None or not due.is_crowded(desk.book, on):
        return _open_reminders(desk, on, limit, pinned), None
    first = _open_reminders(desk, on, limit, pinned, is_brief=True)
    if _staying(first, on) < desk.settings.capacity:
        return _open_reminders(desk, on, limit, pinned), None
    return (first if is_folded else _open_reminders(desk, on, limit, pinned)), first.ids


def done(desk: Desk, reason: DayReason, customer_id: int) -> Changes:
    """The rep did what the reason asked for."""
    if reason.task_id is not None:
        return tasks.done(desk, reason.task_id)
    return _answer(desk, "done", reason, customer_id, ReminderAnswer.DONE, None)


def snooze(desk: Desk, reason: DayReason, customer_id: int, until: date) -> Changes:
    """Put a reason off to a later day."""
    if reason.task_id is not None:
        return tasks.snooze(desk, reason.task_id, until)
    return _answer(desk, "snooze", reason, customer_id, ReminderAnswer.SNOOZED, until)


def dismiss(desk: Desk, reason: DayReason, customer_id: int) -> Changes:
    """This occurrence need not be done."""
    if reason.task_id is not None:
        return tasks.drop(desk, reason.task_id)
    return _answer(desk, "dismiss", reason, customer_id, ReminderAnswer.DISMISSED, None)


def done_all(desk: Desk, item: DayItem) -> Changes:
    """Every reason of a customer is settled, as one step."""
    with desk.book.writing("done", count=len(item.reasons), name=item.row.name) as work:
        for reason in item.reasons:
            done(desk, reason, item.row.id)
    return work.changes


def snooze_all(desk: Desk, item: DayItem, until: date) -> Changes:
    """Every reason of a customer waits until a day, as one step."""
    with desk.book.writing("snooze", until=until.isoformat(), name=item.row.name) as work:
        for reason in item.reasons:
            snooze(desk, reason, item.row.id, until)
    return work.changes


def dismiss_all(desk: Desk, item: DayItem) -> Changes:
    """No reason of a customer is shown again, as one step."""
    with desk.book.writing("dismiss", count=len(item.reasons), name=item.row.name) as work:
        for reason in item.reasons:
            dismiss(desk, reason, item.row.id)
    return work.changes


def next_change(desk: Desk) -> datetime:
    """The next moment the list can change by itself."""
    now = desk.now()
    moments = [
        datetime.combine(date.fromisoformat(day), time.fromisoformat(at), now.tzinfo)
        for day, at in due.next_moments(desk.book, now.date())
    ]
    moments.append(datetime.combine(now.date(), desk.settings.wrap_up, now.tzinfo))
    for opened, grade in due.unanswered(desk.book, now.date() - timedelta(days=30)):
        moments.append(_answer_by(desk, opened, Grade(grade) if grade else None))
    return reminders.next_change(now, moments, desk.settings.digest)


class Found:
    """The open reminders of a day with the customers and tasks they concern."""

    def __init__(self, customers: Mapping[int, tuple[Row, CustomerFacts]]) -> None:
        self.customers = customers
        self.reminders: list[Reminder] = []
        self.planned: dict[int, list[date]] = {}
        self.visits: set[int] = set()  # whom a visit or appointment still to come is planned with
        self.tasks: dict[str, int] = {}
        self.is_cut = False
        self.ids = {customer.uid: customer_id for customer_id, (_, customer) in customers.items()}


def _open_reminders(desk: Desk, on: date, limit: int | None, pinned: set[int], *, is_brief: bool = False) -> Found:
    """What is open. `is_brief`: only of whom was promised anything, and whose birthday it is."""
    first, last = on - timedelta(days=reminders.MISSED_DAYS), on + timedelta(days=60)
    days = birthdays.birthday_days(first, last)
    around = [(key, day, (day - on).days) for key, found in days.items() for day in found]
    leads = _birthday_leads(desk)
    ahead = {kind.value: desk.settings.lead(kind, None) for kind in LEADING}
    feasts = greeting_days.feasts(desk, on, limit)
    launches = _launches(desk, on, limit)
    promised = due.promised(desk.book, on, limit)
    ids = promised.ids | pinned
    if is_brief:
        born, is_cut = due.birthdays_of(desk.book, around, leads, on, ids), True
        owed = due.owed(desk.book, on, ahead, {*ids, *(row[0] for row in born)})
    else:
        owed = due.owed(desk.book, on, ahead)
        late = due.late(desk.book, on, limit)
        kept = due.anniversaries(desk.book, _year_days(desk, on), on, limit)
        ids |= late.ids | kept.ids | feasts.ids | launches.keys() | {row[0] for rows in owed.values() for row in rows}
        born, more_born = due.shown_birthdays(desk.book, around, leads, on, limit, ids)
        is_cut = promised.is_cut or late.is_cut or kept.is_cut or feasts.is_cut or more_born
    greeted = {row[0] for row in born}
    found = Found({row[0]: (row, _facts(row, on)) for row in due.facts_of(desk.book, ids | greeted, greeted)})
    candidates = [
        *_stored(desk, found),
        *_born(desk, found, born, days, on),
        *_owed(desk, found, owed),
        *_feasts(found, feasts, on),
        *_news(found, launches),
        *_derived(desk, found, on),
    ]
    allowed = {each.key: each for each in candidates if _allowed(each, found)}
    known = _memories(desk, allowed)
    found.reminders = [each for key, each in allowed.items() if reminders.is_open(each, known.get(key), on)]
    found.is_cut = is_cut
    return found


def _staying(found: Found, on: date) -> int:
    """How many customers stay on the list whatever the capacity."""
    return len({each.customer for each in found.reminders if priority.must_stay(each, on)})


def _birthday_leads(desk: Desk) -> dict[str, int]:
    """How many days ahead birthdays show, by grade; "" is for customers without one."""
    leads = {grade.value: desk.settings.lead(ReasonKind.BIRTHDAY, grade) for grade in Grade}
    return {**leads, "": desk.settings.lead(ReasonKind.BIRTHDAY, None)}


def _year_days(desk: Desk, on: date) -> list[due.YearDay]:
    """The days of the year whose anniversaries may show; 29 February is kept on the 28th of common years."""
    found = []
    for ahead in range(-reminders.MISSED_DAYS, desk.settings.lead(ReasonKind.ANNIVERSARY, None) + 1):
        day = on + timedelta(days=ahead)
        found.append((f"{day:%m-%d}", day, ahead))
        if (day.month, day.day) == (2, 28) and not isleap(day.year):
            found.append(("02-29", day, ahead))
    return found


def _allowed(reminder: Reminder, found: Found) -> bool:
    customer = found.customers[found.ids[reminder.customer]][1]
    return reminders.is_allowed(reminder.kind, customer, reminder.is_stored)


def _stored(desk: Desk, found: Found) -> Iterable[Reminder]:
    awaited = [customer_id for customer_id, (row, _) in found.customers.items() if row[due.NEXT_ON]]
    for customer_id, task_id, uid, kind, due_on, at, snoozed, title, who in due.tasks_of(desk.book, awaited):
        planned = date.fromisoformat(snoozed or due_on)
        found.planned.setdefault(customer_id, []).append(planned)
        if kind in MET and planned >= desk.today():
            found.visits.add(customer_id)
        reminder = reminders.stored(
            STORED.get(kind, ReasonKind.TASK),
            uid,
            found.customers[customer_id][1].uid,
            date.fromisoformat(due_on),
            time.fromisoformat(at) if at else None,
            {"title": title, "who": who, "time": at},
        )
        if snoozed and date.fromisoformat(snoozed) > desk.today():
            continue
        found.tasks[reminder.key] = task_id
        yield reminder


def _born(
    desk: Desk, found: Found, born: Iterable[Row], days: Mapping[str, Sequence[date]], on: date
) -> Iterable[Reminder]:
    for customer_id, _, uid, name, key, solar, lunar, lead in born:
        if customer_id not in found.customers:
            continue
        customer = found.customers[customer_id][1]
        ahead = lead if lead is not None else desk.settings.lead(ReasonKind.BIRTHDAY, customer.fixed_grade)
        is_lunar = key.startswith("L")
        written = birthday_text.parse_birthday(lunar if is_lunar else solar, _calendar(is_lunar))
        for each in reminders.yearly(ReasonKind.BIRTHDAY, uid, customer, days.get(key, ()), ahead, on):
            age = birthdays.age_on(written, each.due) if written else None
            figures = {"who": name, "age": age, "lunar": is_lunar, "last_contact": customer.last_contact}
            yield _with(each, figures)


def _feasts(found: Found, feasts: greeting_days.Feasts, on: date) -> Iterable[Reminder]:
    for customer_id in feasts.ids & found.customers.keys():
        yield from feasts.reminders(found.customers[customer_id][1], on)


def _owed(desk: Desk, found: Found, owed: Mapping[str, list[Row]]) -> Iterable[Reminder]:
    for noun, rows in owed.items():
        for customer_id, *row in rows:
            if customer_id in found.customers:
                customer = found.customers[customer_id][1]
                reminder = OWED[noun](desk, customer, row)
                if reminder is not None:
                    yield reminder


def _quote(desk: Desk, customer: CustomerFacts, row: list[Any]) -> Reminder:
    uid, until, number, revenue = row
    lead = desk.settings.lead(ReasonKind.QUOTE, customer.fixed_grade)
    figures = {"number": number, "amount": revenue}
    return reminders.dated(
        ReasonKind.QUOTE, uid, customer.uid, date.fromisoformat(until), lead_days=lead, figures=figures
    )


def _contract(desk: Desk, customer: CustomerFacts, row: list[Any]) -> Reminder:
    uid, ends, name, notice = row
    lead = max(int(notice), desk.settings.lead(ReasonKind.CONTRACT, customer.fixed_grade))
    return reminders.dated(
        ReasonKind.CONTRACT, uid, customer.uid, date.fromisoformat(ends), lead_days=lead, figures={"name": name}
    )


def _issue(desk: Desk, customer: CustomerFacts, row: list[Any]) -> Reminder:
    """Known by the day it was opened: its answer time moves with the grade and the time zone, the issue does not."""
    uid, opened, title, answered = row
    by = _answer_by(desk, opened, customer.fixed_grade)
    reminder = reminders.issue(uid, customer.uid, by, answered is not None, desk.now())
    return _with(reminder, {"title": title})._replace(occurrence=opened[:10])


def _referral(_desk: Desk, customer: CustomerFacts, row: list[Any]) -> Reminder:
    uid, since, name, _ = row
    return reminders.dated(ReasonKind.REFERRAL, uid, customer.uid, date.fromisoformat(since), figures={"name": name})


def _plan(desk: Desk, customer: CustomerFacts, row: list[Any]) -> Reminder:
    """The review of an account plan, or a goal of one."""
    uid, on, title = row
    lead = desk.settings.lead(ReasonKind.PLAN, customer.fixed_grade)
    return reminders.dated(
        ReasonKind.PLAN, uid, customer.uid, date.fromisoformat(on), lead_days=lead, figures={"title": title}
    )


OWED: Mapping[str, Callable[[Desk, CustomerFacts, list[Any]], Reminder | None]] = {
    "quote": _quote,
    "contract": _contract,
    "issue": _issue,
    "referral": _referral,
    "plan": _plan,
    "goal": _plan,
}


def _launches(desk: Desk, on: date, limit: int | None) -> dict[int, list[Row]]:
    """New products by the customers they may interest."""
    found: dict[int, list[Row]] = {}
    since = window.trailing(on, desk.settings.window_months).start
    for product in due.launched(desk.book, on - timedelta(days=reminders.NEWS_DAYS), on):
        for customer_id in due.fond_of(desk.book, product, since, limit):
            found.setdefault(customer_id, []).append(product)
    return found


def _news(found: Found, launches: Mapping[int, list[Row]]) -> Iterable[Reminder]:
    for customer_id in launches.keys() & found.customers.keys():
        customer = found.customers[customer_id][1]
        for _, uid, name, _, day in launches[customer_id]:
            yield reminders.launch(uid, customer.uid, date.fromisoformat(day), name)


def _derived(desk: Desk, found: Found, on: date) -> Iterable[Reminder]:
    near = {key for key, _, _ in _year_days(desk, on)}  # few first orders are: the others' years are not gone through
    for customer_id, (row, customer) in found.customers.items():
        if row[9] and row[9][5:] in near:
            yield from reminders.anniversary(customer, desk.settings, on)
        if not row[25]:  # cadence is silent for this customer
            continue
        yield from _of_customer(row, customer, found.planned.get(customer_id, ()), on)
        if customer_id not in found.visits:
            yield from _visit(desk, customer, on)


def _of_customer(row: Row, customer: CustomerFacts, planned: Iterable[date], on: date) -> Iterable[Reminder]:
    rhythm = Cadence(row[17], row[18], CadenceSource(row[19]))
    contact = contact_due(rhythm, customer.last_contact, customer.entered, on, planned)
    if contact.is_due(on):
        yield reminders.cadence(customer, contact, is_working_day)
    if row[21] is not None and date.fromisoformat(row[21]) <= on:
        gap = dormancy.UsualGap(row[13], GapSource(row[14]), row[15], row[16])
        come_back = row[23] / 10_000 if row[23] is not None else None
        sleep = dormancy.judge(customer, gap, rhythm.ideal, on, come_back)
        yield reminders.dormant(customer, gap, rhythm.ideal, sleep)


def _visit(desk: Desk, customer: CustomerFacts, on: date) -> Iterable[Reminder]:
    visit_on = visit_due(customer.last_visit, customer.entered, customer.fixed_grade, desk.settings)
    if visit_on is not None and visit_on <= on:
        yield reminders.visit(customer, visit_on, is_working_day)


def is_working_day(day: date) -> bool:
    """Whether people work on a day, by the shipped table of holidays."""
    from kamdesk.rules import workdays

    return workdays.is_working_day(day)


def _memories(desk: Desk, keys: Iterable[str]) -> dict[str, Memory]:
    return {
        key: Memory(ReminderAnswer(answer) if answer else None, _day(until))
        for key, _, answer, until in due.memories(desk.book, keys)
    }


def _answer(
    desk: Desk, name: str, reason: DayReason, customer_id: int, answer: ReminderAnswer, until: date | None
) -> Changes:
    with desk.book.writing(name, kind=reason.kind, name=naming.name_of(desk.book, customer_id)) as work:
        promising.answer(work, reason.key, customer_id, {"answer": answer, "until": until})
    return work.changes


def _reason(reminder: Reminder, on: date, task_ids: Mapping[str, int]) -> DayReason:
    return DayReason(
        reminder.kind.value,
        reminder.key,
        reminder.due,
        reminder.overdue_days(on),
        reminder.figures,
        task_ids.get(reminder.key),
    )


def _ask(customer: CustomerFacts) -> priority.Ask:
    return priority.Ask(customer.name, customer.fixed_grade, customer.last_attitude, customer.last_visit_chance)


def _facts(row: Row, on: date) -> CustomerFacts:
    """What the rules need; `fixed_grade` carries the grade in force.

    Seen from a day before it was written down, a customer is taken as having entered on that day.
    """
    return CustomerFacts(
        uid=row[1],
        number=row[2],
        name=row[3],
        entered=min(date.fromisoformat(row[4]), on),
        private=bool(row[5]),
        fixed_grade=Grade(row[6]) if row[6] else None,
        last_contact=_day(row[7]),
        last_order=_day(row[8]),
        first_order=_day(row[9]),
        last_visit=_day(row[10]),
        last_attitude=Attitude(row[11]) if row[11] else None,
        last_visit_chance=VisitChance(row[12]) if row[12] else None,
        order_days=row[15],
        gap_half_days=row[16],
        lost_on=_day(row[24]),
        do_not_contact=bool(row[due.DO_NOT_CONTACT]),
    )


def _answer_by(desk: Desk, opened: str, grade: Grade | None) -> datetime:
    """Until when an issue is to be answered, in the desk's reckoning. Hours are counted in UTC: no day has 25."""
    by = reminders.answer_by(datetime.fromisoformat(opened.replace("Z", "+00:00")), grade, desk.settings)
    return by.astimezone(desk.now().tzinfo or UTC)


def _with(reminder: Reminder, figures: Mapping[str, object]) -> Reminder:
    return reminder._replace(figures={**reminder.figures, **figures})


def _calendar(is_lunar: bool) -> Calendar:
    return Calendar.LUNAR if is_lunar else Calendar.GREGORIAN


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
