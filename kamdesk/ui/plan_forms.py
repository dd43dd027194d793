"""The forms of an account plan: the plan itself, a goal, a competitor met, and what a review came to."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtWidgets import QWidget

from kamdesk.models.noun_rows import NounRow
from kamdesk.services.desk import Desk
from kamdesk.ui.date_field import DateField
from kamdesk.ui.field import AreaField, Field, LineField
from kamdesk.ui.form import Form
from kamdesk.ui.jobs import Jobs
from kamdesk.ui.noun_form import NounForm
from kamdesk.ui.noun_lines import FieldLine
from kamdesk.ui.wording_nouns import noun_field

REVIEW_DAYS = 90
"""After how many days the next review is proposed."""


class PlanForm(NounForm):
    """The plan of a customer; a second one in force is refused."""

    def write(self, values: dict[str, object], done: Callable[[object], object]) -> None:
        from kamdesk.services import planning

        owner = self.row.customer_id if self.row else self.unasked().get("customer_id")
        plan_id = self.row.id if self.row else None
        self.jobs.write(planning.save, self.desk, plan_id, owner, values, done=done, failed=self.failed)


class GoalForm(NounForm):
    """A goal, or a part of one."""

    def _field(self, line: FieldLine, label: str) -> Field:
        field = super()._field(line, label)
        if line.name == "period" and isinstance(field, LineField):
            field.line.setPlaceholderText(self.tr("2026-2028, 2026, 2026-Q1"))
        return field

    def write(self, values: dict[str, object], done: Callable[[object], object]) -> None:
        from kamdesk.services import planning

        full = {**self.unasked(), **values}
        plan_id = self.row["plan_id"] if self.row else full.pop("plan_id")
        goal_id = self.row.id if self.row else None
        full.pop("customer_id", None)
        self.jobs.write(planning.save_goal, self.desk, goal_id, plan_id, full, done=done, failed=self.failed)


class RivalryForm(NounForm):
    """A competitor met at a customer, by name; one nobody has heard of before is made."""

    def write(self, values: dict[str, object], done: Callable[[object], object]) -> None:
        from kamdesk.services import planning

        owner = self.row.customer_id if self.row else self.unasked().get("customer_id")
        name = str(values.pop("competitor") or "")
        rivalry_id = self.row.id if self.row else None
        self.jobs.write(planning.meet, self.desk, rivalry_id, owner, name, values, done=done, failed=self.failed)


class ReviewForm(Form):
    """What came of looking the plan through, and when it is looked at again."""

    def __init__(self, desk: Desk, jobs: Jobs, plan: NounRow, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("Review of the plan · {name}").format(name=plan.customer))
        self._desk, self._jobs, self._plan = desk, jobs, plan
        words, again = self.tr("What came of it"), noun_field("account_plan", "review_on")
        self.add("words", words, AreaField(words))
        self.add("review_on", again, DateField(again, desk.today()))
        self.fill({"review_on": desk.today() + timedelta(days=REVIEW_DAYS)})
        self.field("words").setFocus()

    def write(self, values: dict[str, object], done: Callable[[object], object]) -> None:
        from kamdesk.services import planning

        words = str(values["words"] or "")
        work = (planning.review, self._desk, self._plan.id, words, values["review_on"])
        self._jobs.write(*work, done=done, failed=self.failed)
