"""The goals of a plan as a tree: a long-term goal over its years, a year over its quarters, each with how far it is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from kamdesk.services.planning import GoalRow
from kamdesk.ui import theme
from kamdesk.ui.backup_pane import ROOMY
from kamdesk.ui.composing import ENTERS
from kamdesk.ui.wording_figures import NOTHING, listed, quantity
from kamdesk.ui.wording_nouns import noun_field, noun_title

RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
ROW_EXTRA = 12
MOST_ROWS = 12
GOAL = Qt.ItemDataRole.UserRole


class GoalTree(QTreeWidget):
    """`edit_asked`, `delete_asked` carry a goal, `add_asked` wishes for one, `chosen` tells of another row in front."""

    edit_asked = Signal(object)
    delete_asked = Signal(object)
    add_asked = Signal()
    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(noun_title("plan_goal"))
        fields = ("metric", "period", "target", "actual")
        self.setHeaderLabels([*(noun_field("plan_goal", name) for name in fields), "%"])
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setUniformRowHeights(True)
        self.setStyleSheet(ROOMY)
        self.setFrameShape(QTreeWidget.Shape.NoFrame)
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in range(1, 5):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        self.itemSelectionChanged.connect(self.chosen)
        self.itemDoubleClicked.connect(self._edit)

    def show_goals(self, goals: Sequence[GoalRow]) -> None:
        """Show a plan's goals, all open; the one in front stays there."""
        kept = self.current()
        self.clear()
        items: dict[int, QTreeWidgetItem] = {}
        for goal in goals:
            item = items[goal.id] = QTreeWidgetItem(goal_cells(goal))
            item.setData(0, GOAL, goal)
            item.setToolTip(0, goal_remark(goal) or goal.note or "")
            above = items.get(goal.parent_id) if goal.parent_id is not None else None
            above.addChild(item) if above is not None else self.addTopLevelItem(item)
            for column in (2, 3, 4):
                item.setTextAlignment(column, RIGHT)
            self._colour(item, goal)
            if kept is not None and goal.id == kept.id:
                self.setCurrentItem(item)
        self.expandAll()
        row = self.fontMetrics().height() + ROW_EXTRA
        self.setFixedHeight(self.header().sizeHint().height() + row * min(len(goals), MOST_ROWS) + 6)

    def current(self) -> GoalRow | None:
        """The goal in front."""
        item = self.currentItem()
        goal = item.data(0, GOAL) if item is not None else None
        return goal if isinstance(goal, GoalRow) else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        goal = self.current()
        if event.key() in (*ENTERS, Qt.Key.Key_F2) and goal is not None:
            self.edit_asked.emit(goal)
        elif event.key() == Qt.Key.Key_Delete and goal is not None:
            self.delete_asked.emit(goal)
        elif event.key() == Qt.Key.Key_Insert:
            self.add_asked.emit()
        else:
            super().keyPressEvent(event)

    def _edit(self) -> None:
        if (goal := self.current()) is not None:
            self.edit_asked.emit(goal)

    def _colour(self, item: QTreeWidgetItem, goal: GoalRow) -> None:
        colours = theme.roles(self.palette())
        if goal.standing.percent is not None and goal.standing.percent >= 100:
            item.setForeground(4, QColor(colours.ok))
        if goal_remark(goal):
            item.setForeground(1, QColor(colours.soon))


def goal_cells(goal: GoalRow) -> list[str]:
    """A goal's line: what, period, target, reached, percent."""
    percent = f"{goal.standing.percent}%" if goal.standing.percent is not None else NOTHING
    marked = f"{goal.period} ⚠" if goal_remark(goal) else goal.period
    return [goal.metric, marked, quantity(goal.target, goal.unit), quantity(goal.standing.actual, goal.unit), percent]


def goal_remark(goal: GoalRow) -> str:
    """What is not in order with a goal: years that are owed (requirement E17), parts that do not add up."""
    if goal.standing.missing:
        words = QCoreApplication.translate("Goals", "A long-term goal needs yearly ones; missing: {years}")
        return words.format(years=listed(goal.standing.missing))
    if goal.standing.gap:
        words = QCoreApplication.translate("Goals", "Its parts together are {gap} off the target")
        return words.format(gap=quantity(goal.standing.gap, goal.unit))
    return ""
