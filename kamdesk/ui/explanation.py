"""The answer to ⓘ: inputs, rule and cut line of a figure, in a popup below it."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QDialog, QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget

from kamdesk.models.rows import Explanation
from kamdesk.ui import theme
from kamdesk.ui.announce import announce
from kamdesk.ui.explanation_words import cut_lines, figure_title, input_lines, rule_sentence

WIDTH = 380


class Why(NamedTuple):
    """An explanation in words: the rule in a sentence, inputs and cut lines as (name, value)."""

    title: str
    rule: str
    inputs: list[tuple[str, str]]
    cuts: list[tuple[str, str]]


class WhyPopup(QDialog):
    """Closes with Esc or a click beside it."""

    def __init__(self, why: Why, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFixedWidth(WIDTH)
        self.setWindowTitle(why.title)
        self.setAccessibleName(why.title)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        frame = QFrame()
        theme.kind(frame, "popup")
        outer.addWidget(frame)
        self._page = QVBoxLayout(frame)
        self._page.setContentsMargins(16, 12, 16, 12)
        self._page.setSpacing(8)
        self._say(why.title, "strong")
        self._say(why.rule, "mute")
        self._table(why.inputs)
        if why.cuts:
            self._say(self.tr("Where the lines are drawn"), "caption")
            self._table(why.cuts)

    def show_below(self, widget: QWidget) -> None:
        """Open under what was asked about, inside the screen."""
        self.resize(WIDTH, self._height())
        below = widget.mapToGlobal(QPoint(0, widget.height() + 4))
        room = widget.screen().availableGeometry()
        left = max(room.left(), min(below.x(), room.right() - self.width()))
        fits = below.y() + self.height() <= room.bottom()
        top = below.y() if fits else below.y() - self.height() - widget.height() - 8
        self.move(left, max(room.top(), top))
        self.show()
        announce(self, self.words())

    def _height(self) -> int:
        """What the words need once they are wrapped to the width."""
        layout = self.layout()
        assert layout is not None
        layout.activate()
        return max(layout.totalHeightForWidth(WIDTH), layout.totalSizeHint().height())

    def words(self) -> str:
        """Everything it says, in reading order."""
        return "\n".join(label.text() for label in self.findChildren(QLabel))

    def _say(self, words: str, kind: str) -> None:
        if not words:
            return
        label = QLabel(words)
        theme.kind(label, kind)
        label.setWordWrap(True)
        self._page.addWidget(label)

    def _table(self, lines: list[tuple[str, str]]) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 3)
        for row, (name, value) in enumerate(lines):
            label, shown = QLabel(name), QLabel(value)
            theme.kind(label, "mute")
            label.setWordWrap(True)
            shown.setWordWrap(True)
            shown.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            grid.addWidget(label, row, 0)
            grid.addWidget(shown, row, 1)
        self._page.addLayout(grid)


class ExplanationPopup(WhyPopup):
    """The same for a figure a service explains."""

    def __init__(self, explanation: Explanation, currency: str, months: int, parent: QWidget) -> None:
        """`months` are the window's."""
        super().__init__(_why(explanation, currency, months), parent)


def _why(explanation: Explanation, currency: str, months: int) -> Why:
    from kamdesk.ui import explanation_judged

    if explanation.figure in explanation_judged.FIGURES:
        judged = explanation_judged.Judged(explanation, currency)
        return Why(judged.title(months), judged.rule(), judged.lines(), judged.cuts())
    title, rule = figure_title(explanation.figure, months), rule_sentence(explanation.rule, months)
    return Why(title, rule, input_lines(explanation, currency), cut_lines(explanation, currency))
