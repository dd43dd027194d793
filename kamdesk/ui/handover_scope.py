"""The first page of a handover: which customers go, and who of those that stay out goes all the same."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from kamdesk.models.rows import CustomerRow, LensNode
from kamdesk.ui import theme
from kamdesk.ui.guided import Page
from kamdesk.ui.wording_figures import counted
from kamdesk.ui.wording_lenses import lens_name

ALL = "all"


class ScopePage(Page):
    """Everything, what the list shows, who is selected, or some groups."""

    def __init__(self, lens: str, selected: Sequence[int] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lens, self._selected = lens, selected
        self._build()

    def title(self) -> str:
        return self.tr("Which customers go?")

    def hint(self) -> str:
        return self.tr("Nothing leaves your book: the successor gets an encrypted copy.")

    def lenses(self) -> tuple[str, ...]:
        """The lenses that are handed over together."""
        if self._by_list.isChecked():
            return (self._lens,)
        if self._by_selection.isChecked():
            return ("picked:" + ",".join(map(str, self._selected)),)
        return self._ticked_groups() if self._by_group.isChecked() else (ALL,)

    def is_ready(self) -> bool:
        return bool(self.lenses())

    def _ticked_groups(self) -> tuple[str, ...]:
        items = (self._groups.item(row) for row in range(self._groups.count()))
        return tuple(
            str(item.data(Qt.ItemDataRole.UserRole)) for item in items if item.checkState() is Qt.CheckState.Checked
        )

    def included(self) -> tuple[int, ...]:
        """Customers that would stay out, but were ticked."""
        items = [self._stay.item(row) for row in range(self._stay.count())]
        return tuple(
            int(item.data(Qt.ItemDataRole.UserRole)) for item in items if item.checkState() is Qt.CheckState.Checked
        )

    def is_touched(self) -> bool:
        """Whether anything was chosen or ticked."""
        return not self._by_all.isChecked() or bool(self._ticked_groups() or self.included())

    def first_focus(self) -> QWidget | None:
        return self._by_all

    def show_groups(self, groups: Sequence[LensNode]) -> None:
        """Offer the rep's groups, those inside others with their whole path."""
        for node in _flat(groups):
            item = QListWidgetItem(node.id.removeprefix("group:"))
            item.setData(Qt.ItemDataRole.UserRole, node.id)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked)
            self._groups.addItem(item)
        self._by_group.setEnabled(self._groups.count() > 0)

    def show_left_out(self, rows: Sequence[CustomerRow]) -> None:
        """List who stays out, each to be ticked."""
        self._stay.clear()
        for row in rows:
            why = self.tr("private") if row.private else self.tr("marked to stay")
            item = QListWidgetItem(f"{row.name}   {why}")
            item.setData(Qt.ItemDataRole.UserRole, row.id)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked)
            self._stay.addItem(item)
        self._words.setText(
            self.tr("{count} stay out. Tick whoever should go all the same; the protocol says so.").format(
                count=counted("customers", len(rows))
            )
            if rows
            else self.tr("Nobody stays out: no customer is private or marked to stay.")
        )
        self._card.setVisible(bool(rows))

    def _build(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        self._by_all = QRadioButton(self.tr("The whole book, also who is archived or parked"))
        words = self.tr("What the list shows: {lens}").format(lens=lens_name(self._lens))
        self._by_list = QRadioButton(words)
        self._by_list.setVisible(self._lens not in (ALL, "trash"))
        count = counted("customers", len(self._selected))
        self._by_selection = QRadioButton(self.tr("Who is selected: {count}").format(count=count))
        self._by_selection.setVisible(len(self._selected) > 1)
        self._by_group = QRadioButton(self.tr("Some of my groups, with all below them:"))
        self._by_group.setEnabled(False)
        ways = QButtonGroup(self)
        for button in (self._by_all, self._by_list, self._by_selection, self._by_group):
            ways.addButton(button)
            button.toggled.connect(self.settled)
        self._by_all.setChecked(True)
        self._groups = QListWidget()
        self._groups.setAccessibleName(self.tr("Groups that go"))
        self._groups.setMaximumHeight(110)
        self._groups.itemChanged.connect(self._take_groups)
        for widget in (self._by_all, self._by_list, self._by_selection, self._by_group, self._groups):
            layout.addWidget(widget)
        layout.addSpacing(8)
        self._words = QLabel()
        theme.kind(self._words, "strong")
        self._words.setWordWrap(True)
        layout.addWidget(self._words)
        self._stay = QListWidget()
        self._stay.setAccessibleName(self.tr("Customers that stay out"))
        self._card = QFrame()
        theme.kind(self._card, "card")
        inside = QVBoxLayout(self._card)
        inside.setContentsMargins(8, 8, 8, 8)
        inside.addWidget(self._stay)
        self._card.hide()
        layout.addWidget(self._card, 1)
        layout.addStretch(0)

    def _take_groups(self, _item: QListWidgetItem) -> None:
        if self._ticked_groups():
            self._by_group.setChecked(True)
        self.settled.emit()


def _flat(nodes: Sequence[LensNode]) -> list[LensNode]:
    return [each for node in nodes for each in (node, *_flat(node.children))]
