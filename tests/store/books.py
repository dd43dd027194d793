"""Small books for the tests of the store: a key at no cost, customers by the handful, every state read back whole."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from kamdesk.models.settings import Settings
from kamdesk.rules import pinyin
from kamdesk.services.desk import Desk, Secret, create
from kamdesk.store import copying, opening
from kamdesk.store.book import Book
from kamdesk.store.keeping import Keeping
from kamdesk.store.keys import Key, new_salt
from kamdesk.store.numbers import Numbers

TODAY = date(2026, 11, 23)
NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
PASSPHRASE = "春眠不觉晓 1966"
CUSTOMER = {
    "kind": "organisation",
    "standing": "unknown",
    "may_reference": 0,
    "out_of_market": 0,
    "invalid": 0,
    "archived": 0,
    "keep_from_handover": 0,
}


def quick_key() -> Key:
    """A key as a passphrase would give, without the slow derivation."""
    return Key(secrets.token_bytes(32), new_salt())


def keeping() -> Keeping:
    """What keeps numbers and search index along, on the tests' day."""
    return Keeping(Numbers(TODAY, Settings(), pinyin.sort_key))


def small_book(path: Path, key: Key, customers: int = 5) -> Book:
    """A book with some customers, a contact, a phone, a talk and an order each."""
    book = opening.create_book(path, key, keeping())
    with book.writing("fill") as work:
        for number in range(customers):
            add_customer(work, f"杭州样品{number}有限公司", number)
    return book


def add_customer(work: Any, name: str, number: int) -> int:
    """One customer with something of every common kind."""
    made: int = work.insert("customer", {**CUSTOMER, "name": name, "note": f"备注{number}"})
    person = {"customer_id": made, "is_main": 1, "birthday_muted": 0, "do_not_contact": 0}
    contact = work.insert("contact", {**person, "name": f"欧阳{number}"})
    channel = {"customer_id": made, "contact_id": contact, "kind": "mobile", "position": 0}
    phone = f"1381234{number:04d}"
    work.insert("channel", {**channel, "value": phone, "match": phone})
    talk = {"customer_id": made, "kind": "call", "direction": "outgoing", "reached": 1, "material_sent": 0}
    work.insert("interaction", {**talk, "happened_on": "2026-11-01", "summary": f"谈了价格{number}"})
    order = {"customer_id": made, "ordered_on": f"2026-10-{number % 28 + 1:02d}", "kind": "sale", "status": "confirmed"}
    sums = {"counts": 1, "revenue": 1_000_000 * (number + 1), "cost": 700_000, "cost_known": 1, "discount_base": 0}
    order_id = work.insert("orders", {**order, **sums})
    line = {"order_id": order_id, "position": 0, "quantity": 10_000, "discount": 0, "cost": 700_000}
    work.insert("order_line", {**line, "amount": 1_000_000 * (number + 1), "cost_source": "line"})
    return made


def a_desk(path: Path) -> Desk:
    """A desk over an empty book, standing still at noon of the tests' day."""
    return create(path, Secret(passphrase=PASSPHRASE, keychain=False), clock=lambda: NOON)


@contextmanager
def looking(path: Path, key: Key) -> Iterator[Any]:
    """A reading connection of one's own."""
    with copying.reading(path, key) as connection:
        yield connection


def whole(connection: Any, *, without: tuple[str, ...] = ()) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every table, sorted where the file has no order of its own."""
    found = {}
    for table in copying.records_of(connection):
        if table not in without:
            found[table] = list(connection.execute(f'SELECT * FROM "{table}"'))
    return found


def files_in(folder: Path) -> dict[str, bytes]:
    """Every file of a folder by its bytes, to prove that nothing was touched."""
    return {str(each.relative_to(folder)): each.read_bytes() for each in sorted(folder.rglob("*")) if each.is_file()}


def quick_desk(path: Path) -> Desk:
    """The same desk without the slow derivation of its key, for tests that make hundreds."""
    numbers = Numbers(TODAY, Settings(), pinyin.sort_key)
    book = opening.create_book(path, quick_key(), Keeping(numbers))
    with book.silently() as connection:
        numbers.rebuild(connection)
        connection.execute("INSERT INTO setting (key, value) VALUES ('currency', '\"CNY\"')")
    with book.writing("new_book") as work:
        for position, name in enumerate(("家人", "重要客户")):
            work.insert("customer_group", {"name": name, "private": position == 0, "position": position})
    book.forget_history()
    return Desk(book, numbers, lambda: NOON)


def words_of(book: Book) -> dict[str, list[tuple[Any, ...]]]:
    """Every token of the search index with the customer it leads to."""
    with looking(book.path, book.key) as connection:
        found = {}
        for index in ("search_grams", "search_pinyin"):
            connection.execute(f"CREATE VIRTUAL TABLE temp.words_{index} USING fts5vocab(main, {index}, instance)")
            found[index] = sorted(connection.execute(f"SELECT term, doc FROM temp.words_{index}"))
        return found
