"""Gathering: what the book knows of customers as of a day, summed by the database, one row a customer and question.

The ids asked for stand in the temporary table `touched`; every query starts there and follows an index, so one customer
costs microseconds and all of them one pass. CROSS JOIN keeps it so: the planner takes a table without statistics for a
million rows, and would read every order to find those of one customer.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from kamdesk.store.cipher import Connection

Row = tuple[Any, ...]
AT_ONCE = 2000


@dataclass(frozen=True, slots=True)
class Span:
    """The day asked for and the day before the window's first, as ISO text."""

    asof: str
    start: str


def mark(connection: Connection, ids: Iterable[int] | None) -> None:
    """Fill `touched` with these customers, or with all."""
    connection.execute("CREATE TEMP TABLE IF NOT EXISTS touched (id INTEGER PRIMARY KEY)")
    connection.execute("DELETE FROM touched")
    if ids is None:
        connection.execute("INSERT INTO touched SELECT id FROM customer")
    else:
        connection.executemany("INSERT OR IGNORE INTO touched VALUES (?)", ((each,) for each in ids))


def portions(connection: Connection, ids: Iterable[int] | None) -> Iterator[list[int]]:
    """These customers, or all, in their order, as many at a time as fit in memory whatever the book's size."""
    if ids is None:
        ids = array("q", (row[0] for row in connection.execute("SELECT id FROM customer ORDER BY id")))
    else:
        ids = sorted(ids)
    for start in range(0, len(ids), AT_ONCE):
        yield list(ids[start : start + AT_ONCE])


CUSTOMERS = """
SELECT c.id, c.name, c.kind, c.industry, c.province, c.city, c.address, c.source, c.demand, c.need_level,
       c.how_to_treat, c.deleted_at, c.archived, c.invalid, c.parked_on, c.out_of_market, c.lost_on, c.fixed_grade,
       c.cadence_ideal, c.cadence_max, substr(c.created_at, 1, 10), c.potential, c.growth, c.expansion, c.innovation,
       s.score, s.coverage, s.come_back
FROM temp.touched t CROSS JOIN customer c ON c.id = t.id LEFT JOIN customer_stats s ON s.customer_id = c.id
"""

ORDERS = """
SELECT o.customer_id,
       total(o.counts * (o.ordered_on > :start)), sum(o.revenue * (o.ordered_on > :start)),
       sum(o.cost * (o.ordered_on > :start)), min(o.cost_known OR o.ordered_on <= :start),
       sum(o.counts), sum(o.revenue), sum(o.cost),
       min(CASE WHEN o.counts THEN o.ordered_on END), max(CASE WHEN o.counts THEN o.ordered_on END)
FROM temp.touched t CROSS JOIN orders o ON o.customer_id = t.id
WHERE o.ordered_on <= :asof
GROUP BY o.customer_id
"""

ORDER_DAYS = """
SELECT customer_id, group_concat(day) FROM (
    SELECT DISTINCT o.customer_id, CAST(julianday(o.ordered_on) AS INTEGER) AS day
    FROM temp.touched t CROSS JOIN orders o ON o.customer_id = t.id
    WHERE o.counts = 1 AND o.ordered_on <= :asof)
GROUP BY customer_id
"""

TALKS = """
SELECT i.customer_id, count(*), min(CASE WHEN i.reached THEN i.happened_on END),
       max(CASE WHEN i.reached THEN i.happened_on END), max(i.happened_on),
       max(CASE WHEN i.kind = 'visit' AND i.reached THEN i.happened_on END),
       sum(CASE WHEN i.happened_on > :start THEN coalesce(i.minutes, 0) ELSE 0 END),
       sum(CASE WHEN i.happened_on > :start THEN coalesce(i.cost, 0) ELSE 0 END),
       max(i.need IS NOT NULL AND i.need <> '')
FROM temp.touched t CROSS JOIN interaction i ON i.customer_id = t.id
WHERE i.happened_on <= :asof
GROUP BY i.customer_id
"""

LAST_MOODS = """
SELECT i.customer_id, i.attitude, i.visit_chance
FROM temp.touched t CROSS JOIN interaction i ON i.customer_id = t.id
WHERE i.happened_on <= :asof AND (i.attitude IS NOT NULL OR i.visit_chance IS NOT NULL)
ORDER BY i.customer_id, i.happened_on, i.id
"""

NEXT_STEPS = """
SELECT k.customer_id, max(k.snoozed_until, k.due_on), k.kind, k.title
FROM temp.touched t CROSS JOIN task k ON k.customer_id = t.id
WHERE k.done_on IS NULL AND k.snoozed_until IS NOT NULL
UNION ALL
SELECT k.customer_id, k.due_on, k.kind, k.title
FROM temp.touched t CROSS JOIN task k ON k.customer_id = t.id
WHERE k.done_on IS NULL AND k.snoozed_until IS NULL
"""

CONTACTS = """
SELECT p.customer_id, p.id, p.name, p.is_main, p.role, p.birthday IS NOT NULL OR p.lunar_birthday IS NOT NULL
FROM temp.touched t CROSS JOIN contact p ON p.customer_id = t.id
ORDER BY p.customer_id, p.is_main DESC, p.role = 'decision_maker' DESC, p.created_at, p.id
"""

CHANNELS = """
SELECT h.customer_id, h.kind, h.value
FROM temp.touched t CROSS JOIN channel h ON h.customer_id = t.id
ORDER BY h.customer_id, h.contact_id IS NULL, h.position, h.id
"""

GROUPS = """
WITH RECURSIVE hidden_group (id) AS (
    SELECT id FROM customer_group WHERE private
    UNION SELECT g.id FROM customer_group g JOIN hidden_group h ON g.parent_id = h.id)
SELECT m.customer_id, g.name, g.cadence_ideal, g.cadence_max, g.id IN (SELECT id FROM hidden_group)
FROM temp.touched t CROSS JOIN membership m ON m.customer_id = t.id JOIN customer_group g ON g.id = m.group_id
ORDER BY m.customer_id, g.position, g.id
"""

QUOTES = """
SELECT DISTINCT q.customer_id FROM temp.touched t CROSS JOIN quote q ON q.customer_id = t.id WHERE q.quoted_on <= :asof
"""


def ask(connection: Connection, sql: str, span: Span) -> Mapping[int, Row]:
    """The answers to one question, by customer; where several rows answer the last one stands."""
    return {row[0]: row[1:] for row in _run(connection, sql, span)}


def ask_all(connection: Connection, sql: str, span: Span) -> Mapping[int, list[Row]]:
    """Every row of the answer, by customer, in the query's order."""
    found: dict[int, list[Row]] = {}
    for row in _run(connection, sql, span):
        found.setdefault(row[0], []).append(row[1:])
    return found


def _run(connection: Connection, sql: str, span: Span) -> Iterator[Row]:
    values = {"asof": span.asof, "start": span.start}
    rows: Iterator[Row] = connection.execute(sql, {name: v for name, v in values.items() if f":{name}" in sql})
    return rows


def day(text: str | None) -> date | None:
    """A stored date."""
    return date.fromisoformat(text) if text else None
