"""An empty place says what to do next, with the button that does it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from kamdesk.ui.icons import icon
from kamdesk.ui.theme import kind


class Empty(QWidget):
    """A picture, a sentence, what can be done, and at most two buttons; `asked` carries the button's action."""

    asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture_name = "customers"
        self._picture = QLabel()
        self._title = QLabel()
        self._more = QLabel()
        self._buttons = QHBoxLayout()
        kind(self._title, "strong")
        kind(self._more, "mute")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.setSpacing(8)
        layout.addStretch(2)
        for label in (self._picture, self._title, self._more):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            label.setWordWrap(True)
            layout.addWidget(label)
        self._buttons.addStretch()
        self._buttons.addStretch()
        layout.addLayout(self._buttons)
        layout.addStretch(3)

    def say(self, picture: str, title: str, more: str, actions: tuple[tuple[str, str], ...] = ()) -> None:
        """Show these words; `actions` are (action id, label) pairs, the first is the main one."""
        self._picture_name = picture
        self._title.setText(title)
        self._more.setText(more)
        self._more.setVisible(bool(more))
        self._draw()
        while self._buttons.count() > 2:
            item = self._buttons.takeAt(1)
            if (old := item.widget() if item else None) is not None:
                old.deleteLater()
        for place, (name, label) in enumerate(actions):
            self._buttons.insertWidget(1 + place, self._button(name, label, place == 0))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and hasattr(self, "_buttons"):
            self._draw()

    def _draw(self) -> None:
        self._picture.setPixmap(icon(self._picture_name, self.palette(), "mute").pixmap(40, 40))

    def _button(self, name: str, label: str, main: bool) -> QPushButton:
        button = QPushButton(label)
        button.setObjectName(name)
        if main:
            kind(button, "primary")
        button.clicked.connect(self._ask)
        return button

    def _ask(self) -> None:
        button = self.sender()
        if button is not None:
            self.asked.emit(button.objectName())
