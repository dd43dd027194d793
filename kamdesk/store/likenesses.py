"""What tells customers apart, read in bulk for finding those that are two records of one; and who is not."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from typing import Any

from kamdesk.rules.likeness import Face, folded
from kamdesk.store.book import Book
from kamdesk.store.writing import Writer

Rows = Callable[[str, Sequence[object]], list[tuple[Any, ...]]]
COLUMNS = "c.id, c.name, c.kind, c.short_name, c.number, c.city, c.website, c.address"
LISTED = (
    "customer c LEFT JOIN customer_stats s ON s.customer_id = c.id"
    " WHERE c.deleted_at IS NULL AND coalesce(s.private, 0) <= ?"
)


def faces(book: Book, ids: Collection[int] | None = None, *, private: bool = False) -> list[Face]:
    """Everybody outside the trash and, unless `private`, outside the private groups; or of these customers alone."""
    return _faces(book.read, ids, private)


def faces_in(work: Writer, ids: Collection[int] | None = None) -> list[Face]:
    """The same inside a transaction, with what it has written so far."""
    return _faces(work.rows, ids, False)


def distinct(book: Book) -> set[tuple[int, int]]:
    """Pairs of ids, the smaller first, the rep said are not the same."""
    return _distinct(book.read)


def distinct_in(work: Writer) -> set[tuple[int, int]]:
    """The same inside a transaction."""
    return _distinct(work.rows)


def reached_at(book: Book, matches: Collection[str]) -> list[int]:
    """Customers with a channel that equals one of these."""
    marks = ", ".join("?" * len(matches))
    rows = book.read(f"SELECT DISTINCT customer_id FROM channel WHERE match IN ({marks}) LIMIT 50", tuple(matches))
    return [row[0] for row in rows]


def numbered(book: Book, number: str) -> list[int]:
    """Customers of this number."""
    return [row[0] for row in book.read("SELECT id FROM customer WHERE number = ? LIMIT 20", (number,))]


def _faces(rows: Rows, ids: Collection[int] | None, private: bool) -> list[Face]:
    within, values = ("", ()) if ids is None else (f"IN ({', '.join('?' * len(ids))})", tuple(ids))
    people: dict[int, list[str]] = {}
    for customer_id, name in rows(f"SELECT customer_id, name FROM contact{_of(within)}", values):
        people.setdefault(customer_id, []).append(folded(name))
    reach: dict[int, dict[str, str]] = {}
    told = (
        f"SELECT customer_id, match, kind FROM channel WHERE match > ''{f' AND customer_id {within}' if within else ''}"
    )
    for customer_id, match, kind in rows(told, values):
        reach.setdefault(customer_id, {})[match] = kind
    listed = f"SELECT {COLUMNS} FROM {LISTED}{f' AND c.id {within}' if within else ''}"
    return list(_made(rows(listed, (int(private), *values)), people, reach))


def _of(within: str) -> str:
    return f" WHERE customer_id {within}" if within else ""


def _made(
    rows: list[tuple[Any, ...]], people: dict[int, list[str]], reach: dict[int, dict[str, str]]
) -> Iterator[Face]:
    for customer_id, name, kind, *texts in rows:
        short, number, city, website, address = (text or "" for text in texts)
        is_person = kind == "person"
        names = tuple(people.get(customer_id, ()))
        if is_person:  # a person is its own contact: that says nothing beside the name
            own = folded(name)
            names = tuple(each for each in names if each != own)
        reached = reach.get(customer_id, {})
        yield Face(customer_id, name, is_person, short, number, city, website, address, names, reached)


def _distinct(rows: Rows) -> set[tuple[int, int]]:
    found = rows(
        "SELECT a.id, b.id FROM distinct_pair d JOIN customer a ON a.uid = d.first_uid"
        " JOIN customer b ON b.uid = d.second_uid",
        (),
    )
    return {(min(pair), max(pair)) for pair in found}
