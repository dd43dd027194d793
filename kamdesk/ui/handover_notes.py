"""The third page of a handover: the notes a successor reads of each key account, written down before they are lost."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QListWidget, QPlainTextEdit, QVBoxLayout, QWidget

from kamdesk.models.changes import Changes
from kamdesk.models.refusals import Refusal
from kamdesk.models.rows import CustomerRow
from kamdesk.services.briefing import Section
from kamdesk.services.desk import Desk
from kamdesk.ui import theme
from kamdesk.ui.field import AreaField
from kamdesk.ui.field_names import field_name
from kamdesk.ui.guided import Page
from kamdesk.ui.jobs import Jobs
from kamdesk.ui.wording import Wording
from kamdesk.ui.wording_handover import standing_text
from kamdesk.ui.wording_refusals import refusal_text

FIELDS = ("how_to_treat", "taboos", "habits")
"""Of the customer, of the customer, of its main contact."""


@dataclass(frozen=True, slots=True)
class Note:
    """What can be written of a customer, and what the successor reads. `contact`: the main one, where there is one."""

    customer: int
    contact: int | None
    who: str
    said: dict[str, str]
    section: Section


class NotesPage(Page):
    """A list of key accounts; beside it what is told of the one in front."""

    def __init__(self, desk: Desk, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._jobs = desk, jobs
        self._rows: tuple[CustomerRow, ...] = ()
        self._note: Note | None = None
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Key accounts"))
        self.list.setSpacing(3)
        self.list.currentRowChanged.connect(self._go_to)
        self.fields = {name: AreaField(field_name(name)) for name in FIELDS}
        self._trouble = QLabel()
        theme.kind(self._trouble, "late")
        self._trouble.setWordWrap(True)
        self._trouble.hide()
        self.read = QPlainTextEdit()
        self.read.setReadOnly(True)
        self.read.setTabChangesFocus(True)
        self.read.setAccessibleName(self.tr("What your successor reads"))
        self._build()

    def title(self) -> str:
        return self.tr("What nobody else knows") if self._rows else self.tr("No key account goes")

    def hint(self) -> str:
        return self.tr("Habits, taboos, how to treat them: it is stored with the customer and stands in the briefing.")

    def first_focus(self) -> QWidget | None:
        return self.list if self._rows else None

    def show_rows(self, rows: Sequence[CustomerRow]) -> None:
        """List the key accounts that go, the most valuable first."""
        self._rows, self._note = tuple(rows), None
        self.list.blockSignals(True)
        self.list.clear()
        for row in rows:
            self.list.addItem("\n".join(part for part in (row.name, standing_text(row)) if part))
        self.list.blockSignals(False)
        self._both.setVisible(bool(rows))
        if rows:
            self.list.setCurrentRow(0)
        self.settled.emit()

    def save(self) -> None:
        """Store what was typed of the customer in front."""
        note, changed = self._note, self._changed()
        if note is None or not changed:
            return
        note.said.update(changed)
        self._jobs.write(_saved, self._desk, note, changed, done=self._was_saved, failed=self._failed)

    def is_touched(self) -> bool:
        """Whether something was typed that is not stored yet."""
        return bool(self._changed())

    def _changed(self) -> dict[str, str]:
        if self._note is None:
            return {}
        typed = {name: str(field.value() or "") for name, field in self.fields.items()}
        return {name: text for name, text in typed.items() if text != self._note.said.get(name, "")}

    def _go_to(self, at: int) -> None:
        self.save()
        if 0 <= at < len(self._rows):
            self._ask(self._rows[at].id)

    def _ask(self, customer_id: int) -> None:
        self._jobs.read(_note_of, self._desk, customer_id, done=self._show, failed=self._failed)

    def _show(self, note: Note) -> None:
        at = self.list.currentRow()
        if not 0 <= at < len(self._rows) or self._rows[at].id != note.customer:
            return
        self._note = note
        for name, field in self.fields.items():
            field.set_value(note.said.get(name, ""))
        self.fields["habits"].setEnabled(note.contact is not None)
        self._habits.setText(self.tr("Habits of {name}").format(name=note.who) if note.who else field_name("habits"))
        self.read.setPlainText(_plain(note.section))

    def _was_saved(self, _changes: Changes) -> None:
        self._trouble.hide()
        if self._note is not None:
            QTimer.singleShot(0, self, self._read_again)

    def _read_again(self) -> None:
        if self._note is not None and not self._changed():
            self._ask(self._note.customer)

    def _failed(self, refusal: Refusal) -> None:
        self._trouble.setText(refusal_text(refusal))
        self._trouble.show()

    def _build(self) -> None:
        self._both = QWidget()
        row = QHBoxLayout(self._both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        left = _card(self.list)
        right = QFrame()
        theme.kind(right, "card")
        column = QVBoxLayout(right)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(6)
        self._habits = QLabel(field_name("habits"))
        for name, field in self.fields.items():
            label = self._habits if name == "habits" else QLabel(field_name(name))
            theme.kind(label, "mute")
            label.setBuddy(field)
            column.addWidget(label)
            column.addWidget(field)
        column.addWidget(self._trouble)
        told = QLabel(self.tr("What your successor reads"))
        theme.kind(told, "mute")
        told.setBuddy(self.read)
        column.addWidget(told)
        column.addWidget(self.read, 1)
        row.addWidget(left, 2)
        row.addWidget(right, 3)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._both, 1)


def _card(widget: QWidget) -> QFrame:
    frame = QFrame()
    theme.kind(frame, "card")
    inside = QVBoxLayout(frame)
    inside.setContentsMargins(8, 8, 8, 8)
    inside.addWidget(widget)
    return frame


def _plain(section: Section) -> str:
    """A section of the briefing as lines."""
    lines = []
    for row in section.rows:
        lines.append(row.title)
        lines += [f"    {each}" for each in (row.items or (row.text,))]
    return "\n".join(lines)


def _note_of(desk: Desk, customer_id: int) -> Note:
    from kamdesk.services import briefing, sheets

    sheet = sheets.sheet(desk, customer_id)
    main = next((each for each in sheet.contacts if each.fields.get("is_main")), next(iter(sheet.contacts), None))
    said = {name: str(sheet.customer[name] or "").strip() for name in ("how_to_treat", "taboos")}
    said["habits"] = str(main.fields.get("habits") or "").strip() if main else ""
    words = Wording(desk.currency, desk.today())
    section = briefing.section(desk, customer_id, words)
    return Note(customer_id, main.id if main else None, main.name if main else "", said, section)


def _saved(desk: Desk, note: Note, changed: dict[str, str]) -> Changes:
    from kamdesk.services import contacts, customers

    own = {name: text for name, text in changed.items() if name != "habits"}
    changes = Changes()
    if own:
        changes = customers.save(desk, note.customer, own).changes
    if "habits" in changed and note.contact is not None:
        changes = contacts.save(desk, note.contact, note.customer, {"habits": changed["habits"]}).changes
    return changes
