"""Bulk facts for the analysis: what the book knows of every customer as of a day, one query a question.

Everything is read from `customer_stats`, kept or laid over for another day, and from the facts themselves up to the day
asked for. Private customers and those in the trash are in none of it. Money e4, dates as ISO text.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from kamdesk.rules import window
from kamdesk.store import history

Row = tuple[Any, ...]
Read = Callable[[str, Mapping[str, object]], list[Row]]
"""`Book.read`, or anything else that runs a query and gives all its rows."""

OPEN_BOOK = "s.private = 0 AND s.hidden < 2"
IN_WINDOW = "+ordered_on > :start AND +ordered_on <= :asof"
"""With the plus the index by day is not taken: a third of all orders is read faster from the index that covers them."""

GRAVE_THREAT = 4
"""A competitor marked so threatening at a customer (1 to 5), or more, is a danger (requirement I8)."""

_THESE = "(SELECT value FROM json_each(:ids))"

KEPT_OUT = "(SELECT customer_id FROM customer_stats WHERE private = 1 OR hidden = 2)"


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
    return list(map(Known._make, read(sql, {} if ids is None else _these(ids))))


def names(read: Read, ids: Sequence[int]) -> Names:
    """Number, name and uid of some customers."""
    rows = read(f"SELECT id, coalesce(number, ''), name, uid FROM customer WHERE id IN {_THESE}", _these(ids))
    return {row[0]: row[1:] for row in rows}


def out_of_market_on(read: Read, midnight: str) -> dict[int, bool]:
    """Who was out of the market when a day ended (UTC text), of those whose record changed since."""
    rows = read(f"SELECT j.record_id, json_extract(j.before, '$.out_of_market') {history.CHANGED}", {"at": midnight})
    return {row[0]: bool(row[1]) for row in rows}


def history_begins(read: Read) -> str | None:
    """The instant of the oldest step the book remembers; marks of before that day are taken as now."""
    return str(found) if (found := read("SELECT min(at) FROM operation", {})[0][0]) else None


def months_with_order(read: Read, asof: date, start: date) -> dict[int, int]:
    """In how many of the window's months each customer ordered.

    A month ends on the day of the month `asof` falls on, so a later day of the month belongs to the month after.
    """
    month = (
        "CAST(substr(ordered_on, 1, 4) AS INTEGER) * 12 + CAST(substr(ordered_on, 6, 2) AS INTEGER)"
        " + (CAST(substr(ordered_on, 9, 2) AS INTEGER) > :day)"
    )
    rows = read(
        f"SELECT customer_id, count(DISTINCT {month}) FROM orders WHERE counts = 1 AND {IN_WINDOW}"
        " GROUP BY customer_id",
        {"day": asof.day, **_span(asof, start)},
    )
    return dict(rows)


def products_held(read: Read, asof: date, start: date) -> dict[int, int]:
    """How many different products each customer bought in the window."""
    rows = read(
        "SELECT o.customer_id, count(DISTINCT coalesce(l.product_id, l.product_name)) FROM orders o"
        " JOIN order_line l ON l.order_id = o.id WHERE o.counts = 1 AND l.quantity > 0 AND o.ordered_on > :start"
        " AND o.ordered_on <= :asof GROUP BY o.customer_id",
        _span(asof, start),
    )
    return dict(rows)


def contracts(read: Read, asof: date) -> dict[int, list[tuple[str, str | None]]]:
    """(starts, ends) of every contract that is more than a draft, oldest first, by customer; ends None: open end."""
    found: dict[int, list[tuple[str, str | None]]] = {}
    for customer, starts, ends in read(
        "SELECT customer_id, starts_on, ends_on FROM contract WHERE starts_on <= :asof AND (status NOT IN ('draft',"
        " 'void', 'lost', 'ended') OR status = 'ended' AND substr(updated_at, 1, 10) > :asof)"
        " ORDER BY customer_id, starts_on, id",
        _on(asof),
    ):
        found.setdefault(customer, []).append((starts, ends))
    return found


def referral_margins(read: Read, asof: date) -> dict[int, int]:
    """The margin in the window of everybody a customer brought, each of them once."""
    rows = read(
        "SELECT referrer_id, sum(margin) FROM (SELECT DISTINCT r.referrer_id, r.customer_id, s.margin FROM referral r"
        f" CROSS JOIN customer_stats s ON s.customer_id = r.customer_id WHERE {OPEN_BOOK}"
        " AND (r.referred_on IS NULL OR r.referred_on <= :asof)) GROUP BY referrer_id",
        _on(asof),
    )
    return dict(rows)


def amounts(read: Read, asof: date, start: date) -> list[int]:
    """The amount of every order of the window."""
    where = f"counts = 1 AND {IN_WINDOW} AND customer_id NOT IN {KEPT_OUT}"
    return [row[0] for row in read(f"SELECT revenue FROM orders WHERE {where}", _span(asof, start))]


def large_orders(read: Read, asof: date, start: date, line: int | None, customer: int | None = None) -> list[Row]:
    """(customer, uid, day, amount, kind, marked, strategic project) of the window's large orders.

    Of one customer, or of all that have a contract or a strategic project: for the others they decide nothing.
    """
    who = "SELECT customer_id FROM contract UNION SELECT customer_id FROM opportunity WHERE strategic"
    test = "o.large = 1" if line is None else "o.revenue >= :line"
    values = _span(asof, start) | ({} if line is None else {"line": line})
    return read(
        "SELECT o.customer_id, o.uid, o.ordered_on, o.revenue, o.kind, coalesce(o.large, 0), coalesce(p.strategic, 0)"
        " FROM orders o LEFT JOIN opportunity p ON p.id = o.opportunity_id"
        f" WHERE o.customer_id IN ({who if customer is None else int(customer)}) AND o.counts = 1 AND {test}"
        " AND o.ordered_on > :start AND o.ordered_on <= :asof",
        values,
    )


def lessons(read: Read, seen_from: date, until: date, ids: Sequence[int]) -> list[Row]:
    """(first and last order day ordinal, distinct order days, amount, whether it ordered again until another day) of
    those of some customers who had ordered by a day, up to that day.
    """
    known = "o.counts AND o.ordered_on <= :asof"
    return read(
        f"SELECT {_ordinal(f'min(CASE WHEN {known} THEN o.ordered_on END)')},"
        f" {_ordinal(f'max(CASE WHEN {known} THEN o.ordered_on END)')},"
        f" count(DISTINCT CASE WHEN {known} THEN o.ordered_on END) AS days,"
        " sum(o.revenue * (o.ordered_on <= :asof)), max(o.counts AND o.ordered_on > :asof) FROM json_each(:ids) j"
        " CROSS JOIN orders o ON o.customer_id = j.value WHERE o.ordered_on <= :until GROUP BY j.value HAVING days > 0",
        {"until": until.isoformat(), **_on(seen_from), **_these(ids)},
    )


def all_orders(read: Read, asof: date) -> list[Row]:
    """(customer, day ordinal, amount) of every order up to a day, in order of day."""
    return read(
        f"SELECT customer_id, {_ordinal('ordered_on')}, revenue FROM orders"
        f" WHERE counts = 1 AND ordered_on <= :asof AND customer_id NOT IN {KEPT_OUT} ORDER BY ordered_on, id",
        _on(asof),
    )


def served_after_only_order(read: Read, asof: date) -> list[int]:
    """Customers of one order who had a logged service after it."""
    rows = read(
        "SELECT DISTINCT i.customer_id FROM interaction i JOIN customer_stats s ON s.customer_id = i.customer_id"
        " WHERE i.kind = 'service' AND s.orders_ever = 1 AND i.happened_on > s.first_order AND i.happened_on <= :asof",
        _on(asof),
    )
    return [row[0] for row in rows]


def discounts(read: Read, asof: date) -> dict[int, Row]:
    """List value, revenue and margin of each customer's last four quarters, newest first: twelve sums.

    Orders without a list price tell nothing of discounts and are left out; then come how many orders there were and
    how many of them had a discount.
    """
    edges = {f"e{at}": window.months_before(asof, 3 * at).isoformat() for at in range(5)}
    quarters = [f"(ordered_on <= :e{at} AND ordered_on > :e{at + 1})" for at in range(4)]
    sums = ", ".join(
        f"sum({what} * {quarter})" for quarter in quarters for what in ("discount_base", "revenue", "(revenue - cost)")
    )
    rows = read(
        f"SELECT customer_id, {sums}, sum(counts), sum(counts * (discount_base > revenue)) FROM orders"
        " WHERE discount_base <> 0 AND +ordered_on > :e4 AND +ordered_on <= :e0 GROUP BY customer_id",
        edges,
    )
    return {row[0]: row[1:] for row in rows}


def revenue_then_and_now(read: Read, now: window.Window, then: window.Window) -> dict[int, tuple[int, int]]:
    """(revenue of the earlier days, revenue of the later ones) of each customer."""
    rows = read(
        "SELECT customer_id, sum(revenue * (ordered_on <= :until)), sum(revenue * (ordered_on > :start)) FROM orders"
        " WHERE +ordered_on > :start AND +ordered_on <= :asof OR +ordered_on > :from AND +ordered_on <= :until"
        " GROUP BY customer_id",
        {**_span(now.end, now.start), "from": then.start.isoformat(), "until": then.end.isoformat()},
    )
    return {row[0]: (row[1], row[2]) for row in rows}


def contacts_between(read: Read, start: date, end: date) -> dict[int, int]:
    """How often each customer was really contacted on the days after `start` up to `end`."""
    rows = read(
        "SELECT customer_id, count(*) FROM interaction WHERE reached = 1 AND happened_on > :start"
        " AND happened_on <= :asof GROUP BY customer_id",
        _span(end, start),
    )
    return dict(rows)


def unanswered(read: Read, midnight: str) -> list[Row]:
    """(customer, opened at) of the issues nobody had answered when a day ended (UTC text)."""
    return read(
        "SELECT customer_id, opened_at FROM issue WHERE opened_at < :midnight"
        " AND (answered_at IS NULL OR answered_at >= :midnight) AND (solved_at IS NULL OR solved_at >= :midnight)",
        {"midnight": midnight},
    )


def satisfaction_pairs(read: Read, asof: date) -> dict[int, tuple[int, int | None]]:
    """(last score, the one before) of each customer that was asked."""
    rows = read(
        "SELECT customer_id, max(CASE WHEN place = 1 THEN score END), max(CASE WHEN place = 2 THEN score END) FROM"
        " (SELECT customer_id, score, row_number() OVER (PARTITION BY customer_id ORDER BY asked_on DESC, id DESC)"
        " AS place FROM satisfaction WHERE asked_on <= :asof) WHERE place <= 2 GROUP BY customer_id",
        _on(asof),
    )
    return {row[0]: (row[1], row[2]) for row in rows}


def threats(read: Read, asof: date) -> dict[int, list[str]]:
    """The competitors named in each customer's open opportunities, and those met there as a grave threat."""
    found: dict[int, list[str]] = {}
    for customer, rival in read(
        "SELECT customer_id, trim(competitor) FROM opportunity WHERE trim(coalesce(competitor, '')) <> ''"
        " AND opened_on <= :asof AND (closed_on IS NULL AND status = 'open' OR closed_on > :asof)"
        " UNION SELECT r.customer_id, trim(p.name) FROM rivalry r JOIN competitor p ON p.id = r.competitor_id"
        " WHERE r.threat >= :grave AND NOT p.ours AND (r.seen_on IS NULL OR r.seen_on <= :asof)"
        " AND (r.ended_on IS NULL OR r.ended_on > :asof) ORDER BY 1, 2",
        {"grave": GRAVE_THREAT, **_on(asof)},
    ):
        found.setdefault(customer, []).append(rival)
    return found


def plans(read: Read, asof: date) -> dict[int, str]:
    """The nearest step planned from a day on, by customer."""
    rows = read(
        "SELECT customer_id, min(coalesce(snoozed_until, due_on)) FROM task WHERE customer_id IS NOT NULL"
        " AND coalesce(snoozed_until, due_on) >= :asof AND (done_on IS NULL OR done_on > :asof) GROUP BY customer_id",
        _on(asof),
    )
    return dict(rows)


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
    return list(map(Totals._make, read(_TOTALS, _span(asof, start))))


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


def _these(ids: Sequence[int]) -> dict[str, object]:
    return {"ids": json.dumps(list(ids))}


def _ordinal(day: str) -> str:
    """A date as Python counts days; its Julian day at noon is a whole number, 1721426 on the first day of year 1."""
    return f"CAST(julianday({day}, '+12 hours') AS INTEGER) - 1721425"


def _span(asof: date, start: date) -> dict[str, object]:
    return {"asof": asof.isoformat(), "start": start.isoformat()}


def _on(asof: date) -> dict[str, object]:
    return {"asof": asof.isoformat()}
