"""The stages of deals: named, ordered, with the usual chance of winning; deals follow a stage that is renamed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from kamdesk.rules.stages import Stage
from kamdesk.services.desk import Desk
from kamdesk.ui.form import Form
from kamdesk.ui.jobs import Jobs
from kamdesk.ui.wording_nouns import stage_word

Found = tuple[Sequence[Stage], Mapping[str, int]]
NAME, CHANCE = 0, 1
CODE = Qt.ItemDataRole.UserRole
LINES = 8


class StagesForm(Form):
    """A line for each stage. One that holds deals is not taken away before they have left it."""

    def __init__(
        self,
        desk: Desk,
        jobs: Jobs,
        found: Found,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("Stages of a deal"))
        self._desk, self._jobs = desk, jobs
        self._stages, self._used = found
        self.table = QTableWidget(0, 2)
        self.table.setHorizontalHeaderLabels([self.tr("Stage"), self.tr("Usual chance, %")])
        self.table.setAccessibleName(self.tr("Stages of a deal"))
        self.table.verticalHeader().hide()
        self.table.horizontalHeader().setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        self.table.horizontalHeader().setSectionResizeMode(CHANCE, QHeaderView.ResizeMode.ResizeToContents)
        self.table.setMinimumHeight(LINES * self.table.verticalHeader().defaultSectionSize())
        self.table.currentCellChanged.connect(self._settle)
        self.add_wide(self._box())
        for stage in self._stages:
            self._add(stage)
        self._first = self.told()
        self.settle()
        self.table.setCurrentCell(0, NAME)
        self.table.setFocus()

    def told(self) -> list[tuple[str, Stage]]:
        """(name before, stage) line by line."""
        return [self._line(row) for row in range(self.table.rowCount())]

    def is_touched(self) -> bool:
        return self.told() != self._first

    def write(self, values: dict[str, object], done: Callable[[object], object]) -> None:
        from kamdesk.services import stages

        del values
        self._jobs.write(stages.change_stages, self._desk, self.told(), done=done, failed=self.failed)

    def _box(self) -> QWidget:
        box = QWidget()
        layout = QVBoxLayout(box)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.table)
        row = QHBoxLayout()
        for words, act in (
            (self.tr("Add"), self._add_new),
            (self.tr("Up"), self._up),
            (self.tr("Down"), self._down),
        ):
            button = QPushButton(words)
            button.setAutoDefault(False)
            button.clicked.connect(act)
            row.addWidget(button)
        self._remove_button = QPushButton(self.tr("Remove"))
        self._remove_button.setAutoDefault(False)
        self._remove_button.clicked.connect(self._remove)
        row.addWidget(self._remove_button)
        row.addStretch(1)
        layout.addLayout(row)
        return box

    def _line(self, row: int) -> tuple[str, Stage]:
        """A stage of the first list keeps its code while its word is left as it is."""
        item, chance = self.table.item(row, NAME), self.table.item(row, CHANCE)
        words = item.text().strip() if item else ""
        code = str(item.data(CODE) or "") if item else ""
        figures = chance.text().strip("% ") if chance else ""
        share = int(figures) if figures.isdecimal() else 0
        return code, Stage(code if code and words == stage_word(code) else words, min(share, 100))

    def _add(self, stage: Stage, at: int | None = None) -> None:
        row = self.table.rowCount() if at is None else at
        self.table.insertRow(row)
        item = QTableWidgetItem(stage_word(stage.name))
        item.setData(CODE, stage.name)
        self.table.setItem(row, NAME, item)
        self.table.setItem(row, CHANCE, QTableWidgetItem(str(stage.chance)))

    def _add_new(self) -> None:
        row = self.table.currentRow() + 1
        self._add(Stage("", 50), row)
        self.table.setCurrentCell(row, NAME)
        if (item := self.table.item(row, NAME)) is not None:
            self.table.editItem(item)

    def _remove(self) -> None:
        self.table.removeRow(self.table.currentRow())

    def _up(self) -> None:
        self._move(-1)

    def _down(self) -> None:
        self._move(1)

    def _move(self, by: int) -> None:
        row = self.table.currentRow()
        if row < 0 or not 0 <= row + by < self.table.rowCount():
            return
        for column in (NAME, CHANCE):
            here, there = self.table.takeItem(row, column), self.table.takeItem(row + by, column)
            self.table.setItem(row, column, there)
            self.table.setItem(row + by, column, here)
        self.table.setCurrentCell(row + by, NAME)

    def _settle(self, row: int) -> None:
        item = self.table.item(row, NAME)
        used = self._used.get(str(item.data(CODE) or ""), 0) if item else 0
        self._remove_button.setEnabled(item is not None and not used)
        self._remove_button.setToolTip(self.tr("Deals are in this stage.") if used else "")


class StagesOpening(QObject):
    """Reads the stages, then opens their form."""

    def __init__(self, desk: Desk, jobs: Jobs, owner: QWidget) -> None:
        super().__init__(owner)
        self._desk, self._jobs, self._owner = desk, jobs, owner

    def start(self) -> None:
        """Begin."""
        self._jobs.search(_stages_of, self._desk, done=self._open, topic="stages")

    def _open(self, found: Found) -> None:
        StagesForm(self._desk, self._jobs, found, self._owner).open()
        self.deleteLater()


def _stages_of(desk: Desk) -> Found:
    from kamdesk.services import stages

    return stages.stages(desk), stages.in_use(desk)
