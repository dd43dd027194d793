"""Products introduced in talks, and what was bought of them afterwards."""

from __future__ import annotations

from typing import Any

from kamdesk.store.book import Book

TALKS = """
SELECT i.customer_id, c.name, trim(i.product), i.happened_on
FROM interaction i JOIN customer_stats s ON s.customer_id = i.customer_id JOIN customer c ON c.id = i.customer_id
WHERE i.product IS NOT NULL AND trim(i.product) <> '' AND i.happened_on BETWEEN ? AND ?
  AND s.hidden < 2 AND s.private = 0
ORDER BY i.happened_on, i.id
"""
BOUGHT = """
SELECT o.customer_id, l.product_name, o.ordered_on, l.amount
FROM orders o JOIN order_line l ON l.order_id = o.id
WHERE o.counts = 1 AND l.quantity > 0 AND l.product_name IS NOT NULL AND o.ordered_on BETWEEN ? AND ?
  AND o.customer_id IN (SELECT customer_id FROM interaction WHERE product IS NOT NULL AND trim(product) <> '')
ORDER BY o.ordered_on, o.id
"""


def introduced(book: Book, first: str, last: str) -> list[tuple[Any, ...]]:
    """(customer, name, product as written, day) of the talks in which one was introduced, oldest first."""
    return book.read(TALKS, (first, last))


def bought(book: Book, first: str, last: str) -> list[tuple[Any, ...]]:
    """(customer, product, day, amount e4) of what was bought by those to whom anything was introduced, oldest first."""
    return book.read(BOUGHT, (first, last))


def product_names(book: Book) -> list[str]:
    """The products of the book, those still sold first."""
    return [row[0] for row in book.read("SELECT name FROM product ORDER BY active DESC, name LIMIT 2000")]
