"""What a smart group's filter says: its fields, what is asked of them, and how tests hold together."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication

from kamdesk.models.settings import CUSTOM
from kamdesk.rules.filter_fields import CONTACT_CUSTOM, FilterField, Kind, Topic
from kamdesk.rules.filters import Joined, Op
from kamdesk.ui.field_names import field_name
from kamdesk.ui.texts import QT_TRANSLATE_NOOP
from kamdesk.ui.wording_terms import key_account, term


def filter_field_name(field_id: str) -> str:
    """What a field is called where a filter is built."""
    if field_id.startswith(CONTACT_CUSTOM):
        return _say("Contact: {name}").format(name=field_id.removeprefix(CONTACT_CUSTOM))
    if field_id.startswith(CUSTOM):
        return field_id.removeprefix(CUSTOM)
    return _say(_NAMES[field_id]) if field_id in _NAMES else field_name(field_id)


def topic_name(topic: Topic) -> str:
    """The heading fields are offered under."""
    return _say(_TOPICS[topic])


def op_name(op: Op, kind: Kind) -> str:
    """What a test asks: "is at least"; of days in days of the calendar."""
    return _say(_DAY_OPS.get(op, _OPS[op]) if kind is Kind.DAY else _OPS[op])


def joined_name(joined: Joined) -> str:
    """How the parts of a branch hold together."""
    return _say(_JOINED[joined])


def unit_name(unit: str) -> str:
    """The unit behind a figure; nothing where it has none."""
    return _say(_UNITS[unit]) if unit in _UNITS else ""


def choice_name(field: FilterField, value: str) -> str:
    """The word for one of a field's choices."""
    if field.words is not None:
        return term(field.words, value)
    return key_account(value) if field.id == "key_account" else value


def _say(source: str) -> str:
    return QCoreApplication.translate("Filters", source)


_WORDS = (QT_TRANSLATE_NOOP("Filters", "Contact: {name}"),)
_NAMES: Mapping[str, str] = MappingProxyType(
    {
        "group": QT_TRANSLATE_NOOP("Filters", "Group"),
        "entered": QT_TRANSLATE_NOOP("Filters", "In the book since"),
        "completeness": QT_TRANSLATE_NOOP("Filters", "Sheet filled"),
        "grade": QT_TRANSLATE_NOOP("Filters", "Grade"),
        "tier": QT_TRANSLATE_NOOP("Filters", "Tier"),
        "segment": QT_TRANSLATE_NOOP("Filters", "Segment"),
        "band": QT_TRANSLATE_NOOP("Filters", "Place by contribution"),
        "key_account": QT_TRANSLATE_NOOP("Filters", "Key account"),
        "score": QT_TRANSLATE_NOOP("Filters", "Points"),
        "revenue": QT_TRANSLATE_NOOP("Filters", "Revenue in the window"),
        "margin": QT_TRANSLATE_NOOP("Filters", "Margin in the window"),
        "revenue_ever": QT_TRANSLATE_NOOP("Filters", "Revenue ever"),
        "margin_ever": QT_TRANSLATE_NOOP("Filters", "Margin ever"),
        "orders": QT_TRANSLATE_NOOP("Filters", "Orders in the window"),
        "orders_ever": QT_TRANSLATE_NOOP("Filters", "Orders ever"),
        "minutes": QT_TRANSLATE_NOOP("Filters", "Time spent in the window"),
        "last_contact": QT_TRANSLATE_NOOP("Filters", "Last contact"),
        "last_visit": QT_TRANSLATE_NOOP("Filters", "Last visit"),
        "last_order": QT_TRANSLATE_NOOP("Filters", "Last order"),
        "first_order": QT_TRANSLATE_NOOP("Filters", "First order"),
        "next_on": QT_TRANSLATE_NOOP("Filters", "Next step"),
        "cadence_due": QT_TRANSLATE_NOOP("Filters", "Contact due"),
        "sleep": QT_TRANSLATE_NOOP("Filters", "State"),
        "come_back": QT_TRANSLATE_NOOP("Filters", "Orders again"),
        "usual_gap": QT_TRANSLATE_NOOP("Filters", "Usual gap between orders"),
        "last_attitude": QT_TRANSLATE_NOOP("Filters", "Attitude last time"),
        "last_visit_chance": QT_TRANSLATE_NOOP("Filters", "Visit chance last time"),
        "contact.name": QT_TRANSLATE_NOOP("Filters", "Contact: name"),
        "contact.title": QT_TRANSLATE_NOOP("Filters", "Contact: title"),
        "contact.department": QT_TRANSLATE_NOOP("Filters", "Contact: department"),
        "contact.role": QT_TRANSLATE_NOOP("Filters", "Contact: part in the decision"),
        "contact.attitude": QT_TRANSLATE_NOOP("Filters", "Contact: attitude"),
        "contact.influence": QT_TRANSLATE_NOOP("Filters", "Contact: influence"),
        "contact.interests": QT_TRANSLATE_NOOP("Filters", "Contact: interests"),
        "contact.hobbies": QT_TRANSLATE_NOOP("Filters", "Contact: hobbies"),
        "contact.birthday": QT_TRANSLATE_NOOP("Filters", "Contact: birthday"),
        "contact.home_address": QT_TRANSLATE_NOOP("Filters", "Contact: home address"),
        "contact.do_not_contact": QT_TRANSLATE_NOOP("Filters", "Contact: not to be contacted"),
        "channel.phone": QT_TRANSLATE_NOOP("Filters", "Phone"),
        "channel.email": QT_TRANSLATE_NOOP("Filters", "E-mail"),
        "channel.wechat": QT_TRANSLATE_NOOP("Filters", "WeChat"),
        "talk.kind": QT_TRANSLATE_NOOP("Filters", "Any talk: kind"),
        "talk.happened_on": QT_TRANSLATE_NOOP("Filters", "Any talk: day"),
        "talk.summary": QT_TRANSLATE_NOOP("Filters", "Any talk: summary"),
        "talk.need": QT_TRANSLATE_NOOP("Filters", "Any talk: need"),
        "talk.concern": QT_TRANSLATE_NOOP("Filters", "Any talk: concern"),
        "talk.product": QT_TRANSLATE_NOOP("Filters", "Any talk: product introduced"),
        "talk.sentiment": QT_TRANSLATE_NOOP("Filters", "Any talk: tone of the feedback"),
        "decision_maker.happened_on": QT_TRANSLATE_NOOP("Filters", "Talk with the decision maker"),
        "task.due_on": QT_TRANSLATE_NOOP("Filters", "Open step: day"),
        "task.title": QT_TRANSLATE_NOOP("Filters", "Open step: what"),
        "order.product": QT_TRANSLATE_NOOP("Filters", "Bought product"),
        "order.ordered_on": QT_TRANSLATE_NOOP("Filters", "Any order: day"),
        "order.revenue": QT_TRANSLATE_NOOP("Filters", "Any order: amount"),
        "opportunity.name": QT_TRANSLATE_NOOP("Filters", "Opportunity: name"),
        "opportunity.open": QT_TRANSLATE_NOOP("Filters", "Open opportunity"),
        "quote.valid_until": QT_TRANSLATE_NOOP("Filters", "Open quote: valid until"),
        "contract.ends_on": QT_TRANSLATE_NOOP("Filters", "Running contract: ends"),
        "competitor.name": QT_TRANSLATE_NOOP("Filters", "Competitor met there"),
        "plan.review_on": QT_TRANSLATE_NOOP("Filters", "Account plan: review"),
        "issue.open": QT_TRANSLATE_NOOP("Filters", "Unsolved service issue"),
        "issue.kind": QT_TRANSLATE_NOOP("Filters", "Service issue: kind"),
        "issue.title": QT_TRANSLATE_NOOP("Filters", "Service issue: what"),
        "satisfaction.score": QT_TRANSLATE_NOOP("Filters", "Satisfaction answer"),
        "relation.kind": QT_TRANSLATE_NOOP("Filters", "Relation to another customer"),
        "referral.made": QT_TRANSLATE_NOOP("Filters", "Has brought other customers"),
    }
)
_TOPICS: Mapping[Topic, str] = MappingProxyType(
    {
        Topic.WHO: QT_TRANSLATE_NOOP("Filters", "Who they are"),
        Topic.VALUE: QT_TRANSLATE_NOOP("Filters", "What they are worth"),
        Topic.NEED: QT_TRANSLATE_NOOP("Filters", "What they need"),
        Topic.RHYTHM: QT_TRANSLATE_NOOP("Filters", "Rhythm and mood"),
        Topic.PEOPLE: QT_TRANSLATE_NOOP("Filters", "People"),
        Topic.TALKS: QT_TRANSLATE_NOOP("Filters", "Talks and steps"),
        Topic.TRADE: QT_TRANSLATE_NOOP("Filters", "Deals"),
        Topic.SERVICE: QT_TRANSLATE_NOOP("Filters", "Service and relations"),
        Topic.OWN: QT_TRANSLATE_NOOP("Filters", "My own fields"),
    }
)
_OPS: Mapping[Op, str] = MappingProxyType(
    {
        Op.IS: QT_TRANSLATE_NOOP("Filters", "is"),
        Op.IS_NOT: QT_TRANSLATE_NOOP("Filters", "is not"),
        Op.CONTAINS: QT_TRANSLATE_NOOP("Filters", "contains"),
        Op.CONTAINS_NOT: QT_TRANSLATE_NOOP("Filters", "does not contain"),
        Op.BEGINS: QT_TRANSLATE_NOOP("Filters", "begins with"),
        Op.EQUAL: QT_TRANSLATE_NOOP("Filters", "is exactly"),
        Op.AT_LEAST: QT_TRANSLATE_NOOP("Filters", "is at least"),
        Op.AT_MOST: QT_TRANSLATE_NOOP("Filters", "is at most"),
        Op.LAST: QT_TRANSLATE_NOOP("Filters", "within the last … days"),
        Op.NOT_LAST: QT_TRANSLATE_NOOP("Filters", "not within the last … days"),
        Op.NEXT: QT_TRANSLATE_NOOP("Filters", "within the next … days"),
        Op.SINCE: QT_TRANSLATE_NOOP("Filters", "on or after"),
        Op.UNTIL: QT_TRANSLATE_NOOP("Filters", "on or before"),
        Op.THIS_MONTH: QT_TRANSLATE_NOOP("Filters", "this month"),
        Op.THIS_YEAR: QT_TRANSLATE_NOOP("Filters", "this year"),
        Op.ONE_OF: QT_TRANSLATE_NOOP("Filters", "is one of"),
        Op.NONE_OF: QT_TRANSLATE_NOOP("Filters", "is none of"),
        Op.YES: QT_TRANSLATE_NOOP("Filters", "yes"),
        Op.NO: QT_TRANSLATE_NOOP("Filters", "no"),
        Op.FILLED: QT_TRANSLATE_NOOP("Filters", "is filled in"),
        Op.EMPTY: QT_TRANSLATE_NOOP("Filters", "is empty"),
    }
)
_DAY_OPS: Mapping[Op, str] = MappingProxyType(
    {
        Op.FILLED: QT_TRANSLATE_NOOP("Filters", "is known"),
        Op.EMPTY: QT_TRANSLATE_NOOP("Filters", "never"),
    }
)
_JOINED: Mapping[Joined, str] = MappingProxyType(
    {
        Joined.ALL: QT_TRANSLATE_NOOP("Filters", "All of this holds"),
        Joined.ANY: QT_TRANSLATE_NOOP("Filters", "Any of this holds"),
        Joined.NONE: QT_TRANSLATE_NOOP("Filters", "None of this holds"),
    }
)
_UNITS: Mapping[str, str] = MappingProxyType(
    {
        "percent": "%",
        "points": QT_TRANSLATE_NOOP("Filters", "points"),
        "days": QT_TRANSLATE_NOOP("Filters", "days"),
        "minutes": QT_TRANSLATE_NOOP("Filters", "minutes"),
        "rating": QT_TRANSLATE_NOOP("Filters", "of 5"),
    }
)
