"""What a successor would miss about one customer, to be filled in on the spot."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from kamdesk.models.refusals import Refusal
from kamdesk.models.rows import ContactCard
from kamdesk.models.terms import DecisionRole
from kamdesk.services.desk import Desk
from kamdesk.ui import theme
from kamdesk.ui.choice_field import ChoiceField
from kamdesk.ui.date_field import DateField
from kamdesk.ui.field import AreaField, Field, LineField
from kamdesk.ui.field_names import field_name
from kamdesk.ui.jobs import Jobs
from kamdesk.ui.wording_handover import gaps_text
from kamdesk.ui.wording_refusals import refusal_text

Write = tuple[Callable[..., object], tuple[object, ...]]
"""A service call and what it is given."""


class GapPanel(QFrame):
    """`filled` says that something was stored, `refused` that it could not be."""

    filled = Signal()
    refused = Signal()

    def __init__(self, desk: Desk, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.kind(self, "card")
        self._desk, self._jobs = desk, jobs
        self._customer = 0
        self._is_saving = False
        self._fields: dict[str, Field] = {}
        self._contacts: tuple[ContactCard, ...] = ()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(16, 12, 16, 12)
        self._layout.setSpacing(6)
        self._page: QWidget | None = None

    def fields(self) -> dict[str, Field]:
        """The fields offered now, by name."""
        return self._fields

    def show_customer(self, customer_id: int, name: str, missing: Sequence[str]) -> None:
        """Offer a field for each thing that is missing; what was typed for the one before is stored."""
        from kamdesk.services import sheets

        if self.is_touched():
            self.save()
        self._is_saving = False
        self._customer = customer_id
        self._contacts = sheets.sheet(self._desk, customer_id).contacts
        self._fields = {}
        if self._page is not None:
            self._page.hide()
            self._page.deleteLater()
        self._page = QWidget()
        layout = QVBoxLayout(self._page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        _say(layout, name, "strong")
        _say(layout, gaps_text(missing), "soon")
        for key, field in self._wanted(missing):
            self._fields[key] = field
            label = QLabel(field.name())
            theme.kind(label, "mute")
            label.setBuddy(field)
            layout.addWidget(label)
            layout.addWidget(field)
        self._trouble = _say(layout, "", "late")
        save = QPushButton(self.tr("Save"))
        save.setAutoDefault(False)
        save.clicked.connect(self.save)
        layout.addWidget(save)
        layout.addStretch(1)
        self._layout.addWidget(self._page)
        self._page.show()

    def enter(self) -> None:
        """Give the keyboard to the first field."""
        next(iter(self._fields.values())).setFocus(Qt.FocusReason.TabFocusReason)

    def save(self) -> None:
        """Store what was typed; what was left empty stays missing."""
        if self._is_saving:
            return
        trouble = next((words for words in (each.trouble() for each in self._fields.values()) if words), "")
        self._say_trouble(trouble)
        if trouble:
            return
        said = {key: each.value() for key, each in self._fields.items() if each.value()}
        writes = [*self._next_step(said), *self._treatment(said), *self._people(said)]
        self._is_saving = bool(writes)
        if said and not writes:  # a purpose without a day, a phone without a person
            self._say_trouble(self.tr("Fill in what belongs to it as well: the day, or whose phone it is."))
        for at, (work, arguments) in enumerate(writes, 1):
            done = self._was_saved if at == len(writes) else None
            self._jobs.write(work, *arguments, done=done, failed=self._failed)

    def is_touched(self) -> bool:
        """Whether something was typed that is not stored yet."""
        return not self._is_saving and any(each.trouble() or each.value() for each in self._fields.values())

    def is_saving(self) -> bool:
        """Whether what was typed is on its way into the book."""
        return self._is_saving

    def _wanted(self, missing: Sequence[str]) -> list[tuple[str, Field]]:
        found: list[tuple[str, Field]] = []
        if "next_step" in missing:
            found.append(("next_on", DateField(self.tr("Next contact on"), self._desk.today())))
            found.append(("next_title", LineField(self.tr("What for"))))
        if "decision_maker" in missing and self._contacts:
            people = [(each.id, " ".join(filter(None, (each.name, each.title)))) for each in self._contacts]
            found.append(("decides", ChoiceField(self.tr("Who decides"), people)))
        if "decision_maker" in missing or "contact" in missing:
            words = self.tr("Or somebody new") if self._contacts else self.tr("Who decides there")
            found.append(("who", LineField(words)))
        if "phone" in missing:
            found.append(("phone", LineField(field_name("phone"))))
        if "how_to_treat" in missing:
            found.append(("how_to_treat", AreaField(field_name("how_to_treat"))))
        return found

    def _next_step(self, said: dict[str, object]) -> list[Write]:
        from kamdesk.services import tasks

        if "next_on" not in said:
            return []
        title = said.get("next_title", "")
        values = {"customer_id": self._customer, "kind": "callback", "due_on": said["next_on"], "title": title}
        return [(tasks.add, (self._desk, values))]

    def _treatment(self, said: dict[str, object]) -> list[Write]:
        from kamdesk.services import customers

        if "how_to_treat" not in said:
            return []
        return [(customers.save, (self._desk, self._customer, {"how_to_treat": said["how_to_treat"]}))]

    def _people(self, said: dict[str, object]) -> list[Write]:
        from kamdesk.services import contacts

        phone = [("phone", str(said["phone"]), None)] if "phone" in said else []
        decides = {"role": DecisionRole.DECISION_MAKER.value}
        if "who" in said:
            values = {"name": said["who"], **decides}
            return [(contacts.save, (self._desk, None, self._customer, values, phone))]
        found: list[Write] = []
        if "decides" in said:
            found.append((contacts.save, (self._desk, said["decides"], self._customer, decides)))
        if phone and self._contacts:
            whose = next((each for each in self._contacts if each.id == said.get("decides")), self._contacts[0])
            kept = [(each.kind, each.value, each.label) for each in whose.channels]
            found.append((contacts.save, (self._desk, whose.id, self._customer, {}, [*kept, *phone])))
        return found

    def _was_saved(self, _outcome: object) -> None:
        self.filled.emit()

    def _failed(self, refusal: Refusal) -> None:
        self._is_saving = False
        self._say_trouble(refusal_text(refusal))
        self.refused.emit()

    def _say_trouble(self, words: str) -> None:
        self._trouble.setText(words)
        self._trouble.setVisible(bool(words))


def _say(layout: QVBoxLayout, words: str, kind: str) -> QLabel:
    label = QLabel(words)
    theme.kind(label, kind)
    label.setWordWrap(True)
    label.setVisible(bool(words))
    layout.addWidget(label)
    return label
