"""Merging two customers the rep has chosen: the same two sides as on the page of duplicates, in a dialog."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QLabel, QPushButton, QVBoxLayout, QWidget

from kamdesk.models.changes import Changes
from kamdesk.models.refusals import Refusal
from kamdesk.services.desk import Desk
from kamdesk.services.duplicates import Twins
from kamdesk.services.merging import Beside
from kamdesk.ui import theme
from kamdesk.ui.composing import ENTERS
from kamdesk.ui.jobs import Jobs
from kamdesk.ui.twins_panel import TwinsPanel
from kamdesk.ui.wording_refusals import refusal_text


class MergeDialog(QDialog):
    """`merged` carries the customer that stayed, `open_asked` one whose name was pressed."""

    merged = Signal(int)
    open_asked = Signal(int)

    def __init__(self, desk: Desk, jobs: Jobs, first: int, second: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Merge two customers"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(820, 620)
        self._desk, self._jobs = desk, jobs
        self._twins: Twins | None = None
        self._keep = 0
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        self._said = QLabel()
        self._said.setWordWrap(True)
        self._said.setContentsMargins(20, 12, 20, 0)
        theme.kind(self._said, "late")
        self._said.hide()
        self.panel = TwinsPanel()
        outer.addWidget(self._said)
        outer.addWidget(self.panel, 1)
        self.panel.answer_enter()
        self.panel.merge_asked.connect(self._merge)
        self.panel.apart_asked.connect(self._tell_apart)
        self.panel.turned.connect(self._compare)
        self.panel.open_asked.connect(self._open)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self.panel.merge)
        self._jobs.search(_pair, desk, first, second, done=self._paired, failed=self._refused, topic="beside")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button it stands on: only where it stands on none is the merging meant."""
        focused = self.focusWidget()
        if event.key() in ENTERS and isinstance(focused, QPushButton):
            focused.click()
        else:
            super().keyPressEvent(event)

    def _paired(self, found: tuple[Twins, Beside]) -> None:
        self._twins, beside = found
        self.panel.show_twins(self._twins, beside)

    def _compare(self, first: int, second: int, keep: int) -> None:
        from kamdesk.services import merging

        self.panel.set_busy(True)
        self._jobs.search(
            merging.beside,
            self._desk,
            first,
            second,
            keep,
            done=self._compared,
            failed=self._refused,
            topic="beside",
        )

    def _compared(self, beside: Beside) -> None:
        if self._twins is not None:
            self.panel.show_twins(self._twins, beside)

    def _merge(self, keep: int, gone: int, takes: Mapping[str, str]) -> None:
        from kamdesk.services import merging

        self.panel.set_busy(True)
        self._keep = keep
        self._jobs.write(
            merging.merge, self._desk, keep, gone, dict(takes), done=self._was_merged, failed=self._refused
        )

    def _was_merged(self, _changes: Changes) -> None:
        self.merged.emit(self._keep)
        self.accept()

    def _tell_apart(self, first: int, second: int) -> None:
        from kamdesk.services import merging

        self._jobs.write(merging.not_the_same, self._desk, first, second, done=self._was_told, failed=self._refused)

    def _was_told(self, _changes: Changes) -> None:
        self.accept()

    def _open(self, customer_id: int) -> None:
        self.open_asked.emit(customer_id)
        self.reject()

    def _refused(self, refusal: Refusal) -> None:
        self.panel.set_busy(False)
        self._said.setText(refusal_text(refusal))
        self._said.show()


def _pair(desk: Desk, first: int, second: int) -> tuple[Twins, Beside]:
    """Both sides and what speaks for their being one. For a worker."""
    from kamdesk.services import duplicates, merging

    return duplicates.pair_of(desk, first, second), merging.beside(desk, first, second)
