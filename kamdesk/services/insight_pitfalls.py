"""All nine pitfalls (domain 3.6) looked for in a whole book, and what they need beside the ledger."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from kamdesk.models.terms import CadenceSource, Grade, PitfallCode, SleepState, Tier
from kamdesk.rules import churn, lists, one_off, pitfalls, profit, quantile, reminders
from kamdesk.rules import discount as discounts
from kamdesk.rules.cadence import Cadence, ContactDue, contact_due
from kamdesk.rules.key_accounts import KeyAccount
from kamdesk.rules.pitfalls import Dangers, Pitfall, Quarter
from kamdesk.rules.window import trailing_days, year_earlier
from kamdesk.services.insight_book import Ledger
from kamdesk.services.insight_judging import Population
from kamdesk.store import insight_dealings, insight_orders
from kamdesk.store.insight_facts import Read

QUARTERS = 4


@dataclass(frozen=True, slots=True)
class Judged:
    """What was found of the customers before, by place: what the pitfalls are held against."""

    ledger: Ledger
    grades: Sequence[Grade | None]
    sleeps: Mapping[int, SleepState]
    keys: Mapping[int, KeyAccount]
    population: Population
    concentration: profit.Concentration
    existing: int
    now: datetime

    def is_listed(self, place: int) -> bool:
        """Whether warnings may speak of the customer."""
        return lists.is_listed(self.ledger.facts[place])

    def confirmed(self) -> Iterator[int]:
        """The places of the confirmed key accounts that may be spoken of."""
        return (place for place, key in self.keys.items() if key.confirmed and self.is_listed(place))


def find(read: Read, judged: Judged) -> list[tuple[int | None, Pitfall]]:
    """(place, warning) of every sign; place None where it is about the whole book."""
    plans = insight_dealings.plans(read, judged.ledger.asof)
    found: list[tuple[int | None, Pitfall]] = []
    found += _single_indicator(judged)
    found += _one_off(read, judged)
    found += _volume_no_profit(judged)
    found += _over_discount(read, judged)
    if figures := pitfalls.concentration(judged.concentration, judged.existing):
        found.append((None, Pitfall(PitfallCode.CONCENTRATION, None, figures)))
    found += _neglected_potential(judged, plans)
    if figures := _neglected_small(read, judged, plans):
        found.append((None, Pitfall(PitfallCode.NEGLECTED_SMALL, None, figures)))
    found += _time_drain(judged)
    found += _key_at_risk(read, judged)
    return found


def dangers(read: Read, judged: Judged) -> dict[int, Dangers]:
    """What threatens each confirmed key account, by place."""
    asof = judged.ledger.asof
    recent = trailing_days(asof, churn.PARTIAL_LOSS_DAYS)
    before = year_earlier(recent)
    revenues = insight_orders.revenue_then_and_now(read, recent, before)
    late, asked = _late_issues(read, judged), insight_dealings.satisfaction_pairs(read, asof)
    threats = insight_dealings.threats(read, asof)
    found = {}
    for place in judged.confirmed():
        who = judged.ledger.known[place].id
        score, earlier = asked.get(who, (None, None))
        then_e4, now_e4 = revenues.get(who, (0, 0))
        lost = churn.is_partial_loss(now_e4, then_e4)
        found[place] = Dangers(lost, late.get(who, 0), score, earlier, tuple(threats.get(who, ())))
    return found


def contact_of(judged: Judged, place: int, plans: Mapping[int, str]) -> ContactDue:
    """When the customer is to be contacted, by the cadence of its grade as computed now."""
    ledger, row, facts = judged.ledger, judged.ledger.known[place], judged.ledger.facts[place]
    rhythm = Cadence(row.cadence_ideal, row.cadence_max, CadenceSource(row.cadence_from))
    if rhythm.source is CadenceSource.GRADE:
        standard = ledger.settings.standard(judged.grades[place])
        rhythm = Cadence(standard.ideal_days, standard.maximum_days, rhythm.source)
    planned = [date.fromisoformat(plans[row.id])] if row.id in plans else []
    return contact_due(rhythm, facts.last_contact, facts.entered, ledger.asof, planned)


def demand_line(ledger: Ledger) -> int | None:
    """The demand from which a customer stands in the book's top fifth."""
    demands = [facts.demand_e4 for facts in ledger.facts if facts.demand_e4 is not None and lists.is_listed(facts)]
    return quantile.top_fifth_line(demands)


def _of(judged: Judged, place: int, code: PitfallCode, figures: Mapping[str, object]) -> tuple[int, Pitfall]:
    return place, Pitfall(code, judged.ledger.known[place].uid, figures)


def _single_indicator(judged: Judged) -> Iterator[tuple[int, Pitfall]]:
    for place, row in enumerate(judged.ledger.known):
        figures = pitfalls.single_indicator(Tier(row.tier), judged.grades[place]) if row.orders else None
        if figures and judged.is_listed(place):
            yield _of(judged, place, PitfallCode.SINGLE_INDICATOR, figures)


def _one_off(read: Read, judged: Judged) -> Iterator[tuple[int, Pitfall]]:
    ledger = judged.ledger
    latest = (ledger.asof - timedelta(days=one_off.SILENT_DAYS)).isoformat()
    if not any(row.orders_ever == 1 and (row.first_order or "") <= latest for row in ledger.known):
        return
    who, days, amounts = array("q"), array("q"), array("q")
    for customer, day, amount in insight_orders.all_orders(read, ledger.asof):
        who.append(customer)
        days.append(day)
        amounts.append(amount)
    served = insight_orders.served_after_only_order(read, ledger.asof)
    for found in one_off.one_off_big(one_off.BookOrders(who, days, amounts), ledger.asof, served):
        place = ledger.places[found.customer]
        if judged.is_listed(place):
            yield _of(judged, place, PitfallCode.ONE_OFF_BIG, pitfalls.one_off_big(found))


def _volume_no_profit(judged: Judged) -> Iterator[tuple[int, Pitfall]]:
    ledger = judged.ledger
    existing = [place for place in range(len(ledger.known)) if ledger.is_existing(place)]
    ranked = ledger.ranked((place, ledger.known[place].revenue) for place in existing)
    margin = sum(ledger.known[place].margin for place in existing)
    revenue = sum(ledger.known[place].revenue for place in existing)
    for rank, place in enumerate(ranked[: -(-len(ranked) // 5)], 1):
        figures = pitfalls.volume_no_profit(ledger.facts[place], rank, len(ranked), margin, revenue)
        if figures and judged.is_listed(place):
            yield _of(judged, place, PitfallCode.VOLUME_NO_PROFIT, figures)


def _over_discount(read: Read, judged: Judged) -> Iterator[tuple[int, Pitfall]]:
    sums = insight_orders.discounts(read, judged.ledger.asof)
    averages: dict[int, int] = {}
    tiers: dict[str, list[int]] = {}
    for place, row in enumerate(judged.ledger.known):
        mine = sums.get(row.id) if judged.ledger.is_existing(place) and judged.is_listed(place) else None
        average = _average(mine) if mine else None
        if average is not None:
            averages[place] = average
            tiers.setdefault(row.tier, []).append(average)
    lines = {tier: quantile.quartiles(values) for tier, values in tiers.items()}
    for place, average in averages.items():
        row = judged.ledger.known[place]
        if average <= 0:  # nothing given away, and nothing that rose
            continue
        quarters = [_quarter(sums[row.id][3 * at : 3 * at + 3]) for at in reversed(range(QUARTERS))]
        figures = pitfalls.over_discount(average, lines[row.tier], len(tiers[row.tier]), quarters)
        if figures:
            yield _of(judged, place, PitfallCode.OVER_DISCOUNT, figures)


def _quarter(sums: Sequence[int]) -> Quarter:
    listed, revenue, margin = sums
    return Quarter(discounts.average_discount(listed, revenue), revenue, margin)


def _average(sums: Sequence[int]) -> int | None:
    return discounts.average_discount(sum(sums[0:12:3]), sum(sums[1:12:3]))


def _neglected_potential(judged: Judged, plans: Mapping[int, str]) -> Iterator[tuple[int, Pitfall]]:
    ledger, line = judged.ledger, demand_line(judged.ledger)
    for place, (row, facts) in enumerate(zip(ledger.known, ledger.facts, strict=True)):
        if (facts.potential is None and facts.demand_e4 is None) or not judged.is_listed(place):
            continue
        contact = contact_of(judged, place, plans)
        figures = pitfalls.neglected_potential(facts, Tier(row.tier), line, contact, ledger.asof)
        if figures:
            yield _of(judged, place, PitfallCode.NEGLECTED_POTENTIAL, figures)


def _neglected_small(read: Read, judged: Judged, plans: Mapping[int, str]) -> Mapping[str, object] | None:
    asof = judged.ledger.asof
    small = [
        place
        for place, row in enumerate(judged.ledger.known)
        if row.tier in (Tier.MEDIUM, Tier.SMALL) and judged.is_listed(place)
    ]
    overdue = sum(contact_of(judged, place, plans).is_overdue(asof) for place in small)
    contacts = insight_dealings.contacts_between(read, asof - timedelta(days=pitfalls.MEASURED_DAYS), asof)
    keys = list(judged.confirmed())
    made = sum(contacts.get(judged.ledger.known[place].id, 0) for place in keys)
    ideals = [contact_of(judged, place, plans).cadence.ideal for place in keys]
    return pitfalls.neglected_small(len(small), overdue, made, ideals)


def _time_drain(judged: Judged) -> Iterator[tuple[int, Pitfall]]:
    ledger, places = judged.ledger, judged.population.places
    minutes = ((place, ledger.bought[place].minutes) for place in places)
    ranked = ledger.ranked(row for row in minutes if row[1] > 0)  # who took no time is no drain of it
    for rank, place in enumerate(ranked[: -(-len(places) // 5)], 1):
        band = judged.population.bands[place]
        figures = pitfalls.time_drain(band, ledger.bought[place].minutes, rank, len(places))
        if figures and judged.is_listed(place):
            yield _of(judged, place, PitfallCode.TIME_DRAIN, figures)


def _key_at_risk(read: Read, judged: Judged) -> Iterator[tuple[int, Pitfall]]:
    if not any(True for _ in judged.confirmed()):
        return
    for place, danger in dangers(read, judged).items():
        figures = pitfalls.key_at_risk(judged.sleeps.get(place), danger)
        if figures:
            yield _of(judged, place, PitfallCode.KEY_AT_RISK, figures)


def _late_issues(read: Read, judged: Judged) -> dict[int, int]:
    """How many issues of each customer are past the answer time of its grade."""
    late: dict[int, int] = {}
    for who, opened in insight_dealings.unanswered(read, judged.ledger.midnight):
        place = judged.ledger.places.get(who)
        if place is None:
            continue
        at = datetime.fromisoformat(opened.replace("Z", "+00:00"))
        if reminders.answer_by(at, judged.grades[place], judged.ledger.settings) < judged.now:
            late[who] = late.get(who, 0) + 1
    return late
