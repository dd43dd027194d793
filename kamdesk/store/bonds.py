"""Reading what ties customers together: who knows whom, who brought whom, and who stands where in a trade."""

from __future__ import annotations

from datetime import date
from typing import Any

from kamdesk.store.book import Book

LISTED = "s.hidden = 0 AND s.private = 0"
Row = tuple[Any, ...]

TIES = """
WITH tie (a, b, kind, noun, record) AS (
    SELECT other_id, customer_id, kind, 'relation', id FROM relation WHERE customer_id = ?1 OR other_id = ?1
    UNION ALL SELECT customer_id, other_id,
        CASE kind WHEN 'parent' THEN 'subsidiary' WHEN 'supplier' THEN 'buyer' WHEN 'referrer' THEN 'referred'
        ELSE kind END, 'relation', id FROM relation WHERE customer_id = ?1 OR other_id = ?1
    UNION ALL SELECT customer_id, referrer_id, 'referrer', 'referral', id FROM referral
        WHERE customer_id = ?1 OR referrer_id = ?1
    UNION ALL SELECT referrer_id, customer_id, 'referred', 'referral', id FROM referral
        WHERE customer_id = ?1 OR referrer_id = ?1
    UNION ALL SELECT id, parent_id, 'parent', 'customer', NULL FROM customer WHERE id = ?1 AND parent_id IS NOT NULL
    UNION ALL SELECT parent_id, id, 'subsidiary', 'customer', NULL FROM customer WHERE parent_id = ?1
)
SELECT t.b, c.name, t.kind, t.noun, t.record, s.last_contact, s.grade
FROM tie t JOIN customer c ON c.id = t.b JOIN customer_stats s ON s.customer_id = t.b
WHERE t.a = ?1 AND s.hidden < 2 AND s.private = 0 ORDER BY s.last_contact IS NULL, s.last_contact DESC, c.name
"""


def ties(book: Book, customer_id: int) -> list[Row]:
    """(other, name, how the other stands to it, noun, record, last contact, grade), the best known first."""
    return book.read(TIES, (customer_id,))


def referrals(book: Book) -> list[Row]:
    """(referrer, name, brought, their revenue and margin ever, rewards given, rewards owed, thanks owed)."""
    return book.read(
        "SELECT r.referrer_id, w.name, count(*), sum(s.revenue_ever), sum(s.margin_ever),"
        " sum(r.reward_given), sum(r.reward IS NOT NULL AND NOT r.reward_given), sum(r.thanked_on IS NULL)"
        " FROM referral r JOIN customer w ON w.id = r.referrer_id"
        " JOIN customer_stats v ON v.customer_id = r.referrer_id"
        " JOIN customer_stats s ON s.customer_id = r.customer_id"
        f" WHERE {LISTED} AND v.hidden < 2 AND v.private = 0 GROUP BY r.referrer_id ORDER BY 4 DESC, 3 DESC LIMIT 500"
    )


def new_customers(book: Book, start: date, end: date) -> list[Row]:
    """(customer, whether somebody brought it, revenue in the window) of those whose first order was in the window."""
    return book.read(
        "SELECT s.customer_id, EXISTS (SELECT 1 FROM referral r WHERE r.customer_id = s.customer_id)"
        " OR coalesce(c.referred_by, '') != '', s.revenue FROM customer_stats s JOIN customer c ON c.id = s.customer_id"
        f" WHERE {LISTED} AND s.first_order BETWEEN ? AND ?",
        (start.isoformat(), end.isoformat()),
    )


def buyers(book: Book) -> int:
    """How many customers bought in the window."""
    row = book.read_one(f"SELECT count(*) FROM customer_stats s WHERE {LISTED} AND s.orders > 0")
    return int(row[0]) if row else 0


def benchmarks(book: Book) -> list[Row]:
    """(customer, name, industry, why, may be named, what may be said) of the benchmark accounts."""
    return book.read(
        "SELECT c.id, c.name, coalesce(c.industry, ''), c.benchmark_reason, c.may_reference, c.reference_text"
        f" FROM customer c JOIN customer_stats s ON s.customer_id = c.id WHERE {LISTED} AND c.benchmark IS NOT NULL"
        " ORDER BY c.industry, c.name"
    )


def references(book: Book, industry: str | None) -> list[Row]:
    """(customer, name, industry, text) of who may be named, those of the industry first (requirement G6)."""
    return book.read(
        "SELECT c.id, c.name, coalesce(c.industry, ''), c.reference_text FROM customer c"
        f" JOIN customer_stats s ON s.customer_id = c.id WHERE {LISTED} AND c.may_reference = 1"
        " ORDER BY coalesce(c.industry, '') != ?, c.industry, c.name LIMIT 500",
        (industry or "",),
    )


def peers(book: Book, industry: str) -> list[Row]:
    """(customer, name, tier, demand, potential, last contact, orders ever) of an industry, the biggest chance first.

    Those that never bought come first: they are whom a benchmark account's success may convince (requirement K9).
    """
    return book.read(
        "SELECT c.id, c.name, s.tier, c.demand, c.potential, s.last_contact, s.orders_ever FROM customer c"
        f" JOIN customer_stats s ON s.customer_id = c.id WHERE {LISTED} AND c.industry = ? AND c.benchmark IS NULL"
        " ORDER BY s.orders_ever > 0, c.demand IS NULL, c.demand DESC, c.potential DESC, c.name LIMIT 500",
        (industry,),
    )
