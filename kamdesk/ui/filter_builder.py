"""Builds a smart group's filter: conditions in boxes, boxes in boxes, and how each holds together."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from kamdesk.rules import filters
from kamdesk.rules.filters import DEEPEST, Branch, Joined
from kamdesk.ui import theme
from kamdesk.ui.choice_field import CalmBox
from kamdesk.ui.field import Field, Misread
from kamdesk.ui.filter_clauses import ClauseLine, Offer
from kamdesk.ui.wording_filters import joined_name


class BranchBox(QFrame):
    """A box of conditions. `edited` when anything in it changes, `removed` when it is to go, `changed_parts` when other

    fields stand in it.
    """

    edited = Signal()
    removed = Signal()
    changed_parts = Signal()

    def __init__(self, offer: Offer, branch: Branch, depth: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offer, self._depth = offer, depth
        self._parts: list[ClauseLine | BranchBox] = []
        theme.kind(self, "card")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(12, 10, 12, 10)
        outer.setSpacing(8)
        outer.addLayout(self._head(branch.joined))
        self._body = QVBoxLayout()
        self._body.setSpacing(8)
        outer.addLayout(self._body)
        outer.addLayout(self._foot())
        for part in branch.parts:
            self._add(BranchBox(offer, part, depth + 1) if isinstance(part, Branch) else ClauseLine(offer, part))

    def branch(self) -> Branch:
        """What the box says. Raises Misread where a condition is not whole."""
        parts = tuple(part.branch() if isinstance(part, BranchBox) else part.clause() for part in self._parts)
        return Branch(Joined(self.joined_box.currentData()), parts)

    def lines(self) -> list[ClauseLine]:
        """Every condition in it, those of inner boxes too."""
        found: list[ClauseLine] = []
        for part in self._parts:
            found += part.lines() if isinstance(part, BranchBox) else [part]
        return found

    def boxes(self) -> list[BranchBox]:
        """The boxes directly in it."""
        return [part for part in self._parts if isinstance(part, BranchBox)]

    def stops(self) -> list[QWidget]:
        """What takes the keyboard, in the order of reading."""
        inside = [stop for part in self._parts for stop in part.stops()]
        return [self.joined_box, *self._head_buttons, *inside, *self._foot_buttons]

    def add_clause(self) -> None:
        """One more condition, ready to be said."""
        line = ClauseLine(self._offer)
        self._add(line)
        line.field_box.setFocus()
        self.edited.emit()

    def add_box(self) -> None:
        """A box inside, with a first condition."""
        inside = Joined.ANY if self.joined_box.currentData() != Joined.ANY.value else Joined.ALL
        box = BranchBox(self._offer, Branch(inside), self._depth + 1)
        self._add(box)
        box.add_clause()

    def _head(self, joined: Joined) -> QHBoxLayout:
        self.joined_box = CalmBox(self)
        self.joined_box.setAccessibleName(self.tr("How these conditions hold together"))
        for each in Joined:
            self.joined_box.addItem(joined_name(each), each.value)
        self.joined_box.setCurrentIndex(self.joined_box.findData(joined.value))
        self.joined_box.activated.connect(self.edited)
        head = QHBoxLayout()
        head.addWidget(self.joined_box)
        head.addStretch(1)
        self._head_buttons = [self._button(self.tr("Remove the box"), self.removed.emit)] if self._depth else []
        for button in self._head_buttons:
            head.addWidget(button)
        return head

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        self._foot_buttons = [self._button(self.tr("+ Condition"), self.add_clause)]
        if self._depth < DEEPEST - 2:
            self._foot_buttons.append(self._button(self.tr("+ Box of conditions"), self.add_box))
        for button in self._foot_buttons:
            foot.addWidget(button)
        foot.addStretch(1)
        return foot

    def _button(self, words: str, act: object) -> QPushButton:
        button = QPushButton(words)
        button.setAutoDefault(False)
        theme.kind(button, "link")
        button.clicked.connect(act)
        return button

    def _add(self, part: ClauseLine | BranchBox) -> None:
        self._parts.append(part)
        self._body.addWidget(part)
        part.edited.connect(self.edited)
        part.removed.connect(self._remove)
        part.changed_parts.connect(self.changed_parts)
        self.changed_parts.emit()

    def _remove(self) -> None:
        part = self.sender()
        if isinstance(part, (ClauseLine, BranchBox)) and part in self._parts:
            self._parts.remove(part)
            self._body.removeWidget(part)
            part.hide()
            part.deleteLater()
            self.edited.emit()


class FilterEditor(Field):
    """A filter as a form's field; its value is the JSON that is stored."""

    def __init__(self, name: str, offer: Offer, written: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._offer = offer
        self._is_marked = False
        self.box = BranchBox(offer, filters.read(written, offer.fields), parent=self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.box)
        self.setAccessibleName(name)
        self.setFocusProxy(self.box.joined_box)
        self.box.edited.connect(self._follow)
        self.box.changed_parts.connect(self._order_stops)
        self._order_stops()

    def value(self) -> object:
        branch = self.box.branch()
        if not branch.parts:
            raise Misread(self.tr("Add a condition first."))
        return filters.written(branch)

    def is_whole(self) -> bool:
        """Whether every condition says all it must."""
        return not self.trouble()

    def mark(self, trouble: str) -> None:
        """Show what is missing at the conditions themselves, once saving was tried."""
        self._is_marked = bool(trouble)
        self._show_troubles()

    def _order_stops(self) -> None:
        """Tab goes through the conditions as they are read, whenever they were made."""
        for first, second in pairwise(self.box.stops()):
            QWidget.setTabOrder(first, second)

    def _follow(self) -> None:
        self._show_troubles()
        self.edited.emit()

    def _show_troubles(self) -> None:
        for line in self.box.lines():
            line.show_trouble(self._is_marked)
