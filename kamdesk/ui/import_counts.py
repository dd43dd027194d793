"""The figures of an import: what its rows came to, in all and file by file."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QSizePolicy,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from kamdesk.services.importing import FileReport
from kamdesk.ui import theme
from kamdesk.ui.import_files import FileState
from kamdesk.ui.import_troubles import calm
from kamdesk.ui.wording_figures import labelled, number
from kamdesk.ui.wording_import import noun_rows, outcome_name
from kamdesk.ui.wording_refusals import refusal_text

PARTS = ("read", "created", "updated", "merged", "skipped", "rejected", "warnings")
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
FEW = 6
"""Files whose lines are seen without scrolling in however little room."""
BETWEEN = 8
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
            label.setAccessibleName(labelled(outcome_name(part), number(counts[part])))
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


class CountTable(QTableWidget):
    """A line for each file; files that could not be read say why. Many files are scrolled by."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, len(PARTS) + 2, parent)
        calm(self)
        self.setAccessibleName(self.tr("File by file"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.setHorizontalHeaderLabels(["", "", *(outcome_name(part) for part in PARTS)])
        head = self.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        head.setDefaultAlignment(RIGHT)
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + BETWEEN)

    def show_files(self, files: Sequence[FileState]) -> None:
        self.clearSpans()
        self.setRowCount(len(files))
        for row, state in enumerate(files):
            self._put(row, 0, state.path.name)
            problem = state.source.problem or (state.report.problem if state.report else None)
            if problem is not None:
                self._put(row, 1, refusal_text(problem), "late")
                self.setSpan(row, 1, 1, len(PARTS) + 1)
                continue
            self._put(row, 1, noun_rows(state.source.noun), "mute")
            for column, part in enumerate(PARTS, 2):
                self._put(row, column, number(counts_of(state.report)[part])).setTextAlignment(RIGHT)
        self.setMinimumHeight(self._height(min(len(files), FEW)))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._height(self.rowCount()))

    def _height(self, rows: int) -> int:
        head, line = self.horizontalHeader().sizeHint().height(), self.verticalHeader().defaultSectionSize()
        return head + rows * line + 2 * self.frameWidth()

    def _put(self, row: int, column: int, words: str, kind: str = "") -> QTableWidgetItem:
        item = QTableWidgetItem(words)
        item.setToolTip(words)
        if kind:
            colours = theme.roles(self.palette())
            item.setForeground(QColor(colours.late if kind == "late" else colours.mute))
        self.setItem(row, column, item)
        return item
