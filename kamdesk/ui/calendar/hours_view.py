"""The hours on screen: walked by the arrows, steps dragged to another hour, a double click to make or open one.

What has no hour stands in a row of its own over them, which stays where it is while they scroll.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from PySide6.QtCore import (
    QCoreApplication,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from kamdesk.services.agenda import Entry
from kamdesk.ui import theme
from kamdesk.ui.calendar.days import WEEK, Day, DayRole
from kamdesk.ui.calendar.delegate import paint_entry, row_height
from kamdesk.ui.calendar.grid import DaysView
from kamdesk.ui.calendar.hours import HoursModel, Piece, SlotRole

EDGE, GAP = 4, 2
MOST_WHOLE = 5
"""Entries without an hour that are shown one below the other; the last place counts the others."""
BEGIN = "09:00"


class HourCells(DaysView):
    """Cells of hours in place of whole days."""

    def __init__(self, model: HoursModel, parent: QWidget | None = None) -> None:
        super().__init__(model, parent)
        self._hours = model
        self.setItemDelegate(HoursDelegate(self))
        self.verticalHeader().show()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        self.verticalHeader().setSectionsClickable(False)
        self.verticalHeader().setHighlightSections(False)

    def entry_at(self, place: QPoint) -> Entry | None:
        index = self.indexAt(place)
        laid = pieces_in(self.visualRect(index), self.font(), index.row(), self._hours.pieces(index))
        return next((piece.entry for rect, piece in laid if rect.contains(place)), None)


class HoursView(HourCells):
    """Like the grid of days; the cursor stands on an hour of the day chosen, or on the row over them."""

    def __init__(self, model: HoursModel, parent: QWidget | None = None) -> None:
        super().__init__(model, parent)
        self._hour: str | None = BEGIN
        self.setAccessibleName(self.tr("Hours"))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._head = HoursHead(self)
        self.setHorizontalHeader(self._head)
        self.whole = WholeDays(model, self)
        model.modelReset.connect(self._settle)

    def hour(self) -> str | None:
        """The hour the cursor stands on; None on the row of what has none."""
        return self._hours.hour(self.currentIndex().row()) if self.currentIndex().isValid() else None

    def choose(self, day: date, hour: str | None = None) -> None:
        """Put the cursor on a day, at the hour it stood on, or at another."""
        self._hour = hour or self._hour
        index = self._hours.index_of(day)
        if index.isValid():
            place = index.siblingAtRow(self._hours.row_of(self._hour))
            self.selectionModel().setCurrentIndex(place, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._settle()

    def _walk(self, days: int) -> None:
        """Up and down are half hours here."""
        if abs(days) < WEEK:
            super()._walk(days)
            return
        now = self.currentIndex()
        row = min(max(now.row() + (1 if days > 0 else -1), 0), self._hours.rowCount() - 1)
        self.setCurrentIndex(now.siblingAtRow(row))

    def _moved(self, now: QModelIndex, before: QModelIndex) -> None:
        if now.isValid():
            self._hour = self._hours.hour(now.row())
        super()._moved(now, before)

    def _settle(self) -> None:
        """The half hours share what the row above leaves, and are never too low for a line."""
        rows = self._hours.rowCount()
        if rows < 2:
            return
        most = max(len(self._hours.pieces(self._hours.index(0, at))) for at in range(self._hours.columnCount()))
        line = row_height(self.font()) + GAP
        self.setRowHidden(0, True)
        self.whole.hide_hours()
        self._head.leave_room(min(max(most, 1), MOST_WHOLE) * line + 2 * EDGE)
        self.updateGeometries()
        height = max(line, self.viewport().height() // (rows - 1))
        for row in range(1, rows):
            self.verticalHeader().resizeSection(row, height)

    def updateGeometries(self) -> None:  # noqa: N802  Qt's name
        """Wherever the head goes, the row below it goes along."""
        super().updateGeometries()
        if hasattr(self, "whole"):
            self.whole.stand(self._head.foot(), self.verticalHeader().width(), self.viewport().width())


class HoursHead(QHeaderView):
    """The days over the hours, with room below them for the row of what has no hour."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._room = 0
        self.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.setMinimumSectionSize(20)

    def leave_room(self, height: int) -> None:
        self._room = height

    def foot(self) -> QRect:
        """The room below the days, in the view's coordinates."""
        return QRect(self.x(), self.geometry().bottom() + 1 - self._room, self.width(), self._room)

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(hint.width(), hint.height() + self._room)

    def paintSection(self, painter: QPainter, rect: QRect, at: int) -> None:  # noqa: N802
        super().paintSection(painter, rect.adjusted(0, 0, 0, -self._room), at)


class WholeDays(HourCells):
    """The row of what has no hour. Cursor and keyboard are those of the hours below."""

    def __init__(self, model: HoursModel, hours: HoursView) -> None:
        super().__init__(model, hours)
        own = self.selectionModel()
        self.setSelectionModel(hours.selectionModel())
        own.deleteLater()
        self.setFocusProxy(hours)
        self.setAutoScroll(False)
        self.setAccessibleName(QCoreApplication.translate("Calendar", "All day"))
        self.horizontalHeader().hide()
        self.entry_opened.connect(hours.entry_opened)
        self.new_asked.connect(hours.new_asked)
        self.menu_asked.connect(hours.menu_asked)

    def hide_hours(self) -> None:
        """They stand below."""
        for row in range(1, self._hours.rowCount()):
            self.setRowHidden(row, True)

    def stand(self, room: QRect, titles: int, cells: int) -> None:
        """Fill a room over the hours, with titles and cells as wide as theirs."""
        self.verticalHeader().setFixedWidth(titles)
        self.verticalHeader().resizeSection(0, room.height())
        self.setGeometry(room.left() - titles, room.top(), titles + cells, room.height())


class HoursDelegate(QStyledItemDelegate):
    """A cell of the hours: its ground and what stands in it."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        day, pieces = index.data(DayRole.DAY), index.data(SlotRole.PIECES)
        if not isinstance(day, Day):
            return
        painter.save()
        colours = theme.roles(option.palette)
        painter.setFont(option.font)
        _paint_ground(painter, option, day, index, colours)
        laid = list(pieces_in(option.rect, option.font, index.row(), pieces))
        for rect, piece in laid:
            painter.fillRect(rect, QColor(colours.side))
            paint_entry(painter, rect, piece.entry, not piece.is_start, colours, piece.is_start)
        _paint_rest(painter, option, len(pieces) - len(laid), colours)
        painter.restore()


def pieces_in(rect: QRect, font: object, row: int, pieces: list[Piece]) -> Iterator[tuple[QRect, Piece]]:
    """Where each piece of a cell is painted: one below the other without an hour, else side by side."""
    if row:
        room = rect.width() - 2 * EDGE
        for piece in pieces:
            left = rect.left() + EDGE + room * piece.lane // piece.lanes
            top = rect.top() + (1 if piece.is_start else 0)
            yield QRect(left, top, room // piece.lanes - GAP, rect.bottom() - top + 1), piece
        return
    line = row_height(font) + GAP
    fitting = len(pieces) if len(pieces) <= MOST_WHOLE else MOST_WHOLE - 1
    for at, piece in enumerate(pieces[:fitting]):
        yield QRect(rect.left() + EDGE, rect.top() + EDGE + at * line, rect.width() - 2 * EDGE, line - GAP), piece


def _paint_ground(
    painter: QPainter,
    option: QStyleOptionViewItem,
    day: Day,
    index: QModelIndex | QPersistentModelIndex,
    colours: theme.Roles,
) -> None:
    """A line below each full hour; days off are quieter."""
    rect = option.rect
    selected = bool(option.state & QStyle.StateFlag.State_Selected)
    painter.fillRect(rect, QColor(colours.sel if selected else colours.bg if day.is_free else colours.panel))
    painter.setPen(QColor(colours.line))
    painter.drawLine(rect.topRight(), rect.bottomRight())
    hour = model.hour(index.row()) if isinstance(model := index.model(), HoursModel) else None
    if hour is None or hour.endswith("30"):
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
    if selected and option.widget is not None and option.widget.hasFocus():
        painter.setPen(QColor(colours.accent))
        painter.drawRect(rect.adjusted(0, 0, -1, -1))


def _paint_rest(painter: QPainter, option: QStyleOptionViewItem, count: int, colours: theme.Roles) -> None:
    if count <= 0:
        return
    height = QFontMetrics(option.font).height()
    rect = QRect(option.rect.left() + EDGE, option.rect.bottom() - height - GAP, option.rect.width(), height)
    painter.setPen(QColor(colours.accent))
    painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, f"+{count}")
