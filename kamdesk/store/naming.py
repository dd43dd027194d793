"""Whom a name, number, uid, phone or word means."""

from __future__ import annotations

from kamdesk.store.book import Book
from kamdesk.store.writing import Writer


def customers_called(book: Book, name: str) -> list[int]:
    """Customers of this name, short name, number or uid; one found by uid comes first, the trash is left out."""
    rows = book.read(
        "SELECT id FROM customer WHERE uid = ?1 OR ((name = ?1 OR number = ?1 OR short_name = ?1)"
        " AND deleted_at IS NULL) ORDER BY uid = ?1 DESC, id LIMIT 20",
        (name,),
    )
    return [row[0] for row in rows]


def name_of(book: Book, customer_id: object) -> str:
    """What a customer is called, for the history's words; empty where there is none."""
    row = book.read_one("SELECT name FROM customer WHERE id = ?", (customer_id,))
    return str(row[0]) if row else ""


def customers_reached_at(book: Book, match: str) -> list[int]:
    """Customers with a channel that compares equal: digits of a phone, an address in lower case."""
    return [row[0] for row in book.read("SELECT DISTINCT customer_id FROM channel WHERE match = ? LIMIT 20", (match,))]


def former_uids(book: Book, noun: str, record_id: int) -> list[str]:
    """The uids of whoever was merged into a record."""
    rows = book.read("SELECT uid FROM alias WHERE noun = ? AND record_id = ?", (noun, record_id))
    return [str(row[0]) for row in rows]


def contacts_of(book: Book, customer_id: int) -> list[tuple[int, str]]:
    """(id, name) of a customer's contacts."""
    rows = book.read("SELECT id, name FROM contact WHERE customer_id = ? ORDER BY created_at, id", (customer_id,))
    return [(row[0], row[1]) for row in rows]


def channels_of(work: Writer, customer_id: int, contact_id: int | None) -> dict[tuple[str, str, str | None], int]:
    """The channels of a contact, or of the customer itself, by (kind, value, label)."""
    rows = work.rows(
        "SELECT id, kind, value, label FROM channel WHERE customer_id = ? AND contact_id IS ?",
        (customer_id, contact_id),
    )
    return {(row[1], row[2], row[3]): row[0] for row in rows}
