"""The form of a group: its name and the strategy its customers are treated by (requirement L5)."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QWidget

from kamdesk.models.terms import Channel
from kamdesk.services.desk import Desk
from kamdesk.ui.choice_field import ChoiceField
from kamdesk.ui.field import AreaField, LineField, NumberField, YesNoField
from kamdesk.ui.field_names import choices, field_name
from kamdesk.ui.form import Form
from kamdesk.ui.jobs import Jobs

MOST_DAYS, MOST_MINUTES = 3_650, 100_000


class GroupForm(Form):
    """What is said of a group; its cadence counts where a customer has none of its own (domain 3.8)."""

    def __init__(
        self, desk: Desk, jobs: Jobs, group_id: int, values: Mapping[str, object], parent: QWidget | None = None
    ) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("Group · {name}").format(name=values["name"]))
        self._desk, self._jobs, self._group_id = desk, jobs, group_id
        days, minutes = self.tr("days"), self.tr("minutes a month")
        self.add("name", self.tr("Name"), LineField(self.tr("Name")))
        self.add("strategy", self.tr("How to treat them"), AreaField(self.tr("How to treat them")))
        self.add("channel", self.tr("Reach them by"), ChoiceField(self.tr("Reach them by"), choices(Channel)))
        for name in ("cadence_ideal", "cadence_max"):
            self.add(name, field_name(name), NumberField(field_name(name), 1, MOST_DAYS, days))
        self.add(
            "time_budget", self.tr("Time for them"), NumberField(self.tr("Time for them"), 0, MOST_MINUTES, minutes)
        )
        private = self.tr("Private: in no count, tier, analysis or handover")
        self.add("private", private, YesNoField(private))
        self.fill(values)
        self.field("strategy").setFocus()

    def write(self, values: dict[str, object], done: Callable[[object], object]) -> None:
        from kamdesk.services import groups

        full = {**values, "name": values["name"] or ""}
        self._jobs.write(groups.edit, self._desk, self._group_id, full, done=done, failed=self.failed)
