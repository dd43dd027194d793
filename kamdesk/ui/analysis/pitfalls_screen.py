"""Pitfalls (误区提醒): the nine signs with figures and one piece of advice each, who may be given up, lists beside."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import ClassVar

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from kamdesk.models.terms import PitfallCode
from kamdesk.rules.pitfalls import Pitfall
from kamdesk.services import insight_lists, warning_log
from kamdesk.services.desk import Desk
from kamdesk.services.insight_lists import Beside
from kamdesk.services.warning_log import Key, Remembered
from kamdesk.ui.analysis.card import Card
from kamdesk.ui.analysis.facts import FactColumn, FactRow, Facts, FactTable
from kamdesk.ui.analysis.heads import Heads
from kamdesk.ui.analysis.judging_forms import CultivateForm, ParkForm, WarningForm
from kamdesk.ui.analysis.links import Line, Lines, button_row
from kamdesk.ui.analysis.screen import Screen, note
from kamdesk.ui.analysis.sight import Sight
from kamdesk.ui.analysis.targets import picked
from kamdesk.ui.explanation import Why
from kamdesk.ui.wording_figures import counted, number
from kamdesk.ui.wording_pitfalls import ORDER, pitfall_advice, pitfall_count, pitfall_rule, pitfall_sentence
from kamdesk.ui.wording_terms import term

ROWS_HIGH = 5
MOST_HISTORY = 300
TABLE_HEAD = 34


@dataclass(frozen=True, slots=True)
class PitfallsPage:
    """A row for each warning by code, the lists beside the rank (ids), what is remembered: all, and the lines.

    The row of a warning has the customer's uid for its key.
    """

    by_code: Mapping[PitfallCode, Sequence[FactRow]]
    beside: Mapping[Beside, Sequence[int]]
    log: Mapping[Key, Remembered]
    lines: Sequence[tuple[Key, Remembered]]


class PitfallsScreen(Screen):
    """A card for each sign that shows, the quiet ones in a list."""

    name: ClassVar[str] = "pitfalls"

    @staticmethod
    def read(desk: Desk, sight: Sight) -> PitfallsPage:
        by_code: dict[PitfallCode, list[FactRow]] = {code: [] for code in ORDER}
        silent = warning_log.false_alarms(desk)
        for each in sight.found.pitfalls:
            if (each.code, each.customer) not in silent:
                by_code[each.code].append(_seen(sight, each))
        log = warning_log.log(desk)
        return PitfallsPage(by_code, insight_lists.beside(desk, sight.found), log, history_lines(sight, log))

    def fill(self, sight: Sight, page: PitfallsPage) -> Iterator[None]:
        self.columns(6)
        self._sight = sight
        self._give_up(sight, page)
        yield
        self._beside(page)
        yield
        shown = [code for code in ORDER if page.by_code[code]]
        for at, code in enumerate(shown):
            self._sign(sight, code, page.by_code[code], 1 + at // 2, 3 * (at % 2))
            yield
        below = 1 + (len(shown) + 1) // 2
        self._quiet(page, below)
        yield
        self._history(sight, page, below + 1)
        if sight.view.is_now:
            self.jobs.write(warning_log.remember, self.desk, sight.found)

    def _sign(self, sight: Sight, code: PitfallCode, rows: Sequence[FactRow], row: int, column: int) -> None:
        who = FactColumn(Heads(sight.currency).customer().title, lambda name: name or self.tr("The whole book"))
        columns = [who, FactColumn(self.tr("What was seen"), wide=True)]
        title = term(PitfallCode, code)
        table = FactTable(Facts(title, columns, rows))
        two_lines = table.verticalHeader().defaultSectionSize() + table.fontMetrics().height()
        table.ask_for(min(len(rows), ROWS_HIGH) * two_lines + TABLE_HEAD)
        table.setColumnWidth(0, min(table.columnWidth(0), 200))
        table.opened.connect(self.opened)
        card = self.put(Card(title, table), row, column, 3)
        card.say(pitfall_count(len(rows)))
        card.explain_by(partial(self._why, code))
        card.add_below(note(pitfall_advice(code), "ok"))
        ids = [known.id for each in rows if (known := sight.by_uid.get(str(each.key)))]
        if len(ids) > 1:
            all_of_them = Line(self.tr("All of them in the list"), number(len(ids)), picked(ids, title))
            card.add_below(Lines([all_of_them], self.opened))

    def _why(self, code: PitfallCode) -> Why:
        return Why(term(PitfallCode, code), pitfall_rule(code), [(self.tr("Advice"), pitfall_advice(code))], [])

    def _quiet(self, page: PitfallsPage, row: int) -> None:
        lines = [
            Line(term(PitfallCode, code), self.tr("not seen"), remark=pitfall_rule(code))
            for code in ORDER
            if not page.by_code[code]
        ]
        if lines:
            card = self.put(Card(self.tr("Not seen at present"), Lines(lines, self.opened)), row, 0, 6)
            card.say(self.tr("looked for, and not found"))

    def _history(self, sight: Sight, page: PitfallsPage, row: int) -> None:
        heads = Heads(sight.currency)
        columns = [
            heads.customer(),
            heads.words(self.tr("Warning")),
            heads.words(self.tr("Stands")),
            heads.day(self.tr("Since")),
            heads.day(self.tr("Until")),
            heads.words(self.tr("What I do")),
            heads.money(self.tr("Cost")),
            heads.words(self.tr("Result")),
        ]
        rows = [self._remembered(sight, key, each) for key, each in page.lines]
        self._log, title = page.log, self.tr("Warnings and what became of them")
        self.history = FactTable(Facts(title, columns, rows), shows_parts=True)
        self.history.ask_for(240)
        self.history.opened.connect(self.opened)
        card = self.put(Card(title, self.history), row, 0, 6)
        card.say(self.tr("choose one and say what is done"))
        card.explain_by(self._why_history)
        card.add_below(button_row(self.tr("Handle…"), self._handle))
        if rows:
            self.history.selectRow(0)

    def _remembered(self, sight: Sight, key: Key, each: Remembered) -> FactRow:
        code, uid = key
        name, warning = sight.by_uid[uid].facts.name, term(PitfallCode, code)
        values = (name, warning, self._standing(each), each.since, each.ended, each.measure, each.cost_e4, each.result)
        return FactRow(values, sight.one(uid), key)

    def _standing(self, each: Remembered) -> str:
        if each.ended is not None:
            return self.tr("ended")
        return self.tr("false alarm") if each.is_false_alarm else self.tr("stands")

    def _why_history(self) -> Why:
        rule = self.tr(
            "A warning is remembered from the first day it was seen here until a day it is not. Say what is done, what"
            " it costs and what came of it. A false alarm shows no more, until the warning ended and comes again."
        )
        return Why(self.tr("Warnings and what became of them"), rule, [], [])

    def _handle(self) -> None:
        index = self.history.currentIndex()
        key = self.history.facts_model.row_at(index.row()).key if index.isValid() else None
        if isinstance(key, tuple):
            code, uid = key
            who = self._sight.by_uid[uid].facts.name
            form = WarningForm(
                self.desk,
                self.jobs,
                (code, uid),
                f"{who} · {term(PitfallCode, code)}",
                self._log.get((code, uid)),
                self.window(),
            )
            form.saved.connect(self.changed)
            form.open()

    def _give_up(self, sight: Sight, page: PitfallsPage) -> None:
        heads = Heads(sight.currency)
        columns = [
            heads.customer(),
            heads.contribution(),
            heads.time(),
            heads.points(self.tr("Potential")),
            heads.revenue(),
        ]
        rows = []
        for each in (sight.by_id[one] for one in page.beside.get(Beside.GIVE_UP, ())):
            facts = each.facts
            values = (facts.name, each.contribution_e4, facts.minutes, facts.potential, facts.revenue_e4)
            rows.append(FactRow(values, sight.one(facts.uid), each.id))
        title = self.tr("Could be given up")
        self.give_up = FactTable(Facts(title, columns, rows), shows_parts=True)
        self.give_up.ask_for(170)
        self.give_up.opened.connect(self.opened)
        self.give_up.chosen.connect(self._settle)
        card = self.put(Card(title, self.give_up), 0, 0, 4)
        card.say(self.tr("{count}: nothing brought, now and a year ago").format(count=counted("customers", len(rows))))
        card.explain_by(self._why_give_up)
        card.add_below(self._buttons())
        if rows:
            self.give_up.selectRow(0)
        self._settle()

    def _why_give_up(self) -> Why:
        rule = self.tr(
            "In the drain band on this day and twelve months before it, and not cultivated. Parking asks for the"
            " potential"
            " and a reason; cultivating protects from this list until a day."
        )
        return Why(self.tr("Could be given up"), rule, [], [])

    def _buttons(self) -> QWidget:
        line = QWidget()
        layout = QHBoxLayout(line)
        layout.setContentsMargins(0, 4, 0, 0)
        self.park_button = QPushButton(self.tr("Park…"))
        self.cultivate_button = QPushButton(self.tr("Cultivate…"))
        self.park_button.clicked.connect(self._park)
        self.cultivate_button.clicked.connect(self._cultivate)
        layout.addWidget(self.park_button)
        layout.addWidget(self.cultivate_button)
        layout.addStretch(1)
        return line

    def _settle(self) -> None:
        chosen = self._chosen() is not None
        for button in (self.park_button, self.cultivate_button):
            button.setEnabled(chosen)

    def _chosen(self) -> int | None:
        index = self.give_up.currentIndex()
        key = self.give_up.facts_model.row_at(index.row()).key if index.isValid() else None
        return key if isinstance(key, int) else None

    def _park(self) -> None:
        if (who := self._chosen()) is not None:
            facts = self._sight.by_id[who].facts
            ParkForm(self.desk, self.jobs, who, facts.name, facts.potential, self.window()).open()

    def _cultivate(self) -> None:
        if (who := self._chosen()) is not None:
            CultivateForm(self.desk, self.jobs, who, self._sight.by_id[who].facts.name, self.window()).open()

    def _beside(self, page: PitfallsPage) -> None:
        words = {
            Beside.STRONG_NEED: self.tr("Strong need, small deals"),
            Beside.NO_NEXT_STEP: self.tr("No next step"),
            Beside.NO_SHEET: self.tr("Visited without a profile sheet"),
            Beside.MISSING_PERSONAL: self.tr("Key accounts: no birthday or home address"),
            Beside.DISCOUNT_ONLY: self.tr("Buys on discount only"),
            Beside.RANK_GAP: self.tr("Rank by revenue and by profit far apart"),
            Beside.LOW_TOUCH: self.tr("Below the low-touch line"),
        }
        lines = []
        for name, title in words.items():
            ids = page.beside.get(name, ())
            lines.append(Line(title, number(len(ids)), picked(ids, title)))
        card = self.put(Card(self.tr("Beside the rank"), Lines(lines, self.opened)), 0, 4, 2)
        card.explain_by(self._why_beside)

    def _why_beside(self) -> Why:
        rule = self.tr(
            "A strong need is level 4 or more, or demand in the top fifth, with revenue in the lower half. A"
            " profile sheet"
            " counts from half complete. On discount only: three priced orders or more, none without a discount."
        )
        return Why(self.tr("Beside the rank"), rule, [], [])


def history_lines(sight: Sight, log: Mapping[Key, Remembered]) -> list[tuple[Key, Remembered]]:
    """What shows now, with what is remembered of it, and what showed before; of customers still in the book.

    For a worker: a big book shows a warning for every other customer.
    """
    on = sight.found.on
    known = {(each.code, each.customer): Remembered(on, on) for each in sight.found.pitfalls if each.customer}
    there = [(key, each) for key, each in {**known, **log}.items() if key[1] in sight.by_uid]
    there.sort(key=lambda row: (row[1].ended is not None, ORDER.index(row[0][0])))
    return there[:MOST_HISTORY]


def _seen(sight: Sight, pitfall: Pitfall) -> FactRow:
    """Nobody's name is the whole book's."""
    who = sight.by_uid.get(pitfall.customer or "")
    values = (who.facts.name if who else None, pitfall_sentence(pitfall, sight.currency))
    return FactRow(values, partial(sight.one, pitfall.customer), pitfall.customer)
