"""What the visit sheets say."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from kamdesk.models.settings import Settings
from kamdesk.models.terms import Attitude, VisitChance
from kamdesk.rules.mood import Trend
from kamdesk.rules.regions import Region
from kamdesk.rules.visits import Unreachable
from kamdesk.ui.day_words import short_day
from kamdesk.ui.field_names import term
from kamdesk.ui.texts import QT_TRANSLATE_NOOP
from kamdesk.ui.wording_figures import counted

if TYPE_CHECKING:
    from kamdesk.services.visiting import Stop

_CHECKLIST = (
    QT_TRANSLATE_NOOP("Visits", "Confirm day, hour and place the day before"),
    QT_TRANSLATE_NOOP("Visits", "Read the last talks and what was promised"),
    QT_TRANSLATE_NOOP("Visits", "Know who decides, and what must not be said"),
    QT_TRANSLATE_NOOP("Visits", "Dress: formal, clean, fitting the place"),
    QT_TRANSLATE_NOOP("Visits", "Manner: serious on business, easy in conversation"),
    QT_TRANSLATE_NOOP("Visits", "Cards, product papers, samples, price list"),
    QT_TRANSLATE_NOOP("Visits", "Small gift, if one is due"),
    QT_TRANSLATE_NOOP("Visits", "Goal of the visit, and the next step to ask for"),
)


def checklist(rules: Settings) -> tuple[str, ...]:
    """What to mind before a visit (F18): the rep's own list, else the one shipped."""
    return rules.visit_checklist or tuple(QCoreApplication.translate("Visits", each) for each in _CHECKLIST)


def street(stop: Stop) -> str:
    """The address below the head of its district, which says the rest of it."""
    words = stop.row.address or ""
    for part in (stop.place.province, stop.place.city, stop.place.district):
        words = words.removeprefix(part or "").strip()
    return words or stop.row.address or ""


def place_name(place: Region) -> str:
    """A district with what it lies in; a municipality is not said twice."""
    parts = [part for part in place[:3] if part]
    return " ".join(dict.fromkeys(parts)) or QCoreApplication.translate("Visits", "No region")


def unreachable_words(why: Unreachable) -> str:
    """Why nobody can be sent there."""
    if why is Unreachable.NO_ADDRESS:
        return QCoreApplication.translate("Visits", "No address is written down")
    return QCoreApplication.translate("Visits", "The address tells neither city nor district")


def reason_words(stop: Stop, today: date) -> str:
    """Why somebody is on the round."""
    if stop.planned is not None:
        when = QCoreApplication.translate("Visits", "planned for {day}")
        return when.format(day=short_day(stop.planned, today))
    if stop.due is None or stop.due > today:
        return QCoreApplication.translate("Visits", "nearby")
    if stop.row.last_visit is None:
        return QCoreApplication.translate("Visits", "never visited")
    late = (today - stop.due).days
    return QCoreApplication.translate("Visits", "due {days} ago").format(days=counted("days", late))


def intent_words(stop: Stop) -> str:
    """Attitude and visit chance, as far as they are known."""
    row = stop.row
    parts = [term(Attitude, row.attitude) if row.attitude else ""]
    parts.append(term(VisitChance, row.visit_chance) if row.visit_chance else "")
    return " · ".join(part for part in parts if part)


def trend_words(trend: Trend | None) -> str:
    """Which way the attitude goes."""
    if trend is None:
        return ""
    return {
        Trend.RISING: QCoreApplication.translate("Visits", "↗ getting warmer"),
        Trend.STEADY: QCoreApplication.translate("Visits", "→ steady"),
        Trend.FALLING: QCoreApplication.translate("Visits", "↘ getting colder"),
    }[trend]
