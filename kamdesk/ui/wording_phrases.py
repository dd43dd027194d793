"""Fixed texts of documents and files: titles of columns, headings of a briefing, entries of a calendar."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication

from kamdesk.ui.field_names import field_name
from kamdesk.ui.texts import QT_TRANSLATE_NOOP
from kamdesk.ui.wording_figures import fill, places
from kamdesk.ui.wording_nouns import noun_field

CUSTOM = "custom."
WORKBENCH = frozenset(
    "product opportunity quote contract issue satisfaction relation referral article competitor account_plan plan_goal"
    " rivalry".split()
)
"""What the field ids of deals, service, ties and knowledge begin with."""


def column_title(field: str) -> str:
    """The title of a column: a field id of the interfaces (`customer.name`), else a field of `CustomerRow`.

    Titles of field ids are ones the import knows, in both languages, so that what was exported comes in again.
    """
    if CUSTOM in field:
        return field.partition(CUSTOM)[2]
    if field in _IDS:
        return QCoreApplication.translate("Titles", _IDS[field])
    prefix, _, name = field.partition(".")
    if name and prefix in WORKBENCH:
        return noun_field(prefix, name)
    if field in _ROW:
        return QCoreApplication.translate("Titles", _ROW[field])
    return field_name(field)


def field_ids() -> tuple[str, ...]:
    """Every field id that has a title, in the order of the interfaces."""
    return tuple(_IDS)


def phrase(code: str, figures: Mapping[str, object], currency: str = "CNY") -> str:
    """A text by its code; KeyError for a code without words, which is a bug."""
    known = {name for name, value in figures.items() if value not in (None, "")}
    sources = _PHRASES[code]
    source = next((each for each in sources if places(each) <= known), sources[-1])
    return fill(QCoreApplication.translate("Phrases", source), figures, currency)


_IDS: Mapping[str, str] = MappingProxyType(
    {
        "customer.number": QT_TRANSLATE_NOOP("Titles", "Customer number"),
        "customer.name": QT_TRANSLATE_NOOP("Titles", "Customer"),
        "customer.short_name": QT_TRANSLATE_NOOP("Titles", "Short name"),
        "customer.kind": QT_TRANSLATE_NOOP("Titles", "Customer type"),
        "customer.industry": QT_TRANSLATE_NOOP("Titles", "Industry"),
        "customer.standing": QT_TRANSLATE_NOOP("Titles", "Standing"),
        "customer.market_share": QT_TRANSLATE_NOOP("Titles", "Market share"),
        "customer.region": QT_TRANSLATE_NOOP("Titles", "Region"),
        "customer.province": QT_TRANSLATE_NOOP("Titles", "Province"),
        "customer.city": QT_TRANSLATE_NOOP("Titles", "City"),
        "customer.district": QT_TRANSLATE_NOOP("Titles", "District"),
        "customer.address": QT_TRANSLATE_NOOP("Titles", "Address"),
        "customer.phone": QT_TRANSLATE_NOOP("Titles", "Company phone"),
        "customer.mobile": QT_TRANSLATE_NOOP("Titles", "Company mobile"),
        "customer.fax": QT_TRANSLATE_NOOP("Titles", "Company fax"),
        "customer.email": QT_TRANSLATE_NOOP("Titles", "Company email"),
        "customer.wechat": QT_TRANSLATE_NOOP("Titles", "Company WeChat"),
        "customer.qq": QT_TRANSLATE_NOOP("Titles", "Company QQ"),
        "customer.website": QT_TRANSLATE_NOOP("Titles", "Website"),
        "customer.parent": QT_TRANSLATE_NOOP("Titles", "Parent company"),
        "customer.source": QT_TRANSLATE_NOOP("Titles", "Source"),
        "customer.referred_by": QT_TRANSLATE_NOOP("Titles", "Referred by"),
        "customer.group": QT_TRANSLATE_NOOP("Titles", "Group"),
        "customer.value_type": QT_TRANSLATE_NOOP("Titles", "Value type"),
        "customer.demand": QT_TRANSLATE_NOOP("Titles", "Annual demand"),
        "customer.need_level": QT_TRANSLATE_NOOP("Titles", "Need level"),
        "customer.growth": QT_TRANSLATE_NOOP("Titles", "Growth"),
        "customer.expansion": QT_TRANSLATE_NOOP("Titles", "Expansion"),
        "customer.innovation": QT_TRANSLATE_NOOP("Titles", "Innovation"),
        "customer.potential": QT_TRANSLATE_NOOP("Titles", "Potential"),
        "customer.technology": QT_TRANSLATE_NOOP("Titles", "Technology"),
        "customer.market_development": QT_TRANSLATE_NOOP("Titles", "Market development"),
        "customer.benchmark": QT_TRANSLATE_NOOP("Titles", "Benchmark"),
        "customer.strategic": QT_TRANSLATE_NOOP("Titles", "Strategic customer"),
        "customer.note": QT_TRANSLATE_NOOP("Titles", "Customer note"),
        "customer.kept": QT_TRANSLATE_NOOP("Titles", "Kept as"),
        "contact.name": QT_TRANSLATE_NOOP("Titles", "Contact"),
        "contact.family_name": QT_TRANSLATE_NOOP("Titles", "Family name"),
        "contact.given_name": QT_TRANSLATE_NOOP("Titles", "Given name"),
        "contact.nickname": QT_TRANSLATE_NOOP("Titles", "Nickname"),
        "contact.title": QT_TRANSLATE_NOOP("Titles", "Job title"),
        "contact.department": QT_TRANSLATE_NOOP("Titles", "Department"),
        "contact.role": QT_TRANSLATE_NOOP("Titles", "Decision role"),
        "contact.mobile": QT_TRANSLATE_NOOP("Titles", "Mobile"),
        "contact.phone": QT_TRANSLATE_NOOP("Titles", "Phone"),
        "contact.fax": QT_TRANSLATE_NOOP("Titles", "Fax"),
        "contact.email": QT_TRANSLATE_NOOP("Titles", "Email"),
        "contact.wechat": QT_TRANSLATE_NOOP("Titles", "WeChat"),
        "contact.qq": QT_TRANSLATE_NOOP("Titles", "QQ"),
        "contact.birthday": QT_TRANSLATE_NOOP("Titles", "Birthday"),
        "contact.birth_year": QT_TRANSLATE_NOOP("Titles", "Birth year"),
        "contact.birth_month": QT_TRANSLATE_NOOP("Titles", "Birth month"),
        "contact.birth_day": QT_TRANSLATE_NOOP("Titles", "Day of birth"),
        "contact.lunar_birthday": QT_TRANSLATE_NOOP("Titles", "Lunar birthday"),
        "contact.home_address": QT_TRANSLATE_NOOP("Titles", "Home address"),
        "contact.home_city": QT_TRANSLATE_NOOP("Titles", "Home city"),
        "contact.interests": QT_TRANSLATE_NOOP("Titles", "Interests"),
        "contact.habits": QT_TRANSLATE_NOOP("Titles", "Habits"),
        "contact.note": QT_TRANSLATE_NOOP("Titles", "Contact note"),
        "contact.do_not_contact": QT_TRANSLATE_NOOP("Titles", "Do not contact"),
        "order.number": QT_TRANSLATE_NOOP("Titles", "Order number"),
        "order.date": QT_TRANSLATE_NOOP("Titles", "Order date"),
        "order.status": QT_TRANSLATE_NOOP("Titles", "Order status"),
        "order.customer_number": QT_TRANSLATE_NOOP("Titles", "Customer number"),
        "order.customer_name": QT_TRANSLATE_NOOP("Titles", "Customer"),
        "order.product": QT_TRANSLATE_NOOP("Titles", "Product"),
        "order.product_number": QT_TRANSLATE_NOOP("Titles", "Product number"),
        "order.quantity": QT_TRANSLATE_NOOP("Titles", "Quantity"),
        "order.unit_price": QT_TRANSLATE_NOOP("Titles", "Unit price"),
        "order.discount": QT_TRANSLATE_NOOP("Titles", "Discount"),
        "order.amount": QT_TRANSLATE_NOOP("Titles", "Amount"),
        "order.unit_cost": QT_TRANSLATE_NOOP("Titles", "Unit cost"),
        "order.cost": QT_TRANSLATE_NOOP("Titles", "Total cost"),
        "order.profit": QT_TRANSLATE_NOOP("Titles", "Profit"),
        "order.kind": QT_TRANSLATE_NOOP("Titles", "Order type"),
        "order.currency": QT_TRANSLATE_NOOP("Titles", "Currency"),
        "interaction.date": QT_TRANSLATE_NOOP("Titles", "Contact date"),
        "interaction.kind": QT_TRANSLATE_NOOP("Titles", "Contact method"),
        "interaction.direction": QT_TRANSLATE_NOOP("Titles", "Direction"),
        "interaction.customer_number": QT_TRANSLATE_NOOP("Titles", "Customer number"),
        "interaction.customer_name": QT_TRANSLATE_NOOP("Titles", "Customer"),
        "interaction.contact": QT_TRANSLATE_NOOP("Titles", "Contact"),
        "interaction.summary": QT_TRANSLATE_NOOP("Titles", "Summary"),
        "interaction.need": QT_TRANSLATE_NOOP("Titles", "Needs"),
        "interaction.concern": QT_TRANSLATE_NOOP("Titles", "Concern"),
        "interaction.attitude": QT_TRANSLATE_NOOP("Titles", "Attitude"),
        "interaction.visit_chance": QT_TRANSLATE_NOOP("Titles", "Visit chance"),
        "interaction.minutes": QT_TRANSLATE_NOOP("Titles", "Minutes"),
        "interaction.cost": QT_TRANSLATE_NOOP("Titles", "Cost"),
        "interaction.author": QT_TRANSLATE_NOOP("Titles", "Author"),
        "interaction.next_date": QT_TRANSLATE_NOOP("Titles", "Next contact date"),
    }
)
_ROW: Mapping[str, str] = MappingProxyType(
    {
        "tier": QT_TRANSLATE_NOOP("Titles", "Tier"),
        "grade": QT_TRANSLATE_NOOP("Titles", "Grade"),
        "segment": QT_TRANSLATE_NOOP("Titles", "Segment"),
        "state": QT_TRANSLATE_NOOP("Titles", "Buying state"),
        "sleep": QT_TRANSLATE_NOOP("Titles", "Buying state"),
        "key_account": QT_TRANSLATE_NOOP("Titles", "Key account"),
        "score": QT_TRANSLATE_NOOP("Titles", "Score"),
        "come_back": QT_TRANSLATE_NOOP("Titles", "Orders again"),
        "revenue": QT_TRANSLATE_NOOP("Titles", "Revenue in the window"),
        "margin": QT_TRANSLATE_NOOP("Titles", "Margin in the window"),
        "orders": QT_TRANSLATE_NOOP("Titles", "Orders in the window"),
        "revenue_ever": QT_TRANSLATE_NOOP("Titles", "Revenue ever"),
        "margin_ever": QT_TRANSLATE_NOOP("Titles", "Margin ever"),
        "orders_ever": QT_TRANSLATE_NOOP("Titles", "Orders ever"),
        "first_order": QT_TRANSLATE_NOOP("Titles", "First order"),
        "last_order": QT_TRANSLATE_NOOP("Titles", "Last order"),
        "usual_gap": QT_TRANSLATE_NOOP("Titles", "Usual gap"),
        "last_contact": QT_TRANSLATE_NOOP("Titles", "Last contact"),
        "next_on": QT_TRANSLATE_NOOP("Titles", "Next step on"),
        "next_kind": QT_TRANSLATE_NOOP("Titles", "Next step"),
        "next_title": QT_TRANSLATE_NOOP("Titles", "Next step"),
        "cadence_due": QT_TRANSLATE_NOOP("Titles", "Contact due"),
        "completeness": QT_TRANSLATE_NOOP("Titles", "Sheet filled"),
        "main_contact": QT_TRANSLATE_NOOP("Titles", "Main contact"),
        "main_phone": QT_TRANSLATE_NOOP("Titles", "Phone"),
        "uid": QT_TRANSLATE_NOOP("Titles", "Identifier"),
        "customer.uid": QT_TRANSLATE_NOOP("Titles", "Identifier"),
        "contact.uid": QT_TRANSLATE_NOOP("Titles", "Contact identifier"),
        "order.uid": QT_TRANSLATE_NOOP("Titles", "Order identifier"),
        "order.customer_uid": QT_TRANSLATE_NOOP("Titles", "Customer identifier"),
        "interaction.customer_uid": QT_TRANSLATE_NOOP("Titles", "Customer identifier"),
        "last_attitude": QT_TRANSLATE_NOOP("Titles", "Last attitude"),
        "last_visit_chance": QT_TRANSLATE_NOOP("Titles", "Last visit chance"),
        "updated_at": QT_TRANSLATE_NOOP("Titles", "Changed"),
    }
)
_PHRASES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "customers": (QT_TRANSLATE_NOOP("Phrases", "Customers"),),
        "contacts": (QT_TRANSLATE_NOOP("Phrases", "Contacts"),),
        "orders": (QT_TRANSLATE_NOOP("Phrases", "Orders"),),
        "interactions": (QT_TRANSLATE_NOOP("Phrases", "Contact records"),),
        "kept_invalid": (QT_TRANSLATE_NOOP("Phrases", "invalid"),),
        "kept_archived": (QT_TRANSLATE_NOOP("Phrases", "archived"),),
        "kept_parked": (QT_TRANSLATE_NOOP("Phrases", "parked"),),
        "kept_private": (QT_TRANSLATE_NOOP("Phrases", "private"),),
        "briefing_title": (
            QT_TRANSLATE_NOOP("Phrases", "Handover from {author}"),
            QT_TRANSLATE_NOOP("Phrases", "Handover"),
        ),
        "briefing_intro": (
            QT_TRANSLATE_NOOP(
                "Phrases",
                "{total:customers} handed over, as of {day}. Told of here, the important ones first: "
                "the {count:customers} worth most, who they are, what was promised, how to treat them.",
            ),
            QT_TRANSLATE_NOOP(
                "Phrases",
                "{count:customers}, as of {day}. "
                "The important ones first: who they are, what was promised, how to treat them.",
            ),
        ),
        "briefing_next": (QT_TRANSLATE_NOOP("Phrases", "Next step"),),
        "briefing_habits": (QT_TRANSLATE_NOOP("Phrases", "Habits and interests"),),
        "briefing_issues": (QT_TRANSLATE_NOOP("Phrases", "Open complaints"),),
        "briefing_plan": (QT_TRANSLATE_NOOP("Phrases", "Account plan"),),
        "briefing_rivals": (QT_TRANSLATE_NOOP("Phrases", "Competitors there"),),
        "briefing_knowledge": (QT_TRANSLATE_NOOP("Phrases", "Worth reading"),),
        "briefing_agreement": (QT_TRANSLATE_NOOP("Phrases", "Agreed"),),
        "briefing_reports_to": (QT_TRANSLATE_NOOP("Phrases", "reports to {name}"),),
        "briefing_do_not_contact": (QT_TRANSLATE_NOOP("Phrases", "does not want to be contacted"),),
        "briefing_plan_vision": (QT_TRANSLATE_NOOP("Phrases", "Vision"),),
        "briefing_plan_who": (QT_TRANSLATE_NOOP("Phrases", "Who they are"),),
        "briefing_plan_wants": (QT_TRANSLATE_NOOP("Phrases", "What they want"),),
        "briefing_plan_process": (QT_TRANSLATE_NOOP("Phrases", "How they buy and decide"),),
        "briefing_plan_our_value": (QT_TRANSLATE_NOOP("Phrases", "What we are worth to them"),),
        "briefing_plan_strategy": (QT_TRANSLATE_NOOP("Phrases", "Strategy"),),
        "briefing_plan_managed": (QT_TRANSLATE_NOOP("Phrases", "How they are managed"),),
        "briefing_plan_kept": (QT_TRANSLATE_NOOP("Phrases", "How they are kept"),),
        "briefing_plan_resources": (QT_TRANSLATE_NOOP("Phrases", "Set aside for them"),),
        "briefing_people": (QT_TRANSLATE_NOOP("Phrases", "People"),),
        "briefing_reach": (QT_TRANSLATE_NOOP("Phrases", "The company itself"),),
        "briefing_promises": (QT_TRANSLATE_NOOP("Phrases", "Promised"),),
        "briefing_how_to_treat": (QT_TRANSLATE_NOOP("Phrases", "How to treat them"),),
        "briefing_taboos": (QT_TRANSLATE_NOOP("Phrases", "Taboos"),),
        "briefing_history": (QT_TRANSLATE_NOOP("Phrases", "Last talks"),),
        "briefing_numbers": (QT_TRANSLATE_NOOP("Phrases", "Business"),),
        "briefing_note": (QT_TRANSLATE_NOOP("Phrases", "Note"),),
        "briefing_numbers_text": (
            QT_TRANSLATE_NOOP(
                "Phrases", "{orders:orders} ever for {revenue}; {recent} in the last {months:months}; last order {last}"
            ),
        ),
        "calendar": (QT_TRANSLATE_NOOP("Phrases", "KamDesk"),),
        "birthday_of": (QT_TRANSLATE_NOOP("Phrases", "Birthday of {name}"),),
        "contract_ends": (
            QT_TRANSLATE_NOOP("Phrases", "Contract of {name} ends: {title}"),
            QT_TRANSLATE_NOOP("Phrases", "Contract of {name} ends"),
        ),
        "callback_with": (
            QT_TRANSLATE_NOOP("Phrases", "Call back {name}: {title}"),
            QT_TRANSLATE_NOOP("Phrases", "Call back {name}"),
        ),
        "visit_to": (
            QT_TRANSLATE_NOOP("Phrases", "Visit {name}: {title}"),
            QT_TRANSLATE_NOOP("Phrases", "Visit {name}"),
        ),
        "task_for": (
            QT_TRANSLATE_NOOP("Phrases", "{title} ({name})"),
            QT_TRANSLATE_NOOP("Phrases", "{name}"),
        ),
    }
)
