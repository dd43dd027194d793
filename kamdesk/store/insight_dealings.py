"""Bulk facts for the analysis of what passed beside orders: contracts, contacts, issues, scores, rivals, next steps.

As in `insight_facts`, a query a question, one row or entry a customer; dates as ISO text.
"""

from __future__ import annotations

from datetime import date

from kamdesk.store.insight_facts import Read, Row, on_day, span

GRAVE_THREAT = 4
"""A competitor marked so threatening at a customer (1 to 5), or more, is a danger (requirement I8)."""


def contracts(read: Read, asof: date) -> dict[int, list[tuple[str, str | None]]]:
    """(starts, ends) of every contract that is more than a draft, oldest first, by customer; ends None: open end."""
    found: dict[int, list[tuple[str, str | None]]] = {}
    for customer, starts, ends in read(
        "SELECT customer_id, starts_on, ends_on FROM contract WHERE starts_on <= :asof AND (status NOT IN ('draft',"
        " 'void', 'lost', 'ended') OR status = 'ended' AND substr(updated_at, 1, 10) > :asof)"
        " ORDER BY customer_id, starts_on, id",
        on_day(asof),
    ):
        found.setdefault(customer, []).append((starts, ends))
    return found


def contacts_between(read: Read, start: date, end: date) -> dict[int, int]:
    """How often each customer was really contacted on the days after `start` up to `end`."""
    rows = read(
        "SELECT customer_id, count(*) FROM interaction WHERE reached = 1 AND happened_on > :start"
        " AND happened_on <= :asof GROUP BY customer_id",
        span(start, end),
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
        on_day(asof),
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
        {"grave": GRAVE_THREAT, **on_day(asof)},
    ):
        found.setdefault(customer, []).append(rival)
    return found


def plans(read: Read, asof: date) -> dict[int, str]:
    """The nearest step planned from a day on, by customer."""
    rows = read(
        "SELECT customer_id, min(coalesce(snoozed_until, due_on)) FROM task WHERE customer_id IS NOT NULL"
        " AND coalesce(snoozed_until, due_on) >= :asof AND (done_on IS NULL OR done_on > :asof) GROUP BY customer_id",
        on_day(asof),
    )
    return dict(rows)
