"""The insight as JSON, as the interfaces say: money as decimal text, probabilities 0-1, every key always there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from enum import Enum
from typing import Any

from kamdesk.rules.dormancy import Sleep
from kamdesk.rules.key_accounts import KeyAccount
from kamdesk.rules.pitfalls import Pitfall
from kamdesk.rules.profit import half_up
from kamdesk.services.insight_values import CustomerInsight, Insight

FOR_SHARE = "0.8"


def insight_json(found: Insight) -> dict[str, Any]:
    """The document of `kamdesk insight --json`; customers on the list only, all pitfalls and moves."""
    names = {each.facts.uid: each.facts.name for each in found.customers}
    return {
        "on": found.on.isoformat(),
        "rank_by": found.rank_by.value,
        "tiers": {tier.value: count for tier, count in found.tiers.items()},
        "customers": [_customer(each, found.groups.get(each.id, ())) for each in found.customers if each.is_listed],
        "pitfalls": [_pitfall(each, names) for each in found.pitfalls],
        "pareto": {"share_of_customers": found.profit.pareto.share_of_customers, "for_share": FOR_SHARE},
        "concentration": {
            "first": found.concentration.first,
            "first_three": found.concentration.first_three,
            "herfindahl": found.concentration.herfindahl,
        },
        "moves": [
            {"uid": move.uid, "from": move.before.value, "to": move.now.value, "since": move.since.isoformat()}
            for move in found.moves
        ],
    }


def money_text(e4: int) -> str:
    """An amount in e4 as decimal text of the currency, rounded half up to the minor unit: "12034.50"."""
    minor = half_up(e4, 100)
    sign = "-" if minor < 0 else ""
    return f"{sign}{abs(minor) // 100}.{abs(minor) % 100:02d}"


def _customer(each: CustomerInsight, groups: Sequence[str]) -> dict[str, Any]:
    facts = each.facts
    return {
        "uid": facts.uid,
        "number": facts.number or None,
        "name": facts.name,
        "tier": each.tier.value,
        "grade": each.grade.value if each.grade else None,
        "segment": each.segment.value if each.segment else None,
        "state": each.sleep.state.value if each.sleep else None,
        "revenue": money_text(facts.revenue_e4),
        "margin": money_text(facts.margin_e4),
        "orders": facts.orders,
        "revenue_ever": money_text(facts.revenue_ever_e4),
        "orders_ever": facts.orders_ever,
        "first_order": _plain(facts.first_order),
        "last_order": _plain(facts.last_order),
        "last_contact": _plain(facts.last_contact),
        "groups": list(groups),
        "rfm": _rfm(each),
        "score": each.score,
        "coverage": each.coverage,
        "computed_grade": each.computed_grade.value if each.computed_grade else None,
        "contribution": money_text(facts.contribution_e4),
        "band": each.band.value if each.band else None,
        "key_account": _key(each.key),
        "sleep": _sleep(each.sleep),
        "pitfalls": [code.value for code in each.pitfalls],
    }


def _rfm(each: CustomerInsight) -> dict[str, Any]:
    scores = each.rfm
    return {
        "r": scores.r if scores else None,
        "f": scores.f if scores else None,
        "m": scores.m if scores else None,
        "segment": each.segment.value if each.segment else None,
    }


def _key(key: KeyAccount | None) -> dict[str, Any]:
    confirmed = key is not None and key.confirmed
    return {
        "nominated": [element.value for element in key.nominated] if key else [],
        "confirmed": confirmed,
        "by": [proof.value for proof in key.by] if key and confirmed else [],
    }


def _sleep(sleep: Sleep | None) -> dict[str, Any]:
    if sleep is None:
        return {"state": None, "come_back": None, "reason": None}
    reason = {
        "since_days": sleep.since_days,
        "counted_from": sleep.counted_from.isoformat(),
        "usual_gap_days": sleep.gap.days,
        "gap_source": sleep.gap.source.value,
        "order_days": sleep.gap.order_days,
        "late": sleep.late,
        "marked": sleep.marked,
    }
    return {"state": sleep.state.value, "come_back": sleep.come_back, "reason": reason}


def _pitfall(pitfall: Pitfall, names: Mapping[str, str]) -> dict[str, Any]:
    figures: dict[str, Any] = {}
    if pitfall.customer is not None:
        figures |= {"uid": pitfall.customer, "name": names.get(pitfall.customer)}
    for name, value in pitfall.figures.items():
        plain = name.removesuffix("_e4")
        if plain != name and isinstance(value, int | float):
            figures[plain] = money_text(round(value))
        else:
            figures[plain] = _plain(value)
    return {"code": pitfall.code.value, "figures": figures}


def _plain(value: object) -> Any:
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple | list):
        return [_plain(each) for each in value]
    return value
