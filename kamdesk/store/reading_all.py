"""Contacts, orders and interactions of the whole book, row by row as a table of them has it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from kamdesk.store.book import Book

Cells = dict[str, object]
"""Field id → value."""

WHOSE = "JOIN customer c ON c.id = t.customer_id JOIN customer_stats s ON s.customer_id = c.id"
ALL = "s.hidden < 2 AND s.private = 0"
CHANNELS = ("mobile", "phone", "fax", "email", "wechat", "qq")
PERSON = (
    "uid name family_name given_name nickname title department role birthday lunar_birthday home_address interests"
    " habits note do_not_contact"
).split()
TALK = "kind direction summary need concern attitude visit_chance minutes cost author".split()


def contacts(book: Book) -> Iterator[Cells]:
    """Every contact, the main one of a customer first, with the ways to reach it."""
    columns = {f"contact.{name}": f"t.{name}" for name in PERSON} | _customer("customer.uid", "customer")
    columns["contact.do_not_contact"] = "nullif(t.do_not_contact, 0)"
    for kind in CHANNELS:
        columns[f"contact.{kind}"] = (
            "(SELECT group_concat(value, '; ') FROM (SELECT h.value FROM channel h WHERE h.contact_id = t.id"
            f" AND h.kind = '{kind}' ORDER BY h.position, h.id))"
        )
    yield from _read(book, columns, f"contact t {WHOSE}", "c.id, t.is_main DESC, t.id")


def orders(book: Book) -> Iterator[Cells]:
    """Every line of every order, the newest first; what it costs where that was said."""
    columns = {f"order.{name}": f"t.{name}" for name in ("uid", "number", "status", "kind")}
    columns |= {"order.date": "t.ordered_on", "order.product": "l.product_name", "order.product_number": "p.number"}
    columns |= {f"order.{name}": f"l.{name}" for name in ("quantity", "unit_price", "discount", "amount")}
    columns["order.unit_cost"] = "CASE WHEN l.cost_source IN ('line', 'unit') THEN l.unit_cost END"
    columns["order.cost"] = "CASE WHEN l.cost_source = 'line' THEN l.cost END"
    columns |= _customer("order.customer_uid", "order.customer")
    table = f"orders t {WHOSE} JOIN order_line l ON l.order_id = t.id LEFT JOIN product p ON p.id = l.product_id"
    yield from _read(book, columns, table, "t.ordered_on DESC, t.id DESC, l.position, l.id")


def talks(book: Book) -> Iterator[Cells]:
    """Every interaction, the newest first, with the day of what was promised then and is still open."""
    columns = {f"interaction.{name}": f"t.{name}" for name in TALK}
    columns |= {"interaction.date": "t.happened_on", "interaction.contact": "coalesce(p.name, t.who)"}
    columns["interaction.next_date"] = (
        "(SELECT min(k.due_on) FROM task k WHERE k.interaction_id = t.id AND k.done_on IS NULL)"
    )
    columns |= _customer("interaction.customer_uid", "interaction.customer")
    table = f"interaction t {WHOSE} LEFT JOIN contact p ON p.id = t.contact_id"
    yield from _read(book, columns, table, "t.happened_on DESC, t.id DESC")


def has_fractions(book: Book) -> bool:
    """Whether a sum of an order has more than two decimals."""
    sums = " OR ".join(f"l.{name} % 100 <> 0" for name in ("unit_price", "amount", "unit_cost", "cost"))
    return book.read_one(f"SELECT 1 FROM order_line l WHERE {sums} LIMIT 1") is not None


def _customer(uid: str, start: str) -> dict[str, str]:
    part = "." if start == "customer" else "_"
    return {f"{start}{part}number": "c.number", f"{start}{part}name": "c.name", uid: "c.uid"}


def _read(book: Book, columns: dict[str, str], table: str, order: str) -> Iterator[Cells]:
    sql = f"SELECT {', '.join(columns.values())} FROM {table} WHERE {ALL} ORDER BY {order}"
    days = [field for field in columns if field.endswith("date")]
    for row in book.stream(sql):
        cells: Cells = dict(zip(columns, row, strict=True))
        yield {**cells, **{day: date.fromisoformat(str(cells[day])) for day in days if cells[day]}}
