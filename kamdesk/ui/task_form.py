"""A promised step: callback, task, appointment or visit, on a day understood as typed."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QWidget

from kamdesk.models.rows import TaskRow
from kamdesk.services.desk import Desk
from kamdesk.ui.choice_field import ChoiceField
from kamdesk.ui.customer_field import CustomerField
from kamdesk.ui.date_field import DateField
from kamdesk.ui.field import AreaField, LineField, YesNoField
from kamdesk.ui.field_names import field_name, task_kinds
from kamdesk.ui.form import Form
from kamdesk.ui.jobs import Jobs
from kamdesk.ui.repeat_field import RepeatField
from kamdesk.ui.talk_form import Whom, open_deals
from kamdesk.ui.time_field import TimeField
from kamdesk.ui.wording_nouns import noun_field


class TaskForm(Form):
    """A new step for a customer (or, without one, for the rep alone), or a change of one that is open."""

    def __init__(
        self,
        desk: Desk,
        jobs: Jobs,
        whom: Whom | None,
        task: TaskRow | None = None,
        parent: QWidget | None = None,
        given: Mapping[str, object] | None = None,
    ) -> None:
        """`given`: what a new step begins with; a field the form does not ask for is kept as given."""
        super().__init__("", parent)
        title = self.tr("Edit the next step") if task else self.tr("New step")
        self.setWindowTitle(f"{title} · {whom.name}" if whom else title)
        self._desk, self._jobs, self._whom, self._task = desk, jobs, whom, task
        self._given = dict(given or {})
        if whom is None and task is None:
            words = self.tr("With whom")
            self.add("customer_id", words, CustomerField(words, desk, jobs))
        self.add("kind", field_name("kind"), ChoiceField(field_name("kind"), task_kinds(), optional=False))
        self.add("due_on", field_name("due_on"), DateField(field_name("due_on"), desk.today()))
        self.add("due_time", field_name("due_time"), TimeField(field_name("due_time")))
        self.add("title", self.tr("What"), LineField(self.tr("What")))
        if whom and whom.contacts:
            people = [(card.id, card.name) for card in whom.contacts]
            self.add("contact_id", field_name("contact"), ChoiceField(field_name("contact"), people), more=True)
        if whom and (deals := open_deals(desk, whom.id)):
            label = noun_field("task", "opportunity_id")
            self.add("opportunity_id", label, ChoiceField(label, deals), more=True)
        self.add("rrule", field_name("repeat"), RepeatField(field_name("repeat")), more=True)
        self.add("skip_days_off", field_name("skip_days_off"), YesNoField(field_name("skip_days_off")), more=True)
        self.add("note", field_name("note"), AreaField(field_name("note")), more=True)
        self.fill(_values_of(task) if task else {"kind": "callback", **(given or {})})
        if task and task.rrule:
            self.show_more()
        self.field("due_on" if whom or task else "customer_id").setFocus()

    def write(self, values: dict[str, object], done: Callable[[object], object]) -> None:
        from kamdesk.services import tasks

        field = self.field("due_on")
        if isinstance(field, DateField) and not values["due_time"] and (at := field.time()) is not None:
            values["due_time"] = f"{at:%H:%M}"
        values["title"] = values["title"] or ""
        if self._task is not None:
            values = _changed(values, _values_of(self._task))
            self._jobs.write(tasks.edit, self._desk, self._task.id, values, done=done, failed=self.failed)
            return
        if self._whom is not None:
            values["customer_id"] = self._whom.id
        values = {**self._given, **values}
        self._jobs.write(tasks.add, self._desk, values, done=done, failed=self.failed)


def _values_of(task: TaskRow) -> dict[str, object]:
    return {
        "kind": task.kind,
        "due_on": task.due_on,
        "due_time": task.due_time,
        "title": task.title,
        "note": task.note,
        "rrule": task.rrule,
        "skip_days_off": task.skip_days_off,
        "contact_id": task.contact_id,
    }


def _changed(values: Mapping[str, object], before: Mapping[str, object]) -> dict[str, object]:
    """Only what was changed."""
    return {name: value for name, value in values.items() if value != before.get(name)}
