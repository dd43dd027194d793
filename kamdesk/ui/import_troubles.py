"""The rows of an import that stay out or want a remark, as a table: where, and why."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple, Protocol

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QVBoxLayout, QWidget

from kamdesk.ui import theme
from kamdesk.ui.import_files import FileState
from kamdesk.ui.wording_import import place_text, trouble_text

Index = QModelIndex | QPersistentModelIndex
WHERE, WHAT, FILE = range(3)


class Said(Protocol):
    """What the report of an import says of a row."""

    @property
    def row(self) -> int: ...
    @property
    def reason(self) -> str: ...
    @property
    def figures(self) -> Mapping[str, object]: ...
    @property
    def sheet(self) -> str: ...


class Trouble(NamedTuple):
    """One row's trouble. It is worded when it is looked at: there may be one for every row of a long file."""

    said: Said
    file: str
    is_card: bool
    is_rejected: bool

    @property
    def where(self) -> str:
        row = 0 if self.said.reason == "sheet_not_read" else self.said.row
        return place_text(row, self.said.sheet, self.is_card)

    @property
    def what(self) -> str:
        return trouble_text(self.said.reason, self.said.figures)


def troubles_of(files: Sequence[FileState]) -> list[Trouble]:
    """What is wrong with the files' rows: those that stay out first."""
    found: list[Trouble] = []
    for is_rejected in (True, False):
        for state in files:
            report = state.report
            if report is None:
                continue
            said: Sequence[Said] = report.rejected if is_rejected else report.warnings
            name, is_card = state.path.name, not state.is_table
            found += [Trouble(each, name, is_card, is_rejected) for each in said]
    return found


class TroubleModel(QAbstractTableModel):
    """Where and why, and in which file where there are several."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Trouble] = []
        self._has_files = False

    def show_troubles(self, rows: Sequence[Trouble], has_files: bool) -> None:
        self.beginResetModel()
        self._rows, self._has_files = list(rows), has_files
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        return 0 if parent.isValid() else 3 if self._has_files else 2

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._words(row) if index.column() == WHAT else row.where if index.column() == WHERE else row.file
        if role == Qt.ItemDataRole.ForegroundRole and index.column() == WHAT:
            parent = self.parent()
            palette = parent.palette() if isinstance(parent, QWidget) else None
            colours = theme.roles(palette) if palette is not None else theme.LIGHT
            return QColor(colours.late if row.is_rejected else colours.soon)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return (self.tr("Where"), self.tr("What is to be said"), self.tr("File"))[section]
        return None

    def _words(self, row: Trouble) -> str:
        """Colour is never the only sign: rows that stay out say so."""
        return (
            self.tr("Left out: {why}").format(why=row.what) if row.is_rejected else row.what[:1].upper() + row.what[1:]
        )


class TroubleTable(QTableView):
    """A quiet table; the arrow keys go through it, and Ctrl+C is the window's."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.troubles = TroubleModel(self)
        self.setModel(self.troubles)
        self.setAccessibleName(self.tr("Rows that need a look"))
        calm(self)

    def show_troubles(self, rows: Sequence[Trouble], has_files: bool) -> None:
        self.troubles.show_troubles(rows, has_files)
        head = self.horizontalHeader()
        self.setColumnWidth(WHERE, 150)
        head.setSectionResizeMode(WHAT, QHeaderView.ResizeMode.Stretch)
        if has_files:
            self.setColumnWidth(FILE, 200)


def calm(table: QTableView) -> None:
    """A table to be read and no more: no lines, whole rows, and Tab goes on to the next control."""
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setTabKeyNavigation(False)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(30)
    head = table.horizontalHeader()
    head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    head.setHighlightSections(False)
    head.setStretchLastSection(False)


def carded(table: QWidget) -> QFrame:
    """The table on a card, with room around it."""
    frame = QFrame()
    theme.kind(frame, "card")
    layout = QVBoxLayout(frame)
    layout.setContentsMargins(8, 4, 4, 4)
    layout.addWidget(table)
    return frame
