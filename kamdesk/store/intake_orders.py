"""Taking orders in from files: lines gathered to orders, orders compared with those there, sums kept beside them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from itertools import zip_longest
from typing import Any, NamedTuple

from kamdesk.models.terms import CostSource, DealStatus, OrderKind
from kamdesk.rules import profit
from kamdesk.store.intake import Intake, Outcome
from kamdesk.store.writing import Writer

OWNER = (
    "SELECT o.customer_id, o.uid FROM orders o JOIN customer c ON c.id = o.customer_id WHERE c.deleted_at IS NULL"
    " AND (o.uid = ?1 OR o.id = (SELECT record_id FROM alias WHERE noun = 'orders' AND uid = ?1))"
)
"""Whose an order is, and its uid, by one it goes by; what lies in the trash is nobody's."""

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
HEAD = (
    "customer_id",
    "number",
    "ordered_on",
    "import_key",
    "kind",
    "status",
    "counts",
    "revenue",
    "cost",
    "cost_known",
    "discount_base",
)
Line = tuple[object, ...]

NAME, QUANTITY, AMOUNTS, UNIT_COST, SOURCE = 1, 2, slice(2, 6), 6, 8
"""Places in a line: its product's name; its quantity; all of quantity, price, discount, amount; what a unit costs, and
how that is known.
"""

Mark = tuple[str | None, str | None]
"""What an order of a customer is known by: its number, else the key of a row without one."""


class Told(NamedTuple):
    """A line as a row tells it: its columns, where its product is unknown without that, and the product's number."""

    line: Line
    product_number: str | None


@dataclass(slots=True)
class Gathered:
    """One order of a file: its head and the lines in file order. `uid`: what a table of our own calls it."""

    customer_id: int
    mark: Mark
    ordered_on: str
    kind: str | None
    status: str | None
    uid: str = ""
    lines: list[Told] = field(default_factory=list)


@dataclass(slots=True)
class Stored:
    """One order of the book: the columns of `HEAD`, and its lines in their order."""

    id: int
    uid: str
    head: tuple[Any, ...]
    lines: list[Line] = field(default_factory=list)


class OrderIntake:
    """Gathers the lines of a file and writes them as orders. Money e4; `default_margin` in 1/10,000."""

    def __init__(self, intake: Intake, default_margin: int) -> None:
        self._intake = intake
        self._work = intake.work
        self._orders = intake.shelf("orders")
        self._lines = intake.shelf("order_line")
        self._margin = default_margin
        self._gathered: dict[tuple[int, Mark | str], Gathered] = {}
        self._there: dict[int, dict[Mark, Stored]] = {}
        self._by_uid: dict[str, Stored] = {}
        self._claimed: set[int] = set()
        self._given: set[str] = set()
        self._repeats: dict[str, int] = {}
        self._products = Products(intake.work, intake.origin)

    def take(self, customer_id: int, values: Mapping[str, object]) -> None:
        """One line of a file: rows with the same number and customer are one order.

        A row without a number is its own, known by (customer, date, product, quantity, amount, n-th such row). Rows
        of our own tables are one order by its uid, and known by that first.
        """
        number, uid = values.get("number"), str(values.get("uid") or "")
        key = None if number else self._key(customer_id, values)
        mark = (str(number) if number else None, key)
        order = self._gathered.get((customer_id, uid or mark))
        if order is None:
            day, kind, status = _day(values["date"]), _said(values.get("kind")), _said(values.get("status"))
            order = self._gathered[customer_id, uid or mark] = Gathered(customer_id, mark, day, kind, status, uid)
        order.lines.append(self._told(values))

    def write(self) -> Iterator[tuple[int, Outcome]]:
        """Write every gathered order; gives (number of its lines, what they came to), in order of first sight."""
        for order in self._gathered.values():
            known = self._known(order)
            if known is None:
                self._add(order)
                yield len(order.lines), Outcome.CREATED
            else:
                yield len(order.lines), self._replace(known, order)
        self._gathered.clear()

    def _key(self, customer_id: int, values: Mapping[str, object]) -> str:
        parts = (customer_id, values["date"], values.get("product") or values.get("product_number") or "")
        text = "|".join(map(str, (*parts, values["quantity"], values["amount"])))
        nth = self._repeats[text] = self._repeats.get(text, 0) + 1
        return f"{text}|{nth}"

    def line(self, values: Mapping[str, object]) -> Line:
        """The columns of one line; its product is made where it is unknown."""
        return self._resolved(self._told(values))

    def _resolved(self, told: Told) -> Line:
        """A line with its product, which is made where it is unknown."""
        if told.line[0] is not None or not told.line[NAME]:
            return told.line
        product_id, _ = self._products.of(told.product_number, told.line[NAME], makes=True)
        return (product_id, *told.line[NAME:])

    def _told(self, values: Mapping[str, object]) -> Told:
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
        line = (product_id, name, quantity, price, discount, amount, values.get("unit_cost"), cost, source)
        return Told(line, _said(values.get("product_number")))

    def _known(self, order: Gathered) -> Stored | None:
        """The order of the book that one of the file is; no other one of the file is that."""
        found = self._stored(order.customer_id).get(order.mark)
        if order.uid:
            ways = (self._called(order), found)
            found = next((each for each in ways if each and each.id not in self._claimed), None)
        if found:
            self._claimed.add(found.id)
        return found

    def _called(self, order: Gathered) -> Stored | None:
        """The order that goes by this uid, with whomever it lies, unless its own customer's row of the file is it."""
        if order.uid not in self._by_uid and order.uid not in self._given:
            row = self._work.one(OWNER, (order.uid,))
            if row is None:
                return None
            self._stored(row[0])
            self._by_uid[order.uid] = self._by_uid[row[1]]
        found = self._by_uid.get(order.uid)
        owner = found.head[0] if found else order.customer_id
        return None if owner != order.customer_id and (owner, order.uid) in self._gathered else found

    def _stored(self, customer_id: int) -> dict[Mark, Stored]:
        """The orders the book has of a customer."""
        known = self._there.get(customer_id)
        if known is None:
            known = self._there[customer_id] = {}
            if not self._intake.customers.is_made(customer_id):
                orders = f"SELECT id, uid, {', '.join(HEAD)} FROM orders WHERE customer_id = ? ORDER BY id DESC"
                found = {row[0]: Stored(row[0], row[1], row[2:]) for row in self._work.rows(orders, (customer_id,))}
                self._by_uid.update((stored.uid, stored) for stored in found.values())
                known.update(((stored.head[1], stored.head[3]), stored) for stored in found.values())
                lines = (
                    f"SELECT l.order_id, {', '.join(f'l.{column}' for column in LINE)} FROM orders o"
                    " CROSS JOIN order_line l ON l.order_id = o.id WHERE o.customer_id = ?"
                    " ORDER BY l.order_id, l.position, l.id"
                )
                for order_id, *line in self._work.rows(lines, (customer_id,)):
                    found[order_id].lines.append(tuple(line))
        return known

    def _add(self, order: Gathered) -> None:
        lines = [self._resolved(told) for told in order.lines]
        own = {"uid": order.uid} if order.uid and self._is_free(order.uid) else {}
        head = {**_head(order), "customer_id": order.customer_id, "import_key": order.mark[1]}
        if order.kind is None and all(_whole(line[QUANTITY]) < 0 for line in lines):
            head["kind"] = OrderKind.RETURN
        self._add_lines(self._orders.add({**head, **sums_of(lines, order.status), **own}), lines)

    def _is_free(self, uid: str) -> bool:
        """Whether no order goes or went by this uid."""
        taken = "SELECT 1 FROM orders WHERE uid = ?1 UNION ALL SELECT 1 FROM alias WHERE uid = ?1"
        if uid in self._given or self._work.one(taken, (uid,)) is not None:
            return False
        self._given.add(uid)
        return True

    def _add_lines(self, order_id: int, lines: list[Line]) -> None:
        for position, line in enumerate(lines):
            told = {name: value for name, value in zip(LINE, line, strict=True) if value is not None}
            self._lines.add({"order_id": order_id, "position": position, **told})

    def _replace(self, known: Stored, order: Gathered) -> Outcome:
        """The file's lines replace those there; those it says nothing else of are left alone.

        Whose the order is stays too: a row may name its customer by a name that another one bears.
        """
        there = dict(zip(HEAD, known.head, strict=True))
        lines = [
            old if old and _says_the_same(old, told) else self._resolved(told)
            for told, old in zip_longest(order.lines, known.lines[: len(order.lines)])
        ]
        head = {**_head(order), **sums_of(lines, order.status or _said(there["status"]))}
        changed = {name: value for name, value in head.items() if there[name] != value}
        if changed:
            self._work.update("orders", known.id, changed)
        if known.lines == lines:
            return Outcome.UPDATED if changed else Outcome.SKIPPED
        for (line_id,) in self._work.rows("SELECT id FROM order_line WHERE order_id = ?", (known.id,)):
            self._work.delete("order_line", line_id)
        self._add_lines(known.id, lines)
        return Outcome.UPDATED


class Products:
    """The products lines speak of, by number, else by name; unknown ones are made."""

    def __init__(self, work: Writer, origin: str | None) -> None:
        self._work = work
        self._origin = origin
        self._known: dict[tuple[str, str], tuple[int | None, int | None]] = {}

    def of(self, number: object, name: object, *, makes: bool = False) -> tuple[int | None, int | None]:
        """(id, unit cost) of a product; (None, None) for a line that names none, and an unknown one unless `makes`."""
        if not number and not name:
            return None, None
        key = ("number", str(number)) if number else ("name", str(name))
        if key not in self._known:
            row = self._work.one(f"SELECT id, unit_cost FROM product WHERE {key[0]} = ? ORDER BY id", (key[1],))
            self._known[key] = (row[0], row[1]) if row else (None, None)
        if makes and self._known[key][0] is None:
            self._known[key] = (self._made(number, name), None)
        return self._known[key]

    def _made(self, number: object, name: object) -> int:
        values = {"name": str(name or number), "number": number, "origin": self._origin}
        return self._work.insert("product", values)


def sums_of(lines: list[Line], status: str | None) -> dict[str, object]:
    """The sums kept beside an order; a void one counts nowhere."""
    if status == DealStatus.VOID:
        return {"counts": 0, "revenue": 0, "cost": 0, "cost_known": 1, "discount_base": 0}
    counts, revenue, cost, known, base = 0, 0, 0, 1, 0
    for _, _, quantity, price, _, amount, _, line_cost, source in lines:
        counts |= _whole(quantity) > 0
        revenue += _whole(amount)
        cost += _whole(line_cost)
        known &= source != CostSource.ESTIMATED
        base += profit.line_revenue(_whole(quantity), _whole(price)) if price else 0
    return {"counts": int(counts), "revenue": revenue, "cost": cost, "cost_known": int(known), "discount_base": base}


def _says_the_same(old: Line, told: Told) -> bool:
    """Whether a row tells of a line as it is; what it costs may have been settled otherwise than the row would."""
    new = told.line
    if old[NAME] != new[NAME] or old[AMOUNTS] != new[AMOUNTS]:
        return False
    is_product = old[0] == new[0] or told.product_number is None
    is_cost = new[UNIT_COST:] == old[UNIT_COST:] or new[SOURCE] not in (CostSource.LINE, CostSource.UNIT)
    return is_product and is_cost


def _head(order: Gathered) -> dict[str, object]:
    """The order's own columns; kind and status only where the file says them, so the rep's stay."""
    head: dict[str, object] = {"ordered_on": order.ordered_on}
    head |= {"number": order.mark[0]} if order.mark[0] or not order.uid else {}
    return head | {name: value for name, value in (("kind", order.kind), ("status", order.status)) if value}


def _day(value: object) -> str:
    assert isinstance(value, date)
    return value.isoformat()


def _said(value: object) -> str | None:
    return str(value) if value else None


def _whole(value: object) -> int:
    assert isinstance(value, int)
    return value


def _maybe(value: object) -> int | None:
    return value if isinstance(value, int) else None
