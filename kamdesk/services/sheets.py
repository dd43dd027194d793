"""The profile sheet (客户概况表): everything about one customer, read at once by its id."""

from __future__ import annotations

from datetime import date
from typing import Any

from kamdesk.models.refusals import Refusal
from kamdesk.models.rows import Channel, ContactCard, FileRow, LineRow, OrderRow, Sheet, TaskRow, TimelineEntry
from kamdesk.rules import completeness
from kamdesk.services.desk import Desk
from kamdesk.store import listing, number_rows

RECENT = 200  # entries of each kind a sheet shows at once; older ones are asked for


def sheet(desk: Desk, customer_id: int) -> Sheet:
    """Everything the detail shows of one customer; Refusal(record_gone) where it is gone."""
    customer = desk.book.record("customer", customer_id)
    rows = listing.rows_of(desk.book, [customer_id])
    if customer is None or not rows:
        raise Refusal("record_gone", noun="customer")
    channels = _channels(desk, customer_id)
    orders = tuple(_orders(desk, customer_id))
    tasks = tuple(_tasks(desk, customer_id))
    return Sheet(
        customer_id,
        customer,
        rows[0],
        tuple(_contacts(desk, customer_id, channels)),
        tuple(channels.get(None, ())),
        tuple(task for task in tasks if task.done_on is None),
        tuple(
            (row[0], row[1])
            for row in desk.book.read(
                "SELECT g.id, g.name FROM membership m JOIN customer_group g ON g.id = m.group_id"
                " WHERE m.customer_id = ? ORDER BY g.position, g.id",
                (customer_id,),
            )
        ),
        _timeline(desk, customer_id, orders, tasks),
        orders,
        tuple(FileRow(*row) for row in desk.book.read(FILES, (customer_id,))),
        missing(desk, customer_id),
    )


FILES = "SELECT id, name, kind, media_type, size FROM file WHERE customer_id = ? ORDER BY id DESC"


def _channels(desk: Desk, customer_id: int) -> dict[int | None, list[Channel]]:
    found: dict[int | None, list[Channel]] = {}
    for owner, *channel in desk.book.read(
        "SELECT contact_id, id, kind, value, label FROM channel WHERE customer_id = ? ORDER BY position, id",
        (customer_id,),
    ):
        found.setdefault(owner, []).append(Channel(*channel))
    return found


def _contacts(desk: Desk, customer_id: int, channels: dict[int | None, list[Channel]]) -> list[ContactCard]:
    reader = desk.book.reader().execute(
        "SELECT * FROM contact WHERE customer_id = ? ORDER BY is_main DESC, role = 'decision_maker' DESC, id",
        (customer_id,),
    )
    names = [column[0] for column in reader.description]
    cards = []
    for row in reader.fetchall():
        fields = dict(zip(names, row, strict=True))
        ways = tuple(channels.get(fields["id"], ()))
        cards.append(ContactCard(fields["id"], fields["name"], fields["title"], fields["role"], ways, fields))
    return cards


def _tasks(desk: Desk, customer_id: int) -> list[TaskRow]:
    return [
        TaskRow(row[0], customer_id, row[1], row[2], _day(row[3]), row[4], _maybe(row[5]), row[6], row[7])
        for row in desk.book.read(
            "SELECT t.id, t.kind, t.title, coalesce(t.snoozed_until, t.due_on), t.due_time, t.done_on, p.name, t.note"
            " FROM task t LEFT JOIN contact p ON p.id = t.contact_id WHERE t.customer_id = ?"
            " ORDER BY t.done_on IS NOT NULL, coalesce(t.snoozed_until, t.due_on), t.id LIMIT ?",
            (customer_id, RECENT),
        )
    ]


def _orders(desk: Desk, customer_id: int) -> list[OrderRow]:
    lines: dict[int, list[LineRow]] = {}
    chosen = "SELECT id FROM orders WHERE customer_id = ? ORDER BY ordered_on DESC, id DESC LIMIT ?"
    for order_id, *line in desk.book.read(
        "SELECT order_id, product_name, quantity, unit_price, discount, amount, cost, cost_source FROM order_line"
        f" WHERE order_id IN ({chosen}) ORDER BY order_id, position, id",
        (customer_id, RECENT),
    ):
        lines.setdefault(order_id, []).append(LineRow(*line))
    return [
        OrderRow(
            id=row[0],
            number=row[1],
            on=_day(row[2]),
            kind=row[3],
            status=row[4],
            revenue=row[5],
            cost=row[6],
            cost_known=row[7],
            counts=row[8],
            lines=tuple(lines.get(row[0], ())),
        )
        for row in desk.book.read(
            "SELECT id, number, ordered_on, kind, status, revenue, cost, cost_known, counts FROM orders"
            " WHERE customer_id = ? ORDER BY ordered_on DESC, id DESC LIMIT ?",
            (customer_id, RECENT),
        )
    ]


def _timeline(
    desk: Desk, customer_id: int, orders: tuple[OrderRow, ...], tasks: tuple[TaskRow, ...]
) -> tuple[TimelineEntry, ...]:
    entries = [_talk(row, names) for row, names in _talks(desk, customer_id)]
    entries += [
        TimelineEntry("orders", order.id, order.on, order.kind, order.number or "", amount=order.revenue)
        for order in orders
    ]
    entries += [
        TimelineEntry("task", task.id, task.done_on or task.due_on, task.kind, task.title, task.contact)
        for task in tasks
        if task.done_on is not None
    ]
    return tuple(sorted(entries, key=lambda entry: (entry.on, entry.id), reverse=True))


def _talks(desk: Desk, customer_id: int) -> list[tuple[tuple[Any, ...], list[str]]]:
    reader = desk.book.reader().execute(
        "SELECT i.*, p.name AS contact_name FROM interaction i LEFT JOIN contact p ON p.id = i.contact_id"
        " WHERE i.customer_id = ? ORDER BY i.happened_on DESC, i.id DESC LIMIT ?",
        (customer_id, RECENT),
    )
    names = [column[0] for column in reader.description]
    return [(row, names) for row in reader.fetchall()]


def _talk(row: tuple[Any, ...], names: list[str]) -> TimelineEntry:
    fields = dict(zip(names, row, strict=True))
    who = fields["contact_name"] or fields["who"]
    return TimelineEntry(
        "interaction", fields["id"], _day(fields["happened_on"]), fields["kind"], fields["summary"], who, fields=fields
    )


def missing(desk: Desk, customer_id: int) -> tuple[str, ...]:
    """What the profile sheet of a customer still wants."""
    return completeness.missing(number_rows.present_of(desk.book.reader(), customer_id, desk.today()))


def _day(text: str) -> date:
    return date.fromisoformat(text)


def _maybe(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
