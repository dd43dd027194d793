"""The profile sheet's table: which fields in which section, and with what each is edited. A new field is a new line."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from kamdesk.models import terms
from kamdesk.ui.choice_field import RATINGS, ChoiceField, RatingField
from kamdesk.ui.date_field import DateField
from kamdesk.ui.day_words import day_text
from kamdesk.ui.field import AreaField, Field, LineField, NumberField, YesNoField
from kamdesk.ui.field_names import choices, field_name, term
from kamdesk.ui.money_field import MoneyField, money_text
from kamdesk.ui.percent_field import PercentField, percent_text
from kamdesk.ui.texts import QT_TRANSLATE_NOOP
from kamdesk.ui.wording_figures import counted


class Edited(StrEnum):
    """With what a field is edited."""

    LINE = "line"
    AREA = "area"
    CHOICE = "choice"
    RATING = "rating"
    MONEY = "money"
    DAY = "day"
    DAYS = "days"
    POINTS = "points"
    PERCENT = "percent"
    YES_NO = "yes_no"


@dataclass(frozen=True, slots=True)
class SheetField:
    """One column of the customer on the sheet; `words` is its closed list, where it has one."""

    name: str
    edited: Edited = Edited.LINE
    words: type[StrEnum] | None = None

    def label(self) -> str:
        return field_name(self.name)

    def shown(self, value: object) -> str:
        """The value as it is read; empty where there is none."""
        return _shown(self, value)

    def editor(self, today: date, parent: QWidget | None = None) -> Field:
        """A field to edit it with."""
        return _editor(self, today, parent)


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the sheet."""

    title: str
    fields: tuple[SheetField, ...]

    def words(self) -> str:
        return QCoreApplication.translate("Sheet", self.title)


def _choice(name: str, words: type[StrEnum]) -> SheetField:
    return SheetField(name, Edited.CHOICE, words)


SECTIONS: tuple[Section, ...] = (
    Section(
        QT_TRANSLATE_NOOP("Sheet", "Who they are"),
        (
            SheetField("name"),
            SheetField("short_name"),
            SheetField("number"),
            _choice("kind", terms.CustomerKind),
            SheetField("industry"),
            _choice("standing", terms.Standing),
            SheetField("market_share", Edited.PERCENT),
            SheetField("province"),
            SheetField("city"),
            SheetField("district"),
            SheetField("street"),
            SheetField("address", Edited.AREA),
            SheetField("website"),
            SheetField("source"),
            SheetField("referred_by"),
        ),
    ),
    Section(
        QT_TRANSLATE_NOOP("Sheet", "What they need"),
        (
            _choice("value_type", terms.ValueType),
            SheetField("need_level", Edited.RATING),
            SheetField("demand", Edited.MONEY),
            SheetField("potential", Edited.POINTS),
            SheetField("growth", Edited.RATING),
            SheetField("expansion", Edited.RATING),
            SheetField("innovation", Edited.RATING),
            SheetField("potential_reviewed_on", Edited.DAY),
            SheetField("technology", Edited.RATING),
            SheetField("market_development", Edited.RATING),
        ),
    ),
    Section(
        QT_TRANSLATE_NOOP("Sheet", "How to treat them"),
        (
            SheetField("how_to_treat", Edited.AREA),
            SheetField("taboos", Edited.AREA),
            SheetField("discount_policy", Edited.AREA),
            SheetField("service_agreement", Edited.AREA),
            SheetField("cadence_ideal", Edited.DAYS),
            SheetField("cadence_max", Edited.DAYS),
            SheetField("note", Edited.AREA),
            SheetField("private_note", Edited.AREA),
        ),
    ),
    Section(
        QT_TRANSLATE_NOOP("Sheet", "How I mark them"),
        (
            _choice("fixed_grade", terms.Grade),
            SheetField("fixed_grade_reason"),
            _choice("benchmark", terms.MarkWhen),
            SheetField("benchmark_reason"),
            _choice("strategic", terms.MarkWhen),
            SheetField("strategic_reason"),
            SheetField("may_reference", Edited.YES_NO),
            SheetField("reference_text", Edited.AREA),
            SheetField("cultivated_until", Edited.DAY),
            SheetField("cultivated_reason"),
            SheetField("health_override", Edited.RATING),
            SheetField("parked_on", Edited.DAY),
            SheetField("parked_reason"),
            SheetField("lost_on", Edited.DAY),
            _choice("lost_reason", terms.ChurnReason),
            SheetField("lost_note", Edited.AREA),
            SheetField("out_of_market", Edited.YES_NO),
            SheetField("invalid", Edited.YES_NO),
            SheetField("invalid_reason"),
            SheetField("keep_from_handover", Edited.YES_NO),
            SheetField("archived", Edited.YES_NO),
        ),
    ),
)

FIELDS: Mapping[str, SheetField] = MappingProxyType(
    {field.name: field for section in SECTIONS for field in section.fields}
)

JUMPS: Mapping[str, str] = MappingProxyType({"region": "province", "need": "need_level"})
"""Where an item of completeness is filled in, where it is no field of that name."""


def is_said(value: object) -> bool:
    """Whether a value says something: nothing, no and "unknown" do not."""
    return value not in (None, "", 0, "unknown")


def _shown(field: SheetField, value: object) -> str:
    if value is None or value == "":
        return ""
    if field.words is not None:
        return term(field.words, value)
    say = _SHOWN.get(field.edited)
    return say(value) if say else str(value)


def _yes(value: object) -> str:
    return QCoreApplication.translate("Sheet", "yes") if value else ""


def _rating(value: object) -> str:
    return next((words for step, words in RATINGS if step == value), str(value))


def _days(value: object) -> str:
    return counted("days", int(str(value)))


def _day(value: object) -> str:
    return day_text(value if isinstance(value, date) else date.fromisoformat(str(value)))


_SHOWN = MappingProxyType(
    {
        Edited.RATING: _rating,
        Edited.MONEY: lambda value: money_text(int(str(value))),
        Edited.DAY: _day,
        Edited.DAYS: _days,
        Edited.PERCENT: lambda value: percent_text(int(str(value))),
        Edited.YES_NO: _yes,
    }
)


def _editor(field: SheetField, today: date, parent: QWidget | None) -> Field:
    label = field.label()
    if field.words is not None:
        return ChoiceField(label, choices(field.words), parent=parent)
    match field.edited:
        case Edited.AREA:
            return AreaField(label, parent)
        case Edited.RATING:
            return RatingField(label, parent)
        case Edited.MONEY:
            return MoneyField(label, parent=parent)
        case Edited.DAY:
            return DateField(label, today, parent)
        case Edited.DAYS:
            return NumberField(label, 1, 3650, QCoreApplication.translate("Sheet", "days"), parent)
        case Edited.POINTS:
            return NumberField(label, 0, 100, QCoreApplication.translate("Sheet", "of 100"), parent)
        case Edited.PERCENT:
            return PercentField(label, parent)
        case Edited.YES_NO:
            return YesNoField(label, parent)
    return LineField(label, parent)
