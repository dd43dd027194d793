"""Why a customer's data lead nowhere: the usual reasons by one key, or a line of one's own."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from kamdesk.ui.field import LineField
from kamdesk.ui.field_names import field_name
from kamdesk.ui.flow import FlowLayout
from kamdesk.ui.form import Form
from kamdesk.ui.theme import kind


class InvalidForm(Form):
    """`chosen` carries the reason, which may be empty: Enter alone marks."""

    chosen = Signal(str)

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self._reason = LineField(field_name("invalid_reason"))
        self.add("reason", field_name("invalid_reason"), self._reason)
        usual = QWidget()
        row = FlowLayout(spacing=8)
        usual.setLayout(row)
        for words in self._usual():
            button = QPushButton(words)
            button.setAutoDefault(False)
            kind(button, "chip")
            button.clicked.connect(self._take)
            row.addWidget(button)
        self.add_wide(usual)
        self.settle()
        self._reason.setFocus()

    def write(self, values: dict[str, object], done: Callable[[object], object]) -> None:
        done(None)
        self.chosen.emit(str(values["reason"] or ""))

    def _usual(self) -> tuple[str, ...]:
        return (
            self.tr("Wrong number"),
            self.tr("Number not in use"),
            self.tr("Closed down"),
            self.tr("Moved away"),
            self.tr("Person has left"),
            self.tr("Not a customer"),
        )

    def _take(self) -> None:
        button = self.sender()
        if isinstance(button, QPushButton):
            self._reason.set_value(button.text())
            self._reason.setFocus()
