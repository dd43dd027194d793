"""The figures of an import: what its rows came to, in all and file by file."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from kamdesk.services.importing import FileReport
from kamdesk.ui import theme
from kamdesk.ui.import_files import FileState
from kamdesk.ui.wording_figures import number
from kamdesk.ui.wording_import import noun_rows, outcome_name
from kamdesk.ui.wording_refusals import refusal_text

PARTS = ("read", "created", "updated", "merged", "skipped", "rejected", "warnings")
LARGE = ("created", "updated", "merged", "skipped", "rejected")


def counts_of(report: FileReport | None) -> dict[str, int]:
    """Rows of a file by what they came to."""
    if report is None or report.problem is not None:
        return dict.fromkeys(PARTS, 0)
    found = {outcome.value: count for outcome, count in report.counts.items()}
    more = {"read": report.read, "rejected": len(report.rejected), "warnings": len(report.warnings)}
    return {part: (found | more).get(part, 0) for part in PARTS}


def total_of(files: Sequence[FileState]) -> dict[str, int]:
    """The same over all files."""
    each = [counts_of(state.report) for state in files]
    return {part: sum(counts[part] for counts in each) for part in PARTS}


class CountTiles(QWidget):
    """The five large figures."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        self._figures: dict[str, QLabel] = {}
        for part in LARGE:
            row.addWidget(self._tile(part), 1)

    def show_counts(self, counts: dict[str, int]) -> None:
        colours = theme.roles(self.palette())
        for part, label in self._figures.items():
            label.setText(number(counts[part]))
            label.setAccessibleName(f"{outcome_name(part)}: {number(counts[part])}")
            is_wrong = part == "rejected" and counts[part] > 0
            label.setStyleSheet(
                f"color: {colours.late if is_wrong else colours.text if counts[part] else colours.mute}"
            )

    def _tile(self, part: str) -> QFrame:
        frame = QFrame()
        theme.kind(frame, "card")
        layout = QVBoxLayout(frame)
        layout.setContentsMargins(16, 8, 16, 10)
        layout.setSpacing(0)
        words, figure = QLabel(outcome_name(part)), QLabel("0")
        theme.kind(words, "caption")
        theme.kind(figure, "figure")
        layout.addWidget(words)
        layout.addWidget(figure)
        self._figures[part] = figure
        return frame


class CountTable(QFrame):
    """A line for each file; files that could not be read say why."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.kind(self, "card")
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(16, 8, 16, 8)
        self._grid.setHorizontalSpacing(20)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(0, 1)

    def show_files(self, files: Sequence[FileState]) -> None:
        while self._grid.count():
            item = self._grid.takeAt(0)
            if (old := item.widget() if item else None) is not None:
                old.deleteLater()
        for column, part in enumerate(PARTS, 2):
            self._put(0, column, outcome_name(part), "caption", is_right=True)
        for row, state in enumerate(files, 1):
            self._put(row, 0, state.path.name, "")
            problem = state.source.problem or (state.report.problem if state.report else None)
            if problem is not None:
                self._put(row, 1, refusal_text(problem), "late", span=len(PARTS) + 1)
                continue
            self._put(row, 1, noun_rows(state.source.noun), "mute")
            for column, part in enumerate(PARTS, 2):
                self._put(row, column, number(counts_of(state.report)[part]), "", is_right=True)

    def _put(self, row: int, column: int, words: str, kind: str, is_right: bool = False, span: int = 1) -> None:
        label = QLabel(words)
        if kind:
            theme.kind(label, kind)
        if is_right:
            label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._grid.addWidget(label, row, column, 1, span)
