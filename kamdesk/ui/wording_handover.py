"""What handing over and receiving say: what is missing, what went along, what came in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication

from kamdesk.models import terms
from kamdesk.rules.introducing import Risk
from kamdesk.ui.field_names import field_name, term
from kamdesk.ui.money_field import money_text
from kamdesk.ui.sheet_fields import FIELDS
from kamdesk.ui.texts import QT_TRANSLATE_NOOP
from kamdesk.ui.wording_figures import NOTHING, counted, number

OWN_LINE = 12
"""How many kinds have a line of their own."""


def gap_name(code: str) -> str:
    """What a successor would miss."""
    return _say(_GAPS[code]) if code in _GAPS else code.replace("_", " ")


def gaps_text(codes: Iterable[str]) -> str:
    """All that is missing of one customer: no next step, no decision maker."""
    return _say(", ").join(gap_name(code) for code in codes)


def kind_name(kind: str) -> str:
    """What a kind of record is called, in the plural."""
    return _say(_KINDS[kind]) if kind in _KINDS else kind.replace("_", " ")


def kind_place(kind: str) -> int:
    """Where a kind stands among all: those people ask for first come first."""
    return list(_KINDS).index(kind) if kind in _KINDS else len(_KINDS)


def kinds() -> tuple[str, ...]:
    """The kinds worth a line of their own, in the order of the screen; the others are counted together."""
    return tuple(_KINDS)[:OWN_LINE]


def conflict_value(kind: str, name: str, value: object) -> str:
    """What one side says in a field, as it is read."""
    if value is None or value == "":
        return NOTHING
    if name == "lines":
        return counted("lines", int(str(value)))
    if kind == "customer" and name in FIELDS:
        return FIELDS[name].shown(value) or NOTHING
    if (words := _TERMS.get((kind, name)) or _TERMS.get(("", name))) is not None:
        return term(words, value)
    if name in _MONEY and isinstance(value, int):
        return money_text(value)
    return str(value)


def fields_text(fields: Iterable[str]) -> str:
    """The fields two books disagree on."""
    return _say(", ").join(field_name(field) for field in fields)


def counts_text(counts: Mapping[str, int]) -> str:
    """Customers 12 · Logged contacts 48: the kinds people ask for first, nothing of which there is none."""
    return " · ".join(f"{kind_name(kind)} {number(counts[kind])}" for kind in _KINDS if counts.get(kind))


def risk_name(risk: Risk) -> str:
    """Why a customer may be lost while it gets used to somebody new."""
    return _say(_RISKS[risk])


def fingerprint_text(sha256: str) -> str:
    """A fingerprint in groups of eight, to be read out over the phone."""
    return " ".join(sha256[at : at + 8] for at in range(0, len(sha256), 8))


def _say(source: str) -> str:
    return QCoreApplication.translate("Handover", source)


_RISKS: Mapping[Risk, str] = MappingProxyType(
    {
        Risk.ISSUE: QT_TRANSLATE_NOOP("Handover", "a complaint is open"),
        Risk.THREAT: QT_TRANSLATE_NOOP("Handover", "a competitor threatens"),
        Risk.PROMISE: QT_TRANSLATE_NOOP("Handover", "something is promised soon"),
        Risk.LATE: QT_TRANSLATE_NOOP("Handover", "orders are late"),
    }
)
_MONEY = frozenset({"amount", "cost"})
_TERMS: Mapping[tuple[str, str], type[StrEnum]] = MappingProxyType(
    {
        ("contact", "role"): terms.DecisionRole,
        ("interaction", "kind"): terms.InteractionKind,
        ("interaction", "direction"): terms.Direction,
        ("interaction", "sentiment"): terms.Sentiment,
        ("order", "kind"): terms.OrderKind,
        ("issue", "kind"): terms.IssueKind,
        ("article", "kind"): terms.ArticleKind,
        ("relation", "kind"): terms.RelationKind,
        ("", "attitude"): terms.Attitude,
        ("", "visit_chance"): terms.VisitChance,
    }
)
_WORDS = (QT_TRANSLATE_NOOP("Handover", ", "),)
_GAPS: Mapping[str, str] = MappingProxyType(
    {
        "next_step": QT_TRANSLATE_NOOP("Handover", "no next step"),
        "how_to_treat": QT_TRANSLATE_NOOP("Handover", "no word on how to treat them"),
        "decision_maker": QT_TRANSLATE_NOOP("Handover", "no decision maker"),
        "contact": QT_TRANSLATE_NOOP("Handover", "no contact"),
        "phone": QT_TRANSLATE_NOOP("Handover", "no phone"),
    }
)
_KINDS: Mapping[str, str] = MappingProxyType(
    {
        "customer": QT_TRANSLATE_NOOP("Handover", "Customers"),
        "contact": QT_TRANSLATE_NOOP("Handover", "Contacts"),
        "interaction": QT_TRANSLATE_NOOP("Handover", "Logged contacts"),
        "order": QT_TRANSLATE_NOOP("Handover", "Orders"),
        "task": QT_TRANSLATE_NOOP("Handover", "Promises and tasks"),
        "opportunity": QT_TRANSLATE_NOOP("Handover", "Opportunities"),
        "quote": QT_TRANSLATE_NOOP("Handover", "Quotes"),
        "contract": QT_TRANSLATE_NOOP("Handover", "Contracts"),
        "issue": QT_TRANSLATE_NOOP("Handover", "Service issues"),
        "group": QT_TRANSLATE_NOOP("Handover", "Groups"),
        "product": QT_TRANSLATE_NOOP("Handover", "Products"),
        "file": QT_TRANSLATE_NOOP("Handover", "Files"),
        "other": QT_TRANSLATE_NOOP("Handover", "Other records"),
        "channel": QT_TRANSLATE_NOOP("Handover", "Phones and addresses"),
        "membership": QT_TRANSLATE_NOOP("Handover", "Places in groups"),
        "relation": QT_TRANSLATE_NOOP("Handover", "Relations"),
        "referral": QT_TRANSLATE_NOOP("Handover", "Referrals"),
        "satisfaction": QT_TRANSLATE_NOOP("Handover", "Satisfaction answers"),
        "article": QT_TRANSLATE_NOOP("Handover", "Articles and templates"),
        "article_link": QT_TRANSLATE_NOOP("Handover", "What articles concern"),
        "account_plan": QT_TRANSLATE_NOOP("Handover", "Account plans"),
        "plan_goal": QT_TRANSLATE_NOOP("Handover", "Goals"),
        "competitor": QT_TRANSLATE_NOOP("Handover", "Competitors"),
        "rivalry": QT_TRANSLATE_NOOP("Handover", "Competitors at customers"),
        "smart_group": QT_TRANSLATE_NOOP("Handover", "Smart groups"),
        "field_definition": QT_TRANSLATE_NOOP("Handover", "Own fields"),
        "reminder_state": QT_TRANSLATE_NOOP("Handover", "Answered reminders"),
        "distinct_pair": QT_TRANSLATE_NOOP("Handover", "Pairs told apart"),
        "setting": QT_TRANSLATE_NOOP("Handover", "Pins and order of today's list"),
    }
)
