"""The day's list against the indexed counts and first two hundred of each kind."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from functools import partial

from kamdesk.rules.birthdays import birthday_keys
from kamdesk.services import day
from kamdesk.store.cipher import Connection
from tests.bench.books import both
from tests.bench.measuring import Finding, Run, time_both, time_one

SHOWN = 200
KINDS = (
    ("task t", "t.done_on IS NULL AND t.due_on <= :today"),
    ("customer_stats t", "t.cadence_due <= :today AND t.hidden = 0 AND t.cadence_due IS NOT NULL"),
    ("customer_stats t", "t.dormant_due <= :today AND t.hidden = 0 AND t.dormant_due IS NOT NULL"),
)


def measure(run: Run) -> list[Finding]:
    """One day's list as the window reads it, and with those who wait."""
    findings = []
    with both(run) as (desk, raw, _):
        data = run.size.name
        for work, is_folded in (("the day's list", True), ("the day's list, unfolded", False)):
            own = partial(day.today, desk, is_folded=is_folded)
            theirs, ours = time_both(raw_reminders(raw, run), own, run.times(30))
            findings.append(Finding("reminders", work, data, theirs, ours, 3, 2))
        lone = time_one(lambda: day.next_change(desk), run.times(30))
        findings.append(Finding("reminders", "when it changes next", data, None, lone, None, None, "ms"))
    return findings


def raw_reminders(connection: Connection, run: Run) -> Callable[[], object]:
    """Counts by index and the first two hundred with their names: callbacks, cadence, dormant, birthdays."""

    def scan() -> int:
        found = 0
        today = {"today": run.today.isoformat()}
        for source, due in KINDS:
            connection.execute(f"SELECT count(*) FROM {source} WHERE {due}", today).fetchone()
            named = (
                f"SELECT c.id, c.name FROM {source} JOIN customer c ON c.id = t.customer_id WHERE {due} LIMIT {SHOWN}"
            )
            found += len(connection.execute(named, today).fetchall())
        keys = sorted(birthday_keys(run.today, run.today + timedelta(days=7)))
        marks = ", ".join("?" * len(keys))
        for column in ("birthday_key", "lunar_birthday_key"):
            source = f"contact p WHERE p.{column} IN ({marks})"
            connection.execute(f"SELECT count(*) FROM {source}", keys).fetchone()
            first = connection.execute(f"SELECT p.customer_id, p.name FROM {source} LIMIT {SHOWN}", keys)
            found += len(first.fetchall())
        return found

    return scan
