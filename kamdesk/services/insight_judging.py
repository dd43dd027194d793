"""The rules let loose on a ledger: scores, segments, bands, who comes back, who is a key account; columns by place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from kamdesk.models.facts import OrderFact
from kamdesk.models.terms import Band, GapSource, Grade, Indicator, OrderKind, Segment, Tier
from kamdesk.rules import comeback, dormancy, key_accounts, profit, quantile, rfm, scorecard
from kamdesk.rules.comeback import Past
from kamdesk.rules.key_accounts import KeyAccount
from kamdesk.rules.rfm import Rfm
from kamdesk.services.insight_book import Ledger
from kamdesk.services.insight_values import Learnt
from kamdesk.store import insight_orders
from kamdesk.store.insight_facts import Read

TOP = (Tier.SUPER, Tier.LARGE)
_SOURCES = {source.value: source for source in GapSource}


@dataclass(frozen=True, slots=True)
class Scores:
    """The scorecard of a book: columns by place; `computed` grades beside the ones in force."""

    columns: scorecard.Columns
    scores: Sequence[float | None]
    coverages: Sequence[float]
    computed: Sequence[Grade | None]
    grades: Sequence[Grade | None]


@dataclass(frozen=True, slots=True)
class Population:
    """Who had an order or cost to serve in the window (domain 3.3): places by net contribution, best first."""

    places: Sequence[int]
    amounts: Sequence[int]
    bands: Mapping[int, Band]


@dataclass(frozen=True, slots=True)
class Large:
    """What a large order is in this window, and who had which."""

    line: int | None
    orders: Mapping[int, Sequence[OrderFact]]


def score(ledger: Ledger) -> Scores:
    """The scorecard, each customer by the weights of its industry (requirement C4)."""
    used = _weights(ledger)
    kinds = {id(weights): weights for weights in used}
    names = {name for weights in kinds.values() for name in weights} | {Indicator.LOYALTY.value}
    columns = scorecard.columns_of(ledger.scored, names, ledger.settings.window_months)
    totals = {key: scorecard.totals(columns, weights) for key, weights in kinds.items()}
    if len(totals) == 1:
        ((scores, coverages),) = totals.values()
    else:
        scores = [totals[id(weights)][0][place] for place, weights in enumerate(used)]
        coverages = [totals[id(weights)][1][place] for place, weights in enumerate(used)]
    computed = scorecard.grades(scores, coverages)
    fixed = ledger.marks.fixed_grade
    grades = [Grade(own) if own else grade for own, grade in zip(fixed, computed, strict=True)]
    return Scores(columns, scores, coverages, computed, grades)


def segments(ledger: Ledger) -> tuple[dict[int, Rfm], dict[int, Segment]]:
    """(scores of the existing customers, segments of everybody who has one) by place."""
    places = [place for place, row in enumerate(ledger.bought) if row.orders > 0 and row.tier != Tier.OTHER]
    rows, days, start = [ledger.bought[place] for place in places], _Days(), ledger.window.start.isoformat()
    last = [days.of(row.last_order) for row in rows]
    first = [row.first_order is not None and row.first_order > start for row in rows]
    found = rfm.book(last, [row.orders for row in rows], [row.revenue for row in rows], first)
    scores = dict(zip(places, found, strict=True))
    named = {place: each.segment for place, each in scores.items() if each.segment is not None}
    for place, row in enumerate(ledger.bought):
        if row.orders == 0 and row.last_order and row.tier != Tier.OTHER:
            outside = rfm.segment_outside(date.fromisoformat(row.last_order), ledger.asof)
            if outside:
                named[place] = outside
    return scores, named


def population(ledger: Ledger) -> Population:
    """The 80/20 of net contribution."""
    rows = zip(ledger.bought, ledger.costs, ledger.contributions, strict=True)
    places = ledger.ranked((at, mine) for at, (row, cost, mine) in enumerate(rows) if row.orders > 0 or cost > 0)
    amounts = [ledger.contributions[place] for place in places]
    return Population(places, amounts, dict(zip(places, profit.bands(amounts), strict=True)))


def forecast(read: Read, ledger: Ledger, horizon: int) -> tuple[dict[int, float], Learnt]:
    """How likely each buyer is to order again within `horizon` days, by place, and what that was learnt from."""
    days = _Days()
    buyers = [place for place, row in enumerate(ledger.bought) if row.last_order]
    pasts = [
        Past(days.of(row.first_order), days.of(row.last_order), row.order_days, row.revenue_ever)
        for row in (ledger.bought[place] for place in buyers)
    ]
    ids = [ledger.bought[place].id for place in buyers]
    model = _model(read, ledger.asof, dict(zip(ids, pasts, strict=True)), horizon)
    found = comeback.chances(model, pasts, ledger.asof, horizon)
    learnt = Learnt(model.taught, model.days, horizon, model.seen, model.returned)
    return dict(zip(buyers, found, strict=True)), learnt


def large(read: Read, ledger: Ledger, customer: int | None = None) -> Large:
    """The window's large orders: from the 95th percentile on, in a young book those the rep marked.

    Of one customer, or of all for whom they decide anything.
    """
    span = ledger.window
    line = quantile.large_line(insight_orders.amounts(read, span.end, span.start))
    orders: dict[int, list[OrderFact]] = {}
    rows = insight_orders.large_orders(read, span.end, span.start, line, customer)
    for who, uid, day, amount, kind, marked, strategic in rows:
        fact = OrderFact(uid, "", date.fromisoformat(day), amount, OrderKind(kind), bool(marked), bool(strategic))
        orders.setdefault(who, []).append(fact)
    return Large(line, orders)


def key_verdicts(ledger: Ledger, grades: Sequence[Grade | None], big: Large) -> dict[int, KeyAccount]:
    """The verdict on everybody with a sign of being a key account, by place; the others have none of the seven."""
    signed = [place for place in range(len(ledger.bought)) if _has_a_sign(ledger, place, grades[place], big)]
    return verdicts(ledger, signed, grades, big)


def verdicts(
    ledger: Ledger, places: Sequence[int], grades: Sequence[Grade | None], big: Large
) -> dict[int, KeyAccount]:
    """The key-account verdicts on some customers by place, every criterion shown."""
    found = {}
    for place, facts in ledger.facts_of(places).items():
        row = ledger.bought[place]
        orders = big.orders.get(row.id, ())
        found[place] = key_accounts.judge(facts, Tier(row.tier), grades[place], orders, big.line, ledger.settings)
    return found


def sleep(ledger: Ledger, place: int, grade: Grade | None, come_back: float | None) -> dormancy.Sleep | None:
    """How late one customer is; none for who is out of the market."""
    row, facts = ledger.known[place], ledger.facts[place]
    if facts.out_of_market:
        return None
    gap = dormancy.UsualGap(row.usual_gap, _SOURCES[row.gap_source], row.order_days, row.own_gap)
    return dormancy.judge(facts, gap, cadence_days(ledger, place, grade), ledger.asof, come_back)


def cadence_days(ledger: Ledger, place: int, grade: Grade | None) -> int:
    """The ideal interval of a customer's cadence; the one of its grade follows the grade as computed now."""
    row = ledger.known[place]
    return ledger.settings.standard(grade).ideal_days if row.cadence_from == "grade" else row.cadence_ideal


def _weights(ledger: Ledger) -> list[Mapping[str, int]]:
    """The weights each customer is scored by (requirement C4)."""
    settings, industries = ledger.settings, ledger.marks.industry
    weights = {industry: settings.weights_for(industry or "") for industry in set(industries)}
    return [weights[industry] for industry in industries]


def _has_a_sign(ledger: Ledger, place: int, grade: Grade | None, big: Large) -> bool:
    """Whether any of the seven elements can fire."""
    row, marks = ledger.bought[place], ledger.marks
    if row.tier in TOP or grade is Grade.A or marks.benchmark[place] or marks.strategic[place]:
        return True
    if (marks.rating[place] or 0) >= key_accounts.LEAST_RATING:
        return True
    mine = big.orders.get(row.id, ())
    return bool(mine) and (ledger.makers.contract_runs(row.id) or any(order.strategic_project for order in mine))


def _model(read: Read, asof: date, pasts: Mapping[int, Past], horizon: int) -> comeback.Model:
    """Learnt from the past of these customers (by id); a horizon shorter than the shortest lesson is carried down."""
    first = date.fromordinal(min(past.first for past in pasts.values())) if pasts else None
    at = comeback.lesson(first, asof, max(horizon, comeback.SHORTEST_LESSON))
    if at is None or first is None:
        return comeback.untaught(list(pasts.values()))
    ids = comeback.drawn(pasts, at.seen_from)
    looks = _looks(read, at, at.seen_from, ids)
    earlier = comeback.earlier_looks(at, first, asof, len(looks))
    return comeback.learn(looks, at, [look for day in earlier for look in _looks(read, at, day, ids)])


def _looks(read: Read, at: comeback.Lesson, day: date, ids: Sequence[int]) -> list[comeback.Look]:
    """What was to be seen of these customers from a day, as if seen from the lesson's day."""
    on = (at.seen_from - day).days
    rows = insight_orders.lessons(read, day, day + timedelta(days=at.days), ids)
    return [(Past(first + on, last + on, count, amount), bool(back)) for first, last, count, amount, back in rows]


class _Days:
    """Day ordinals of ISO texts, each read once."""

    def __init__(self) -> None:
        self._known: dict[str, int] = {}

    def of(self, text: str | None) -> int:
        assert text is not None
        found = self._known.get(text)
        if found is None:
            found = self._known[text] = date.fromisoformat(text).toordinal()
        return found
