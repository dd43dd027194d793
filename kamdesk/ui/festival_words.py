"""What the days of greeting are called, and what a text template is for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication

from kamdesk.rules.festivals import Festival
from kamdesk.ui.texts import QT_TRANSLATE_NOOP


def festival_name(code: str) -> str:
    """A festival's name; a day of the rep's own is called as it is."""
    source = _FESTIVALS.get(code)
    return QCoreApplication.translate("Festivals", source) if source else code


def festival_names(codes: Iterable[str]) -> str:
    """Several on one day, one after the other."""
    return QCoreApplication.translate("Festivals", " and ").join(festival_name(code) for code in codes)


def festival_choices() -> tuple[tuple[str, str], ...]:
    """Every festival shipped with its name, in the order of the year."""
    return tuple((each.value, festival_name(each)) for each in Festival)


def occasion_name(code: str) -> str:
    """What a template is for: an occasion, or a festival of its own."""
    source = _OCCASIONS.get(code)
    return QCoreApplication.translate("Festivals", source) if source else festival_name(code)


_FESTIVALS: Mapping[str, str] = MappingProxyType(
    {
        Festival.NEW_YEAR: QT_TRANSLATE_NOOP("Festivals", "New Year"),
        Festival.NEW_YEARS_EVE: QT_TRANSLATE_NOOP("Festivals", "Chinese New Year's Eve"),
        Festival.SPRING_FESTIVAL: QT_TRANSLATE_NOOP("Festivals", "Spring Festival"),
        Festival.LANTERN: QT_TRANSLATE_NOOP("Festivals", "Lantern Festival"),
        Festival.WOMEN: QT_TRANSLATE_NOOP("Festivals", "Women's Day"),
        Festival.QINGMING: QT_TRANSLATE_NOOP("Festivals", "Qingming"),
        Festival.LABOUR: QT_TRANSLATE_NOOP("Festivals", "Labour Day"),
        Festival.DRAGON_BOAT: QT_TRANSLATE_NOOP("Festivals", "Dragon Boat Festival"),
        Festival.QIXI: QT_TRANSLATE_NOOP("Festivals", "Qixi"),
        Festival.TEACHERS: QT_TRANSLATE_NOOP("Festivals", "Teachers' Day"),
        Festival.MID_AUTUMN: QT_TRANSLATE_NOOP("Festivals", "Mid-Autumn Festival"),
        Festival.NATIONAL: QT_TRANSLATE_NOOP("Festivals", "National Day"),
        Festival.DOUBLE_NINTH: QT_TRANSLATE_NOOP("Festivals", "Double Ninth"),
        Festival.WINTER_SOLSTICE: QT_TRANSLATE_NOOP("Festivals", "Winter Solstice"),
        Festival.CHRISTMAS: QT_TRANSLATE_NOOP("Festivals", "Christmas"),
    }
)
_OCCASIONS: Mapping[str, str] = MappingProxyType(
    {
        "birthday": QT_TRANSLATE_NOOP("Festivals", "Birthday"),
        "festival": QT_TRANSLATE_NOOP("Festivals", "Any festival"),
        "thanks": QT_TRANSLATE_NOOP("Festivals", "Thanks for an order"),
        "visit": QT_TRANSLATE_NOOP("Festivals", "Asking for a visit"),
        "product": QT_TRANSLATE_NOOP("Festivals", "New product"),
        "dormant": QT_TRANSLATE_NOOP("Festivals", "Not heard from for long"),
        "old_customers": QT_TRANSLATE_NOOP("Festivals", "Customers of old"),
        "contract": QT_TRANSLATE_NOOP("Festivals", "Contract ends"),
        "referral": QT_TRANSLATE_NOOP("Festivals", "Thanks for a referral"),
    }
)
