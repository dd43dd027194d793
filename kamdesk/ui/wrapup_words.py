"""The evening review in words: its acts, what is to be settled, and what a key does about it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication

from kamdesk.models.terms import Attitude
from kamdesk.services.wrapup import Act, WrapItem
from kamdesk.ui import wording_terms
from kamdesk.ui.day_words import day_text
from kamdesk.ui.distances import distance
from kamdesk.ui.field_names import task_kind, term
from kamdesk.ui.texts import QT_TRANSLATE_NOOP
from kamdesk.ui.wording_figures import counted, money

_TITLES: Mapping[Act, str] = MappingProxyType(
    {
        Act.THANKS: QT_TRANSLATE_NOOP("WrapUp", "Today's orders: write a thank-you letter"),
        Act.CONFIRM: QT_TRANSLATE_NOOP("WrapUp", "Tomorrow: confirm the appointment"),
        Act.BOOK: QT_TRANSLATE_NOOP("WrapUp", "Key customers for tomorrow: make an appointment"),
        Act.MATERIAL: QT_TRANSLATE_NOOP("WrapUp", "Interested: ask whether they want material"),
        Act.UNLOGGED: QT_TRANSLATE_NOOP("WrapUp", "Calls begun but not logged"),
    }
)
_KEYS: Mapping[Act, str] = MappingProxyType(
    {
        Act.THANKS: QT_TRANSLATE_NOOP("WrapUp", "letter written; the text is on the clipboard"),
        Act.CONFIRM: QT_TRANSLATE_NOOP("WrapUp", "confirmed"),
        Act.BOOK: QT_TRANSLATE_NOOP("WrapUp", "plan the appointment"),
        Act.MATERIAL: QT_TRANSLATE_NOOP("WrapUp", "plan to ask"),
        Act.UNLOGGED: QT_TRANSLATE_NOOP("WrapUp", "log: nobody was reached"),
    }
)


def act_title(act: Act) -> str:
    """What an act is about."""
    return QCoreApplication.translate("WrapUp", _TITLES[act])


def key_words(act: Act) -> str:
    """What E does about an item of an act."""
    return QCoreApplication.translate("WrapUp", _KEYS[act])


def item_words(item: WrapItem, today: date, currency: str) -> str:
    """Why a customer is in the review."""
    figures = item.figures
    if item.act is Act.THANKS:
        revenue = figures["revenue"]
        assert isinstance(revenue, int)
        return f"{counted('orders', int(str(figures['orders'])))} · {money(revenue, currency)}"
    if item.act is Act.CONFIRM:
        return _meeting(figures, today)
    if item.act is Act.BOOK:
        return _key_customer(figures)
    if item.act is Act.MATERIAL:
        last = figures["last"]
        assert isinstance(last, date)
        words = QCoreApplication.translate("WrapUp", "{attitude}, last contact {when}, no material sent yet")
        return words.format(attitude=term(Attitude, figures["attitude"]), when=distance(last, today))
    begun = figures["begun"]
    assert isinstance(begun, datetime)
    words = QCoreApplication.translate("WrapUp", "begun {when} at {time}")
    return words.format(when=distance(begun.date(), today), time=f"{begun:%H:%M}")


def step_title(act: Act) -> str:
    """What the step that an item plans, or the talk it logs, says."""
    if act is Act.BOOK:
        return QCoreApplication.translate("WrapUp", "Appointment from the evening review")
    if act is Act.MATERIAL:
        return QCoreApplication.translate("WrapUp", "Ask whether they want product material")
    if act is Act.UNLOGGED:
        return QCoreApplication.translate("WrapUp", "Called, nobody was reached")
    return ""


def _meeting(figures: Mapping[str, object], today: date) -> str:
    day = figures["day"]
    assert isinstance(day, date)
    parts = (day_text(day, today), figures.get("time"), task_kind(str(figures["kind"])), figures.get("title"))
    return " · ".join(str(part) for part in parts if part)


def _key_customer(figures: Mapping[str, object]) -> str:
    parts = [wording_terms.tier(str(figures["tier"])) if figures.get("tier") else ""]
    if figures.get("grade"):
        parts.append(QCoreApplication.translate("Today", "Grade {grade}").format(grade=figures["grade"]))
    late = int(str(figures["late"]))
    if late > 0:
        words = QCoreApplication.translate("WrapUp", "due for {days}")
        parts.append(words.format(days=counted("days", late)))
    parts.append(str(figures.get("area") or ""))
    return " · ".join(part for part in parts if part)
