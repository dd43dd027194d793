"""Sums over time and over kinds for the pages of the analysis: months, weeks, hours, win rates, first products.

As in `insight_facts`, private customers and those in the trash are in none of it; money e4, dates as ISO text.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date

from kamdesk.store.insight_facts import KEPT_OUT, OPEN_BOOK, Read, Row, on_day, span

COUNTED = f"customer_id NOT IN {KEPT_OUT}"


def months(read: Read, start: date, end: date) -> list[Row]:
    """(month YYYY-MM, orders, revenue, cost) of the days after `start` up to `end`."""
    return read(
        f"SELECT substr(ordered_on, 1, 7), sum(counts), sum(revenue), sum(cost) FROM orders WHERE {COUNTED}"
        " AND ordered_on > :start AND ordered_on <= :asof GROUP BY 1",
        span(start, end),
    )


def comings_and_goings(read: Read, asof: date, months: int) -> list[Row]:
    """(month, new, back again, lost) of every month: who bought first, again after more than a window, and whose
    last order fell out of the window then. A customer is lost on the day after the window's last with its order.
    """
    gone = f"date(ordered_on, '+{int(months)} months')"
    return read(
        "WITH o AS (SELECT customer_id, ordered_on, lag(ordered_on) OVER w AS before, lead(ordered_on) OVER w AS next"
        f" FROM orders WHERE counts = 1 AND ordered_on <= :asof AND {COUNTED}"
        " WINDOW w AS (PARTITION BY customer_id ORDER BY ordered_on)),"
        " e AS (SELECT substr(ordered_on, 1, 7) AS month, before IS NULL AS new, before IS NOT NULL AS back, 0 AS lost"
        f" FROM o WHERE before IS NULL OR date(before, '+{int(months)} months') <= ordered_on"
        f" UNION ALL SELECT substr({gone}, 1, 7), 0, 0, 1 FROM o WHERE {gone} <= :asof AND (next IS NULL OR next >="
        f" {gone}))"
        " SELECT month, sum(new), sum(back), sum(lost) FROM e GROUP BY month ORDER BY month",
        on_day(asof),
    )


def buyers(read: Read, start: date, middle: date, end: date) -> Row:
    """(buyers of the first span, those of them who bought in the second, buyers of the second, those with two orders).

    Spans are the days after `start` up to `middle` and after `middle` up to `end`.
    """
    return read(
        "SELECT total(earlier > 0), total(earlier > 0 AND later > 0), total(later > 0), total(later > 1) FROM ("
        " SELECT sum(ordered_on <= :middle) AS earlier, sum(ordered_on > :middle) AS later FROM orders"
        f" WHERE counts = 1 AND {COUNTED} AND ordered_on > :start AND ordered_on <= :asof GROUP BY customer_id)",
        {**span(start, end), "middle": middle.isoformat()},
    )[0]


def satisfaction(read: Read, start: date, end: date) -> Row:
    """(mean score 1-5 or none, answers) of the days after `start` up to `end`."""
    return read(
        f"SELECT avg(score), count(*) FROM satisfaction WHERE {COUNTED} AND asked_on > :start AND asked_on <= :asof",
        span(start, end),
    )[0]


def opportunities(read: Read, start: date, end: date) -> list[Row]:
    """(status, tier, product, reason, competitor, count, amount) of what was won or lost in a span."""
    return read(
        "SELECT p.status, s.tier, coalesce(p.product, ''), coalesce(p.reason, ''), coalesce(p.competitor, ''),"
        " count(*), total(p.amount) FROM opportunity p JOIN customer_stats s ON s.customer_id = p.customer_id"
        f" WHERE {OPEN_BOOK} AND p.status IN ('won', 'lost') AND p.closed_on > :start AND p.closed_on <= :asof"
        " GROUP BY 1, 2, 3, 4, 5",
        span(start, end),
    )


def open_stages(read: Read, asof: date) -> list[Row]:
    """(stage, opportunities, amount, amount weighed by probability) of what is open on a day."""
    return read(
        "SELECT p.stage, count(*), total(p.amount), total(p.amount * coalesce(p.probability, 0) / 100.0)"
        " FROM opportunity p JOIN customer_stats s ON s.customer_id = p.customer_id"
        f" WHERE {OPEN_BOOK} AND p.opened_on <= :asof AND (p.status = 'open' OR p.closed_on > :asof) GROUP BY 1",
        on_day(asof),
    )


def quoted(read: Read, asof: date) -> int:
    """How many customers without an order hold a quote."""
    row = read(
        "SELECT count(DISTINCT q.customer_id) FROM quote q JOIN customer_stats s ON s.customer_id = q.customer_id"
        f" WHERE {OPEN_BOOK} AND s.orders_ever = 0 AND q.quoted_on <= :asof",
        on_day(asof),
    )[0]
    return int(row[0])


def weeks(read: Read, start: date, end: date) -> list[Row]:
    """(weeks before the last, tier, minutes) of the talks after `start` up to `end`; 0 are the last seven days."""
    return read(
        "SELECT CAST((julianday(:asof) - julianday(i.happened_on)) / 7 AS INTEGER), s.tier, sum(i.minutes)"
        " FROM interaction i JOIN customer_stats s ON s.customer_id = i.customer_id"
        f" WHERE {OPEN_BOOK} AND i.minutes > 0 AND i.happened_on > :start AND i.happened_on <= :asof GROUP BY 1, 2",
        span(start, end),
    )


def group_minutes(read: Read, start: date, end: date) -> list[Row]:
    """(group id, name, budget in minutes a month, minutes) of every group not private; those below counted in."""
    return read(
        "WITH RECURSIVE hid (id) AS (SELECT id FROM customer_group WHERE private UNION SELECT g.id"
        " FROM customer_group g JOIN hid h ON g.parent_id = h.id),"
        " above (id, ancestor) AS (SELECT id, id FROM customer_group UNION ALL SELECT a.id, g.parent_id FROM above a"
        " JOIN customer_group g ON g.id = a.ancestor WHERE g.parent_id IS NOT NULL),"
        " spent AS (SELECT customer_id, sum(minutes) AS minutes FROM interaction WHERE happened_on > :start"
        " AND happened_on <= :asof GROUP BY customer_id),"
        " member AS (SELECT DISTINCT a.ancestor, m.customer_id FROM above a JOIN membership m ON m.group_id = a.id"
        " JOIN customer_stats s ON s.customer_id = m.customer_id WHERE s.private = 0 AND s.hidden < 2)"
        " SELECT g.id, g.name, g.time_budget, coalesce((SELECT sum(p.minutes) FROM member b JOIN spent p"
        " ON p.customer_id = b.customer_id WHERE b.ancestor = g.id), 0) FROM customer_group g"
        " WHERE g.id NOT IN (SELECT id FROM hid) ORDER BY g.position, g.id",
        span(start, end),
    )


def talks(read: Read, start: date, end: date) -> list[Row]:
    """(month, kind, talks, reached, minutes, cost) of the days after `start` up to `end`."""
    return read(
        "SELECT substr(happened_on, 1, 7), kind, count(*), sum(reached), total(minutes), total(cost) FROM interaction"
        f" WHERE {COUNTED} AND happened_on > :start AND happened_on <= :asof GROUP BY 1, 2",
        span(start, end),
    )


def answer_hours(read: Read, start: date, end: date) -> list[Row]:
    """(month, hours until the first answer) of every issue opened in a span and answered, shortest first."""
    return read(
        "SELECT substr(opened_at, 1, 7) AS month, (julianday(answered_at) - julianday(opened_at)) * 24 AS hours"
        f" FROM issue WHERE {COUNTED} AND answered_at IS NOT NULL AND substr(opened_at, 1, 10) > :start"
        " AND substr(opened_at, 1, 10) <= :asof ORDER BY month, hours",
        span(start, end),
    )


def margin_per_order(read: Read, start: date, end: date) -> list[Row]:
    """(1 for customers new in the span, orders, revenue, margin) of the days after `start` up to `end` (D20)."""
    return read(
        "SELECT s.first_order > :start, sum(o.counts), sum(o.revenue), sum(o.revenue - o.cost) FROM orders o"
        f" JOIN customer_stats s ON s.customer_id = o.customer_id WHERE {OPEN_BOOK} AND s.first_order IS NOT NULL"
        " AND +o.ordered_on > :start AND +o.ordered_on <= :asof GROUP BY 1",
        span(start, end),
    )


def first_products(read: Read, ids: Sequence[int] | None = None) -> dict[int, str]:
    """What each customer, or each of some, bought first: the first line of its first order."""
    some = "" if ids is None else " AND s.customer_id IN (SELECT value FROM json_each(:ids))"
    rows = read(
        "SELECT o.customer_id, coalesce(p.name, l.product_name) FROM customer_stats s"
        " JOIN orders o ON o.customer_id = s.customer_id AND o.ordered_on = s.first_order AND o.counts = 1"
        " JOIN order_line l ON l.order_id = o.id AND l.position = 0 LEFT JOIN product p ON p.id = l.product_id"
        f" WHERE {OPEN_BOOK}{some} GROUP BY o.customer_id HAVING o.id = min(o.id)",
        {} if ids is None else {"ids": json.dumps(list(ids))},
    )
    return {row[0]: row[1] for row in rows if row[1]}


def alike(read: Read, customer: int, limit: int) -> list[Row]:
    """(id, name, revenue, points) of the existing customers most like one, likest first.

    Industry and region give two points each, source, kind, and a demand within a factor of two one each.
    """
    same = "coalesce(c.{0} = w.{0} AND c.{0} <> '', 0)"
    near = "coalesce(max(c.demand, w.demand) <= 2 * min(c.demand, w.demand) AND min(c.demand, w.demand) > 0, 0)"
    points = f"2 * {same.format('industry')} + 2 * {same.format('province')} + {same.format('source')}"
    points += f" + (c.kind = w.kind) + {near}"
    return read(
        f"SELECT c.id, c.name, s.revenue, {points} AS points FROM customer w CROSS JOIN customer_stats s"
        f" JOIN customer c ON c.id = s.customer_id WHERE w.id = :customer AND {OPEN_BOOK} AND s.hidden = 0"
        " AND s.orders > 0 AND s.tier <> 'other' AND c.id <> :customer"
        " AND (points > 1 OR points = 1 AND c.kind <> w.kind)"
        " ORDER BY points DESC, s.margin DESC, c.id LIMIT :limit",
        {"customer": customer, "limit": limit},
    )


def brought(read: Read, customer: int, asof: date) -> Row:
    """(how many customers one has brought, their margin in the window)."""
    return read(
        "SELECT count(*), coalesce(sum(s.margin), 0) FROM customer_stats s WHERE s.customer_id IN (SELECT r.customer_id"
        " FROM referral r WHERE r.referrer_id = :customer AND (r.referred_on IS NULL OR r.referred_on <= :asof))"
        f" AND {OPEN_BOOK}",
        {"customer": customer, **on_day(asof)},
    )[0]


def discount_buyers(read: Read, start: date, end: date, least: int) -> list[int]:
    """Customers of at least so many priced orders in a span who never bought without a discount (D12)."""
    rows = read(
        f"SELECT customer_id FROM orders WHERE counts = 1 AND discount_base > 0 AND {COUNTED}"
        " AND +ordered_on > :start AND +ordered_on <= :asof GROUP BY customer_id"
        f" HAVING count(*) >= {int(least)} AND min(discount_base - revenue) > 0",
        span(start, end),
    )
    return [row[0] for row in rows]


def lost_margins(read: Read, months: int) -> dict[int, int]:
    """The margin of each dormant or lost customer's last twelve months (or so many) before and with its last order."""
    rows = read(
        "SELECT o.customer_id, sum(o.revenue - o.cost) FROM customer_stats s JOIN orders o"
        f" ON o.customer_id = s.customer_id WHERE {OPEN_BOOK} AND s.sleep IN ('dormant', 'lost')"
        " AND o.ordered_on <= s.last_order"
        f" AND o.ordered_on > date(s.last_order, '-{int(months)} months') GROUP BY o.customer_id",
        {},
    )
    return dict(rows)


def lost_reasons(read: Read) -> dict[int, str]:
    """Why the rep says each customer was lost."""
    return dict(read("SELECT id, lost_reason FROM customer WHERE lost_reason IS NOT NULL", {}))


def existing_count(read: Read) -> int:
    """How many customers are ranked."""
    sql = f"SELECT count(*) FROM customer_stats s WHERE {OPEN_BOOK} AND s.orders > 0 AND s.tier <> 'other'"
    return int(read(sql, {})[0][0])


def positive_contribution(read: Read, hourly_cost: int) -> int:
    """The sum of all positive net contributions of the window."""
    one = "s.margin - s.served_cost - (s.minutes * :hourly + 30) / 60"
    sql = f"SELECT coalesce(sum(max({one}, 0)), 0) FROM customer_stats s WHERE {OPEN_BOOK}"
    return int(read(sql, {"hourly": hourly_cost})[0][0])


def of_tier(read: Read, tier: str) -> list[int]:
    """The customers of a tier."""
    rows = read(f"SELECT s.customer_id FROM customer_stats s WHERE {OPEN_BOOK} AND s.tier = :tier", {"tier": tier})
    return [row[0] for row in rows]


def habits(read: Read, customer: int, asof: date) -> list[Row]:
    """(product, orders with it, quantity, last bought) of one customer, most frequent first."""
    return read(
        "SELECT coalesce(p.name, l.product_name), count(DISTINCT o.id), sum(l.quantity), max(o.ordered_on)"
        " FROM orders o JOIN order_line l ON l.order_id = o.id LEFT JOIN product p ON p.id = l.product_id"
        " WHERE o.customer_id = :customer AND o.counts = 1 AND l.quantity > 0 AND o.ordered_on <= :asof"
        " AND coalesce(p.name, l.product_name) IS NOT NULL GROUP BY 1 ORDER BY 2 DESC, 4 DESC, 1 LIMIT 20",
        {"customer": customer, **on_day(asof)},
    )


def season(read: Read, customer: int, asof: date) -> list[Row]:
    """(month of the year 1-12, orders) of one customer, the busiest first."""
    return read(
        "SELECT CAST(substr(ordered_on, 6, 2) AS INTEGER), count(*) FROM orders WHERE customer_id = :customer"
        " AND counts = 1 AND ordered_on <= :asof GROUP BY 1 ORDER BY 2 DESC, 1",
        {"customer": customer, **on_day(asof)},
    )


def order_days(read: Read, customer: int, start: date, end: date) -> list[Row]:
    """The days on which one customer ordered, after `start` up to `end`."""
    return read(
        "SELECT DISTINCT ordered_on FROM orders WHERE customer_id = :customer AND counts = 1 AND ordered_on > :start"
        " AND ordered_on <= :asof",
        {"customer": customer, **span(start, end)},
    )


def margins_by_day(read: Read, customer: int, asof: date) -> list[Row]:
    """(day, margin) of one customer's orders and returns, newest first."""
    return read(
        "SELECT ordered_on, sum(revenue - cost) FROM orders WHERE customer_id = :customer AND ordered_on <= :asof"
        " GROUP BY ordered_on ORDER BY ordered_on DESC",
        {"customer": customer, **on_day(asof)},
    )


def next_products(read: Read, product: str, asof: date) -> list[Row]:
    """(product, buyers) of what buyers of one product bought on a later day, most of them first."""
    return read(
        "WITH bought AS (SELECT o.customer_id AS who, coalesce(p.name, l.product_name) AS what,"
        " min(o.ordered_on) AS day FROM orders o JOIN order_line l ON l.order_id = o.id"
        " LEFT JOIN product p ON p.id = l.product_id"
        f" WHERE o.counts = 1 AND l.quantity > 0 AND o.ordered_on <= :asof AND o.{COUNTED} GROUP BY 1, 2)"
        " SELECT b.what, count(*) FROM bought a JOIN bought b ON b.who = a.who AND b.day > a.day"
        " WHERE a.what = :product AND b.what <> a.what GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 10",
        {"product": product, **on_day(asof)},
    )
