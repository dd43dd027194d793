"""What an evening review looks at: the day's orders, tomorrow's key customers, the interested, calls begun."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from kamdesk.models.identity import utc_text
from kamdesk.store import raising
from kamdesk.store.book import Book

Row = tuple[Any, ...]
BEGUN = "begun_call:"
OPEN_TO_CONTACT = (
    "s.hidden = 0 AND s.private = 0 AND s.tier IS NOT 'other' AND (NOT EXISTS (SELECT 1 FROM contact p"
    " WHERE p.customer_id = s.customer_id) OR EXISTS (SELECT 1 FROM contact p WHERE p.customer_id = s.customer_id"
    " AND NOT p.do_not_contact))"
)
KEY_CUSTOMER = "(s.tier IN ('super', 'large') OR s.grade IN ('A', 'B') OR s.key_account IS NOT NULL)"
TIER_RANK = "CASE s.tier WHEN 'super' THEN 0 WHEN 'large' THEN 1 WHEN 'medium' THEN 2 ELSE 3 END"


def orders_on(book: Book, day: date) -> list[Row]:
    """(customer, uid, name, orders, revenue e4) of customers who ordered on a day."""
    return book.read(
        "SELECT c.id, c.uid, c.name, count(*), sum(o.revenue) FROM orders o JOIN customer c ON c.id = o.customer_id"
        " JOIN customer_stats s ON s.customer_id = c.id"
        f" WHERE o.ordered_on = ? AND o.counts = 1 AND {OPEN_TO_CONTACT} GROUP BY c.id ORDER BY 5 DESC, c.id",
        (day.isoformat(),),
    )


def meetings_between(book: Book, first: date, last: date) -> list[Row]:
    """(customer, name, task, its uid, kind, title, day, time) of open appointments and visits."""
    return book.read(
        "SELECT c.id, c.name, t.id, t.uid, t.kind, t.title, coalesce(t.snoozed_until, t.due_on) AS day, t.due_time"
        " FROM task t JOIN customer c ON c.id = t.customer_id JOIN customer_stats s ON s.customer_id = c.id"
        " WHERE t.done_on IS NULL AND t.kind IN ('appointment', 'visit') AND t.due_on <= :last AND day >= :first"
        " AND day <= :last AND s.hidden = 0 AND s.private = 0 AND s.tier IS NOT 'other' ORDER BY day, t.due_time, t.id",
        {"first": first.isoformat(), "last": last.isoformat()},
    )


def key_customers_due(book: Book, today: date, until: date, limit: int) -> list[Row]:
    """(customer, uid, name, tier, grade, district, day due) of key customers to be contacted by a day, none planned."""
    return book.read(
        "SELECT c.id, c.uid, c.name, s.tier, s.grade, coalesce(c.district, c.city, ''), s.cadence_due"
        " FROM customer_stats s JOIN customer c ON c.id = s.customer_id"
        f" WHERE s.cadence_due <= :until AND {KEY_CUSTOMER} AND {OPEN_TO_CONTACT}"
        " AND NOT EXISTS (SELECT 1 FROM task t WHERE t.customer_id = s.customer_id AND t.done_on IS NULL"
        " AND coalesce(t.snoozed_until, t.due_on) >= :today)"
        f" ORDER BY {TIER_RANK}, s.grade, s.cadence_due, c.city, c.district, c.id LIMIT :limit",
        {"today": today.isoformat(), "until": until.isoformat(), "limit": limit},
    )


def interested(book: Book, since: date, limit: int) -> list[Row]:
    """(customer, uid, name, attitude, last contact) of the hot and warm who were never sent material, newest first."""
    return book.read(
        "SELECT c.id, c.uid, c.name, s.last_attitude, s.last_contact FROM customer_stats s"
        " JOIN customer c ON c.id = s.customer_id WHERE s.last_contact >= :since"
        f" AND s.last_attitude IN ('hot', 'warm') AND {OPEN_TO_CONTACT} AND NOT EXISTS"
        " (SELECT 1 FROM interaction i WHERE i.customer_id = s.customer_id AND i.material_sent)"
        " ORDER BY s.last_attitude, s.last_contact DESC, c.id LIMIT :limit",
        {"since": since.isoformat(), "limit": limit},
    )


def begin_call(book: Book, customer_id: int, at: datetime) -> str:
    """Remember that a call was begun, beside the history; returns the key it is remembered by."""
    row = book.read_one("SELECT uid FROM customer WHERE id = ?", (customer_id,))
    key = f"{BEGUN}{row[0] if row else ''}:{utc_text(at)}"
    raising.remember_raised(book, [(key, customer_id)], at.date())
    return key


def forget_call(book: Book, key: str) -> None:
    """No call was made after all."""
    with book.silently() as connection:
        (last,) = connection.execute("SELECT coalesce(max(id), 0) FROM journal").fetchone()
        connection.execute("DELETE FROM reminder_state WHERE key = ?", (key,))
        connection.execute("DELETE FROM journal WHERE id > ?", (last,))


def calls_begun(book: Book, since: date) -> list[Row]:
    """(customer, name, key, UTC instant) of calls begun since a day with no call logged afterwards, oldest first.

    What came later is told by the uids, which grow with time, also where somebody sets the clock back.
    """
    return book.read(
        "SELECT c.id, c.name, r.key, substr(r.key, -20) AS at FROM reminder_state r JOIN customer c"
        f" ON c.id = r.customer_id WHERE r.key GLOB '{BEGUN}*' AND r.answer IS NULL AND r.raised_on >= ?"
        " AND c.deleted_at IS NULL AND NOT EXISTS (SELECT 1 FROM interaction i WHERE i.customer_id = c.id"
        " AND i.kind = 'call' AND i.uid > r.uid) ORDER BY r.id",
        (since.isoformat(),),
    )
