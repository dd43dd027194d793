"""Paints a day of the grid: its number and lunar day, what stands on it, and how much more there is."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from kamdesk.services.agenda import Entry
from kamdesk.ui import theme
from kamdesk.ui.calendar.days import Day, DayRole
from kamdesk.ui.calendar.words import entry_words, kind_role
from kamdesk.ui.chips import paint_chip
from kamdesk.ui.theme import sized

EDGE = 6
GAP = 2
BAR = 3


class DayDelegate(QStyledItemDelegate):
    """Rows of entries below the head of a day; what does not fit is counted in the last row."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        day = index.data(DayRole.DAY)
        if not isinstance(day, Day):
            return
        painter.save()
        colours = theme.roles(option.palette)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.setFont(option.font)
        _paint_ground(painter, option.rect, day, selected, option.widget, colours)
        _paint_head(painter, option.rect, day, colours)
        rows = rows_of(option.rect, option.font, day.entries)
        for rect, entry in rows:
            paint_entry(painter, rect, entry, day.is_outside, colours)
        _paint_rest(painter, option, len(day.entries) - len(rows), colours)
        painter.restore()


def rows_of(rect: QRect, font: object, entries: tuple[Entry, ...]) -> list[tuple[QRect, Entry]]:
    """Where each entry that fits is painted; the last row is kept for the count of the others."""
    height = row_height(font)
    room = (rect.height() - _head_height(font) - EDGE) // (height + GAP)
    fitting = len(entries) if len(entries) <= room else max(room - 1, 0)
    return list(zip(_places(rect, font, fitting), entries, strict=False))


def _places(rect: QRect, font: object, count: int) -> Iterator[QRect]:
    height, top = row_height(font), rect.top() + _head_height(font)
    for at in range(count):
        yield QRect(rect.left() + EDGE, top + at * (height + GAP), rect.width() - 2 * EDGE, height)


def _head_height(font: object) -> int:
    return QFontMetrics(font).height() + EDGE + 6  # type: ignore[call-overload, no-any-return]


def row_height(font: object) -> int:
    return QFontMetrics(sized(font, -1)).height() + 4  # type: ignore[arg-type]


def _paint_ground(
    painter: QPainter, rect: QRect, day: Day, selected: bool, widget: QWidget | None, colours: theme.Roles
) -> None:
    ground = colours.sel if selected else colours.bg if day.is_outside else colours.panel
    painter.fillRect(rect, QColor(ground))
    painter.setPen(QColor(colours.line))
    painter.drawLine(rect.topRight(), rect.bottomRight())
    painter.drawLine(rect.bottomLeft(), rect.bottomRight())
    if selected and widget is not None and widget.hasFocus():
        painter.setPen(QColor(colours.accent))
        painter.drawRect(rect.adjusted(0, 0, -1, -1))


def _paint_head(painter: QPainter, rect: QRect, day: Day, colours: theme.Roles) -> None:
    """The number (today's on a ground of its own), the sign of a day off, and the lunar day at the right."""
    plain = painter.font()
    metrics = QFontMetrics(plain)
    line = QRect(rect.left() + EDGE, rect.top() + 4, rect.width() - 2 * EDGE, metrics.height() + 4)
    text = str(day.day.day)
    width = max(metrics.horizontalAdvance(text) + 10, metrics.height() + 4)
    strong = sized(plain, 0, strong=True)
    if day.is_today:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.accent))
        painter.drawRoundedRect(QRectF(line.left() - 2, line.top(), width, line.height()), 9, 9)
        painter.setPen(QColor(colours.on_accent))
    else:
        painter.setPen(QColor(colours.mute if day.is_outside or day.is_free else colours.text))
    painter.setFont(strong)
    box = QRect(line.left() - 2, line.top(), width, line.height())
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
    painter.setFont(plain)
    left = box.right() + 4
    if day.mark:
        role = "ok" if day.is_free else "soon"
        left = int(paint_chip(painter, left, line.center().y() + 1, day.mark, colours, role)) + 4
    painter.setFont(sized(plain, -1))
    painter.setPen(QColor(colours.mute))
    rest = QRect(left, line.top(), line.right() - left, line.height())
    painter.drawText(rest, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, day.label)
    painter.setFont(plain)


def paint_entry(
    painter: QPainter, rect: QRect, entry: Entry, is_quiet: bool, colours: theme.Roles, is_worded: bool = True
) -> None:
    """A bar in the colour of its kind, then the words; done and still to come are quieter."""
    plain = painter.font()
    role = kind_role(entry.kind)
    colour = QColor(getattr(colours, role))
    quiet = is_quiet or entry.is_done or entry.is_coming
    painter.fillRect(QRect(rect.left(), rect.top() + 1, BAR, rect.height() - 2), colour)
    if not is_worded:
        return
    painter.setFont(sized(plain, -1))
    painter.setPen(QColor(colours.mute if quiet else colours.text))
    words = rect.adjusted(BAR + 4, 0, 0, 0)
    text = painter.fontMetrics().elidedText(entry_words(entry), Qt.TextElideMode.ElideRight, words.width())
    painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, text)
    painter.setFont(plain)


def _paint_rest(painter: QPainter, option: QStyleOptionViewItem, count: int, colours: theme.Roles) -> None:
    if count <= 0:
        return
    height = row_height(option.font)
    rect = QRect(option.rect.left() + EDGE, option.rect.bottom() - height - 2, option.rect.width() - 2 * EDGE, height)
    painter.setFont(sized(option.font, -1))
    painter.setPen(QColor(colours.accent))
    painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, f"+{count}")
