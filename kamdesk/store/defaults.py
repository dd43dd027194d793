"""What a column of a new record holds when nobody says anything; the same as the nouns declare (a test compares)."""

from __future__ import annotations

from collections.abc import Mapping

DEFAULTS: Mapping[str, Mapping[str, object]] = {
    "customer": {
        "kind": "organisation",
        "standing": "unknown",
        "may_reference": 0,
        "out_of_market": 0,
        "invalid": 0,
        "archived": 0,
        "keep_from_handover": 0,
    },
    "contact": {"is_main": 0, "birthday_muted": 0, "do_not_contact": 0},
    "channel": {"position": 0},
    "customer_group": {"position": 0, "private": 0},
    "smart_group": {"position": 0},
    "interaction": {"kind": "call", "direction": "outgoing", "reached": 1, "summary": "", "material_sent": 0},
    "task": {"kind": "callback", "title": "", "dropped": 0, "skip_days_off": 0},
    "product": {"active": 1},
    "orders": {
        "kind": "sale",
        "status": "confirmed",
        "counts": 0,
        "revenue": 0,
        "cost": 0,
        "cost_known": 0,
        "discount_base": 0,
    },
    "order_line": {
        "position": 0,
        "quantity": 10_000,
        "discount": 0,
        "amount": 0,
        "cost": 0,
        "cost_source": "estimated",
    },
    "opportunity": {"stage": "lead", "status": "open", "strategic": 0},
    "quote": {"status": "open", "revenue": 0, "cost": 0, "discount_base": 0},
    "quote_line": {
        "position": 0,
        "quantity": 10_000,
        "discount": 0,
        "amount": 0,
        "cost": 0,
        "cost_source": "estimated",
    },
    "contract": {"status": "running", "notice_days": 30},
    "referral": {"reward_given": 0},
    "issue": {"kind": "other"},
    "field_definition": {"noun": "customer", "type": "text", "position": 0},
    "file": {"kind": "other"},
    "article": {"kind": "article", "body": "", "keep_from_handover": 0},
    "competitor": {"ours": 0},
    "plan_goal": {"position": 0},
}
