"""Any number of a few words: a tick box for each."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QSignalBlocker, QSize
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from kamdesk.ui.field import Field
from kamdesk.ui.flow import FlowLayout


class ChoicesField(Field):
    """A tuple of the values ticked, in their own order; None where none is.

    A value that is none of the choices (one the rep took away since) keeps a box of its own.
    """

    def __init__(self, name: str, choices: Iterable[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self.boxes: dict[str, QCheckBox] = {}
        self._flow = FlowLayout(self, 12)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(name)
        for value, words in choices:
            self._add(value, words)

    def value(self) -> object:
        return tuple(value for value, box in self.boxes.items() if box.isChecked()) or None

    def set_value(self, value: object) -> None:
        wanted = [str(each) for each in value] if isinstance(value, (list, tuple)) else []
        for each in wanted:
            if each not in self.boxes:
                self._add(each, each)
        for each, box in self.boxes.items():
            with QSignalBlocker(box):
                box.setChecked(each in wanted)

    def sizeHint(self) -> QSize:
        width = max(self.width(), 200)
        return QSize(width, self._flow.heightForWidth(width))

    def _add(self, value: str, words: str) -> None:
        box = QCheckBox(words)
        box.setAccessibleDescription(self.name())
        box.toggled.connect(self.edited)
        self.boxes[value] = box
        self._flow.addWidget(box)
        if self.focusProxy() is None:
            self.setFocusProxy(box)
