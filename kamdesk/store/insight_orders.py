"""Bulk facts of orders for the analysis: what each customer bought, when, at what discount, whom it brought.

As in `insight_facts`, private customers and those in the trash are in none of it; money e4, dates as ISO text.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from kamdesk.rules import window
from kamdesk.store.insight_facts import KEPT_OUT, OPEN_BOOK, Read, Row, on_day, span, these

IN_WINDOW = "+ordered_on > :start AND +ordered_on <= :asof"
"""With the plus the index by day is not taken: a third of all orders is read faster from the index that covers them."""


def amounts(read: Read, asof: date, start: date) -> list[int]:
    """The amount of every order of the window."""
    where = f"counts = 1 AND {IN_WINDOW} AND customer_id NOT IN {KEPT_OUT}"
    return [row[0] for row in read(f"SELECT revenue FROM orders WHERE {where}", span(start, asof))]


def large_orders(read: Read, asof: date, start: date, line: int | None, customer: int | None = None) -> list[Row]:
    """(customer, uid, day, amount, kind, marked, strategic project) of the window's large orders.

    Of one customer, or of all that have a contract or a strategic project: for the others they decide nothing.
    """
    who = "SELECT customer_id FROM contract UNION SELECT customer_id FROM opportunity WHERE strategic"
    test = "o.large = 1" if line is None else "o.revenue >= :line"
    values = span(start, asof) | ({} if line is None else {"line": line})
    return read(
        "SELECT o.customer_id, o.uid, o.ordered_on, o.revenue, o.kind, coalesce(o.large, 0), coalesce(p.strategic, 0)"
        " FROM orders o LEFT JOIN opportunity p ON p.id = o.opportunity_id"
        f" WHERE o.customer_id IN ({who if customer is None else int(customer)}) AND o.counts = 1 AND {test}"
        " AND o.ordered_on > :start AND o.ordered_on <= :asof",
        values,
    )


def all_orders(read: Read, asof: date) -> list[Row]:
    """(customer, day ordinal, amount) of every order up to a day, in order of day."""
    return read(
        f"SELECT customer_id, {_ordinal('ordered_on')}, revenue FROM orders"
        f" WHERE counts = 1 AND ordered_on <= :asof AND customer_id NOT IN {KEPT_OUT} ORDER BY ordered_on, id",
        on_day(asof),
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
        {"until": until.isoformat(), **on_day(seen_from), **these(ids)},
    )


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
        {"day": asof.day, **span(start, asof)},
    )
    return dict(rows)


def products_held(read: Read, asof: date, start: date) -> dict[int, int]:
    """How many different products each customer bought in the window."""
    rows = read(
        "SELECT o.customer_id, count(DISTINCT coalesce(l.product_id, l.product_name)) FROM orders o"
        " JOIN order_line l ON l.order_id = o.id WHERE o.counts = 1 AND l.quantity > 0 AND o.ordered_on > :start"
        " AND o.ordered_on <= :asof GROUP BY o.customer_id",
        span(start, asof),
    )
    return dict(rows)


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
        {**span(now.start, now.end), "from": then.start.isoformat(), "until": then.end.isoformat()},
    )
    return {row[0]: (row[1], row[2]) for row in rows}


def referral_margins(read: Read, asof: date) -> dict[int, int]:
    """The margin in the window of everybody a customer brought, each of them once."""
    rows = read(
        "SELECT referrer_id, sum(margin) FROM (SELECT DISTINCT r.referrer_id, r.customer_id, s.margin FROM referral r"
        f" CROSS JOIN customer_stats s ON s.customer_id = r.customer_id WHERE {OPEN_BOOK}"
        " AND (r.referred_on IS NULL OR r.referred_on <= :asof)) GROUP BY referrer_id",
        on_day(asof),
    )
    return dict(rows)


def served_after_only_order(read: Read, asof: date) -> list[int]:
    """Customers of one order who had a logged service after it."""
    rows = read(
        "SELECT DISTINCT i.customer_id FROM interaction i JOIN customer_stats s ON s.customer_id = i.customer_id"
        " WHERE i.kind = 'service' AND s.orders_ever = 1 AND i.happened_on > s.first_order AND i.happened_on <= :asof",
        on_day(asof),
    )
    return [row[0] for row in rows]


def _ordinal(day: str) -> str:
    """A date as Python counts days; its Julian day at noon is a whole number, 1721426 on the first day of year 1."""
    return f"CAST(julianday({day}, '+12 hours') AS INTEGER) - 1721425"
