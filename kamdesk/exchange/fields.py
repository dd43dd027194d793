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
    MOMENT = "moment"
    YES_NO = "yes_no"
    KEPT = "kept"


class Noun(StrEnum):
    """What the rows of a table are."""

    CUSTOMERS = "customers"
    CONTACTS = "contacts"
    ORDERS = "orders"
    INTERACTIONS = "interactions"
    PRODUCTS = "products"
    OPPORTUNITIES = "opportunities"
    QUOTES = "quotes"
    CONTRACTS = "contracts"
    ISSUES = "issues"
    SATISFACTION = "satisfaction"
    RELATIONS = "relations"
    REFERRALS = "referrals"
    ARTICLES = "articles"
    COMPETITORS = "competitors"
    PLANS = "plans"
    GOALS = "goals"
    RIVALRIES = "rivalries"


PREFIXES: dict[Noun, str] = {
    Noun.PRODUCTS: "product",
    Noun.OPPORTUNITIES: "opportunity",
    Noun.QUOTES: "quote",
    Noun.CONTRACTS: "contract",
    Noun.ISSUES: "issue",
    Noun.SATISFACTION: "satisfaction",
    Noun.RELATIONS: "relation",
    Noun.REFERRALS: "referral",
    Noun.ARTICLES: "article",
    Noun.COMPETITORS: "competitor",
    Noun.PLANS: "account_plan",
    Noun.GOALS: "plan_goal",
    Noun.RIVALRIES: "rivalry",
}
"""What the field ids of the workbench's nouns begin with."""

OWNED = (
    Noun.OPPORTUNITIES,
    Noun.QUOTES,
    Noun.CONTRACTS,
    Noun.ISSUES,
    Noun.SATISFACTION,
    Noun.RELATIONS,
    Noun.REFERRALS,
    Noun.PLANS,
    Noun.GOALS,
    Noun.RIVALRIES,
)
"""Those whose rows name the customer they hang on."""


CUSTOM = "customer.custom."

# The ids of uids, `contact.nickname` and `order.currency` are kept beside the published ones: the first tell those of
# our own tables apart, the second names a person who has no other name, the last keeps rows of another currency out.
# `customer.kept` reads back why a list hides somebody. Postal codes and countries become part of the address.
FIELDS: dict[str, Kind] = {
    "customer.uid": Kind.ID,
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
    "customer.postal_code": Kind.ID,
    "customer.country": Kind.TEXT,
    "customer.phone": Kind.PHONES,
    "customer.mobile": Kind.PHONES,
    "customer.fax": Kind.PHONES,
    "customer.email": Kind.EMAILS,
    "customer.wechat": Kind.IDS,
    "customer.qq": Kind.IDS,
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
    "customer.kept": Kind.KEPT,
    "contact.uid": Kind.ID,
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
    "contact.home_province": Kind.TEXT,
    "contact.home_postal_code": Kind.ID,
    "contact.home_country": Kind.TEXT,
    "contact.interests": Kind.TEXT,
    "contact.habits": Kind.TEXT,
    "contact.note": Kind.FREE,
    "contact.do_not_contact": Kind.YES_NO,
    "order.uid": Kind.ID,
    "order.number": Kind.ID,
    "order.date": Kind.DATE,
    "order.status": Kind.WORD,
    "order.customer_number": Kind.ID,
    "order.customer_name": Kind.FREE,
    "order.customer_uid": Kind.ID,
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
    "interaction.customer_uid": Kind.ID,
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

_MORE: dict[Kind, str] = {
    Kind.ID: "product.number quote.number quote.product_number contract.number relation.other_number"
    " referral.referrer_number",
    Kind.FREE: "opportunity.note quote.note contract.note issue.note issue.solution issue.title satisfaction.words"
    " relation.note relation.other_name referral.note referral.referrer_name article.body product.note competitor.note"
    " opportunity.contact issue.contact account_plan.title account_plan.who account_plan.wants account_plan.managed"
    " account_plan.kept account_plan.business account_plan.market account_plan.process account_plan.our_value"
    " account_plan.vision account_plan.strategy account_plan.resources plan_goal.plan plan_goal.note rivalry.note",
    Kind.TEXT: "product.name product.category product.unit opportunity.name opportunity.stage opportunity.reason"
    " opportunity.competitor opportunity.product opportunity.tender_result opportunity.author quote.product"
    " contract.name issue.product issue.author satisfaction.author referral.reward article.title article.tags"
    " article.industry article.author account_plan.author competitor.name competitor.business competitor.product"
    " competitor.segment competitor.position competitor.advantage competitor.weakness plan_goal.metric plan_goal.period"
    " plan_goal.unit plan_goal.part_of plan_goal.part_of_period rivalry.competitor",
    Kind.MONEY: "product.list_price product.floor_price product.unit_cost opportunity.amount quote.unit_price"
    " quote.amount quote.unit_cost contract.amount",
    Kind.DATE: "product.price_from product.price_until product.launched_on opportunity.opened_on"
    " opportunity.expected_on opportunity.closed_on opportunity.tender_on quote.date quote.valid_until"
    " contract.starts_on contract.ends_on satisfaction.date referral.date referral.thanked_on article.valid_from"
    " article.valid_until account_plan.review_on account_plan.closed_on plan_goal.due_on"
    " plan_goal.reached_on rivalry.seen_on rivalry.ended_on",
    Kind.MOMENT: "issue.opened_at issue.answered_at issue.solved_at",
    Kind.POTENTIAL: "opportunity.probability",
    Kind.MINUTES: "contract.notice_days",
    Kind.QUANTITY: "quote.quantity plan_goal.target plan_goal.actual",
    Kind.DISCOUNT: "quote.discount",
    Kind.RATING: "satisfaction.score rivalry.threat",
    Kind.YES_NO: "product.active opportunity.strategic referral.reward_given",
    Kind.WORD: "opportunity.status quote.status contract.status issue.kind relation.kind article.kind",
}
FIELDS |= {field: kind for kind, fields in _MORE.items() for field in fields.split()}
FIELDS |= {f"{PREFIXES[noun]}.customer_number": Kind.ID for noun in OWNED}
FIELDS |= {f"{PREFIXES[noun]}.customer_name": Kind.FREE for noun in OWNED}

# A cell of these that cannot be read keeps its row out: what is left would be another order or another day.
REQUIRED = frozenset(
    {
        "order.date",
        "order.quantity",
        "order.unit_price",
        "order.amount",
        "order.currency",
        "interaction.date",
        "quote.date",
        "quote.quantity",
        "quote.unit_price",
        "quote.amount",
        "contract.starts_on",
        "satisfaction.score",
        "satisfaction.date",
        "issue.opened_at",
        "relation.kind",
    }
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
    for noun, prefix in PREFIXES.items():
        if any(field.startswith(f"{prefix}.") for field in fields):
            return noun
    return Noun.CUSTOMERS if any(field.startswith("customer.") for field in fields) else Noun.CONTACTS
