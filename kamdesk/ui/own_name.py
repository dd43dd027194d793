"""The rep's own name, asked for where it will be read by others and the book does not know it yet."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QVBoxLayout, QWidget

from kamdesk.services.desk import Desk
from kamdesk.ui import theme


class OwnName(QFrame):
    """A card with one line; it hides where the name is known. Nobody needs to fill it in."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.kind(self, "card")
        self.line = QLineEdit()
        words = QLabel(self.tr("&Your name"))
        words.setBuddy(self.line)
        theme.kind(words, "strong")
        why = QLabel(self.tr("The successor reads from whom it comes. It is kept in the settings."))
        why.setWordWrap(True)
        theme.kind(why, "mute")
        self.line.setAccessibleName(self.tr("Your name"))
        self.line.setAccessibleDescription(why.text())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 10, 16, 12)
        for widget in (words, self.line, why):
            layout.addWidget(widget)
        if desk.author:
            self.hide()

    def name(self) -> str:
        """What was typed; empty where nothing was."""
        return self.line.text().strip()
