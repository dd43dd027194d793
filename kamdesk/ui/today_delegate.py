"""Paints a row of the day's list: initial, name and tier, the strongest reason as a tag, the other facts in words."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from kamdesk.models.rows import DayItem
from kamdesk.ui import reason_words, theme, wording_terms
from kamdesk.ui.chips import initial_of, paint_chip, paint_initial, tier_role
from kamdesk.ui.today_model import TodayModel, TodayRole, grade_words, priority_words

EDGE = 16
ROW = 64
NAME_LEFT = 52


class TodayDelegate(QStyledItemDelegate):
    """Rows of 64 pixels at the usual text size; they grow with it."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        line = QFontMetrics(option.font).height()
        if index.data(TodayRole.ITEM) is None:
            return QSize(200, max(theme.ROW_HEIGHT, line + 16))
        return QSize(200, max(ROW, 2 * line + 24))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        painter.save()
        colours = theme.roles(option.palette)
        rect = QRectF(option.rect)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected:
            painter.fillRect(rect, QColor(colours.sel))
        painter.setPen(QColor(colours.line))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.setFont(option.font)
        item = index.data(TodayRole.ITEM)
        if isinstance(item, DayItem):
            self._paint_item(painter, rect, item, selected, colours, _today(index))
        else:
            _paint_fold(painter, rect, index, colours)
        painter.restore()

    def _paint_item(
        self, painter: QPainter, rect: QRectF, item: DayItem, selected: bool, colours: theme.Roles, today: date
    ) -> None:
        upper, lower = rect.top() + rect.height() * 0.32, rect.top() + rect.height() * 0.68
        paint_initial(
            painter, QPointF(rect.left() + EDGE + 15, rect.center().y()), initial_of(item.row.name), colours, selected
        )
        right = rect.right() - EDGE
        room = _paint_right(painter, right, upper, lower, item, colours)
        left = rect.left() + EDGE + NAME_LEFT - 10
        _paint_name(painter, left, right - room - 12, upper, item, colours)
        _paint_reasons(painter, left, right - room - 12, lower, item, colours, today)


def _paint_name(
    painter: QPainter, left: float, right: float, middle: float, item: DayItem, colours: theme.Roles
) -> None:
    plain = painter.font()
    chip = wording_terms.tier_chip(item.row.tier) if item.row.tier else ""
    strong = theme.sized(plain, 1, strong=True)
    metrics = QFontMetrics(strong)
    pinned = QCoreApplication.translate("Today", "pinned") if item.pinned else ""
    room = int(right - left) - QFontMetrics(plain).horizontalAdvance(chip + pinned) - (48 if pinned else 24)
    name = metrics.elidedText(item.row.name, Qt.TextElideMode.ElideRight, max(room, 40))
    painter.setFont(strong)
    painter.setPen(QColor(colours.text))
    _line(painter, left, right, middle, name)
    painter.setFont(plain)
    end = left + metrics.horizontalAdvance(name) + 8
    if item.row.tier:
        end = paint_chip(painter, end, middle, chip, colours, tier_role(item.row.tier)) + 6
    if item.pinned:
        paint_chip(painter, end, middle, pinned, colours, "accent")


def _paint_reasons(
    painter: QPainter, left: float, right: float, middle: float, item: DayItem, colours: theme.Roles, today: date
) -> None:
    first, *others = item.reasons
    end = paint_chip(painter, left, middle, reason_words.reason_tag(first), colours, reason_words.reason_role(first))
    facts = [reason_words.reason_facts(first, today), *(reason_words.sentence(each, today) for each in others)]
    painter.setPen(QColor(colours.mute))
    words = "  ·  ".join(fact for fact in facts if fact)
    room = int(right - end) - 10
    _line(painter, end + 10, right, middle, painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room))


def _paint_right(
    painter: QPainter, right: float, upper: float, lower: float, item: DayItem, colours: theme.Roles
) -> float:
    """Grade over priority, right-aligned; returns the width they take."""
    grade = item.row.fixed_grade or item.row.grade
    words = (grade_words(grade) if grade else "", priority_words(item.priority))
    width = max(painter.fontMetrics().horizontalAdvance(each) for each in words)
    painter.setPen(QColor(colours.mute))
    for text, middle in zip(words, (upper, lower), strict=True):
        _line(painter, right - width, right, middle, text, Qt.AlignmentFlag.AlignRight)
    return width


def _paint_fold(
    painter: QPainter, rect: QRectF, index: QModelIndex | QPersistentModelIndex, colours: theme.Roles
) -> None:
    model = index.model()
    arrow = "▾" if isinstance(model, TodayModel) and model.is_open() else "▸"
    painter.setPen(QColor(colours.mute))
    _line(painter, rect.left() + EDGE, rect.right() - EDGE, rect.center().y(), f"{arrow}  {index.data()}")


def _line(
    painter: QPainter,
    left: float,
    right: float,
    middle: float,
    text: str,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> None:
    height = painter.fontMetrics().height()
    box = QRectF(left, middle - height / 2, right - left, height)
    painter.drawText(box, align | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, text)


def _today(index: QModelIndex | QPersistentModelIndex) -> date:
    model = index.model()
    return model.day().on if isinstance(model, TodayModel) else date.min
