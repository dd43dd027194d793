"""Churn (成败分析): who left, which kind, when and why; causes with their action; who may be won back, who may go."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import ClassVar

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QWidget

from kamdesk.models.terms import ActionStatus, ChurnReason, SleepState
from kamdesk.rules.churn import Cause, Leaver
from kamdesk.services import insight_churn, judging
from kamdesk.services.desk import Desk
from kamdesk.services.insight_churn import Churn
from kamdesk.services.insight_values import CustomerInsight
from kamdesk.services.judging import ChurnAction
from kamdesk.ui import theme
from kamdesk.ui.analysis.card import Card
from kamdesk.ui.analysis.facts import FactRow, Facts, FactTable
from kamdesk.ui.analysis.heads import Heads
from kamdesk.ui.analysis.judging_forms import ActionForm, LostForm
from kamdesk.ui.analysis.links import Line, Lines, Link
from kamdesk.ui.analysis.plots import Axes, Plot, Point, Series
from kamdesk.ui.analysis.reasons import Working
from kamdesk.ui.analysis.screen import Screen, note
from kamdesk.ui.analysis.sight import Sight
from kamdesk.ui.analysis.targets import Target, picked
from kamdesk.ui.analysis.trait_words import TraitWords, sharing
from kamdesk.ui.explanation import Why
from kamdesk.ui.wording_figures import NOTHING, counted, day, labelled, money, month, number, percent, tick_month
from kamdesk.ui.wording_terms import term

MOST_GROUPS = 40
MOST = 300
MONTHS_SHOWN = 24


@dataclass(frozen=True, slots=True)
class ChurnPage:
    """The review, what is done against each cause, who has each trait, and who may go next, latest first."""

    churn: Churn
    actions: Mapping[ChurnReason, ChurnAction]
    sharing: Mapping[tuple[str, str], Sequence[int]]
    leaving: Sequence[CustomerInsight]


class ChurnScreen(Screen):
    """Causes first: the work goes into them."""

    name: ClassVar[str] = "churn"

    @staticmethod
    def read(desk: Desk, sight: Sight) -> ChurnPage:
        churn = insight_churn.churn_page(desk, sight.found)
        groups = [(each.by, each.value) for each in churn.review.groups[:MOST_GROUPS]]
        late = (SleepState.SLIPPING, SleepState.DORMANT)
        leaving = [
            each
            for each in sight.found.customers
            if each.is_listed and each.facts.orders_ever and each.sleep and each.sleep.state in late
        ]
        leaving.sort(key=lambda each: (-each.facts.margin_e4, each.id))
        return ChurnPage(churn, judging.churn_actions(desk), sharing(sight, groups), leaving[:MOST])

    def fill(self, sight: Sight, page: ChurnPage) -> Iterator[None]:
        self.columns(6)
        self._causes(sight, page)
        yield
        self._periods(page.churn)
        yield
        plot = Plot(self.tr("Lost customers by cause"))
        yield
        self._by_cause(sight, page.churn, plot)
        yield
        plot = Plot(self.tr("Lost customers by month"))
        yield
        self._by_month(sight, page.churn, plot)
        yield
        self._groups(sight, page)
        yield
        self._leavers(sight, page.churn)
        yield
        self._leaving(sight, page)
        yield
        self._partial(sight, page.churn)

    # who left

    def _causes(self, sight: Sight, page: ChurnPage) -> None:
        box = QWidget()
        grid = QGridLayout(box)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(3, 1)
        for row, cause in enumerate(page.churn.review.causes):
            self._cause(grid, row, cause, page, sight)
        if not page.churn.review.causes:
            grid.addWidget(note(self.tr("Nobody is lost.")), 0, 0, 1, 5)
        grid.setRowStretch(len(page.churn.review.causes) + 1, 1)
        card = self.put(Card(self.tr("Causes"), box), 0, 0, 4)
        review = page.churn.review
        words = self.tr("{lost} of {total} who ever bought are lost ({rate})")
        card.say(words.format(lost=number(review.lost), total=number(review.total), rate=percent(review.rate)))
        card.explain_by(Working(sight).coming_back)
        card.add_below(note(self.tr("Work on the cause, not only on those who left.")))

    def _cause(self, grid: QGridLayout, row: int, cause: Cause, page: ChurnPage, sight: Sight) -> None:
        name = self._cause_name(cause.reason)
        grid.addWidget(Link(name, self._who(page.churn, cause.reason, name), self.opened), row, 0)
        grid.addWidget(QLabel(counted("customers", cause.count)), row, 1)
        lost = QLabel(self.tr("{sum} margin a year").format(sum=money(cause.margin_e4, sight.currency)))
        theme.kind(lost, "mute")
        grid.addWidget(lost, row, 2)
        if cause.reason is None:
            grid.addWidget(note(self.tr("mark them as lost and say why")), row, 3)
            return
        action = page.actions.get(cause.reason)
        done = action is not None and action.status in (ActionStatus.DONE, ActionStatus.DOING)
        text = self.tr("no action yet") if action is None else f"{action.action} · {term(ActionStatus, action.status)}"
        grid.addWidget(
            note(text, "ok" if done else "late" if cause is page.churn.review.largest_cause else "mute"), row, 3
        )
        button = QPushButton(self.tr("Action…"))
        theme.kind(button, "link")
        button.setAccessibleName(self.tr("Action against {cause}").format(cause=name))
        button.clicked.connect(partial(self._act, cause.reason, action))
        grid.addWidget(button, row, 4)

    def _act(self, reason: ChurnReason, action: ChurnAction | None) -> None:
        form = ActionForm(self.desk, self.jobs, reason, action, self.window())
        form.saved.connect(self.changed)
        form.open()

    def _who(self, churn: Churn, reason: ChurnReason | None, title: str) -> Target:
        return picked([churn.by_uid[each.uid].id for each in churn.leavers if each.reason is reason], title)

    def _cause_name(self, reason: ChurnReason | None) -> str:
        return term(ChurnReason, reason) if reason else self.tr("Cause not known")

    def _periods(self, churn: Churn) -> None:
        lines = []
        for each in churn.periods:
            title = self.tr("until {day}").format(day=day(each.end))
            score = NOTHING if each.satisfaction is None else f"{number(each.satisfaction, 1)} ({number(each.answers)})"
            words = self.tr("repeat rate {repeat} · satisfaction {score}")
            remark = words.format(repeat=percent(each.repeat_rate), score=score)
            lines.append(Line(title, percent(each.retention), remark=remark))
        card = self.put(Card(self.tr("Kept"), Lines(lines, self.opened)), 0, 4, 2)
        card.say(self.tr("retention by window"))
        card.explain_by(self._why_periods)

    def _why_periods(self) -> Why:
        rule = self.tr(
            "Retention: of the customers of the window before, the share that ordered in this one too. Repeat rate:"
            " of the"
            " customers of this window, the share with two orders or more. Satisfaction: the mean of all answers, 1"
            " to 5."
        )
        return Why(self.tr("Retention, repeat rate, satisfaction"), rule, [], [])

    def _by_cause(self, sight: Sight, churn: Churn, plot: Plot) -> None:
        heads = Heads("")
        points, rows, names = [], [], []
        for at, cause in enumerate(churn.review.causes):
            name = self._cause_name(cause.reason)
            target = self._who(churn, cause.reason, name)
            names.append(name)
            points.append(
                Point(float(at), float(cause.count), labelled(name, counted("customers", cause.count)), target)
            )
            rows.append(FactRow((name, cause.count), target))
        plot.show_series([Series(self.tr("Lost"), "late", points, bars=True)], Axes(names, None, _whole))
        title = self.tr("By cause")
        card = self.put(Card(title, plot, Facts(title, [heads.words(self.tr("Cause")), heads.count()], rows)), 1, 0, 3)
        card.explain_by(Working(sight).leavers)

    def _by_month(self, sight: Sight, churn: Churn, plot: Plot) -> None:
        heads = Heads("")
        lost: Counter[object] = Counter()
        who: dict[object, list[int]] = {}
        for each in churn.leavers:
            first = each.lost_on.replace(day=1)
            lost[first] += 1
            who.setdefault(first, []).append(churn.by_uid[each.uid].id)
        months = [first for first, _ in churn.review.months][-MONTHS_SHOWN:]
        points, rows = [], []
        for at, first in enumerate(months):
            target = picked(who[first], self.tr("Lost in {month}").format(month=month(first)))
            spoken = labelled(month(first), counted("customers", lost[first]))
            points.append(Point(float(at), float(lost[first]), spoken, target))
            rows.append(FactRow((first, lost[first]), target))
        names = [tick_month(first) for first in months]
        plot.show_series([Series(self.tr("Lost"), "late", points, bars=True)], Axes(names, None, _whole))
        title = self.tr("By month")
        columns = [heads.words(self.tr("Month"), month), heads.count()]
        card = self.put(Card(title, plot, Facts(title, columns, list(reversed(rows)))), 1, 3, 3)
        card.explain_by(Working(sight).leavers)

    def _groups(self, sight: Sight, page: ChurnPage) -> None:
        heads, words = Heads(sight.currency), TraitWords()
        columns = [
            heads.words(self.tr("Looked at by"), words.kind),
            heads.words(self.tr("Value")),
            heads.count(self.tr("Lost")),
            heads.count(self.tr("Of")),
            heads.share(self.tr("Churn rate")),
            heads.figures(self.tr("Times the book's"), _times),
        ]
        rows = []
        for each in page.churn.review.groups[:MOST_GROUPS]:
            value = words.value(each.by, each.value)
            ids = page.sharing.get((each.by, each.value), ())
            target = partial(picked, ids, labelled(words.kind(each.by), value))
            rows.append(FactRow((each.by, value, each.lost, each.total, each.rate, each.lift), target))
        title = self.tr("Which kind leaves")
        card = self.put(Card(title, None, Facts(title, columns, rows)), 2, 0, 3)
        card.say(self.tr("the churn rate of a kind against the book's"))
        card.explain_by(Working(sight).leavers)

    def _leavers(self, sight: Sight, churn: Churn) -> None:
        heads = Heads(sight.currency)
        columns = [
            heads.customer(),
            heads.day(self.tr("Lost on")),
            heads.words(self.tr("Why")),
            heads.money(self.tr("Margin a year")),
            heads.share(self.tr("Orders again")),
        ]
        winnable = {each.uid: at for at, each in enumerate(churn.review.winnable)}
        order = sorted(churn.leavers, key=lambda each: (winnable.get(each.uid, len(winnable)), -each.margin_e4))
        rows = [
            FactRow(self._leaver(each, churn), sight.one(each.uid), churn.by_uid[each.uid].id) for each in order[:MOST]
        ]
        title = self.tr("Who left, the most to win back first")
        card = self.put(Card(title, None, Facts(title, columns, rows)), 2, 3, 3)
        card.explain_by(Working(sight).leavers)
        could = [churn.by_uid[each.uid].id for each in churn.review.winnable]
        name = self.tr("Could be won back")
        card.add_below(Lines([Line(name, number(len(could)), picked(could, name))], self.opened))

    def _leaver(self, each: Leaver, churn: Churn) -> tuple[object, ...]:
        why = term(ChurnReason, each.reason) if each.reason else self.tr("not known")
        return (churn.by_uid[each.uid].facts.name, each.lost_on, why, each.margin_e4, each.come_back)

    # who may go

    def _leaving(self, sight: Sight, page: ChurnPage) -> None:
        heads = Heads(sight.currency)
        columns = [
            heads.customer(),
            heads.state(),
            heads.points(self.tr("Days since")),
            heads.points(self.tr("Usual gap, days")),
            heads.share(self.tr("Orders again")),
            heads.margin(),
        ]
        rows = []
        for each in page.leaving:
            sleep = each.sleep
            assert sleep is not None
            values = (
                each.facts.name,
                sleep.state.value,
                sleep.since_days,
                sleep.gap.days,
                sleep.come_back,
                each.facts.margin_e4,
            )
            rows.append(FactRow(values, sight.one(each.facts.uid), each.id))
        title = self.tr("Slipping and dormant")
        self.leaving = FactTable(Facts(title, columns, rows), shows_parts=True)
        self.leaving.ask_for(220)
        self.leaving.opened.connect(self.opened)
        card = self.put(Card(title, self.leaving), 3, 0, 3)
        card.explain_by(Working(sight).coming_back)
        card.add_below(self._lost_button())
        self._sight = sight
        if rows:
            self.leaving.selectRow(0)

    def _lost_button(self) -> QWidget:
        line = QWidget()
        layout = QHBoxLayout(line)
        layout.setContentsMargins(0, 4, 0, 0)
        self.lost_button = QPushButton(self.tr("Mark as lost…"))
        self.lost_button.clicked.connect(self._mark_lost)
        layout.addWidget(self.lost_button)
        layout.addStretch(1)
        return line

    def _mark_lost(self) -> None:
        index = self.leaving.currentIndex()
        key = self.leaving.facts_model.row_at(index.row()).key if index.isValid() else None
        if isinstance(key, int):
            LostForm(self.desk, self.jobs, key, self._sight.by_id[key].facts.name, self.window()).open()

    def _partial(self, sight: Sight, churn: Churn) -> None:
        heads = Heads(sight.currency)
        columns = [
            heads.customer(),
            heads.money(self.tr("Last 90 days")),
            heads.money(self.tr("A year before")),
            heads.share(self.tr("Left of it")),
        ]
        rows = []
        for each in churn.partial_losses[:MOST]:
            left = each.recent_e4 / each.year_before_e4 if each.year_before_e4 else None
            values = (each.customer.facts.name, each.recent_e4, each.year_before_e4, left)
            rows.append(FactRow(values, sight.one(each.customer.facts.uid)))
        title = self.tr("Orders far less than a year ago")
        card = self.put(Card(title, None, Facts(title, columns, rows)), 3, 3, 3)
        card.say(counted("customers", len(churn.partial_losses)))
        card.explain_by(self._why_partial)

    def _why_partial(self) -> Why:
        rule = self.tr(
            "Revenue of the last 90 days is below 60% of the same 90 days a year before: part of it goes elsewhere."
        )
        return Why(self.tr("Partial loss"), rule, [], [])


def _whole(value: float) -> str:
    return number(round(value)) if value == round(value) else ""


def _times(lift: float) -> str:
    return number(lift, 1)
