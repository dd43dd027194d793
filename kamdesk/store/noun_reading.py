"""Reading the records of a noun in bulk, for a customer's tab, a page over the whole book, or an export."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from kamdesk.models.noun_rows import LineOfDeal, NounRow
from kamdesk.store.book import Book

LISTED = "s.hidden = 0 AND s.private = 0"
FLAGS = frozenset("strategic active reward_given ours keep_from_handover large below_cost".split())
DAYS = frozenset("valid_until valid_from price_from price_until".split())
MANY = 5000
"""So many records of a noun at most are read for one screen; a page says so where there are more."""


@dataclass(frozen=True, slots=True)
class Reading:
    """How a noun is read: its table, what joins add, its usual order, and by which columns it concerns a customer."""

    table: str
    order: str
    adds: str = ""
    joins: str = ""
    owners: tuple[str, ...] = ("customer_id",)


CONTACT = "LEFT JOIN contact p ON p.id = t.contact_id"
ORDERED = "(SELECT group_concat(coalesce(o.number, o.ordered_on), ', ') FROM orders o WHERE o.{} = t.id) AS orders"
READINGS: Mapping[str, Reading] = {
    "opportunity": Reading(
        "opportunity",
        "t.status != 'open', coalesce(t.expected_on, t.closed_on, '9999'), t.id",
        f", p.name AS contact, {ORDERED.format('opportunity_id')},"
        " (SELECT count(*) FROM quote q WHERE q.opportunity_id = t.id) AS quotes",
        CONTACT,
    ),
    "quote": Reading(
        "quote",
        "t.quoted_on DESC, t.id DESC",
        f", d.name AS opportunity, {ORDERED.format('quote_id')}, t.revenue - t.cost AS margin,"
        " (SELECT group_concat(coalesce(k.number, k.name, k.starts_on), ', ') FROM contract k WHERE k.quote_id = t.id)"
        " AS contracts",
        "LEFT JOIN opportunity d ON d.id = t.opportunity_id",
    ),
    "order": Reading(
        "orders",
        "t.ordered_on DESC, t.id DESC",
        ", d.name AS opportunity, q.number AS quote, k.name AS contract, t.revenue - t.cost AS margin",
        "LEFT JOIN opportunity d ON d.id = t.opportunity_id LEFT JOIN quote q ON q.id = t.quote_id"
        " LEFT JOIN contract k ON k.id = t.contract_id",
    ),
    "contract": Reading(
        "contract",
        "t.status != 'running', t.ends_on IS NULL, t.ends_on, t.id",
        f", q.number AS quote, {ORDERED.format('contract_id')},"
        " (SELECT sum(o.revenue) FROM orders o WHERE o.contract_id = t.id) AS called",
        "LEFT JOIN quote q ON q.id = t.quote_id",
    ),
    "product": Reading(
        "product",
        "t.active DESC, t.name",
        ", (SELECT count(*) FROM file f WHERE f.product_id = t.id) AS materials",
        owners=(),
    ),
    "relation": Reading(
        "relation",
        "t.kind, t.id",
        ", w.name AS other",
        "LEFT JOIN customer w ON w.id = t.other_id",
        ("customer_id", "other_id"),
    ),
    "referral": Reading(
        "referral",
        "t.referred_on DESC, t.id DESC",
        ", w.name AS referrer, s.revenue_ever AS brought, s.orders_ever AS orders_brought",
        "LEFT JOIN customer w ON w.id = t.referrer_id",
        ("customer_id", "referrer_id"),
    ),
    "issue": Reading(
        "issue",
        "t.solved_at IS NOT NULL, t.opened_at DESC, t.id DESC",
        ", p.name AS contact, s.grade AS grade,"
        " (SELECT max(a.score) FROM satisfaction a WHERE a.issue_id = t.id) AS score",
        CONTACT,
    ),
    "satisfaction": Reading(
        "satisfaction",
        "t.asked_on DESC, t.id DESC",
        ", i.title AS issue",
        "LEFT JOIN issue i ON i.id = t.issue_id",
    ),
    "article": Reading("article", "t.kind, t.title", owners=()),
    "competitor": Reading("competitor", "t.ours DESC, t.name", owners=()),
    "account_plan": Reading("account_plan", "t.closed_on IS NOT NULL, t.id DESC"),
    "plan_goal": Reading(
        "plan_goal",
        "t.position, t.id",
        ", a.title AS plan, w.metric AS part_of, w.period AS part_of_period",
        "LEFT JOIN account_plan a ON a.id = t.plan_id LEFT JOIN plan_goal w ON w.id = t.parent_id",
    ),
    "rivalry": Reading(
        "rivalry",
        "t.ended_on IS NOT NULL, t.threat DESC, t.id",
        ", w.name AS competitor",
        "LEFT JOIN competitor w ON w.id = t.competitor_id",
    ),
}


def of_customer(book: Book, noun: str, customer_id: int) -> list[NounRow]:
    """The records of a noun that concern a customer, from either side where there are two."""
    reading = READINGS[noun]
    test = " OR ".join(f"t.{column} = :customer" for column in reading.owners)
    return _rows(book, noun, f"({test})", {"customer": customer_id})


def of_book(book: Book, noun: str, where: str = "1", values: Mapping[str, object] | None = None) -> list[NounRow]:
    """The records of a noun over the book, without those of private, hidden or trashed customers."""
    test = f"({where}) AND {LISTED}" if READINGS[noun].owners else where
    return _rows(book, noun, test, values or {})


def whole_book(book: Book, noun: str) -> Iterator[NounRow]:
    """Every record of a noun but those of private customers, and of customers in the trash."""
    test = "s.hidden < 2 AND s.private = 0" if READINGS[noun].owners else "1"
    yield from _read(book, noun, test, {}, -1)


def some(book: Book, noun: str, ids: Iterable[int]) -> list[NounRow]:
    """Records by id."""
    numbers = ",".join(str(int(each)) for each in ids)
    return _rows(book, noun, "t.id IN (SELECT value FROM json_each(:ids))", {"ids": f"[{numbers}]"})


def lines(book: Book, noun: str, owner_id: int) -> list[LineOfDeal]:
    """The lines of a quote or order in their order, with what their products cost today."""
    table, owner = ("quote_line", "quote_id") if noun == "quote" else ("order_line", "order_id")
    return [
        LineOfDeal(*row)
        for row in book.read(
            "SELECT l.product_id, l.product_name, l.quantity, l.unit_price, l.discount, l.amount, l.unit_cost, l.cost,"
            f" l.cost_source, p.unit_cost, p.floor_price FROM {table} l LEFT JOIN product p ON p.id = l.product_id"
            f" WHERE l.{owner} = ? ORDER BY l.position, l.id",
            (owner_id,),
        )
    ]


def customer_numbers(book: Book) -> dict[int, str]:
    """The numbers of customers that have one, by id."""
    return dict(book.read("SELECT id, number FROM customer WHERE number IS NOT NULL"))


def _rows(book: Book, noun: str, test: str, values: Mapping[str, object]) -> list[NounRow]:
    return list(_read(book, noun, test, values, MANY))


def _read(book: Book, noun: str, test: str, values: Mapping[str, object], most: int) -> Iterator[NounRow]:
    """`most` -1 reads all of them."""
    reading = READINGS[noun]
    owned = "customer_id" in reading.owners
    joined = (
        " JOIN customer c ON c.id = t.customer_id LEFT JOIN customer_stats s ON s.customer_id = t.customer_id"
        if owned
        else ""
    )
    customer = "c.name AS customer_name" if owned else "'' AS customer_name"
    sql = (
        f"SELECT t.*, {customer}{reading.adds} FROM {reading.table} t{joined} {reading.joins}"
        f" WHERE {test} ORDER BY {reading.order} LIMIT {most}"
    )
    cursor = book.reader().execute(sql, dict(values))
    names = [column[0] for column in cursor.description]
    for row in cursor:
        yield _row(noun, names, row)


def _row(noun: str, names: Sequence[str], row: Sequence[Any]) -> NounRow:
    told = {name: _value(name, value) for name, value in zip(names, row, strict=True)}
    return NounRow(noun, told["id"], told.get("customer_id"), told["customer_name"], told)


def _value(name: str, value: Any) -> Any:
    if value is None:
        return None
    if name.endswith("_on") or name in DAYS:
        return date.fromisoformat(value)
    return bool(value) if name in FLAGS else value
