"""What stands where nobody is left for today: what comes next, or how to begin."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from kamdesk.models.refusals import Refusal
from kamdesk.models.rows import CustomerRow, DayList, Totals
from kamdesk.services.desk import Desk
from kamdesk.ui import theme
from kamdesk.ui.day_words import day_text
from kamdesk.ui.field_names import task_kind
from kamdesk.ui.jobs import Jobs
from kamdesk.ui.wording_figures import counted


class TodayEmpty(QFrame):
    """Nothing left today, who waits, and what was promised next; in an empty book, the two ways to fill it."""

    later_asked = Signal()
    new_asked = Signal()
    import_asked = Signal()

    def __init__(self, desk: Desk, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.kind(self, "panel")
        self._desk, self._jobs = desk, jobs
        self._is_beginning = False
        self._title, self._next = QLabel(), QLabel()
        theme.kind(self._title, "lens")
        theme.kind(self._next, "mute")
        self._next.setWordWrap(True)
        self._later = self._button(self.later_asked)
        self._import = self._button(self.import_asked)
        self._new = self._button(self.new_asked)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.setSpacing(12)
        layout.addStretch(2)
        for label in (self._title, self._next):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            layout.addWidget(label)
        for button in (self._later, self._import, self._new):
            layout.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)
        self._import.setText(self.tr("Bring customers in…"))
        self._new.setText(self.tr("New customer"))
        self._show_beginning(False)

    def show_for(self, day: DayList) -> None:
        """Say what is next; looks for tomorrow's list and for whether there is anybody at all."""
        from kamdesk.services import lists

        waiting = len(day.later) + day.folded
        self._title.setText(self.tr("Nothing left today"))
        self._later.setVisible(waiting > 0)
        count = counted("customers", waiting)
        words = self.tr("Show who waits: {customers}").format(customers=count)
        self._later.setText(self.tr("Show who waits") if day.is_cut else words)
        self._jobs.read(lists.totals, self._desk, "all", "", done=self._tell_beginning, failed=self._keep_quiet)
        self._jobs.read(_first_promise, self._desk, done=self._tell_next, failed=self._keep_quiet)

    def _tell_next(self, row: CustomerRow | None) -> None:
        if self._is_beginning:
            return
        if row is None or row.next_on is None:
            self._next.setText(self.tr("Nothing is promised for the days ahead."))
            return
        self._next.setText(
            self.tr("Next: {day}, {name} · {what}").format(
                day=day_text(row.next_on, self._desk.today()),
                name=row.name,
                what=row.next_title or task_kind(row.next_kind or "callback"),
            )
        )

    def _tell_beginning(self, totals: Totals) -> None:
        self._show_beginning(totals.count == 0)

    def _show_beginning(self, is_book_empty: bool) -> None:
        self._is_beginning = is_book_empty
        if is_book_empty:
            self._title.setText(self.tr("Your book is empty"))
            self._next.setText(self.tr("Bring in contacts from a phone or Excel, or write down your first customer."))
        self._import.setVisible(is_book_empty)
        self._new.setVisible(is_book_empty)
        theme.kind(self._import, "primary")

    def _keep_quiet(self, _refusal: Refusal) -> None:
        """What comes next can wait; today's answer stands."""
        self._next.clear()

    def _button(self, asked: object) -> QPushButton:
        button = QPushButton()
        button.clicked.connect(asked)
        return button


def _first_promise(desk: Desk) -> CustomerRow | None:
    """The customer of the nearest planned step after today. For the reader's thread."""
    from kamdesk.services import lists

    ids = lists.lens_ids(desk, "all", (("next_on", False),), limit=50)
    rows = [row for row in lists.rows(desk, ids) if row.next_on and row.next_on > desk.today()]
    return min(rows, key=lambda row: (row.next_on is None, row.next_on), default=None)
