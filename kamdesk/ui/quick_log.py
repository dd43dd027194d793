"""The quick log: one line as one would say it, Enter, and the talk is in the book with its next date."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from kamdesk.models.changes import Changes
from kamdesk.models.refusals import Refusal
from kamdesk.models.terms import Attitude, InteractionKind, VisitChance
from kamdesk.services.desk import Desk
from kamdesk.ui import theme
from kamdesk.ui.announce import announce
from kamdesk.ui.composing import Composing
from kamdesk.ui.day_words import day_text
from kamdesk.ui.distances import distance
from kamdesk.ui.field import HintLine
from kamdesk.ui.field_names import term
from kamdesk.ui.jobs import Jobs
from kamdesk.ui.timeline_words import not_reached
from kamdesk.ui.wording_refusals import refusal_text

END_OF_LINE = QKeySequence.StandardKey.MoveToEndOfLine
"""The End key, on some systems Ctrl+E beside it."""


class LogLine(HintLine):
    """Ctrl+E is the customer's here too; some systems give it to a line's caret.

    Where the line has nothing of its own to undo or redo, the keys for it are the window's.
    """

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride and self._lets_go(event):
            event.ignore()
            return True
        return super().event(event)

    def forget(self) -> None:
        """Empty the line for good: setText, unlike clear, leaves nothing to undo."""
        self.setText("")

    def _lets_go(self, event: QKeyEvent) -> bool:
        return (
            event.matches(END_OF_LINE)
            or (event.matches(QKeySequence.StandardKey.Undo) and not self.isUndoAvailable())
            or (event.matches(QKeySequence.StandardKey.Redo) and not self.isRedoAvailable())
        )


class QuickLog(QWidget):
    """Shows live, below the line, how it is understood; `logged` when the book has it."""

    logged = Signal()

    def __init__(self, desk: Desk, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._jobs = desk, jobs
        self._customer_id: int | None = None
        self._sent = ""
        self.line = LogLine(self)
        self.line.setAccessibleName(self.tr("Log a contact in one line"))
        self.line.setPlaceholderText(self.tr("In one line: called Wang, likes the price, call back Wednesday"))
        self._composing = Composing(self.line)
        self.line.returnPressed.connect(self.save)
        self.line.textChanged.connect(self._understand)
        self._understood = QLabel()
        theme.kind(self._understood, "caption")
        self._understood.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        row = QHBoxLayout()
        row.addWidget(self.line, 1)
        layout.addLayout(row)
        layout.addWidget(self._understood)

    def set_customer(self, customer_id: int | None) -> None:
        """For whom the line is; what was begun for another is put aside."""
        if customer_id != self._customer_id:
            self._customer_id = customer_id
            self.line.forget()

    def understood(self) -> str:
        """How the line is understood, in words."""
        return self._understood.text()

    def save(self) -> None:
        """Log the line."""
        text = self.line.text().strip()
        if not text or self._customer_id is None or self._composing.is_active():
            return
        from kamdesk.services import talks

        self._sent = self.line.text()
        self._jobs.write(
            talks.quick_log, self._desk, self._customer_id, text, done=self._was_logged, failed=self._was_not_logged
        )

    def _understand(self, text: str) -> None:
        self.line.set_hint(self.tr("Enter saves") if text.strip() else "")
        theme.kind(self._understood, "caption")
        self._understood.setText(understood_words(text, self._desk) if text.strip() else "")
        self._understood.setVisible(bool(text.strip()))

    def _was_logged(self, _changes: Changes) -> None:
        announce(self, self.tr("Logged: {words}").format(words=self.understood()))
        if self.line.text() == self._sent:
            self.line.forget()
        self.logged.emit()

    def _was_not_logged(self, refusal: Refusal) -> None:
        sentence = refusal_text(refusal)
        theme.kind(self._understood, "late")
        self._understood.setText(sentence)
        self._understood.show()
        announce(self, sentence)


def understood_words(text: str, desk: Desk) -> str:
    """Kind, day unless it is today, whom, attitude, visit chance and next date as they were read from a line."""
    from kamdesk.rules import phrases

    today = desk.today()
    read = phrases.parse_quick_log(text, today)
    parts = [term(InteractionKind, read.kind), "" if read.past_day is None else _day(read.past_day, today)]
    parts += [read.contact, "" if read.reached else not_reached()]
    parts += [term(Attitude, read.attitude)] if read.attitude else []
    parts += [term(VisitChance, read.visit_chance)] if read.visit_chance else []
    if read.next_date is not None:
        parts.append(f"→ {_day(read.next_date, today)}")
    if read.next_time is not None:
        parts.append(f"{read.next_time:%H:%M}")
    return "  ·  ".join(part for part in parts if part)


def _day(day: date, today: date) -> str:
    return f"{day_text(day, today)} ({distance(day, today)})"
