"""The history: what was done when, undone back to a step, or one step taken back by itself."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from kamdesk.models.changes import Changes, Step
from kamdesk.models.refusals import Refusal
from kamdesk.services.desk import Desk
from kamdesk.ui import theme
from kamdesk.ui.announce import announce
from kamdesk.ui.jobs import Jobs
from kamdesk.ui.wording_figures import counted, labelled, moment
from kamdesk.ui.wording_handover import fields_text, kind_name
from kamdesk.ui.wording_refusals import refusal_text
from kamdesk.ui.wording_steps import step_name

STEPS = 500
ROOMY = "QTreeView::item { padding: 5px 6px; }"


class HistoryDialog(QDialog):
    """Newest first. A step further down can be taken back alone while nothing later touched the same."""

    def __init__(self, desk: Desk, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("History"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk, self._jobs = desk, jobs
        self._steps: list[Step] = []
        self._is_busy = False
        self._build()
        self.resize(720, 560)
        jobs.changed.connect(self._changed)
        self.reload()

    def reload(self) -> None:
        """Read the steps again."""
        from kamdesk.services import history

        self._jobs.read(history.steps, self._desk, STEPS, done=self.show_steps)

    def show_steps(self, steps: Sequence[Step]) -> None:
        """List them."""
        chosen = self._chosen()
        self._steps = list(steps)
        self.list.clear()
        for step in self._steps:
            words = step_name(step.name, step.figures)
            cells = [words[:1].upper() + words[1:], moment(step.at, self._desk.now().tzinfo), self._state(step)]
            item = QTreeWidgetItem(self.list, cells)
            item.setData(0, Qt.ItemDataRole.UserRole, step.id)
            if step.state != "done":
                item.setForeground(0, self.palette().placeholderText())
            if chosen is not None and chosen.id == step.id:
                self.list.setCurrentItem(item)
        first = self.list.topLevelItem(0)
        if self.list.currentItem() is None and first is not None:
            self.list.setCurrentItem(first)
        self._none.setVisible(not self._steps)
        self._settle()

    def undo_to(self) -> None:
        """Undo the chosen step and every later one."""
        chosen = self._chosen()
        if chosen is not None and self._may_start():
            self._jobs.write(_undone_to, self._desk, chosen.id, done=self._done, failed=self._failed)

    def revert(self) -> None:
        """Take back the chosen step alone."""
        from kamdesk.services import history

        chosen = self._chosen()
        if chosen is not None and self._may_start():
            self._jobs.write(history.revert, self._desk, chosen.id, done=self._reverted, failed=self._failed)

    def redo(self) -> None:
        """Do again what was undone last."""
        from kamdesk.services import history

        if self._may_start():
            self._jobs.write(history.redo, self._desk, done=self._done, failed=self._failed)

    def _build(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        words = QLabel(
            self.tr("Every change is a step. Undo goes back from the newest; an older one can be taken back by itself.")
        )
        words.setWordWrap(True)
        theme.kind(words, "mute")
        self.list = QTreeWidget()
        self.list.setAccessibleName(self.tr("Steps"))
        self.list.setHeaderLabels([self.tr("What"), self.tr("When"), self.tr("State")])
        self.list.setRootIsDecorated(False)
        self.list.setStyleSheet(ROOMY)
        self.list.setUniformRowHeights(True)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        head = self.list.header()
        head.setStretchLastSection(False)
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        head.resizeSection(1, 170)
        head.resizeSection(2, 130)
        self.list.currentItemChanged.connect(self._settle)
        self._none = QLabel(self.tr("No step yet. What you do from now on stands here."))
        self._none.hide()
        theme.kind(self._none, "mute")
        self._said = QLabel()
        self._said.setWordWrap(True)
        self._said.hide()
        for widget in (words, self.list, self._none, self._said):
            layout.addWidget(widget)
        layout.addLayout(self._buttons())

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        self._undo = QPushButton(self.tr("Undo back to here"))
        self._revert = QPushButton(self.tr("Take back this step alone"))
        self._redo = QPushButton(self.tr("Redo"))
        close = QPushButton(self.tr("Close"))
        slots = (self.undo_to, self.revert, self.redo, self.accept)
        for button, slot in zip((self._undo, self._revert, self._redo, close), slots, strict=True):
            button.setAutoDefault(False)
            button.clicked.connect(slot)
            if button is close:
                row.addStretch(1)
            row.addWidget(button)
        return row

    def _chosen(self) -> Step | None:
        item = self.list.currentItem()
        at = self.list.indexOfTopLevelItem(item) if item is not None else -1
        return self._steps[at] if 0 <= at < len(self._steps) else None

    def _settle(self, *_: object) -> None:
        """Offer what the chosen step allows, and say how many steps go with it."""
        chosen = self._chosen()
        is_standing = chosen is not None and chosen.state == "done" and not self._is_busy
        later = [each for each in self._steps if chosen is not None and each.state == "done" and each.id >= chosen.id]
        self._undo.setEnabled(is_standing)
        self._undo.setText(
            self.tr("Undo {steps}").format(steps=counted("steps", len(later)))
            if is_standing and len(later) > 1
            else self.tr("Undo")
        )
        self._revert.setEnabled(is_standing and len(later) > 1)
        self._redo.setEnabled(not self._is_busy and any(each.state == "undone" for each in self._steps))

    def _state(self, step: Step) -> str:
        """Undone and overtaken by a later step (`dropped`) is undone to whoever reads it."""
        undone = self.tr("undone")
        return {
            "done": "",
            "undone": undone,
            "dropped": undone,
            "reverted": self.tr("taken back"),
            "past": self.tr("too old to undo"),
        }[step.state]

    def _may_start(self) -> bool:
        if self._is_busy:
            return False
        self._is_busy = True
        self._say("", "mute")
        self._settle()
        return True

    def _done(self, _outcome: object) -> None:
        self._is_busy = False
        self.reload()

    def _reverted(self, outcome: object) -> None:
        self._is_busy = False
        conflicts = getattr(outcome, "conflicts", ())
        if conflicts:
            found = [_touched(each.noun, each.fields) for each in conflicts[:3]]
            words = self.tr("Not taken back: later steps touched the same ({what}). Undo those first.")
            self._say(words.format(what="; ".join(dict.fromkeys(found))), "late")
        self.reload()

    def _failed(self, refusal: Refusal) -> None:
        self._is_busy = False
        self._say(refusal_text(refusal), "late")
        self._settle()

    def _changed(self, _changes: Changes) -> None:
        if not self._is_busy:
            self.reload()

    def _say(self, words: str, kind: str) -> None:
        theme.kind(self._said, kind)
        self._said.setText(words)
        self._said.setVisible(bool(words))
        announce(self, words)


def _touched(noun: str, fields: Sequence[str]) -> str:
    """What stands against it; a setting has no fields to name."""
    named = fields_text(noun, () if noun == "setting" else fields)
    return labelled(kind_name(noun), named) if named else kind_name(noun)


def _undone_to(desk: Desk, step_id: int) -> Changes:
    """Undo from the newest down to a step, itself included."""
    from kamdesk.services import history

    while (newest := history.next_undo(desk)) is not None and newest.id >= step_id:
        history.undo(desk)
    return Changes("undo", everything=True)
