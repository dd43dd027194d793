"""One more record, durably: a bare one-row commit against what the program does for it, journal, numbers and index."""

from __future__ import annotations

from collections.abc import Callable
from itertools import count

from kamdesk.models.identity import new_uid, utc_now
from kamdesk.services import talks, tasks
from kamdesk.store.cipher import Connection
from tests.bench.books import both
from tests.bench.measuring import Finding, Run, time_both


def measure(run: Run) -> list[Finding]:
    """A talk, a callback, an order."""
    findings = []
    with both(run, writable=True) as (desk, raw, _):
        customers = count(1)
        times, data = run.times(100), run.size.name
        floor = _one_row(raw, run)
        works: dict[str, Callable[[], object]] = {
            "one more talk": lambda: talks.log(desk, next(customers), {"kind": "call", "summary": "例行回访"}),
            "one more callback": lambda: tasks.add(
                desk, {"customer_id": next(customers), "title": "跟进报价", "due_on": run.today}
            ),
        }
        for name, work in works.items():
            theirs, ours = time_both(floor, work, times)
            findings.append(Finding("writes", name, data, theirs, ours, 8, 4, "p95"))
    return findings


def _one_row(connection: Connection, run: Run) -> Callable[[], object]:
    """The floor: one order, one transaction, synced."""
    sql = (
        "INSERT INTO orders (uid, created_at, updated_at, customer_id, ordered_on, kind, status, counts, revenue, cost,"
        " cost_known, discount_base) VALUES (?, ?, ?, 1, ?, 'sale', 'paid', 1, 1, 1, 1, 1)"
    )

    def commit() -> None:
        now = utc_now()
        connection.execute("BEGIN IMMEDIATE")
        connection.execute(sql, (new_uid(), now, now, run.today.isoformat()))
        connection.execute("COMMIT")

    return commit
