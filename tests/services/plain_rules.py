"""The rules of value worked out once more, in the plainest way and from their wording alone; slow, exact, no shortcuts.

Money in e4. Nothing here is taken from the program: only dates, fractions and the real files.
"""

from __future__ import annotations

import csv
from calendar import monthrange
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from itertools import pairwise
from math import ceil, floor
from pathlib import Path


@dataclass
class Line:
    """One line of an order."""

    order: str
    day: date
    revenue: int
    cost: int | None = None


@dataclass
class Buyer:
    """One customer, by the key it is known by, with its lines."""

    key: str
    lines: list[Line] = field(default_factory=list)


def e4(text: str | Decimal) -> int:
    return int((Decimal(text) * 10_000).to_integral_value(ROUND_HALF_UP))


def northwind(folder: Path) -> dict[str, Buyer]:
    orders = {row["order_id"]: row for row in rows_of(folder / "01-transactions/northwind/orders.csv")}
    book: dict[str, Buyer] = {}
    for row in rows_of(folder / "01-transactions/northwind/order_details_exact.csv"):
        order = orders[row["order_id"]]
        net = Decimal(row["unit_price"]) * int(row["quantity"]) * (1 - Decimal(row["discount"]))
        line = Line(row["order_id"], date.fromisoformat(order["order_date"]), e4(net))
        book.setdefault(order["customer_id"], Buyer(order["customer_id"])).lines.append(line)
    return book


def chinook(folder: Path) -> dict[str, Buyer]:
    book: dict[str, Buyer] = {}
    for row in rows_of(folder / "01-transactions/chinook/Invoice.csv"):
        line = Line(row["InvoiceId"], date.fromisoformat(row["InvoiceDate"][:10]), e4(row["Total"]))
        book.setdefault(row["CustomerId"], Buyer(row["CustomerId"])).lines.append(line)
    return book


def superstore(folder: Path) -> dict[str, Buyer]:
    book: dict[str, Buyer] = {}
    for row in rows_of(folder / "01-transactions/superstore-en/superstore.csv"):
        revenue = e4(row["Sales"])
        line = Line(row["Order ID"], date.fromisoformat(row["Order Date"]), revenue, revenue - e4(row["Profit"]))
        book.setdefault(row["Customer ID"], Buyer(row["Customer ID"])).lines.append(line)
    return book


def rfm_orders(folder: Path) -> dict[str, Buyer]:
    book: dict[str, Buyer] = {}
    for at, row in enumerate(rows_of(folder / "01-transactions/rfm-orders/rfm_data_orders.csv")):
        line = Line(str(at), date.fromisoformat(row["order_date"]), e4(row["revenue"]))
        book.setdefault(row["customer_id"], Buyer(row["customer_id"])).lines.append(line)
    return book


def rows_of(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def months_earlier(day: date, months: int) -> date:
    """The same day so many months earlier, the last day of the month where there is no such day."""
    at = day.year * 12 + day.month - 1 - months
    year, month = divmod(at, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


@dataclass
class Said:
    """What the rules say of one customer."""

    tier: str
    segment: str | None
    rfm: tuple[int, int, int] | None = None
    score: float | None = None
    coverage: float = 0.0
    grade: str | None = None
    band: str | None = None
    revenue: int = 0
    margin: int = 0
    orders: int = 0


@dataclass
class Sums:
    """One customer's window and history."""

    revenue: int = 0
    margin: int = 0
    orders: int = 0
    months: int = 0
    first: date = date.max
    last: date = date.min
    known: bool = True


def judged(book: dict[str, Buyer], asof: date) -> tuple[dict[str, Said], dict[str, object]]:
    """Every customer and the whole book, as domain 3.1 to 3.4 say, with nothing but orders known."""
    sums = {key: summed(buyer, asof) for key, buyer in book.items()}
    sums = {key: each for key, each in sums.items() if each.last > date.min}
    existing = {key: each for key, each in sums.items() if each.orders}
    rank_by = "margin" if all(each.known for each in sums.values()) else "revenue"
    measure: Callable[[Sums], int] = (lambda each: each.margin) if rank_by == "margin" else (lambda each: each.revenue)
    said = {key: Said("inactive", outside(each, asof)) for key, each in sums.items() if not each.orders}
    ranked = sorted(
        existing, key=lambda key: (measure(existing[key]), existing[key].margin, existing[key].last), reverse=True
    )
    n = len(ranked)
    for rank, key in enumerate(ranked, 1):
        tier = "super" if rank <= ceil(Fraction(n, 100)) else "large" if rank <= ceil(Fraction(n, 20)) else "small"
        if tier == "small" and rank <= ceil(Fraction(n, 5)):
            tier = "medium"
        said[key] = Said(tier if measure(existing[key]) > 0 else "small", None)
    for key, rfm in rfm_of(existing, asof).items():
        said[key].rfm, said[key].segment = rfm[:3], rfm[3]
    for key, (score, coverage) in scores_of(existing, asof).items():
        said[key].score, said[key].coverage = score, coverage
        said[key].grade = next((grade for grade, least in GRADES if score >= least), "E")
    profit = sorted((each.margin for each in existing.values()), reverse=True)
    by_profit = sorted(existing, key=lambda key: (existing[key].margin, existing[key].last), reverse=True)
    for rank, key in enumerate(by_profit, 1):
        brings = existing[key].margin > 0
        said[key].band = "vital" if rank <= ceil(Fraction(n, 5)) and brings else "middle"
        if rank > n - n // 5 and not brings:
            said[key].band = "drain"
    for key, each in sums.items():
        said[key].revenue, said[key].margin, said[key].orders = each.revenue, each.margin, each.orders
    positive = [amount for amount in profit if amount > 0]
    making = next(k for k in range(1, n + 1) if sum(positive[:k]) >= Fraction(8, 10) * sum(positive))
    whole: dict[str, object] = {
        "rank_by": rank_by,
        "share_of_customers": making / n,
        "first": positive[0] / sum(positive),
        "first_three": sum(positive[:3]) / sum(positive),
        "herfindahl": sum((amount / sum(positive)) ** 2 for amount in positive),
        "measures": {key: (measure(each), each.margin, each.last) for key, each in existing.items()},
    }
    return said, whole


GRADES = (("A", 80), ("B", 65), ("C", 50), ("D", 35))
SEGMENTS = {
    5: ("new", "potential_loyalist", "potential_loyalist", "champion", "champion"),
    4: ("promising", "potential_loyalist", "potential_loyalist", "loyal", "champion"),
    3: ("about_to_sleep", "about_to_sleep", "needs_attention", "loyal", "loyal"),
    2: ("hibernating", "hibernating", "at_risk", "at_risk", "at_risk"),
    1: ("hibernating", "hibernating", "at_risk", "cannot_lose", "cannot_lose"),
}


def summed(buyer: Buyer, asof: date) -> Sums:
    found, start = Sums(), months_earlier(asof, 12)
    days = {line.order: line.day for line in buyer.lines if line.day <= asof}
    for line in buyer.lines:
        if start < line.day <= asof:
            found.known &= line.cost is not None
            estimated = int((Decimal(line.revenue) * 8 / 10).to_integral_value(ROUND_HALF_UP))
            found.revenue += line.revenue
            found.margin += line.revenue - (estimated if line.cost is None else line.cost)
    found.orders = sum(start < day <= asof for day in days.values())
    edges = [months_earlier(asof, back) for back in range(13)]
    found.months = sum(any(start < day <= end for day in days.values()) for end, start in pairwise(edges))
    found.first = min(days.values(), default=date.max)
    found.last = max(days.values(), default=date.min)
    return found


def outside(each: Sums, asof: date) -> str:
    return "hibernating" if each.last > months_earlier(asof, 24) else "gone"


def rfm_of(existing: dict[str, Sums], asof: date) -> dict[str, tuple[int, int, int, str | None]]:
    n = len(existing)

    def scored(values: dict[str, int]) -> dict[str, int]:
        found = {}
        for key, own in values.items():
            worse, equal = sum(v < own for v in values.values()), sum(v == own for v in values.values())
            found[key] = min(5, 1 + floor(Fraction(5 * (2 * worse + equal), 2 * n)))
        return found

    r = scored({key: -(asof - each.last).days for key, each in existing.items()})
    f = scored({key: each.orders for key, each in existing.items()})
    m = scored({key: each.revenue for key, each in existing.items()})
    found: dict[str, tuple[int, int, int, str | None]] = {}
    for key, each in existing.items():
        frequency = 1 if each.orders == 1 else f[key]
        segment = SEGMENTS[r[key]][floor(Fraction(frequency + m[key] + 1, 2)) - 1]
        if segment == "new" and each.first <= months_earlier(asof, 12):
            segment = "promising"
        found[key] = (r[key], frequency, m[key], segment if n >= 5 else None)
    return found


def scores_of(existing: dict[str, Sums], asof: date) -> dict[str, tuple[float, float]]:
    """Only orders are known: potential, standing and influence are missing, no contract runs."""

    def ranks(values: dict[str, int]) -> dict[str, Fraction]:
        n = len(values)
        counts: defaultdict[int, int] = defaultdict(int)
        for value in values.values():
            counts[value] += 1
        below = {value: sum(count for other, count in counts.items() if other < value) for value in counts}
        return {key: 100 * (below[value] + Fraction(counts[value], 2)) / n for key, value in values.items()}

    margin = ranks({key: each.margin for key, each in existing.items()})
    revenue = ranks({key: each.revenue for key, each in existing.items()})
    orders = ranks({key: each.orders for key, each in existing.items()})
    tenure = ranks({key: (asof - each.first).days for key, each in existing.items()})
    found = {}
    for key, each in existing.items():
        loyalty = (tenure[key] + Fraction(100 * each.months, 12) + 0) / 3
        points = 25 * margin[key] + 20 * revenue[key] + 10 * orders[key] + 10 * loyalty
        found[key] = float(points / 65), 65.0
    return found
