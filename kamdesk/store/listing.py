"""Listing: the ordered ids of a lens, narrow rows by id, sums and the counts of the tree."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from kamdesk.models.rows import CustomerRow, LensNode, Totals
from kamdesk.store.book import Book
from kamdesk.store.lenses import LISTED, Condition, Lenses, order_by

FROM_CUSTOMER = frozenset(
    "uid number name short_name kind fixed_grade industry province city district source demand need_level potential"
    " updated_at custom".split()
)
DATES = frozenset("first_order last_order last_contact next_on cadence_due".split())
DATE_PLACES = tuple(place for place, name in enumerate(CustomerRow._fields) if name in DATES)
COLUMNS = ", ".join(
    "s.customer_id" if name == "id" else f"{'c' if name in FROM_CUSTOMER else 's'}.{name}"
    for name in CustomerRow._fields
)
AT_ONCE = 500


def ids_of(book: Book, condition: Condition, sort: Sequence[tuple[str, bool]], limit: int | None = None) -> array[int]:
    """The ids of a lens in order; an array, eight bytes a customer."""
    order = order_by(sort)
    source = _source(condition.joined or order.joined)
    cut = f" LIMIT {int(limit)}" if limit is not None else ""
    rows = book.stream(
        f"SELECT s.customer_id FROM {source} WHERE {condition.sql} ORDER BY {order.sql}{cut}",
        (*condition.values, *order.names),
    )
    return array("q", (row[0] for row in rows))


def rows_of(book: Book, ids: Sequence[int]) -> list[CustomerRow]:
    """The rows of these customers, in the order asked; those gone meanwhile are left out."""
    found: dict[int, CustomerRow] = {}
    for start in range(0, len(ids), AT_ONCE):
        some = tuple(ids[start : start + AT_ONCE])
        marks = ", ".join("?" * len(some))
        for row in book.read(
            f"SELECT {COLUMNS} FROM customer_stats s JOIN customer c ON c.id = s.customer_id"
            f" WHERE s.customer_id IN ({marks})",
            some,
        ):
            found[row[0]] = _with_dates(row)
    return [found[each] for each in ids if each in found]


def totals_of(book: Book, condition: Condition) -> Totals:
    """How many customers a lens holds and their revenue and margin in the window, money e4."""
    row = book.read_one(
        f"SELECT count(*), coalesce(sum(s.revenue), 0), coalesce(sum(s.margin), 0)"
        f" FROM {_source(condition.joined)} WHERE {condition.sql}",
        condition.values,
    )
    assert row is not None
    return Totals(*row)


def count_of(book: Book, condition: Condition) -> int:
    """How many customers a lens holds."""
    row = book.read_one(f"SELECT count(*) FROM {_source(condition.joined)} WHERE {condition.sql}", condition.values)
    return int(row[0]) if row else 0


def counts_by(book: Book, column: str, where: str = LISTED) -> dict[str, int]:
    """How many listed customers carry each value of a kept column, or of a customer's column written `c.name`."""
    source = _source(column.startswith("c."))
    named = column if "." in column else f"s.{column}"
    rows = book.read(
        f"SELECT {named}, count(*) FROM {source} WHERE {where} AND {named} IS NOT NULL AND {named} <> '' GROUP BY 1"
    )
    return dict(rows)


def group_nodes(book: Book) -> tuple[LensNode, ...]:
    """The rep's own tree of groups with how many customers stand in each, those below counted in."""
    counts = _group_counts(book)
    children: dict[int | None, list[tuple[int, str, bool]]] = {}
    for group_id, parent, name, private in book.read(
        "SELECT id, parent_id, name, private FROM customer_group ORDER BY position, id"
    ):
        children.setdefault(parent, []).append((group_id, name, bool(private)))

    def nodes(parent: int | None, path: str, hidden: bool) -> tuple[LensNode, ...]:
        return tuple(
            LensNode(
                f"group:{path}{escaped(name)}",
                name,
                counts.get(group_id, 0),
                group_id,
                private or hidden,
                nodes(group_id, f"{path}{escaped(name)}/", private or hidden),
            )
            for group_id, name, private in children.get(parent, [])
        )

    return nodes(None, "", False)


def group_by_path(book: Book, path: str) -> int | None:
    """The id of a group by its path of names; `\\/` stands for a slash inside a name."""
    parent: int | None = None
    for name in split_path(path):
        row = book.read_one("SELECT id FROM customer_group WHERE name = ? AND parent_id IS ?", (name, parent))
        if row is None:
            return None
        parent = int(row[0])
    return parent


def escaped(name: str) -> str:
    """A group's name as one step of a path."""
    return name.replace("\\", "\\\\").replace("/", "\\/")


def split_path(path: str) -> list[str]:
    """The names of a group path."""
    steps, step, signs = [], "", iter(path)
    for sign in signs:
        if sign == "\\":
            step += next(signs, "")
        elif sign == "/":
            steps.append(step)
            step = ""
        else:
            step += sign
    return [each for each in (*steps, step) if each]


def region_counts(book: Book) -> list[tuple[str | None, str | None, str | None, int]]:
    """(province, city, district, count) of listed customers that have at least a province."""
    return [
        tuple(row)
        for row in book.read(
            f"SELECT c.province, c.city, c.district, count(*) FROM {_source(True)} WHERE {LISTED}"
            " AND coalesce(c.province, '') <> '' GROUP BY 1, 2, 3 ORDER BY 1, 2, 3"
        )
    ]


def counts_of_lenses(book: Book, lenses: Lenses, ids: Iterable[str]) -> dict[str, int]:
    """How many customers each of these lenses holds."""
    return {lens: count_of(book, lenses.condition(lens)) for lens in ids}


def _group_counts(book: Book) -> dict[int, int]:
    return dict(
        book.read(
            "WITH RECURSIVE above (id, ancestor) AS (SELECT id, id FROM customer_group UNION ALL"
            " SELECT a.id, g.parent_id FROM above a JOIN customer_group g ON g.id = a.ancestor"
            " WHERE g.parent_id IS NOT NULL)"
            " SELECT a.ancestor, count(DISTINCT m.customer_id) FROM above a JOIN membership m ON m.group_id = a.id"
            " JOIN customer_stats s ON s.customer_id = m.customer_id WHERE s.hidden = 0 GROUP BY a.ancestor"
        )
    )


def _source(joined: bool) -> str:
    return "customer_stats s JOIN customer c ON c.id = s.customer_id" if joined else "customer_stats s"


def _with_dates(row: tuple[Any, ...]) -> CustomerRow:
    values = list(row)
    for place in DATE_PLACES:
        if values[place] is not None:
            values[place] = date.fromisoformat(values[place])
    return CustomerRow._make(values)
