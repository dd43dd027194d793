"""A field of the rep's own on the sheet, in forms and in the list: how its values are read and edited."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from kamdesk.rules import own_values
from kamdesk.rules.own_values import OwnType
from kamdesk.services.own_fields import OwnField, kept
from kamdesk.ui.choice_field import ChoiceField
from kamdesk.ui.choices_field import ChoicesField
from kamdesk.ui.date_field import DateField
from kamdesk.ui.day_words import day_text
from kamdesk.ui.decimal_field import DecimalField
from kamdesk.ui.field import Field, LineField
from kamdesk.ui.money_field import MoneyField, money_text
from kamdesk.ui.sheet_fields import SheetField
from kamdesk.ui.texts import QT_TRANSLATE_NOOP
from kamdesk.ui.wording_figures import listed

YES_NO = ((True, QT_TRANSLATE_NOOP("Sheet", "yes")), (False, QT_TRANSLATE_NOOP("Sheet", "no")))


class OwnMoneyField(MoneyField):
    """Money, or whatever else a book this one received from kept there."""

    def written(self, value: object) -> str:
        return super().written(value) if own_values.fits(value, OwnType.MONEY) else str(value)


class OwnDayField(DateField):
    """A day as JSON keeps it: ISO text."""

    def value(self) -> object:
        found = super().value()
        return found.isoformat() if isinstance(found, date) else found


class OwnChoicesField(ChoicesField):
    """Several choices as JSON keeps them: a list."""

    def value(self) -> object:
        found = super().value()
        return list(found) if isinstance(found, tuple) else found


@dataclass(frozen=True, slots=True)
class OwnSheetField(SheetField):
    """A field of the rep's own; its name is its key, `custom.NAME`."""

    own: OwnField | None = None

    def label(self) -> str:
        return self.own.name if self.own else self.name

    def shown(self, value: object) -> str:
        return own_text(self.own.type if self.own else OwnType.TEXT, value)

    def editor(self, today: date, parent: QWidget | None = None) -> Field:
        return own_editor(self.own, self.label(), today, parent)


def own_sheet_field(field: OwnField) -> OwnSheetField:
    """The field as the sheet takes it."""
    return OwnSheetField(field.key, own=field)


def own_lines(fields: Iterable[OwnField], custom: object) -> list[tuple[str, str]]:
    """(name, words) of the own fields that are said, as paper takes them."""
    values = kept(custom)
    said = [(field.name, own_text(field.type, values.get(field.name))) for field in fields]
    return [(name, words) for name, words in said if words]


def own_text(kind: OwnType, value: object) -> str:
    """A value as it is read; one that is not of its field's type as it is."""
    if value is None or value == "":
        return ""
    if isinstance(value, bool):
        return QCoreApplication.translate("Sheet", "yes" if value else "no")
    if isinstance(value, list):
        return listed(map(str, value))
    if kind is OwnType.MONEY and own_values.fits(value, kind):
        return money_text(int(str(value)))
    if kind is OwnType.DAY and own_values.fits(value, kind):
        return day_text(date.fromisoformat(str(value)))
    return str(value)


def own_editor(own: OwnField | None, label: str, today: date, parent: QWidget | None = None) -> Field:
    """A field to edit a value with."""
    kind = own.type if own else OwnType.TEXT
    choices = [(each, each) for each in own.choices] if own else []
    match kind:
        case OwnType.NUMBER:
            return DecimalField(label, parent=parent)
        case OwnType.MONEY:
            return OwnMoneyField(label, may_be_negative=True, parent=parent)
        case OwnType.DAY:
            return OwnDayField(label, today, parent)
        case OwnType.YES_NO:
            words = [(value, QCoreApplication.translate("Sheet", said)) for value, said in YES_NO]
            return ChoiceField(label, words, parent=parent)
        case OwnType.CHOICE:
            return ChoiceField(label, choices, parent=parent)
        case OwnType.CHOICES:
            return OwnChoicesField(label, choices, parent)
    return LineField(label, parent)
