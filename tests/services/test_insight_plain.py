"""Whole books by chance through the insight: every field equal to the rules worked out from their wording alone."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from kamdesk.models.settings import Settings
from kamdesk.models.terms import RankBy
from kamdesk.services import customers, groups
from kamdesk.services import desk as desks
from kamdesk.services.desk import Desk
from tests.services import insight_books as books
from tests.services import plain_book, plain_judge
from tests.services.plain_book import Book
from tests.services.plain_judge import Judge, Said

MAPPING = {
    "columns": {
        name: f"order.{field}"
        for name, field in (
            ("number", "number"),
            ("customer", "customer_number"),
            ("day", "date"),
            ("status", "status"),
            ("quantity", "quantity"),
            ("price", "unit_price"),
            ("amount", "amount"),
            ("cost", "cost"),
        )
    }
}
DAYS = (date(2024, 2, 29), date(2025, 2, 28), date(2025, 3, 1), date(2026, 8, 31), date(2026, 11, 23))


def written(desk: Desk, folder: Path, book: Book, asof: date) -> None:
    """The plain book taken in: orders from a file, all else as the desk keeps it."""
    begun = f"{asof - timedelta(days=plain_book.ENTERED)}T00:00:00Z"
    ids = {each.number: _person(desk, each, begun, asof) for each in book.people}
    rows = ["number,customer,day,status,quantity,price,amount,cost"]
    for at, order in enumerate(book.orders):
        for line in order.lines:
            status = "void" if order.void else "confirmed"
            cost = "" if line.cost is None else line.cost
            price = line.listed // line.quantity
            rows.append(f"O{at},{order.who},{order.day},{status},{line.quantity},{price},{line.amount},{cost}")
    if book.orders:
        books.taken_in(desk, folder, rows, MAPPING)
    with desk.book.writing("test") as work:
        for talk in book.talks:
            said = {"kind": talk.kind, "reached": talk.reached, "minutes": talk.minutes, "cost": talk.cost * 10_000}
            work.insert("interaction", {"customer_id": ids[talk.who], "happened_on": talk.day, **said})
        rival = work.insert("competitor", {"name": "对手"})
        for each in book.quotes:
            work.insert("quote", {"customer_id": ids[each.who], "quoted_on": each.day})
        for each in book.contracts:
            work.insert("contract", {"customer_id": ids[each.who], "starts_on": each.day, "ends_on": each.until})
        for each in book.referrals:
            pair = {"referrer_id": ids[each.who], "customer_id": ids[each.other]}
            work.insert("referral", {**pair, "referred_on": each.day})
        for each in book.issues:
            answered = f"{each.until}T02:00:00Z" if each.until else None
            times = {"opened_at": f"{each.day}T02:00:00Z", "answered_at": answered}
            work.insert("issue", {"customer_id": ids[each.who], "title": "x", **times})
        for each in book.scores:
            work.insert("satisfaction", {"customer_id": ids[each.who], "asked_on": each.day, "score": each.score})
        for each in book.rivals:
            met = {"threat": each.score, "seen_on": each.day, "ended_on": each.until}
            work.insert("rivalry", {"customer_id": ids[each.who], "competitor_id": rival, **met})
    trashed = [ids[each.number] for each in book.people if each.fate == "trashed"]
    private = [ids[each.number] for each in book.people if each.fate == "private"]
    if trashed:
        customers.trash(desk, trashed)
    if private:
        groups.put(desk, groups.add(desk, "私人", private=True).id, private)


def _person(desk: Desk, each: plain_book.Person, begun: str, asof: date) -> int:
    marks: dict[str, Any] = {
        "standing": each.standing,
        "potential": each.potential,
        "demand": each.demand * 10_000 if each.demand else None,
        "technology": each.technology,
        "market_development": each.market_development,
        "benchmark": "now" if each.benchmark_reason else None,
        "benchmark_reason": each.benchmark_reason,
        "strategic": "future" if each.strategic_reason else None,
        "strategic_reason": each.strategic_reason,
        "fixed_grade": each.fixed_grade,
        "created_at": begun,
        "parked_on": asof if each.fate == "parked" else None,
    }
    if each.fate in ("out_of_market", "invalid", "archived"):
        marks[each.fate] = True
    return books.customer(desk, f"客户{each.number}", number=each.number, **marks)


@pytest.mark.parametrize("seed", range(14))
def test_every_field_of_a_book_by_chance(tmp_path: Path, seed: int) -> None:
    asof, later = DAYS[seed % len(DAYS)], (0, 0, 40)[seed % 3]
    rank_by = (RankBy.AUTO, RankBy.AUTO, RankBy.REVENUE, RankBy.CONTRIBUTION)[seed % 4]
    book, today = plain_book.made(seed, asof), asof + timedelta(days=later)
    (tmp_path / "files").mkdir()
    desk = books.a_desk(tmp_path / "b.kamdesk", datetime(today.year, today.month, today.day, 12, tzinfo=UTC))
    try:
        written(desk, tmp_path / "files", book, asof)
        with desks.seen_on(desk, asof, replace(Settings(), rank_by=rank_by)) as seen:
            found = books.document(seen)
        agree(found, Judge(book, asof, rank_by.value), asof)
        moves(found, book, asof, rank_by.value)
    finally:
        desk.close()


def agree(found: dict[str, Any], judge: Judge, asof: date) -> None:
    got = books.by_name(found)
    listed = {number: one for number, one in judge.said.items() if one.is_listed}
    assert got.keys() == listed.keys()
    assert (found["on"], found["rank_by"]) == (asof.isoformat(), judge.rank_by)
    for number, one in listed.items():
        assert plainly(got[number]) == expected(one), number
        assert got[number]["score"] == (None if one.score is None else pytest.approx(float(one.score), abs=1e-8))
    counts = Counter(one.tier for one in listed.values())
    assert found["tiers"] == {tier: counts[tier] for tier in found["tiers"]}
    share = None if judge.share is None else pytest.approx(judge.share)
    assert found["pareto"] == {"share_of_customers": share, "for_share": "0.8"}
    parts = {"first": judge.first, "first_three": judge.first_three, "herfindahl": judge.herfindahl}
    some = judge.share is not None
    assert found["concentration"] == {name: pytest.approx(float(v)) if some else None for name, v in parts.items()}
    states = sleeps(got, listed, asof)
    codes, whole = judge.pitfalls({number: states.get(number) for number in judge.said})
    assert {number: set(got[number]["pitfalls"]) for number in listed} == {n: codes.get(n, set()) for n in listed}
    told = {each["code"] for each in found["pitfalls"] if "uid" not in each["figures"]}
    assert told == whole


def plainly(each: dict[str, Any]) -> dict[str, Any]:
    """What is compared field by field."""
    names = "tier grade segment revenue margin orders revenue_ever orders_ever first_order last_order last_contact"
    names += " contribution band coverage computed_grade key_account"
    rfm = each["rfm"]
    assert rfm["segment"] == each["segment"]
    return {**{name: each[name] for name in names.split()}, "rfm": (rfm["r"], rfm["f"], rfm["m"])}


def expected(one: Said) -> dict[str, Any]:
    return {
        "tier": one.tier,
        "grade": one.grade,
        "segment": one.segment,
        "revenue": cents(Fraction(one.revenue)),
        "margin": cents(one.margin),
        "orders": one.orders,
        "revenue_ever": cents(Fraction(one.revenue_ever)),
        "orders_ever": one.orders_ever,
        "first_order": one.days[0].isoformat() if one.days else None,
        "last_order": one.days[-1].isoformat() if one.days else None,
        "last_contact": one.last_contact.isoformat() if one.last_contact else None,
        "contribution": cents(one.contribution),
        "band": one.band,
        "coverage": one.coverage,
        "computed_grade": one.computed,
        "key_account": {"nominated": one.nominated, "confirmed": one.confirmed, "by": one.by},
        "rfm": one.rfm or (None, None, None),
    }


def sleeps(got: dict[str, Any], listed: dict[str, Said], asof: date) -> dict[str, str | None]:
    """The states, each held against its own reason; the gap against the customer's own where it has one."""
    states = {}
    for number, one in listed.items():
        sleep = got[number]["sleep"]
        states[number] = sleep["state"]
        assert got[number]["state"] == sleep["state"]
        if one.tier == "other":
            assert sleep == {"state": None, "come_back": None, "reason": None}
            continue
        gap = Fraction(sleep["reason"]["usual_gap_days"])
        if len(one.days) >= 4:
            assert gap == plain_judge.own_gap(one.days), number
        assert (sleep["come_back"] is None) == (not one.days)
        assert sleep["state"] == plain_judge.state_of(one, asof, gap, sleep["come_back"]), number
    return states


def moves(found: dict[str, Any], book: Book, asof: date, rank_by: str) -> None:
    before = asof.replace(day=1) - timedelta(days=1)
    then, now = Judge(book, before, rank_by).said, Judge(book, asof, rank_by).said
    numbers = {each["uid"]: each["number"] for each in found["customers"]}
    told = {numbers[move["uid"]]: (move["from"], move["to"], move["since"]) for move in found["moves"]}
    listed = {number for number, one in now.items() if one.is_listed and then[number].tier != one.tier}
    assert told == {number: (then[number].tier, now[number].tier, asof.isoformat()) for number in listed}


def cents(amount: Fraction) -> str:
    """Half up, away from zero, to the minor unit."""
    minor = int(abs(amount) * 100 + Fraction(1, 2))
    return f"{'-' if amount < 0 and minor else ''}{minor // 100}.{minor % 100:02d}"
