"""The card of whoever can be reached: the ways to do so, each to copy or to call."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from kamdesk.models.rows import Channel
from kamdesk.ui import theme
from kamdesk.ui.announce import announce
from kamdesk.ui.composing import ENTERS
from kamdesk.ui.field_names import channel_kind, own_channel
from kamdesk.ui.flow import FlowLayout

DIALLED = ("mobile", "phone")
ITSELF = 0
"""The contact that stands for the customer itself."""


class ReachCard(QFrame):
    """A contact, or the customer itself. `edit_asked` and `call_asked` carry the contact, the last one a number too."""

    edit_asked = Signal(int)
    call_asked = Signal(int, str)

    def __init__(self, contact_id: int, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._contact_id = contact_id
        theme.kind(self, "card")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(name)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 10, 12, 12)
        layout.setSpacing(4)
        self._words = FlowLayout(spacing=8)
        self.say_beside(name, "strong")
        layout.addLayout(self._head(name))
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(1, 1)
        layout.addLayout(self._grid)

    def say_beside(self, text: str, kind: str) -> None:
        """Add words to the name."""
        label = QLabel(text)
        theme.kind(label, kind)
        self._words.addWidget(label)

    def add_channel(self, channel: Channel) -> None:
        """Show a way to reach them."""
        buttons = QHBoxLayout()
        buttons.setSpacing(0)
        buttons.addStretch(1)
        parts = [self._button(self.tr("Copy"), self.tr("Copy {value}"), channel.value, self._copy)]
        if channel.kind in DIALLED:
            parts.insert(0, self._button(self.tr("Call"), self.tr("Call {value}"), channel.value, self._call))
        for button in parts:
            buttons.addWidget(button)
        is_own = self._contact_id == ITSELF
        name = own_channel(channel) if is_own else channel.label or channel_kind(channel.kind)
        self.add_line(name, channel.value, buttons)

    def add_line(self, name: str, words: str, beside: QHBoxLayout | None = None) -> None:
        """Show a fact with its name."""
        at = self._grid.rowCount()
        label, shown = QLabel(name), QLabel(words)
        theme.kind(label, "mute")
        label.setMinimumWidth(76)
        shown.setWordWrap(True)
        shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        middle = Qt.AlignmentFlag.AlignTop if beside is None else Qt.AlignmentFlag.AlignVCenter
        self._grid.addWidget(label, at, 0, middle)
        self._grid.addWidget(shown, at, 1, 1, 1 if beside else 2)
        if beside is not None:
            self._grid.addLayout(beside, at, 2)

    def edit(self) -> None:
        """Wish to change what stands here."""
        self.edit_asked.emit(self._contact_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (*ENTERS, Qt.Key.Key_F2):
            self.edit()
        else:
            super().keyPressEvent(event)

    def _head(self, name: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addLayout(self._words, 1)
        edit = QPushButton(self.tr("Edit"))
        theme.kind(edit, "link")
        edit.setAccessibleName(self.tr("Edit {name}").format(name=name))
        edit.clicked.connect(self.edit)
        row.addWidget(edit, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _button(self, words: str, spoken: str, value: str, slot: Callable[[], object]) -> QPushButton:
        button = QPushButton(words)
        button.setAccessibleName(spoken.format(value=value))
        button.setProperty("value", value)
        button.clicked.connect(slot)
        theme.kind(button, "link")
        return button

    def _copy(self) -> None:
        value = str(self.sender().property("value"))
        QGuiApplication.clipboard().setText(value)
        announce(self, self.tr("{value} is on the clipboard").format(value=value))

    def _call(self) -> None:
        self.call_asked.emit(self._contact_id, str(self.sender().property("value")))
