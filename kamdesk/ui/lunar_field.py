"""A birthday in one of the two calendars: typed as people write it, shown with the day it next falls on."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from kamdesk.rules.birthday_text import format_birthday, parse_birthday
from kamdesk.rules.birthdays import Birthday, Calendar
from kamdesk.ui.day_words import birthday_text
from kamdesk.ui.distances import next_birthday
from kamdesk.ui.field import LineField, Misread


class BirthdayField(LineField):
    """The text the book keeps (domain 3.7): 1987-06-03, leap 1987-L06-03, --06-03, --06; hint: next day and age."""

    def __init__(self, name: str, calendar: Calendar, today: date, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._calendar = calendar
        self._today = today
        self.line.setPlaceholderText(self._example())

    def meaning(self, text: str) -> str:
        found = parse_birthday(text, self._calendar)
        if found is None:
            raise Misread(
                QCoreApplication.translate("BirthdayField", "Not a birthday. Write {example}.").format(
                    example=self._example()
                )
            )
        if found.calendar is not self._calendar:
            raise Misread(self._wrong_calendar(found))
        return format_birthday(found)

    def hint(self, value: object) -> str:
        found = parse_birthday(str(value), self._calendar)
        if found is None:
            return ""
        coming = next_birthday(found, self._today, is_short=True)
        return f"{birthday_text(found)} → {coming}" if self._calendar is Calendar.LUNAR else f"→ {coming}"

    def _example(self) -> str:
        if self._calendar is Calendar.LUNAR:
            return QCoreApplication.translate("BirthdayField", "1987-08-09, leap 06-03 or 08-09")
        return QCoreApplication.translate("BirthdayField", "1987-06-03 or 06-03")

    def _wrong_calendar(self, found: Birthday) -> str:
        if found.calendar is Calendar.LUNAR:
            return QCoreApplication.translate("BirthdayField", "That is a lunar day; it belongs in the lunar birthday.")
        return QCoreApplication.translate("BirthdayField", "That is a Gregorian day; it belongs in the birthday.")
