"""What keeps a book clean and accounted for: invalid customers, erasing on request, what left the book."""

from __future__ import annotations

from PySide6.QtCore import QObject

from kamdesk.models.changes import Step
from kamdesk.services.desk import Desk
from kamdesk.ui.jobs import Jobs
from kamdesk.ui.window import MainWindow

INVALID = "state:invalid"


class RecordActs(QObject):
    """Wires the actions of one window."""

    def __init__(self, window: MainWindow, desk: Desk, jobs: Jobs) -> None:
        super().__init__(window)
        self._window, self._desk, self._jobs = window, desk, jobs
        self._asked: tuple[int, ...] = ()
        self._before = "all"
        wire = window.actions_table.wire
        for name, slot in (
            ("audit", self.audit),
            ("go_invalid", self.show_invalid),
            ("erase", self.erase),
            ("last_import", self.show_last_import),
        ):
            wire(name, slot)
        wire("invalid", self.mark, window.pane.list)
        window.printed.connect(self._note_print)
        window.chosen.changed.connect(self.settle)
        window.detail.shown.connect(self.settle)

    def mark(self) -> None:
        """Ask why the selected customers are invalid; where all of them are, take the mark off at once."""
        from kamdesk.services import validity
        from kamdesk.ui.invalid_form import InvalidForm

        chosen = tuple(self._window.chosen.ids())
        if not chosen:
            return
        if self.are_invalid():
            self._jobs.write(validity.mark_valid, self._desk, chosen)
            return
        self._asked = chosen
        title = self.tr("Invalid: {customers}").format(customers=self._window.chosen.named())
        form = InvalidForm(title, self._window)
        form.chosen.connect(self._mark_as)
        form.open()

    def are_invalid(self) -> bool:
        """Whether those meant are marked so already."""
        sheet = self._window.chosen.only_shown()
        return bool(sheet.customer.get("invalid")) if sheet is not None else self._window.pane.lens == INVALID

    def settle(self) -> None:
        """The action says what it would do."""
        words = self.tr("Take the mark “&invalid” off") if self.are_invalid() else self.tr("Mark as &invalid…")
        self._window.actions_table["invalid"].setText(words)

    def show_invalid(self) -> None:
        """The invalid ones, and with the same key back to where one was."""
        lens = self._window.pane.lens
        if lens == INVALID and self._window.pane.isVisible():
            self._window.show_lens(self._before)
        else:
            self._before = lens if lens and lens != INVALID else "all"
            self._window.show_lens(INVALID)
        self._window.pane.list.setFocus()

    def erase(self) -> None:
        """Erase the customer in front, or one of its people, on request."""
        from kamdesk.ui.erase_dialog import EraseDialog

        customer_id = self._window.shown_customer() or self._window.current_customer()
        if customer_id is None:
            self._window.top.search.ask()
        else:
            dialog = EraseDialog(self._desk, self._jobs, customer_id, parent=self._window)
            dialog.lens_asked.connect(self._window.show_lens)
            dialog.open()

    def show_last_import(self) -> None:
        """What the last import that stands brought in, as a list."""
        from kamdesk.services import history

        self._jobs.read(history.last_of, self._desk, "import", done=self._show_step)

    def audit(self) -> None:
        from kamdesk.ui.audit_dialog import AuditDialog

        AuditDialog(self._desk, self._jobs, self._window).open()

    def _show_step(self, step: Step | None) -> None:
        if step is None:
            self._window.say(self.tr("Nothing was imported that still stands."))
        else:
            self._window.show_lens(f"step:{step.id}")

    def _note_print(self, what: str, count: int) -> None:
        from kamdesk.services import audit

        self._jobs.write(audit.note_print, self._desk, what, count)

    def _mark_as(self, reason: str) -> None:
        from kamdesk.services import validity

        self._jobs.write(validity.mark_invalid, self._desk, self._asked, reason)
