"""Scorecard and key accounts (计分卡与重点客户): weights, scores with their parts, verdicts, two matrices."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from kamdesk.models.settings import Settings
from kamdesk.models.terms import Grade, KeyElement, KeyProof
from kamdesk.rules import scorecard
from kamdesk.services import insight_kinds
from kamdesk.services.desk import Desk
from kamdesk.services.insight_kinds import Advice, Field
from kamdesk.services.insight_values import CustomerInsight
from kamdesk.ui import theme
from kamdesk.ui.analysis.card import Card
from kamdesk.ui.analysis.facts import FactColumn, FactRow, Facts, FactTable
from kamdesk.ui.analysis.heads import Heads
from kamdesk.ui.analysis.screen import Screen, note
from kamdesk.ui.analysis.sight import Sight
from kamdesk.ui.analysis.targets import picked
from kamdesk.ui.analysis.tiles import Mark, TileGrid
from kamdesk.ui.analysis.weights import WeightsEditor, indicator_name
from kamdesk.ui.explanation import Why
from kamdesk.ui.wording_figures import NOTHING, clauses, counted, labelled, money, number, percent
from kamdesk.ui.wording_terms import term

MOST = 500
"""Lines of the table; the whole book stands in the list, ordered by its score."""


@dataclass(frozen=True, slots=True)
class ScorecardPage:
    """The columns the scores were made of, by place; the best customers, the verdicts, the two matrices."""

    settings: Settings
    columns: scorecard.Columns
    places: dict[int, int]
    best: Sequence[CustomerInsight]
    scored: int
    keys: Sequence[CustomerInsight]
    industries: tuple[str, ...]
    potential: Sequence[Field]
    loyalty: Sequence[Field]


class ScorecardScreen(Screen):
    """A click on a line shows the parts of its score, a double click opens the customer."""

    name: ClassVar[str] = "scorecard"

    @staticmethod
    def read(desk: Desk, sight: Sight) -> ScorecardPage:
        found, settings = sight.found, desk.settings
        facts = [each.facts for each in found.customers]
        used = [settings.weights, *settings.industry_weights.values()]
        names = {name for weights in used for name in weights}
        columns = scorecard.columns_of(scorecard.scored_of(facts, found.on), names, settings.window_months)
        listed = [each for each in found.customers if each.is_listed and each.score is not None]
        best = sorted(listed, key=lambda each: (each.computed_grade is None, -(each.score or 0), each.id))
        keys = [each for each in found.customers if each.is_listed and each.key is not None and each.key.nominated]
        keys.sort(key=lambda each: (not each.is_key, -(each.value or 0) - (each.facts.potential or 0), each.id))
        return ScorecardPage(
            settings,
            columns,
            {each.id: place for place, each in enumerate(found.customers)},
            best[:MOST],
            len(best),
            keys[:MOST],
            tuple(sorted({each.facts.industry for each in found.customers if each.facts.industry})),
            insight_kinds.potential_matrix(found),
            insight_kinds.loyalty_matrix(found),
        )

    def fill(self, sight: Sight, page: ScorecardPage) -> Iterator[None]:
        self.columns(6)
        self._scores(sight, page)
        yield
        self.parts = Parts()
        card = self.put(Card(self.tr("How the score is made"), self.parts), 0, 4, 2)
        card.say(self.tr("of the customer chosen"))
        card.explain_by(self._why_score)
        self._show_first()
        yield
        self._verdicts(sight, page)
        yield
        self._weights(page)
        yield
        words = (self.tr("Value × potential"), self.tr("value"), self.tr("potential"))
        self._matrix(page.potential, words, 2, 2)
        yield
        words = (self.tr("Loyalty × value"), self.tr("loyalty"), self.tr("value"))
        self._matrix(page.loyalty, words, 2, 4)

    def _scores(self, sight: Sight, page: ScorecardPage) -> None:
        self._sight, self._facts = sight, page
        heads = Heads(sight.currency)
        columns = [
            heads.customer(),
            heads.grade(),
            heads.words(self.tr("Computed"), str),
            heads.points(self.tr("Score")),
            heads.points(self.tr("Coverage %")),
            heads.points(self.tr("Value")),
            heads.points(self.tr("Potential")),
            heads.tier(),
        ]
        rows = []
        for each in page.best:
            computed = each.computed_grade.value if each.computed_grade else None
            values = (
                each.facts.name,
                each.grade,
                computed,
                each.score,
                each.coverage,
                each.value,
                each.facts.potential,
                each.tier,
            )
            rows.append(FactRow(values, sight.one(each.facts.uid), each.id))
        title = self.tr("Scorecard")
        self.table = FactTable(Facts(title, columns, rows), shows_parts=True)
        self.table.ask_for(280)
        self.table.opened.connect(self.opened)
        self.table.chosen.connect(self._show_parts)
        card = self.put(Card(title, self.table), 0, 0, 4)
        card.say(self.tr("{count} scored").format(count=counted("customers", page.scored)))
        card.explain_by(self._why_score)
        if page.scored > MOST:
            words = self.tr("These are the first {shown}; the list holds all, ordered by any column.")
            card.add_below(note(words.format(shown=number(MOST))))

    def _why_score(self) -> Why:
        rule = self.tr(
            "Each indicator gives 0 to 100 points. Margin, revenue and frequency are places among the existing"
            " customers;"
            " loyalty is the mean of how long, how regularly and whether a contract runs. What is not known is left out"
            " and the other weights stand in for it; with less than half of the weight known there is no grade."
        )
        lines = [
            (f"{grade.value}", self.tr("from {points}").format(points=points))
            for grade, points in zip(Grade, (80, 65, 50, 35, 0), strict=True)
        ]
        weights = [(indicator_name(name), f"{weight}") for name, weight in self._facts.settings.weights.items()]
        return Why(self.tr("Scorecard"), rule, weights, lines)

    def _show_first(self) -> None:
        if self._facts.best:
            self.table.selectRow(0)
            self._show_parts(self._facts.best[0].id)

    def _show_parts(self, key: object) -> None:
        place = self._facts.places.get(key) if isinstance(key, int) else None
        if place is None or not hasattr(self, "parts"):
            return
        each = self._sight.by_id[int(str(key))]
        weights = self._facts.settings.weights_for(each.facts.industry)
        self.parts.show_score(each, scorecard.opened(self._facts.columns, weights, place))

    def _verdicts(self, sight: Sight, page: ScorecardPage) -> None:
        heads = Heads(sight.currency)
        columns = [heads.customer(), heads.words(self.tr("Verdict"))]
        columns += [FactColumn(title, _tick, True) for title in self._elements().values()]
        columns += [FactColumn(title, _tick, True) for title in self._proofs().values()]
        columns += [heads.count(self.tr("Orders ever")), heads.contribution(), heads.grade()]
        rows = [FactRow(self._verdict(each), sight.one(each.facts.uid), each.id) for each in page.keys]
        title = self.tr("Key accounts")
        card = self.put(Card(title, None, Facts(title, columns, rows)), 1, 0, 6)
        confirmed = sum(each.is_key for each in page.keys)
        card.say(
            self.tr("{confirmed} confirmed, {nominated} nominated").format(confirmed=confirmed, nominated=len(rows))
        )
        card.explain_by(partial(self._why_key, sight))
        if card.table is not None:
            card.table.ask_for(220)

    def _elements(self) -> dict[KeyElement, str]:
        """The heads of what nominates."""
        return {
            KeyElement.CONTRACT: self.tr("Contract"),
            KeyElement.STRATEGIC_PROJECT: self.tr("Project"),
            KeyElement.IMPORTANCE: self.tr("Importance"),
            KeyElement.TECHNOLOGY: self.tr("Technology"),
            KeyElement.MARKET_DEVELOPMENT: self.tr("Market"),
            KeyElement.GRADE: self.tr("Grade A"),
            KeyElement.TIER: self.tr("Top tier"),
        }

    def _proofs(self) -> dict[KeyProof, str]:
        """The heads of what confirms."""
        return {
            KeyProof.PROVEN: self.tr("Gate"),
            KeyProof.BENCHMARK: self.tr("Benchmark"),
            KeyProof.STRATEGIC: self.tr("Strategic"),
        }

    def _verdict(self, each: CustomerInsight) -> tuple[Any, ...]:
        key = each.key
        assert key is not None
        verdict = self.tr("key account") if key.confirmed else self.tr("nominated")
        nominated = [element in key.nominated for element in self._elements()]
        proven = [proof in key.by for proof in self._proofs()]
        return (each.facts.name, verdict, *nominated, *proven, each.facts.orders_ever, each.contribution_e4, each.grade)

    def _why_key(self, sight: Sight) -> Why:
        rule = self.tr(
            "Any of the five elements, grade A or tier super or large nominates. Confirmed is who has two orders or"
            " more,"
            " a net contribution above zero and grade A or B; or who is marked as benchmark or strategic with a reason."
        )
        line = sight.found.large_line_e4
        words = money(line, sight.currency) if line is not None else self.tr("as marked: fewer than 20 orders")
        months = counted("months", self._facts.settings.contract_months)
        inputs = [(title, term(KeyElement, element)) for element, title in self._elements().items()]
        inputs += [(title, term(KeyProof, proof)) for proof, title in self._proofs().items()]
        lines = [
            (self.tr("Large order from"), words),
            (self.tr("Contract of at least"), months),
            (self.tr("Technology, market development"), self.tr("from 4 of 5")),
        ]
        return Why(self.tr("Key accounts"), rule, inputs, lines)

    def _weights(self, page: ScorecardPage) -> None:
        self.weights = WeightsEditor(self.desk, self.jobs, page.industries)
        card = self.put(Card(self.tr("Weights"), self.weights), 2, 0, 2)
        card.say(self.tr("must total 100"))
        card.explain_by(self._why_weights)

    def _why_weights(self) -> Why:
        rule = self.tr(
            "How much each indicator counts. One that is not known of a customer is left out and its weight shared"
            " among the others; with less than half of the weight known there is no grade. An industry may have weights"
            " of its own, and a field of your own that holds numbers can be an indicator."
        )
        return Why(self.tr("Weights"), rule, [], [])

    def _matrix(self, fields: Sequence[Field], words: tuple[str, str, str], row: int, column: int) -> None:
        """First axis from bottom to top, second from left to right."""
        title, first, second = words
        by_place = {(field.high_first, field.high_second): field for field in fields}
        grid = TileGrid(title)
        marks = [[self._field_mark(by_place[up, right], title) for right in (False, True)] for up in (True, False)]
        rows = [self.tr("high {axis}").format(axis=first), self.tr("low {axis}").format(axis=first)]
        columns = [self.tr("low {axis}").format(axis=second), self.tr("high {axis}").format(axis=second)]
        grid.show_marks(marks, rows, columns, heads_below=True)
        grid.setMinimumHeight(220)
        card = self.put(Card(title, grid, self._matrix_facts(fields, words)), row, column, 2)
        card.explain_by(partial(self._why_matrix, title))

    def _field_mark(self, field: Field, title: str) -> Mark:
        advice = self._advice(field.advice)
        role = {Advice.KEEP_CLOSE: "ok", Advice.GROW: "ok", Advice.WIN_LOYALTY: "soon", Advice.DEVELOP: "soon"}
        spoken = labelled(title, clauses(advice, counted("customers", len(field.customers))))
        target = picked(field.customers, labelled(title, advice))
        return Mark(number(len(field.customers)), advice, role.get(field.advice, "plain"), target, spoken)

    def _matrix_facts(self, fields: Sequence[Field], words: tuple[str, str, str]) -> Facts:
        title, first, second = words
        heads = Heads("")
        columns = [heads.words(first), heads.words(second), heads.words(self.tr("Advice")), heads.count()]
        sides = {True: self.tr("high"), False: self.tr("low")}
        rows = [
            FactRow(
                (sides[each.high_first], sides[each.high_second], self._advice(each.advice), len(each.customers)),
                picked(each.customers, labelled(title, self._advice(each.advice))),
            )
            for each in fields
        ]
        return Facts(title, columns, rows)

    def _why_matrix(self, title: str) -> Why:
        rule = self.tr(
            "High begins at 50 of 100. Value is the place by net contribution, loyalty that of the scorecard,"
            " potential is"
            " as entered or 20 times the mean of its ratings. Who lacks one of both is not in it."
        )
        return Why(title, rule, [], [])

    def _advice(self, advice: Advice) -> str:
        return {
            Advice.KEEP_CLOSE: self.tr("Keep close"),
            Advice.WIN_LOYALTY: self.tr("Win their loyalty"),
            Advice.CUT_COST: self.tr("Spend less on them"),
            Advice.LET_BE: self.tr("Let be, cheap rhythm"),
            Advice.GROW: self.tr("Grow"),
            Advice.DEVELOP: self.tr("Develop"),
        }[advice]


class Parts(QWidget):
    """Indicator, its value, its weight, the points it gives; and what is missing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(0, 1)

    def show_score(self, each: CustomerInsight, score: scorecard.Score) -> None:
        """Show how this customer's score is made."""
        while (item := self._grid.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        name = QLabel(each.facts.name)
        theme.kind(name, "strong")
        name.setWordWrap(True)
        self._grid.addWidget(name, 0, 0, 1, 4)
        heads = ("", self.tr("value"), self.tr("weight"), self.tr("points"))
        self._line(1, heads, "caption")
        for row, part in enumerate(score.parts, 2):
            value = NOTHING if part.value is None else number(round(part.value))
            points = self.tr("missing") if part.points is None else number(part.points, 1)
            self._line(row, (indicator_name(part.indicator), value, str(part.weight), points), "")
        below = len(score.parts) + 2
        total = NOTHING if score.score is None else number(score.score, 1)
        self._line(below, (self.tr("Score"), "", "", total), "strong")
        known = self.tr("{share} of the weight is known").format(share=percent(score.coverage / 100))
        grade = self.tr("no grade") if score.grade is None else self.tr("grade {grade}").format(grade=score.grade.value)
        fixed = each.facts.fixed_grade
        words = [known, grade, self.tr("fixed by you: {grade}").format(grade=fixed.value) if fixed else ""]
        self._grid.addWidget(note(" · ".join(word for word in words if word)), below + 1, 0, 1, 4)
        self._grid.setRowStretch(below + 2, 1)

    def texts(self) -> list[str]:
        """What is shown, in reading order."""
        return [label.text() for label in self.findChildren(QLabel) if label.isVisibleTo(self)]

    def _line(self, row: int, words: tuple[str, str, str, str], kind: str) -> None:
        for column, text in enumerate(words):
            label = QLabel(text)
            if kind:
                theme.kind(label, kind)
            if column:
                label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            self._grid.addWidget(label, row, column)


def _tick(fired: bool) -> str:
    return "✓" if fired else "·"
