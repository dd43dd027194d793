"""What a customer's story is written up from (M6): what happened, without what is nobody else's business."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from kamdesk.models.noun_rows import NounRow
from kamdesk.models.rows import Sheet, TimelineEntry
from kamdesk.services import sheets
from kamdesk.services.desk import Desk
from kamdesk.services.stakeholders import Stakeholder, stakeholders
from kamdesk.store import noun_reading
from kamdesk.store.sheet_reading import ALL

SPARSE = frozenset({"call", "message", "email"})
"""Kinds of contact of which only those are told that say more than that they happened."""


@dataclass(frozen=True, slots=True)
class YearOfTrade:
    """Orders of a calendar year: how many count, revenue and known margin, money e4."""

    year: int
    orders: int
    revenue: int
    margin: int


@dataclass(frozen=True, slots=True)
class Story:
    """A customer's story; people without their numbers, talks oldest first, no private note."""

    sheet: Sheet
    customer: Mapping[str, Any]
    people: tuple[Stakeholder, ...]
    years: tuple[YearOfTrade, ...]
    talks: tuple[TimelineEntry, ...]
    deals: tuple[NounRow, ...]
    issues: tuple[NounRow, ...]
    satisfaction: tuple[NounRow, ...]
    plan: NounRow | None
    until: date


def story(desk: Desk, customer_id: int) -> Story:
    """Everything a newcomer may learn from. [slow] Refusal(record_gone)."""
    sheet = sheets.sheet(desk, customer_id, ALL)

    def of(noun: str) -> tuple[NounRow, ...]:
        return tuple(noun_reading.of_customer(desk.book, noun, customer_id))

    talks = [entry for entry in sheet.timeline if entry.noun == "interaction" and _is_telling(entry)]
    plans = [each for each in of("account_plan") if each["closed_on"] is None]
    ended = tuple(each for each in of("opportunity") if each["status"] in ("won", "lost"))
    return Story(
        sheet,
        {name: value for name, value in sheet.customer.items() if name not in ("private_note", "custom")},
        stakeholders(desk, customer_id).people,
        _years(sheet),
        tuple(reversed(talks)),
        ended,
        of("issue"),
        of("satisfaction"),
        plans[0] if plans else None,
        desk.today(),
    )


def _is_telling(entry: TimelineEntry) -> bool:
    fields = entry.fields
    says = any(fields.get(name) for name in ("need", "concern", "outcome", "feedback"))
    return bool(fields.get("reached")) and (says or entry.kind not in SPARSE)


def _years(sheet: Sheet) -> tuple[YearOfTrade, ...]:
    found: dict[int, list[int]] = {}
    for order in sheet.orders:
        if order.status != "void":
            sums = found.setdefault(order.on.year, [0, 0, 0])
            sums[0] += order.counts
            sums[1] += order.revenue
            sums[2] += order.revenue - order.cost
    return tuple(YearOfTrade(year, *sums) for year, sums in sorted(found.items()))
