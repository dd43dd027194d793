"""What the rep decides about a customer: parked, cultivated, lost; what is done against churn; a discount weighed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from kamdesk.models.changes import Changes
from kamdesk.models.facts import potential_of
from kamdesk.models.refusals import Invalid
from kamdesk.models.rows import Problem
from kamdesk.models.terms import ActionStatus, ChurnReason, Grade, MarkWhen
from kamdesk.rules import discount as discounts
from kamdesk.rules.discount import DiscountCheck
from kamdesk.services import customers
from kamdesk.services import desk as desks
from kamdesk.services.desk import Desk
from kamdesk.store import insight_orders, insight_sums

PARKED = ("parked_on", "parked_reason")
ACTIONS = "churn_actions"
Mark = Literal["benchmark", "strategic"]


@dataclass(frozen=True, slots=True)
class ChurnAction:
    """The one corrective action against a cause of loss, and how far it is."""

    action: str
    status: ActionStatus
    since: date


def park(desk: Desk, customer_id: int, reason: str) -> Changes:
    """Give a customer up for now (放弃): no reminders, off the lists. Needs its potential filled in and a reason.

    Raises Invalid with the problems at `potential` and `parked_reason`.
    """
    record = customers.columns_of(desk, customer_id)
    ratings = (_rating(record["growth"]), _rating(record["expansion"]), _rating(record["innovation"]))
    problems = []
    if potential_of(ratings, _rating(record["potential"])) is None:
        problems.append(Problem("potential", "potential_first"))
    if not reason.strip():
        problems.append(Problem("parked_reason", "reason_needed"))
    if problems:
        raise Invalid(problems)
    return _set(desk, "park", customer_id, {"parked_on": desk.today(), "parked_reason": reason.strip()})


def unpark(desk: Desk, customer_id: int) -> Changes:
    """Take a parked customer up again."""
    return _set(desk, "unpark", customer_id, dict.fromkeys(PARKED))


def cultivate(desk: Desk, customer_id: int, until: date, reason: str = "") -> Changes:
    """Protect a customer from the give-up list until a day (培育)."""
    if until < desk.today():
        raise Invalid([Problem("cultivated_until", "in_the_past")])
    return _set(
        desk, "cultivate", customer_id, {"cultivated_until": until, "cultivated_reason": reason.strip() or None}
    )


def stop_cultivating(desk: Desk, customer_id: int) -> Changes:
    """No longer protected."""
    return _set(desk, "stop_cultivating", customer_id, {"cultivated_until": None, "cultivated_reason": None})


def mark_lost(desk: Desk, customer_id: int, on: date, reason: ChurnReason, note: str = "") -> Changes:
    """Say when and why a customer was lost (流失); it stays lost until it orders after that day."""
    if on > desk.today():
        raise Invalid([Problem("lost_on", "in_the_future")])
    return _set(
        desk, "mark_lost", customer_id, {"lost_on": on, "lost_reason": reason, "lost_note": note.strip() or None}
    )


def won_back(desk: Desk, customer_id: int) -> Changes:
    """Take the mark of loss away."""
    return _set(desk, "won_back", customer_id, dict.fromkeys(("lost_on", "lost_reason", "lost_note")))


def churn_actions(desk: Desk) -> dict[ChurnReason, ChurnAction]:
    """What is being done against each cause (requirement I2)."""
    kept = desks.setting(desk, ACTIONS, {})
    rows = kept.items() if isinstance(kept, dict) else ()
    return {
        ChurnReason(reason): ChurnAction(row["action"], ActionStatus(row["status"]), date.fromisoformat(row["since"]))
        for reason, row in rows
    }


def set_churn_action(desk: Desk, reason: ChurnReason, action: str, status: ActionStatus) -> None:
    """Say what is done against a cause and how far it is; a setting, so not undone. Dropped without words: gone."""
    if status is not ActionStatus.DROPPED and not action.strip():
        raise Invalid([Problem("action", "action_needed")])
    rows = {each.value: _row(row) for each, row in churn_actions(desk).items() if each is not reason}
    if action.strip():
        rows[reason.value] = _row(ChurnAction(action.strip(), status, desk.today()))
    desks.set_setting(desk, ACTIONS, rows)


def fix_grade(desk: Desk, customer_id: int, grade: Grade | None, reason: str = "") -> Changes:
    """Fix a grade with a reason (requirement A14), or let the computed one count again with None."""
    if grade is not None and not reason.strip():
        raise Invalid([Problem("fixed_grade_reason", "reason_needed")])
    values = {"fixed_grade": grade, "fixed_grade_reason": reason.strip() if grade else None}
    return _set(desk, "fix_grade", customer_id, values)


def mark(desk: Desk, customer_id: int, kind: Mark, when: MarkWhen | None, reason: str = "") -> Changes:
    """Mark a customer as benchmark or strategic (`kind`), now or in future; only with its reason it confirms (X7)."""
    if when is not None and not reason.strip():
        raise Invalid([Problem(f"{kind}_reason", "reason_needed")])
    return _set(desk, f"mark_{kind}", customer_id, {kind: when, f"{kind}_reason": reason.strip() if when else None})


def check_discount(
    desk: Desk, list_e4: int, cost_e4: int, proposed: int, current: int = 0, tier: str | None = None
) -> DiscountCheck:
    """The discount check (优惠尺度): a deal at list price, its cost, the proposed and the present discount (1/10,000).

    `usual` and the limit are those of the tier, where one is given. [slow with a tier]
    """
    usual = tier_discounts(desk, tier) if tier else []
    limit = desk.settings.discount_limits.get(tier or "")
    return discounts.check(list_e4, cost_e4, proposed, current, usual, limit)


def tier_discounts(desk: Desk, tier: str) -> list[int]:
    """What the customers of a tier got off on average over the last year, 1/10,000. [slow]"""
    sums = insight_orders.discounts(desk.book.read, desk.today())
    ours = insight_sums.of_tier(desk.book.read, tier)
    averages = (
        discounts.average_discount(sum(sums[who][0:12:3]), sum(sums[who][1:12:3])) for who in ours if who in sums
    )
    return [average for average in averages if average is not None]


def _set(desk: Desk, name: str, customer_id: int, values: Mapping[str, object]) -> Changes:
    record = customers.columns_of(desk, customer_id)
    with desk.book.writing(name, name=str(record["name"])) as work:
        work.update("customer", customer_id, values)
    return work.changes


def _row(action: ChurnAction) -> dict[str, str]:
    return {"action": action.action, "status": action.status.value, "since": action.since.isoformat()}


def _rating(value: object) -> int | None:
    return value if isinstance(value, int) else None
