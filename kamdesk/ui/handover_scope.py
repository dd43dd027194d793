"""The first page of a handover: which customers go, and who of those that stay out goes all the same."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QButtonGroup,
    QFrame,
    QLabel,
    QListView,
    QListWidget,
    QListWidgetItem,
    QRadioButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from kamdesk.models.rows import CustomerRow, LensNode
from kamdesk.ui import theme
from kamdesk.ui.guided import Page
from kamdesk.ui.tick_model import TickModel
from kamdesk.ui.wording_figures import counted
from kamdesk.ui.wording_lenses import lens_name

ALL = "all"
LEAST = 40
"""Pixels: a list of one line."""


class ScopePage(Page):
    """Everything, what the list shows, who is selected, or some groups. `rescoped`: another choice, to be counted."""

    rescoped = Signal()

    def __init__(self, lens: str, selected: Sequence[int] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lens, self._selected = lens, selected
        self._go: int | None = None
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
        return bool(self.lenses()) and self._going() != 0

    def wanting(self) -> str:
        return self.tr("Nobody goes.") if self.lenses() else self.tr("Tick a group.")

    def _ticked_groups(self) -> tuple[str, ...]:
        return tuple(str(item.data(Qt.ItemDataRole.UserRole)) for item in _ticked(self._groups))

    def included(self) -> tuple[int, ...]:
        """Customers of the choice that would stay out, but were ticked."""
        return self._stay.ticked()

    def is_touched(self) -> bool:
        """Whether anything was chosen or ticked."""
        return not self._by_all.isChecked() or bool(self._ticked_groups() or self.included())

    def first_focus(self) -> QWidget | None:
        return self._ways.checkedButton()

    def show_groups(self, groups: Sequence[LensNode]) -> None:
        """Offer the rep's groups, those inside others with their whole path."""
        private = self.tr("private: who is in it stays out unless ticked below")
        for node in _flat(groups):
            path = node.id.removeprefix("group:")
            _add(self._groups, f"{path}   {private}" if node.private else path, node.id)
        self._by_group.setEnabled(self._groups.count() > 0)

    def show_reach(self, go: int, stay: Sequence[CustomerRow]) -> None:
        """Say how many go, and list who of the choice stays out, each to be ticked; ticks once set are kept."""
        self._go = go
        self._stay.show_rows(stay)
        self._stay_list.updateGeometry()
        self._tell_stay(stay)
        self._tell_going()

    def _line(self, row: CustomerRow) -> str:
        why = self.tr("private") if row.private else self.tr("marked to stay")
        return f"{row.name}   {why}"

    def _tell_stay(self, stay: Sequence[CustomerRow]) -> None:
        self._words.setText(
            self.tr("{count} stay out. Tick whoever should go all the same; the protocol says so.").format(
                count=counted("customers", len(stay))
            )
            if stay
            else self.tr("Nobody stays out: no customer is private or marked to stay.")
        )
        self._card.setVisible(bool(stay))
        self._ordinary.setVisible(any(row.private for row in stay))

    def _tell_going(self) -> None:
        going = self._going()
        words = self.tr("Who goes: {count}").format(count=counted("customers", going or 0))
        self._goes.setText(words if going is not None else "")
        self.settled.emit()

    def _going(self) -> int | None:
        """How many go, the ticked ones with them; None until it is counted."""
        return None if self._go is None else self._go + len(self.included())

    def _build(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        for button in self._radios():
            layout.addWidget(button)
        self._groups = QListWidget()
        _as_tall_as_its_lines(self._groups, self.tr("Groups that go"))
        self._groups.hide()
        self._by_group.toggled.connect(self._groups.setVisible)
        self._groups.itemChanged.connect(self._take_groups)
        layout.addWidget(self._groups)
        layout.addSpacing(8)
        self._goes, self._words, self._ordinary = QLabel(), QLabel(), QLabel()
        self._ordinary.setText(
            self.tr("A private customer who is ticked arrives as an ordinary one: no private group goes along.")
        )
        for label, look in ((self._goes, "strong"), (self._words, ""), (self._ordinary, "mute")):
            label.setWordWrap(True)
            if look:
                theme.kind(label, look)
        self._stay = TickModel(self._line, self)
        self._stay.changed.connect(self._tell_going)
        self._stay_list = QListView()
        self._stay_list.setUniformItemSizes(True)
        self._stay_list.setModel(self._stay)
        _as_tall_as_its_lines(self._stay_list, self.tr("Customers that stay out"))
        self._card = QFrame()
        theme.kind(self._card, "card")
        self._card.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        inside = QVBoxLayout(self._card)
        inside.setContentsMargins(8, 8, 8, 8)
        inside.addWidget(self._stay_list)
        for hidden in (self._card, self._ordinary):
            hidden.hide()
        for widget in (self._goes, self._words, self._card, self._ordinary):
            layout.addWidget(widget)
        layout.addStretch(1)

    def _radios(self) -> tuple[QRadioButton, ...]:
        self._by_all = QRadioButton(self.tr("The whole book, also who is archived or parked"))
        words = self.tr("What the list shows: {lens}").format(lens=lens_name(self._lens))
        self._by_list = QRadioButton(words)
        self._by_list.setVisible(self._lens not in (ALL, "trash"))
        count = counted("customers", len(self._selected))
        self._by_selection = QRadioButton(self.tr("Who is selected: {count}").format(count=count))
        self._by_selection.setVisible(len(self._selected) > 1)
        self._by_group = QRadioButton(self.tr("Some of my groups, with all below them:"))
        self._by_group.setEnabled(False)
        buttons = (self._by_all, self._by_list, self._by_selection, self._by_group)
        self._ways = QButtonGroup(self)
        for button in buttons:
            self._ways.addButton(button)
        self._by_all.setChecked(True)
        self._ways.buttonToggled.connect(self._take_way)
        return buttons

    def _take_way(self, _button: QRadioButton, is_chosen: bool) -> None:
        if is_chosen:
            self._count_anew()

    def _take_groups(self, _item: QListWidgetItem) -> None:
        self._count_anew()

    def _count_anew(self) -> None:
        self._go = None
        if self.lenses():
            self.rescoped.emit()
            self._tell_going()
        else:
            self.show_reach(0, ())


def _as_tall_as_its_lines(made: QListView, name: str) -> None:
    """Where there is room for them, else scrolled."""
    made.setAccessibleName(name)
    made.setSizeAdjustPolicy(QAbstractScrollArea.SizeAdjustPolicy.AdjustToContents)
    made.setMinimumHeight(LEAST)
    made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)


def _add(place: QListWidget, words: str, data: object) -> None:
    item = QListWidgetItem(words)
    item.setData(Qt.ItemDataRole.UserRole, data)
    item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
    item.setCheckState(Qt.CheckState.Unchecked)
    place.addItem(item)


def _ticked(place: QListWidget) -> Iterator[QListWidgetItem]:
    items = (place.item(row) for row in range(place.count()))
    return (item for item in items if item.checkState() is Qt.CheckState.Checked)


def _flat(nodes: Sequence[LensNode]) -> list[LensNode]:
    return [each for node in nodes for each in (node, *_flat(node.children))]
