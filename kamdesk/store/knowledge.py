"""Reading the knowledge base: articles by words, what each concerns, and which fit a customer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from kamdesk.store.book import Book
from kamdesk.store.writing import Writer

COLUMNS = "a.id, a.kind, a.title, a.tags, a.industry, a.valid_from, a.valid_until, a.updated_at, substr(a.body, 1, 400)"
SEARCHED = (
    "lower(a.title || char(10) || coalesce(a.tags, '') || char(10) || coalesce(a.industry, '') || char(10) || a.body)"
)
LINKED = (
    "SELECT 'customer', c.id, c.name FROM article_link l JOIN customer c ON c.id = l.customer_id"
    " WHERE l.article_id = :id"
    " UNION ALL SELECT 'product', p.id, p.name FROM article_link l JOIN product p ON p.id = l.product_id"
    " WHERE l.article_id = :id"
    " UNION ALL SELECT 'opportunity', d.id, d.name FROM article_link l JOIN opportunity d ON d.id = l.opportunity_id"
    " WHERE l.article_id = :id ORDER BY 1, 3"
)


def articles(book: Book, words: Sequence[str], kind: str, limit: int) -> list[tuple[Any, ...]]:
    """COLUMNS of the articles that hold every word (in lower case), titles first; templates stand behind the others."""
    tests = [f"instr({SEARCHED}, ?)"] * len(words) + (["a.kind = ?"] if kind else [])
    where = f" WHERE {' AND '.join(tests)}" if tests else ""
    first = "instr(lower(a.title), ?) = 0, " if words else ""
    values = (*words, *((kind,) if kind else ()), *words[:1], limit)
    order = f"{first}a.kind = 'template', a.updated_at DESC, a.id"
    return book.read(f"SELECT {COLUMNS} FROM article a{where} ORDER BY {order} LIMIT ?", values)


def links(book: Book, article_id: int) -> list[tuple[str, int, str]]:
    """(noun, id, name) of what an article concerns."""
    return [tuple(row) for row in book.read(LINKED, {"id": article_id})]


def set_links(work: Writer, article_id: int, wanted: Sequence[tuple[str, int]]) -> None:
    """Let an article concern exactly these (noun, id)."""
    there = {
        ("customer", row[1]) if row[1] else ("product", row[2]) if row[2] else ("opportunity", row[3]): row[0]
        for row in work.rows(
            "SELECT id, customer_id, product_id, opportunity_id FROM article_link WHERE article_id = ?", (article_id,)
        )
    }
    for noun, record_id in wanted:
        if there.pop((noun, record_id), None) is None:
            work.insert("article_link", {"article_id": article_id, f"{noun}_id": record_id})
    for gone in there.values():
        work.delete("article_link", gone)


def tags(book: Book) -> list[str]:
    """The tags of every article, as written (words by comma)."""
    return [row[0] for row in book.read("SELECT DISTINCT tags FROM article WHERE coalesce(tags, '') <> ''")]


def fitting(book: Book, customer_id: int, today: str) -> list[tuple[Any, ...]]:
    """(COLUMNS, linked to it, to a deal of it, to what it bought, of its industry) of what may concern a customer.

    Templates are chosen elsewhere, and a policy that holds no longer concerns nobody.
    """
    return book.read(
        f"SELECT {COLUMNS},"
        " EXISTS (SELECT 1 FROM article_link l WHERE l.article_id = a.id AND l.customer_id = :customer),"
        " EXISTS (SELECT 1 FROM article_link l JOIN opportunity d ON d.id = l.opportunity_id"
        " WHERE l.article_id = a.id AND d.customer_id = :customer),"
        " EXISTS (SELECT 1 FROM article_link l JOIN order_line o ON o.product_id = l.product_id"
        " JOIN orders h ON h.id = o.order_id WHERE l.article_id = a.id AND h.customer_id = :customer),"
        " coalesce(a.industry = (SELECT industry FROM customer WHERE id = :customer), 0)"
        " FROM article a WHERE a.kind <> 'template' AND coalesce(a.valid_until, '9999') >= :today",
        {"customer": customer_id, "today": today},
    )


def said(book: Book, customer_id: int, limit: int) -> str:
    """What was last said with a customer, in lower case: needs, concerns and summaries."""
    rows = book.read(
        "SELECT lower(coalesce(need, '') || ' ' || coalesce(concern, '') || ' ' || summary) FROM interaction"
        " WHERE customer_id = ? ORDER BY happened_on DESC, id DESC LIMIT ?",
        (customer_id, limit),
    )
    return "\n".join(row[0] for row in rows)


def deals(book: Book, customer_ids: Sequence[int]) -> list[tuple[int, str]]:
    """(id, name) of the opportunities of these customers, open ones first."""
    marks = ", ".join("?" * len(customer_ids))
    return [
        tuple(row)
        for row in book.read(
            f"SELECT id, name FROM opportunity WHERE customer_id IN ({marks}) ORDER BY status <> 'open', id DESC",
            tuple(customer_ids),
        )
    ]


def products(book: Book) -> list[tuple[int, str]]:
    """(id, name) of the products that are sold."""
    return [tuple(row) for row in book.read("SELECT id, name FROM product WHERE active ORDER BY name")]
