"""Giving out the tiers: the pyramid over the kept numbers, written back where it changed."""

from __future__ import annotations

from collections.abc import Sequence

from kamdesk.models.settings import Settings
from kamdesk.models.terms import RankBy
from kamdesk.rules import pyramid
from kamdesk.store import gathering
from kamdesk.store.book import Book
from kamdesk.store.cipher import Connection


def measure_in_force(connection: Connection, settings: Settings) -> RankBy:
    """What *automatic* means for this book now (domain 3.1)."""
    if settings.rank_by is not RankBy.AUTO:
        return settings.rank_by
    row = connection.execute(
        "SELECT 1 FROM customer_stats WHERE cost_known = 0 AND private = 0 AND hidden < 2 LIMIT 1"
    ).fetchone()
    return pyramid.measure_in_force(RankBy.AUTO, row is None)


def measure_sql(rank_by: RankBy, settings: Settings) -> str:
    """The SQL of a customer's measure over its kept numbers, money e4."""
    contribution = f"margin - served_cost - (minutes * {settings.hourly_cost_e4} + 30) / 60"
    return {RankBy.REVENUE: "revenue", RankBy.CONTRIBUTION: contribution}.get(rank_by, "margin")


def write_tiers(connection: Connection, rank_by: RankBy, settings: Settings) -> frozenset[int]:
    """Rank the existing customers by their kept numbers and write every tier, measure and tie mark that changed;
    returns whose did.
    """
    old: dict[int, tuple[str, int, int]] = {}
    ranked = []
    for customer_id, measure, margin, last, *standing in connection.execute(
        f"SELECT customer_id, {measure_sql(rank_by, settings)}, margin, last_order, tier, measure, tied"
        " FROM customer_stats WHERE orders > 0 AND private = 0 AND hidden < 2 AND tier <> 'other'"
    ):
        ranked.append((customer_id, measure, margin, last))
        old[customer_id] = tuple(standing)
    built = pyramid.build(ranked, rank_by, lambda ids: _naming(connection, ids))
    tied = built.tied_measures
    changed = [
        (tier.value, measure, int(measure in tied), customer_id)
        for customer_id, tier, measure in zip(built.keys, built.tiers, built.measures, strict=True)
        if old[customer_id] != (tier.value, measure, int(measure in tied))
    ]
    connection.executemany("UPDATE customer_stats SET tier = ?, measure = ?, tied = ? WHERE customer_id = ?", changed)
    return frozenset(each[-1] for each in changed)


def _naming(connection: Connection, ids: Sequence[int]) -> dict[int, pyramid.Naming]:
    gathering.mark(connection, ids)
    return {
        row[0]: (row[1], row[2], row[3])
        for row in connection.execute(
            "SELECT c.id, coalesce(c.number, ''), c.name, c.uid"
            " FROM temp.touched t CROSS JOIN customer c ON c.id = t.id"
        )
    }


def measures(book: Book) -> list[int]:
    """The measures of the existing customers as ranked, highest first, e4."""
    rows = book.read(
        "SELECT measure FROM customer_stats WHERE orders > 0 AND private = 0 AND hidden < 2 AND tier <> 'other'"
        " ORDER BY measure DESC"
    )
    return [row[0] for row in rows]


def rank_by_in_force(book: Book) -> str:
    """What the tiers were last given out by: revenue, margin or contribution."""
    row = book.read_one("SELECT value FROM book_state WHERE key = 'rank_by'")
    return str(row[0]) if row else RankBy.MARGIN.value
