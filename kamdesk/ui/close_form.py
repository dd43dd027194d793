"""A deal won or lost: why is asked, for a deal nobody learns from is lost twice."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from kamdesk.models.noun_rows import NounRow
from kamdesk.services.desk import Desk
from kamdesk.ui.field import AreaField
from kamdesk.ui.form import Form
from kamdesk.ui.jobs import Jobs
from kamdesk.ui.wording_nouns import noun_field


class CloseForm(Form):
    """`status` is won or lost."""

    def __init__(self, desk: Desk, jobs: Jobs, deal: NounRow, status: str, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        words = self.tr("{deal}: won") if status == "won" else self.tr("{deal}: lost")
        self.setWindowTitle(words.format(deal=deal["name"]))
        self._desk, self._jobs, self._deal, self._status = desk, jobs, deal, status
        label = noun_field("opportunity", "reason")
        self.add("reason", label, AreaField(label))
        self.fill({"reason": deal["reason"]})
        self.field("reason").setFocus()

    def write(self, values: dict[str, object], done: Callable[[object], object]) -> None:
        from kamdesk.services import stages

        reason = str(values["reason"] or "")
        self._jobs.write(stages.close, self._desk, self._deal.id, self._status, reason, done=done, failed=self.failed)
