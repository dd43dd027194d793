"""Curves and bars by pyqtgraph, in the theme's colours. A mark walks along them by the arrow keys; Enter opens it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QMouseEvent, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from kamdesk.ui.analysis.targets import NOWHERE, Target
from kamdesk.ui.announce import announce
from kamdesk.ui.theme import roles, sized

NEAR = 24
"""Pixels within which a click means a mark."""

MOST_WRAPPED = 12
"""Names below an axis that are broken into lines where they are too long; of more, every second or third is written."""
TOP_ROOM = 8
"""Pixels for the upper half of the number at the top of the axis."""
LABEL_GAP, AXIS_ROOM = 12, 60
BAR_SHARE = 0.8
"""How much of each place its bars fill."""


@dataclass(frozen=True, slots=True)
class Point:
    """A mark: where it stands, how it is read out, where it leads (asked only once it is pressed, where a function)."""

    x: float
    y: float
    spoken: str
    target: Target | Callable[[], Target] = NOWHERE

    def opens(self) -> Target:
        """Where it leads."""
        return self.target if isinstance(self.target, Target) else self.target()


@dataclass(frozen=True, slots=True)
class Series:
    """One line or one set of bars. `stacked` bars stand on those of the series before."""

    name: str
    role: str
    points: Sequence[Point]
    dashed: bool = False
    bars: bool = False
    named_at: float | None = None
    """Where along the line its name stands, 0 to 1; None for no name in the picture."""
    stacked: bool = False


@dataclass(frozen=True, slots=True)
class Axes:
    """How the axes are written: named places along x, or a writer of numbers; guides are dashed lines with words."""

    names: Sequence[str] = ()
    write_x: Callable[[float], str] | None = None
    write_y: Callable[[float], str] = "{:g}".format
    guides: Sequence[tuple[str, float, str]] = field(default_factory=tuple)
    """("x" or "y", where, words)"""
    top: float | None = None


class Plot(pg.PlotWidget):  # type: ignore[misc]
    """A picture with marks. `opened` carries a mark's target, `pointed` what is said of the mark pointed at."""

    opened = Signal(object)
    pointed = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        self._is_revealed = False
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumHeight(140)
        self._series: Sequence[Series] = ()
        self._axes = Axes()
        self._at = (0, -1)
        self.setMouseEnabled(x=False, y=False)
        self.setMenuEnabled(False)
        self.hideButtons()
        self.getPlotItem().layout.setContentsMargins(0, TOP_ROOM, 0, 0)
        self.setMouseTracking(True)
        self._pointer = pg.ScatterPlotItem(size=11, pxMode=True)
        self._pointer.setZValue(10)

    def show_series(self, series: Sequence[Series], axes: Axes) -> None:
        """Draw these, with the words of the axes."""
        self._series, self._axes, self._at = series, axes, (0, -1)
        self._draw()
        self.setAccessibleDescription("\n".join(point.spoken for one in series for point in one.points[:60]))

    def points(self) -> list[Point]:
        """Every mark, series by series."""
        return [point for one in self._series for point in one.points]

    def current(self) -> Point | None:
        """The mark pointed at."""
        series, at = self._at
        return self._series[series].points[at] if at >= 0 and self._series else None

    def sizeHint(self) -> QSize:
        return QSize(320, 200)

    def reveal(self) -> None:
        """Paint from now on. Plots take some 20 ms each, so a screen reveals them one after the other."""
        if not self._is_revealed:
            self._is_revealed = True
            self._draw_axes()  # now that its width is known
            self.resizeEvent(QResizeEvent(self.size(), self.size()))
            self.viewport().update()

    # Qt's side

    def resizeEvent(self, event: QResizeEvent) -> None:
        if self._is_revealed:
            super().resizeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._is_revealed:
            super().paintEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_PageUp: -10, Qt.Key.Key_PageDown: 10}
        key = Qt.Key(event.key())
        if key in steps:
            self._walk(steps[key])
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._change_series(-1 if key == Qt.Key.Key_Up else 1)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._walk(-(10**6) if key == Qt.Key.Key_Home else 10**6)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._open(self.current())
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        if event.button() == Qt.MouseButton.LeftButton and (found := self._nearest(event.position())):
            self._point_at(found)
            self._open(self.current())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        found = self._nearest(event.position())
        if found is not None and found != self._at:
            self._point_at(found)
        opens = found is not None and self._series[found[0]].points[found[1]].target != NOWHERE
        self.setCursor(Qt.CursorShape.PointingHandCursor if opens else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def wheelEvent(self, event: QEvent) -> None:
        event.ignore()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange) and hasattr(self, "_series"):
            self._draw()

    # drawing

    def _draw(self) -> None:
        colours = roles(self.palette())
        self.clear()
        self.setBackground(QColor(colours.panel))
        self._draw_axes()
        for at, one in enumerate(self._series):
            if one.bars:
                self._draw_bars(at, one)
            else:
                style = Qt.PenStyle.DashLine if one.dashed else Qt.PenStyle.SolidLine
                pen = pg.mkPen(QColor(getattr(colours, one.role)), width=2, style=style)
                if one.named_at is not None:
                    self._draw_name(one, one.named_at)
                self.plot([point.x for point in one.points], [point.y for point in one.points], pen=pen, antialias=True)
        self._draw_guides()
        self.addItem(self._pointer)
        self._draw_pointer()

    def _draw_axes(self) -> None:
        colours, font = roles(self.palette()), sized(self.font(), -1)
        for side, write in (("bottom", self._axes.write_x), ("left", self._axes.write_y)):
            axis = self.getAxis(side)
            axis.setPen(QPen(QColor(colours.line)))
            axis.setTextPen(QPen(QColor(colours.mute)))
            axis.setStyle(tickFont=font, tickLength=4, autoExpandTextSpace=True)
            axis.tickStrings = _Ticks(write or "{:g}".format)
        names = self._axes.names
        widest = max(map(self.fontMetrics().horizontalAdvance, names), default=0) + LABEL_GAP
        room = max(self.width() - AXIS_ROOM, 200)
        every = max(1, -(-len(names) * widest // room))
        if every > 1 and len(names) <= MOST_WRAPPED:
            names, every = [_wrapped(name, room // len(names), QFontMetrics(font)) for name in names], 1
        is_wrapped = any("\n" in name for name in names)
        self.getAxis("bottom").setHeight(2 * QFontMetrics(font).height() + LABEL_GAP if is_wrapped else None)
        ticks = [(float(at), words) for at, words in enumerate(names) if at % every == 0]
        self.getAxis("bottom").setTicks([ticks] if names else None)
        values = [point.y for point in self.points()] or [0.0]
        highest, lowest = self._axes.top or max(values) * 1.08, min(0.0, *values)
        self.setYRange(lowest, highest if highest > lowest else lowest + 1, padding=0.02)
        if names:
            self.setXRange(-0.6, len(names) - 0.4, padding=0)
        else:
            across = [point.x for point in self.points()] or [0.0, 1.0]
            self.setXRange(min(across), max(across), padding=0.02)

    def _draw_bars(self, at: int, one: Series) -> None:
        sets = [place for place, each in enumerate(self._series) if each.bars and not each.stacked]
        beside = len(sets)
        place = sum(each <= at for each in sets) - 1
        width = BAR_SHARE / beside
        shift = -BAR_SHARE / 2 + width * (place + 0.5)
        floors = [below.y for below in self._series[at - 1].points] if one.stacked else [0.0] * len(one.points)
        colour = QColor(getattr(roles(self.palette()), one.role))
        bars = pg.BarGraphItem(
            x=[point.x + shift for point in one.points],
            y0=floors,
            height=[point.y - floor for point, floor in zip(one.points, floors, strict=True)],
            width=width * 0.9,
            brush=colour,
            pen=pg.mkPen(None),
        )
        self.addItem(bars)

    def _draw_name(self, one: Series, share: float) -> None:
        """The name of a line beside it, in its colour."""
        point = one.points[round(share * (len(one.points) - 1))] if one.points else None
        if point is not None:
            colours = roles(self.palette())
            ink, ground = QColor(getattr(colours, one.role)), QColor(colours.panel)
            words = pg.TextItem(one.name, color=ink, anchor=(0, 0), fill=pg.mkBrush(ground))
            words.setFont(self.font())
            words.setPos(point.x, point.y)
            self.addItem(words)

    def _draw_guides(self) -> None:
        colours = roles(self.palette())
        for side, where, words in self._axes.guides:
            pen = pg.mkPen(QColor(colours.mute), width=1, style=Qt.PenStyle.DashLine)
            options = {"color": QColor(colours.mute), "position": 0.98 if side == "y" else 0.1}
            options["anchors"] = [(1, 0), (1, 0)] if side == "y" else [(0, 1), (0, 1)]
            line = pg.InfiniteLine(where, angle=0 if side == "y" else 90, pen=pen, label=words, labelOpts=options)
            line.label.setFont(sized(self.font(), -1))
            self.addItem(line)

    def _draw_pointer(self) -> None:
        colours, point = roles(self.palette()), self.current()
        spots = [] if point is None else [{"pos": (self._across(self._at), point.y)}]
        self._pointer.setData(spots, pen=pg.mkPen(QColor(colours.panel), width=2), brush=QColor(colours.accent))

    def _across(self, at: tuple[int, int]) -> float:
        """Where a mark stands along x: bars of several sets stand beside each other."""
        one = self._series[at[0]]
        if not one.bars:
            return one.points[at[1]].x
        sets = [place for place, each in enumerate(self._series) if each.bars and not each.stacked]
        width = BAR_SHARE / len(sets)
        return one.points[at[1]].x - BAR_SHARE / 2 + width * (sum(each <= at[0] for each in sets) - 0.5)

    # marks

    def _walk(self, steps: int) -> None:
        series, at = self._at
        if not self._series or not self._series[series].points:
            return
        last = len(self._series[series].points) - 1
        self._point_at((series, max(0, min(last, at + steps if at >= 0 else (0 if steps > 0 else last)))))

    def _change_series(self, step: int) -> None:
        if not self._series:
            return
        series, at = self._at
        series = (series + step) % len(self._series)
        last = len(self._series[series].points) - 1
        if last >= 0:
            self._point_at((series, max(0, min(at, last))))

    def _point_at(self, place: tuple[int, int]) -> None:
        self._at = place
        self._draw_pointer()
        point = self.current()
        if point is not None:
            self.pointed.emit(point.spoken)
            announce(self, point.spoken)

    def _nearest(self, at: QPointF) -> tuple[int, int] | None:
        """The mark a place on the screen means: the bar's column, else the nearest point of a line."""
        box = self.getPlotItem().vb
        best, distance = None, float(NEAR * NEAR)
        here = self.mapToScene(at.toPoint())
        for series, one in enumerate(self._series):
            for place, point in enumerate(one.points):
                seen = box.mapViewToScene(QPointF(self._across((series, place)), point.y))
                floor = box.mapViewToScene(QPointF(0, 0)).y()
                across, down = seen.x() - here.x(), seen.y() - here.y()
                if one.bars and min(seen.y(), floor) - 4 <= here.y() <= max(seen.y(), floor) + 4:
                    down = 0.0
                apart = across * across + down * down
                if apart < distance:
                    best, distance = (series, place), apart
        return best

    def _open(self, point: Point | None) -> None:
        if point is not None and (target := point.opens()).lens:
            self.opened.emit(target)


def _wrapped(name: str, width: int, metrics: QFontMetrics) -> str:
    """A name in at most two lines, broken between words, else between characters."""
    if metrics.horizontalAdvance(name) <= width:
        return name
    words = name.split(" ") if " " in name else list(name)
    glue = " " if " " in name else ""
    cut = next((at for at in range(len(words), 1, -1) if metrics.horizontalAdvance(glue.join(words[:at])) <= width), 1)
    rest = metrics.elidedText(glue.join(words[cut:]), Qt.TextElideMode.ElideRight, width)
    return "\n".join(part for part in (glue.join(words[:cut]), rest) if part)


class _Ticks:
    """Writes the numbers of an axis."""

    def __init__(self, write: Callable[[float], str]) -> None:
        self._write = write

    def __call__(self, values: Sequence[float], _scale: float, _spacing: float) -> list[str]:
        return [self._write(value) for value in values]
