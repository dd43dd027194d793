"""Why the judged figures are what they are, in words: score, RFM, contribution, coming back, key account, pitfalls."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication

from kamdesk.models.rows import Explanation
from kamdesk.models.settings import CUSTOM
from kamdesk.models.terms import Band, Indicator, KeyElement, KeyProof, PitfallCode, Segment, SleepState, Tier
from kamdesk.rules.pitfalls import Pitfall
from kamdesk.ui.wording_figures import counted, day, duration, money, number, percent
from kamdesk.ui.wording_pitfalls import pitfall_sentence
from kamdesk.ui.wording_terms import term, tier

Lines = list[tuple[str, str]]


class Judged:
    """The words of one explanation. A class, so that its texts are extracted for translation."""

    def __init__(self, explanation: Explanation, currency: str) -> None:
        self._figure, self._currency = explanation.figure, currency
        self._inputs: dict[str, Any] = dict(explanation.inputs)
        self._cuts: dict[str, Any] = dict(explanation.cuts)

    def tr(self, source: str) -> str:
        return QCoreApplication.translate("Judged", source)

    def title(self, months: int) -> str:
        """What is explained; `months` are the window's."""
        titles = {
            "score": self.tr("Why this score"),
            "grade": self.tr("Why this grade"),
            "rfm": self.tr("Why this segment"),
            "contribution": self.tr("Net contribution, {months}").format(months=counted("months", months)),
            "band": self.tr("Why this band"),
            "come_back": self.tr("Will it order again?"),
            "key_account": self.tr("Why a key account, or why not"),
            "pitfalls": self.tr("Warnings about this customer"),
        }
        return titles[self._figure]

    def rule(self) -> str:
        """The rule in a sentence or two."""
        if self._figure in ("score", "grade"):
            return self.tr(
                "Each indicator gives 0 to 100 and is weighed; what is not known is left out and its weight shared"
                " among the others. With less than half of the weight known there is no grade."
            )
        if self._figure in ("contribution", "band"):
            return self.tr(
                "Net contribution is gross margin less the cost to serve: what contacts cost, and their minutes at the"
                " hourly cost. Vital are those of the first fifth who bring something, drain those of the last fifth"
                " who bring nothing."
            )
        rules = {
            "rfm": self.tr(
                "How recently, how often and for how much, each 1 to 5 by the place among the existing customers. One"
                " order in the window always scores 1 for frequency. Who bought before the window hibernates, and after"
                " two years is gone."
            ),
            "come_back": self.tr(
                "Learnt from the book's own past: seen from an earlier day, who of the customers like this one ordered"
                " again? Dormant and below one in ten is lost."
            ),
            "key_account": self.tr(
                "Any one sign nominates. It is confirmed by two orders or more with profit and grade A or B, or by the"
                " mark benchmark or strategic with its reason. Volume without profit never confirms."
            ),
        }
        return rules.get(self._figure, "")

    def lines(self) -> Lines:
        """Inputs by name."""
        known: Mapping[str, Callable[[], Lines]] = {
            "score": self._score,
            "grade": self._score,
            "rfm": self._rfm,
            "contribution": self._contribution,
            "band": self._contribution,
            "come_back": self._come_back,
            "key_account": self._key_account,
            "pitfalls": self._pitfalls,
        }
        if self._inputs.get("private"):
            return [(self.tr("Private"), self.tr("stays out of every figure"))]
        return [(name, words) for name, words in known[self._figure]() if words]

    def cuts(self) -> Lines:
        """Where the lines are drawn."""
        cuts = self._cuts
        if self._figure in ("score", "grade"):
            grades = [(name, self.tr("from {points} points").format(points=cuts[name])) for name in "ABCD"]
            return [*grades, (self.tr("A grade at all"), self._from_percent(cuts.get("coverage")))]
        if self._figure in ("contribution", "band"):
            return [
                (term(Band, Band.VITAL), self.tr("the first {share}, where they bring something").format(share="20%")),
                (term(Band, Band.DRAIN), self.tr("the last {share}, where they bring nothing").format(share="20%")),
            ]
        if self._figure == "rfm":
            return [(self.tr("Segments from"), counted("customers", cuts["fewest"]))]
        if self._figure == "come_back":
            return [(term(SleepState, SleepState.LOST), self.tr("below {share}").format(share=percent(cuts["lost"])))]
        return self._key_cuts() if self._figure == "key_account" and cuts else []

    # line by line

    def _score(self) -> Lines:
        one = self._inputs
        score = number(one["score"], 1) if one["score"] is not None else self.tr("nothing is known")
        lines = [
            (self.tr("Score"), score),
            (self.tr("Weight known"), percent(one["coverage"] / 100)),
            (self.tr("Grade"), one["grade"] or self.tr("none")),
        ]
        if one["fixed_grade"]:
            lines.append((self.tr("Computed grade, beside the fixed one"), one["computed_grade"] or self.tr("none")))
        return lines + [(_indicator(name), self._part(part)) for name, part in one["parts"].items()]

    def _part(self, part: Mapping[str, Any]) -> str:
        if part["value"] is None:
            return self.tr("not known; weight {weight} shared out").format(weight=part["weight"])
        words = self.tr("{value} at weight {weight}: {points} points")
        points = number(part["points"], 1)
        return words.format(value=number(round(part["value"])), weight=part["weight"], points=points)

    def _rfm(self) -> Lines:
        one = self._inputs
        three = " · ".join(f"{name} {mark}" for name, mark in zip("RFM", one["rfm"] or "", strict=False))
        return [
            (self.tr("Segment"), term(Segment, one["segment"]) if one["segment"] else self.tr("none")),
            (self.tr("Scores"), three),
            (self.tr("Last order"), _day(one["last_order"])),
            (self.tr("Orders in the window"), number(one["orders"])),
            (self.tr("Revenue in the window"), self._money(one["revenue"])),
            (self.tr("First order"), _day(one["first_order"])),
            (self.tr("Existing customers"), number(one["n"])),
            *self._window(),
        ]

    def _contribution(self) -> Lines:
        one = self._inputs
        return [
            (self.tr("Revenue"), self._money(one["revenue"])),
            (self.tr("Gross margin"), self._rated(one["margin"], one["margin_rate"])),
            (self.tr("Time spent"), duration(one["minutes"])),
            (self.tr("An hour costs"), self._money(one["hourly_cost"])),
            (self.tr("Spent on contacts"), self._money(one["served_cost"])),
            (self.tr("Cost to serve"), self._money(one["cost_to_serve"])),
            (self.tr("Net contribution"), self._rated(one["contribution"], one["net_rate"])),
            (self.tr("Part of all profit"), self._share(one["contribution_rate"])),
            (self.tr("Return on upkeep"), self._share(one["return_on_upkeep"])),
            (self.tr("Band"), term(Band, one["band"]) if one["band"] else ""),
            *self._window(),
        ]

    def _come_back(self) -> Lines:
        one = self._inputs
        chance = one["come_back"]
        seen, returned = one["seen"], one["returned"]
        learnt = self.tr("{seen} seen, {returned} of them ordered again within {days}").format(
            seen=counted("customers", seen), returned=number(returned), days=counted("days", one["days"])
        )
        return [
            (self.tr("Orders again"), percent(chance) if chance is not None else self.tr("not known")),
            (self.tr("Asked for"), self.tr("the next {days}").format(days=counted("days", one["horizon"]))),
            (self.tr("Learnt from"), learnt if seen else self.tr("the usual gap alone: the book is young")),
            (self.tr("Last order"), _day(one["last_order"])),
            (self.tr("Days with an order"), number(one["order_days"])),
            (self.tr("Usual gap"), counted("days", (one["usual_gap"] + 1) // 2)),
            (self.tr("Revenue ever"), self._money(one["revenue_ever"])),
        ]

    def _key_account(self) -> Lines:
        one = self._inputs
        verdict = self.tr("key account") if one["confirmed"] else self.tr("nominated, not confirmed")
        lines = [(self.tr("Verdict"), verdict if one["nominated"] else self.tr("no sign speaks for it"))]
        for names in (KeyElement, KeyProof):
            for each in names:
                if (figures := one.get(each.value)) is not None:
                    mark = "✓" if figures["fired"] else "·"
                    words = self._criterion(each, figures)
                    lines.append((self._criterion_name(each), f"{mark} {words}".strip()))
        return lines

    def _criterion_name(self, name: KeyElement | KeyProof) -> str:
        words = term(type(name), name)
        return self.tr("Confirms: {sign}").format(sign=words) if isinstance(name, KeyProof) else words

    def _criterion(self, name: KeyElement | KeyProof, figures: Mapping[str, Any]) -> str:
        if name in (KeyElement.TECHNOLOGY, KeyElement.MARKET_DEVELOPMENT):
            rating = figures["rating"]
            return self.tr("{rating} of 5").format(rating=rating) if rating else self.tr("not known")
        if name is KeyElement.CONTRACT:
            words = self.tr("large orders: {count}; months of contract: {months}")
            count, months = number(figures["large_orders"]), number(figures["contract_months"])
            return words.format(count=count, months=months)
        if name is KeyElement.STRATEGIC_PROJECT:
            return self.tr("large orders: {count}").format(count=number(figures["large_orders"]))
        if name is KeyElement.TIER:
            return tier(figures["tier"].value) if isinstance(figures["tier"], Tier) else ""
        if name is KeyElement.GRADE:
            return str(figures["grade"].value) if figures["grade"] else self.tr("none")
        if name is KeyProof.PROVEN:
            return self._proven(figures)
        if isinstance(name, KeyProof):
            return self._marked(figures)
        return ""

    def _proven(self, figures: Mapping[str, Any]) -> str:
        return " · ".join(
            (
                counted("orders", figures["orders_ever"]),
                self._money(figures["contribution_e4"]),
                str(figures["grade"].value) if figures["grade"] else self.tr("no grade"),
            )
        )

    def _marked(self, figures: Mapping[str, Any]) -> str:
        if not figures["marked"]:
            return self.tr("not marked")
        return self.tr("marked with a reason") if figures["has_reason"] else self.tr("marked, but without a reason")

    def _key_cuts(self) -> Lines:
        cuts = self._cuts
        line = cuts["large_line"]
        return [
            (
                self.tr("Large order"),
                self.tr("as marked by hand: fewer than 20 orders") if line is None else self._money(line),
            ),
            (self.tr("Contract"), self.tr("from {months} months").format(months=number(cuts["contract_months"]))),
            (self.tr("Technology, market"), self.tr("from {rating} of 5").format(rating=cuts["least_rating"])),
            (self.tr("Orders ever"), self.tr("from {count}").format(count=number(cuts["least_orders"]))),
        ]

    def _pitfalls(self) -> Lines:
        lines = []
        for code, figures in self._inputs.items():
            found = Pitfall(PitfallCode(code), None, figures)
            lines.append((term(PitfallCode, found.code), pitfall_sentence(found, self._currency)))
        return lines or [(self.tr("No warning"), "—")]

    # values

    def _window(self) -> Lines:
        one, words = self._inputs, self.tr("after {start} up to {end}")
        return [(self.tr("Window"), words.format(start=_day(one["window_start"]), end=_day(one["window_end"])))]

    def _money(self, e4: int) -> str:
        return money(e4, self._currency)

    def _rated(self, e4: int, rate: float | None) -> str:
        return self._money(e4) if rate is None else f"{self._money(e4)} ({percent(rate)})"

    def _share(self, share: float | None) -> str:
        return "" if share is None else percent(share)

    def _from_percent(self, points: object) -> str:
        return self.tr("from {share} of the weight").format(share=f"{points}%")


def _indicator(name: str) -> str:
    return name.removeprefix(CUSTOM) if name.startswith(CUSTOM) else term(Indicator, name)


def _day(text: str | None) -> str:
    return "" if text is None else day(date.fromisoformat(text))


FIGURES = frozenset({"score", "grade", "rfm", "contribution", "band", "come_back", "key_account", "pitfalls"})
"""The figures that are judged, and worded here."""
