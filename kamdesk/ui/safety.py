"""The quiet words at the right of the status bar: encrypted, last backup."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QWidget


class Safety(QLabel):
    """Says that the book is encrypted, and what else there is to say of its safety."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Encrypted"), parent)
        self.setAccessibleName(self.text())

    def say(self, words: str) -> None:
        """What else there is to say, after "encrypted"."""
        self.setText(" · ".join(part for part in (self.tr("Encrypted"), words) if part))
        self.setAccessibleName(self.text())
