"""The profile sheet (客户概况表): everything about one customer, read at once by its id."""

from __future__ import annotations

from kamdesk.models.refusals import Refusal
from kamdesk.models.rows import Sheet
from kamdesk.rules import completeness
from kamdesk.services.desk import Desk
from kamdesk.store import listing, number_rows, sheet_reading
from kamdesk.store.sheet_reading import ALL as ALL


def sheet(desk: Desk, customer_id: int, recent: int = sheet_reading.RECENT) -> Sheet:
    """Everything the detail shows of one customer, of each kind of entry the newest `recent` (`ALL`: every one).

    Refusal(record_gone) where it is gone.
    """
    customer = desk.book.record("customer", customer_id)
    rows = listing.rows_of(desk.book, [customer_id])
    if customer is None or not rows:
        raise Refusal("record_gone", noun="customer")
    channels = sheet_reading.channels(desk.book, customer_id)
    orders = tuple(sheet_reading.orders(desk.book, customer_id, recent))
    tasks = tuple(sheet_reading.tasks(desk.book, customer_id, recent))
    return Sheet(
        customer_id,
        customer,
        rows[0],
        tuple(sheet_reading.contacts(desk.book, customer_id, channels)),
        tuple(channels.get(None, ())),
        tuple(task for task in tasks if task.done_on is None),
        sheet_reading.groups(desk.book, customer_id),
        sheet_reading.timeline(desk.book, customer_id, orders, tasks, recent),
        orders,
        sheet_reading.files(desk.book, customer_id),
        missing(desk, customer_id),
    )


def missing(desk: Desk, customer_id: int) -> tuple[str, ...]:
    """What the profile sheet of a customer still wants."""
    return completeness.missing(number_rows.present_of(desk.book.reader(), customer_id, desk.today()))
