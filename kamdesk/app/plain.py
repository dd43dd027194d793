"""The objects of the JSON documents that several verbs share (interfaces, command line)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from kamdesk.exchange.cells import money_text
from kamdesk.models.rows import CustomerRow, DayItem, DayReason, LineRow, OrderRow
from kamdesk.services.plain import decimal, price


def day(value: date | None) -> str | None:
    """A day as ISO 8601."""
    return value.isoformat() if value is not None else None


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
        "unit_price": price(row.unit_price),
        "discount": decimal(row.discount),
        "amount": money_text(row.amount),
        "cost": money_text(row.cost),
        "cost_source": row.cost_source,
    }
