"""Tiles: the marks of a pyramid, a grid or a matrix. Real buttons, so keyboard and screen reader reach each of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QFont, QFontInfo, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QLabel, QSizePolicy, QWidget

from kamdesk.ui import theme
from kamdesk.ui.analysis.targets import NOWHERE, Target
from kamdesk.ui.theme import roles, sized

RADIUS = 4
FILLED = frozenset({"super", "large", "medium", "small"})
"""Roles that fill a tile with their own colour; the others lie on their quiet ground."""

STEPS = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}


@dataclass(frozen=True, slots=True)
class Mark:
    """What a tile shows: a figure, words below it, the colour role of its ground; where it leads, how it is said."""

    figure: str
    words: str = ""
    role: str = "mute"
    target: Target = NOWHERE
    spoken: str = ""


class Tile(QAbstractButton):
    """One mark. Enter and Space press it, as a click does."""

    def __init__(self, mark: Mark, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.mark = mark
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setCursor(Qt.CursorShape.PointingHandCursor if mark.target.lens else Qt.CursorShape.ArrowCursor)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        spoken = mark.spoken or f"{mark.figure} {mark.words}".strip()
        self.setAccessibleName(spoken)
        self.setToolTip(spoken)

    def sizeHint(self) -> QSize:
        return QSize(64, 2 * self.fontMetrics().height() + 6)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(36, 2 * self.fontMetrics().height() + 2 if self.mark.words else self.fontMetrics().height() + 6)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() in STEPS:
            event.ignore()  # the grid walks; a button alone would go to the next one as Tab does
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = roles(self.palette())
        ground, ink = _colours(colours, self.mark.role)
        painter.setBrush(QColor(ground))
        painter.setPen(
            QPen(QColor(colours.accent), 1) if self.underMouse() and self.mark.target.lens else Qt.PenStyle.NoPen
        )
        painter.drawRoundedRect(self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        self._paint_words(painter, QColor(ink))
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(colours.text), 2))
            painter.drawRoundedRect(self.rect().toRectF().adjusted(1.5, 1.5, -1.5, -1.5), RADIUS, RADIUS)

    def _paint_words(self, painter: QPainter, ink: QColor) -> None:
        painter.setPen(ink)
        place = self.rect().adjusted(2, 0, -2, 0)
        if not self.mark.words:
            painter.setFont(sized(self.font(), 0, strong=True))
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, _fitted(painter, self.mark.figure, place))
            return
        line = self.fontMetrics().height()
        small = _small_font(self.font(), self.mark.words, place)
        words = words_in(self.mark.words, small, place.width(), place.height() - tight(self.font()))
        step = line
        if len(words) > 1:
            line, step = tight(self.font()), tight(small)
        top = place.top() + (place.height() - line - step * len(words)) // 2
        painter.setFont(sized(self.font(), 0, strong=True))
        row = QRect(place.left(), top, place.width(), line)
        painter.drawText(row, Qt.AlignmentFlag.AlignCenter, _fitted(painter, self.mark.figure, row))
        painter.setFont(small)
        for at, text in enumerate(words):
            row = QRect(place.left(), top + line + at * step, place.width(), step)
            painter.drawText(row, Qt.AlignmentFlag.AlignCenter, _fitted(painter, text, row))


class TileGrid(QWidget):
    """Tiles in rows and columns with heads; `opened` carries the target of the one pressed.

    Tab comes to the tile last used, the arrow keys go from tile to tile, Home and End to the row's ends.
    """

    opened = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._places: dict[tuple[int, int], Tile] = {}
        self._current: Tile | None = None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(4)

    def show_marks(
        self,
        rows: Sequence[Sequence[Mark | None]],
        row_heads: Sequence[str] = (),
        column_heads: Sequence[str] = (),
        heads_below: bool = False,
    ) -> None:
        """Fill the grid anew; None leaves a place empty."""
        self._clear()
        first_row = 1 if column_heads and not heads_below else 0
        first_column = 1 if row_heads else 0
        for row, marks in enumerate(rows):
            if row_heads:
                self._head(row_heads[row], first_row + row, 0, Qt.AlignmentFlag.AlignRight)
            for column, mark in enumerate(marks):
                if mark is not None:
                    self._put(mark, row, column, (first_row + row, first_column + column))
        heads_at = len(rows) if heads_below else 0
        for column, head in enumerate(column_heads):
            self._head(head, heads_at, first_column + column, Qt.AlignmentFlag.AlignHCenter)
        for row in range(len(rows)):
            self._grid.setRowStretch(first_row + row, 1)
        for column in range(max(map(len, rows), default=0)):
            self._grid.setColumnStretch(first_column + column, 1)

    def tiles(self) -> list[Tile]:
        """All tiles, row by row."""
        return [self._places[place] for place in sorted(self._places)]

    def tile_at(self, row: int, column: int) -> Tile | None:
        return self._places.get((row, column))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        here = next((place for place, tile in self._places.items() if tile.hasFocus()), None)
        if here is None:
            super().keyPressEvent(event)
        elif (step := STEPS.get(Qt.Key(event.key()))) is not None:
            self._walk(here, step)
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End):
            row = sorted(place for place in self._places if place[0] == here[0])
            self._focus(row[0] if event.key() == Qt.Key.Key_Home else row[-1])
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._current is not None:
            self._current.setFocus()

    def _walk(self, here: tuple[int, int], step: tuple[int, int]) -> None:
        """To the next tile in a direction, over empty places; nowhere at the edge."""
        row, column = here
        for _ in range(100):
            row, column = row + step[0], column + step[1]
            if (row, column) in self._places:
                self._focus((row, column))
                return

    def _focus(self, place: tuple[int, int]) -> None:
        if self._current is not None:
            self._current.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._current = self._places[place]
        self._current.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._current.setFocus(Qt.FocusReason.TabFocusReason)

    def _put(self, mark: Mark, row: int, column: int, at: tuple[int, int]) -> None:
        tile = Tile(mark, self)
        tile.clicked.connect(self._open)
        self._places[row, column] = tile
        if self._current is None:
            self._current = tile
            tile.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._grid.addWidget(tile, *at)

    def _head(self, words: str, row: int, column: int, side: Qt.AlignmentFlag) -> None:
        label = QLabel(words)
        theme.kind(label, "caption")
        self._grid.addWidget(label, row, column, side | Qt.AlignmentFlag.AlignVCenter)

    def _clear(self) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for row in range(self._grid.rowCount()):
            self._grid.setRowStretch(row, 0)
        for column in range(self._grid.columnCount()):
            self._grid.setColumnStretch(column, 0)
        self._places.clear()
        self._current = None

    def _open(self) -> None:
        tile = self.sender()
        if isinstance(tile, Tile) and tile.mark.target.lens:
            self.opened.emit(tile.mark.target)


def _colours(colours: theme.Roles, role: str) -> tuple[str, str]:
    """(ground, ink) of a role."""
    if role in FILLED:
        return getattr(colours, role), colours.on_accent
    if role == "accent":
        return colours.sel, colours.text
    ground = getattr(colours, f"{role}_bg", colours.side)
    return ground, colours.mute if role == "mute" else colours.text


def _small_font(font: QFont, text: str, place: QRect) -> QFont:
    """A step smaller than the figure's, smaller still where the words ask for it."""
    steps = [sized(font, -step) for step in (1, 2, 3)]
    return next((each for each in steps if QFontMetrics(each).horizontalAdvance(text) <= place.width()), steps[-1])


def words_in(text: str, font: QFont, width: int, height: int) -> list[str]:
    """The words in one line, or in two where only so they are readable whole; sizes in pixels."""
    metrics = QFontMetrics(font)
    if metrics.horizontalAdvance(text) > width and 2 * tight(font) <= height:
        pairs = [(text[:at], text[at + 1 :]) for at, char in enumerate(text) if char == " "]
        fitting = [pair for pair in pairs if max(map(metrics.horizontalAdvance, pair)) <= width]
        if fitting:
            return list(fitting[-1])
    return [text]


def tight(font: QFont) -> int:
    """The height in pixels of a line set close: fonts that hold Chinese keep half a line between two."""
    return QFontInfo(font).pixelSize() * 6 // 5


def _fitted(painter: QPainter, text: str, place: QRect) -> str:
    return QFontMetrics(painter.font()).elidedText(text, Qt.TextElideMode.ElideRight, place.width())
