"""What may be due on a day: candidates for the day's list, kind by kind, each from an index.

Every query gives customer ids and what the rule needs to know; a crowded kind is cut to its most urgent customers, and
all reasons of whoever is left are then read by customer.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from kamdesk.store.book import Book

CROWDED = 2000  # candidates of one kind up to which every one of them is weighed
Row = tuple[Any, ...]

PRESENT = "s.hidden = 0 AND s.tier IS NOT 'other'"
VALUE = "CASE s.grade WHEN 'A' THEN 2.0 WHEN 'B' THEN 1.6 WHEN 'C' THEN 1.2 WHEN 'E' THEN 0.8 ELSE 1.0 END"
SPECIAL = "s.grade IN ('A', 'B')"
LATE = "min(3.0, (julianday(:asof) - julianday({due})) / {interval})"
SOURCES: Mapping[str, tuple[str, str, str]] = {
    # kind: (tables and condition, due, interval)
    "task": (
        "task k JOIN customer_stats s ON s.customer_id = k.customer_id WHERE k.done_on IS NULL AND k.due_on <= :asof"
        f" AND {PRESENT}",
        "k.due_on",
        "7.0",
    ),
    "cadence": (f"customer_stats s WHERE s.cadence_due <= :asof AND {PRESENT}", "s.cadence_due", "s.cadence_ideal"),
    "dormant": (f"customer_stats s WHERE s.dormant_due <= :asof AND {PRESENT}", "s.dormant_due", "s.cadence_ideal"),
}


@dataclass(frozen=True, slots=True)
class Crowd:
    """The customers worth weighing and how many more there are."""

    ids: set[int]
    more: int


def crowd(book: Book, asof: date, limit: int | None) -> Crowd:
    """Customers with anything stored, late by cadence or dormant; beyond CROWDED of a kind only the `limit` first."""
    ids: set[int] = set()
    more = 0
    for source, due, interval in SOURCES.values():
        values = {"asof": asof.isoformat()}
        row = book.read_one(f"SELECT count(*) FROM {source}", values)
        count = int(row[0]) if row else 0
        late = LATE.format(due=due, interval=interval)
        cut = f" ORDER BY {VALUE} * (1 + {late}) DESC LIMIT {limit}" if limit and count > CROWDED else ""
        found = [each[0] for each in book.read(f"SELECT s.customer_id FROM {source}{cut}", values)]
        more += count - len(found)
        ids.update(found)
    return Crowd(ids, more)


def birthdays(book: Book, keys: Sequence[str]) -> list[Row]:
    """(customer, contact id, uid, name, key found, birthday, lunar birthday, lead, muted or not to be contacted)."""
    marks = ", ".join("?" * len(keys))
    columns = "p.customer_id, p.id, p.uid, p.name, {key}, p.birthday, p.lunar_birthday, p.birthday_lead"
    parts = [
        f"SELECT {columns.format(key=f'p.{key}')} FROM contact p JOIN customer_stats s ON s.customer_id = p.customer_id"
        f" WHERE p.{key} IN ({marks}) AND p.birthday_muted = 0 AND p.do_not_contact = 0 AND {PRESENT}"
        for key in ("birthday_key", "lunar_birthday_key")
    ]
    return book.read(" UNION ALL ".join(parts), (*keys, *keys))


def anniversaries(book: Book, days: Iterable[str]) -> list[int]:
    """Customers whose first order was on one of these days of the year (MM-DD)."""
    wanted = tuple(days)
    marks = ", ".join("?" * len(wanted))
    rows = book.read(
        f"SELECT s.customer_id FROM customer_stats s WHERE s.first_order_day IN ({marks}) AND {PRESENT}"
        " AND s.private = 0",
        wanted,
    )
    return [row[0] for row in rows]


def owed(book: Book, asof: date) -> dict[str, list[Row]]:
    """Quotes, contracts, issues, referrals, plans and goals that may be due: by noun, rows begin with the customer."""
    soon = (asof + timedelta(days=400)).isoformat()
    ago = (asof - timedelta(days=60)).isoformat()
    return {
        "quote": book.read(
            "SELECT customer_id, uid, valid_until, number, revenue FROM quote"
            " WHERE status IN ('open', 'sent') AND valid_until BETWEEN ? AND ?",
            (ago, soon),
        ),
        "contract": book.read(
            "SELECT customer_id, uid, ends_on, coalesce(name, number), notice_days FROM contract"
            " WHERE status = 'running' AND ends_on BETWEEN ? AND ?",
            (ago, soon),
        ),
        "issue": book.read(
            "SELECT customer_id, uid, opened_at, title, answered_at FROM issue"
            " WHERE solved_at IS NULL AND substr(opened_at, 1, 10) <= ?",
            ((asof + timedelta(days=1)).isoformat(),),  # in UTC it may be tomorrow already
        ),
        "plan": book.read(
            "SELECT customer_id, uid, review_on, coalesce(title, '') FROM account_plan"
            " WHERE closed_on IS NULL AND review_on BETWEEN ? AND ?",
            (ago, soon),
        ),
        "goal": book.read(
            "SELECT g.customer_id, g.uid, g.due_on, g.metric FROM plan_goal g JOIN account_plan p ON p.id = g.plan_id"
            " WHERE p.closed_on IS NULL AND g.reached_on IS NULL AND g.due_on BETWEEN ? AND ?",
            (ago, soon),
        ),
        "referral": book.read(
            "SELECT r.referrer_id, r.uid, coalesce(r.referred_on, substr(r.created_at, 1, 10)), c.name, c.id"
            " FROM referral r JOIN customer c ON c.id = r.customer_id WHERE r.thanked_on IS NULL"
            " AND coalesce(r.referred_on, substr(r.created_at, 1, 10)) <= ?",
            (asof.isoformat(),),
        ),
    }


def launched(book: Book, first: date, last: date) -> list[Row]:
    """(id, uid, name, category, day) of products that came onto the market in these days."""
    return book.read(
        "SELECT id, uid, name, category, launched_on FROM product WHERE active AND launched_on BETWEEN ? AND ?"
        " ORDER BY launched_on DESC, id",
        (first.isoformat(), last.isoformat()),
    )


def fond_of(book: Book, product: Row, since: date, limit: int | None) -> list[int]:
    """Whom a new product may interest: who bought of its category after a day, without one the A and B customers.

    Whoever bought it or was told of it already is left out; the most valuable first.
    """
    number, _, name, category, _ = product
    bought = (
        "s.customer_id IN (SELECT o.customer_id FROM orders o JOIN order_line l ON l.order_id = o.id"
        " JOIN product p ON p.id = l.product_id WHERE p.category = :category AND o.ordered_on > :since AND o.counts)"
    )
    cut = f" LIMIT {limit}" if limit else ""
    rows = book.read(
        f"SELECT s.customer_id FROM customer_stats s WHERE {PRESENT} AND s.private = 0"
        f" AND {bought if category else SPECIAL}"
        " AND NOT EXISTS (SELECT 1 FROM interaction i WHERE i.customer_id = s.customer_id AND i.product = :name)"
        " AND NOT EXISTS (SELECT 1 FROM orders o JOIN order_line l ON l.order_id = o.id"
        " WHERE o.customer_id = s.customer_id AND l.product_id = :id)"
        f" ORDER BY {VALUE} DESC, s.margin DESC, s.customer_id{cut}",
        {"category": category, "since": since.isoformat(), "name": name, "id": number},
    )
    return [row[0] for row in rows]


def unanswered(book: Book, since: date) -> list[Row]:
    """(opened at, grade) of issues nobody has answered yet."""
    return book.read(
        "SELECT i.opened_at, s.grade FROM issue i JOIN customer_stats s ON s.customer_id = i.customer_id"
        " WHERE i.solved_at IS NULL AND i.answered_at IS NULL AND i.opened_at >= ?",
        (since.isoformat(),),
    )


FACTS = """
SELECT s.customer_id, c.uid, coalesce(c.number, ''), c.name, s.entered, s.private, s.grade, s.last_contact,
       s.last_order, s.first_order, s.last_visit, s.last_attitude, s.last_visit_chance, s.usual_gap, s.gap_source,
       s.order_days, s.own_gap, s.cadence_ideal, s.cadence_max, s.cadence_from, s.cadence_due, s.dormant_due, s.sleep,
       s.come_back, c.lost_on, s.cadence_due IS NOT NULL,
       EXISTS (SELECT 1 FROM contact p WHERE p.customer_id = c.id)
         AND NOT EXISTS (SELECT 1 FROM contact p WHERE p.customer_id = c.id AND NOT p.do_not_contact)
FROM customer_stats s JOIN customer c ON c.id = s.customer_id
WHERE s.hidden = 0 AND s.tier IS NOT 'other' AND s.customer_id IN ({marks})
"""
DO_NOT_CONTACT = 26
"""The place in a row of FACTS that tells whether nobody there is to be contacted."""

TASKS = """
SELECT k.customer_id, k.id, k.uid, CASE WHEN k.plan_id IS NOT NULL AND k.kind = 'task' THEN 'plan' ELSE k.kind END,
       k.due_on, k.due_time, k.snoozed_until, k.title, p.name
FROM task k LEFT JOIN contact p ON p.id = k.contact_id
WHERE k.done_on IS NULL AND k.customer_id IN ({marks})
"""


def facts_of(book: Book, ids: Iterable[int]) -> list[Row]:
    """What the rules need of these customers, those shown on no list left out."""
    return _by_ids(book, FACTS, ids)


def tasks_of(book: Book, ids: Iterable[int]) -> list[Row]:
    """Every open task of these customers."""
    return _by_ids(book, TASKS, ids)


def loose_tasks(book: Book, asof: date) -> list[Row]:
    """Open tasks that belong to no customer, due by a day."""
    return book.read(
        "SELECT id, uid, kind, due_on, due_time, title FROM task WHERE customer_id IS NULL AND done_on IS NULL"
        " AND coalesce(snoozed_until, due_on) <= ?",
        (asof.isoformat(),),
    )


def memories(book: Book, keys: Sequence[str]) -> list[Row]:
    """(key, raised on, answer, until) of the keys the book remembers anything of."""
    return _by_ids(book, "SELECT key, raised_on, answer, until FROM reminder_state WHERE key IN ({marks})", keys)


def next_moments(book: Book, today: date) -> list[Row]:
    """(day, time) of today's promises that carry a time of day, for the scheduler."""
    return book.read(
        "SELECT due_on, due_time FROM task WHERE done_on IS NULL AND due_on = ? AND due_time IS NOT NULL",
        (today.isoformat(),),
    )


def _by_ids(book: Book, sql: str, ids: Iterable[object]) -> list[Row]:
    wanted = sorted(ids)  # type: ignore[type-var]
    found: list[Row] = []
    for start in range(0, len(wanted), 1000):
        some = tuple(wanted[start : start + 1000])
        found += book.read(sql.format(marks=", ".join("?" * len(some))), some)
    return found
