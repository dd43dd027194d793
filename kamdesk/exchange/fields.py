"""The fields a table's column can be mapped to (interfaces, Import), and what kind of value each holds."""

from __future__ import annotations

from enum import StrEnum


class Kind(StrEnum):
    """How the cells of a field are read. FREE text is kept to the last blank, TEXT loses blanks at its ends."""

    FREE = "free"
    TEXT = "text"
    ID = "id"
    IDS = "ids"
    PHONES = "phones"
    EMAILS = "emails"
    GROUPS = "groups"
    DATE = "date"
    MONEY = "money"
    QUANTITY = "quantity"
    DISCOUNT = "discount"
    SHARE = "share"
    BIRTHDAY = "birthday"
    LUNAR = "lunar"
    RATING = "rating"
    POTENTIAL = "potential"
    MINUTES = "minutes"
    YEAR = "year"
    MONTH = "month"
    DAY = "day"
    WORD = "word"
    MARK = "mark"
    CURRENCY = "currency"


class Noun(StrEnum):
    """What the rows of a table are."""

    CUSTOMERS = "customers"
    CONTACTS = "contacts"
    ORDERS = "orders"
    INTERACTIONS = "interactions"


CUSTOM = "customer.custom."

# `contact.nickname` and `order.currency` are kept beside the published ids: the one names a person who has no other
# name, the other keeps rows of another currency out.
FIELDS: dict[str, Kind] = {
    "customer.number": Kind.ID,
    "customer.name": Kind.FREE,
    "customer.short_name": Kind.FREE,
    "customer.kind": Kind.WORD,
    "customer.industry": Kind.TEXT,
    "customer.standing": Kind.WORD,
    "customer.market_share": Kind.SHARE,
    "customer.region": Kind.TEXT,
    "customer.province": Kind.TEXT,
    "customer.city": Kind.TEXT,
    "customer.district": Kind.TEXT,
    "customer.address": Kind.TEXT,
    "customer.phone": Kind.PHONES,
    "customer.email": Kind.EMAILS,
    "customer.website": Kind.TEXT,
    "customer.parent": Kind.FREE,
    "customer.source": Kind.TEXT,
    "customer.referred_by": Kind.TEXT,
    "customer.group": Kind.GROUPS,
    "customer.value_type": Kind.WORD,
    "customer.demand": Kind.MONEY,
    "customer.need_level": Kind.RATING,
    "customer.growth": Kind.RATING,
    "customer.expansion": Kind.RATING,
    "customer.innovation": Kind.RATING,
    "customer.potential": Kind.POTENTIAL,
    "customer.technology": Kind.RATING,
    "customer.market_development": Kind.RATING,
    "customer.benchmark": Kind.MARK,
    "customer.strategic": Kind.MARK,
    "customer.note": Kind.FREE,
    "contact.name": Kind.FREE,
    "contact.family_name": Kind.FREE,
    "contact.given_name": Kind.FREE,
    "contact.nickname": Kind.FREE,
    "contact.title": Kind.TEXT,
    "contact.department": Kind.TEXT,
    "contact.role": Kind.WORD,
    "contact.mobile": Kind.PHONES,
    "contact.phone": Kind.PHONES,
    "contact.fax": Kind.PHONES,
    "contact.email": Kind.EMAILS,
    "contact.wechat": Kind.IDS,
    "contact.qq": Kind.IDS,
    "contact.birthday": Kind.BIRTHDAY,
    "contact.birth_year": Kind.YEAR,
    "contact.birth_month": Kind.MONTH,
    "contact.birth_day": Kind.DAY,
    "contact.lunar_birthday": Kind.LUNAR,
    "contact.home_address": Kind.TEXT,
    "contact.home_city": Kind.TEXT,
    "contact.interests": Kind.TEXT,
    "contact.habits": Kind.TEXT,
    "contact.note": Kind.FREE,
    "order.number": Kind.ID,
    "order.date": Kind.DATE,
    "order.status": Kind.WORD,
    "order.customer_number": Kind.ID,
    "order.customer_name": Kind.FREE,
    "order.product": Kind.TEXT,
    "order.product_number": Kind.ID,
    "order.quantity": Kind.QUANTITY,
    "order.unit_price": Kind.MONEY,
    "order.discount": Kind.DISCOUNT,
    "order.amount": Kind.MONEY,
    "order.unit_cost": Kind.MONEY,
    "order.cost": Kind.MONEY,
    "order.profit": Kind.MONEY,
    "order.kind": Kind.WORD,
    "order.currency": Kind.CURRENCY,
    "interaction.date": Kind.DATE,
    "interaction.kind": Kind.WORD,
    "interaction.direction": Kind.WORD,
    "interaction.customer_number": Kind.ID,
    "interaction.customer_name": Kind.FREE,
    "interaction.contact": Kind.FREE,
    "interaction.summary": Kind.FREE,
    "interaction.need": Kind.FREE,
    "interaction.concern": Kind.FREE,
    "interaction.attitude": Kind.WORD,
    "interaction.visit_chance": Kind.WORD,
    "interaction.minutes": Kind.MINUTES,
    "interaction.cost": Kind.MONEY,
    "interaction.author": Kind.TEXT,
    "interaction.next_date": Kind.DATE,
}

# A cell of these that cannot be read keeps its row out: what is left would be another order or another day.
REQUIRED = frozenset(
    {"order.date", "order.quantity", "order.unit_price", "order.amount", "order.currency", "interaction.date"}
)


def is_field(field: str) -> bool:
    """True for a published field id, a custom field of a customer included."""
    return field in FIELDS or (field.startswith(CUSTOM) and len(field) > len(CUSTOM))


def kind_of(field: str) -> Kind:
    return FIELDS.get(field, Kind.FREE)


def noun_of(fields: set[str]) -> Noun:
    """What rows with these fields are: orders and interactions by a field of theirs, else customers or contacts."""
    if any(field.startswith("order.") for field in fields):
        return Noun.ORDERS
    if any(field.startswith("interaction.") for field in fields):
        return Noun.INTERACTIONS
    return Noun.CUSTOMERS if any(field.startswith("customer.") for field in fields) else Noun.CONTACTS
