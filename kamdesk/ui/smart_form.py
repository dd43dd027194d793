"""The dialog of a smart group: its name, its filter, and at once how many customers fit."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QWidget

from kamdesk.models.refusals import BadRequest, Refusal
from kamdesk.services.desk import Desk
from kamdesk.ui import theme
from kamdesk.ui.field import LineField
from kamdesk.ui.filter_builder import FilterEditor
from kamdesk.ui.filter_clauses import FIRST_FIELD, Offer
from kamdesk.ui.form import Form
from kamdesk.ui.jobs import Jobs
from kamdesk.ui.wording_figures import counted

if TYPE_CHECKING:
    from kamdesk.rules.filter_fields import FilterField
    from kamdesk.services.smart_groups import SmartGroup

FIRST_DAYS = 30
FIRST = f'{{"all": [{{"field": "{FIRST_FIELD}", "is": "not_last", "value": {FIRST_DAYS}}}]}}'
"""What a new filter begins with: who has not been spoken to for a month."""


class SmartForm(Form):
    """A new smart group, or a change of one. `named` carries the name it was saved under."""

    named = Signal(str)

    def __init__(
        self,
        desk: Desk,
        jobs: Jobs,
        fields: Mapping[str, FilterField],
        groups: Sequence[tuple[str, str]],
        smart: SmartGroup | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", parent)
        self.setWindowTitle(
            self.tr("Smart group · {name}").format(name=smart.name) if smart else self.tr("New smart group")
        )
        self._desk, self._jobs, self._smart = desk, jobs, smart
        self.setMinimumWidth(720)
        self.add("name", self.tr("Name"), LineField(self.tr("Name")))
        offer = Offer(fields, groups, desk.today(), self)
        self.editor = FilterEditor(self.tr("Who is in it"), offer, smart.filter if smart else FIRST)
        self.add("filter", self.tr("Who is in it"), self.editor)
        self.fits = QLabel()
        theme.kind(self.fits, "strong")
        self.fits.setAccessibleName(self.tr("How many fit"))
        self.add_wide(self.fits)
        self.field("name").set_value(smart.name if smart else None)
        self.settle()
        self.editor.edited.connect(self._count)
        self.field("name").setFocus()
        self.resize(820, 460)
        self._count()

    def write(self, values: dict[str, object], done: Callable[[object], object]) -> None:
        from kamdesk.services import smart_groups

        name = str(values["name"] or "")
        work = (smart_groups.save, self._desk, self._smart.id if self._smart else None, name, values["filter"])
        self._name, self._done = name.strip(), done
        self._jobs.write(*work, done=self._kept, failed=self.failed)

    def _kept(self, saved: object) -> None:
        self._done(saved)
        self.named.emit(self._name)

    def _count(self) -> None:
        """Count anew, off this thread; a newer question overtakes an older one."""
        from kamdesk.services import smart_groups

        if not self.editor.is_whole():
            self.fits.setText(self.tr("Finish the conditions to see who fits."))
            return
        self._jobs.search(
            smart_groups.count,
            self._desk,
            self.editor.value(),
            topic="smart",
            done=self._counted,
            failed=self._uncounted,
        )

    def _counted(self, count: int) -> None:
        words = self.tr("{count} fit now") if count else self.tr("Nobody fits now")
        self.fits.setText(words.format(count=counted("customers", count)))

    def _uncounted(self, refusal: Refusal) -> None:
        if refusal.code != "interrupted":
            self.failed(refusal)


def open_smart_form(desk: Desk, jobs: Jobs, name: str = "", parent: QWidget | None = None) -> SmartForm:
    """Open the dialog for the smart group of a name, or for a new one.

    Where its filter asks about what is gone, it begins anew and says so.
    """
    from dataclasses import replace

    from kamdesk.rules import filters
    from kamdesk.services import smart_groups

    found, fields, trouble = smart_groups.named(desk, name) if name else None, smart_groups.fields(desk), None
    try:
        filters.read(found.filter if found else FIRST, fields)
    except BadRequest as refusal:
        found, trouble = replace(found, filter=FIRST) if found else None, refusal
    form = SmartForm(desk, jobs, fields, smart_groups.groups(desk), found, parent)
    if trouble is not None:
        form.failed(trouble)
    form.open()
    return form
