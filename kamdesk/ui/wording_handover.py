"""What handing over and receiving say: what is missing, what went along, what came in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication

from kamdesk.models import terms
from kamdesk.models.rows import CustomerRow
from kamdesk.rules.introducing import Risk
from kamdesk.ui.field_names import term
from kamdesk.ui.money_field import money_text
from kamdesk.ui.sheet_fields import FIELDS
from kamdesk.ui.texts import QT_TRANSLATE_NOOP
from kamdesk.ui.wording_figures import NOTHING, counted, listed, number
from kamdesk.ui.wording_lenses import lens_name
from kamdesk.ui.wording_nouns import noun_field
from kamdesk.ui.wording_terms import tier_chip

OWN_LINE = 12
"""How many kinds have a line of their own."""


def gap_name(code: str) -> str:
    """What a successor would miss."""
    return _say(_GAPS[code]) if code in _GAPS else code.replace("_", " ")


def standing_text(row: CustomerRow) -> str:
    """Tier and grade in one line: ◆ Super · Grade A; empty where a customer has neither."""
    grade = row.fixed_grade or row.grade
    parts = (tier_chip(row.tier) if row.tier else "", lens_name(f"grade:{grade}") if grade else "")
    return " · ".join(part for part in parts if part)


def gaps_text(codes: Iterable[str]) -> str:
    """All that is missing of one customer: no next step, no decision maker."""
    return listed(gap_name(code) for code in codes)


def kind_name(kind: str) -> str:
    """What a kind of record, or its table, is called, in the plural."""
    kind = _KIND_OF.get(kind, kind)
    return _say(_KINDS[kind]) if kind in _KINDS else kind.replace("_", " ")


def kind_place(kind: str) -> int:
    """Where a kind stands among all: those people ask for first come first."""
    return list(_KINDS).index(kind) if kind in _KINDS else len(_KINDS)


def kinds() -> tuple[str, ...]:
    """The kinds worth a line of their own, in the order of the screen; the others are counted together."""
    return tuple(_KINDS)[:OWN_LINE]


def conflict_field(kind: str, name: str) -> str:
    """What a field of a kind of record, or of its table, is called."""
    kind = _KIND_OF.get(kind, kind)
    source = _FIELD_NAMES.get(f"{kind}.{name}") or _FIELD_NAMES.get(name)
    return _say(source) if source else noun_field(kind, name)


def conflict_value(kind: str, name: str, value: object) -> str:
    """What one side says in a field, as it is read."""
    if value is None or value == "":
        return NOTHING
    if name == "lines":
        return counted("lines", int(str(value)))
    if kind == "customer" and name in FIELDS and name not in _YES_NO:
        return FIELDS[name].shown(value) or NOTHING
    if (words := _TERMS.get((kind, name)) or _TERMS.get(("", name))) is not None:
        return term(words, value)
    if name in _YES_NO and value in (0, 1):
        return _say("yes") if value else _say("no")
    if name in _MONEY and isinstance(value, int):
        return money_text(value)
    return str(value)


def fields_text(kind: str, fields: Iterable[str]) -> str:
    """The fields of a record in one line."""
    return listed(conflict_field(kind, field) for field in fields)


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
_FIELD_NAMES: Mapping[str, str] = MappingProxyType(
    {
        "field_definition.noun": QT_TRANSLATE_NOOP("Handover", "Of which records"),
        "field_definition.type": QT_TRANSLATE_NOOP("Handover", "Type"),
        "field_definition.choices": QT_TRANSLATE_NOOP("Handover", "Choices"),
        "smart_group.filter": QT_TRANSLATE_NOOP("Handover", "Filter"),
        "smart_group.sort": QT_TRANSLATE_NOOP("Handover", "Order"),
        "smart_group.columns": QT_TRANSLATE_NOOP("Handover", "Columns"),
        "group.parent_id": QT_TRANSLATE_NOOP("Handover", "Group above"),
        "group.private": QT_TRANSLATE_NOOP("Handover", "Private"),
        "group.strategy": QT_TRANSLATE_NOOP("Handover", "Strategy"),
        "group.channel": QT_TRANSLATE_NOOP("Handover", "Channel"),
        "group.time_budget": QT_TRANSLATE_NOOP("Handover", "Time budget"),
        "customer.parent_id": QT_TRANSLATE_NOOP("Handover", "Parent company"),
        "customer.deleted_at": QT_TRANSLATE_NOOP("Handover", "Moved to the trash"),
        "custom": QT_TRANSLATE_NOOP("Handover", "Own fields"),
        "family_name": QT_TRANSLATE_NOOP("Handover", "Family name"),
        "given_name": QT_TRANSLATE_NOOP("Handover", "Given name"),
        "card_uid": QT_TRANSLATE_NOOP("Handover", "Card"),
        "channel.value": QT_TRANSLATE_NOOP("Handover", "Number or address"),
        "channel.label": QT_TRANSLATE_NOOP("Handover", "Label"),
        "group_id": QT_TRANSLATE_NOOP("Handover", "Group"),
        "customer_id": QT_TRANSLATE_NOOP("Handover", "Customer"),
        "interaction_id": QT_TRANSLATE_NOOP("Handover", "Logged contact"),
        "plan_id": QT_TRANSLATE_NOOP("Handover", "Account plan"),
        "competitor_id": QT_TRANSLATE_NOOP("Handover", "Competitor"),
        "product_id": QT_TRANSLATE_NOOP("Handover", "Product"),
        "article_id": QT_TRANSLATE_NOOP("Handover", "Article"),
        "plan_goal.parent_id": QT_TRANSLATE_NOOP("Handover", "Goal above"),
        "interaction.happened_at": QT_TRANSLATE_NOOP("Handover", "Time"),
        "task.repeat_from": QT_TRANSLATE_NOOP("Handover", "Repeated from"),
        "task.done_on": QT_TRANSLATE_NOOP("Handover", "Done on"),
        "task.dropped": QT_TRANSLATE_NOOP("Handover", "Dropped"),
        "task.snoozed_until": QT_TRANSLATE_NOOP("Handover", "Put off until"),
        "reminder_state.key": QT_TRANSLATE_NOOP("Handover", "Reminder"),
        "reminder_state.answer": QT_TRANSLATE_NOOP("Handover", "Answer"),
        "reminder_state.until": QT_TRANSLATE_NOOP("Handover", "Until"),
        "reminder_state.raised_on": QT_TRANSLATE_NOOP("Handover", "Raised on"),
        "competitor.marks": QT_TRANSLATE_NOOP("Handover", "Marks"),
        "competitor.ours": QT_TRANSLATE_NOOP("Handover", "Ourselves"),
        "article.subject": QT_TRANSLATE_NOOP("Handover", "Subject"),
        "article.channel": QT_TRANSLATE_NOOP("Handover", "Channel"),
        "article.occasion": QT_TRANSLATE_NOOP("Handover", "Occasion"),
        "order.import_key": QT_TRANSLATE_NOOP("Handover", "Imported as"),
        "file.media_type": QT_TRANSLATE_NOOP("Handover", "Kind of file"),
        "file.size": QT_TRANSLATE_NOOP("Handover", "Size"),
        "file.sha256": QT_TRANSLATE_NOOP("Handover", "Content"),
        "lines": QT_TRANSLATE_NOOP("Handover", "Lines"),
    }
)
"""What is on no form, or only on that of one kind."""

_KIND_OF = {"orders": "order", "customer_group": "group"}
_MONEY = frozenset({"amount", "cost", "list_price", "floor_price", "unit_cost"})
_YES_NO = frozenset(
    "private archived invalid out_of_market may_reference keep_from_handover do_not_contact birthday_muted is_main"
    " active dropped skip_days_off reached material_sent reward_given strategic ours".split()
)
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
_WORDS = (
    QT_TRANSLATE_NOOP("Handover", "yes"),
    QT_TRANSLATE_NOOP("Handover", "no"),
)
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
