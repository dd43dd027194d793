"""Words that lead somewhere: links, and lines of a name with its figure."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, SignalInstance
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from kamdesk.ui import theme
from kamdesk.ui.analysis.targets import NOWHERE, Target
from kamdesk.ui.wording_figures import labelled

LINE = 26


@dataclass(frozen=True, slots=True)
class Line:
    """A name that may lead somewhere, a figure, and a remark in the colour of a role."""

    name: str
    figure: str
    target: Target = NOWHERE
    remark: str = ""
    role: str = "mute"


class Link(QPushButton):
    """Pressed, it tells `opened` (a signal) its target; one that leads nowhere is only words."""

    def __init__(self, words: str, target: Target, opened: SignalInstance, spoken: str = "") -> None:
        super().__init__(words)
        self._target = target
        self._opened = opened
        theme.kind(self, "link")
        self.setAccessibleName(spoken or words)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setEnabled(bool(target.lens))
        self.clicked.connect(self._open)

    def target(self) -> Target:
        """Where it leads."""
        return self._target

    def _open(self) -> None:
        self._opened.emit(self._target)


class Lines(QWidget):
    """Lines one below the other: name, figure at the right of it, remark."""

    def __init__(self, lines: Sequence[Line], opened: SignalInstance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(2, 1)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for row, line in enumerate(lines):
            grid.setRowMinimumHeight(row, LINE)
            name: QWidget
            if line.target.lens:
                name = Link(line.name, line.target, opened, labelled(line.name, line.figure))
            else:
                name = QLabel(line.name)
                theme.kind(name, "mute")
                name.setContentsMargins(5, 0, 0, 0)
            grid.addWidget(name, row, 0)
            grid.addWidget(QLabel(line.figure), row, 1, right)
            remark = QLabel(line.remark)
            remark.setWordWrap(True)
            theme.kind(remark, line.role)
            grid.addWidget(remark, row, 2)
        grid.setRowStretch(len(lines), 1)


def sentence_row(words: str, link: QWidget) -> QWidget:
    """A quiet sentence with the link that follows it."""
    line = QWidget()
    layout = QHBoxLayout(line)
    layout.setContentsMargins(0, 0, 0, 0)
    label = QLabel(words)
    label.setWordWrap(True)
    theme.kind(label, "mute")
    layout.addWidget(label, 1)
    layout.addWidget(link)
    return line


def button_row(words: str, press: Callable[[], object]) -> QWidget:
    """A button at the left of its line."""
    line = QWidget()
    layout = QHBoxLayout(line)
    layout.setContentsMargins(0, 4, 0, 0)
    button = QPushButton(words)
    button.clicked.connect(press)
    layout.addWidget(button)
    layout.addStretch(1)
    return line
