"""The records both sides changed, field by field, and whose version is to stand: one by one, or all at once."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QSizePolicy,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from kamdesk.models.receipts import Choices, Conflict, Side
from kamdesk.ui import theme
from kamdesk.ui.announce import announce
from kamdesk.ui.choice_field import CalmBox
from kamdesk.ui.wording_handover import conflict_field, conflict_value, kind_name

COLUMNS = {Side.OURS: 1, Side.THEIRS: 2}
MOST = 300
"""So many are listed; of the rest the choice for all decides."""

LEAST = 180
"""Pixels: so tall the conflicts are at least, where they are many."""

SPARE = 8

FLIPS = (Qt.Key.Key_Space, Qt.Key.Key_Left, Qt.Key.Key_Right)


class ConflictTree(QTreeWidget):
    """A record a row with its fields below it; Space or a click takes the other side's version.

    `chosen` says that one was chosen by itself.
    """

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._conflicts: tuple[Conflict, ...] = ()
        self._sides: dict[str, Side] = {}
        self._default: Side | None = None
        self.setColumnCount(3)
        self.setHeaderLabels([self.tr("Both sides changed"), self.tr("Mine"), self.tr("In the file")])
        self.setAccessibleName(self.tr("Conflicts"))
        self.setUniformRowHeights(True)
        self.setRootIsDecorated(False)
        self.setItemsExpandable(False)
        self.header().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.itemClicked.connect(self._clicked)

    def show_conflicts(self, conflicts: Sequence[Conflict]) -> None:
        """List them, each as it usually goes."""
        self._conflicts = tuple(conflicts[:MOST])
        self._default = None
        self._sides = {each.uid: each.usual for each in self._conflicts}
        self.clear()
        for each in self._conflicts:
            self.addTopLevelItem(self._row(each))
        self.expandAll()
        for at in range(len(self._conflicts)):
            self._mark(at)
        if self._conflicts:
            self.setCurrentItem(self._item(0))
        self.setMinimumHeight(min(self.sizeHint().height(), LEAST))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """As tall as its rows: what is counted above has the rest."""
        rows = sum(1 + len(each.fields) for each in self._conflicts)
        head = self.header().sizeHint().height() + 2 * self.frameWidth()
        line = max(self.sizeHintForRow(0), self.fontMetrics().height())
        return QSize(super().sizeHint().width(), head + rows * line + SPARE)

    def take_all(self, side: Side | None) -> None:
        """Let one side stand everywhere, also where it is not listed; None for each as it usually goes."""
        self._default = side
        for at, each in enumerate(self._conflicts):
            self._sides[each.uid] = side or each.usual
            self._mark(at)

    def choices(self) -> Choices:
        """Whose version is to stand."""
        return Choices(self._default, dict(self._sides))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space takes the other side's version, the arrows the one they point at."""
        at = self._at(self.currentItem())
        if at is None or event.key() not in FLIPS:
            super().keyPressEvent(event)
            return
        before = self._sides[self._conflicts[at].uid]
        flipped = Side.OURS if before is Side.THEIRS else Side.THEIRS
        wanted = {FLIPS[0]: flipped, FLIPS[1]: Side.OURS, FLIPS[2]: Side.THEIRS}
        self._take(at, wanted[Qt.Key(event.key())])

    def _row(self, each: Conflict) -> QTreeWidgetItem:
        parts = (each.customer, kind_name(each.kind) if each.customer else "", each.name)
        item = QTreeWidgetItem([" · ".join(part for part in parts if part), "", ""])
        for name in each.fields:
            sides = (conflict_value(each.kind, name, values.get(name)) for values in (each.ours, each.theirs))
            texts = (f"    {conflict_field(each.kind, name)}", *(" ".join(side.split()) for side in sides))
            child = QTreeWidgetItem(texts)
            for column in COLUMNS.values():
                child.setToolTip(column, child.text(column))
            item.addChild(child)
        return item

    def _clicked(self, item: QTreeWidgetItem, column: int) -> None:
        at = self._at(item)
        side = next((side for side, place in COLUMNS.items() if place == column), None)
        if at is not None and side is not None:
            self._take(at, side)

    def _take(self, at: int, side: Side) -> None:
        self._sides[self._conflicts[at].uid] = side
        self._mark(at)
        self.chosen.emit()
        announce(self, self._item(at).text(COLUMNS[side]))

    def _at(self, item: QTreeWidgetItem | None) -> int | None:
        if item is None:
            return None
        return self.indexOfTopLevelItem(item.parent() or item)

    def _item(self, at: int) -> QTreeWidgetItem:
        item = self.topLevelItem(at)
        assert item is not None
        return item

    def _mark(self, at: int) -> None:
        """Say and show whose version stands; the other one is quiet."""
        item, side = self._item(at), self._sides[self._conflicts[at].uid]
        words = {Side.OURS: self.tr("mine stays"), Side.THEIRS: self.tr("theirs is taken")}
        for each, column in COLUMNS.items():
            item.setText(column, f"● {words[each]}" if each is side else "○")
            for row in _rows(item):
                font = QFont(self.font())
                font.setBold(each is side)
                row.setFont(column, font)
                colour = theme.roles(self.palette()).text if each is side else theme.roles(self.palette()).mute
                row.setForeground(column, QColor(colour))


def _rows(item: QTreeWidgetItem) -> list[QTreeWidgetItem]:
    children = (item.child(place) for place in range(item.childCount()))
    return [item, *(child for child in children if child is not None)]


EACH = "each"
"""What the choice for all is where one record was chosen by itself."""


class ConflictsView(QWidget):
    """The tree, below a sentence and the choice for all. `chosen`: something else is to stand."""

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tree = ConflictTree()
        self.tree.chosen.connect(self._take_one)
        self._are_more = False
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.all = CalmBox()
        self.all.setAccessibleName(self.tr("For all of them"))
        for words, side in (
            (self.tr("Let the later version stand"), None),
            (self.tr("Keep mine everywhere"), Side.OURS),
            (self.tr("Take theirs everywhere"), Side.THEIRS),
        ):
            self.all.addItem(words, side)
        self.all.activated.connect(self._take_all)
        self._words = QLabel()
        self._words.setWordWrap(True)
        theme.kind(self._words, "strong")
        head = QHBoxLayout()
        head.addWidget(self._words, 1)
        head.addWidget(self.all)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(head)
        layout.addWidget(self.tree, 1)

    def show_conflicts(self, conflicts: Sequence[Conflict], words: str) -> None:
        """List them under a sentence."""
        self._words.setText(words)
        self._are_more = len(conflicts) > MOST
        self._forget_each()
        self.all.setCurrentIndex(0)
        self.tree.show_conflicts(conflicts)

    def _take_all(self) -> None:
        side = self.all.currentData()  # comes back from Qt as a mere word
        if side == EACH:
            return
        self._forget_each()
        self.tree.take_all(Side(side) if side else None)
        self.chosen.emit()

    def _take_one(self) -> None:
        """One stands otherwise than the choice for all says, which still holds for those not listed."""
        if self.all.currentData() != EACH:
            words = self.tr("Each as chosen; not listed: {choice}") if self._are_more else self.tr("Each as chosen")
            self.all.addItem(words.format(choice=self.all.currentText()), EACH)
            self.all.setCurrentIndex(self.all.count() - 1)
        self.chosen.emit()

    def _forget_each(self) -> None:
        if (at := self.all.findData(EACH)) >= 0:
            self.all.removeItem(at)
