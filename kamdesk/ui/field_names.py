"""What the book's fields and their fixed words are called on screen."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication

from kamdesk.models import terms
from kamdesk.models.rows import Channel
from kamdesk.ui.texts import QT_TRANSLATE_NOOP

CUSTOM = "custom."
"""What the name of a field of the rep's own begins with."""


def field_name(name: str) -> str:
    """The label of a column of customer, contact, interaction or task; a field of the rep's own is called as it is."""
    if name.startswith(CUSTOM):
        return name.removeprefix(CUSTOM)
    source = _FIELDS.get(name)
    return QCoreApplication.translate("Fields", source) if source else name.replace("_", " ")


def term(words: type[StrEnum], value: object) -> str:
    """The word for a value of a closed list; what the list does not know is shown as it is."""
    source = _TERMS.get(words, {}).get(str(value))
    return QCoreApplication.translate("Terms", source) if source else str(value)


def choices(words: type[StrEnum], only: Iterable[StrEnum] | None = None) -> tuple[tuple[object, str], ...]:
    """Every value of a closed list with its word, in the list's own order."""
    return tuple((item.value, term(words, item)) for item in (only or words))


def channel_kind(kind: str) -> str:
    """What a way to reach somebody is called: mobile, phone, fax, email …"""
    source = _CHANNELS.get(kind)
    return QCoreApplication.translate("Channels", source) if source else kind


def own_channel(channel: Channel) -> str:
    """What a way to reach a company itself is called: by its label, its phone a switchboard, else by its kind."""
    if channel.kind == "phone":
        return channel.label or QCoreApplication.translate("Terms", "Switchboard")
    return channel.label or channel_kind(channel.kind)


def channel_kinds() -> tuple[tuple[object, str], ...]:
    """Every kind of channel with its word, the frequent ones first."""
    return tuple((kind, channel_kind(kind)) for kind in _CHANNELS)


def task_kind(kind: str) -> str:
    """What a promised step is called."""
    source = _TASKS.get(kind)
    return QCoreApplication.translate("Terms", source) if source else kind


def task_kinds() -> tuple[tuple[object, str], ...]:
    """Every kind of promised step with its word."""
    return tuple((kind, task_kind(kind)) for kind in _TASKS)


_FIELDS: Mapping[str, str] = MappingProxyType(
    {
        # customer
        "name": QT_TRANSLATE_NOOP("Fields", "Name"),
        "short_name": QT_TRANSLATE_NOOP("Fields", "Short name"),
        "number": QT_TRANSLATE_NOOP("Fields", "Number"),
        "kind": QT_TRANSLATE_NOOP("Fields", "Kind"),
        "industry": QT_TRANSLATE_NOOP("Fields", "Industry"),
        "standing": QT_TRANSLATE_NOOP("Fields", "Standing"),
        "market_share": QT_TRANSLATE_NOOP("Fields", "Market share"),
        "province": QT_TRANSLATE_NOOP("Fields", "Province"),
        "city": QT_TRANSLATE_NOOP("Fields", "City"),
        "district": QT_TRANSLATE_NOOP("Fields", "District"),
        "street": QT_TRANSLATE_NOOP("Fields", "Street"),
        "address": QT_TRANSLATE_NOOP("Fields", "Address"),
        "website": QT_TRANSLATE_NOOP("Fields", "Website"),
        "source": QT_TRANSLATE_NOOP("Fields", "Source"),
        "referred_by": QT_TRANSLATE_NOOP("Fields", "Referred by"),
        "value_type": QT_TRANSLATE_NOOP("Fields", "Value type"),
        "demand": QT_TRANSLATE_NOOP("Fields", "Demand a year"),
        "need_level": QT_TRANSLATE_NOOP("Fields", "Need"),
        "growth": QT_TRANSLATE_NOOP("Fields", "Growth"),
        "expansion": QT_TRANSLATE_NOOP("Fields", "Expansion"),
        "innovation": QT_TRANSLATE_NOOP("Fields", "Innovation"),
        "potential": QT_TRANSLATE_NOOP("Fields", "Potential"),
        "potential_reviewed_on": QT_TRANSLATE_NOOP("Fields", "Potential reviewed"),
        "technology": QT_TRANSLATE_NOOP("Fields", "Technology uptake"),
        "market_development": QT_TRANSLATE_NOOP("Fields", "Market development"),
        "benchmark": QT_TRANSLATE_NOOP("Fields", "Benchmark"),
        "benchmark_reason": QT_TRANSLATE_NOOP("Fields", "Why benchmark"),
        "strategic": QT_TRANSLATE_NOOP("Fields", "Strategic"),
        "strategic_reason": QT_TRANSLATE_NOOP("Fields", "Why strategic"),
        "may_reference": QT_TRANSLATE_NOOP("Fields", "May be named as reference"),
        "reference_text": QT_TRANSLATE_NOOP("Fields", "What the reference may say"),
        "out_of_market": QT_TRANSLATE_NOOP("Fields", "Out of market"),
        "invalid": QT_TRANSLATE_NOOP("Fields", "Invalid"),
        "invalid_reason": QT_TRANSLATE_NOOP("Fields", "Why invalid"),
        "archived": QT_TRANSLATE_NOOP("Fields", "Archived"),
        "parked_on": QT_TRANSLATE_NOOP("Fields", "Parked since"),
        "parked_reason": QT_TRANSLATE_NOOP("Fields", "Why parked"),
        "cultivated_until": QT_TRANSLATE_NOOP("Fields", "Cultivated until"),
        "cultivated_reason": QT_TRANSLATE_NOOP("Fields", "Why cultivated"),
        "fixed_grade": QT_TRANSLATE_NOOP("Fields", "Fixed grade"),
        "fixed_grade_reason": QT_TRANSLATE_NOOP("Fields", "Why this grade"),
        "cadence_ideal": QT_TRANSLATE_NOOP("Fields", "Contact every"),
        "cadence_max": QT_TRANSLATE_NOOP("Fields", "At the latest after"),
        "lost_on": QT_TRANSLATE_NOOP("Fields", "Lost on"),
        "lost_reason": QT_TRANSLATE_NOOP("Fields", "Why lost"),
        "lost_note": QT_TRANSLATE_NOOP("Fields", "What happened"),
        "health_override": QT_TRANSLATE_NOOP("Fields", "Health as felt"),
        "service_agreement": QT_TRANSLATE_NOOP("Fields", "Service agreement"),
        "discount_policy": QT_TRANSLATE_NOOP("Fields", "Discount policy"),
        "how_to_treat": QT_TRANSLATE_NOOP("Fields", "How to treat"),
        "taboos": QT_TRANSLATE_NOOP("Fields", "Taboos"),
        "note": QT_TRANSLATE_NOOP("Fields", "Note"),
        "private_note": QT_TRANSLATE_NOOP("Fields", "Private note"),
        "keep_from_handover": QT_TRANSLATE_NOOP("Fields", "Keep out of handovers"),
        # contact
        "nickname": QT_TRANSLATE_NOOP("Fields", "Called"),
        "title": QT_TRANSLATE_NOOP("Fields", "Title"),
        "department": QT_TRANSLATE_NOOP("Fields", "Department"),
        "role": QT_TRANSLATE_NOOP("Fields", "Part in the decision"),
        "reports_to_id": QT_TRANSLATE_NOOP("Fields", "Reports to"),
        "attitude": QT_TRANSLATE_NOOP("Fields", "Attitude"),
        "influence": QT_TRANSLATE_NOOP("Fields", "Influence"),
        "is_main": QT_TRANSLATE_NOOP("Fields", "Main contact"),
        "home_address": QT_TRANSLATE_NOOP("Fields", "Home address"),
        "birthday": QT_TRANSLATE_NOOP("Fields", "Birthday"),
        "lunar_birthday": QT_TRANSLATE_NOOP("Fields", "Lunar birthday"),
        "birthday_lead": QT_TRANSLATE_NOOP("Fields", "Remind ahead"),
        "birthday_muted": QT_TRANSLATE_NOOP("Fields", "No birthday reminder"),
        "work": QT_TRANSLATE_NOOP("Fields", "Work"),
        "life": QT_TRANSLATE_NOOP("Fields", "Life"),
        "interests": QT_TRANSLATE_NOOP("Fields", "Interests"),
        "hobbies": QT_TRANSLATE_NOOP("Fields", "Hobbies"),
        "habits": QT_TRANSLATE_NOOP("Fields", "Habits"),
        "do_not_contact": QT_TRANSLATE_NOOP("Fields", "Do not contact"),
        "closed_channels": QT_TRANSLATE_NOOP("Fields", "Channels not to use"),
        "contact": QT_TRANSLATE_NOOP("Fields", "Contact"),
        "phone": QT_TRANSLATE_NOOP("Fields", "Phone"),
        # interaction
        "direction": QT_TRANSLATE_NOOP("Fields", "Direction"),
        "reached": QT_TRANSLATE_NOOP("Fields", "Somebody was reached"),
        "happened_on": QT_TRANSLATE_NOOP("Fields", "When"),
        "minutes": QT_TRANSLATE_NOOP("Fields", "Minutes"),
        "cost": QT_TRANSLATE_NOOP("Fields", "Cost"),
        "who": QT_TRANSLATE_NOOP("Fields", "Who"),
        "summary": QT_TRANSLATE_NOOP("Fields", "Summary"),
        "need": QT_TRANSLATE_NOOP("Fields", "Their need"),
        "concern": QT_TRANSLATE_NOOP("Fields", "Concern"),
        "visit_chance": QT_TRANSLATE_NOOP("Fields", "Visit chance"),
        "usage": QT_TRANSLATE_NOOP("Fields", "How they use it"),
        "product": QT_TRANSLATE_NOOP("Fields", "Product introduced"),
        "new_need": QT_TRANSLATE_NOOP("Fields", "New need"),
        "feedback": QT_TRANSLATE_NOOP("Fields", "Feedback"),
        "sentiment": QT_TRANSLATE_NOOP("Fields", "Tone of the feedback"),
        "outcome": QT_TRANSLATE_NOOP("Fields", "Outcome"),
        "material_sent": QT_TRANSLATE_NOOP("Fields", "Material was sent"),
        "next_on": QT_TRANSLATE_NOOP("Fields", "Next"),
        "next_title": QT_TRANSLATE_NOOP("Fields", "To do then"),
        # task
        "due_on": QT_TRANSLATE_NOOP("Fields", "Day"),
        "due_time": QT_TRANSLATE_NOOP("Fields", "Time"),
        "repeat": QT_TRANSLATE_NOOP("Fields", "Repeats"),
        "rrule": QT_TRANSLATE_NOOP("Fields", "Repeats"),
        "skip_days_off": QT_TRANSLATE_NOOP("Fields", "On a day off, the next working day"),
    }
)

_TERMS: Mapping[type[StrEnum], Mapping[str, str]] = MappingProxyType(
    {
        terms.CustomerKind: {
            "organisation": QT_TRANSLATE_NOOP("Terms", "Company"),
            "person": QT_TRANSLATE_NOOP("Terms", "Person"),
        },
        terms.Standing: {
            "leader": QT_TRANSLATE_NOOP("Terms", "Leader"),
            "major": QT_TRANSLATE_NOOP("Terms", "Major"),
            "ordinary": QT_TRANSLATE_NOOP("Terms", "Ordinary"),
            "small": QT_TRANSLATE_NOOP("Terms", "Small in its trade"),
            "unknown": QT_TRANSLATE_NOOP("Terms", "Not known"),
        },
        terms.ValueType: {
            "intrinsic": QT_TRANSLATE_NOOP("Terms", "Intrinsic: talk cost"),
            "extrinsic": QT_TRANSLATE_NOOP("Terms", "Extrinsic: talk solution"),
            "strategic": QT_TRANSLATE_NOOP("Terms", "Strategic: shared interest"),
        },
        terms.MarkWhen: {
            "now": QT_TRANSLATE_NOOP("Terms", "Now"),
            "future": QT_TRANSLATE_NOOP("Terms", "In future"),
        },
        terms.DecisionRole: {
            "decision_maker": QT_TRANSLATE_NOOP("Terms", "Decision maker"),
            "influencer": QT_TRANSLATE_NOOP("Terms", "Influencer"),
            "coach": QT_TRANSLATE_NOOP("Terms", "Coach"),
            "user": QT_TRANSLATE_NOOP("Terms", "User"),
            "gatekeeper": QT_TRANSLATE_NOOP("Terms", "Gatekeeper"),
        },
        terms.InteractionKind: {
            "call": QT_TRANSLATE_NOOP("Terms", "Call"),
            "visit": QT_TRANSLATE_NOOP("Terms", "Visit"),
            "message": QT_TRANSLATE_NOOP("Terms", "Message"),
            "email": QT_TRANSLATE_NOOP("Terms", "E-mail"),
            "meeting": QT_TRANSLATE_NOOP("Terms", "Meeting"),
            "event": QT_TRANSLATE_NOOP("Terms", "Event"),
            "gift": QT_TRANSLATE_NOOP("Terms", "Gift"),
            "dinner": QT_TRANSLATE_NOOP("Terms", "Dinner"),
            "letter": QT_TRANSLATE_NOOP("Terms", "Letter"),
            "service": QT_TRANSLATE_NOOP("Terms", "Service"),
            "training": QT_TRANSLATE_NOOP("Terms", "Training"),
            "consulting": QT_TRANSLATE_NOOP("Terms", "Consulting"),
            "favour": QT_TRANSLATE_NOOP("Terms", "Favour"),
            "private": QT_TRANSLATE_NOOP("Terms", "Private ties"),
            "other": QT_TRANSLATE_NOOP("Terms", "Other"),
        },
        terms.Direction: {
            "outgoing": QT_TRANSLATE_NOOP("Terms", "We called on them"),
            "incoming": QT_TRANSLATE_NOOP("Terms", "They came to us"),
        },
        terms.Attitude: {
            "hot": QT_TRANSLATE_NOOP("Terms", "Hot"),
            "warm": QT_TRANSLATE_NOOP("Terms", "Warm"),
            "neutral": QT_TRANSLATE_NOOP("Terms", "Neutral"),
            "cold": QT_TRANSLATE_NOOP("Terms", "Cold"),
            "refused": QT_TRANSLATE_NOOP("Terms", "Refused"),
        },
        terms.VisitChance: {
            "yes": QT_TRANSLATE_NOOP("Terms", "A visit is welcome"),
            "maybe": QT_TRANSLATE_NOOP("Terms", "A visit may be possible"),
            "no": QT_TRANSLATE_NOOP("Terms", "No visit"),
        },
        terms.Sentiment: {
            "positive": QT_TRANSLATE_NOOP("Terms", "Pleased"),
            "neutral": QT_TRANSLATE_NOOP("Terms", "Neutral"),
            "negative": QT_TRANSLATE_NOOP("Terms", "Displeased"),
        },
        terms.OrderKind: {
            "sale": QT_TRANSLATE_NOOP("Terms", "Sale"),
            "return": QT_TRANSLATE_NOOP("Terms", "Return"),
            "service": QT_TRANSLATE_NOOP("Terms", "Service"),
            "consumable": QT_TRANSLATE_NOOP("Terms", "Consumable"),
        },
        terms.DealStatus: {
            "draft": QT_TRANSLATE_NOOP("Terms", "Draft"),
            "open": QT_TRANSLATE_NOOP("Terms", "Open"),
            "sent": QT_TRANSLATE_NOOP("Terms", "Sent"),
            "won": QT_TRANSLATE_NOOP("Terms", "Won"),
            "lost": QT_TRANSLATE_NOOP("Terms", "Lost"),
            "confirmed": QT_TRANSLATE_NOOP("Terms", "Confirmed"),
            "delivered": QT_TRANSLATE_NOOP("Terms", "Delivered"),
            "paid": QT_TRANSLATE_NOOP("Terms", "Paid"),
            "running": QT_TRANSLATE_NOOP("Terms", "Running"),
            "ended": QT_TRANSLATE_NOOP("Terms", "Ended"),
            "void": QT_TRANSLATE_NOOP("Terms", "Void"),
        },
        terms.ChurnReason: {
            "service": QT_TRANSLATE_NOOP("Terms", "Service"),
            "price": QT_TRANSLATE_NOOP("Terms", "Price"),
            "process": QT_TRANSLATE_NOOP("Terms", "Process and approvals"),
            "time": QT_TRANSLATE_NOOP("Terms", "Took too much time"),
            "unvalued": QT_TRANSLATE_NOOP("Terms", "Felt unvalued"),
            "competitor": QT_TRANSLATE_NOOP("Terms", "Competitor"),
            "need_gone": QT_TRANSLATE_NOOP("Terms", "Need gone"),
            "contact_left": QT_TRANSLATE_NOOP("Terms", "Contact left"),
            "quality": QT_TRANSLATE_NOOP("Terms", "Quality"),
            "neglected": QT_TRANSLATE_NOOP("Terms", "Neglected"),
            "other": QT_TRANSLATE_NOOP("Terms", "Other"),
        },
        terms.Grade: {grade.value: grade.value for grade in terms.Grade},
        terms.CadenceSource: {
            "customer": QT_TRANSLATE_NOOP("Terms", "the customer's own"),
            "group": QT_TRANSLATE_NOOP("Terms", "its group's"),
            "grade": QT_TRANSLATE_NOOP("Terms", "its grade's"),
        },
        terms.Channel: {
            "phone": QT_TRANSLATE_NOOP("Terms", "Phone"),
            "sms": QT_TRANSLATE_NOOP("Terms", "Text message"),
            "email": QT_TRANSLATE_NOOP("Terms", "E-mail"),
            "wechat": QT_TRANSLATE_NOOP("Terms", "WeChat"),
            "qq": QT_TRANSLATE_NOOP("Terms", "QQ"),
            "visit": QT_TRANSLATE_NOOP("Terms", "Visit"),
            "letter": QT_TRANSLATE_NOOP("Terms", "Letter"),
        },
    }
)

_CHANNELS: Mapping[str, str] = MappingProxyType(
    {
        "mobile": QT_TRANSLATE_NOOP("Channels", "Mobile"),
        "phone": QT_TRANSLATE_NOOP("Channels", "Phone"),
        "wechat": QT_TRANSLATE_NOOP("Channels", "WeChat"),
        "email": QT_TRANSLATE_NOOP("Channels", "E-mail"),
        "qq": QT_TRANSLATE_NOOP("Channels", "QQ"),
        "fax": QT_TRANSLATE_NOOP("Channels", "Fax"),
        "address": QT_TRANSLATE_NOOP("Channels", "Address"),
        "website": QT_TRANSLATE_NOOP("Channels", "Website"),
        "other": QT_TRANSLATE_NOOP("Channels", "Other"),
    }
)

_TASKS: Mapping[str, str] = MappingProxyType(
    {
        "callback": QT_TRANSLATE_NOOP("Terms", "Callback"),
        "task": QT_TRANSLATE_NOOP("Terms", "Task"),
        "appointment": QT_TRANSLATE_NOOP("Terms", "Appointment"),
        "visit": QT_TRANSLATE_NOOP("Terms", "Visit"),
    }
)
