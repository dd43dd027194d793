"""Taking orders in from files: lines gathered to orders, orders compared with those there, sums kept beside them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from kamdesk.models.terms import CostSource, DealStatus
from kamdesk.rules import profit
from kamdesk.store.bulk import Shelf
from kamdesk.store.intake import Outcome
from kamdesk.store.writing import Writer

LINE = (
    "product_id",
    "product_name",
    "quantity",
    "unit_price",
    "discount",
    "amount",
    "unit_cost",
    "cost",
    "cost_source",
)
Line = tuple[object, ...]


@dataclass(slots=True)
class Gathered:
    """One order of a file: its head and the lines in file order, each with its row."""

    customer_id: int
    number: str | None
    ordered_on: date
    kind: str | None
    status: str | None
    key: str | None
    lines: list[Line] = field(default_factory=list)


class OrderIntake:
    """Gathers the lines of a file and writes them as orders. Money e4; `default_margin` in 1/10,000."""

    def __init__(self, work: Writer, origin: str | None, default_margin: int) -> None:
        self._work = work
        self._orders = Shelf(work, "orders", origin)
        self._lines = Shelf(work, "order_line")
        self._margin = default_margin
        self._gathered: dict[tuple[int, str], Gathered] = {}
        self._repeats: dict[str, int] = {}
        self._products = Products(work, origin)

    def take(self, customer_id: int, values: Mapping[str, object]) -> None:
        """One line of a file: rows with the same number and customer are one order.

        A row without a number is its own, known by (customer, date, product, quantity, amount, n-th such row).
        """
        number = values.get("number")
        key = None if number else self._key(customer_id, values)
        order = self._gathered.get((customer_id, str(number or key)))
        if order is None:
            order = Gathered(
                customer_id,
                str(number) if number else None,
                values["date"],  # type: ignore[arg-type]
                _said(values.get("kind")),
                _said(values.get("status")),
                key,
            )
            self._gathered[customer_id, str(number or key)] = order
        order.lines.append(self._line(values))

    def write(self) -> Iterator[tuple[int, Outcome]]:
        """Write every gathered order; gives (number of its lines, what they came to), in order of first sight."""
        any_there = self._work.one("SELECT 1 FROM orders LIMIT 1") is not None
        for order in self._gathered.values():
            known = self._stored(order) if any_there else None
            if known is None:
                self._add(order)
                yield len(order.lines), Outcome.CREATED
            else:
                yield len(order.lines), self._replace(known, order)
            if self._lines.is_full or self._orders.is_full:
                self._flush()
        self._flush()

    def _key(self, customer_id: int, values: Mapping[str, object]) -> str:
        parts = (customer_id, values["date"], values.get("product") or values.get("product_number") or "")
        text = "|".join(map(str, (*parts, values["quantity"], values["amount"])))
        nth = self._repeats[text] = self._repeats.get(text, 0) + 1
        return f"{text}|{nth}"

    def _line(self, values: Mapping[str, object]) -> Line:
        product_id, product_cost = self._products.of(values.get("product_number"), values.get("product"))
        amount, quantity = _whole(values["amount"]), _whole(values["quantity"])
        line_cost = profit.line_cost(
            amount,
            quantity,
            line_e4=_maybe(values.get("cost")),
            unit_e4=_maybe(values.get("unit_cost")),
            product_e4=product_cost,
            default_margin=self._margin,
        )
        name = values.get("product") or values.get("product_number")
        price, discount = values.get("unit_price"), _whole(values.get("discount") or 0)
        cost, source = line_cost.cost_e4, line_cost.source.value
        return product_id, name, quantity, price, discount, amount, values.get("unit_cost"), cost, source

    def _stored(self, order: Gathered) -> int | None:
        column, value = ("number", order.number) if order.number else ("import_key", order.key)
        row = self._work.one(
            f"SELECT id FROM orders WHERE {column} = ? AND customer_id = ?", (value, order.customer_id)
        )
        return int(row[0]) if row else None

    def _add(self, order: Gathered) -> None:
        order_id = self._orders.add({**_head(order), **sums_of(order.lines, order.status)})
        for position, line in enumerate(order.lines):
            self._lines.add({"order_id": order_id, "position": position, **dict(zip(LINE, line, strict=True))})

    def _replace(self, order_id: int, order: Gathered) -> Outcome:
        """The file's lines replace those there; equal ones are left alone."""
        stored = self._work.rows(
            f"SELECT {', '.join(LINE)} FROM order_line WHERE order_id = ? ORDER BY position, id", (order_id,)
        )
        head = {**_head(order), **sums_of(order.lines, order.status)}
        changed = self._work.update("orders", order_id, head)
        if stored == order.lines:
            return Outcome.UPDATED if changed else Outcome.SKIPPED
        for (line_id,) in self._work.rows("SELECT id FROM order_line WHERE order_id = ?", (order_id,)):
            self._work.delete("order_line", line_id)
        for position, line in enumerate(order.lines):
            self._lines.add({"order_id": order_id, "position": position, **dict(zip(LINE, line, strict=True))})
        return Outcome.UPDATED

    def _flush(self) -> None:
        self._orders.flush()
        self._lines.flush()


class Products:
    """The products lines speak of, by number, else by name; unknown ones are made."""

    def __init__(self, work: Writer, origin: str | None) -> None:
        self._work = work
        self._origin = origin
        self._known: dict[tuple[str, str], tuple[int | None, int | None]] = {}

    def of(self, number: object, name: object) -> tuple[int | None, int | None]:
        """(id, unit cost) of a product; (None, None) for a line that names none."""
        if not number and not name:
            return None, None
        key = ("number", str(number)) if number else ("name", str(name))
        if key not in self._known:
            row = self._work.one(f"SELECT id, unit_cost FROM product WHERE {key[0]} = ? ORDER BY id", (key[1],))
            self._known[key] = (row[0], row[1]) if row else (self._made(number, name), None)
        return self._known[key]

    def _made(self, number: object, name: object) -> int:
        values = {"name": str(name or number), "number": number, "origin": self._origin}
        return self._work.insert("product", values)


def sums_of(lines: list[Line], status: str | None) -> dict[str, object]:
    """The sums kept beside an order; a void one counts nowhere."""
    if status == DealStatus.VOID:
        return {"counts": 0, "revenue": 0, "cost": 0, "cost_known": 1, "discount_base": 0}
    at = {name: place for place, name in enumerate(LINE)}
    known = all(line[at["cost_source"]] != CostSource.ESTIMATED for line in lines)
    return {
        "counts": int(any(_whole(line[at["quantity"]]) > 0 for line in lines)),
        "revenue": sum(_whole(line[at["amount"]]) for line in lines),
        "cost": sum(_whole(line[at["cost"]]) for line in lines),
        "cost_known": int(known),
        "discount_base": sum(
            profit.line_revenue(_whole(line[at["quantity"]]), _whole(line[at["unit_price"]] or 0)) for line in lines
        ),
    }


def _head(order: Gathered) -> dict[str, object]:
    """The order's own columns; kind and status only where the file says them, so the rep's stay."""
    head = {
        "customer_id": order.customer_id,
        "number": order.number,
        "ordered_on": order.ordered_on.isoformat(),
        "import_key": order.key,
    }
    return head | {name: value for name, value in (("kind", order.kind), ("status", order.status)) if value}


def _said(value: object) -> str | None:
    return str(value) if value else None


def _whole(value: object) -> int:
    assert isinstance(value, int)
    return value


def _maybe(value: object) -> int | None:
    return value if isinstance(value, int) else None
