"""Tiers over every order, alone and with what changed written durably, against an aggregate and a ranking."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from itertools import count
from typing import Any

from kamdesk.rules.window import trailing
from kamdesk.services.desk import Desk
from kamdesk.store.cipher import Connection
from tests.bench.books import both
from tests.bench.measuring import Finding, Run, time_both

BUYERS = (
    "SELECT customer_id, sum(revenue - cost), max(ordered_on), total(counts) FROM orders"
    " WHERE ordered_on > :start AND ordered_on <= :end GROUP BY customer_id"
)
MOVED = 0.02


def measure(run: Run) -> list[Finding]:
    """The pyramid alone, and with what changed written durably."""
    findings = []
    with both(run, writable=True) as (desk, raw, _):
        window = trailing(run.today)
        span = {"start": window.start.isoformat(), "end": window.end.isoformat()}
        data = run.size.name
        theirs, ours = time_both(lambda: rank(raw, span), lambda: _own_ranks(desk), run.times(8))
        findings.append(Finding("tiers", "tiers of a day", data, theirs, ours, 2, 1.3))
        written = _raw_written(raw, span)
        theirs, ours = time_both(written, _own_written(desk), run.times(8))
        note = "raw: aggregate, rank, write the 2 % that moved; own: move 2 % of the kept sums, rank, write"
        findings.append(Finding("tiers", "with what changed, durably", data, theirs, ours, 2, 1.3, note=note))
        theirs, ours = time_both(written, _next_day(desk, run), run.times(8))
        note = "own: the numbers of everybody with an order or talk on the window's edges, and the tiers"
        findings.append(Finding("tiers", "midnight passes", data, theirs, ours, None, None, note=note))
    return findings


def rank(connection: Connection, span: dict[str, str]) -> dict[int, str]:
    """The raw limit: the database sums a customer's orders, Python ranks the buyers by the ceiling rule."""
    buyers = connection.execute(BUYERS, span).fetchall()
    ranked = sorted((row for row in buyers if row[3] > 0), key=lambda row: (row[1], row[2]), reverse=True)
    n = len(ranked)
    cuts = ((-(-n // 100), "super"), (-(-n // 20), "large"), (-(-n // 5), "medium"), (n, "small"))
    tiers: dict[int, str] = {}
    at = 0
    for cut, name in cuts:
        for row in ranked[at:cut]:
            tiers[row[0]] = name if row[1] > 0 else "small"
        at = max(at, cut)
    return tiers


def _own_ranks(desk: Desk) -> Any:
    """The tiers as the program has them ready: given out anew from the kept numbers."""
    with desk.book.silently() as connection:
        desk.numbers.rerank(connection)


def _raw_written(connection: Connection, span: dict[str, str]) -> Callable[[], object]:
    connection.execute("CREATE TABLE IF NOT EXISTS raw_tier (customer_id INTEGER PRIMARY KEY, tier TEXT)")
    rows = list(rank(connection, span).items())
    connection.executemany("INSERT OR REPLACE INTO raw_tier VALUES (?, ?)", rows)

    def write() -> None:
        tiers = rank(connection, span)
        old = dict(connection.execute("SELECT customer_id, tier FROM raw_tier"))
        moved = [(tier, customer) for customer, tier in tiers.items() if old.get(customer) != tier]
        moved += [(tier, customer) for customer, tier in list(tiers.items())[: int(MOVED * len(tiers))]]
        connection.execute("BEGIN IMMEDIATE")
        connection.executemany("UPDATE raw_tier SET tier = ? WHERE customer_id = ?", moved)
        connection.execute("COMMIT")

    return write


def _own_written(desk: Desk) -> Callable[[], object]:
    """One customer in fifty brings a little more; the tiers that follow from it are given out in one transaction."""
    turns = count()

    def write() -> None:
        with desk.book.silently() as connection:
            connection.execute(
                "UPDATE customer_stats SET margin = margin * 13 / 10, revenue = revenue * 13 / 10"
                " WHERE customer_id % 50 = ?",
                (next(turns) % 50,),
            )
            desk.numbers.rerank(connection)

    return write


def _next_day(desk: Desk, run: Run) -> Callable[[], object]:
    days = count(1)

    def write() -> None:
        with desk.book.silently() as connection:
            desk.numbers.bring_to(connection, run.today + timedelta(days=next(days)), desk.settings)

    return write
