"""The left side: every lens with its count, a filter above; open and marked as before whenever its places change."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPoint, QTimer, Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout, QWidget

from kamdesk.models.changes import Changes
from kamdesk.models.refusals import Refusal
from kamdesk.models.rows import LensNode
from kamdesk.services.desk import Desk
from kamdesk.ui.clear_button import make_clearable
from kamdesk.ui.jobs import Job, Jobs
from kamdesk.ui.look_memory import LookMemory
from kamdesk.ui.theme import kind
from kamdesk.ui.tree_groups import TreeGroups
from kamdesk.ui.tree_model import ANALYSIS, SECTION, SMART, WORK, TreeModel, TreeRole
from kamdesk.ui.tree_view import LensTree
from kamdesk.ui.wording_lenses import node_name

SMART_SECTION = "section:smart"
FIRST_OPEN = tuple(f"section:{name}" for name in ("attention", "work", "tiers", "groups", "analysis", "smart"))
COUNTED_NOUNS = frozenset(
    {"customer", "customer_group", "membership", "smart_group", "field_definition", "task", "contact", "orders"}
)


class TreePane(QFrame):
    """`lens_chosen` carries the id of a lens; `lens` is the one in force.

    How the tree looks is in `tree_view`, what can be done to its groups in `tree_groups`.
    """

    lens_chosen = Signal(str)
    menu_requested = Signal(QPoint)

    def __init__(self, desk: Desk, jobs: Jobs, memory: LookMemory, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._jobs = jobs
        self._memory = memory
        self.lens = ""
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
        make_clearable(self.filter)
        self.view = LensTree(self.model)
        self._lay_out()
        self._connect()
        self._offer_acts()

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

    def name_new(self, saved: Any) -> None:
        """Name a new group at once, as soon as the tree shows it."""
        self._rename_next = saved.id
        above = self.view.currentIndex()
        if above.isValid():
            self.view.expand(above)
        self.reload()

    def show_smart(self, name: str, _changes: object = None) -> None:
        """Show a smart group under its new name, before the tree knows it."""
        self.lens = SMART + name
        self.lens_chosen.emit(self.lens)
        self.reload()

    # building

    def _offer_acts(self) -> None:
        """What the window's actions do to the group under the cursor."""
        acts = TreeGroups(self, self._desk, self._jobs)
        self.new_group, self.new_subgroup, self.new_smart = acts.new_group, acts.new_subgroup, acts.new_smart
        self.edit_group, self.edit_smart, self.toggle_private = acts.edit_group, acts.edit_smart, acts.toggle_private
        self.rename, self.delete = acts.rename, acts.delete

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
        self._noting = QTimer(self, singleShot=True, interval=0)
        self._noting.timeout.connect(self._keep_open)
        self.view.expanded.connect(self._note_soon)
        self.view.collapsed.connect(self._note_soon)
        self.model.modelAboutToBeReset.connect(self._note_now)
        self.model.modelReset.connect(self._restore)

    # following the book

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
        self.lens = lens
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
            for index in self.model.indexes_of(open_ids):
                self.view.expand(index)
        self.view.blockSignals(False)
        self._follow_group()
        if not self.filter.text().strip():
            self._follow_smart()
        self.view.selectionModel().blockSignals(True)
        self._mark(self.lens)
        self.view.selectionModel().blockSignals(False)

    def _follow_smart(self) -> None:
        """Of a smart group that is gone, all are shown."""
        if self.lens.startswith(SMART) and not self.model.index_of(self.lens).isValid():
            self.lens = "all"
            self.lens_chosen.emit(self.lens)

    def _follow_group(self) -> None:
        """A group that was renamed or moved keeps the mark under its new path; of one that is gone, all are shown."""
        if self._group is None or self.filter.text().strip() or self.model.index_of(self.lens).isValid():
            return
        lens = self.model.index_of_group(self._group).data(TreeRole.LENS)
        self.lens = lens if isinstance(lens, str) else "all"
        self._group = self._group if isinstance(lens, str) else None
        self.lens_chosen.emit(self.lens)

    def _each(self, act: Callable[[QModelIndex, Any], object], more: Any, parent: QModelIndex | None = None) -> None:
        above = parent or QModelIndex()
        for row in range(self.model.rowCount(above)):
            index = self.model.index(row, 0, above)
            act(index, more)
            self._each(act, more, index)

    def _note_soon(self) -> None:
        """Once for all that is opened or closed together: "Expand all" tells of each place by itself."""
        self._noting.start()

    def _note_now(self) -> None:
        if self._noting.isActive():
            self._noting.stop()
            self._keep_open()

    def _keep_open(self) -> None:
        if self.filter.text().strip():
            return
        opened: list[str] = []
        self._each(self._note_open, opened)
        self._memory.keep("tree/open", opened)

    def _note_open(self, index: QModelIndex, opened: list[str]) -> None:
        if self.view.isExpanded(index):
            opened.append(str(index.data(TreeRole.LENS)))

    # moving about

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
        if isinstance(lens, str) and not lens.startswith(SECTION) and lens != self.lens:
            self.lens = lens
            self._group = self.current_group()
            self.lens_chosen.emit(lens)

    def _ask_menu(self, at: QPoint, index: QModelIndex) -> None:
        if index.isValid():
            self.view.setCurrentIndex(index)
        self.menu_requested.emit(at)

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
