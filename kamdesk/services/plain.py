"""Records as the plain values of JSON: money as decimal text, days as ISO 8601, no ids that hold in one book only."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from typing import Any

from kamdesk.exchange.cells import money_text

MONEY = frozenset(
    "demand cost amount revenue margin unit_price list_price floor_price unit_cost discount_base value budget".split()
)
EXACT = frozenset({"unit_price", "unit_cost", "list_price", "floor_price"})
DECIMAL = frozenset({"quantity", "discount"})
FLAGS = frozenset(
    "may_reference out_of_market invalid archived keep_from_handover is_main birthday_muted do_not_contact reached"
    " material_sent dropped cost_known counts private active large skip_days_off".split()
)


def record(fields: Mapping[str, Any]) -> dict[str, object]:
    """A stored record by its columns, without ids of this book; fields of the rep's own as an object."""
    return {name: _value(name, value) for name, value in fields.items() if name != "id" and not name.endswith("_id")}


def share(value: int | None) -> float | None:
    """A share in 1/10,000 as a number from 0 to 1."""
    return None if value is None else value / 10_000


def decimal(value: int | None) -> str | None:
    """A figure with four decimals as text without needless noughts: 15000 → "1.5"."""
    if value is None:
        return None
    text = money_text(value, 4)
    return text.rstrip("0").rstrip(".") or "0"


def price(value: int | None) -> str | None:
    """A price: two decimals, more only where it has them."""
    if value is None:
        return None
    return money_text(value) if value % 100 == 0 else decimal(value)


def _value(name: str, value: Any) -> object:
    if value is None:
        return None
    if name == "custom":
        return json.loads(value) if isinstance(value, str) and value else None
    if name in FLAGS:
        return bool(value)
    if isinstance(value, int):
        return _figure(name, value)
    return value.isoformat() if isinstance(value, date) else value


def _figure(name: str, value: int) -> object:
    if name in EXACT:
        return price(value)
    if name in MONEY:
        return money_text(value)
    if name in DECIMAL:
        return decimal(value)
    return share(value) if name == "market_share" else value
