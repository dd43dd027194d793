"""Words of one line: a label and a button end in dots where their room ends; a figure is not cut short like that."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QStyle, QStyleOptionButton, QStylePainter, QWidget

LEAST, EDGES = 40, 10
"""Pixels a button is wide at least, and those beside its words."""
CLAUSE = " · "
"""What stands between two clauses."""


class ElidedLabel(QLabel):
    """Takes the width it gets; a screen reader still hears every word."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(0, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        font = self.fitting_font()
        painter.setFont(font)
        text = QFontMetrics(font).elidedText(self.fitting_words(), Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), text)

    def fitting_font(self) -> QFont:
        """The font the words are painted in."""
        return self.font()

    def fitting_words(self) -> str:
        """What is painted, before the dots."""
        return self.text()


class FittedLabel(ElidedLabel):
    """Down to two thirds of its size it makes its letters smaller: a figure cut short says something else."""

    def fitting_font(self) -> QFont:
        font = QFont(self.font())
        smallest = font.pixelSize() * 2 // 3
        words = self.fitting_words()
        while font.pixelSize() > smallest and QFontMetrics(font).horizontalAdvance(words) > self.width():
            font.setPixelSize(font.pixelSize() - 1)
        return font


class ClauseLabel(FittedLabel):
    """Clauses set apart by CLAUSE: where they do not fit, the last go as a whole, and no amount is cut in its digits.

    Of the one that is left the letters become smaller.
    """

    def fitting_words(self) -> str:
        clauses = self.text().split(CLAUSE)
        while len(clauses) > 1 and self.fontMetrics().horizontalAdvance(CLAUSE.join(clauses)) > self.width():
            clauses.pop()
        return CLAUSE.join(clauses)


class ElidedButton(QPushButton):
    """As wide as its words where there is room."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(LEAST, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width() - EDGES)
        QStylePainter(self).drawControl(QStyle.ControlElement.CE_PushButton, option)
