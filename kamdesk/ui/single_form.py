"""A dialog with one field: a day to put somebody off to, a value for many."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kamdesk.ui.field import Field
from kamdesk.ui.form import Form


class SingleForm(Form):
    """`chosen` carries the field's word and its value, once it is confirmed."""

    chosen = Signal(str, object)

    def __init__(self, title: str, name: str, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self._only = name
        self.add(name, field.name(), field)
        self.settle()
        field.setFocus()

    def write(self, values: dict[str, object], done: Callable[[object], object]) -> None:
        done(None)
        self.chosen.emit(self._only, values[self._only])
