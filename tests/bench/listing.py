"""The customer list: pages, jumps and sorts, frames while scrolling, a customer opened, each against its bare limit."""

from __future__ import annotations

import time
from array import array
from collections.abc import Callable
from random import Random
from typing import TYPE_CHECKING

from kamdesk.services import lists, sheets
from kamdesk.services.desk import Desk
from kamdesk.store.cipher import Connection
from kamdesk.store.listing import COLUMNS
from tests.bench.books import both
from tests.bench.measuring import Finding, Run, sample, time_both, time_one, time_pairs

if TYPE_CHECKING:
    from PySide6.QtWidgets import QTableView

PAGE = 50
SORTS = {"name": "name_key", "revenue": "revenue", "last_contact": "last_contact"}
DETAIL = (
    "SELECT * FROM customer WHERE id = ?",
    "SELECT * FROM contact WHERE customer_id = ?",
    "SELECT * FROM channel WHERE customer_id = ?",
    "SELECT * FROM orders WHERE customer_id = ? ORDER BY ordered_on DESC LIMIT 50",
    "SELECT * FROM interaction WHERE customer_id = ? ORDER BY happened_on DESC LIMIT 50",
    "SELECT * FROM task WHERE customer_id = ? AND done_on IS NULL",
)


def measure(run: Run) -> list[Finding]:
    """Pages, first rows of an order, frames, opening a customer."""
    with both(run) as (desk, raw, _):
        return [
            *_pages(desk, raw, run),
            *_orders(desk, raw, run),
            *_details(desk, raw, run),
            *_frames(desk, run),
        ]


def _pages(desk: Desk, raw: Connection, run: Run) -> list[Finding]:
    """Fifty rows by id, from anywhere in the list."""
    ids, dice = lists.lens_ids(desk, "all"), Random(3)
    starts = [dice.randrange(max(1, len(ids) - PAGE)) for _ in range(run.times(200))]
    sql = (
        f"SELECT {COLUMNS} FROM customer_stats s JOIN customer c ON c.id = s.customer_id"
        f" WHERE s.customer_id IN ({', '.join('?' * PAGE)})"
    )
    pairs = [_page(desk, raw, sql, ids[start : start + PAGE]) for start in starts]
    theirs, ours = time_pairs(pairs)
    return [Finding("listing", "a page of fifty rows", run.size.name, theirs, ours, 3, 2, "p95")]


def _page(desk: Desk, raw: Connection, sql: str, ids: array[int]) -> tuple[Callable[[], object], Callable[[], object]]:
    wanted = tuple(ids)
    return lambda: raw.execute(sql, wanted).fetchall(), lambda: lists.rows(desk, ids)


def _orders(desk: Desk, raw: Connection, run: Run) -> list[Finding]:
    """A click on a column's title until the first rows of the new order are there."""
    findings = []
    for column, kept in SORTS.items():
        first = (
            "SELECT s.customer_id FROM customer_stats s WHERE s.hidden = 0 AND s.private = 0"
            f" ORDER BY s.{kept} DESC, s.customer_id LIMIT {PAGE}"
        )

        def theirs_first(sql: str = first) -> object:
            return raw.execute(sql).fetchall()

        def ours_first(column: str = column) -> object:
            return lists.rows(desk, lists.lens_ids(desk, "all", ((column, True),), limit=PAGE))

        theirs, ours = time_both(theirs_first, ours_first, run.times(40))
        work = f"first rows by {column}"
        findings.append(Finding("listing", work, run.size.name, theirs, ours, 60, 30, "ms"))
    everything = time_one(lambda: lists.lens_ids(desk, "all", (("revenue", True),)), run.times(8))
    note = "on a worker, after the first rows are shown"
    findings.append(Finding("listing", "every id of an order", run.size.name, None, everything, None, None, "ms", note))
    return findings


def _details(desk: Desk, raw: Connection, run: Run) -> list[Finding]:
    dice = Random(5)
    ids = [dice.randrange(1, run.size.customers + 1) for _ in range(run.times(100))]
    pairs = [_detail(desk, raw, customer) for customer in ids]
    theirs, ours = time_pairs(pairs)
    return [Finding("listing", "open a customer", run.size.name, theirs, ours, 10, 5)]


def _detail(desk: Desk, raw: Connection, customer: int) -> tuple[Callable[[], object], Callable[[], object]]:
    return (
        lambda: [raw.execute(sql, (customer,)).fetchall() for sql in DETAIL],
        lambda: sheets.sheet(desk, customer),
    )


def _frames(desk: Desk, run: Run) -> list[Finding]:
    """Page after page painted, the program's list against the same view on Qt's own item model, as much text in it."""
    from PySide6.QtGui import QStandardItem, QStandardItemModel
    from PySide6.QtWidgets import QApplication, QTableView

    from kamdesk.ui.columns import Seen, columns
    from kamdesk.ui.customer_list import CustomerList
    from kamdesk.ui.customer_model import CustomerModel
    from kamdesk.ui.look_memory import LookMemory

    application = QApplication.instance() or QApplication([])
    shown = columns()
    model = CustomerModel(lambda ids: lists.rows(desk, ids), shown, Seen(run.today))
    model.set_ids(lists.lens_ids(desk, "all"))
    own = CustomerList(model, LookMemory(None))
    visible = [at for at in range(len(shown)) if not own.isColumnHidden(at)]
    plain = QStandardItemModel(min(2_000, model.rowCount()), len(visible))
    for row in range(plain.rowCount()):
        for place, column in enumerate(visible):
            plain.setItem(row, place, QStandardItem(model.text_at(row, column)))
    bare = QTableView()
    bare.setModel(plain)
    for view in (own, bare):
        view.resize(1200, 800)
        view.show()
    application.processEvents()
    steps = run.times(120)
    times = [_scroll(view, steps) for view in (bare, own)]
    for view in (own, bare):
        view.close()
        view.deleteLater()
    theirs, ours = (sample(each) for each in times)
    return [Finding("listing", "a frame while scrolling", run.size.name, theirs, ours, 2.5, 1.6, "p95")]


def _scroll(view: QTableView, steps: int) -> list[float]:
    """Milliseconds to move one page down and paint it, again and again."""
    bar = view.verticalScrollBar()
    page, times = bar.pageStep(), []
    for step in range(steps):
        started = time.perf_counter()
        bar.setValue((step * page) % max(1, bar.maximum()))
        view.viewport().repaint()
        times.append(1000 * (time.perf_counter() - started))
    return times
