"""A layout that sets its widgets in a line and breaks it where the room ends, as words do."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """Widgets of a line share one middle."""

    def __init__(self, parent: QWidget | None = None, spacing: int = 8) -> None:
        super().__init__(parent)
        self.setContentsMargins(0, 0, 0, 0)
        self._gap = spacing
        self._items: list[QLayoutItem] = []

    def addItem(self, item: QLayoutItem) -> None:  # noqa: N802  Qt's name
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # noqa: N802
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # noqa: N802
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        return self._lay_out(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:  # noqa: N802
        super().setGeometry(rect)
        self._lay_out(rect, move=True)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:  # noqa: N802
        size = QSize()
        for item in self._items:
            if not _is_hidden(item):
                size = size.expandedTo(QSize(min(item.minimumSize().width(), 120), item.minimumSize().height()))
        return size

    def _lay_out(self, rect: QRect, move: bool) -> int:
        """Break into lines and, if asked, place the widgets; returns the height they take."""
        top = rect.top()
        line: list[tuple[QLayoutItem, QSize]] = []
        left = 0
        for item in (each for each in self._items if not _is_hidden(each)):
            size = _fitted(item, rect.width())
            if line and left + size.width() > rect.width():
                top += self._place(line, rect.left(), top, move) + self._gap // 2
                line, left = [], 0
            line.append((item, size))
            left += size.width() + self._gap
        return top + self._place(line, rect.left(), top, move) - rect.top() if line else top - rect.top()

    def _place(self, line: list[tuple[QLayoutItem, QSize]], left: int, top: int, move: bool) -> int:
        height = max(size.height() for _, size in line)
        for item, size in line:
            if move:
                item.setGeometry(QRect(QPoint(left, top + (height - size.height()) // 2), size))
            left += size.width() + self._gap
        return height


def _is_hidden(item: QLayoutItem) -> bool:
    widget = item.widget()
    return widget is not None and widget.isHidden()


def _fitted(item: QLayoutItem, width: int) -> QSize:
    """The item's own size, or as wide as the line and as tall as its words then need."""
    hint = item.sizeHint()
    widget = item.widget()
    if widget is not None and hasattr(widget, "text"):
        hint.setWidth(max(hint.width(), _text_width(widget)))
    if hint.width() <= width:
        return QSize(hint.width(), item.heightForWidth(hint.width()) if item.hasHeightForWidth() else hint.height())
    return QSize(width, item.heightForWidth(width) if item.hasHeightForWidth() else hint.height())


def _text_width(widget: QWidget) -> int:
    """A wrapping label asks for less than its words on one line; in a line of words it gets them."""
    text = str(getattr(widget, "text")())  # noqa: B009  a label or a button has it, a widget need not
    return widget.fontMetrics().horizontalAdvance(text) + 4 if getattr(widget, "wordWrap", None) else 0
