"""Tables of facts: what a chart shows as rows and columns that sort, are copied and printed, and open lenses."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from kamdesk.ui.analysis.targets import NOWHERE, Target
from kamdesk.ui.theme import ROW_HEIGHT
from kamdesk.ui.wording_figures import labelled

Index = QModelIndex | QPersistentModelIndex
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


NARROWEST, WIDEST = 110, 320
MARGIN, TIGHT = 26, 18
"""What a column has beside its words, and where there is little room."""

WRAPPED = 60
"""So many lines of sentences at most are laid out with their real heights."""


class FactRole(IntEnum):
    """What the view asks beside the words."""

    TARGET = Qt.ItemDataRole.UserRole
    KEY = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class FactColumn:
    """A column: its title, how its values are written, whether they are figures (which stand at the right).

    The `wide` column takes the room that is left; without one, the first that holds words.
    """

    title: str
    write: Callable[[Any], str] = str
    figures: bool = False
    wide: bool = False


@dataclass(frozen=True, slots=True)
class FactRow:
    """One line: plain values, where it leads, and a key by which a screen knows it again.

    Where the way leads to half the book, it is made when it is gone: a function of nothing.
    """

    values: Sequence[Any]
    target: Target | Callable[[], Target] = NOWHERE
    key: object = None


@dataclass(frozen=True, slots=True)
class Facts:
    """A whole table under a title."""

    title: str
    columns: Sequence[FactColumn]
    rows: Sequence[FactRow]

    def texts(self) -> list[list[str]]:
        """Every cell as it is read, line by line."""
        return [
            [column.write(value) for column, value in zip(self.columns, row.values, strict=True)] for row in self.rows
        ]

    def as_text(self) -> str:
        """Tab-separated, as a spreadsheet takes it, with the heads."""
        lines = [[column.title for column in self.columns], *self.texts()]
        return "\n".join("\t".join(cell.replace("\t", " ").replace("\n", " ") for cell in line) for line in lines)


class FactModel(QAbstractTableModel):
    """Shows facts; sorts by the values, not by their words."""

    def __init__(self, facts: Facts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._facts = facts
        self._order = list(range(len(facts.rows)))
        self._sort = -1, False

    @property
    def facts(self) -> Facts:
        return self._facts

    def show(self, facts: Facts) -> None:
        """Show other facts."""
        self.beginResetModel()
        self._facts = facts
        self._order = list(range(len(facts.rows)))
        self._sort = -1, False
        self.endResetModel()

    def row_at(self, row: int) -> FactRow:
        """The line that stands there now."""
        return self._facts.rows[self._order[row]]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._order)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._facts.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row, column = self.row_at(index.row()), self._facts.columns[index.column()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return column.write(row.values[index.column()])
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return labelled(column.title, column.write(row.values[index.column()]))
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return RIGHT if column.figures else LEFT
        if role == FactRole.TARGET:
            return row.target if isinstance(row.target, Target) else row.target()
        return row.key if role == FactRole.KEY else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self._facts.columns):
            return None
        column = self._facts.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            sign = "↓" if self._sort[1] else "↑"
            return f"{column.title} {sign}" if section == self._sort[0] else column.title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return RIGHT if column.figures else LEFT
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """By one column; what is not known comes last either way. Column -1 is the order the facts came in."""
        self.layoutAboutToBeChanged.emit()
        self._sort = column, order is Qt.SortOrder.DescendingOrder
        before = self.persistentIndexList()
        held = [self._order[index.row()] for index in before]
        self._order = self._sorted(*self._sort)
        place = {row: at for at, row in enumerate(self._order)}
        after = [self.index(place[row], index.column()) for row, index in zip(held, before, strict=True)]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self._facts.columns) - 1)

    def _sorted(self, column: int, descending: bool) -> list[int]:
        rows = range(len(self._facts.rows))
        if not 0 <= column < len(self._facts.columns):
            return list(rows)
        values = [self._facts.rows[row].values[column] for row in rows]
        known = [row for row in rows if values[row] is not None]
        known.sort(key=lambda row: _sortable(values[row]), reverse=descending)
        return known + [row for row in rows if values[row] is None]


class FactTable(QTableView):
    """`opened` carries the target of a row that was pressed (click or Enter), `chosen` the key of the current one.

    With `shows_parts` a click only chooses, since the screen shows more of the row; then a double click opens.
    """

    opened = Signal(object)
    chosen = Signal(object)

    def __init__(self, facts: Facts, shows_parts: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._asked: list[int] = []
        self._height = 0
        self.facts_model = FactModel(facts, self)
        self.setModel(self.facts_model)
        self.setAccessibleName(facts.title)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(max(ROW_HEIGHT - 6, self.fontMetrics().height() + 10))
        head = self.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.setStyleSheet("QTableView::item { padding: 0 4px; } QHeaderView::section { padding: 6px 7px; }")
        head.setHighlightSections(False)
        head.setMinimumSectionSize(44)
        head.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)
        head.setSortIndicatorShown(False)  # Qt's arrow points down where the least comes first; the titles say it
        (self.doubleClicked if shows_parts else self.clicked).connect(self._open)
        self.selectionModel().currentChanged.connect(self._move)
        self._fit()

    def show_facts(self, facts: Facts) -> None:
        """Show other facts in the same columns or others."""
        self.setAccessibleName(facts.title)
        self.facts_model.show(facts)
        self.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self._fit()

    def ask_for(self, height: int) -> None:
        """Be so high, and no lower; a stack of chart and table asks for hints alone."""
        self._height = height
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(hint.width(), self._height or hint.height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        hint = super().minimumSizeHint()
        return QSize(hint.width(), self._height or hint.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex())
        elif event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(self.facts_model.facts.as_text())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._spread()

    def _fit(self) -> None:
        """Columns as wide as their first lines ask; tables of sentences as high as these need."""
        self._asked = []
        metrics, model = self.fontMetrics(), self.facts_model
        columns = model.facts.columns
        for column in range(len(columns)):
            texts = [str(model.index(row, column).data()) for row in range(min(30, model.rowCount()))]
            room = max(map(metrics.horizontalAdvance, [*texts, columns[column].title]), default=40)
            self._asked.append(min(room, WIDEST))
        wraps = any(column.wide for column in columns) and model.rowCount() <= WRAPPED
        mode = QHeaderView.ResizeMode.ResizeToContents if wraps else QHeaderView.ResizeMode.Fixed
        self.setWordWrap(wraps)
        self.verticalHeader().setSectionResizeMode(mode)
        self._spread()

    def _spread(self) -> None:
        """The wide column takes the room that is left; where that is little, the others draw in their margins."""
        columns = self.facts_model.facts.columns
        if len(columns) != len(self._asked) or not columns:
            return
        words = next((at for at, column in enumerate(columns) if not column.figures), 0)
        wide = next((at for at, column in enumerate(columns) if column.wide), words)
        asked = sum(room for at, room in enumerate(self._asked) if at != wide)
        left = self.viewport().width() - asked - MARGIN * (len(columns) - 1)
        margin = MARGIN if left >= max(NARROWEST, self._asked[wide] + MARGIN) else TIGHT
        for at, room in enumerate(self._asked):
            if at != wide:
                self.setColumnWidth(at, room + margin)
        left = self.viewport().width() - asked - margin * (len(columns) - 1)
        self.setColumnWidth(wide, max(NARROWEST, left))

    def _open(self, index: QModelIndex) -> None:
        target = index.data(FactRole.TARGET)
        if isinstance(target, Target) and target.lens:
            self.opened.emit(target)

    def _move(self, index: QModelIndex) -> None:
        self.chosen.emit(index.data(FactRole.KEY))


def _sortable(value: object) -> tuple[int, Any]:
    """Numbers and days by size, words by themselves; a column may hold both."""
    if isinstance(value, bool | int | float):
        return 0, value
    return (1, value.toordinal()) if isinstance(value, date) else (2, str(value).casefold())
