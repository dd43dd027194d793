"""The plan tab: the account plan of a key account with its goals, steps and competitors."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from kamdesk.models.noun_rows import NounRow
from kamdesk.models.rows import Sheet, TaskRow
from kamdesk.services.desk import Desk
from kamdesk.services.planning import GoalRow, PlanTab, Step
from kamdesk.services.records import Links
from kamdesk.ui import theme
from kamdesk.ui.analysis.facts import FactColumn, FactRow, Facts
from kamdesk.ui.deals_pane import TabPage
from kamdesk.ui.empty import Empty
from kamdesk.ui.goal_tree import GoalTree
from kamdesk.ui.jobs import Jobs
from kamdesk.ui.noun_form import NounForm
from kamdesk.ui.noun_lines import PLAN_KNOWLEDGE, PLAN_QUESTIONS, PLAN_WAY
from kamdesk.ui.noun_list import NounList, NounTable
from kamdesk.ui.plan_forms import GoalForm, PlanForm, ReviewForm, RivalryForm
from kamdesk.ui.plan_words import review_words, step_words
from kamdesk.ui.stake_dialog import decided_words
from kamdesk.ui.wording_figures import NOTHING, counted
from kamdesk.ui.wording_nouns import noun_empty, noun_field, noun_new, noun_title

FORMS: Mapping[str, type[NounForm]] = {"account_plan": PlanForm, "plan_goal": GoalForm, "rivalry": RivalryForm}
MOST_STEPS = 10
RIVALS = "page:rivals"


class PlanPane(TabPage):
    """`lens_asked` carries the place where all competitors are compared."""

    lens_asked = Signal(str)
    follows = frozenset({"account_plan", "plan_goal", "task", "rivalry", "competitor", "contact"})

    def __init__(self, desk: Desk, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(desk, jobs, parent)
        self._found = PlanTab(None)
        self._sheet: Sheet | None = None
        self.empty = Empty()
        self.empty.asked.connect(self._empty_asked)
        self.cards.addWidget(self.empty)
        self.head = self._card(self.cards)
        self._texts: dict[str, tuple[QLabel, QLabel]] = {}
        self._parts = [
            self._text_card(self.tr("The four questions"), PLAN_QUESTIONS),
            self._text_card(self.tr("Know the customer"), PLAN_KNOWLEDGE),
            self._text_card(self.tr("Where to, and how"), PLAN_WAY),
        ]
        self._fill_head()
        self._parts += [self.head, self._goals_card(), self._steps_card()]
        compare = (("compare", self.tr("Compare all…")),)
        self.rivals = self.put(NounList(desk, "rivalry", compare))
        self.rivals.act_asked.connect(self._compare)
        self.cards.addStretch(1)

    # Reading and showing.

    def say(self, sheet: Sheet) -> None:
        self._sheet = sheet
        super().say(sheet)

    def ask(self, customer_id: int) -> None:
        from kamdesk.services import planning

        self.jobs.search(planning.tab, self.desk, customer_id, done=self.fill, topic="plan_tab")

    def fill(self, found: PlanTab) -> None:
        """Show what was read."""
        self._found = found
        self.empty.setVisible(found.plan is None)
        for part in self._parts:
            part.setVisible(found.plan is not None)
        self.rivals.show_rows(found.rivals)
        if found.plan is None:
            self._say_empty(found)
        else:
            self._show_plan(found.plan)
            self.goals.show_goals(found.goals)
            self.goals.setVisible(bool(found.goals))
            self._no_goals.setVisible(not found.goals)
            self._show_steps(found.steps)
        self._settle()

    def plan(self) -> NounRow | None:
        """The plan in force."""
        return self._found.plan

    # What can be done.

    def add(self, noun: str) -> None:
        """The form of a new record of this plan or customer."""
        if self.customer is None:
            return
        given: dict[str, Any] = {"customer_id": self.customer[0], "customer": self.customer[1]}
        if noun == "plan_goal":
            given |= self._goal_given()
        self._open(noun, None, given)

    def edit_plan(self) -> None:
        if self._found.plan is not None:
            self._open("account_plan", self._found.plan, {})

    def review(self) -> None:
        """What came of looking the plan through."""
        if self._found.plan is not None:
            ReviewForm(self.desk, self.jobs, self._found.plan, self).open()

    def print_plan(self) -> None:
        """The plan on paper."""
        from kamdesk.ui.plan_paper import plan_html, plan_title
        from kamdesk.ui.printing import preview

        if (plan := self._found.plan) is not None:
            today = self.desk.today()
            preview(plan_title(plan), plan_html(self._found, today), self, today=today)

    def break_down(self) -> None:
        """Give the goal in front the parts of its period."""
        from kamdesk.services import planning

        if (goal := self.goals.current()) is not None:
            self.jobs.write(planning.break_down, self.desk, goal.id)

    def add_step(self) -> None:
        """A step of the plan: a task with a day and a person."""
        if self._found.plan is not None:
            self._open_step(None)

    def _edit_step(self, task_id: int) -> None:
        tasks = self._sheet.tasks if self._sheet is not None else ()
        if (task := next((each for each in tasks if each.id == task_id), None)) is not None:
            self._open_step(task)

    def _open_step(self, task: TaskRow | None) -> None:
        from kamdesk.ui.talk_form import Whom
        from kamdesk.ui.task_form import TaskForm

        sheet, plan = self._sheet, self._found.plan
        if sheet is not None and plan is not None:
            whom = Whom(sheet.id, sheet.row.name, sheet.contacts)
            form = TaskForm(self.desk, self.jobs, whom, task, self, {"kind": "task", "plan_id": plan.id})
            form.show_more()
            form.open()

    def _step_done(self) -> None:
        from kamdesk.services import tasks

        if (step := self._step()) is not None and step.done is None:
            self.jobs.write(tasks.done, self.desk, step.id)

    def _step_dropped(self) -> None:
        from kamdesk.services import tasks

        if (step := self._step()) is not None and step.done is None:
            self.jobs.write(tasks.drop, self.desk, step.id)

    def _edit_rival(self, row: NounRow) -> None:
        self._open("rivalry", row, {})

    def _edit_goal(self, goal: GoalRow) -> None:
        from kamdesk.services import records

        self.jobs.search(records.one, self.desk, "plan_goal", goal.id, done=self._open_goal, topic="goal")

    def _open_goal(self, row: NounRow | None) -> None:
        if row is not None:
            self._open("plan_goal", row, {})

    def _delete_goal(self, goal: GoalRow) -> None:
        from kamdesk.services import planning

        self.jobs.write(planning.delete_goal, self.desk, goal.id)

    def _open(self, noun: str, row: NounRow | None, given: Mapping[str, Any]) -> None:
        from kamdesk.services import records

        opening = _Opening(self, noun, row, given)
        customer_id = self.customer[0] if self.customer else None
        self.jobs.search(records.links, self.desk, customer_id, done=opening.open, topic="form")

    def _goal_given(self) -> dict[str, Any]:
        """A goal made while one is in front becomes a part of it, unless that has no parts."""
        from kamdesk.rules import goals

        above, plan = self.goals.current(), self._found.plan
        given: dict[str, Any] = {"plan_id": plan.id if plan else None}
        if above is not None and goals.parts(above.period):
            given |= {"parent_id": above.id, "metric": above.metric, "unit": above.unit}
        return given

    def _compare(self, _name: str, _row: NounRow) -> None:
        self.lens_asked.emit(RIVALS)

    def _empty_asked(self, _name: str) -> None:
        self.add("account_plan")

    # Building.

    def put(self, card: NounList) -> NounList:
        made = super().put(card)
        made.edit_asked.disconnect(self.acts.edit)
        made.edit_asked.connect(self._edit_rival)
        return made

    def _card(self, where: QVBoxLayout) -> QFrame:
        card = QFrame()
        theme.kind(card, "card")
        layout = QVBoxLayout(card)
        layout.setContentsMargins(16, 10, 12, 12)
        layout.setSpacing(6)
        where.addWidget(card)
        return card

    def _bar(self, title: str, buttons: Sequence[tuple[str, Callable[[], object]]]) -> QHBoxLayout:
        bar = QHBoxLayout()
        bar.setSpacing(4)
        label = QLabel(title)
        theme.kind(label, "caption")
        bar.addWidget(label)
        bar.addStretch(1)
        for words, act in buttons:
            button = QPushButton(words)
            theme.kind(button, "link")
            button.clicked.connect(act)
            bar.addWidget(button)
        return bar

    def _fill_head(self) -> None:
        layout = self.head.layout()
        assert isinstance(layout, QVBoxLayout)
        acts = (
            (self.tr("Edit…"), self.edit_plan),
            (self.tr("Reviewed…"), self.review),
            (self.tr("Print…"), self.print_plan),
        )
        layout.addLayout(self._bar(self.tr("Account plan"), acts))
        self.title, self.due, self.decided = QLabel(), QLabel(), QLabel()
        theme.kind(self.title, "strong")
        for label in (self.title, self.due, self.decided):
            label.setWordWrap(True)
            layout.addWidget(label)

    def _text_card(self, title: str, names: Sequence[str]) -> QFrame:
        card = self._card(self.cards)
        layout = card.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.addLayout(self._bar(title, ()))
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        layout.addLayout(grid)
        for row, name in enumerate(names):
            label, said = QLabel(noun_field("account_plan", name)), QLabel()
            theme.kind(label, "mute")
            label.setFixedWidth(150)
            for each in (label, said):
                each.setWordWrap(True)
            said.setTextFormat(Qt.TextFormat.PlainText)
            said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(said, row, 1)
            self._texts[name] = (label, said)
        return card

    def _goals_card(self) -> QFrame:
        card = self._card(self.cards)
        layout = card.layout()
        assert isinstance(layout, QVBoxLayout)
        self.break_button = QPushButton(self.tr("Break down"))
        theme.kind(self.break_button, "link")
        self.break_button.setToolTip(self.tr("Years of a long-term goal, quarters of a year, months of a quarter"))
        self.break_button.clicked.connect(self.break_down)
        bar = self._bar(noun_title("plan_goal"), ((noun_new("plan_goal"), self._add_goal),))
        bar.insertWidget(2, self.break_button)
        layout.addLayout(bar)
        self.goals = GoalTree()
        self.goals.edit_asked.connect(self._edit_goal)
        self.goals.delete_asked.connect(self._delete_goal)
        self.goals.add_asked.connect(self._add_goal)
        self.goals.chosen.connect(self._settle)
        self._no_goals = QLabel(noun_empty("plan_goal"))
        theme.kind(self._no_goals, "mute")
        layout.addWidget(self.goals)
        layout.addWidget(self._no_goals)
        return card

    def _steps_card(self) -> QFrame:
        card = self._card(self.cards)
        layout = card.layout()
        assert isinstance(layout, QVBoxLayout)
        done, drop = QPushButton(self.tr("Done")), QPushButton(self.tr("Give up"))
        bar = self._bar(self.tr("Steps"), ((self.tr("New step…"), self.add_step),))
        for at, (button, act) in enumerate(((done, self._step_done), (drop, self._step_dropped))):
            theme.kind(button, "link")
            button.clicked.connect(act)
            bar.insertWidget(2 + at, button)
        self._step_buttons = (done, drop)
        layout.addLayout(bar)
        self.steps = NounTable(Facts(self.tr("Steps"), self._step_columns(), ()))
        self.steps.setFrameShape(QFrame.Shape.NoFrame)
        self.steps.delete_asked.connect(self._step_dropped)
        self.steps.edit_asked.connect(self._edit_step)
        self.steps.add_asked.connect(self.add_step)
        self.steps.chosen.connect(self._settle)
        self._no_steps = QLabel(self.tr("No steps yet. Who does what, and when?"))
        theme.kind(self._no_steps, "mute")
        layout.addWidget(self.steps)
        layout.addWidget(self._no_steps)
        return card

    def _step_columns(self) -> list[FactColumn]:
        return [
            FactColumn(self.tr("What"), str),
            FactColumn(self.tr("With whom"), str),
            FactColumn(self.tr("When"), str),
        ]

    # Details of showing.

    def _show_plan(self, plan: NounRow) -> None:
        self.title.setText(plan["title"] or self.tr("Plan without a name"))
        words, kind = review_words(plan["review_on"], self.desk.today())
        self.due.setText(words)
        theme.kind(self.due, kind)
        if self._found.people is not None:
            decided, how = decided_words(self._found.people, self.desk.today())
            self.decided.setText(decided)
            theme.kind(self.decided, how)
        for name, (_, said) in self._texts.items():
            said.setText(plan[name] or NOTHING)

    def _show_steps(self, steps: Sequence[Step]) -> None:
        today = self.desk.today()
        rows = [FactRow((step.title, step.who or NOTHING, step_words(step, today)), key=step.id) for step in steps]
        self.steps.show_facts(Facts(self.tr("Steps"), self._step_columns(), rows))
        self.steps.setVisible(bool(rows))
        self._no_steps.setVisible(not rows)
        row = self.steps.verticalHeader().defaultSectionSize()
        head = self.steps.horizontalHeader().sizeHint().height()
        self.steps.setFixedHeight(head + row * min(len(rows), MOST_STEPS) + 4)

    def _say_empty(self, found: PlanTab) -> None:
        closed = self.tr("{count} closed before.").format(count=counted("records", len(found.closed)))
        more = self.tr(
            "Who is it, what does it want, how is it managed, how is it kept? With goals, steps and a review."
        )
        said = f"{more} {closed}" if found.closed else more
        self.empty.say("chart", self.tr("No plan for this customer yet"), said, (("new", noun_new("account_plan")),))

    def _settle(self) -> None:
        from kamdesk.rules import goals

        goal, step = self.goals.current(), self._step()
        self.break_button.setVisible(goal is not None and bool(goals.parts(goal.period)))
        for button in self._step_buttons:
            button.setVisible(step is not None and step.done is None)

    def _step(self) -> Step | None:
        key = self.steps.current_key()
        return next((step for step in self._found.steps if step.id == key), None)

    def _add_goal(self) -> None:
        self.add("plan_goal")


class _Opening(QObject):
    """A form on its way; it opens when what it chooses among has been read."""

    def __init__(self, pane: PlanPane, noun: str, row: NounRow | None, given: Mapping[str, Any]) -> None:
        super().__init__(pane)
        self._pane, self._noun, self._row, self._given = pane, noun, row, given

    def open(self, links: Links) -> None:
        pane = self._pane
        form = FORMS[self._noun](pane.desk, pane.jobs, self._noun, links, self._row, self._given, pane)
        form.setMinimumWidth(680 if self._noun == "account_plan" else 520)
        form.open()
        self.deleteLater()
