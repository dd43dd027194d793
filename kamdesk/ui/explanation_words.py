"""How a figure is worked out, in words: the rule in a sentence, its inputs and its cut lines as named values."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication

from kamdesk.models.rows import Explanation
from kamdesk.models.terms import CadenceSource, GapSource, RankBy, SleepState, Tier
from kamdesk.ui.texts import QT_TRANSLATE_NOOP
from kamdesk.ui.wording_detail import missing_item
from kamdesk.ui.wording_figures import NOTHING, counted, day, listed, money, number, percent
from kamdesk.ui.wording_terms import term, tier


def figure_title(figure: str, months: int) -> str:
    """What the figure is called; `months` are the window's."""
    source = _TITLES.get(figure)
    return QCoreApplication.translate("Why", source).format(months=counted("months", months)) if source else figure


def rule_sentence(rule: str, months: int) -> str:
    """The rule behind it, said plainly; the number is the domain's own."""
    source = _RULES.get(rule)
    return QCoreApplication.translate("Why", source).format(months=counted("months", months)) if source else ""


def input_lines(explanation: Explanation, currency: str) -> list[tuple[str, str]]:
    """The inputs with their names, as they are read; what is not known is left out."""
    lines = []
    for name, value in explanation.inputs.items():
        if value is None or value == "" or value == () or name in _SILENT:
            continue
        source = _INPUTS.get(name)
        label = QCoreApplication.translate("Why", source) if source else name.replace("_", " ")
        lines.append((label, _value(name, value, currency)))
    return lines


def cut_lines(explanation: Explanation, currency: str) -> list[tuple[str, str]]:
    """Where the lines are drawn: which rank, which figure, which multiple."""
    return [(_cut_name(name), _cut(cut, currency)) for name, cut in explanation.cuts.items()]


def _cut_name(name: str) -> str:
    if name in {each.value for each in Tier}:
        return tier(name)
    if name in {each.value for each in SleepState}:
        return term(SleepState, name)
    source = _INPUTS.get(name)
    return QCoreApplication.translate("Why", source) if source else name.replace("_", " ")


def _cut(cut: object, currency: str) -> str:
    if isinstance(cut, Mapping):
        rank, inside = cut.get("rank"), cut.get("inside")
        words = QCoreApplication.translate("Why", "up to rank {rank}").format(rank=rank)
        return f"{words} · {money(inside, currency)}" if isinstance(inside, int) else words
    if isinstance(cut, float):
        return QCoreApplication.translate("Why", "from {times} times the usual gap").format(times=f"{cut:g}")
    return str(cut)


def _value(name: str, value: object, currency: str) -> str:
    if name in _MONEY and isinstance(value, int):
        return money(value, currency)
    if name in _HALF_DAYS and isinstance(value, int):
        return counted("days", (value + 1) // 2)
    if name in _DAYS and isinstance(value, int):
        return counted("days", value)
    if name in _SHARES and isinstance(value, int):
        return percent(value)
    if name in _YES_NO:
        yes, no = QCoreApplication.translate("Why", "yes"), QCoreApplication.translate("Why", "no")
        return yes if value else no
    if name in _WORDS:
        return tier(str(value)) if name == "tier" else term(_WORDS[name], value)
    if name in ("missing", "items") and isinstance(value, Iterable):
        return listed(missing_item(str(item)) for item in value)
    return _plain(name, value)


def _plain(name: str, value: object) -> str:
    if isinstance(value, date):
        return day(value)
    if isinstance(value, str) and name in _DATES:
        return day(date.fromisoformat(value[:10]))
    if name == "percent":
        return f"{value}%"
    if name == "minutes" and isinstance(value, int):
        return counted("minutes", value)
    return number(value) if isinstance(value, int) else str(value) or NOTHING


_MONEY = frozenset({"measure", "revenue", "margin", "revenue_ever", "margin_ever", "served_cost"})
_HALF_DAYS = frozenset({"usual_gap", "own_gap"})
_DAYS = frozenset({"cadence_ideal", "cadence_max", "horizon"})
_SHARES = frozenset({"come_back", "default_margin"})
_YES_NO = frozenset({"cost_known", "tied", "private"})
_DATES = frozenset(
    {"last_order", "last_contact", "entered", "cadence_due", "next_on", "dormant_due", "today"}
    | {"window_start", "window_end", "first_order"}
)
_WORDS = MappingProxyType(
    {"tier": Tier, "sleep": SleepState, "rank_by": RankBy, "gap_source": GapSource, "cadence_from": CadenceSource}
)
_SILENT = frozenset({"items"})

_TITLES: Mapping[str, str] = MappingProxyType(
    {
        "tier": QT_TRANSLATE_NOOP("Why", "Why this tier"),
        "sleep": QT_TRANSLATE_NOOP("Why", "Why this state"),
        "cadence": QT_TRANSLATE_NOOP("Why", "When to be in touch"),
        "completeness": QT_TRANSLATE_NOOP("Why", "How complete the sheet is"),
        "revenue": QT_TRANSLATE_NOOP("Why", "Revenue, {months}"),
        "margin": QT_TRANSLATE_NOOP("Why", "Gross margin, {months}"),
        "orders": QT_TRANSLATE_NOOP("Why", "Orders and the gap between them"),
        "grade": QT_TRANSLATE_NOOP("Why", "Why this grade"),
        "priority": QT_TRANSLATE_NOOP("Why", "Why this priority"),
    }
)
_RULES: Mapping[str, str] = MappingProxyType(
    {
        "3.1": QT_TRANSLATE_NOOP(
            "Why",
            "Customers with an order in the last {months} are ranked; the first 1% are super, up to 5% large, up"
            " to 20% medium, the rest small. Without one: inactive, prospect or suspect.",
        ),
        "3.3": QT_TRANSLATE_NOOP(
            "Why",
            "Revenue is quantity × price less discount; gross margin is revenue less cost. A cost nobody entered is"
            " estimated by the default margin. Returns count on their day.",
        ),
        "3.4": QT_TRANSLATE_NOOP(
            "Why", "The indicators, each 0 to 100, are weighed; what is missing is left out and the weights adjusted."
        ),
        "3.5": QT_TRANSLATE_NOOP(
            "Why",
            "The days since the last order are measured by the usual gap between orders: from once the gap an order is"
            " due, from 1.5 times it is slipping, from 2.5 times dormant. Whether it orders again is learnt from the"
            " book's own past: who of the customers like this one did so, seen from an earlier day.",
        ),
        "gap": QT_TRANSLATE_NOOP(
            "Why",
            "The gap is the usual one between two days with an order: the median of the customer's own gaps from four"
            " such days on, else blended with customers like it, else the book's; at least seven days. Returns are no"
            " orders.",
        ),
        "3.8": QT_TRANSLATE_NOOP(
            "Why",
            "The rhythm of contact is the customer's own, else the shortest of its groups, else its grade's, counted"
            " from the last real contact.",
        ),
        "L13": QT_TRANSLATE_NOOP("Why", "Twelve facts a rep needs before a call, each counted once."),
    }
)
_INPUTS: Mapping[str, str] = MappingProxyType(
    {
        "tier": QT_TRANSLATE_NOOP("Why", "Tier"),
        "orders": QT_TRANSLATE_NOOP("Why", "Orders in the window"),
        "orders_ever": QT_TRANSLATE_NOOP("Why", "Orders ever"),
        "last_order": QT_TRANSLATE_NOOP("Why", "Last order"),
        "first_order": QT_TRANSLATE_NOOP("Why", "First order"),
        "window_start": QT_TRANSLATE_NOOP("Why", "Window from"),
        "window_end": QT_TRANSLATE_NOOP("Why", "Window to"),
        "interactions": QT_TRANSLATE_NOOP("Why", "Contacts"),
        "private": QT_TRANSLATE_NOOP("Why", "Private"),
        "measure": QT_TRANSLATE_NOOP("Why", "Measure"),
        "rank_by": QT_TRANSLATE_NOOP("Why", "Ranked by"),
        "rank": QT_TRANSLATE_NOOP("Why", "Rank"),
        "n": QT_TRANSLATE_NOOP("Why", "Customers ranked"),
        "tied": QT_TRANSLATE_NOOP("Why", "Same measure on both sides of a cut"),
        "sleep": QT_TRANSLATE_NOOP("Why", "State"),
        "usual_gap": QT_TRANSLATE_NOOP("Why", "Usual gap"),
        "gap_source": QT_TRANSLATE_NOOP("Why", "Taken from"),
        "own_gap": QT_TRANSLATE_NOOP("Why", "Its own median gap"),
        "order_days": QT_TRANSLATE_NOOP("Why", "Days with an order"),
        "last_contact": QT_TRANSLATE_NOOP("Why", "Last real contact"),
        "dormant_due": QT_TRANSLATE_NOOP("Why", "Dormant from"),
        "cadence_ideal": QT_TRANSLATE_NOOP("Why", "Contact every"),
        "cadence_max": QT_TRANSLATE_NOOP("Why", "At the latest after"),
        "cadence_from": QT_TRANSLATE_NOOP("Why", "Rhythm is"),
        "cadence_due": QT_TRANSLATE_NOOP("Why", "Due on"),
        "come_back": QT_TRANSLATE_NOOP("Why", "Orders again"),
        "horizon": QT_TRANSLATE_NOOP("Why", "Within the next"),
        "entered": QT_TRANSLATE_NOOP("Why", "In the book since"),
        "next_on": QT_TRANSLATE_NOOP("Why", "Next planned"),
        "grade": QT_TRANSLATE_NOOP("Why", "Grade"),
        "today": QT_TRANSLATE_NOOP("Why", "As of"),
        "revenue": QT_TRANSLATE_NOOP("Why", "Revenue"),
        "margin": QT_TRANSLATE_NOOP("Why", "Gross margin"),
        "cost_known": QT_TRANSLATE_NOOP("Why", "Every cost is known"),
        "minutes": QT_TRANSLATE_NOOP("Why", "Time spent"),
        "served_cost": QT_TRANSLATE_NOOP("Why", "Spent on contacts"),
        "revenue_ever": QT_TRANSLATE_NOOP("Why", "Revenue ever"),
        "margin_ever": QT_TRANSLATE_NOOP("Why", "Gross margin ever"),
        "default_margin": QT_TRANSLATE_NOOP("Why", "Default margin"),
        "percent": QT_TRANSLATE_NOOP("Why", "Complete"),
        "missing": QT_TRANSLATE_NOOP("Why", "Missing"),
        "enough": QT_TRANSLATE_NOOP("Why", "Enough from (percent)"),
    }
)
