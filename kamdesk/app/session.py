"""An open book with its window, its workers and its clock; made when a book opens, gone when it locks."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from kamdesk.app.opening import Underway
from kamdesk.app.start_report import FirstPaint
from kamdesk.models.changes import Changes
from kamdesk.models.refusals import Refusal
from kamdesk.services.desk import Desk, bring_to_today, settle_analysis, settle_ranks
from kamdesk.ui.jobs import Jobs, Sweeping, report_crash
from kamdesk.ui.look_memory import LookMemory
from kamdesk.ui.today import TodayList
from kamdesk.ui.window import MainWindow, load_forms, load_parts
from kamdesk.ui.wording_figures import day

if TYPE_CHECKING:
    from kamdesk.services.backups import Made
    from kamdesk.services.insight import Analysis

REST_MS = 4_000
"""How long the desk leaves the rep alone after the first paint before it looks over the book."""


SETTLE_MS = 1_500
SETTLE_SHARE = 10
"""After a write the analysis is brought along once nothing was written for so long, and for ten times what it took
last: in a big book it takes seconds, in which everything else is slower.
"""

SLOW_MS = 5_000
"""How long the rest of the window waits for the first rows; in a big book on a busy machine they may take longer."""


class Session(QObject):
    """`painted` carries the number of rows first shown, `furnished` that all of the window is there.

    `closing`: the window was closed by the rep.
    """

    painted = Signal(int)
    furnished = Signal()
    closing = Signal()

    def __init__(self, desk: Desk, memory: LookMemory, is_demo: bool, parent: QObject) -> None:
        super().__init__(parent)
        self.is_demo = is_demo
        self.desk = desk
        self.jobs = Jobs(desk.book.interrupt, self)
        self.jobs.crashed.connect(report_crash)
        self.jobs.busy.connect(self._note_busy)
        self.is_busy = False
        self._settling = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._settling.timeout.connect(self._settle)
        self._settled_from = 0.0
        self.jobs.changed.connect(self._write_seen)
        self._is_closed = False
        self._forms: Underway[bool] | None = None
        self.memory = memory
        self._is_furnishing = False
        today = TodayList(desk, self.jobs)
        today.begin()
        self.window = MainWindow(desk, self.jobs, today, memory)
        self.window.closing.connect(self.closing)
        lists = self.window.first_lists()
        self._first = FirstPaint(lists, self)
        self._first.painted.connect(self._was_painted)
        if lists == [today.view]:
            today.counted.connect(self._first.expect)
        else:
            self.window.pane.loaded.connect(self._first.expect)

    def show(self, is_hidden: bool = False) -> None:
        """Show the window with what it showed last; hidden, only its lists are read."""
        if not is_hidden:
            self.window.show()
        self.window.start()
        QTimer.singleShot(SLOW_MS, self, self._load_parts)

    def furnish(self) -> None:
        """Build all of the window now."""
        self._is_furnishing = True
        self.window.furnish()
        self._was_furnished()

    def bring_forward(self) -> None:
        """Put the window before everything else."""
        window = self.window
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.show()
        window.raise_()
        window.activateWindow()

    def new_day(self) -> None:
        """Another day: the numbers move first, then everything is read anew."""
        self.jobs.write(_bring, self.desk, done=self._was_brought)

    def close(self, keep_book: bool = False) -> None:
        """Take everything down: the write under way ends well, the key is forgotten unless the book is kept open."""
        if self._is_closed:
            return
        self._is_closed = True
        self._settling.stop()
        self.window.closing.disconnect(self.closing)
        self.window.close()
        if self._forms is not None:
            self._forms.wait()  # nothing may be loading while the program ends
        self.jobs.stop()
        self.window.close_copies()
        if not keep_book:
            self.desk.close()
        self.window.deleteLater()
        self.deleteLater()
        Sweeping.take_in()

    # after the first paint

    def _was_painted(self, rows: int) -> None:
        self.painted.emit(rows)
        self._load_parts()

    def _load_parts(self) -> None:
        """Off the window's thread, which goes on taking keys."""
        if not self._is_furnishing and not self._is_closed:
            self._is_furnishing = True
            self.jobs.search(load_parts, done=self._furnish_on, topic="parts")

    def _furnish_on(self, _loaded: object = None) -> None:
        """A part at a time: between them keys and paints have their turn."""
        if self._is_closed:
            return
        if self.window.furnish_on():
            QTimer.singleShot(0, self, self._furnish_on)
            return
        self._was_furnished()
        self.jobs.write(_bring, self.desk, done=self._was_brought_first)
        QTimer.singleShot(REST_MS, self, self._look_over)

    def _was_furnished(self) -> None:
        Sweeping.leave_out()
        self.furnished.emit()

    def _was_brought_first(self, changes: Changes | None) -> None:
        """At the start nothing is read twice unless the day has moved."""
        if changes is not None:
            self.window.new_day()

    def _was_brought(self, _changes: Changes | None) -> None:
        self.window.new_day()

    def _look_over(self) -> None:
        """Beside the rep's work: prove the file, make the day's backup, clear away what has had its time."""
        from kamdesk.services import backups, checking, housekeeping

        if self._is_closed:
            return
        self._forms = Underway(load_forms, "forms")
        self.jobs.read(checking.look_over, self.desk, done=self._was_looked_over, failed=_let_be)
        if not self.is_demo:
            self.jobs.read(backups.due_backup, self.desk, done=self._was_backed_up, failed=self._no_backup)
        self.jobs.write(housekeeping.tidy, self.desk, failed=_let_be)

    def _was_looked_over(self, checked: object) -> None:
        if not getattr(checked, "ok", True):
            words = self.tr("This book's file is damaged. Make a backup now, and restore the last good one.")
            self.window.say(words)

    def _was_backed_up(self, made: Made | None) -> None:
        """`made` is None where today's backup was there already: either way the last one is of today."""
        from kamdesk.services import backups

        if made is not None:
            self.jobs.write(backups.note, self.desk, made, failed=_let_be)
        self.window.safety.say(self.tr("last backup {day}").format(day=day(self.desk.today())))

    def _no_backup(self, refusal: Refusal) -> None:
        self.window.safety.say(self.tr("no backup today"))
        self.window.say_refused(refusal)

    def _write_seen(self, changes: Changes) -> None:
        if changes.operation_id:
            self._settling.start()

    def _settle(self) -> None:
        """Tiers, then grades and scores follow what was written, but not into a cell somebody is typing in."""
        if self.is_busy or self.window.is_editing():
            self._settling.start()
            return
        self._settled_from = time.monotonic()
        self.jobs.write(settle_ranks, self.desk, done=self._think, failed=_let_be)

    def _think(self, _changes: object) -> None:
        self.jobs.think(_analyse, self.desk, done=self._keep, failed=_let_be)

    def _keep(self, found: Analysis | None) -> None:
        took = round(1000 * (time.monotonic() - self._settled_from))
        self._settling.setInterval(max(SETTLE_MS, SETTLE_SHARE * took))
        if found is not None and self.window.is_editing():
            self._settling.start()
        elif found is not None:
            self.jobs.write(settle_analysis, self.desk, found, failed=_let_be)

    def _note_busy(self, is_busy: bool) -> None:
        self.is_busy = is_busy


def _analyse(desk: Desk) -> Analysis | None:
    from kamdesk.services import insight

    return insight.analyse(desk)


def _bring(desk: Desk) -> Changes | None:
    """The numbers of another day; None where nothing moved."""
    return Changes("new_day", everything=True) if bring_to_today(desk) else None


def _let_be(_refusal: Refusal) -> None:
    """It will be tried again at the next start."""
