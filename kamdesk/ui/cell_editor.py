"""The line in a cell: what it was given, and whether anything was typed over it since."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit

GIVEN = "given"


def give(editor: QLineEdit, text: str) -> bool:
    """Show a text, but never over what is being typed; True where it is shown."""
    if is_typed(editor):
        return False
    editor.setProperty(GIVEN, text)
    editor.setText(text)
    return True


def is_typed(editor: QLineEdit) -> bool:
    """Whether something else stands there than was put there: by keys, or by a dictation that uses none."""
    return editor.isModified() or editor.text() != (editor.property(GIVEN) or "")
