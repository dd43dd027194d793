"""The pitfalls in words: what was seen, in figures, and one piece of advice for each (domain 3.6)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from PySide6.QtCore import QCoreApplication

from kamdesk.models.terms import PitfallCode, SleepState
from kamdesk.rules.pitfalls import Pitfall
from kamdesk.ui.texts import QT_TRANSLATE_NOOP
from kamdesk.ui.wording_figures import counted, duration, fill, listed, percent
from kamdesk.ui.wording_terms import state, tier

SERIOUS = frozenset(
    {PitfallCode.KEY_AT_RISK, PitfallCode.VOLUME_NO_PROFIT, PitfallCode.ONE_OFF_BIG, PitfallCode.TIME_DRAIN}
)
"""Shown in the colour of what is late; the others in that of what is due soon."""

ORDER = (
    PitfallCode.KEY_AT_RISK,
    PitfallCode.VOLUME_NO_PROFIT,
    PitfallCode.ONE_OFF_BIG,
    PitfallCode.OVER_DISCOUNT,
    PitfallCode.TIME_DRAIN,
    PitfallCode.CONCENTRATION,
    PitfallCode.NEGLECTED_POTENTIAL,
    PitfallCode.NEGLECTED_SMALL,
    PitfallCode.SINGLE_INDICATOR,
)
"""The most pressing first."""


def pitfall_sentence(pitfall: Pitfall, currency: str) -> str:
    """What was seen, in figures; without the customer's name."""
    return _SENTENCES[pitfall.code](dict(pitfall.figures), currency)


def pitfall_advice(code: PitfallCode) -> str:
    """The one thing to do about it."""
    return QCoreApplication.translate("Pitfalls", _ADVICE[code])


def pitfall_rule(code: PitfallCode) -> str:
    """When it is raised."""
    return QCoreApplication.translate("Pitfalls", _RULES[code])


def pitfall_role(code: PitfallCode) -> str:
    """The colour role of its name."""
    return "late" if code in SERIOUS else "soon"


def _say(source: str, figures: Mapping[str, Any], currency: str) -> str:
    return fill(QCoreApplication.translate("Pitfalls", source), figures, currency)


def _single(figures: Mapping[str, Any], currency: str) -> str:
    words = {**figures, "tier": tier(str(figures["tier"]))}
    return _say(
        QT_TRANSLATE_NOOP("Pitfalls", "tier {tier}, but grade {grade}: {steps:number} steps apart"), words, currency
    )


def _one_off(figures: Mapping[str, Any], currency: str) -> str:
    source = QT_TRANSLATE_NOOP(
        "Pitfalls",
        "one order of {amount_e4:money} on {day:day}, {times:number} times the usual; {silent_days:days} without"
        " another"
        " order, service or consumables",
    )
    return _say(source, {**figures, "times": round(figures["times"])}, currency)


def _volume(figures: Mapping[str, Any], currency: str) -> str:
    source = QT_TRANSLATE_NOOP(
        "Pitfalls",
        "{rank:number} of {n:number} by revenue ({revenue_e4:money}), net contribution {contribution_e4:money}, margin"
        " {margin_rate:percent} against the book's {book_margin_rate:percent}",
    )
    return _say(source, figures, currency)


def _discount(figures: Mapping[str, Any], currency: str) -> str:
    if figures["rising"]:
        steps = " → ".join(percent(round(step)) for step in figures["quarters"])
        source = QT_TRANSLATE_NOOP(
            "Pitfalls", "average discount rose three quarters in a row ({steps}) while margin fell"
        )
        return _say(source, {"steps": steps}, currency)
    source = QT_TRANSLATE_NOOP(
        "Pitfalls",
        "average discount {discount:percent}; the middle of its tier gets {tier_median:percent}, the upper quarter"
        " begins"
        " at {tier_upper:percent}",
    )
    whole = {name: round(figures[name]) for name in ("discount", "tier_median", "tier_upper")}
    return _say(source, whole, currency)


def _concentration(figures: Mapping[str, Any], currency: str) -> str:
    source = QT_TRANSLATE_NOOP(
        "Pitfalls",
        "the first brings {first:percent} of all net contribution (line 30%), the first three {first_three:percent}"
        " (line 60%)",
    )
    return _say(source, figures, currency)


def _potential(figures: Mapping[str, Any], currency: str) -> str:
    parts = [tier(str(figures["tier"]))]
    if figures["potential"] is not None:
        parts.append(
            _say(QT_TRANSLATE_NOOP("Pitfalls", "potential {p:number}"), {"p": round(figures["potential"])}, currency)
        )
    if figures["demand_e4"]:
        parts.append(_say(QT_TRANSLATE_NOOP("Pitfalls", "demand {demand_e4:money} a year"), figures, currency))
    source = QT_TRANSLATE_NOOP("Pitfalls", "no contact for {since_days:days} (at most {maximum:days})")
    return " · ".join([*parts, _say(source, figures, currency)])


def _small(figures: Mapping[str, Any], currency: str) -> str:
    source = QT_TRANSLATE_NOOP(
        "Pitfalls",
        "{overdue:number} of {small:number} medium and small customers are past their longest interval, while key"
        " accounts"
        " had {key_contacts:number} contacts where {owed:number} are their standard",
    )
    return _say(source, {**figures, "owed": round(figures["owed"])}, currency)


def _time(figures: Mapping[str, Any], currency: str) -> str:
    source = QT_TRANSLATE_NOOP(
        "Pitfalls", "{time} in the window, {rank:number} of {n:number} by time, and brings no profit"
    )
    return _say(source, {**figures, "time": duration(int(figures["minutes"]))}, currency)


def _risk(figures: Mapping[str, Any], currency: str) -> str:
    parts = []
    if "sleep" in figures:
        parts.append(state(SleepState(figures["sleep"]).value))
    if figures.get("partial_loss"):
        parts.append(_say(QT_TRANSLATE_NOOP("Pitfalls", "orders far below those of a year ago"), {}, currency))
    if figures.get("late_issues"):
        source = QT_TRANSLATE_NOOP("Pitfalls", "{late_issues:problems} past the answer time")
        parts.append(_say(source, figures, currency))
    if "satisfaction" in figures:
        source = QT_TRANSLATE_NOOP(
            "Pitfalls", "satisfaction {satisfaction:number}, before {satisfaction_before:number}"
        )
        parts.append(_say(source, figures, currency))
    if rivals := figures.get("competitors"):
        source = QT_TRANSLATE_NOOP("Pitfalls", "threatened by {rivals}")
        parts.append(_say(source, {"rivals": listed(rivals)}, currency))
    return " · ".join(parts)


def pitfall_count(count: int) -> str:
    """7 warnings."""
    return counted("warnings", count)


_SENTENCES: Mapping[PitfallCode, Callable[[Mapping[str, Any], str], str]] = MappingProxyType(
    {
        PitfallCode.SINGLE_INDICATOR: _single,
        PitfallCode.ONE_OFF_BIG: _one_off,
        PitfallCode.VOLUME_NO_PROFIT: _volume,
        PitfallCode.OVER_DISCOUNT: _discount,
        PitfallCode.CONCENTRATION: _concentration,
        PitfallCode.NEGLECTED_POTENTIAL: _potential,
        PitfallCode.NEGLECTED_SMALL: _small,
        PitfallCode.TIME_DRAIN: _time,
        PitfallCode.KEY_AT_RISK: _risk,
    }
)
_ADVICE: Mapping[PitfallCode, str] = MappingProxyType(
    {
        PitfallCode.SINGLE_INDICATOR: QT_TRANSLATE_NOOP(
            "Pitfalls", "Do not go by one figure: open the scorecard and see which side is right."
        ),
        PitfallCode.ONE_OFF_BIG: QT_TRANSLATE_NOOP(
            "Pitfalls", "Ask about a second need or service; without one, do not treat it as a big customer."
        ),
        PitfallCode.VOLUME_NO_PROFIT: QT_TRANSLATE_NOOP(
            "Pitfalls",
            "Raise the price, lower the cost to serve, or accept less volume: the more is sold, the more is lost.",
        ),
        PitfallCode.OVER_DISCOUNT: QT_TRANSLATE_NOOP(
            "Pitfalls", "Set a limit before the next quote, and give something for it that is not price."
        ),
        PitfallCode.CONCENTRATION: QT_TRANSLATE_NOOP(
            "Pitfalls", "Grow the next ones: plan a step for each of the following ten."
        ),
        PitfallCode.NEGLECTED_POTENTIAL: QT_TRANSLATE_NOOP(
            "Pitfalls", "Get in touch this week: key accounts grow out of small ones."
        ),
        PitfallCode.NEGLECTED_SMALL: QT_TRANSLATE_NOOP(
            "Pitfalls", "Give small customers a cheap rhythm: a call, a message, a round of greetings."
        ),
        PitfallCode.TIME_DRAIN: QT_TRANSLATE_NOOP(
            "Pitfalls",
            "Serve it by phone or message, agree on a price for the effort, or park it after a look at its potential.",
        ),
        PitfallCode.KEY_AT_RISK: QT_TRANSLATE_NOOP(
            "Pitfalls", "Visit before the next order is missed: ask, solve, and agree on the next step."
        ),
    }
)
_RULES: Mapping[PitfallCode, str] = MappingProxyType(
    {
        PitfallCode.SINGLE_INDICATOR: QT_TRANSLATE_NOOP("Pitfalls", "Tier and grade lie two steps or more apart."),
        PitfallCode.ONE_OFF_BIG: QT_TRANSLATE_NOOP(
            "Pitfalls",
            "A single order that alone would make a medium customer or better, at least five times the usual order,"
            " and 180"
            " days without a second order, service or consumables.",
        ),
        PitfallCode.VOLUME_NO_PROFIT: QT_TRANSLATE_NOOP(
            "Pitfalls",
            "In the first fifth by revenue, but without net contribution, or with less than half the book's margin"
            " rate.",
        ),
        PitfallCode.OVER_DISCOUNT: QT_TRANSLATE_NOOP(
            "Pitfalls",
            "Average discount above the upper quarter of the tier and ten points above its middle, or rising three"
            " quarters"
            " in a row while margin falls.",
        ),
        PitfallCode.CONCENTRATION: QT_TRANSLATE_NOOP(
            "Pitfalls", "One customer brings more than 30%, or three more than 60%, of all positive net contribution."
        ),
        PitfallCode.NEGLECTED_POTENTIAL: QT_TRANSLATE_NOOP(
            "Pitfalls",
            "Small, inactive or prospect, with potential of 70 or more or demand in the top fifth, past its longest"
            " interval.",
        ),
        PitfallCode.NEGLECTED_SMALL: QT_TRANSLATE_NOOP(
            "Pitfalls",
            "Half of the medium and small customers are past their longest interval, while key accounts had more"
            " than 1.5"
            " times the contacts of their standard in 90 days.",
        ),
        PitfallCode.TIME_DRAIN: QT_TRANSLATE_NOOP(
            "Pitfalls", "In the band that brings nothing, and in the first fifth by hours."
        ),
        PitfallCode.KEY_AT_RISK: QT_TRANSLATE_NOOP(
            "Pitfalls",
            "A key account that slips, orders far less than a year ago, waits too long for an answer, is less"
            " satisfied than"
            " before, or is courted by a competitor.",
        ),
    }
)
