"""The left side: every lens with its count, a filter above, and all that can be done to the rep's own groups."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QItemSelectionModel,
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
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from kamdesk.models.changes import Changes
from kamdesk.models.refusals import Refusal
from kamdesk.models.rows import LensNode
from kamdesk.services.desk import Desk
from kamdesk.ui.cell_chips import LEFT, elided
from kamdesk.ui.jobs import Job, Jobs
from kamdesk.ui.look_memory import LookMemory
from kamdesk.ui.theme import kind, roles, sized
from kamdesk.ui.tree_model import ANALYSIS, SECTION, SMART, WORK, TreeModel, TreeRole
from kamdesk.ui.wording_figures import number
from kamdesk.ui.wording_lenses import node_name

Index = QModelIndex | QPersistentModelIndex

RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
ROW = 28
_DOWN = ((-3.5, -1.5), (3.5, -1.5), (0.0, 2.5))
_ASIDE = ((-1.5, -3.5), (2.5, 0.0), (-1.5, 3.5))
SMART_SECTION = "section:smart"
FIRST_OPEN = tuple(f"section:{name}" for name in ("attention", "work", "tiers", "groups", "analysis", "smart"))
COUNTED_NOUNS = frozenset(
    {"customer", "customer_group", "membership", "smart_group", "field_definition", "task", "contact", "orders"}
)


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


class TreePane(QFrame):
    """`lens_chosen` carries the id of a lens. Groups are changed through services; the tree then comes anew."""

    lens_chosen = Signal(str)
    menu_requested = Signal(QPoint)

    def __init__(self, desk: Desk, jobs: Jobs, memory: LookMemory, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._jobs = jobs
        self._memory = memory
        self._lens = ""
        self._group: int | None = None
        self._rename_next: int | None = None
        self._tree: tuple[LensNode, ...] = ()
        self._smart_counts: dict[str, int | None] = {}
        self._counting: Job | None = None
        self.lens_of_customers: Callable[[], str] = str
        kind(self, "side")
        self.model = TreeModel(self)
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(self.tr("Find a place"))
        self.filter.setAccessibleName(self.tr("Find a place"))
        self.filter.setClearButtonEnabled(True)
        self.view = LensTree(self.model)
        self._lay_out()
        self._connect()

    # what the window asks

    def reload(self) -> None:
        """Read the places and their counts anew; the old ones stay until then."""
        from kamdesk.services import lists

        self._jobs.search(lists.tree, self._desk, False, topic="tree", done=self._show)

    def refresh(self, changes: Changes) -> None:
        """Follow what a write changed."""
        if changes.everything or COUNTED_NOUNS & set(changes.touched):
            self.reload()

    def set_today(self, count: int) -> None:
        self.model.set_today(count)

    def choose(self, lens: str) -> None:
        """Put the mark on a lens without asking for it again, and come to it unless it was there."""
        before = self.view.currentIndex()
        self._mark(lens)
        if self.view.currentIndex() != before:
            self.view.come_to(self.view.currentIndex())

    def places(self) -> Iterator[tuple[str, LensNode]]:
        """Every place there is, in an open section or not, after the name of what it stands under."""
        yield from _places_of((LensNode("today", ""), *self._tree, WORK, ANALYSIS), "")

    def current_group(self) -> int | None:
        """The group under the cursor."""
        group = self.view.currentIndex().data(TreeRole.GROUP_ID)
        return group if isinstance(group, int) else None

    def current_smart(self) -> str:
        """The name of the smart group under the cursor; empty where there is none."""
        lens = self.view.currentIndex().data(TreeRole.LENS)
        return lens.removeprefix(SMART) if isinstance(lens, str) and lens.startswith(SMART) else ""

    def is_current_private(self) -> bool:
        return bool(self.view.currentIndex().data(TreeRole.IS_PRIVATE))

    # what the rep does to groups

    def new_group(self) -> None:
        """A group at the top, to be named at once."""
        self._add(None)

    def new_subgroup(self) -> None:
        """A group under the one under the cursor."""
        self._add(self.current_group())

    def rename(self) -> None:
        """Type another name for the group or smart group under the cursor."""
        if self.current_group() is not None or self.current_smart():
            self.view.edit(self.view.currentIndex())

    def delete(self) -> None:
        """Remove the group or smart group; its customers stay, and undo brings it back."""
        from kamdesk.services import groups, smart_groups

        if (group := self.current_group()) is not None:
            self._jobs.write(groups.delete, self._desk, group)
        elif smart := self.current_smart():
            self._jobs.write(smart_groups.delete, self._desk, smart)

    def edit_group(self) -> None:
        """The strategy of the group under the cursor."""
        from kamdesk.services import groups
        from kamdesk.ui.group_form import GroupForm

        if (group := self.current_group()) is not None:
            GroupForm(self._desk, self._jobs, group, groups.details(self._desk, group), self).open()

    def new_smart(self) -> None:
        """Build a smart group; it is shown as soon as it is saved."""
        self._open_smart("")

    def edit_smart(self) -> None:
        """Change who is in the smart group under the cursor."""
        if smart := self.current_smart():
            self._open_smart(smart)

    def toggle_private(self) -> None:
        """Make the group private, or public again."""
        from kamdesk.services import groups

        if (group := self.current_group()) is not None:
            self._jobs.write(groups.set_private, self._desk, group, not self.is_current_private())

    # helpers

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 8)
        layout.setSpacing(8)
        box = QVBoxLayout()
        box.setContentsMargins(8, 0, 8, 0)
        box.addWidget(self.filter)
        layout.addLayout(box)
        layout.addWidget(self.view)

    def _connect(self) -> None:
        self.filter.textChanged.connect(self._filter)
        self.filter.returnPressed.connect(self._open_first)
        self.view.selectionModel().currentChanged.connect(self._move_to)
        self.view.menu_requested.connect(self._ask_menu)
        self.view.expanded.connect(self._keep_open)
        self.view.collapsed.connect(self._keep_open)
        self.model.rename_requested.connect(self._rename)
        self.model.smart_rename_requested.connect(self._rename_smart)
        self.model.put_requested.connect(self._put)
        self.model.move_requested.connect(self._move)
        self.model.modelReset.connect(self._restore)

    def _show(self, tree: tuple[LensNode, ...]) -> None:
        is_first, self._tree = not self._tree, tree
        self.model.show(_with_counts(tree, self._smart_counts))
        if is_first:
            self.view.come_to(self.view.currentIndex())
        self._count_smart()
        if self._rename_next is not None:
            index = self.model.index_of_group(self._rename_next)
            if index.isValid():
                self._rename_next = None
                self.view.scrollTo(index)
                self.view.setFocus()
                self.view.setCurrentIndex(index)
                self.view.edit(index)

    def _mark(self, lens: str) -> None:
        self._lens = lens
        index = self.model.index_of(lens)
        group = index.data(TreeRole.GROUP_ID)
        self._group = group if isinstance(group, int) else self._group if lens.startswith("group:") else None
        if index.isValid():
            flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.view.selectionModel().setCurrentIndex(index, flag)
        else:
            self.view.clearSelection()

    def _count_smart(self) -> None:
        """Count the smart groups beside the other work: a hard filter must not hold up a search."""
        from kamdesk.services import smart_groups

        if self._counting is not None:
            self._counting.drop()
        work = (smart_groups.counts, self._desk, self._desk.today())
        self._counting = self._jobs.read(*work, done=self._show_counts, failed=self._no_counts)

    def _show_counts(self, counts: dict[str, int | None]) -> None:
        self._smart_counts = counts
        self.model.show(_with_counts(self._tree, counts))

    def _no_counts(self, _refusal: Refusal) -> None:
        """They stay as they were counted last."""

    def _restore(self) -> None:
        """Open what was open and mark the lens in force, after the places changed."""
        open_ids = set(self._memory.look("tree/open", list(FIRST_OPEN)))
        self.view.blockSignals(True)
        if self.filter.text().strip():
            self.view.expandAll()
        else:
            self._each(self._open_again, open_ids)
        self.view.blockSignals(False)
        self._follow_group()
        if not self.filter.text().strip():
            self._follow_smart()
        self.view.selectionModel().blockSignals(True)
        self._mark(self._lens)
        self.view.selectionModel().blockSignals(False)

    def _follow_smart(self) -> None:
        """Of a smart group that is gone, all are shown."""
        if self._lens.startswith(SMART) and not self.model.index_of(self._lens).isValid():
            self._lens = "all"
            self.lens_chosen.emit(self._lens)

    def _follow_group(self) -> None:
        """A group that was renamed or moved keeps the mark under its new path; of one that is gone, all are shown."""
        if self._group is None or self.filter.text().strip() or self.model.index_of(self._lens).isValid():
            return
        lens = self.model.index_of_group(self._group).data(TreeRole.LENS)
        self._lens = lens if isinstance(lens, str) else "all"
        self._group = self._group if isinstance(lens, str) else None
        self.lens_chosen.emit(self._lens)

    def _each(self, act: Callable[[QModelIndex, Any], object], more: Any, parent: QModelIndex | None = None) -> None:
        above = parent or QModelIndex()
        for row in range(self.model.rowCount(above)):
            index = self.model.index(row, 0, above)
            act(index, more)
            self._each(act, more, index)

    def _open_again(self, index: QModelIndex, open_ids: set[str]) -> None:
        if index.data(TreeRole.LENS) in open_ids:
            self.view.expand(index)

    def _keep_open(self) -> None:
        if self.filter.text().strip():
            return
        opened: list[str] = []
        self._each(self._note_open, opened)
        self._memory.keep("tree/open", opened)

    def _note_open(self, index: QModelIndex, opened: list[str]) -> None:
        if self.view.isExpanded(index):
            opened.append(str(index.data(TreeRole.LENS)))

    def _filter(self, words: str) -> None:
        self.model.set_filter(words)

    def _open_first(self) -> None:
        """Enter in the filter opens the first place found."""
        found: list[QModelIndex] = []
        self._each(self._note_place, found)
        if found:
            self.view.setCurrentIndex(found[0])
            self.view.setFocus()

    def _note_place(self, index: QModelIndex, found: list[QModelIndex]) -> None:
        if not index.data(TreeRole.IS_SECTION):
            found.append(index)

    def _move_to(self, index: QModelIndex) -> None:
        lens = index.data(TreeRole.LENS)
        if isinstance(lens, str) and not lens.startswith(SECTION) and lens != self._lens:
            self._lens = lens
            self._group = self.current_group()
            self.lens_chosen.emit(lens)

    def _ask_menu(self, at: QPoint, index: QModelIndex) -> None:
        if index.isValid():
            self.view.setCurrentIndex(index)
        self.menu_requested.emit(at)

    def _add(self, parent_id: int | None) -> None:
        from kamdesk.services import groups

        name = self.tr("New group")
        self._jobs.write(groups.add, self._desk, name, parent_id, done=self._added)

    def _added(self, saved: Any) -> None:
        """Name a new group at once, as soon as the tree shows it."""
        self._rename_next = saved.id
        above = self.view.currentIndex()
        if above.isValid():
            self.view.expand(above)
        self.reload()

    def _rename(self, group_id: int, name: str) -> None:
        from kamdesk.services import groups

        self._jobs.write(groups.rename, self._desk, group_id, name)

    def _rename_smart(self, name: str, new_name: str) -> None:
        from kamdesk.services import smart_groups

        was_shown = self._lens == SMART + name
        shown = partial(self._show_smart, new_name.strip()) if was_shown else None
        self._jobs.write(smart_groups.rename, self._desk, name, new_name, done=shown)

    def _open_smart(self, name: str) -> None:
        from kamdesk.ui.smart_form import open_smart_form

        open_smart_form(self._desk, self._jobs, name, self).named.connect(self._show_smart)

    def _show_smart(self, name: str, _changes: object = None) -> None:
        """Show a smart group under its new name, before the tree knows it."""
        self._lens = SMART + name
        self.lens_chosen.emit(self._lens)
        self.reload()

    def _move(self, group_id: int, parent_id: object, row: int) -> None:
        from kamdesk.services import groups

        self._jobs.write(groups.move, self._desk, group_id, parent_id, None if row < 0 else row)

    def _put(self, group_id: int, customer_ids: list[int], move: bool) -> None:
        """Add customers to a group; moving takes them out of the group they were dragged from."""
        from kamdesk.services import groups

        source = self.model.index_of(self.lens_of_customers()).data(TreeRole.GROUP_ID)
        if move and isinstance(source, int):
            self._jobs.write(groups.move_members, self._desk, source, group_id, customer_ids)
        else:
            self._jobs.write(groups.put, self._desk, group_id, customer_ids)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and hasattr(self, "view"):
            self.view.viewport().update()


def _places_of(nodes: Iterable[LensNode], above: str) -> Iterator[tuple[str, LensNode]]:
    for node in nodes:
        if not node.id.startswith(SECTION):
            yield above, node
        yield from _places_of(node.children, node_name(node))


def _with_counts(tree: tuple[LensNode, ...], counts: Mapping[str, int | None]) -> tuple[LensNode, ...]:
    """The places with the counts of the smart groups, as far as they are known."""
    return tuple(
        replace(node, count=counts.get(node.name))
        if node.id.startswith(SMART)
        else replace(node, children=_with_counts(node.children, counts))
        if node.id == SMART_SECTION
        else node
        for node in tree
    )
