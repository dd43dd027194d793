"""Everything the rules say of a plain book on a day, worked out from their wording alone: slow, exact, no shortcuts.

Nothing here is taken from the program.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date, timedelta
from fractions import Fraction
from itertools import pairwise
from math import ceil, floor
from statistics import median

from tests.services.plain_book import ENTERED, Book, Person
from tests.services.plain_rules import SEGMENTS, months_earlier


@dataclass
class Said:
    """All the rules say of one customer, but for what is learnt."""

    person: Person
    tier: str = ""
    orders: int = 0
    revenue: int = 0
    margin: Fraction = Fraction(0)
    contribution: Fraction = Fraction(0)
    served: Fraction = Fraction(0)
    minutes: int = 0
    revenue_ever: int = 0
    days: list[date] = field(default_factory=list)
    orders_ever: int = 0
    last_contact: date | None = None
    touched: bool = False
    months: int = 0
    contract: bool = False
    contract_months: int = 0
    rfm: tuple[int, int, int] | None = None
    segment: str | None = None
    score: Fraction | None = None
    coverage: int = 0
    computed: str | None = None
    band: str | None = None
    nominated: list[str] = field(default_factory=list)
    by: list[str] = field(default_factory=list)
    confirmed: bool = False

    @property
    def grade(self) -> str | None:
        return self.person.fixed_grade or self.computed

    @property
    def is_listed(self) -> bool:
        return self.person.fate in ("", "out_of_market")

    @property
    def may_be_warned_of(self) -> bool:
        return self.person.fate == ""

    @property
    def last(self) -> date:
        return max(self.days, default=date.min)


HOURLY = 100
ANSWER = {"A": 4, "B": 8, "C": 24}
CADENCE = {"A": (14, 21), "B": (30, 45), "C": (60, 90), "D": (90, 135), "E": (180, 270), None: (60, 90)}
GRADES = (("A", 80), ("B", 65), ("C", 50), ("D", 35), ("E", 0))
STANDINGS = {"leader": 100, "major": 75, "ordinary": 50, "small": 25, "unknown": None}


class Judge:
    """One book on one day, judged rule by rule; `said` are those who count, by number."""

    def __init__(self, book: Book, asof: date, rank_by: str = "auto") -> None:
        counted = {each.number for each in book.people if each.fate not in ("private", "trashed")}
        self.asof, self.start, self.book = asof, months_earlier(asof, 12), book
        self.orders = [each for each in book.orders if each.who in counted and each.day <= asof]
        self.said = {each.number: Said(each) for each in book.people if each.number in counted}
        for number, one in self.said.items():
            self._sum(number, one)
        self.existing = [n for n, one in self.said.items() if one.orders and one.person.fate != "out_of_market"]
        costs = [line.cost for each in self.orders if each.day > self.start and not each.void for line in each.lines]
        automatic = "margin" if None not in costs else "revenue"
        self.rank_by = automatic if rank_by == "auto" else rank_by
        self._tiers()
        self._rfm()
        self._bands()
        self._scores()
        self._keys()

    # facts

    def _sum(self, number: str, one: Said) -> None:
        mine = [each for each in self.orders if each.who == number]
        recent = [each for each in mine if each.day > self.start]
        one.orders = sum(each.exists for each in recent)
        one.revenue = sum(each.revenue for each in recent)
        one.margin = sum((each.revenue - each.cost for each in recent), Fraction(0))
        one.revenue_ever = sum(each.revenue for each in mine)
        one.orders_ever = sum(each.exists for each in mine)
        one.days = sorted({each.day for each in mine if each.exists})
        talks = [each for each in self.book.talks if each.who == number and each.day <= self.asof]
        within = [each for each in talks if each.day > self.start]
        one.minutes = sum(each.minutes for each in within)
        one.served = sum((each.cost + Fraction(each.minutes * HOURLY, 60) for each in within), Fraction(0))
        one.contribution = one.margin - one.served
        one.last_contact = max((each.day for each in talks if each.reached), default=None)
        quoted = any(each.who == number and each.day <= self.asof for each in self.book.quotes)
        one.touched = bool(talks) or quoted
        edges = [months_earlier(self.asof, back) for back in range(13)]
        one.months = sum(any(start < day <= end for day in one.days) for end, start in pairwise(edges))
        for each in self.book.contracts:
            runs = each.who == number and each.day <= self.asof and (each.until is None or each.until >= self.asof)
            if runs:
                one.contract = True
                one.contract_months = _whole_months(each.day, (each.until or self.asof) + timedelta(days=1))

    def _order(self, numbers: list[str], value: str) -> list[str]:
        """By a figure, then margin, later last order, number."""
        by_name = sorted(numbers)
        key = lambda n: (getattr(self.said[n], value), self.said[n].margin, self.said[n].last)  # noqa: E731
        return sorted(by_name, key=key, reverse=True)

    # 3.1 to 3.4

    def _tiers(self) -> None:
        for number, one in self.said.items():
            if one.person.fate == "out_of_market":
                one.tier = "other"
            elif number not in self.existing:
                one.tier = "inactive" if one.orders_ever else "prospect" if one.touched else "suspect"
        self.ranked, n = self._order(self.existing, self.rank_by), len(self.existing)
        for rank, number in enumerate(self.ranked, 1):
            tier = next(
                (
                    name
                    for name, part in (("super", 100), ("large", 20), ("medium", 5))
                    if rank <= ceil(Fraction(n, part))
                ),
                "small",
            )
            self.said[number].tier = tier if getattr(self.said[number], self.rank_by) > 0 else "small"

    def _rfm(self) -> None:
        n, ones = len(self.existing), [self.said[number] for number in self.existing]

        def score(own: int, values: list[int]) -> int:
            worse, equal = sum(value < own for value in values), sum(value == own for value in values)
            return min(5, 1 + floor(Fraction(5 * (2 * worse + equal), 2 * n)))

        for one in ones:
            r = score(one.last.toordinal(), [each.last.toordinal() for each in ones])
            f = 1 if one.orders == 1 else score(one.orders, [each.orders for each in ones])
            m = score(one.revenue, [each.revenue for each in ones])
            one.rfm = (r, f, m)
            segment = SEGMENTS[r][(f + m + 1) // 2 - 1]
            if segment == "new" and one.days[0] <= self.start:
                segment = "promising"
            one.segment = segment if n >= 5 else None
        for one in self.said.values():
            if one.tier == "inactive":
                one.segment = "hibernating" if one.last > months_earlier(self.asof, 24) else "gone"

    def _bands(self) -> None:
        self.population = self._order(
            [n for n, one in self.said.items() if one.orders or one.served > 0], "contribution"
        )
        n = len(self.population)
        for rank, number in enumerate(self.population, 1):
            brings = self.said[number].contribution > 0
            drain = rank > n - n // 5 and not brings
            self.said[number].band = (
                "vital" if rank <= ceil(Fraction(n, 5)) and brings else "drain" if drain else "middle"
            )
        amounts = [self.said[number].contribution for number in self.population]
        positive = [amount for amount in amounts if amount > 0]
        total = sum(positive, Fraction(0))
        self.share: float | None = None
        self.first = self.first_three = self.herfindahl = Fraction(0)
        if positive:
            making = next(k for k in range(1, n + 1) if sum(positive[:k]) >= Fraction(4, 5) * total)
            self.share = making / n
            self.first, self.first_three = positive[0] / total, sum(positive[:3], Fraction(0)) / total
            self.herfindahl = sum(((amount / total) * (amount / total) for amount in positive), Fraction(0))

    def _scores(self) -> None:
        ones = [self.said[number] for number in self.existing]
        margin = _ranks([one.margin for one in ones])
        revenue, orders = _ranks([one.revenue for one in ones]), _ranks([one.orders for one in ones])
        tenure = _ranks([(self.asof - one.days[0]).days for one in ones])
        brought: dict[str, set[str]] = defaultdict(set)
        for each in self.book.referrals:
            if each.day <= self.asof and each.other in self.said and each.who in self.said:
                brought[each.who].add(each.other)
        sums = {who: sum((self.said[n].margin for n in others), Fraction(0)) for who, others in brought.items()}
        influence = dict(zip(sums, _ranks(list(sums.values())), strict=True))
        place = {number: at for at, number in enumerate(self.existing)}
        for number, one in self.said.items():
            at, parts = place.get(number), []
            if at is not None:
                loyal = (tenure[at] + Fraction(100 * one.months, 12) + (100 if one.contract else 0)) / 3
                parts += [(25, margin[at]), (20, revenue[at]), (10, orders[at]), (10, loyal)]
            if one.person.potential is not None:
                parts.append((15, Fraction(one.person.potential)))
            if (standing := STANDINGS[one.person.standing]) is not None:
                parts.append((10, Fraction(standing)))
            if one.person.benchmark_reason or number in influence:
                parts.append((10, Fraction(100) if one.person.benchmark_reason else influence[number]))
            one.coverage = sum(weight for weight, _ in parts)
            if parts:
                one.score = sum((weight * value for weight, value in parts), Fraction(0)) / one.coverage
            if one.score is not None and one.coverage >= 50:
                one.computed = next(grade for grade, least in GRADES if one.score >= least)

    # 3.6

    def _keys(self) -> None:
        recent = [each for each in self.orders if each.exists and each.day > self.start]
        amounts = sorted(each.revenue for each in recent)
        line = amounts[ceil(Fraction(95 * len(amounts), 100)) - 1] if len(amounts) >= 20 else None
        for number, one in self.said.items():
            person = one.person
            large = line is not None and any(each.who == number and each.revenue >= line for each in recent)
            marked = bool(person.benchmark_reason or person.strategic_reason)
            one.nominated = [
                name
                for name, fires in (
                    ("contract", large and one.contract and one.contract_months >= 12),
                    ("importance", marked),
                    ("technology", (person.technology or 0) >= 4),
                    ("market_development", (person.market_development or 0) >= 4),
                    ("grade", one.grade == "A"),
                    ("tier", one.tier in ("super", "large")),
                )
                if fires
            ]
            proven = one.orders_ever >= 2 and one.contribution > 0 and one.grade in ("A", "B")
            one.confirmed = bool(one.nominated) and (proven or marked)
            if one.confirmed:
                signs = (
                    ("proven", proven),
                    ("benchmark", person.benchmark_reason),
                    ("strategic", person.strategic_reason),
                )
                one.by = [name for name, fires in signs if fires]

    def pitfalls(self, sleeps: dict[str, str | None]) -> tuple[dict[str, set[str]], set[str]]:
        """(codes of each customer, codes of the book); `sleeps` are the states, which rest on what is learnt."""
        codes: dict[str, set[str]] = {number: set() for number in self.said}
        rules = (self._single, self._one_off, self._volume, self._discount, self._potential, self._drain)
        for rule in rules:
            for number in rule():
                codes[number].add(rule.__name__[1:])
        for number in self._at_risk(sleeps):
            codes[number].add("at_risk")
        named = {n: {NAMES[code] for code in found} for n, found in codes.items() if self.said[n].may_be_warned_of}
        few = self.share is not None and (self.first > Fraction(3, 10) or self.first_three > Fraction(6, 10))
        of_the_book = {"concentration": few and len(self.existing) >= 10, "neglected_small": self._small()}
        return named, {code for code, shows in of_the_book.items() if shows}

    def _single(self) -> list[str]:
        tiers, grades = {"super": 0, "large": 1, "medium": 2, "small": 3}, {"A": 0, "B": 1, "C": 2, "D": 3, "E": 3}
        return [
            number
            for number, one in self.said.items()
            if one.tier in tiers and one.grade and abs(tiers[one.tier] - grades[one.grade]) >= 2
        ]

    def _one_off(self) -> list[str]:
        found, book = [], [each for each in self.orders if each.exists]
        for number in self.said:
            mine = [each for each in book if each.who == number]
            if len(mine) != 1 or (self.asof - mine[0].day).days < 180:
                continue
            day, amount = mine[0].day, mine[0].revenue
            served = [
                t for t in self.book.talks if t.who == number and t.kind == "service" and day < t.day <= self.asof
            ]
            then = [each for each in book if months_earlier(day, 12) < each.day <= day]
            totals: dict[str, int] = defaultdict(int)
            for each in then:
                totals[each.who] += each.revenue
            rank = sum(total >= amount for total in totals.values())
            others = [each.revenue for each in then if each is not mine[0]]
            if len(others) < 5:
                others = [each.revenue for each in book if each is not mine[0]]
            is_big = len(others) >= 5 and amount >= 5 * median(map(Fraction, others))
            if not served and amount > 0 and rank <= ceil(Fraction(len(totals), 5)) and is_big:
                found.append(number)
        return found

    def _volume(self) -> list[str]:
        ranked = self._order(self.existing, "revenue")
        ones = [self.said[number] for number in ranked]
        margin, revenue = sum((one.margin for one in ones), Fraction(0)), sum(one.revenue for one in ones)
        usual = margin / revenue if revenue > 0 else Fraction(0)
        return [
            number
            for number, one in zip(ranked[: ceil(Fraction(len(ranked), 5))], ones, strict=False)
            if one.revenue > 0 and (one.contribution <= 0 or (usual > 0 and one.margin / one.revenue < usual / 2))
        ]

    def _discount(self) -> list[str]:
        listed = [n for n in self.existing if self.said[n].may_be_warned_of]
        usual = {n: off for n in listed if (off := self._off(n, self.start, self.asof)) is not None}
        found = []
        for number, off in usual.items():
            alike = sorted(usual[n] for n in usual if self.said[n].tier == self.said[number].tier)
            is_above = len(alike) >= 8 and off > _quartile(alike, 3)
            is_far_above = is_above and off >= _quartile(alike, 2) + Fraction(1, 10)
            if off > 0 and (is_far_above or self._rises(number)):
                found.append(number)
        return found

    def _rises(self, number: str) -> bool:
        spans = list(pairwise(months_earlier(self.asof, 3 * back) for back in (4, 3, 2, 1, 0)))
        offs = [self._off(number, *span) for span in spans]
        rates = []
        for start, end in (spans[0], spans[-1]):
            mine = [each for each in self.orders if each.who == number and start < each.day <= end and each.listed]
            revenue = sum(each.revenue for each in mine)
            rates.append((revenue - sum((each.cost for each in mine), Fraction(0))) / revenue if revenue > 0 else None)
        known = [off for off in offs if off is not None]
        is_rising = len(known) == 4 and all(later > sooner for sooner, later in pairwise(known))
        return is_rising and rates[0] is not None and rates[1] is not None and rates[1] < rates[0]

    def _off(self, number: str, start: date, end: date) -> Fraction | None:
        mine = [each for each in self.orders if each.who == number and start < each.day <= end and each.listed]
        listed = sum(each.listed for each in mine)
        off = Fraction(listed - sum(each.revenue for each in mine), listed) if listed > 0 else None
        return None if off is None else Fraction(floor(off * 10_000 + Fraction(1, 2)), 10_000)

    def _potential(self) -> list[str]:
        demands = sorted(one.person.demand for one in self.said.values() if one.may_be_warned_of and one.person.demand)
        line = demands[-ceil(Fraction(len(demands), 5))] if demands else None
        return [
            number
            for number, one in self.said.items()
            if one.tier in ("small", "inactive", "prospect")
            and ((one.person.potential or 0) >= 70 or (line is not None and (one.person.demand or 0) >= line))
            and self._is_overdue(one)
        ]

    def _is_overdue(self, one: Said) -> bool:
        since = one.last_contact or self.asof - timedelta(days=ENTERED)
        return (self.asof - since).days > CADENCE[one.grade][1]

    def _small(self) -> bool:
        small = [one for one in self.said.values() if one.tier in ("medium", "small") and one.may_be_warned_of]
        keys = {n: one for n, one in self.said.items() if one.confirmed and one.may_be_warned_of}
        owed = sum((Fraction(90, CADENCE[one.grade][0]) for one in keys.values()), Fraction(0))
        had = [t for t in self.book.talks if t.who in keys and t.reached and 0 <= (self.asof - t.day).days < 90]
        overdue = sum(self._is_overdue(one) for one in small)
        return bool(small) and 2 * overdue >= len(small) and owed > 0 and len(had) > Fraction(3, 2) * owed

    def _drain(self) -> list[str]:
        first = self._order(self.population, "minutes")[: ceil(Fraction(len(self.population), 5))]
        return [n for n in first if self.said[n].band == "drain" and self.said[n].minutes > 0]

    def _at_risk(self, sleeps: dict[str, str | None]) -> list[str]:
        return [
            number
            for number, one in self.said.items()
            if one.confirmed
            and (
                sleeps[number] in ("slipping", "dormant", "lost")
                or self._is_partly_lost(number)
                or self._is_unanswered(number, one)
                or self._is_less_satisfied(number)
                or self._is_threatened(number)
            )
        ]

    def _is_partly_lost(self, number: str) -> bool:
        start = self.asof - timedelta(days=90)
        mine = [each for each in self.orders if each.who == number]
        now = sum(each.revenue for each in mine if each.day > start)
        then = sum(
            each.revenue for each in mine if months_earlier(start, 12) < each.day <= months_earlier(self.asof, 12)
        )
        return then > 0 and now < Fraction(6, 10) * then

    def _is_unanswered(self, number: str, one: Said) -> bool:
        """Opened at two in the morning, seen at noon."""
        return any(
            (self.asof - each.day).days * 24 + 10 > ANSWER.get(one.grade or "", 48)
            for each in self.book.issues
            if each.who == number and each.day <= self.asof and (each.until is None or each.until > self.asof)
        )

    def _is_less_satisfied(self, number: str) -> bool:
        asked = [(each.day, at, each.score) for at, each in enumerate(self.book.scores) if each.who == number]
        marks = [score for day, _, score in sorted(asked) if day <= self.asof]
        return len(marks) > 1 and marks[-1] < marks[-2]

    def _is_threatened(self, number: str) -> bool:
        return any(
            each.who == number
            and each.score >= 4
            and each.day <= self.asof
            and (each.until is None or each.until > self.asof)
            for each in self.book.rivals
        )


NAMES = {
    "single": "single_indicator",
    "one_off": "one_off_big",
    "volume": "volume_no_profit",
    "discount": "over_discount",
    "potential": "neglected_potential",
    "drain": "time_drain",
    "at_risk": "key_at_risk",
}


def state_of(one: Said, asof: date, gap: Fraction, come_back: float | None) -> str:
    """How late somebody is, by the usual gap; without orders by the cadence."""
    if not one.days:
        since = (asof - (one.last_contact or asof - timedelta(days=ENTERED))).days
        cadence = CADENCE[one.grade][0]
        return "dormant" if since >= 2 * cadence else "due" if since >= cadence else "active"
    late = (asof - one.last).days / gap
    if late >= Fraction(5, 2):
        return "lost" if come_back is not None and come_back < 0.1 else "dormant"
    return "slipping" if late >= Fraction(3, 2) else "due" if late >= 1 else "active"


def own_gap(days: list[date]) -> Fraction:
    """The median between distinct order days, a week at least; of who has four of them."""
    return max(Fraction(7), median(Fraction((later - sooner).days) for sooner, later in pairwise(days)))


def _ranks(values: list[Fraction] | list[int]) -> list[Fraction]:
    n = len(values)
    return [Fraction(100 * (2 * sum(v < own for v in values) + sum(v == own for v in values)), 2 * n) for own in values]


def _quartile(ordered: list[Fraction], quarter: int) -> Fraction:
    """As spreadsheets do: between the neighbours, in proportion."""
    place = Fraction(quarter * (len(ordered) - 1), 4)
    low = floor(place)
    return ordered[low] + (ordered[min(low + 1, len(ordered) - 1)] - ordered[low]) * (place - low)


def _whole_months(start: date, end: date) -> int:
    months = 0
    while months_earlier(end, months + 1) >= start:
        months += 1
    return months
