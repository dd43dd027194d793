"""In which order a successor introduces themselves: who is worth most and most at risk comes first (article 003)."""

from __future__ import annotations

from enum import StrEnum

from kamdesk.models.terms import Grade, SleepState, Tier


class Risk(StrEnum):
    """Why a customer may be lost while it gets used to somebody new."""

    ISSUE = "issue"
    THREAT = "threat"
    PROMISE = "promise"
    LATE = "late"


VALUES = {Grade.A: 2.0, Grade.B: 1.6, Grade.C: 1.2, Grade.D: 1.0, Grade.E: 0.8}
TIERS = {Tier.SUPER: 2.0, Tier.LARGE: 1.6, Tier.MEDIUM: 1.2}
KEY_ACCOUNT = 1.25
RISKS = {Risk.ISSUE: 0.5, Risk.THREAT: 0.5, Risk.PROMISE: 0.4, Risk.LATE: 0.3}
ASLEEP = frozenset({SleepState.SLIPPING, SleepState.DORMANT})


def urgency(grade: str | None, tier: str | None, is_key_account: bool, risks: frozenset[Risk]) -> float:
    """Value by grade as in domain 3.8 (without one, by tier), times one and the risks."""
    value = VALUES.get(Grade(grade), 1.0) if grade else TIERS.get(Tier(tier), 1.0) if tier else 1.0
    return value * (KEY_ACCOUNT if is_key_account else 1.0) * (1 + sum(RISKS[risk] for risk in risks))


def risks_of(sleep: str | None, has_issue: bool, has_threat: bool, has_promise: bool) -> frozenset[Risk]:
    """What stands against a quiet change of hands."""
    seen = {
        Risk.ISSUE: has_issue,
        Risk.THREAT: has_threat,
        Risk.PROMISE: has_promise,
        Risk.LATE: SleepState(sleep) in ASLEEP if sleep else False,
    }
    return frozenset(risk for risk, is_so in seen.items() if is_so)
