"""A day as people say it: 下周三, 明天, 3天后, 11-25, next Friday. What it was understood as stands beside it."""

from __future__ import annotations

import re
from datetime import date, time, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDate, QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QCalendarWidget, QToolButton, QWidget

from kamdesk.ui.day_words import day_text
from kamdesk.ui.distances import distance
from kamdesk.ui.field import LineField, Misread

if TYPE_CHECKING:
    from kamdesk.rules.phrases import Found

SOON_DAYS = 14
"""How near a day must be for its distance to be worth saying."""


_PAST_WORDS = {"昨天": 1, "昨日": 1, "前天": 2, "大前天": 3, "yesterday": 1, "今天": 0, "today": 0}
_MONTH_DAY = re.compile(r"(\d{1,2})[-/.月](\d{1,2})[日号]?")


class DateField(LineField):
    """A calendar day, or nothing. Alt+Down and the button open a calendar; the choice lands in the line.

    A day without a year is the coming one; with `is_past` (when something happened) the last one.
    """

    def __init__(self, name: str, today: date, parent: QWidget | None = None, is_past: bool = False) -> None:
        super().__init__(name, parent)
        self.today = today
        self._is_past = is_past
        self._calendar: QCalendarWidget | None = None
        self.line.installEventFilter(self)
        button = QToolButton(self)
        button.setText("▾")
        button.setAccessibleName(QCoreApplication.translate("DateField", "Choose a day: {field}").format(field=name))
        button.setToolTip(QKeySequence("Alt+Down").toString(QKeySequence.SequenceFormat.NativeText))
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(self.open_calendar)
        layout = self.layout()
        if layout is not None:
            layout.addWidget(button)
        self.line.setPlaceholderText(self._example())

    def meaning(self, text: str) -> date:
        day = _iso(text) or (_past_day(text, self.today) if self._is_past else None)
        found = _found(text, self.today) if day is None else None
        if found is not None:
            return found.day
        if day is None:
            raise Misread(
                QCoreApplication.translate("DateField", "Not a day. Write 2026-11-25, tomorrow or next Friday.")
            )
        return day

    def time(self) -> time | None:
        """The time of day that was named beside the day: 明天下午3点."""
        found = _found(self.line.text(), self.today)
        return found.time if found else None

    def written(self, value: object) -> str:
        return value.isoformat() if isinstance(value, date) else str(value)

    def hint(self, value: object) -> str:
        if not isinstance(value, date):
            return ""
        at = self.time()
        words = day_text(value, self.today) + (f" {at:%H:%M}" if at else "")
        near = abs((value - self.today).days) <= SOON_DAYS
        return f"{words} · {distance(value, self.today)}" if near else words

    def _example(self) -> str:
        if self._is_past:
            return QCoreApplication.translate("DateField", "yesterday, 昨天, 11-18 …")
        return QCoreApplication.translate("DateField", "tomorrow, next Friday, 12-05 …")

    def open_calendar(self) -> None:
        """Show the month of the day in the line, or of today."""
        if self._calendar is None:
            self._calendar = _calendar(self)
            self._calendar.clicked.connect(self._chosen)
            self._calendar.activated.connect(self._chosen)
        shown = self._shown_day()
        self._calendar.setSelectedDate(QDate(shown.year, shown.month, shown.day))
        self._calendar.move(self.mapToGlobal(QPoint(0, self.height())))
        self._calendar.show()
        self._calendar.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and _opens(event):
            self.open_calendar()
            return True
        return super().eventFilter(watched, event)

    def _shown_day(self) -> date:
        try:
            value = self.value()
        except Misread:
            value = None
        return value if isinstance(value, date) else self.today

    def _chosen(self, day: QDate) -> None:
        if self._calendar is not None:
            self._calendar.hide()
        self.line.setText(date(day.year(), day.month(), day.day()).isoformat())
        self.line.setFocus()


def _calendar(owner: QWidget) -> QCalendarWidget:
    calendar = QCalendarWidget(owner)
    calendar.setWindowFlags(Qt.WindowType.Popup)
    calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
    calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
    calendar.setAccessibleName(QCoreApplication.translate("DateField", "Calendar"))
    leave = QAction(calendar)
    leave.setShortcut(QKeySequence(Qt.Key.Key_Escape))
    leave.triggered.connect(calendar.hide)
    calendar.addAction(leave)
    return calendar


def _opens(event: QKeyEvent) -> bool:
    return event.key() == Qt.Key.Key_Down and bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)


def _found(text: str, today: date) -> Found | None:
    """A day in words; its many patterns are made when the first field is read, not before the window shows."""
    from kamdesk.rules.phrases import find_date

    return find_date(text, today)


def _iso(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _past_day(text: str, today: date) -> date | None:
    """Yesterday and its like, or the last such day of the year."""
    if text.lower() in _PAST_WORDS:
        return today - timedelta(days=_PAST_WORDS[text.lower()])
    found = _MONTH_DAY.fullmatch(text)
    if found is None:
        return None
    for year in (today.year, today.year - 1):
        day = _iso(f"{year}-{int(found[1]):02d}-{int(found[2]):02d}")
        if day is not None and day <= today:
            return day
    return None
