"""A dialog with one field: a day to put somebody off to, a value for many."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kamdesk.models.refusals import Invalid
from kamdesk.models.rows import Problem
from kamdesk.ui.field import Field, YesNoField
from kamdesk.ui.form import Form


class SingleForm(Form):
    """`chosen` carries the field's word and its value, once it is confirmed."""

    chosen = Signal(str, object)

    def __init__(self, title: str, name: str, field: Field, parent: QWidget | None = None, empties: str = "") -> None:
        """With `empties`, the words of a tick, a field that can be empty is chosen so only where that is ticked."""
        super().__init__(title, parent)
        self._only = name
        self.add(name, field.name(), field)
        self._empty: YesNoField | None = None
        if empties and _is_blank(field.value()):
            self._empty = YesNoField(empties)
            self._empty.box.toggled.connect(field.setDisabled)
            self.add("empty", empties, self._empty)
        self.settle()
        field.setFocus()

    def write(self, values: dict[str, object], done: Callable[[object], object]) -> None:
        value = values[self._only]
        if self._empty is not None and self._empty.value():
            value = None
        elif self._empty is not None and _is_blank(value):
            self.failed(Invalid([Problem(self._only, "missing")]))
            return
        done(None)
        self.chosen.emit(self._only, value)


def _is_blank(value: object) -> bool:
    return value in (None, "")
