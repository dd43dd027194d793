"""One section of the settings: its fields, each with its explanation below it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget

from kamdesk.ui import theme
from kamdesk.ui.field import Field, YesNoField
from kamdesk.ui.setting_lines import SettingLine, field_of, section_name

WIDEST = 260
"""Pixels of a field; settings are short."""


class SettingPage(QWidget):
    """Fields by the names of their settings."""

    def __init__(self, section: str) -> None:
        super().__init__()
        self.fields: dict[str, Field] = {}
        self._troubles: dict[str, QLabel] = {}
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(20, 16, 20, 16)
        self._layout.setSpacing(12)
        title = QLabel(section_name(section))
        theme.kind(title, "lens")
        self._layout.addWidget(title)
        self._layout.addStretch(1)

    def add_lines(self, lines: Sequence[SettingLine]) -> None:
        """Its fields, below the title."""
        if lines:
            self._layout.insertWidget(1, self._card(lines))

    def add_wide(self, widget: QWidget) -> None:
        """Something that is no single field, below the others."""
        self._layout.insertWidget(self._layout.count() - 1, widget, 1)

    def show_trouble(self) -> str:
        """Show what cannot be read at each field; the first of it, empty where all is well."""
        first = ""
        for name, field in self.fields.items():
            words = field.trouble() or self._needed(name)
            self._troubles[name].setText(words)
            self._troubles[name].setVisible(bool(words))
            field.mark(words)
            if words and not first:
                first = words
                field.setFocus()
        return first

    def _needed(self, name: str) -> str:
        """Every setting but the rep's name needs a value."""
        return self.tr("This is needed.") if name != "author" and self.fields[name].value() is None else ""

    def _card(self, lines: Sequence[SettingLine]) -> QFrame:
        frame = QFrame(self)
        theme.kind(frame, "card")
        grid = QGridLayout(frame)
        grid.setContentsMargins(16, 12, 16, 12)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(0, 1)
        for line in lines:
            self._add(grid, line)
        return frame

    def _add(self, grid: QGridLayout, line: SettingLine) -> None:
        row = grid.rowCount()
        field = field_of(line)
        self.fields[line.name] = field
        explanation, trouble = QLabel(line.meaning), QLabel()
        theme.kind(explanation, "caption")
        theme.kind(trouble, "late")
        for label in (explanation, trouble):
            label.setWordWrap(True)
        explanation.setContentsMargins(0, 0, 0, 10)
        trouble.hide()
        self._troubles[line.name] = trouble
        if isinstance(field, YesNoField):
            grid.addWidget(field, row, 0, 1, 2)
        else:
            words = QLabel(line.words)
            words.setBuddy(field)
            words.setWordWrap(True)
            field.setMaximumWidth(WIDEST)
            grid.addWidget(words, row, 0)
            grid.addWidget(field, row, 1)
        grid.addWidget(trouble, row + 1, 0, 1, 2)
        grid.addWidget(explanation, row + 2, 0, 1, 2)
