"""A tab whose parts are loaded off the window's thread when it is first looked at: the window opens without them."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kamdesk.models.rows import Sheet
from kamdesk.services.desk import Desk
from kamdesk.ui.jobs import Jobs


@dataclass(frozen=True, slots=True)
class TabLine:
    """One such tab: its word in the table of tabs, and where its class is, made with (desk, jobs, parent)."""

    id: str
    module: str
    name: str

    def load(self) -> type[Any]:
        """The class; for a worker."""
        found: type[Any] = getattr(import_module(self.module), self.name)
        return found


class LateTab(QWidget):
    """Stands for the pane until it is there. `made` carries the pane, to have its signals connected."""

    made = Signal(object)

    def __init__(self, line: TabLine, desk: Desk, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = line
        self._desk, self._jobs = desk, jobs
        self._sheet: Sheet | None = None
        self._is_asked = False
        self.pane: Any = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)

    def say(self, sheet: Sheet) -> None:
        """Show a customer, once it can."""
        self._sheet = sheet
        if self.pane is not None:
            self.pane.say(sheet)

    def showEvent(self, event: object) -> None:
        super().showEvent(event)  # type: ignore[arg-type]
        if not self._is_asked:
            self._is_asked = True
            self._jobs.search(self.line.load, done=self._make, topic=f"tab:{self.line.id}")

    def _make(self, made: type[Any]) -> None:
        self.pane = made(self._desk, self._jobs, self)
        layout = self.layout()
        assert layout is not None
        layout.addWidget(self.pane)
        self.setFocusProxy(self.pane)
        self.made.emit(self.pane)
        if self._sheet is not None:
            self.pane.say(self._sheet)
