"""What left the book or was erased: one line an act, to be read, narrowed and saved as a table."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSortFilterProxyModel, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QStackedLayout,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from kamdesk.models.refusals import Refusal
from kamdesk.services.audit import AuditLine
from kamdesk.services.desk import Desk
from kamdesk.ui import theme
from kamdesk.ui.announce import announce
from kamdesk.ui.clear_button import make_clearable
from kamdesk.ui.empty import Empty
from kamdesk.ui.file_places import Purpose, file_dialog
from kamdesk.ui.jobs import Jobs
from kamdesk.ui.wording_audit import audit_cells, audit_titles, saved_cells
from kamdesk.ui.wording_figures import counted
from kamdesk.ui.wording_refusals import refusal_text

WIDTHS = (160, 150, 220, 120, 200)
FIGURE = 3
SHOWN = 500
"""Lines shown; all of them are saved."""


class AuditDialog(QDialog):
    """Opened from the menu; nothing in it can be changed."""

    def __init__(self, desk: Desk, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("What left the book"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(880, 560)
        self._desk, self._jobs = desk, jobs
        self.model = QStandardItemModel(0, len(WIDTHS), self)
        self.model.setHorizontalHeaderLabels(list(audit_titles()))
        self._build()
        jobs.read(_read, desk, done=self._show, failed=self._refused)

    def save_to(self, path: str) -> None:
        """Write every line as a table for Excel."""
        self._jobs.read(_save, self._desk, Path(path), done=self._was_saved, failed=self._refused)

    def _build(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(10)
        words = QLabel(
            self.tr("Exports, prints, handovers, erasures and backups, newest first. No customer's data stand in it.")
        )
        words.setWordWrap(True)
        theme.kind(words, "mute")
        self._filter = QLineEdit()
        self._filter.setPlaceholderText(self.tr("Narrow by words"))
        self._filter.setAccessibleName(self.tr("Narrow by words"))
        make_clearable(self._filter)
        theme.kind(self._filter, "search")
        self._empty = Empty()
        self._empty.say(
            "history",
            self.tr("Nothing has left the book"),
            self.tr("Exports, prints, handovers, erasures and backups will be listed here."),
        )
        self._view = self._table()
        place = QWidget()
        self._stack = QStackedLayout(place)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self._view)
        layout.addWidget(words)
        layout.addWidget(self._filter)
        layout.addWidget(place, 1)
        layout.addLayout(self._foot())

    def _table(self) -> QTreeView:
        narrowed = QSortFilterProxyModel(self)
        narrowed.setSourceModel(self.model)
        narrowed.setFilterKeyColumn(-1)
        narrowed.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._filter.textChanged.connect(narrowed.setFilterFixedString)
        view = QTreeView()
        view.setModel(narrowed)
        view.setRootIsDecorated(False)
        view.setUniformRowHeights(True)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setAccessibleName(self.windowTitle())
        for column, width in enumerate(WIDTHS):
            view.setColumnWidth(column, width)
        return view

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self._said = QLabel()
        theme.kind(self._said, "mute")
        self._save = QPushButton(self.tr("Save as a table…"))
        self._save.clicked.connect(self._ask_where)
        close = QPushButton(self.tr("Close"))
        close.setDefault(True)
        close.clicked.connect(self.accept)
        row.addWidget(self._said, 1)
        row.addWidget(self._save)
        row.addWidget(close)
        return row

    def _show(self, lines: Sequence[AuditLine]) -> None:
        for line in lines[:SHOWN]:
            items = [QStandardItem(cell) for cell in audit_cells(line)]
            items[FIGURE].setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            self.model.appendRow(items)
        self._stack.setCurrentIndex(1 if lines else 0)
        self._save.setEnabled(bool(lines))
        if len(lines) > SHOWN:
            words = self.tr("The newest {shown} of {all}; all of them are saved.")
            self._said.setText(words.format(shown=SHOWN, all=counted("records", len(lines))))

    def _ask_where(self) -> None:
        chooser = file_dialog(self, Purpose.EXPORT, self.windowTitle(), self.tr("What left the book.csv"))
        chooser.setDefaultSuffix("csv")
        chooser.setNameFilter(self.tr("Table for Excel (*.csv)"))
        chooser.fileSelected.connect(self.save_to)
        chooser.open()

    def _was_saved(self, lines: int) -> None:
        words = self.tr("Saved: {count}.").format(count=counted("records", lines))
        self._said.setText(words)
        announce(self, words)

    def _refused(self, refusal: Refusal) -> None:
        self._said.setText(refusal_text(refusal))
        announce(self, refusal_text(refusal))


def _read(desk: Desk) -> list[AuditLine]:
    from kamdesk.services import audit

    return audit.lines(desk)


def _save(desk: Desk, out: Path) -> int:
    from kamdesk.services import audit

    return audit.save(desk, out, audit_titles(), saved_cells)
