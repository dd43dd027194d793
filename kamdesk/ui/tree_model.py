"""The tree of lenses: sections, their places with counts, the rep's own groups. It never writes."""

from __future__ import annotations

import json
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QByteArray,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from kamdesk.models.rows import LensNode
from kamdesk.ui.dragging import CUSTOMERS, customers_of
from kamdesk.ui.pages import PAGE, PAGES
from kamdesk.ui.wording_figures import counted, labelled, number
from kamdesk.ui.wording_lenses import node_name

Index = QModelIndex | QPersistentModelIndex

GROUP = "application/x-kamdesk-group"
"""What a group is dragged as: its id."""

SECTION = "section:"
GROUPS = "section:groups"
SMART = "smart:"


class TreeRole(IntEnum):
    """What the pane and the delegate ask beside the words."""

    LENS = Qt.ItemDataRole.UserRole
    COUNT = Qt.ItemDataRole.UserRole + 1
    GROUP_ID = Qt.ItemDataRole.UserRole + 2
    IS_SECTION = Qt.ItemDataRole.UserRole + 3
    IS_PRIVATE = Qt.ItemDataRole.UserRole + 4
    IS_URGENT = Qt.ItemDataRole.UserRole + 5


ANALYSIS = LensNode(
    "section:analysis",
    "",
    children=tuple(
        LensNode(f"analysis:{name}", "")
        for name in (
            "overview",
            "moves",
            "rfm",
            "profit",
            "scorecard",
            "pitfalls",
            "churn",
            "time",
            "performance",
        )
    ),
)
"""The screens of the analysis: places that hold no list."""

WORK = LensNode(
    "section:work", "", children=tuple(LensNode(f"{PAGE}{line.id}", "") for line in PAGES if line.id != "analysis")
)
"""The pages the work is done on; each line of the table of pages but the analysis stands here."""

BEFORE_WORK = "section:attention"
BEFORE_ANALYSIS = "section:groups"
URGENT = frozenset({"today", "overdue"})


@dataclass(eq=False, slots=True)
class _Place:
    """A node with its parent, as item models need it."""

    node: LensNode
    above: _Place | None
    row: int
    below: list[_Place] = field(default_factory=list)


class TreeModel(QAbstractItemModel):
    """Wishes go out as signals; the answer comes back as a new tree.

    `rename_requested` (group, name), `put_requested` (group, customers, whether to move them),
    `move_requested` (group, new parent or None, place among its children or -1 for the last),
    `smart_rename_requested` (a smart group's name, its new one).
    """

    rename_requested = Signal(int, str)
    smart_rename_requested = Signal(str, str)
    put_requested = Signal(int, list, bool)
    move_requested = Signal(int, object, int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tree: tuple[LensNode, ...] = ()
        self._words = ""
        self._today: int | None = None
        self._top: list[_Place] = []

    def show(self, tree: Sequence[LensNode]) -> None:
        """Show a new tree: only counts change where the places are the same."""
        self._tree = tuple(tree)
        self._settle()

    def set_filter(self, words: str) -> None:
        """Show only places whose name holds these words, with what they stand under."""
        self._words = words.strip().casefold()
        self._settle()

    def set_today(self, count: int) -> None:
        """How many are on the day's list, which the tree does not count itself."""
        self._today = count
        self._settle()

    def index_of(self, lens: str) -> QModelIndex:
        """Where a lens stands; invalid where it is not shown."""
        for place in self._places(self._top):
            if place.node.id == lens:
                return self._index(place)
        return QModelIndex()

    def indexes_of(self, lenses: Container[str]) -> Iterator[QModelIndex]:
        """Where those of some lenses stand that are shown."""
        return (self._index(place) for place in self._places(self._top) if place.node.id in lenses)

    def index_of_group(self, group_id: int) -> QModelIndex:
        """Where a group stands."""
        for place in self._places(self._top):
            if place.node.group_id == group_id:
                return self._index(place)
        return QModelIndex()

    # Qt's side

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008
        siblings = self._below(parent)
        if column != 0 or not 0 <= row < len(siblings):
            return QModelIndex()
        return self.createIndex(row, 0, siblings[row])

    def parent(self, child: Index = QModelIndex()) -> QModelIndex:  # type: ignore[override]  # noqa: B008
        place = _place(child)
        return self._index(place.above) if place and place.above else QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return len(self._below(parent))

    def columnCount(self, _parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        place = _place(index)
        if place is None:
            return None
        node = place.node
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return node_name(node)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{node_name(node)} {number(node.count)}" if node.count is not None else node_name(node)
        if role == Qt.ItemDataRole.ToolTipRole:
            return labelled(node_name(node), counted("customers", node.count)) if node.count is not None else None
        return _asked(node, role)

    def flags(self, index: Index) -> Qt.ItemFlag:
        place = _place(index)
        if place is None:
            return Qt.ItemFlag.NoItemFlags
        node = place.node
        if node.id.startswith(SECTION):
            droppable = Qt.ItemFlag.ItemIsDropEnabled if node.id == GROUPS else Qt.ItemFlag.NoItemFlags
            return Qt.ItemFlag.ItemIsEnabled | droppable
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if node.group_id is not None:
            flags |= Qt.ItemFlag.ItemIsEditable | Qt.ItemFlag.ItemIsDragEnabled | Qt.ItemFlag.ItemIsDropEnabled
        elif node.id.startswith(SMART):
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """A new name for a group is a wish; False, since nothing has changed yet."""
        place, name = _place(index), str(value).strip()
        if place is None or role != Qt.ItemDataRole.EditRole or not name or name == place.node.name:
            return False
        if place.node.group_id is not None:
            self.rename_requested.emit(place.node.group_id, name)
        elif place.node.id.startswith(SMART):
            self.smart_rename_requested.emit(place.node.name, name)
        return False

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.CopyAction | Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        return [CUSTOMERS, GROUP]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        hand = QMimeData()
        place = _place(indexes[0]) if indexes else None
        if place and place.node.group_id is not None:
            hand.setData(GROUP, QByteArray(json.dumps(place.node.group_id).encode()))
        return hand

    def canDropMimeData(self, data: QMimeData, _action: Qt.DropAction, row: int, _column: int, parent: Index) -> bool:
        """Customers go on a group, not between groups; a group goes under another or among its siblings."""
        place = _place(parent)
        if place is None:
            return False
        if data.hasFormat(CUSTOMERS):
            return row < 0 and place.node.group_id is not None
        if not data.hasFormat(GROUP):
            return False
        return self._may_hold(place, _group_of(data))

    def dropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:
        """A drop is a wish, too. False for a group, so that the view takes nothing out by itself."""
        place = _place(parent)
        if place is None or not self.canDropMimeData(data, action, row, column, parent):
            return False
        if data.hasFormat(CUSTOMERS):
            move = action == Qt.DropAction.MoveAction
            self.put_requested.emit(place.node.group_id, customers_of(data), move)
            return True
        self.move_requested.emit(_group_of(data), place.node.group_id, self._target_row(place, _group_of(data), row))
        return False

    # helpers

    def _settle(self) -> None:
        top = _planted(_kept(_with_pages(self._with_today()), self._words), None)
        if _shape(top) == _shape(self._top):
            for old, new in zip(self._places(self._top), self._places(top), strict=True):
                self._recount(old, new.node)
            return
        self.beginResetModel()
        self._top = top
        self.endResetModel()

    def _recount(self, place: _Place, node: LensNode) -> None:
        changed = place.node != node
        place.node = node
        if changed:
            self.dataChanged.emit(self._index(place), self._index(place))

    def _with_today(self) -> tuple[LensNode, ...]:
        if not self._tree or any(node.id == "today" for node in self._tree):
            return self._tree
        return (LensNode("today", "", self._today), *self._tree)

    def _below(self, parent: Index) -> list[_Place]:
        place = _place(parent)
        return place.below if place else self._top

    def _index(self, place: _Place) -> QModelIndex:
        return self.createIndex(place.row, 0, place)

    def _places(self, places: list[_Place]) -> Iterator[_Place]:
        for place in places:
            yield place
            yield from self._places(place.below)

    def _may_hold(self, place: _Place, group_id: int) -> bool:
        """A group may not hang under itself."""
        if place.node.id == GROUPS:
            return True
        at: _Place | None = place
        while at is not None:
            if at.node.group_id == group_id:
                return False
            at = at.above
        return place.node.group_id is not None

    def _target_row(self, place: _Place, group_id: int, row: int) -> int:
        """The place among the others: those above count, the moved one itself does not."""
        if row < 0:
            return -1
        return sum(each.node.group_id != group_id for each in place.below[:row])


def _with_pages(tree: tuple[LensNode, ...]) -> tuple[LensNode, ...]:
    """The tree with the pages of work after what needs attention, and the analysis after the rep's groups."""
    added = {BEFORE_WORK: (WORK,) if WORK.children else (), BEFORE_ANALYSIS: (ANALYSIS,)}
    return tuple(each for node in tree for each in (node, *added.get(node.id, ())))


def _asked(node: LensNode, role: int) -> Any:
    if role == TreeRole.LENS:
        return node.id
    if role == TreeRole.COUNT:
        return node.count
    if role == TreeRole.GROUP_ID:
        return node.group_id
    if role == TreeRole.IS_SECTION:
        return node.id.startswith(SECTION)
    if role == TreeRole.IS_PRIVATE:
        return node.private
    if role == TreeRole.IS_URGENT:
        return node.id in URGENT and bool(node.count)
    return None


def _place(index: Index) -> _Place | None:
    pointer = index.internalPointer() if index.isValid() else None
    return pointer if isinstance(pointer, _Place) else None


def _planted(nodes: Sequence[LensNode], above: _Place | None) -> list[_Place]:
    places = [_Place(node, above, row) for row, node in enumerate(nodes)]
    for place in places:
        place.below = _planted(place.node.children, place)
    return places


def _shape(places: list[_Place]) -> list[Any]:
    return [(place.node.id, place.node.group_id, place.node.name, _shape(place.below)) for place in places]


def _kept(nodes: Sequence[LensNode], words: str) -> tuple[LensNode, ...]:
    """The nodes that hold the words, or stand above or below one that does; empty sections are left out."""
    from dataclasses import replace

    kept = []
    for node in nodes:
        if words and words in node_name(node).casefold() and not node.id.startswith(SECTION):
            kept.append(node)
            continue
        below = _kept(node.children, words)
        is_section = node.id.startswith(SECTION)
        if below or (not is_section and not words) or (node.id == GROUPS and not words):
            kept.append(replace(node, children=below) if words else node)
    return tuple(kept)


def _group_of(data: QMimeData) -> int:
    return int(json.loads(bytes(data.data(GROUP).data())))
