"""What an export reads beside the list: paths of groups, contacts with their channels, promises, whole records."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from kamdesk.store.book import Book

Record = dict[str, Any]
AT_ONCE = 200


def memberships(book: Book, ids: Sequence[int]) -> list[tuple[int, int]]:
    """(customer, group) of these customers."""
    sql = "SELECT customer_id, group_id FROM membership WHERE customer_id IN ({}) ORDER BY customer_id, group_id"
    return [(row[0], row[1]) for some in parts(ids) for row in book.read(sql.format(_marks(some)), some)]


REACH = {
    (True, "mobile"): "company_mobile",
    (True, "phone"): "company_phone",
    (True, "fax"): "company_fax",
    (True, "email"): "company_email",
    (True, "wechat"): "company_wechat",
    (True, "qq"): "company_qq",
    (True, "website"): "company_website",
    (False, "mobile"): "main_phone",
    (False, "phone"): "main_landline",
    (False, "email"): "main_email",
    (False, "wechat"): "main_wechat",
    (False, "qq"): "main_qq",
    (False, "fax"): "main_fax",
}
"""Columns of ways to reach a customer, by whether they are the company's own, and the kind of channel."""


def reach(book: Book, ids: Sequence[int]) -> dict[int, dict[str, str]]:
    """How each customer and its main contact are reached, by column."""
    sql = (
        "SELECT h.customer_id, h.contact_id IS NULL, h.kind, h.value FROM channel h WHERE h.customer_id IN ({})"
        " AND (h.contact_id IS NULL OR h.contact_id = (SELECT p.id FROM contact p WHERE p.customer_id = h.customer_id"
        " ORDER BY p.is_main DESC, p.created_at, p.id LIMIT 1)) ORDER BY h.customer_id, h.id"
    )
    found: dict[int, dict[str, str]] = {}
    for some in parts(ids):
        for customer_id, is_own, kind, value in book.read(sql.format(_marks(some)), some):
            if column := REACH.get((bool(is_own), kind)):
                known = found.setdefault(customer_id, {})
                known[column] = f"{known[column]}; {value}" if column in known else value
    return found


def own_ways(book: Book) -> set[str]:
    """The columns of ways to reach a company itself that any customer has."""
    found = book.read("SELECT DISTINCT kind FROM channel WHERE contact_id IS NULL")
    return {REACH[True, kind] for (kind,) in found if (True, kind) in REACH}


PERSON = {
    "title": "main_title",
    "department": "main_department",
    "birthday": "main_birthday",
    "lunar_birthday": "main_lunar_birthday",
}
"""Columns of what a customer's main contact is."""


def main_people(book: Book, ids: Sequence[int]) -> dict[int, dict[str, str]]:
    """What the main contact of each customer is, by column; blank ones left out."""
    sql = (
        f"SELECT c.id, {', '.join(f'p.{name}' for name in PERSON)} FROM customer c JOIN contact p ON p.id ="
        " (SELECT m.id FROM contact m WHERE m.customer_id = c.id ORDER BY m.is_main DESC, m.created_at, m.id LIMIT 1)"
        " WHERE c.id IN ({})"
    )
    return {
        customer_id: {column: value for column, value in zip(PERSON.values(), values, strict=True) if value}
        for some in parts(ids)
        for customer_id, *values in book.read(sql.format(_marks(some)), some)
    }


def parents(book: Book, ids: Sequence[int]) -> dict[int, str]:
    """The names of the customers these belong to."""
    sql = "SELECT c.id, p.name FROM customer c JOIN customer p ON p.id = c.parent_id WHERE c.id IN ({})"
    return {row[0]: row[1] for some in parts(ids) for row in book.read(sql.format(_marks(some)), some)}


def uids(book: Book, noun: str, ids: Sequence[int]) -> dict[int, str]:
    """The uids of some records by their ids."""
    sql = f"SELECT id, uid FROM {noun} WHERE id IN ({{}})"
    return {row[0]: row[1] for some in parts(ids) for row in book.read(sql.format(_marks(some)), some)}


def whole_book(book: Book) -> tuple[int, int]:
    """How many customers are not in the trash, and how many of them are private."""
    row = book.read_one("SELECT count(*), coalesce(sum(private), 0) FROM customer_stats WHERE hidden < 2")
    return (int(row[0]), int(row[1])) if row else (0, 0)


def private_of(book: Book) -> set[int]:
    """The customers of private groups, without those in the trash."""
    return {row[0] for row in book.read("SELECT customer_id FROM customer_stats WHERE private = 1 AND hidden < 2")}


def records_of(book: Book, noun: str, ids: Sequence[int]) -> Iterator[Record]:
    """The whole records of a noun that belong to these customers, in the order they were made."""
    owner = "id" if noun == "customer" else "referrer_id" if noun == "referral" else "customer_id"
    yield from _whole(book, f"SELECT * FROM {noun} WHERE {owner} IN ({_marks(ids)}) ORDER BY id", ids)


def lines_of(book: Book, table: str, owner: str, ids: Sequence[int]) -> Iterator[Record]:
    """The lines of these orders or quotes."""
    for some in parts(ids):
        yield from _whole(
            book, f"SELECT * FROM {table} WHERE {owner} IN ({_marks(some)}) ORDER BY {owner}, position, id", some
        )


def open_tasks(book: Book, ids: Sequence[int]) -> Iterator[Record]:
    """Open promises of these customers with the customer's name."""
    for some in parts(ids):
        yield from _whole(
            book,
            "SELECT t.*, c.name AS customer_name FROM task t JOIN customer c ON c.id = t.customer_id"
            f" WHERE t.done_on IS NULL AND t.customer_id IN ({_marks(some)}) ORDER BY t.due_on, t.id",
            some,
        )


def parts(ids: Sequence[int]) -> Iterator[tuple[int, ...]]:
    """The ids in handfuls a statement can hold."""
    for start in range(0, len(ids), AT_ONCE):
        yield tuple(ids[start : start + AT_ONCE])


def _whole(book: Book, sql: str, values: Sequence[object]) -> Iterator[Record]:
    cursor = book.reader().execute(sql, tuple(values))
    names = [column[0] for column in cursor.description]
    for row in cursor.fetchall():
        yield dict(zip(names, row, strict=True))


def _marks(some: Sequence[object]) -> str:
    return ", ".join("?" * len(some))
