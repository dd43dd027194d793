"""Settings of greetings and visits: who is greeted on which festivals, the rep's own days, what to mind on a visit."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from kamdesk.models.settings import Settings
from kamdesk.models.terms import Grade, ReasonKind
from kamdesk.rules.birthday_text import parse_birthday
from kamdesk.rules.festivals import own_days, written_day
from kamdesk.ui import theme
from kamdesk.ui.choices_field import ChoicesField
from kamdesk.ui.day_words import birthday_text
from kamdesk.ui.festival_words import festival_choices
from kamdesk.ui.field import AreaField, Field, Misread, NumberField
from kamdesk.ui.visit_words import checklist

MOST_LEAD = 60


class OwnDaysField(AreaField):
    """One day a line, its name and when it is: Company day 8-18, 厂庆 农历八月初八."""

    def value(self) -> dict[str, str]:
        """Name to day as the settings keep it. Raises Misread with the line that is none."""
        lines = (line.strip() for line in self.area.toPlainText().splitlines())
        return dict(self._read(line) for line in lines if line)

    def set_value(self, value: object) -> None:
        days = own_days(value) if isinstance(value, Mapping) else ()
        super().set_value("\n".join(f"{each.code} {birthday_text(each.day)}" for each in days))

    def _read(self, line: str) -> tuple[str, str]:
        """The day is what stands after the first blank that leaves one."""
        words = line.split()
        for at in range(1, len(words)):
            day = parse_birthday(" ".join(words[at:]))
            if day is not None and day.day is not None:
                return " ".join(words[:at]), written_day(replace(day, year=None))
        raise Misread(
            QCoreApplication.translate(
                "GreetingSettings", "“{line}” has no day. Write the name, then the day: Company day 8-18."
            ).format(line=line)
        )


class ChecklistField(AreaField):
    """One point a line; empty, the shipped list is used."""

    def value(self) -> tuple[str, ...]:
        lines = (line.strip() for line in self.area.toPlainText().splitlines())
        return tuple(line for line in lines if line)

    def set_value(self, value: object) -> None:
        super().set_value("\n".join(value) if isinstance(value, list | tuple) else value)


class GreetingSettings(QFrame):
    """The fields by the names of their settings; `rules` gives the settings with what they say."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.kind(self, "card")
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(16, 12, 16, 12)
        self._layout.setSpacing(4)
        self.fields: dict[str, Field] = {}
        self._troubles: dict[str, QLabel] = {}
        words = self.tr("Greeted on")
        self._add(
            "festivals", words, ChoicesField(words, festival_choices()), self.tr("These come into the greetings page.")
        )
        words = self.tr("Who is greeted")
        grades = [(each.value, each.value) for each in Grade]
        more = self.tr(
            "Customers of these grades are on Today's list at a festival; to others you write from the list."
        )
        self._add("festival_grades", words, ChoicesField(words, grades), more)
        words = self.tr("Days ahead")
        more = self.tr("So early a festival comes onto Today's list.")
        self._add("festival_lead", words, NumberField(words, 0, MOST_LEAD, self.tr("days")), more)
        words = self.tr("Your own days")
        more = self.tr("One a line, the name and the day: Company day 8-18, or lunar: Temple fair lunar 3-3.")
        self._add("own_days", words, OwnDaysField(words), more)
        words = self.tr("Before a visit")
        self._add(
            "visit_checklist",
            words,
            ChecklistField(words),
            self.tr("One point a line; they stand on every visit sheet."),
        )

    def show_rules(self, rules: Settings) -> None:
        """Fill in what is in force."""
        self.fields["festivals"].set_value(rules.festivals)
        self.fields["festival_grades"].set_value(rules.festival_grades)
        self.fields["festival_lead"].set_value(rules.lead(ReasonKind.FESTIVAL, None))
        self.fields["own_days"].set_value(rules.own_days)
        self.fields["visit_checklist"].set_value(checklist(rules))

    def rules(self, settings: Settings) -> Settings:
        """The settings with what is written here. Raises Misread."""
        values = {name: field.value() for name, field in self.fields.items()}
        points = values["visit_checklist"]
        lead = {**settings.lead_days, ReasonKind.FESTIVAL.value: int(str(values["festival_lead"] or 0))}
        return replace(
            settings,
            festivals=values["festivals"] or (),  # type: ignore[arg-type]
            festival_grades=values["festival_grades"] or (),  # type: ignore[arg-type]
            own_days=values["own_days"],  # type: ignore[arg-type]
            visit_checklist=() if points == checklist(Settings()) else points,  # type: ignore[arg-type]
            lead_days=lead,
        )

    def trouble(self) -> str:
        """What is wrong, shown at its field; empty where nothing is."""
        first = ""
        for name, field in self.fields.items():
            words = field.trouble()
            self._troubles[name].setText(words)
            self._troubles[name].setVisible(bool(words))
            first = first or words
        return first

    def snapshot(self) -> dict[str, object]:
        """What stands in the fields, readable or not."""
        return {f"greetings {name}": _typed(field) for name, field in self.fields.items()}

    def _add(self, name: str, words: str, field: Field, more: str) -> None:
        label, explanation, trouble = QLabel(words), QLabel(more), QLabel()
        label.setBuddy(field)
        theme.kind(explanation, "caption")
        theme.kind(trouble, "late")
        for each in (explanation, trouble):
            each.setWordWrap(True)
        explanation.setContentsMargins(0, 0, 0, 8)
        trouble.hide()
        self.fields[name], self._troubles[name] = field, trouble
        field.edited.connect(self.edited)
        for part in (label, field, trouble, explanation):
            self._layout.addWidget(part)


def _typed(field: Field) -> object:
    try:
        return field.value()
    except Misread:
        return field.area.toPlainText() if isinstance(field, AreaField) else None
