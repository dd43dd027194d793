"""Saying something aloud: what a screen reader reads at once, beside what the screen shows."""

from __future__ import annotations

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget


def announce(where: QWidget, sentence: str) -> None:
    """Have `sentence` read by whatever reads the screen; nothing happens where nobody listens."""
    if sentence:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(where, sentence))
