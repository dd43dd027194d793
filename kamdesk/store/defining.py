"""The rep's own fields and saved filters as they stand in the book, and the records that carry a value of a field."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from kamdesk.store.book import Book
from kamdesk.store.writing import Writer

CARRIERS = frozenset({"customer", "contact"})
"""The nouns that can have own fields."""


def definitions(book: Book) -> list[tuple[int, str, str, str, str | None]]:
    """(id, noun, name, type, choices as JSON) of every own field, customers' first, in the rep's order."""
    return [
        tuple(row)
        for row in book.read(
            "SELECT id, noun, name, type, choices FROM field_definition ORDER BY noun DESC, position, id"
        )
    ]


def carrying(reader: Book | Writer, noun: str, name: str) -> Iterator[tuple[int, str]]:
    """(id, values as JSON) of every record of a noun that has a value in this field, those in the trash too."""
    assert noun in CARRIERS
    sql = (
        f"SELECT t.id, t.custom FROM {noun} t WHERE json_valid(t.custom)"
        " AND EXISTS (SELECT 1 FROM json_each(t.custom) o WHERE o.key = ? AND o.type <> 'null')"
    )
    rows: list[tuple[Any, ...]] = reader.read(sql, (name,)) if isinstance(reader, Book) else reader.rows(sql, (name,))
    return ((row[0], row[1]) for row in rows)


def carried(work: Writer, noun: str, record_id: int) -> tuple[str, str | None] | None:
    """Name and own values, as JSON, of one record; None where it is gone."""
    assert noun in CARRIERS
    row = work.one(f"SELECT name, custom FROM {noun} WHERE id = ?", (record_id,))
    return (row[0], row[1]) if row else None


def filters(reader: Book | Writer) -> list[tuple[int, str, str]]:
    """(id, name, filter as JSON) of every smart group, in the rep's order."""
    sql = "SELECT id, name, filter FROM smart_group ORDER BY position, id"
    return [tuple(row) for row in (reader.read(sql) if isinstance(reader, Book) else reader.rows(sql))]


def public_groups(book: Book) -> list[tuple[str, str]]:
    """(uid, path) of the groups that are not private and stand in no private one."""
    return [
        (uid, path)
        for uid, path in book.read(
            "WITH RECURSIVE below (id, uid, path) AS (SELECT id, uid, name FROM customer_group WHERE parent_id IS NULL"
            " AND NOT private UNION ALL SELECT g.id, g.uid, b.path || ' / ' || g.name FROM customer_group g"
            " JOIN below b ON g.parent_id = b.id WHERE NOT g.private) SELECT uid, path FROM below ORDER BY path"
        )
    ]
