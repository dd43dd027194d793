"""A whole book as plain values, made by chance; money in whole currency units, nothing taken from the program."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from datetime import date, timedelta
from fractions import Fraction


@dataclass
class Person:
    """One customer with its marks; numbers are unique, so every tie is decided."""

    number: str
    standing: str = "unknown"
    potential: int | None = None
    demand: int | None = None
    technology: int | None = None
    market_development: int | None = None
    benchmark_reason: str | None = None
    strategic_reason: str | None = None
    fixed_grade: str | None = None
    fate: str = ""  # out_of_market, parked, invalid, archived, private or trashed


@dataclass
class Line:
    """One line: what was asked and paid, the known cost, how many."""

    listed: int
    amount: int
    cost: int | None
    quantity: int


@dataclass
class Order:
    """One order or return; a void one is none."""

    who: str
    day: date
    lines: list[Line]
    void: bool = False

    @property
    def exists(self) -> bool:
        return not self.void and any(line.quantity > 0 for line in self.lines)

    @property
    def revenue(self) -> int:
        return 0 if self.void else sum(line.amount for line in self.lines)

    @property
    def cost(self) -> Fraction:
        costs = [Fraction(8 * line.amount, 10) if line.cost is None else Fraction(line.cost) for line in self.lines]
        return Fraction(0) if self.void else sum(costs, Fraction(0))

    @property
    def listed(self) -> int:
        return 0 if self.void else sum(line.listed for line in self.lines)


@dataclass
class Talk:
    who: str
    day: date
    kind: str = "call"
    reached: bool = True
    minutes: int = 0
    cost: int = 0


@dataclass
class Dated:
    """Quotes, contracts, referrals, issues, marks of satisfaction, opportunities, rivalries: who, when, what, until."""

    who: str
    day: date
    until: date | None = None
    other: str = ""
    score: int = 0


@dataclass
class Book:
    """Everything in it, whatever its day."""

    people: list[Person]
    orders: list[Order] = field(default_factory=list)
    talks: list[Talk] = field(default_factory=list)
    quotes: list[Dated] = field(default_factory=list)
    contracts: list[Dated] = field(default_factory=list)
    referrals: list[Dated] = field(default_factory=list)
    issues: list[Dated] = field(default_factory=list)
    scores: list[Dated] = field(default_factory=list)
    rivals: list[Dated] = field(default_factory=list)


ENTERED = 1_500
"""So many days before the day asked for everybody entered the book."""


def made(seed: int, asof: date) -> Book:
    """A book by chance: regular and irregular buyers, returns, void orders, ties, all fates, facts after the day."""
    dice = random.Random(seed)

    def chance(percent: int) -> bool:
        return dice.random() * 100 < percent

    known = dice.choice([0, 60, 100])  # how often a cost is known
    people = [_person(dice, at) for at in range(dice.choice([3, 6, 12, 25, 45]))]
    book = Book(people)
    for person in people:
        who, rhythm = person.number, dice.choice([0, 1, 1, 3, 8, 14])
        gap, price = dice.choice([10, 30, 45, 90]), dice.choice([100, 100, 500, 2_000])
        last = dice.choice([-30, 0, 1, 20, 80, 200, 364, 365, 366, 500])
        for at in range(rhythm):
            day = asof - timedelta(days=last + at * gap + dice.randrange(5))
            book.orders.append(
                Order(who, day, [_line(dice, price, known) for _ in range(dice.choice([1, 1, 2]))], chance(6))
            )
        if rhythm and chance(25):
            back = dice.choice([price, price // 2, 3 * price])
            line = Line(-back, -back, -(back * 6 // 10) if chance(known) else None, -1)
            book.orders.append(Order(who, asof - timedelta(days=dice.randrange(-5, 300)), [line]))
        for _ in range(dice.choice([0, 0, 1, 4, 9])):
            kind = dice.choice(["call", "visit", "gift", "service", "message"])
            day = asof - timedelta(days=dice.choice([-3, 0, 5, 30, 60, 95, 280, 400]))
            book.talks.append(Talk(who, day, kind, chance(70), dice.choice([0, 10, 45, 600]), dice.choice([0, 0, 80])))
        _beside(dice, book, who, asof)
    return book


def _person(dice: random.Random, at: int) -> Person:
    def often(percent: int) -> bool:
        return dice.random() * 100 < percent

    person = Person(f"N{at:02d}", dice.choice(["leader", "major", "ordinary", "small", "unknown"]))
    person.potential = dice.randrange(101) if often(60) else None
    person.demand = dice.choice([1_000, 5_000, 5_000, 90_000]) if often(30) else None
    person.technology = dice.randrange(1, 6) if often(30) else None
    person.market_development = dice.randrange(1, 6) if often(30) else None
    person.benchmark_reason = "a landmark" if often(5) else None
    person.strategic_reason = "shared plans" if often(5) else None
    person.fixed_grade = dice.choice("ABCDE") if often(8) else None
    person.fate = dice.choice(["out_of_market", "parked", "invalid", "archived", "private", "trashed"] + [""] * 24)
    return person


def _line(dice: random.Random, price: int, known: int) -> Line:
    listed = price * dice.choice([1, 1, 1, 2, 5, 0])
    amount = listed * dice.choice([100, 100, 90, 60]) // 100
    cost = dice.choice([40, 70, 70, 110]) * listed // 100 if dice.random() * 100 < known else None
    return Line(listed, amount, cost, 1)


def _beside(dice: random.Random, book: Book, who: str, asof: date) -> None:
    def day(*choices: int) -> date:
        return asof - timedelta(days=dice.choice(choices))

    if dice.random() < 0.15:
        book.quotes.append(Dated(who, day(-2, 0, 50)))
    if dice.random() < 0.2:
        starts = day(-10, 30, 330, 700)
        book.contracts.append(Dated(who, starts, dice.choice([None, starts + timedelta(days=364), asof])))
    if dice.random() < 0.2 and len(book.people) > 1:
        other = dice.choice([each.number for each in book.people if each.number != who])
        book.referrals.append(Dated(who, day(-5, 10, 500), other=other))
    if dice.random() < 0.2:
        opened = day(-1, 0, 1, 3, 20)
        book.issues.append(Dated(who, opened, dice.choice([None, None, opened + timedelta(days=1)])))
    for _ in range(dice.choice([0, 0, 1, 3])):
        book.scores.append(Dated(who, day(-4, 3, 9, 40), score=dice.randrange(1, 6)))
    if dice.random() < 0.15:
        seen = day(-4, 0, 30)
        book.rivals.append(
            Dated(who, seen, dice.choice([None, asof, seen + timedelta(days=9)]), score=dice.randrange(2, 6))
        )
