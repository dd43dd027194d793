"""Everything the rules of value and risk say of a book on a day, and what of it is kept ready for every list.

`insight` gives it out whole; `refresh_analysis` keeps grade, score, segment, band, key account and the chance of coming
back beside the other numbers. Both are slow on a big book: seconds at a million orders.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from kamdesk.models.terms import PitfallCode, Tier
from kamdesk.rules import profit, pyramid, scorecard
from kamdesk.rules.key_accounts import KeyAccount
from kamdesk.rules.window import day_end, last_month_end
from kamdesk.services import desk as desks
from kamdesk.services import insight_book, insight_judging, insight_pitfalls
from kamdesk.services.desk import Desk
from kamdesk.services.insight_book import Ledger
from kamdesk.services.insight_judging import Large, Population, Scores
from kamdesk.services.insight_pitfalls import Judged
from kamdesk.services.insight_values import CustomerInsight, Insight, Shares, TierMove, TierShare
from kamdesk.services.undisturbed import undisturbed
from kamdesk.store import insight_facts, insight_keeping
from kamdesk.store.insight_facts import Read
from kamdesk.store.insight_keeping import Kept
from kamdesk.store.letting_go import let_go


def insight(desk: Desk, horizon: int | None = None) -> Insight:
    """The book as the rules see it on the desk's day; `horizon` days for coming back (default: the settings'). [slow]

    For another day, measure or window give it the desk of `services.desk.seen_on`.
    """
    with undisturbed(), desks.seen_on(desk, desk.today(), desk.settings) as seen:
        return _insight(seen, horizon or desk.settings.horizon_days)


def refresh_analysis(desk: Desk) -> frozenset[int]:
    """Bring the kept analysis along with what was written since; whose changed. For a worker thread. [slow]"""
    found = analyse(desk)
    return keep_analysis(desk, found) if found else frozenset()


class Analysis(NamedTuple):
    """What is to be kept otherwise than it is, and what of the book it rests on."""

    changed: dict[int, Kept]
    stamp: str


def analyse(desk: Desk) -> Analysis | None:
    """Go over the book, only reading; None where the kept analysis is fresh. [slow]"""
    read, stamp = desk.book.read, _stamp(desk)
    if insight_keeping.is_fresh(read, stamp) or not desk.numbers.is_current(desk.book.reader()):
        return None
    with undisturbed():
        rows = analysed(desk, read)
        kept = insight_keeping.kept(read)
        changed = insight_keeping.changed_of(kept, rows.items())
    let_go(rows, kept)
    return Analysis(changed, stamp)


def keep_analysis(desk: Desk, found: Analysis) -> frozenset[int]:
    """Write what changed, in one short transaction; returns whose did.

    A write since it was read has left the stamp behind, so the next call goes over it again.
    """
    with desk.book.silently() as connection:
        again = insight_keeping.keep(connection, found.changed, desk.settings, found.stamp)
        if again:
            desk.numbers.refresh(connection, again)
    moved = frozenset((*found.changed, *again))
    let_go(found.changed)
    return moved


def shade(desk: Desk) -> None:
    """Fill the analysis into the numbers laid over the kept ones for another day (`services.desk.seen_on`). [slow]"""
    connection = desk.book.reader()
    with undisturbed():
        again = insight_keeping.keep(connection, analysed(desk, desk.book.read), desk.settings, _stamp(desk))
    if again:
        desk.numbers.refresh(connection, again)


def analysed(desk: Desk, read: Read) -> dict[int, Kept]:
    """What is to be kept of every customer, by id, as `insight_keeping.COLUMNS` has it."""
    ledger = _ledger(desk, read)
    scores = insight_judging.score(ledger)
    rfm, segments = insight_judging.segments(ledger)
    bands = insight_judging.population(ledger).bands
    chances, _ = insight_judging.forecast(read, ledger, desk.settings.horizon_days)
    keys = insight_judging.key_verdicts(ledger, scores.grades, insight_judging.large(read, ledger))
    found: dict[int, Kept] = {}
    for place, row in enumerate(ledger.bought):
        score, three, chance = scores.scores[place], rfm.get(place), chances.get(place)
        grade, segment, band = scores.grades[place], segments.get(place), bands.get(place)
        found[row.id] = (
            grade.value if grade else None,
            None if score is None else int(score * 100),
            int(scores.coverages[place]),
            segment.value if segment else None,
            f"{three.r}{three.f}{three.m}" if three else None,
            band.value if band else None,
            _key_word(keys.get(place)),
            None if chance is None else int(chance * 100) * 100,
        )
    ledger.let_go()
    let_go(chances, rfm, segments)
    return found


def tiers_on(desk: Desk, day: date) -> dict[int, Tier]:
    """The tier of every customer on another day. [slow]"""
    return insight_book.tiers_on(desk.book.read, day, desk.settings, day_end(day, desk.now().utcoffset()))


def judged_on(desk: Desk, read: Read) -> tuple[Ledger, Scores, Large]:
    """Ledger, scorecard and large orders, for explaining single figures."""
    ledger = _ledger(desk, read)
    return ledger, insight_judging.score(ledger), insight_judging.large(read, ledger)


def _insight(desk: Desk, horizon: int) -> Insight:
    read = desk.book.read
    ledger = _ledger(desk, read)
    scores, people = insight_judging.score(ledger), insight_judging.population(ledger)
    chances, learnt = insight_judging.forecast(read, ledger, horizon)
    big = insight_judging.large(read, ledger)
    keys = insight_judging.key_verdicts(ledger, scores.grades, big)
    customers = _customers(ledger, scores, people, chances, keys)
    judged = Judged(
        ledger,
        scores.grades,
        {place: each.sleep.state for place, each in enumerate(customers) if each.sleep},
        keys,
        people,
        profit.concentration(people.amounts),
        sum(each.rank is not None for each in customers),
        desk.now(),
    )
    found = insight_pitfalls.find(read, judged)
    codes: dict[int, list[PitfallCode]] = {}
    for place, pitfall in found:
        if place is not None:
            codes.setdefault(place, []).append(pitfall.code)
    for place, mine in codes.items():
        customers[place] = replace(customers[place], pitfalls=tuple(dict.fromkeys(mine)))
    before = last_month_end(ledger.asof)
    return Insight(
        on=ledger.asof,
        rank_by=ledger.rank_by,
        window=(ledger.window.start, ledger.window.end),
        customers=tuple(customers),
        tiers=_tier_counts(customers),
        existing=judged.existing,
        profit=_shares([ledger.facts[place].contribution_e4 for place in people.places]),
        revenue=_shares([ledger.bought[place].revenue for place in people.places]),
        hours=_shares([ledger.bought[place].minutes for place in people.places]),
        concentration=judged.concentration,
        tier_shares=_tier_shares(customers),
        moves=_moves(ledger, tiers_on(desk, before)),
        compared_with=before,
        pitfalls=tuple(pitfall for _, pitfall in found),
        learnt=learnt,
        large_line_e4=big.line,
        marks_since=ledger.marks_since,
        groups=insight_facts.group_paths(read),
    )


def _ledger(desk: Desk, read: Read) -> Ledger:
    return Ledger(read, desk.today(), desk.settings, day_end(desk.today(), desk.now().utcoffset()))


def _customers(
    ledger: Ledger,
    scores: Scores,
    people: Population,
    chances: Mapping[int, float],
    keys: Mapping[int, KeyAccount],
) -> list[CustomerInsight]:
    rfm, segments = insight_judging.segments(ledger)
    ranks = _ranks(ledger)
    total = sum(amount for amount in people.amounts if amount > 0)
    loyalty = scores.columns["loyalty"]
    values = _values(people)
    made = []
    for place, (row, facts) in enumerate(zip(ledger.known, ledger.facts, strict=True)):
        band = people.bands.get(place)
        made.append(
            CustomerInsight(
                id=row.id,
                facts=facts,
                tier=Tier(row.tier),
                is_listed=row.hidden == 0,
                rank=ranks.get(place),
                rfm=rfm.get(place),
                segment=segments.get(place),
                score=scores.scores[place],
                coverage=scores.coverages[place],
                computed_grade=scores.computed[place],
                grade=scores.grades[place],
                band=band,
                share=profit.rate(facts.contribution_e4, total) if band else None,
                loyalty=loyalty[place],
                value=values.get(place),
                key=keys.get(place),
                sleep=insight_judging.sleep(ledger, place, scores.grades[place], chances.get(place)),
            )
        )
    return made


def _values(people: Population) -> dict[int, float]:
    """Where net contribution stands among the population, 0-100 (percentile rank)."""
    ranks = scorecard.percent_ranks(people.amounts)
    return {place: rank for place, rank in zip(people.places, ranks, strict=True) if rank is not None}


def _ranks(ledger: Ledger) -> dict[int, int]:
    """The rank of each existing customer in the pyramid, from 1."""
    rows = ((place, row.measure) for place, row in enumerate(ledger.known) if ledger.is_existing(place))
    return {place: rank for rank, place in enumerate(ledger.ranked(rows), 1)}


def _tier_counts(customers: list[CustomerInsight]) -> dict[Tier, int]:
    counts = dict.fromkeys(Tier, 0)
    for each in customers:
        counts[each.tier] += each.is_listed
    return counts


def _shares(amounts: list[int]) -> Shares:
    ordered = sorted(amounts, reverse=True)
    return Shares(profit.pareto(ordered), profit.curve(ordered))


def _tier_shares(customers: list[CustomerInsight]) -> tuple[TierShare, ...]:
    """Volume against profit of the four tiers (requirement E3): parts of the existing customers' whole."""
    existing = [each for each in customers if each.rank is not None]
    sums = {tier: [0] * 6 for tier in pyramid.EXISTING}
    for each in existing:
        facts, mine = each.facts, sums[each.tier]
        row = (1, facts.revenue_e4, facts.margin_e4, facts.contribution_e4, facts.minutes, facts.cost_to_serve_e4)
        for at, amount in enumerate(row):
            mine[at] += amount
    whole = [sum(column) for column in zip(*sums.values(), strict=True)]
    return tuple(_tier_share(tier, mine, whole) for tier, mine in sums.items())


def _tier_share(tier: Tier, mine: list[int], whole: list[int]) -> TierShare:
    heads, revenue, margin, contribution, minutes = (profit.rate(mine[at], whole[at]) for at in range(5))
    return TierShare(tier, mine[0], heads, revenue, margin, contribution, minutes, mine[5])


def _moves(ledger: Ledger, before: Mapping[int, Tier]) -> tuple[TierMove, ...]:
    now = {row.id: Tier(row.tier) for row in ledger.known if row.hidden == 0}
    by_id = {row.id: row for row in ledger.known}
    found = pyramid.moves(before, now, ledger.asof)
    return tuple(
        TierMove(by_id[int(str(move.key))].uid, by_id[int(str(move.key))].name, move.before, move.now, move.since)
        for move in found
    )


def _key_word(key: KeyAccount | None) -> str | None:
    if key is None or not key.nominated:
        return None
    return "confirmed" if key.confirmed else "nominated"


def _stamp(desk: Desk) -> str:
    settings = json.dumps(desk.settings.to_json(), sort_keys=True, ensure_ascii=False, default=str)
    return insight_keeping.stamp(desk.book.read, desk.today(), settings)
