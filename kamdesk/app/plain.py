"""Records as the plain values of JSON: money as decimal text, days as ISO 8601, no ids that hold in one book only."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from kamdesk.exchange.cells import money_text
from kamdesk.models.rows import CustomerRow, DayItem, DayReason, LineRow, OrderRow

MONEY = frozenset({"demand", "cost", "amount", "revenue", "margin", "unit_price", "list_price", "floor_price"})
LOCAL = frozenset({"id", "customer_id", "contact_id", "opportunity_id", "parent_id", "reports_to_id", "interaction_id"})
FLAGS = frozenset(
    "may_reference out_of_market invalid archived keep_from_handover is_main birthday_muted do_not_contact reached"
    " material_sent dropped".split()
)


def day(value: date | None) -> str | None:
    """A day as ISO 8601."""
    return value.isoformat() if value is not None else None


def share(value: int | None) -> float | None:
    """A share in 1/10,000 as a number from 0 to 1."""
    return None if value is None else value / 10_000


def decimal(value: int | None) -> str | None:
    """A figure with four decimals as text without needless noughts: 15000 → "1.5"."""
    if value is None:
        return None
    text = money_text(value, 4).rstrip("0").rstrip(".")
    return text or "0"


def customer(row: CustomerRow, groups: Sequence[str]) -> dict[str, object]:
    """One customer of `list` (interfaces): revenue, margin and orders are the window's; state is the sleep word."""
    return {
        "uid": row.uid,
        "number": row.number,
        "name": row.name,
        "tier": row.tier,
        "grade": row.fixed_grade or row.grade,
        "segment": row.segment,
        "state": row.sleep,
        "revenue": money_text(row.revenue),
        "margin": money_text(row.margin),
        "orders": row.orders,
        "revenue_ever": money_text(row.revenue_ever),
        "orders_ever": row.orders_ever,
        "first_order": day(row.first_order),
        "last_order": day(row.last_order),
        "last_contact": day(row.last_contact),
        "groups": list(groups),
    }


def record(fields: Mapping[str, Any]) -> dict[str, object]:
    """A stored record by its columns, without ids of this book; fields of the rep's own as an object."""
    return {name: _value(name, value) for name, value in fields.items() if name not in LOCAL}


def order(row: OrderRow, uid: str | None) -> dict[str, object]:
    """An order with its lines."""
    return {
        "uid": uid,
        "number": row.number,
        "date": day(row.on),
        "kind": row.kind,
        "status": row.status,
        "revenue": money_text(row.revenue),
        "cost": money_text(row.cost),
        "margin": money_text(row.revenue - row.cost),
        "cost_known": bool(row.cost_known),
        "lines": [_line(each) for each in row.lines],
    }


def item(shown: DayItem, texts: Sequence[str]) -> dict[str, object]:
    """One customer of `today` (interfaces); `texts` word its reasons, one each."""
    reasons = [reason(each, text) for each, text in zip(shown.reasons, texts, strict=True)]
    return {"uid": shown.row.uid, "name": shown.row.name, "reasons": reasons, "priority": shown.priority / 100}


def reason(why: DayReason, text: str) -> dict[str, object]:
    """One reason: `due` is the day itself, `overdue_days` < 0 lies ahead."""
    return {"kind": why.kind, "key": why.key, "due": day(why.due), "overdue_days": why.overdue, "text": text}


def _line(row: LineRow) -> dict[str, object]:
    return {
        "product": row.product,
        "quantity": decimal(row.quantity),
        "unit_price": money_text(row.unit_price, 4) if row.unit_price is not None else None,
        "discount": decimal(row.discount),
        "amount": money_text(row.amount),
        "cost": money_text(row.cost),
        "cost_source": row.cost_source,
    }


def _value(name: str, value: Any) -> object:
    if value is None:
        return None
    if name == "custom":
        return json.loads(value) if isinstance(value, str) and value else None
    if name in MONEY:
        return money_text(int(value))
    if name == "market_share":
        return share(int(value))
    if name in FLAGS:
        return bool(value)
    return value.isoformat() if isinstance(value, date) else value
