"""A year of a rep's reminders, clock by hand: sleeps, summer time, a clock set back, restarts; counted, none twice.

What must be told is reckoned here from the facts alone: days by addition, lunar days by another library.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from lunar_python import Lunar, LunarYear

from kamdesk.app.rounds import Event, Reading, Rounds
from kamdesk.models.terms import ReasonKind
from kamdesk.rules.workdays import next_working_day
from kamdesk.services import contacts, customers, groups, nouns, raising, talks, tasks
from kamdesk.services.desk import Desk, Secret, bring_to_today, create, open_desk

BERLIN = ZoneInfo("Europe/Berlin")
START = datetime(2026, 1, 1, 6, tzinfo=BERLIN)
END = datetime(2027, 1, 1, tzinfo=UTC)
SECRET = Secret(passphrase="一二三四五六", keychain=False)
STANDARD = {"A": 14, "D": 90, "own": 30, "": 60}
"""Ideal days between two contacts, by grade (domain 5)."""

FEASTS = [date(2026, 1, 1), date(2026, 2, 17), date(2026, 3, 3), date(2026, 6, 19), date(2026, 9, 25)]
FEASTS += [date(2026, 10, 1), date(2026, 10, 18), date(2027, 1, 1)]
"""New Year, Spring Festival, Lantern, Dragon Boat, Mid-Autumn, National Day, Double Ninth, by the almanac."""


@dataclass
class Computer:
    """A wall clock that can be wrong, and a steady one that stands still in sleep."""

    instant: datetime = datetime(2026, 1, 1, 5, tzinfo=UTC)
    steady: float = 0.0
    wrong: timedelta = timedelta()

    def __call__(self) -> datetime:
        return (self.instant + self.wrong).astimezone(BERLIN)

    def pass_awake(self, hours: float) -> None:
        self.instant += timedelta(hours=hours)
        self.steady += 3600 * hours

    def reading(self) -> Reading:
        return Reading(self(), self.steady)


@dataclass
class Year:
    """What happened: what was told on which days, when there was a digest, whom the rep talked to and when."""

    told: list[str] = field(default_factory=list)
    looks: list[date] = field(default_factory=list)
    digests: list[date] = field(default_factory=list)
    contacts: dict[str, list[date]] = field(default_factory=dict)

    def look(self, desk: Desk, on: date) -> None:
        """The desk tells what is new, after a digest or because the clock was changed."""
        self.looks.append(on)
        self.told += raising.raise_day(desk).keys

    def reached(self, shown_from: date, before: date | None = None) -> bool:
        """Whether the rep was at the desk on a day from which something shows, before it was over."""
        return any(shown_from <= at and (before is None or at <= before) for at in self.looks)


def live(desk: Desk, path: Path, computer: Computer, book: Book) -> tuple[Desk, Year]:
    """A year at the desk; the one that is open at its end."""
    dice, year = random.Random(4), Year()
    going = Rounds(computer.reading(), [])
    asleep = iter((date(2026, 4, 3), date(2026, 7, 20), date(2026, 10, 1)))
    holiday = next(asleep)
    while computer.instant < END:
        if computer().date() >= holiday:
            computer.instant += timedelta(days=9)
            holiday = next(asleep, date.max)
        roll = dice.random()
        if roll < 0.05:
            computer.instant += timedelta(hours=dice.uniform(1, 50))
        elif roll < 0.07:
            desk.close()
            desk = open_desk(path, SECRET, computer)
            going = Rounds(computer.reading(), going.told)
        elif roll < 0.09:
            computer.wrong = timedelta(hours=dice.choice((-50, -3)))
            year.look(desk, computer().date())
        else:
            computer.pass_awake(dice.uniform(4, 14))
            computer.wrong = timedelta()
        found = going.look(computer.reading(), desk.settings.digest)
        if Event.NEW_DAY in found:
            bring_to_today(desk)
        if Event.DIGEST in found:
            year.digests.append(computer().date())
            year.look(desk, computer().date())
            book.work(desk, year, computer().date())
    return desk, year


class Book:
    """The customers of the year, as they were written down, and what the rep does with them."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.uids: dict[str, str] = {}
        self.ids: dict[str, int] = {}
        self.weekly = 0
        self.put_off = 0

    def customer(self, name: str, **values: object) -> int:
        made = customers.save(self.desk, None, {"name": name, **values}).id
        self.ids[name], self.uids[name] = made, self.uid("customer", made)
        return made

    def uid(self, noun: str, number: int) -> str:
        record = self.desk.book.record(noun, number)
        assert record is not None
        return str(record["uid"])

    def contact(self, customer: int, **values: object) -> str:
        return self.uid("contact", contacts.save(self.desk, None, customer, {"name": "王", **values}, []).id)

    def ordered(self, customer: int, product: int, *days: date) -> None:
        with self.desk.book.writing("import") as work:
            for on in days:
                order = {"customer_id": customer, "ordered_on": on, "counts": 1, "revenue": 100_0000}
                number = work.insert("orders", order)
                line = {"order_id": number, "product_id": product, "quantity": 10_000, "amount": 100_0000}
                work.insert("order_line", line)

    def work(self, desk: Desk, year: Year, on: date) -> None:
        """What the rep does after the digest: the weekly task, and every seven weeks a call."""
        record = desk.book.record("task", self.weekly)
        if record is not None and date.fromisoformat(record["due_on"]) <= on:
            tasks.done(desk, self.weekly)
        later = desk.book.record("task", self.put_off)
        if later is not None and later["snoozed_until"] is None and date.fromisoformat(later["due_on"]) <= on:
            tasks.snooze(desk, self.put_off, on + timedelta(days=20))
        spoken = year.contacts.setdefault("常谈", [])
        if not spoken or on >= spoken[-1] + timedelta(days=49):
            talks.log(desk, self.ids["常谈"], {"kind": "call"})
            spoken.append(on)


def lunar_days(month: int, number: int, leap: bool, first: date, last: date) -> Iterator[date]:
    """The days of a lunar birthday, by lunar-python."""
    for year in range(first.year - 1, last.year + 1):
        has_leap = LunarYear.fromYear(year).getLeapMonth() == month
        of_year = LunarYear.fromYear(year).getMonth(-month if leap and has_leap else month)
        at = min(number, of_year.getDayCount())
        solar = Lunar.fromYmd(year, -month if leap and has_leap else month, at).getSolar()
        on = date(solar.getYear(), solar.getMonth(), solar.getDay())
        if first <= on <= last:
            yield on


def yearly(kind: str, uid: str, days: list[date], lead: int, year: Year) -> Iterator[str]:
    """Days of the year that come again: told from their lead on, and missed ones for three weeks."""
    for on in days:
        if on >= START.date() and year.reached(on - timedelta(days=lead), on + timedelta(days=21)):
            yield f"{kind}:{uid}:{on.isoformat()}"


@dataclass(frozen=True)
class Rhythm:
    """What is needed to reckon a customer's cadence and dormancy."""

    uid: str
    grade: str = ""
    last_order: date | None = None
    dormant_days: int = 0


def rhythms(each: Rhythm, spoken: list[date], year: Year) -> Iterator[str]:
    """Each stretch between two contacts: when the cadence is due, and when the customer has gone to sleep."""
    ideal = STANDARD[each.grade]
    stretches: list[tuple[date | None, date | None]] = list(pairwise((None, *spoken, None)))
    for contact, following in stretches:
        since = contact or START.date()
        occurrence = "/".join(day.isoformat() if day else "-" for day in (each.last_order, contact))
        if year.reached(next_working_day(since + timedelta(days=ideal)), following):
            yield f"cadence:{each.uid}:{occurrence}"
        asleep = (each.last_order or since) + timedelta(days=each.dormant_days or 2 * ideal)
        if year.reached(asleep, following):
            yield f"dormant:{each.uid}:{occurrence}"


Told = Callable[[Year], Iterable[str]]
"""What of one fact must be told in a year as it was lived."""


def write_down(book: Book) -> list[Told]:
    """A fact of every kind at customers of every sort, each with what must be told of it."""
    facts: list[Told] = []
    for write in (_key_customer, _buyer, _talker, _private, _not_to_be_contacted, _owed):
        facts += write(book)
    return facts


def once(key: str, shown_from: date, before: date | None = None) -> Told:
    return lambda year: [key] if year.reached(shown_from, before) else []


def _key_customer(book: Book) -> Iterator[Told]:
    """Grade A: two birthdays, visits, festivals."""
    made = book.customer("甲", fixed_grade="A", fixed_grade_reason="战略")
    uid, leap = book.uids["甲"], book.contact(made, birthday="1992-02-29", lunar_birthday="1987-L06-03")
    yield lambda year: yearly("birthday", leap, [date(2026, 2, 28), date(2027, 2, 28)], 10, year)
    moon = list(lunar_days(6, 3, True, START.date(), date(2027, 1, 31)))
    yield lambda year: yearly("birthday", leap, moon, 10, year)
    yield lambda year: yearly("festival", uid, FEASTS, 3, year)
    yield lambda year: rhythms(Rhythm(uid, "A"), [], year)
    visit = START.date() + timedelta(days=60)
    yield once(f"visit:{uid}:{visit.isoformat()}", next_working_day(visit))


def _buyer(book: Book) -> Iterator[Told]:
    """Five orders a month apart, then none: asleep after two and a half gaps; a product of its kind comes out."""
    made = book.customer("乙", fixed_grade="D", fixed_grade_reason="小")
    uid, days = book.uids["乙"], [date(2025, 8, 22) + timedelta(days=30 * at) for at in range(5)]
    old = nouns.save(book.desk, "product", None, {"name": "旧泵", "category": "泵"}).id
    book.ordered(made, old, *days)
    out = date(2026, 6, 1)
    launched = nouns.save(book.desk, "product", None, {"name": "新泵", "category": "泵", "launched_on": out}).id
    news = f"product:{uid}:{book.uid('product', launched)}"
    yield once(news, out, out + timedelta(days=14))
    yield lambda year: yearly("anniversary", uid, [date(2026, 8, 22)], 3, year)
    yield lambda year: rhythms(Rhythm(uid, "D", days[-1], 75), [], year)


def _talker(book: Book) -> Iterator[Told]:
    """Talked to every seven weeks, so that its rhythm begins anew each time; at last nobody calls any more."""
    book.customer("常谈", cadence_ideal=30, cadence_max=45)
    uid = book.uids["常谈"]
    yield lambda year: rhythms(Rhythm(uid, "own"), year.contacts["常谈"], year)


def _private(book: Book) -> Iterator[Told]:
    """Only birthdays and callbacks: a task stays silent."""
    made = book.customer("表姐", kind="person")
    family = book.desk.book.read("SELECT id FROM customer_group WHERE name = '家人'")[0][0]
    groups.put(book.desk, family, [made])
    person = book.contact(made, lunar_birthday="--12-30")
    moon = list(lunar_days(12, 30, False, START.date(), date(2027, 1, 31)))
    yield lambda year: yearly("birthday", person, moon, 3, year)
    on = date(2026, 5, 4)
    call = tasks.add(book.desk, {"customer_id": made, "kind": "callback", "due_on": on}).id
    tasks.add(book.desk, {"customer_id": made, "kind": "task", "due_on": on})
    yield once(f"callback:{book.uid('task', call)}:{on.isoformat()}", on)


def _not_to_be_contacted(book: Book) -> Iterator[Told]:
    """Everything that was written down, and nothing else; one task comes back every week, one call is put off."""
    made = book.customer("勿扰")
    book.contact(made, birthday="1980-06-06", do_not_contact=True)
    for kind, on in (("task", date(2026, 3, 29)), ("appointment", date(2026, 10, 25)), ("visit", date(2026, 4, 5))):
        task = tasks.add(book.desk, {"customer_id": made, "kind": kind, "due_on": on}).id
        yield once(f"{kind}:{book.uid('task', task)}:{on.isoformat()}", on)
    on = date(2026, 2, 10)
    book.put_off = tasks.add(book.desk, {"customer_id": made, "kind": "callback", "due_on": on}).id
    twice = f"callback:{book.uid('task', book.put_off)}:{on.isoformat()}"
    yield once(twice, on)
    yield lambda year: [twice] if year.reached(next(at for at in year.digests if at >= on) + timedelta(days=20)) else []
    first = date(2026, 1, 5)
    weekly = {"customer_id": made, "kind": "task", "title": "周报", "due_on": first, "rrule": "FREQ=WEEKLY"}
    book.weekly = tasks.add(book.desk, weekly).id
    uid = book.uid("task", book.weekly)
    yield lambda year: (f"task:{uid}:{each.isoformat()}" for each in weeks(first, year))


def weeks(first: date, year: Year) -> Iterator[date]:
    """The Mondays the weekly task was due on: done on the first digest from then on, due again after that day."""
    on = first
    while (done := next((at for at in year.digests if at >= on), None)) is not None:
        yield on
        on += timedelta(days=7 * ((done - on).days // 7 + 1))


def _owed(book: Book) -> Iterator[Told]:
    """What has a day of its own: contract, quote, issue, referral, plan."""
    made, desk = book.customer("合同"), book.desk
    uid = book.uids["合同"]
    ends = date(2026, 5, 31)
    contract = {"customer_id": made, "starts_on": date(2025, 6, 1), "ends_on": ends}
    number = nouns.save(desk, "contract", None, contract).id
    yield once(f"contract:{book.uid('contract', number)}:{ends.isoformat()}", ends - timedelta(days=30))
    with desk.book.writing("import") as work:
        quote = work.insert("quote", {"customer_id": made, "quoted_on": START.date(), "valid_until": "2026-03-29"})
    yield once(f"quote:{book.uid('quote', quote)}:2026-03-29", date(2026, 3, 22))
    opened = {"customer_id": made, "title": "漏油", "opened_at": "2026-10-24T22:30:00Z"}
    issue = nouns.save(desk, "issue", None, opened).id
    yield once(
        f"issue:{book.uid('issue', issue)}:2026-10-24", date(2026, 10, 26)
    )  # 48 hours, over the end of summer time
    brought = book.customer("介绍来的")
    yield lambda year: rhythms(Rhythm(book.uids["介绍来的"]), [], year)
    thanks = {"referrer_id": made, "customer_id": brought, "referred_on": date(2026, 4, 15)}
    referral = nouns.save(desk, "referral", None, thanks).id
    yield once(f"referral:{book.uid('referral', referral)}:2026-04-15", date(2026, 4, 15))
    plan = nouns.save(desk, "account_plan", None, {"customer_id": made, "review_on": date(2026, 9, 1)}).id
    yield once(f"plan:{book.uid('account_plan', plan)}:2026-09-01", date(2026, 8, 29))
    yield lambda year: rhythms(Rhythm(uid), [], year)


@pytest.mark.timeout(180)
def test_a_year_tells_every_occurrence_of_every_kind_exactly_once(tmp_path: Path) -> None:
    computer = Computer()
    path = tmp_path / "book.kamdesk"
    desk = create(path, SECRET, computer)
    desk.settings = replace(desk.settings, capacity=3)
    book = Book(desk)
    facts = write_down(book)
    bring_to_today(desk)
    desk, year = live(desk, path, computer, book)
    expected = [key for each in facts for key in each(year)]
    missing, again = Counter(expected) - Counter(year.told), Counter(year.told) - Counter(expected)
    assert (dict(missing), dict(again)) == ({}, {})
    assert {key.partition(":")[0] for key in expected} == {each.value for each in ReasonKind}
    assert len(year.digests) > 250
    assert len(expected) > 80
    assert raising.raise_day(desk).keys == ()
    desk.close()
