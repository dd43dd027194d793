"""What a smart group can ask about: one table of fields, the rep's own beside it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from kamdesk.models import terms
from kamdesk.models.settings import CUSTOM

CONTACT_CUSTOM = f"contact.{CUSTOM}"
"""What the name of an own field of contacts begins with."""


class Kind(StrEnum):
    """What a field holds, and so what can be asked of it. `KNOWN` is only there or not."""

    TEXT = "text"
    NUMBER = "number"
    MONEY = "money"
    DAY = "date"
    YES_NO = "yes_no"
    CHOICE = "choice"
    CHOICES = "choices"
    GROUP = "group"
    KNOWN = "known"


class Topic(StrEnum):
    """Under which heading a field is offered."""

    WHO = "who"
    VALUE = "value"
    NEED = "need"
    RHYTHM = "rhythm"
    PEOPLE = "people"
    TALKS = "talks"
    TRADE = "trade"
    SERVICE = "service"
    OWN = "own"


@dataclass(frozen=True, slots=True)
class FilterField:
    """One field: `words` is the closed list of the program, `choices` that of the rep; `unit` is behind its figures.

    With `many`, a customer has any number of them, and it is enough that one fits.
    """

    id: str
    kind: Kind
    topic: Topic
    words: type[StrEnum] | None = None
    unit: str = ""
    many: bool = False
    choices: tuple[str, ...] = ()


def own_field(name: str, kind: str, choices: Iterable[str] = (), noun: str = "customer") -> FilterField:
    """A field of the rep's own."""
    prefix = CUSTOM if noun == "customer" else CONTACT_CUSTOM
    known = Kind(kind) if kind in set(Kind) else Kind.TEXT
    return FilterField(prefix + name, known, Topic.OWN, many=noun != "customer", choices=tuple(choices))


def _who() -> Iterable[FilterField]:
    for name in ("name", "short_name", "number", "industry", "province", "city", "district", "source", "referred_by"):
        yield FilterField(name, Kind.TEXT, Topic.WHO)
    yield FilterField("kind", Kind.CHOICE, Topic.WHO, terms.CustomerKind)
    yield FilterField("standing", Kind.CHOICE, Topic.WHO, terms.Standing)
    yield FilterField("market_share", Kind.NUMBER, Topic.WHO, unit="percent")
    yield FilterField("group", Kind.GROUP, Topic.WHO)
    yield FilterField("entered", Kind.DAY, Topic.WHO)
    yield FilterField("completeness", Kind.NUMBER, Topic.WHO, unit="percent")
    for name in ("note", "how_to_treat", "taboos"):
        yield FilterField(name, Kind.TEXT, Topic.WHO)


def _value() -> Iterable[FilterField]:
    for name, words in (
        ("grade", terms.Grade),
        ("tier", terms.Tier),
        ("segment", terms.Segment),
        ("band", terms.Band),
        ("key_account", None),
        ("benchmark", terms.MarkWhen),
        ("strategic", terms.MarkWhen),
    ):
        choices = ("confirmed", "nominated") if words is None else ()
        yield FilterField(name, Kind.CHOICE, Topic.VALUE, words, choices=choices)
    yield FilterField("score", Kind.NUMBER, Topic.VALUE, unit="points")
    for name in ("revenue", "margin", "revenue_ever", "margin_ever"):
        yield FilterField(name, Kind.MONEY, Topic.VALUE)
    yield FilterField("orders", Kind.NUMBER, Topic.VALUE)
    yield FilterField("orders_ever", Kind.NUMBER, Topic.VALUE)
    yield FilterField("minutes", Kind.NUMBER, Topic.VALUE, unit="minutes")
    yield FilterField("may_reference", Kind.YES_NO, Topic.VALUE)


def _need() -> Iterable[FilterField]:
    yield FilterField("value_type", Kind.CHOICE, Topic.NEED, terms.ValueType)
    yield FilterField("demand", Kind.MONEY, Topic.NEED)
    yield FilterField("potential", Kind.NUMBER, Topic.NEED, unit="points")
    for name in ("need_level", "growth", "expansion", "innovation", "technology", "market_development"):
        yield FilterField(name, Kind.NUMBER, Topic.NEED, unit="rating")
    yield FilterField("discount_policy", Kind.TEXT, Topic.NEED)
    yield FilterField("cultivated_until", Kind.DAY, Topic.NEED)


def _rhythm() -> Iterable[FilterField]:
    for name in ("last_contact", "last_visit", "last_order", "first_order", "next_on", "cadence_due"):
        yield FilterField(name, Kind.DAY, Topic.RHYTHM)
    yield FilterField("sleep", Kind.CHOICE, Topic.RHYTHM, terms.SleepState)
    yield FilterField("come_back", Kind.NUMBER, Topic.RHYTHM, unit="percent")
    yield FilterField("usual_gap", Kind.NUMBER, Topic.RHYTHM, unit="days")
    yield FilterField("last_attitude", Kind.CHOICE, Topic.RHYTHM, terms.Attitude)
    yield FilterField("last_visit_chance", Kind.CHOICE, Topic.RHYTHM, terms.VisitChance)
    yield FilterField("lost_reason", Kind.CHOICE, Topic.RHYTHM, terms.ChurnReason)


def _many() -> Iterable[FilterField]:
    for name, kind, topic, words in (
        ("contact.name", Kind.TEXT, Topic.PEOPLE, None),
        ("contact.title", Kind.TEXT, Topic.PEOPLE, None),
        ("contact.department", Kind.TEXT, Topic.PEOPLE, None),
        ("contact.role", Kind.CHOICE, Topic.PEOPLE, terms.DecisionRole),
        ("contact.attitude", Kind.CHOICE, Topic.PEOPLE, terms.Attitude),
        ("contact.influence", Kind.NUMBER, Topic.PEOPLE, None),
        ("contact.interests", Kind.TEXT, Topic.PEOPLE, None),
        ("contact.hobbies", Kind.TEXT, Topic.PEOPLE, None),
        ("contact.birthday", Kind.KNOWN, Topic.PEOPLE, None),
        ("contact.home_address", Kind.KNOWN, Topic.PEOPLE, None),
        ("contact.do_not_contact", Kind.YES_NO, Topic.PEOPLE, None),
        ("channel.phone", Kind.KNOWN, Topic.PEOPLE, None),
        ("channel.email", Kind.KNOWN, Topic.PEOPLE, None),
        ("channel.wechat", Kind.KNOWN, Topic.PEOPLE, None),
        ("talk.kind", Kind.CHOICE, Topic.TALKS, terms.InteractionKind),
        ("talk.happened_on", Kind.DAY, Topic.TALKS, None),
        ("talk.summary", Kind.TEXT, Topic.TALKS, None),
        ("talk.need", Kind.TEXT, Topic.TALKS, None),
        ("talk.concern", Kind.TEXT, Topic.TALKS, None),
        ("talk.product", Kind.TEXT, Topic.TALKS, None),
        ("talk.sentiment", Kind.CHOICE, Topic.TALKS, terms.Sentiment),
        ("decision_maker.happened_on", Kind.DAY, Topic.TALKS, None),
        ("task.due_on", Kind.DAY, Topic.TALKS, None),
        ("task.title", Kind.TEXT, Topic.TALKS, None),
        ("order.product", Kind.TEXT, Topic.TRADE, None),
        ("order.ordered_on", Kind.DAY, Topic.TRADE, None),
        ("order.revenue", Kind.MONEY, Topic.TRADE, None),
        ("opportunity.name", Kind.TEXT, Topic.TRADE, None),
        ("opportunity.open", Kind.YES_NO, Topic.TRADE, None),
        ("quote.valid_until", Kind.DAY, Topic.TRADE, None),
        ("contract.ends_on", Kind.DAY, Topic.TRADE, None),
        ("competitor.name", Kind.TEXT, Topic.TRADE, None),
        ("plan.review_on", Kind.DAY, Topic.TRADE, None),
        ("issue.open", Kind.YES_NO, Topic.SERVICE, None),
        ("issue.kind", Kind.CHOICE, Topic.SERVICE, terms.IssueKind),
        ("issue.title", Kind.TEXT, Topic.SERVICE, None),
        ("satisfaction.score", Kind.NUMBER, Topic.SERVICE, None),
        ("relation.kind", Kind.CHOICE, Topic.SERVICE, terms.RelationKind),
        ("referral.made", Kind.YES_NO, Topic.SERVICE, None),
    ):
        unit = "rating" if kind is Kind.NUMBER else ""
        yield FilterField(name, kind, topic, words, unit, many=True)


FIELDS: Mapping[str, FilterField] = {
    field.id: field for part in (_who, _value, _need, _rhythm, _many) for field in part()
}
"""Every field of the program by its id."""
