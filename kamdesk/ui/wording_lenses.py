"""What the places of the tree are called, and what a search matched."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication

from kamdesk.models.rows import Hit, LensNode
from kamdesk.models.terms import ArticleKind, Band, Segment
from kamdesk.ui.field_names import channel_kind
from kamdesk.ui.texts import QT_TRANSLATE_NOOP
from kamdesk.ui.wording_figures import NOUNS, noun
from kamdesk.ui.wording_terms import key_account, state, term, tier_long


def node_name(node: LensNode) -> str:
    """The words of a place: the rep's own names as they are, everything else from the tables."""
    return node.name or lens_name(node.id)


def lens_name(lens: str) -> str:
    """The title of a lens by its id."""
    known = _NAMES.get(lens)
    if known:
        return QCoreApplication.translate("Lenses", known)
    kind, _, rest = lens.partition(":")
    if kind == "tier":
        return tier_long(rest)
    if kind == "step":
        return QCoreApplication.translate("Lenses", "What came in")
    if kind == "state":
        return state(rest)
    if kind == "segment":
        return term(Segment, rest)
    if kind == "band":
        return term(Band, rest)
    if kind == "key":
        return key_account(rest)
    if kind == "rfm":
        r, _, fm = rest.partition("-")
        return QCoreApplication.translate("Lenses", "RFM: {r}, {fm}").format(r=f"R{r}", fm=f"FM{fm}")
    if kind == "picked":
        return QCoreApplication.translate("Lenses", "Picked customers")
    if kind == "bought_before":
        return QCoreApplication.translate("Lenses", "Bought before {day}").format(day=rest)
    if kind == "grade":
        return QCoreApplication.translate("Lenses", "Grade {grade}").format(grade=rest)
    return rest.rpartition("/")[2] or lens


def matched(hit: Hit) -> str:
    """By what a customer was found, empty where the name itself shows it; of an article, what it is."""
    if hit.noun == "article":
        return " · ".join(part for part in (term(ArticleKind, hit.matched), hit.shown) if part)
    words = _matched_words(hit.matched) if hit.matched != "name" else ""
    return f"{words} {hit.shown}".strip() if hit.shown else words


def _matched_words(code: str) -> str:
    """A field of the customer, a way to reach it, or the noun of the record that says what was typed."""
    if code in _MATCHED:
        return QCoreApplication.translate("Lenses", _MATCHED[code])
    return noun(code) if code in NOUNS else channel_kind(code)


_NAMES: Mapping[str, str] = MappingProxyType(
    {
        "today": QT_TRANSLATE_NOOP("Lenses", "Today"),
        "overdue": QT_TRANSLATE_NOOP("Lenses", "Overdue"),
        "week": QT_TRANSLATE_NOOP("Lenses", "This week"),
        "all": QT_TRANSLATE_NOOP("Lenses", "All customers"),
        "book": QT_TRANSLATE_NOOP("Lenses", "Whole book"),
        "callbacks": QT_TRANSLATE_NOOP("Lenses", "Callbacks"),
        "birthdays": QT_TRANSLATE_NOOP("Lenses", "Birthdays"),
        "dormant": QT_TRANSLATE_NOOP("Lenses", "Dormant customers"),
        "no_next_step": QT_TRANSLATE_NOOP("Lenses", "No next step"),
        "incomplete": QT_TRANSLATE_NOOP("Lenses", "Incomplete sheets"),
        "trash": QT_TRANSLATE_NOOP("Lenses", "Trash"),
        "state:invalid": QT_TRANSLATE_NOOP("Lenses", "Invalid"),
        "to_complete": QT_TRANSLATE_NOOP("Lenses", "Talks to complete"),
        "page:greetings": QT_TRANSLATE_NOOP("Lenses", "Greetings"),
        "page:gifts": QT_TRANSLATE_NOOP("Lenses", "Gifts and dinners"),
        "page:introduced": QT_TRANSLATE_NOOP("Lenses", "Introduced, then bought"),
        "page:visits": QT_TRANSLATE_NOOP("Lenses", "Visits"),
        "state:archived": QT_TRANSLATE_NOOP("Lenses", "Archived"),
        "state:parked": QT_TRANSLATE_NOOP("Lenses", "Parked"),
        "state:private": QT_TRANSLATE_NOOP("Lenses", "Private"),
        "page:duplicates": QT_TRANSLATE_NOOP("Lenses", "Duplicates"),
        "section:attention": QT_TRANSLATE_NOOP("Lenses", "Attention"),
        "section:work": QT_TRANSLATE_NOOP("Lenses", "Workbench"),
        "section:tiers": QT_TRANSLATE_NOOP("Lenses", "Tiers"),
        "section:grades": QT_TRANSLATE_NOOP("Lenses", "Grades"),
        "section:states": QT_TRANSLATE_NOOP("Lenses", "States"),
        "section:groups": QT_TRANSLATE_NOOP("Lenses", "My groups"),
        "section:smart": QT_TRANSLATE_NOOP("Lenses", "Smart groups"),
        "section:regions": QT_TRANSLATE_NOOP("Lenses", "Regions"),
        "section:industries": QT_TRANSLATE_NOOP("Lenses", "Industries"),
        "section:analysis": QT_TRANSLATE_NOOP("Lenses", "Analysis"),
        "page:wrapup": QT_TRANSLATE_NOOP("Lenses", "Evening review"),
        "page:deals": QT_TRANSLATE_NOOP("Lenses", "Deals"),
        "page:products": QT_TRANSLATE_NOOP("Lenses", "Products"),
        "page:service": QT_TRANSLATE_NOOP("Lenses", "Service"),
        "page:knowledge": QT_TRANSLATE_NOOP("Lenses", "Knowledge base"),
        "page:rivals": QT_TRANSLATE_NOOP("Lenses", "Competitors"),
        "page:network": QT_TRANSLATE_NOOP("Lenses", "Referrals and references"),
        "page:calendar": QT_TRANSLATE_NOOP("Lenses", "Calendar"),
        "analysis:overview": QT_TRANSLATE_NOOP("Lenses", "Overview"),
        "analysis:moves": QT_TRANSLATE_NOOP("Lenses", "Pyramid and moves"),
        "analysis:rfm": QT_TRANSLATE_NOOP("Lenses", "RFM"),
        "analysis:profit": QT_TRANSLATE_NOOP("Lenses", "Profit 80/20"),
        "analysis:scorecard": QT_TRANSLATE_NOOP("Lenses", "Scorecard and key accounts"),
        "analysis:pitfalls": QT_TRANSLATE_NOOP("Lenses", "Pitfalls"),
        "analysis:churn": QT_TRANSLATE_NOOP("Lenses", "Churn"),
        "analysis:time": QT_TRANSLATE_NOOP("Lenses", "Time"),
        "analysis:performance": QT_TRANSLATE_NOOP("Lenses", "My performance"),
    }
)
_MATCHED: Mapping[str, str] = MappingProxyType(
    {
        "number": QT_TRANSLATE_NOOP("Lenses", "number"),
        "contact": QT_TRANSLATE_NOOP("Lenses", "contact"),
        "phone": QT_TRANSLATE_NOOP("Lenses", "phone"),
        "pinyin": QT_TRANSLATE_NOOP("Lenses", "pinyin"),
        "note": QT_TRANSLATE_NOOP("Lenses", "note"),
        "email": QT_TRANSLATE_NOOP("Lenses", "e-mail"),
        "address": QT_TRANSLATE_NOOP("Lenses", "address"),
        "website": QT_TRANSLATE_NOOP("Lenses", "website"),
        "own_field": QT_TRANSLATE_NOOP("Lenses", "own field"),
        "group": QT_TRANSLATE_NOOP("Lenses", "group"),
        "interaction": QT_TRANSLATE_NOOP("Lenses", "need"),
        "task": QT_TRANSLATE_NOOP("Lenses", "step"),
    }
)
