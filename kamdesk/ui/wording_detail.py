"""What a profile sheet still wants, in words."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication

from kamdesk.ui.texts import QT_TRANSLATE_NOOP


def missing_item(item: str) -> str:
    """What a profile sheet still wants (an item of `rules.completeness`)."""
    source = _MISSING.get(item)
    return QCoreApplication.translate("Missing", source) if source else item


_MISSING: Mapping[str, str] = MappingProxyType(
    {
        "industry": QT_TRANSLATE_NOOP("Missing", "Industry"),
        "region": QT_TRANSLATE_NOOP("Missing", "Region"),
        "address": QT_TRANSLATE_NOOP("Missing", "Address"),
        "source": QT_TRANSLATE_NOOP("Missing", "Where they come from"),
        "contact": QT_TRANSLATE_NOOP("Missing", "A contact"),
        "phone": QT_TRANSLATE_NOOP("Missing", "A phone number"),
        "messenger": QT_TRANSLATE_NOOP("Missing", "WeChat, QQ or e-mail"),
        "decision_maker": QT_TRANSLATE_NOOP("Missing", "Who decides"),
        "birthday": QT_TRANSLATE_NOOP("Missing", "A birthday"),
        "need": QT_TRANSLATE_NOOP("Missing", "How strong the need is"),
        "demand": QT_TRANSLATE_NOOP("Missing", "Demand a year"),
        "how_to_treat": QT_TRANSLATE_NOOP("Missing", "How to treat them"),
    }
)
