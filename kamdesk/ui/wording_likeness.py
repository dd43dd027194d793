"""Why two customers may be one, in words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication

from kamdesk.rules.likeness import Evidence, Likeness
from kamdesk.ui.texts import QT_TRANSLATE_NOOP


def evidence_text(evidence: Evidence) -> str:
    """One reason: "same mobile number 13800138000"."""
    return QCoreApplication.translate("Likeness", _EVIDENCE[evidence.code]).format(shown=evidence.shown).strip()


def evidence_texts(likeness: Likeness) -> str:
    """All reasons in one line, the strongest first."""
    return " · ".join(map(evidence_text, likeness.evidence))


def sure_text(likeness: Likeness) -> str:
    """How sure it is."""
    return QCoreApplication.translate("Likeness", "{percent}% sure").format(percent=likeness.confidence)


def alike_text(likeness: Likeness) -> str:
    """The strongest reason alone."""
    return evidence_text(likeness.evidence[0]) if likeness.evidence else ""


def evidence_codes() -> Iterable[str]:
    """The table's codes, for who checks that it is complete."""
    return _EVIDENCE


_EVIDENCE: Mapping[str, str] = MappingProxyType(
    {
        "number": QT_TRANSLATE_NOOP("Likeness", "same customer number {shown}"),
        "name": QT_TRANSLATE_NOOP("Likeness", "same name"),
        "person_name": QT_TRANSLATE_NOOP("Likeness", "same name"),
        "common_name": QT_TRANSLATE_NOOP("Likeness", "same name, a common one"),
        "firm": QT_TRANSLATE_NOOP("Likeness", "same company apart from its legal form: {shown}"),
        "short_name": QT_TRANSLATE_NOOP("Likeness", "one is the other's short name: {shown}"),
        "sound": QT_TRANSLATE_NOOP("Likeness", "names sound the same: {shown}"),
        "branch": QT_TRANSLATE_NOOP("Likeness", "same company, another branch: {shown}"),
        "near": QT_TRANSLATE_NOOP("Likeness", "names differ by one character"),
        "part": QT_TRANSLATE_NOOP("Likeness", "one name begins with the other: {shown}"),
        "elsewhere": QT_TRANSLATE_NOOP("Likeness", "same company name in another city: {shown}"),
        "mobile": QT_TRANSLATE_NOOP("Likeness", "same mobile number {shown}"),
        "phone": QT_TRANSLATE_NOOP("Likeness", "same phone number {shown}"),
        "fax": QT_TRANSLATE_NOOP("Likeness", "same fax number {shown}"),
        "email": QT_TRANSLATE_NOOP("Likeness", "same e-mail {shown}"),
        "wechat": QT_TRANSLATE_NOOP("Likeness", "same WeChat {shown}"),
        "qq": QT_TRANSLATE_NOOP("Likeness", "same QQ {shown}"),
        "website": QT_TRANSLATE_NOOP("Likeness", "same website {shown}"),
        "domain": QT_TRANSLATE_NOOP("Likeness", "same mail domain {shown}"),
        "address": QT_TRANSLATE_NOOP("Likeness", "same address"),
        "contact": QT_TRANSLATE_NOOP("Likeness", "same contact {shown}"),
        "places_differ": QT_TRANSLATE_NOOP("Likeness", "but in different cities"),
        "numbers_differ": QT_TRANSLATE_NOOP("Likeness", "but their numbers differ: {shown}"),
        "kinds_differ": QT_TRANSLATE_NOOP("Likeness", "but one is a person and one a company"),
    }
)
