"""The nouns of the workbench as forms and lists show them: one description a noun. Adding one is adding lines."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from kamdesk.models.terms import DealStatus, IssueKind, OrderKind, RelationKind


class Kind(StrEnum):
    """How a field is edited and a column is written."""

    TEXT = "text"
    AREA = "area"
    MONEY = "money"
    DAY = "day"
    PAST = "past"
    MOMENT = "moment"
    NUMBER = "number"
    PERCENT = "percent"
    RATING = "rating"
    YES_NO = "yes_no"
    WORD = "word"
    LINK = "link"
    STAGE = "stage"
    CUSTOMER = "customer"
    COMPETITOR = "competitor"
    PRODUCT = "product"


@dataclass(frozen=True, slots=True)
class FieldLine:
    """One field of a form. `more`: shown on demand; `words`: a closed list, `only` those of it; bounds of a number."""

    name: str
    kind: Kind = Kind.TEXT
    more: bool = False
    words: type[StrEnum] | None = None
    only: tuple[StrEnum, ...] = ()
    least: int = 0
    most: int = 0
    optional: bool = True


@dataclass(frozen=True, slots=True)
class ColumnLine:
    """One column of a list; the first one with words takes the room that is left."""

    name: str
    kind: Kind = Kind.TEXT
    words: type[StrEnum] | None = None


@dataclass(frozen=True, slots=True)
class NounLine:
    """One noun: the fields of its form, the columns of its list at a customer, and what a new one begins with.

    `first` has the keyboard at first, `today` and `now` begin with this day or moment, `begin` with these values;
    one that is `owned` hangs on a customer.
    """

    fields: tuple[FieldLine, ...]
    columns: tuple[ColumnLine, ...]
    first: str
    today: tuple[str, ...] = ()
    now: tuple[str, ...] = ()
    begin: tuple[tuple[str, object], ...] = ()
    owned: bool = True


DEAL = (DealStatus.OPEN, DealStatus.WON, DealStatus.LOST)
OFFER = (DealStatus.DRAFT, DealStatus.OPEN, DealStatus.SENT, DealStatus.WON, DealStatus.LOST, DealStatus.VOID)
SOLD = (DealStatus.DRAFT, DealStatus.CONFIRMED, DealStatus.DELIVERED, DealStatus.PAID, DealStatus.VOID)
AGREED = (DealStatus.DRAFT, DealStatus.RUNNING, DealStatus.ENDED, DealStatus.VOID)
BETWEEN = (RelationKind.PARTNER, RelationKind.SUPPLIER, RelationKind.COMPETITOR, RelationKind.PARENT)
PLAN_QUESTIONS = ("who", "wants", "managed", "kept")
"""The four questions of key account management (requirement K1)."""

PLAN_KNOWLEDGE = ("business", "market", "process", "our_value")
"""The four things to know about the customer (requirement K2)."""

PLAN_WAY = ("vision", "strategy", "resources")
RIVAL_FIELDS = ("business", "product", "segment", "position", "advantage")
"""The five fields of a competitor (requirement K3)."""


def _status(only: tuple[StrEnum, ...], more: bool = False) -> FieldLine:
    return FieldLine("status", Kind.WORD, more, DealStatus, only, optional=False)


NOUN_LINES: Mapping[str, NounLine] = MappingProxyType(
    {
        "opportunity": NounLine(
            (
                FieldLine("name"),
                FieldLine("stage", Kind.STAGE, optional=False),
                FieldLine("amount", Kind.MONEY),
                FieldLine("expected_on", Kind.DAY),
                FieldLine("probability", Kind.NUMBER, most=100),
                FieldLine("contact_id", Kind.LINK),
                FieldLine("product", Kind.PRODUCT),
                FieldLine("competitor", Kind.COMPETITOR),
                FieldLine("tender_on", Kind.DAY),
                FieldLine("tender_result", more=True),
                FieldLine("strategic", Kind.YES_NO, more=True),
                FieldLine("opened_on", Kind.PAST, more=True),
                _status(DEAL, more=True),
                FieldLine("reason", more=True),
                FieldLine("note", Kind.AREA, more=True),
            ),
            (
                ColumnLine("name"),
                ColumnLine("where"),
                ColumnLine("amount", Kind.MONEY),
                ColumnLine("expected_on", Kind.DAY),
            ),
            "name",
            today=("opened_on",),
            begin=(("status", DealStatus.OPEN),),
        ),
        "quote": NounLine(
            (
                FieldLine("number"),
                FieldLine("quoted_on", Kind.PAST),
                FieldLine("valid_until", Kind.DAY),
                FieldLine("opportunity_id", Kind.LINK),
                _status(OFFER),
                FieldLine("note", Kind.AREA, more=True),
            ),
            (
                ColumnLine("number"),
                ColumnLine("valid_until", Kind.DAY),
                ColumnLine("revenue", Kind.MONEY),
                ColumnLine("status", Kind.WORD, DealStatus),
            ),
            "number",
            today=("quoted_on",),
            begin=(("status", DealStatus.OPEN),),
        ),
        "order": NounLine(
            (
                FieldLine("number"),
                FieldLine("ordered_on", Kind.PAST),
                FieldLine("kind", Kind.WORD, words=OrderKind, optional=False),
                _status(SOLD),
                FieldLine("opportunity_id", Kind.LINK, more=True),
                FieldLine("quote_id", Kind.LINK, more=True),
                FieldLine("contract_id", Kind.LINK, more=True),
                FieldLine("large", Kind.YES_NO, more=True),
                FieldLine("note", Kind.AREA, more=True),
            ),
            (
                ColumnLine("number"),
                ColumnLine("ordered_on", Kind.DAY),
                ColumnLine("revenue", Kind.MONEY),
                ColumnLine("status", Kind.WORD, DealStatus),
            ),
            "number",
            today=("ordered_on",),
            begin=(("status", DealStatus.CONFIRMED), ("kind", OrderKind.SALE)),
        ),
        "contract": NounLine(
            (
                FieldLine("name"),
                FieldLine("number"),
                FieldLine("starts_on", Kind.DAY),
                FieldLine("ends_on", Kind.DAY),
                FieldLine("amount", Kind.MONEY),
                FieldLine("notice_days", Kind.NUMBER, most=365, optional=False),
                FieldLine("quote_id", Kind.LINK),
                _status(AGREED),
                FieldLine("note", Kind.AREA, more=True),
            ),
            (
                ColumnLine("name"),
                ColumnLine("ends_on", Kind.DAY),
                ColumnLine("amount", Kind.MONEY),
                ColumnLine("status", Kind.WORD, DealStatus),
            ),
            "name",
            today=("starts_on",),
            begin=(("status", DealStatus.RUNNING), ("notice_days", 30)),
        ),
        "product": NounLine(
            (
                FieldLine("name"),
                FieldLine("number"),
                FieldLine("category"),
                FieldLine("unit"),
                FieldLine("list_price", Kind.MONEY),
                FieldLine("floor_price", Kind.MONEY),
                FieldLine("unit_cost", Kind.MONEY),
                FieldLine("price_from", Kind.DAY),
                FieldLine("price_until", Kind.DAY),
                FieldLine("launched_on", Kind.PAST),
                FieldLine("active", Kind.YES_NO),
                FieldLine("note", Kind.AREA, more=True),
            ),
            (
                ColumnLine("name"),
                ColumnLine("number"),
                ColumnLine("list_price", Kind.MONEY),
                ColumnLine("floor_price", Kind.MONEY),
                ColumnLine("unit_cost", Kind.MONEY),
                ColumnLine("price_until", Kind.DAY),
                ColumnLine("launched_on", Kind.DAY),
                ColumnLine("materials", Kind.NUMBER),
            ),
            "name",
            begin=(("active", True),),
            owned=False,
        ),
        "relation": NounLine(
            (
                FieldLine("kind", Kind.WORD, words=RelationKind, only=BETWEEN, optional=False),
                FieldLine("other_id", Kind.CUSTOMER),
                FieldLine("note", Kind.AREA),
            ),
            (ColumnLine("other"), ColumnLine("how")),
            "other_id",
        ),
        "referral": NounLine(
            (
                FieldLine("referrer_id", Kind.CUSTOMER),
                FieldLine("customer_id", Kind.CUSTOMER),
                FieldLine("referred_on", Kind.PAST),
                FieldLine("reward"),
                FieldLine("reward_given", Kind.YES_NO),
                FieldLine("thanked_on", Kind.PAST),
                FieldLine("note", Kind.AREA, more=True),
            ),
            (ColumnLine("other"), ColumnLine("how"), ColumnLine("brought", Kind.MONEY)),
            "referrer_id",
            today=("referred_on",),
        ),
        "issue": NounLine(
            (
                FieldLine("title"),
                FieldLine("kind", Kind.WORD, words=IssueKind, optional=False),
                FieldLine("contact_id", Kind.LINK),
                FieldLine("product", Kind.PRODUCT),
                FieldLine("opened_at", Kind.MOMENT),
                FieldLine("answered_at", Kind.MOMENT),
                FieldLine("solved_at", Kind.MOMENT),
                FieldLine("solution", Kind.AREA),
                FieldLine("note", Kind.AREA, more=True),
            ),
            (ColumnLine("title"), ColumnLine("state")),
            "title",
            now=("opened_at",),
        ),
        "satisfaction": NounLine(
            (
                FieldLine("asked_on", Kind.PAST),
                FieldLine("score", Kind.RATING),
                FieldLine("words", Kind.AREA),
                FieldLine("issue_id", Kind.LINK),
            ),
            (ColumnLine("words"), ColumnLine("asked_on", Kind.DAY), ColumnLine("score", Kind.RATING)),
            "score",
            today=("asked_on",),
        ),
        "article": NounLine(
            (
                FieldLine("title"),
                FieldLine("body", Kind.AREA),
                FieldLine("valid_from", Kind.DAY),
                FieldLine("valid_until", Kind.DAY),
            ),
            (
                ColumnLine("title"),
                ColumnLine("valid_from", Kind.DAY),
                ColumnLine("valid_until", Kind.DAY),
            ),
            "title",
            owned=False,
        ),
        "account_plan": NounLine(
            (
                FieldLine("title"),
                FieldLine("review_on", Kind.DAY),
                *(FieldLine(name, Kind.AREA) for name in (*PLAN_QUESTIONS, *PLAN_KNOWLEDGE, *PLAN_WAY)),
                FieldLine("closed_on", Kind.PAST, more=True),
            ),
            (ColumnLine("title"), ColumnLine("closed_on", Kind.DAY)),
            "title",
        ),
        "plan_goal": NounLine(
            (
                FieldLine("metric"),
                FieldLine("unit"),
                FieldLine("period"),
                FieldLine("target", Kind.MONEY),
                FieldLine("actual", Kind.MONEY),
                FieldLine("due_on", Kind.DAY, more=True),
                FieldLine("note", Kind.AREA, more=True),
            ),
            (ColumnLine("metric"), ColumnLine("period")),
            "metric",
        ),
        "competitor": NounLine(
            (
                FieldLine("name"),
                *(FieldLine(name, Kind.AREA) for name in RIVAL_FIELDS),
                FieldLine("weakness", Kind.AREA, more=True),
                FieldLine("note", Kind.AREA, more=True),
            ),
            (ColumnLine("name"), ColumnLine("position"), ColumnLine("advantage")),
            "name",
            owned=False,
        ),
        "rivalry": NounLine(
            (
                FieldLine("competitor", Kind.COMPETITOR),
                FieldLine("threat", Kind.RATING),
                FieldLine("seen_on", Kind.PAST),
                FieldLine("note", Kind.AREA),
                FieldLine("ended_on", Kind.PAST, more=True),
            ),
            (
                ColumnLine("competitor"),
                ColumnLine("note"),
                ColumnLine("threat", Kind.RATING),
            ),
            "competitor",
            today=("seen_on",),
        ),
    }
)

PAGE_COLUMNS: Mapping[str, tuple[ColumnLine, ...]] = MappingProxyType(
    {
        "product": NOUN_LINES["product"].columns,
        "opportunity": (
            ColumnLine("name"),
            ColumnLine("customer"),
            ColumnLine("stage", Kind.STAGE),
            ColumnLine("amount", Kind.MONEY),
            ColumnLine("chance", Kind.PERCENT),
            ColumnLine("weighted", Kind.MONEY),
            ColumnLine("expected_on", Kind.DAY),
            ColumnLine("tender_on", Kind.DAY),
            ColumnLine("competitor"),
            ColumnLine("status", Kind.WORD, DealStatus),
            ColumnLine("reason"),
        ),
        "issue": (
            ColumnLine("title"),
            ColumnLine("customer"),
            ColumnLine("kind", Kind.WORD, IssueKind),
            ColumnLine("opened_at", Kind.MOMENT),
            ColumnLine("state"),
        ),
    }
)
"""The columns of the pages over the whole book, which have more room than a customer's tab."""
