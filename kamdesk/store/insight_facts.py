"""Bulk facts for the analysis: what the book knows of every customer as of a day, one query a question.

Here stand the customers themselves; what they ordered is in `insight_orders`, what else passed in `insight_dealings`.

Everything is read from `customer_stats`, kept or laid over for another day, and from the facts themselves up to the day
asked for. Private customers and those in the trash are in none of it. Money e4, dates as ISO text.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from kamdesk.store import history

Row = tuple[Any, ...]
Read = Callable[[str, Mapping[str, object]], list[Row]]
"""`Book.read`, or anything else that runs a query and gives all its rows."""

OPEN_BOOK = "s.private = 0 AND s.hidden < 2"
KEPT_OUT = "(SELECT customer_id FROM customer_stats WHERE private = 1 OR hidden = 2)"
_THESE = "(SELECT value FROM json_each(:ids))"


class Bought(NamedTuple):
    """What one customer bought and cost, as kept: all that ranks, segments and the forecast look at."""

    id: int
    tier: str
    orders: int
    revenue: int
    margin: int
    revenue_ever: int
    first_order: str | None
    last_order: str | None
    order_days: int
    minutes: int
    served_cost: int


class Marks(NamedTuple):
    """What scorecard and key accounts look at of the customer record, a place a customer.

    `rating` is the higher one of technology uptake and market development.
    """

    industry: Sequence[str | None]
    fixed_grade: Sequence[str | None]
    standing: Sequence[str]
    benchmark: Sequence[str | None]
    strategic: Sequence[str | None]
    rating: Sequence[int | None]
    potential: Sequence[int | None]
    growth: Sequence[int | None]
    expansion: Sequence[int | None]
    innovation: Sequence[int | None]
    demand: Sequence[int | None]


class Known(NamedTuple):
    """One customer: identity and marks, the kept numbers as of the day."""

    id: int
    uid: str
    number: str | None
    name: str
    kind: str
    industry: str | None
    province: str | None
    city: str | None
    source: str | None
    standing: str
    value_type: str | None
    out_of_market: int
    invalid: int
    archived: int
    parked_on: str | None
    lost_on: str | None
    lost_reason: str | None
    cultivated_until: str | None
    potential: int | None
    growth: int | None
    expansion: int | None
    innovation: int | None
    demand: int | None
    need_level: int | None
    technology: int | None
    market_development: int | None
    benchmark: str | None
    benchmark_reason: str | None
    strategic: str | None
    strategic_reason: str | None
    fixed_grade: str | None
    custom: str | None
    entered: str
    hidden: int
    tier: str
    measure: int
    tied: int
    orders: int
    revenue: int
    margin: int
    cost_known: int
    revenue_ever: int
    orders_ever: int
    first_order: str | None
    last_order: str | None
    order_days: int
    own_gap: int | None
    usual_gap: int
    gap_source: str
    minutes: int
    served_cost: int
    interactions: int
    last_contact: str | None
    last_visit: str | None
    last_attitude: str | None
    last_visit_chance: str | None
    cadence_ideal: int
    cadence_max: int
    cadence_from: str


Names = Mapping[int, tuple[str, str, str]]
"""(number, name, uid) of customers by id."""

_COLUMNS = ", ".join(
    "s.customer_id"
    if name == "id"
    else f"{'c' if name in history.MARKS or name in ('uid', 'number', 'name') else 's'}.{name}"
    for name in Known._fields
)


def bought(read: Read) -> list[Bought]:
    """Every customer that counts, in order of id."""
    names = ", ".join(f"s.{name}" for name in Bought._fields[1:])
    sql = f"SELECT s.customer_id, {names} FROM customer_stats s WHERE {OPEN_BOOK} ORDER BY s.customer_id"
    new = tuple.__new__  # as `_make` does, without a call of Python each
    return [new(Bought, row) for row in read(sql, {})]


def marks(read: Read) -> Marks:
    """The marks of every customer that counts, in order of id."""
    higher = "max(coalesce(c.technology, c.market_development), coalesce(c.market_development, c.technology))"
    names = ", ".join(higher if name == "rating" else f"c.{name}" for name in Marks._fields)
    rows = read(
        f"SELECT {names} FROM customer_stats s JOIN customer c ON c.id = s.customer_id WHERE {OPEN_BOOK}"
        " ORDER BY s.customer_id",
        {},
    )
    return Marks._make(zip(*rows, strict=True)) if rows else Marks._make([()] * len(Marks._fields))


def customs(read: Read) -> list[str | None]:
    """The rep's own fields of every customer that counts, in order of id."""
    rows = read(
        f"SELECT c.custom FROM customer_stats s JOIN customer c ON c.id = s.customer_id WHERE {OPEN_BOOK}"
        " ORDER BY s.customer_id",
        {},
    )
    return [row[0] for row in rows]


def customers(read: Read, ids: Sequence[int] | None = None) -> list[Known]:
    """Every customer that counts, or some of them, in order of id."""
    some = "" if ids is None else f" AND s.customer_id IN {_THESE}"
    sql = (
        f"SELECT {_COLUMNS} FROM customer_stats s JOIN customer c ON c.id = s.customer_id WHERE {OPEN_BOOK}{some}"
        " ORDER BY s.customer_id"
    )
    return list(map(Known._make, read(sql, {} if ids is None else these(ids))))


def names(read: Read, ids: Sequence[int]) -> Names:
    """Number, name and uid of some customers."""
    rows = read(f"SELECT id, coalesce(number, ''), name, uid FROM customer WHERE id IN {_THESE}", these(ids))
    return {row[0]: row[1:] for row in rows}


def out_of_market_on(read: Read, midnight: str) -> dict[int, bool]:
    """Who was out of the market when a day ended (UTC text), of those whose record changed since."""
    rows = read(f"SELECT j.record_id, json_extract(j.before, '$.out_of_market') {history.CHANGED}", {"at": midnight})
    return {row[0]: bool(row[1]) for row in rows}


def history_begins(read: Read) -> str | None:
    """The instant of the oldest step the book remembers; marks of before that day are taken as now."""
    return str(found) if (found := read("SELECT min(at) FROM operation", {})[0][0]) else None


def personal(read: Read) -> dict[int, tuple[bool, bool]]:
    """(some contact's birthday is known, some contact's home address is) by customer."""
    rows = read(
        "SELECT customer_id, max(birthday IS NOT NULL OR lunar_birthday IS NOT NULL),"
        " max(coalesce(home_address, '') <> '') FROM contact GROUP BY customer_id",
        {},
    )
    return {row[0]: (bool(row[1]), bool(row[2])) for row in rows}


def completeness(read: Read) -> dict[int, int]:
    """How much of each profile sheet is filled, percent."""
    return dict(read(f"SELECT s.customer_id, s.completeness FROM customer_stats s WHERE {OPEN_BOOK}", {}))


def group_paths(read: Read) -> dict[int, list[str]]:
    """The paths (names joined by `/`) of every customer's groups, in the order of the tree's positions."""
    found: dict[int, list[str]] = {}
    for customer, path in read(
        "WITH RECURSIVE path (id, name) AS (SELECT id, name FROM customer_group WHERE parent_id IS NULL UNION ALL"
        " SELECT g.id, p.name || '/' || g.name FROM customer_group g JOIN path p ON p.id = g.parent_id)"
        " SELECT m.customer_id, p.name FROM membership m JOIN path p ON p.id = m.group_id"
        " JOIN customer_group g ON g.id = m.group_id ORDER BY m.customer_id, g.position, g.id",
        {},
    ):
        found.setdefault(customer, []).append(path)
    return found


class Totals(NamedTuple):
    """What a customer brought and cost within a window, and what its tier of that day needs beside."""

    customer: int
    out_of_market: int
    orders: int
    revenue: int
    cost: int
    costs_known: int
    orders_ever: int
    last_order: str | None
    talks: int
    minutes: int
    served_cost: int
    quoted: int


def totals_on(read: Read, asof: date, start: date) -> list[Totals]:
    """Every customer as of another day; one pass over orders and one over talks."""
    return list(map(Totals._make, read(_TOTALS, span(start, asof))))


_TOTALS = f"""
WITH o AS (
    SELECT customer_id, CAST(total(counts * (ordered_on > :start)) AS INTEGER) AS orders,
           sum(revenue * (ordered_on > :start)) AS revenue, sum(cost * (ordered_on > :start)) AS cost,
           min(cost_known OR ordered_on <= :start) AS known, sum(counts) AS ever,
           max(CASE WHEN counts THEN ordered_on END) AS last
    FROM orders WHERE ordered_on <= :asof GROUP BY customer_id),
i AS (
    SELECT customer_id, count(*) AS talks, sum(coalesce(minutes, 0) * (happened_on > :start)) AS minutes,
           sum(coalesce(cost, 0) * (happened_on > :start)) AS served
    FROM interaction WHERE happened_on <= :asof GROUP BY customer_id)
SELECT c.id, c.out_of_market, coalesce(o.orders, 0), coalesce(o.revenue, 0),
       coalesce(o.cost, 0), coalesce(o.known, 1), coalesce(o.ever, 0), o.last, coalesce(i.talks, 0),
       coalesce(i.minutes, 0), coalesce(i.served, 0), c.id IN (SELECT customer_id FROM quote WHERE quoted_on <= :asof)
FROM customer_stats s JOIN customer c ON c.id = s.customer_id
LEFT JOIN o ON o.customer_id = c.id LEFT JOIN i ON i.customer_id = c.id
WHERE {OPEN_BOOK}
"""


def these(ids: Sequence[int]) -> dict[str, object]:
    """What a query needs for some customers."""
    return {"ids": json.dumps(list(ids))}


def span(start: date, end: date) -> dict[str, object]:
    """What a query needs for the days after `start` up to `end`."""
    return {"start": start.isoformat(), "asof": end.isoformat()}


def on_day(asof: date) -> dict[str, object]:
    """What a query needs for the days up to `asof`."""
    return {"asof": asof.isoformat()}
