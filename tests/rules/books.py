"""Real order books read in the plainest way, as (customer, order number, day, amount in e4); the tests' own reading."""

import csv
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from pathlib import Path


@dataclass
class Buyer:
    """All a test wants to know of one customer of a real book."""

    days: dict[str, date] = field(default_factory=dict)
    amounts: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    profit_e4: int = 0

    @property
    def total_e4(self) -> int:
        return sum(self.amounts.values())

    @property
    def last(self) -> date:
        return max(self.days.values())

    @property
    def first(self) -> date:
        return min(self.days.values())


Book = dict[str, Buyer]


def e4(text: str) -> int:
    return int((Decimal(text) * 10_000).to_integral_value())


def cdnow(folder: Path, name: str = "CDNOW_master.txt", column: int = 0, skip: int = 1) -> Book:
    lines = (folder / "01-transactions" / "cdnow" / name).read_text("ascii").splitlines()[skip:]
    book: Book = defaultdict(Buyer)
    for number, line in enumerate(lines):
        cells = line.split()
        day = cells[column + 1]
        _add(book, cells[column], str(number), date(int(day[:4]), int(day[4:6]), int(day[6:])), e4(cells[-1]))
    return book


def cdnow_sample(folder: Path) -> Book:
    return cdnow(folder, "CDNOW_sample.txt", column=1, skip=0)


def chinook(folder: Path) -> Book:
    book: Book = defaultdict(Buyer)
    for row in _rows(folder / "01-transactions/chinook/Invoice.csv"):
        day = date.fromisoformat(row["InvoiceDate"][:10])
        _add(book, row["CustomerId"], row["InvoiceId"], day, e4(row["Total"]))
    return book


def northwind(folder: Path) -> Book:
    orders = {row["order_id"]: row for row in _rows(folder / "01-transactions/northwind/orders.csv")}
    book: Book = defaultdict(Buyer)
    for row in _rows(folder / "01-transactions/northwind/order_details_exact.csv"):
        order = orders[row["order_id"]]
        net = Decimal(row["unit_price"]) * int(row["quantity"]) * (1 - Decimal(row["discount"]))
        _add(book, order["customer_id"], row["order_id"], date.fromisoformat(order["order_date"]), e4(str(net)))
    return book


def superstore(folder: Path) -> Book:
    book: Book = defaultdict(Buyer)
    for row in _rows(folder / "01-transactions/superstore-en/superstore.csv"):
        day = date.fromisoformat(row["Order Date"])
        _add(book, row["Customer ID"], row["Order ID"], day, e4(row["Sales"]))
        book[row["Customer ID"]].profit_e4 += e4(row["Profit"])
    return book


def rfm_orders(folder: Path) -> Book:
    book: Book = defaultdict(Buyer)
    for number, row in enumerate(_rows(folder / "01-transactions/rfm-orders/rfm_data_orders.csv")):
        _add(book, row["customer_id"], str(number), date.fromisoformat(row["order_date"]), e4(row["revenue"]))
    return book


def between(book: Book, first: date, last: date) -> Book:
    """Only the orders of these days, and the customers who have any."""
    cut: Book = defaultdict(Buyer)
    for customer, buyer in book.items():
        for number, day in buyer.days.items():
            if first <= day <= last:
                _add(cut, customer, number, day, buyer.amounts[number])
    return cut


def expected(folder: Path, name: str) -> list[dict[str, str]]:
    return _rows(folder / "expected" / f"{name}-customers.csv")


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def _add(book: Book, customer: str, number: str, day: date, amount: int) -> None:
    book[customer].days[number] = day
    book[customer].amounts[number] += amount
