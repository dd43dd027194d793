"""Reading service over the whole book: issues with the grade that says how fast to answer, and what was said after."""

from __future__ import annotations

from typing import Any

from kamdesk.store.book import Book

LISTED = "s.hidden = 0 AND s.private = 0"
Row = tuple[Any, ...]


def issues(book: Book, since: str) -> list[Row]:
    """(id, customer, grade, opened, answered, solved) of the issues opened since an instant, and all unsolved ones."""
    return book.read(
        "SELECT i.id, i.customer_id, s.grade, i.opened_at, i.answered_at, i.solved_at FROM issue i"
        " JOIN customer_stats s ON s.customer_id = i.customer_id"
        f" WHERE {LISTED} AND (i.opened_at >= ? OR i.solved_at IS NULL) ORDER BY i.opened_at DESC",
        (since,),
    )


def satisfaction_months(book: Book, since: str) -> list[Row]:
    """(month YYYY-MM, answers, mean score) since a day, newest first."""
    return book.read(
        "SELECT substr(a.asked_on, 1, 7), count(*), avg(a.score) FROM satisfaction a"
        f" JOIN customer_stats s ON s.customer_id = a.customer_id WHERE {LISTED} AND a.asked_on >= ?"
        " GROUP BY 1 ORDER BY 1 DESC",
        (since,),
    )


def falling(book: Book) -> list[Row]:
    """(customer, name, last score, the one before, when) where the last answer is below the one before."""
    return book.read(
        "WITH said AS (SELECT customer_id, score, asked_on,"
        " lead(score) OVER (PARTITION BY customer_id ORDER BY asked_on DESC, id DESC) AS before,"
        " row_number() OVER (PARTITION BY customer_id ORDER BY asked_on DESC, id DESC) AS place FROM satisfaction)"
        " SELECT a.customer_id, c.name, a.score, a.before, a.asked_on FROM said a"
        " JOIN customer c ON c.id = a.customer_id JOIN customer_stats s ON s.customer_id = a.customer_id"
        f" WHERE {LISTED} AND a.place = 1 AND a.score < a.before"
        " ORDER BY a.asked_on DESC LIMIT 200"
    )


def unasked(book: Book, since: str) -> list[Row]:
    """(issue, customer, name, title, solved) solved since an instant and not followed by a question how it went."""
    return book.read(
        "SELECT i.id, i.customer_id, c.name, i.title, i.solved_at FROM issue i JOIN customer c ON c.id = i.customer_id"
        f" JOIN customer_stats s ON s.customer_id = i.customer_id WHERE {LISTED} AND i.solved_at >= ?"
        " AND NOT EXISTS (SELECT 1 FROM satisfaction a WHERE a.customer_id = i.customer_id"
        " AND (a.issue_id = i.id OR a.asked_on >= substr(i.solved_at, 1, 10))) ORDER BY i.solved_at DESC LIMIT 200",
        (since,),
    )


def half_years(book: Book, customer_id: int, middle: str, first: str, last: str) -> Row | None:
    """(orders and margin after a middle day up to the last, orders and margin before it from the first), money e4."""
    recent, older = "ordered_on > :middle", "ordered_on <= :middle"
    sums = ", ".join(
        f"sum(CASE WHEN {half} THEN counts ELSE 0 END), sum(CASE WHEN {half} THEN revenue - cost ELSE 0 END)"
        for half in (recent, older)
    )
    return book.read_one(
        f"SELECT {sums} FROM orders WHERE customer_id = :customer AND ordered_on > :first AND ordered_on <= :last"
        " AND status <> 'void'",
        {"customer": customer_id, "first": first, "middle": middle, "last": last},
    )


def favours(book: Book, customer_id: int) -> list[Row]:
    """(id, day, direction, summary) of the favours done for and by a customer, newest first (requirement J4)."""
    return book.read(
        "SELECT id, happened_on, direction, summary FROM interaction WHERE customer_id = ? AND kind = 'favour'"
        " ORDER BY happened_on DESC, id DESC LIMIT 200",
        (customer_id,),
    )
