"""What ties customers together: who can introduce the rep, who brought whom, whom a benchmark account may convince."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from kamdesk.models.noun_rows import Tie
from kamdesk.rules import window
from kamdesk.services.desk import Desk
from kamdesk.store import bonds as reading


@dataclass(frozen=True, slots=True)
class Introducer:
    """Somebody who can introduce the rep: directly tied to the customer, or over one other (`over`)."""

    tie: Tie
    over: str = ""


@dataclass(frozen=True, slots=True)
class Referrer:
    """Who brought customers: how many, what they bought ever (e4), rewards given and still owed, thanks still owed."""

    id: int
    name: str
    brought: int
    revenue: int
    margin: int
    rewarded: int
    reward_owed: int
    thanks_owed: int


@dataclass(frozen=True, slots=True)
class ReferralShare:
    """Of the customers that bought in the window: how many are new, and how many of those somebody brought."""

    buyers: int
    new: int
    referred: int
    revenue_new: int
    revenue_referred: int

    @property
    def share(self) -> float | None:
        """Referred among the new, 0-1; None without new ones."""
        return self.referred / self.new if self.new else None


@dataclass(frozen=True, slots=True)
class Benchmark:
    """A benchmark account, why it is one, and what may be told of it."""

    id: int
    name: str
    industry: str
    reason: str | None
    may_be_named: bool
    text: str | None


@dataclass(frozen=True, slots=True)
class Peer:
    """A customer of the same trade; money e4."""

    id: int
    name: str
    tier: str | None
    demand: int | None
    potential: int | None
    last_contact: date | None
    orders: int


@dataclass(frozen=True, slots=True)
class NetworkPage:
    """Who brought whom over the book, benchmark accounts with their peers by industry, and who may be named."""

    share: ReferralShare
    referrers: tuple[Referrer, ...]
    benchmarks: tuple[Benchmark, ...]
    peers: dict[str, tuple[Peer, ...]]
    references: tuple[tuple[int, str, str, str | None], ...]


def ties(desk: Desk, customer_id: int) -> tuple[Tie, ...]:
    """Everybody tied to a customer by relation, referral or belonging together, the best known first."""
    return tuple(
        Tie(other, name, kind, noun, record, None, _day(last_contact), grade)
        for other, name, kind, noun, record, last_contact, grade in reading.ties(desk.book, customer_id)
    )


def introducers(desk: Desk, customer_id: int) -> tuple[Introducer, ...]:
    """Who can introduce me (G4, G5): partners, suppliers, even competitors of the target whom the rep has spoken with;

    first those tied to it, then those tied to one of them. Everybody stands once, by the shortest way.
    """
    direct = ties(desk, customer_id)
    found = {each.id: Introducer(each) for each in direct if each.last_contact is not None}
    for between in direct:
        for each in ties(desk, between.id):
            if each.id not in found and each.id != customer_id and each.last_contact is not None:
                found[each.id] = Introducer(each, between.name)
    return tuple(found.values())


def referral_share(desk: Desk) -> ReferralShare:
    """The rep's own figures (G8), over the window."""
    span = window.trailing(desk.today(), desk.settings.window_months)
    new = reading.new_customers(desk.book, span.first, span.end)
    brought = [row for row in new if row[1]]
    return ReferralShare(
        reading.buyers(desk.book),
        len(new),
        len(brought),
        sum(row[2] for row in new),
        sum(row[2] for row in brought),
    )


def references(desk: Desk, industry: str | None) -> tuple[tuple[int, str, str, str | None], ...]:
    """Who may be named to a customer of an industry, and what may be said: those of its own trade first (G6)."""
    return tuple((row[0], row[1], row[2], row[3]) for row in reading.references(desk.book, industry))


def network(desk: Desk) -> NetworkPage:
    """Referrals, benchmarks and references over the book. [slow]"""
    marked = tuple(
        Benchmark(each, name, industry, reason, bool(named), text)
        for each, name, industry, reason, named, text in reading.benchmarks(desk.book)
    )
    trades = dict.fromkeys(each.industry for each in marked if each.industry)
    return NetworkPage(
        referral_share(desk),
        tuple(Referrer(*row) for row in reading.referrals(desk.book)),
        marked,
        {trade: _peers(desk, trade) for trade in trades},
        references(desk, None),
    )


def _peers(desk: Desk, industry: str) -> tuple[Peer, ...]:
    return tuple(
        Peer(each, name, tier, demand, potential, _day(last_contact), orders)
        for each, name, tier, demand, potential, last_contact, orders in reading.peers(desk.book, industry)
    )


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
