"""The queues of greetings: birthdays around today, festivals to come and missed ones; and the ways to others."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QFrame, QLabel, QListWidget, QPushButton, QVBoxLayout, QWidget

from kamdesk.services.greetings import Queue
from kamdesk.ui import theme
from kamdesk.ui.date_field import DateField
from kamdesk.ui.day_words import short_day
from kamdesk.ui.distances import distance
from kamdesk.ui.festival_words import festival_names
from kamdesk.ui.single_form import SingleForm

WIDTH = 256


class QueueList(QFrame):
    """`chosen` carries a queue, `before_asked` the day before which people bought; `texts_asked`: the templates."""

    chosen = Signal(object)
    before_asked = Signal(object)
    texts_asked = Signal()

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.kind(self, "side")
        self.setFixedWidth(WIDTH)
        self.today = today
        self.queues: Sequence[Queue] = ()
        self.list = Passable()
        self.list.setAccessibleName(self.tr("Who is to be greeted"))
        self.list.setWordWrap(True)
        self.list.currentRowChanged.connect(self._chosen)
        title = QLabel(self.tr("Greetings"))
        theme.kind(title, "lens")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 14, 12, 12)
        layout.setSpacing(8)
        layout.addWidget(title)
        layout.addWidget(self.list, 1)
        for words, act in (
            (self.tr("Bought before a day…"), self._ask_day),
            (self.tr("Text templates…"), self.texts_asked),
        ):
            button = QPushButton(words)
            button.setAutoDefault(False)
            button.clicked.connect(act)
            layout.addWidget(button)

    def show_queues(self, queues: Sequence[Queue], at: int) -> None:
        """Show these, with the mark on one of them (-1: on none), without choosing it."""
        self.queues = queues
        self.list.blockSignals(True)
        self.list.clear()
        for queue in queues:
            self.list.addItem(self._words(queue))
        self.list.setCurrentRow(at)
        self.list.blockSignals(False)

    def leave(self) -> None:
        """Put the mark on none."""
        self.list.setCurrentRow(-1)

    def place_of(self, wanted: Queue | None) -> int:
        """Where a queue stands; -1 where it does not."""
        places = (at for at, each in enumerate(self.queues) if wanted and each.is_same(wanted))
        return next(places, -1)

    def _chosen(self, at: int) -> None:
        if 0 <= at < len(self.queues):
            self.chosen.emit(self.queues[at])

    def _words(self, queue: Queue) -> str:
        if queue.day is None:
            return self.tr("Birthdays\n{left} to greet, {done} done").format(left=queue.left, done=queue.done)
        when = f"{short_day(queue.day, self.today)} · {distance(queue.day, self.today)}"
        if queue.day < self.today:
            words = self.tr("{festival}, missed\n{when} · {left} left")
        else:
            words = self.tr("{festival}\n{when} · {left} to greet")
        return words.format(festival=festival_names(queue.codes), when=when, left=queue.left)

    def _ask_day(self) -> None:
        field = DateField(self.tr("Day"), self.today, is_past=True)
        form = SingleForm(self.tr("Everybody who bought before"), "day", field, self)
        form.chosen.connect(self._day_chosen)
        form.open()

    def _day_chosen(self, _name: str, day: object) -> None:
        self.before_asked.emit(day)


class Passable(QListWidget):
    """Coming to it chooses nothing: Qt puts the mark on the first line where there is none."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        before = self.currentRow()
        with QSignalBlocker(self):
            super().focusInEvent(event)
            self.setCurrentRow(before)
