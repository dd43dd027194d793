"""Segments, scorecard and lateness as single SQL passes: the limits the computed ones are held against (quality 1)."""

from __future__ import annotations

from typing import Any

from kamdesk.store.cipher import Connection

BUYERS = (
    "WITH buyers AS (SELECT customer_id, max(ordered_on) AS last, count(*) AS orders, sum(revenue) AS revenue,"
    " sum(revenue - cost) AS margin FROM orders WHERE ordered_on > :start AND ordered_on <= :end AND counts = 1"
    " GROUP BY customer_id)"
)
SEGMENTS = (
    f"{BUYERS} SELECT customer_id, ntile(5) OVER (ORDER BY last), ntile(5) OVER (ORDER BY orders),"
    " ntile(5) OVER (ORDER BY revenue) FROM buyers"
)
SCORES = (
    f"{BUYERS} SELECT b.customer_id, 25 * percent_rank() OVER (ORDER BY b.margin)"
    " + 20 * percent_rank() OVER (ORDER BY b.revenue) + 10 * percent_rank() OVER (ORDER BY b.orders)"
    " + 0.15 * coalesce(20.0 * (c.growth + c.expansion + c.innovation) / 3, 0)"
    " FROM buyers b JOIN customer c ON c.id = b.customer_id"
)
LATENESS = (
    "SELECT customer_id, count(DISTINCT ordered_on), julianday(:end) - julianday(max(ordered_on)),"
    " (julianday(max(ordered_on)) - julianday(min(ordered_on))) / max(1, count(DISTINCT ordered_on) - 1)"
    " FROM orders WHERE ordered_on <= :end AND counts = 1 GROUP BY customer_id"
)


def run(connection: Connection, sql: str, span: dict[str, str]) -> list[Any]:
    """Every row of one pass."""
    return list(connection.execute(sql, {name: day for name, day in span.items() if f":{name}" in sql}).fetchall())
