"""A day to put a customer off to."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kamdesk.models.rows import Problem
from kamdesk.ui.date_field import DateField
from kamdesk.ui.form import Form


class SnoozeForm(Form):
    """Asks for one day after today; `until` carries it."""

    until = Signal(object)

    def __init__(self, name: str, today: date, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("Snooze {name}").format(name=name))
        self._today = today
        self.add("until", self.tr("Until"), DateField(self.tr("Until"), today))
        self.settle()

    def write(self, values: dict[str, object], done: Callable[[object], object]) -> None:
        day = values["until"]
        if not isinstance(day, date) or day <= self._today:
            self.stay()
            self.show_problems([Problem("until", "not_after_today", {"day": self._today + timedelta(days=1)})])
            return
        done(None)
        self.until.emit(day)
