"""A day to put a customer off to."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from kamdesk.ui.date_field import DateField
from kamdesk.ui.field import Misread
from kamdesk.ui.form import Form


class LaterDayField(DateField):
    """A day after today."""

    def meaning(self, text: str) -> date:
        day = super().meaning(text)
        if day <= self.today:
            raise Misread(QCoreApplication.translate("SnoozeForm", "Choose a day after today."))
        return day

    def value(self) -> object:
        if super().value() is None:
            raise Misread(QCoreApplication.translate("SnoozeForm", "Choose a day after today."))
        return super().value()


class SnoozeForm(Form):
    """Asks for one day after today; `until` carries it."""

    until = Signal(object)

    def __init__(self, name: str, today: date, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("Snooze {name}").format(name=name))
        self.add("until", self.tr("Until"), LaterDayField(self.tr("Until"), today))
        self.settle()
        self.field("until").setFocus()

    def write(self, values: dict[str, object], done: Callable[[object], object]) -> None:
        done(None)
        self.until.emit(values["until"])
