"""What may be due on a day: candidates for the day's list, kind by kind, each from an index.

Every query gives customer ids and what the rule needs to know; a crowded kind is cut to its most urgent customers, and
all reasons of whoever is left are then read by customer.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date, timedelta
from heapq import nsmallest
from typing import Any, NamedTuple

from kamdesk.models.terms import Grade
from kamdesk.rules import priority
from kamdesk.store.book import Book
from kamdesk.store.lenses import OVERDUE

CROWDED = 2000  # candidates of one kind up to which every one of them is weighed
Row = tuple[Any, ...]

PRESENT = "s.hidden = 0 AND s.tier IS NOT 'other'"
VALUES = {f"'{grade}'" if grade else "NULL": priority.value(grade) for grade in (None, *Grade)}
"""What a grade is worth, by how it stands in SQL."""
VALUE = f"CASE s.grade {' '.join(f'WHEN {grade} THEN {value}' for grade, value in VALUES.items())} ELSE 1.0 END"
TOP = "(s.tier IN ('super', 'large', 'medium') OR s.grade IN ('A', 'B'))"
LATE = "min(3.0, (julianday(:asof) - julianday({due})) / {interval})"
BIRTHDAY_KEYS = ("birthday_key", "lunar_birthday_key")
GREETING = "CASE WHEN d.ahead > 0 THEN 1.0 ELSE 3.0 * (1 + min(3.0, -d.ahead / 7.0)) END"
ANNIVERSARY = "(1 + min(3.0, max(0.0, -d.ahead / 7.0)))"
OPEN = (
    "d.due >= min(s.entered, :asof) AND NOT EXISTS (SELECT 1 FROM reminder_state m"
    " WHERE {key} = '{kind}:' || {uid} || ':' || d.due AND m.answer IS NOT NULL"
    " AND NOT (m.answer = 'snoozed' AND m.until <= :asof))"
)
OF_CUSTOMER = "m.customer_id = s.customer_id AND +m.key"  # few have answers, so few customers are read
CUSTOMER_UID = "(SELECT c.uid FROM customer c WHERE c.id = s.customer_id)"
YearDay = tuple[str, date, int]
"""A key of a day of the year, the day it falls on, and how many days that lies ahead."""
PROMISED = (
    "SELECT customer_id, next_on, {value} AS value FROM customer_stats"
    " WHERE grade IS {grade} AND next_on <= :asof AND next_on IS NOT NULL AND hidden = 0 AND tier IS NOT 'other'"
)
"""Whose next step is due, of one grade; the longest due first, for that is the index's order."""
LATE_ONES = f"customer_stats s WHERE {{due}} <= :asof AND {PRESENT}"
KEPT_DAYS = ("s.cadence_due", "s.dormant_due")

BORN = (
    "SELECT p.customer_id, p.id, p.uid, p.name, p.birthday, p.lunar_birthday, p.birthday_lead FROM contact p"
    " WHERE p.id IN ({marks})"
)
GRADES = ", ".join(f"({grade})" for grade in VALUES)
LONGEST_DUE = f"""
(WITH RECURSIVE graded (grade) AS (VALUES {GRADES}), rhythm (grade, ideal) AS (
  SELECT grade, 0 FROM graded
  UNION ALL SELECT r.grade, (
    SELECT min(s.cadence_ideal) FROM customer_stats s
    WHERE s.grade IS r.grade AND s.cadence_ideal > r.ideal AND s.due IS NOT NULL AND {PRESENT})
  FROM rhythm r WHERE r.ideal IS NOT NULL)
SELECT * FROM rhythm WHERE ideal > 0) r CROSS JOIN customer_stats s
WHERE s.customer_id IN (
  SELECT s.customer_id FROM customer_stats s
  WHERE s.grade IS r.grade AND s.cadence_ideal = r.ideal AND s.due <= :asof AND {PRESENT} ORDER BY s.due LIMIT :limit)
"""
"""Who is due longest among those of one grade and interval, each group by its index. Urgency grows with lateness alone
there, so the most urgent of all are among them, however many are late."""


class Cut(NamedTuple):
    """Customers, and whether those of a crowded kind are only the most urgent ones."""

    ids: set[int]
    is_cut: bool


def is_crowded(book: Book, asof: date) -> bool:
    """Whether more than CROWDED customers are late by cadence, or dormant."""
    return any(_is_crowd(book, due, asof) for due in KEPT_DAYS)


def promised(book: Book, asof: date, limit: int | None) -> Cut:
    """Customers with anything stored that is due; beyond CROWDED the most urgent `limit`.

    Urgency grows with lateness alone within a grade, so the most urgent are among each grade's longest due.
    """
    values = {"asof": asof.isoformat(), "limit": limit}
    everybody = " UNION ALL ".join(PROMISED.format(grade=grade, value=value) for grade, value in VALUES.items())
    crowd = f"SELECT 1 FROM ({everybody}) LIMIT 1 OFFSET {CROWDED}"
    if limit is None or not book.read_one(crowd, {"asof": values["asof"]}):
        return Cut({row[0] for row in book.read(everybody, {"asof": values["asof"]})}, False)
    longest = " UNION ALL ".join(
        f"SELECT * FROM ({PROMISED.format(grade=grade, value=value)} ORDER BY next_on LIMIT :limit)"
        for grade, value in VALUES.items()
    )
    late = LATE.format(due="next_on", interval="7.0")
    rows = book.read(
        f"SELECT customer_id FROM ({longest}) ORDER BY value * (1 + {late}) DESC, next_on LIMIT :limit", values
    )
    return Cut({row[0] for row in rows}, True)


def broken(book: Book, asof: date) -> int:
    """How many customers a promise to them was broken, as the tree counts them."""
    row = book.read_one(f"SELECT count(*) FROM customer_stats s WHERE {OVERDUE}", (asof.isoformat(),))
    return int(row[0]) if row else 0


def late(book: Book, asof: date, limit: int | None) -> Cut:
    """Customers late by cadence or dormant; beyond CROWDED of either the most urgent `limit`."""
    ids: set[int] = set()
    is_cut = False
    for due in KEPT_DAYS:
        source = LATE_ONES.format(due=due)
        if limit is not None and _is_crowd(book, due, asof):
            is_cut = True
            lateness = LATE.format(due=due, interval="s.cadence_ideal")
            first = LONGEST_DUE.replace("s.due", due)
            source = f"{first} ORDER BY {VALUE} * (1 + {lateness}) DESC, {due} LIMIT :limit"
        found = book.read(f"SELECT s.customer_id FROM {source}", {"asof": asof.isoformat(), "limit": limit})
        ids.update(row[0] for row in found)
    return Cut(ids, is_cut)


def _is_crowd(book: Book, due: str, asof: date) -> bool:
    sql = f"SELECT 1 FROM {LATE_ONES.format(due=due)} LIMIT 1 OFFSET :crowd"
    return book.read_one(sql, {"asof": asof.isoformat(), "crowd": CROWDED}) is not None


def birthdays(book: Book, keys: Sequence[str]) -> list[Row]:
    """(customer, contact id, uid, name, key found, birthday, lunar birthday, lead, muted or not to be contacted)."""
    marks = ", ".join("?" * len(keys))
    columns = "p.customer_id, p.id, p.uid, p.name, {key}, p.birthday, p.lunar_birthday, p.birthday_lead"
    parts = [
        f"SELECT {columns.format(key=f'p.{key}')} FROM contact p JOIN customer_stats s ON s.customer_id = p.customer_id"
        f" WHERE p.{key} IN ({marks}) AND p.birthday_muted = 0 AND p.do_not_contact = 0 AND {PRESENT}"
        for key in BIRTHDAY_KEYS
    ]
    return book.read(" UNION ALL ".join(parts), (*keys, *keys))


def shown_birthdays(
    book: Book,
    days: Sequence[YearDay],
    leads: Mapping[str, int],
    asof: date,
    limit: int | None,
    listed: Collection[int] = (),
) -> tuple[list[Row], bool]:
    """The rows of `birthdays` that may be on the list of a day, and whether they are crowded and so were cut.

    `leads`: days ahead by grade, "" for the others; a contact's own goes before them. Those of the day itself and of
    customers who are `listed` anyway are never cut; of the others the most urgent `limit` stay. Days beyond every
    grade's lead are for contacts with a longer one.
    """
    widest = max(leads.values())
    source = _birthdays(
        leads,
        f"day d CROSS JOIN contact p ON p.{{key}} = d.key AND d.ahead <= {widest}",
        f"contact p CROSS JOIN day d ON d.key = p.{{key}} AND d.ahead > {widest} AND p.birthday_lead > {widest}",
    )
    rows = _around(book, source, days, asof)
    kept = _most_urgent(rows, limit, listed)
    return _born(book, kept), len(kept) < len(rows)


def birthdays_of(
    book: Book, days: Sequence[YearDay], leads: Mapping[str, int], asof: date, listed: Collection[int]
) -> list[Row]:
    """Of `shown_birthdays` those of the day itself and of customers who are `listed` anyway."""
    source = _birthdays(
        leads,
        "day d CROSS JOIN contact p ON p.{key} = d.key AND d.ahead = 0",
        "json_each(:listed) l CROSS JOIN contact p ON p.customer_id = l.value AND p.{key} IN (SELECT key FROM day)"
        " CROSS JOIN day d ON d.key = p.{key} AND d.ahead <> 0",
        stats="customer_stats s NOT INDEXED",  # few, and their rows are read next
    )
    return _born(book, _around(book, source, days, asof, listed))


def _birthdays(
    leads: Mapping[str, int], *sources: str, stats: str = "customer_stats s INDEXED BY ix_stats_present"
) -> str:
    """What selects birthdays: customer, contact, key, days ahead, weight."""
    ahead = " ".join(f"WHEN '{grade}' THEN {int(days)}" for grade, days in leads.items() if grade)
    lead = f"coalesce(p.birthday_lead, CASE s.grade {ahead} ELSE {int(leads[''])} END)"
    return " UNION ALL ".join(
        f"SELECT p.customer_id, p.id, d.key, d.ahead AS ahead, {VALUE} * {GREETING} AS weight"
        f" FROM {source.format(key=key)}"
        f" CROSS JOIN {stats} ON s.customer_id = p.customer_id"
        f" WHERE d.ahead <= {lead} AND p.birthday_muted = 0 AND p.do_not_contact = 0 AND {PRESENT}"
        f" AND {OPEN.format(key='m.key', kind='birthday', uid='p.uid')}"
        for key in BIRTHDAY_KEYS
        for source in sources
    )


def _born(book: Book, rows: Sequence[Row]) -> list[Row]:
    told = {row[1]: row for row in _by_ids(book, BORN, {row[1] for row in rows})}
    return [(*told[row[1]][:4], row[2], *told[row[1]][4:]) for row in rows if row[1] in told]


def anniversaries(book: Book, days: Sequence[YearDay], asof: date, limit: int | None) -> Cut:
    """Customers whose first order was on one of these days of the year (MM-DD), cut like the birthdays."""
    source = (
        f"SELECT s.customer_id, d.ahead AS ahead, {VALUE} * {ANNIVERSARY} AS weight"
        " FROM day d CROSS JOIN customer_stats s ON s.first_order_day = d.key"
        f" WHERE s.first_order < d.due AND {PRESENT} AND s.private = 0"
        f" AND {OPEN.format(key=OF_CUSTOMER, kind='anniversary', uid=CUSTOMER_UID)}"
    )
    rows = _around(book, source, days, asof)
    kept = _most_urgent(rows, limit)
    return Cut({row[0] for row in kept}, len(kept) < len(rows))


def _around(book: Book, source: str, days: Sequence[YearDay], asof: date, listed: Collection[int] = ()) -> list[Row]:
    """What `source` finds; it may look into `day`, and ends its columns with the days ahead and the weight."""
    with_days = (
        "WITH day AS MATERIALIZED"  # so that it is looked into by an index
        " (SELECT value ->> 0 AS key, value ->> 1 AS due, value ->> 2 AS ahead FROM json_each(:days))"
    )
    told = json.dumps([[key, due.isoformat(), ahead] for key, due, ahead in days])
    return book.read(f"{with_days} {source}", {"days": told, "asof": asof.isoformat(), "listed": json.dumps([*listed])})


def _most_urgent(rows: list[Row], limit: int | None, listed: Collection[int] = ()) -> list[Row]:
    """All, or beyond CROWDED those of the day itself, of customers who are `listed`, and the most urgent `limit`.

    A row begins with its customer and ends with the days ahead and the weight.
    """
    if limit is None or len(rows) <= CROWDED:
        return rows
    kept = [row for row in rows if row[-2] == 0 or row[0] in listed]
    others = (row for row in rows if row[-2] != 0 and row[0] not in listed)
    return [*kept, *nsmallest(limit, others, key=lambda row: -row[-1])]


OWED: Mapping[str, str] = {
    "quote": (
        "SELECT customer_id, uid, valid_until, number, revenue FROM quote"
        " WHERE status IN ('open', 'sent') AND valid_until BETWEEN :ago AND :quote"
    ),
    "contract": (
        "SELECT customer_id, uid, ends_on, coalesce(name, number), notice_days FROM contract WHERE status = 'running'"
        # first by the longest notice of all: a day is reckoned for few then
        " AND ends_on BETWEEN :ago AND max(:contract, date(:asof, (SELECT max(notice_days) FROM contract) || ' days'))"
        " AND ends_on <= max(:contract, date(:asof, notice_days || ' days'))"
    ),
    "issue": (
        "SELECT customer_id, uid, opened_at, title, answered_at FROM issue"
        " WHERE solved_at IS NULL AND substr(opened_at, 1, 10) <= :tomorrow"  # in UTC it may be tomorrow already
    ),
    "plan": (
        "SELECT customer_id, uid, review_on, coalesce(title, '') FROM account_plan"
        " WHERE closed_on IS NULL AND review_on BETWEEN :ago AND :plan"
    ),
    "goal": (
        "SELECT g.customer_id, g.uid, g.due_on, g.metric FROM plan_goal g JOIN account_plan p ON p.id = g.plan_id"
        " WHERE p.closed_on IS NULL AND g.reached_on IS NULL AND g.due_on BETWEEN :ago AND :plan"
    ),
    "referral": (
        "SELECT r.referrer_id, r.uid, coalesce(r.referred_on, substr(r.created_at, 1, 10)), c.name, c.id"
        " FROM referral r CROSS JOIN customer c ON c.id = r.customer_id WHERE r.thanked_on IS NULL"
        # one that came in from elsewhere without its day may be of any age: nobody is to be thanked for it now
        " AND coalesce(r.referred_on, CASE WHEN r.origin IS NULL THEN substr(r.created_at, 1, 10) END) <= :asof"
    ),
}
"""What may be owed, by noun; every row begins with its customer."""
AMONG = " AND +{customer} IN (SELECT value FROM json_each(:among))"  # +: what is due leads, an index has its customer


def owed(
    book: Book, asof: date, leads: Mapping[str, int], among: Collection[int] | None = None
) -> dict[str, list[Row]]:
    """Quotes, contracts, issues, referrals, plans and goals that may be due: by noun, rows begin with the customer.

    `leads`: days ahead by noun; a contract's notice goes before it where it is longer. `among`: theirs only.
    """
    values = {noun: (asof + timedelta(days=days)).isoformat() for noun, days in leads.items()}
    values |= {"ago": (asof - timedelta(days=60)).isoformat(), "asof": asof.isoformat()}
    values |= {"tomorrow": (asof + timedelta(days=1)).isoformat(), "among": json.dumps([*(among or ())])}
    found = {}
    for noun, question in OWED.items():
        customer = question.removeprefix("SELECT ").partition(",")[0]
        sql = question if among is None else question + AMONG.format(customer=customer)
        found[noun] = book.read(sql, {name: value for name, value in values.items() if f":{name}" in sql})
    return found


def launched(book: Book, first: date, last: date) -> list[Row]:
    """(id, uid, name, category, day) of products that came onto the market in these days."""
    return book.read(
        "SELECT id, uid, name, category, launched_on FROM product WHERE active AND launched_on BETWEEN ? AND ?"
        " ORDER BY launched_on DESC, id",
        (first.isoformat(), last.isoformat()),
    )


def fond_of(book: Book, product: Row, since: date, limit: int | None) -> list[int]:
    """Whom a new product is a reason to call (F23): the top ranks, of them who bought of its category after a day.

    Whoever bought it or was told of it already is left out; the most valuable first.
    """
    number, _, name, category, _ = product
    bought = (
        "s.customer_id IN (SELECT o.customer_id FROM orders o JOIN order_line l ON l.order_id = o.id"
        " JOIN product p ON p.id = l.product_id WHERE p.category = :category AND o.ordered_on > :since AND o.counts)"
    )
    cut = f" LIMIT {limit}" if limit else ""
    rows = book.read(
        f"SELECT s.customer_id FROM customer_stats s WHERE {PRESENT} AND s.private = 0 AND {TOP}"
        f"{f' AND {bought}' if category else ''}"
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
       s.come_back, c.lost_on, s.cadence_due IS NOT NULL, {alone}, s.next_on
FROM customer_stats s JOIN customer c ON c.id = s.customer_id
WHERE s.hidden = 0 AND s.tier IS NOT 'other' AND s.customer_id IN ({{marks}})
"""
DO_NOT_CONTACT, NEXT_ON = 26, 27
"""The places in a row of FACTS that tell whether nobody there is to be contacted, and when the next step is."""
LEFT_ALONE = (
    "EXISTS (SELECT 1 FROM contact p WHERE p.customer_id = c.id)"
    " AND NOT EXISTS (SELECT 1 FROM contact p WHERE p.customer_id = c.id AND NOT p.do_not_contact)"
)

TASKS = """
SELECT k.customer_id, k.id, k.uid, CASE WHEN k.plan_id IS NOT NULL AND k.kind = 'task' THEN 'plan' ELSE k.kind END,
       k.due_on, k.due_time, k.snoozed_until, k.title, p.name
FROM task k LEFT JOIN contact p ON p.id = k.contact_id
WHERE k.done_on IS NULL AND k.customer_id IN ({marks})
"""


def facts_of(book: Book, ids: Collection[int], reached: Collection[int] = ()) -> list[Row]:
    """What the rules need of these customers, those shown on no list left out; `reached` may be contacted for sure."""
    found = _by_ids(book, FACTS.format(alone=LEFT_ALONE), [each for each in ids if each not in reached])
    return found + _by_ids(book, FACTS.format(alone="0"), [each for each in ids if each in reached])


def ids_of(book: Book, uids: Iterable[str]) -> set[int]:
    """The customers of these uids that the book knows."""
    return {row[0] for row in _by_ids(book, "SELECT id FROM customer WHERE uid IN ({marks})", uids)}


def tasks_of(book: Book, ids: Iterable[int]) -> list[Row]:
    """Every open task of these customers."""
    return _by_ids(book, TASKS, ids)


def loose_steps(book: Book, asof: date) -> int:
    """How many open steps due by a day belong to no customer."""
    row = book.read_one(
        "SELECT count(*) FROM task WHERE customer_id IS NULL AND done_on IS NULL"
        " AND coalesce(snoozed_until, due_on) <= ?",
        (asof.isoformat(),),
    )
    return int(row[0]) if row else 0


def memories(book: Book, keys: Iterable[str]) -> list[Row]:
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
