"""Real orders: customers, totals, tiers and recency as the data's own expectations have them."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from typing import Any

import pytest

from kamdesk.models.rows import CustomerRow
from kamdesk.models.terms import RankBy
from kamdesk.services import history, lists
from kamdesk.services.desk import Desk, seen_on
from tests.services.imports import counts, one, state, steps, take
from tests.store.books import quick_desk

CDNOW = {
    "delimiter": "whitespace",
    "dates": "ymd",
    "columns": {
        "customer_id": "order.customer_number",
        "date": "order.date",
        "number_of_cds": "order.quantity",
        "dollar_value": "order.amount",
    },
}
SAMPLE = {
    "delimiter": "whitespace",
    "header": False,
    "dates": "ymd",
    "columns": {"2": "order.customer_number", "3": "order.date", "4": "order.quantity", "5": "order.amount"},
}
NORTHWIND = {
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
}
CHINOOK = {
    "columns": {
        "InvoiceId": "order.number",
        "CustomerId": "order.customer_number",
        "InvoiceDate": "order.date",
        "Total": "order.amount",
    }
}
RFM = {"columns": {"customer_id": "order.customer_name", "order_date": "order.date", "revenue": "order.amount"}}


@dataclass(frozen=True)
class OrderSet:
    """One set of orders: its file and mapping, and what EXPECTED.md says of it."""

    name: str
    file: str
    mapping: dict[str, Any] | None
    rows: int
    customers: int
    orders: int
    total: str
    counted_on: date
    sizes: tuple[int, int, int, int]
    cuts: tuple[str, str, str]
    once: int
    months: int = 1200
    known_by: str = "number"
    ties: tuple[int, ...] = field(default=())

    @property
    def asof(self) -> date:
        """The last day before the one recency is counted on: a day's orders are there in the evening."""
        return self.counted_on - timedelta(days=1)


SETS = [
    OrderSet("cdnow-sample", "cdnow/CDNOW_sample.txt", SAMPLE, 6919, 2357, 6919, "244091.94", date(1998, 7, 1),
             (24, 94, 354, 1885), ("940.48", "389.44", "130.49"), 1205),
    OrderSet("cdnow", "cdnow/CDNOW_master.txt", CDNOW, 69659, 23570, 69659, "2500315.63", date(1998, 7, 1),
             (236, 943, 3535, 18856), ("919.24", "381.00", "133.95"), 11908),
    OrderSet("northwind-en", "northwind/order_details_exact.csv", NORTHWIND, 2155, 89, 830, "1265793.04",
             date(1998, 5, 7), (1, 4, 13, 71), ("110277.31", "49979.91", "20801.60"), 1),
    OrderSet("chinook", "chinook/Invoice.csv", CHINOOK, 412, 59, 412, "2328.60", date(2025, 12, 23),
             (1, 2, 9, 47), ("49.62", "46.62", "40.62"), 0),
    OrderSet("superstore-en", "superstore-en/superstore.csv", None, 9994, 793, 5009, "2297200.86",
             date(2017, 12, 31), (8, 32, 119, 634), ("12873.30", "7903.18", "4282.94"), 12),
    OrderSet("rfm-orders", "rfm-orders/rfm_data_orders.csv", RFM, 4906, 995, 4906, "464158.00", date(2007, 1, 1),
             (10, 40, 149, 796), ("1089.00", "892.00", "665.00"), 42, known_by="name"),
]  # fmt: skip
LAST_YEAR = OrderSet(
    "cdnow-last-12-months", "cdnow/CDNOW_master.txt", CDNOW, 69659, 8332, 28131, "1069356.50", date(1998, 7, 1),
    (84, 333, 1250, 6665), ("1002.14", "431.98", "168.44"), 3169, months=12,
)  # fmt: skip
TIERS = ("super", "large", "medium", "small")
PERCENT = {"1%": "super", "4%": "large", "15%": "medium", "80%": "small"}


@pytest.fixture(scope="module", params=SETS, ids=lambda each: each.name)
def taken(
    request: pytest.FixtureRequest, shared_data: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[OrderSet, Desk, Path]]:
    """A book that holds one set."""
    chosen: OrderSet = request.param
    desk = quick_desk(tmp_path_factory.mktemp(chosen.name) / "book.kamdesk")
    path = shared_data / "01-transactions" / chosen.file
    (report,) = take(desk, path, mapping=chosen.mapping).files
    assert counts(report) == {"created": chosen.rows}
    yield chosen, desk, path
    desk.close()


@contextmanager
def seen(desk: Desk, chosen: OrderSet) -> Iterator[Desk]:
    rules = replace(desk.settings, window_months=chosen.months, rank_by=RankBy.REVENUE)
    with seen_on(desk, chosen.asof, rules) as view:
        yield view


def of_tier(desk: Desk, tier: str) -> list[CustomerRow]:
    return lists.rows(desk, lists.lens_ids(desk, f"tier:{tier}"))


def cents(e4: int) -> Decimal:
    return (Decimal(e4) / 10_000).quantize(Decimal("0.01"), ROUND_HALF_UP)


def test_orders_customers_and_totals(taken: tuple[OrderSet, Desk, Path]) -> None:
    chosen, desk, _ = taken

    assert one(desk, "SELECT count(*), sum(counts) FROM orders") == (chosen.orders, chosen.orders)
    assert one(desk, "SELECT count(*) FROM customer") == (chosen.customers,)
    assert cents(one(desk, "SELECT sum(revenue) FROM orders")[0]) == Decimal(chosen.total)
    assert one(desk, "SELECT count(*) FROM customer_stats WHERE orders_ever = 1") == (chosen.once,)


def test_tiers_cuts_and_every_customer(taken: tuple[OrderSet, Desk, Path], shared_data: Path) -> None:
    chosen, desk, _ = taken
    check_tiers(chosen, desk, shared_data)


def test_the_last_twelve_months(taken: tuple[OrderSet, Desk, Path], shared_data: Path) -> None:
    chosen, desk, _ = taken
    if chosen.name == "cdnow":
        check_tiers(LAST_YEAR, desk, shared_data)


def check_tiers(chosen: OrderSet, desk: Desk, shared_data: Path) -> None:
    """Sizes, the lowest total of each tier, and each listed customer's orders, days, total and (untied) tier."""
    with seen(desk, chosen) as view:
        tiers = {tier: of_tier(view, tier) for tier in TIERS}
    assert tuple(len(tiers[tier]) for tier in TIERS) == chosen.sizes
    lowest = tuple(cents(min(row.revenue for row in tiers[tier])) for tier in TIERS[:3])
    assert lowest == tuple(map(Decimal, chosen.cuts))
    assert cents(sum(row.revenue for rows in tiers.values() for row in rows)) == Decimal(chosen.total)

    found = {getattr(row, chosen.known_by): (tier, row) for tier, rows in tiers.items() for row in rows}
    with (shared_data / "expected" / f"{chosen.name}-customers.csv").open(encoding="utf-8-sig") as file:
        expected = list(csv.DictReader(file))
    assert expected
    for line in expected:
        tier, row = found[line["customer"]]
        assert abs(cents(row.revenue) - Decimal(line["total"])) <= Decimal("0.01"), (
            line
        )  # half a cent rounds either way
        assert row.orders == int(line["orders"]), line
        assert row.last_order == date.fromisoformat(line["last"]), line
        assert (chosen.counted_on - row.last_order).days == int(line["recency_days"]), line
        if chosen.months == 1200:
            assert row.first_order == date.fromisoformat(line["first"]), line
        if cents(row.revenue) not in lowest:
            assert tier == PERCENT[line["tier"]], line


def test_the_same_file_again_changes_nothing(taken: tuple[OrderSet, Desk, Path]) -> None:
    chosen, desk, path = taken
    before = steps(desk), one(desk, "SELECT max(id) FROM operation")

    again = take(desk, path, mapping=chosen.mapping)

    assert counts(again.files[0]) == {"skipped": chosen.rows}
    assert not again.changes.touched
    assert (steps(desk), one(desk, "SELECT max(id) FROM operation")) == before


def test_silent_customers(shared_data: Path, tmp_path: Path) -> None:
    """Days since the last order: 90, 180 and 365 days of silence on the day named."""
    desk = quick_desk(tmp_path / "book.kamdesk")
    take(desk, shared_data / "01-transactions/northwind/order_details_exact.csv", mapping=NORTHWIND)

    silent = [
        one(
            desk, "SELECT count(*) FROM customer_stats WHERE julianday('1998-05-07') - julianday(last_order) > ?", days
        )[0]
        for days in (90, 180, 365)
    ]

    assert silent == [16, 5, 1]
    desk.close()


def test_northwind_whole_with_its_customers_and_back(shared_data: Path, tmp_path: Path) -> None:
    folder = shared_data / "01-transactions/northwind"
    desk = quick_desk(tmp_path / "book.kamdesk")
    empty = state(desk)
    customers = {
        "columns": {
            "customer_id": "customer.number",
            "company_name": "customer.name",
            "contact_name": "contact.name",
            "contact_title": "contact.title",
            "city": "customer.city",
            "phone": "customer.phone",
        }
    }

    assert counts(take(desk, folder / "customers.csv", mapping=customers).files[0]) == {"created": 91}
    with_customers = state(desk)
    assert counts(take(desk, folder / "order_details_exact.csv", mapping=NORTHWIND).files[0]) == {"created": 2155}

    without = desk.book.read(
        "SELECT c.number FROM customer c JOIN customer_stats s ON s.customer_id = c.id"
        " WHERE s.orders_ever = 0 ORDER BY 1"
    )
    assert [row[0] for row in without] == ["FISSA", "PARIS"]
    quick = one(desk, "SELECT name, s.revenue_ever FROM customer JOIN customer_stats s ON s.customer_id = id"
                      " WHERE number = 'QUICK'")  # fmt: skip
    assert quick == ("QUICK-Stop", 1_102_773_050)
    assert one(desk, "SELECT count(*) FROM order_line WHERE discount > 0") == (838,)
    assert one(desk, "SELECT sum(quantity * unit_price / 10000) FROM order_line")[0] == 13_544_585_900
    with_orders = state(desk)
    assert history.undo(desk)
    assert state(desk) == with_customers
    assert history.undo(desk)
    assert state(desk) == empty
    assert history.redo(desk)
    assert history.redo(desk)
    assert state(desk) == with_orders
    desk.close()


def test_superstore_has_its_costs(shared_data: Path, tmp_path: Path) -> None:
    """Profit 286,397.02, 1,871 lines at a loss, 155 customers at a loss over all."""
    desk = quick_desk(tmp_path / "book.kamdesk")
    take(desk, shared_data / "01-transactions/superstore-en/superstore.csv")

    assert cents(one(desk, "SELECT sum(revenue - cost) FROM orders")[0]) == Decimal("286397.02")
    assert one(desk, "SELECT count(*) FROM order_line WHERE amount < cost") == (1871,)
    assert one(desk, "SELECT count(*) FROM customer_stats WHERE margin_ever < 0") == (155,)
    assert one(desk, "SELECT min(cost_known) FROM orders") == (1,)
    desk.close()
