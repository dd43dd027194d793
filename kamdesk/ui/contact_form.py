"""A contact: who it is, the ways to reach them, birthdays in both calendars; the personal side on demand."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QToolButton, QVBoxLayout, QWidget

from kamdesk.models.rows import Channel, ContactCard
from kamdesk.models.terms import Attitude, DecisionRole
from kamdesk.models.terms import Channel as Way
from kamdesk.rules.birthdays import Calendar
from kamdesk.rules.reach import closed_channels
from kamdesk.services import own_fields, stakeholders
from kamdesk.services.desk import Desk
from kamdesk.ui import theme
from kamdesk.ui.choice_field import CalmBox, ChoiceField, RatingField
from kamdesk.ui.choices_field import ChoicesField
from kamdesk.ui.composing import Composing
from kamdesk.ui.field import AreaField, Field, LineField, NumberField, YesNoField
from kamdesk.ui.field_names import channel_kinds, choices, field_name
from kamdesk.ui.form import Form
from kamdesk.ui.jobs import Jobs
from kamdesk.ui.lunar_field import BirthdayField
from kamdesk.ui.own_sheet_field import own_editor

ChannelValues = tuple[str, str, str | None]
AREAS = ("work", "life", "interests", "hobbies", "habits", "taboos", "note", "private_note")


class ChannelLine(QWidget):
    """One way to reach somebody: what it is, and its number or address."""

    def __init__(self, channel: Channel | None, parent: QWidget) -> None:
        super().__init__(parent)
        self._label = channel.label if channel else None
        self.kind = CalmBox(self)
        for value, words in channel_kinds():
            self.kind.addItem(words, value)
        self.kind.setAccessibleName(self.tr("Kind of channel"))
        self.value = QLineEdit(self)
        self.value.setAccessibleName(self.tr("Number or address"))
        self.composing = Composing(self.value)
        self.remove = QToolButton(self)
        self.remove.setText("×")
        self.remove.setAccessibleName(self.tr("Remove this channel"))
        if channel is not None:
            self.kind.setCurrentIndex(max(self.kind.findData(channel.kind), 0))
            self.value.setText(channel.value)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.kind)
        row.addWidget(self.value, 1)
        row.addWidget(self.remove)

    def values(self) -> ChannelValues | None:
        text = self.value.text().strip()
        return (str(self.kind.currentData()), text, self._label) if text else None


class ChannelsField(Field):
    """All ways to reach a contact, as (kind, value, label)."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._lines: list[ChannelLine] = []
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(4)
        self._add = QPushButton(self.tr("Another way to reach them"))
        self._add.setAutoDefault(False)
        theme.kind(self._add, "link")
        self._add.clicked.connect(self._add_line)
        self._box.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)

    def lines(self) -> list[ChannelLine]:
        return self._lines

    def value(self) -> list[ChannelValues]:
        return [values for line in self._lines if (values := line.values()) is not None]

    def set_value(self, value: object) -> None:
        for line in list(self._lines):
            self._drop(line)
        for channel in value if isinstance(value, tuple | list) else ():
            self._line(channel)
        if not self._lines:
            self._line(None)

    def is_typing(self) -> bool:
        return any(line.composing.is_active() for line in self._lines)

    def _line(self, channel: Channel | None) -> ChannelLine:
        line = ChannelLine(channel, self)
        line.value.textChanged.connect(self.edited)
        line.kind.activated.connect(self.edited)
        line.remove.clicked.connect(self._remove)
        self._box.insertWidget(len(self._lines), line)
        self._lines.append(line)
        self.setFocusProxy(self._lines[0].value)
        return line

    def _add_line(self) -> None:
        self._line(None).value.setFocus()

    def _remove(self) -> None:
        button = self.sender()
        for line in list(self._lines):
            if line.remove is button:
                self._drop(line)
                self.edited.emit()

    def _drop(self, line: ChannelLine) -> None:
        self._lines.remove(line)
        self._box.removeWidget(line)
        line.hide()
        line.deleteLater()


class ClosedField(ChoicesField):
    """The channels somebody does not want to be used, kept as the book writes them: by comma."""

    def value(self) -> str | None:
        ticked = super().value()
        return ", ".join(ticked) if isinstance(ticked, tuple) else None

    def set_value(self, value: object) -> None:
        super().set_value(sorted(closed_channels(value if isinstance(value, str) else None)))


class ContactForm(Form):
    """A new contact of a customer, or an existing one."""

    def __init__(
        self, desk: Desk, jobs: Jobs, customer_id: int, card: ContactCard | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("Edit contact") if card else self.tr("New contact"))
        self._desk, self._jobs = desk, jobs
        self._customer_id, self._card = customer_id, card
        for name, words in (("name", self.tr("Name", "of a person")), ("title", field_name("title"))):
            self.add(name, words, LineField(words))
        self.add("role", field_name("role"), ChoiceField(field_name("role"), choices(DecisionRole)))
        self.add("channels", self.tr("Reach at"), ChannelsField(self.tr("Reach at")))
        today = desk.today()
        for name, calendar in (("birthday", Calendar.GREGORIAN), ("lunar_birthday", Calendar.LUNAR)):
            self.add(name, field_name(name), BirthdayField(field_name(name), calendar, today))
        self._add_more()
        fields: Mapping[str, object] = card.fields if card else {}
        self._own = own_fields.fields(desk, "contact")
        self._add_own(fields)
        self.fill({**fields, **self._own_values(fields), "channels": card.channels if card else ()})
        self.field("name").setFocus()

    def write(self, values: dict[str, object], done: Callable[[object], object]) -> None:
        from kamdesk.services import contacts

        channels = values.pop("channels")
        own = {each.name: values.pop(each.key) for each in self._own}
        if own:
            before = own_fields.kept(self._card.fields.get("custom") if self._card else None)
            values["custom"] = own_fields.packed({**before, **own})
        contact_id = self._card.id if self._card else None
        self._jobs.write(
            contacts.save,
            self._desk,
            contact_id,
            self._customer_id,
            {**values, "name": values["name"] or ""},
            channels,
            done=done,
            failed=self.failed,
        )

    def _add_more(self) -> None:
        others = stakeholders.stakeholders(self._desk, self._customer_id).people
        own = self._card.id if self._card else None
        people = [(each.id, each.name) for each in others if each.id != own]
        if people:
            label = field_name("reports_to_id")
            self.add("reports_to_id", label, ChoiceField(label, people), more=True)
        for name in ("department", "nickname", "home_address"):
            self.add(name, field_name(name), LineField(field_name(name)), more=True)
        self.add("attitude", field_name("attitude"), ChoiceField(field_name("attitude"), choices(Attitude)), more=True)
        self.add("influence", field_name("influence"), RatingField(field_name("influence")), more=True)
        days = NumberField(field_name("birthday_lead"), 0, 60, self.tr("days before the birthday"))
        self.add("birthday_lead", field_name("birthday_lead"), days, more=True)
        for name in ("is_main", "birthday_muted", "do_not_contact"):
            self.add(name, field_name(name), YesNoField(field_name(name)), more=True)
        label = field_name("closed_channels")
        self.add(
            "closed_channels",
            label,
            ClosedField(label, [(str(value), words) for value, words in choices(Way)]),
            more=True,
        )
        for name in AREAS:
            self.add(name, field_name(name), AreaField(field_name(name)), more=True)

    def _add_own(self, fields: Mapping[str, object]) -> None:
        """The rep's own fields of contacts; one that has a value shows at once."""
        values = self._own_values(fields)
        for each in self._own:
            editor = own_editor(each, each.name, self._desk.today())
            self.add(each.key, each.name, editor, more=values[each.key] is None)

    def _own_values(self, fields: Mapping[str, object]) -> dict[str, object]:
        kept = own_fields.kept(fields.get("custom"))
        return {each.key: kept.get(each.name) for each in self._own}


class ReachForm(Form):
    """The ways to reach a customer itself: its switchboard, its websites."""

    def __init__(
        self, desk: Desk, jobs: Jobs, customer_id: int, channels: tuple[Channel, ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(self.tr("How to reach the customer itself"), parent)
        self._desk, self._jobs, self._customer_id = desk, jobs, customer_id
        self.add("channels", self.tr("Reach at"), ChannelsField(self.tr("Reach at")))
        self.fill({"channels": channels})
        self.field("channels").setFocus()

    def write(self, values: dict[str, object], done: Callable[[object], object]) -> None:
        from kamdesk.services import contacts

        told = values["channels"]
        self._jobs.write(contacts.save_channels, self._desk, self._customer_id, told, done=done, failed=self.failed)
