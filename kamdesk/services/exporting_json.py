"""Everything a book holds as one JSON document: what a rep takes along to any other program."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from kamdesk.exchange.cells import money_text
from kamdesk.exchange.write_json import write_json
from kamdesk.models.identity import utc_now
from kamdesk.rules import own_values
from kamdesk.rules.own_values import OwnType
from kamdesk.services import own_fields, plain
from kamdesk.services.desk import Desk
from kamdesk.services.exporting import group_paths
from kamdesk.store import exporting

Record = dict[str, Any]
FORMAT = 1
NOUNS = {
    "contacts": "contact",
    "channels": "channel",
    "interactions": "interaction",
    "tasks": "task",
    "orders": "orders",
    "opportunities": "opportunity",
    "quotes": "quote",
    "contracts": "contract",
    "issues": "issue",
    "satisfactions": "satisfaction",
    "relations": "relation",
    "referrals": "referral",
    "files": "file",
}
LINES = {"orders": ("order_line", "order_id"), "quotes": ("quote_line", "quote_id")}
SHARED = {
    "groups": "customer_group",
    "smart_groups": "smart_group",
    "products": "product",
    "fields": "field_definition",
}
POINTERS = {"contact_id": "contact", "other_id": "customer", "parent_id": "customer", "product_id": "product"}
"""References that are given as uids, beside the customer a record stands under."""


def write_everything(desk: Desk, out: Path, ids: Sequence[int]) -> int:
    """Write these customers with all that hangs on them; contents of files stay in the book. Returns the customers."""
    head = {"format": FORMAT, "made": utc_now(), "currency": desk.currency, "author": desk.author or None}
    lists: dict[str, Iterator[object]] = {"customers": _customers(desk, ids)}
    lists |= {name: _shared(desk, noun) for name, noun in SHARED.items()}
    return write_json(out, head, lists)["customers"]


def _customers(desk: Desk, ids: Sequence[int]) -> Iterator[object]:
    for some in exporting.parts(ids):
        paths = group_paths(desk, some)
        hanging = {name: _hanging(desk, name, noun, some) for name, noun in NOUNS.items()}
        for customer in exporting.records_of(desk.book, "customer", some):
            told = _told(desk, "customer", [customer])[0]
            told["groups"] = paths.get(customer["id"], [])
            yield told | {name: by_customer.get(customer["id"], []) for name, by_customer in hanging.items()}


def _hanging(desk: Desk, name: str, noun: str, some: Sequence[int]) -> dict[int, list[Record]]:
    """The records of a noun by customer, each with its lines where it has any."""
    found = list(exporting.records_of(desk.book, noun, some))
    told = _told(desk, noun, found)
    if name in LINES:
        _add_lines(desk, *LINES[name], found, told)
    by_customer: dict[int, list[Record]] = {}
    for record, words in zip(found, told, strict=True):
        owner = record["referrer_id"] if noun == "referral" else record["customer_id"]
        by_customer.setdefault(owner, []).append(words)
    return by_customer


def _add_lines(desk: Desk, table: str, owner: str, found: Sequence[Record], told: Sequence[Record]) -> None:
    places = {record["id"]: words for record, words in zip(found, told, strict=True)}
    for words in told:
        words["lines"] = []
    lines = list(exporting.lines_of(desk.book, table, owner, list(places)))
    for line, words in zip(lines, _told(desk, table, lines), strict=True):
        places[line[owner]]["lines"].append(words)


def _told(desk: Desk, noun: str, records: Sequence[Record]) -> list[Record]:
    """Plain values, with the records they point at by uid."""
    told = [dict(plain.record(record)) for record in records]
    if noun in ("customer", "contact"):
        _tell_own_money(desk, noun, told)
    for column, target in _pointers(noun, records).items():
        known = exporting.uids(desk.book, target, sorted({each[column] for each in records if each[column]}))
        for record, words in zip(records, told, strict=True):
            words[column.removesuffix("_id")] = known.get(record[column])
    return told


def _tell_own_money(desk: Desk, noun: str, told: Sequence[Record]) -> None:
    """Own fields that hold money, as decimal text like all money."""
    names = [field.name for field in own_fields.fields(desk, noun) if field.type is OwnType.MONEY]
    for words in told:
        own: Record = words.get("custom") or {}
        for name in names:
            if own_values.fits(own.get(name), OwnType.MONEY):
                own[name] = money_text(own[name])


def _pointers(noun: str, records: Sequence[Record]) -> dict[str, str]:
    found = {column: target for column, target in POINTERS.items() if records and column in records[0]}
    if noun == "referral":
        found["customer_id"] = "customer"
    if noun == "customer_group" and "parent_id" in found:
        found["parent_id"] = "customer_group"
    return found


def _shared(desk: Desk, noun: str) -> Iterator[object]:
    yield from _told(desk, noun, list(exporting.shared_records(desk.book, noun)))
