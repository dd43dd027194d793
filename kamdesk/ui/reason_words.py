"""Why a customer is on the day's list, in words: a tag for the strongest reason, a sentence of facts for each."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication

from kamdesk.models.rows import DayReason
from kamdesk.models.terms import CadenceSource, ReasonKind
from kamdesk.ui.day_words import lunar_text, short_day
from kamdesk.ui.distances import distance
from kamdesk.ui.festival_words import festival_names
from kamdesk.ui.field_names import term
from kamdesk.ui.texts import QT_TRANSLATE_NOOP
from kamdesk.ui.wording_figures import counted, labelled, percent

PROMISES = frozenset({ReasonKind.CALLBACK, ReasonKind.TASK, ReasonKind.APPOINTMENT, ReasonKind.ISSUE, ReasonKind.PLAN})
GAINS = frozenset({ReasonKind.PRODUCT, ReasonKind.REFERRAL})


def reason_tag(reason: DayReason) -> str:
    """The short words of a reason: what it is, and how late or how far ahead."""
    name = _name(reason)
    if reason.kind in _TOLD_BY_DISTANCE:
        return _distance_tag(name, reason)
    if reason.overdue > 0 and reason.kind not in _TIMELESS:
        return _with_days(QCoreApplication.translate("Reasons", "{what} {days} late"), name, reason.overdue)
    if reason.overdue < 0:
        return _with_days(QCoreApplication.translate("Reasons", "{what} in {days}"), name, -reason.overdue)
    if reason.overdue == 0 and reason.kind in PROMISES:
        return QCoreApplication.translate("Reasons", "{what} today").format(what=name)
    return name


def reason_facts(reason: DayReason, today: date) -> str:
    """What else there is to say of a reason: what was promised, whose birthday, which rhythm. May be empty."""
    say = _FACTS.get(reason.kind)
    return say(reason, today) if say else str(reason.figures.get("title") or reason.figures.get("name") or "")


def reason_role(reason: DayReason) -> str:
    """The colour role of its tag: late, soon or ok."""
    if reason.kind == ReasonKind.DORMANT or (reason.overdue > 0 and reason.kind in PROMISES):
        return "late"
    if reason.kind == ReasonKind.CADENCE and reason.overdue > 0 and _is_past_maximum(reason):
        return "late"
    return "ok" if reason.kind in GAINS else "soon"


def sentence(reason: DayReason, today: date) -> str:
    """Tag and facts together, as they are read aloud."""
    facts = reason_facts(reason, today)
    return labelled(reason_tag(reason), facts) if facts else reason_tag(reason)


_ENDED: Mapping[ReasonKind, str] = MappingProxyType(
    {
        ReasonKind.QUOTE: QT_TRANSLATE_NOOP("Reasons", "Quote ended"),
        ReasonKind.CONTRACT: QT_TRANSLATE_NOOP("Reasons", "Contract ended"),
    }
)
_TOLD_BY_DISTANCE = frozenset({ReasonKind.BIRTHDAY, ReasonKind.FESTIVAL, *_ENDED})
_TIMELESS = frozenset(
    {ReasonKind.DORMANT, ReasonKind.CADENCE, ReasonKind.ANNIVERSARY, ReasonKind.REFERRAL, ReasonKind.PRODUCT}
)
"""Kinds whose lateness is told by their facts, not by their tag."""


def _name(reason: DayReason) -> str:
    figures = reason.figures
    if reason.kind == ReasonKind.FESTIVAL:
        codes = figures.get("festivals")
        return (
            festival_names(codes)
            if isinstance(codes, list | tuple)
            else QCoreApplication.translate("Reasons", "Festival")
        )
    if reason.overdue > 0 and reason.kind in _ENDED:
        return QCoreApplication.translate("Reasons", _ENDED[ReasonKind(reason.kind)])
    if reason.kind == ReasonKind.BIRTHDAY and _is_lunar(figures):
        return QCoreApplication.translate("Reasons", "Lunar birthday")
    return {
        ReasonKind.CALLBACK: QCoreApplication.translate("Reasons", "Callback"),
        ReasonKind.TASK: QCoreApplication.translate("Reasons", "Task"),
        ReasonKind.APPOINTMENT: QCoreApplication.translate("Reasons", "Appointment"),
        ReasonKind.VISIT: QCoreApplication.translate("Reasons", "Visit due"),
        ReasonKind.BIRTHDAY: QCoreApplication.translate("Reasons", "Birthday"),
        ReasonKind.DORMANT: QCoreApplication.translate("Reasons", "Dormant"),
        ReasonKind.CADENCE: QCoreApplication.translate("Reasons", "Time to be in touch"),
        ReasonKind.QUOTE: QCoreApplication.translate("Reasons", "Quote ends"),
        ReasonKind.CONTRACT: QCoreApplication.translate("Reasons", "Contract ends"),
        ReasonKind.ISSUE: QCoreApplication.translate("Reasons", "Open issue"),
        ReasonKind.PLAN: QCoreApplication.translate("Reasons", "Plan step"),
        ReasonKind.PRODUCT: QCoreApplication.translate("Reasons", "New product"),
        ReasonKind.REFERRAL: QCoreApplication.translate("Reasons", "Thanks for a referral"),
        ReasonKind.ANNIVERSARY: QCoreApplication.translate("Reasons", "First order's day"),
    }.get(ReasonKind(reason.kind), reason.kind)


def _distance_tag(name: str, reason: DayReason) -> str:
    if reason.overdue == 0:
        return QCoreApplication.translate("Reasons", "{what} today").format(what=name)
    if reason.overdue == -1:
        return QCoreApplication.translate("Reasons", "{what} tomorrow").format(what=name)
    if reason.overdue > 0:
        return _with_days(QCoreApplication.translate("Reasons", "{what} {days} ago"), name, reason.overdue)
    return _with_days(QCoreApplication.translate("Reasons", "{what} in {days}"), name, -reason.overdue)


def _with_days(words: str, what: str, days: int) -> str:
    return words.format(what=what, days=counted("days", days))


def _promise(reason: DayReason, today: date) -> str:
    del today
    figures = reason.figures
    return " · ".join(str(figures[part]) for part in ("time", "title", "who") if figures.get(part))


def _birthday(reason: DayReason, today: date) -> str:
    figures = reason.figures
    parts = [str(figures.get("who") or "")]
    if _is_lunar(figures):
        parts.append(lunar_text(reason.due))
    if figures.get("age"):
        parts.append(QCoreApplication.translate("Reasons", "turns {age}").format(age=figures["age"]))
    last = figures.get("last_contact")
    if isinstance(last, date):
        parts.append(QCoreApplication.translate("Reasons", "last contact {when}").format(when=distance(last, today)))
    return " · ".join(part for part in parts if part)


def _dormant(reason: DayReason, today: date) -> str:
    del today
    figures = reason.figures
    gap, since = figures.get("gap_days"), figures.get("since_days")
    parts = []
    if gap is not None and since is not None:
        words = _rhythm(figures.get("order_days"))
        parts.append(words.format(gap=_whole(gap), since=_whole(since)))
    back = figures.get("come_back")
    if isinstance(back, int | float):
        words = QCoreApplication.translate("Reasons", "{share} of its like order again")
        parts.append(words.format(share=percent(back)))
    return " · ".join(parts)


def _cadence(reason: DayReason, today: date) -> str:
    del today
    ideal = reason.figures.get("ideal")
    if not isinstance(ideal, int):
        return ""
    since = reason.figures.get("since_days", ideal + reason.overdue)
    words = QCoreApplication.translate("Reasons", "last contact {since} days ago, standard {ideal}")
    words = words.format(since=since, ideal=ideal)
    source = reason.figures.get("source")
    return f"{words} ({term(CadenceSource, source)})" if source in ("customer", "group") else words


def _visit(reason: DayReason, today: date) -> str:
    last = reason.figures.get("last_visit")
    if isinstance(last, date):
        return QCoreApplication.translate("Reasons", "last visit {day}").format(day=short_day(last, today))
    return str(reason.figures.get("title") or "")


def _ending(reason: DayReason, today: date) -> str:
    what = reason.figures.get("name") or reason.figures.get("number") or ""
    return " · ".join(part for part in (str(what), short_day(reason.due, today)) if part)


def _anniversary(reason: DayReason, today: date) -> str:
    years = reason.figures.get("years")
    words = short_day(reason.due, today)
    if not isinstance(years, int):
        return words
    return QCoreApplication.translate("Reasons", "{years} on {day}").format(years=counted("years", years), day=words)


_FACTS: Mapping[str, Callable[[DayReason, date], str]] = MappingProxyType(
    {
        ReasonKind.CALLBACK: _promise,
        ReasonKind.TASK: _promise,
        ReasonKind.APPOINTMENT: _promise,
        ReasonKind.VISIT: _visit,
        ReasonKind.BIRTHDAY: _birthday,
        ReasonKind.DORMANT: _dormant,
        ReasonKind.CADENCE: _cadence,
        ReasonKind.QUOTE: _ending,
        ReasonKind.CONTRACT: _ending,
        ReasonKind.ANNIVERSARY: _anniversary,
    }
)


def _is_lunar(figures: Mapping[str, object]) -> bool:
    return bool(figures.get("lunar")) or figures.get("calendar") == "lunar"


def _is_past_maximum(reason: DayReason) -> bool:
    ideal, maximum = reason.figures.get("ideal"), reason.figures.get("maximum")
    return isinstance(ideal, int) and isinstance(maximum, int) and reason.overdue > maximum - ideal


def _rhythm(order_days: object) -> str:
    """What the gap is taken from: the customer's own orders, those of others, or without any its cadence."""
    if order_days == 0:
        return QCoreApplication.translate("Reasons", "no order yet, no contact for {since} days, standard {gap}")
    if order_days == 1:
        return QCoreApplication.translate("Reasons", "ordered once, {since} days ago; others order every {gap} days")
    return QCoreApplication.translate("Reasons", "usually every {gap} days, now {since}")


def _whole(number: object) -> str:
    return f"{number:.0f}" if isinstance(number, int | float) else str(number)
