"""How the tree of lenses looks and how it is handled: places painted with their counts, keys, drops, its menu."""

from __future__ import annotations

from PySide6.QtCore import (
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QContextMenuEvent, QDropEvent, QKeyEvent, QPainter, QPolygonF, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView, QWidget

from kamdesk.ui.cell_chips import LEFT, elided
from kamdesk.ui.theme import roles, sized
from kamdesk.ui.tree_model import TreeModel, TreeRole
from kamdesk.ui.wording_figures import number

Index = QModelIndex | QPersistentModelIndex

RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
ROW = 28
_DOWN = ((-3.5, -1.5), (3.5, -1.5), (0.0, 2.5))
_ASIDE = ((-1.5, -3.5), (2.5, 0.0), (-1.5, 3.5))


class TreeDelegate(QStyledItemDelegate):
    """A place: its words, its count at the right; a section: small and quiet."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        height = max(ROW, option.fontMetrics.height() + 8)
        return QSize(80, height + 6 if index.data(TreeRole.IS_SECTION) else height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        colours = roles(option.palette)
        place: QRect = option.rect
        if option.state & QStyle.StateFlag.State_Selected and not index.data(TreeRole.IS_SECTION):
            self._paint_ground(painter, option)
        is_section, count = index.data(TreeRole.IS_SECTION), index.data(TreeRole.COUNT)
        painter.setFont(sized(option.font, -1) if is_section else option.font)
        inside = place.adjusted(4, 6 if is_section else 0, -12, 0)
        room = inside.width() - self._paint_count(painter, inside, count, index, option)
        painter.setPen(QColor(colours.mute if is_section or index.data(TreeRole.IS_PRIVATE) else colours.text))
        painter.setFont(sized(option.font, -1) if is_section else option.font)
        text = str(index.data())
        if index.data(TreeRole.IS_PRIVATE):
            text += " · " + QCoreApplication.translate("TreeDelegate", "private")
        painter.drawText(
            inside.adjusted(0, 0, room - inside.width(), 0), LEFT, elided(painter.fontMetrics(), text, room)
        )

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        view = option.widget
        whole = QRect(
            6, option.rect.top() + 1, view.width() - 12 if view else option.rect.width(), option.rect.height() - 2
        )
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = roles(option.palette)
        painter.setBrush(QColor(colours.sel))
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        painter.setPen(QColor(colours.accent) if focused else Qt.PenStyle.NoPen)
        painter.drawRoundedRect(whole, 6, 6)
        painter.restore()

    def _paint_count(
        self, painter: QPainter, place: QRect, count: object, index: Index, option: QStyleOptionViewItem
    ) -> int:
        if not isinstance(count, int) or not count:
            return 0  # nobody there: the place is quiet
        colours = roles(option.palette)
        urgent = bool(index.data(TreeRole.IS_URGENT))
        painter.setFont(sized(option.font, 0, strong=urgent))
        painter.setPen(QColor(colours.late if urgent else colours.mute))
        text = number(count)
        painter.drawText(place, RIGHT, text)
        return painter.fontMetrics().horizontalAdvance(text) + 8


class LensTree(QTreeView):
    """The view: Del and F2 for groups, a copy where customers are dropped, a move with Shift."""

    menu_requested = Signal(QPoint, QModelIndex)

    def __init__(self, model: TreeModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setItemDelegate(TreeDelegate(self))
        self.setHeaderHidden(True)
        self.setIndentation(14)
        self.setUniformRowHeights(False)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.CopyAction)
        self.setDropIndicatorShown(True)
        self.setAutoExpandDelay(600)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Lenses"))

    def come_to(self, index: Index) -> None:
        """Show a row: from the top of the tree where it fits below that, else scrolled as little as it needs."""
        if self.visualRect(index).isValid():  # in a closed section it stays where it is
            self.scrollTo(index)
            self._keep_top(index)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Once there is room for it again, the top shows too."""
        super().resizeEvent(event)
        if event.size().height() > event.oldSize().height():
            self._keep_top(self.currentIndex())

    def _keep_top(self, index: Index) -> None:
        first, row = self.visualRect(self.model().index(0, 0)), self.visualRect(index)
        if row.isValid() and row.bottom() - first.top() < self.viewport().height():
            self.verticalScrollBar().setValue(0)

    def drawBranches(self, painter: QPainter, rect: QRect, index: Index) -> None:  # noqa: N802
        """A small triangle in the quiet colour; the mark of the selection is the delegate's."""
        if not self.model().hasChildren(index):
            return
        middle = QPointF(rect.right() - 5, rect.center().y() + (3 if index.data(TreeRole.IS_SECTION) else 0))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(roles(self.palette()).mute))
        turned = _DOWN if self.isExpanded(index) else _ASIDE
        painter.drawPolygon(QPolygonF([middle + QPointF(*point) for point in turned]))
        painter.restore()

    def dropEvent(self, event: QDropEvent) -> None:
        """Without a key customers are added; with Shift they are moved (desktop habits)."""
        if event.source() is not self:
            shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            event.setDropAction(Qt.DropAction.MoveAction if shift else Qt.DropAction.CopyAction)
        super().dropEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Space) or not event.text():
            super().keyPressEvent(event)
        else:
            event.ignore()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        at = self.visualRect(self.currentIndex()).center() if by_key else event.pos()
        self.menu_requested.emit(self.viewport().mapToGlobal(at), self.indexAt(at))
