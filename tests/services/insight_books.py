"""Books for the tests of the insight: real files taken in the way a rep would, and small ones written by hand."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from kamdesk.exchange.mapping import TableMapping
from kamdesk.services import importing
from kamdesk.services.desk import Desk, Secret, create
from kamdesk.services.insight import insight
from kamdesk.services.insight_json import insight_json

NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
Files = Mapping[str, tuple[str, Mapping[str, Any] | None]]
SETS: Files = {
    "northwind": (
        "01-transactions/northwind/order_details_exact.csv",
        {
            "join": {"file": "orders.csv", "key": "order_id"},
            "discount": "off_fraction",
            "columns": {
                "order_id": "order.number",
                "customer_id": "order.customer_number",
                "order_date": "order.date",
                "product_id": "order.product_number",
                "unit_price": "order.unit_price",
                "quantity": "order.quantity",
                "discount": "order.discount",
            },
        },
    ),
    "chinook": (
        "01-transactions/chinook/Invoice.csv",
        {
            "columns": {
                "InvoiceId": "order.number",
                "CustomerId": "order.customer_number",
                "InvoiceDate": "order.date",
                "Total": "order.amount",
            }
        },
    ),
    "superstore": ("01-transactions/superstore-en/superstore.csv", None),
    "rfm-orders": (
        "01-transactions/rfm-orders/rfm_data_orders.csv",
        {"columns": {"customer_id": "order.customer_name", "order_date": "order.date", "revenue": "order.amount"}},
    ),
}


def a_desk(path: Path, at: datetime = NOON) -> Desk:
    """A desk over an empty book, standing still."""
    return create(path, Secret(passphrase="一二三四五六", keychain=False), lambda: at)


def imported(desk: Desk, folder: Path, name: str) -> Desk:
    """A real order file taken in."""
    file, mapping = SETS[name]
    report = importing.run(desk, importing.recognise(desk, [folder / file], mapping=_mapping(mapping)))
    assert not report.files[0].rejected
    return desk


def taken_in(desk: Desk, folder: Path, lines: Iterable[str], mapping: Mapping[str, Any] | None = None) -> Desk:
    """A file written for the test, taken in as orders."""
    path = folder / f"orders-{len(list(folder.iterdir()))}.csv"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    report = importing.run(desk, importing.recognise(desk, [path], mapping=_mapping(mapping)))
    assert not report.files[0].rejected, report.files[0].rejected
    return desk


def customer(desk: Desk, name: str, **values: object) -> int:
    """One customer written straight."""
    with desk.book.writing("test") as work:
        return work.insert("customer", {"name": name, **values})


def order(desk: Desk, who: int, day: date, revenue: int, cost: int | None = None, **values: object) -> int:
    """One order of one line; amounts in whole units; no cost given is an estimated fifth of margin."""
    amount = revenue * 10_000
    spent = amount * 8 // 10 if cost is None else cost * 10_000
    sums = {"counts": 1, "revenue": amount, "cost": spent, "cost_known": int(cost is not None), **values}
    source = "estimated" if cost is None else "line"
    with desk.book.writing("test") as work:
        made = work.insert("orders", {"customer_id": who, "ordered_on": day, **sums})
        work.insert("order_line", {"order_id": made, "amount": amount, "cost": spent, "cost_source": source})
    return made


def talk(desk: Desk, who: int, day: date, **values: object) -> None:
    """One talk."""
    with desk.book.writing("test") as work:
        work.insert("interaction", {"customer_id": who, "happened_on": day, **values})


def by_name(document: Mapping[str, Any]) -> dict[str, dict[str, Any]]:
    """The customers of a document by number, else name."""
    return {each["number"] or each["name"]: each for each in document["customers"]}


def document(desk: Desk, horizon: int | None = None) -> dict[str, Any]:
    """The JSON of a desk's insight."""
    return insight_json(insight(desk, horizon))


def _mapping(mapping: Mapping[str, Any] | None) -> TableMapping | None:
    return importing.mapping_from(json.dumps(mapping)) if mapping else None
