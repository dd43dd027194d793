"""After a contact: the day of the next one, as the customer's rhythm has it (F22)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from kamdesk.rules import workdays
from kamdesk.services import tasks
from kamdesk.services.customers import Saved
from kamdesk.services.desk import Desk
from kamdesk.store import due


@dataclass(frozen=True, slots=True)
class Proposal:
    """A next contact that is proposed, not yet promised; `ideal_days` is the rhythm it comes from."""

    customer_id: int
    name: str
    day: date
    ideal_days: int


def propose(desk: Desk, customer_id: int) -> Proposal | None:
    """The next contact of a customer, on a working day after today.

    None where a step is planned already, and for those whose rhythm is silent: private, parked, not to be contacted.
    """
    stats = desk.book.stats(customer_id)
    if stats is None or stats["cadence_due"] is None or not _may_be_contacted(desk, customer_id):
        return None
    today = desk.today()
    if stats["next_on"] and date.fromisoformat(stats["next_on"]) >= today:
        return None
    soonest = max(date.fromisoformat(stats["cadence_due"]), today + timedelta(days=1))
    day = workdays.next_working_day(soonest)
    name = str((desk.book.record("customer", customer_id) or {}).get("name", ""))
    return Proposal(customer_id, name, day, stats["cadence_ideal"])


def plan(desk: Desk, proposal: Proposal) -> Saved:
    """Promise it: from now on it is a callback."""
    return tasks.add(desk, {"customer_id": proposal.customer_id, "kind": "callback", "due_on": proposal.day})


def _may_be_contacted(desk: Desk, customer_id: int) -> bool:
    """On the lists, and somebody there does not mind."""
    found = due.facts_of(desk.book, [customer_id])
    return any(not row[due.DO_NOT_CONTACT] for row in found)
