"""Reading one customer whole: contacts, channels, promises, orders and talks, each by an index."""

from __future__ import annotations

from datetime import date
from typing import Any

from kamdesk.models.rows import Channel, ContactCard, FileRow, LineRow, OrderRow, TaskRow, TimelineEntry
from kamdesk.store.book import Book

RECENT = 200  # entries of each kind a sheet shows at once
ALL = -1  # every entry: what SQLite takes a negative LIMIT for


def files(book: Book, customer_id: int) -> tuple[FileRow, ...]:
    """The files kept with a customer, newest first."""
    sql = "SELECT id, name, kind, media_type, size FROM file WHERE customer_id = ? ORDER BY id DESC"
    return tuple(FileRow(*row) for row in book.read(sql, (customer_id,)))


def groups(book: Book, customer_id: int) -> tuple[tuple[int, str], ...]:
    """(id, name) of the groups a customer is in, in the tree's order."""
    rows = book.read(
        "SELECT g.id, g.name FROM membership m JOIN customer_group g ON g.id = m.group_id"
        " WHERE m.customer_id = ? ORDER BY g.position, g.id",
        (customer_id,),
    )
    return tuple((row[0], row[1]) for row in rows)


def channels(book: Book, customer_id: int) -> dict[int | None, list[Channel]]:
    """Channels by the contact they reach; under None those of the customer itself."""
    found: dict[int | None, list[Channel]] = {}
    for owner, *channel in book.read(
        "SELECT contact_id, id, kind, value, label FROM channel WHERE customer_id = ? ORDER BY position, id",
        (customer_id,),
    ):
        found.setdefault(owner, []).append(Channel(*channel))
    return found


def contacts(book: Book, customer_id: int, channels: dict[int | None, list[Channel]]) -> list[ContactCard]:
    """The contacts, the main one and the decision makers first, then as they were entered, in whosever book."""
    reader = book.reader().execute(
        "SELECT * FROM contact WHERE customer_id = ?"
        " ORDER BY is_main DESC, role = 'decision_maker' DESC, created_at, id",
        (customer_id,),
    )
    names = [column[0] for column in reader.description]
    cards = []
    for row in reader.fetchall():
        fields = dict(zip(names, row, strict=True))
        ways = tuple(channels.get(fields["id"], ()))
        cards.append(ContactCard(fields["id"], fields["name"], fields["title"], fields["role"], ways, fields))
    return cards


def tasks(book: Book, customer_id: int, recent: int = RECENT) -> list[TaskRow]:
    """Open promises first, by day, then those done."""
    return [
        TaskRow(
            id=row[0],
            customer_id=customer_id,
            kind=row[1],
            title=row[2],
            due_on=_day(row[3]),
            due_time=row[4],
            done_on=_maybe(row[5]),
            contact=row[6],
            note=row[7],
            rrule=row[8],
            contact_id=row[9],
            skip_days_off=bool(row[10]),
        )
        for row in book.read(
            "SELECT t.id, t.kind, t.title, coalesce(t.snoozed_until, t.due_on), t.due_time, t.done_on, p.name, t.note,"
            " t.rrule, t.contact_id, t.skip_days_off"
            " FROM task t LEFT JOIN contact p ON p.id = t.contact_id WHERE t.customer_id = ?"
            " ORDER BY t.done_on IS NOT NULL, coalesce(t.snoozed_until, t.due_on), t.id LIMIT ?",
            (customer_id, recent),
        )
    ]


def orders(book: Book, customer_id: int, recent: int = RECENT) -> list[OrderRow]:
    """The newest orders with their lines."""
    lines: dict[int, list[LineRow]] = {}
    chosen = "SELECT id FROM orders WHERE customer_id = ? ORDER BY ordered_on DESC, id DESC LIMIT ?"
    for order_id, *line in book.read(
        "SELECT order_id, product_name, quantity, unit_price, discount, amount, cost, cost_source FROM order_line"
        f" WHERE order_id IN ({chosen}) ORDER BY order_id, position, id",
        (customer_id, recent),
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
        for row in book.read(
            "SELECT id, number, ordered_on, kind, status, revenue, cost, cost_known, counts FROM orders"
            " WHERE customer_id = ? ORDER BY ordered_on DESC, id DESC LIMIT ?",
            (customer_id, recent),
        )
    ]


def timeline(
    book: Book, customer_id: int, orders: tuple[OrderRow, ...], tasks: tuple[TaskRow, ...], recent: int = RECENT
) -> tuple[TimelineEntry, ...]:
    """What happened and was bought and done, newest first."""
    entries = [_talk(row, names) for row, names in _talks(book, customer_id, recent)]
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


def _talks(book: Book, customer_id: int, recent: int) -> list[tuple[tuple[Any, ...], list[str]]]:
    reader = book.reader().execute(
        "SELECT i.*, p.name AS contact_name FROM interaction i LEFT JOIN contact p ON p.id = i.contact_id"
        " WHERE i.customer_id = ? ORDER BY i.happened_on DESC, i.id DESC LIMIT ?",
        (customer_id, recent),
    )
    names = [column[0] for column in reader.description]
    return [(row, names) for row in reader.fetchall()]


def _talk(row: tuple[Any, ...], names: list[str]) -> TimelineEntry:
    fields = dict(zip(names, row, strict=True))
    who = fields["contact_name"] or fields["who"]
    return TimelineEntry(
        "interaction", fields["id"], _day(fields["happened_on"]), fields["kind"], fields["summary"], who, fields=fields
    )


def _day(text: str) -> date:
    return date.fromisoformat(text)


def _maybe(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
