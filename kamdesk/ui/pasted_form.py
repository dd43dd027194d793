"""What a pasted signature, card or chat contact was understood as, to be confirmed: nothing is stored unseen."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import cast

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QCheckBox, QLabel, QWidget

from kamdesk.models.refusals import Refusal
from kamdesk.services.desk import Desk
from kamdesk.services.duplicates import Alike
from kamdesk.ui import theme
from kamdesk.ui.announce import announce
from kamdesk.ui.field import AreaField, LineField
from kamdesk.ui.field_names import channel_kind, field_name
from kamdesk.ui.form import Form
from kamdesk.ui.jobs import Jobs
from kamdesk.ui.sheet_fields import FIELDS
from kamdesk.ui.wording_likeness import alike_text

CHANNELS = ("mobile", "phone", "fax", "email", "wechat", "qq")
PERSON = ("contact", "title", "department")
LOOK_AFTER = 250
"""Milliseconds of quiet before the book is asked."""


class PastedForm(Form):
    """Opened with the draft; where the company is in the book already, its person is added there unless unticked."""

    def __init__(self, desk: Desk, jobs: Jobs, draft: Mapping[str, object], parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("From the clipboard"))
        self._desk, self._jobs = desk, jobs
        self._known: Alike | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(LOOK_AFTER)
        self._timer.timeout.connect(self._look)
        self._build_fields()
        self.fill(draft)
        self.field("name").setFocus()
        self._look()

    def write(self, values: dict[str, object], done: Callable[[object], object]) -> None:
        from kamdesk.services import pasting

        channels = [
            (kind, part.strip(), None)
            for kind in CHANNELS
            for part in str(values.pop(kind) or "").split(" / ")
            if part.strip()
        ]
        told = {name: value for name, value in values.items() if value is not None}
        told.setdefault("name", "")
        into = self._known.row.id if self._known is not None and self._into.isChecked() else None
        self._jobs.write(pasting.save, self._desk, told, channels, into, done=done, failed=self.failed)

    def _build_fields(self) -> None:
        today = self._desk.today()
        self.add("name", field_name("name"), FIELDS["name"].editor(today))
        self._into = QCheckBox()
        self._why = QLabel()
        theme.kind(self._why, "mute")
        for widget in (self._into, self._why):
            self.add_wide(widget)
            widget.hide()
        self.add("kind", field_name("kind"), FIELDS["kind"].editor(today))
        for name in PERSON:
            self.add(name, field_name(name), LineField(field_name(name)))
        for kind in CHANNELS:
            field = self.add(kind, channel_kind(kind), LineField(channel_kind(kind)))
            field.edited.connect(self._timer.start)
        self.add("address", field_name("address"), LineField(field_name("address")))
        self.add("website", field_name("website"), LineField(field_name("website")))
        self.add("note", field_name("note"), AreaField(field_name("note")))
        self.field("name").edited.connect(self._timer.start)

    # Somebody alike.

    def _look(self) -> None:
        """Ask whether the company, or somebody reached in the same way, is in the book."""
        from kamdesk.services import duplicates

        lines = {name: self._text(name) for name in ("name", "contact", "website", "address", *CHANNELS)}
        channels = [(kind, lines.pop(kind)) for kind in CHANNELS if lines[kind]]
        self._jobs.search(
            duplicates.alike, self._desk, lines, channels, done=self._found, failed=self._not_found, topic="alike"
        )

    def _text(self, name: str) -> str:
        return cast("LineField", self.field(name)).line.text().strip()

    def _found(self, known: list[Alike]) -> None:
        before = self._known
        self._known = known[0] if known else None
        for widget in (self._into, self._why):
            widget.setVisible(self._known is not None)
        if self._known is None or (before is not None and before.row.id == self._known.row.id):
            return
        self._into.setText(self.tr("Add this person to {name}, which is in the book").format(name=self._known.row.name))
        self._into.setChecked(True)
        self._why.setText(alike_text(self._known.likeness))
        announce(self, self._into.text())

    def _not_found(self, _refusal: Refusal) -> None:
        """A hint that cannot be had is no reason to stop anybody."""
        self._found([])
