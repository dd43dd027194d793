"""A day as people say it: 下周三, 明天, 3天后, 11-25, next Friday. What it was understood as stands beside it."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QCalendarWidget, QToolButton, QWidget

from kamdesk.rules.phrases import parse_date
from kamdesk.ui.day_words import day_text
from kamdesk.ui.distances import distance
from kamdesk.ui.field import LineField, Misread

SOON_DAYS = 14
"""How near a day must be for its distance to be worth saying."""


class DateField(LineField):
    """A calendar day, or nothing. Alt+Down and the button open a calendar; the choice lands in the line."""

    def __init__(self, name: str, today: date, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._today = today
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
        self.line.setPlaceholderText(QCoreApplication.translate("DateField", "tomorrow, 下周三, 12-05 …"))

    def meaning(self, text: str) -> date:
        day = parse_date(text, self._today)
        if day is None:
            raise Misread(QCoreApplication.translate("DateField", "Not a day. Write 2026-11-25, tomorrow or 下周三."))
        return day

    def written(self, value: object) -> str:
        return value.isoformat() if isinstance(value, date) else str(value)

    def hint(self, value: object) -> str:
        if not isinstance(value, date):
            return ""
        words = day_text(value, self._today)
        near = abs((value - self._today).days) <= SOON_DAYS
        return f"{words} · {distance(value, self._today)}" if near else words

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
        return value if isinstance(value, date) else self._today

    def _chosen(self, day: QDate) -> None:
        if self._calendar is not None:
            self._calendar.hide()
        self.line.setText(date(day.year(), day.month(), day.day()).isoformat())
        self.line.setFocus()
        self.edited.emit()


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
