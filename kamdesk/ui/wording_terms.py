"""Words for what the rules say of a customer: tier, grade, state, segment, reason, pitfall, and their shapes."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication

from kamdesk.models import terms
from kamdesk.ui import field_names
from kamdesk.ui.texts import QT_TRANSLATE_NOOP

TIER_SHAPES: Mapping[str, str] = MappingProxyType(
    {
        "super": "◆",
        "large": "●",
        "medium": "▲",
        "small": "○",
        "inactive": "◇",
        "prospect": "△",
        "suspect": "□",
        "other": "×",
    }
)
"""The shape beside a tier's word: colour is never the only sign."""


def term(words: type[StrEnum], value: object) -> str:
    """The word for a value of a closed list; nothing for no value, the value itself where the list does not know it."""
    if value is None or value == "":
        return ""
    source = _TERMS.get(words, {}).get(str(value))
    return _say(source) if source else field_names.term(words, value)


def tier(value: str) -> str:
    """The short word of a chip: Super, 超级."""
    return _say(_TIERS.get(value, value))


def tier_chip(value: str) -> str:
    """Shape and word: ◆ Super."""
    return f"{TIER_SHAPES.get(value, '·')} {tier(value)}"


def tier_long(value: str) -> str:
    """The tier by its full name, kept apart from key accounts: Large customer (tier)."""
    return _say(_TIERS_LONG.get(value, value))


def grade(value: str | None, fixed: str | None = None, score: int | None = None) -> str:
    """The grade in force and the points (`score` in 1/100 points): A 86; one the rep fixed shows a pin."""
    shown = fixed or value
    if not shown:
        return ""
    points = f" {score / 100:.0f}" if score is not None and not fixed else ""
    return f"{shown}{points}{' ⚲' if fixed else ''}"


def state(value: str | None) -> str:
    """The word for how late a customer is against its own rhythm."""
    return term(terms.SleepState, value)


def key_account(value: str | None) -> str:
    """confirmed or nominated key account."""
    return _say(_KEY[value]) if value is not None and value in _KEY else ""


def all_terms() -> Mapping[type[StrEnum], Mapping[str, str]]:
    """The table itself, for who checks that it is complete."""
    return _TERMS


def _say(source: str) -> str:
    return QCoreApplication.translate("Terms", source)


_TIERS: Mapping[str, str] = MappingProxyType(
    {
        "super": QT_TRANSLATE_NOOP("Terms", "Super"),
        "large": QT_TRANSLATE_NOOP("Terms", "Large"),
        "medium": QT_TRANSLATE_NOOP("Terms", "Medium"),
        "small": QT_TRANSLATE_NOOP("Terms", "Small"),
        "inactive": QT_TRANSLATE_NOOP("Terms", "Inactive"),
        "prospect": QT_TRANSLATE_NOOP("Terms", "Prospect"),
        "suspect": QT_TRANSLATE_NOOP("Terms", "Suspect"),
        "other": QT_TRANSLATE_NOOP("Terms", "Other tier"),
    }
)
_TIERS_LONG: Mapping[str, str] = MappingProxyType(
    {
        "super": QT_TRANSLATE_NOOP("Terms", "Super customers"),
        "large": QT_TRANSLATE_NOOP("Terms", "Large customers (tier)"),
        "medium": QT_TRANSLATE_NOOP("Terms", "Medium customers"),
        "small": QT_TRANSLATE_NOOP("Terms", "Small customers"),
        "inactive": QT_TRANSLATE_NOOP("Terms", "Inactive customers"),
        "prospect": QT_TRANSLATE_NOOP("Terms", "Prospects"),
        "suspect": QT_TRANSLATE_NOOP("Terms", "Suspects"),
        "other": QT_TRANSLATE_NOOP("Terms", "Out of market"),
    }
)
_KEY: Mapping[str, str] = MappingProxyType(
    {
        "confirmed": QT_TRANSLATE_NOOP("Terms", "Key account"),
        "nominated": QT_TRANSLATE_NOOP("Terms", "Nominated as key account"),
    }
)
_TERMS: Mapping[type[StrEnum], Mapping[str, str]] = MappingProxyType(
    {
        terms.Tier: _TIERS,
        terms.SleepState: {
            "active": QT_TRANSLATE_NOOP("Terms", "On rhythm"),
            "due": QT_TRANSLATE_NOOP("Terms", "Order due"),
            "slipping": QT_TRANSLATE_NOOP("Terms", "Slipping"),
            "dormant": QT_TRANSLATE_NOOP("Terms", "Dormant"),
            "lost": QT_TRANSLATE_NOOP("Terms", "Lost customer"),
        },
        terms.Segment: {
            "champion": QT_TRANSLATE_NOOP("Terms", "Champion"),
            "loyal": QT_TRANSLATE_NOOP("Terms", "Loyal"),
            "potential_loyalist": QT_TRANSLATE_NOOP("Terms", "Potential loyalist"),
            "new": QT_TRANSLATE_NOOP("Terms", "New"),
            "promising": QT_TRANSLATE_NOOP("Terms", "Promising"),
            "needs_attention": QT_TRANSLATE_NOOP("Terms", "Needs attention"),
            "about_to_sleep": QT_TRANSLATE_NOOP("Terms", "About to sleep"),
            "at_risk": QT_TRANSLATE_NOOP("Terms", "At risk"),
            "cannot_lose": QT_TRANSLATE_NOOP("Terms", "Cannot lose them"),
            "hibernating": QT_TRANSLATE_NOOP("Terms", "Hibernating"),
            "gone": QT_TRANSLATE_NOOP("Terms", "Gone"),
        },
        terms.RankBy: {
            "auto": QT_TRANSLATE_NOOP("Terms", "Automatic"),
            "revenue": QT_TRANSLATE_NOOP("Terms", "Revenue"),
            "margin": QT_TRANSLATE_NOOP("Terms", "Gross margin"),
            "contribution": QT_TRANSLATE_NOOP("Terms", "Net contribution"),
        },
        terms.Band: {
            "vital": QT_TRANSLATE_NOOP("Terms", "Vital (first 20%)"),
            "middle": QT_TRANSLATE_NOOP("Terms", "Middle"),
            "drain": QT_TRANSLATE_NOOP("Terms", "Drain"),
        },
        terms.Indicator: {
            "margin": QT_TRANSLATE_NOOP("Terms", "Gross margin"),
            "revenue": QT_TRANSLATE_NOOP("Terms", "Revenue"),
            "potential": QT_TRANSLATE_NOOP("Terms", "Potential"),
            "frequency": QT_TRANSLATE_NOOP("Terms", "Order frequency"),
            "loyalty": QT_TRANSLATE_NOOP("Terms", "Loyalty"),
            "standing": QT_TRANSLATE_NOOP("Terms", "Standing"),
            "influence": QT_TRANSLATE_NOOP("Terms", "Influence"),
            "products_held": QT_TRANSLATE_NOOP("Terms", "Products held"),
            "demand": QT_TRANSLATE_NOOP("Terms", "Demand"),
        },
        terms.Preset: {
            "default": QT_TRANSLATE_NOOP("Terms", "Balanced"),
            "four_traits": QT_TRANSLATE_NOOP("Terms", "Four traits"),
            "four_ways": QT_TRANSLATE_NOOP("Terms", "Four ways"),
            "four_items": QT_TRANSLATE_NOOP("Terms", "Four items"),
            "finance": QT_TRANSLATE_NOOP("Terms", "Finance"),
            "own": QT_TRANSLATE_NOOP("Terms", "My own"),
        },
        terms.GapSource: {
            "own": QT_TRANSLATE_NOOP("Terms", "its own rhythm"),
            "blended_like": QT_TRANSLATE_NOOP("Terms", "its own rhythm and that of customers like it"),
            "like": QT_TRANSLATE_NOOP("Terms", "the rhythm of customers like it"),
            "blended_book": QT_TRANSLATE_NOOP("Terms", "its own rhythm and the book's"),
            "book": QT_TRANSLATE_NOOP("Terms", "the book's rhythm"),
            "cadence": QT_TRANSLATE_NOOP("Terms", "twice its rhythm of contact"),
        },
        terms.ReasonKind: {
            "callback": QT_TRANSLATE_NOOP("Terms", "Callback"),
            "task": QT_TRANSLATE_NOOP("Terms", "Task"),
            "appointment": QT_TRANSLATE_NOOP("Terms", "Appointment"),
            "visit": QT_TRANSLATE_NOOP("Terms", "Visit"),
            "birthday": QT_TRANSLATE_NOOP("Terms", "Birthday"),
            "festival": QT_TRANSLATE_NOOP("Terms", "Festival"),
            "dormant": QT_TRANSLATE_NOOP("Terms", "Dormant"),
            "cadence": QT_TRANSLATE_NOOP("Terms", "Time to get in touch"),
            "quote": QT_TRANSLATE_NOOP("Terms", "Quote"),
            "contract": QT_TRANSLATE_NOOP("Terms", "Contract"),
            "issue": QT_TRANSLATE_NOOP("Terms", "Service issue"),
            "plan": QT_TRANSLATE_NOOP("Terms", "Plan"),
            "product": QT_TRANSLATE_NOOP("Terms", "New product"),
            "referral": QT_TRANSLATE_NOOP("Terms", "Referral"),
            "anniversary": QT_TRANSLATE_NOOP("Terms", "Anniversary"),
        },
        terms.PitfallCode: {
            "single_indicator": QT_TRANSLATE_NOOP("Terms", "Judged by a single figure"),
            "one_off_big": QT_TRANSLATE_NOOP("Terms", "One big order only"),
            "volume_no_profit": QT_TRANSLATE_NOOP("Terms", "Volume without profit"),
            "over_discount": QT_TRANSLATE_NOOP("Terms", "Too much discount"),
            "concentration": QT_TRANSLATE_NOOP("Terms", "Too few customers carry the book"),
            "neglected_potential": QT_TRANSLATE_NOOP("Terms", "Potential overlooked"),
            "neglected_small": QT_TRANSLATE_NOOP("Terms", "Small customers neglected"),
            "time_drain": QT_TRANSLATE_NOOP("Terms", "Costs more time than it brings"),
            "key_at_risk": QT_TRANSLATE_NOOP("Terms", "Key account at risk"),
        },
        terms.KeyElement: {
            "contract": QT_TRANSLATE_NOOP("Terms", "Large orders under a contract of a year or longer"),
            "strategic_project": QT_TRANSLATE_NOOP("Terms", "A large order on a strategic project"),
            "importance": QT_TRANSLATE_NOOP("Terms", "Important for business or image"),
            "technology": QT_TRANSLATE_NOOP("Terms", "Takes up technology early"),
            "market_development": QT_TRANSLATE_NOOP("Terms", "Develops the market"),
            "grade": QT_TRANSLATE_NOOP("Terms", "Grade A"),
            "tier": QT_TRANSLATE_NOOP("Terms", "Tier super or large"),
        },
        terms.KeyProof: {
            "proven": QT_TRANSLATE_NOOP("Terms", "Two orders, profit, and grade A or B"),
            "benchmark": QT_TRANSLATE_NOOP("Terms", "Marked as benchmark"),
            "strategic": QT_TRANSLATE_NOOP("Terms", "Marked as strategic"),
        },
        terms.RelationKind: {
            "partner": QT_TRANSLATE_NOOP("Terms", "Partner"),
            "competitor": QT_TRANSLATE_NOOP("Terms", "Competitor"),
            "supplier": QT_TRANSLATE_NOOP("Terms", "Supplier"),
            "parent": QT_TRANSLATE_NOOP("Terms", "Parent company"),
            "referrer": QT_TRANSLATE_NOOP("Terms", "Referrer"),
        },
        terms.CostSource: {
            "line": QT_TRANSLATE_NOOP("Terms", "as entered"),
            "unit": QT_TRANSLATE_NOOP("Terms", "unit cost of the line"),
            "product": QT_TRANSLATE_NOOP("Terms", "unit cost of the product"),
            "estimated": QT_TRANSLATE_NOOP("Terms", "estimated"),
        },
        terms.FirstStage: {
            "lead": QT_TRANSLATE_NOOP("Terms", "Lead"),
            "relation": QT_TRANSLATE_NOOP("Terms", "Relation"),
            "sale": QT_TRANSLATE_NOOP("Terms", "Sale"),
            "installation": QT_TRANSLATE_NOOP("Terms", "Installation"),
            "service": QT_TRANSLATE_NOOP("Terms", "After-sales"),
        },
        terms.IssueStatus: {
            "open": QT_TRANSLATE_NOOP("Terms", "Open"),
            "answered": QT_TRANSLATE_NOOP("Terms", "Answered"),
            "solved": QT_TRANSLATE_NOOP("Terms", "Solved"),
        },
        terms.IssueKind: {
            "delivery": QT_TRANSLATE_NOOP("Terms", "Delivery"),
            "installation": QT_TRANSLATE_NOOP("Terms", "Installation"),
            "debugging": QT_TRANSLATE_NOOP("Terms", "Debugging"),
            "other": QT_TRANSLATE_NOOP("Terms", "Other"),
        },
        terms.ActionStatus: {
            "open": QT_TRANSLATE_NOOP("Terms", "Open"),
            "doing": QT_TRANSLATE_NOOP("Terms", "Under way"),
            "done": QT_TRANSLATE_NOOP("Terms", "Done"),
            "dropped": QT_TRANSLATE_NOOP("Terms", "Dropped"),
        },
        terms.ArticleKind: {
            "article": QT_TRANSLATE_NOOP("Terms", "Article"),
            "template": QT_TRANSLATE_NOOP("Terms", "Text template"),
            "case": QT_TRANSLATE_NOOP("Terms", "Case"),
            "policy": QT_TRANSLATE_NOOP("Terms", "Policy note"),
        },
        terms.ReminderAnswer: {
            "done": QT_TRANSLATE_NOOP("Terms", "Done"),
            "snoozed": QT_TRANSLATE_NOOP("Terms", "Snoozed"),
            "dismissed": QT_TRANSLATE_NOOP("Terms", "Dismissed"),
        },
    }
)
