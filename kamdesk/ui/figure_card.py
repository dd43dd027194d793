"""A figure with its name, what it stands next to, and its ⓘ."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from kamdesk.ui import theme
from kamdesk.ui.elided import ClauseLabel, FittedLabel


class FigureCard(QFrame):
    """One number of a customer; `asked` carries the figure's word for `services.explaining`."""

    asked = Signal(str, QWidget)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.kind(self, "card")
        self._figure = ""
        self.setMinimumWidth(110)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._title, self._value, self._beside = FittedLabel(), FittedLabel(), ClauseLabel()
        theme.kind(self._title, "caption")
        theme.kind(self._value, "figure")
        theme.kind(self._beside, "caption")
        self._why = QToolButton()
        self._why.setText("ⓘ")
        self._why.clicked.connect(self._ask)
        head = QHBoxLayout()
        head.setSpacing(4)
        head.addWidget(self._title, 1)
        head.addWidget(self._why)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 6, 6, 8)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self._value)
        layout.addWidget(self._beside)

    def say(self, figure: str, title: str, value: str, beside: str = "", role: str = "text") -> None:
        """Show a figure; `role` is the colour role of its number."""
        self._figure = figure
        self._title.setText(title)
        self._value.setText(value)
        self._beside.setText(beside or " ")  # an empty line is a line: the four cards stay as tall
        for label in (self._title, self._value, self._beside):
            label.setToolTip(label.text().strip())
        colour = "" if role == "text" else f"color: {getattr(theme.roles(self.palette()), role)}"
        self._value.setStyleSheet(colour)
        why = self.tr("Why? {figure}: {value}").format(figure=title, value=value)
        self._why.setAccessibleName(why)
        self._why.setToolTip(self.tr("How this is worked out"))

    def _ask(self) -> None:
        self.asked.emit(self._figure, self._why)
