"""Writing and choosing without keys and mouse, as a screen reader, a dictation or a driver from outside does."""

from __future__ import annotations

from PySide6.QtGui import QAccessible, QAccessibleActionInterface
from PySide6.QtWidgets import QAbstractButton, QLineEdit


def dictate(line: QLineEdit, text: str) -> None:
    """Put text at the end of a line through its accessible interface; Qt says `textChanged` then, not `textEdited`."""
    heard = QAccessible.queryAccessibleInterface(line)
    assert heard is not None
    heard.editableTextInterface().insertText(len(line.text()), text)


def toggle(button: QAbstractButton) -> None:
    """Tick or choose through the accessible interface; Qt says `toggled` then, not `clicked`."""
    heard = QAccessible.queryAccessibleInterface(button)
    assert heard is not None
    heard.actionInterface().doAction(QAccessibleActionInterface.toggleAction())
