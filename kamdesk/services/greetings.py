"""Greetings and letters: whose day is coming or was missed, whom a text goes to, and that it was sent (domain 3.7)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import NamedTuple

from kamdesk.models.changes import Changes
from kamdesk.models.identity import utc_text
from kamdesk.models.terms import Channel, CustomerKind, ReasonKind, ReminderAnswer
from kamdesk.rules import birthday_text, birthdays, festivals, phones, reach, reminders
from kamdesk.rules.birthdays import Calendar
from kamdesk.rules.phones import PhoneKind
from kamdesk.rules.reach import Bar
from kamdesk.rules.reminders import MISSED_DAYS
from kamdesk.services import drafts
from kamdesk.services.desk import Desk
from kamdesk.store import due, greeting, promising

BIRTHDAYS = "birthdays"
AHEAD = 30
"""Days a festival stands in the queues before it comes; birthdays stand there two weeks ahead."""

BIRTHDAYS_AHEAD = 14


@dataclass(frozen=True, slots=True)
class Queue:
    """Everybody greeted on one occasion: a festival's day, with its codes, or the birthdays around today.

    `people` counts customers (contacts, for birthdays), `done` those answered for.
    """

    codes: tuple[str, ...]
    day: date | None
    people: int
    done: int

    @property
    def is_birthdays(self) -> bool:
        return self.day is None

    @property
    def left(self) -> int:
        return self.people - self.done

    def is_same(self, other: Queue) -> bool:
        """Whether it is for the same occasion, whoever was answered for meanwhile."""
        return (self.codes, self.day) == (other.codes, other.day)


@dataclass(frozen=True, slots=True)
class Recipient:
    """Somebody a text may go to, with what it may say of them; `firm` is the company's full name, for an envelope.

    `key` is the reminder a sent text answers.
    """

    customer_id: int
    contact_id: int | None
    name: str
    company: str
    ways: Mapping[Channel, str]
    firm: str = ""
    title: str = ""
    nickname: str = ""
    city: str = ""
    product: str = ""
    first_order: date | None = None
    last_order: date | None = None
    do_not_contact: bool = False
    closed: frozenset[str] = frozenset()
    is_main: bool = True
    key: str = ""
    day: date | None = None
    age: int | None = None
    is_done: bool = False

    def bar(self, channel: Channel) -> Bar | None:
        """What stands against writing to them by a channel."""
        return reach.bar(channel, self.ways.get(channel, ""), self.do_not_contact, self.closed)


@dataclass(frozen=True, slots=True)
class Sent:
    """A text that went to somebody."""

    recipient: Recipient
    text: str


class _Birthday(NamedTuple):
    customer_id: int
    contact_id: int
    key: str
    day: date
    age: int | None


def queues(desk: Desk) -> list[Queue]:
    """What is coming and what was missed, in the order of days; birthdays first. [slow]"""
    on, settings = desk.today(), desk.settings
    keys = {each.key for each in _born(desk)}
    found = [Queue((BIRTHDAYS,), None, len(keys), len(_answered(desk, keys)))]
    for day, codes in festival_days(desk, AHEAD).items():
        people, done = greeting.greeted_counts(desk.book, settings.festival_grades, day)
        if people and (day >= on or people > done):
            found.append(Queue(codes, day, people, done))
    return found


def festival_days(desk: Desk, ahead: int) -> dict[date, tuple[str, ...]]:
    """The days of greeting from three weeks ago to so many days ahead, with the festivals on each."""
    on, settings = desk.today(), desk.settings
    own = festivals.own_days(settings.own_days)
    first, last = on - timedelta(days=MISSED_DAYS), on + timedelta(days=ahead)
    return festivals.greeted_between(first, last, settings.festivals, own)


def festival_recipients(desk: Desk, day: date) -> list[Recipient]:
    """Everybody at the customers greeted on a festival; who was answered for is marked. [slow]"""
    ids = greeting.greeted_all(desk.book, desk.settings.festival_grades)
    return list(_with_festival(desk, ids, day))


def birthday_recipients(desk: Desk) -> list[Recipient]:
    """Whose birthday was missed in the last three weeks, is today, or comes within two. [slow]"""
    born = _born(desk)
    people = {each.contact_id: each for each in recipients(desk, {each.customer_id for each in born})}
    found = [
        replace(people[each.contact_id], key=each.key, day=each.day, age=each.age)
        for each in born
        if each.contact_id in people
    ]
    return sorted(_marked(desk, found), key=lambda each: (each.day or date.max, each.name))


def recipients(desk: Desk, ids: Iterable[int]) -> list[Recipient]:
    """Everybody at these customers, in their order, main contacts first; a customer nobody is known at by itself."""
    wanted = list(ids)
    people: dict[int, list[greeting.Row]] = {}
    for row in greeting.contacts(desk.book, wanted):
        people.setdefault(row[0], []).append(row)
    ways: dict[tuple[int, int | None], list[tuple[str, str]]] = {}
    for customer_id, contact_id, kind, value in greeting.channels(desk.book, wanted):
        ways.setdefault((customer_id, contact_id), []).append((kind, value))
    bought = greeting.last_bought(desk.book, wanted)
    known = {row[0]: row for row in greeting.customers(desk.book, wanted)}
    found: list[Recipient] = []
    for customer in (known[each] for each in wanted if each in known):
        common = _of_customer(customer, bought.get(customer[0], ""))
        own = ways.get((customer[0], None), [])
        contacts = people.get(customer[0], [])
        if not contacts:
            found.append(replace(common, ways=_ways(own, customer[5], None)))
        for at, row in enumerate(contacts):
            found.append(_person(common, row, customer, ways.get((customer[0], row[1]), []), own, at == 0))
    return found


def mark_sent(desk: Desk, sent: Sequence[Sent], channel: Channel) -> Changes:
    """Each text goes into the timeline, and the reminder it answers is settled; one step.

    A text nobody replied to yet is no real contact: the rhythm of contacts runs on. Who was spoken to was reached.
    """
    from kamdesk.models.interaction import InteractionDraft

    with desk.book.writing("send_texts", count=len({each.recipient.customer_id for each in sent})) as work:
        for each in sent:
            whom = each.recipient
            values = {
                "customer_id": whom.customer_id,
                "contact_id": whom.contact_id,
                "kind": reach.kind_of(channel),
                "happened_on": desk.today(),
                "happened_at": utc_text(desk.now()),
                "reached": channel is Channel.PHONE,
                "summary": each.text,
                "author": desk.author or None,
            }
            work.insert("interaction", drafts.checked(InteractionDraft, values))
            if whom.key:
                promising.answer(work, whom.key, whom.customer_id, {"answer": ReminderAnswer.DONE, "until": None})
    return work.changes


def _with_festival(desk: Desk, ids: Sequence[int], day: date) -> Iterator[Recipient]:
    uids = {row[0]: row[1] for row in greeting.customers(desk.book, ids)}
    people = recipients(desk, ids)
    keyed = (
        replace(each, key=reminders.dated(ReasonKind.FESTIVAL, uids[each.customer_id], "", day).key, day=day)
        for each in people
    )
    yield from _marked(desk, list(keyed))


def _born(desk: Desk) -> list[_Birthday]:
    """Every birthday in sight, one that passed before the customer was written down left out."""
    on = desk.today()
    days = birthdays.birthday_days(on - timedelta(days=MISSED_DAYS), on + timedelta(days=BIRTHDAYS_AHEAD))
    rows = due.birthdays(desk.book, sorted(days))
    entered = greeting.entered(desk.book, {row[0] for row in rows})
    return [
        found
        for row in rows
        for day in days.get(row[4], ())
        if day >= min(date.fromisoformat(entered[row[0]]), on) and (found := _birthday(row, day))
    ]


def _birthday(row: due.Row, day: date) -> _Birthday:
    customer_id, contact_id, uid, _, key, solar, lunar, _ = row
    calendar = Calendar.LUNAR if key.startswith("L") else Calendar.GREGORIAN
    written = birthday_text.parse_birthday(lunar if calendar is Calendar.LUNAR else solar, calendar)
    reminder = reminders.dated(ReasonKind.BIRTHDAY, uid, "", day)
    return _Birthday(customer_id, contact_id, reminder.key, day, birthdays.age_on(written, day) if written else None)


def _marked(desk: Desk, people: Sequence[Recipient]) -> list[Recipient]:
    """Those marked whose reminder was answered."""
    answered = _answered(desk, {each.key for each in people})
    return [replace(each, is_done=each.key in answered) for each in people]


def _answered(desk: Desk, keys: Iterable[str]) -> set[str]:
    settled = (ReminderAnswer.DONE, ReminderAnswer.DISMISSED)
    return {row[0] for row in due.memories(desk.book, list(keys)) if row[2] in settled}


def _of_customer(customer: greeting.Row, bought: str) -> Recipient:
    is_person = customer[6] == CustomerKind.PERSON
    return Recipient(
        customer_id=customer[0],
        contact_id=None,
        name=customer[2],
        company="" if is_person else customer[3],
        firm="" if is_person else customer[2],
        ways={},
        city=customer[4] or "",
        product=bought,
        first_order=_day(customer[7]),
        last_order=_day(customer[8]),
    )


def _person(
    common: Recipient,
    row: greeting.Row,
    customer: greeting.Row,
    ways: Sequence[tuple[str, str]],
    own: Sequence[tuple[str, str]],
    is_first: bool,
) -> Recipient:
    """A contact with its own channels; the first one answers for the customer's as well."""
    return replace(
        common,
        contact_id=row[1],
        name=row[3],
        title=row[4] or "",
        nickname=row[5] or "",
        do_not_contact=bool(row[6]),
        closed=reach.closed_channels(row[7]),
        ways=_ways([*ways, *own] if is_first else ways, customer[5], row[8]),
        is_main=is_first,
    )


def _ways(channels: Sequence[tuple[str, str]], address: str | None, home: str | None) -> dict[Channel, str]:
    """By which address each channel reaches: texts need a mobile number, letters go to the office, else home."""
    numbers = [value for kind, value in channels if kind in ("mobile", "phone")]
    mobiles = [value for value in numbers if _is_mobile(value)]
    found = {
        Channel.SMS: next(iter(mobiles), ""),
        Channel.PHONE: next(iter([*mobiles, *numbers]), ""),
        Channel.LETTER: address or home or "",
    }
    for channel in (Channel.EMAIL, Channel.WECHAT, Channel.QQ):
        found[channel] = next((value for kind, value in channels if kind == channel.value), "")
    if not found[Channel.WECHAT]:
        found[Channel.WECHAT] = found[Channel.SMS]  # most are found by their number
    return found


def _is_mobile(number: str) -> bool:
    phone = phones.parse_phone(number)
    return phone is not None and phone.kind in (PhoneKind.MOBILE, PhoneKind.FOREIGN)


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
