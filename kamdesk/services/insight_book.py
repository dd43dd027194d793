"""The facts of a whole book as the rules want them: one `CustomerFacts` a customer, with what was kept beside it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from typing import overload

from dateutil.relativedelta import relativedelta

from kamdesk.models.facts import CustomerFacts, potential_of
from kamdesk.models.settings import CUSTOM, Settings
from kamdesk.models.terms import (
    Attitude,
    CustomerKind,
    Grade,
    Indicator,
    MarkWhen,
    RankBy,
    Standing,
    Tier,
    ValueType,
    VisitChance,
)
from kamdesk.rules import profit, pyramid, window
from kamdesk.rules.scorecard import Scored
from kamdesk.store import insight_dealings, insight_facts, insight_keeping, insight_orders
from kamdesk.store.insight_facts import Bought, Known, Marks, Read
from kamdesk.store.letting_go import let_go

# Words by their text: a look-up is several times quicker than asking the enum, and a book asks a million times.
_KINDS = {word.value: word for word in CustomerKind}
_STANDINGS = {word.value: word for word in Standing}
_VALUES = {word.value: word for word in ValueType}
_MARKS = {word.value: word for word in MarkWhen}
_GRADES = {word.value: word for word in Grade}
_ATTITUDES = {word.value: word for word in Attitude}
_CHANCES = {word.value: word for word in VisitChance}


@dataclass(frozen=True)
class Ledger:
    """The book as of a day: parallel sequences, one place a customer, in order of id.

    Each is read when first asked for: segments and the forecast need little of everybody, most rules much of few.
    `midnight` is the UTC instant at which the day ends.
    """

    read: Read
    asof: date
    settings: Settings
    midnight: str

    def let_go(self) -> None:
        """Free what was read; the ledger is done with."""
        let_go(*(read for read in vars(self).values() if isinstance(read, dict | list)))

    @cached_property
    def window(self) -> window.Window:
        return window.trailing(self.asof, self.settings.window_months)

    @cached_property
    def rank_by(self) -> RankBy:
        """The measure in force."""
        return RankBy(insight_keeping.state(self.read, "rank_by") or RankBy.MARGIN)

    @cached_property
    def bought(self) -> Sequence[Bought]:
        """What each customer bought and cost."""
        return insight_facts.bought(self.read)

    @cached_property
    def known(self) -> Sequence[Known]:
        """All columns of everybody."""
        return insight_facts.customers(self.read)

    @cached_property
    def facts(self) -> Sequence[CustomerFacts]:
        """The facts of everybody, each made when first asked for."""
        return _Made(self.known, self.makers)

    @cached_property
    def marks(self) -> Marks:
        """The marks that scorecard and key accounts look at."""
        return insight_facts.marks(self.read)

    @cached_property
    def makers(self) -> Makers:
        """What was asked once for everybody's facts."""
        return Makers(self.read, self.asof, self.window.start, self.settings)

    @cached_property
    def scored(self) -> Scored:
        """What the scorecard looks at."""
        return self.makers.scored(self.bought, self.marks)

    @cached_property
    def costs(self) -> Sequence[int]:
        """Costs to serve in the window, e4."""
        hourly = self.settings.hourly_cost_e4
        return [
            profit.cost_to_serve(row.served_cost, row.minutes, hourly) if row.minutes else row.served_cost
            for row in self.bought
        ]

    @cached_property
    def contributions(self) -> Sequence[int]:
        """Net contribution = gross margin - cost to serve (domain 3.3), e4."""
        return [row.margin - cost for row, cost in zip(self.bought, self.costs, strict=True)]

    @cached_property
    def places(self) -> Mapping[int, int]:
        """The place of each customer by its id."""
        return {row.id: place for place, row in enumerate(self.bought)}

    @cached_property
    def marks_since(self) -> date | None:
        """The first day whose marks the history knows, None where all marks are those of the day."""
        begins = insight_facts.history_begins(self.read)
        return date.fromisoformat(begins[:10]) if begins and begins >= self.midnight else None

    def facts_of(self, places: Sequence[int]) -> Mapping[int, CustomerFacts]:
        """The facts of some customers; everybody's are not read for them."""
        if "known" in self.__dict__:
            return {place: self.facts[place] for place in places}
        rows = insight_facts.customers(self.read, [self.bought[place].id for place in places])
        return {self.places[row.id]: self.makers.of(row) for row in rows}

    def naming(self, places: Sequence[int]) -> Mapping[int, pyramid.Naming]:
        """What decides between customers whose figures are equal (domain 3.1)."""
        names = insight_facts.names(self.read, [self.bought[place].id for place in places])
        return {place: names[self.bought[place].id] for place in places}

    def ranked(self, rows: Iterable[tuple[int, int]]) -> list[int]:
        """Places by an amount, best first, ties as in 3.1; rows are (place, amount)."""
        bought = self.bought
        full = ((place, amount, bought[place].margin, bought[place].last_order or "") for place, amount in rows)
        return [row[0] for row in pyramid.in_order(full, self.naming)]

    def is_existing(self, place: int) -> bool:
        """Whether the customer is ranked."""
        row = self.bought[place]
        return row.orders > 0 and row.tier != Tier.OTHER


def tiers_on(read: Read, asof: date, settings: Settings, midnight: str) -> dict[int, Tier]:
    """The tier of every customer on another day, which ends at `midnight` UTC, rebuilt from the facts."""
    span = window.trailing(asof, settings.window_months)
    rows = insight_facts.totals_on(read, asof, span.start)
    was_out = insight_facts.out_of_market_on(read, midnight)
    rank_by = pyramid.measure_in_force(settings.rank_by, all(row.costs_known for row in rows))
    tiers: dict[int, Tier] = {}
    existing = []
    for place, row in enumerate(rows):
        tier = pyramid.lifecycle(
            out_of_market=was_out.get(row.customer, bool(row.out_of_market)),
            orders_in_window=row.orders,
            orders_ever=row.orders_ever,
            touched=row.talks > 0 or bool(row.quoted),
        )
        if tier is None:
            existing.append((place, _measure(row, rank_by, settings), row.revenue - row.cost, row.last_order))
        else:
            tiers[row.customer] = tier
    built = pyramid.build(existing, rank_by, lambda places: _naming(read, rows, places))
    return tiers | {rows[place].customer: tier for place, tier in zip(built.keys, built.tiers, strict=True)}


def contributions_on(read: Read, asof: date, settings: Settings) -> list[tuple[int, int]]:
    """(customer, net contribution) of the population of another day, best first."""
    span = window.trailing(asof, settings.window_months)
    rows = insight_facts.totals_on(read, asof, span.start)
    full = []
    for place, row in enumerate(rows):
        cost = profit.cost_to_serve(row.served_cost, row.minutes, settings.hourly_cost_e4)
        if row.orders or cost:
            full.append((place, row.revenue - row.cost - cost, row.revenue - row.cost, row.last_order or ""))
    ordered = pyramid.in_order(full, lambda places: _naming(read, rows, places))
    return [(rows[place].customer, contribution) for place, contribution, *_ in ordered]


def _naming(read: Read, rows: Sequence[insight_facts.Totals], places: Sequence[int]) -> dict[int, pyramid.Naming]:
    names = insight_facts.names(read, [rows[place].customer for place in places])
    return {place: names[rows[place].customer] for place in places}


def _measure(row: insight_facts.Totals, rank_by: RankBy, settings: Settings) -> int:
    if rank_by is RankBy.REVENUE:
        return row.revenue
    margin = row.revenue - row.cost
    if rank_by is RankBy.CONTRIBUTION:
        return margin - profit.cost_to_serve(row.served_cost, row.minutes, settings.hourly_cost_e4)
    return margin


class _Made(Sequence[CustomerFacts]):
    """The facts of every customer, each made when first asked for."""

    def __init__(self, known: Sequence[Known], makers: Makers) -> None:
        self._known, self._makers = known, makers
        self._made: list[CustomerFacts | None] = [None] * len(known)

    def __len__(self) -> int:
        return len(self._made)

    @overload
    def __getitem__(self, place: int) -> CustomerFacts: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[CustomerFacts]: ...
    def __getitem__(self, place: int | slice) -> CustomerFacts | Sequence[CustomerFacts]:
        if isinstance(place, slice):
            return [self[each] for each in range(*place.indices(len(self)))]
        found = self._made[place]
        if found is None:
            found = self._made[place] = self._makers.of(self._known[place])
        return found


class Makers:
    """Makes the facts of one customer after another out of what was asked for the whole book."""

    def __init__(self, read: Read, asof: date, start: date, settings: Settings) -> None:
        used = [settings.weights, *settings.industry_weights.values()]
        wanted = {name for weights in used for name in weights}
        self._read = read
        self._asof, self._settings, self._customs = asof, settings, any(name.startswith(CUSTOM) for name in wanted)
        self._days: dict[str, date] = {}
        self._months = insight_orders.months_with_order(read, asof, start)
        held = Indicator.PRODUCTS_HELD in wanted
        self._products = insight_orders.products_held(read, asof, start) if held else {}
        self._contracts = {who: _in_force(rows, asof) for who, rows in insight_dealings.contracts(read, asof).items()}
        self._referrals = insight_orders.referral_margins(read, asof)

    def scored(self, bought: Sequence[Bought], marks: Marks) -> Scored:
        """The part of the facts the scorecard looks at, column by column."""
        ids, none, today = [row.id for row in bought], (None, None, None), self._asof.toordinal()
        other = Tier.OTHER.value
        ratings = zip(marks.growth, marks.expansion, marks.innovation, strict=True)
        firsts = {text: date.fromisoformat(text).toordinal() for text in {row.first_order for row in bought} if text}
        running = {who for who, months in self._contracts.items() if months is not None}
        return Scored(
            existing=[row.orders > 0 and row.tier != other for row in bought],
            margin_e4=[row.margin for row in bought],
            revenue_e4=[row.revenue for row in bought],
            orders=[row.orders for row in bought],
            tenure_days=[today - firsts[row.first_order] if row.first_order else None for row in bought],
            months_with_order=[self._months.get(who, 0) for who in ids],
            contract_running=[who in running for who in ids],
            benchmark=[mark is not None for mark in marks.benchmark],
            referral_margin_e4=[self._referrals.get(who) for who in ids],
            potential=[
                entered if entered is not None or given == none else potential_of(given)
                for entered, given in zip(marks.potential, ratings, strict=True)
            ],
            standing=[_STANDINGS[standing] for standing in marks.standing],
            demand_e4=marks.demand,
            products_held=[self._products.get(who, 0) for who in ids],
            custom=[_numbers(each) if each else {} for each in insight_facts.customs(self._read)]
            if self._customs
            else (),
        )

    def contract_runs(self, customer: int) -> bool:
        """Whether a contract is in force."""
        return self._contracts.get(customer) is not None

    def of(self, row: Known) -> CustomerFacts:
        """All facts of one customer."""
        day, asof = self._day, self._asof
        lost = day(row.lost_on)
        contract = self._contracts.get(row.id)
        return CustomerFacts(
            uid=row.uid,
            number=row.number or "",
            name=row.name,
            entered=day(row.entered) or asof,
            kind=_KINDS[row.kind],
            industry=row.industry or "",
            region=row.province or "",
            source=row.source or "",
            standing=_STANDINGS[row.standing],
            value_type=_VALUES.get(row.value_type or ""),
            out_of_market=bool(row.out_of_market),
            invalid=bool(row.invalid),
            archived=bool(row.archived),
            parked=row.parked_on is not None and row.parked_on <= asof.isoformat(),
            lost_on=lost if lost and lost <= asof else None,
            cultivated_until=day(row.cultivated_until),
            potential=potential_of((row.growth, row.expansion, row.innovation), row.potential),
            demand_e4=row.demand,
            need_level=row.need_level,
            technology=row.technology,
            market_development=row.market_development,
            benchmark=_MARKS.get(row.benchmark or ""),
            benchmark_reason=row.benchmark_reason or "",
            strategic=_MARKS.get(row.strategic or ""),
            strategic_reason=row.strategic_reason or "",
            fixed_grade=_GRADES.get(row.fixed_grade or ""),
            custom=_numbers(row.custom) if self._customs and row.custom else {},
            touched=row.interactions > 0 or row.tier == Tier.PROSPECT,
            last_contact=day(row.last_contact),
            last_visit=day(row.last_visit),
            last_attitude=_ATTITUDES.get(row.last_attitude or ""),
            last_visit_chance=_CHANCES.get(row.last_visit_chance or ""),
            orders_ever=row.orders_ever,
            order_days=row.order_days,
            revenue_ever_e4=row.revenue_ever,
            first_order=day(row.first_order),
            last_order=day(row.last_order),
            gap_half_days=row.own_gap,
            orders=row.orders,
            revenue_e4=row.revenue,
            margin_e4=row.margin,
            costs_known=bool(row.cost_known),
            cost_to_serve_e4=profit.cost_to_serve(row.served_cost, row.minutes, self._settings.hourly_cost_e4),
            minutes=row.minutes,
            months_with_order=self._months.get(row.id, 0),
            products_held=self._products.get(row.id, 0),
            contract_running=contract is not None,
            contract_months=contract or 0,
            referral_margin_e4=self._referrals.get(row.id),
        )

    def _day(self, text: str | None) -> date | None:
        """A stored date; the same few days come again and again."""
        if text is None:
            return None
        found = self._days.get(text)
        if found is None:
            found = self._days[text] = date.fromisoformat(text)
        return found


def _in_force(contracts: Sequence[tuple[str, str | None]], asof: date) -> int | None:
    """The months of the unbroken run of contracts in force on a day, None where none is.

    A contract that begins by the day after another ended continues it. One without an end counts up to the day.
    """
    begins: date | None = None
    ends = date.min
    for starts_on, ends_on in contracts:
        starts = date.fromisoformat(starts_on)
        if begins is None or starts > ends + timedelta(days=1):
            begins, ends = starts, date.min
        ends = max(ends, date.fromisoformat(ends_on) if ends_on else asof)
    if begins is None or ends < asof:
        return None
    span = relativedelta(ends + timedelta(days=1), begins)
    return 12 * span.years + span.months


def _numbers(custom: str) -> dict[str, float]:
    """The custom fields that hold a number."""
    values = json.loads(custom)
    found = {}
    for name, value in values.items() if isinstance(values, dict) else ():
        try:
            found[name] = float(value)
        except (TypeError, ValueError):
            continue
    return found
