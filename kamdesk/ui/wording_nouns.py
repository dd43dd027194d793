"""What the nouns of the workbench, their fields and their own words are called on screen."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication

from kamdesk.models.terms import FirstStage
from kamdesk.ui.field_names import field_name
from kamdesk.ui.texts import QT_TRANSLATE_NOOP
from kamdesk.ui.wording_terms import term


def noun_title(noun: str) -> str:
    """The heading over several records: Opportunities."""
    return QCoreApplication.translate("NounTitles", _TITLES[noun])


def noun_new(noun: str) -> str:
    """The button that makes one: New opportunity…"""
    return QCoreApplication.translate("NounTitles", _NEW[noun])


def noun_form(noun: str, is_new: bool) -> str:
    """The title of its form."""
    new, edit = _FORMS[noun]
    return QCoreApplication.translate("NounTitles", new if is_new else edit)


def noun_empty(noun: str) -> str:
    """What stands where there is none: what it is good for."""
    return QCoreApplication.translate("NounTitles", _EMPTY[noun])


def noun_field(noun: str, name: str) -> str:
    """The label of a field of a noun."""
    source = _FIELDS.get(f"{noun}.{name}") or _FIELDS.get(name)
    return QCoreApplication.translate("NounFields", source) if source else field_name(name)


def stage_word(name: str) -> str:
    """A stage of the first list in words, one of the rep's own as it is."""
    return term(FirstStage, name)


def tie_word(kind: str) -> str:
    """How another customer stands to the one at hand: supplier, its buyer, brought by it."""
    source = _TIES.get(kind)
    return QCoreApplication.translate("Ties", source) if source else kind


def sign_word(sign: str) -> str:
    """A sign of how well a relationship stands."""
    return QCoreApplication.translate("Health", _SIGNS[sign])


_TIES: Mapping[str, str] = MappingProxyType(
    {
        "partner": QT_TRANSLATE_NOOP("Ties", "partner"),
        "competitor": QT_TRANSLATE_NOOP("Ties", "competitor"),
        "supplier": QT_TRANSLATE_NOOP("Ties", "its supplier"),
        "buyer": QT_TRANSLATE_NOOP("Ties", "buys from it"),
        "parent": QT_TRANSLATE_NOOP("Ties", "its parent company"),
        "subsidiary": QT_TRANSLATE_NOOP("Ties", "its subsidiary"),
        "referrer": QT_TRANSLATE_NOOP("Ties", "brought it"),
        "referred": QT_TRANSLATE_NOOP("Ties", "was brought by it"),
    }
)
_SIGNS: Mapping[str, str] = MappingProxyType(
    {
        "friendly": QT_TRANSLATE_NOOP("Health", "friendly last time"),
        "cold": QT_TRANSLATE_NOOP("Health", "cold last time"),
        "refused": QT_TRANSLATE_NOOP("Health", "refused last time"),
        "buys": QT_TRANSLATE_NOOP("Health", "buys at its own pace"),
        "silent": QT_TRANSLATE_NOOP("Health", "no longer buys"),
        "content": QT_TRANSLATE_NOOP("Health", "content when asked"),
        "discontent": QT_TRANSLATE_NOOP("Health", "discontent when asked"),
        "late_issue": QT_TRANSLATE_NOOP("Health", "a problem waits too long for an answer"),
        "margin_grows": QT_TRANSLATE_NOOP("Health", "its margin grows"),
        "margin_shrinks": QT_TRANSLATE_NOOP("Health", "its margin shrinks"),
        "neglected": QT_TRANSLATE_NOOP("Health", "not contacted in time"),
    }
)
_TITLES: Mapping[str, str] = MappingProxyType(
    {
        "opportunity": QT_TRANSLATE_NOOP("NounTitles", "Opportunities"),
        "quote": QT_TRANSLATE_NOOP("NounTitles", "Quotes"),
        "order": QT_TRANSLATE_NOOP("NounTitles", "Orders"),
        "contract": QT_TRANSLATE_NOOP("NounTitles", "Contracts"),
        "product": QT_TRANSLATE_NOOP("NounTitles", "Products"),
        "relation": QT_TRANSLATE_NOOP("NounTitles", "Relations"),
        "referral": QT_TRANSLATE_NOOP("NounTitles", "Referrals"),
        "issue": QT_TRANSLATE_NOOP("NounTitles", "Service issues"),
        "satisfaction": QT_TRANSLATE_NOOP("NounTitles", "Satisfaction"),
        "article": QT_TRANSLATE_NOOP("NounTitles", "Price policies"),
        "account_plan": QT_TRANSLATE_NOOP("NounTitles", "Account plans"),
        "plan_goal": QT_TRANSLATE_NOOP("NounTitles", "Goals"),
        "competitor": QT_TRANSLATE_NOOP("NounTitles", "Competitors"),
        "rivalry": QT_TRANSLATE_NOOP("NounTitles", "Competitors here"),
    }
)
_NEW: Mapping[str, str] = MappingProxyType(
    {
        "opportunity": QT_TRANSLATE_NOOP("NounTitles", "New opportunity…"),
        "quote": QT_TRANSLATE_NOOP("NounTitles", "New quote…"),
        "order": QT_TRANSLATE_NOOP("NounTitles", "New order…"),
        "contract": QT_TRANSLATE_NOOP("NounTitles", "New contract…"),
        "product": QT_TRANSLATE_NOOP("NounTitles", "New product…"),
        "relation": QT_TRANSLATE_NOOP("NounTitles", "New relation…"),
        "referral": QT_TRANSLATE_NOOP("NounTitles", "New referral…"),
        "issue": QT_TRANSLATE_NOOP("NounTitles", "New issue…"),
        "satisfaction": QT_TRANSLATE_NOOP("NounTitles", "Ask how it went…"),
        "article": QT_TRANSLATE_NOOP("NounTitles", "New policy…"),
        "account_plan": QT_TRANSLATE_NOOP("NounTitles", "New plan…"),
        "plan_goal": QT_TRANSLATE_NOOP("NounTitles", "New goal…"),
        "competitor": QT_TRANSLATE_NOOP("NounTitles", "New competitor…"),
        "rivalry": QT_TRANSLATE_NOOP("NounTitles", "Competitor met…"),
    }
)
_FORMS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "opportunity": (
            QT_TRANSLATE_NOOP("NounTitles", "New opportunity"),
            QT_TRANSLATE_NOOP("NounTitles", "Edit the opportunity"),
        ),
        "quote": (QT_TRANSLATE_NOOP("NounTitles", "New quote"), QT_TRANSLATE_NOOP("NounTitles", "Edit the quote")),
        "order": (QT_TRANSLATE_NOOP("NounTitles", "New order"), QT_TRANSLATE_NOOP("NounTitles", "Edit the order")),
        "contract": (
            QT_TRANSLATE_NOOP("NounTitles", "New contract"),
            QT_TRANSLATE_NOOP("NounTitles", "Edit the contract"),
        ),
        "product": (
            QT_TRANSLATE_NOOP("NounTitles", "New product"),
            QT_TRANSLATE_NOOP("NounTitles", "Edit the product"),
        ),
        "relation": (
            QT_TRANSLATE_NOOP("NounTitles", "New relation"),
            QT_TRANSLATE_NOOP("NounTitles", "Edit the relation"),
        ),
        "referral": (
            QT_TRANSLATE_NOOP("NounTitles", "New referral"),
            QT_TRANSLATE_NOOP("NounTitles", "Edit the referral"),
        ),
        "issue": (
            QT_TRANSLATE_NOOP("NounTitles", "New service issue"),
            QT_TRANSLATE_NOOP("NounTitles", "Edit the service issue"),
        ),
        "satisfaction": (
            QT_TRANSLATE_NOOP("NounTitles", "How content they are"),
            QT_TRANSLATE_NOOP("NounTitles", "Edit what they said"),
        ),
        "article": (
            QT_TRANSLATE_NOOP("NounTitles", "New price policy"),
            QT_TRANSLATE_NOOP("NounTitles", "Edit the price policy"),
        ),
        "account_plan": (
            QT_TRANSLATE_NOOP("NounTitles", "New account plan"),
            QT_TRANSLATE_NOOP("NounTitles", "Edit the account plan"),
        ),
        "plan_goal": (QT_TRANSLATE_NOOP("NounTitles", "New goal"), QT_TRANSLATE_NOOP("NounTitles", "Edit the goal")),
        "competitor": (
            QT_TRANSLATE_NOOP("NounTitles", "New competitor"),
            QT_TRANSLATE_NOOP("NounTitles", "Edit the competitor"),
        ),
        "rivalry": (
            QT_TRANSLATE_NOOP("NounTitles", "A competitor here"),
            QT_TRANSLATE_NOOP("NounTitles", "Edit the competitor here"),
        ),
    }
)
_EMPTY: Mapping[str, str] = MappingProxyType(
    {
        "opportunity": QT_TRANSLATE_NOOP("NounTitles", "No deal is on its way. Which could be?"),
        "quote": QT_TRANSLATE_NOOP("NounTitles", "Nothing was quoted yet."),
        "order": QT_TRANSLATE_NOOP("NounTitles", "No orders yet."),
        "contract": QT_TRANSLATE_NOOP("NounTitles", "No contract. Its end will remind you in time."),
        "product": QT_TRANSLATE_NOOP(
            "NounTitles", "No products yet. With list price, floor price and cost every quote shows what is left."
        ),
        "relation": QT_TRANSLATE_NOOP("NounTitles", "Whose partner, supplier or competitor is it?"),
        "referral": QT_TRANSLATE_NOOP("NounTitles", "Who brought this customer, and whom did it bring?"),
        "issue": QT_TRANSLATE_NOOP("NounTitles", "No problems so far."),
        "satisfaction": QT_TRANSLATE_NOOP("NounTitles", "Nobody asked yet how content they are."),
        "article": QT_TRANSLATE_NOOP(
            "NounTitles", "No policies yet. What the company allows is shown to you while you quote."
        ),
        "account_plan": QT_TRANSLATE_NOOP("NounTitles", "No plan yet."),
        "plan_goal": QT_TRANSLATE_NOOP("NounTitles", "No goals yet. What is to be reached, by when?"),
        "competitor": QT_TRANSLATE_NOOP(
            "NounTitles", "No competitors yet. Note whom you meet, and compare yourself with them."
        ),
        "rivalry": QT_TRANSLATE_NOOP("NounTitles", "Nobody else was met here so far."),
    }
)
_FIELDS: Mapping[str, str] = MappingProxyType(
    {
        "customer": QT_TRANSLATE_NOOP("NounFields", "Customer"),
        "status": QT_TRANSLATE_NOOP("NounFields", "Status"),
        "amount": QT_TRANSLATE_NOOP("NounFields", "Amount"),
        "revenue": QT_TRANSLATE_NOOP("NounFields", "Amount"),
        "margin": QT_TRANSLATE_NOOP("NounFields", "Margin"),
        "contact_id": QT_TRANSLATE_NOOP("NounFields", "Contact"),
        "opportunity_id": QT_TRANSLATE_NOOP("NounFields", "Opportunity"),
        "opportunity": QT_TRANSLATE_NOOP("NounFields", "Opportunity"),
        "quote_id": QT_TRANSLATE_NOOP("NounFields", "Quote"),
        "quote": QT_TRANSLATE_NOOP("NounFields", "Quote"),
        "contract_id": QT_TRANSLATE_NOOP("NounFields", "Contract"),
        "contract": QT_TRANSLATE_NOOP("NounFields", "Contract"),
        "contracts": QT_TRANSLATE_NOOP("NounFields", "Contract"),
        "orders": QT_TRANSLATE_NOOP("NounFields", "Orders"),
        "quotes": QT_TRANSLATE_NOOP("NounFields", "Quotes"),
        "customer_name": QT_TRANSLATE_NOOP("NounFields", "Customer"),
        "customer_number": QT_TRANSLATE_NOOP("NounFields", "Customer number"),
        "contact": QT_TRANSLATE_NOOP("NounFields", "Contact"),
        "author": QT_TRANSLATE_NOOP("NounFields", "Author"),
        "note": QT_TRANSLATE_NOOP("NounFields", "Note"),
        "product": QT_TRANSLATE_NOOP("NounFields", "Product"),
        "product_number": QT_TRANSLATE_NOOP("NounFields", "Product number"),
        "quantity": QT_TRANSLATE_NOOP("NounFields", "Quantity"),
        "unit_price": QT_TRANSLATE_NOOP("NounFields", "Unit price"),
        "discount": QT_TRANSLATE_NOOP("NounFields", "Discount"),
        "quote.date": QT_TRANSLATE_NOOP("NounFields", "Quoted on"),
        "quote.unit_cost": QT_TRANSLATE_NOOP("NounFields", "Unit cost"),
        "satisfaction.date": QT_TRANSLATE_NOOP("NounFields", "Asked on"),
        "relation.other_name": QT_TRANSLATE_NOOP("NounFields", "The other customer"),
        "relation.other_number": QT_TRANSLATE_NOOP("NounFields", "Other customer number"),
        "referral.referrer_name": QT_TRANSLATE_NOOP("NounFields", "Who brought"),
        "referral.referrer_number": QT_TRANSLATE_NOOP("NounFields", "Referrer number"),
        "referral.customer_name": QT_TRANSLATE_NOOP("NounFields", "Who was brought"),
        "referral.date": QT_TRANSLATE_NOOP("NounFields", "Referred on"),
        "competitor.name": QT_TRANSLATE_NOOP("NounFields", "Competitor"),
        "product.name": QT_TRANSLATE_NOOP("NounFields", "Product name"),
        "opportunity.name": QT_TRANSLATE_NOOP("NounFields", "What it is about"),
        "opportunity.stage": QT_TRANSLATE_NOOP("NounFields", "Stage"),
        "opportunity.where": QT_TRANSLATE_NOOP("NounFields", "Stage"),
        "opportunity.probability": QT_TRANSLATE_NOOP("NounFields", "Chance"),
        "opportunity.expected_on": QT_TRANSLATE_NOOP("NounFields", "Expected"),
        "opportunity.opened_on": QT_TRANSLATE_NOOP("NounFields", "Since"),
        "opportunity.closed_on": QT_TRANSLATE_NOOP("NounFields", "Closed on"),
        "opportunity.reason": QT_TRANSLATE_NOOP("NounFields", "Why won or lost"),
        "opportunity.competitor": QT_TRANSLATE_NOOP("NounFields", "Competitor"),
        "opportunity.product": QT_TRANSLATE_NOOP("NounFields", "Product"),
        "opportunity.strategic": QT_TRANSLATE_NOOP("NounFields", "A strategic project"),
        "opportunity.tender_on": QT_TRANSLATE_NOOP("NounFields", "Tender on"),
        "opportunity.tender_result": QT_TRANSLATE_NOOP("NounFields", "Result of the tender"),
        "opportunity.chance": QT_TRANSLATE_NOOP("NounFields", "Chance"),
        "opportunity.weighted": QT_TRANSLATE_NOOP("NounFields", "Weighted"),
        "quote.quoted_on": QT_TRANSLATE_NOOP("NounFields", "Quoted on"),
        "quote.valid_until": QT_TRANSLATE_NOOP("NounFields", "Valid until"),
        "quote.number": QT_TRANSLATE_NOOP("NounFields", "Quote number"),
        "order.ordered_on": QT_TRANSLATE_NOOP("NounFields", "Ordered on"),
        "order.number": QT_TRANSLATE_NOOP("NounFields", "Order number"),
        "order.kind": QT_TRANSLATE_NOOP("NounFields", "Kind of order"),
        "order.large": QT_TRANSLATE_NOOP("NounFields", "A large order"),
        "concession": QT_TRANSLATE_NOOP("NounFields", "Why so much is given"),
        "below_cost_reason": QT_TRANSLATE_NOOP("NounFields", "Why below cost"),
        "contract.name": QT_TRANSLATE_NOOP("NounFields", "What it covers"),
        "contract.number": QT_TRANSLATE_NOOP("NounFields", "Contract number"),
        "contract.starts_on": QT_TRANSLATE_NOOP("NounFields", "From"),
        "contract.ends_on": QT_TRANSLATE_NOOP("NounFields", "Up to and with"),
        "contract.notice_days": QT_TRANSLATE_NOOP("NounFields", "Remind ahead"),
        "contract.called": QT_TRANSLATE_NOOP("NounFields", "Ordered so far"),
        "product.number": QT_TRANSLATE_NOOP("NounFields", "Product number"),
        "product.category": QT_TRANSLATE_NOOP("NounFields", "Category"),
        "product.unit": QT_TRANSLATE_NOOP("NounFields", "Unit"),
        "product.list_price": QT_TRANSLATE_NOOP("NounFields", "List price"),
        "product.floor_price": QT_TRANSLATE_NOOP("NounFields", "Floor price"),
        "product.unit_cost": QT_TRANSLATE_NOOP("NounFields", "Unit cost"),
        "product.price_from": QT_TRANSLATE_NOOP("NounFields", "Price from"),
        "product.price_until": QT_TRANSLATE_NOOP("NounFields", "Price until"),
        "product.launched_on": QT_TRANSLATE_NOOP("NounFields", "On the market since"),
        "product.active": QT_TRANSLATE_NOOP("NounFields", "Is sold"),
        "product.materials": QT_TRANSLATE_NOOP("NounFields", "Materials"),
        "relation.kind": QT_TRANSLATE_NOOP("NounFields", "It is the other's"),
        "relation.other_id": QT_TRANSLATE_NOOP("NounFields", "The other customer"),
        "relation.other": QT_TRANSLATE_NOOP("NounFields", "Customer"),
        "relation.how": QT_TRANSLATE_NOOP("NounFields", "Relation"),
        "referral.referrer_id": QT_TRANSLATE_NOOP("NounFields", "Who brought"),
        "referral.customer_id": QT_TRANSLATE_NOOP("NounFields", "Who was brought"),
        "referral.other": QT_TRANSLATE_NOOP("NounFields", "Customer"),
        "referral.how": QT_TRANSLATE_NOOP("NounFields", "Referral"),
        "referral.referred_on": QT_TRANSLATE_NOOP("NounFields", "Referred on"),
        "referral.reward": QT_TRANSLATE_NOOP("NounFields", "Reward"),
        "referral.reward_given": QT_TRANSLATE_NOOP("NounFields", "The reward was given"),
        "referral.thanked_on": QT_TRANSLATE_NOOP("NounFields", "Thanked on"),
        "referral.brought": QT_TRANSLATE_NOOP("NounFields", "Bought since"),
        "issue.title": QT_TRANSLATE_NOOP("NounFields", "The problem"),
        "issue.kind": QT_TRANSLATE_NOOP("NounFields", "With what"),
        "issue.product": QT_TRANSLATE_NOOP("NounFields", "Product"),
        "issue.opened_at": QT_TRANSLATE_NOOP("NounFields", "Opened"),
        "issue.answered_at": QT_TRANSLATE_NOOP("NounFields", "First answer"),
        "issue.solved_at": QT_TRANSLATE_NOOP("NounFields", "Solved"),
        "issue.solution": QT_TRANSLATE_NOOP("NounFields", "Solution"),
        "issue.state": QT_TRANSLATE_NOOP("NounFields", "Status"),
        "satisfaction.asked_on": QT_TRANSLATE_NOOP("NounFields", "Asked on"),
        "satisfaction.score": QT_TRANSLATE_NOOP("NounFields", "Score"),
        "satisfaction.words": QT_TRANSLATE_NOOP("NounFields", "In their words"),
        "satisfaction.issue_id": QT_TRANSLATE_NOOP("NounFields", "After the issue"),
        "satisfaction.issue": QT_TRANSLATE_NOOP("NounFields", "After the issue"),
        "article.title": QT_TRANSLATE_NOOP("NounFields", "Title"),
        "article.body": QT_TRANSLATE_NOOP("NounFields", "Text"),
        "article.kind": QT_TRANSLATE_NOOP("NounFields", "Kind of text"),
        "article.tags": QT_TRANSLATE_NOOP("NounFields", "Tags"),
        "article.industry": QT_TRANSLATE_NOOP("NounFields", "Industry"),
        "article.valid_from": QT_TRANSLATE_NOOP("NounFields", "Valid from"),
        "article.valid_until": QT_TRANSLATE_NOOP("NounFields", "Valid until"),
        "account_plan.title": QT_TRANSLATE_NOOP("NounFields", "The plan in a line"),
        "account_plan.review_on": QT_TRANSLATE_NOOP("NounFields", "Next review"),
        "account_plan.closed_on": QT_TRANSLATE_NOOP("NounFields", "Closed on"),
        "account_plan.who": QT_TRANSLATE_NOOP("NounFields", "Who is this key account?"),
        "account_plan.wants": QT_TRANSLATE_NOOP("NounFields", "What does it want?"),
        "account_plan.managed": QT_TRANSLATE_NOOP("NounFields", "How is it managed?"),
        "account_plan.kept": QT_TRANSLATE_NOOP("NounFields", "How is it kept for long?"),
        "account_plan.business": QT_TRANSLATE_NOOP("NounFields", "Its business"),
        "account_plan.market": QT_TRANSLATE_NOOP("NounFields", "Its market and its customers"),
        "account_plan.process": QT_TRANSLATE_NOOP("NounFields", "How it buys and decides"),
        "account_plan.our_value": QT_TRANSLATE_NOOP("NounFields", "What we are worth to it"),
        "account_plan.vision": QT_TRANSLATE_NOOP("NounFields", "Vision"),
        "account_plan.strategy": QT_TRANSLATE_NOOP("NounFields", "Strategy"),
        "account_plan.resources": QT_TRANSLATE_NOOP("NounFields", "People, time, money"),
        "plan_goal.metric": QT_TRANSLATE_NOOP("NounFields", "What is measured"),
        "plan_goal.unit": QT_TRANSLATE_NOOP("NounFields", "Measured in"),
        "plan_goal.period": QT_TRANSLATE_NOOP("NounFields", "Period"),
        "plan_goal.target": QT_TRANSLATE_NOOP("NounFields", "Target"),
        "plan_goal.actual": QT_TRANSLATE_NOOP("NounFields", "Reached"),
        "plan_goal.plan": QT_TRANSLATE_NOOP("NounFields", "Account plan"),
        "plan_goal.reached_on": QT_TRANSLATE_NOOP("NounFields", "Reached on"),
        "plan_goal.part_of": QT_TRANSLATE_NOOP("NounFields", "Part of the goal"),
        "plan_goal.part_of_period": QT_TRANSLATE_NOOP("NounFields", "Period of that goal"),
        "plan_goal.due_on": QT_TRANSLATE_NOOP("NounFields", "By"),
        "competitor.business": QT_TRANSLATE_NOOP("NounFields", "Its business"),
        "competitor.product": QT_TRANSLATE_NOOP("NounFields", "Products and solutions"),
        "competitor.segment": QT_TRANSLATE_NOOP("NounFields", "Market segment"),
        "competitor.position": QT_TRANSLATE_NOOP("NounFields", "Place in the market"),
        "competitor.advantage": QT_TRANSLATE_NOOP("NounFields", "Advantage"),
        "competitor.weakness": QT_TRANSLATE_NOOP("NounFields", "Weakness"),
        "rivalry.competitor": QT_TRANSLATE_NOOP("NounFields", "Competitor"),
        "rivalry.threat": QT_TRANSLATE_NOOP("NounFields", "Threat"),
        "rivalry.seen_on": QT_TRANSLATE_NOOP("NounFields", "Seen on"),
        "rivalry.ended_on": QT_TRANSLATE_NOOP("NounFields", "Gone since"),
        "rivalry.note": QT_TRANSLATE_NOOP("NounFields", "What they do here"),
    }
)
